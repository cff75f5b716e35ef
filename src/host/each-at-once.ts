// The same work on many names, several at once.

type Stop = { readonly aborted: boolean };

/** Requests at once. */
const AT_ONCE = 8;

/** The first that fails ends the others, and is thrown; after the signal nothing is begun, and nothing thrown. */
export async function eachAtOnce(names: readonly string[], stop: Stop, work: (name: string) => Promise<void>): Promise<void> {
  const waiting = names.values();
  let isBroken = false;
  const lane = async (): Promise<void> => {
    for (let next = waiting.next(); next.done !== true && !isBroken && !stop.aborted; next = waiting.next()) {
      try {
        await work(next.value);
      } catch (error) {
        isBroken = true;
        if (!stop.aborted) throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
