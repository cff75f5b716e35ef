// How programs in Java are started: every run is short, and a thorough compiler is not worth its time.

/** The environment of a program in Java, which says on standard error that it has picked up options. The order of some messages of Jing depends on the collector of memory, which stays as it is. */
export const JAVA_ENVIRONMENT: NodeJS.ProcessEnv = { ...process.env, JAVA_TOOL_OPTIONS: '-XX:TieredStopAtLevel=1' };
