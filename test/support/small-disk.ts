// A small disk in memory (tmpfs of Linux), which fills and turns read-only: modes do not stop who runs tests as root. It takes the right to mount.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const BALLAST = 'ballast';

export class SmallDisk {
  readonly folder: string = realpathSync(mkdtempSync(join(tmpdir(), 'teikit-disk-')));
  readonly #readOnly: string[] = [];
  /** Why it could not be mounted, as `mount` says it. */
  readonly fault: string | undefined;

  constructor(kilobytes: number) {
    this.fault = call('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'none', this.folder);
    if (this.fault !== undefined) rmSync(this.folder, { recursive: true });
  }

  /** Bytes. */
  get free(): number {
    const { bfree, bsize } = statfsSync(this.folder);
    return bfree * bsize;
  }

  /** But for so many bytes; room is given in pages. */
  fill(left: number): void {
    writeFileSync(join(this.folder, BALLAST), Buffer.alloc(Math.max(0, this.free - left)));
  }

  empty(): void {
    rmSync(join(this.folder, BALLAST), { force: true });
  }

  /** What is below a folder of it can be written no more, but for files that are open. */
  makeReadOnly(path: string): void {
    must('mount', '--bind', path, path);
    this.#readOnly.push(path);
    must('mount', '-o', 'remount,ro,bind', path);
  }

  makeWritable(): void {
    for (const path of this.#readOnly.splice(0)) must('umount', path);
  }

  end(): void {
    this.makeWritable();
    must('umount', this.folder);
    rmSync(this.folder, { recursive: true });
  }
}

/** A `describe` with small disks. Where they cannot be had, one test stands in for it, and its name says why. */
export function describeOnDisks(name: string, body: () => void): void {
  const fault = faultOfTrial();
  if (fault === undefined) describe(name, body);
  else test(`${name}: not tried, since no disk can be mounted here (${fault})`, () => expect(faultOfTrial()).toBeDefined());
}

/** Why a small disk that turns read-only cannot be had, if so. */
function faultOfTrial(): string | undefined {
  const disk = new SmallDisk(64);
  if (disk.fault !== undefined) return disk.fault;
  try {
    disk.makeReadOnly(disk.folder);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    disk.end();
  }
}

/** What it says when it fails. */
function call(program: string, ...words: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  if (error !== undefined) return `no ${program}`;
  return status === 0 ? undefined : stderr.trim().split('\n', 1)[0] || `${program} ends with ${status}`;
}

function must(program: string, ...words: readonly string[]): void {
  const fault = call(program, ...words);
  if (fault !== undefined) throw new Error(fault);
}
