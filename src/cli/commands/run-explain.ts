// Runs teikit explain.

import { explainCode, listCodes, nearestCode } from '../../diagnostics/explain-code.ts';
import { product } from '../output.ts';
import { UsageError } from '../usage-error.ts';

/** @throws {UsageError} when there is no such code */
export function runExplain(code: string | undefined): void {
  const text = code === undefined ? listCodes() : explainCode(code);
  if (text === undefined) {
    const nearest = nearestCode(`${code}`);
    throw new UsageError(`there is no code ${code}${nearest === undefined ? '' : `: did you mean ${nearest}?`}`);
  }
  product(text);
}
