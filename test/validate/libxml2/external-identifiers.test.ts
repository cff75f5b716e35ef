// No external identifier of a DOCTYPE survives, and nothing else changes.

import { expect, test } from 'vitest';
import { hideExternalIdentifiers } from '../../../src/validate/libxml2/external-identifiers.ts';

const hide = (text: string): ReturnType<typeof hideExternalIdentifiers> =>
  hideExternalIdentifiers(text, (index) => `X${index}`);

test.each([
  ['SYSTEM', '<!DOCTYPE a SYSTEM "f"><a/>', '<!DOCTYPE a SYSTEM "X0"><a/>'],
  ['PUBLIC', `<!DOCTYPE a PUBLIC 'p' 'f'><a/>`, `<!DOCTYPE a PUBLIC 'p' 'X0'><a/>`],
  ['an entity', '<!DOCTYPE a [<!ENTITY e SYSTEM "f">]><a/>', '<!DOCTYPE a [<!ENTITY e SYSTEM "X0">]><a/>'],
  ['without the space', '<!DOCTYPE a [<!ENTITY e SYSTEM"f">]><a/>', '<!DOCTYPE a [<!ENTITY e SYSTEM"X0">]><a/>'],
  [
    'after brackets in quotes',
    '<!DOCTYPE a [<!ENTITY b "]>"><!ENTITY e SYSTEM "f">]><a/>',
    '<!DOCTYPE a [<!ENTITY b "]>"><!ENTITY e SYSTEM "X0">]><a/>',
  ],
  [
    'after a quote in a comment',
    `<!DOCTYPE a [<!-- ' --><!ENTITY e SYSTEM "f">]><a/>`,
    `<!DOCTYPE a [<!-- ' --><!ENTITY e SYSTEM "X0">]><a/>`,
  ],
  [
    'inside an entity',
    `<!DOCTYPE a [<!ENTITY % d "<!ENTITY e SYSTEM 'f'>">%d;]><a/>`,
    `<!DOCTYPE a [<!ENTITY % d "<!ENTITY e SYSTEM 'X0'>">%d;]><a/>`,
  ],
  [
    'after comments and instructions',
    '<?xml version="1.0"?>\n<!-- <!DOCTYPE b> -->\n<!DOCTYPE a SYSTEM "f"><a/>',
    '<?xml version="1.0"?>\n<!-- <!DOCTYPE b> -->\n<!DOCTYPE a SYSTEM "X0"><a/>',
  ],
  ['over two lines', '<!DOCTYPE a SYSTEM "f\ng"><a/>', '<!DOCTYPE a SYSTEM "X0"\n><a/>'],
  ['not in the document', '<!DOCTYPE a><a>SYSTEM "f"</a>', '<!DOCTYPE a><a>SYSTEM "f"</a>'],
  ['not without a DOCTYPE', '<a>SYSTEM "f"</a>', '<a>SYSTEM "f"</a>'],
])('%s', (_, text, expected) => {
  expect(hide(text).text).toBe(expected);
});

test('tells the DTD of the document from its entities', () => {
  expect(hide('<!DOCTYPE a SYSTEM "f" [<!ENTITY e SYSTEM "g">]><a/>').identifiers).toEqual([
    { literal: 'f', isSubset: true },
    { literal: 'g', isSubset: false },
  ]);
});

test('knows when it cannot see everything', () => {
  expect(hide('<!DOCTYPE a [<!ENTITY % d "<!ENTITY e &#83;YSTEM \'f\'>">%d;]><a/>').isObscured).toBe(true);
  expect(hide('<!DOCTYPE a [<!ENTITY e "&#83;">]><a/>').isObscured).toBe(false);
});
