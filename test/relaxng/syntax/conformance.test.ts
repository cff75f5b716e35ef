// James Clark's test suites for both syntaxes: what is wrong with the syntax is reported, what is right is read, and a schema
// in the compact syntax is read as its equivalent in the XML syntax is.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWith } from '../../support/programs.ts';
import { asMeant } from './normal-form.ts';
import { mistakesOf, treeOf } from './parsed.ts';

type CompactCase = { readonly id: string; readonly correct: boolean; readonly equivalent: string | null };
type XmlCase = { readonly id: string; readonly section: string; readonly schema: string; readonly correct: boolean };

/** Sections of the specification that the reader of the XML syntax checks. */
const SYNTAX_SECTIONS: ReadonlySet<string> = new Set(['3', '4.1', '4.2', '4.3', '4.4', '4.8', '4.9', '4.10']);

/** Incorrect schemas in the compact syntax whose syntax is right: what is wrong comes out when they are simplified. */
const WRONG_LATER: Readonly<Record<string, string>> = {
  '053': '§4.16: anyName in the except of anyName',
  '055': '§4.16: anyName in the except of nsName',
  '057': '§4.16: nsName in the except of nsName',
  '059': '§4.16: nsName in the except of nsName',
  '085': '§4.16: the prefix in a value of QName is not declared',
};

function read<Case>(folder: string): readonly Case[] {
  return JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as readonly Case[];
}

describeWith(['suites'], 'the conformance suites', (suites) => {
  describe('compact syntax', () => {
    const folder = join(suites, 'conformance', 'relaxng-compact');
    const cases = read<CompactCase>(folder);
    const textOf = (id: string, file: string): string => readFileSync(join(folder, id, file), 'utf8');

    test.each(cases.filter(({ correct }) => !correct))('$id is reported', ({ id }) => {
      expect(mistakesOf(textOf(id, 'schema.rnc'), 'schema.rnc').length > 0).toBe(!(id in WRONG_LATER));
    });

    test.each(cases.filter(({ equivalent }) => equivalent !== null))('$id is as its equivalent', ({ id, equivalent }) => {
      const compact = treeOf(textOf(id, 'schema.rnc'), 'schema.rnc');
      const xml = treeOf(textOf(id, equivalent ?? ''), 'schema.rng');
      expect(asMeant(compact)).toEqual(asMeant(xml));
    });

    test('there are cases of both kinds', () => {
      expect(cases.filter(({ correct }) => !correct).length).toBeGreaterThan(10);
      expect(cases.filter(({ equivalent }) => equivalent !== null).length).toBeGreaterThan(10);
    });
  });

  describe('XML syntax', () => {
    const folder = join(suites, 'conformance', 'relaxng');
    const cases = read<XmlCase>(folder).filter(({ id, schema }) => existsSync(join(folder, id, schema)));
    const mistakes = ({ id, schema }: XmlCase): readonly string[] =>
      mistakesOf(readFileSync(join(folder, id, schema), 'utf8'), schema);

    test.each(cases.filter(({ correct }) => correct))('$id ($section) is read', (each) => {
      expect(mistakes(each)).toEqual([]);
    });

    test.each(
      cases.filter(({ correct, section }) => !correct && SYNTAX_SECTIONS.has(section)),
    )('$id ($section) is reported', (each) => {
      expect(mistakes(each)).not.toEqual([]);
    });

    test('each incorrect syntax gives few diagnostics', () => {
      const counts = cases
        .filter(({ correct, section }) => !correct && SYNTAX_SECTIONS.has(section))
        .map((each) => mistakes(each).length);
      expect(Math.max(...counts)).toBeLessThanOrEqual(2);
    });
  });
});
