// Neither document nor stylesheet reads or writes anything of the machine or of the network.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatNames } from '../../src/transform/formats.ts';
import { transform } from '../../src/transform/transform.ts';
import { builtStylesheets, output, teiAround } from './stylesheets.ts';

const SECRET = 'a-secret-of-this-machine';
const folder = mkdtempSync(join(tmpdir(), 'teikit-isolation-'));
const secretPath = join(folder, 'secret.txt');
const secretUrl = pathToFileURL(secretPath).href;
const writtenPath = join(folder, 'written.xml');

beforeAll(() => writeFileSync(secretPath, `<x>${SECRET}</x>`));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a document', () => {
  test.each([
    ['an external entity', (url: string) => `<!DOCTYPE TEI [<!ENTITY s SYSTEM "${url}">]>${teiAround('<p>&s;</p>')}`],
    ['an external subset', (url: string) => `<!DOCTYPE TEI SYSTEM "${url}">${teiAround('<p>a</p>')}`],
    ['a parameter entity', (url: string) => `<!DOCTYPE TEI [<!ENTITY % s SYSTEM "${url}"> %s;]>${teiAround('<p>a</p>')}`],
    [
      'XInclude',
      (url: string) => teiAround(`<p>a<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${url}" parse="text"/></p>`),
    ],
    ['a style sheet instruction', (url: string) => `<?xml-stylesheet type="text/xsl" href="${url}"?>${teiAround('<p>a</p>')}`],
    [
      'a base address',
      (url: string) => teiAround(`<p xml:base="${url}">a<ref target="${url}">b</ref><graphic url="${url}"/></p>`),
    ],
  ])('cannot read a file by %s', async (_, document) => {
    for (const to of formatNames) {
      const result = await transform({ text: document(secretUrl), name: 'a.xml' }, { to, stylesheets: builtStylesheets });
      expect(JSON.stringify(result)).not.toContain(SECRET);
    }
  });
});

describe('a stylesheet', () => {
  const compiled = (content: string): { read: () => Promise<string> } => {
    const source = join(folder, 'sheet.xsl');
    const product = join(folder, 'sheet.sef.json');
    writeFileSync(
      source,
      `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:output method="text"/><xsl:param name="reading"/><xsl:param name="wrap"/><xsl:template match="/">${content}</xsl:template></xsl:stylesheet>`,
    );
    const compiler = createRequire(import.meta.url).resolve('xslt3/xslt3.js');
    const run = spawnSync(process.execPath, [compiler, `-xsl:${source}`, `-export:${product}`, '-nogo'], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    const text = readFileSync(product, 'utf8');
    return { read: async () => text };
  };

  test.each([
    ['doc', `<xsl:value-of select="doc('${secretUrl}')"/>`],
    ['document', `<xsl:value-of select="document('${secretUrl}')"/>`],
    ['unparsed-text', `<xsl:value-of select="unparsed-text('${secretUrl}')"/>`],
    ['unparsed-text-lines', `<xsl:value-of select="unparsed-text-lines('${secretUrl}')"/>`],
    ['json-doc', `<xsl:value-of select="json-doc('${secretUrl}')"/>`],
    ['collection', `<xsl:value-of select="collection('${pathToFileURL(folder).href}')"/>`],
    ['an address of the network', `<xsl:value-of select="doc('http://127.0.0.1:9/')"/>`],
  ])('cannot read by %s', async (_, content) => {
    const result = await transform({ text: teiAround(''), name: 'a.xml' }, { to: 'text', stylesheets: compiled(content) });
    expect(result).toMatchObject({ kind: 'diagnostics', diagnostics: [{ code: 'teikit/fault' }] });
    expect(JSON.stringify(result)).not.toContain(SECRET);
  });

  test('cannot list a folder', async () => {
    const sheet = compiled(`<xsl:value-of select="uri-collection('${pathToFileURL(folder).href}')"/>`);
    const result = await transform({ text: teiAround(''), name: 'a.xml' }, { to: 'text', stylesheets: sheet });
    expect(JSON.stringify(result)).not.toContain('secret.txt');
  });

  test('cannot write a result document', async () => {
    const sheet = compiled(`<xsl:result-document href="${pathToFileURL(writtenPath).href}">a</xsl:result-document>`);
    const result = await transform({ text: teiAround(''), name: 'a.xml' }, { to: 'text', stylesheets: sheet });
    const fault = { code: 'teikit/fault', message: expect.stringMatching(/neither reads nor writes/) };
    expect(result).toMatchObject({ kind: 'diagnostics', diagnostics: [fault] });
    expect(existsSync(writtenPath)).toBe(false);
  });

  test('that asks for more than JavaScript can hold fails for that document only', async () => {
    const endless = `<xsl:value-of select="fold-left(1 to 40, string(.), function($all, $n) { $all || $all })"/>`;
    const sheet = compiled(
      `<xsl:choose><xsl:when test="string(.) = 'A test'">a</xsl:when><xsl:otherwise>${endless}</xsl:otherwise></xsl:choose>`,
    );
    const run = (text: string) => transform({ text, name: 'a.xml' }, { to: 'text', stylesheets: sheet });
    const tooLarge = { code: 'transform/failed', severity: 'fatal', message: expect.stringMatching(/too large/) };
    expect(await run(teiAround('<p>a</p>'))).toMatchObject({ kind: 'diagnostics', diagnostics: [tooLarge] });
    expect(await run(teiAround(''))).toMatchObject({ kind: 'ok', output: 'a' });
  });

  test('leaves SaxonJS as it was', async () => {
    const { default: saxon } = await import('saxon-js');
    const before = saxon.getPlatform();
    await output(teiAround(''), 'text');
    expect(saxon.getPlatform()).toBe(before);
  });
});
