// GetRecord of a static tree, and the formats of each item.

import { placeOf } from './answer-place.ts';
import type { Header } from './oai-answer.ts';
import { readChecked } from './read-checked.ts';
import type { StaticTree } from './static-tree.ts';

/** Item, by its place → the prefixes of its records. */
export type Items = ReadonlyMap<string, ReadonlySet<string>>;

export async function checkRecords(tree: StaticTree): Promise<void> {
  const items = new Map<string, Set<string>>();
  for (const path of tree.paths) {
    const place = placeOf(path);
    if (place.kind !== 'record') continue;
    const { prefix, local } = place;
    const item = items.get(local);
    if (item === undefined) items.set(local, new Set([prefix]));
    else item.add(prefix);
    const answer = await readChecked(tree, path, place);
    const [header] = answer?.headers ?? [];
    if (header !== undefined) keep(header, { tree, path, prefix });
  }
  await checkFormatsOfItems(tree, items);
}

type Keeping = { readonly tree: StaticTree; readonly path: string; readonly prefix: string };

function keep(header: Header, { tree, path, prefix }: Keeping): void {
  const { identifier, datestamp, isDeleted, sets, line } = header;
  checkFormat(header, { tree, path, prefix });
  let records = tree.records.get(prefix);
  if (records === undefined) {
    records = new Map();
    tree.records.set(prefix, records);
  }
  tree.identifiers.add(identifier);
  const other = records.get(identifier);
  if (other === undefined) records.set(identifier, { datestamp, isDeleted, sets, path });
  else
    tree.checking.findings.add({
      code: 'oai/identifier',
      path,
      line,
      message: `"${identifier}" is the identifier of ${other.path}, too`,
    });
}

/** A record is in the namespace of its format. */
export function checkFormat({ identifier, namespace, line }: Header, { tree, path, prefix }: Keeping): void {
  const format = tree.formats.get(prefix);
  const { findings } = tree.checking;
  // a format that nobody lists is told by its lists and records, once
  if (format === undefined || namespace === undefined || namespace === format.namespace) return;
  const key = `${prefix} ${namespace}`;
  if (tree.toldNamespaces.has(key)) return;
  tree.toldNamespaces.add(key);
  const message = `"${identifier}" is in the namespace ${namespace || 'of nothing'}, and ${prefix} in ${format.namespace}`;
  findings.add({ code: 'oai/format', path, line, message });
}

async function checkFormatsOfItems(tree: StaticTree, items: Items): Promise<void> {
  const { findings } = tree.checking;
  const told = new Set<string>();
  for (const prefixes of items.values())
    for (const prefix of prefixes) if (tree.formats.size > 0 && !tree.formats.has(prefix)) told.add(prefix);
  for (const prefix of told)
    findings.add({
      code: 'oai/format',
      path: `GetRecord/${prefix}`,
      message: `ListMetadataFormats does not know the format ${prefix}`,
    });
  for (const [local, prefixes] of items) {
    const path = `ListMetadataFormats/${local}.xml`;
    if (!tree.paths.has(path)) {
      findings.add({
        code: 'oai/missing-answer',
        message: `${path} is not there: nobody can ask for the formats of this item`,
      });
      continue;
    }
    const answer = await readChecked(tree, path, { kind: 'formats', local });
    const listed = new Set(answer?.formats.map(({ prefix }) => prefix));
    if (answer === undefined) continue;
    for (const prefix of listed)
      if (!prefixes.has(prefix))
        findings.add({
          code: 'oai/missing-record',
          path,
          message: `the item is told to be in ${prefix}, and GetRecord/${prefix}/${local}.xml is not there`,
        });
    for (const prefix of prefixes)
      if (!listed.has(prefix))
        findings.add({ code: 'oai/format', path, message: `the item has a record in ${prefix}, which is not in this list` });
  }
}
