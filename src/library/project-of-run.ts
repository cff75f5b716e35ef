// The project file of a run: where its project is, and what it wants done.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { readDocument } from '../host/read-document.ts';
import { type ProjectFile, readProjectFile } from '../rules/project-file.ts';
import { below } from '../run/documents-of.ts';
import { type Pipeline, readPipelines } from '../run/pipelines.ts';
import { folderOf } from './run-place.ts';

/** `folder`: of the project, '' for the working directory. `config`: the path of the file; `configText`: what it says. */
export type RunProject = {
  readonly pipelines: readonly Pipeline[];
  readonly project: ProjectFile;
  readonly folder: string;
  readonly config: string;
  readonly configText: string;
};

/** Bytes of a project file. */
const LARGEST_PROJECT = 1_000_000;

/** Where a project is, and the folder that it writes to, as seen from there. @throws {EnvironmentError} */
export async function projectFolder(config: string): Promise<{ readonly folder: string; readonly output: string }> {
  const { folder, project } = await readProject(config);
  return { folder: folder === '' ? '.' : folder, output: below('', project.output) };
}

/** @throws {EnvironmentError} for a project file that cannot be used */
export async function readProject(config: string): Promise<RunProject> {
  const { bytes } = await readDocument(config);
  const wrong = (place: string, reason: string): EnvironmentError =>
    new EnvironmentError('env/bad-setting', `${config}:${place}: ${reason}`, { file: config });
  if (bytes.length > LARGEST_PROJECT) throw wrong('1:1', `it has more than ${LARGEST_PROJECT} bytes`);
  const configText = new TextDecoder().decode(bytes);
  const reading = await readProjectFile(configText);
  if (reading.kind === 'wrong') throw wrong(reading.place, reading.reason);
  const { project, placeOf } = reading;
  const folder = folderOf(config);
  const pipelines = readPipelines({ project, placeOf, place: { folder, config } });
  if (pipelines.length === 0) throw wrong('1:1', 'it has no pipelines: docs/run.md says what they are');
  return { pipelines, project, folder, config, configText };
}
