// Lays two readings of one text beside each other. Notes, page marks and lines quoted in a header may stand elsewhere in the
// other reading; all other words must be the same, in the same order. Linear in the length of the texts.
import { lastAtMost } from '../source/last-at-most.ts';
import type { Span } from '../source/span.ts';
import type { TeiLine } from '../tei/tei-reading.ts';
import type { Reading } from './reading.ts';
import { withWholeWords } from './whole-words.ts';

/** From an offset of the system's text to the gold's; undefined where the gold has no such words. */
export type Alignment = { readonly kind: 'aligned'; readonly toGold: (span: Span) => Span | undefined };

/** The first difference: the words before it, as the gold has them, and what either side has there. */
export type Difference = {
  readonly kind: 'different';
  readonly before: string;
  readonly gold: DifferingPlace;
  readonly system: DifferingPlace;
};
export type DifferingPlace = { readonly offset: number; readonly line: number; readonly words: string };

/** How words were broken at line ends is no difference. */
export function alignReadings(gold: Reading, system: Reading): Alignment | Difference {
  const [ours, theirs] = [withWholeWords(gold), withWholeWords(system)];
  const aligned = alignWholeWords(ours.reading, theirs.reading);
  if (aligned.kind === 'different') {
    const [goldAt, systemAt] = [ours.toGiven(aligned.gold), theirs.toGiven(aligned.system)];
    return difference(gold, goldAt, system, systemAt);
  }
  return {
    kind: 'aligned',
    toGold: (span) => {
      const found = aligned.toGold(theirs.spanFromGiven(span));
      if (found === undefined || found.end <= found.start) return undefined;
      return { start: ours.toGiven(found.start), end: ours.toGiven(found.end - 1) + 1 };
    },
  };
}

type FirstDifference = { readonly kind: 'different'; readonly gold: number; readonly system: number };

function alignWholeWords(gold: Reading, system: Reading): Alignment | FirstDifference {
  const [goldFlow, systemFlow] = [new Flow(gold), new Flow(system)];
  const pieces: Piece[] = [];
  let [atGold, atSystem] = [0, 0];
  while (atGold < goldFlow.text.length || atSystem < systemFlow.text.length) {
    const length = commonLength(goldFlow.text, atGold, systemFlow.text, atSystem);
    const end = { gold: atGold + length, system: atSystem + length };
    if (end.gold === goldFlow.text.length && end.system === systemFlow.text.length) {
      addPieces(pieces, { flow: goldFlow, at: atGold }, { flow: systemFlow, at: atSystem }, length);
      break;
    }
    const moved =
      movedLine(systemFlow, { from: atSystem, differs: end.system }, goldFlow) ??
      movedLine(goldFlow, { from: atGold, differs: end.gold }, systemFlow);
    if (moved === undefined) return differsAt(goldFlow.inReading(end.gold), systemFlow.inReading(end.system));
    const { flow, at, line } = moved;
    const isSystem = flow === systemFlow;
    const common = at - (isSystem ? atSystem : atGold);
    addPieces(pieces, { flow: goldFlow, at: atGold }, { flow: systemFlow, at: atSystem }, common);
    const [placeInFlow, placeOfLine] = [flow.inReading(at), line.span.start];
    const size = line.span.end - line.span.start;
    pieces.push(isSystem ? { system: placeInFlow, gold: placeOfLine, size } : { system: placeOfLine, gold: placeInFlow, size });
    atGold += common + (isSystem ? 0 : size + 1);
    atSystem += common + (isSystem ? size + 1 : 0);
  }
  const left = pairLeft(goldFlow, systemFlow);
  if ('lost' in left) {
    const offsets = [
      left.lost === goldFlow ? left.at : gold.text.length,
      left.lost === systemFlow ? left.at : system.text.length,
    ];
    return differsAt(offsets[0] ?? 0, offsets[1] ?? 0);
  }
  return alignment([...pieces, ...left.pieces]);
}

function differsAt(gold: number, system: number): FirstDifference {
  return { kind: 'different', gold, system };
}

/** A stretch of words that both have: where it begins in the text of each reading. */
type Piece = { readonly system: number; readonly gold: number; readonly size: number };

/** The lines whose order is that of the text, as one string with a space after each line; and the others, to be found. */
class Flow {
  readonly text: string;
  readonly reading: Reading;
  readonly #starts: number[] = [];
  readonly #lines: TeiLine[];
  /** Lines that may stand elsewhere, by their first word; and those of them that were found. */
  readonly #movable = new Map<string, TeiLine[]>();
  readonly found = new Set<TeiLine>();

  constructor(reading: Reading) {
    this.reading = reading;
    this.#lines = reading.lines.filter(({ placement }) => placement === 'flow');
    let length = 0;
    for (const { span } of this.#lines) {
      this.#starts.push(length);
      length += span.end - span.start + 1;
    }
    this.text = this.#lines.map((line) => `${wordsOf(reading, line)} `).join('');
    for (const line of this.movable) {
      addTo(this.#movable, firstWord(wordsOf(reading, line), 0), line);
    }
  }

  get movable(): readonly TeiLine[] {
    return this.reading.lines.filter(({ placement }) => placement !== 'flow');
  }

  lineAt(offset: number): number {
    return Math.max(0, lastAtMost(this.#starts, offset));
  }

  startOfLine(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** Of an offset of the flow. */
  inReading(offset: number): number {
    const line = this.lineAt(offset);
    return (this.#lines[line]?.span.start ?? 0) + offset - this.startOfLine(line);
  }

  /** The line that may stand elsewhere and has the words that stand at `offset` in another flow. */
  findMovable(other: Flow, offset: number): TeiLine | undefined {
    const candidates = this.#movable.get(firstWord(other.text, offset)) ?? [];
    return candidates.find((line) => !this.found.has(line) && other.text.startsWith(`${wordsOf(this.reading, line)} `, offset));
  }
}

function addTo(lists: Map<string, TeiLine[]>, key: string, line: TeiLine): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [line]);
  else list.push(line);
}

function wordsOf({ text }: Reading, { span }: TeiLine): string {
  return text.slice(span.start, span.end).replaceAll('\n', ' ');
}

function firstWord(text: string, at: number): string {
  const end = text.indexOf(' ', at);
  return text.slice(at, end < 0 ? text.length : end);
}

function commonLength(a: string, atA: number, b: string, atB: number): number {
  const most = Math.min(a.length - atA, b.length - atB);
  let length = 0;
  while (length < most && a.charCodeAt(atA + length) === b.charCodeAt(atB + length)) length++;
  return length;
}

type Stretch = { readonly from: number; readonly differs: number };

/** The line in which `flow` begins to differ, or what follows a line found before, where `other` has it elsewhere. */
function movedLine(
  flow: Flow,
  { from, differs }: Stretch,
  other: Flow,
): { readonly flow: Flow; readonly at: number; readonly line: TeiLine } | undefined {
  if (differs >= flow.text.length) return undefined;
  const at = Math.max(from, flow.startOfLine(flow.lineAt(differs)));
  const line = other.findMovable(flow, at);
  if (line === undefined) return undefined;
  other.found.add(line);
  return { flow, at, line };
}

type PlaceInFlow = { readonly flow: Flow; readonly at: number };

/** Cut at the ends of lines, since a text has other lines between those of its flow. */
function addPieces(pieces: Piece[], gold: PlaceInFlow, system: PlaceInFlow, length: number): void {
  let done = 0;
  while (done < length) {
    const ends = [gold, system].map(({ flow, at }) => flow.startOfLine(flow.lineAt(at + done) + 1) - at);
    const end = Math.min(length, ...ends);
    pieces.push({
      system: system.flow.inReading(system.at + done),
      gold: gold.flow.inReading(gold.at + done),
      size: end - done,
    });
    done = end;
  }
}

/** Lines that both have beside the flow. A note or page mark that only one has is lost; a line of a header need not be there. */
function pairLeft(
  gold: Flow,
  system: Flow,
): { readonly pieces: readonly Piece[] } | { readonly lost: Flow; readonly at: number } {
  const waiting = new Map<string, TeiLine[]>();
  for (const line of system.movable.filter((each) => !system.found.has(each)).toReversed()) {
    addTo(waiting, wordsOf(system.reading, line), line);
  }
  const pieces: Piece[] = [];
  for (const line of gold.movable.filter((each) => !gold.found.has(each))) {
    const other = waiting.get(wordsOf(gold.reading, line))?.pop();
    if (other !== undefined) {
      pieces.push({ system: other.span.start, gold: line.span.start, size: line.span.end - line.span.start });
    } else if (line.placement !== 'header') return { lost: gold, at: line.span.start };
  }
  const lost = [...waiting.values()].flat().find(({ placement }) => placement !== 'header');
  return lost === undefined ? { pieces } : { lost: system, at: lost.span.start };
}

function alignment(pieces: readonly Piece[]): Alignment {
  const sorted = pieces.toSorted((a, b) => a.system - b.system);
  const starts = sorted.map(({ system }) => system);
  const toGold = (offset: number): number | undefined => {
    const piece = sorted[lastAtMost(starts, offset)];
    return piece !== undefined && offset >= piece.system && offset < piece.system + piece.size
      ? piece.gold + offset - piece.system
      : undefined;
  };
  return {
    kind: 'aligned',
    toGold: ({ start, end }) => {
      const first = toGold(start);
      const last = toGold(end - 1);
      return first === undefined || last === undefined || last < first ? undefined : { start: first, end: last + 1 };
    },
  };
}

/** Characters shown before and after the first difference. */
const SHOWN = 40;
const END = '(the end)';

function difference(gold: Reading, goldOffset: number, system: Reading, systemOffset: number): Difference {
  const wordStart = goldOffset - (/\S*$/.exec(gold.text.slice(Math.max(0, goldOffset - SHOWN), goldOffset))?.[0].length ?? 0);
  const back = goldOffset - wordStart;
  const isSameWord = gold.text.slice(wordStart, goldOffset) === system.text.slice(systemOffset - back, systemOffset);
  const shift = isSameWord ? back : 0;
  const before = gold.text.slice(Math.max(0, goldOffset - shift - SHOWN), goldOffset - shift);
  return {
    kind: 'different',
    before: before.replaceAll('\n', ' ').trim(),
    gold: differingPlace(gold, goldOffset - shift),
    system: differingPlace(system, systemOffset - shift),
  };
}

function differingPlace(reading: Reading, offset: number): DifferingPlace {
  const { text } = reading;
  const words = text
    .slice(offset, offset + SHOWN)
    .replaceAll('\n', ' ')
    .trim();
  const last = Math.max(0, text.length - 1);
  return { offset, line: reading.lineOf(Math.min(offset, last)), words: words === '' ? END : words };
}
