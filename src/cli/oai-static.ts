// Writes the answers of a repository as files: all of them, or none.

import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { now } from '../host/clock.ts';
import { folderStage } from '../host/folder-stage.ts';
import { namesIn } from '../host/names-in.ts';
import { isDirectory, isThere, truePath } from '../host/output-directory.ts';
import { sourceMoment } from '../host/source-moment.ts';
import { indexedRepository } from '../oai/indexed-repository.ts';
import { checkDocuments, type Keeping } from '../oai/keep-index.ts';
import { recordFormats } from '../oai/metadata-formats.ts';
import { RecordIndex } from '../oai/record-index.ts';
import { sealedTokens } from '../oai/resumption-token.ts';
import { staticAnswers } from '../oai/static-answers.ts';
import type { PackageStage } from '../packages/files/package-stage.ts';
import { counted } from '../report/counted.ts';
import { exitCodes, raiseExitCode } from './exit-code.ts';
import { watchInterruption } from './interruption.ts';
import { type KeptInFile, openOaiIndex } from './oai-index.ts';
import type { OaiSettings } from './oai-settings.ts';
import { oaiSource } from './oai-source.ts';
import { talk } from './output.ts';
import { UsageError } from './usage-error.ts';

export type OaiStaticSettings = OaiSettings & { readonly baseUrl: string; readonly output: string };

/** What every tree of answers has. */
const FIRST = 'Identify.xml';

/** @throws {UsageError} @throws {EnvironmentError} `env/cannot-write` */
export async function writeOaiStatic(settings: OaiStaticSettings): Promise<void> {
  const { output, index } = settings;
  refuse(settings);
  const interruption = watchInterruption();
  const isStopped = (): boolean => interruption.signal.aborted;
  let stage: PackageStage | undefined;
  try {
    const kept = index === undefined ? forgotten() : await openOaiIndex(settings.folder, index);
    const moment = sourceMoment();
    const source = { ...oaiSource({ ...settings, modified: moment }), now: () => moment ?? now() };
    const faults: string[] = [];
    const list = (): ReturnType<typeof source.list> => noting(source.list(), faults);
    const keeping: Keeping = { index: kept.index, source: { ...source, list }, formats: recordFormats };
    await checkDocuments(keeping, isStopped);
    if (faults.length > 0)
      throw new EnvironmentError('env/unreadable', `${output} is not written: ${settings.folder} could not be read whole`);
    if (!isStopped() && kept.index.isEmpty)
      throw new EnvironmentError('env/unreadable', `${settings.folder} has no *.xml: ${output} is not written`);
    stage = folderStage(truePath(output));
    const count = await writeAnswers(settings, { keeping, stage, moment, isStopped });
    if (isStopped()) return raiseExitCode(interruption.exitCode());
    // the index first: who was killed between the two writes the same answers again
    await kept.save();
    await stage.remove('');
    await stage.place('', '');
    talk(`${count} answers in ${output}`);
    tellLeftOut(kept.index);
  } finally {
    stage?.close();
    interruption.release();
  }
}

/** A document that is there and has no record is a finding, whichever run has told why. */
function tellLeftOut(index: RecordIndex): void {
  let count = 0;
  for (const { digest, available } of index.after(0)) if (digest !== '' && available.length === 0) count++;
  if (count === 0) return;
  talk(`${counted(count, 'document')} without a record`);
  raiseExitCode(exitCodes.findings);
}

/** What stands at the top of an earlier run. */
const ANSWERS =
  /^(?:(?:Identify|ListMetadataFormats|ListSets)\.xml|GetRecord|ListIdentifiers|ListMetadataFormats|ListRecords|error)$/u;

/** Notes what could not be looked at. */
async function* noting<Listed extends { readonly kind: string }>(
  documents: AsyncIterable<Listed>,
  faults: string[],
): AsyncGenerator<Listed, void> {
  for await (const listed of documents) {
    if (listed.kind === 'fault') faults.push(listed.kind);
    yield listed;
  }
}

/** @throws {UsageError} @throws {EnvironmentError} */
function refuse({ output, folder, index }: OaiStaticSettings): void {
  if (output === '' || output === '-') throw new UsageError('the output (-o) must name a directory');
  const place = truePath(output);
  if (`${folder}/`.startsWith(`${place}/`))
    throw new UsageError(`the output (-o) ${output} holds the documents: give another directory`);
  // the next run would read the answers as documents
  if (place.startsWith(`${folder}/`))
    throw new UsageError(`the output (-o) ${output} lies among the documents: give another directory`);
  if (index !== undefined && `${truePath(index)}/`.startsWith(`${place}/`))
    throw new UsageError(`--index ${index} lies in the output (-o), which is replaced: give another place`);
  if (!isThere(output)) return;
  if (!isDirectory(output)) throw new EnvironmentError('env/cannot-write', `cannot write ${output}: it is no directory`);
  const names = namesIn(place);
  const isOurs = names.includes(FIRST) && names.every((one) => ANSWERS.test(one));
  if (names.length > 0 && !isOurs)
    throw new EnvironmentError('env/cannot-write', `cannot write ${output}: other files are in it, and they would be lost`);
}

/** An index of this run alone. */
function forgotten(): KeptInFile {
  const index = new RecordIndex({ key: '', isComplete: false, isRebuilt: false, entries: [] });
  return { index, save: async () => undefined };
}

type Writing = {
  readonly keeping: Keeping;
  readonly stage: PackageStage;
  readonly moment: string | undefined;
  readonly isStopped: () => boolean;
};

async function writeAnswers(settings: OaiStaticSettings, { keeping, stage, moment, isStopped }: Writing): Promise<number> {
  const { name, baseUrl, adminEmails, namespace, pageSize, index } = settings;
  const repository = indexedRepository(keeping, {
    description: {
      name,
      baseUrl,
      adminEmails,
      namespace,
      deletedRecord: index === undefined ? 'no' : 'persistent',
      compressions: [],
    },
    pageSize,
    tokens: sealedTokens(() => ''),
  });
  let count = 0;
  for await (const { path, pieces } of staticAnswers(repository, moment)) {
    if (isStopped()) break;
    await stage.write(path, encoded(pieces));
    count++;
  }
  return count;
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}
