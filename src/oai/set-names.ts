// The sets that documents belong to: `folder:letters:1937`, `language:de`, `year:1937`.

import { encodeName } from './encode-name.ts';
import type { SetDescription } from './repository.ts';

export type Membership = {
  /** With `/` between its parts. */
  readonly path: string;
  readonly languages: readonly string[];
  readonly years: readonly string[];
};

/** setSpecs, without those above them. */
export function setsOf({ path, languages, years }: Membership): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  return [
    ...(folders.length === 0 ? [] : [['folder', ...folders.map(encodeName)].join(':')]),
    ...languages.map((language) => `language:${language}`),
    ...years.map((year) => `year:${year}`),
  ];
}

const KINDS: Readonly<Record<string, string>> = { folder: 'Folders', language: 'Languages', year: 'Years of the sources' };

/** The sets of all documents and those above them, sorted. */
export function describeSets(memberships: Iterable<Membership>): readonly SetDescription[] {
  const names = new Map<string, string>();
  const kinds = new Set<string>();
  for (const membership of memberships) {
    const folders = membership.path.split('/').slice(0, -1);
    let spec = 'folder';
    folders.forEach((folder, at) => {
      spec = `${spec}:${encodeName(folder)}`;
      if (!names.has(spec)) names.set(spec, folders.slice(0, at + 1).join('/'));
    });
    if (folders.length > 0) kinds.add('folder');
    for (const language of membership.languages) {
      kinds.add('language');
      if (!names.has(`language:${language}`)) names.set(`language:${language}`, languageName(language));
    }
    for (const year of membership.years) {
      kinds.add('year');
      names.set(`year:${year}`, year);
    }
  }
  for (const kind of kinds) names.set(kind, KINDS[kind] ?? kind);
  return [...names].map(([spec, name]) => ({ spec, name })).toSorted((a, b) => (a.spec < b.spec ? -1 : 1));
}

const englishNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

function languageName(tag: string): string {
  return englishNames.of(tag) ?? tag;
}
