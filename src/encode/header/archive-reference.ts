// References to archives, in the forms of several countries: `AP RF. F. 3. Op. 58. D. 6. L. 30-31.`, `TNA, FO 371/2090`,
// `BArch R 58/3, Bl. 12`, `NARA, RG 59, Box 12`. Read by a table of units: a mark and its value.

import type { Span } from '../../source/span.ts';
import type { HeaderStatement } from '../model/outline.ts';

export type ArchiveStatement = Extract<HeaderStatement, { readonly kind: 'archive' }>;
type Part = ArchiveStatement['parts'][number];

/** Code units; a longer line is prose. */
const LONGEST = 600;
const LONGEST_REPOSITORY = 120;

type UnitMark = { readonly unit: string; readonly mark: string };

/** The first that fits is taken. `f.` is a fond before anything else was read, a leaf (folio) after. */
const MARKS: readonly UnitMark[] = [
  { unit: 'fond', mark: 'fonds?\\.?|f\\.?|ф\\.?|фонд' },
  { unit: 'opis', mark: 'opis\\.?|op\\.?|inventory|inv\\.?|оп\\.?|опись' },
  { unit: 'delo', mark: 'delo|d\\.?|ed\\.\\s?khr\\.?|storage unit|д\\.?|дело|ед\\.\\s?хр\\.?' },
  {
    unit: 'locus',
    mark: 'listy?\\.?|ll?\\.?|leaf|leaves|sheets?|fols?\\.?|folios?|ff?\\.?|bll?\\.?|blatt|pp?\\.?|pages?|лл?\\.?|листы?|s\\.?',
  },
  { unit: 'recordGroup', mark: 'rg|record group' },
  { unit: 'entry', mark: 'entry' },
  { unit: 'box', mark: 'box|carton|kasten|karton|папка' },
  { unit: 'folder', mark: 'folder|file|dossier|akte|liasse' },
  { unit: 'volume', mark: 'vol\\.?|volume|band|bd\\.?|tome|т\\.' },
  { unit: 'reel', mark: 'reel|roll' },
];

/** Leaves and pages: with their sides, ranges and enumerations. */
const LEAF = '\\d+(?:\\s?(?:ob|об|v|r|verso|recto|rev)\\.?|[a-zа-я])?(?!\\p{L})';
const LEAVES = `${LEAF}(?:\\s?[-–—,]\\s?${LEAF}){0,40}`;
const NUMBER = '(?:[RРP]-\\s?)?\\d+[\\p{L}]?(?![\\p{L}])(?:[./-]\\d+)*';
const PARTS = MARKS.map(({ unit, mark }) => ({
  unit,
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${mark})\\s{0,3}(?:no\\.?\\s?|№\\s?|nr\\.?\\s?)?(${unit === 'locus' ? LEAVES : NUMBER})`,
    'giu',
  ),
}));

/** Series that are known by letters and a number, with the piece after a stroke: `FO 371/2090`, `R 58/3`, `CAB 23/86`, `F/7/12345`. */
const SERIES = /(?<![\p{L}\p{N}])([A-Z]{1,5}\s?\/?\s?\d{1,5}(?:\s?[IVX]+)?)\s?\/\s?(\d{1,6}[a-z]?)(?!\p{L})/gu;
const REPOSITORY =
  /(?:archiv|library|bibliothe|bibliothek|museum|institut|national|rgaspi|rgani|garf|rgva|rgae|rgali|tna|nara|barch|avp|ap rf|tsa|tskhsd|paaa|hoover|архив|гарф|ргасп)/i;
const ABBREVIATION = /^(?:[\p{Lu}][\p{Lu}\p{Ll}().-]*\s?){1,5}$/u;

/** A reference at the start of `span`, after an introducing word. `isIntroduced`: the text says that it is an archive's. */
export function readArchive(text: string, span: Span, isIntroduced: boolean): ArchiveStatement | undefined {
  if (span.end - span.start > LONGEST) return undefined;
  const line = text.slice(span.start, span.end);
  const parts = partsOf(line);
  const first = parts[0];
  if (first === undefined) return isIntroduced ? withoutParts(line, span) : undefined;
  const repository = trim(line, 0, first.from);
  const name = line.slice(repository.start, repository.end);
  if (!isIntroduced && !isReference(name, parts)) return undefined;
  const end = parts.at(-1)?.to ?? 0;
  const remarks = trim(line, end, line.length);
  return {
    kind: 'archive',
    ...(repository.end > repository.start && name.length <= LONGEST_REPOSITORY
      ? { repository: shift(repository, span.start) }
      : {}),
    parts: parts.map(({ part }) => ({ ...part, value: shift(part.value, span.start) })),
    ...(/[\p{L}\p{N}]/u.test(line.slice(remarks.start, remarks.end))
      ? { remarks: shift(withStop(line, remarks), span.start) }
      : {}),
  };
}

function withoutParts(line: string, span: Span): ArchiveStatement {
  const repository = trim(line, 0, line.length);
  const isName = repository.end > repository.start && repository.end - repository.start <= LONGEST_REPOSITORY;
  return { kind: 'archive', ...(isName ? { repository: shift(repository, span.start) } : {}), parts: [] };
}

/** Prose can mention `p. 5`: a reference has an archive's name and two parts, or fond and opis. */
function isReference(name: string, parts: readonly FoundPart[]): boolean {
  const units = new Set(parts.map(({ part }) => part.unit));
  if (name.length > LONGEST_REPOSITORY) return false;
  const isCallNumber = units.has('fond') && (units.has('opis') || units.has('delo'));
  if (isCallNumber) return name === '' || ABBREVIATION.test(name) || REPOSITORY.test(name);
  return (REPOSITORY.test(name) || /^\p{Lu}{2,6}$/u.test(name)) && (units.has('series') || units.size >= 2);
}

type FoundPart = { readonly from: number; readonly to: number; readonly part: Part };

function partsOf(line: string): readonly FoundPart[] {
  const found: FoundPart[] = [];
  for (const match of line.matchAll(SERIES)) for (const one of seriesParts(match)) found.push(one);
  for (const { unit, pattern } of PARTS) {
    for (const match of line.matchAll(pattern)) found.push(partFrom(unit, match));
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  return connected(found);
}

function seriesParts(match: RegExpExecArray): readonly FoundPart[] {
  const [whole, series = '', piece = ''] = match;
  const end = match.index + whole.length;
  const middle = match.index + series.length;
  return [
    { from: match.index, to: middle, part: { unit: 'series', value: { start: match.index, end: middle } } },
    { from: middle, to: end, part: { unit: 'piece', value: { start: end - piece.length, end } } },
  ];
}

function partFrom(unit: string, match: RegExpExecArray): FoundPart {
  const to = match.index + match[0].length;
  const value = match[1] ?? '';
  const numbers = value.match(/\d+\s?(?:ob|об|v|r|verso|recto|rev)?(?!\p{L})/giu) ?? [];
  const range = unit === 'locus' ? { from: numbers[0]?.trim() ?? value, to: numbers.at(-1)?.trim() ?? value } : {};
  return { from: match.index, to, part: { unit, value: { start: to - value.length, end: to }, ...range } };
}

/** Signs between two parts of one reference. */
const BETWEEN = /^[\s.,;:/()-]*$/;

/** The first run of parts that follow one another; a second `f.` is a leaf, and no part covers another. */
function connected(found: readonly FoundPart[]): readonly FoundPart[] {
  const run: FoundPart[] = [];
  const seen = new Set<string>();
  for (const next of found) {
    const last = run.at(-1);
    if (last !== undefined && next.from < last.to) continue;
    if (last !== undefined && next.from - last.to > LONGEST_GAP) break;
    if (seen.has(next.part.unit)) continue;
    seen.add(next.part.unit);
    run.push(next);
  }
  return run;
}

/** Code units between two parts: room for a blank and a comma, or a short remark. */
const LONGEST_GAP = 12;

function trim(line: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && BETWEEN.test(line.charAt(start))) start++;
  while (end > start && BETWEEN.test(line.charAt(end - 1)) && line.charAt(end - 1) !== ')') end--;
  return { start, end };
}

function withStop(line: string, span: Span): Span {
  return line.charAt(span.end) === '.' ? { start: span.start, end: span.end + 1 } : span;
}

function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
