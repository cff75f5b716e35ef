// The part of saxon-js 2.7 that src/transform uses; the package has no types of its own.

declare module 'saxon-js' {
  /** The document model of SaxonJS: the few calls of the DOM that building a tree takes. */
  export type DomNode = { appendChild(child: DomNode): DomNode };
  export type DomAttribute = DomNode & { value: string; nodeValue: string };
  export type DomElement = DomNode & { setAttributeNode(attribute: DomAttribute): unknown };
  export type DomDocument = DomNode & {
    createElementNS(namespace: string, qualifiedName: string): DomElement;
    createAttributeNS(namespace: string, qualifiedName: string): DomAttribute;
    createTextNode(data: string): DomNode;
    createComment(data: string): DomNode;
    createProcessingInstruction(target: string, data: string): DomNode;
  };

  /** A compiled stylesheet as parsed from SEF, `N` its name, `C` its children; SaxonJS prepares it at its first use and may use it again. */
  export type StylesheetTree = {
    readonly [key: string]: unknown;
    readonly N?: string;
    readonly C?: readonly StylesheetTree[];
    readonly PRIMED?: boolean;
  };

  /** A value with its type. */
  export type AtomicValue = { readonly [part: string]: unknown };

  /** Takes a result document when it is whole. */
  export type ResultSink = { readonly destination: 'serialized'; readonly save: (uri: string, content: string) => void };

  export type TransformOptions = {
    readonly stylesheetInternal: StylesheetTree;
    readonly stylesheetBaseURI?: string;
    readonly sourceNode: DomDocument;
    readonly stylesheetParams: Readonly<Record<string, string | number | AtomicValue | readonly AtomicValue[]>>;
    readonly destination: 'serialized';
    readonly baseOutputURI?: string;
    readonly deliverMessage: (content: unknown, errorCode: string) => void;
    /** Asked once with a trial URI before anything runs: it must answer, and refuse in `save`. */
    readonly deliverResultDocument: (uri: string) => ResultSink;
    readonly collectionFinder: (uri: string) => readonly (DomDocument | string)[];
    readonly logLevel: number;
  };

  /** What SaxonJS does its input and output with. */
  export type Platform = {
    readonly [operation: string]: unknown;
    createDocument(): DomDocument;
    setDocURI(document: DomDocument, uri: string): unknown;
    resolveUri(relative: string, base: string): unknown;
  };

  export type SaxonJS = {
    atom(value: string, type: string): AtomicValue;
    serialize(value: unknown, options: Readonly<Record<string, string | boolean>>): string;
    readonly XError: new (message: string, code: string) => Error;
    transform(options: TransformOptions, execution: 'sync'): { readonly principalResult: string | null };
    getPlatform(): Platform;
    setPlatform(platform: Platform): void;
  };

  const saxonJS: SaxonJS;
  export default saxonJS;
}
