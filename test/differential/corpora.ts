// The schemas that mutants are compared on, the documents of each, and what is asked of the comparison at the least.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DocumentGenerator } from '../support/generate.ts';
import { elementSpans } from '../support/mutate.ts';
import { plainDocument } from '../support/plain-document.ts';
import { Random } from '../support/random.ts';
import { grammarAt } from '../support/read-schema.ts';
import { firstSeed, isSoak, sliceOf } from '../support/soak.ts';
import type { Source } from './differential.ts';

export type DifferentialCorpus = {
  readonly name: string;
  readonly schema: string;
  readonly documents: () => readonly Source[];
  /** Of the mutants that Jing rejects, the share with exactly one finding, at the least, of a full run. */
  readonly leastOne: number;
};

const EDITION = ['tei/resolution-1937-03-03.xml', 'tei/authority.xml'];
const EVERY_DATATYPE = 'test/equivalence/every-datatype.rnc';

/** An ordinary run takes every so many of the plays: they are long. */
const PLAYS_PASSED_OVER = isSoak ? 1 : 8;
/** Documents that are grown of a schema, twice as many where each is written plainly too. */
const GROWN = sliceOf(60, 10);
/** Elements of a grown document, about. */
const GROWN_SIZE = 60;

const FEWEST_ELEMENTS = 3;

/** `suites`: the folder of test data. */
export function differentialCorpora(suites: string): readonly DifferentialCorpus[] {
  const plays = filesIn(join(suites, 'corpora/drama')).filter((_, index) => index % PLAYS_PASSED_OVER === 0);
  const archival = [...EDITION, ...filesIn('test/schema/documents/valid')];
  const mei = join(suites, 'schemas/others/mei-all-5.1.rng');
  return [
    {
      name: 'TEI All',
      schema: join(suites, 'schemas/tei/tei_all-4.9.0.rng'),
      documents: () => [...plays, ...EDITION].map(sourceAt),
      leastOne: 0.98,
    },
    { name: 'our schema', schema: 'schema/tei-archive.rng', documents: () => archival.map(sourceAt), leastOne: 0.95 },
    {
      name: 'msdesc',
      schema: join(suites, 'schemas/others/msdesc.rng'),
      documents: () => filesIn(join(suites, 'corpora/manuscripts')).map(sourceAt),
      leastOne: 0.97,
    },
    { name: 'MEI 5.1', schema: mei, documents: () => grown(mei), leastOne: 0.95 },
    // its documents have several references to one identifier: where that is lost, each reference is a finding
    { name: 'every datatype', schema: EVERY_DATATYPE, documents: () => grown(EVERY_DATATYPE), leastOne: 0.955 },
  ];
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  return names.sort().map((name) => join(folder, name));
}

function sourceAt(path: string): Source {
  return { name: path.split('/').at(-1) ?? path, text: readFileSync(path, 'utf8') };
}

/** Each is a way to another element of the schema. As they grow they are written in every way that XML allows. */
function grown(schema: string): readonly Source[] {
  const generator = new DocumentGenerator(grammarAt(schema, 'jing'));
  const random = new Random(firstSeed);
  const { goals } = generator;
  return Array.from({ length: GROWN }, (_, index) => {
    const text = generator.make({ random, size: GROWN_SIZE, goal: random.pick(goals) });
    const plain = plainDocument(text);
    const wild = { name: `grown ${index}`, text };
    return plain === undefined ? [wild] : [wild, { name: `grown ${index}, plain`, text: plain }];
  })
    .flat()
    .filter(({ text }) => elementSpans(text).length >= FEWEST_ELEMENTS);
}
