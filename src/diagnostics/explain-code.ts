// What a code means, as text for people.

import { nearestName } from '../source/nearest-name.ts';
import { type CodeEntry, codes, type Example, type ExampleFiles } from './catalogue.ts';
import type { Code } from './codes.ts';

/** Columns. */
const WIDTH = 80;

/** Title, explanation, section and examples, each line ended; undefined: there is no such code. */
export function explainCode(code: string): string | undefined {
  if (!isCode(code)) return undefined;
  const { title, explanation, section, example } = codes[code];
  const parts = [
    `${code}: ${title}`,
    wrap(explanation),
    ...(section === undefined ? [] : [`${specification(section)}.`]),
    ...describeExample(example),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The code that was probably meant: with its family left out, or misspelt. */
export function nearestCode(mistaken: string): Code | undefined {
  const names = Object.keys(codes).filter(isCode);
  const [only, other] = names.filter((code) => code.endsWith(`/${mistaken}`));
  if (only !== undefined && other === undefined) return only;
  const near = nearestName(mistaken, names);
  return near !== undefined && isCode(near) ? near : undefined;
}

/** A line for each code, with an empty line between families. */
export function listCodes(): string {
  const names = Object.keys(codes).filter(isCode);
  const width = Math.max(...names.map((code) => code.length));
  const families = [...new Set(names.map(familyOf))];
  const groups = families.map((family) =>
    names
      .filter((code) => familyOf(code) === family)
      .map((code) => `${code.padEnd(width)}  ${codes[code].title}\n`)
      .join(''),
  );
  return groups.join('\n');
}

export function isCode(code: string): code is Code {
  return Object.hasOwn(codes, code);
}

function familyOf(code: Code): string {
  return code.slice(0, code.indexOf('/'));
}

const COMPANIONS: Readonly<Record<string, string>> = {
  compact: 'RELAX NG Compact Syntax',
  'DTD compatibility': 'RELAX NG DTD Compatibility',
};

/** `compact 2`, `4.18`: the words before the number name a companion of the specification. */
function specification(section: string): string {
  const [, companion = '', number = ''] = /^(?:(.*) )?(\S+)$/.exec(section) ?? [];
  return `${COMPANIONS[companion] ?? 'RELAX NG'}, section ${number}`;
}

const BESIDE: Readonly<Record<Exclude<Example['kind'], 'none' | 'ocfl'>, string>> = {
  document: '',
  schema: '',
  links: '',
  schematron: '',
  rules: '',
  encode: ', to be encoded',
  transform: ', to be presented as text',
  stylesheet: ', a stylesheet',
  evaluate: ', to be compared',
  export: ', to be exported',
  package: ', files of a package',
  'named-rules': '',
};

function describeExample(example: CodeEntry['example']): readonly string[] {
  if (example.kind === 'none') return [`What to do:\n${indent(wrap(example.instead, WIDTH - 2))}`];
  if (example.kind === 'ocfl') return describeChanges(example);
  const { kind, wrong, right } = example;
  const schema = schemaOfExample(example);
  const beside = BESIDE[kind];
  const [shownWrong, shownRight] = kind === 'package' ? [differing(wrong, right), differing(right, wrong)] : [wrong, right];
  return [...schema, `Wrong${beside}:\n${showFiles(shownWrong)}`, `Right${beside}:\n${showFiles(shownRight)}`];
}

const ABSENT = '(is not there)';

function describeChanges({ of, changes }: Extract<Example, { readonly kind: 'ocfl' }>): readonly string[] {
  const where = of === 'ocfl-object' ? 'in an object' : 'in a storage root';
  const shown = (which: 'wrong' | 'right'): string =>
    showFiles(Object.fromEntries(changes.map((change) => [change.file, change[which] ?? ABSENT])));
  return [`Wrong, ${where}:\n${shown('wrong')}`, `Right, ${where}:\n${shown('right')}`];
}

/** Of a package with more files only those are shown that are not alike. */
const MOST_SHOWN = 5;

function differing(files: ExampleFiles, others: ExampleFiles): ExampleFiles {
  if (typeof files === 'string' || typeof others === 'string') return files;
  const names = new Set([...Object.keys(files), ...Object.keys(others)]);
  if (names.size <= MOST_SHOWN) return files;
  const shown = [...names].filter((name) => files[name] !== others[name]);
  return Object.fromEntries(shown.map((name) => [name, files[name] ?? ABSENT]));
}

function schemaOfExample(example: CodeEntry['example']): readonly string[] {
  if (example.kind === 'document') return [`With the schema (compact syntax):\n${indent(example.schema)}`];
  return example.kind === 'schematron' ? [`With the rules:\n${indent(example.rules)}`] : [];
}

function showFiles(files: ExampleFiles): string {
  if (typeof files === 'string') return indent(files);
  const shown = Object.entries(files).map(([name, text]) => `${indent(`--- ${name}`)}\n${indent(text)}`);
  return shown.join('\n');
}

/** An example can hold what no terminal should be sent. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

function escapeOf(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}

function indent(text: string): string {
  const lines = text.replace(/\n$/, '').replace(CONTROL, escapeOf).split('\n');
  return lines.map((line) => (line.trim() === '' ? '' : `  ${line}`)).join('\n');
}

function wrap(text: string, width: number = WIDTH): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
