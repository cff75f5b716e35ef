// Plain text → outline: every line in a block, in the header, or a separator.

import { readStatement } from '../header/read-statements.ts';
import type { Outline } from '../model/outline.ts';
import type { EncodeLanguage } from '../model/rule-language.ts';
import type { SourceText } from '../model/source-text.ts';
import { matchPhrases, type PhraseTable } from '../profiles/phrases.ts';
import type { Profile } from '../profiles/profile.ts';
import { buildDiary } from './diary.ts';
import { findFootnotes } from './footnotes.ts';
import { type Forms, formsOf } from './forms.ts';
import { splitHeader } from './header-lines.ts';
import { buildInventory } from './inventory.ts';
import { detectLayout, type Layout } from './layout.ts';
import { type LineFacts, lineFacts } from './line-facts.ts';
import { type Blocks, buildBlocks, type ListSettings } from './lists.ts';
import { findRoles } from './roles.ts';
import { buildSpeeches } from './speeches.ts';
import { readUnits, type Unit } from './units.ts';

/** What stands in columns is no prose. */
const COLUMNS = /\S {5,}\S/u;
const NO_PHRASES: PhraseTable = {};

/** `language`: that of its dates. */
export function outlineText(source: SourceText, profile: Profile, language: EncodeLanguage = 'en'): Outline {
  const facts = withoutUnwanted(lineFacts(source), profile);
  const forms = formsOf(profile, { text: source.text, facts, language });
  const { units, separators } = readUnits(source.text, facts, {
    layout: layoutFor(source.text, facts, { profile, forms }),
    opensUnit: openerOf(profile, forms),
    isAlone: (head) => COLUMNS.test(head) || forms.entries?.dateOf(head)?.kind === 'whole',
    isProse: forms.turns !== undefined || forms.entries !== undefined,
    isNoRow: (head) => forms.turns?.labelOf(head) !== undefined,
    hasTables: profile.roles.includes('table'),
    language,
  });
  const { header, rest } = splitHeader(source.text, units, facts, forms);
  const footnotes = findFootnotes(source.text, profile.roles.includes('footnote') ? rest : []);
  const { roles, parts } = findRoles(
    rest.filter((unit) => !footnotes.has(unit)),
    profile,
  );
  const settings: ListSettings = {
    roles,
    footnotes,
    phrases: {
      resolves: matchPhrases(profile.phrases.resolves ?? NO_PHRASES),
      listEnd: matchPhrases(profile.phrases.listEnd ?? NO_PHRASES),
    },
    hasLists: profile.roles.includes('list'),
  };
  const { blocks, remarks } = blocksOf(parts.size === 0 ? rest : rest.flatMap((unit) => parts.get(unit) ?? [unit]), settings, {
    forms,
    profile,
  });
  return { profile: profile.name, header, blocks, separators, remarks };
}

function blocksOf(
  units: readonly Unit[],
  settings: ListSettings,
  { forms: { turns, entries, containers }, profile }: { readonly forms: Forms; readonly profile: Profile },
): Blocks {
  if (turns !== undefined) return buildSpeeches(units, { ...settings, labelOf: turns.labelOf });
  if (entries !== undefined) return buildDiary(units, { ...settings, entries });
  if (containers === undefined) return buildBlocks(units, settings);
  return buildInventory(units, { ...settings, heading: matchPhrases(profile.phrases.heading ?? NO_PHRASES) });
}

/** In wrapped lines: what begins at a line however full the line before is. */
function openerOf(profile: Profile, forms: Forms): (head: string, unitHead: string) => boolean {
  const isAddressee = matchPhrases(profile.phrases.addressee ?? NO_PHRASES);
  const hasAddressee = profile.roles.includes('addressee');
  return (head, unitHead) => {
    if (readStatement(head, { start: 0, end: head.length }) !== undefined) return true;
    if (beginsPart(forms, head)) return true;
    return hasAddressee && /^\p{Lu}/u.test(head) && isAddressee(unitHead, unitHead);
  };
}

/** A turn, an entry under its date, a box or folder. */
function beginsPart({ turns, entries, containers }: Forms, head: string): boolean {
  if (turns?.labelOf(head) !== undefined || entries?.dateOf(head)?.kind === 'whole') return true;
  return containers?.containerOf(head) !== undefined;
}

/** Page markers are text where the profile does not look for them. */
function withoutUnwanted(facts: readonly LineFacts[], profile: Profile): readonly LineFacts[] {
  if (profile.roles.includes('page')) return facts;
  return facts.map((line) => (line.kind !== 'page' ? line : { ...line, kind: 'text' }));
}

/** Code units from which on a line is full, where a profile says that lines are wrapped and nothing can be measured. */
const USUAL_WIDTH = 50;

function layoutFor(
  text: string,
  facts: readonly LineFacts[],
  { profile, forms }: { readonly profile: Profile; readonly forms: Forms },
): Layout {
  if (profile.layout === 'lines') return { kind: 'lines' };
  const measured = detectLayout(text, facts, (head) => beginsPart(forms, head));
  return profile.layout === 'wrapped' && measured.kind === 'lines' ? { kind: 'wrapped', width: USUAL_WIDTH } : measured;
}
