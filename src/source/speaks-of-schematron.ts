// Whether a file of a schema may hold rules of Schematron: a quick look, before anything is read.

/** The namespaces of Schematron, of ISO and before. */
const NAMESPACES = /purl\.oclc\.org\/dsdl\/schematron|www\.ascc\.net\/xml\/schematron/;

/** In an encoding of two bytes the letters stand apart. */
export function speaksOfSchematron(bytes: Uint8Array): boolean {
  return NAMESPACES.test(new TextDecoder('latin1').decode(bytes).replaceAll('\0', ''));
}
