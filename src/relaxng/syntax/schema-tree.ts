// The full syntax of RELAX NG (specification §3) as a tree: where the XML syntax and the compact syntax meet, before
// simplification. It keeps what a converter needs (annotations, comments, order, div and include) and where each part stood.
import type { Span } from '../../source/span.ts';

/** The part of the file that says most of a node: the name it refers to, its keyword, or the name of its start tag. */
export type Origin = { readonly file: string; readonly span: Span };

/** A namespace name; undefined means "inherited from the schema that includes this one, else none" (§4.8). */
export type NamespaceName = string | undefined;

export type Bindings = ReadonlyMap<string, NamespaceName>;

export type AnnotationAttribute = {
  readonly namespace: string;
  readonly localName: string;
  readonly prefix: string;
  readonly value: string;
};

/** A foreign element; white space between children of which none is text is layout, and left out. */
export type AnnotationElement = {
  readonly kind: 'annotation-element';
  readonly namespace: string;
  readonly localName: string;
  readonly prefix: string;
  readonly attributes: readonly AnnotationAttribute[];
  readonly children: readonly (AnnotationElement | AnnotationText | Comment)[];
  readonly origin: Origin;
};
export type AnnotationText = { readonly kind: 'annotation-text'; readonly text: string };
export type Comment = { readonly kind: 'comment'; readonly text: string };
export type Annotation = AnnotationElement | Comment;

/**
 * Annotations of one node, in the places that both syntaxes have. In a grammar, div or include, annotation elements are
 * members of the content (`grammar-annotation`).
 */
export type Annotations = {
  readonly attributes: readonly AnnotationAttribute[];
  /** Before the content, in order; a comment here has an annotation element after it. */
  readonly leading: readonly Annotation[];
  /** After the content, where no child can have them among its `following`. */
  readonly trailing: readonly Annotation[];
  /** Comments that stand before the node itself. */
  readonly before: readonly Comment[];
  /** After the node (`>> a:x [...]` in the compact syntax); a comment here has an annotation element after it. */
  readonly following: readonly Annotation[];
};

type Node = { readonly origin: Origin; readonly annotations?: Annotations };

export type Combine = 'choice' | 'interleave';

export type NameClassNode = Node &
  (
    | { readonly kind: 'name'; readonly namespace: NamespaceName; readonly localName: string; readonly prefix?: string }
    | { readonly kind: 'anyName'; readonly except?: NameClassNode }
    | { readonly kind: 'nsName'; readonly namespace: NamespaceName; readonly prefix?: string; readonly except?: NameClassNode }
    | { readonly kind: 'nameChoice'; readonly alternatives: readonly NameClassNode[] }
  );

export type ParamNode = Node & { readonly kind: 'param'; readonly name: string; readonly value: string };

export type NaryKind = 'group' | 'interleave' | 'choice' | 'optional' | 'zeroOrMore' | 'oneOrMore' | 'list' | 'mixed';

/** Content of element, n-ary patterns, start and define: one or more patterns, several meaning a group (§4.12). */
export type PatternNode = Node &
  (
    | { readonly kind: 'element'; readonly name: NameClassNode; readonly content: readonly PatternNode[] }
    /** Content empty: text (§4.12). */
    | { readonly kind: 'attribute'; readonly name: NameClassNode; readonly content: readonly PatternNode[] }
    | { [Kind in NaryKind]: { readonly kind: Kind; readonly content: readonly PatternNode[] } }[NaryKind]
    | { readonly kind: 'ref' | 'parentRef'; readonly name: string }
    | { readonly kind: 'empty' | 'text' | 'notAllowed' }
    | {
        readonly kind: 'value';
        readonly library: string;
        /** Undefined: `token` of the builtin library (§4.4); then `library` is empty. */
        readonly type: string | undefined;
        readonly value: string;
        readonly namespace: NamespaceName;
        readonly bindings: Bindings;
      }
    | {
        readonly kind: 'data';
        readonly library: string;
        readonly type: string;
        readonly params: readonly ParamNode[];
        /** Several mean a choice (§4.12). */
        readonly except?: readonly PatternNode[];
        readonly bindings: Bindings;
      }
    /** `location`: `href` resolved against `xml:base` and the file's own location. */
    | { readonly kind: 'externalRef'; readonly href: string; readonly location: string; readonly namespace: NamespaceName }
    | { readonly kind: 'grammar'; readonly content: readonly GrammarNode[] }
  );

export type GrammarNode = Node &
  (
    | { readonly kind: 'start'; readonly combine?: Combine; readonly content: readonly PatternNode[] }
    | { readonly kind: 'define'; readonly name: string; readonly combine?: Combine; readonly content: readonly PatternNode[] }
    | { readonly kind: 'div'; readonly content: readonly GrammarNode[] }
    | {
        readonly kind: 'include';
        readonly href: string;
        readonly location: string;
        readonly namespace: NamespaceName;
        /** Only start, define and div (§3). */
        readonly content: readonly GrammarNode[];
      }
    /** An annotation element among the components of a grammar. */
    | { readonly kind: 'grammar-annotation'; readonly annotation: AnnotationElement }
  );

/** One parsed schema file. */
export type SchemaTree = {
  readonly file: string;
  readonly pattern: PatternNode;
  /** Declared prefixes in order, for a converter; `''` is the namespace of unprefixed element names, if one was stated. */
  readonly prefixes: ReadonlyMap<string, NamespaceName>;
  /** Datatype libraries that the compact syntax declared, by prefix, in order. */
  readonly datatypePrefixes: ReadonlyMap<string, string>;
  readonly before: readonly Comment[];
  readonly after: readonly Comment[];
};

export const RELAXNG_NAMESPACE = 'http://relaxng.org/ns/structure/1.0';
/** The namespace of `documentation` elements (RELAX NG DTD Compatibility §6). */
export const COMPATIBILITY_NAMESPACE = 'http://relaxng.org/ns/compatibility/annotations/1.0';
export const XSD_LIBRARY = 'http://www.w3.org/2001/XMLSchema-datatypes';

/** Levels of patterns, name classes or annotations inside one another that a schema may have. */
export const SCHEMA_DEPTH_LIMIT = 400;

/** Problems of one schema that get a "did you mean": looking for it takes time. */
export const SCHEMA_SUGGESTION_LIMIT = 100;

/** Problems of one schema that are reported. */
export const SCHEMA_DIAGNOSTIC_LIMIT = 1000;
