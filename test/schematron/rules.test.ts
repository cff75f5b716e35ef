// Rules of Schematron, a feature a row: the schema's content, a document, and what is told of it.

import { describe, expect, test } from 'vitest';
import type { ReadRules } from '../../src/schematron/schematron-files.ts';
import { parseMoment } from '../../src/xpath/values/moments.ts';
import { ISO, judge, load, schemaWith, told } from './judge.ts';

type Row = readonly [what: string, rules: string, document: string, told: readonly string[]];

const pattern = (rules: string): string => `<pattern>${rules}</pattern>`;
const rule = (context: string, checks: string): string => pattern(`<rule context="${context}">${checks}</rule>`);

const rows: readonly Row[] = [
  [
    'an assertion that fails',
    rule('p', '<assert test="@n">a number</assert>'),
    '<a><p n="1"/><p/></a>',
    ['error a number «p»'],
  ],
  ['a report', rule('p', '<report test="@n">a number</report>'), '<a><p n="1"/><p/></a>', ['error a number «p»']],
  ['a context in itself', rule('p', '<report test="true()">p</report>'), '<p><p/></p>', ['error p «p»', 'error p «p»']],
  [
    'the first rule that matches is the one',
    pattern(
      '<rule context="p[@n]"><report test="true()">one</report></rule><rule context="p"><report test="true()">two</report></rule>',
    ),
    '<a><p n="1"/><p/></a>',
    ['error one «p»', 'error two «p»'],
  ],
  [
    'each pattern for itself',
    rule('p', '<report test="true()">one</report>') + rule('p', '<report test="true()">two</report>'),
    '<p/>',
    ['error one «p»', 'error two «p»'],
  ],
  [
    'a context that ends in an attribute',
    rule('p/@n', '<report test=". = 1">one</report>'),
    '<p m="1" n="1"/>',
    ['error one «n»'],
  ],
  [
    'any attribute',
    rule('@*', '<report test="true()"><name/></report>'),
    '<p m="1" x:n="1" xmlns:x="u"/>',
    ['error m «m»', 'error x:n «x:n»'],
  ],
  [
    'a text',
    rule('text()[contains(., &quot;x&quot;)]', '<report test="true()">x</report>'),
    '<a> ax <b/>c</a>',
    ['error x «ax»'],
  ],
  ['the document', rule('/', '<assert test="b">root</assert>'), '<a/>', ['error root «a»']],
  ['the root element', rule('/*', '<report test="true()">root</report>'), '<a><a/></a>', ['error root «a»']],
  ['a comment', rule('comment()', '<report test="true()">c</report>'), '<a><!--x--></a>', ['error c «<!--x-->»']],
  [
    'an instruction',
    rule('processing-instruction()', '<report test="true()"><name/></report>'),
    '<a><?p x?></a>',
    ['error p «<?p x?>»'],
  ],
  ['a path', rule('a/b', '<report test="true()">b</report>'), '<r><a><b/><c><b/></c></a><b/></r>', ['error b «b»']],
  [
    'a path with //',
    rule('a//b', '<report test="true()">b</report>'),
    '<r><a><b/><c><b/></c></a><b/></r>',
    ['error b «b»', 'error b «b»'],
  ],
  ['a path from the root', rule('/r/b', '<report test="true()">b</report>'), '<r><r><b/></r><b/></r>', ['error b «b»']],
  ['a union', rule('b | c/@n', '<report test="true()">x</report>'), '<r><b/><c n=""/></r>', ['error x «b»', 'error x «n»']],
  [
    'alternatives in a path',
    rule('(a | b)/c', '<report test="true()">c</report>'),
    '<r><a><c/></a><b><c/></b><c/></r>',
    ['error c «c»', 'error c «c»'],
  ],
  [
    'a position among siblings',
    rule('b[2]', '<report test="true()"><value-of select="@n"/></report>'),
    '<r><b n="1"/><c/><b n="2"/><d><b n="3"/><b n="4"/></d></r>',
    ['error 2 «b»', 'error 4 «b»'],
  ],
  [
    'the last',
    rule('b[last()]', '<report test="true()"><value-of select="@n"/></report>'),
    '<r><b n="1"/><b n="2"/></r>',
    ['error 2 «b»'],
  ],
  [
    'current() in a context',
    rule('b[../@x = current()/@x]', '<report test="true()">b</report>'),
    '<r x="1"><b x="1"/><b x="2"/></r>',
    ['error b «b»'],
  ],
  [
    'a context that is no pattern of XSLT',
    rule('b/ancestor::r', '<report test="true()">r</report>'),
    '<r><b/></r>',
    ['error r «r»'],
  ],
  [
    'a context that ends in an error matches nothing',
    rule('b[xs:integer(@n) = 1]', '<report test="true()">b</report>'),
    '<r><b n="x"/><b n="1"/></r>',
    ['error b «b»'],
  ],
  [
    'an attribute that a context asks for',
    rule('*[@n eq &quot;1&quot;]', '<report test="true()">n</report>'),
    '<r><b n="2"/><c n="1"/></r>',
    ['error n «c»'],
  ],
  [
    'variables of a rule',
    rule('b', '<let name="x" value="@n + 1"/><let name="y" value="$x * 2"/><report test="$y = 4">four</report>'),
    '<r><b n="1"/><b n="2"/></r>',
    ['error four «b»'],
  ],
  [
    'a variable that is an error, and is not asked for',
    rule('b', '<let name="x" value="1 div 0"/><report test="true()">fine</report>'),
    '<b/>',
    ['error fine «b»'],
  ],
  [
    'variables of the schema, which see the document',
    `<let name="all" value="count(//b)"/>${rule('b', '<report test="$all = 2">two</report>')}`,
    '<r><b/><b/></r>',
    ['error two «b»', 'error two «b»'],
  ],
  [
    'variables of a pattern, which see the document',
    '<pattern><let name="n" value="name(*)"/><rule context="b"><report test="$n = &quot;r&quot;">r</report></rule></pattern>',
    '<r><b/></r>',
    ['error r «b»'],
  ],
  [
    'variables of another pattern',
    `${rule('b', '<report test="$n = 1">one</report>')}<pattern><let name="n" value="1"/></pattern>`,
    '<b/>',
    ['error one «b»'],
  ],
  [
    'its own variable before that of another pattern',
    '<pattern><let name="n" value="1"/><rule context="b"><report test="$n = 1">one</report></rule></pattern><pattern><let name="n" value="2"/></pattern>',
    '<b/>',
    ['error one «b»'],
  ],
  [
    'a variable that depends on itself',
    `<let name="a" value="$b"/><let name="b" value="$a"/>${rule('b', '<report test="$a">a</report>')}`,
    '<b/>',
    ['error the rule could not be evaluated here: the variable $a depends on itself (XTDE0640) «b»'],
  ],
  [
    'a dynamic error is told at its node, and the rest is run',
    rule('b', '<assert test="@n cast as xs:integer = 1">one</assert><report test="true()">b</report>'),
    '<r><b n="x"/></r>',
    ['error the rule could not be evaluated here: "x" is not an xs:integer (FORG0001) «b»', 'error b «b»'],
  ],
  [
    'names and values in a message',
    rule(
      'b',
      '<report test="true()">  <name/> of\n <name path=".."/>: <value-of select="@n"/>, <emph>all</emph> <value-of select="(1, 2)"/> </report>',
    ),
    '<r><b n="x &amp; y"/></r>',
    ['error b of r: x & y, all 1 2 «b»'],
  ],
  [
    'name with a path that gives a text',
    rule('b', '<report test="true()"><name path="name(..)"/></report>'),
    '<r><b/></r>',
    ['error r «b»'],
  ],
  ['a message that says nothing', rule('b', '<assert test="@n &gt; 1"/>'), '<b/>', ['error this is not so: @n > 1 «b»']],
  [
    'roles',
    rule(
      'b',
      ['warning', 'WARN', 'nonfatal', 'info', 'information', 'error', 'fatal', 'other']
        .map((role) => `<report test="true()" role="${role}">${role}</report>`)
        .join(''),
    ),
    '<b/>',
    [
      'warning warning «b»',
      'warning WARN «b»',
      'warning nonfatal «b»',
      'note info «b»',
      'note information «b»',
      'error error «b»',
      'error fatal «b»',
      'error other «b»',
    ],
  ],
  [
    '@severity before @role',
    rule('b', '<report test="true()" role="error" severity="info">x</report>'),
    '<b/>',
    ['note x «b»'],
  ],
  [
    'the role of a rule',
    pattern(
      '<rule context="b" role="warning"><report test="true()">x</report><report test="true()" role="error">y</report></rule>',
    ),
    '<b/>',
    ['warning x «b»', 'error y «b»'],
  ],
  ['@subject', rule('b', '<report test="true()" subject="c">x</report>'), '<b><c/></b>', ['error x «c»']],
  [
    'prefixes',
    `<ns prefix="t" uri="u"/><ns prefix="t" uri="u"/>${rule('t:b', '<report test="true()"><name/></report>')}`,
    '<r><b/><x:b xmlns:x="u"/></r>',
    ['error x:b «x:b»'],
  ],
  [
    'the prefix xs without ns',
    rule('b', '<report test="@n castable as xs:date">date</report>'),
    '<b n="2001-01-01"/>',
    ['error date «b»'],
  ],
  [
    'a key',
    '<xsl:key xmlns:xsl="http://www.w3.org/1999/XSL/Transform" name="k" match="@ref" use="substring(., 2)"/>' +
      rule('b', '<assert test="key(&quot;k&quot;, @id)">not used</assert>'),
    '<r><b id="x"/><b id="y"/><c ref="#x"/></r>',
    ['error not used «b»'],
  ],
  [
    'an abstract pattern',
    '<pattern abstract="true" id="a"><rule context="$el"><assert test="@$at">$at in <name/></assert></rule></pattern><pattern is-a="a"><param name="el" value="b"/><param name="at" value="n"/></pattern>',
    '<b/>',
    ['error n in b «b»'],
  ],
  [
    'a longer parameter beside a shorter one',
    '<pattern abstract="true" id="a"><rule context="$e"><report test="$el = 1">x</report></rule></pattern><pattern is-a="a"><param name="e" value="b"/><param name="el" value="@n"/></pattern>',
    '<b n="1"/>',
    ['error x «b»'],
  ],
  [
    'variables of an abstract pattern',
    '<pattern abstract="true" id="a"><let name="v" value="$n"/><rule context="b"><report test="$v = 1">x</report></rule></pattern><pattern is-a="a"><param name="n" value="1"/></pattern>',
    '<b/>',
    ['error x «b»'],
  ],
  [
    'an abstract rule',
    pattern(
      '<rule abstract="true" id="r"><let name="x" value="1"/><report test="$x = 1">x</report></rule><rule context="b"><extends rule="r"/><report test="true()">y</report></rule>',
    ),
    '<b/>',
    ['error x «b»', 'error y «b»'],
  ],
  [
    'an abstract rule of another pattern',
    pattern('<rule abstract="true" id="r"><report test="true()">x</report></rule>') +
      pattern('<rule context="b"><extends rule="r"/></rule>'),
    '<b/>',
    ['error x «b»'],
  ],
  [
    'diagnostics and properties as notes',
    '<pattern><rule context="b"><report test="true()" diagnostics="d" properties="p">x</report></rule></pattern><diagnostics><diagnostic id="d">in <value-of select="name(..)"/></diagnostic></diagnostics><properties><property id="p"><name/></property></properties>',
    '<r><b/></r>',
    ['error x «b»'],
  ],
  [
    'current-date() is that of the run',
    rule('b', '<report test="current-date() = xs:date(@n)">today</report>'),
    '<r><b n="2001-02-03Z"/><b n="2001-02-04Z"/></r>',
    ['error today «b»'],
  ],
  [
    'findings stand in the order of the document',
    rule('c', '<report test="true()">c</report>') + rule('b', '<report test="true()">b</report>'),
    '<r><b/><c/></r>',
    ['error b «b»', 'error c «c»'],
  ],
];

const now = parseMoment('dateTime', '2001-02-03T10:00:00Z');

describe('rules', () => {
  test.each(rows)('%s', async (_, content, document, expected) => {
    const rules = load(schemaWith(content));
    expect(rules.remarks).toEqual([]);
    expect(await told(rules, document, now === undefined ? {} : { host: { now } })).toEqual(expected);
  });

  test('are told with their identifiers, their notes and what to see', async () => {
    const rules = load(
      schemaWith(
        '<pattern id="p"><rule id="r" context="b"><report id="c" test="true()" role="info" flag="f" see="http://x" diagnostics="d">x</report></rule></pattern>' +
          '<diagnostics><diagnostic id="d">in <value-of select="name(..)"/></diagnostic></diagnostics>',
      ),
    );
    const place = { kind: 'span', span: { start: 4, end: 5 } };
    expect(await judge(rules, '<r><b/></r>')).toEqual([
      {
        code: 'schematron/report',
        severity: 'note',
        message: 'x',
        advice: 'see http://x',
        file: 'document.xml',
        place,
        related: [{ file: 'document.xml', place, message: 'in r' }],
        rule: {
          schema: 'rules.sch',
          test: 'true()',
          context: 'b',
          pattern: 'p',
          rule: 'r',
          check: 'c',
          role: 'info',
          flag: 'f',
        },
      },
    ]);
  });
});

describe('phases', () => {
  const content =
    '<phase id="one"><active pattern="a"/></phase><phase id="two"><title>both</title><let name="x" value="2"/><active pattern="a"/><active pattern="b"/></phase>' +
    '<pattern id="a"><rule context="b"><report test="true()">a</report></rule></pattern>' +
    '<pattern id="b"><rule context="b"><report test="true()">b</report></rule></pattern>';

  test.each<readonly [phase: string | undefined, attributes: string, told: readonly string[]]>([
    [undefined, '', ['error a «b»', 'error b «b»']],
    [undefined, 'defaultPhase="one"', ['error a «b»']],
    ['#ALL', 'defaultPhase="one"', ['error a «b»', 'error b «b»']],
    ['#DEFAULT', 'defaultPhase="one"', ['error a «b»']],
    ['one', '', ['error a «b»']],
    ['two', 'defaultPhase="one"', ['error a «b»', 'error b «b»']],
  ])('%s of a schema with "%s"', async (phase, attributes, expected) => {
    const rules = load(schemaWith(content, attributes), phase === undefined ? {} : { phase });
    expect(await told(rules, '<b/>')).toEqual(expected);
    expect(rules.phases).toEqual([
      { id: 'one', title: undefined, patterns: 1 },
      { id: 'two', title: 'both', patterns: 2 },
    ]);
  });

  test('one that there is not is refused', () => {
    expect(() => load(schemaWith(content), { phase: 'three' })).toThrow(expect.objectContaining({ code: 'env/bad-schema' }));
  });

  test('another phase is another digest', () => {
    expect(load(schemaWith(content), { phase: 'one' }).digest).not.toBe(load(schemaWith(content), { phase: 'two' }).digest);
  });
});

describe('where rules stand', () => {
  const inIso = (prefix: string, content: string): string =>
    `<${prefix}:pattern xmlns:${prefix}="${ISO}">${content}</${prefix}:pattern>`;
  const rngRule = inIso('s', '<s:rule context="b"><s:report test="true()">b</s:report></s:rule>');
  const rng = (content: string): string =>
    `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><ref name="b"/></start>${content}</grammar>`;
  const places: readonly (readonly [where: string, schema: string, file: string])[] = [
    [
      'the namespace of Schematron 1.5',
      '<schema xmlns="http://www.ascc.net/xml/schematron"><pattern name="x"><rule context="b"><report test="true()">b</report></rule></pattern></schema>',
      'r.sch',
    ],
    ['a grammar', rng(`${rngRule}<define name="b"><element name="b"><empty/></element></define>`), 'r.rng'],
    ['a define', rng(`<define name="b">${rngRule}<element name="b"><empty/></element></define>`), 'r.rng'],
    ['an element', rng(`<define name="b"><element name="b">${rngRule}<empty/></element></define>`), 'r.rng'],
    [
      'the compact syntax',
      `namespace s = "${ISO}"\ns:pattern [ s:rule [ context = "b" s:report [ test = "true()" "b" ] ] ]\nstart = element b { empty }`,
      'r.rnc',
    ],
    [
      'an element of the compact syntax',
      `namespace s = "${ISO}"\nstart = [ s:pattern [ s:rule [ context = "b" s:report [ test = "true()" "b" ] ] ] ] element b { empty }`,
      'r.rnc',
    ],
    [
      'a bare rule',
      rng(
        `<define name="b"><x:constraint xmlns:x="u"><s:rule xmlns:s="${ISO}" context="b"><s:report test="true()">b</s:report></s:rule></x:constraint><element name="b"><empty/></element></define>`,
      ),
      'r.rng',
    ],
  ];

  test.each(places)('%s', async (_, schema, file) => {
    const rules = load(schema, {}, file);
    expect(rules.remarks).toEqual([]);
    expect(await told(rules, '<b/>')).toEqual(['error b «b»']);
  });

  test('a bare check of an ODD is about the element that is defined', async () => {
    const odd = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><elementSpec ident="b"><constraintSpec><constraint><s:report xmlns:s="${ISO}" test="true()">b</s:report></constraint></constraintSpec></elementSpec></TEI>`;
    expect(await told(load(odd, {}, 'x.odd'), '<b xmlns="http://www.tei-c.org/ns/1.0"/>')).toEqual(['error b «b»']);
  });

  test('a grammar without rules has none', () => {
    expect(() => load(rng('<define name="b"><element name="b"><empty/></element></define>'), {}, 'r.rng')).toThrow(
      'it has rules',
    );
  });
});

/** Files by name. */
const reader =
  (files: Readonly<Record<string, string>>): ReadRules =>
  (reference) => {
    const text = files[reference];
    return text === undefined ? { kind: 'not read', reason: 'there is no such file' } : { kind: 'read', file: reference, text };
  };

describe('includes', () => {
  test('take the place of the element', async () => {
    const files = { 'p.sch': `<pattern xmlns="${ISO}"><rule context="b"><report test="true()">b</report></rule></pattern>` };
    expect(await told(load(schemaWith('<include href="p.sch"/>'), { read: reader(files) }), '<b/>')).toEqual(['error b «b»']);
  });

  test('of a part by its identifier', async () => {
    const files = {
      'p.sch': schemaWith(
        '<pattern id="x"/><pattern id="y"><rule context="b"><report test="true()">b</report></rule></pattern>',
      ),
    };
    expect(await told(load(schemaWith('<include href="p.sch#y"/>'), { read: reader(files) }), '<b/>')).toEqual(['error b «b»']);
  });

  test('extends with href takes what is in the rule', async () => {
    const files = { 'r.sch': `<rule xmlns="${ISO}" abstract="true" id="r"><report test="true()">b</report></rule>` };
    const content = pattern('<rule context="b"><extends href="r.sch"/></rule>');
    expect(await told(load(schemaWith(content), { read: reader(files) }), '<b/>')).toEqual(['error b «b»']);
  });

  test('rules of a grammar that a grammar includes', async () => {
    const part = `<grammar xmlns="http://relaxng.org/ns/structure/1.0"><s:pattern xmlns:s="${ISO}"><s:rule context="b"><s:report test="true()">b</s:report></s:rule></s:pattern></grammar>`;
    const main = '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="part.rng"/></grammar>';
    expect(await told(load(main, { read: reader({ 'part.rng': part }) }, 'm.rng'), '<b/>')).toEqual(['error b «b»']);
  });

  test('one that cannot be read is told, and the rest is run', async () => {
    const rules = load(schemaWith(`<include href="no.sch"/>${rule('b', '<report test="true()">b</report>')}`), {
      read: reader({}),
    });
    expect(rules.remarks.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'schematron/not-run this part is not run: include of "no.sch": there is no such file',
    ]);
    expect(await told(rules, '<b/>')).toEqual(['error b «b»']);
  });
});

describe('what is not run is told once, with its reason', () => {
  const notRun: readonly (readonly [what: string, content: string, reason: RegExp])[] = [
    [
      'a mistake in a test',
      rule('b', '<assert test="count(">x</assert>'),
      /^not run: assert count\(: expected .* \(XPST0003\)$/,
    ],
    ['a mistake in a context', rule('b[', '<assert test="1">x</assert>'), /^not run: context b\[: .*XPST0003/],
    ['a prefix without ns', rule('t:b', '<assert test="1">x</assert>'), /the prefix t is not declared \(XPST0081\)/],
    ['a variable that there is not', rule('b', '<assert test="$x">x</assert>'), /there is no variable \$x \(XPST0008\)/],
    [
      'a function that there is not',
      rule('b', '<assert test="f:x()">x</assert>').replace('<pattern>', '<ns prefix="f" uri="u"/><pattern>'),
      /there is no function Q\{u\}x\(\) \(XPST0017\)/,
    ],
    ['maps', rule('b', '<assert test="map{}">x</assert>'), /maps are not supported$/],
    ['arrays', rule('b', '<assert test="[1]">x</assert>'), /arrays are not supported$/],
    [
      'functions in expressions',
      rule('b', '<assert test="function($x) { $x }">x</assert>'),
      /functions in expressions are not supported$/,
    ],
    [
      'a function of XSLT',
      rule('b', '<assert test="format-number(1, &quot;0&quot;)">x</assert>'),
      /the function format-number\(\) is not supported$/,
    ],
    [
      'a mistake in a message',
      rule('b', '<report test="true()"><value-of select="1 +"/></report>'),
      /^not run: report true\(\): expected/,
    ],
    [
      'other documents',
      '<pattern documents="@x"><rule context="b"><report test="true()">x</report></rule></pattern>',
      /@documents/,
    ],
    ['a rule without context', pattern('<rule><report test="true()">x</report></rule>'), /has a context/],
    [
      'an abstract rule that there is not',
      pattern('<rule context="b"><extends rule="r"/></rule>'),
      /extends rule "r": there is no such abstract rule/,
    ],
    ['an abstract pattern that there is not', '<pattern is-a="x"/>', /is-a "x", and there is no such pattern/],
    [
      'rules that extend one another',
      pattern(
        '<rule abstract="true" id="r"><extends rule="s"/></rule><rule abstract="true" id="s"><extends rule="r"/></rule><rule context="b"><extends rule="r"/></rule>',
      ),
      /extend one another in a circle/,
    ],
    [
      'patterns that are instances of themselves',
      '<pattern id="a" abstract="true" is-a="b"/><pattern id="b" abstract="true" is-a="a"/><pattern is-a="a"/>',
      /in the end an instance of itself/,
    ],
  ];
  test.each(notRun)('%s', async (_, content, reason) => {
    const rules = load(schemaWith(content));
    expect(rules.remarks.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['schematron/not-run warning']);
    expect(rules.remarks[0]?.message).toMatch(reason);
    expect(await told(rules, '<b/>')).toEqual([]);
  });
});

describe('quick fixes', () => {
  const sqf = 'xmlns:sqf="http://www.schematron-quickfix.com/validator/process"';
  const fixed = async (fix: string, document: string): Promise<string> => {
    const content = `<pattern><rule context="b"><assert test="@ok" sqf:fix="f">x</assert><sqf:fix id="f"><sqf:description><sqf:title>do it</sqf:title></sqf:description>${fix}</sqf:fix></rule></pattern>`;
    const [finding] = await judge(load(schemaWith(content, sqf)), document, { fixes: true });
    const [made] = finding?.fixes ?? [];
    if (made === undefined) return 'none';
    return made.edits
      .toReversed()
      .reduce((text, { span, text: by }) => text.slice(0, span.start) + by + text.slice(span.end), document);
  };

  test.each<readonly [what: string, fix: string, document: string, result: string]>([
    [
      'add an attribute',
      '<sqf:add node-type="attribute" target="n" select="\'x&amp;&quot;y\'"/>',
      '<a><b c="1"/></a>',
      '<a><b n="x&amp;&quot;y" c="1"/></a>',
    ],
    ['not one that there is', '<sqf:add node-type="attribute" target="c" select="1"/>', '<a><b c="1"/></a>', 'none'],
    ['delete an attribute', '<sqf:delete match="@c"/>', '<a><b  c="1" d=""/></a>', '<a><b d=""/></a>'],
    ['delete the element', '<sqf:delete/>', '<a>x<b c="1"> <d n="y"/></b >z</a>', '<a>xz</a>'],
    ['not the root', '<sqf:delete/>', '<b/>', 'none'],
    ['not the root, when it is another that is told of', '<sqf:delete match="/*"/>', '<a><b/></a>', 'none'],
    ['no element with text in it', '<sqf:delete/>', '<a>x<b>y</b>z</a>', 'none'],
    ['nor with text further down', '<sqf:delete/>', '<a>x<b><c><d>y</d></c></b>z</a>', 'none'],
    ['nor with text of an entity', '<sqf:delete/>', '<!DOCTYPE a [<!ENTITY e "y">]><a>x<b>&e;</b>z</a>', 'none'],
    ['no namespace', '<sqf:add node-type="attribute" target="xmlns" select="\'u\'"/>', '<a><b/></a>', 'none'],
    ['no prefix', '<sqf:add node-type="attribute" target="xmlns:p" select="\'u\'"/>', '<a><b/></a>', 'none'],
    [
      'nor in the place of an attribute',
      '<sqf:replace match="@c" node-type="attribute" target="xmlns" select="\'u\'"/>',
      '<a><b c="1"/></a>',
      'none',
    ],
    ['delete an empty element', '<sqf:delete/>', '<a>x<b c="1"/>z</a>', '<a>xz</a>'],
    [
      'replace an attribute',
      '<sqf:replace match="@c" node-type="attribute" target="d" select="string(.) || \'é\'"/>',
      "<a><b c='1'>q</b></a>",
      '<a><b d="qé">q</b></a>',
    ],
    ['what is more than that is not made', '<sqf:stringReplace regex="a">b</sqf:stringReplace>', '<a><b/></a>', 'none'],
  ])('%s', async (_, fix, document, result) => {
    expect(await fixed(fix, document)).toBe(result);
  });
});

describe('documents that are no XML', () => {
  const rules = load(schemaWith(rule('b', '<report test="true()">b</report>')));
  test('have one fault', async () => {
    expect((await judge(rules, '<b></c>')).map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'xml/not-well-formed fatal',
    ]);
  });
  test('have none where another check tells it', async () => {
    expect(await judge(rules, '<b></c>', { tellsFaults: false })).toEqual([]);
  });
});

test('document() reads through the host, relative to the document', async () => {
  const rules = load(schemaWith(rule('b', '<assert test="document(@ref)//c[@n = current()/@n]">not there</assert>')));
  const asked: string[] = [];
  const host = {
    readText: (reference: string, base: string | undefined) => {
      asked.push(`${reference} from ${base}`);
      return reference === 'o.xml'
        ? ({ kind: 'read', text: '<c n="1"/>', uri: 'file:///d/o.xml' } as const)
        : ({ kind: 'not read', reason: 'it is elsewhere' } as const);
    },
  };
  const document = '<r><b ref="o.xml" n="1"/><b ref="o.xml" n="2"/><b ref="p.xml"/></r>';
  expect(await told(rules, document, { host, uriOf: () => 'file:///d/r.xml' })).toEqual([
    'error not there «b»',
    'error the rule could not be evaluated here: "p.xml" was not read: it is elsewhere (FODC0002) «b»',
  ]);
  expect(asked).toEqual(['o.xml from file:///d/r.xml', 'p.xml from file:///d/r.xml']);
});

test('another query language is refused', () => {
  expect(() => load(schemaWith('', 'queryBinding="stx"'))).toThrow(expect.objectContaining({ code: 'env/bad-schema' }));
});
