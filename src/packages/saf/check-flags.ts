// What `contents` says of a file: `bundle:ORIGINAL`, `permissions:-r 'group'`, `description:…`, `primary:true`, `iiif-…`.

import type { Findings } from '../files/findings.ts';

export type Flags = {
  readonly name: string;
  readonly flags: readonly string[];
  /** Of each bundle the file that is its first: what was read so far. */
  readonly primary: Map<string, string>;
  readonly file: string;
  readonly line: number;
};

/** Name of a flag → what is wrong with a value; undefined: nothing is. */
const FLAGS: Readonly<Record<string, (value: string) => string | undefined>> = {
  bundle: (value) => (value.trim() === '' ? 'names no bundle' : undefined),
  permissions: (value) =>
    /^\s*-[rw]\s*\S/i.test(value) ? undefined : "is not of the form permissions:-r 'GROUP' or -w 'GROUP'",
  description: () => undefined,
  primary: (value) => (value.startsWith('true') ? undefined : 'is read only as primary:true'),
  'iiif-label': () => undefined,
  'iiif-toc': () => undefined,
  'iiif-width': wholeNumber,
  'iiif-height': wholeNumber,
};

function wholeNumber(value: string): string | undefined {
  return /^\s*\d+\s*$/.test(value) ? undefined : 'is not a whole number';
}

export function checkFlags({ name, flags, primary, file, line }: Flags, findings: Findings): void {
  const told = new Set<string>();
  for (const flag of flags) {
    const colon = flag.indexOf(':');
    const key = flag.slice(0, Math.max(0, colon));
    const fault = flagFault({ flag, key, value: flag.slice(colon + 1), isRepeated: told.has(key) });
    if (fault !== undefined) findings.warn({ code: 'saf/flag', path: file, line, message: fault });
    told.add(key);
  }
  if (!flags.some((flag) => flag.startsWith('primary:true'))) return;
  const bundle =
    flags
      .find((flag) => flag.startsWith('bundle:'))
      ?.slice('bundle:'.length)
      .trim() ?? 'ORIGINAL';
  const first = primary.get(bundle);
  if (first === undefined) primary.set(bundle, name);
  else
    findings.warn({
      code: 'saf/flag',
      path: file,
      line,
      message: `"${name}" and "${first}" are both the primary file of ${bundle}: DSpace keeps the last`,
    });
}

type Flag = { readonly flag: string; readonly key: string; readonly value: string; readonly isRepeated: boolean };

function flagFault({ flag, key, value, isRepeated }: Flag): string | undefined {
  if (flag.trim() === '') return undefined;
  const check = Object.hasOwn(FLAGS, key) ? FLAGS[key] : undefined;
  if (check === undefined)
    return `${JSON.stringify(flag)} is not known to DSpace, which passes over it: known are ${Object.keys(FLAGS).join(', ')}`;
  if (isRepeated) return `${key} stands twice: DSpace reads the first`;
  const fault = check(value);
  return fault === undefined ? undefined : `${JSON.stringify(flag)} ${fault}`;
}
