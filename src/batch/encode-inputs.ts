// The files that encoding needs beside the texts: authorities, profile, metadata, decisions. `read` gives a file's bytes.

import { encodingFault } from '../diagnostics/encoding-fault.ts';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { SettingsError } from '../diagnostics/settings-error.ts';
import { type Metadata, readMetadata } from '../encode/header/metadata.ts';
import type { Learned } from '../encode/model/learned.ts';
import { builtinProfiles, genericProfile } from '../encode/profiles/builtin-profiles.ts';
import { type Profile, readProfile } from '../encode/profiles/profile.ts';
import { type Authorities, readAuthorities } from '../encode/read-authorities.ts';
import type { ReviewRow } from '../encode/review/review-row.ts';
import { type ReviewFormat, readReview } from '../encode/review/review-table.ts';
import { positionsIn } from '../report/positions.ts';
import { decodeXml } from '../source/decode.ts';
import { suggestion } from '../source/nearest-name.ts';
import { yamlFault } from '../source/yaml-fault.ts';
import type { EncodeStep } from './job.ts';
import type { JobServices } from './job-services.ts';

type Read = JobServices['read'];

/** @throws {EnvironmentError} */
async function readText(file: string, read: Read): Promise<string> {
  const { bytes } = await read(file);
  const decoded = decodeXml(bytes);
  if (decoded.kind === 'decoded') return decoded.text;
  throw unusable(
    file,
    decoded.kind === 'bad-bytes' ? `it is not ${decoded.encoding.toUpperCase()}` : encodingFault(file, decoded).message,
  );
}

function unusable(file: string, why: string): EnvironmentError {
  return new EnvironmentError('env/unreadable', `${file}: ${why}`);
}

/** @throws {EnvironmentError} that names the first mistake, and says how many there are */
export async function readAuthorityFiles(files: readonly string[], read: Read): Promise<Authorities | undefined> {
  if (files.length === 0) return undefined;
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readText(file, read) })));
  const reading = readAuthorities(texts);
  if (reading.kind === 'read') return reading.authorities;
  const [first] = reading.diagnostics;
  const text = texts.find(({ file }) => file === first?.file)?.text ?? '';
  const { line, column } = positionsIn(text)(first?.place.kind === 'span' ? first.place.span.start : 0);
  const more = reading.diagnostics.length > 1 ? `; ${reading.diagnostics.length - 1} more mistakes like it` : '';
  throw unusable(`${first?.file}:${line}:${column}`, `this authority cannot be used: ${first?.message}${more}`);
}

/**
 * @throws {SettingsError} when there is no profile of this name
 * @throws {EnvironmentError} when the file holds no profile
 */
export async function findProfile(name: string | undefined, read: Read): Promise<Profile | undefined> {
  if (name === undefined) return undefined;
  const builtin = builtinProfiles.get(name);
  if (builtin !== undefined) return builtin;
  const names = [...builtinProfiles.keys()];
  if (!/[./\\]/.test(name))
    throw new SettingsError(
      `there is no profile ${name}: use one of ${names.join(', ')}, or a JSON file${suggestion(name, names)}`,
    );
  const reading = readProfile(parseJson(name, await readText(name, read)), genericProfile);
  if (reading.kind === 'profile') return reading.profile;
  throw unusable(name, `this profile cannot be used: ${reading.message}`);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unusable(file, 'this is not JSON');
  }
}

type Said = NonNullable<EncodeStep['said']>;

/** @throws {EnvironmentError | SettingsError} */
export async function gatherMetadata(file: string | undefined, said: Said, read: Read): Promise<Metadata> {
  const fromFile = file === undefined ? {} : await readMetadataFile(file, read);
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const flags = readMetadata(given);
  if (flags.kind === 'problems') throw new SettingsError(flags.messages.join('; '));
  return { ...fromFile, ...flags.metadata };
}

async function readMetadataFile(file: string, read: Read): Promise<Metadata> {
  const text = await readText(file, read);
  const data = /\.json$/i.test(file) ? parseJson(file, text) : await parseYaml(file, text);
  const reading = readMetadata(data);
  if (reading.kind === 'metadata') return reading.metadata;
  throw unusable(file, `this metadata cannot be used: ${reading.messages.join('; ')}`);
}

async function parseYaml(file: string, text: string): Promise<unknown> {
  const { parse } = await import('yaml');
  try {
    return parse(text, { maxAliasCount: 0 }) as unknown;
  } catch (error) {
    throw unusable(file, yamlFault(error));
  }
}

/** @throws {EnvironmentError} */
export async function readModelFile(file: string | undefined, read: Read): Promise<Learned | undefined> {
  if (file === undefined) return undefined;
  const [{ readModel }, { Model }] = await Promise.all([
    import('../encode/learn/model-file.ts'),
    import('../encode/learn/model.ts'),
  ]);
  const reading = readModel(await readText(file, read));
  if (reading.kind === 'model') return new Model(reading.parts);
  throw unusable(file, `this model cannot be used: ${reading.message}`);
}

export function reviewFormat(file: string): ReviewFormat {
  if (/\.json$/i.test(file)) return 'json';
  if (/\.csv$/i.test(file) || !/\.[^/\\]*$/.test(file)) return 'csv';
  throw new SettingsError(`${file} is neither .csv nor .json`);
}

/** @throws {EnvironmentError} */
export async function readDecisions(file: string | undefined, read: Read): Promise<readonly ReviewRow[]> {
  if (file === undefined) return [];
  const reading = readReview(await readText(file, read), reviewFormat(file), file);
  if (reading.kind === 'read') return reading.rows;
  const place = reading.line === undefined ? file : `${file}:${reading.line}`;
  throw unusable(place, `these decisions cannot be used: ${reading.message}`);
}

/** Several tables as one. @throws {EnvironmentError} */
export async function readDecisionTables(files: readonly string[], read: Read): Promise<readonly ReviewRow[]> {
  const tables = await Promise.all(files.map((file) => readDecisions(file, read)));
  return tables.flat();
}
