// How often safe fixes restore what a slip of the pen has spoiled: seeded slips in real and grown documents. An ordinary run
// takes a slice, TEIKIT_SOAK=1 the whole; the figures are printed.
import { expect, test } from 'vitest';
import { type Diagnostic, isFinding } from '../../../src/diagnostics/diagnostic.ts';
import { decodeXml } from '../../../src/source/decode.ts';
import { FixCollector } from '../../../src/validate/fix/fix-collector.ts';
import { type FixedDocument, fixDocument } from '../../../src/validate/fix/fix-document.ts';
import { judgeByReference } from '../../../src/validate/reference/judge-by-reference.ts';
import { archiveCorpus, type FixCorpus, foreignCorpora } from '../../support/fix-corpora.ts';
import { describeWith } from '../../support/programs.ts';
import { Random } from '../../support/random.ts';
import { SLIP_KINDS, type Slip, type SlipKind, slip, slipSource } from '../../support/slips.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../../support/soak.ts';

/** Slips of each kind against each schema. */
const SLIPS = sliceOf(150, 6);
/** Documents are no longer, in UTF-16 code units: each is judged several times. */
const LONGEST = 120_000;
const LEAST_RESTORED = 0.95;
const LEAST_LESSENED = 0.99;
/** Of all slips that are findings, so many are mended: a measure that would be met by fixing nothing is none. */
const LEAST_FIXED = 0.6;

type Tried = { readonly slip: Slip; readonly spoiled: Diagnostic[]; readonly fixed: FixedDocument; readonly original: string };

test('our schema, our edition', { timeout: SOAK_TIMEOUT }, async () => {
  await measure('tei-archive', archiveCorpus());
});

describeWith(['suites'], 'schemas of others', (suites) => {
  test.for(foreignCorpora)('%s', { timeout: SOAK_TIMEOUT }, async ([name, load]) => {
    await measure(name, load(suites));
  });
});

async function measure(name: string, { schema, documents }: FixCorpus): Promise<void> {
  const judge = (bytes: Uint8Array): Diagnostic[] =>
    judgeByReference('d.xml', decodeXml(bytes), schema, { fixes: FixCollector }).filter(isFinding);
  const random = new Random(firstSeed);
  const usable = new Usable(documents, judge, random);
  const tried: Tried[] = [];
  for (const kind of SLIP_KINDS) {
    for (let count = 0; count < SLIPS; count++) {
      const one = usable.slip(kind);
      if (one === undefined) continue;
      const bytes = new TextEncoder().encode(one.slip.text);
      const spoiled = judge(bytes);
      if (spoiled.length === 0) continue;
      const fixed = await fixDocument({ file: 'd.xml', bytes, judge, certainty: 'safe' });
      tried.push({ ...one, spoiled, fixed });
      checkEdits(one.slip.text, fixed);
      const again = await fixDocument({ file: 'd.xml', bytes: fixed.bytes, judge, certainty: 'safe' });
      expect(again.edits, `again: ${one.slip.what}`).toEqual([]);
    }
  }
  report(name, tried);
}

/** Valid documents, looked for as they are needed. */
class Usable {
  readonly #documents: readonly string[];
  readonly #random: Random;
  readonly #isValid: (text: string) => boolean;
  readonly #known = new Map<string, boolean>();

  constructor(documents: readonly string[], judge: (bytes: Uint8Array) => readonly Diagnostic[], random: Random) {
    this.#documents = documents.filter(({ length }) => length <= LONGEST);
    this.#random = random;
    this.#isValid = (text) => judge(new TextEncoder().encode(text)).length === 0;
  }

  /** A slip in one of them; some have no place for it. */
  slip(kind: SlipKind): { readonly slip: Slip; readonly original: string } | undefined {
    for (let attempt = 0; attempt < 20; attempt++) {
      const original = this.#random.pick(this.#documents);
      const isValid = this.#known.get(original) ?? this.#isValid(original);
      this.#known.set(original, isValid);
      const made = isValid ? slip(kind, slipSource(original), this.#random) : undefined;
      if (made !== undefined) return { slip: made, original };
    }
    return undefined;
  }
}

/** Outside the edits nothing changed. */
function checkEdits(text: string, { edits, after }: FixedDocument): void {
  let [at, made] = [0, ''];
  for (const edit of edits) {
    expect(edit.span.start).toBeGreaterThanOrEqual(at);
    made += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  expect(made + text.slice(at) === after).toBe(true);
  expect(edits.reduce((sum, { span }) => sum + span.end - span.start, 0)).toBeLessThan(MOST_REPLACED);
}

/** Characters: two names, or a value. */
const MOST_REPLACED = 200;

function report(name: string, tried: readonly Tried[]): void {
  const fixed = tried.filter((one) => one.fixed.applied.length > 0);
  const isRestored = ({ fixed: { after }, original }: Tried): boolean => after === original;
  const isLessened = ({ fixed: { diagnostics }, spoiled }: Tried): boolean => diagnostics.length < spoiled.length;
  const lines = SLIP_KINDS.map((kind) => {
    const [all, done] = [tried, fixed].map((some) => some.filter((one) => one.slip.kind === kind));
    return `  ${kind}: ${all?.length} findings, ${done?.length} fixed, ${done?.filter(isRestored).length} restored`;
  });
  const wrong = fixed
    .filter((one) => !isRestored(one))
    .map(({ slip: { what }, fixed: { applied } }) => {
      return `  not restored: ${what}: ${applied.map(({ title }) => title).join(', ')}`;
    });
  const none = tried.filter((one) => one.fixed.applied.length === 0).map(({ slip: { what } }) => what);
  const [restored, lessened] = [share(fixed, isRestored), share(fixed, isLessened)];
  const figures = `${tried.length} slips found, ${fixed.length} fixed; restored ${restored.toFixed(3)}, lessened ${lessened.toFixed(3)}`;
  process.stderr.write(`${name}: ${figures}\n${[...lines, ...wrong].join('\n')}\n  not fixed: ${none.join(' | ')}\n`);
  expect(restored).toBeGreaterThanOrEqual(LEAST_RESTORED);
  expect(lessened).toBeGreaterThanOrEqual(LEAST_LESSENED);
  expect(fixed.length / tried.length).toBeGreaterThanOrEqual(LEAST_FIXED);
}

function share(all: readonly Tried[], holds: (one: Tried) => boolean): number {
  return all.filter(holds).length / all.length;
}
