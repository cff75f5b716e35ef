// What the tag files of a bag are called, and what is known of its declaration (RFC 8493, 2.1.1).

export const DECLARATION = 'bagit.txt';
export const PAYLOAD = 'data';
export const FETCH = 'fetch.txt';

/** `kind`: whose files it lists. */
export type ManifestName = { readonly kind: 'payload' | 'tags'; readonly file: string; readonly algorithm: string };

const MANIFEST = /^(tag)?manifest-(.+)\.txt$/;

/** Algorithms are named as in `manifest-sha256.txt`, whatever their case. */
export function manifestName(file: string): ManifestName | undefined {
  const [, tag, algorithm] = MANIFEST.exec(file) ?? [];
  if (algorithm === undefined) return undefined;
  return { kind: tag === undefined ? 'payload' : 'tags', file, algorithm: algorithm.toLowerCase() };
}

export type BagVersion = { readonly major: number; readonly minor: number };

/** Whether the rules of RFC 8493 hold, and not those of the drafts before it. */
export function isFinal({ major }: BagVersion): boolean {
  return major >= 1;
}

/** Up to 0.95 it is package-info.txt. */
export function metadataFile({ major, minor }: BagVersion): string {
  return major === 0 && minor < 96 ? 'package-info.txt' : 'bag-info.txt';
}
