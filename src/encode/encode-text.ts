// A plain text → TEI: structure, header, dates, names, entries; proved faithful and valid.

import { atSpan, nowhere, type Span } from '../source/span.ts';
import { countMarks } from './count-marks.ts';
import { dateLanguage } from './dates-in.ts';
import { refuse, refuseForFault, remarkDiagnostic } from './encode-diagnostics.ts';
import type { EncodeResult, Refused } from './encode-result.ts';
import type { EncodeSettings } from './encode-settings.ts';
import { proveFidelity } from './fidelity/prove-fidelity.ts';
import { type FoundLanguage, languageOf } from './find-language.ts';
import { openingDate } from './header/document-date.ts';
import { languageDiagnostics } from './language-diagnostics.ts';
import { type LinkedDecisions, linkDecided } from './link-decided.ts';
import type { Mention } from './model/mention.ts';
import type { Outline } from './model/outline.ts';
import { readingText } from './model/reading-text.ts';
import type { RuleLanguage } from './model/rule-language.ts';
import { type SourceText, sourceText } from './model/source-text.ts';
import { headerStretches, labelStretches, searchedStretches } from './model/stretches.ts';
import { type Proposals, proposeMentions } from './propose-mentions.ts';
import { decideBlocks, outlineRows } from './review/decide-blocks.ts';
import { type Decided, decideMentions } from './review/decide-mentions.ts';
import { type Misfit, misfitDiagnostic } from './review/misfit.ts';
import { mentionRow, type ReviewRow } from './review/review-row.ts';
import { type Unmarked, unmarkedRows } from './review/unmarked.ts';
import { tooManyLines } from './size-limits.ts';
import { guessProfile } from './structure/guess-profile.ts';
import { outlineText } from './structure/outline-text.ts';
import { headerData } from './text-header.ts';
import { emptyWarnings, missingWarnings } from './text-warnings.ts';
import { findForbiddenCharacter } from './write/forbidden-character.ts';
import type { WriteInput, WrittenTei } from './write/write-tei.ts';
import { writeValid } from './write-valid.ts';

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
  const proof = proveFidelity(source, valid.tei, outline.separators);
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
    tei: valid.tei,
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

/** Where the century of the document is only assumed, so is that of every date that does not say it. */
function doubted(mention: Mention, text: string): Mention {
  const { type, span, cert, evidence } = mention;
  if (type !== 'date' || cert === 'low' || /\d{4}/.test(text.slice(span.start, span.end))) return mention;
  return { ...mention, cert: 'low', evidence: `${evidence}; the century is assumed` };
}

/** What a reviewer decided on, and the document has no place for. */
function placeless(
  { unmarked }: Pick<WrittenTei, 'unmarked'>,
  { reviewed }: LinkedDecisions,
  rows: readonly ReviewRow[],
): readonly Misfit[] {
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
