// Versions of OCFL, its names of files, and the extensions that its repository has registered.

export type OcflVersion = '1.0' | '1.1';

/** The earlier first. */
export const ocflVersions: readonly OcflVersion[] = ['1.0', '1.1'];

export const INVENTORY = 'inventory.json';
export const EXTENSIONS = 'extensions';
export const LOGS = 'logs';
export const LAYOUT = 'ocfl_layout.json';
/** Where an inventory says nothing else. */
export const CONTENT = 'content';

export function inventoryType(version: OcflVersion): string {
  return `https://ocfl.io/${version}/spec/#inventory`;
}

export function versionOfType(type: string): OcflVersion | undefined {
  return ocflVersions.find((version) => inventoryType(version) === type);
}

/** Of the extensions repository of OCFL, as of 2024. */
export const registeredExtensions: ReadonlySet<string> = new Set([
  '0000-example-extension',
  '0001-digest-algorithms',
  '0002-flat-direct-storage-layout',
  '0003-hash-and-id-n-tuple-storage-layout',
  '0004-hashed-n-tuple-storage-layout',
  '0005-mutable-head',
  '0006-flat-omit-prefix-storage-layout',
  '0007-n-tuple-omit-prefix-storage-layout',
  '0008-schema-registry',
  '0009-digest-algorithms',
  '0010-differential-n-tuple-omit-prefix-storage-layout',
  '0011-direct-clean-path-layout',
  '0012-hash-and-no-prefix-id-n-tuple-storage-layout',
  '0013-object-version-properties',
  'initial',
]);

/** Names that a block of fixity may have: of the specification, and of extension 0009. Not all of them can be checked here. */
export const fixityAlgorithms: ReadonlySet<string> = new Set([
  'md5',
  'sha1',
  'sha256',
  'sha512',
  'blake2b-512',
  'blake2b-160',
  'blake2b-256',
  'blake2b-384',
  'sha512/256',
  'size',
]);
