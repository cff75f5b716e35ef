// How long something has taken.

/** Gives the seconds since it was made. */
export function startStopwatch(): () => number {
  const start = performance.now();
  return () => (performance.now() - start) / 1000;
}
