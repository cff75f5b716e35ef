// What links need of the machine: files that a document points to, by the file rules. Declared here, implemented by the host.

export type LinkedFile =
  | { readonly kind: 'there' }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' | 'refused'; readonly reason: string };

export interface LinkedFiles {
  /** The URI of a document, by the name that the user gave it. */
  readonly uriOf: (file: string) => string;
  /** Whether there is a file or a folder: it is not read. `uri`: absolute. */
  readonly look: (uri: string) => LinkedFile;
  readonly read: (uri: string) => LinkedFile;
  /** Is told where what was found before serves another document. */
  readonly again?: (uri: string) => void;
}
