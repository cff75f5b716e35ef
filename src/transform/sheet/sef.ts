// A compiled stylesheet (SEF) as data: nodes with a kind (`N`), attributes and children (`C`).

export type SefNode = {
  readonly N?: string;
  readonly C?: readonly SefNode[];
} & { readonly [attribute: string]: unknown };

/** An attribute of a node, where it is a text. */
export function textOf(node: SefNode, name: string): string | undefined {
  const value = node[name];
  return typeof value === 'string' ? value : undefined;
}

/** Every node with its nearest module and line, in document order. No recursion: stylesheets can be deep. */
export function* sefNodes(
  root: SefNode,
): Generator<{ readonly node: SefNode; readonly module?: string; readonly line?: number }> {
  const waiting: { node: SefNode; module: string | undefined; line: number | undefined }[] = [
    { node: root, module: undefined, line: undefined },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next;
    const module = textOf(node, 'module') ?? next.module;
    const line = lineOf(node) ?? next.line;
    yield { node, ...(module === undefined ? {} : { module }), ...(line === undefined ? {} : { line }) };
    const children = Array.isArray(node.C) ? node.C : [];
    for (let at = children.length - 1; at >= 0; at--) {
      const child = children[at];
      if (typeof child === 'object' && child !== null) waiting.push({ node: child, module, line });
    }
  }
}

/** Of an instruction or a declaration. Expressions, which begin their namespaces with `=`, count lines from elsewhere. */
function lineOf(node: SefNode): number | undefined {
  const isExpression = textOf(node, 'ns')?.startsWith('=') === true;
  return isExpression ? undefined : Number(textOf(node, 'line') ?? Number.NaN) || undefined;
}
