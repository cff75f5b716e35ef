// What is told of the rules of a document, as diagnostics of the document: what is named and cannot be had, read or judged by. Each
// is told once in a run, by the first document that names it.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { NamedRules, SchemaKind } from './named-rules.ts';
import type { ResolvedRules } from './resolved-rules.ts';

/** What has not been told before. */
export type ToldOnce = (key: string, diagnostics: readonly Diagnostic[]) => readonly Diagnostic[];

const LANGUAGES: Readonly<Record<SchemaKind, string>> = {
  'relaxng-xml': 'schema',
  'relaxng-compact': 'schema',
  unknown: 'schema',
  schematron: 'Schematron schema',
  xsd: 'XML Schema (XSD)',
  dtd: 'DTD',
  nvdl: 'NVDL script',
  odd: 'ODD',
};

export function ruleDiagnostics(
  file: string,
  { bad, cut }: Pick<NamedRules, 'bad' | 'cut'>,
  { rules, toldOnce }: { readonly rules: ResolvedRules; readonly toldOnce: ToldOnce },
): readonly Diagnostic[] {
  const isOwn = rules.chosenBy === 'own';
  return [
    ...rules.missing.flatMap(({ named: { href, kind, place }, key, reason }): readonly Diagnostic[] => {
      const instead = isOwn ? '; the schema of teikit judges instead' : '';
      const message = `the ${LANGUAGES[kind]} ${href}, which the document names, cannot be had: ${reason}${instead}`;
      return toldOnce(`missing ${key}`, [{ code: 'rules/not-found', severity: 'warning', message, file, place }]);
    }),
    ...bad.map(({ by, reason, place }): Diagnostic => {
      const message = `this ${by} instruction names no schema: ${reason}`;
      return { code: 'rules/bad-instruction', severity: 'warning', message, file, place };
    }),
    ...(cut === undefined
      ? []
      : [{ code: 'rules/not-judged', severity: 'warning', message: cut.reason, file, place: cut.place } as const]),
    ...rules.notJudged.flatMap(({ href, kind, by, place }): readonly Diagnostic[] => {
      const message = `the document is not judged by the ${LANGUAGES[kind]} ${href}, which its ${by} names: RELAX NG and Schematron are read`;
      return toldOnce(`not judged ${kind} ${href}`, [{ code: 'rules/not-judged', severity: 'note', message, file, place }]);
    }),
  ];
}
