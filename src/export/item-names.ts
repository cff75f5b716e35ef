// Names for directories of documents that no system takes for one another: in one normal form of Unicode, without what Windows cannot
// have, and different without regard to case.

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNWANTED = /[<>:"|?*\\/\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/gu;
/** Names of devices of Windows, whatever comes after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;

/** `paths`: of the documents, without extension, below the directory where they were found; no two the same. */
export function itemNames(paths: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const wanted = nameOf(path);
    let name = wanted;
    for (let count = 2; taken.has(folded(name)); count++) name = `${wanted}_${count}`;
    taken.add(folded(name));
    return name;
  });
}

/** A path becomes one name; a dot neither begins nor ends it. */
export function nameOf(path: string): string {
  const name = path
    .normalize('NFC')
    .replaceAll(UNWANTED, '_')
    .replaceAll(/^[.]+|[.]+$/gu, '_');
  return name === '' || DEVICE.test(name) ? `_${name}` : name;
}

/** Alike where a file system knows no case. */
function folded(name: string): string {
  return name.toUpperCase().toLowerCase().normalize('NFC');
}
