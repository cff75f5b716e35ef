// Whether a text is one of turns of speech, and by whom: speakers come again, take turns, and speak in sentences to one another.

import { answerTo, personalWords } from '../../lexicon/document-words.ts';
import type { LineFacts } from './line-facts.ts';
import { headOf, SAMPLE_LINES, STRETCH, tailOf } from './line-stretches.ts';
import { readTurnLabel, type TurnLabel, type TurnStyle } from './turn-labels.ts';

export type Turns = {
  /** The label of a line or unit that begins a turn. */
  readonly labelOf: (head: string) => TurnLabel | undefined;
  /** Of lines that begin a turn. */
  readonly count: number;
};

const FEWEST = 4;
/** Shares of turns: of those after another speaker, those that end like a sentence, those that speak to somebody or ask. */
const CHANGING = 0.6;
const ENDING = 0.6;
const SPEAKING = 0.25;
const SENTENCE_END = /[.!?…–—][)"'”’»\]*]*$|[)\]]$/u;

type Turn = { readonly label: TurnLabel; readonly words: string; readonly tail: string };

export function findTurns(text: string, facts: readonly LineFacts[]): Turns | undefined {
  const all = turnsIn(text, facts.slice(0, SAMPLE_LINES));
  const style = bestStyle(all);
  if (style === undefined) return undefined;
  const counts = countsOf(all, style);
  const first = all.findIndex(({ label }) => label.style === style && (counts.get(label.speaker) ?? 0) > 1);
  // `Interviewer: Ruth Hale` above the conversation is no turn of it
  const before = new Set(all.slice(0, first).map(({ label }) => label.speaker));
  const isSpeaker = (label: TurnLabel): boolean => {
    if (label.style !== style) return false;
    return (counts.get(label.speaker) ?? 0) > 1 || (label.isSure && !before.has(label.speaker));
  };
  const turns = all.filter(({ label }) => isSpeaker(label));
  if (!isConversation(turns)) return undefined;
  const labelOf = (head: string): TurnLabel | undefined => {
    const label = readTurnLabel(head);
    return label !== undefined && isSpeaker(label) ? label : undefined;
  };
  return { labelOf, count: turns.length };
}

/** Each with the line that it begins, and the end of its last line. */
function turnsIn(text: string, facts: readonly LineFacts[]): readonly Turn[] {
  const turns: { readonly label: TurnLabel; words: string; tail: string }[] = [];
  for (const { kind, span } of facts) {
    if (kind !== 'text') continue;
    const line = headOf(text, span);
    const tail = tailOf(text, span);
    const label = readTurnLabel(line);
    const last = turns.at(-1);
    if (label !== undefined) turns.push({ label, words: line.slice(label.length), tail });
    else if (last !== undefined) {
      last.tail = tail;
      if (last.words.length < STRETCH) last.words += ` ${line}`;
    }
  }
  return turns;
}

/** Of all turns, or of those in one style: how many each speaker has. */
function countsOf(turns: readonly Turn[], style?: TurnStyle): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { label } of turns) {
    if (style === undefined || label.style === style) counts.set(label.speaker, (counts.get(label.speaker) ?? 0) + 1);
  }
  return counts;
}

/** The one that most turns of speakers who come again have. */
function bestStyle(turns: readonly Turn[]): TurnStyle | undefined {
  let best: TurnStyle | undefined;
  let most = 0;
  for (const style of ['letter', 'colon', 'dash', 'capitals'] as const) {
    const counts = [...countsOf(turns, style).values()].filter((count) => count > 1);
    const sum = counts.reduce((total, count) => total + count, 0);
    if (counts.length < 2 || sum <= most) continue;
    best = style;
    most = sum;
  }
  return best;
}

function isConversation(turns: readonly Turn[]): boolean {
  if (turns.length < FEWEST) return false;
  const share = (is: (turn: Turn, index: number) => boolean): number => turns.filter(is).length / turns.length;
  const isChanging = (turn: Turn, index: number): boolean => turns[index - 1]?.label.speaker !== turn.label.speaker;
  return (
    share(isChanging) >= CHANGING &&
    share(({ tail }) => SENTENCE_END.test(tail)) >= ENDING &&
    share(speaksToSomebody) >= SPEAKING &&
    !isForm(turns)
  );
}

function speaksToSomebody({ words, label }: Turn): boolean {
  if (words.includes('?') || answerTo.has(label.speaker)) return true;
  return (
    words
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? []
  ).some((word) => personalWords.has(word));
}

/** Three labels or more that come again and follow one another always in the same order: fields of a form, once for each of its subjects. */
function isForm(turns: readonly Turn[]): boolean {
  const next = new Map<string, Set<string>>();
  const counts = countsOf(turns);
  turns.forEach(({ label }, index) => {
    const after = turns[index + 1]?.label.speaker;
    if (after !== undefined) next.set(label.speaker, (next.get(label.speaker) ?? new Set()).add(after));
  });
  const again = [...next].filter(([speaker]) => (counts.get(speaker) ?? 0) > 1);
  return again.length >= 3 && again.every(([, { size }]) => size === 1);
}
