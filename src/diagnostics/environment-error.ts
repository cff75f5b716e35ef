// A problem in the environment (files, directories, schemas), as a typed error; never for a user's document.

export type EnvironmentCode =
  | 'env/missing-file'
  | 'env/unreadable'
  | 'env/no-xml'
  | 'env/bad-schema'
  | 'env/bad-stylesheet'
  | 'env/cannot-write'
  | 'env/output-changed'
  | 'env/engine-failed'
  | 'env/bad-setting'
  | 'env/queue'
  | 'env/bucket';

/** `message` is one line that names the file; `cause` is what the system said. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
  readonly code: EnvironmentCode;
  /** The file or directory it is about, as the user named it, where it is about one. */
  readonly file: string | undefined;

  constructor(code: EnvironmentCode, message: string, options: ErrorOptions & { readonly file?: string } = {}) {
    super(message, options);
    this.code = code;
    this.file = options.file;
  }
}
