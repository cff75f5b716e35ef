// The declaration of an object (`0=ocfl_object_1.1`, OCFL 3.2) or of a storage root (`0=ocfl_1.1`, 4.2): a NAMASTE file.

import type { OcflRule } from '../../diagnostics/ocfl-codes.ts';
import { joined, type PackageEntry, type PackageFiles } from '../files/package-files.ts';
import { readWhole } from '../files/read-text.ts';
import type { ObjectFindings } from './object-findings.ts';
import { type OcflVersion, ocflVersions } from './specification.ts';

export type DeclarationKind = 'object' | 'root';

const PREFIX: Readonly<Record<DeclarationKind, string>> = { object: 'ocfl_object_', root: 'ocfl_' };

type Rules = Readonly<Record<'form' | 'count' | 'pattern' | 'zero' | 'value' | 'text', OcflRule>>;

const RULES: Readonly<Record<DeclarationKind, Rules>> = {
  object: { form: 'E002', count: 'E003', pattern: 'E004', zero: 'E005', value: 'E006', text: 'E007' },
  root: { form: 'E075', count: 'E076', pattern: 'E077', zero: 'E078', value: 'E079', text: 'E080' },
};

/** Bytes. */
const LONGEST = 4096;

/** Whether a name is meant to be such a declaration, also where it is misspelt. */
export function isDeclaration(name: string, kind: DeclarationKind): boolean {
  if (/^ocfl_layout\.json$|^ocfl_[\d.]+\.(?:md|txt|html)$/.test(name)) return false;
  const isOfObject = /ocfl_object/i.test(name);
  return kind === 'object'
    ? isOfObject || /^0=/.test(name)
    : !isOfObject && (/^.?=?ocfl_\d/.test(name) || /^0=/.test(name) || /^\d=ocfl_/.test(name));
}

export type DeclarationCheck = {
  readonly kind: DeclarationKind;
  readonly folder: string;
  readonly entries: readonly PackageEntry[];
};

/** The version that is declared; undefined where none is, which is told. */
export async function checkDeclaration(
  files: PackageFiles,
  { kind, folder, entries }: DeclarationCheck,
  findings: ObjectFindings,
): Promise<OcflVersion | undefined> {
  const rules = RULES[kind];
  const declarations = entries.filter(({ name }) => isDeclaration(name, kind));
  const [first, second] = declarations;
  if (first === undefined) {
    const rule = kind === 'object' ? rules.count : 'E069';
    findings.add(rule, `there is no declaration, such as 0=${PREFIX[kind]}1.1`);
    return undefined;
  }
  if (second !== undefined)
    findings.add(rules.count, `there is more than one declaration: ${declarations.map(({ name }) => name).join(', ')}`);
  const versions: (OcflVersion | undefined)[] = [];
  for (const declaration of declarations) versions.push(await checkOne(files, { declaration, kind, folder }, findings));
  return ocflVersions.findLast((version) => versions.includes(version));
}

type One = { readonly declaration: PackageEntry; readonly kind: DeclarationKind; readonly folder: string };

async function checkOne(
  files: PackageFiles,
  { declaration, kind, folder }: One,
  findings: ObjectFindings,
): Promise<OcflVersion | undefined> {
  const rules = RULES[kind];
  const { name } = declaration;
  const [, sign, value] = /^([^=]*)=(.*)$/.exec(name) ?? [];
  const wanted = `0=${PREFIX[kind]}1.1`;
  const version = ocflVersions.find((one) => value === `${PREFIX[kind]}${one}`);
  if (sign === undefined || value === undefined)
    findings.add(rules.pattern, `the declaration is named ${name}, where a name such as ${wanted} is needed`, { path: name });
  else if (sign !== '0')
    findings.add(rules.zero, `the declaration ${name} begins with ${sign}=, where 0= is needed`, { path: name });
  else if (version === undefined)
    findings.add(rules.value, `the declaration ${name} is not of a version of OCFL that is known: 1.0 and 1.1 are`, {
      path: name,
    });
  if (declaration.kind === 'folder')
    findings.add(rules.form, `the declaration ${name} is a directory, where a file is needed`, { path: name });
  if (declaration.kind !== 'file' || value === undefined) return version;
  const text = new TextDecoder().decode(await readWhole(files, joined(folder, name), LONGEST));
  if (text !== `${value}\n`) {
    const shown = JSON.stringify(text.slice(0, 60));
    findings.add(rules.text, `the text of the declaration is ${shown}, where ${JSON.stringify(`${value}\n`)} is needed`, {
      path: name,
      line: 1,
    });
  }
  return version;
}
