// Lines and columns of one document, made when they are asked for.

import { type LineColumn, lineColumnAt, lineStarts } from '../source/line-column.ts';

/** Offset → line and column; columns count code points: what an editor shows. */
export type Positions = (offset: number) => LineColumn;

export function positionsIn(text: string): Positions {
  const starts = lineStarts(text);
  return (offset) => {
    const { line } = lineColumnAt(starts, offset);
    return { line, column: [...text.slice(starts[line - 1], offset)].length + 1 };
  };
}
