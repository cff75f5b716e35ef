// Why a path may not be there.

import { expect, test } from 'vitest';
import { pathAdvice } from '../../src/host/path-advice.ts';

test.each<readonly [string, string, RegExp]>([
  ['tei/*.xml', 'linux', /did not replace the \*/],
  ['a?.xml', 'linux', /did not replace the \?/],
  ['tei\\a.xml', 'linux', /is tei\/a\.xml meant\?/],
  ['tei\\*.xml', 'linux', /is tei\/\*\.xml meant\?/],
  ['tei\\a.xml', 'win32', /^$/],
  ['tei\\*.xml', 'win32', /did not replace the \*/],
  ['a[1].xml', 'linux', /^$/],
  ['', 'linux', /^$/],
])('%s on %s', (path, system, advice) => {
  expect(pathAdvice(path, system)).toMatch(advice);
});
