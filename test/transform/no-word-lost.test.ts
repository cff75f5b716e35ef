// No word lost: the words of a text are the words of its outputs, under the rules of docs/transform.md.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { DocumentGenerator } from '../support/generate.ts';
import { describeWith } from '../support/programs.ts';
import { Random } from '../support/random.ts';
import { grammarAt } from '../support/read-schema.ts';
import { firstSeed, SOAK_TIMEOUT, sliceOf } from '../support/soak.ts';
import { lostWords } from './compare-words.ts';
import { elementOnlyIn } from './element-only.ts';
import { sourceWords } from './source-words.ts';
import { editionPath, output } from './stylesheets.ts';

const readings = ['source', 'corrected'] as const;

/** What is wrong with the outputs of a document. */
async function faultsOf(xml: string, isElementOnly: (name: string) => boolean): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const reading of readings) {
    const source = sourceWords(xml, { isCorrected: reading === 'corrected', isElementOnly });
    const text = await output(xml, 'text', { reading, notes: 'inline' });
    const markdown = await output(xml, 'markdown', { reading, notes: 'inline', header: 'none' });
    const fromText = lostWords(source, text);
    if (fromText !== undefined) faults.push(`text, ${reading}: ${fromText}`);
    const inMarkdown = lostWords(source, parsedText(markdown));
    if (inMarkdown !== undefined) faults.push(`markdown, ${reading}: ${inMarkdown}`);
  }
  return faults;
}

type MarkdownNode = { readonly type: string; readonly value?: string; readonly children?: readonly MarkdownNode[] };

/** What a reader of the Markdown sees: blocks and cells apart. */
function parsedText(markdown: string): string {
  const tree: MarkdownNode = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return textOf(tree);
}

const INLINE = ['text', 'emphasis', 'strong', 'link', 'inlineCode'];

function textOf(node: MarkdownNode): string {
  if (node.type === 'html') return '';
  const words = node.value ?? node.children?.map(textOf).join('') ?? '';
  return INLINE.includes(node.type) ? words : ` ${words} `;
}

describe('the edition', () => {
  test('has all its words', async () => {
    expect(await faultsOf(readFileSync(editionPath, 'utf8'), () => false)).toEqual([]);
  });
});

/** One in so many documents of a folder; all of them when soaking. */
const ONE_IN = { drama: 16, letters: 6, manuscripts: 4, 'tei-tests': 1 } as const;

/** Random documents of TEI All. */
const RANDOM_DOCUMENTS = sliceOf(300, 40);
const SIZE = 500;

describeWith(['suites'], 'documents of others', (suites) => {
  const grammar = grammarAt(join(suites, 'schemas/tei/tei_all-4.9.0.rng'));
  const isElementOnly = elementOnlyIn(grammar);
  for (const [folder, oneIn] of Object.entries(ONE_IN)) {
    const names = readdirSync(join(suites, 'corpora', folder)).filter((name) => name.endsWith('.xml'));
    const chosen = names.filter((_, index) => index % sliceOf(1, oneIn) === 0);
    test.each(chosen)(`${folder}: %s`, { timeout: 120_000 }, async (name) => {
      const xml = readFileSync(join(suites, 'corpora', folder, name), 'utf8');
      if (!/<(TEI|teiCorpus)\b/.test(xml)) return;
      expect(await faultsOf(xml, isElementOnly)).toEqual([]);
    });
  }

  test('random documents of TEI All', { timeout: SOAK_TIMEOUT }, async () => {
    const generator = new DocumentGenerator(grammar);
    const { goals } = generator;
    for (let seed = firstSeed; seed < firstSeed + RANDOM_DOCUMENTS; seed++) {
      const random = new Random(seed);
      const goal = goals[random.below(goals.length)];
      const xml = generator.make({ random, size: SIZE, ...(goal === undefined ? {} : { goal }) });
      expect({ seed, faults: await faultsOf(xml, isElementOnly) }).toEqual({ seed, faults: [] });
    }
  });
});
