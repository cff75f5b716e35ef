// A page is without faults, and holds the whole text of its document.

import { expect } from 'vitest';
import { type Element, isElement, parseTree } from '../support/tree.ts';
import { elementsOf, faultsOf, notesOf, parsePage, textOf, withoutSpace } from './html-tree.ts';
import { output } from './stylesheets.ts';

export async function expectWhole(text: string): Promise<void> {
  const page = parsePage(await output(text, 'html'));
  const tei = parseTree(text);
  expect(faultsOf(page)).toEqual([]);
  expect(withoutSpace(textOf(page))).toBe(withoutSpace(wordsOfTei(tei)));
  const notes = [...elementsOf(tei)].filter((element) => element.name === 'note' && isInText(element));
  expect(sortedWords(notesOf(page))).toEqual(
    sortedWords(
      notes.map((note) => note.children.map((child) => (isElement(child) ? wordsInText(child) : child)).join('')).join(' '),
    ),
  );
}

/** Notes between paragraphs come after those at the end: only their words are compared. */
function sortedWords(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .sort();
}

/** The words of the texts of a document, without notes, which a page has in other places. */
function wordsOfTei(element: Element): string {
  if (element.name === 'text') return wordsInText(element);
  return element.children.map((child) => (isElement(child) ? wordsOfTei(child) : '')).join(' ');
}

function wordsInText(element: Element): string {
  if (element.name === 'note') return '';
  return element.children.map((child) => (isElement(child) ? wordsInText(child) : child)).join('');
}

export function isInText(element: Element): boolean {
  return element.parent !== undefined && (element.parent.name === 'text' || isInText(element.parent));
}
