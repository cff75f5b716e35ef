// Something that is done again and again, and keeps no program alive.

/** Gives what ends it. */
export function againAndAgain(milliseconds: number, act: () => void): () => void {
  const timer = setInterval(act, milliseconds).unref();
  return () => clearInterval(timer);
}
