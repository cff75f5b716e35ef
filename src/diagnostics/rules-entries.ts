// What the codes for the rules that a document names mean.

import type { CodeEntry } from './example.ts';
import type { RulesCode } from './rules-codes.ts';

const GRAMMAR = 'start = element p { text }\n';
const RULES = '<schema xmlns="http://purl.oclc.org/dsdl/schematron"/>\n';

function letter(...instructions: readonly string[]): string {
  return [...instructions.map((one) => `<?xml-model ${one}?>`), '<p>Words</p>', ''].join('\n');
}

const NAMED = letter('href="letter.rnc"');
const RIGHT = { 'letter.xml': NAMED, 'letter.rnc': GRAMMAR };

function catalog(content: string): string {
  return `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${content}</catalog>\n`;
}

export const rulesEntries: Readonly<Record<RulesCode, CodeEntry>> = {
  'rules/not-found': entry(
    'a schema that the document names cannot be had',
    'An instruction such as <?xml-model href="…"?> names a schema that is no file which may be read, and no schema of the store. ' +
      'It is told once for each schema. What else the document names still judges it; where nothing is left, the schema of teikit does.',
    'Keep a copy with teikit schema add, name a local file in a catalog or in teikit.config.yaml, or give --schema.',
  ),
  'rules/not-judged': entry(
    'a schema in a language that teikit does not judge by',
    'The document names a DTD, an XML Schema (XSD), an NVDL script or an ODD. It is told once for each.',
    'Make RELAX NG of it (of an ODD with TEI’s Roma, of a DTD with trang) and name that too.',
  ),
  'rules/bad-instruction': entry(
    'an instruction that should name a schema and does not',
    'An xml-model instruction has pseudo-attributes as name="value", and href among them.',
    'Write it as <?xml-model href="letter.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>.',
  ),
  'rules/bad-catalog': entry(
    'an XML catalog that cannot be used',
    'Another catalog, or XML_CATALOG_FILES, names it, and it cannot be read or is not a catalog. The others count all the same.',
    'Mend the catalog where the message points to, or take its name out.',
  ),
  'rules/not-found': {
    title: 'a schema that the document names cannot be had',
    explanation:
      'An instruction names a schema that is no file which may be read, and no schema of the store. It is told once for each schema. ' +
      'What else the document names still judges it; where nothing is left, the schema of teikit does. teikit schema add keeps a copy of ' +
      'what stands on the web; a catalog or teikit.config.yaml can name a local file; --schema names another schema.',
    example: { kind: 'rules', wrong: { 'letter.xml': NAMED }, right: RIGHT },
  },
  'rules/not-judged': {
    title: 'a schema in a language that teikit does not judge by',
    explanation:
      'The document names a DTD, an XML Schema (XSD), an NVDL script or an ODD. It is told once for each. RELAX NG can be made of an ' +
      'ODD with Roma, of a DTD with trang.',
    example: {
      kind: 'rules',
      wrong: { 'letter.xml': letter('href="letter.rnc"', 'href="letter.xsd"'), 'letter.rnc': GRAMMAR },
      right: RIGHT,
    },
  },
  'rules/bad-instruction': {
    title: 'an instruction that should name a schema and does not',
    explanation: 'An xml-model instruction has pseudo-attributes as name="value", and href among them.',
    example: {
      kind: 'rules',
      wrong: { 'letter.xml': letter('schema="letter.rnc"', 'href="letter.rnc"'), 'letter.rnc': GRAMMAR },
      right: RIGHT,
    },
  },
  'rules/bad-catalog': {
    title: 'an XML catalog that cannot be used',
    explanation:
      'Another catalog, or XML_CATALOG_FILES, names it, and it cannot be read or is not a catalog. The others count all the same.',
    example: {
      kind: 'rules',
      wrong: { ...RIGHT, 'catalog.xml': catalog('<nextCatalog catalog="missing.xml"/>') },
      right: { ...RIGHT, 'catalog.xml': catalog('<nextCatalog catalog="more.xml"/>'), 'more.xml': catalog('') },
    },
  },
  'schematron/not-run': {
    title: 'Schematron rules that were not run',
    explanation:
      'Rules that apply to the document were not run; the message says which. They are told once. --checks grammar leaves them out.',
    example: {
      kind: 'rules',
      wrong: { 'letter.xml': letter('href="letter.rnc"', 'href="rules.sch"'), 'letter.rnc': GRAMMAR, 'rules.sch': RULES },
      right: RIGHT,
    },
  },
};
