// What more documents would give: what is wrong falls with the number of documents by a power, as the last points of the curve have it.

import type { CurvePoint } from './check-model.ts';
import { f1 } from './scores.ts';

/** Points that are looked at. */
const LAST = 3;

/** For twice the documents of the last point. Undefined: fewer than two points, or nothing is wrong any more. */
export function foresee(curve: readonly CurvePoint[]): { readonly documents: number; readonly value: number } | undefined {
  const points = curve
    .slice(-LAST)
    .map(({ documents, scores }) => ({ x: Math.log(documents), y: Math.log(1 - f1(scores.names)) }));
  const last = curve.at(-1);
  if (last === undefined || points.length < 2 || !points.every(({ y }) => Number.isFinite(y))) return undefined;
  const mean = { x: sum(points.map(({ x }) => x)) / points.length, y: sum(points.map(({ y }) => y)) / points.length };
  const slope =
    sum(points.map(({ x, y }) => (x - mean.x) * (y - mean.y))) / sum(points.map(({ x }) => (x - mean.x) * (x - mean.x)));
  const wrong = (1 - f1(last.scores.names)) * 2 ** Math.min(0, slope);
  return { documents: 2 * last.documents, value: 1 - wrong };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
