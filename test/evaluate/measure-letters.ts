// The letters of `corpora/letters` as plain text in German, with their own entries as authority: names, dates with their values, and
// the lines that frame a letter.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alignReadings } from '../../src/evaluate/align-readings.ts';
import type { Evaluation } from '../../src/evaluate/evaluation.ts';
import type { Reading } from '../../src/evaluate/reading.ts';
import { type Score, scoreOf, type Tally } from '../../src/evaluate/score.ts';
import { encodeAsUser } from './encode-as-user.ts';
import { type FrameKind, type Letter, readLetter } from './letters.ts';
import { measure, readingOf } from './measure.ts';
import { type Span, spansOverlap } from './spans-overlap.ts';

export type LetterForm = 'long' | 'wrapped';
/** Counts over several letters. */
export type LetterFigures = {
  readonly letters: number;
  readonly refused: readonly string[];
  readonly frames: Readonly<Record<FrameKind, Score>>;
  /** Spans of all dates; the same without days of the week and bare days; values where the edition and the words tell one. */
  readonly dates: Score;
  readonly plainDates: Score;
  readonly values: { readonly right: number; readonly all: number; readonly wrong: number };
  readonly names: Readonly<Record<'person' | 'org' | 'place', Score>>;
  /** Places with the right span and the right entry. */
  readonly linkedPlaces: Score;
  /** The same where the spans overlap. */
  readonly overlappingPlaces: Score;
  readonly evaluations: readonly Evaluation[];
};

export function readLetters(folder: string): readonly Letter[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.xml'));
  return names.toSorted().map((name) => readLetter(name.replace('.xml', ''), readFileSync(join(folder, name), 'utf8')));
}

/** By name, the TEI made of each letter with its own entries. */
export function encodeLetters(letters: readonly Letter[], form: LetterForm): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-letters-'));
  try {
    return new Map(
      letters.flatMap((letter) => {
        const authority = join(folder, `${letter.name}.csv`);
        writeFileSync(authority, letter.authority);
        return [...encodeAsUser([{ name: letter.name, text: letter[form] }], ['--lang', 'de', '--authority', authority])];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function measureLetters(letters: readonly Letter[], made: ReadonlyMap<string, string>, form: LetterForm): LetterFigures {
  const tallies = new Tallies();
  const refused: string[] = [];
  const evaluations: Evaluation[] = [];
  for (const letter of letters) {
    const tei = made.get(letter.name);
    const measured = measure(letter.name, letter.reading, tei);
    if ('why' in measured || tei === undefined) {
      refused.push(`${letter.name}: ${'why' in measured ? measured.why : ''}`);
      continue;
    }
    evaluations.push(measured.evaluation);
    countFrames(tallies, form === 'wrapped' ? withSalutesApart(letter) : letter, readingOf(letter.name, tei));
    countMarks(tallies, measured.evaluation);
  }
  return {
    letters: letters.length,
    refused,
    frames: { dateline: tallies.score('dateline'), salute: tallies.score('salute'), signature: tallies.score('signature') },
    dates: tallies.score('date'),
    plainDates: tallies.score('plain date'),
    values: tallies.values,
    names: { person: tallies.score('person'), org: tallies.score('org'), place: tallies.score('place') },
    linkedPlaces: tallies.score('linked place'),
    overlappingPlaces: tallies.score('overlapping place'),
    evaluations,
  };
}

class Tallies {
  readonly #tallies = new Map<string, Tally>();
  values: LetterFigures['values'] = { right: 0, all: 0, wrong: 0 };

  add(name: string, more: Tally): void {
    const { correct, gold, system } = this.#tallies.get(name) ?? { correct: 0, gold: 0, system: 0 };
    this.#tallies.set(name, { correct: correct + more.correct, gold: gold + more.gold, system: system + more.system });
  }

  score(name: string): Score {
    return scoreOf(this.#tallies.get(name) ?? { correct: 0, gold: 0, system: 0 });
  }
}

const LINE_KINDS = { dateline: 'dateline', salute: 'salutation', signature: 'signature' } as const;

function withSalutesApart(letter: Letter): Letter {
  return { ...letter, frames: letter.frames.map((frame) => ({ ...frame, isInline: false })) };
}

/** A frame is found when a line of its kind overlaps it; such a line is right when it overlaps one. Each counts once. */
function countFrames(tallies: Tallies, { reading, frames }: Letter, system: Reading): void {
  const alignment = alignReadings(reading, system);
  if (alignment.kind === 'different') return;
  for (const kind of ['dateline', 'salute', 'signature'] as const) {
    const gold = frames.filter((frame) => frame.kind === kind && !frame.isInline).map(({ span }) => span);
    const inline = frames.filter((frame) => frame.kind === kind && frame.isInline).map(({ span }) => span);
    const lines = system.lines.filter((line) => line.kind === LINE_KINDS[kind]);
    const found = lines.map(({ span }) => alignment.toGold(span)).filter((span) => span !== undefined);
    const counted = found.filter((span) => !inline.some((other) => spansOverlap(span, other)));
    const paired = pairs(gold, counted);
    tallies.add(kind, { correct: paired, gold: gold.length, system: counted.length });
  }
}

function pairs(gold: readonly Span[], system: readonly Span[]): number {
  const left = [...system];
  let count = 0;
  for (const span of gold) {
    const at = left.findIndex((other) => spansOverlap(span, other));
    if (at < 0) continue;
    left.splice(at, 1);
    count++;
  }
  return count;
}

/** A day of the week, or a day without a month: what the edition marks as a date and a reader of words alone would not. */
const BARE_DAY = /^(?:\d{1,2}(?:\.|ten)?|\p{L}+(?:tag|woch|abend))$/u;

function countMarks(tallies: Tallies, { gold, placed }: Evaluation): void {
  for (const type of ['person', 'org', 'place', 'date'] as const) {
    const [ours, theirs] = [
      placed.system.filter((mark) => mark.type === type),
      placed.gold.filter((mark) => mark.type === type),
    ];
    const same = theirs.flatMap((mark) => {
      const other = ours.find(({ span }) => span.start === mark.span.start && span.end === mark.span.end);
      return other === undefined ? [] : [{ mark, other }];
    });
    tallies.add(type, { correct: same.length, gold: theirs.length, system: ours.length });
    if (type === 'place') {
      const linked = same.filter(({ mark, other }) => mark.refs.some((ref) => other.refs.includes(ref)));
      tallies.add('linked place', { correct: linked.length, gold: theirs.length, system: ours.length });
      const near = theirs.filter((mark) =>
        ours.some((other) => spansOverlap(mark.span, other.span) && mark.refs.some((ref) => other.refs.includes(ref))),
      );
      tallies.add('overlapping place', { correct: near.length, gold: theirs.length, system: ours.length });
    }
    if (type !== 'date') continue;
    const isBare = ({ span }: { readonly span: Span }): boolean => BARE_DAY.test(gold.text.slice(span.start, span.end));
    const counts = [
      same.filter(({ mark }) => !isBare(mark)),
      theirs.filter((mark) => !isBare(mark)),
      ours.filter((mark) => !isBare(mark)),
    ];
    const [correct = 0, inGold = 0, inSystem = 0] = counts.map(({ length }) => length);
    tallies.add('plain date', { correct, gold: inGold, system: inSystem });
    const valued = theirs.filter(({ date }) => date?.when !== undefined);
    const found = same.filter(({ mark }) => mark.date?.when !== undefined);
    const right = found.filter(({ mark, other }) => mark.date?.when === other.date?.when).length;
    const { values } = tallies;
    tallies.values = {
      right: values.right + right,
      all: values.all + valued.length,
      wrong: values.wrong + found.length - right,
    };
  }
}
