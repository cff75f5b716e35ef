// Codes of stylesheets that users bring: what is wrong with one, and what one says of a document.

import type { CodeEntry } from './example.ts';

export type StylesheetCode =
  | 'stylesheet/error'
  | 'stylesheet/refused'
  | 'transform/message'
  | 'transform/terminated'
  | 'transform/dynamic-error'
  | 'transform/bad-result';

const SHEET = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"';

/** A stylesheet with one template for the whole document. */
function sheet(content: string, declared = ''): string {
  return `${SHEET}${declared}><xsl:template match="/">${content}</xsl:template></xsl:stylesheet>`;
}

export const stylesheetCodes: Readonly<Record<StylesheetCode, CodeEntry>> = {
  'stylesheet/error': {
    title: 'a stylesheet that cannot be compiled',
    explanation:
      'The stylesheet breaks a rule of XSLT 3.0 or XPath 3.1, or a file that it imports cannot be read. The compiler tells the first mistake only.',
    example: {
      kind: 'stylesheet',
      wrong: sheet('<xsl:value-of select="$title"/>'),
      right: sheet('<xsl:variable name="title" select="string(.)"/><xsl:value-of select="$title"/>'),
    },
  },
  'stylesheet/refused': {
    title: 'a stylesheet that could do more than transform',
    explanation:
      'The stylesheet runs JavaScript (ixsl:*, js:*), expressions or stylesheets that are only made when it runs (xsl:evaluate, ' +
      'transform(), function-lookup()), or functions that teikit does not know. Such a stylesheet could read and start anything.',
    example: {
      kind: 'stylesheet',
      wrong: sheet(`<xsl:evaluate xpath="'1 + 1'"/>`),
      right: sheet('<xsl:sequence select="1 + 1"/>'),
    },
  },
  'transform/message': {
    title: 'a message of the stylesheet',
    explanation: 'The stylesheet says something of the document with xsl:message. The work goes on.',
    example: {
      kind: 'stylesheet',
      wrong: sheet('<xsl:message>no date</xsl:message>'),
      right: sheet('<xsl:comment>no date</xsl:comment>'),
    },
  },
  'transform/terminated': {
    title: 'the stylesheet ended the work on the document',
    explanation: 'xsl:message with terminate="yes": nothing is written of this document. The others are done.',
    example: {
      kind: 'stylesheet',
      wrong: sheet('<xsl:message terminate="yes">no date</xsl:message>'),
      right: sheet('<xsl:comment>no date</xsl:comment>'),
    },
  },
  'transform/dynamic-error': {
    title: 'the stylesheet failed on the document',
    explanation:
      'An error of XSLT or XPath that shows only with this document (§2.14): a value of another type than was declared, a file that is ' +
      'not there or may not be read. Nothing is written of this document. The others are done.',
    example: {
      kind: 'stylesheet',
      wrong: sheet('<xsl:value-of select="xs:date(string(.))"/>', ' xmlns:xs="http://www.w3.org/2001/XMLSchema"'),
      right: sheet(
        '<xsl:value-of select="if (string(.) castable as xs:date) then xs:date(string(.)) else \'no date\'"/>',
        ' xmlns:xs="http://www.w3.org/2001/XMLSchema"',
      ),
    },
  },
  'transform/bad-result': {
    title: 'a result document that is not written',
    explanation:
      'xsl:result-document writes below the directory of the output and nowhere else, over no file that is read or written by another ' +
      'document, and through no symbolic link. Nothing is written of this document. The others are done.',
    example: {
      kind: 'stylesheet',
      wrong: sheet('<xsl:result-document href="../a.xml"><a/></xsl:result-document>'),
      right: sheet('<xsl:result-document href="a.xml"><a/></xsl:result-document>'),
    },
  },
};
