// The place of a number in an ascending list, by halving.

/** Index of the last item that is at most `limit`, in ascending order; -1: none. */
export function lastAtMost<Item>(items: readonly Item[], limit: number, numberOf: (item: Item) => number = Number): number {
  let low = -1;
  let high = items.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && numberOf(item) <= limit) low = middle;
    else high = middle;
  }
  return low;
}
