// What writes an archive, entry by entry: declared here, a file for each form.

export interface ArchiveWriter {
  readonly addFolder: (path: string) => Promise<void>;
  /** `size`: in bytes, where it is known. A piece is used up before the next is asked for. */
  readonly addFile: (path: string, content: AsyncIterable<Uint8Array>, size?: number) => Promise<void>;
  readonly finish: () => Promise<void>;
}
