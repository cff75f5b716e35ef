// One document with its fixes made: each round is judged again, and a fix that does not lessen the findings is taken back.

import { type Certainty, type Diagnostic, type Edit, type Fix, isFinding } from '../../diagnostics/diagnostic.ts';
import { decodeXml } from '../../source/decode.ts';
import { fixesOf, withoutOverlaps } from './apply-fixes.ts';
import { EditedText } from './edited-text.ts';
import { encodingOf, type TextEncoding } from './encode-text.ts';
import { harmDone, type Soundness, soundnessOf } from './harm-done.ts';
import { isBetter, isRevealing } from './is-better.ts';

export type FixRequest = {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** What is to be said of a version of the document, with fixes. */
  readonly judge: (bytes: Uint8Array) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>;
  /** `suggested`: the safe ones as well. */
  readonly certainty: Certainty;
};

export type FixedDocument = {
  /** The document in its own encoding; the very bytes that were given where nothing was changed. */
  readonly bytes: Uint8Array;
  /** What remains to be said of `bytes`. */
  readonly diagnostics: readonly Diagnostic[];
  /** The decoded document as it was, and as it is. */
  readonly before: string;
  readonly after: string;
  /** All changes, as edits of `before`. */
  readonly edits: readonly Edit[];
  /** In the order in which they were made; the edits are of the round's text. */
  readonly applied: readonly Fix[];
  /** Fixes that were tried and did not lessen the findings. */
  readonly rejected: readonly Fix[];
  /** Fixes that were refused because of what they would leave; title and reason. */
  readonly keptBack?: readonly string[];
  /** A bound ended the work, and there are fixes that were not tried: another call goes on from `bytes`. */
  readonly isUnfinished?: boolean;
  /** Why nothing could be fixed, though there are fixes: the bytes cannot be written as they were. */
  readonly refusal?: string;
  /** Files that are parts of the document, and have findings with fixes: none was made there. */
  readonly elsewhere?: readonly string[];
};

/** Fixes reveal what they hid: a well-formed document has the findings of its schema. */
const MOST_ROUNDS = 60;
/** Judgements of one document. */
const MOST_JUDGEMENTS = 150;

export async function fixDocument(given: FixRequest): Promise<FixedDocument> {
  const elsewhere = new Set<string>();
  const fixed = await fixOwn({
    ...given,
    judge: async (bytes) => (await given.judge(bytes)).map((diagnostic) => withOwnFixes(diagnostic, given.file, elsewhere)),
  });
  return elsewhere.size === 0 ? fixed : { ...fixed, elsewhere: [...elsewhere] };
}

/** A part of the document is another file: what could be mended there is told, and left. */
function withOwnFixes({ fixes, ...diagnostic }: Diagnostic, file: string, elsewhere: Set<string>): Diagnostic {
  const own = fixes?.filter(({ edits }) => edits.every((edit) => edit.file === file)) ?? [];
  if (own.length < (fixes?.length ?? 0)) elsewhere.add(diagnostic.file);
  return own.length === 0 ? diagnostic : { ...diagnostic, fixes: own };
}

async function fixOwn(request: FixRequest): Promise<FixedDocument> {
  const { bytes, file } = request;
  const diagnostics = await request.judge(bytes);
  const decoded = decodeXml(bytes);
  if (decoded.kind !== 'decoded') return unchanged(request, diagnostics, decoded.before);
  if (fixesOf(diagnostics, request.certainty).length === 0) return unchanged(request, diagnostics, decoded.text);
  const encoding = encodingOf(decoded, bytes);
  if (encoding === undefined) {
    const refusal = `nothing was fixed: the document cannot be written again in ${decoded.encoding} as it was`;
    return { ...unchanged(request, diagnostics, decoded.text), refusal };
  }
  const fixing = new Fixing(request, encoding, { version: EditedText.of(file, decoded.text), diagnostics });
  const { version, diagnostics: remaining } = await fixing.run();
  const { applied, rejected } = fixing;
  const keptBack = [...fixing.keptBack].map(([title, harm]) => `${title}: ${harm}`);
  const end = { ...(fixing.isUnfinished ? { isUnfinished: true } : {}), ...(keptBack.length === 0 ? {} : { keptBack }) };
  if (applied.length === 0) return { ...unchanged(request, diagnostics, decoded.text), rejected, ...end };
  return {
    bytes: encoding.encode(version.text),
    diagnostics: remaining,
    before: decoded.text,
    after: version.text,
    edits: version.edits,
    applied,
    rejected,
    ...end,
  };
}

function unchanged({ bytes }: FixRequest, diagnostics: readonly Diagnostic[], text: string): FixedDocument {
  return { bytes, diagnostics, before: text, after: text, edits: [], applied: [], rejected: [] };
}

/** A version of the document, and what is said of it. */
type Judged = { readonly version: EditedText; readonly diagnostics: readonly Diagnostic[] };

class Fixing {
  readonly #request: FixRequest;
  readonly #encoding: TextEncoding;
  #current: Judged;
  #judgements = 0;
  readonly applied: Fix[] = [];
  /** Title → what the fix would do, for those that were refused because of what they leave. */
  readonly keptBack = new Map<string, string>();
  isUnfinished = false;
  #soundness: { readonly version: EditedText; readonly is: Soundness } | undefined;
  readonly #rejected = new Map<string, Fix>();

  constructor(request: FixRequest, encoding: TextEncoding, first: Judged) {
    this.#request = request;
    this.#encoding = encoding;
    this.#current = first;
  }

  get rejected(): readonly Fix[] {
    return [...this.#rejected.values()];
  }

  async run(): Promise<Judged> {
    for (let round = 0; ; round++) {
      const next = this.#next();
      if (next.fixes.length === 0) break;
      if (round >= MOST_ROUNDS || this.#isSpent()) {
        this.isUnfinished = true;
        break;
      }
      const accepted = await this.#accept(next);
      if (accepted === undefined) continue;
      this.#current = accepted.judged;
      for (const fix of accepted.fixes) this.applied.push(fix);
    }
    return this.#current;
  }

  /** Warnings and notes come when nothing is to be done for findings. What reveals more is done alone, so that all else can be held against its number of findings. */
  #next(): Step {
    const { diagnostics, version } = this.#current;
    const findings = diagnostics.filter(isFinding);
    const isRevealer = (finding: Diagnostic): boolean => isRevealing(finding, version.text) && this.#open([finding]).length > 0;
    const revealing = findings.filter(
      (finding, index) => (index === 0 || index === findings.length - 1) && isRevealer(finding),
    );
    const [first] = revealing;
    if (first !== undefined) return { fixes: this.#open([first]), revealing: first };
    const { chosen } = withoutOverlaps(this.#open(findings));
    if (chosen.length > 0) return { fixes: chosen };
    return { fixes: withoutOverlaps(this.#open(diagnostics.filter((one) => !isFinding(one)))).chosen, isLesser: true };
  }

  /** A fix for each finding that has one which was not tried in vain. */
  #open(findings: readonly Diagnostic[]): readonly Fix[] {
    return fixesOf(findings, this.#request.certainty, (fix) => {
      return !this.#rejected.has(keyOf(fix, this.#current)) && fix.edits.every(({ text }) => this.#encoding.canWrite(text));
    });
  }

  /** As many of the fixes as make the document better. */
  async #accept(step: Step): Promise<Accepted | undefined> {
    const good = await this.#goodOnes(step);
    if (good.judged !== undefined || good.fixes.length === 0) return good.judged && { judged: good.judged, fixes: good.fixes };
    for (const fixes of [good.fixes, good.fixes.slice(0, 1)]) {
      const judged = await this.#tried({ ...step, fixes });
      if (judged !== undefined) return { judged, fixes };
    }
    return undefined;
  }

  /** The whole, else what is good in its halves; `judged`: where all of it has been tried together. */
  async #goodOnes(step: Step): Promise<{ readonly fixes: readonly Fix[]; readonly judged?: Judged }> {
    const { fixes } = step;
    const judged = await this.#tried(step);
    if (judged !== undefined) return { fixes, judged };
    // what was not tried is not rejected
    if (this.#isSpent()) return { fixes: [] };
    const [only, another] = fixes;
    if (only !== undefined && another === undefined) {
      this.#rejected.set(keyOf(only, this.#current), only);
      return { fixes: [] };
    }
    const middle = fixes.length >> 1;
    const left = await this.#goodOnes({ ...step, fixes: fixes.slice(0, middle) });
    const right = await this.#goodOnes({ ...step, fixes: fixes.slice(middle) });
    if (right.fixes.length === 0) return left;
    return left.fixes.length === 0 ? right : { fixes: [...left.fixes, ...right.fixes] };
  }

  #isSpent(): boolean {
    return this.#judgements >= MOST_JUDGEMENTS;
  }

  /** The document with these fixes, if it is better for them. */
  async #tried({ fixes, revealing, isLesser = false }: Step): Promise<Judged | undefined> {
    if (this.#isSpent()) return undefined;
    this.#judgements += 1;
    const version = this.#current.version.with(fixes);
    const after = await this.#request.judge(this.#encoding.encode(version.text));
    const { diagnostics: before, version: last } = this.#current;
    const { certainty } = this.#request;
    const isGood = isBetter({ text: last.text, before, after, fixes, certainty, revealing, isLesser });
    const isBroken = after.some(({ severity }) => severity === 'fatal');
    const isHarmful = (isGood || isBroken) && this.#isHarmful(version, fixes);
    return isGood && !isHarmful ? { version, diagnostics: after } : undefined;
  }

  /** Checks see what they look for: whether the document still is one is asked apart. */
  #isHarmful(version: EditedText, [only, another]: readonly Fix[]): boolean {
    const { version: last } = this.#current;
    if (this.#soundness?.version !== last) this.#soundness = { version: last, is: soundnessOf(last.text) };
    const harm = harmDone(this.#soundness.is, soundnessOf(version.text));
    if (harm !== undefined && only !== undefined && another === undefined) this.keptBack.set(only.title, harm);
    return harm !== undefined;
  }
}

/** Fixes to be tried together. */
type Step = { readonly fixes: readonly Fix[]; readonly revealing?: Diagnostic; readonly isLesser?: boolean };

type Accepted = { readonly judged: Judged; readonly fixes: readonly Fix[] };

/** A fix that was rejected is known again by its words and by what stands behind it. */
function keyOf({ title, edits }: Fix, { version }: Judged): string {
  const start = edits[0]?.span.start ?? 0;
  return `${version.text.length - start} ${title}`;
}
