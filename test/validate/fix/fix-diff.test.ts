// Edits as a unified diff: what patch takes, where lines are short.
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../../src/diagnostics/diagnostic.ts';
import { fixDiff } from '../../../src/validate/fix/fix-diff.ts';
import { loneSurrogate } from '../../../src/xml/xml-characters.ts';

/** Each `[old→new]` of a text is an edit. */
function edited(marked: string): { readonly before: string; readonly edits: readonly Edit[] } {
  const edits: Edit[] = [];
  let [before, done] = ['', 0];
  for (const { 0: whole, 1: old = '', 2: text = '', index } of marked.matchAll(/\[([^\]→]*)→([^\]]*)\]/gu)) {
    before += marked.slice(done, index);
    edits.push({ file: 'a.xml', span: { start: before.length, end: before.length + old.length }, text });
    before += old;
    done = index + whole.length;
  }
  return { before: before + marked.slice(done), edits };
}

function diffOf(marked: string): string {
  const { before, edits } = edited(marked);
  return fixDiff('a.xml', before, edits);
}

describe('hunks', () => {
  test('one change, with three lines around it', () => {
    expect(diffOf('1\n2\n3\n4\n<[a→b]/>\n6\n7\n8\n9\n')).toBe(
      '--- a.xml\n+++ a.xml\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-<a/>\n+<b/>\n 6\n 7\n 8\n',
    );
  });

  test('changes in one line, in neighbours, and far away; a line that goes', () => {
    expect(diffOf('[a→A] [b→B]\r\n[c→C]\r\n3\r\n[4→]\r\n5\r\n6\r\n7\r\n8\r\n9\r\n10\r\n11\r\n[12\r\n→]13')).toBe(
      '--- a.xml\n+++ a.xml\n@@ -1,7 +1,7 @@\n-a b\n-c\n+A B\n+C\n 3\n-4\n+\n 5\n 6\n 7\n@@ -9,5 +9,4 @@\n 9\n 10\n 11\n-12\n 13\n',
    );
  });

  test('nothing', () => {
    expect(fixDiff('a.xml', 'a', [])).toBe('');
  });
});

test('a long line is cut around its changes, in the same way before and after', () => {
  const diff = diffOf(`${'x'.repeat(50_000)}[old→new]${'😀'.repeat(50_000)}[more→less]${'y'.repeat(50_000)}`);
  expect(diff.length).toBeLessThan(2000);
  const [, , , old = '', fresh = ''] = diff.split('\n');
  expect(old.slice(1).replace('old', 'new').replace('more', 'less')).toBe(fresh.slice(1));
  expect(loneSurrogate(diff)).toBe(-1);
});
