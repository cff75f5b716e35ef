// What was said of an OAI-PMH repository → its settings, or what is wrong with them.

import { basename } from 'node:path';
import { EnvironmentError } from '../diagnostics/environment-error.ts';
import { isDirectory, isThere, truePath } from '../host/output-directory.ts';
import { isNamespaceIdentifier } from '../oai/oai-identifier.ts';
import type { OaiValues } from './commands/oai-flags.ts';
import { UsageError } from './usage-error.ts';

export type OaiSettings = {
  /** With all links resolved. */
  readonly folder: string;
  readonly name: string;
  readonly adminEmails: readonly string[];
  readonly namespace: string;
  /** Without a slash at its end. */
  readonly baseUrl: string | undefined;
  readonly pageSize: number;
  readonly index: string | undefined;
  readonly roots: readonly string[];
  readonly xinclude: boolean;
};

/** `emailType` of OAI-PMH.xsd. */
const EMAIL = /^\S+@(?:[^\s.]+\.)+[^\s.]+$/u;
/** Of a repository that has no name in the world. */
const LOCAL_NAMESPACE = 'localhost.localdomain';
const MOST_RECORDS = 10_000;

/** @throws {UsageError} @throws {EnvironmentError} `env/missing-file` */
export function readOaiSettings(folder: string, values: OaiValues): OaiSettings {
  const { 'admin-email': adminEmails, 'page-size': pageSize, index, root, 'no-xinclude': noXInclude } = values;
  if (adminEmails.length === 0) throw new UsageError('a flag is missing: --admin-email, whom harvesters write to');
  const wrong = adminEmails.find((email) => !EMAIL.test(email));
  if (wrong !== undefined)
    throw new UsageError(`wrong value: --admin-email ${wrong}, where an address such as a@example.org is needed`);
  if (pageSize < 1 || pageSize > MOST_RECORDS)
    throw new UsageError(`wrong value: --page-size ${pageSize}, where 1 to ${MOST_RECORDS} is possible`);
  const baseUrl = values['base-url'] === undefined ? undefined : readBaseUrl(values['base-url']);
  const namespace = readNamespace(values['namespace-identifier'], baseUrl);
  if (!isDirectory(folder)) throw noFolder(folder);
  const path = truePath(folder);
  return {
    folder: path,
    name: values['repository-name'] ?? basename(path),
    adminEmails,
    namespace,
    baseUrl,
    pageSize,
    index,
    roots: root,
    xinclude: !noXInclude,
  };
}

function noFolder(folder: string): EnvironmentError {
  const what = isThere(folder) ? 'it is not a directory' : 'no such directory';
  return new EnvironmentError('env/missing-file', `${folder}: ${what}`, { file: folder });
}

function readBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (url === undefined || !isHttp || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new UsageError(`wrong value: --base-url ${text}, where an address such as https://example.org/oai is needed`);
  return url.href.replace(/\/$/u, '');
}

function readNamespace(given: string | undefined, baseUrl: string | undefined): string {
  if (given !== undefined) {
    if (isNamespaceIdentifier(given)) return given;
    throw new UsageError(
      `wrong value: --namespace-identifier ${given}, where a domain name such as archive.example.org is needed`,
    );
  }
  if (baseUrl === undefined) return LOCAL_NAMESPACE;
  const { hostname } = new URL(baseUrl);
  if (isNamespaceIdentifier(hostname)) return hostname;
  throw new UsageError(`a flag is missing: --namespace-identifier, since ${hostname} is no domain name`);
}
