// The learning curve as a picture (SVG): F1 by the number of documents that were learned from. Its colours are those of the page.

import type { CurvePoint } from './check-model.ts';
import { foresee } from './foresee.ts';
import { f1 } from './scores.ts';

/** In units of the picture, which a page shows at its own width: on a narrow one a unit is .8 pixels. */
const WIDTH = 440;
const HEIGHT = 290;
const PLOT = { left: 42, right: WIDTH - 8, top: 26, bottom: HEIGHT - 46 };
/** Between the sides of the plot and the first and last points, so that their labels stand inside. */
const INSET = 26;

/** Documents on a scale on which each doubling is as wide; dashed: what twice as many would give. */
export function learningCurve(curve: readonly CurvePoint[]): string {
  const points = curve.map(({ documents, scores }) => ({ documents, value: f1(scores.names), isForeseen: false }));
  const next = foresee(curve);
  const all = next === undefined ? points : [...points, { ...next, isForeseen: true }];
  const [low = 0, high = 1] = [all[0]?.documents ?? 1, all.at(-1)?.documents ?? 1].map(Math.log2);
  const x = (documents: number): number => {
    const share = (Math.log2(documents) - low) / Math.max(high - low, 1e-9);
    return rounded(PLOT.left + INSET + share * (PLOT.right - PLOT.left - 2 * INSET));
  };
  const y = (value: number): number => rounded(PLOT.bottom - value * (PLOT.bottom - PLOT.top));
  const place = ({ documents, value }: { readonly documents: number; readonly value: number }): string =>
    `${x(documents)},${y(value)}`;
  const grid = [0, 0.25, 0.5, 0.75, 1].map(
    (value) =>
      `<path class="grid" d="M${PLOT.left} ${y(value)}H${PLOT.right}"/><text x="${PLOT.left - 6}" y="${y(value) + 4}" text-anchor="end">${value.toFixed(2)}</text>`,
  );
  const dots = all.map((point) => {
    const { documents, value, isForeseen } = point;
    const [cx, cy] = [x(documents), y(value)];
    return `<circle class="${isForeseen ? 'foreseen' : 'point'}" cx="${cx}" cy="${cy}" r="4"/><text class="value" x="${cx}" y="${cy - 11}" text-anchor="middle">${isForeseen ? '≈ ' : ''}${value.toFixed(2)}</text><text x="${cx}" y="${PLOT.bottom + 18}" text-anchor="middle">${documents}</text>`;
  });
  const said = all.map(({ documents, value, isForeseen }) => `${documents}: ${isForeseen ? 'about ' : ''}${value.toFixed(2)}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Learning curve, documents and F1: ${said.join(', ')}" font-family="system-ui,sans-serif" font-size="13" fill="currentColor">
${grid.join('\n')}
<polyline class="line" points="${points.map(place).join(' ')}"/>
${next === undefined ? '' : `<polyline class="line next" points="${[...points.slice(-1), next].map(place).join(' ')}"/>\n`}${dots.join('\n')}
<text x="${PLOT.left - 6}" y="12" text-anchor="end">F1</text>
<text x="${(PLOT.left + PLOT.right) / 2}" y="${HEIGHT - 8}" text-anchor="middle">documents learned from</text>
</svg>`;
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10;
}
