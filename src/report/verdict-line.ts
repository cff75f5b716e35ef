// The one line of a run for people: how many documents are good, and how many are not. A run without findings needs no more.

import { isOfMachine } from '../diagnostics/own-fault.ts';
import { counted, thousands } from './counted.ts';
import type { Summary } from './outcome.ts';

/** Whether this line says all. */
export function saysAll({ documents, clean, findings, warnings, notes, isInterrupted }: Summary): boolean {
  return clean === documents && documents > 0 && findings + warnings + notes === 0 && isInterrupted !== true;
}

/** `1 document valid, 2 not, with 6 findings`. */
export function verdictLine(summary: Summary, command: string): string {
  const { clean, failing, findings, warnings } = summary;
  const failed = failing.filter(({ status }) => status === 'failed').length;
  const rejected = failing.length - failed;
  const isValidation = command === 'validate' || command === 'verify';
  const parts = [`${counted(clean, command === 'verify' ? 'package' : 'document')} ${isValidation ? 'valid' : 'done'}`];
  if (rejected > 0) parts.push(isValidation ? `${thousands(rejected)} not` : `${thousands(rejected)} with something wrong`);
  if (failed > 0) parts.push(`${thousands(failed)} ${failedWords(summary)}`);
  const found = [
    ...(rejected > 0 && findings > 0 ? [counted(findings, 'finding')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  if (found.length > 0) parts.push(`with ${found.join(' and ')}`);
  return parts.join(', ');
}

/** What is not there, or cannot be read. */
const UNREAD: readonly string[] = ['env/missing-file', 'env/unreadable', 'env/no-xml'];

export function failedWords({ kinds }: Summary): string {
  return kinds.some(({ code }) => isOfMachine({ code }) && !UNREAD.includes(code)) ? 'could not be done' : 'could not be read';
}
