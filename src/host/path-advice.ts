// Why there is no such file: a pattern that the shell did not replace, or a \ that separates nothing here.

/** Goes on after "no such file or directory"; empty where nothing is odd about the path. */
export function pathAdvice(path: string, system: string = process.platform): string {
  if (system !== 'win32' && path.includes('\\')) {
    return `: a \\ does not separate folders here: is ${path.replaceAll('\\', '/')} meant?`;
  }
  const [sign] = /[*?]/.exec(path) ?? [];
  if (sign === undefined) return '';
  return `: the shell did not replace the ${sign}, since nothing matches it or it stands in quotation marks: give a directory, or names`;
}
