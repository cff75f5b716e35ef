// What a letter says of its sending and its receipt: who signed it, when and where, and to whom it goes.

import type { DateValue } from '../../dates/found-date.ts';
import type { Span } from '../../source/span.ts';
import type { Mention } from '../model/mention.ts';
import type { Block, Outline } from '../model/outline.ts';
import { wordsRead } from '../model/reading-text.ts';
import type { SourceText } from '../model/source-text.ts';
import type { Metadata } from './metadata.ts';

/** `keys`: of the entries that it can be. */
export type Correspondent = { readonly words: string; readonly keys: readonly string[] };

export type Correspondence = {
  readonly sent: Action & { readonly date?: { readonly words: string; readonly value: DateValue } };
  readonly received: Action;
};

type Action = {
  readonly persons: readonly Correspondent[];
  readonly bodies: readonly Correspondent[];
  readonly place?: Correspondent;
};

type FrameKind = 'dateline' | 'addressee' | 'salutation' | 'closing' | 'signature';
type FrameBlock = Extract<Block, { readonly span: Span }>;

/** Undefined: it is no letter, or holds several. `mentions`: those that are marked. What the user gives comes before the text. */
export function correspondenceOf(
  source: SourceText,
  outline: Outline,
  mentions: readonly Mention[],
  { sender = [], addressee = [] }: Metadata,
): Correspondence | undefined {
  const isGiven = sender.length > 0 || addressee.length > 0;
  if (!isGiven && !isOneLetter(outline.blocks)) return undefined;
  const reader = new FrameReader(source, outline.blocks, mentions);
  const sent = reader.action(['signature'], sender);
  const received = reader.action(['addressee'], addressee);
  const date = reader.date();
  const from = reader.of(['dateline'], 'place')[0];
  const place = reader.of(['addressee'], 'place')[0];
  const named = received.persons.length + received.bodies.length > 0;
  const letter = {
    sent: { ...sent, ...(from === undefined ? {} : { place: from }), ...(date === undefined ? {} : { date }) },
    received: { ...(named ? received : reader.action(['salutation'], [])), ...(place === undefined ? {} : { place }) },
  };
  return isEmpty(letter.sent) && isEmpty(letter.received) ? undefined : letter;
}

function isEmpty({ persons, bodies }: Action): boolean {
  return persons.length === 0 && bodies.length === 0;
}

/** One salutation, and one end with a signature. */
function isOneLetter(blocks: readonly Block[]): boolean {
  const before = (index: number): Block['kind'] | undefined => blocks[index - 1]?.kind;
  const runs = (kind: Block['kind']): number =>
    blocks.filter(({ kind: own }, index) => own === kind && before(index) !== kind && before(index) !== 'postscript').length;
  const [salutations, signatures, closings] = [runs('salutation'), runs('signature'), runs('closing')];
  return salutations <= 1 && signatures === 1 && salutations + closings > 0;
}

class FrameReader {
  readonly #source: SourceText;
  readonly #blocks: readonly Block[];
  /** By the block that they stand in. */
  readonly #mentions: ReadonlyMap<Block, readonly Mention[]>;

  constructor(source: SourceText, blocks: readonly Block[], mentions: readonly Mention[]) {
    this.#source = source;
    this.#blocks = blocks;
    this.#mentions = mentionsByBlock(blocks, mentions);
  }

  action(kinds: readonly FrameKind[], given: readonly string[]): Action {
    if (given.length > 0) return { persons: given.map((words) => ({ words, keys: [] })), bodies: [] };
    const persons = this.of(kinds, 'person');
    const bodies = persons.length > 0 ? [] : this.of(kinds, 'org');
    if (persons.length + bodies.length > 0 || !kinds.includes('signature')) return { persons, bodies };
    const signed = this.#framed(kinds)[0];
    const words = signed === undefined ? '' : wordsRead(this.#source.text, signed.span).replace(/[\s.,]+$/, '');
    return { persons: words === '' ? [] : [{ words, keys: [] }], bodies: [] };
  }

  of(kinds: readonly FrameKind[], type: Mention['type']): readonly Correspondent[] {
    const found = this.#within(kinds, type).map(({ span, entities = [] }) => ({
      words: wordsRead(this.#source.text, span),
      keys: entities,
    }));
    const seen = new Set<string>();
    return found.filter(({ words, keys }) => {
      const key = keys.join(' ') || words;
      return !seen.has(key) && seen.add(key);
    });
  }

  date(): Correspondence['sent']['date'] {
    for (const { span, date, cert } of this.#within(['dateline'], 'date')) {
      if (date !== undefined && cert !== 'low') return { words: wordsRead(this.#source.text, span), value: date };
    }
    return undefined;
  }

  /** Outermost mentions of a type in blocks of these kinds, in the order of the text. */
  #within(kinds: readonly FrameKind[], type: Mention['type']): readonly Mention[] {
    return this.#framed(kinds).flatMap((block) => (this.#mentions.get(block) ?? []).filter((one) => one.type === type));
  }

  #framed(kinds: readonly FrameKind[]): readonly FrameBlock[] {
    return this.#blocks.filter((block): block is FrameBlock => 'span' in block && kinds.some((kind) => kind === block.kind));
  }
}

/** Both in the order of the text. */
function mentionsByBlock(blocks: readonly Block[], mentions: readonly Mention[]): ReadonlyMap<Block, readonly Mention[]> {
  const byBlock = new Map<Block, Mention[]>();
  let next = 0;
  for (const block of blocks) {
    if (!('span' in block)) continue;
    const inside: Mention[] = [];
    for (; (mentions[next]?.span.start ?? Number.POSITIVE_INFINITY) < block.span.end; next++) {
      const mention = mentions[next];
      if (mention !== undefined && mention.span.start >= block.span.start) inside.push(mention);
    }
    byBlock.set(block, inside);
  }
  return byBlock;
}
