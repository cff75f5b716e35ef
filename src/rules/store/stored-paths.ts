// Where the files of a schema are put in the store: as they stand to one another, so that they find one another by the same references.

/** `uris`: absolute; the first is that of the main file. Gives a path for each, with slashes, all different. */
export function storedPaths(uris: readonly string[]): readonly string[] {
  const parts = uris.map(partsOf);
  const common = commonLength(parts);
  const taken = new Set<string>();
  return parts.map((names) => {
    const path = ['files', ...names.slice(common)].map(safeName).join('/');
    let free = path;
    for (let count = 2; taken.has(free); count++) free = `${path}-${count}`;
    taken.add(free);
    return free;
  });
}

function partsOf(uri: string): readonly string[] {
  const { host, pathname } = new URL(uri);
  const names = pathname.split('/').filter((name) => name !== '');
  return [host, ...(names.length === 0 ? ['schema'] : names)];
}

/** Folders that all have in common; the last part is a file. */
function commonLength(parts: readonly (readonly string[])[]): number {
  const [first = []] = parts;
  let length = 0;
  while (parts.every((names) => length < names.length - 1 && names[length] === first[length])) length++;
  return length;
}

function safeName(name: string): string {
  let decoded = name;
  try {
    decoded = decodeURIComponent(name);
  } catch {
    // it stays as it is
  }
  const safe = decoded.replace(/[/\\:\0]/g, '_');
  return safe.startsWith('.') ? `_${safe}` : safe;
}
