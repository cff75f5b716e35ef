// One decoded document through the reference engine: what is wrong with its bytes, then what is wrong with its markup.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { encodingFault, encodingWarnings } from '../../diagnostics/encoding-fault.ts';
import type { Decoded, Undecoded } from '../../source/decode.ts';
import { type LineColumn, lineColumnAt, lineStarts } from '../../source/line-column.ts';
import type { Composition } from '../../xml/compose/composition.ts';
import { type ReferenceSchema, type ReferenceSettings, validateReference } from './validate-reference.ts';

export function judgeByReference(
  file: string,
  decoded: Decoded,
  schema: ReferenceSchema,
  settings: ReferenceSettings,
): readonly Diagnostic[] {
  if (decoded.kind === 'bad-bytes') return judgeBefore(file, decoded, schema, settings);
  if (decoded.kind !== 'decoded') return [withJingPosition(encodingFault(file, decoded), jingPositionOf(decoded), settings)];
  const warnings = encodingWarnings(file, decoded).map((warning) => {
    return withJingPosition(warning, lineColumnAt(lineStarts(decoded.text), decoded.overruled?.start ?? 0), settings);
  });
  return [...warnings, ...validateReference({ file, ...decoded }, schema, settings)];
}

/** A document made of several files, which stand in the diagnostics. */
export function judgeComposed(
  composition: Composition,
  schema: ReferenceSchema,
  settings: ReferenceSettings,
): readonly Diagnostic[] {
  const { main, text, declaration } = composition;
  const warnings = encodingWarnings(main.file, { kind: 'decoded', ...main, ...declaration });
  const placed = warnings.map((warning) => {
    return withJingPosition(warning, lineColumnAt(lineStarts(main.text), declaration.overruled?.start ?? 0), settings);
  });
  return [...placed, ...validateReference({ file: main.file, text, encoding: 'utf-8', composition }, schema, settings)];
}

/** What stands before the bytes that are no text is judged as what stands before any other fault. */
function judgeBefore(
  file: string,
  fault: Extract<Decoded, { readonly kind: 'bad-bytes' }>,
  schema: ReferenceSchema,
  settings: ReferenceSettings,
): readonly Diagnostic[] {
  const { before, encoding, hasByteOrderMark, bad } = fault;
  const document = { file, text: before, encoding, hasByteOrderMark, badBytes: bad };
  return validateReference(document, schema, settings).map((diagnostic) => {
    return diagnostic.code === 'xml/encoding' ? { ...diagnostic, ...encodingFault(file, fault) } : diagnostic;
  });
}

/** Jing reads the declaration before it stumbles; without one the first character, or the second byte of it. */
function jingPositionOf(fault: Undecoded): LineColumn {
  const { before } = fault;
  const { line, column } = lineColumnAt(lineStarts(before), before.length);
  const isByteFurther = 'encoding' in fault && fault.encoding === 'utf-16le';
  return { line, column: isByteFurther ? column + 1 : column };
}

function withJingPosition(diagnostic: Diagnostic, jingPosition: LineColumn, { jingPositions }: ReferenceSettings): Diagnostic {
  return jingPositions === true ? { ...diagnostic, jingPosition } : diagnostic;
}
