// The packages of `teikit export`: several files together, as repositories take them in.

export type PackageName = 'bagit' | 'ocfl';

/** For the help. */
export const packageTitles: Readonly<Record<PackageName, string>> = {
  bagit: 'a bag of all documents (RFC 8493)',
  ocfl: 'an object for each document in a storage root (OCFL 1.1)',
};

export const packageNames = Object.keys(packageTitles) as readonly PackageName[];

export function isPackageName(name: string): name is PackageName {
  return Object.hasOwn(packageTitles, name);
}
