// The lines of a schema in the XML syntax as they are written, a line for each tag, comment and foreign element.
import { escapeAttribute, escapeText } from '../../xml/write-xml.ts';
import type { Annotation, AnnotationAttribute, AnnotationElement, Annotations, Comment } from './schema-tree.ts';
import { RELAXNG_NAMESPACE } from './schema-tree.ts';
import type { XmlPrefixes } from './xml-prefixes.ts';

/** Columns of indentation for each level. */
const INDENT = 2;
/** Columns of a start tag on one line; beyond, each attribute has a line. */
const TAG_WIDTH = 120;

const NO_ANNOTATIONS: Annotations = { attributes: [], leading: [], trailing: [], before: [], following: [] };

export type Attributes = Readonly<Record<string, string | undefined>>;

export type Content =
  /** Writes the children. */
  { readonly kind: 'children'; readonly write: () => void } | { readonly kind: 'text'; readonly text: string };

export type Tag = { readonly name: string; readonly attributes: Attributes; readonly annotations: Annotations | undefined };

/** XML has no `--` in a comment (XML 1.0 §2.5). Its end is never right at `-->`. */
function commentBody(text: string): string {
  return text.replaceAll('\r', ' ').replace(/-(?=-)/gu, '- ');
}

/** Text beside `<!--` would have no indentation to compare with that of the other lines. */
function inlineComment({ text }: Comment): string {
  const body = commentBody(text);
  return body.includes('\n') ? `<!--\n${body}\n-->` : `<!-- ${body} -->`;
}

export class XmlLines {
  readonly #prefixes: XmlPrefixes;
  readonly #lines: string[] = [];
  #level = 0;
  #rootAttributes: Attributes;

  /** `rootAttributes`: of the first tag, before its own. */
  constructor(prefixes: XmlPrefixes, rootAttributes: Attributes) {
    this.#prefixes = prefixes;
    this.#rootAttributes = rootAttributes;
  }

  get text(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }

  /** An element of RELAX NG with its annotations and what stands around it. */
  element({ name, attributes, annotations }: Tag, content?: Content): void {
    const { before, leading, trailing, following, attributes: foreign } = annotations ?? NO_ANNOTATIONS;
    this.annotations(before);
    const tag = this.#startTag(name, { ...attributes, ...this.#foreignAttributes(foreign) });
    if (content?.kind === 'text') this.#put(`${tag}>${escapeText(content.text)}</${name}>`);
    else {
      this.#enclosed(tag, name, () => {
        this.annotations(leading);
        content?.write();
        this.annotations(trailing);
      });
    }
    this.annotations(following);
  }

  annotations(annotations: readonly Annotation[]): void {
    for (const annotation of annotations) {
      if (annotation.kind === 'comment') this.#comment(annotation);
      else this.annotationElement(annotation, RELAXNG_NAMESPACE);
    }
  }

  /** `outer`: the default namespace around it. With text among its children it is written as it is, else a line for each. */
  annotationElement(element: AnnotationElement, outer: string): void {
    const { children } = element;
    if (children.some(({ kind }) => kind === 'annotation-text')) {
      this.#put(this.#inline(element, outer));
      return;
    }
    const { name, tag, inner } = this.#annotationTag(element, outer);
    this.#enclosed(tag, name, () => {
      for (const child of children) {
        if (child.kind === 'comment') this.#comment(child);
        else if (child.kind === 'annotation-element') this.annotationElement(child, inner);
      }
    });
  }

  #enclosed(tag: string, name: string, write: () => void): void {
    const at = this.#lines.length;
    this.#put(`${tag}>`);
    this.#level++;
    write();
    this.#level--;
    if (this.#lines.length > at + 1) {
      this.#put(`</${name}>`);
      return;
    }
    this.#lines.pop();
    this.#put(`${tag}/>`);
  }

  #put(text: string): void {
    this.#lines.push(' '.repeat(this.#level * INDENT) + text);
  }

  #comment({ text }: Comment): void {
    const lines = commentBody(text).split('\n');
    if (lines.length === 1) {
      this.#put(`<!-- ${lines[0]} -->`);
      return;
    }
    this.#put('<!--');
    this.#level++;
    for (const line of lines) {
      if (line === '') this.#lines.push('');
      else this.#put(line);
    }
    this.#level--;
    this.#put('-->');
  }

  /** Without its `>`. */
  #startTag(name: string, attributes: Attributes): string {
    const own = Object.entries(attributes).filter(([, value]) => value !== undefined);
    const all = Object.entries({ ...this.#rootAttributes, ...Object.fromEntries(own) });
    const written = all.flatMap(([key, value]) => (value === undefined ? [] : [`${key}="${escapeAttribute(value)}"`]));
    this.#rootAttributes = {};
    const tag = [`<${name}`, ...written].join(' ');
    if (tag.length + this.#level * INDENT <= TAG_WIDTH) return tag;
    return [`<${name}`, ...written].join(`\n${' '.repeat((this.#level + 2) * INDENT)}`);
  }

  #foreignAttributes(attributes: readonly AnnotationAttribute[]): Attributes {
    return Object.fromEntries(
      attributes.map(({ namespace, prefix, localName, value }) => {
        const written = namespace === '' ? undefined : this.#prefixes.prefixOf(namespace, prefix);
        return [written === undefined ? localName : `${written}:${localName}`, value];
      }),
    );
  }

  #annotationTag(
    element: AnnotationElement,
    outer: string,
  ): { readonly name: string; readonly tag: string; readonly inner: string } {
    const { namespace, localName } = element;
    const prefix = namespace === '' || element.prefix === '' ? undefined : this.#prefixes.prefixOf(namespace, element.prefix);
    const name = prefix === undefined ? localName : `${prefix}:${localName}`;
    const inner = prefix === undefined ? namespace : outer;
    const declaration = inner === outer ? {} : { xmlns: inner };
    return { name, inner, tag: this.#startTag(name, { ...declaration, ...this.#foreignAttributes(element.attributes) }) };
  }

  #inline(element: AnnotationElement, outer: string): string {
    const { name, tag, inner } = this.#annotationTag(element, outer);
    if (element.children.length === 0) return `${tag}/>`;
    const children = element.children.map((child) => {
      if (child.kind === 'annotation-text') return escapeText(child.text);
      return child.kind === 'comment' ? inlineComment(child) : this.#inline(child, inner);
    });
    return `${tag}>${children.join('')}</${name}>`;
  }
}
