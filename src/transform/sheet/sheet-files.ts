// What a stylesheet reads beside the document: declared here, implemented by the host by the file rules.

/** `file`: as it is named to people. `missing`: it is not there, or is no text; `refused`: the rules are against it. */
export type SheetFile =
  | { readonly kind: 'text'; readonly file: string; readonly text: string }
  | { readonly kind: 'missing' | 'refused'; readonly file: string; readonly reason: string };

/** The URIs of the files of a folder, sorted. */
export type SheetFolder =
  | { readonly kind: 'folder'; readonly uris: readonly string[] }
  | Exclude<SheetFile, { readonly kind: 'text' }>;

export type FolderQuery = { readonly pattern: string; readonly isDeep: boolean };

/** Synchronous, since SaxonJS asks in the middle of its work. */
export interface SheetFiles {
  readonly read: (uri: string) => SheetFile;
  /** `pattern`: with `*` and `?`. */
  readonly list: (uri: string, query: FolderQuery) => SheetFolder;
}
