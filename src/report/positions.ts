// Lines and columns of one document, made when they are asked for.

import type { LineColumn } from '../source/line-column.ts';
import { TextIndex } from './text-index.ts';

/** Offset → line and column; columns count code points: what an editor shows. */
export type Positions = (offset: number) => LineColumn;

export function positionsIn(text: string): Positions {
  const index = new TextIndex(text);
  return (offset) => {
    const { line, column } = index.at(offset);
    return { line, column };
  };
}
