// The verdicts on malformed and tricky documents: the same as Jing's, in the same place, but for the exceptions listed.

import { describe, expect, test } from 'vitest';
import { DocumentScanner } from '../../src/xml/jing/scan-document.ts';
import { scanOptions } from '../../src/xml/jing/scan-options.ts';
import { readEvents } from '../../src/xml/read/read-events.ts';
import { sampleDocument } from './break-document.ts';
import { brokenCopies, verdict } from './broken-copies.ts';
import { eventLog } from './event-log.ts';
import { type Verdict, wellFormednessCases } from './well-formedness-cases.ts';

/** Where we differ from Jing on purpose: our verdict, and why. */
const EXCEPTIONS: Readonly<Record<string, readonly [Verdict, string]>> = {
  'tag-astral': ['ok', 'the fifth edition of XML 1.0 allows the character in names; Jing has the fourth'],
  'tag-5th': ['ok', 'the fifth edition of XML 1.0 allows the characters in names; Jing has the fourth'],
  'tag-5th2': ['ok', 'the fifth edition of XML 1.0 allows the character in names; Jing has the fourth'],
  'dtd-attlist-nospace': ['1:37', 'white space must stand before each attribute declared (production 53)'],
  'dtd-ent-refsplit-attr': ['1:47', 'a reference must end in the entity in which it began (§4.3.2)'],
};

describe('each document has the verdict of Jing', () => {
  test.each(wellFormednessCases)('%s', (id, document, jing) => {
    expect(verdict(document)).toBe(EXCEPTIONS[id]?.[0] ?? jing);
  });

  test('each exception is one', () => {
    const byId = new Map(wellFormednessCases.map(([id, , jing]) => [id, jing]));
    for (const [id, [ours]] of Object.entries(EXCEPTIONS)) expect(byId.get(id), id).not.toBe(ours);
  });
});

describe('each problem is explained', () => {
  const malformed = wellFormednessCases.filter(([id, , jing]) => jing !== 'ok' && EXCEPTIONS[id] === undefined);
  test.each(malformed)('%s', (_, document) => {
    const result = readEvents(document, eventLog());
    if (result.kind !== 'fatal') throw new Error('no problem found');
    const { span, message, advice = 'a', jingOffset } = result.problem;
    expect(message).toMatch(/^(U\+|[^A-Z\s]).*[^.\s]$/s);
    expect(advice).toMatch(/[^.\s]$/s);
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(document.length);
    expect(jingOffset).toBeLessThanOrEqual(document.length);
  });
});

describe('the message names the culprit', () => {
  const rows: readonly (readonly [document: string, culprit: string, message: string])[] = [
    ['<a><p>x</div></a>', 'div', '</div> does not close <p>: no <div> is open here'],
    ['<a><persName>x</persname></a>', 'persname', '</persname> does not close <persName>: did you mean </persName>?'],
    ['<div><p>x</div>', 'div', '</div> does not close <p>: </p> is missing before it'],
    ['<a>x</a></b>', 'b', '</b> closes nothing: the root element has ended before it'],
    ['<a>AT&T</a>', '&T', 'the reference &T does not end with ;'],
    ['<a>x & y</a>', '&', '& begins a reference, and no name follows it'],
    ['<a>&nbsp;</a>', '&nbsp;', 'the entity &nbsp; is not declared'],
    ['<a b=c/>', 'c', 'the value of b is not in quotes'],
    ['<a b="c>x</a>', '<', '< is not allowed in the value of b'],
    ['<a b="1" b="2"/>', 'b', 'the attribute b is given twice'],
    ['<a x:b="1"/>', 'x:b', 'the prefix x of x:b is not declared'],
    ['<a <b/></a>', '<', 'the tag <a is not closed: > is missing before <'],
    ['<a b="1"c="2"/>', 'c', 'white space is missing before c in the tag <a'],
    ['<a><!-- a -- b --></a>', '--', '-- cannot stand inside a comment'],
    ['<a>\u0001</a>', '\u0001', 'the character U+0001 is not allowed in XML'],
    ['<a/><b/>', 'b', '<b> cannot stand after the root element'],
    ['<a><b><c>', '', 'the document ends before </c>'],
    ['<a><!-- x', '', 'the document ends inside a comment: --> is missing'],
  ];
  test.each(rows)('%s', (document, culprit, message) => {
    const result = readEvents(document, eventLog());
    if (result.kind !== 'fatal') throw new Error('no problem found');
    const { span } = result.problem;
    expect([document.slice(span.start, span.end), result.problem.message]).toEqual([culprit, message]);
  });
});

test('the quick reader and the careful one tell the same, to the same end', () => {
  const sources = [sampleDocument, sampleDocument.replace(/\n/g, '\r\n'), sampleDocument.replace(/\n/g, '\r')];
  for (const { kind, text } of brokenCopies(sources, QUICK_MUTANTS)) {
    const quick = eventLog();
    const result = readEvents(text, quick);
    const careful = eventLog();
    const problem = new DocumentScanner(text, scanOptions({}), careful).scanAll();
    expect([quick.events, result.kind], `${kind}: ${text}`).toEqual([careful.events, problem === undefined ? 'read' : 'fatal']);
  }
});

const QUICK_MUTANTS = 3000;
