// Small documents to spoil: real ones, pieces of plays, random ones, and some that are hostile as they are.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Grammar } from '../../src/relaxng/pattern/intern-grammar.ts';
import { DocumentGenerator } from '../support/generate.ts';
import { elementSpans } from '../support/mutate.ts';
import { Random } from '../support/random.ts';

const VALID = 'test/schema/documents/valid';
/** Bytes; longer pieces of plays are left. */
const MAX_PIECE = 2500;
const PIECES_PER_PLAY = 4;

const HEADER =
  '<teiHeader><fileDesc><titleStmt><title>t</title></titleStmt><publicationStmt><p>p</p></publicationStmt>' +
  '<sourceDesc><p>s</p></sourceDesc></fileDesc></teiHeader>';

const HOSTILE = [
  `<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}"><!ENTITY d "${'&c;'.repeat(50)}"><!ENTITY e "${'&d;'.repeat(50)}">]><a>&e;</a>`,
  '<!DOCTYPE a [<!ELEMENT a (b|c)*><!ATTLIST a x CDATA "&#38;" y (p|q) \'q\' z ID #IMPLIED><!NOTATION n SYSTEM "n"><!ENTITY u SYSTEM "u" NDATA n>]><a y=" p "/>',
  '<?xml version="1.0" encoding="ISO-8859-1"?><a>\u00e4</a>',
  `<a ${Array.from({ length: 200 }, (_, index) => `a${index}="${index}"`).join(' ')}/>`,
  `${'<TEI xmlns="http://www.tei-c.org/ns/1.0">'.repeat(300)}`,
  `<root xmlns="urn:x-fuzz:main" kind="a">${'<item><i/></item>'.repeat(100)}</root>`,
];

export function documentsOnDisk(): readonly Buffer[] {
  return [...readdirSync(VALID).map((name) => readFileSync(join(VALID, name))), ...HOSTILE.map((text) => Buffer.from(text))];
}

export function randomDocuments(grammar: Grammar, count: number): readonly Buffer[] {
  const generator = new DocumentGenerator(grammar);
  return Array.from({ length: count }, (_, seed) => Buffer.from(generator.make({ random: new Random(seed), size: seed % 30 })));
}

/** Elements of plays, each in a document of its own. */
export function piecesOfPlays(folder: string, count: number): readonly Buffer[] {
  const random = new Random(1);
  const files = readdirSync(folder).sort();
  return Array.from({ length: Math.ceil(count / PIECES_PER_PLAY) }).flatMap(() => {
    const text = readFileSync(join(folder, random.pick(files)), 'utf8');
    const small = elementSpans(text).filter(
      ({ start, end, depth }) => depth > 2 && end - start > 40 && end - start < MAX_PIECE,
    );
    return Array.from({ length: PIECES_PER_PLAY }, () => {
      const { start, end } = random.pick(small);
      return Buffer.from(
        `<TEI xmlns="http://www.tei-c.org/ns/1.0">${HEADER}<text><body><div>${text.slice(start, end)}</div></body></text></TEI>`,
      );
    });
  });
}
