// The schemas that fixes are measured on, each with valid documents of its own.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReference } from '../../src/validate/reference/load-reference.ts';
import type { ReferenceSchema } from '../../src/validate/reference/validate-reference.ts';
import { DocumentGenerator } from './generate.ts';
import { plainDocument } from './plain-document.ts';
import { Random } from './random.ts';
import { firstSeed, sliceOf } from './soak.ts';

export type FixCorpus = { readonly schema: ReferenceSchema; readonly documents: readonly string[] };

const EDITION = ['tei/resolution-1937-03-03.xml', 'tei/authority.xml'];

export function archiveCorpus(): FixCorpus {
  const documents = [...EDITION.map(readText), ...textsIn('test/schema/documents/valid')];
  return { schema: loadSchema('schema/tei-archive.rng'), documents };
}

/** By name, with the folder of test data. Grown documents are as odd as the schema allows; others are what people write. */
export const foreignCorpora: readonly (readonly [name: string, load: (suites: string) => FixCorpus])[] = [
  [
    'TEI All, plays and diaries',
    (suites) => ({
      schema: loadSchema(join(suites, 'schemas/tei/tei_all-4.9.0.rng')),
      documents: [
        ...['drama', 'diary', 'letters'].flatMap((name) => textsIn(join(suites, 'corpora', name))),
        ...EDITION.map(readText),
      ],
    }),
  ],
  [
    'msdesc, manuscripts',
    (suites) => ({
      schema: loadSchema(join(suites, 'schemas/others/msdesc.rng')),
      documents: textsIn(join(suites, 'corpora/manuscripts')),
    }),
  ],
  [
    'MEI 5.1, grown documents',
    (suites) => {
      const schema = loadSchema(join(suites, 'schemas/others/mei-all-5.1.rng'));
      const generator = new DocumentGenerator(schema.engine.grammar);
      const random = new Random(firstSeed);
      const grown = Array.from({ length: sliceOf(60, 10) }, () => generator.make({ random, size: 60 }));
      return { schema, documents: grown.flatMap((document) => [document, plainDocument(document) ?? []].flat()) };
    },
  ],
];

function loadSchema(path: string): ReferenceSchema {
  return readReference(path, { read: (location) => ({ kind: 'text', text: readText(location) }) }).schema;
}

function readText(path: string): string {
  return readFileSync(path, 'utf8').replace(/^\ufeff/u, '');
}

function textsIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  return names.sort().map((name) => readText(join(folder, name)));
}
