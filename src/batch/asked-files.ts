// Which files the work on documents asks for beside the documents: with what they were then, a later run can tell whether anything
// that an outcome rests on has changed. Declared here, implemented by the host.

import type { FileState } from '../source/file-state.ts';

/** `state`: just before it was asked for; undefined: it was not there. */
export type AskedFile = {
  /** True and absolute. */
  readonly path: string;
  /** It was read once for all documents, or may have been: each that comes later rests on it, too. */
  readonly isShared: boolean;
  readonly state: FileState | undefined;
  /** Of the bytes that were read, where the file was the same before and after, and whatever changes it later shows in its state. */
  readonly digest?: string;
};

export interface AskedFiles {
  /** What was asked for since the last call. */
  readonly take: () => readonly AskedFile[];
  /** What a worker was asked for. */
  readonly add: (files: readonly AskedFile[]) => void;
}
