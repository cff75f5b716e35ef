// Measures a system's marks, links, dates and structure by a gold standard's. The same text must be behind both.
import type { MentionType } from '../tei/tei-reading.ts';
import { type Alignment, alignReadings } from './align-readings.ts';
import type { Evaluation, EvaluationSettings, MarkScores, Miss, StrictAndLenient } from './evaluation.ts';
import { type Incomparable, textsDiffer } from './incomparable.ts';
import { listMisses } from './list-misses.ts';
import { atDepth, type Depth, type Matches, matchMarks, ofType, type PlacedMark, withDepths } from './match-marks.ts';
import type { Mark, Reading } from './reading.ts';
import { isSameDate } from './same-date.ts';
import { scoreOf } from './score.ts';
import { linkedPairs, linkingMethod, mislinkedPairs, scoreLinking } from './score-linking.ts';
import { scoreStructure } from './score-structure.ts';
import { widenNames } from './widen-names.ts';

export function evaluate(gold: Reading, system: Reading, settings: EvaluationSettings = {}): Evaluation | Incomparable {
  const alignment = alignReadings(gold, system);
  if (alignment.kind === 'different') return textsDiffer(gold.name, system.name, alignment);
  const types = comparedTypes(gold, system);
  const systemMarks = settings.convention === 'hipe' ? widenNames(system.text, system.marks) : system.marks;
  const { placed, unscored } = placeMarks(gold, systemMarks, alignment);
  const goldMarks = withDepths(gold.marks.filter(({ type }) => types.includes(type)));
  const marksOfSystem = withDepths(placed.filter(({ type }) => types.includes(type)));
  const sides = { gold: goldMarks, system: marksOfSystem };
  const matches = { outermost: matchAt(sides, 'outermost'), nested: matchAt(sides, 'nested') };
  const { linking, mislinked } = evaluateLinking(matches, gold, settings);
  const structure = gold.hasStructure && system.hasStructure ? scoreStructure(gold, system, alignment) : undefined;
  const misses: readonly Miss[] = listMisses({ gold, system, matches, mislinked, structure: structure?.misses ?? [] });
  return {
    kind: 'evaluated',
    gold,
    system,
    convention: settings.convention,
    types,
    marks: { outermost: scoreMarks(sides, matches, 'outermost', types), nested: scoreMarks(sides, matches, 'nested', types) },
    linking,
    dates: types.includes('date') && goldMarks.some(({ date }) => date !== undefined) ? scoreDates(sides, matches) : undefined,
    structure: structure === undefined ? undefined : scoreOf(structure.tally),
    misses,
    redirected: goldMarks.filter(({ isRedirected }) => isRedirected),
    unscored,
    placed: sides,
  };
}

/** Works are often left unmarked: for a gold that marks none nobody looked for them, and the system's are no mistakes. */
function comparedTypes(gold: Reading, system: Reading): readonly MentionType[] {
  const hasWorks = gold.marks.some(({ type }) => type === 'work');
  return gold.types.filter((type) => system.types.includes(type) && (type !== 'work' || hasWorks));
}

type Sides = { readonly gold: readonly PlacedMark[]; readonly system: readonly PlacedMark[] };
type MatchesByDepth = Readonly<Record<Depth, Matches>>;

/** The system's marks in the gold's text, and those in words that are not in the gold's text proper. */
function placeMarks(
  gold: Reading,
  marks: readonly Mark[],
  { toGold }: Alignment,
): { readonly placed: readonly Mark[]; readonly unscored: Evaluation['unscored'] } {
  const textEnd = gold.lines.find(({ placement }) => placement === 'header')?.span.start ?? gold.text.length;
  const placed: Mark[] = [];
  const unscored: Mark['span'][] = [];
  for (const mark of marks) {
    const span = toGold(mark.span);
    if (span !== undefined && span.start < textEnd) placed.push({ ...mark, span });
    else unscored.push(mark.span);
  }
  return { placed, unscored };
}

function matchAt({ gold, system }: Sides, depth: Depth): Matches {
  return matchMarks(atDepth(gold, depth), atDepth(system, depth));
}

function scoreMarks(sides: Sides, matches: MatchesByDepth, depth: Depth, types: readonly MentionType[]): MarkScores {
  const [gold, system] = [atDepth(sides.gold, depth), atDepth(sides.system, depth)];
  const { same, overlapping } = matches[depth];
  // who marks no works at all does not look for them: that stands in their own row
  const looksForWorks = sides.system.some((mark) => mark.type === 'work');
  const score = (type?: MentionType): StrictAndLenient => {
    const isCounted = (mark: PlacedMark): boolean =>
      type === undefined ? looksForWorks || mark.type !== 'work' : mark.type === type;
    const size = { gold: gold.filter(isCounted).length, system: system.filter(isCounted).length };
    const strict = same.filter((pair) => isCounted(pair.gold)).length;
    const lenient = strict + overlapping.filter((pair) => isCounted(pair.gold)).length;
    return { strict: scoreOf({ correct: strict, ...size }), lenient: scoreOf({ correct: lenient, ...size }) };
  };
  return { all: score(), types: new Map(types.map((type) => [type, score(type)])) };
}

function evaluateLinking(
  matches: MatchesByDepth,
  gold: Reading,
  { linking: wanted }: EvaluationSettings,
): { readonly linking: Evaluation['linking']; readonly mislinked: ReturnType<typeof mislinkedPairs> } {
  if (!gold.marks.some(({ refs }) => refs.length > 0)) return { linking: undefined, mislinked: [] };
  const pairs = linkedPairs([...matches.outermost.same, ...matches.nested.same]);
  const method = wanted ?? linkingMethod(pairs, gold.entries);
  const types = gold.types.filter((type) => pairs.some((pair) => pair.gold.type === type));
  const ofOneType = (type: MentionType): typeof pairs => pairs.filter((pair) => pair.gold.type === type);
  return {
    linking: {
      all: scoreLinking(pairs, method),
      types: new Map(types.map((type) => [type, scoreLinking(ofOneType(type), method)])),
    },
    mislinked: mislinkedPairs(pairs, method),
  };
}

function scoreDates({ gold, system }: Sides, matches: MatchesByDepth): Evaluation['dates'] {
  const found = [...matches.outermost.same, ...matches.nested.same].filter((pair) => pair.gold.type === 'date');
  const correct = found.filter((pair) => isSameDate(pair.gold.date, pair.system.date)).length;
  const size = { gold: ofType(gold, 'date').length, system: ofType(system, 'date').length };
  return { score: scoreOf({ correct, ...size }), withSpan: found.length };
}
