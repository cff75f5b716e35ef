// Schemas of several files in either syntax, as a set and as one file: Jing judges documents by them as it does by the originals.
// Schemas of our own, for what the public suites do not have.

import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../cli/make-folder.ts';
import { describeWith } from '../support/programs.ts';
import { expectSameVerdicts, verdicts } from './convert-and-judge.ts';

const scratch = makeFolder();

type Case = { readonly files: Readonly<Record<string, string>>; readonly documents: readonly string[] };
const rng = (tag: string, rest: string): string =>
  rest.replace(`<${tag}`, `<${tag} xmlns="http://relaxng.org/ns/structure/1.0"`);

const cases: Readonly<Record<string, Case>> = {
  'the same file under two namespaces': {
    files: {
      'main.rng': rng(
        'grammar',
        '<grammar><start><element name="r" ns=""><ref name="a"/><externalRef href="x.rng" ns="urn:1"/><externalRef href="x.rng" ns="urn:2"/></element></start><define name="a"><empty/></define></grammar>',
      ),
      'x.rng': rng('element', '<element name="x"><attribute name="y"/><empty/></element>'),
    },
    documents: [
      '<r><x xmlns="urn:1" y=""/><x xmlns="urn:2" y=""/></r>',
      '<r><x xmlns="urn:2" y=""/><x xmlns="urn:1" y=""/></r>',
      '<r><x y=""/><x y=""/></r>',
    ],
  },
  'inherit, through two files': {
    files: {
      'main.rnc': 'namespace a = "urn:a"\ninclude "mid.rnc" inherit = a',
      'mid.rnc': 'include "low.rnc"\nstart = element r { x }',
      'low.rnc': 'x = element x { xsd:NCName }',
    },
    documents: ['<r xmlns="urn:a"><x>y</x></r>', '<r><x>y</x></r>', '<a:r xmlns:a="urn:a"><x>y</x></a:r>'],
  },
  'the default namespace is inherited, and no namespace is not': {
    files: {
      'main.rnc': 'default namespace = "urn:a"\nstart = element r { external "x.rnc", external "y.rnc" }',
      'x.rnc': 'element x { empty }',
      'y.rnc': 'default namespace = ""\nelement y { empty }',
    },
    documents: [
      '<r xmlns="urn:a"><x/><y xmlns=""/></r>',
      '<r xmlns="urn:a"><x/><y/></r>',
      '<r xmlns="urn:a"><x xmlns=""/><y xmlns=""/></r>',
    ],
  },
  'files of one name in several folders, and a reference upwards': {
    files: {
      'main.rnc': 'start = element r { external "a/part.rnc", external "b/part.rnc" }',
      'a/part.rnc': 'element a { external "../b/part.rnc" }',
      'b/part.rnc': 'element b { external "c/part.rnc" }',
      'b/c/part.rnc': 'empty',
    },
    documents: ['<r><a><b/></a><b/></r>', '<r><a/><b/></r>'],
  },
  'files outside the folder of the schema, of one name': {
    files: {
      'in/main.rng': rng(
        'grammar',
        '<grammar><include href="../one/common.rng"/><start><element name="r"><ref name="one"/><externalRef href="../two/common.rng"/></element></start></grammar>',
      ),
      'one/common.rng': rng('grammar', '<grammar><define name="one"><externalRef href="deep/x.rng"/></define></grammar>'),
      'one/deep/x.rng': rng('element', '<element name="x"><empty/></element>'),
      'two/common.rng': rng('element', '<element name="y"><empty/></element>'),
    },
    documents: ['<r><x/><y/></r>', '<r><y/><x/></r>'],
  },
  'xml:base and names with spaces': {
    files: {
      'main.rng': rng(
        'grammar',
        '<grammar xml:base="sub/"><div xml:base="deep%20er/"><include href="a%20b.rng"/></div></grammar>',
      ),
      'sub/deep er/a b.rng': rng('grammar', '<grammar><start><externalRef href="é.rng"/></start></grammar>'),
      'sub/deep er/é.rng': rng('element', '<element name="x"><text/></element>'),
    },
    documents: ['<x/>', '<y/>'],
  },
  'what is overridden in nested includes, in divs and with combine': {
    files: {
      'main.rnc': 'include "mid.rnc" { start = element r { a, b, c } div { a = element a2 { empty } } }',
      'mid.rnc': 'div { include "low.rnc" { b = element b2 { empty } } } a |= element never { empty } a |= empty\nstart = a',
      'low.rnc': 'b = element b { empty }\nb2 = b\nc = element c { grammar { start = a  a = parent b } }',
    },
    documents: ['<r><a2/><b2/><c><b2/></c></r>', '<r><a/><b2/><c><b2/></c></r>', '<r><a2/><b/><c><b/></c></r>'],
  },
  'prefixes and datatypes of the parts': {
    files: {
      'main.rnc': 'namespace p = "urn:1"\nstart = element p:r { external "x.rnc" }',
      'x.rnc':
        'namespace p = "urn:2"\ndatatypes d = "http://www.w3.org/2001/XMLSchema-datatypes"\nelement p:x { attribute p:y { d:int }, (xsd:QName "p:q" | d:date) }',
    },
    documents: [
      '<r xmlns="urn:1"><x xmlns="urn:2" xmlns:k="urn:2" k:y="1">k:q</x></r>',
      '<r xmlns="urn:1"><x xmlns="urn:1" xmlns:k="urn:2" k:y="1">k:q</x></r>',
    ],
  },
  'syntaxes that are mixed already': {
    files: {
      'main.rnc': 'start = element r { external "x.rnc" }',
      'x.rnc': 'grammar { include "x/y.rnc" }',
      'x/y.rnc': 'start = element y { empty } | external "../x.rng.rnc"',
      'x.rng.rnc': 'element z { empty }',
    },
    documents: ['<r><y/></r>', '<r><z/></r>', '<r/>'],
  },
};

describeWith(['jing'], 'schemas of our own', (jing) => {
  test.each(Object.entries(cases))('%s', { timeout: 300_000 }, async (_, { files, documents }) => {
    const folder = mkdtempSync(join(scratch, 'in-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const paths = documents.map((text, index) => {
      const path = join(folder, `${index}.xml`);
      writeFileSync(path, text);
      return path;
    });
    const main = join(folder, Object.keys(files)[0] ?? '');
    const wanted = verdicts(jing, main, paths);
    if (typeof wanted === 'string') throw new Error(wanted);
    expect(wanted).toContain(true);
    expect(wanted).toContain(false);
    await expectSameVerdicts(jing, { schema: main, documents: paths, wanted }, { scratch });
  });
});
