// Interleaves of many elements: the module counts which have been, and decides on each document in any order.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../cli/make-folder.ts';
import { DocumentGenerator } from '../support/generate.ts';
import { Random } from '../support/random.ts';
import { compareAll, describeLeft, type Sample, sumOf } from './compare.ts';
import { underTest } from './under-test.ts';

const folder = makeFolder();
const DOCUMENTS = 60;
const MUTANTS = 6;

const all = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(' & ');
const TIMES = ['', '?', '*', '+'];

const SCHEMAS: Readonly<Record<string, string>> = {
  'twenty elements, each once': all(20, (i) => `element e${i} { empty }`),
  'sixty-four elements': all(64, (i) => `element e${i} { empty }${TIMES[i % 4]}`),
  'with text': `mixed { ${all(14, (i) => `element e${i} { xsd:int }${TIMES[i % 4]}`)} }`,
  'with sequences and choices': `${all(12, (i) => `(element e${i} { empty } | element f${i} { text })${TIMES[i % 4]}`)}
    & (element a { empty }, element b { empty }?, element c { text }*) & (element d { empty } | element e { empty })+`,
  'after a sequence, and others in it': `element head { empty }, (${all(10, (i) => `element e${i} { (${all(9, (j) => `element g${j} { empty }?`)}) }?`)})`,
  'with wildcards and attributes': `attribute a { text }?, (${all(8, (i) => `element e${i} { attribute x { "1" }?, empty }${TIMES[i % 4]}`)} & element * - (${Array.from({ length: 8 }, (_, i) => `e${i}`).join(' | ')}) { text }*)`,
  'one of two, of the same names': `(${all(7, (i) => `element e${i} { empty }?`)}) | (element x { empty }, (${all(7, (i) => `element e${i} { text }`)}))`,
  'of elements that can be read in two ways': all(
    8,
    (i) => `(element e${i} { element a { empty } } | element e${i} { element b { empty }* })${TIMES[i % 4]}`,
  ),
};

test.each(Object.entries(SCHEMAS))('%s', (_name, content) => {
  const path = join(folder, 'schema.rnc');
  writeFileSync(path, `start = element r { ${content} }`);
  const engines = underTest(path);
  expect(engines.refusals).toEqual([]);
  const {
    lies,
    left,
    clean,
    all: judged,
  } = sumOf(compareAll(engines, samplesOf(new DocumentGenerator(engines.grammar))).values());
  expect(lies).toEqual([]);
  expect(left.map(describeLeft)).toEqual([]);
  expect(clean.documents).toBeGreaterThan(DOCUMENTS / 2);
  expect(judged.documents - clean.documents).toBeGreaterThan(DOCUMENTS);
});

function* samplesOf(generator: DocumentGenerator): Generator<Sample> {
  const random = new Random(3);
  for (let number = 0; number < DOCUMENTS; number++) {
    const document = generator.make({ random, size: 10 + random.below(40) });
    yield sampleOf(document);
    for (let mutant = 0; mutant < MUTANTS; mutant++) yield sampleOf(mutantOf(document, random));
  }
}

/** A child less, twice, or elsewhere; text that no one asked for. */
function mutantOf(document: string, random: Random): string {
  const tags = [...document.matchAll(/<(\w+)[^<>]*(?:\/>|>[^<]*<\/\1>)/gu)];
  const { 0: piece, index } = tags.length === 0 ? { 0: '', index: 0 } : random.pick(tags);
  const without = `${document.slice(0, index)}${document.slice(index + piece.length)}`;
  const at = tags.length < 2 ? index : random.pick(tags).index;
  const place = at > index ? at - piece.length : at;
  const forms = [
    without,
    `${document.slice(0, index)}${piece}${document.slice(index)}`,
    `${without.slice(0, place)}${piece}${without.slice(place)}`,
    `${document.slice(0, index)}text${document.slice(index)}`,
  ];
  return random.pick(forms);
}

function sampleOf(document: string): Sample {
  return { name: document, category: 'documents', bytes: Buffer.from(document) };
}
