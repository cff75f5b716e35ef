// The inventory of a version that is being written (OCFL 3.5).

import type { Inventory } from './inventory.ts';
import { CONTENT, inventoryType, type OcflVersion } from './specification.ts';
import { readVersionName } from './version-names.ts';

type Block = Record<string, readonly string[]>;

type VersionJson = { readonly created: string; readonly message: string; readonly state: Block; readonly user: object };

type InventoryJson = {
  readonly id: string;
  readonly type: string;
  readonly digestAlgorithm: string;
  readonly head: string;
  readonly contentDirectory?: string;
  readonly manifest: Block;
  readonly versions: Readonly<Record<string, VersionJson>>;
  readonly fixity?: Readonly<Record<string, Block>>;
};

export type DraftVersion = {
  readonly message: string;
  readonly user: { readonly name: string; readonly address?: string };
  readonly created: string;
};

export type DraftContent = {
  /** Logical path. */
  readonly path: string;
  readonly content: string;
  readonly digests: ReadonlyMap<string, string>;
  readonly fixity: readonly string[];
};

/** Single version. */
export class InventoryDraft {
  readonly #existing: InventoryJson;
  readonly #specification: OcflVersion;
  readonly algorithm: string;
  /** The version before; empty where there is none. */
  readonly before: string;
  readonly head: string;
  /** By digest in small letters: how the manifest has it. */
  readonly #written: Map<string, string>;
  readonly #manifest: Map<string, readonly string[]>;
  readonly #fixity: Map<string, Map<string, readonly string[]>> = new Map();
  readonly #state = new Map<string, string[]>();
  #version: DraftVersion | undefined;

  private constructor(existing: InventoryJson, specification: OcflVersion) {
    this.#existing = existing;
    this.#specification = specification;
    this.algorithm = existing.digestAlgorithm;
    this.before = existing.head;
    this.head = nextVersion(existing.head);
    this.#manifest = new Map(Object.entries(existing.manifest));
    this.#written = new Map([...this.#manifest.keys()].map((digest) => [digest.toLowerCase(), digest]));
    for (const [name, block] of Object.entries(existing.fixity ?? {})) this.#fixity.set(name, new Map(Object.entries(block)));
  }

  static ofNew(id: string): InventoryDraft {
    const type = inventoryType('1.1');
    return new InventoryDraft({ id, type, digestAlgorithm: 'sha512', head: '', manifest: {}, versions: {} }, '1.1');
  }

  /** `json`: the inventory itself, which must be valid; `read`: what was read of it. */
  static ofExisting(json: InventoryJson, { specification }: Inventory): InventoryDraft {
    return new InventoryDraft(json, specification ?? '1.1');
  }

  get declaration(): string {
    return `0=ocfl_object_${this.#specification}`;
  }

  contentPath(path: string): string {
    return `${this.head}/${this.#existing.contentDirectory ?? CONTENT}/${path}`;
  }

  begin(version: DraftVersion): void {
    this.#version = version;
  }

  /** Whether the content is new to the object, and is to be kept. */
  add({ path, content, digests, fixity }: DraftContent): boolean {
    const digest = digests.get(this.algorithm) ?? '';
    const written = this.#written.get(digest) ?? digest;
    const isNew = !this.#manifest.has(written);
    const paths = this.#state.get(written) ?? [];
    paths.push(path);
    this.#state.set(written, paths);
    if (!isNew) return false;
    this.#written.set(digest, written);
    this.#manifest.set(written, [content]);
    for (const name of fixity) this.#addFixity(name, digests.get(name) ?? '', content);
    return true;
  }

  #addFixity(name: string, digest: string, content: string): void {
    const block = this.#fixity.get(name) ?? new Map<string, readonly string[]>();
    this.#fixity.set(name, block.set(digest, [...(block.get(digest) ?? []), content]));
  }

  isUnchanged(): boolean {
    const { state } = this.#existing.versions[this.before] ?? {};
    return state !== undefined && JSON.stringify(blockOf(Object.entries(state))) === JSON.stringify(blockOf(this.#state));
  }

  /** The same for the same content, whatever order it came in. */
  text(): string {
    const { id, type, digestAlgorithm, contentDirectory, versions } = this.#existing;
    const { created = '', message = '', user = {} } = this.#version ?? {};
    const fixity = [...this.#fixity].map(([name, block]) => [name, blockOf(block)] as const);
    const inventory: InventoryJson = {
      id,
      type,
      digestAlgorithm,
      head: this.head,
      ...(contentDirectory === undefined ? {} : { contentDirectory }),
      manifest: blockOf(this.#manifest),
      versions: { ...versions, [this.head]: { created, message, state: blockOf(this.#state), user } },
      ...(fixity.length === 0 ? {} : { fixity: Object.fromEntries(fixity) }),
    };
    return `${JSON.stringify(inventory, null, 2)}\n`;
  }
}

function blockOf(entries: Iterable<readonly [string, readonly string[]]>): Block {
  const sorted = [...entries].map(([digest, paths]) => [digest, paths.toSorted()] as const);
  return Object.fromEntries(sorted.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Named as the version before is. */
function nextVersion(before: string): string {
  const name = readVersionName(before);
  if (name.kind !== 'version') return 'v1';
  const number = `${name.number + 1}`;
  return name.isPadded ? `v0${number.padStart(before.length - 2, '0')}` : `v${number}`;
}
