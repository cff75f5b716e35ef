// The compiled stylesheets hold no path of the machine that made them and no time of day.

import { expect, test } from 'vitest';
import { formatNames, formats } from '../../src/transform/formats.ts';
import { builtStylesheets } from './stylesheets.ts';

test.each(formatNames)('%s', async (name) => {
  const text = await builtStylesheets.read(formats[name].stylesheet);
  expect(text).not.toContain('file:/');
  expect(text).not.toContain(process.cwd());
  expect(JSON.parse(text)).toMatchObject({ relocatable: 'true', buildDateTime: '1970-01-01T00:00:00Z' });
});
