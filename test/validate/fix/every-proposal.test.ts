// That no proposal does harm: each fix of each finding, and what each message proposes, is made alone in a document with a
// seeded mistake, and the document must have fewer findings. An ordinary run takes a slice, TEIKIT_SOAK=1 the whole; the shares
// are printed.
import { expect, test } from 'vitest';
import { type Diagnostic, type Fix, isFinding } from '../../../src/diagnostics/diagnostic.ts';
import { decodeXml } from '../../../src/source/decode.ts';
import { applyEdits } from '../../../src/validate/fix/apply-fixes.ts';
import { FixCollector } from '../../../src/validate/fix/fix-collector.ts';
import { judgeByReference } from '../../../src/validate/reference/judge-by-reference.ts';
import { archiveCorpus, type FixCorpus, foreignCorpora } from '../../support/fix-corpora.ts';
import { elementSpans, MUTATION_KINDS, mutate } from '../../support/mutate.ts';
import { describeWith } from '../../support/programs.ts';
import { asFix, proposalOf } from '../../support/proposals.ts';
import { Random } from '../../support/random.ts';
import { SLIP_KINDS, slip } from '../../support/slips.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../../support/soak.ts';

/** Mistakes of each kind against each schema. */
const MISTAKES = sliceOf(120, 6);
/** Documents are no longer, in UTF-16 code units: each is judged many times. */
const LONGEST = 60_000;
const FEWEST_ELEMENTS = 5;
/** Findings of one document whose proposals are tried. */
const MOST_TRIED = 5;

const LEAST: Readonly<Record<Kind, number>> = { safe: 0.99, suggested: 0.8, message: 0.8 };

test('our schema, our edition', { timeout: SOAK_TIMEOUT }, () => measure('tei-archive', archiveCorpus()));

describeWith(['suites'], 'schemas of others', (suites) => {
  test.for(foreignCorpora)('%s', { timeout: SOAK_TIMEOUT }, ([name, load]) => measure(name, load(suites)));
});

type Kind = 'safe' | 'suggested' | 'message';
type Tried = { readonly kind: Kind; readonly isBetter: boolean; readonly words: string };

function measure(name: string, { schema, documents }: FixCorpus): void {
  const judge = (text: string): readonly Diagnostic[] =>
    judgeByReference('d.xml', decodeXml(new TextEncoder().encode(text)), schema, { fixes: FixCollector }).filter(isFinding);
  const random = new Random(firstSeed);
  const usable = documents.filter((text) => text.length <= LONGEST && elementSpans(text).length >= FEWEST_ELEMENTS);
  const valid = usable.filter((text) => judge(text).length === 0);
  const tried: Tried[] = [];
  for (const spoil of [...MUTATION_KINDS.map(mutation), ...SLIP_KINDS.map(slipOf)]) {
    for (let count = 0; count < MISTAKES; count++) {
      const spoiled = spoil(random.pick(valid), random);
      if (spoiled !== undefined) tried.push(...tryAll(spoiled, judge));
    }
  }
  report(name, tried);
}

type Spoiled = { readonly text: string; readonly what: string };
type Spoil = (text: string, random: Random) => Spoiled | undefined;

function mutation(kind: (typeof MUTATION_KINDS)[number]): Spoil {
  return (text, random) => mutate(kind, { text, elements: elementSpans(text) }, random);
}

function slipOf(kind: (typeof SLIP_KINDS)[number]): Spoil {
  return (text, random) => slip(kind, { text, elements: elementSpans(text) }, random);
}

function tryAll({ text, what }: Spoiled, judge: (text: string) => readonly Diagnostic[]): readonly Tried[] {
  const found = judge(text);
  return found.slice(0, MOST_TRIED).flatMap((finding) => {
    const proposed = proposalOf(finding, text);
    const proposals: readonly (readonly [Kind, Fix])[] = [
      ...(finding.fixes ?? []).map((fix) => [fix.certainty, fix] as const),
      ...(proposed === undefined ? [] : [['message', asFix(proposed)] as const]),
    ];
    return proposals.map(([kind, fix]) => {
      const after = judge(applyEdits(text, [fix]));
      // what is not well-formed hid the rest: what it hid was not made by mending it
      const isRevealed = finding.severity === 'fatal' && after.every(({ severity }) => severity !== 'fatal');
      const isBetter = after.length < found.length || (isRevealed && after.length === found.length);
      const words = `${what}: ${finding.message}\n      ${fix.title} (${found.length} → ${after.length}): ${after[0]?.message}`;
      return { kind, isBetter, words };
    });
  });
}

function report(name: string, tried: readonly Tried[]): void {
  const shares = (['safe', 'suggested', 'message'] as const).map((kind) => {
    const all = tried.filter((one) => one.kind === kind);
    const better = all.filter(({ isBetter }) => isBetter);
    return { kind, all, share: better.length / Math.max(1, all.length) };
  });
  const figures = shares.map(({ kind, all, share }) => `${kind} ${share.toFixed(3)} of ${all.length}`);
  const worse = tried.filter(({ isBetter }) => !isBetter).map(({ kind, words }) => `  ${kind}: ${words}`);
  process.stderr.write(`${name}: fewer findings after ${figures.join(', ')}\n${worse.join('\n')}\n`);
  for (const { kind, all, share } of shares) {
    expect(all.length, `${kind} proposals of ${name}`).toBeGreaterThan(0);
    expect(share, `${kind} proposals of ${name}`).toBeGreaterThanOrEqual(LEAST[kind]);
  }
}
