// Plain text → outline: every line in a block, in the header, or a separator.

import { readStatement } from '../header/read-statements.ts';
import type { Outline } from '../model/outline.ts';
import type { EncodeLanguage } from '../model/rule-language.ts';
import type { SourceText } from '../model/source-text.ts';
import { matchPhrases, type PhraseTable } from '../profiles/phrases.ts';
import type { Profile } from '../profiles/profile.ts';
import { findFootnotes } from './footnotes.ts';
import { splitHeader } from './header-lines.ts';
import { detectLayout, type Layout } from './layout.ts';
import { type LineFacts, lineFacts } from './line-facts.ts';
import { buildBlocks } from './lists.ts';
import { findRoles } from './roles.ts';
import { readUnits } from './units.ts';

const NO_PHRASES: PhraseTable = {};

/** `language`: that of its dates. */
export function outlineText(source: SourceText, profile: Profile, language: EncodeLanguage = 'en'): Outline {
  const facts = withoutUnwanted(lineFacts(source), profile);
  const { units, separators } = readUnits(source.text, facts, {
    layout: layoutFor(source.text, facts, profile),
    opensUnit: openerOf(profile),
    hasTables: profile.roles.includes('table'),
    language,
  });
  const { header, rest } = splitHeader(source.text, units, facts);
  const footnotes = findFootnotes(source.text, profile.roles.includes('footnote') ? rest : []);
  const { roles, parts } = findRoles(
    rest.filter((unit) => !footnotes.has(unit)),
    profile,
  );
  const { blocks, remarks } = buildBlocks(parts.size === 0 ? rest : rest.flatMap((unit) => parts.get(unit) ?? [unit]), {
    roles,
    footnotes,
    phrases: {
      resolves: matchPhrases(profile.phrases.resolves ?? NO_PHRASES),
      listEnd: matchPhrases(profile.phrases.listEnd ?? NO_PHRASES),
    },
    hasLists: profile.roles.includes('list'),
  });
  return { profile: profile.name, header, blocks, separators, remarks };
}

/** In wrapped lines: what begins at a line however full the line before is. */
function openerOf(profile: Profile): (head: string, unitHead: string) => boolean {
  const isAddressee = matchPhrases(profile.phrases.addressee ?? NO_PHRASES);
  const hasAddressee = profile.roles.includes('addressee');
  return (head, unitHead) => {
    if (readStatement(head, { start: 0, end: head.length }) !== undefined) return true;
    return hasAddressee && /^\p{Lu}/u.test(head) && isAddressee(unitHead, unitHead);
  };
}

/** Page markers are text where the profile does not look for them. */
function withoutUnwanted(facts: readonly LineFacts[], profile: Profile): readonly LineFacts[] {
  if (profile.roles.includes('page')) return facts;
  return facts.map((line) => (line.kind !== 'page' ? line : { ...line, kind: 'text' }));
}

/** Code units from which on a line is full, where a profile says that lines are wrapped and nothing can be measured. */
const USUAL_WIDTH = 50;

function layoutFor(text: string, facts: readonly LineFacts[], profile: Profile): Layout {
  if (profile.layout === 'lines') return { kind: 'lines' };
  const measured = detectLayout(text, facts);
  return profile.layout === 'wrapped' && measured.kind === 'lines' ? { kind: 'wrapped', width: USUAL_WIDTH } : measured;
}
