// teikit export --crosswalk: prints what of a header goes where.

import { ownCrosswalkOf } from '../batch/own-crosswalk.ts';
import { printCrosswalk } from '../export/crosswalk/print-crosswalk.ts';
import { nodeServices } from '../library/jobs.ts';
import { show } from './output.ts';

/** `path`: a file with rows of the user's own. @throws {EnvironmentError} */
export async function showCrosswalk(path: string | undefined): Promise<void> {
  show(printCrosswalk(path === undefined ? {} : await ownCrosswalkOf(path, nodeServices().read)));
}
