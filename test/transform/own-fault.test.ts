// What a stylesheet throws over a document is a diagnostic of that document, and the next document is transformed.

import { expect, test } from 'vitest';
import type { StylesheetSource } from '../../src/transform/stylesheet-source.ts';
import { transform } from '../../src/transform/transform.ts';
import { builtStylesheets, teiAround } from './stylesheets.ts';

/** The real stylesheet with its reading of the title called by a name that no function has. */
const broken: StylesheetSource = {
  read: async (fileName) => (await builtStylesheets.read(fileName)).replaceAll('"normalize-space"', '"no-such-function"'),
};

test('a stylesheet that fails is a fault of teikit, with its stack', async () => {
  const result = await transform({ text: teiAround('<p>a</p>'), name: 'a.xml' }, { to: 'html', stylesheets: broken });
  expect(result).toMatchObject({
    kind: 'diagnostics',
    diagnostics: [
      {
        code: 'teikit/fault',
        severity: 'fatal',
        file: 'a.xml',
        message: expect.stringContaining('a fault of teikit, not of your document'),
        trace: expect.stringContaining('\n'),
      },
    ],
  });
});

test('the document after it is transformed', async () => {
  await transform({ text: teiAround('<p>a</p>'), name: 'a.xml' }, { to: 'html', stylesheets: broken });
  const result = await transform({ text: teiAround('<p>a</p>'), name: 'b.xml' }, { to: 'html', stylesheets: builtStylesheets });
  expect(result.kind).toBe('ok');
});
