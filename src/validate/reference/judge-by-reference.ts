// One decoded document through the reference engine: what is wrong with its bytes, then what is wrong with its markup.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { encodingFault } from '../../diagnostics/encoding-fault.ts';
import type { Decoded } from '../../source/decode.ts';
import { lineColumnAt, lineStarts } from '../../source/line-column.ts';
import type { Composition } from '../../xml/compose/composition.ts';
import { encodingDisagreement } from './encoding-disagreement.ts';
import { type ReferenceSchema, type ReferenceSettings, validateReference } from './validate-reference.ts';

export function judgeByReference(
  file: string,
  decoded: Decoded,
  schema: ReferenceSchema,
  settings: ReferenceSettings,
): readonly Diagnostic[] {
  if (decoded.kind !== 'decoded') return [withJingPosition(encodingFault(file, decoded), decoded.before, settings)];
  const { text } = decoded;
  const disagreement = encodingDisagreement({ file, ...decoded });
  if (disagreement?.severity === 'fatal') return [withJingPosition(disagreement, text, settings)];
  const diagnostics = validateReference({ file, ...decoded }, schema, settings);
  return disagreement === undefined ? diagnostics : [withJingPosition(disagreement, text, settings), ...diagnostics];
}

/** A document made of several files, which stand in the diagnostics. */
export function judgeComposed(
  composition: Composition,
  schema: ReferenceSchema,
  settings: ReferenceSettings,
): readonly Diagnostic[] {
  const { main, text, declared } = composition;
  const disagreement = encodingDisagreement({ ...main, declared });
  const diagnostics = validateReference({ file: main.file, text, encoding: 'utf-8', composition }, schema, settings);
  return disagreement === undefined ? diagnostics : [withJingPosition(disagreement, main.text, settings), ...diagnostics];
}

/** What concerns the bytes has no place of Jing's own that could be told: the one of the diagnostic serves. */
function withJingPosition(diagnostic: Diagnostic, text: string, { jingPositions }: ReferenceSettings): Diagnostic {
  if (jingPositions !== true || diagnostic.place.kind !== 'span') return diagnostic;
  return { ...diagnostic, jingPosition: lineColumnAt(lineStarts(text), diagnostic.place.span.start) };
}
