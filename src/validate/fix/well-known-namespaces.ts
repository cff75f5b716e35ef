// Prefixes that everyone binds to the same namespace.

export const wellKnownNamespaces: ReadonlyMap<string, string> = new Map([
  ['tei', 'http://www.tei-c.org/ns/1.0'],
  ['teix', 'http://www.tei-c.org/ns/Examples'],
  ['eg', 'http://www.tei-c.org/ns/Examples'],
  ['mei', 'http://www.music-encoding.org/ns/mei'],
  ['xi', 'http://www.w3.org/2001/XInclude'],
  ['xlink', 'http://www.w3.org/1999/xlink'],
  ['xsi', 'http://www.w3.org/2001/XMLSchema-instance'],
  ['xs', 'http://www.w3.org/2001/XMLSchema'],
  ['xsd', 'http://www.w3.org/2001/XMLSchema'],
  ['xsl', 'http://www.w3.org/1999/XSL/Transform'],
  ['svg', 'http://www.w3.org/2000/svg'],
  ['mml', 'http://www.w3.org/1998/Math/MathML'],
  ['m', 'http://www.w3.org/1998/Math/MathML'],
  ['xhtml', 'http://www.w3.org/1999/xhtml'],
  ['html', 'http://www.w3.org/1999/xhtml'],
  ['rng', 'http://relaxng.org/ns/structure/1.0'],
  ['sch', 'http://purl.oclc.org/dsdl/schematron'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
]);
