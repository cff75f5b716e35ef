// A pool of real workers, by the library: the same outcomes and the same files as without, and limits for each document. Workers run
// the built program: a thread of Node's has no TypeScript.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Job, Step } from '../../src/batch/job.ts';
import { type Outcome, type RunJobsOptions, runJobs } from '../../src/index.ts';
import { makeFolder } from '../cli/make-folder.ts';
import { teiAround } from '../transform/stylesheets.ts';

const folder = makeFolder();

/** What each document has in its one paragraph says what the stylesheet does. */
const SHEET = `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:f"
  xpath-default-namespace="http://www.tei-c.org/ns/1.0">
<xsl:param name="word" select="'none'"/>
<xsl:function name="f:deep"><xsl:param name="n"/><xsl:sequence select="if ($n = 0) then 0 else 1 + f:deep($n - 1)"/></xsl:function>
<xsl:template match="/">
  <xsl:variable name="p" select="string((//body//p)[1])"/>
  <xsl:message select="'first', $word, $p"/>
  <xsl:message>second</xsl:message>
  <xsl:choose>
    <xsl:when test="$p = 'loop'"><o><xsl:value-of select="sum(for $a in 1 to 999999, $b in 1 to 999999 return 1)"/></o></xsl:when>
    <xsl:when test="$p = 'heap'"><o><xsl:value-of select="count(reverse((1 to 90000000) ! string()))"/></o></xsl:when>
    <xsl:when test="$p = 'deep'"><o><xsl:value-of select="f:deep(10000000)"/></o></xsl:when>
    <xsl:when test="$p = 'stop'"><xsl:message terminate="yes">no more</xsl:message></xsl:when>
    <xsl:when test="$p = 'out'"><xsl:result-document href="../../escape.xml"><e/></xsl:result-document><o/></xsl:when>
    <xsl:when test="$p = 'same'"><xsl:result-document href="same.xml"><e><xsl:value-of select="base-uri()"/></e></xsl:result-document></xsl:when>
    <xsl:otherwise>
      <xsl:result-document href="r/{tokenize(base-uri(), '/')[last()]}"><e><xsl:value-of select="$p"/></e></xsl:result-document>
      <o><xsl:value-of select="$p"/></o>
    </xsl:otherwise>
  </xsl:choose>
</xsl:template></xsl:stylesheet>`;

const paragraph = (text: string): string => teiAround(`<p>${text}</p>`);

/** Good ones, and some that are wrong in every way. */
const DOCUMENTS: Readonly<Record<string, string | Uint8Array>> = {
  'a.xml': paragraph('one'),
  'b.xml': paragraph('stop'),
  'c.xml': paragraph('same'),
  'd.xml': paragraph('same'),
  'e.xml': paragraph('<hi>two</hi>').replace('</hi>', ''),
  'f.xml': '<html/>',
  'g.xml': new Uint8Array([0xff, 0xfe, 0xfd]),
  'h.xml': '',
  'i.xml': paragraph(`${'<seg>'.repeat(300)}x${'</seg>'.repeat(300)}`),
  'j.xml': paragraph('<unknown>three</unknown>'),
  'k.xml': paragraph('out'),
  'l.xml': paragraph('deep'),
  'm.xml': paragraph('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="a.xml"/>'),
  'n.xml': paragraph('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'),
  'o.xml': paragraph('&nope;'),
  'p.xml': paragraph('four'),
  'loop.xml': paragraph('loop'),
  'heap.xml': paragraph('heap'),
};
const ENDLESS = ['loop.xml', 'heap.xml'];
const ORDINARY = Object.keys(DOCUMENTS).filter((name) => !ENDLESS.includes(name));

beforeAll(() => {
  for (const [name, text] of Object.entries(DOCUMENTS)) writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, 's.xsl'), SHEET);
});

type Ran = { readonly outcomes: readonly Outcome[]; readonly files: Readonly<Record<string, string>> };

async function run(names: readonly string[], step: Step, options: RunJobsOptions): Promise<Ran> {
  const out = join(folder, 'out', `${Math.random()}`.slice(2));
  mkdirSync(out, { recursive: true });
  const jobs = names.map((name): Job => {
    const output = join(out, name);
    const placed = step.kind === 'stylesheet' ? { ...step, folder: out, output } : { ...step, output };
    return { input: { kind: 'path', path: join(folder, name) }, steps: [placed as Step], frames: true };
  });
  const outcomes: Outcome[] = [];
  await runJobs(jobs, (outcome) => void outcomes.push(outcome), { ...options, named: [folder] });
  const written = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = written.map(({ parentPath, name }) => {
    const path = join(parentPath, name);
    return [path.slice(out.length + 1), readFileSync(path, 'utf8')] as const;
  });
  return JSON.parse(JSON.stringify({ outcomes, files: Object.fromEntries(files.toSorted()) }).replaceAll(out, 'OUT')) as Ran;
}

const sheet: Step = { kind: 'stylesheet', path: join(folder, 's.xsl'), parameters: { word: ['w'] } };

describe('the same comes of it without workers and with any number of them', () => {
  test.each<readonly [string, Step, readonly number[]]>([
    ['html', { kind: 'transform', to: 'html' }, [1, 2]],
    ['text', { kind: 'transform', to: 'text' }, [3]],
    ['a stylesheet of one’s own', sheet, [1, 2, 3]],
    ['an untrusted one', { ...sheet, isUntrusted: true } as Step, [2]],
    ['one that is not there', { kind: 'stylesheet', path: join(folder, 'missing.xsl') }, [2]],
  ])('%s', { timeout: 300_000 }, async (_, step, counts) => {
    const here = await run(ORDINARY, step, {});
    expect(here.outcomes.length).toBe(ORDINARY.length);
    for (const workers of counts) expect(await run(ORDINARY, step, { workers })).toEqual(here);
  });
});

describe('a document that needs too much is given up, and the others are done', () => {
  const names = ['a.xml', 'loop.xml', 'p.xml', 'deep.xml', 'm.xml'].map((name) => (name === 'deep.xml' ? 'l.xml' : name));

  test.each<readonly [string, Step, RegExp]>([
    ['in a thread', sheet, /^the work on the document was stopped: it took longer than 8 seconds$/],
    [
      'in a process of its own',
      { ...sheet, isUntrusted: true } as Step,
      /^the stylesheet was stopped: it took longer than 8 seconds$/,
    ],
  ])('time, %s', { timeout: 300_000 }, async (_, step, message) => {
    const { outcomes } = await run(names, step, { workers: 2, timeout: 8 });
    expect(outcomes.map(({ status }) => status)).toEqual(['clean', 'findings', 'clean', 'findings', 'clean']);
    expect(outcomes[1]?.diagnostics.at(-1)).toMatchObject({ code: 'transform/failed', severity: 'fatal' });
    expect(outcomes[1]?.diagnostics.at(-1)?.message).toMatch(message);
    expect(outcomes[3]?.diagnostics.at(-1)?.message).toMatch(/^the stylesheet needs more stack than there is/);
  });

  test('memory', { timeout: 600_000 }, async () => {
    const { outcomes } = await run(['a.xml', 'heap.xml', 'p.xml'], sheet, { memory: 64 });
    expect(outcomes.map(({ status }) => status)).toEqual(['clean', 'findings', 'clean']);
    expect(outcomes[1]?.diagnostics).toMatchObject([
      { code: 'transform/failed', message: 'the work on the document was stopped: it needs more memory than 64 MB' },
    ]);
  });
});

test.each([{ workers: 0 }, { timeout: -1 }, { memory: 1.5 }])('%o is refused', async (options) => {
  await expect(runJobs([], () => {}, options)).rejects.toThrow(RangeError);
});
