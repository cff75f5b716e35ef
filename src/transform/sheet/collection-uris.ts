// Which documents collection() means: a folder, as Saxon has it (`letters?select=*.xml;recurse=yes`), or a list of documents
// (`<collection><doc href="…"/></collection>`).

import { readEvents } from '../../xml/read/read-events.ts';
import type { SheetFile, SheetFiles } from './sheet-files.ts';

export type CollectionUris =
  | { readonly kind: 'uris'; readonly uris: readonly string[] }
  | Exclude<SheetFile, { readonly kind: 'text' }>;

/** Documents of one collection. */
const MOST_DOCUMENTS = 10_000;

/** The default collection (`''`) is empty. */
export function collectionUris(uri: string, files: SheetFiles): CollectionUris {
  if (uri === '') return { kind: 'uris', uris: [] };
  const [address = '', query = ''] = uri.split('?', 2);
  const wanted = new Map(query.split(/[;&]/u).map((part): [string, string] => splitAt(part, '=')));
  const isDeep = /^(?:yes|true|1)$/u.test(wanted.get('recurse') ?? '');
  const folder = files.list(address, { pattern: decoded(wanted.get('select') ?? '*.xml'), isDeep });
  const found = folder.kind === 'folder' ? bounded(address, folder.uris) : undefined;
  if (found !== undefined) return found;
  const list = files.read(address);
  if (list.kind === 'text') return bounded(address, listedIn(list.text, address));
  return folder.kind === 'folder' ? list : folder.kind === 'refused' ? folder : list;
}

function bounded(file: string, uris: readonly string[]): CollectionUris {
  if (uris.length <= MOST_DOCUMENTS) return { kind: 'uris', uris };
  return { kind: 'refused', file, reason: `it has more than ${MOST_DOCUMENTS} documents, which is the limit` };
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function listedIn(text: string, base: string): readonly string[] {
  const uris: string[] = [];
  readEvents(text, {
    startElement: ({ localName, attributes }) => {
      const href = attributes.find((attribute) => attribute.localName === 'href')?.value;
      if (localName === 'doc' && href !== undefined && URL.canParse(href, base)) uris.push(new URL(href, base).href);
    },
    endElement: () => {},
    text: () => {},
  });
  return uris;
}
