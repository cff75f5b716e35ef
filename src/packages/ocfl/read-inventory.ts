// An inventory: its keys one by one, each with the number of the rule that it breaks (OCFL 3.5). What depends on other files comes later.

import { algorithmOf } from '../files/digests.ts';
import { checkDigestForms } from './check-digest-forms.ts';
import { blockRules, type DigestBlock, readBlock } from './digest-block.ts';
import type { Inventory, VersionBlock } from './inventory.ts';
import { isUri } from './is-uri.ts';
import type { ObjectFindings } from './object-findings.ts';
import { type JsonMember, type JsonValue, readJson } from './read-json.ts';
import { readVersionBlock } from './read-version-block.ts';
import { fixityAlgorithms, type OcflVersion, versionOfType } from './specification.ts';
import { uniqueMembers } from './unique-members.ts';
import { checkVersionNames, readVersionName, type VersionName } from './version-names.ts';

export type InventorySource = {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Of the object; some faults have another number in 1.0. */
  readonly specification: OcflVersion | undefined;
};

type Place = { readonly file: string; readonly specification: OcflVersion | undefined; readonly findings: ObjectFindings };

type Members = ReadonlyMap<string, JsonMember>;

const KEYS: ReadonlySet<string> = new Set([
  'id',
  'type',
  'digestAlgorithm',
  'head',
  'contentDirectory',
  'manifest',
  'versions',
  'fixity',
]);

/** Undefined where it is no object of JSON. */
export function readInventory(
  { file, bytes, specification }: InventorySource,
  findings: ObjectFindings,
): Inventory | undefined {
  const place: Place = { file, specification, findings };
  const root = readRoot(bytes, place);
  if (root === undefined) return undefined;
  const members = membersOf(root, place);
  const algorithm = readAlgorithm(members, place);
  const versions = readVersions(members, place);
  const names = namesOf(versions, place);
  const manifest = readManifest(members, algorithm, place);
  const head = readHead(members, { versions, names }, place);
  return {
    file,
    specification: readType(members, place),
    ...readId(members, place),
    algorithm,
    head: head?.text,
    headLine: head?.line ?? 1,
    ...readContentDirectory(members, place),
    manifest,
    versions,
    names,
    fixity: readFixity(members, place),
  };
}

function readRoot(bytes: Uint8Array, { file, findings }: Place): JsonValue | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    findings.add('E033', 'the inventory is not encoded in UTF-8', { path: file });
    return undefined;
  }
  const result = readJson(text);
  if (result.kind === 'fault') {
    findings.add('E033', `the inventory is not JSON: ${result.message}`, { path: file, line: result.line });
    return undefined;
  }
  if (result.value.kind === 'object') return result.value;
  findings.add('E033', 'the inventory is not an object of JSON', { path: file, line: result.value.line });
  return undefined;
}

/** Blocks whose keys have other capitals or spelling are told as what they are meant to be. */
const MEANT: Readonly<Record<string, 'E044' | 'E055'>> = { versions: 'E044', fixity: 'E055' };

function membersOf(root: JsonValue, { file, findings }: Place): Members {
  const all = root.kind === 'object' ? root.members : [];
  const members = uniqueMembers(all, undefined, { file, findings });
  for (const { key, line } of all) {
    if (KEYS.has(key)) continue;
    const meant = MEANT[key.trim().toLowerCase()];
    if (meant === undefined) findings.add('E102', `the key ${key} is not one that an inventory has`, { path: file, line });
    else findings.add(meant, `the key ${key} must be ${key.trim().toLowerCase()}`, { path: file, line, also: ['E102'] });
  }
  return members;
}

/** A text; what is missing or another thing is told. */
function textOf(
  members: Members,
  key: string,
  { file, findings }: Place,
  rule: 'E037' | 'E038' | 'E025',
): { text: string; line: number } | undefined {
  const member = members.get(key);
  if (member === undefined) {
    findings.add('E036', `the key ${key} is missing`, { path: file });
    return undefined;
  }
  if (member.value.kind === 'string' && member.value.text !== '') return { text: member.value.text, line: member.line };
  findings.add(rule, `${key} is ${member.value.kind === 'string' ? 'empty' : 'no text'}`, { path: file, line: member.line });
  return undefined;
}

function readId(members: Members, place: Place): Pick<Inventory, 'id' | 'idLine'> {
  const id = textOf(members, 'id', place, 'E037');
  if (id !== undefined && !isUri(id.text))
    place.findings.add('W005', `the id "${id.text}" is no URI`, { path: place.file, line: id.line });
  return { id: id?.text, idLine: id?.line ?? 1 };
}

function readType(members: Members, place: Place): OcflVersion | undefined {
  const type = textOf(members, 'type', place, 'E038');
  if (type === undefined) return undefined;
  const version = versionOfType(type.text);
  if (version === undefined)
    place.findings.add('E038', `the type ${type.text} is not that of a version of OCFL that is known`, {
      path: place.file,
      line: type.line,
    });
  return version;
}

function readAlgorithm(members: Members, place: Place): string | undefined {
  const algorithm = textOf(members, 'digestAlgorithm', place, 'E025');
  if (algorithm === undefined) return undefined;
  const { text, line } = algorithm;
  const at = { path: place.file, line };
  if (text === 'sha256') place.findings.add('W004', 'digestAlgorithm is sha256, where sha512 is better', at);
  else if (text !== 'sha512') place.findings.add('E025', `digestAlgorithm is ${text}, where sha512 or sha256 is needed`, at);
  return algorithmOf(text) === undefined ? undefined : text;
}

type Versions = Pick<Inventory, 'versions' | 'names'>;

function readHead(
  members: Members,
  { versions, names }: Versions,
  { file, findings }: Place,
): { text: string; line: number } | undefined {
  const head = members.get('head');
  if (head === undefined) {
    findings.add('E036', 'the key head is missing', { path: file });
    return undefined;
  }
  const at = { path: file, line: head.line };
  if (head.value.kind !== 'string') {
    findings.add('E040', 'head is no text', at);
    return undefined;
  }
  const { text } = head.value;
  const highest = [...names.keys()].toSorted((a, b) => b.number - a.number)[0];
  if (highest !== undefined && highest.name !== text)
    findings.add('E040', `head is ${text}, and the highest version is ${highest.name}`, at);
  else if (highest === undefined && versions.size > 0 && !versions.has(text))
    findings.add('E040', `head is ${text}, which is not one of the versions`, at);
  return { text, line: head.line };
}

function readContentDirectory(
  members: Members,
  { file, findings }: Place,
): Pick<Inventory, 'contentDirectory' | 'contentDirectoryLine'> {
  const member = members.get('contentDirectory');
  if (member === undefined) return { contentDirectory: undefined, contentDirectoryLine: 1 };
  const { value, line } = member;
  const at = { path: file, line };
  const text = value.kind === 'string' ? value.text : undefined;
  if (text === undefined || text === '') findings.add('E108', 'contentDirectory is not the name of a directory', at);
  else if (text.includes('/'))
    findings.add('E017', `contentDirectory is ${text}, and must have no slash`, { ...at, also: ['E108'] });
  else if (text === '.' || text === '..')
    findings.add('E018', `contentDirectory is ${text}, which is no name`, { ...at, also: ['E108'] });
  return { contentDirectory: text === '' || text === '.' || text === '..' ? undefined : text, contentDirectoryLine: line };
}

function readManifest(members: Members, algorithm: string | undefined, { file, findings }: Place): DigestBlock | undefined {
  const member = members.get('manifest');
  if (member === undefined) {
    findings.add('E041', 'the key manifest is missing', { path: file });
    return undefined;
  }
  const block = readBlock(member.value, { rules: blockRules.manifest, what: 'the manifest', file, findings });
  if (block !== undefined && algorithm !== undefined) checkDigestForms(block, { algorithm, isManifest: true, file, findings });
  return block;
}

function readVersions(members: Members, place: Place): ReadonlyMap<string, VersionBlock> {
  const { file, findings } = place;
  const blocks = new Map<string, VersionBlock>();
  const member = members.get('versions');
  if (member === undefined) {
    const isMisnamed = [...members.keys()].some((key) => key.trim().toLowerCase() === 'versions');
    if (!isMisnamed) findings.add('E043', 'the key versions is missing', { path: file, also: ['E041'] });
    return blocks;
  }
  if (member.value.kind !== 'object') {
    findings.add('E045', 'versions is not an object of JSON', { path: file, line: member.line });
    return blocks;
  }
  if (member.value.members.length === 0) findings.add('E008', 'there is no version', { path: file, line: member.line });
  for (const { key, line, value } of member.value.members) {
    if (blocks.has(key)) findings.add('E033', `the version ${key} stands twice`, { path: file, line });
    else blocks.set(key, readVersionBlock({ name: key, line, value }, place));
  }
  return blocks;
}

function namesOf(versions: ReadonlyMap<string, VersionBlock>, { file, findings }: Place): ReadonlyMap<VersionName, number> {
  const names = new Map<VersionName, number>();
  for (const [key, { line }] of versions) {
    const name = readVersionName(key);
    if (name.kind === 'version') names.set(name, line);
    else if (name.rule === 'E104')
      findings.add('E104', `the version ${key} is not named v and a number`, { path: file, line, also: ['E046'] });
    else findings.add('E105', `the version ${key} has no number from 1 on after its v`, { path: file, line, also: ['E046'] });
  }
  checkVersionNames(names, { file, findings });
  return names;
}

function readFixity(members: Members, place: Place): ReadonlyMap<string, DigestBlock> {
  const { file, findings, specification } = place;
  const blocks = new Map<string, DigestBlock>();
  const member = members.get('fixity');
  if (member === undefined) return blocks;
  if (member.value.kind !== 'object') {
    const rule = specification === '1.0' ? 'E056' : 'E111';
    findings.add(rule, 'fixity is not an object of JSON', {
      path: file,
      line: member.line,
      also: [rule === 'E111' ? 'E056' : 'E111'],
    });
    return blocks;
  }
  for (const { key, line, value } of member.value.members) {
    const what = `the fixity of ${key}`;
    if (!fixityAlgorithms.has(key))
      findings.add('E056', `fixity has the algorithm ${key}, which no list has`, { path: file, line, also: ['E026'] });
    const block = readBlock(value, { rules: blockRules.fixity, what, file, findings });
    if (block === undefined) continue;
    blocks.set(key, block);
    checkDigestForms(block, { algorithm: key, isManifest: false, file, findings });
  }
  return blocks;
}
