// Why a text is no YAML: the reader's own words, and ours where it gives up.
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { yamlFault } from '../../src/source/yaml-fault.ts';

function faultOf(text: string): string {
  try {
    parse(text);
    return '';
  } catch (error) {
    return yamlFault(error);
  }
}

test.each([
  ['nested too deeply', `a: ${'['.repeat(20_000)}`, /^this is nested too deeply$/],
  ['too deeply, with keys', `${'{a: '.repeat(20_000)}`, /^this is nested too deeply$/],
  ['not ended', 'a: [1', /^this is not YAML: \p{Ll}[^\n]*[^:]$/u],
  ['a tab', 'a:\n\tb: 1', /^this is not YAML: \p{Ll}[^\n]*$/u],
])('%s', (_, text, reason) => {
  expect(faultOf(text)).toMatch(reason);
});
