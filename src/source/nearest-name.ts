// The nearest of some names to a mistaken one, for "did you mean".

/** How many edits still count as a slip of the pen, by the length of the name. */
function editsAllowed(length: number): number {
  if (length <= 2) return 0;
  if (length <= 5) return 1;
  return length <= 8 ? 2 : 3;
}

/** Characters: a longer name is no slip of the pen, and to compare it takes long. */
const LONGEST = 200;

/** The nearest name by case, then by edit distance; undefined when none is near. */
export function nearestName(mistaken: string, names: Iterable<string>): string | undefined {
  if (mistaken.length > LONGEST) return undefined;
  const lower = mistaken.toLowerCase();
  let nearest: string | undefined;
  let least = editsAllowed(mistaken.length) + 1;
  for (const name of names) {
    if (name === mistaken) continue;
    if (name.toLowerCase() === lower) return name;
    if (Math.abs(name.length - mistaken.length) >= least) continue;
    const edits = editDistance(lower, name.toLowerCase(), least);
    if (edits >= least || edits >= Math.max(name.length, mistaken.length)) continue;
    nearest = name;
    least = edits;
  }
  return nearest;
}

/** A name and how many edits lead to it; 0 where only upper and lower case differ. */
export type NearName = { readonly name: string; readonly edits: number };

/** All names that count as near, the nearest first. */
export function nearNames(mistaken: string, names: Iterable<string>): readonly NearName[] {
  if (mistaken.length > LONGEST) return [];
  const lower = mistaken.toLowerCase();
  const limit = editsAllowed(mistaken.length) + 1;
  const near: NearName[] = [];
  for (const name of new Set(names)) {
    if (name === mistaken || Math.abs(name.length - mistaken.length) >= limit) continue;
    const edits = editDistance(lower, name.toLowerCase(), limit);
    if (edits < limit && edits < Math.max(name.length, mistaken.length)) near.push({ name, edits });
  }
  return near.sort((a, b) => a.edits - b.edits);
}

/** `": did you mean X?"`, or nothing, to end a message with. */
export function suggestion(mistaken: string, names: Iterable<string>): string {
  const nearest = nearestName(mistaken, names);
  return nearest === undefined ? '' : `: did you mean ${nearest}?`;
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment), or `limit` if there are as many. */
export function editDistance(a: string, b: string, limit: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const replaced = (last[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      let cost = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? limit, limit);
}
