// Seeded mutants of documents: mistakes of encoders, edits of values, other ways of writing, and damaged bytes.
import { type MutationSources, mutateBytes } from '../fuzz/mutate-bytes.ts';
import { type ElementSpan, elementSpans, MUTATION_KINDS, mutate } from '../support/mutate.ts';
import { Random } from '../support/random.ts';
import type { Sample } from './compare.ts';
import { SEQUENCES } from './insertions.ts';
import { mutateValue } from './mutate-value.ts';
import { REWRITE_NAMES, REWRITES } from './rewrite.ts';

type Source = { readonly text: string; readonly elements: readonly ElementSpan[] };
type Made = { readonly kind: string; readonly bytes: Uint8Array };

/** Makes mutants of well-formed documents in UTF-8; the same seed makes the same one. */
export class MutantMaker {
  readonly #documents: readonly Buffer[];
  readonly #sources = new Map<Buffer, Source>();
  readonly #byteSources: MutationSources;

  constructor(documents: readonly Buffer[]) {
    this.#documents = documents;
    this.#byteSources = { others: documents, tokens: SEQUENCES };
  }

  *make(firstSeed: number, count: number): Generator<Sample> {
    for (let seed = firstSeed; seed < firstSeed + count; seed++) {
      const { kind, bytes } = this.#mutant(new Random(seed));
      yield { name: `seed ${seed}, ${kind}`, category: 'mutants', bytes };
    }
  }

  #mutant(random: Random): Made {
    const document = random.pick(this.#documents);
    const kind = random.pick([
      'structure',
      'value',
      'value',
      'rewriting',
      'rewriting',
      'rewriting of a mutant',
      'bytes',
    ] as const);
    switch (kind) {
      case 'structure':
        return made(kind, structureMutant(this.#source(document), random));
      case 'value':
        return made(kind, valueMutant(this.#source(document), random));
      case 'rewriting':
        return rewritten(this.#source(document), random);
      case 'rewriting of a mutant':
        return rewritten(sourceOf(valueMutant(this.#source(document), random)), random);
      case 'bytes':
        return { kind, bytes: mutateBytes(document, random, this.#byteSources) };
      default:
        return kind satisfies never;
    }
  }

  #source(document: Buffer): Source {
    const known = this.#sources.get(document);
    if (known !== undefined) return known;
    const source = sourceOf(document.toString('utf8'));
    this.#sources.set(document, source);
    return source;
  }
}

function sourceOf(text: string): Source {
  return { text, elements: elementSpans(text) };
}

function structureMutant(source: Source, random: Random): string {
  if (source.elements.length < 2) return source.text;
  return mutate(random.pick(MUTATION_KINDS), source, random)?.text ?? source.text;
}

function valueMutant({ text, elements }: Source, random: Random): string {
  return mutateValue(text, elements, random) ?? text;
}

function rewritten(source: Source, random: Random): Made {
  const kind = random.pick(REWRITE_NAMES);
  const rewrite = REWRITES[kind];
  return made(kind, rewrite === undefined || source.elements.length === 0 ? source.text : rewrite({ ...source, random }));
}

function made(kind: string, result: string | Uint8Array): Made {
  return { kind, bytes: typeof result === 'string' ? Buffer.from(result) : result };
}
