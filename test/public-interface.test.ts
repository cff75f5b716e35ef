// What the library gives out is what docs/library.md lists: a change of the one without the other fails.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as library from '../src/index.ts';

const text = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const page = text('../docs/library.md');

/** The names in a row of the table. */
function listed(kind: string): readonly string[] {
  const [, row = ''] = new RegExp(`^\\| ${kind} \\| (.*) \\|$`, 'm').exec(page) ?? [];
  return [...row.matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
}

const isClass = (value: unknown): boolean =>
  typeof value === 'function' && /^class\b/.test(Function.prototype.toString.call(value));
const kindOf = (value: unknown): string => {
  if (typeof value !== 'function') return 'data';
  return isClass(value) ? 'classes' : 'functions';
};

/** Types leave no trace at run time: they are read in the source. */
function typesIn(source: string): readonly string[] {
  const names: string[] = [];
  for (const [, isAllTypes, list = ''] of source.matchAll(/^export (type )?\{([^}]*)\}/gm)) {
    for (const name of list.split(',').map((item) => item.trim())) {
      if (name === '') continue;
      if (isAllTypes !== undefined) names.push(name);
      else if (name.startsWith('type ')) names.push(name.slice('type '.length));
    }
  }
  return names.toSorted();
}

test.each(['functions', 'classes', 'data'])('%s', (kind) => {
  const given = Object.entries(library).flatMap(([name, value]) => (kindOf(value) === kind ? [name] : []));
  expect(listed(kind)).toEqual(given.toSorted());
});

test('types', () => {
  expect(listed('types')).toEqual(typesIn(text('../src/index.ts')));
});

test('the source is read in full: it exports by names only', () => {
  const source = text('../src/index.ts').replace(/^\/\/.*$/gm, '');
  expect(source.replace(/^export (?:type )?\{[^}]*\} from '[^']+';$/gm, '').trim()).toBe('');
});
