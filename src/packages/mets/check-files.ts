// The files that a METS document names: there, of the size and with the checksum that it says. Nothing is fetched.

import { adler32, type Checksum, crc32 } from '../files/checksums.ts';
import { type Algorithm, algorithmOf, Digester } from '../files/digests.ts';
import type { Findings } from '../files/findings.ts';
import type { NamedFiles } from '../files/named-files.ts';
import type { PackageFiles } from '../files/package-files.ts';
import { locateFile } from './locate-file.ts';
import type { FileClaim, MetsDocument } from './mets-document.ts';

export type FileCheck = {
  /** Of the METS document in the package. */
  readonly path: string;
  readonly findings: Findings;
  readonly named: NamedFiles;
};

/** A file that is there. `bytes`: its size, where it was read and is what it was. */
export type FoundFile = { readonly path: string; readonly bytes: number | undefined };

/** Files by the ID that the document gives them. */
export async function checkFiles(
  files: PackageFiles,
  { claims }: MetsDocument,
  check: FileCheck,
): Promise<ReadonlyMap<string, FoundFile>> {
  const byPath = new Map<string, FileClaim[]>();
  const others: Others = { elsewhere: [], missing: new Set() };
  for (const claim of claims) {
    const path = await placeOf(claim, check, others);
    if (path === undefined) continue;
    const group = byPath.get(path.path);
    if (group === undefined) byPath.set(path.path, [path.claim]);
    else group.push(path.claim);
  }
  noteElsewhere(others.elsewhere, check);
  const found = new Map<string, FoundFile>();
  for (const [path, group] of byPath) {
    const bytes = await checkContent(files, path, { group, check });
    for (const { id } of group) if (id !== undefined && !found.has(id)) found.set(id, { path, bytes });
  }
  return found;
}

/** What is not in the package: by its claims, and by its paths. */
type Others = { readonly elsewhere: FileClaim[]; readonly missing: Set<string> };

type Placed = { readonly path: string; readonly claim: FileClaim };

/** Undefined where there is no file to be read, which is told. */
async function placeOf(
  claim: FileClaim,
  { path: mets, findings, named }: FileCheck,
  { elsewhere, missing }: Others,
): Promise<Placed | undefined> {
  const { href, line } = claim;
  const place = locateFile(claim, mets.slice(0, Math.max(0, mets.lastIndexOf('/'))));
  if (place.kind === 'elsewhere') {
    elsewhere.push(claim);
    return undefined;
  }
  if (place.kind === 'wrong') {
    findings.add({ code: 'mets/path', path: mets, line, message: `"${href}" ${place.reason}` });
    return undefined;
  }
  const { path, others } = place;
  for (const one of new Set([path, ...others])) if ((await named.find(one)).kind === 'there') return { path: one, claim };
  const result = await named.find(path);
  if ((result.kind === 'no file' && result.isTold) || missing.has(path)) return undefined;
  missing.add(path);
  const meant = result.kind === 'missing' && result.meant !== undefined ? `: the file is ${result.meant}` : '';
  const why = result.kind === 'no file' ? 'is a folder, and no file' : 'is named here and is not there';
  findings.add({ code: 'mets/missing-file', path: mets, line, message: `"${href}" ${why}${meant}` });
  return undefined;
}

function noteElsewhere(elsewhere: readonly FileClaim[], { path, findings }: FileCheck): void {
  const [first] = elsewhere;
  if (first === undefined) return;
  const count = new Set(elsewhere.map(({ href }) => href)).size;
  const what = count === 1 ? `${first.href} stands` : `${count} files stand`;
  const such = count === 1 ? '' : `, such as ${first.href}`;
  findings.add({
    code: 'mets/elsewhere',
    severity: 'note',
    path,
    line: first.line,
    message: `${what} elsewhere${such}: nothing is fetched, and what is said of them was not checked`,
  });
}

type Sum = {
  readonly name: string;
  readonly digits: number;
  readonly algorithm: Algorithm | undefined;
  readonly make?: () => Checksum;
};

/** By the words of METS for CHECKSUMTYPE. */
const SUMS: Readonly<Record<string, Sum>> = {
  MD5: digest('md5'),
  'SHA-1': digest('sha1'),
  'SHA-256': digest('sha256'),
  'SHA-384': digest('sha384'),
  'SHA-512': digest('sha512'),
  CRC32: { name: 'CRC32', digits: 8, algorithm: undefined, make: crc32 },
  'Adler-32': { name: 'Adler-32', digits: 8, algorithm: undefined, make: adler32 },
};
/** Words of METS for sums that nobody uses any more, or that no library here has. */
const UNKNOWN: ReadonlySet<string> = new Set(['HAVAL', 'MNP', 'TIGER', 'WHIRLPOOL']);

function digest(name: string): Sum {
  const algorithm = algorithmOf(name);
  return { name, digits: algorithm?.digits ?? 0, algorithm };
}

type Content = { readonly group: readonly FileClaim[]; readonly check: FileCheck };

/** Reads a file once, whatever is said of it; undefined: nothing is said of it that reading would show. */
async function checkContent(files: PackageFiles, path: string, { group, check }: Content): Promise<number | undefined> {
  const claims = group.map((claim) => ({ claim, sum: sumOf(claim, check) }));
  if (claims.every(({ claim, sum }) => sum === undefined && claim.size === undefined)) return undefined;
  const { bytes, sums } = await sumsOf(
    files.read(path),
    claims.flatMap(({ sum }) => sum ?? []),
  );
  // a file that was changed is one fault, whatever shows it
  for (const { claim, sum } of claims)
    if (!compare(path, { claim, sum, bytes, actual: sum && sums.get(sum.name) }, check)) return undefined;
  return bytes;
}

/** What can be checked; what cannot is told. */
function sumOf({ checksum, checksumType, line, href }: FileClaim, { path, findings }: FileCheck): Sum | undefined {
  if (checksum === undefined) {
    if (checksumType !== undefined)
      findings.warn({ code: 'mets/checksum', path, line, message: `"${href}" has a CHECKSUMTYPE and no CHECKSUM` });
    return undefined;
  }
  if (checksumType === undefined) {
    findings.warn({
      code: 'mets/checksum',
      path,
      line,
      message: `"${href}" has a CHECKSUM and no CHECKSUMTYPE: it was not checked`,
    });
    return undefined;
  }
  const sum = Object.hasOwn(SUMS, checksumType) ? SUMS[checksumType] : undefined;
  if (sum === undefined) {
    if (UNKNOWN.has(checksumType))
      findings.warn({
        code: 'package/unchecked',
        path,
        line,
        message: `the ${checksumType} of "${href}" was not checked: the algorithm is not known here`,
      });
    else
      findings.add({
        code: 'mets/checksum',
        path,
        line,
        message: `${checksumType} is no CHECKSUMTYPE of METS: ${[...Object.keys(SUMS), ...UNKNOWN].join(', ')} are`,
      });
    return undefined;
  }
  if (checksum.length === sum.digits && /^[0-9a-f]+$/i.test(checksum)) return sum;
  const message = `the CHECKSUM of "${href}" is no ${checksumType}: ${sum.digits} hexadecimal digits are`;
  findings.add({ code: 'mets/checksum', path, line, message });
  return undefined;
}

type Summed = { readonly bytes: number; readonly sums: ReadonlyMap<string, string> };

async function sumsOf(content: AsyncIterable<Uint8Array>, wanted: readonly Sum[]): Promise<Summed> {
  const digester = new Digester(wanted.flatMap(({ name, algorithm }) => (algorithm === undefined ? [] : [name])));
  const others = new Map(wanted.flatMap(({ name, make }) => (make === undefined ? [] : [[name, make()] as const])));
  for await (const piece of content) {
    digester.update(piece);
    for (const sum of others.values()) sum.update(piece);
  }
  const { bytes, digests } = digester.finish();
  return { bytes, sums: new Map([...digests, ...[...others].map(([name, sum]) => [name, sum.finish()] as const)]) };
}

type Comparison = {
  readonly claim: FileClaim;
  readonly sum: Sum | undefined;
  readonly bytes: number;
  readonly actual: string | undefined;
};

/** Whether the file is what it was. */
function compare(file: string, { claim, sum, bytes, actual }: Comparison, { path, findings }: FileCheck): boolean {
  const { size, checksum, checksumType, line } = claim;
  const isNumber = size === undefined || /^\s*\d+\s*$/.test(size);
  if (!isNumber)
    findings.add({ code: 'mets/size', path, line, message: `the SIZE of "${file}" is no number of bytes: ${size}` });
  const isOfSize = size === undefined || !isNumber || Number(size) === bytes;
  const isOfSum = sum === undefined || actual === checksum?.toLowerCase();
  if (isOfSum && isOfSize) return true;
  const also = isOfSize ? '' : `, and it has ${bytes} bytes, and not ${Number(size)}`;
  findings.add(
    isOfSum
      ? { code: 'mets/size', path, line, message: `"${file}" has ${bytes} bytes, and not ${Number(size)}` }
      : {
          code: 'mets/fixity',
          path,
          line,
          message: `"${file}" is not what it was: its ${checksumType} is ${actual}, and not ${checksum}${also}`,
        },
  );
  return false;
}
