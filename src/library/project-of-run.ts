// The project file of a run: where its project is, what it wants done, and where its run keeps what it knows.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { readDocument } from '../host/read-document.ts';
import { type ProjectFile, readProjectFile } from '../rules/project-file.ts';
import { below, type Pipeline, readPipelines } from '../run/pipelines.ts';
import { placeInBucket } from '../source/bucket-names.ts';

/** `folder`: of the project, '' for the working directory. `config`: the path of the file. */
export type RunProject = {
  readonly pipelines: readonly Pipeline[];
  readonly project: ProjectFile;
  readonly folder: string;
  readonly config: string;
};

/** Bytes of a project file. */
const LARGEST_PROJECT = 1_000_000;
/** Where a run keeps what it knows, below the folder of the outputs. */
const KEPT = '.teikit';

/** Where its run keeps what it knows: in the folder of the project, where outputs go to a bucket. */
export function keptFolder({ folder, project: { output } }: RunProject): string {
  return below(placeInBucket(output) === undefined ? below(folder, output) : folder, KEPT);
}

/** Where a project is, and the folder that it writes to, as seen from there. @throws {EnvironmentError} */
export async function projectFolder(config: string): Promise<{ readonly folder: string; readonly output: string }> {
  const { folder, project } = await readProject(config);
  return { folder: folder === '' ? '.' : folder, output: below('', project.output) };
}

/** '' for the working directory. */
function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  const folder = at < 0 ? '' : below(path.slice(0, at) || '/', '');
  return folder === '' && path.startsWith('/') ? '/' : folder;
}

/** @throws {EnvironmentError} for a project file that cannot be used */
export async function readProject(config: string): Promise<RunProject> {
  const { bytes } = await readDocument(config);
  const wrong = (place: string, reason: string): EnvironmentError =>
    new EnvironmentError('env/bad-setting', `${config}:${place}: ${reason}`, { file: config });
  if (bytes.length > LARGEST_PROJECT) throw wrong('1:1', `it has more than ${LARGEST_PROJECT} bytes`);
  const reading = await readProjectFile(new TextDecoder().decode(bytes));
  if (reading.kind === 'wrong') throw wrong(reading.place, reading.reason);
  const { project, placeOf } = reading;
  const folder = folderOf(config);
  const pipelines = readPipelines({ project, placeOf, place: { folder, config } });
  if (pipelines.length === 0) throw wrong('1:1', 'it has no pipelines: docs/run.md says what they are');
  return { pipelines, project, folder, config };
}
