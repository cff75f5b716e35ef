// What a compiled stylesheet says of itself: its parameters, and the kind of its output.

import { type ParameterType, parameterType } from './parameter-types.ts';
import { type SefNode, textOf } from './sef.ts';

/** `name`: `Q{uri}local`. */
export type DeclaredParameter = { readonly name: string; readonly type: ParameterType; readonly isRequired: boolean };

export type SheetFacts = {
  readonly parameters: readonly DeclaredParameter[];
  /** Of xsl:output; undefined where it says none: html or xml then, as the result is. */
  readonly method: string | undefined;
  /** The label of xsl:output. */
  readonly encoding: string | undefined;
};

export function sheetFacts(root: SefNode): SheetFacts {
  const parameters = new Map<string, DeclaredParameter>();
  const properties = new Map<string, string>();
  for (const child of root.C ?? []) {
    if (child.N === 'output' && textOf(child, 'name') === undefined) readProperties(child, properties);
    for (const declared of child.N === 'co' ? (child.C ?? []) : []) {
      const parameter = declared.N === 'globalParam' ? parameterOf(declared) : undefined;
      if (parameter !== undefined) parameters.set(parameter.name, parameter);
    }
  }
  return { parameters: [...parameters.values()], method: properties.get('method'), encoding: properties.get('encoding') };
}

function readProperties({ C: children = [] }: SefNode, properties: Map<string, string>): void {
  for (const child of children) {
    const name = textOf(child, 'name');
    if (child.N === 'property' && name !== undefined) properties.set(name, textOf(child, 'value') ?? '');
  }
}

function parameterOf(node: SefNode): DeclaredParameter {
  const type = parameterType(textOf(node, 'as') ?? '');
  return { name: textOf(node, 'name') ?? '', type, isRequired: /[ir]/u.test(textOf(node, 'flags') ?? '') };
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  html: '.html',
  xhtml: '.html',
  text: '.txt',
  json: '.json',
  adaptive: '.txt',
};

/** `.xml` where the stylesheet says nothing else. */
export function extensionOf({ method = 'xml' }: Pick<SheetFacts, 'method'>): string {
  return EXTENSIONS[method] ?? '.xml';
}
