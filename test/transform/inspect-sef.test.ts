// Whatever leads out of XSLT is refused in the compiled stylesheet already.

import { describe, expect, test } from 'vitest';
import { inspectSef } from '../../src/transform/sheet/inspect-sef.ts';
import type { SefNode } from '../../src/transform/sheet/sef.ts';

const IXSL = 'http://saxonica.com/ns/interactiveXSLT';
const FN = 'http://www.w3.org/2005/xpath-functions';

/** A stylesheet with `node` deep in a template at line 7 of a module. */
function sheetWith(node: SefNode): SefNode {
  const template = { N: 'templateRule', module: 'a.xsl', line: '7', C: [{ N: 'sequence', C: [{ N: 'let', C: [node] }] }] };
  return { N: 'package', C: [{ N: 'co', C: [{ N: 'mode', C: [template] }] }] };
}

const found = (node: SefNode, origin: 'compiled' | 'given' = 'compiled') =>
  inspectSef(sheetWith(node), { file: 'main.xsl', origin });
const call = (uri: string, local: string): SefNode => ({ N: 'ifCall', name: `Q{${uri}}${local}` });

const interactive =
  `call eval window get set-property remove-property schedule-action apply page location style set-style set-attribute
  remove-attribute event query-params parse-fragment contains new json-parse json-serialize scroll-to-top`.split(/\s+/u);

describe('is refused', () => {
  test.each([
    ...interactive.map((name) => [`ixsl:${name}`, call(IXSL, name)] as const),
    ['js:eval', call('http://saxonica.com/ns/globalJS', 'eval')],
    ['a reference to ixsl:call', { N: 'fnRef', name: `Q{${IXSL}}call`, arity: '3' }],
    ['a reference to function-lookup', { N: 'fnRef', name: `Q{${FN}}function-lookup`, arity: '2' }],
    ['a reference to transform', { N: 'fnRef', name: `Q{${FN}}transform`, arity: '1' }],
    ['xsl:evaluate', { N: 'evaluate' }],
    ['transform()', { N: 'fn', name: 'transform' }],
    ['function-lookup()', { N: 'fn', name: 'function-lookup' }],
    ['load-xquery-module()', { N: 'fn', name: 'load-xquery-module' }],
    ['a function that is none of XPath', { N: 'fn', name: 'system' }],
    ['a function of Saxon', call('http://saxon.sf.net/', 'evaluate')],
    ['a function of Java', call('java:java.lang.Runtime', 'getRuntime')],
    ['a function in no namespace', call('', 'f')],
  ] as readonly (readonly [string, SefNode])[])('%s', (_, node) => {
    const place = { kind: 'line', line: 7 };
    expect(found(node)).toMatchObject([{ code: 'stylesheet/refused', severity: 'error', file: 'a.xsl', place }]);
  });

  test('an instruction that nobody knows, where the SEF is not our own', () => {
    expect(found({ N: 'callJavaScript' }, 'given')).toMatchObject([{ code: 'stylesheet/refused' }]);
    expect(found({ N: 'callJavaScript' })).toEqual([]);
  });

  test('what stands below a very deep stylesheet', () => {
    let node: SefNode = { N: 'evaluate' };
    for (let depth = 0; depth < 100_000; depth++) node = { N: 'sequence', C: [node] };
    expect(found(node)).toHaveLength(1);
  });
});

describe('is let through', () => {
  test.each([
    ['a function of XPath', { N: 'fn', name: 'string-join' }],
    ['a function of maps', call(`${FN}/map`, 'get')],
    ['a function of arrays', call(`${FN}/array`, 'size')],
    ['a function of mathematics', call(`${FN}/math`, 'pi')],
    ['what xsl:catch knows of an error', call('http://saxon.sf.net/', 'dynamic-error-info')],
    ['a constructor', call('http://www.w3.org/2001/XMLSchema', 'date')],
    ['a function of the stylesheet', { N: 'ufCall', name: 'Q{urn:f}call' }],
    ['what only declares a namespace', { N: 'elem', name: 'a', ns: `ixsl=${IXSL}` }],
    ['words that are only text', { N: 'str', val: `Q{${IXSL}}call` }],
  ] as readonly (readonly [string, SefNode])[])('%s', (_, node) => {
    expect(found(node)).toEqual([]);
    expect(found(node, 'given')).toEqual([]);
  });
});
