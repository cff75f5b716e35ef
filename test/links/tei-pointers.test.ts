// The stated pointers of TEI are those that TEI All types as URIs, on every element that it has.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PointerAttributes, type PointerTable } from '../../src/links/pointer-attributes.ts';
import { TEI_NAMESPACE, teiPointers } from '../../src/links/tei-pointers.ts';
import { uriAttributes } from '../../src/relaxng/pattern/uri-attributes.ts';
import { describeWith } from '../support/programs.ts';
import { grammarAt } from '../support/read-schema.ts';

describeWith(['suites'], 'the table', (suites) => {
  const grammar = grammarAt(join(suites, 'schemas/tei/tei_all-4.9.0.rng'));
  const table: PointerTable = uriAttributes(grammar);
  const { elements = [], uris = {} } = table[TEI_NAMESPACE] ?? {};
  const typed = new PointerAttributes([table]);
  const stated = new PointerAttributes([teiPointers]);

  test.each(Object.keys(uris))('%s', (attribute) => {
    const rules = uris[attribute] ?? [];
    const having = elements.filter((element) =>
      rules.some((rule) => ('on' in rule ? rule.on.includes(element) : !rule.but.includes(element))),
    );
    const differing = having.filter((localName) => {
      const element = { namespace: TEI_NAMESPACE, localName };
      const [one, other] = [typed, stated].map((pointers) => pointers.use(element, attribute));
      return one?.shape !== other?.shape || one?.words !== other?.words;
    });
    expect(differing).toEqual([]);
  });

  test('names no other', () => {
    expect(Object.keys(teiPointers[TEI_NAMESPACE]?.uris ?? {}).filter((attribute) => !(attribute in uris))).toEqual([]);
  });
});
