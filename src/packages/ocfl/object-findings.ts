// What is found in one object of OCFL, by the numbers of the specification. Several inventories of an object say the same: what is
// wrong in each of them is told once.

import type { OcflRule } from '../../diagnostics/ocfl-codes.ts';
import type { Findings } from '../files/findings.ts';
import { joined } from '../files/package-files.ts';
import { INVENTORY } from './specification.ts';

export type RuleFound = {
  /** Of a file or folder in the object. */
  readonly path?: string;
  readonly line?: number;
  /** Other numbers that the same fault has. */
  readonly also?: readonly OcflRule[];
};

/** Single object. */
export class ObjectFindings {
  readonly #findings: Findings;
  readonly #folder: string;
  readonly #told = new Set<string>();

  /** `folder`: of the object in the package. */
  constructor(findings: Findings, folder: string) {
    this.#findings = findings;
    this.#folder = folder;
  }

  add(rule: OcflRule, message: string, { path = '', line, also = [] }: RuleFound = {}): void {
    const isOfInventory = path.split('/').at(-1) === INVENTORY;
    const key = `${rule} ${message} ${isOfInventory ? '' : path}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const numbers = also.length === 0 ? '' : ` [${[rule, ...also].join(', ')}]`;
    this.#findings.add({
      code: `ocfl/${rule}`,
      severity: rule.startsWith('W') ? 'warning' : 'error',
      message: `${message}${numbers}`,
      path: path === '' ? this.#folder : this.#folder === '' ? path : joined(this.#folder, path),
      ...(line === undefined ? {} : { line }),
    });
  }

  note(message: string, path: string): void {
    this.#findings.add({
      code: 'package/unchecked',
      severity: 'note',
      message,
      path: joined(this.#folder, path).replace(/^\//, ''),
    });
  }
}
