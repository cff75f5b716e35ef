// What the files of an item in DSpace's Simple Archive Format are called.

export const DUBLIN_CORE = 'dublin_core.xml';
export const CONTENTS = 'contents';
export const HANDLE = 'handle';
export const COLLECTIONS = 'collections';

/** What DSpace reads beside the metadata and what `contents` names. */
const KNOWN: ReadonlySet<string> = new Set([CONTENTS, HANDLE, COLLECTIONS, 'relationships', 'delete_contents']);

/** DSpace takes each file whose name begins so for metadata. */
export function isMetadata(name: string): boolean {
  return name === DUBLIN_CORE || name.startsWith('metadata_');
}

/** A file of the format itself, and none of the content. */
export function isOfFormat(name: string): boolean {
  return isMetadata(name) || KNOWN.has(name);
}

/** `local` of `metadata_local.xml`. */
export function schemaInName(name: string): string {
  return name === DUBLIN_CORE ? 'dc' : name.replace(/^metadata_/, '').replace(/\.xml$/i, '');
}
