// What encoding tells of the language of a text.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nowhere } from '../source/span.ts';
import { warn } from './encode-diagnostics.ts';
import type { FoundLanguage } from './find-language.ts';
import { languageName } from './write/language-names.ts';

/** What must be said of a language that was not given. */
export function languageDiagnostics(file: string, { code, rules, how }: FoundLanguage): readonly Diagnostic[] {
  if (how === 'given') return [];
  if (rules === 'none') {
    const what = `the text is in ${languageName(code)}, for which there are no rules`;
    const message = `${what}: only its structure, dates in digits and names of an authority file are marked (--lang says otherwise)`;
    return [warn(file, 'encode/language-unsupported', message)];
  }
  if (how === 'found') return [];
  const message = `the text is too short to tell its language: it is read as ${languageName(code)} (--lang says otherwise)`;
  return [{ code: 'encode/language-unknown', severity: 'note', message, file, place: nowhere }];
}
