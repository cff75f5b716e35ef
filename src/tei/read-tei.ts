// Reads a TEI document as its source has it: text, lines, mentions, entries. General TEI P5, not only our own customisation.
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { atSpan } from '../source/span.ts';
import { parseTree, type XmlElement } from '../xml/read/tree.ts';
import { teiName, words } from './element-roles.ts';
import { readEntities } from './read-entities.ts';
import { SourceReader } from './source-reader.ts';
import type { TeiReading } from './tei-reading.ts';

export type TeiReadResult = TeiReading | { readonly kind: 'diagnostics'; readonly diagnostics: readonly Diagnostic[] };

/** `text` is decoded and without byte order mark. A document without `text` has an empty reading. */
export function readTei(file: string, text: string): TeiReadResult {
  const tree = parseTree(text);
  if (tree.kind === 'fatal') {
    const { code, message, advice, span } = tree.problem;
    const place = atSpan(span.start, span.end);
    const diagnostic: Diagnostic = {
      code,
      severity: 'fatal',
      file,
      message,
      place,
      ...(advice === undefined ? {} : { advice }),
    };
    return { kind: 'diagnostics', diagnostics: [diagnostic] };
  }
  return readTeiTree(file, text, tree.root);
}

export function readTeiTree(file: string, source: string, root: XmlElement): TeiReading {
  const entities = readEntities(root);
  const reader = new SourceReader(source, entities);
  for (const part of partsToRead(root)) reader.read(part.element, part.placement);
  return { kind: 'read', file, entities, ...reader.layOut() };
}

type Part = { readonly element: XmlElement; readonly placement: 'text' | 'header' };

/** Texts, outermost only, in their order; then the lines of the source that headers quote. */
function partsToRead(root: XmlElement): readonly Part[] {
  const texts: Part[] = [];
  const quoted: Part[] = [];
  const tasks: { readonly element: XmlElement; readonly isHeader: boolean }[] = [{ element: root, isHeader: false }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    const { element } = task;
    const name = teiName(element);
    if (name === 'text' || name === 'sourceDoc') texts.push({ element, placement: 'text' });
    else if (task.isHeader && isQuotedLine(element, name)) quoted.push({ element, placement: 'header' });
    else if (name !== 'standOff') {
      const isHeader = task.isHeader || name === 'teiHeader';
      for (const child of element.children.toReversed()) {
        if (child.kind === 'element') tasks.push({ element: child, isHeader });
      }
    }
  }
  return [...texts, ...quoted.toSorted((a, b) => lineNumber(a) - lineNumber(b))];
}

function isQuotedLine(element: XmlElement, name: string): boolean {
  return name === 'note' && words(element.attribute('type')).includes('sourceLine');
}

function lineNumber({ element }: Part): number {
  return Number.parseInt(element.attribute('n') ?? '', 10) || 0;
}
