// Patterns of file names: `*` and `?` within a name, `**` for any folders, `{a,b}` for one of several. A pattern without a slash is of a
// name in any folder, `./*.xml` of one in the folder itself. Only the last star is ever gone back to: the time grows with pattern times path.

/** Alternatives that braces may make of one pattern. */
const MOST_ALTERNATIVES = 100;

/** A pattern without braces, as its names. */
type Parts = readonly string[];

/** Patterns that are kept: a run asks the same few of each file. */
const MOST_KEPT = 1000;
const kept = new Map<string, readonly Parts[]>();

/** `path`: with slashes, from the folder that the pattern is written for. */
export function matchesGlob(pattern: string, path: string): boolean {
  const names = path.split('/');
  return partsOf(pattern).some((parts) => matchesParts(parts, names));
}

function partsOf(pattern: string): readonly Parts[] {
  const known = kept.get(pattern);
  if (known !== undefined) return known;
  const made = alternatives(pattern).map((one): Parts => {
    const parts = one.replace(/^\.\//, '').split('/');
    const whole = one.includes('/') ? parts : ['**', ...parts];
    return whole.at(-1) === '' ? [...whole.slice(0, -1), '**'] : whole;
  });
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(pattern, made);
  return made;
}

/** `**` takes as few names as it can, and more where the rest does not fit. */
function matchesParts(parts: Parts, names: readonly string[]): boolean {
  let [at, taken] = [0, 0];
  let open = -1;
  let openTaken = 0;
  while (taken < names.length) {
    const part = parts[at];
    if (part === '**') {
      open = at++;
      openTaken = taken;
    } else if (part !== undefined && matchesName(part, names[taken] ?? '')) {
      at++;
      taken++;
    } else if (open >= 0) {
      at = open + 1;
      taken = ++openTaken;
    } else return false;
  }
  while (parts[at] === '**') at++;
  return at === parts.length;
}

/** `*` takes as few characters as it can, and more where the rest does not fit. */
function matchesName(part: string, name: string): boolean {
  let [at, taken] = [0, 0];
  let star = -1;
  let starTaken = 0;
  while (taken < name.length) {
    if (part[at] === '*') {
      star = at++;
      starTaken = taken;
    } else if (at < part.length && (part[at] === '?' || part[at] === name[taken])) {
      at++;
      taken++;
    } else if (star >= 0) {
      at = star + 1;
      taken = ++starTaken;
    } else return false;
  }
  while (part[at] === '*') at++;
  return at === part.length;
}

/** Without braces. */
function alternatives(pattern: string): readonly string[] {
  let open = [pattern];
  const done: string[] = [];
  while (open.length > 0 && open.length + done.length <= MOST_ALTERNATIVES) {
    const next: string[] = [];
    for (const one of open) {
      const [, before, inner, after] = /^([^{}]*)\{([^{}]*)\}(.*)$/s.exec(one) ?? [];
      if (inner === undefined) done.push(one);
      else for (const choice of inner.split(',')) next.push(`${before}${choice}${after}`);
    }
    open = next;
  }
  return [...done, ...open];
}
