// What a result says of its own encoding: files are written in UTF-8, whatever xsl:output asks for.

const XML_DECLARATION = /^(<\?xml\s[^>]*?encoding=")([^"]*)(")/u;
/** As the serializer of HTML and XHTML writes it. */
const META = /(<meta http-equiv="Content-Type" content="[^";]*; charset=)([^"]*)(")/u;
/** Where a head can stand, characters. */
const HEAD = 10_000;

export function declaredAsUtf8(text: string): string {
  const corrected = (whole: string, before: string, encoding: string, after: string): string =>
    /^utf-?8$/iu.test(encoding) ? whole : `${before}UTF-8${after}`;
  return text.slice(0, HEAD).replace(XML_DECLARATION, corrected).replace(META, corrected) + text.slice(HEAD);
}
