// Progress on a terminal: the document that has been in hand longest, with its seconds.

import { describe, expect, it } from 'vitest';
import type { JobPool, SentJob, WorkedJob } from '../../src/batch/job-pool.ts';
import { Progress } from '../../src/cli/progress.ts';

const CLEAR = '\r\u001b[K';

function start({ isTTY, takesAtOnce = true }: { readonly isTTY: boolean; readonly takesAtOnce?: boolean }) {
  const written: string[] = [];
  const ends = new Map<string, () => void>();
  const takes: (() => void)[] = [];
  const clock = { now: 0 };
  const stream = { isTTY, write: (text: string | Uint8Array) => written.push(String(text)) > 0 };
  const progress = new Progress(stream, 10, () => clock.now);
  const pool: JobPool = {
    size: 2,
    end: async () => {},
    run: (sent, onTaken) =>
      new Promise((resolve) => {
        const { input } = sent.job;
        if (takesAtOnce) onTaken?.();
        else takes.push(() => onTaken?.());
        ends.set(input.kind === 'path' ? input.path : input.file, () => resolve({ kind: 'worked' } as WorkedJob));
      }),
  };
  const watched = progress.watch(pool);
  const begin = (path: string) => watched.run({ job: { input: { kind: 'path', path } }, sheets: [] } as unknown as SentJob);
  return { written, ends, takes, clock, progress, pool, watched, begin };
}

describe('what is slow', () => {
  it('is the document that was begun first of those in hand, from the second second on', async () => {
    const { written, ends, clock, progress, begin } = start({ isTTY: true });
    const first = begin('a.xml');
    clock.now = 1;
    const second = begin('b.xml');
    clock.now = 1.9;
    progress.look();
    expect(written).toEqual([]);
    clock.now = 2;
    progress.look();
    expect(written.pop()).toBe(`${CLEAR}0 of 10 documents  a.xml (2 s so far)`);
    ends.get('a.xml')?.();
    await first;
    clock.now = 2.5;
    progress.show({ documents: 1, failing: 0, bytes: 10, file: 'a.xml' });
    expect(written.pop()).toMatch(/1 of 10 documents, .* {2}a\.xml$/);
    clock.now = 3;
    progress.look();
    expect(written.pop()).toMatch(/ {2}b\.xml \(2 s so far\)$/);
    ends.get('b.xml')?.();
    await second;
    written.length = 0;
    progress.look();
    expect(written).toEqual([]);
    progress.end();
  });

  it('is not written into what else is being written', () => {
    const { written, clock, progress, begin } = start({ isTTY: true });
    void begin('a.xml');
    progress.clear();
    clock.now = 5;
    progress.look();
    expect(written).toEqual([]);
    progress.show({ documents: 1, failing: 0, bytes: 10, file: 'c.xml' });
    progress.end();
    clock.now = 9;
    progress.look();
    expect(written).toHaveLength(2);
    expect(written[0]).toContain('a.xml (5 s so far)');
    expect(written[1]).toBe(CLEAR);
  });

  it('is counted from when a worker has it, and not anew where another takes it over', async () => {
    const { written, ends, takes, clock, progress, begin } = start({ isTTY: true, takesAtOnce: false });
    const first = begin('a.xml');
    clock.now = 60;
    progress.look();
    expect(written).toEqual([]);
    takes[0]?.();
    clock.now = 70;
    takes[0]?.();
    progress.look();
    expect(written.pop()).toContain('a.xml (10 s so far)');
    ends.get('a.xml')?.();
    await first;
    written.length = 0;
    progress.look();
    expect(written).toEqual([]);
    progress.end();
  });

  it('is told by a run that has workers of its own', () => {
    const { written, clock, progress } = start({ isTTY: true });
    progress.inHand.begun(7, 's3://archive/a.xml');
    clock.now = 3;
    progress.look();
    expect(written.pop()).toContain('s3://archive/a.xml (3 s so far)');
    progress.inHand.ended(7);
    progress.look();
    expect(written).toEqual([]);
    progress.end();
  });

  it('is a thing of terminals: elsewhere the pool is left as it is', () => {
    const { pool, watched, written, clock, progress } = start({ isTTY: false });
    expect(watched).toBe(pool);
    progress.inHand.begun(1, 'a.xml');
    clock.now = 9;
    progress.look();
    expect(written).toEqual([]);
  });
});
