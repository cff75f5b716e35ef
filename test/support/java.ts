// How programs in Java are started: every run is short, and a thorough compiler and many collectors of memory are not worth their time.

const JAVA_OPTIONS = '-XX:TieredStopAtLevel=1 -XX:+UseSerialGC';

/** The environment of a program in Java. Java says on standard error that it has picked the options up. */
export const JAVA_ENVIRONMENT: NodeJS.ProcessEnv = { ...process.env, JAVA_TOOL_OPTIONS: JAVA_OPTIONS };
