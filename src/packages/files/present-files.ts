// The files of a package as they are: links into it count as files, what is no file is told, and so are names that other systems cannot
// have.

import type { Findings } from './findings.ts';
import type { PackageFiles } from './package-files.ts';
import { PathAdvice } from './path-advice.ts';
import { walk } from './walk.ts';

/** Files that a system makes by itself. */
const SYSTEM_FILE = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.Spotlight-V100|\.Trashes|\._[^/]*)$/i;

export function isSystemFile(path: string): boolean {
  return SYSTEM_FILE.test(path);
}

/** All files, links into the package too. `passing` is told of each that is no link. */
export async function presentFiles(
  files: PackageFiles,
  findings: Findings,
  passing?: (path: string) => void,
): Promise<ReadonlySet<string>> {
  const present = new Set<string>();
  const advice = new PathAdvice(findings);
  for await (const { path, kind } of walk(files, '')) {
    if (kind === 'link' && (await leadsToFile(files, path, findings))) present.add(path);
    else if (kind === 'special')
      findings.add({ code: 'package/special-file', path, message: 'a device, a pipe or a socket cannot be in a package' });
    else if (kind === 'file') present.add(path);
    advice.add(path);
    if (kind === 'file') passing?.(path);
  }
  return present;
}

/** Whether a link is as good as a file. It is told in any case. */
export async function leadsToFile(files: PackageFiles, path: string, findings: Findings): Promise<boolean> {
  const target = await files.linkTarget(path);
  if (target.kind === 'inside' && target.leadsTo === 'file') {
    findings.warn({ code: 'package/link', path, message: `a link to ${target.path}: most ways to copy a package lose it` });
    return true;
  }
  const where =
    target.kind === 'outside'
      ? 'leads out of the package'
      : target.kind === 'broken'
        ? 'leads nowhere'
        : 'leads to what is no file';
  findings.add({ code: 'package/link', path, message: `a link that ${where} is not followed` });
  return false;
}
