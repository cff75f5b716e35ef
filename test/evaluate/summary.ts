// Figures of several sets as short tables, a set a line: what README quotes.
import type { Evaluation, StrictAndLenient } from '../../src/evaluate/evaluation.ts';
import { figure } from '../../src/evaluate/figures.ts';
import { type CertaintyRow, certainties } from '../../src/evaluate/precision-by-certainty.ts';
import { markTypes, typeTitles } from '../../src/evaluate/reading.ts';
import type { Measured, Unmeasured } from './measure.ts';
import type { LetterFigures } from './measure-letters.ts';

const WIDTH = 9;
const TITLE_WIDTH = 40;

function line(title: string, cells: readonly string[]): string {
  return `${title.padEnd(TITLE_WIDTH)}${cells.map((cell) => cell.padStart(WIDTH)).join('')}`;
}

/** Strict F1 of outermost marks by type, of values among all dates, of structure. */
export function summaryOfDocuments(title: string, measured: readonly (Measured | Unmeasured)[]): string {
  const heads = [...markTypes.map((type) => typeTitles[type].slice(0, WIDTH - 1)), 'all', 'values', 'structure'];
  const rows = measured.map((each) =>
    'why' in each ? `${each.title}: ${each.why}` : line(each.title, cellsOf(each.evaluation)),
  );
  return [line(title, heads), ...rows].join('\n');
}

function cellsOf({ marks, dates, structure }: Evaluation): readonly string[] {
  const { types, all } = marks.outermost;
  const strict = (scores: StrictAndLenient | undefined): string => figure(scores?.strict.f1);
  return [...markTypes.map((type) => strict(types.get(type))), strict(all), figure(dates?.score.f1), figure(structure?.f1)];
}

export function summaryOfLetters(title: string, figures: LetterFigures): string {
  const { frames, dates, plainDates, values, names, linkedPlaces, overlappingPlaces, letters, refused } = figures;
  const rows = [
    ['datelines', frames.dateline],
    ['salutes on lines of their own', frames.salute],
    ['signatures', frames.signature],
    ['dates, spans', dates],
    ['dates but bare days, spans', plainDates],
    ['places, spans', names.place],
    ['places, spans and entries', linkedPlaces],
    ['places, overlapping, and entries', overlappingPlaces],
    ['persons, spans', names.person],
    ['organisations, spans', names.org],
  ] as const;
  return [
    line(`${title}: ${letters} letters`, ['gold', 'system', 'P', 'R', 'F1']),
    ...rows.map(([name, { gold, system, precision, recall, f1 }]) =>
      line(`  ${name}`, [String(gold), String(system), figure(precision), figure(recall), figure(f1)]),
    ),
    `  values of dates that name their year: ${values.right} right, ${values.wrong} wrong, of ${values.all}`,
    ...refused.map((why) => `  not measured: ${why}`),
  ].join('\n');
}

export function summaryOfCertainty(title: string, rows: readonly CertaintyRow[]): string {
  const cells = rows.map(({ type, counts }) =>
    line(
      `  ${typeTitles[type]}`,
      certainties
        .map((cert) => counts[cert])
        .flatMap(({ marks, right }) => [String(marks), figure(marks === 0 ? undefined : right / marks)]),
    ),
  );
  return [
    line(
      title,
      certainties.flatMap((cert) => [cert, 'right']),
    ),
    ...cells,
  ].join('\n');
}
