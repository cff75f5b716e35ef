// One document through the reference engine, from its bytes to the verdict.

import { decodeXml } from '../../source/decode.ts';
import type { SourceDocument } from '../../source/document.ts';
import { lineColumnAt, lineStarts } from '../../source/line-column.ts';
import { undecodedVerdict, type Verdict } from '../verdict.ts';
import { encodingDisagreement } from './encoding-disagreement.ts';
import { type ReferenceSchema, type ReferenceSettings, validateReference } from './validate-reference.ts';

export function judgeByReference(
  { file, bytes }: SourceDocument,
  schema: ReferenceSchema,
  settings: ReferenceSettings,
): Verdict {
  const decoded = decodeXml(bytes);
  if (decoded.kind !== 'decoded') return withJingPosition(undecodedVerdict(file, decoded), settings);
  const { text } = decoded;
  const disagreement = encodingDisagreement({ file, ...decoded });
  if (disagreement?.severity === 'fatal') return withJingPosition({ file, diagnostics: [disagreement], text }, settings);
  const diagnostics = validateReference({ file, ...decoded }, schema, settings);
  if (disagreement === undefined) return { file, diagnostics, text };
  return withJingPosition({ file, diagnostics: [disagreement, ...diagnostics], text }, settings);
}

/** What concerns the bytes has no place of Jing's own that could be told: the one of the diagnostic serves. */
function withJingPosition(verdict: Verdict, { jingPositions }: ReferenceSettings): Verdict {
  const [first, ...others] = verdict.diagnostics;
  if (jingPositions !== true || first?.place.kind !== 'span') return verdict;
  const jingPosition = lineColumnAt(lineStarts(verdict.text ?? ''), first.place.span.start);
  return { ...verdict, diagnostics: [{ ...first, jingPosition }, ...others] };
}
