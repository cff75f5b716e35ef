// The preamble of a schema in the compact syntax: namespace, default namespace and datatypes declarations (§4, appendix A.1).

import { XML_NAMESPACE } from '../../xml/namespace-scope.ts';
import { append } from './append.ts';
import { type CompactContext, describe, isWord, readLiteral } from './compact-context.ts';
import { type Comment, type NamespaceName, XSD_LIBRARY } from './schema-tree.ts';
import { libraryFault } from './schema-uri.ts';
import type { Token } from './tokenize-compact.ts';

const DECLARATION_KEYWORDS: ReadonlySet<string> = new Set(['namespace', 'default', 'datatypes']);

export type Preamble = {
  /** `''` is the default namespace. */
  readonly prefixes: ReadonlyMap<string, NamespaceName>;
  readonly datatypePrefixes: ReadonlyMap<string, string>;
  /** Comments before and between the declarations. */
  readonly comments: readonly Comment[];
};

/** `starts`: whether a component of a grammar starts at the current token, where a mistake in a declaration ends. */
export function readDeclarations(context: CompactContext, starts: (context: CompactContext) => boolean): Preamble {
  const prefixes = new Map<string, NamespaceName>();
  const datatypePrefixes = new Map<string, string>();
  const comments: Comment[] = [];
  const { environment } = context;
  environment.namespaces.set('xml', XML_NAMESPACE);
  environment.datatypes.set('xsd', XSD_LIBRARY);
  while (isAtDeclaration(context)) {
    append(comments, context.takeComments());
    const from = context.index + 1;
    readDeclaration(context, { prefixes, datatypePrefixes });
    if (context.isStopped) context.resumeAt(from, (at) => isAtDeclaration(at) || starts(at));
  }
  environment.defaultNamespace = prefixes.get('');
  environment.bindings = new Map([...environment.namespaces].filter(([, uri]) => uri !== undefined && uri !== ''));
  return { prefixes, datatypePrefixes, comments };
}

function isAtDeclaration(context: CompactContext): boolean {
  return context.current.kind === 'keyword' && DECLARATION_KEYWORDS.has(context.current.value);
}

type Declared = { readonly prefixes: Map<string, NamespaceName>; readonly datatypePrefixes: Map<string, string> };

function readDeclaration(context: CompactContext, declared: Declared): void {
  const keyword = context.advance();
  if (keyword.value === 'datatypes') readDatatypes(context, declared.datatypePrefixes);
  else if (keyword.value === 'namespace') readNamespace(context, declared.prefixes, undefined);
  else if (context.isAtKeyword('namespace')) {
    context.advance();
    readNamespace(context, declared.prefixes, keyword);
  } else context.fail({ message: `expected namespace after default, not ${describe(context.current)}` });
}

/** After `namespace`; `byDefault` is the word before it. */
function readNamespace(context: CompactContext, prefixes: Map<string, NamespaceName>, byDefault: Token | undefined): void {
  const name = isWord(context.current) ? context.advance() : undefined;
  if (name === undefined && byDefault === undefined) {
    context.fail({ message: `expected a prefix after namespace, not ${describe(context.current)}` });
  }
  context.expect('=', 'in a declaration of a namespace');
  const at = context.current;
  const uri = readNamespaceUri(context);
  if (context.isStopped) return;
  if (byDefault !== undefined) declare(context, prefixes, { prefix: '', uri, token: byDefault });
  if (name === undefined) checkXmlNamespace(context, { prefix: '', uri, token: at });
  else declarePrefix(context, prefixes, { prefix: name.value, uri, token: name });
}

function readNamespaceUri(context: CompactContext): NamespaceName {
  if (!context.isAtKeyword('inherit')) return readLiteral(context, 'a namespace name, or inherit,');
  context.advance();
  return undefined;
}

type Declaration = { readonly prefix: string; readonly uri: NamespaceName; readonly token: Token };

function declarePrefix(context: CompactContext, prefixes: Map<string, NamespaceName>, declaration: Declaration): void {
  const { prefix, uri, token } = declaration;
  if (prefix === 'xmlns') {
    context.report('rnc/declaration', token, {
      message: 'xmlns cannot be declared as a prefix',
      advice: 'choose another prefix',
    });
  } else if (prefix === 'xml' && uri !== XML_NAMESPACE) {
    context.report('rnc/declaration', token, {
      message: `the prefix xml always stands for ${XML_NAMESPACE}`,
      advice: 'choose another prefix',
    });
  }
  checkXmlNamespace(context, declaration);
  declare(context, prefixes, declaration);
  context.environment.namespaces.set(prefix, uri);
}

function checkXmlNamespace(context: CompactContext, { prefix, uri, token }: Declaration): void {
  if (uri !== XML_NAMESPACE || prefix === 'xml') return;
  context.report('rnc/declaration', token, {
    message: `only the prefix xml can stand for ${XML_NAMESPACE}`,
    advice: 'use xml: without a declaration',
  });
}

function declare(context: CompactContext, prefixes: Map<string, NamespaceName>, { prefix, uri, token }: Declaration): void {
  if (prefixes.has(prefix)) {
    const what = prefix === '' ? 'the default namespace' : `the namespace prefix ${prefix}`;
    context.report('rnc/duplicate-declaration', token, {
      message: `${what} is declared twice`,
      advice: 'leave one of the two out',
    });
  }
  prefixes.set(prefix, uri);
}

function readDatatypes(context: CompactContext, datatypePrefixes: Map<string, string>): void {
  if (!isWord(context.current)) {
    context.fail({ message: `expected a prefix after datatypes, not ${describe(context.current)}` });
    return;
  }
  const name = context.advance();
  context.expect('=', `after datatypes ${name.value}`);
  const at = context.current;
  const uri = readLiteral(context, 'the URI of a datatype library');
  if (uri === undefined || context.isStopped) return;
  const fault = libraryFault(uri);
  if (fault !== undefined)
    context.report('rng/bad-library', at, { message: `"${uri}" is no URI of a datatype library: ${fault}` });
  if (name.value === 'xsd' && uri !== XSD_LIBRARY) {
    context.report('rnc/declaration', name, {
      message: `the datatypes prefix xsd always stands for ${XSD_LIBRARY}`,
      advice: 'choose another prefix',
    });
  }
  if (datatypePrefixes.has(name.value)) {
    context.report('rnc/duplicate-declaration', name, {
      message: `the datatypes prefix ${name.value} is declared twice`,
      advice: 'leave one of the two out',
    });
  }
  datatypePrefixes.set(name.value, uri);
  context.environment.datatypes.set(name.value, uri);
}
