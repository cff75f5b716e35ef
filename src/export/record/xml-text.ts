// Text that XML 1.0 can hold (§2.2). Names of files, values of a user, and documents of XML 1.1 can have more.

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML does not allow is what is looked for
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const REPLACEMENT = '\ufffd';

/** What XML cannot hold becomes U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(NO_XML, REPLACEMENT);
}
