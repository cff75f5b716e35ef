// The commands and their flags as a page of Markdown: docs/commands.md.

import type { Command } from './command.ts';
import type { Flag } from './flag.ts';
import { synopsisOf, valuePart } from './synopsis.ts';

const HEAD = `# The commands of teikit

This page is made from the table of commands (\`npm run docs\`). \`teikit COMMAND --help\` shows the same.
Every command has \`-h\`, \`--help\`, and \`-V\`, \`--version\`.
`;

export function writeCommandDocs(commands: readonly Command[]): string {
  return [HEAD, ...commands.map(sectionOf)].join('\n');
}

function sectionOf(command: Command): string {
  const { name, summary, positionals, flags, examples, epilogue } = command;
  const about = positionals.flatMap(({ describe }) => (describe === undefined ? [] : [inText(describe)]));
  const rows = Object.entries(flags).map(([flag, row]) => rowOf(flag, row));
  const parts = [
    `## ${name}`,
    `\`${['teikit', name, synopsisOf(command)].join(' ').trimEnd()}\`: ${inText(summary)}.`,
    ...about,
    ...(rows.length === 0 ? [] : [['| flag | default | what it does |', '|---|---|---|', ...rows].join('\n')]),
    ...(examples.length === 0 ? [] : [examplesOf(command)]),
    ...(epilogue === undefined ? [] : [inText(epilogue)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

function rowOf(name: string, flag: Flag): string {
  const names = flag.alias === undefined ? `--${name}` : `-${flag.alias}, --${name}`;
  return `| \`${inCell(`${names}${valuePart(flag)}`)}\` | ${defaultOf(flag)} | ${inCell(inText(flag.describe))} |`;
}

function defaultOf(flag: Flag): string {
  if ('isRequired' in flag && flag.isRequired === true) return 'must be given';
  return 'default' in flag && flag.default !== undefined ? `\`${flag.default}\`` : '';
}

function examplesOf({ examples }: Command): string {
  const width = Math.max(...examples.map(({ line }) => line.length));
  const lines = examples.map(({ line, describe }) => `teikit ${line.padEnd(width)}  # ${describe}`);
  return ['```sh', ...lines, '```'].join('\n');
}

/** Signs that Markdown would take for its own. */
function inText(text: string): string {
  return text.replace(/[<*_`]/g, '\\$&');
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|');
}
