// Adds many items to an array. `push(...items)` puts them all on the stack, which a hostile schema overflows.

export function append<Item>(target: Item[], items: Iterable<Item>): void {
  for (const item of items) target.push(item);
}
