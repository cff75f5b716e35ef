// A document with the fixes of its diagnostics made, through the library.
import type { Certainty, Diagnostic, Fix } from '../../../src/diagnostics/diagnostic.ts';
import { applyFixes } from '../../../src/validate/fix/apply-fixes.ts';
import { FixCollector } from '../../../src/validate/fix/fix-collector.ts';
import { type ReferenceSchema, validateReference } from '../../../src/validate/reference/validate-reference.ts';

export const FILE = 'document.xml';

export function diagnosticsOf(schema: ReferenceSchema, text: string): readonly Diagnostic[] {
  return validateReference({ file: FILE, text, encoding: 'utf-8' }, schema, { fixes: FixCollector });
}

/** All fixes of all diagnostics. */
export function fixesOf(schema: ReferenceSchema, text: string): readonly Fix[] {
  return diagnosticsOf(schema, text).flatMap(({ fixes = [] }) => fixes);
}

/** One round of fixes. */
export function fixed(schema: ReferenceSchema, text: string, certainty: Certainty = 'safe'): string {
  return applyFixes(text, diagnosticsOf(schema, text), certainty).text;
}
