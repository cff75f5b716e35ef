// The events of a document: names, values, text and offsets; declarations, entities and limits.

import { describe, expect, test } from 'vitest';
import { readEvents } from '../../../src/xml/read/read-events.ts';
import type { ReadEntity, ReadOptions } from '../../../src/xml/read-options.ts';
import type { StartTag } from '../../../src/xml/xml-events.ts';
import { eventLog } from '../event-log.ts';

function eventsOf(document: string, options?: ReadOptions): readonly string[] {
  const log = eventLog();
  const result = readEvents(document, log, options);
  return result.kind === 'read' ? log.events : [...log.events, `fatal ${result.problem.code}`];
}

function problemOf(document: string, options?: ReadOptions) {
  const result = readEvents(document, eventLog(), options);
  if (result.kind === 'read') throw new Error('the document has no problem');
  return result;
}

describe('offsets', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['an empty element', '<a/>', ['start 0-4 a a', 'end 4-4']],
    ['an element with text', '<a>bc</a >', ['start 0-3 a a', 'text 3-5 "bc"', 'end 5-10']],
    ['a > in a value', '<a b=">"><c/></a>', ['start 0-9 a a b=">"', 'start 9-13 c c', 'end 13-13', 'end 13-17']],
    [
      'text over comments, instructions, sections and references',
      '<a>b<!--c-->&lt;<?d e?>&#x1F600;<![CDATA[<f>]]></a>',
      ['start 0-3 a a', 'comment 4-12 "c"', 'instruction 16-23 d "e"', 'text 3-47 "b<😀<f>"', 'end 47-51'],
    ],
    ['a comment alone is no text', '<a><!----></a>', ['start 0-3 a a', 'comment 3-10 ""', 'end 10-14']],
    ['an empty section is no text', '<a><![CDATA[]]></a>', ['start 0-3 a a', 'end 15-19']],
    [
      'text after a comment starts after it',
      '<a><!--b-->c</a>',
      ['start 0-3 a a', 'comment 3-11 "b"', 'text 11-12 "c"', 'end 12-16'],
    ],
    ['line ends are LF, offsets those of the source', '<a>\r\nb\rc</a>', ['start 0-3 a a', 'text 3-8 "\\nb\\nc"', 'end 8-12']],
    ['white space around the root is no text', '\n<a/>\n ', ['start 1-5 a a', 'end 5-5']],
    ['characters beyond the BMP count two', '<a b="😀">😀</a>', ['start 0-10 a a b="😀"', 'text 10-12 "😀"', 'end 12-16']],
    [
      'before and after the root',
      '<?xml version="1.0"?>\n<!--a--><?b c?><d/><!--e-->',
      ['comment 22-30 "a"', 'instruction 30-37 b "c"', 'start 37-41 d d', 'end 41-41', 'comment 41-49 "e"'],
    ],
  ];
  test.each(rows)('%s', (_, document, events) => {
    expect(eventsOf(document)).toEqual(events);
  });
});

describe('names and values', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['the default namespace is for elements', '<a xmlns="u" b="c"/>', 'a {u}a b="c" [=u]'],
    ['prefixes', '<p:a xmlns:p="u" p:b="c" b="d"/>', 'p:a {u}a {u}b="c" b="d" [p=u]'],
    ['xml is declared by itself', '<a xml:id="b"/>', 'a a {http://www.w3.org/XML/1998/namespace}id="b"'],
    ['a namespace name is taken as it is', '<a xmlns=" u "/>', 'a { u }a [= u ]'],
    ['white space in values is made spaces', '<a b="c\td\r\ne&#10;f"/>', 'a a b="c d e\\nf"'],
    ['names that are properties of objects', '<a constructor="b" __proto__="c"/>', 'a a constructor="b" __proto__="c"'],
    ['XML 1.1 can take a prefix back', '<?xml version="1.1"?><a xmlns:p="u"><b xmlns:p=""/></a>', 'b b [p=]'],
  ];
  test.each(rows)('%s', (_, document, tag) => {
    const starts = eventsOf(document).filter((event) => event.startsWith('start'));
    expect(starts.at(-1)?.replace(/^start \d+-\d+ /, '')).toBe(tag);
  });

  test('a scope knows the prefixes at its element, and keeps them', () => {
    const scopes: StartTag['scope'][] = [];
    const document = '<a xmlns="u" xmlns:p="v"><b xmlns:p="w" xmlns=""/><c/></a>';
    readEvents(document, { startElement: ({ scope }) => scopes.push(scope), endElement() {}, text() {} });
    const seen = scopes.map(({ resolvePrefix }) => ['', 'p', 'xml', 'q'].map(resolvePrefix));
    const xml = 'http://www.w3.org/XML/1998/namespace';
    expect(seen).toEqual([
      ['u', 'v', xml, undefined],
      ['', 'w', xml, undefined],
      ['u', 'v', xml, undefined],
    ]);
    expect(scopes[2]).toBe(scopes[0]);
  });

  test('a scope knows its prefixes however deep it is', () => {
    const depth = 300;
    const open = Array.from({ length: depth }, (_, level) => `<a xmlns:p${level % 50}="u${level}">`);
    let last: StartTag['scope'] | undefined;
    const startElement = ({ scope }: StartTag): void => {
      last = scope;
    };
    const handler = { startElement, endElement() {}, text() {} };
    expect(readEvents(open.join('') + '</a>'.repeat(depth), handler).kind).toBe('read');
    expect(last?.resolvePrefix('p0')).toBe('u250');
    expect(last?.resolvePrefix('p49')).toBe('u299');
  });
});

describe('what the internal subset declares', () => {
  const doctype = (subset: string): string => `<!DOCTYPE a [${subset}]>`;
  const rows: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['an entity of text stands at its reference', '<!ENTITY e "b&#38;#38;c &lt;">', '<a>d&e;f</a>', ['text 3-8 "db&c <f"']],
    [
      'an entity with markup stands at its reference',
      '<!ENTITY e "<b c=\'d\'>f</b>">',
      '<a>&e;</a>',
      ['start 3-6 b b c="d"', 'text 3-6 "f"', 'end 3-6'],
    ],
    [
      'entities in entities',
      '<!ENTITY e "(&f;)"><!ENTITY f "[<b/>]">',
      '<a>&e;</a>',
      ['text 3-6 "(["', 'start 3-6 b b', 'end 6-6', 'text 3-6 "])"'],
    ],
    [
      'entities in values: quotes are text, line ends spaces',
      '<!ENTITY e "\'&#34;\nb&#10;">',
      '<b c="&e;"/>',
      ['start 0-12 b b c="\'\\" b "', 'end 12-12'],
    ],
    ['the first declaration counts', '<!ENTITY e "b"><!ENTITY e "c">', '<a>&e;</a>', ['text 3-6 "b"']],
    ['a carriage return by number stays', '<!ENTITY e "b&#13;c">', '<a>&e;</a>', ['text 3-6 "b\\rc"']],
    [
      'defaults come last',
      '<!ATTLIST b c CDATA "d" e CDATA #IMPLIED f CDATA #FIXED "g">',
      '<b h="i"/>',
      ['start 0-10 b b h="i" c*="d" f*="g"', 'end 10-10'],
    ],
    ['a given attribute has no default', '<!ATTLIST b c CDATA "d">', '<b c=" e "/>', ['start 0-12 b b c=" e "', 'end 12-12']],
    [
      'tokens lose their spaces',
      '<!ATTLIST b c NMTOKENS "  d  e " f (g|h) #REQUIRED>',
      '<b f=" g "/>',
      ['start 0-12 b b f="g" c*="d e"', 'end 12-12'],
    ],
    [
      'a namespace by default',
      '<!ATTLIST b xmlns CDATA "u" xmlns:p CDATA "v">',
      '<b p:c="d"/>',
      ['start 0-12 b {u}b {v}c="d" [=u] [p=v]', 'end 12-12'],
    ],
    ['parameter entities between declarations', '<!ENTITY % p "<!ENTITY e \'b\'>">%p;', '<a>&e;</a>', ['text 3-6 "b"']],
    ['a comment and an instruction with brackets', '<!-- ]> --><?x ]> ?><!ENTITY e "]>">', '<a>&e;</a>', ['text 3-6 "]>"']],
  ];
  test.each(rows)('%s', (_, subset, content, events) => {
    const before = doctype(subset) + (content.startsWith('<a>') ? '' : '<a>');
    const document = before + (content.startsWith('<a>') ? content : `${content}</a>`);
    const shift = (event: string): string =>
      event.replace(/(\d+)-(\d+)/, (_whole, start, end) => `${Number(start) - before.length}-${Number(end) - before.length}`);
    const inside = eventsOf(document).slice(2, -1).map(shift);
    expect(inside).toEqual(events);
  });

  test('names of unparsed entities and notations are known', () => {
    const known: boolean[][] = [];
    readEvents(`${doctype('<!NOTATION n SYSTEM "n"><!ENTITY e SYSTEM "f" NDATA n><!ENTITY g "h">')}<a/>`, {
      ...eventLog(),
      doctype: (type) =>
        known.push([type.isNotation('n'), type.isNotation('e'), type.isUnparsedEntity('e'), type.isUnparsedEntity('g')]),
    });
    expect(known).toEqual([[true, false, true, false]]);
  });

  test('a DOCTYPE without declarations changes nothing', () => {
    expect(eventsOf('<!DOCTYPE a SYSTEM "a.dtd">\n<a b="c">d</a>')).toEqual([
      'doctype a',
      'start 28-37 a a b="c"',
      'text 37-38 "d"',
      'end 38-42',
    ]);
  });
});

describe('external entities', () => {
  const document = '<!DOCTYPE a [<!ENTITY e SYSTEM "e.xml">]><a>&e;</a>';

  test('are not read: the reference is the problem', () => {
    const { problem } = problemOf(document);
    expect(problem).toMatchObject({ code: 'xml/external', span: { start: 44, end: 47 } });
    expect(problem.message).toContain('e.xml');
  });

  test('are no problem where nothing refers to them', () => {
    expect(eventsOf(document.replace('&e;', ''))).not.toContain('fatal xml/external');
  });

  test('are read by whoever allows it, with their own declaration and line ends', () => {
    const text = '<?xml version="1.0" encoding="UTF-8"?><b/>\r\n';
    const source = { file: 'e.xml', uri: 'file:///e.xml', text, encoding: 'utf-8', hasByteOrderMark: false };
    const readEntity: ReadEntity = ({ systemId }) =>
      systemId === 'e.xml' ? { kind: 'read', source } : { kind: 'not read', reason: 'it is another' };
    expect(eventsOf(document, { readEntity }).slice(1)).toEqual([
      'start 41-44 a a',
      'start 38-42 b b',
      'end 42-42',
      'text 42-44 "\\n"',
      'end 47-51',
    ]);
  });

  test('a reference to what an unread DTD may declare says so', () => {
    expect(problemOf('<!DOCTYPE a SYSTEM "a.dtd"><a>&nbsp;</a>').problem.code).toBe('xml/external');
    expect(problemOf('<?xml version="1.0" standalone="yes"?><!DOCTYPE a SYSTEM "a.dtd"><a>&nbsp;</a>').problem.code).toBe(
      'xml/not-well-formed',
    );
  });
});

describe('limits', () => {
  const laughs = (levels: number): string => {
    const entities = Array.from({ length: levels }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`);
    return `<!DOCTYPE a [<!ENTITY e0 "ha">${entities.join('')}]>`;
  };
  const rows: readonly (readonly [string, string, RegExp])[] = [
    ['a billion laughs in text', `${laughs(9)}<a>&e9;</a>`, /more than 10000000 characters/],
    ['a billion laughs in a value', `${laughs(9)}<a b="&e9;"/>`, /more than 10000000 characters/],
    ['a billion laughs in a default', `${laughs(9).replace(']>', '<!ATTLIST a b CDATA "&e9;">]>')}<a/>`, /more than 10000000/],
    ['a large entity many times', `<!DOCTYPE a [<!ENTITY e "${'x'.repeat(20_000)}">]><a>${'&e;'.repeat(501)}</a>`, /10000000/],
    ['entities too deep', `${laughs(21).replace(/(&e\d+;)\1+/g, '$1')}<a>&e21;</a>`, /more than 20 deep/],
    [
      'prefixes',
      `<a ${Array.from({ length: 1001 }, (_, n) => `xmlns:p${n}="u"`).join(' ')}/>`,
      /more than 1000 namespace prefixes/,
    ],
  ];
  test.each(rows)('%s', (_, document, message) => {
    const { problem } = problemOf(document);
    expect(problem).toMatchObject({ code: 'xml/limit', message: expect.stringMatching(message) });
  });

  test('can be set', () => {
    const document = `<!DOCTYPE a [<!ENTITY e "${'b'.repeat(30)}">]><a>&e;</a>`;
    expect(readEvents(document, eventLog(), { limits: { maxExpansion: 30 } }).kind).toBe('read');
    expect(problemOf(document, { limits: { maxExpansion: 29 } }).problem.code).toBe('xml/limit');
  });

  test('a reference counts for twenty characters, however short its text', () => {
    const document = '<!DOCTYPE a [<!ENTITY e "b">]><a>&e;&e;</a>';
    expect(readEvents(document, eventLog(), { limits: { maxExpansion: 40 } }).kind).toBe('read');
    expect(problemOf(document, { limits: { maxExpansion: 39 } }).problem.code).toBe('xml/limit');
  });

  test('twenty levels of entities are allowed', () => {
    const document = `${laughs(19).replace(/(&e\d+;)\1+/g, '$1')}<a>&e19;</a>`;
    expect(eventsOf(document)).toContain(`text ${document.length - 9}-${document.length - 4} "ha"`);
  });
});

describe('where a document breaks off', () => {
  test('what was read before is handed on, and the text in hand is given', () => {
    const log = eventLog();
    const result = readEvents('<a><b>c</b>d<e f=1></a>', log);
    expect(log.events).toEqual(['start 0-3 a a', 'start 3-6 b b', 'text 6-7 "c"', 'end 7-11']);
    expect(result).toMatchObject({ kind: 'fatal', pendingText: { text: 'd', start: 11, end: 12 } });
  });

  test('a document without anything in it is empty', () => {
    expect(problemOf('').problem).toMatchObject({ code: 'xml/empty', jingPosition: undefined });
    expect(problemOf('\n').problem).toMatchObject({ code: 'xml/empty', jingPosition: { line: 2, column: 1 } });
    expect(problemOf('<!-- a -->').problem.code).toBe('xml/not-well-formed');
  });

  test('half a surrogate pair is a problem', () => {
    expect(problemOf('<a>\ud800b</a>').problem.span).toEqual({ start: 3, end: 4 });
  });

  test('a name as long as the document is cut in the message', () => {
    expect(problemOf(`<a>&${'x'.repeat(100_000)}</a>`).problem.message.length).toBeLessThan(400);
  });

  test('what the handler throws is not caught', () => {
    const startElement = (): never => {
      throw new Error('of the handler');
    };
    for (const document of ['<a/>', '<!DOCTYPE a><a/>']) {
      expect(() => readEvents(document, { ...eventLog(), startElement })).toThrow('of the handler');
    }
  });
});
