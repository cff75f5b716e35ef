// No call takes a list of unknown length as its arguments: they all go on the stack, and 125,000 of them overflow it.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));

/** A call of what takes any number of arguments, with a list spread into it; a spread inside `[` or `{` is no argument. */
const SPREAD_CALL =
  /\b(?:push|unshift|splice|concat|max|min|fromCharCode|fromCodePoint|of)\(([^()[\]{}]*,\s*)?\.\.\.|\bapply\(/;

/** Lists of which the length is known. */
const bounded: Readonly<Record<string, string>> = {
  'source/decode.ts': 'a chunk of 8,192 bytes',
  'batch/base64.ts': 'a chunk of 8,192 bytes',
  'encode/learn/packed-weights.ts': 'a chunk of 8,190 bytes',
  'datatypes/unicode-categories.ts': 'a chunk of units',
  'relaxng/syntax/append.ts': 'the comment that says why not',
  'evaluate/align-readings.ts': 'the ends of two texts',
  'report/summary-text.ts': 'lines of a summary, which is bounded',
  'report/html-script.ts': 'a function of the page that is called apply',
  'library/documents.ts': 'a function of its own that is called apply',
  'library/export.ts': 'a function of its own that is called apply',
  'export/crosswalk/print-crosswalk.ts': 'the columns of the crosswalk',
  'cli/write-command-docs.ts': 'examples of a command',
  'encode/structure/tables.ts': 'eight rows',
  'diagnostics/explain-code.ts': 'the codes there are',
  'check/judge.ts': 'the checks of a run',
  'compile/values/datatype-meaning.ts': 'the facets of one datatype',
};

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('engine'))
  .map((name) => name.replaceAll('\\', '/'));

function spreadCalls(source: string): readonly string[] {
  return source.split('\n').filter((line) => SPREAD_CALL.test(line));
}

test('it is found', () => {
  const found = [
    'a.push(...b);',
    'a.push(b, ...c)',
    'Math.max(0, ...rows.map(f))',
    'String.fromCharCode(...units)',
    'f.apply(g, h)',
  ];
  expect(found.flatMap(spreadCalls)).toEqual(found);
  expect(['a.push({ ...b });', 'a.push([...b]);', 'a.push({ b, ...c })', 'f(...b)'].flatMap(spreadCalls)).toEqual([]);
});

test('no file has one, but those where the list is bounded', () => {
  const found = files.filter((file) => spreadCalls(readFileSync(join(SRC, file), 'utf8')).length > 0);
  expect(found.sort()).toEqual(Object.keys(bounded).sort());
});
