// The two ways in which an expression fails: it cannot be compiled, or its evaluation ends in an error (XPath 3.1 §2.3).

/** What is wrong with an expression as it is written. Thrown while it is parsed and compiled. */
export class StaticError {
  /** Such as `XPST0003`; undefined where it is right and not supported. */
  readonly code: string | undefined;
  /** A clause. */
  readonly reason: string;
  /** Offset in the expression, UTF-16 code units. */
  readonly at: number;

  constructor(code: string | undefined, reason: string, at: number) {
    this.code = code;
    this.reason = reason;
    this.at = at;
  }
}

/** An evaluation that ended. Without a stack: a document can have many. */
export class DynamicError {
  /** Such as `FORG0001`. */
  readonly code: string;
  /** A clause. */
  readonly reason: string;

  constructor(code: string, reason: string) {
    this.code = code;
    this.reason = reason;
  }
}

export function raise(code: string, reason: string): never {
  throw new DynamicError(code, reason);
}

const MOST_SHOWN = 60;

/** A value in a message. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line}"`;
}
