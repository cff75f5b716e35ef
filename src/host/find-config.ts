// The project file that applies to a document: the nearest in the folder of its named path and those above, up to the top of the git
// checkout. A few look-ups for each folder, however many documents are in it.

import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { isThere } from './output-directory.ts';

export const CONFIG_NAMES = ['teikit.config.yaml', 'teikit.config.yml', 'teikit.config.json'] as const;

/** `file`: standard input stands in the working directory. Gives a path that is whole where that of the file is; undefined: there is none. */
export function configFinder(): (file: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const inFolder = (folder: string): string | undefined => {
    const whole = resolve(folder);
    if (known.has(whole)) return known.get(whole);
    const name = CONFIG_NAMES.find((one) => isThere(join(whole, one)));
    const isTop = name !== undefined || isThere(join(whole, '.git')) || dirname(whole) === whole;
    const found = name === undefined ? (isTop ? undefined : inFolder(dirname(whole))) : join(whole, name);
    known.set(whole, found);
    return found;
  };
  return (file) => {
    const found = inFolder(dirname(file));
    return found === undefined || isAbsolute(file) ? found : relative('.', found);
  };
}
