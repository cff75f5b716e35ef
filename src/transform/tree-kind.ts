// How much of a document a stylesheet sees.

/** `tei`: TEI alone, and of it what our own stylesheets read. `words`: the same of any document. `whole`: all that XPath can see. */
export type TreeKind = 'tei' | 'words' | 'whole';
