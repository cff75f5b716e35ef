// What xslt3 says on standard error when a stylesheet is wrong → a diagnostic in the stylesheet.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atLine, nowhere } from '../../source/span.ts';
import type { SheetModule } from './read-modules.ts';

/** `Error XTSE0090 on line 6 in letters/a.xsl:`, and the words on the lines below. */
const ERROR = /^(?:Static )?Error(?: ([A-Z]{4}\d{4}|\S+))?(?: on line (\d+))?(?: (?:in|of) (.*?))?:?\s*$/mu;
const END = /\n?Failed to compile stylesheet[\s\S]*$/u;
const MOST_CHARACTERS = 500;

/** Undefined where the words are none of the compiler's. */
export function compilerDiagnostic(words: string, modules: readonly SheetModule[]): Diagnostic | undefined {
  const found = ERROR.exec(words);
  if (found === null) return undefined;
  const [head, code, line, name = ''] = found;
  const text = words
    .slice(found.index + head.length)
    .replace(END, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const message = `${plain(text, modules).slice(0, MOST_CHARACTERS)}${code === undefined ? '' : ` [${code}]`}`;
  const module = modules.find(({ uri }) => name !== '' && uri.endsWith(`/${name.trim()}`)) ?? modules[0];
  const place = line === undefined ? nowhere : atLine(Number(line));
  return { code: 'stylesheet/error', severity: 'error', message, file: module?.file ?? name, place };
}

/** Addresses of modules become their names. */
function plain(text: string, modules: readonly SheetModule[]): string {
  let told = text === '' ? 'the compiler does not say what is wrong' : text;
  for (const { uri, file } of modules) told = told.replaceAll(uri, file);
  return told;
}
