// Identifiers of items by the scheme oai-identifier 2.0: `oai:NAMESPACE:LOCAL`. LOCAL is the path of the document below its folder.

import { decodeName, encodeName } from './encode-name.ts';

/** `repositoryIdentifierType` of oai-identifier.xsd: a domain name. */
const NAMESPACE = /^[a-zA-Z][a-zA-Z0-9-]*(?:\.[a-zA-Z][a-zA-Z0-9-]*)+$/u;

export function isNamespaceIdentifier(text: string): boolean {
  return NAMESPACE.test(text);
}

/** `path`: with `/` between its parts. */
export function oaiIdentifier(namespace: string, path: string): string {
  return `oai:${namespace}:${localPart(path)}`;
}

export function localPart(path: string): string {
  return path.split('/').map(encodeName).join('/');
}

/** The path; undefined where no path has this identifier. */
export function pathOf(namespace: string, identifier: string): string | undefined {
  const start = `oai:${namespace}:`;
  if (!identifier.startsWith(start)) return undefined;
  const parts = identifier.slice(start.length).split('/').map(decodeName);
  return parts.every((part) => part !== undefined) ? parts.join('/') : undefined;
}
