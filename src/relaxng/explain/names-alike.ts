// Whether two names share so much that one may stand for the other, though no slip of the pen leads from one to the other.

/** Letters that names must share at their beginning. */
const SHARED_LETTERS = 4;

/**
 * `name` and `persName` (one is the last word of the other), `person` and `persName` (the same beginning, half of the
 * longer one), `div` and `div1` (the same but for a number).
 */
export function namesAlike(a: string, b: string): boolean {
  if (isVariant(a, b)) return true;
  const shared = sharedLetters(a.toLowerCase(), b.toLowerCase());
  return shared >= SHARED_LETTERS && shared * 2 >= Math.max(a.length, b.length);
}

/** By what they mean, whatever the spelling: a name and a narrower one, `name` and `persName`, or a numbered one, `div` and `div1`. */
export function isVariant(a: string, b: string): boolean {
  if (lastWord(a) === b.toLowerCase() || a.toLowerCase() === lastWord(b)) return true;
  return withoutNumber(a) === withoutNumber(b);
}

function lastWord(name: string): string {
  return (/[A-Z]?[^A-Z]*$/u.exec(name)?.[0] ?? name).toLowerCase();
}

function withoutNumber(name: string): string {
  return name.replace(/[-.0-9]+$/u, '').toLowerCase();
}

function sharedLetters(a: string, b: string): number {
  let count = 0;
  while (count < a.length && a[count] === b[count]) count += 1;
  return count;
}
