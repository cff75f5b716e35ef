// Which files the work on documents asks for beside the documents: with what they were then, a later run can tell whether anything
// that an outcome rests on has changed. Declared here, implemented by the host.

/** What tells a file from what it was, without opening it. Times: milliseconds. */
export type FileState = {
  readonly size: number;
  readonly modified: number;
  /** When anything of it was changed, its name and rights too. */
  readonly changed: number;
  readonly inode: number;
};

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

export function isSameState(one: FileState | undefined, other: FileState | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.size === other.size && one.modified === other.modified && one.changed === other.changed && one.inode === other.inode
  );
}

/** The later of its times, in milliseconds; 0 for what is not there. */
export function newestOf(state: FileState | undefined): number {
  return state === undefined ? 0 : Math.max(state.modified, state.changed);
}
