// How much work something is: time of the processor, of which a loaded machine takes no more. The clock would fail tests.

/** Starts to count; gives the milliseconds that this process has used since, in all its threads. */
export function startCpuTime(): () => number {
  const start = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
}
