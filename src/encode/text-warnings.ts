// Warnings of what a text does not have, and a placeholder stands for.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { PlaceholderCode } from '../diagnostics/encode-codes.ts';
import { warn } from './encode-diagnostics.ts';
import type { Requirement } from './header/metadata.ts';
import type { SourceText } from './model/source-text.ts';
import type { HeaderData } from './write/header-data.ts';
import type { WrittenTei } from './write/write-tei.ts';

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

export function missingWarnings(file: string, { merged }: HeaderData): readonly Diagnostic[] {
  const { repository, identifiers } = merged.metadata;
  const isKept = repository !== undefined || identifiers !== undefined;
  const missing: readonly PlaceholderCode[] = [
    ...merged.missing.map((requirement) => REQUIREMENTS[requirement]),
    ...(isKept && repository === undefined ? (['encode/no-repository'] as const) : []),
    ...(isKept && identifiers === undefined ? (['encode/no-call-number'] as const) : []),
  ];
  return missing.map((code) => warn(file, code, PLACEHOLDERS[code]));
}

export function emptyWarnings(
  { name, text }: SourceText,
  { emptyDivisions }: Pick<WrittenTei, 'emptyDivisions'>,
): readonly Diagnostic[] {
  if (text.trim() === '') return [warn(name, 'encode/empty-text', 'the text is empty')];
  if (emptyDivisions === 0) return [];
  const divisions = emptyDivisions === 1 ? 'a division has' : `${emptyDivisions} divisions have`;
  return [warn(name, 'encode/empty-division', `${divisions} no paragraph: an empty one stands in its place`)];
}
