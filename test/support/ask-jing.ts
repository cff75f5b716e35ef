// Jing on schemas held in memory, and what it passes over in them: an element that it has checked before is not looked at again.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ReadGrammar } from '../../src/relaxng/read-grammar.ts';
import { JAVA_ENVIRONMENT } from './java.ts';
import { readFrom } from './memory-schema.ts';

/** What Jing says of a schema in the compact syntax: nothing, when it takes it. */
export type AskJing = (schema: string) => string;

const OF_AN_ELEMENT = /must not contain an element/u;

/**
 * Whether all that is wrong is an element inside a list or an attribute (§7.1.3, §7.1.1) that Jing 20220510 passes over, because it checks each
 * element once, and equal ones together. Of each definition with none but new elements Jing must then say the same as we do.
 */
export function hasSeenElement(text: string, read: ReadGrammar, ask: AskJing): boolean {
  if (read.kind === 'grammar' || !read.diagnostics.every(({ message }) => /^element cannot stand inside/u.test(message)))
    return false;
  const definitions = text.trimEnd().split('\n').map(withElementsAnew);
  const told = definitions.map(ask);
  const isSame = definitions.every(
    (definition, index) => (readFrom({ 'main.rnc': definition }, 'main.rnc').kind === 'grammar') === (told[index] === ''),
  );
  return isSame && told.some((one) => OF_AN_ELEMENT.test(one));
}

/** A definition as a schema of its own in which no two elements are the same, and none is referred to. */
function withElementsAnew(definition: string): string {
  let count = 0;
  return `start = ${definition.slice(definition.indexOf('=') + 1)}`
    .replaceAll(/element \S+ \{/gu, () => `element anew${count++} {`)
    .replaceAll(/(?<!")\b(?:alive|a|b)\b/gu, () => `element anew${count++} { empty }`)
    .replaceAll(/\bdead\b/gu, 'notAllowed');
}

/** Asks about one schema after the other. */
export function askJing(jing: string): AskJing {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-schemas-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return (text) => {
    writeFileSync(join(folder, 'main.rnc'), text);
    return spawnSync(jing, ['-c', join(folder, 'main.rnc')], { encoding: 'utf8', env: JAVA_ENVIRONMENT }).stdout;
  };
}
