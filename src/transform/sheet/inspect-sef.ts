// What a compiled stylesheet may not hold: whatever leads from XSLT to JavaScript, to other stylesheets, or to expressions that nobody
// has seen. Only what is known is let through.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { atLine, nowhere } from '../../source/span.ts';
import { knownFunctions, knownInstructions } from './known-sef.ts';
import { type SefNode, sefNodes, textOf } from './sef.ts';

const FN = 'http://www.w3.org/2005/xpath-functions';
const SAXON = 'http://saxon.sf.net/';
const INTERACTIVE = 'http://saxonica.com/ns/interactiveXSLT';
const GLOBAL_JS = 'http://saxonica.com/ns/globalJS';

/** Namespaces whose functions compute and do nothing else. */
const HARMLESS: readonly string[] = [
  `${FN}/map`,
  `${FN}/array`,
  `${FN}/math`,
  'http://www.w3.org/2001/XMLSchema',
  'http://exslt.org/common',
  'http://exslt.org/math',
  'http://exslt.org/sets',
];

/** What the compiler makes of calls of a function item, and of $err:code and its kind in xsl:catch. */
const SAXON_FUNCTIONS: readonly string[] = ['apply', 'dynamic-error-info'];

/** Functions of XPath and XSLT that are refused, with the reason. */
const REFUSED: Readonly<Record<string, string>> = {
  'function-lookup': 'it finds functions by a name that is only known when it runs',
  transform: 'it runs another stylesheet, which nobody has looked at',
  'load-xquery-module': 'it loads programs',
};

const TO_JAVASCRIPT = 'it reaches JavaScript, and with it the files and programs of this machine';

export type Inspected = {
  /** The file that was named. */
  readonly file: string;
  /** The name to people of a module that the SEF names. */
  readonly fileOf?: (module: string) => string;
  /** Compiled by us from its source: the kinds of its nodes are those of the compiler. */
  readonly origin: 'compiled' | 'given';
};

/** Problems that are told. */
const MOST = 20;

/** Empty where nothing speaks against it. */
export function inspectSef(root: SefNode, { file, fileOf = (module) => module, origin }: Inspected): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const { node, module, line } of sefNodes(root)) {
    const message = objection(node, origin);
    if (message === undefined) continue;
    const place = line === undefined ? nowhere : atLine(line);
    found.push({
      code: 'stylesheet/refused',
      severity: 'error',
      message,
      file: module === undefined ? file : fileOf(module),
      place,
    });
    if (found.length === MOST) break;
  }
  return found;
}

function objection(node: SefNode, origin: Inspected['origin']): string | undefined {
  const { N: kind } = node;
  const name = textOf(node, 'name') ?? '';
  switch (kind) {
    case 'fn':
      return objectionToFunction(FN, name);
    case 'ifCall':
    case 'fnRef':
    case 'fnCoercion':
      return kind === 'fnCoercion' ? undefined : objectionTo(name);
    case 'evaluate':
      return 'xsl:evaluate is refused: it runs expressions that nobody has looked at';
    default:
      if (origin === 'given' && (typeof kind !== 'string' || !knownInstructions.has(kind)))
        return `${typeof kind === 'string' ? `the instruction ${kind}` : 'a node without kind'} is not known: compile it with teikit from its source`;
      return undefined;
  }
}

/** `name`: `Q{uri}local`. */
function objectionTo(name: string): string | undefined {
  const [, namespace = '', local = name] = /^Q\{([^}]*)\}(.*)$/u.exec(name) ?? [];
  return objectionToFunction(namespace, local);
}

function objectionToFunction(namespace: string, local: string): string | undefined {
  if (namespace === FN) {
    const reason = REFUSED[local];
    if (reason !== undefined) return `the function ${local} is refused: ${reason}`;
    return knownFunctions.has(local) ? undefined : `the function ${local} is refused: it is not one of XPath 3.1 or XSLT 3.0`;
  }
  if (HARMLESS.includes(namespace)) return undefined;
  if (namespace === SAXON && SAXON_FUNCTIONS.includes(local)) return undefined;
  if (namespace === INTERACTIVE) return `ixsl:${local} is refused: ${TO_JAVASCRIPT}`;
  if (namespace === GLOBAL_JS) return `js:${local} is refused: ${TO_JAVASCRIPT}`;
  return `the function ${local} of ${namespace === '' ? 'no namespace' : namespace} is refused: teikit does not know what it does`;
}
