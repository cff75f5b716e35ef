// Schemas and documents that are made to take all time, memory or stack: one clear answer each.

import { describe, expect, test } from 'vitest';
import { findingsIn } from './findings-in.ts';
import { ISO, judge, load, schemaWith, told } from './judge.ts';

const rule = (context: string, check: string): string => `<pattern><rule context="${context}">${check}</rule></pattern>`;
const assertion = (expression: string): string => rule('b', `<assert test="${expression.replaceAll('<', '&lt;')}">x</assert>`);

const DEEP = 10_000;
const deep: Readonly<Record<string, string>> = {
  parentheses: `${'('.repeat(DEEP)}1${')'.repeat(DEEP)}`,
  calls: `${'not('.repeat(DEEP)}1${')'.repeat(DEEP)}`,
  predicates: `${'a['.repeat(DEEP)}1${']'.repeat(DEEP)}`,
  'predicates in a row': `a${'[1]'.repeat(DEEP)}`,
  sums: `1${'+1'.repeat(DEEP)}`,
  steps: `a${'/a'.repeat(DEEP)}`,
  conditions: `${'if (1) then '.repeat(DEEP)}1${' else 1'.repeat(DEEP)}`,
  loops: `${'for $x in 1 return '.repeat(DEEP)}1`,
  variables: `${'let $x := 1 return '.repeat(DEEP)}1`,
  quantifiers: `${'some $x in 1 satisfies '.repeat(DEEP)}1`,
  arrows: `1${'=>string()'.repeat(DEEP)}`,
  maps: `1${'!1'.repeat(DEEP)}`,
  sets: `a${' except a'.repeat(DEEP)}`,
  types: `1 instance of ${'('.repeat(DEEP)}item()${')'.repeat(DEEP)}`,
};

describe('an expression that is 10,000 deep is not run', () => {
  test.each(Object.entries(deep))('%s', async (_, expression) => {
    const rules = load(schemaWith(assertion(expression)));
    expect(rules.remarks).toHaveLength(1);
    expect(rules.remarks[0]?.message).toMatch(/^not run: assert .*(?:within one another|in a row|steps|predicates|XPST0003)/);
    expect(await told(rules, '<b/>')).toEqual([]);
  });

  test.each([
    ['or', `a${' or a'.repeat(DEEP)}`],
    ['union', `a${' | a'.repeat(DEEP)}`],
    ['concat', `1${'||1'.repeat(DEEP)} = '1'`],
    ['signs', `${'-'.repeat(DEEP)}0`],
  ])('one that is only long is run: %s', async (_, expression) => {
    const rules = load(schemaWith(assertion(expression)));
    expect(rules.remarks).toEqual([]);
    expect(await told(rules, '<b/>')).toEqual(['error x «b»']);
  });
});

describe('a regular expression', () => {
  test.each<readonly [pattern: string, text: string]>([
    ['(a+)+$', `${'a'.repeat(3000)}b`],
    ['(a|a)*b', 'a'.repeat(3000)],
    ['(a|aa)*(a|aa)*(a|aa)*b', 'a'.repeat(3000)],
    ['^(([a-z])+.)+[A-Z]([a-z])+$', 'a'.repeat(3000)],
    ['(\\p{L}|\\p{Ll}|\\w)*x', 'ж'.repeat(3000)],
  ])('that explodes elsewhere does not: %s', async (pattern, text) => {
    const rules = load(
      schemaWith(
        rule(
          'b',
          `<report test="matches(., '${pattern}')">x</report><report test="replace(., '${pattern}', '') != .">y</report>`,
        ),
      ),
    );
    expect(await told(rules, `<b>${text}</b>`)).toEqual([]);
  });

  test.each<readonly [pattern: string, text: string, reason: RegExp]>([
    ['(a{0,100}){0,100}{0,100}', 'a', /FORX0002/],
    ['((a{0,200}){0,200}){0,200}', 'a', /counts that are too large \(FORX0002\)/],
    ['(?:){999999999}', 'a', /counts that are too large \(FORX0002\)/],
    ['(a*)*\\1b', 'a'.repeat(200), /takes too long on its text \(FORX0002\)/],
    [`${'('.repeat(5000)}${')'.repeat(5000)}`, 'a', /nested more than 200 deep \(FORX0002\)/],
  ])('that is too much is an error: %s', async (pattern, text, reason) => {
    const found = await judge(
      load(schemaWith(rule('b', `<assert test="matches(., '${pattern}')">x</assert>`))),
      `<b>${text}</b>`,
    );
    expect(found.map(({ code }) => code)).toEqual(['schematron/dynamic-error']);
    expect(found[0]?.message).toMatch(reason);
  });
});

describe('rules that grow', () => {
  test('by extending one another twice each', () => {
    const rules = Array.from(
      { length: 40 },
      (_, at) => `<rule abstract="true" id="r${at}"><extends rule="r${at + 1}"/><extends rule="r${at + 1}"/></rule>`,
    );
    const content = `<pattern>${rules.join('')}<rule abstract="true" id="r40"><assert test="0">x</assert></rule><rule context="b"><extends rule="r0"/></rule></pattern>`;
    const { remarks, counts } = load(schemaWith(content));
    expect(remarks.length).toBeLessThan(100);
    expect(remarks[0]?.message).toMatch(/extend one another/);
    expect(counts.checks).toBeLessThan(10_001);
  });

  test('by variables that double', async () => {
    const lets = Array.from({ length: 39 }, (_, at) => `<let name="v${at + 1}" value="($v${at}, $v${at})"/>`);
    const rules = load(schemaWith(`<let name="v0" value="(1, 1)"/>${lets.join('')}${assertion('count($v39) = 1')}`));
    expect(await told(rules, '<b/>')).toEqual([expect.stringMatching(/^error .*more than 1000000 items \(XPDY0130\)/)]);
  }, 60_000);

  /** Pair by pair, each would take more steps than there are. */
  test.each([
    'count(distinct-values(1 to 60000)) = 60000',
    'count(distinct-values(for $n in 1 to 60000 return $n div 7)) = 60000',
    'count(distinct-values(for $n in 1 to 60000 return xs:date("2000-01-01") + $n * xs:dayTimeDuration("P1D"))) = 60000',
    'count(distinct-values(for $n in 1 to 60000 return $n * xs:dayTimeDuration("PT1S"))) = 60000',
    'not((1 to 60000) = (60001 to 120000))',
    'not((for $n in 1 to 60000 return number($n)) = (for $n in 60001 to 120000 return $n div 1))',
    'not((for $n in 1 to 60000 return $n * xs:yearMonthDuration("P1M")) = (for $n in 60001 to 120000 return $n * xs:yearMonthDuration("P1M")))',
    'deep-equal(distinct-values((1, 1.0, 1e0, xs:float(1), number("x"), number("y"), true(), "1")), (1, number("x"), true(), "1"))',
    '(1 to 20) = xs:float(7) and not((for $n in 1 to 20 return number("x")) = number("x"))',
    '(for $n in 1 to 20 return $n) = xs:untypedAtomic("7.0")',
  ])('not by values that are no texts: %s', async (test) => {
    expect(await told(load(schemaWith(assertion(test.replaceAll('"', "'")))), '<b/>')).toEqual([]);
  }, 60_000);

  test('by loops in loops: one finding, and the end', async () => {
    const loops = 'count(for $a in 1 to 100000, $b in 1 to 100000 return ()) + 0 = 3';
    const rules = load(schemaWith(assertion(loops) + assertion(loops)));
    expect(await told(rules, '<r><b/><b/></r>')).toEqual([expect.stringMatching(/^error .*the rules take too long/)]);
  }, 240_000);

  test.each([
    ['preceding', 'count(preceding::*) mod 2 = 2'],
    ['following', 'count(following::node()) mod 2 = 2'],
    ['siblings', 'count(preceding-sibling::*) + count(following-sibling::*) = -1'],
    ['children of the parent', 'count(../*) = -1'],
    ['elements of a name below the parent', "count(..//b[. = 'x']) = -1"],
    ['the text of the parent', "contains(string(..), 'x')"],
    ['the nodes before by a comparison', 'count(../b[. << current()]) = -1'],
    ['a path within a path', 'sum(//b/count(following::b)) = -1'],
  ])('by an axis from every node: %s', { timeout: 240_000 }, async (_, test) => {
    const rules = load(schemaWith(assertion(test)));
    const found = await told(rules, `<r>${'<b/>'.repeat(60_000)}</r>`);
    expect(found.at(-1)).toMatch(/^error .*the rules take too long/);
  });

  test('by files that include one another', () => {
    const part = `<include xmlns="${ISO}" href="a.sch"/>`;
    const inclusion = schemaWith('<include href="b.sch"/>');
    const files: Readonly<Record<string, string>> = {
      'a.sch': `<pattern xmlns="${ISO}"><include href="b.sch"/></pattern>`,
      'b.sch': `<rule xmlns="${ISO}" context="b">${part}</rule>`,
    };
    const read = (reference: string): ReturnType<NonNullable<Parameters<typeof load>[1]>['read'] & object> => {
      const text = files[reference];
      return text === undefined ? { kind: 'not read', reason: 'no such file' } : { kind: 'read', file: reference, text };
    };
    const { remarks } = load(inclusion, { read });
    expect(remarks.map(({ message }) => message).join()).toMatch(
      /include one another in a circle: rules.sch, b.sch, a.sch, b.sch/,
    );
  });
});

describe('a context that matches everything', () => {
  const document = (size: number): string => `<r>${'<b n="1">text</b>'.repeat(size)}</r>`;

  test('has a finding for every node, and no more', async () => {
    const rules = load(schemaWith(rule('node() | @*', '<report test="true()">x</report>')));
    expect(await judge(rules, document(1000))).toHaveLength(1 + 3 * 1000);
  });

  test('variables of nodes are not gone through to their end where that is not asked for', () => {
    // twice the steps that rules may take, if each part looked through all that follow
    const content =
      '<pattern><rule context="b"><let name="all" value="following::*[name() eq \'b\']"/><let name="end" value="$all[@n = 1][1]"/>' +
      '<let name="between" value="$all[$end >> .]"/><report test="some $m in $between satisfies $m/@n">x</report>' +
      '<let name="before" value="preceding::*[name() eq \'b\']"/><let name="start" value="$before[@n = 1][last()]"/>' +
      '<report test="some $m in $before[. >> $start] satisfies $m/@n">y</report></rule></pattern>';
    expect(findingsIn(load(schemaWith(content)), document(25_000))).toBe(0);
  }, 120_000);

  test('takes time that grows as the document does', () => {
    const rules = load(
      schemaWith(
        rule('//node()', '<let name="n" value="name()"/><assert test="following::*[name() eq $n][1] or true()">x</assert>'),
      ),
    );
    const steps = [2000, 20_000].map((size) => findingsIn(rules, document(size)));
    expect(steps).toEqual([0, 0]);
  }, 60_000);
});
