// What xslt3 says on standard error when a stylesheet is wrong → a diagnostic in the stylesheet.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atLine, atSpan, nowhere } from '../../source/span.ts';
import type { SheetModule } from './read-modules.ts';

/** `Error XTSE0090 on line 6 in letters/a.xsl:`, and the words on the lines below. */
const ERROR = /^(?:Static )?Error(?: ([A-Z]{4}\d{4}|\S+))?(?: on line (\d+))?(?: (?:in|of) (.*?))?:?\s*$/mu;
const END = /\n?Failed to compile stylesheet[\s\S]*$/u;
/** `Static error in XPath on line 2 in lib/a.xsl {1 +}: Unexpected token`. */
const EXPRESSION = /^Static error in XPath on line (\d+) in (.*?) \{([\s\S]*)\}: ([\s\S]*)$/u;
const MOST_CHARACTERS = 500;
const MOST_OF_EXPRESSION = 100;

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
  const inExpression = EXPRESSION.exec(text);
  if (inExpression !== null) return expressionDiagnostic(inExpression, code, modules);
  const message = `${plain(text, modules).slice(0, MOST_CHARACTERS)}${code === undefined ? '' : ` [${code}]`}`;
  const module = moduleOf(name, modules);
  const place = line === undefined ? nowhere : atLine(Number(line));
  return { code: 'stylesheet/error', severity: 'error', message, file: module?.file ?? name, place };
}

/** The line that the compiler tells of an expression is none of the file's: the place is where the expression stands. */
function expressionDiagnostic(
  [, line, name = '', expression = '', words = '']: RegExpExecArray,
  code: string | undefined,
  modules: readonly SheetModule[],
): Diagnostic {
  const module = moduleOf(name, modules);
  const at = module?.text.indexOf(expression) ?? -1;
  const place = at >= 0 ? atSpan(at, at + expression.length) : atLine(Number(line));
  const shown = expression.length > MOST_OF_EXPRESSION ? `${expression.slice(0, MOST_OF_EXPRESSION)}…` : expression;
  const message = `${plain(words, modules).slice(0, MOST_CHARACTERS)}, in ${shown}${code === undefined ? '' : ` [${code}]`}`;
  return { code: 'stylesheet/error', severity: 'error', message, file: module?.file ?? name, place };
}

function moduleOf(name: string, modules: readonly SheetModule[]): SheetModule | undefined {
  return modules.find(({ uri }) => name !== '' && uri.endsWith(`/${name.trim()}`)) ?? modules[0];
}

/** Addresses of modules become their names. */
function plain(text: string, modules: readonly SheetModule[]): string {
  let told = text === '' ? 'the compiler does not say what is wrong' : text;
  for (const { uri, file } of modules) told = told.replaceAll(uri, file);
  return told;
}
