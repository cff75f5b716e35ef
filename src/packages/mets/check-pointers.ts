// Pointers of the structure into files: IDs of XML, and stretches of bytes (METS: `area` with BETYPE, BEGIN and END).

import type { XmlHandler } from '../../xml/xml-events.ts';
import type { Findings } from '../files/findings.ts';
import type { PackageFiles } from '../files/package-files.ts';
import { type LineAt, readXml } from '../files/read-xml.ts';
import type { FoundFile } from './check-files.ts';
import type { MetsDocument, Pointer } from './mets-document.ts';

const XML = 'http://www.w3.org/XML/1998/namespace';

export type PointerCheck = {
  readonly path: string;
  readonly findings: Findings;
  /** Files of the package by the IDs of the document. */
  readonly found: ReadonlyMap<string, FoundFile>;
};

export async function checkPointers(files: PackageFiles, { pointers }: MetsDocument, check: PointerCheck): Promise<void> {
  const byFile = new Map<string, Pointer[]>();
  for (const pointer of pointers) {
    const file = check.found.get(pointer.file);
    if (pointer.type === undefined) tell(pointer, 'BEGIN or END is there without BETYPE, which says what they count', check);
    else if (pointer.type === 'BYTE') checkBytes(pointer, file, check);
    if (pointer.type !== 'IDREF' || file === undefined) continue;
    const group = byFile.get(file.path);
    if (group === undefined) byFile.set(file.path, [pointer]);
    else group.push(pointer);
  }
  for (const [path, group] of byFile) await checkIds(files, path, { group, check });
}

/** A size is known where something else asked for the file to be read. */
function checkBytes(pointer: Pointer, file: FoundFile | undefined, check: PointerCheck): void {
  const fault = bytesFault(
    [pointer.begin, pointer.end].filter((one) => one !== undefined),
    file,
  );
  if (fault !== undefined) tell(pointer, fault, check);
}

function bytesFault(numbers: readonly string[], file: FoundFile | undefined): string | undefined {
  const wrong = numbers.find((one) => !/^\d+$/.test(one));
  if (wrong !== undefined) return `${JSON.stringify(wrong)} is no number of bytes`;
  const [begin = 0, end = begin] = numbers.map(Number);
  if (end < begin) return `it ends at byte ${end}, before it begins at ${begin}`;
  if (file?.bytes === undefined || end <= file.bytes) return undefined;
  return `byte ${end} lies behind the end of "${file.path}", which has ${file.bytes}`;
}

type Ids = { readonly group: readonly Pointer[]; readonly check: PointerCheck };

async function checkIds(files: PackageFiles, path: string, { group, check }: Ids): Promise<void> {
  const wanted = new Set(group.flatMap(({ begin, end }) => [begin, end].filter((id) => id !== undefined)));
  const missing = new Set(wanted);
  const handler = (_: LineAt): XmlHandler => ({
    startElement: ({ attributes }) => {
      for (const { localName, namespace, value } of attributes) {
        const isId = localName === 'id' && (namespace === XML || namespace === '');
        if (isId || (localName === 'ID' && namespace === '')) missing.delete(value);
      }
    },
    endElement: () => undefined,
    text: () => undefined,
  });
  // a fault of the file has been told, and nobody knows what it would have
  if (!(await readXml(files, path, { findings: check.findings, handler }))) return;
  const told = new Set<string>();
  for (const pointer of group) {
    const dangling = [pointer.begin, pointer.end].filter((id) => id !== undefined && missing.has(id) && !told.has(id));
    for (const id of dangling) {
      told.add(id ?? '');
      tell(pointer, `"${path}" has no element with the ID "${id}"`, check);
    }
  }
}

function tell({ line }: Pointer, message: string, { path, findings }: PointerCheck): void {
  findings.add({ code: 'mets/pointer', path, line, message });
}
