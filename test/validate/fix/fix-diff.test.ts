// Edits as a unified diff: what patch takes, where lines are short.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
      '--- a.xml\n+++ a.xml\n@@ -1,7 +1,7 @@\n-a b\r\n-c\r\n+A B\r\n+C\r\n 3\r\n-4\r\n+\r\n 5\r\n 6\r\n 7\r\n' +
        '@@ -9,5 +9,4 @@\n 9\r\n 10\r\n 11\r\n-12\r\n 13\n\\ No newline at end of file\n',
    );
  });

  test('nothing', () => {
    expect(fixDiff('a.xml', 'a', [])).toBe('');
  });
});

test('a long line is cut around its changes, in the same way before and after', () => {
  const diff = diffOf(`${'x'.repeat(50_000)}[old→new]${'😀'.repeat(50_000)}[more→less]${'y'.repeat(50_000)}`);
  expect(diff.length).toBeLessThan(2000);
  const [warning, , , , old = '', , fresh = ''] = diff.split('\n');
  expect(warning).toBe('lines of more than 10000 characters are cut: this is not a patch');
  expect(old.slice(1).replace('old', 'new').replace('more', 'less')).toBe(fresh.slice(1));
  expect(loneSurrogate(diff)).toBe(-1);
});

describe('what patch makes of it', () => {
  const long = 'x'.repeat(9000);
  test.each([
    ['lines that end with LF', '1\n<[a→b]/>\n3\n'],
    ['lines that end with CRLF', '1\r\n<[a→b]/>\r\n3\r\n'],
    ['a lone CR in a line', '1\r2\r\n<[a→b]/>\r3\n'],
    ['no end of the last line, which changes', '1\n<[a→b]/>'],
    ['no end of the last line, which stays', '1\n<[a→b]/>\n3'],
    ['no line end at all', '<[a→b]/>'],
    ['an end of line that goes, and one that comes', '1\n<[\n→ ]a/>\n3\n4\n5\n6\n7\n8\n9\n10\n11[→\n]12\n'],
    ['the end of the last line that goes', '1\n<[a→b]/>[\n→]'],
    ['a line that goes', '1\n2\n[3\n→]4\n[5→6]\n'],
    ['a long line', `1\n${long}[old→new]😀\n3\n`],
    ['far from each other', `[1→one]\n${'2\n'.repeat(30)}[3\n→]${'4\n'.repeat(30)}[5→five]\n`],
  ])('%s', (_, marked) => {
    const { before, edits } = edited(marked);
    const folder = mkdtempSync(join(tmpdir(), 'teikit-diff-'));
    try {
      writeFileSync(join(folder, 'a b.xml'), before);
      const input = fixDiff('a b.xml', before, edits);
      const { status, stderr } = spawnSync('git', ['apply', '-p0', '--whitespace=nowarn', '-'], { cwd: folder, input });
      expect(String(stderr)).toBe('');
      expect(status).toBe(0);
      const made = marked.replaceAll(/\[([^\]→]*)→([^\]]*)\]/gu, '$2');
      expect(readFileSync(join(folder, 'a b.xml'), 'utf8')).toBe(made);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
