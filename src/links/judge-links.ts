// What is wrong with the links of a document: its facts, and the files that it points to, → diagnostics, by their places.

import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LinkCode } from '../diagnostics/link-codes.ts';
import type { XmlTree } from '../xml/tree/xml-tree.ts';
import { judgeEntries } from './judge-entries.ts';
import { askedFor, judgeIdentifiers } from './judge-identifiers.ts';
import type { LinkFacts, Pointer } from './link-facts.ts';
import { LinkPlaces } from './link-places.ts';
import type { LinkedDocument, LinkedDocuments } from './linked-documents.ts';
import type { LinkedFile } from './linked-files.ts';
import { NearIdentifiers } from './near-identifiers.ts';
import { PrefixDefinitions } from './prefix-definitions.ts';
import { malformation, type PointerTarget, readPointer } from './read-pointer.ts';

export type LinkedText = {
  /** The name the user gave it. */
  readonly file: string;
  readonly tree: XmlTree;
};

export type LinkSettings = {
  /** Addresses of folders, with a slash at the end: what is not beside the document is looked for there. */
  readonly roots?: readonly string[];
  /** Names in running text that point to no entry are told: there are many of them. */
  readonly bareNames?: boolean;
};

/** `documents`: undefined where nothing but this document is looked at. */
export async function judgeLinks(
  document: LinkedText,
  facts: LinkFacts,
  documents: LinkedDocuments | undefined,
  settings: LinkSettings = {},
): Promise<readonly Diagnostic[]> {
  const places = new LinkPlaces(document.tree);
  const found = [
    ...(await new PointerJudge({ document, facts, documents, places, roots: settings.roots ?? [] }).judge()),
    ...judgeIdentifiers(document.file, facts, places),
    ...judgeEntries(document.file, { facts, places, settings }),
  ];
  return found.sort((a, b) => startOf(a) - startOf(b));
}

function startOf({ place }: Diagnostic): number {
  return place.kind === 'span' ? place.span.start : 0;
}

type Judging = {
  readonly document: LinkedText;
  readonly facts: LinkFacts;
  readonly documents: LinkedDocuments | undefined;
  readonly places: LinkPlaces;
  readonly roots: readonly string[];
};

/** What is said of a pointer. `meant`: what to write in its place. */
type Told = Remark | undefined | Promise<Remark | undefined>;

type Remark = {
  readonly code: LinkCode;
  readonly severity: 'warning' | 'note';
  readonly message: string;
  readonly meant?: string;
};

/** What stands in an attribute that holds one pointer only. */
const SEVERAL = /[ \t\r\n]#/;
const SEVERAL_MESSAGE = 'leads nowhere: this attribute holds one pointer, and these are several';

/** A definition may lead to another prefix, and in a circle. */
const MOST_EXPANSIONS = 5;

/** Single use. */
class PointerJudge {
  readonly #judging: Judging;
  readonly #near: NearIdentifiers;
  readonly #nearIn = new Map<ReadonlySet<string>, NearIdentifiers>();
  readonly #prefixes: PrefixDefinitions;
  readonly #malformed: ReadonlySet<string>;
  /** Reasons that are told once for a document. */
  readonly #told = new Set<string>();
  #uri: string | undefined;

  constructor(judging: Judging) {
    const { facts } = judging;
    this.#judging = judging;
    this.#near = new NearIdentifiers(facts.identifiers);
    this.#prefixes = new PrefixDefinitions(facts.definitions);
    this.#malformed = new Set(facts.malformed.map(({ id }) => id));
  }

  async judge(): Promise<readonly Diagnostic[]> {
    const found: Diagnostic[] = [];
    for (const pointer of this.#judging.facts.open) {
      const asked = this.#malformed.size === 0 ? undefined : askedFor(pointer.value);
      if (asked !== undefined && this.#malformed.has(asked)) continue;
      const remark = await this.#follow(pointer, pointer.token, MOST_EXPANSIONS);
      if (remark !== undefined) found.push(this.#tell(pointer, remark));
    }
    return found;
  }

  #follow(pointer: Pointer, text: string, expansions: number): Told {
    const target = readPointer(text);
    switch (target.kind) {
      case 'element':
        return this.#element(pointer, target.id);
      case 'this document':
        return pointer.token === '#'
          ? { code: 'link/no-target', severity: 'warning', message: '# is followed by no identifier' }
          : undefined;
      case 'scheme':
        return target.file === undefined ? this.#all(pointer, target.ids) : undefined;
      case 'file':
        return this.#file(pointer, target, text);
      case 'absolute':
        return this.#absolute(pointer, target, { text, expansions });
      case 'malformed':
        return { code: 'link/form', severity: 'warning', message: `is no URI: ${target.reason}` };
      default:
        return target satisfies never;
    }
  }

  #all(pointer: Pointer, ids: readonly string[]): Remark | undefined {
    for (const id of ids) {
      const remark = this.#element(pointer, id);
      if (remark !== undefined) return { ...remark, message: `${remark.message} (${id})` };
    }
    return undefined;
  }

  #element(pointer: Pointer, id: string): Remark | undefined {
    const { identifiers, mentions } = this.#judging.facts;
    mentions.add(id, pointer);
    if (identifiers.has(id) || this.#malformed.has(id)) return undefined;
    if (SEVERAL.test(id)) return { code: 'link/no-target', severity: 'warning', message: SEVERAL_MESSAGE };
    const near = this.#near.to(id);
    const message = 'leads nowhere: no element of this document has this xml:id';
    return { code: 'link/no-target', severity: 'warning', message, ...meantBy(near, pointer.token, id) };
  }

  #absolute(
    pointer: Pointer,
    { prefix, rest }: Extract<PointerTarget, { readonly kind: 'absolute' }>,
    { text, expansions }: { readonly text: string; readonly expansions: number },
  ): Told {
    const expansion = this.#prefixes.expand(prefix, rest);
    switch (expansion.kind) {
      case 'expanded':
        return expansions === 0 ? undefined : this.#follow(pointer, expansion.pointer, expansions - 1);
      case 'unmatched': {
        const message = `does not match what prefixDef says of ${prefix}: ${expansion.patterns.join(' or ')}`;
        return { code: 'link/prefix-pattern', severity: 'warning', message };
      }
      case 'unread':
        return this.#once(`pattern ${prefix}`, {
          code: 'link/not-checked',
          severity: 'note',
          message: `was not followed: the pattern of the prefix ${prefix} is not tried`,
        });
      case 'undefined': {
        const reason = malformation(text);
        if (reason === undefined) return this.#unknownPrefix(prefix);
        return { code: 'link/form', severity: 'warning', message: `is no URI: ${reason}` };
      }
      default:
        return expansion satisfies never;
    }
  }

  /** Schemes of one's own are left alone, but for the slip of one that the document defines. */
  #unknownPrefix(prefix: string): Remark | undefined {
    const same = [...this.#prefixes.idents].find((ident) => ident.toLowerCase() === prefix.toLowerCase());
    if (same === undefined) return undefined;
    const message = `has a prefix that the document does not define: did you mean ${same}?`;
    return { code: 'link/no-prefix', severity: 'warning', message };
  }

  #file(pointer: Pointer, { file, id }: Extract<PointerTarget, { readonly kind: 'file' }>, text: string): Told {
    const { facts, documents } = this.#judging;
    const isWord = id === undefined && !/[./]/.test(file);
    if (isWord && facts.identifiers.has(file)) {
      facts.mentions.add(file, pointer);
      const message = 'is the name of a file: an element of this document has this xml:id';
      return { code: 'link/missing-hash', severity: 'warning', message, meant: `#${text}` };
    }
    const uri = documents === undefined ? undefined : this.#resolve(pointer, text, documents);
    if (documents === undefined || uri === undefined) return undefined;
    if (id !== undefined) {
      if (uri === this.#uri) return this.#element(pointer, id);
      return this.#inDocument(pointer, id, documents.document(uri));
    }
    const found = documents.look(uri);
    if (isWord && found.kind === 'missing') {
      const message = 'is the name of a file, and there is none: a pointer into this document begins with #';
      return { code: 'link/no-file', severity: 'note', message };
    }
    return this.#there(found, /\.(xml|tei)$/i.test(file));
  }

  /** Without the fragment; undefined for what is no file. */
  #resolve({ bases }: Pointer, text: string, { files }: LinkedDocuments): string | undefined {
    this.#uri ??= files.uriOf(this.#judging.document.file);
    try {
      let url = new URL(this.#uri);
      for (const base of bases) url = new URL(base, url);
      const target = withoutParts(new URL(text, url));
      return target === undefined ? undefined : this.#inRoots(target, text);
    } catch {
      return undefined;
    }
  }

  /** Beside the document, else in the first of the roots that has it. */
  #inRoots(target: string, text: string): string {
    const { documents, roots } = this.#judging;
    if (roots.length === 0 || text.startsWith('/') || documents?.look(target).kind !== 'missing') return target;
    const others = roots.flatMap((root) => withoutParts(new URL(text, root)) ?? []);
    // one that may not be read hides nothing that a later one has
    return others.find((other) => documents?.look(other).kind === 'there' || documents?.look(other).kind === 'bytes') ?? target;
  }

  async #inDocument({ token }: Pointer, id: string, document: Promise<LinkedDocument>): Promise<Remark | undefined> {
    const linked = await document;
    if (linked.kind === 'unreadable') {
      const message = 'was not followed: the file is not well-formed XML';
      return { code: 'link/not-checked', severity: 'note', message };
    }
    if (linked.kind !== 'document') return this.#there(linked, true);
    const { identifiers } = linked;
    if (identifiers.has(id)) return undefined;
    const near = this.#nearIn.get(identifiers) ?? new NearIdentifiers(identifiers);
    this.#nearIn.set(identifiers, near);
    const message = 'leads nowhere: no element of that document has this xml:id';
    return { code: 'link/no-target', severity: 'warning', message, ...meantBy(near.to(id), token, id) };
  }

  #there(file: LinkedFile, isDocument: boolean): Remark | undefined {
    switch (file.kind) {
      case 'there':
      case 'bytes':
        return undefined;
      case 'missing':
        return {
          code: 'link/no-file',
          severity: isDocument ? 'warning' : 'note',
          message: `leads to a file that cannot be read: ${file.reason}`,
        };
      case 'refused':
        return this.#once(file.reason, {
          code: 'link/not-checked',
          severity: 'note',
          message: `was not followed: ${file.reason}`,
        });
      default:
        return file satisfies never;
    }
  }

  #once(reason: string, remark: Remark): Remark | undefined {
    if (this.#told.has(reason)) return undefined;
    this.#told.add(reason);
    return remark;
  }

  #tell(pointer: Pointer, { code, severity, message, meant }: Remark): Diagnostic {
    const { places, document } = this.#judging;
    const advice = meant === undefined ? '' : `: did you mean ${labelOf(meant)}?`;
    const exact = meant === undefined ? undefined : places.exactly(pointer);
    return {
      code,
      severity,
      message: `${places.qNameOf(pointer.node)}=${labelOf(pointer.token)} ${message}${advice}`,
      file: document.file,
      place: { kind: 'span', span: places.of(pointer) },
      ...(meant === undefined || exact === undefined
        ? {}
        : {
            fixes: [
              {
                title: `change ${labelOf(pointer.token)} to ${labelOf(meant)}`,
                certainty: 'suggested',
                edits: [{ file: document.file, span: exact, text: escaped(meant) }],
              },
            ],
          }),
    };
  }
}

/** Without query and fragment; undefined for what is no file. */
function withoutParts(url: URL): string | undefined {
  if (url.protocol !== 'file:') return undefined;
  url.hash = '';
  url.search = '';
  return url.href;
}

/** The pointer with the identifier that was meant; undefined where the pointer has it in other letters. */
function meantBy(near: string | undefined, token: string, id: string): Pick<Remark, 'meant'> {
  return near === undefined || !token.endsWith(`#${id}`) ? {} : { meant: token.slice(0, -id.length) + near };
}

const LONGEST_LABEL = 80;

function labelOf(text: string): string {
  const characters = [...text.slice(0, 2 * LONGEST_LABEL)];
  return `"${characters.length > LONGEST_LABEL ? `${characters.slice(0, LONGEST_LABEL).join('')}…` : text}"`;
}

function escaped(text: string): string {
  return text.replace(/[&<"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
