// A block of digests and the paths that have them: the manifest, the state of a version, or what the block of fixity has for an
// algorithm (OCFL 3.5.2 to 3.5.4).

import type { OcflRule } from '../../diagnostics/ocfl-codes.ts';
import type { ObjectFindings } from './object-findings.ts';
import type { JsonMember, JsonValue } from './read-json.ts';

export type BlockPath = { readonly path: string; readonly line: number };

export type BlockEntry = {
  /** As it is written; it is kept by its form in small letters. */
  readonly written: string;
  readonly line: number;
  readonly paths: readonly BlockPath[];
};

/** By digest in small letters. */
export type DigestBlock = ReadonlyMap<string, BlockEntry>;

/** The numbers that faults have in a kind of block. */
export type BlockRules = {
  readonly noObject: OcflRule;
  readonly noArray: OcflRule;
  readonly twice: OcflRule;
  readonly noText: OcflRule;
  readonly parts: OcflRule;
  readonly slash: OcflRule;
  readonly conflict: OcflRule;
};

export const blockRules: Readonly<Record<'manifest' | 'fixity' | 'state', BlockRules>> = {
  manifest: {
    noObject: 'E106',
    noArray: 'E092',
    twice: 'E096',
    noText: 'E098',
    parts: 'E099',
    slash: 'E100',
    conflict: 'E101',
  },
  fixity: { noObject: 'E057', noArray: 'E057', twice: 'E097', noText: 'E098', parts: 'E099', slash: 'E100', conflict: 'E101' },
  state: { noObject: 'E050', noArray: 'E050', twice: 'E050', noText: 'E051', parts: 'E052', slash: 'E053', conflict: 'E095' },
};

export type BlockPlace = {
  readonly rules: BlockRules;
  /** In words: `the state of v1`. */
  readonly what: string;
  readonly file: string;
  readonly findings: ObjectFindings;
};

/** Undefined where the value is no block at all. */
export function readBlock(value: JsonValue, place: BlockPlace): DigestBlock | undefined {
  const { rules, what, file, findings } = place;
  if (value.kind !== 'object') {
    findings.add(rules.noObject, `${what} is not an object of JSON, with digests and their paths`, {
      path: file,
      line: value.line,
    });
    return undefined;
  }
  const block = new Map<string, BlockEntry>();
  for (const member of value.members) {
    const digest = member.key.toLowerCase();
    if (block.has(digest))
      findings.add(rules.twice, `${what} has the digest ${member.key} twice`, { path: file, line: member.line });
    else block.set(digest, { written: member.key, line: member.line, paths: pathsOf(member, place) });
  }
  checkConflicts(block, place);
  return block;
}

function pathsOf({ key, value }: JsonMember, place: BlockPlace): readonly BlockPath[] {
  const { rules, what, file, findings } = place;
  if (value.kind !== 'array') {
    findings.add(rules.noArray, `${what} has no array of paths for ${key}`, { path: file, line: value.line });
    return [];
  }
  return value.items.flatMap((item) => {
    if (item.kind === 'string' && item.text !== '') return checkPath({ path: item.text, line: item.line }, place);
    findings.add(rules.noText, `${what} has a path for ${key} that is ${item.kind === 'string' ? 'empty' : 'no text'}`, {
      path: file,
      line: item.line,
    });
    return [];
  });
}

/** A path that is not allowed is told, and left out. */
function checkPath(path: BlockPath, { rules, what, file, findings }: BlockPlace): readonly BlockPath[] {
  const at = { path: file, line: path.line };
  if (/^\/|\/$/.test(path.path)) {
    findings.add(rules.slash, `${what} has a path that begins or ends with a slash: ${path.path}`, at);
    return [];
  }
  const parts = path.path.split('/');
  const wrong = parts.find((part) => part === '' || part === '.' || part === '..');
  if (wrong === undefined) return [path];
  findings.add(rules.parts, `${what} has a path with ${wrong === '' ? 'an empty part' : wrong} in it: ${path.path}`, at);
  return [];
}

function checkConflicts(block: DigestBlock, { rules, what, file, findings }: BlockPlace): void {
  const seen = new Set<string>();
  const folders = new Set<string>();
  const all = [...block.values()].flatMap(({ paths }) => paths);
  for (const { path, line } of all) {
    if (seen.has(path)) findings.add(rules.conflict, `${what} has the path ${path} twice`, { path: file, line });
    seen.add(path);
    for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      const folder = path.slice(0, at);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  for (const { path, line } of all.filter((one) => folders.has(one.path)))
    findings.add(rules.conflict, `${what} has ${path} as a file, and other paths below it`, { path: file, line });
}

/** Path → digest in small letters. */
export function digestsByPath(block: DigestBlock): ReadonlyMap<string, string> {
  const byPath = new Map<string, string>();
  for (const [digest, { paths }] of block) for (const { path } of paths) byPath.set(path, digest);
  return byPath;
}
