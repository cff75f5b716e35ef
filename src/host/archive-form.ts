// The form of an archive, as the end of its name says.

import { basename } from 'node:path';

export type ArchiveForm = 'zip' | 'tar' | 'tar.gz';

/** `top`: the name without what says the form; undefined where the name says none. */
export function archiveForm(path: string): { readonly form: ArchiveForm; readonly top: string } | undefined {
  const [, top, end = ''] = /^(.+)[.](zip|tar|tar[.]gz|tgz)$/isu.exec(basename(path)) ?? [];
  if (top === undefined || path.endsWith('/')) return undefined;
  const form = end.toLowerCase();
  return { form: form === 'zip' || form === 'tar' ? form : 'tar.gz', top };
}
