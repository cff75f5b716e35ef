// The layout of the tables as the compiler writes it and as the engine reads it: two languages, one set of numbers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as layout from '../../../src/compile/tables/layout.ts';
import { PACKAGE_ROOT } from '../../cli/run-teikit.ts';

/** The constants of a file of the engine up to `end`, by name; each a number, or a number added to one before. */
function constantsOf(file: string, end?: string): ReadonlyMap<string, number> {
  const source = readFileSync(join(PACKAGE_ROOT, 'src', 'engine', file), 'utf8');
  const until = end === undefined ? source.length : source.indexOf(end);
  const constants = new Map<string, number>();
  for (const [, name = '', base, number] of source
    .slice(0, until)
    .matchAll(/^@inline (?:export )?const (\w+): \w+ = (?:([A-Z]\w*)(?: \+ |;$))?(\w+)?/gmu)) {
    constants.set(name, (base === undefined ? 0 : (constants.get(base) ?? Number.NaN)) + Number(number ?? 0));
  }
  return constants;
}

const engine = constantsOf('layout.ts', '// --- The workspace');
const values = constantsOf('values.ts');

/** `nameMask` → `NAME_MASK`. */
const upper = (name: string): string => name.replace(/[A-Z]/gu, '_$&').toUpperCase();

test('the words of the header stand where the engine reads them, and there are no others', () => {
  const read = [...engine].filter(([name]) => name.startsWith('H_'));
  expect(read).toEqual(layout.headerWords.map((word, index) => [`H_${upper(word)}`, layout.TABLES + index * 4]));
});

test('records have the sizes that the engine steps by, and there are no others', () => {
  const sizes = [...engine].flatMap(([name, value]): [string, number][] => {
    const [, record = '', unit] = /^(\w+)_(SIZE|SHIFT)$/u.exec(name) ?? [];
    return unit === undefined ? [] : [[record, unit === 'SIZE' ? value : 2 ** value]];
  });
  expect(Object.fromEntries(sizes)).toEqual(
    Object.fromEntries(Object.entries(layout.recordSizes).map(([name, size]) => [upper(name), size])),
  );
});

const { TABLES, MAGIC, MANY, ACTION_OPTIONAL, ACTION_FACTOR } = layout;
test.each(Object.entries({ TABLES, MAGIC, MANY, ACTION_OPTIONAL, ACTION_FACTOR }))('%s is the same', (name, number) => {
  expect(engine.get(name)).toBe(number);
});

/** Where the engine has a name of its own. */
const ENGINE_NAMES: Readonly<Record<string, string>> = {
  'decimal-bounds': 'BOUNDS',
  'prefix-bound': 'PREFIX_BOUND',
  'expanded-name': 'EXPANDED_NAME',
  dateTime: 'DATE_TIME',
  gYearMonth: 'YEAR_MONTH',
  gYear: 'YEAR',
  gMonthDay: 'MONTH_DAY',
  gDay: 'DAY',
  gMonth: 'MONTH',
};

test.each(
  Object.entries({ ...layout.matcherKinds, ...layout.temporalTypes }).filter(([name]) => name !== 'ask'),
)('the engine knows %s as %d', (name, number) => {
  expect(values.get(ENGINE_NAMES[name] ?? upper(name))).toBe(number);
});

test('what the reference is asked for is no kind that the engine knows', () => {
  const names = [...values.keys()];
  const kinds = names.slice(names.indexOf('ANY'), names.indexOf('NOT') + 1).map((name) => values.get(name));
  expect(kinds).toHaveLength(Object.keys(layout.matcherKinds).length - 1);
  expect(kinds).not.toContain(layout.matcherKinds.ask);
});
