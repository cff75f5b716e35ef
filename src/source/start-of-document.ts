// How much of a document is read for what it names before its root element.

/** Bytes. */
export const MOST_START = 65_536;
