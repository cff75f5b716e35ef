// Situations of external DTDs and entities (XML 1.0), with what Jing (Xerces 2.12) says of them.

import type { PartCase } from './describe-part-cases.ts';

const withDtd = (content: string, dtd: string, others: PartCase['files'] = {}): PartCase['files'] => ({
  'doc.xml': `<!DOCTYPE r SYSTEM "d.dtd"><r>${content}</r>`,
  'd.dtd': dtd,
  ...others,
});
const withEntity = (content: string, entity: string | Uint8Array): PartCase['files'] => ({
  'doc.xml': `<!DOCTYPE r [<!ENTITY e SYSTEM "e.xml">]><r>${content}</r>`,
  'e.xml': entity,
});

export const externalCases: readonly PartCase[] = [
  // general entities
  { name: 'an entity of text', files: withEntity('a&e;b', 'x'), whole: '<r>axb</r>' },
  { name: 'an entity of elements', files: withEntity('a&e;b', 'x<p c="1">y</p>z'), whole: '<r>ax<p c="1">y</p>zb</r>' },
  {
    name: 'an entity with a text declaration',
    files: withEntity('&e;', '<?xml version="1.0" encoding="UTF-8"?><p/>'),
    whole: '<r><p/></r>',
  },
  {
    name: 'an entity that only declares its encoding',
    files: withEntity(
      '&e;',
      new Uint8Array([...Buffer.from('<?xml encoding="ISO-8859-1"?><p>'), 0xe9, ...Buffer.from('</p>')]),
    ),
    whole: '<r><p>é</p></r>',
  },
  ...(
    [
      ['without encoding', '<?xml version="1.0"?>', '1:20', /no encoding/],
      ['without encoding or version', '<?xml ?>', '1:7', /no encoding/],
      ['of XML 1.1', '<?xml version="1.1" encoding="UTF-8"?>', '1:20', /version 1\.1/],
      ['that says standalone', '<?xml encoding="UTF-8" standalone="yes"?>', '1:40', /in this order/],
      ['in the wrong order', '<?xml encoding="UTF-8" version="1.0"?>', '1:37', /in this order/],
      ['without a blank', '<?xml version="1.0"encoding="UTF-8"?>', '1:36', /white space/],
      ['with no name of an encoding', '<?xml encoding=""?>', '1:20', /name of an encoding/],
    ] as const
  ).flatMap(([name, declaration, place, words]): readonly PartCase[] => [
    {
      name: `an entity with a text declaration ${name}`,
      files: withEntity('&e;', `${declaration}t`),
      first: `e.xml:${place}`,
      words,
    },
    {
      name: `a DTD with a text declaration ${name}`,
      files: withDtd('', declaration),
      first: `d.dtd:${place}`,
      words,
    },
  ]),
  {
    name: 'an entity of the external subset, and the document says that it is standalone',
    files: {
      'doc.xml': '<?xml version="1.0" standalone="yes"?><!DOCTYPE r SYSTEM "d.dtd"><r>&e;</r>',
      'd.dtd': '<!ENTITY e "t">',
    },
    first: 'doc.xml:1:72',
    words: /standalone/,
  },
  {
    name: 'the same in an attribute',
    files: {
      'doc.xml': '<?xml version="1.0" standalone="yes"?><!DOCTYPE r SYSTEM "d.dtd"><r><p c="&e;"/></r>',
      'd.dtd': '<!ENTITY e "t">',
    },
    first: 'doc.xml:1:78',
    words: /standalone/,
  },
  {
    name: 'a standalone document that declares the entity itself, too',
    files: {
      'doc.xml': '<?xml version="1.0" standalone="yes"?><!DOCTYPE r SYSTEM "d.dtd" [<!ENTITY e "t">]><r>&e;</r>',
      'd.dtd': '<!ENTITY e "u">',
    },
    whole: '<r>t</r>',
  },
  { name: 'line ends in an entity', files: withEntity('&e;', 'a\r\nb\rc'), whole: '<r>a\nb\nc</r>' },
  { name: 'an entity twice', files: withEntity('&e;&e;', '<p/>'), whole: '<r><p/><p/></r>' },
  { name: 'an empty entity', files: withEntity('a&e;b', ''), whole: '<r>ab</r>' },
  {
    name: 'an entity with comments and sections',
    files: withEntity('&e;', '<!--a--><?b c?><![CDATA[<]]>'),
    whole: '<r><!--a--><?b c?>&lt;</r>',
  },
  {
    name: 'an entity in an entity, relative to the file that declares it',
    files: {
      'doc.xml': '<!DOCTYPE r SYSTEM "sub/d.dtd"><r>&e;</r>',
      'sub/d.dtd': '<!ENTITY e SYSTEM "e.xml"><!ENTITY f SYSTEM "../f.xml">',
      'sub/e.xml': 'e&f;',
      'f.xml': 'f',
    },
    whole: '<r>ef</r>',
  },
  {
    name: 'an external entity in an internal one',
    files: { 'doc.xml': '<!DOCTYPE r [<!ENTITY e SYSTEM "e.xml"><!ENTITY i "<p>&e;</p>">]><r>&i;</r>', 'e.xml': 'x' },
    whole: '<r><p>x</p></r>',
  },
  {
    name: 'an internal entity in an external one',
    files: { 'doc.xml': '<!DOCTYPE r [<!ENTITY e SYSTEM "e.xml"><!ENTITY i "<i/>y">]><r>&e;</r>', 'e.xml': 'x&i;' },
    whole: '<r>x<i></i>y</r>',
  },
  {
    name: 'a PUBLIC identifier',
    files: {
      'doc.xml': '<!DOCTYPE r PUBLIC "-//X//Y" "d.dtd" [<!ENTITY e PUBLIC "-//E" "e.xml">]><r>&e;</r>',
      'd.dtd': '',
      'e.xml': 'x',
    },
    whole: '<r>x</r>',
  },
  { name: 'what is wrong in an entity', files: withEntity('\n&e;', '<p>\n <wrong/></p>'), first: 'e.xml:2:10' },
  { name: 'what is wrong after an entity', files: withEntity('&e;\n<wrong/>', '<p>\n\n</p>'), first: 'doc.xml:2:9' },
  { name: 'an entity that is not balanced', files: withEntity('&e;', '<p>'), first: 'e.xml:1:4' },
  { name: 'an entity that closes what it did not open', files: withEntity('<p>&e;', '</p>'), first: 'e.xml:1:5' },
  { name: 'an entity that is not well-formed', files: withEntity('&e;', '<p>\n<b></p></b>'), first: 'e.xml:2:6' },
  { name: 'an entity that refers to itself', files: withEntity('&e;', 'a&e;'), first: 'e.xml:1:5' },
  { name: 'an external entity in a value', files: withEntity('<p c="&e;"/>', 'x'), first: 'doc.xml:1:54' },
  { name: 'an entity with a DOCTYPE', files: withEntity('&e;', '<!DOCTYPE p []><p/>'), first: 'e.xml:1:10' },
  // the external subset
  { name: 'a default of the DTD', files: withDtd('<p/>', '<!ATTLIST p c CDATA "d">'), whole: '<r><p c="d"/></r>' },
  { name: 'a fixed value of the DTD', files: withDtd('<p/>', '<!ATTLIST p c CDATA #FIXED "d">'), whole: '<r><p c="d"/></r>' },
  {
    name: 'tokens of the DTD',
    files: withDtd('<p c=" a  b "/>', '<!ATTLIST p c NMTOKENS #IMPLIED>'),
    whole: '<r><p c="a b"/></r>',
  },
  {
    name: 'an entity of the DTD',
    files: withDtd('&e;', '<?xml version="1.0" encoding="UTF-8"?>\n<!ENTITY e "x">'),
    whole: '<r>x</r>',
  },
  {
    name: 'the document declares it first',
    files: {
      'doc.xml': '<!DOCTYPE r SYSTEM "d.dtd" [<!ENTITY e "mine"><!ATTLIST p c CDATA "mine">]><r>&e;<p/></r>',
      'd.dtd': '<!ENTITY e "x"><!ATTLIST p c CDATA "x">',
    },
    whole: '<r>mine<p c="mine"/></r>',
  },
  {
    name: 'a namespace by a default',
    files: withDtd('<p/>', '<!ATTLIST r xmlns CDATA #FIXED "urn:x">'),
    whole: '<r xmlns="urn:x"><p/></r>',
  },
  {
    name: 'all kinds of declarations',
    files: withDtd('<p/>', '<!ELEMENT p (a|b)*>\n<!--c-->\n<?d e?>\n<!NOTATION n PUBLIC "x">\n<!ENTITY u SYSTEM "u" NDATA n>'),
    whole: '<r><p/></r>',
  },
  // parameter entities
  {
    name: 'a parameter entity of declarations',
    files: withDtd('&e;', '<!ENTITY % p "<!ENTITY e \'x\'>">%p;'),
    whole: '<r>x</r>',
  },
  {
    name: 'a parameter entity in a content model',
    files: withDtd(
      '&e;',
      '<!ENTITY % m "a | b"><!ENTITY % n "(#PCDATA | %m;)*"><!ELEMENT p %n;><!ELEMENT q (c, (%m;)+)><!ENTITY e "x">',
    ),
    whole: '<r>x</r>',
  },
  {
    name: 'a parameter entity of attributes',
    files: withDtd('<p/>', '<!ENTITY % a.global "id ID #IMPLIED\n c CDATA \'d\'"><!ATTLIST p %a.global; e (f|g) "f">'),
    whole: '<r><p c="d" e="f"/></r>',
  },
  {
    name: 'a parameter entity for a type and for a default',
    files: withDtd('<p/>', '<!ENTITY % t "CDATA"><!ENTITY % d "\'x\'"><!ATTLIST p c %t; %d;>'),
    whole: '<r><p c="x"/></r>',
  },
  {
    name: 'a parameter entity in the text of an entity',
    files: withDtd('&e;', `<!ENTITY % q "a&#34;b'c"><!ENTITY e "[%q;]">`),
    whole: `<r>[a"b'c]</r>`,
  },
  {
    name: 'an external parameter entity',
    files: withDtd('&e;', '<!ENTITY % p SYSTEM "sub/p.ent">%p;', {
      'sub/p.ent': '<!ENTITY e SYSTEM "e.xml">',
      'sub/e.xml': 'x',
    }),
    whole: '<r>x</r>',
  },
  {
    name: 'an external parameter entity in the document',
    files: {
      'doc.xml': '<!DOCTYPE r [<!ENTITY % p SYSTEM "p.ent">%p;]><r>&e;</r>',
      'p.ent': '<!ENTITY % x "x"><!ENTITY e "%x;">',
    },
    whole: '<r>x</r>',
  },
  {
    name: 'a parameter entity that the document declares',
    files: {
      'doc.xml': '<!DOCTYPE r SYSTEM "d.dtd" [<!ENTITY % TEI.prose "INCLUDE">]><r>&e;</r>',
      'd.dtd': '<!ENTITY % TEI.prose "IGNORE"><![%TEI.prose;[<!ENTITY e "prose">]]><!ENTITY e "none">',
    },
    whole: '<r>prose</r>',
  },
  {
    name: 'a parameter entity inside a declaration of the document',
    files: { 'doc.xml': '<!DOCTYPE r [<!ENTITY % p "x">\n<!ENTITY e "%p;">]><r/>' },
    first: 'doc.xml:2:16',
  },
  // conditional sections
  { name: 'a section that is included', files: withDtd('&e;', '<![INCLUDE[<!ENTITY e "x">]]>'), whole: '<r>x</r>' },
  {
    name: 'a section that is ignored',
    files: withDtd('&e;', '<![IGNORE[<!ENTITY e "x">]]><!ENTITY e "y">'),
    whole: '<r>y</r>',
  },
  {
    name: 'sections in sections',
    files: withDtd('&e;', '<![ INCLUDE [<![IGNORE[<![INCLUDE[ " \' <! ]]> %nope; ]]><!ENTITY e "x">]]>'),
    whole: '<r>x</r>',
  },
  { name: 'a section that is not closed', files: withDtd('', '<![INCLUDE[<!ENTITY e "x">'), first: 'd.dtd:1:27' },
  { name: 'an ignored section that is not closed', files: withDtd('', '<![IGNORE[<!ENTITY e "x">'), first: 'd.dtd:1:26' },
  {
    name: 'a section in the document itself',
    files: { 'doc.xml': '<!DOCTYPE r [<![INCLUDE[<!ENTITY e "x">]]>]><r/>' },
    first: 'doc.xml:1:17',
  },
  // what cannot be had
  {
    name: 'a DTD that is not there',
    files: { 'doc.xml': '<!DOCTYPE r SYSTEM "x.dtd"><r/>' },
    first: 'doc.xml:1:28',
    words: /no such file/,
    jing: { why: 'Jing names no place' },
  },
  {
    name: 'an entity that is not there',
    files: { 'doc.xml': '<!DOCTYPE r [<!ENTITY e SYSTEM "x.xml">]><r>&e;</r>' },
    first: 'doc.xml:1:48',
    jing: { why: 'Jing names no place' },
  },
  { name: 'an entity that is not there and not used', files: { 'doc.xml': '<!DOCTYPE r [<!ENTITY e SYSTEM "x.xml">]><r/>' } },
  { name: 'an entity that the DTD does not declare', files: withDtd('&nope;', '<!ENTITY e "x">'), whole: '<r></r>' },
  { name: 'a DTD that is not well-formed', files: withDtd('', '<!ENTITY e "x">\n<!FOO>'), first: 'd.dtd:2:3' },
  { name: 'text in a DTD', files: withDtd('', '<!ENTITY e "x">\nfoo'), first: 'd.dtd:2:1' },
  { name: 'an empty DTD', files: withDtd('', ''), whole: '<r></r>' },
  // both
  {
    name: 'an inclusion in an external entity, relative to it',
    files: {
      'doc.xml': '<!DOCTYPE r [<!ENTITY e SYSTEM "sub/e.xml">]><r xmlns:xi="http://www.w3.org/2001/XInclude">&e;</r>',
      'sub/e.xml': '<xi:include href="p.xml"/>',
      'sub/p.xml': '<p/>',
    },
    whole: '<r xmlns:xi="http://www.w3.org/2001/XInclude"><p xml:base="sub/p.xml"/></r>',
    jing: { first: 'sub/e.xml:1:27', why: 'Xerces forgets that the entity has a base of its own (XML Infoset, base URI)' },
  },
  {
    name: 'an included file with a DTD',
    files: {
      'doc.xml': '<r xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="sub/p.xml"/></r>',
      'sub/p.xml': '<!DOCTYPE p SYSTEM "d.dtd"><p>&e;</p>',
      'sub/d.dtd': '<!ENTITY e "<i/>"><!ATTLIST p c CDATA "d">',
    },
    whole: '<r xmlns:xi="http://www.w3.org/2001/XInclude"><p xml:base="sub/p.xml" c="d"><i></i></p></r>',
  },
];
