// A block of digests and the paths that have them: the manifest, the state of a version, or what the block of fixity has for an
// algorithm (OCFL 3.5.2 to 3.5.4).

import type { OcflRule } from '../../diagnostics/ocfl-codes.ts';
import type { ObjectFindings } from './object-findings.ts';
import type { JsonMember, JsonValue } from './read-json.ts';

export type BlockPath = {
  readonly path: string;
  readonly line: number;
  /** It is not allowed as it is written, which has been told; `path` is what is probably meant. */
  readonly isWrong?: true;
};

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
      // 1.0 has one number for a manifest that is missing and one that is none
      also: rules.noObject === 'E106' ? ['E041'] : [],
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

/** A path that is not allowed is told. */
function checkPath(path: BlockPath, { rules, what, file, findings }: BlockPlace): readonly BlockPath[] {
  const at = { path: file, line: path.line };
  const parts = path.path.replace(/^\/+|\/$/g, '').split('/');
  const wrong = parts.find((part) => part === '' || part === '.' || part === '..');
  const hasSlash = /^\/|\/$/.test(path.path);
  if (hasSlash) findings.add(rules.slash, `${what} has a path that begins or ends with a slash: ${path.path}`, at);
  else if (wrong !== undefined)
    findings.add(rules.parts, `${what} has a path with ${wrong === '' ? 'an empty part' : wrong} in it: ${path.path}`, at);
  else return [path];
  return [{ path: meantPath(parts), line: path.line, isWrong: true }];
}

function meantPath(parts: readonly string[]): string {
  const meant: string[] = [];
  for (const part of parts) {
    if (part === '..') meant.pop();
    else if (part !== '' && part !== '.') meant.push(part);
  }
  return meant.join('/');
}

/** A name in a folder that paths lead to or through. */
type PathNode = { readonly number: number; isFile: boolean; isFolder: boolean };

/** Each part of each path is looked at once, however deep it is. */
function checkConflicts(block: DigestBlock, { rules, what, file, findings }: BlockPlace): void {
  const nodes = new Map<string, PathNode>();
  const leaves: { readonly path: BlockPath; readonly node: PathNode }[] = [];
  for (const { paths } of block.values()) {
    for (const path of paths) {
      if (path.isWrong === true) continue;
      const node = nodeOf(path.path, nodes);
      if (node.isFile) findings.add(rules.conflict, `${what} has the path ${path.path} twice`, { path: file, line: path.line });
      node.isFile = true;
      leaves.push({ path, node });
    }
  }
  for (const { path, node } of leaves) {
    const message = `${what} has ${path.path} as a file, and other paths below it`;
    if (node.isFolder) findings.add(rules.conflict, message, { path: file, line: path.line });
  }
}

function nodeOf(path: string, nodes: Map<string, PathNode>): PathNode {
  let node: PathNode = { number: 0, isFile: false, isFolder: true };
  for (const part of path.split('/')) {
    node.isFolder = true;
    const key = `${node.number}/${part}`;
    const next = nodes.get(key) ?? { number: nodes.size + 1, isFile: false, isFolder: false };
    nodes.set(key, next);
    node = next;
  }
  return node;
}

/** Path → digest in small letters. */
export function digestsByPath(block: DigestBlock): ReadonlyMap<string, string> {
  const byPath = new Map<string, string>();
  for (const [digest, { paths }] of block) for (const { path } of paths) byPath.set(path, digest);
  return byPath;
}
