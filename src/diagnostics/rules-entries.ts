// What the codes for the rules that a document names mean.

import type { CodeEntry } from './example.ts';
import type { RulesCode } from './rules-codes.ts';

function entry(title: string, explanation: string, instead: string): CodeEntry {
  return { title, explanation, example: { kind: 'none', instead } };
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
};
