// What is thrown over a document: a fault of teikit of that document, too much of it, or a problem of the environment.

import { expect, test } from 'vitest';
import { EnvironmentError } from '../../src/diagnostics/environment-error.ts';
import type { AuthorityIndex } from '../../src/encode/authority/authority-index.ts';
import { encodeText } from '../../src/encode/encode.ts';
import { refusalFor, tooManyLines } from '../../src/encode/size-limits.ts';
import { loadSchema } from '../../src/index.ts';

/** An index that throws at whatever it is asked. */
const broken = new Proxy({} as AuthorityIndex, {
  get: () => {
    throw new TypeError('planted\nfault');
  },
});

test.each([
  ['a text', 'a.txt', 'I. N. Smirnov came.\n'],
  [
    'a TEI document',
    'a.xml',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body><p>I. N. Smirnov came.</p></body></text></TEI>',
  ],
])('what a finder throws over %s is a fault of teikit, and no more', async (_, file, text) => {
  const authorities = { index: broken, partOf: new Map<string, readonly string[]>() };
  const result = await encodeText(file, text, { language: 'en', schema: await loadSchema(), version: '1', authorities });
  expect(result).toMatchObject({
    kind: 'refused',
    diagnostics: [
      { code: 'teikit/fault', severity: 'fatal', file, trace: expect.stringContaining('own-fault.test.ts') as string },
    ],
  });
  expect(result.diagnostics[0]?.message).toMatch(/not of your document: TypeError: planted$/);
});

test.each([
  ['a string that would be too long', new RangeError('Invalid string length'), 'encode/too-large'],
  ['a document too large to be explained', new EnvironmentError('env/unreadable', 'a.txt: too large'), 'encode/too-large'],
  ['another range', new RangeError('Invalid array length'), 'teikit/fault'],
  ['what is no error', 'words', 'teikit/fault'],
])('%s', (_, error, code) => {
  expect(refusalFor('a.txt', error).diagnostics).toMatchObject([{ code, severity: 'fatal', file: 'a.txt' }]);
});

test('a problem of the environment is nothing of the document', () => {
  const error = new EnvironmentError('env/engine-failed', 'the engine cannot run');
  expect(() => refusalFor('a.txt', error)).toThrow(error);
});

test('too many lines', () => {
  expect(tooManyLines('a.txt', 2_000_000)).toBeUndefined();
  expect(tooManyLines('a.txt', 2_000_001)?.diagnostics).toMatchObject([{ code: 'encode/too-large', file: 'a.txt' }]);
});
