// Findings in the shape and at the position that Jing prints: `file:line:column: error: message`, columns in UTF-16 code units,
// `fatal` for what is not well-formed.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { visible } from './visible.ts';

type Printed = Pick<Diagnostic, 'file' | 'severity' | 'message' | 'place' | 'jingPosition' | 'jingFile'>;

/** Of a diagnostic made without Jing's position the line is printed, if it has one. */
export function reportJing({ file, severity, message, place, jingPosition, jingFile = file }: Printed): string {
  const line = place.kind === 'line' ? `:${place.line}` : '';
  const position = jingPosition === undefined ? line : `:${jingPosition.line}:${jingPosition.column}`;
  return visible(`${jingFile}${position}: ${severity === 'note' ? 'warning' : severity}: ${message}`);
}
