// Patterns of paths as BagIt profiles have them: `*` is any characters, `/` included, `?` is one.

/** In the product of both lengths at most. */
export function fitsGlob(glob: string, text: string): boolean {
  let at = 0;
  let read = 0;
  /** Where the last star is, and what it has taken. */
  let star = -1;
  let taken = 0;
  while (read < text.length) {
    if (glob[at] === '*') {
      star = at++;
      taken = read;
    } else if (at < glob.length && (glob[at] === '?' || glob[at] === text[read])) {
      at++;
      read++;
    } else if (star >= 0) {
      at = star + 1;
      read = ++taken;
    } else return false;
  }
  while (glob[at] === '*') at++;
  return at === glob.length;
}
