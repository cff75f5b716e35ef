// A folder of 200 letters that point to one another, to a list of persons, to images and to the web, with 60 faults planted in them:
// each is found, and nothing else.

import { expect, test } from 'vitest';
import { Subject } from '../../src/check/subject.ts';
import type { LinkCode } from '../../src/diagnostics/link-codes.ts';
import { linkCheck } from '../../src/links/check-links.ts';
import { LinkedDocuments } from '../../src/links/linked-documents.ts';
import { teiPointers } from '../../src/links/tei-pointers.ts';
import { type MemoryFiles, memoryFiles } from '../support/links-of.ts';
import { Random } from '../support/random.ts';

const LETTERS = 200;
const FAULTS = 60;
const PERSONS = 50;

const nameOf = (index: number): string => `letters/${index}.xml`;
const personOf = (number: number): string => `pers-${String.fromCharCode(97 + (number % 26))}${number}`;

/** A letter, with a line of its own for each pointer. */
function letter(index: number, random: Random): string[] {
  const anyone = (): string => personOf(random.below(PERSONS));
  const other = random.below(LETTERS);
  return [
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="letter-${index}"><teiHeader>`,
    '<prefixDef ident="p" matchPattern="([a-z0-9\\-]+)" replacementPattern="../lists/persons.xml#$1"/>',
    `</teiHeader><text><body><p xml:id="begin-${index}">`,
    `<persName ref="../lists/persons.xml#${anyone()}">A</persName>`,
    `<persName ref="p:${anyone()}">B</persName>`,
    `<ref target="${other}.xml#begin-${other}">there</ref>`,
    `<ref target="#end-${index} #begin-${index}">here</ref>`,
    `<graphic url="../images/scan ${index % 7}.jpg"/>`,
    '<ref target="https://example.org/a#b">away</ref>',
    `</p><p xml:id="end-${index}">End</p></body></text></TEI>`,
  ];
}

type Fault = { readonly code: LinkCode; readonly make: (lines: string[]) => number };

/** Puts something else in place of what matches on a line; gives the number of the line. */
const changing =
  (line: number, pattern: RegExp, text: string) =>
  (lines: string[]): number => {
    const before = lines[line] ?? '';
    lines[line] = before.replace(pattern, text);
    if (lines[line] === before) throw new Error(`nothing was changed in ${before}`);
    return line + 1;
  };

const faults: readonly Fault[] = [
  { code: 'link/no-target', make: changing(3, /#pers-/, '#person-') },
  { code: 'link/no-file', make: changing(3, /persons\.xml/, 'people.xml') },
  { code: 'link/no-target', make: changing(4, /p:pers-/, 'p:perso-') },
  { code: 'link/prefix-pattern', make: changing(4, /p:pers-/, 'p:PERS-') },
  { code: 'link/no-prefix', make: changing(4, /p:pers-/, 'P:pers-') },
  { code: 'link/no-target', make: changing(5, /#begin-/, '#begin_') },
  { code: 'link/no-file', make: changing(5, /\d+\.xml/, '0/none.xml') },
  { code: 'link/no-target', make: changing(6, /#end-/, '#ende-') },
  { code: 'link/missing-hash', make: changing(6, /#end-/, 'end-') },
  { code: 'link/no-file', make: changing(7, /scan /, 'scan-') },
  { code: 'link/form', make: changing(8, /org\/a/, 'org/%zz') },
  {
    code: 'link/identifier-form',
    make: (lines) => {
      changing(6, /#end-/, '#9end-')(lines);
      return changing(9, /xml:id="end-/, 'xml:id="9end-')(lines);
    },
  },
];

test(`${FAULTS} faults in ${LETTERS} letters`, async () => {
  const random = new Random(1);
  const files: Record<string, string> = {
    'lists/persons.xml': `<listPerson>${Array.from({ length: PERSONS }, (_, at) => `<person xml:id="${personOf(at)}"/>`).join('')}</listPerson>`,
  };
  for (let number = 0; number < 7; number++) files[`images/scan ${number}.jpg`] = 'JFIF';
  const planted = new Set<string>();
  for (let index = 0; index < LETTERS; index++) {
    const lines = letter(index, random);
    const fault = index % 3 === 0 && planted.size < FAULTS ? faults[planted.size % faults.length] : undefined;
    if (fault !== undefined) planted.add(`${nameOf(index)}:${fault.make(lines)} ${fault.code}`);
    files[nameOf(index)] = lines.join('\n');
  }
  expect(planted.size).toBe(FAULTS);
  expect(await foundIn(files)).toEqual([...planted]);
});

async function foundIn(files: MemoryFiles): Promise<readonly string[]> {
  const check = linkCheck({ pointers: [teiPointers], documents: new LinkedDocuments(memoryFiles(files)) });
  const found: string[] = [];
  for (let index = 0; index < LETTERS; index++) {
    const file = nameOf(index);
    const text = files[file] ?? '';
    const { diagnostics } = await check.run(new Subject({ file, bytes: new TextEncoder().encode(text) }));
    for (const { place, code } of diagnostics) {
      const start = place.kind === 'span' ? place.span.start : 0;
      found.push(`${file}:${text.slice(0, start).split('\n').length} ${code}`);
    }
  }
  return found;
}
