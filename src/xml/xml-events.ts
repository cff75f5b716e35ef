// The events of reading a document, with offsets (UTF-16 code units of the decoded text). One reader makes them
// (read-events.ts, over saxes), and the validator, the schema reader and the tree builder take them.
//
// Legal order:  document = start content end ;  content = (text | start content end)*  ;  then `end`, or `fatal` at any point.

/** Namespace bindings in scope at a start tag. */
export interface NamespaceScope {
  readonly resolvePrefix: (prefix: string) => string | undefined;
}

export type XmlAttribute = {
  readonly qName: string;
  readonly namespace: string;
  readonly localName: string;
  /** Normalised (XML §3.3.3). */
  readonly value: string;
  /** True when a declaration in the internal subset supplied it: it stands nowhere in the document. */
  readonly isDefaulted: boolean;
};

/** `prefix` is `''` for the default namespace. */
export type NamespaceDeclaration = { readonly prefix: string; readonly namespace: string };

export type StartTag = {
  readonly qName: string;
  readonly namespace: string;
  readonly localName: string;
  /** Without namespace declarations, in document order, defaulted ones last. */
  readonly attributes: readonly XmlAttribute[];
  /** Only where the tag has some. In document order. */
  readonly declarations?: readonly NamespaceDeclaration[];
  readonly scope: NamespaceScope;
  /** Offset of `<`. */
  readonly start: number;
  /** Offset after `>`. */
  readonly end: number;
};

/** A part of the document type declaration that stands in another file; `span` is where the document asks for it. */
export type UnreadDeclarations = {
  readonly kind: 'external subset' | 'parameter entity';
  readonly systemId: string;
  readonly span: { readonly start: number; readonly end: number };
  /** Why it was not read, where that was tried. */
  readonly reason?: string;
};

/** What a document type declaration says that values can depend on. */
export interface DocumentType {
  readonly name: string;
  readonly systemId: string | undefined;
  readonly publicId: string | undefined;
  /** In document order. */
  readonly unread: readonly UnreadDeclarations[];
  readonly isUnparsedEntity: (name: string) => boolean;
  readonly isNotation: (name: string) => boolean;
}

export interface XmlHandler {
  /** Before the root element, when there is a DOCTYPE. */
  readonly doctype?: (type: DocumentType) => void;
  readonly startElement: (tag: StartTag) => void;
  /** `start`, `end`: the end tag; for an empty-element tag both are the offset after its `>`. */
  readonly endElement: (start: number, end: number) => void;
  /**
   * A maximal run of character data between tags (CDATA sections and references included; comments and processing
   * instructions do not end it). `text` is what the document means; `start` and `end` bound it in the source.
   */
  readonly text: (text: string, start: number, end: number) => void;
  readonly comment?: (text: string, start: number, end: number) => void;
  readonly processingInstruction?: (target: string, data: string, start: number, end: number) => void;
}

export type TagParts = {
  readonly name: Part;
  readonly attributes: readonly { readonly qName: string; readonly name: Part; readonly value: Part }[];
};
export type Part = { readonly start: number; readonly end: number };
