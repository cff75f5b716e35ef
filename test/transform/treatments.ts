// The rows of xslt/treatments.xsl, and the kinds that its first comment explains.

import { readFileSync } from 'node:fs';

const source = readFileSync(new URL('../../xslt/treatments.xsl', import.meta.url), 'utf8');

export type Treatment = { readonly name: string; readonly kind: string };

export function rowsOfTreatments(): readonly Treatment[] {
  return [...source.matchAll(/'(\w+): ([^']+)'/g)].flatMap(([, kind = '', names = '']) =>
    names
      .trim()
      .split(/\s+/)
      .map((name) => ({ name, kind })),
  );
}

export const KINDS: readonly string[] = [...source.matchAll(/^ {4}(\w+) {2,}/gm)].map(([, kind = '']) => kind);
