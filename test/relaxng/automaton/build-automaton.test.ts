// What automata prove, by what makes it difficult: one schema and its documents each.
import { describe, expect, test } from 'vitest';
import { faultsOf, grammarOf, Judges } from './verdicts.ts';

type Row = {
  readonly name: string;
  readonly schema: string;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
};

const CONTENT: readonly Row[] = [
  {
    name: 'a sequence with what may be left out and repeated',
    schema: 'element a { element b { empty }, element c { empty }?, element d { empty }* }',
    valid: ['<a><b/></a>', '<a> <b/> <d/><d/> </a>', '<a><b/><c/><d/></a>'],
    invalid: ['<a/>', '<a><c/><b/></a>', '<a><b/><c/><c/></a>', '<a><b/>x</a>', '<b/>', '<a><b><b/></b></a>'],
  },
  {
    name: 'mixed content',
    schema: 'element a { mixed { element b { text }* } }',
    valid: ['<a/>', '<a>x<b>y</b>z</a>', '<a><b/><b/>x</a>', '<a><![CDATA[x]]><!-- c -->y</a>'],
    invalid: ['<a><c/></a>', '<a>x<b><b/></b></a>'],
  },
  {
    name: 'interleave keeps the order within each side',
    schema: 'element a { (element b { empty }, element c { empty }) & (element d { empty }, element e { empty }) & text }',
    valid: ['<a><b/><d/><c/><e/></a>', '<a>x<d/>y<e/><b/><c/>z</a>'],
    invalid: ['<a><c/><b/><d/><e/></a>', '<a><b/><c/><e/><d/></a>', '<a><b/><c/></a>'],
  },
  {
    name: 'recursion through elements',
    schema: 'start = l\nl = element l { i+ }\ni = element i { text, l? }',
    valid: ['<l><i>a</i></l>', '<l><i>a<l><i/></l></i><i/></l>'],
    invalid: ['<l/>', '<l><i><l/></i></l>', '<l><i><l><i/></l><l><i/></l></i></l>', '<l><i><l><i/></l>x</i></l>'],
  },
  {
    name: 'several roots',
    schema: 'start = element a { empty } | element b { text }',
    valid: ['<a/>', '<b>x</b>'],
    invalid: ['<a>x</a>', '<c/>'],
  },
  {
    name: 'nothing at all',
    schema: 'start = notAllowed',
    valid: [],
    invalid: ['<a/>'],
  },
  {
    name: 'an element that nothing can stand in is not allowed',
    schema: 'start = element a { element b { notAllowed }?, element c { e }? }\ne = element e { e }',
    valid: ['<a/>'],
    invalid: ['<a><b/></a>', '<a><c/></a>', '<a><c><e/></c></a>'],
  },
];

const AMBIGUOUS: readonly Row[] = [
  {
    name: 'elements of one name that only what follows tells apart',
    schema: 'element a { (element b { text }, element c { empty }) | (element b { text }, element d { empty }) }',
    valid: ['<a><b/><c/></a>', '<a><b>x</b><d/></a>'],
    invalid: ['<a><b/></a>', '<a><b/><c/><d/></a>'],
  },
  {
    name: 'elements of one name whose content decides what follows',
    schema: `element a {
      (element b { element x { empty } }, element c { empty }) | (element b { element y { empty } }, element d { empty })
    }`,
    valid: ['<a><b><x/></b><c/></a>', '<a><b><y/></b><d/></a>'],
    invalid: ['<a><b><x/></b><d/></a>', '<a><b><y/></b><c/></a>', '<a><b/><c/></a>'],
  },
  {
    name: 'two contents that can both hold',
    schema: `element a {
      (element b { element x { empty }* }, element c { empty }) | (element b { (element x { empty }, element x { empty })* }, element d { empty })
    }`,
    valid: ['<a><b/><c/></a>', '<a><b/><d/></a>', '<a><b><x/></b><c/></a>', '<a><b><x/><x/></b><d/></a>'],
    invalid: ['<a><b><x/></b><d/></a>', '<a><b><x/><x/><x/></b><d/></a>', '<a><b><y/></b><c/></a>'],
  },
  {
    name: 'ambiguity that goes through several levels',
    schema: `start = element a { (r1, element y { empty }) | (r2, element z { empty }) }
      r1 = element r { element i { element p { empty } }+ }
      r2 = element r { element i { element p { empty } | element q { empty } }+ }`,
    valid: [
      '<a><r><i><p/></i><i><p/></i></r><y/></a>',
      '<a><r><i><p/></i><i><q/></i></r><z/></a>',
      '<a><r><i><p/></i></r><z/></a>',
    ],
    invalid: ['<a><r><i><p/></i><i><q/></i></r><y/></a>', '<a><r/><z/></a>', '<a><r><i/></r><z/></a>'],
  },
  {
    name: 'contents of different datatypes in one name',
    schema:
      '(element a { element b { xsd:int }, element n { empty } }) | element a { element b { xsd:boolean }, element t { empty } }',
    valid: ['<a><b>7</b><n/></a>', '<a><b>true</b><t/></a>', '<a><b>1</b><n/></a>', '<a><b> 1 </b><t/></a>'],
    invalid: ['<a><b>7</b><t/></a>', '<a><b>true</b><n/></a>', '<a><b>x</b><n/></a>', '<a><b/><t/></a>'],
  },
  {
    name: 'a component that has failed keeps its place',
    schema: `element a {
      (element b { element x { empty }, element x { empty } }, element c { empty })
      | (element b { element x { empty }, element y { empty } }, element d { empty })
      | (element b { element y { empty }, element x { empty } }, element e { empty })
    }`,
    valid: ['<a><b><x/><x/></b><c/></a>', '<a><b><x/><y/></b><d/></a>', '<a><b><y/><x/></b><e/></a>'],
    invalid: ['<a><b><x/><y/></b><c/></a>', '<a><b><y/><x/></b><c/></a>', '<a><b><y/><y/></b><e/></a>'],
  },
];

const ATTRIBUTES: readonly Row[] = [
  {
    name: 'required and optional attributes',
    schema: 'element a { attribute p { xsd:int }, attribute q { "x" | "y" }?, empty }',
    valid: ['<a p="1"/>', '<a q="x" p="1"/>'],
    invalid: ['<a/>', '<a p="x"/>', '<a p="1" q="z"/>', '<a p="1" r=""/>', '<a q="x"/>'],
  },
  {
    name: 'a choice of attributes',
    schema: 'element a { (attribute p { text } | attribute q { text }), text }',
    valid: ['<a p=""/>', '<a q="">x</a>'],
    invalid: ['<a/>', '<a p="" q=""/>'],
  },
  {
    name: 'an optional choice of one attribute with two types',
    schema: 'element a { (attribute p { xsd:int } | attribute p { "x" })?, empty }',
    valid: ['<a/>', '<a p="1"/>', '<a p="x"/>'],
    invalid: ['<a p="y"/>'],
  },
  {
    name: 'attributes that come together or not at all',
    schema: 'element a { (attribute p { text }, attribute q { text })?, attribute r { text }?, empty }',
    valid: ['<a/>', '<a q="" p=""/>', '<a r="" p="" q=""/>', '<a r=""/>'],
    invalid: ['<a p=""/>', '<a q="" r=""/>'],
  },
  {
    name: 'the value of one attribute decides about another',
    schema:
      'element a { ((attribute t { "n" }, attribute n { xsd:int }) | (attribute t { "s" | "n" }, attribute s { text })), empty }',
    valid: ['<a t="n" n="1"/>', '<a n="1" t="n"/>', '<a t="s" s=""/>', '<a s="" t="n"/>'],
    invalid: ['<a t="s" n="1"/>', '<a t="n"/>', '<a t="n" n="1" s=""/>', '<a t="n" n="x"/>'],
  },
  {
    name: 'the value of an attribute decides about the content',
    schema:
      'element a { (attribute t { "n" }, xsd:int) | (attribute t { "s" }, element b { empty }) | (attribute t { text }, text) }',
    valid: ['<a t="n">12</a>', '<a t="s"><b/></a>', '<a t="s">x</a>', '<a t="x">y</a>'],
    invalid: ['<a t="n"><b/></a>', '<a>12</a>', '<a t="x"><b/></a>', '<a t="s">x<b/></a>'],
  },
  {
    name: 'attributes between the parts of the content',
    schema: 'element a { element b { empty }?, attribute p { text }, (element c { empty } & attribute q { text }?), text }',
    valid: ['<a p=""><b/><c/>x</a>', '<a q="" p=""><c/></a>'],
    invalid: ['<a><b/><c/></a>', '<a p=""><b/></a>', '<a q=""><c/></a>'],
  },
  {
    name: 'an attribute or a child',
    schema: 'element a { (attribute p { text } | element p { text }), (attribute q { text } | element q { text })? }',
    valid: ['<a p=""/>', '<a><p/></a>', '<a p=""><q/></a>', '<a q=""><p/></a>', '<a p="" q=""/>', '<a><p/><q/></a>'],
    invalid: ['<a/>', '<a p=""><p/></a>', '<a q=""/>', '<a q=""><p/><q/></a>'],
  },
  {
    name: 'any number of attributes of a wildcard',
    schema: 'element a { attribute * - p { xsd:int }*, attribute p { text }, empty }',
    valid: ['<a p=""/>', '<a q="1" p="x" r="2"/>', '<a x:q="1" p="" xmlns:x="urn:x"/>'],
    invalid: ['<a q="1"/>', '<a p="" q="x"/>'],
  },
  {
    name: 'at least one attribute of a wildcard',
    schema: 'namespace x = "urn:x"\nelement a { attribute x:* { text }+, empty }',
    valid: ['<a x:p="" xmlns:x="urn:x"/>', '<a x:p="" x:q="" xmlns:x="urn:x"/>'],
    invalid: ['<a/>', '<a p=""/>', '<a x:p="" p="" xmlns:x="urn:x"/>', '<a p="" xmlns="urn:x"/>'],
  },
  {
    name: 'attributes of one wildcard or of another',
    schema: 'namespace x = "urn:x"\nelement a { (attribute x:* { text }+ | attribute * - x:* { text }+)?, empty }',
    valid: ['<a/>', '<a xmlns:x="urn:x" x:p="" x:q=""/>', '<a p="" q=""/>'],
    invalid: ['<a xmlns:x="urn:x" x:p="" p=""/>', '<a p="">x</a>'],
  },
  {
    name: 'one attribute of several names',
    schema: 'element a { attribute (p | q) { text }, attribute (r | s) { text }?, empty }',
    valid: ['<a p=""/>', '<a q="" s=""/>', '<a r="" p=""/>'],
    invalid: ['<a/>', '<a p="" q=""/>', '<a p="" r="" s=""/>', '<a s=""/>'],
  },
  {
    name: 'attributes repeated together with children',
    schema: 'element a { (attribute * { "1" } | element b { empty })+ }',
    valid: ['<a p="1"/>', '<a><b/><b/></a>', '<a p="1" q="1"><b/></a>'],
    invalid: ['<a/>', '<a p="2"/>', '<a p="2"><b/></a>', '<a p="1">x</a>'],
  },
  {
    name: 'attributes repeated, or none, together with text',
    schema: 'element a { (attribute * - xml:* { "1" } | text)* }',
    valid: ['<a/>', '<a p="1"/>', '<a q="1">x</a>', '<a>x</a>'],
    invalid: ['<a p="2"/>', '<a xml:id="1"/>', '<a><b/></a>'],
  },
  {
    name: 'repetitions of attributes inside one another',
    schema: 'element a { ((attribute * - p { "1" }*)+ | (element b { empty } | attribute p { text })*)* }',
    valid: ['<a/>', '<a q="1" r="1" s="1" t="1" p=""><b/></a>', '<a><b/><b/></a>'],
    invalid: ['<a q="2"/>', '<a q="1">x</a>'],
  },
  {
    name: 'one attribute, or nine of others: too many to count as states',
    schema: `element a { (attribute r { text } | (${Array.from({ length: 9 }, (_, i) => `attribute a${i} { text }`).join(', ')})), text }`,
    valid: ['<a r="">x</a>', `<a ${Array.from({ length: 9 }, (_, i) => `a${i}=""`).join(' ')}/>`],
    invalid: ['<a/>', `<a ${withoutOne(9, 4)}/>`, `<a r="" ${Array.from({ length: 9 }, (_, i) => `a${i}=""`).join(' ')}/>`],
  },
  {
    name: 'forty required attributes',
    schema: `element a { ${Array.from({ length: 40 }, (_, index) => `attribute a${index} { text }`).join(', ')} }`,
    valid: [`<a ${Array.from({ length: 40 }, (_, index) => `a${index}=""`).join(' ')}/>`],
    invalid: ['<a/>', ...[0, 31, 32, 39].map((missing) => `<a ${withoutOne(40, missing)}/>`)],
  },
  {
    name: 'twelve choices of two attributes',
    schema: `element a { ${Array.from({ length: 12 }, (_, i) => `(attribute p${i} { text } | attribute q${i} { text })`).join(', ')} }`,
    valid: [`<a ${Array.from({ length: 12 }, (_, i) => (i % 3 === 0 ? `p${i}=""` : `q${i}=""`)).join(' ')}/>`],
    invalid: [
      `<a ${Array.from({ length: 11 }, (_, i) => `p${i}=""`).join(' ')}/>`,
      `<a q0="" ${Array.from({ length: 12 }, (_, i) => `p${i}=""`).join(' ')}/>`,
    ],
  },
];

const VALUES: readonly Row[] = [
  {
    name: 'text of a datatype',
    schema: 'element a { xsd:int }',
    valid: ['<a>1</a>', '<a> 1 </a>', '<a>1<!-- c -->2</a>', '<a><![CDATA[1]]></a>'],
    invalid: ['<a/>', '<a>x</a>', '<a><b/></a>', '<a>1 2</a>'],
  },
  {
    name: 'an empty value, white space and none at all',
    schema: 'element a { element b { "" }, element c { string "" }, element d { xsd:int | empty }, element e { xsd:string } }',
    valid: ['<a><b/><c/><d/><e/></a>', '<a><b> </b><c></c><d> </d><e> </e></a>'],
    invalid: ['<a><b/><c> </c><d/><e/></a>', '<a><b>x</b><c/><d/><e/></a>', '<a><b/><c/><d>x</d><e/></a>'],
  },
  {
    name: 'lists',
    schema: 'element a { list { xsd:int, ("x" | "y")+ } }',
    valid: ['<a>1 x</a>', '<a> 1\n y x </a>'],
    invalid: ['<a/>', '<a>1</a>', '<a>x 1</a>', '<a>1 x 1</a>'],
  },
  {
    name: 'a datatype or children: white space beside the children, and other text',
    schema: 'element a { xsd:int | element b { empty }+ | (text, element c { empty }) }',
    valid: ['<a>1</a>', '<a> <b/> <b/></a>', '<a>x<c/></a>', '<a><c/></a>', '<a>1<c/></a>'],
    invalid: ['<a/>', '<a>x</a>', '<a>1<b/></a>', '<a><b/>1</a>', '<a><c/>x</a>', '<a><b/><c/></a>', '<a> </a>'],
  },
  {
    name: 'a datatype that an attribute chooses',
    schema: 'element a { (attribute p { text }, xsd:int) | (attribute q { text }, list { xsd:int+ }) }',
    valid: ['<a p="">1</a>', '<a q="">1 2</a>'],
    invalid: ['<a p="">1 2</a>', '<a q=""/>', '<a>1</a>'],
  },
  {
    name: 'values that are read with the namespaces of their element',
    schema: 'namespace x = "urn:x"\nelement a { attribute p { xsd:QName "x:b" }, xsd:QName "x:c" }',
    valid: ['<a xmlns:y="urn:x" p="y:b">y:c</a>'],
    invalid: ['<a xmlns:x="urn:y" p="x:b">x:c</a>', '<a p="b">c</a>'],
  },
];

const NAMES: readonly Row[] = [
  {
    name: 'an element of any name but some',
    schema: 'namespace x = "urn:x"\nelement (* - (x:* | b)) { element x:* - x:c { empty }* }',
    valid: ['<a/>', '<a xmlns="urn:y"/>', '<a xmlns:x="urn:x"><x:d/><x:b/></a>'],
    invalid: ['<b/>', '<a xmlns="urn:x"/>', '<a xmlns:x="urn:x"><x:c/></a>', '<a><d/></a>'],
  },
  {
    name: 'a wildcard beside a name',
    schema: 'start = e\ne = element b { attribute n { text } } | element * - c { e* }',
    valid: ['<b n=""/>', '<b><b/><x/></b>', '<a><b n=""/></a>'],
    invalid: ['<c/>', '<a n=""/>', '<b n=""><b/></b>', '<a><c/></a>'],
  },
];

const ALL = { CONTENT, AMBIGUOUS, ATTRIBUTES, VALUES, NAMES };

describe.for(Object.entries(ALL))('%s', ([, rows]) => {
  describe.for(rows)('$name', ({ schema, valid, invalid }) => {
    const judges = new Judges(grammarOf(schema));
    test('nothing is refused, and all numbers point to something', () => {
      expect(judges.automaton.refusals).toEqual([]);
      expect(faultsOf(judges.automaton)).toEqual([]);
    });
    test.for([...valid])('%s is proved', (text) => {
      expect({ proved: judges.proved(text), reference: judges.reference(text) }).toEqual({ proved: true, reference: true });
    });
    test.for([...invalid])('%s is not', (text) => {
      expect({ proved: judges.proved(text), reference: judges.reference(text) }).toEqual({ proved: false, reference: false });
    });
  });
});

function withoutOne(count: number, missing: number): string {
  const all = Array.from({ length: count }, (_, index) => index).filter((index) => index !== missing);
  return all.map((index) => `a${index}=""`).join(' ');
}
