// A plain text → TEI: structure, header, dates, names, entries; proved faithful and valid.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PlaceholderCode } from '../diagnostics/encode-codes.ts';
import { atSpan, nowhere, type Span } from '../source/span.ts';
import { dateLanguage, datesIn } from './dates-in.ts';
import { findingsMade, refuse, refuseForFault, remarkDiagnostic, warn } from './encode-diagnostics.ts';
import type { EncodeReport, EncodeResult, Refused } from './encode-result.ts';
import type { EncodeSettings } from './encode-settings.ts';
import { proveFidelity } from './fidelity/prove-fidelity.ts';
import { type FoundLanguage, languageOf } from './find-language.ts';
import { openingDate } from './header/document-date.ts';
import { type MergedMetadata, mergeMetadata, metadataOf, type Requirement } from './header/metadata.ts';
import { linkMentions } from './identity/link-mentions.ts';
import { languageDiagnostics } from './language-diagnostics.ts';
import type { Entity } from './model/entity.ts';
import type { Mention, MentionType } from './model/mention.ts';
import type { Outline } from './model/outline.ts';
import { readingText, wordsRead } from './model/reading-text.ts';
import type { RuleLanguage } from './model/rule-language.ts';
import { type SourceText, sourceText } from './model/source-text.ts';
import { headerStretches, labelStretches, searchedStretches } from './model/stretches.ts';
import { type Proposals, proposeMentions } from './propose-mentions.ts';
import { findingsOf } from './prove-valid.ts';
import { decideBlocks, outlineRows } from './review/decide-blocks.ts';
import { type Decided, decideMentions } from './review/decide-mentions.ts';
import { type Misfit, misfitDiagnostic } from './review/misfit.ts';
import { mentionRow, type ReviewRow } from './review/review-row.ts';
import { type Unmarked, unmarkedRows } from './review/unmarked.ts';
import { tooManyLines } from './size-limits.ts';
import { guessProfile } from './structure/guess-profile.ts';
import { outlineText } from './structure/outline-text.ts';
import { entriesAt } from './write/entries-at.ts';
import { findForbiddenCharacter } from './write/forbidden-character.ts';
import type { HeaderData } from './write/header-data.ts';
import { type WriteInput, type WrittenTei, writeTei } from './write/write-tei.ts';

/** With the language that the text was found to be in. */
type Settings = EncodeSettings & { readonly language: RuleLanguage; readonly spoken: FoundLanguage };

export async function encodePlainText(name: string, text: string, given: EncodeSettings): Promise<EncodeResult> {
  const forbidden = findForbiddenCharacter(text);
  if (forbidden !== undefined) {
    const { offset, message } = forbidden;
    const span = { start: offset, end: offset + 1 };
    return refuse({ file: name, code: 'encode/forbidden-character', message, span });
  }
  const source = sourceText(name, text);
  const tooLarge = tooManyLines(name, source.lines.length);
  if (tooLarge !== undefined) return tooLarge;
  const spoken = await languageOf(text, given.language);
  const settings: Settings = { ...given, language: spoken.rules, spoken };
  const decisions = settings.decisions ?? [];
  const profile = settings.profile ?? guessProfile(source, dateLanguage(settings.language));
  const structure = decideBlocks(source, outlineText(source, profile, dateLanguage(settings.language)), decisions);
  const { outline } = structure;
  const header = headerData(source, outline, settings);
  const opening = header.documentDate === undefined ? openingDate(source, outline, dateLanguage(settings.language)) : undefined;
  const documentDate = header.documentDate?.value ?? opening?.value;
  const headings = entryHeadings(outline);
  const find = (stretches: readonly Span[]): Proposals => {
    const found = proposeMentions(readingText(text, stretches), {
      language: settings.language,
      packs: profile.packs,
      ...(headings.length === 0 ? {} : { isEntryHeading: (span) => isInside(span, headings) }),
      ...(documentDate === undefined ? {} : { documentDate }),
      ...(settings.authorities === undefined ? {} : { authorities: settings.authorities }),
      ...(settings.learned === undefined ? {} : { learned: settings.learned }),
    });
    if (opening?.isAssumed !== true) return found;
    return { ...found, mentions: found.mentions.map((mention) => doubted(mention, text)) };
  };
  let doubtful: readonly Mention[] = [];
  const proposed = (): readonly Mention[] => {
    const found = find(searchedStretches(outline));
    doubtful = found.doubtful;
    return found.mentions;
  };
  const linked = settleMentions(source, proposed, settings);
  const input: WriteInput = {
    source,
    outline,
    mentions: linked.mentions,
    entities: linked.entities,
    header: { ...header, reviewed: linked.reviewed.size },
    reviewed: new Set(linked.reviewed.keys()),
    partOf: settings.authorities?.partOf ?? new Map(),
  };
  const valid = await writeValid(input, settings);
  if (valid.kind === 'refused') return valid;
  const proof = proveFidelity(source, valid.written.tei, outline.separators);
  if (proof.kind === 'unfaithful') return unfaithful(source, proof);
  const rows = (): readonly ReviewRow[] => {
    const shown = [
      ...outlineRows(source, outline, structure.decided),
      ...linked.mentions.map((mention) => mentionRow(source, mention, linked.reviewed.get(mention))),
      ...linked.rejected,
    ];
    return [...shown, ...unmarkedRows(source, [...doubts(doubtful), ...unsearched(outline, find)], shown)].sort(byPlace);
  };
  return {
    kind: 'encoded',
    tei: valid.written.tei,
    report: {
      form: 'text',
      profile: outline.profile,
      language: spoken,
      account: proof.account,
      ...countMarks(valid.written),
      entries: valid.written.entries,
    },
    rows,
    diagnostics: [
      ...(text.trim() === '' ? [] : languageDiagnostics(name, spoken)),
      ...outline.remarks.map((remark) => remarkDiagnostic(name, remark)),
      ...missingWarnings(name, header),
      ...emptyWarnings(source, valid.written),
      ...valid.warnings,
      ...[...structure.misfits, ...linked.misfits, ...placeless(valid.written, linked, decisions)].map((misfit) =>
        misfitDiagnostic(source, misfit),
      ),
    ],
  };
}

/** In the order of the text. */
function entryHeadings({ blocks }: Outline): readonly Span[] {
  return blocks.flatMap((block) => (block.kind === 'heading' && block.opens === 'entry' ? [block.span] : []));
}

/** `spans` ascend and are apart. */
function isInside({ start, end }: Span, spans: readonly Span[]): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return end <= (spans[low - 1]?.end ?? -1);
}

type SettledMentions = LinkedDecisions & Pick<Decided, 'rejected' | 'misfits'>;

/** What was proposed is kept by nobody: a long text has a million mentions. */
function settleMentions(source: SourceText, propose: () => readonly Mention[], settings: EncodeSettings): SettledMentions {
  const { decisions = [], authorities } = settings;
  const decided = decideMentions(source, propose(), decisions, authorities?.index);
  const { rejected, misfits } = decided;
  return { ...linkDecided(decided, source.text, settings), rejected, misfits };
}

function byPlace(one: ReviewRow, other: ReviewRow): number {
  return one.line - other.line;
}

function unfaithful(
  { name, lines }: SourceText,
  { line, message }: { readonly line: number; readonly message: string },
): Refused {
  const at = lines[line - 1];
  const place = at === undefined ? nowhere : atSpan(at.start, at.end);
  return refuseForFault(name, `the text could not be kept whole: line ${line}: ${message}`, { place });
}

// --- header

function headerData(source: SourceText, outline: Outline, settings: Settings): HeaderData {
  const { metadata = {}, spoken, version, encodedOn } = settings;
  const merged = mergeMetadata(metadataOf(source, outline), metadata);
  const documentDate = documentDateOf(merged, settings);
  return {
    merged,
    language: merged.metadata.language ?? spoken.code,
    version,
    profile: outline.profile,
    reviewed: 0,
    ...(documentDate === undefined ? {} : { documentDate }),
    ...(encodedOn === undefined ? {} : { encodedOn }),
  };
}

/** Where the century of the document is only assumed, so is that of every date that does not say it. */
function doubted(mention: Mention, text: string): Mention {
  const { type, span, cert, evidence } = mention;
  if (type !== 'date' || cert === 'low' || /\d{4}/.test(text.slice(span.start, span.end))) return mention;
  return { ...mention, cert: 'low', evidence: `${evidence}; the century is assumed` };
}

/** A user gives a value, a text words: those of the first date in them that has a value. */
function documentDateOf({ metadata, origins }: MergedMetadata, { language }: Settings): HeaderData['documentDate'] {
  const words = metadata.date;
  if (words === undefined) return undefined;
  if (origins.date === 'user') return { words, value: { when: words } };
  const found = datesIn(words, { language }).find(({ date, cert }) => date !== undefined && cert !== 'low');
  return found?.date === undefined ? undefined : { words: words.slice(found.span.start, found.span.end), value: found.date };
}

const PLACEHOLDERS: Readonly<Record<PlaceholderCode, string>> = {
  'encode/no-title': 'no title: a placeholder stands in its place (--title, or title in --metadata)',
  'encode/no-publisher': 'no publisher of the encoding: a placeholder stands in its place (publisher in --metadata)',
  'encode/no-source': 'no source: a placeholder stands in its place (repository, identifiers, source or url in --metadata)',
  'encode/no-repository': 'no repository: a placeholder stands in its place (repository in --metadata)',
  'encode/no-call-number': 'no call number: a placeholder stands in its place (identifiers in --metadata)',
};

const REQUIREMENTS: Readonly<Record<Requirement, PlaceholderCode>> = {
  title: 'encode/no-title',
  publication: 'encode/no-publisher',
  source: 'encode/no-source',
};

function missingWarnings(file: string, { merged }: HeaderData): readonly Diagnostic[] {
  const { repository, identifiers } = merged.metadata;
  const isKept = repository !== undefined || identifiers !== undefined;
  const missing: readonly PlaceholderCode[] = [
    ...merged.missing.map((requirement) => REQUIREMENTS[requirement]),
    ...(isKept && repository === undefined ? (['encode/no-repository'] as const) : []),
    ...(isKept && identifiers === undefined ? (['encode/no-call-number'] as const) : []),
  ];
  return missing.map((code) => warn(file, code, PLACEHOLDERS[code]));
}

function emptyWarnings({ name, text }: SourceText, { emptyDivisions }: WrittenTei): readonly Diagnostic[] {
  if (text.trim() === '') return [warn(name, 'encode/empty-text', 'the text is empty')];
  if (emptyDivisions === 0) return [];
  const divisions = emptyDivisions === 1 ? 'a division has' : `${emptyDivisions} divisions have`;
  return [warn(name, 'encode/empty-division', `${divisions} no paragraph: an empty one stands in its place`)];
}

// --- mentions

/** What a reviewer decided on, and the document has no place for. */
function placeless({ unmarked }: WrittenTei, { reviewed }: LinkedDecisions, rows: readonly ReviewRow[]): readonly Misfit[] {
  const byId = new Map(rows.map((row) => [row.id.trim(), row]));
  return unmarked.flatMap(({ mention, reason }) => {
    const row = byId.get(reviewed.get(mention)?.id ?? '');
    return row === undefined
      ? []
      : [{ row, code: 'encode/decision-place' as const, message: `it cannot be marked: ${reason}` }];
  });
}

function doubts(doubtful: readonly Mention[]): readonly Unmarked[] {
  return doubtful.map((mention) => ({ mention, reason: 'doubtful' as const }));
}

/** Names and dates in lines and labels where nothing is marked. */
function unsearched(outline: Outline, find: (stretches: readonly Span[]) => Proposals): readonly Unmarked[] {
  return [
    ...find(headerStretches(outline)).mentions.map((mention) => ({ mention, reason: 'header' as const })),
    ...find(labelStretches(outline)).mentions.map((mention) => ({ mention, reason: 'label' as const })),
  ];
}

export type LinkedDecisions = {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly reviewed: Decided['reviewed'];
};

/** Linked; an entry that only a reviewer named is made of the words that name it. */
export function linkDecided({ mentions, reviewed }: Decided, text: string, { authorities }: EncodeSettings): LinkedDecisions {
  const linked = linkMentions(mentions, text, authorities?.index);
  const known = new Map(linked.entities.map((entity) => [entity.key, entity]));
  linked.mentions.forEach(({ entities = [], type, span }) => {
    for (const key of entities) {
      if (known.has(key) || type === 'date' || type === 'work') continue;
      const words = wordsRead(text, span).trim();
      known.set(key, authorities?.index.entity(key) ?? { key, type, names: [{ kind: 'main', text: words }] });
    }
  });
  const moved = new Map<Mention, { readonly id: string; readonly decision: ReviewRow['decision'] }>();
  mentions.forEach((mention, index) => {
    const decision = reviewed.get(mention);
    const after = linked.mentions[index];
    if (decision !== undefined && after !== undefined) moved.set(after, decision);
  });
  return { mentions: linked.mentions, entities: [...known.values()], reviewed: moved };
}

function marksOfTypes(marked: readonly Mention[]): Record<MentionType, number> {
  const marks: Record<MentionType, number> = { person: 0, org: 0, place: 0, date: 0, group: 0, work: 0 };
  for (const { type } of marked) marks[type]++;
  return marks;
}

export function countMarks({
  marked,
  unmarked,
}: Pick<WrittenTei, 'marked' | 'unmarked'>): Pick<EncodeReport, 'marks' | 'lowMarks' | 'unmarked'> {
  const { work, ...others }: Record<MentionType, number> = marksOfTypes(marked);
  return {
    marks: work === 0 ? others : { ...others, work },
    lowMarks: marked.filter(({ cert }) => cert === 'low').length,
    unmarked: unmarked.length,
  };
}

// --- validity

type Valid = { readonly kind: 'valid'; readonly written: WrittenTei; readonly warnings: readonly Diagnostic[] };

/** Entries of an authority that the schema has no room for are copied in part. */
async function writeValid(input: WriteInput, { schema }: EncodeSettings): Promise<Valid | Refused> {
  const { name } = input.source;
  const reduced = new Set<string>();
  for (;;) {
    const written = writeTei({ ...input, reducedEntries: reduced });
    const findings = await findingsOf(name, written.tei, schema);
    if (findings.length === 0) return { kind: 'valid', written, warnings: reducedWarnings(name, reduced) };
    const keys = entriesAt(written.tei, findings).filter((key) => !reduced.has(key));
    if (keys.length === 0) {
      const related = findingsMade(name, written.tei, findings);
      return refuseForFault(name, 'what was made of it is not valid', { related });
    }
    for (const key of keys) reduced.add(key);
  }
}

function reducedWarnings(file: string, reduced: ReadonlySet<string>): readonly Diagnostic[] {
  if (reduced.size === 0) return [];
  const keys = [...reduced].sort().slice(0, 5).join(', ');
  const more = reduced.size > 5 ? ` and ${reduced.size - 5} more` : '';
  const what = 'entries of the authority hold what the schema has no room for';
  return [warn(file, 'encode/entry-reduced', `${what}, and are copied with names and identifiers only: ${keys}${more}`)];
}
