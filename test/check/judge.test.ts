// Checks on documents: what is made once, who decided, what a check that throws comes to.

import { expect, test, vi } from 'vitest';
import type { Check, DocumentCheck, SetCheck } from '../../src/check/check.ts';
import { judge } from '../../src/check/judge.ts';
import { Subject } from '../../src/check/subject.ts';
import { isValid, type Verdict } from '../../src/check/verdict.ts';
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.ts';
import { EnvironmentError } from '../../src/diagnostics/environment-error.ts';
import { nowhere } from '../../src/source/span.ts';

const subject = (file: string, text = '<a/>'): Subject => new Subject({ file, bytes: new TextEncoder().encode(text) });

function finding(file: string, message: string, severity: Severity = 'error'): Diagnostic {
  return { code: 'schema/invalid', severity, message, file, place: nowhere };
}

function says(name: string, severity: Severity = 'error'): DocumentCheck {
  return { name, needs: 'bytes', run: ({ file }) => ({ diagnostics: [finding(file, name, severity)], by: `${name}-engine` }) };
}

function together(name: string, most = { documents: 2, bytes: 1_000 }): SetCheck & { readonly sizes: number[] } {
  const sizes: number[] = [];
  return {
    name,
    needs: 'set',
    most,
    sizes,
    run: async (subjects) => {
      sizes.push(subjects.length);
      return subjects.map(({ file }) => ({ diagnostics: [finding(file, name)], by: name }));
    },
  };
}

async function verdicts(subjects: readonly Subject[], checks: readonly Check[]): Promise<readonly Verdict[]> {
  const found: Verdict[] = [];
  for await (const verdict of judge(subjects, checks)) found.push(verdict);
  return found;
}

test('a verdict is what all checks say, in their order, with who decided', async () => {
  const [verdict] = await verdicts([subject('a.xml')], [says('one'), says('two', 'note')]);
  expect(verdict?.diagnostics.map(({ message }) => message)).toEqual(['one', 'two']);
  expect(verdict?.decidedBy).toEqual([
    { check: 'one', by: 'one-engine' },
    { check: 'two', by: 'two-engine' },
  ]);
});

test.each<readonly [Severity, boolean]>([
  ['fatal', false],
  ['error', false],
  ['warning', true],
  ['note', true],
])('a document with a %s is valid: %s', async (severity, expected) => {
  const [verdict] = await verdicts([subject('a.xml')], [says('one', severity)]);
  expect(verdict && isValid(verdict)).toBe(expected);
});

test('what two checks need is made once for a document, and anew for the next', async () => {
  const tree = vi.fn(({ file }: Subject) => ({ root: file }));
  const seen: unknown[] = [];
  const reads = (name: string): DocumentCheck => ({
    name,
    needs: 'tree',
    run: async (document) => {
      seen.push(document.once(tree), await document.text());
      return { diagnostics: [], by: name };
    },
  });
  const found = await verdicts([subject('a.xml', '<a>é</a>'), subject('b.xml')], [reads('one'), reads('two')]);
  expect(tree).toHaveBeenCalledTimes(2);
  expect(seen[0]).toBe(seen[2]);
  expect(found.map(({ text }) => text)).toEqual(['<a>é</a>', '<a/>']);
});

test('no text is made where no check asks for it', async () => {
  const [verdict] = await verdicts([subject('a.xml')], [says('one')]);
  expect(verdict).not.toHaveProperty('text');
});

test('a check of a set gets as many documents as it takes, beside one that takes them singly', async () => {
  const set = together('set');
  const found = await verdicts(
    ['a', 'b', 'c', 'd', 'e'].map((name) => subject(name)),
    [says('one'), set],
  );
  expect(set.sizes).toEqual([2, 2, 1]);
  expect(found.map(({ file, diagnostics }) => [file, diagnostics.map(({ message }) => message).join()])).toEqual(
    ['a', 'b', 'c', 'd', 'e'].map((name) => [name, 'one,set']),
  );
});

test('a set ends at its bytes too', async () => {
  const set = together('set', { documents: 100, bytes: 8 });
  await verdicts(
    ['a', 'b', 'c'].map((name) => subject(name)),
    [set],
  );
  expect(set.sizes).toEqual([2, 1]);
});

test('a check that throws over one document is a fault of teikit, and the others are judged', async () => {
  const throws: DocumentCheck = {
    name: 'fragile',
    needs: 'bytes',
    run: ({ file }) => {
      if (file === 'b') throw new TypeError('x is not a function');
      return { diagnostics: [], by: 'fragile' };
    },
  };
  const found = await verdicts([subject('a'), subject('b'), subject('c')], [throws, says('one')]);
  expect(found.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([
    ['schema/invalid'],
    ['teikit/fault', 'schema/invalid'],
    ['schema/invalid'],
  ]);
  expect(found[1]?.diagnostics[0]).toMatchObject({ file: 'b', message: expect.stringContaining('x is not a function') });
});

test('a check of a set that throws is tried on each document alone', async () => {
  const set: SetCheck = {
    ...together('set', { documents: 3, bytes: 1_000 }),
    run: async (subjects) => {
      if (subjects.some(({ file }) => file === 'b')) throw new Error('b breaks it');
      return subjects.map(() => ({ diagnostics: [], by: 'set' }));
    },
  };
  const found = await verdicts(
    ['a', 'b', 'c'].map((name) => subject(name)),
    [set],
  );
  expect(found.map(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([[], ['teikit/fault'], []]);
});

test('what is wrong with the machine is no fault of ours', async () => {
  const broken: DocumentCheck = {
    name: 'x',
    needs: 'bytes',
    run: () => Promise.reject(new EnvironmentError('env/engine-failed', 'no engine')),
  };
  await expect(verdicts([subject('a')], [broken])).rejects.toThrow('no engine');
});
