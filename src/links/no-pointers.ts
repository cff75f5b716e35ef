// Attributes that grammars type as URIs and that lead nowhere: they name something, or say where pointers start.

import { XML_NAMESPACE } from '../xml/namespace-scope.ts';

const EXAMPLES = 'http://www.tei-c.org/ns/Examples';
const XINCLUDE = 'http://www.w3.org/2001/XInclude';
const XLINK = 'http://www.w3.org/1999/xlink';
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';

export type ElementName = { readonly namespace: string; readonly localName: string };

type Exception = {
  /** On elements of this namespace, of this name; default: any. */
  readonly namespace?: string;
  readonly element?: string;
  /** As in the tables of pointers; default: any. */
  readonly attributes?: readonly string[];
  readonly reason: string;
};

export const noPointers: readonly Exception[] = [
  { attributes: [`{${XML_NAMESPACE}}base`], reason: 'says where pointers start' },
  { attributes: ['ns', 'namespace'], reason: 'names a namespace' },
  { element: 'namespace', attributes: ['name'], reason: 'names a namespace' },
  { element: 'anyElement', attributes: ['except', 'require'], reason: 'names namespaces' },
  { element: 'schemaSpec', attributes: ['defaultExceptions'], reason: 'names namespaces' },
  { element: 'citeData', attributes: ['property'], reason: 'names a property' },
  { attributes: [`{${XLINK}}role`, `{${XLINK}}arcrole`], reason: 'names a kind of link' },
  {
    attributes: [`{${INSTANCE}}schemaLocation`, `{${INSTANCE}}noNamespaceSchemaLocation`],
    reason: 'names namespaces, and schemas that do not judge',
  },
  { namespace: XINCLUDE, reason: 'parts are told of where the document is put together' },
  { namespace: EXAMPLES, reason: 'examples show pointers, and what they lead to is not there' },
];

export function leadsNowhere({ namespace, localName }: ElementName, attribute: string): boolean {
  return noPointers.some(
    (one) =>
      (one.namespace ?? namespace) === namespace &&
      (one.element ?? localName) === localName &&
      (one.attributes === undefined || one.attributes.includes(attribute)),
  );
}
