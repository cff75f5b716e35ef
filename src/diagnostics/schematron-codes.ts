// Codes for what rules of Schematron find, and for rules that are not run.

import type { CodeEntry } from './example.ts';

export type SchematronCode =
  | 'schematron/assert'
  | 'schematron/report'
  | 'schematron/dynamic-error'
  | 'schematron/not-run'
  | 'schematron/schema';

const rules = (content: string): string =>
  `<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3"><pattern>${content}</pattern></schema>`;

export const schematronCodes: Readonly<Record<SchematronCode, CodeEntry>> = {
  'schematron/assert': {
    title: 'something that a rule asks for is not so',
    explanation:
      'A rule of Schematron asserts something of every element, attribute or text of a kind, and it is not true of this one. The ' +
      'message is that of the rules; how much it weighs is said by their @severity or @role.',
    example: {
      kind: 'schematron',
      rules: rules('<rule context="div"><assert test="head">a division has a heading</assert></rule>'),
      wrong: '<text><div><p>Words</p></div></text>',
      right: '<text><div><head>On words</head><p>Words</p></div></text>',
    },
  },
  'schematron/report': {
    title: 'something that a rule reports is so',
    explanation:
      'A rule of Schematron looks for something that should not be, or that is worth knowing, and it is here. The message is that ' +
      'of the rules; how much it weighs is said by their @severity or @role.',
    example: {
      kind: 'schematron',
      rules: rules('<rule context="p"><report test="p">a paragraph stands in a paragraph</report></rule>'),
      wrong: '<text><p>One <p>in another</p></p></text>',
      right: '<text><p>One</p><p>and another</p></text>',
    },
  },
  'schematron/dynamic-error': {
    title: 'a rule could not be evaluated for this place',
    explanation:
      'The expression of a rule ended in an error, for instance because it takes a word for a number. Whether the document keeps ' +
      'the rule is not known. Other tools end here; the other rules were run. The code of XPath stands in the message.',
    example: {
      kind: 'schematron',
      rules: rules(
        '<rule context="list"><assert test="@n cast as xs:integer = count(item)">@n is the number of items</assert></rule>',
      ),
      wrong: '<list n="one"><item>First</item></list>',
      right: '<list n="1"><item>First</item></list>',
    },
  },
  'schematron/not-run': {
    title: 'a rule is not run',
    explanation:
      'A part of the rules is wrong, or asks for more than teikit can do, so that it is left out; the message says what and why. ' +
      'docs/schematron.md lists what is not supported.',
    example: {
      kind: 'rules',
      wrong: rules('<rule context="p"><assert test="count(">words</assert></rule>'),
      right: rules('<rule context="p"><assert test="count(hi) &lt; 9">words</assert></rule>'),
    },
  },
  'schematron/schema': {
    title: 'the rules cannot be used at all',
    explanation: 'They are written in a query language that is not XPath, or have no phase of the name that was asked for.',
    example: {
      kind: 'rules',
      wrong: '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="stx"/>',
      right: '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"/>',
    },
  },
};
