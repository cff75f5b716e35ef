// The file rules: what lies under the folders that may be read is read, and nothing else, however it is asked for.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FileRules, LARGEST_REFERENCED } from '../../src/host/file-rules.ts';

let top = '';
const write = (name: string, text = name): void => {
  mkdirSync(join(top, name, '..'), { recursive: true });
  writeFileSync(join(top, name), text);
};

beforeAll(() => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'teikit-rules-')));
  for (const name of [
    'secret.txt',
    'work/editions/doc.xml',
    'work/editions/part.xml',
    'work/editions/a b.xml',
    'work/editions/.hidden.xml',
    'work/editions/deep/.config/x.xml',
    'work/editions/deep/p.xml',
    'work/meta/rules.sch',
    'work/.git/config',
    'plain/doc.xml',
    'plain/p.xml',
    'plains/p.xml',
    'outer/.git/config',
    'outer/in/teikit.config.json',
    'outer/in/editions/doc.xml',
    'outer/in/x.xml',
    'outer/x.xml',
  ])
    write(name);
  symlinkSync('../../secret.txt', join(top, 'work/editions/link.xml'));
  symlinkSync('../..', join(top, 'work/editions/up'));
  symlinkSync('part.xml', join(top, 'work/editions/alias.xml'));
  symlinkSync('nowhere.xml', join(top, 'work/editions/dangling.xml'));
  symlinkSync('../../nowhere.xml', join(top, 'work/editions/dangling-out.xml'));
  symlinkSync('dangling-out.xml', join(top, 'work/editions/dangling-twice.xml'));
  symlinkSync('../../secret.txt/x', join(top, 'work/editions/through-file.xml'));
  symlinkSync('../../nowhere', join(top, 'work/editions/dangling-folder'));
  symlinkSync('.hidden.xml', join(top, 'work/editions/shown.xml'));
  symlinkSync('loop.xml', join(top, 'work/editions/loop.xml'));
  symlinkSync('work', join(top, 'alias'));
  write('work/editions/large.bin', '');
  truncateSync(join(top, 'work/editions/large.bin'), LARGEST_REFERENCED + 1);
  execFileSync('mkfifo', [join(top, 'work/editions/pipe.xml')]);
});
afterAll(() => rmSync(top, { recursive: true, force: true }));

type Kind = 'bytes' | 'missing' | 'refused';
type Case = readonly [name: string, location: () => string, kind: Kind, words: RegExp | undefined];

const inWork = (name: string) => () => join(top, 'work/editions', name);
const url = (path: string) => () => `${pathToFileURL(top).href}/${path}`;

const CASES: readonly Case[] = [
  ['a file of the folder', inWork('part.xml'), 'bytes', undefined],
  ['a file below', inWork('deep/p.xml'), 'bytes', undefined],
  ['a link to one', inWork('alias.xml'), 'bytes', undefined],
  ['a file beside, in the checkout', inWork('../meta/rules.sch'), 'bytes', undefined],
  ['as a URL', url('work/editions/part.xml'), 'bytes', undefined],
  ['as a URL with a blank', url('work/editions/a%20b.xml'), 'bytes', undefined],
  ['through a link to the checkout', () => join(top, 'alias/meta/rules.sch'), 'bytes', undefined],
  ['a link out of the folders', inWork('link.xml'), 'refused', /--root DIR/],
  ['through a linked folder', inWork('up/secret.txt'), 'refused', /--root DIR/],
  ['through a linked folder, and not there', inWork('up/nothing.txt'), 'refused', /--root DIR/],
  ['a link out of the folders to what is not there', inWork('dangling-out.xml'), 'refused', /--root DIR/],
  ['a link to such a link', inWork('dangling-twice.xml'), 'refused', /--root DIR/],
  ['a link out of the folders through a file', inWork('through-file.xml'), 'refused', /--root DIR/],
  ['through a link to a folder that is not there', inWork('dangling-folder/x.xml'), 'refused', /--root DIR/],
  ['two folders up', inWork('../../secret.txt'), 'refused', /--root DIR/],
  ['two folders up, and not there', inWork('../../nothing.txt'), 'refused', /--root DIR/],
  ['a URL that goes up', url('work/editions/../../secret.txt'), 'refused', /--root DIR/],
  ['a URL that goes up in percent signs', url('work/editions/%2e%2e/%2E%2E/secret.txt'), 'refused', /--root DIR/],
  ['a URL with a slash in percent signs', url('work/editions/..%2f..%2fsecret.txt'), 'missing', /not a local file/],
  ['a URL of another machine', () => 'file://elsewhere/etc/passwd', 'missing', /not a local file/],
  ['the passwords', () => '/etc/passwd', 'refused', /--root DIR/],
  ['the passwords as a URL', () => 'file:///etc/passwd', 'refused', /--root DIR/],
  ['the environment', () => '/proc/self/environ', 'refused', /--root DIR/],
  ['a device', () => '/dev/zero', 'refused', /--root DIR/],
  ['a folder of a name that begins alike', () => join(top, 'works/x.xml'), 'refused', /--root DIR/],
  ['a hidden file', inWork('.hidden.xml'), 'refused', /begins with a dot/],
  ['a hidden file that is not there', inWork('.nothing.xml'), 'refused', /begins with a dot/],
  ['a link to a hidden file', inWork('shown.xml'), 'refused', /begins with a dot/],
  ['a file of a hidden folder', inWork('deep/.config/x.xml'), 'refused', /begins with a dot/],
  ['the checkout itself', inWork('../.git/config'), 'refused', /begins with a dot/],
  ['a pipe', inWork('pipe.xml'), 'refused', /not a regular file/],
  ['a file that is too large', inWork('large.bin'), 'refused', /more than 100000000 bytes/],
  ['a folder', inWork('deep'), 'missing', /is a directory/],
  ['what is not there', inWork('nothing.xml'), 'missing', /no such file/],
  ['a link to what is not there', inWork('dangling.xml'), 'missing', /no such file/],
  ['a link to itself', inWork('loop.xml'), 'missing', /too many symbolic links/],
  ['a null character', inWork('a\0b'), 'missing', /null character/],
  ['the network', () => 'http://127.0.0.1:9/x.xml', 'missing', /nothing is fetched/],
  ['another scheme', () => 'data:text/plain,x', 'missing', /nothing is fetched/],
];

describe('a document of a checkout is named', () => {
  test.each<Case>(CASES)('%s', (_, location, kind, words) => {
    const rules = new FileRules({ named: [join(top, 'work/editions/doc.xml')], roots: [] });
    const read = rules.read(location());
    expect(read).toMatchObject({ kind, ...(words === undefined ? {} : { reason: expect.stringMatching(words) }) });
    if (read.kind !== 'bytes') expect(JSON.stringify(read)).not.toContain(top);
    const isPlaceAllowed = kind === 'bytes' || /regular|bytes|directory/.test(words?.source ?? '');
    expect(rules.allows(location())).toBe(isPlaceAllowed);
  });
});

describe('which folders may be read', () => {
  type Named = readonly [
    name: string,
    named: readonly string[],
    roots: readonly string[],
    file: string,
    kind: 'bytes' | 'refused',
  ];
  test.each<Named>([
    ['the folder of a file that is in no checkout', ['plain/doc.xml'], [], 'plain/p.xml', 'bytes'],
    ['and not the one beside it', ['plain/doc.xml'], [], 'plains/p.xml', 'refused'],
    ['a folder that was named', ['plain'], [], 'plain/p.xml', 'bytes'],
    ['a folder of --root', ['plain/doc.xml'], ['plains'], 'plains/p.xml', 'bytes'],
    ['one of several', ['plain/doc.xml'], ['outer', 'plains'], 'plains/p.xml', 'bytes'],
    ['nothing was named', [], [], 'plain/p.xml', 'refused'],
    ['only a root', [], ['plain'], 'plain/p.xml', 'bytes'],
    ['the folder of a configuration', ['outer/in/editions/doc.xml'], [], 'outer/in/x.xml', 'bytes'],
    ['and not the checkout around it', ['outer/in/editions/doc.xml'], [], 'outer/x.xml', 'refused'],
    ['a file that is named and not there has its folder', ['plain/none.xml'], [], 'plain/p.xml', 'bytes'],
    [
      'a hidden folder that is the root itself',
      [],
      ['work/editions/deep/.config'],
      'work/editions/deep/.config/x.xml',
      'bytes',
    ],
  ])('%s', (_, named, roots, file, kind) => {
    const at = (name: string): string => join(top, name);
    const rules = new FileRules({ named: named.map(at), roots: roots.map(at) });
    expect(rules.read(at(file)).kind).toBe(kind);
  });
});
