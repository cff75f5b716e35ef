// Sets of Unicode scalar values as sorted ranges. The surrogates, which are no characters, belong to no set.

/** First and last code point of each range, in turn: ascending, disjoint, none next to another. */
export type CodePointRanges = readonly number[];

const LAST_CODE_POINT = 0x10ffff;
const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

export const allCodePoints: CodePointRanges = [0, FIRST_SURROGATE - 1, LAST_SURROGATE + 1, LAST_CODE_POINT];

/** Reads `41-5a 5f`: hexadecimal ranges, ascending, between spaces. */
export function parseRanges(text: string): CodePointRanges {
  return text.split(' ').flatMap((range) => {
    const [first = '', last = first] = range.split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}

export function rangesHave(ranges: CodePointRanges, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length / 2;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ranges[middle * 2 + 1] ?? 0) < codePoint) low = middle + 1;
    else high = middle;
  }
  return codePoint >= (ranges[low * 2] ?? Number.POSITIVE_INFINITY);
}

/** The one range from `first` to `last`, without the surrogates in it. */
export function rangeOf(first: number, last: number): CodePointRanges {
  return intersectionOfRanges([first, last], allCodePoints);
}

export function unionOfRanges(sets: readonly CodePointRanges[]): CodePointRanges {
  const pairs = sets.flatMap(pairsOf).sort((left, right) => left.first - right.first);
  const merged: number[] = [];
  for (const { first, last } of pairs) {
    const end = merged.at(-1);
    if (end === undefined || first > end + 1) merged.push(first, last);
    else if (last > end) merged[merged.length - 1] = last;
  }
  return merged;
}

export function complementOfRanges(ranges: CodePointRanges): CodePointRanges {
  const gaps: number[] = [];
  let next = 0;
  for (const { first, last } of pairsOf(ranges)) {
    if (first > next) gaps.push(next, first - 1);
    next = last + 1;
  }
  if (next <= LAST_CODE_POINT) gaps.push(next, LAST_CODE_POINT);
  return intersectionOfRanges(gaps, allCodePoints);
}

export function differenceOfRanges(ranges: CodePointRanges, without: CodePointRanges): CodePointRanges {
  return intersectionOfRanges(ranges, complementOfRanges(without));
}

function intersectionOfRanges(left: CodePointRanges, right: CodePointRanges): CodePointRanges {
  const common: number[] = [];
  let leftIndex = 0;
  let rightIndex = 0;
  while (leftIndex < left.length && rightIndex < right.length) {
    const leftLast = left[leftIndex + 1] ?? 0;
    const rightLast = right[rightIndex + 1] ?? 0;
    const first = Math.max(left[leftIndex] ?? 0, right[rightIndex] ?? 0);
    const last = Math.min(leftLast, rightLast);
    if (first <= last) common.push(first, last);
    if (leftLast <= rightLast) leftIndex += 2;
    else rightIndex += 2;
  }
  return common;
}

function pairsOf(ranges: CodePointRanges): readonly { readonly first: number; readonly last: number }[] {
  return Array.from({ length: ranges.length / 2 }, (_, index) => ({
    first: ranges[index * 2] ?? 0,
    last: ranges[index * 2 + 1] ?? 0,
  }));
}
