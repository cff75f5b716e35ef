// Patterns of a project file that take some files and no others, as few as folders allow.

/** Of one folder, '' for that of the project file. All its patterns begin with the folder. */
export type Cover = {
  readonly folder: string;
  readonly patterns: readonly string[];
  /** Files that the patterns take. */
  readonly files: number;
};

/**
 * `wanted` and `others`: paths with slashes, from the folder of the project file. A folder of wanted files alone is one pattern for all
 * below it; where others are among them, patterns go down to the folders and the files themselves.
 */
export function coverNames(wanted: readonly string[], others: readonly string[]): readonly Cover[] {
  const mixed = new Set(others.flatMap((name) => foldersOf(name)));
  const withOthers = new Set(others.map((name) => foldersOf(name).at(-1) ?? ''));
  const covers = new Map<string, Gathered>();
  for (const name of wanted) {
    const folders = foldersOf(name);
    const own = folders.at(-1) ?? '';
    const whole = folders.find((folder) => !mixed.has(folder));
    const folder = whole ?? own;
    const cover: Gathered = covers.get(folder) ?? { endings: new Map(), names: [], files: 0 };
    covers.set(folder, cover);
    cover.files += 1;
    if (withOthers.has(folder)) cover.names.push(patternOf(folder, escaped(name.slice(folder === '' ? 0 : folder.length + 1))));
    else cover.endings.set(endingOf(name), whole === undefined ? '' : '**/');
  }
  return [...covers]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([folder, { endings, names, files }]) => ({
      folder,
      patterns: [...[...endings].toSorted().map(([ending, depth]) => patternOf(folder, `${depth}*${ending}`)), ...names],
      files,
    }));
}

/** `endings`: of names, and the folders that may come before them, as a pattern. */
type Gathered = { readonly endings: Map<string, string>; readonly names: string[]; files: number };

/** From the top, '' first. */
function foldersOf(name: string): readonly string[] {
  const parts = name.split('/').slice(0, -1);
  return ['', ...parts.map((_, at) => parts.slice(0, at + 1).join('/'))];
}

/** `rest`: from the folder. A bare name would be one of any folder. */
function patternOf(folder: string, rest: string): string {
  if (folder !== '') return `${escaped(folder)}/${rest}`;
  return rest.startsWith('**/') ? rest.slice('**/'.length) : `./${rest}`;
}

/** Signs of patterns cannot be written as themselves: `?` stands for any one of them. */
function escaped(name: string): string {
  return name.replace(/[*{}]/gu, '?');
}

function endingOf(name: string): string {
  return escaped(name.slice(name.lastIndexOf('.')));
}
