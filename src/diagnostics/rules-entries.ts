// What the codes for the rules that a document names mean.

import type { CodeEntry } from './example.ts';
import type { RulesCode } from './rules-codes.ts';

const GRAMMAR = 'start = element p { text }\n';

function letter(...instructions: readonly string[]): string {
  return [...instructions.map((one) => `<?xml-model ${one}?>`), '<p>Words</p>', ''].join('\n');
}

const NAMED = letter('href="letter.rnc"');
const RIGHT = { 'letter.xml': NAMED, 'letter.rnc': GRAMMAR };

function catalog(content: string): string {
  return `<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">${content}</catalog>\n`;
}

export const rulesEntries: Readonly<Record<RulesCode, CodeEntry>> = {
  'rules/not-found': {
    title: 'a schema that the document names cannot be had',
    explanation:
      'An instruction names a schema that is no file which may be read, and no schema of the store. It is told once for each schema. ' +
      'What else the document names still judges it; where nothing is left, the schema of teikit does. teikit schema add keeps a copy of ' +
      'what stands on the web; a catalog or teikit.config.yaml can name a local file; --schema names another schema.',
    example: { kind: 'named-rules', wrong: { 'letter.xml': NAMED }, right: RIGHT },
  },
  'rules/not-judged': {
    title: 'a schema in a language that teikit does not judge by',
    explanation:
      'The document names a DTD, an XML Schema (XSD), an NVDL script or an ODD. It is told once for each. RELAX NG can be made of an ' +
      'ODD with Roma, of a DTD with trang.',
    example: {
      kind: 'named-rules',
      wrong: { 'letter.xml': letter('href="letter.rnc"', 'href="letter.xsd"'), 'letter.rnc': GRAMMAR },
      right: RIGHT,
    },
  },
  'rules/bad-instruction': {
    title: 'an instruction that should name a schema and does not',
    explanation: 'An xml-model instruction has pseudo-attributes as name="value", and href among them.',
    example: {
      kind: 'named-rules',
      wrong: { 'letter.xml': letter('schema="letter.rnc"', 'href="letter.rnc"'), 'letter.rnc': GRAMMAR },
      right: RIGHT,
    },
  },
  'rules/bad-catalog': {
    title: 'an XML catalog that cannot be used',
    explanation:
      'Another catalog, or XML_CATALOG_FILES, names it, and it cannot be read or is not a catalog. The others count all the same.',
    example: {
      kind: 'named-rules',
      wrong: { ...RIGHT, 'catalog.xml': catalog('<nextCatalog catalog="missing.xml"/>') },
      right: { ...RIGHT, 'catalog.xml': catalog('<nextCatalog catalog="more.xml"/>'), 'more.xml': catalog('') },
    },
  },
};
