// Writes a bag of RFC 8493 (BagIt 1.0): each file of the payload is read once, and digested as it is copied.

import { Digester, digestOf, digestOfBytes } from '../files/digests.ts';
import { joined } from '../files/package-files.ts';
import type { PackageStage } from '../files/package-stage.ts';
import { type PayloadEntry, sortPayload } from '../files/payload.ts';
import { DECLARATION, FETCH, manifestName, PAYLOAD } from './bag-files.ts';
import { algorithmsFor, type BagProfile, type PlannedBag, profileFaults } from './bag-profile.ts';
import { fetchText, type Hole, holeFaults } from './holes.ts';

export type BagAlgorithm = 'md5' | 'sha1' | 'sha256' | 'sha512';

export type BagSettings = {
  /** Labels and values of bag-info.txt, in this order. Payload-Oxum is added. */
  readonly info?: readonly (readonly [label: string, value: string])[];
  /** `YYYY-MM-DD`: the clock is not asked. */
  readonly baggingDate?: string;
  /** Default: SHA-256 and SHA-512. */
  readonly algorithms?: readonly BagAlgorithm[];
  /** Files of the payload that are left out, and named in fetch.txt. */
  readonly holes?: readonly Hole[];
  /** What the bag must keep. Without `algorithms` it says which they are. */
  readonly profile?: BagProfile;
  /** Files beside the payload, such as `metadata/mods.xml`. */
  readonly tagFiles?: Iterable<PayloadEntry>;
};

export type WrittenBag =
  | { readonly kind: 'written'; readonly files: number; readonly bytes: number }
  /** Nothing was written. */
  | { readonly kind: 'refused'; readonly reasons: readonly string[] };

const ENCODING = 'UTF-8';

/**
 * `payload`: paths below `data`. The target of the stage is the bag, which must not be there yet.
 * @throws {EnvironmentError} `env/cannot-write`, and what `read` of an entry throws
 */
export async function writeBag(
  payload: Iterable<PayloadEntry>,
  stage: PackageStage,
  given: BagSettings = {},
): Promise<WrittenBag> {
  const settings = given.profile === undefined ? given : withIdentifier(given, given.profile);
  const { tagFiles = [], algorithms = algorithmsOf(settings) } = settings;
  const files = sortPayload(payload);
  const tags = sortPayload(tagFiles);
  const holes = (settings.holes ?? []).map((hole) => ({ ...hole, path: hole.path.normalize('NFC') }));
  const reasons = [
    ...reasonsOf(files),
    ...reasonsOf(tags),
    ...tagFaults(tags),
    ...settingsFaults(settings),
    ...holesFaults(holes, { files, algorithms }),
    ...profileReasons(settings, { algorithms, files, tags, form: stage.form ?? 'folder' }),
  ];
  if (files.kind === 'refused' || tags.kind === 'refused' || reasons.length > 0) return { kind: 'refused', reasons };
  const written = new BagWriter(stage, algorithms);
  await stage.makeFolder(PAYLOAD);
  const byPath = new Map(holes.map((hole) => [hole.path, hole]));
  const left: Hole[] = [];
  for (const entry of files.entries) {
    const hole = byPath.get(entry.path);
    if (hole === undefined) await written.copy(joined(PAYLOAD, entry.path), entry, 'payload');
    else left.push(await written.leaveOut(hole, entry));
  }
  const paths = new Set(files.entries.map(({ path }) => path));
  for (const hole of holes) if (!paths.has(hole.path)) left.push(written.listHole(hole));
  const wrong = left.flatMap(({ path, length }) => lengthFault(byPath.get(path), length));
  if (wrong.length > 0) return { kind: 'refused', reasons: wrong };
  const { bytes, count } = written;
  await written.writeTag(DECLARATION, `BagIt-Version: 1.0\nTag-File-Character-Encoding: ${ENCODING}\n`);
  const isCounted = left.every(({ length }) => length !== undefined);
  await written.writeTag('bag-info.txt', infoText(settings, isCounted ? `${bytes}.${count}` : undefined));
  if (left.length > 0) await written.writeTag(FETCH, fetchText(left.toSorted(byName), escaped));
  for (const entry of tags.entries) await written.copy(entry.path, entry, 'tags');
  await written.writeManifests();
  // the stage itself becomes the bag: a run that is killed leaves a stage or a bag, never both
  await stage.place('', '');
  return { kind: 'written', files: count, bytes };
}

type Sorted = ReturnType<typeof sortPayload>;

const USUAL: readonly BagAlgorithm[] = ['sha256', 'sha512'];
const KNOWN: readonly string[] = ['md5', 'sha1', 'sha256', 'sha512'] satisfies readonly BagAlgorithm[];

/** What a profile asks for and is not written here is a fault of the profile check. */
function algorithmsOf({ profile }: BagSettings): readonly BagAlgorithm[] {
  if (profile === undefined) return USUAL;
  return algorithmsFor(profile, USUAL).filter((name): name is BagAlgorithm => KNOWN.includes(name));
}

/** A bag names the profile that it keeps (BagIt Profiles, "Bag-Info"). */
function withIdentifier(settings: BagSettings, { identifier }: BagProfile): BagSettings {
  const { info = [] } = settings;
  const isNamed = info.some(([label]) => label.toLowerCase() === 'bagit-profile-identifier');
  return isNamed ? settings : { ...settings, info: [...info, ['BagIt-Profile-Identifier', identifier]] };
}

type Planned = {
  readonly algorithms: readonly BagAlgorithm[];
  readonly files: Sorted;
  readonly tags: Sorted;
  readonly form: PlannedBag['form'];
};

function profileReasons(settings: BagSettings, { algorithms, files, tags, form }: Planned): readonly string[] {
  const { profile, info = [], baggingDate, holes = [] } = settings;
  if (profile === undefined || files.kind === 'refused' || tags.kind === 'refused') return [];
  const sizes = files.entries.map(({ size }) => size?.());
  const there = new Set(files.entries.map(({ path }) => path));
  const isCounted = holes.every(({ length, path }) => length !== undefined || there.has(path.normalize('NFC')));
  return profileFaults(profile, {
    info: [
      ...info,
      ...(baggingDate === undefined ? [] : [['Bagging-Date', baggingDate] as const]),
      ...(isCounted ? [['Payload-Oxum', ''] as const] : []),
    ],
    algorithms,
    tagFiles: tags.entries.map(({ path }) => path),
    payload: [...there].map((path) => joined(PAYLOAD, path)),
    bytes: sizes.some((size) => size === undefined) ? undefined : sizes.reduce<number>((sum, size = 0) => sum + size, 0),
    hasFetch: holes.length > 0,
    form,
  });
}

function reasonsOf(sorted: Sorted): readonly string[] {
  return sorted.kind === 'refused' ? sorted.reasons : [];
}

type HolesCheck = { readonly files: Sorted; readonly algorithms: readonly BagAlgorithm[] };

function holesFaults(holes: readonly Hole[], { files, algorithms }: HolesCheck): readonly string[] {
  if (files.kind === 'refused' || holes.length === 0) return [];
  const given = new Set(files.entries.map(({ path }) => path));
  const nothing = (): readonly Uint8Array[] => [];
  const others = holes.filter(({ path }) => !given.has(path)).map(({ path }) => ({ path, read: nothing }));
  // what is fetched stands among what is there, by the same rules
  return [...reasonsOf(sortPayload([...files.entries, ...others])), ...holeFaults(holes, { given, algorithms })];
}

function lengthFault(hole: Hole | undefined, length: number | undefined): readonly string[] {
  if (hole?.length === undefined || hole.length === length) return [];
  return [`${hole.path}: it has ${length} bytes, and fetch.txt is to say ${hole.length}`];
}

function byName({ path: a }: { readonly path: string }, { path: b }: { readonly path: string }): number {
  return a < b ? -1 : 1;
}

function tagFaults(sorted: Sorted): readonly string[] {
  const paths = sorted.kind === 'sorted' ? sorted.entries.map(({ path }) => path) : [];
  const own = paths.filter(
    (path) => path === DECLARATION || path === 'bag-info.txt' || path === FETCH || manifestName(path) !== undefined,
  );
  const inPayload = paths.filter((path) => path === PAYLOAD || path.startsWith(`${PAYLOAD}/`));
  return [
    ...own.map((path) => `${path}: this file is written by itself`),
    ...inPayload.map((path) => `${path}: this is payload`),
  ];
}

function settingsFaults({ info = [], baggingDate, algorithms }: BagSettings): readonly string[] {
  const labels = info
    .filter(([label]) => !/^[^\s:]([^:\r\n]*[^\s:])?$/.test(label))
    .map(([label]) => `${JSON.stringify(label)} is no label`);
  const own = info
    .filter(([label]) => label.toLowerCase() === 'payload-oxum')
    .map(([label]) => `${label} is counted, and not given`);
  const isDate = baggingDate === undefined || /^\d{4}-\d{2}-\d{2}$/.test(baggingDate);
  return [
    ...labels,
    ...own,
    ...(isDate ? [] : [`${baggingDate} is no day: YYYY-MM-DD is needed`]),
    ...(algorithms?.length === 0 ? ['no algorithm is given'] : []),
  ];
}

/** `oxum` is left out where a file that is fetched has a length that nobody knows. A line for each; line ends in a value become blanks. */
function infoText({ info = [], baggingDate }: BagSettings, oxum: string | undefined): string {
  const dated = baggingDate === undefined ? info : [...info, ['Bagging-Date', baggingDate] as const];
  return [...dated, ...(oxum === undefined ? [] : [['Payload-Oxum', oxum] as const])]
    .map(([label, value]) => `${label}: ${value.replace(/\s*[\r\n]+\s*/g, ' ').trim()}\n`)
    .join('');
}

type Line = { readonly path: string; readonly digests: ReadonlyMap<string, string> };

/** Single use. */
class BagWriter {
  readonly #stage: PackageStage;
  readonly #algorithms: readonly BagAlgorithm[];
  readonly #lines: Readonly<Record<'payload' | 'tags', Line[]>> = { payload: [], tags: [] };
  bytes = 0;

  constructor(stage: PackageStage, algorithms: readonly BagAlgorithm[]) {
    this.#stage = stage;
    this.#algorithms = [...new Set(algorithms)].toSorted();
  }

  async copy(path: string, { read, size }: PayloadEntry, kind: 'payload' | 'tags'): Promise<void> {
    const digester = new Digester(this.#algorithms);
    await this.#stage.write(path, read(), { passing: (piece) => digester.update(piece), size: size?.() });
    const { bytes, digests } = digester.finish();
    if (kind === 'payload') this.bytes += bytes;
    this.#lines[kind].push({ path, digests });
  }

  /** Reads what is not written: the hole as it is known then. */
  async leaveOut(hole: Hole, { read }: PayloadEntry): Promise<Hole> {
    const { bytes, digests } = await digestOf(asynchronous(read()), this.#algorithms);
    return this.listHole({ ...hole, length: bytes, digests });
  }

  listHole(hole: Hole): Hole {
    this.bytes += hole.length ?? 0;
    this.#lines.payload.push({ path: joined(PAYLOAD, hole.path), digests: hole.digests ?? new Map() });
    return hole;
  }

  get count(): number {
    return this.#lines.payload.length;
  }

  async writeTag(path: string, text: string): Promise<void> {
    await this.#stage.write(path, text);
    this.#lines.tags.push({ path, digests: new Map(this.#algorithms.map((name) => [name, digestOfBytes(text, name)])) });
  }

  async writeManifests(): Promise<void> {
    const payload = this.#lines.payload.toSorted(byName);
    for (const name of this.#algorithms) await this.writeTag(`manifest-${name}.txt`, manifestText(payload, name));
    const tags = this.#lines.tags.toSorted(byName);
    for (const name of this.#algorithms) await this.#stage.write(`tagmanifest-${name}.txt`, manifestText(tags, name));
  }
}

async function* asynchronous(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}

function manifestText(lines: readonly Line[], algorithm: string): string {
  return lines.map(({ path, digests }) => `${digests.get(algorithm)}  ${escaped(path)}\n`).join('');
}

/** RFC 8493, 2.1.3. */
function escaped(path: string): string {
  return path.replace(/[%\r\n]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
