// Patterns of file names: `*` and `?` within a name, `**` for any folders, `{a,b}` for one of several. A pattern without a slash is of a
// name in any folder, `./*.xml` of one in the folder itself. No backtracking: the time grows with pattern times path.

/** Alternatives that braces may make of one pattern. */
const MOST_ALTERNATIVES = 100;

/** `path`: with slashes, from the folder that the pattern is written for. */
export function matchesGlob(pattern: string, path: string): boolean {
  const names = path.split('/');
  return alternatives(pattern).some((one) => {
    const parts = one.replace(/^\.\//, '').split('/');
    const whole = one.includes('/') ? parts : ['**', ...parts];
    return matchesParts(whole.at(-1) === '' ? [...whole.slice(0, -1), '**'] : whole, names);
  });
}

/** Which names can follow the parts of the pattern so far. */
function matchesParts(parts: readonly string[], names: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of reached) {
      if (part !== '**') {
        const name = names[at];
        if (name !== undefined && matchesName(part, name)) next.add(at + 1);
      } else for (let to = at; to <= names.length; to++) next.add(to);
    }
    reached = next;
  }
  return reached.has(names.length);
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
