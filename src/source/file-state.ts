// What a file is, as far as that can be told without opening it.

/** What tells a file from what it was, without opening it. Times: milliseconds. */
export type FileState = {
  readonly size: number;
  readonly modified: number;
  /** When anything of it was changed, its name and rights too. */
  readonly changed: number;
  readonly inode: number;
};

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
