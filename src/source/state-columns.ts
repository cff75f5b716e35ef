// How a table keeps the states of files: numbers in a row.

/** Of each file: size (or `NOT_THERE`), time of the last change of its bytes and of anything of it (milliseconds), inode. */
export const STATE_NUMBERS = 4;
export const NOT_THERE = -1;
