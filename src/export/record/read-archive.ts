// Where a source is kept (`msIdentifier`, TEI P5 10.4).

import { teiName } from '../../tei/element-roles.ts';
import type { XmlElement } from '../../xml/read/tree.ts';
import type { ArchiveStatement } from './descriptive-record.ts';
import { childrenNamed, headerText } from './header-text.ts';
import { type StatementSource, stated } from './statement-source.ts';

/** From the widest on: as an archive is cited. */
const ORDER = ['country', 'region', 'settlement', 'institution', 'repository', 'collection', 'idno'] as const;
const SHELFMARK_TYPES: ReadonlySet<string> = new Set(['shelfmark', 'callNumber', 'signature', 'signatur']);

export function readArchive(source: StatementSource): readonly ArchiveStatement[] {
  const { element } = source;
  const texts = (name: string): readonly string[] =>
    childrenNamed(element, name)
      .map(headerText)
      .filter((text) => text !== '');
  const shelfmark = shelfmarkOf(element);
  const parts = ORDER.flatMap((name) => (name === 'idno' ? [] : texts(name)));
  const names = texts('msName');
  const text = [...parts, ...(shelfmark === undefined ? [] : [shelfmark]), ...(shelfmark === undefined ? names : [])].join(
    ', ',
  );
  if (text === '') return [];
  const known = {
    country: texts('country')[0],
    settlement: texts('settlement')[0],
    repository: texts('repository')[0] ?? texts('institution')[0],
    collection: texts('collection').join(', ') || undefined,
    shelfmark,
  };
  return [{ kind: 'archive', ...stated(source, text), ...present(known) }];
}

/** The `idno` that is one by its type, or the first that stands in the identifier itself. */
function shelfmarkOf(element: XmlElement): string | undefined {
  const direct = childrenNamed(element, 'idno');
  const nested = childrenNamed(element, 'idno').flatMap((one) => one.children.filter((child) => child.kind === 'element'));
  const all = [...direct, ...nested.filter((one) => teiName(one) === 'idno')];
  const chosen = all.find((one) => SHELFMARK_TYPES.has(one.attribute('type') ?? '')) ?? direct[0];
  const text = chosen === undefined ? '' : headerText(chosen);
  return text === '' ? undefined : text;
}

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Without the parts that are undefined. */
export function present<T extends Readonly<Record<string, unknown>>>(parts: T): Present<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Present<T>;
}
