// Runs the rules of a grammar as a stylesheet by Saxon-HE: a template for each rule, a mode for each pattern.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Element, elementsNamed, isElement, parseTree } from '../support/tree.ts';
import type { SaxonPaths } from '../xpath/saxon.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What each document breaks: `check: message`. */
export function rulesBySaxon(
  { java, saxon }: SaxonPaths,
  grammar: string,
  documents: readonly string[],
): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    for (const [index, text] of documents.entries()) writeFileSync(join(folder, `${index}.xml`), text);
    const stylesheet = join(folder, 'rules.xsl');
    writeFileSync(stylesheet, stylesheetOf(grammar, documents.length));
    const options = ['-cp', saxon, 'net.sf.saxon.Transform', `-xsl:${stylesheet}`, '-it:main'];
    const { status, stdout, stderr } = spawnSync(java, options, { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status !== 0) throw new Error(stderr);
    const found: string[][] = documents.map(() => []);
    for (const [, index, line = ''] of stdout.matchAll(/^(\d+)\t(.*)$/gm)) found[Number(index)]?.push(line);
    return found;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function stylesheetOf(grammar: string, documents: number): string {
  const tree = parseTree(grammar);
  const patterns = elementsNamed(tree, 'sch:pattern');
  const namespaces = elementsNamed(tree, 'sch:ns').map(
    ({ attributes }) => `xmlns:${attributes['prefix']}="${attributes['uri']}"`,
  );
  const keys = elementsNamed(tree, 'xsl:key').map(
    ({ attributes }) =>
      `<xsl:key name="${attributes['name']}" match="${escaped(attributes['match'] ?? '')}" use="${escaped(attributes['use'] ?? '')}"/>`,
  );
  const modes = patterns.map((_, index) => `<xsl:apply-templates select="." mode="m${index}"/>`);
  return `<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" ${namespaces.join(' ')}>
<xsl:output method="text"/>
${keys.join('\n')}
<xsl:template name="main"><xsl:for-each select="0 to ${documents - 1}"><xsl:variable name="n" select="."/>
<xsl:for-each select="doc(concat(., '.xml'))"><xsl:variable name="found">${modes.join('')}</xsl:variable>
<xsl:for-each select="$found/*"><xsl:value-of select="concat($n, '&#9;', @id, ': ', normalize-space(.), '&#10;')"/></xsl:for-each></xsl:for-each></xsl:for-each></xsl:template>
${patterns.map(templatesOf).join('\n')}
</xsl:stylesheet>`;
}

function templatesOf(pattern: Element, index: number): string {
  const rules = elementsNamed(pattern, 'sch:rule');
  const abstract = new Map(
    rules.flatMap((rule) => (rule.attributes['abstract'] === 'true' ? [[rule.attributes['id'], rule]] : [])),
  );
  const partsOf = (rule: Element): readonly string[] =>
    rule.children.filter(isElement).flatMap((part): readonly string[] => {
      const { name, attributes } = part;
      if (name === 'sch:extends') return partsOf(abstract.get(attributes['rule']) ?? part);
      if (name === 'sch:let')
        return [`<xsl:variable name="${attributes['name']}" select="${escaped(attributes['value'] ?? '')}"/>`];
      const test = escaped(attributes['test'] ?? '');
      return [`<xsl:if test="not(${test})"><finding id="${attributes['id']}">${messageOf(part)}</finding></xsl:if>`];
    });
  const onward = `<xsl:apply-templates select="@* | node()" mode="m${index}"/></xsl:template>`;
  const templates = rules
    .filter(({ attributes }) => attributes['abstract'] !== 'true')
    .map(
      (rule, place) =>
        `<xsl:template match="${escaped(rule.attributes['context'] ?? '')}" mode="m${index}" priority="${1000 - place}">${partsOf(rule).join('')}${onward}`,
    );
  return [...templates, `<xsl:template match="/ | @* | node()" mode="m${index}" priority="0">${onward}`].join('\n');
}

function messageOf(check: Element): string {
  return check.children
    .map((part) => {
      if (!isElement(part)) return `<xsl:text>${escaped(part)}</xsl:text>`;
      const { path, select } = part.attributes;
      return `<xsl:value-of select="${escaped(part.name === 'sch:name' ? `name(${path ?? '.'})` : (select ?? ''))}"/>`;
    })
    .join('');
}
