// `make bench`, runs: the same project by one worker thread, by two, and by two workers at a queue, in turn. Clock, and processor time of
// each part; and what these make of ten million documents (test/bench/queue-plan.ts).
// TEIKIT_BENCH_RUNS: how many runs, 3 unless given. TEIKIT_BENCH_DOCUMENTS: how many documents, 600 unless given.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { TestRedis } from '../support/redis.ts';
import { median, ratio, tell, tellAgainst } from './measure.ts';
import { tellPlan } from './queue-plan.ts';

const RUNS = Number(process.env['TEIKIT_BENCH_RUNS'] ?? 3);
const DOCUMENTS = Number(process.env['TEIKIT_BENCH_DOCUMENTS'] ?? 600);
const TWO_WANTED = 1.5;
const PROCESSOR_WANTED = 1.2;
const PROGRAM = join(import.meta.dirname, '..', 'dist', 'teikit.mjs');
/** Ticks of Linux in a second. */
const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

const folder = mkdtempSync(join(tmpdir(), 'teikit-bench-'));

type Measured = {
  readonly clock: number;
  /** Seconds of the command itself. */
  readonly own: number;
  /** Seconds of all that works for it: itself, or workers too. */
  readonly all: number;
  /** Seconds of the queue. */
  readonly queue: number;
};

/** A short letter, one that differs from all others. */
function letterOf(at: number): string {
  const paragraphs = Array.from(
    { length: 1 + (at % 5) },
    (_, part) =>
      `<p>On <date when="1937-03-${String(1 + ((at + part) % 28)).padStart(2, '0')}">a day in March</date> the number ${at} was read, ${'and more words came '.repeat(4 + (at % 9))}.</p>`,
  );
  return `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Letter ${at}</title></titleStmt><publicationStmt><publisher>P</publisher></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc></teiHeader><text><body>${paragraphs.join('')}</body></text></TEI>\n`;
}

function makeProject(): string {
  const project = join(folder, 'project');
  mkdirSync(join(project, 'tei'), { recursive: true });
  for (let at = 0; at < DOCUMENTS; at++) writeFileSync(join(project, 'tei', `l${at}.xml`), letterOf(at));
  writeFileSync(
    join(project, 'teikit.config.yaml'),
    'output: out\npipelines:\n  - name: all\n    files: tei/*.xml\n    steps:\n      - validate: { checks: [grammar] }\n      - transform: { to: html }\n      - transform: { to: text }\n',
  );
  return project;
}

/** Seconds of the processor that a process has used, with children that it waited for. */
function used({ pid }: { readonly pid?: number | undefined }): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // utime, stime, cutime, cstime
  return [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) / TICKS;
}

/** From nothing. */
async function runOnce(
  project: string,
  words: readonly string[],
  workers: readonly ChildProcess[],
  redis: TestRedis,
): Promise<Measured> {
  rmSync(join(project, 'out'), { recursive: true, force: true });
  const before = workers.map(used);
  const queueBefore = redis.processorTicks() / TICKS;
  const start = performance.now();
  const script = '"$@" > /dev/null 2>&1; status=$?; times; exit $status';
  const child = spawn('sh', ['-c', script, 'sh', process.execPath, PROGRAM, 'run', ...words], {
    cwd: project,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(`a run ended with ${status}`);
  const clock = (performance.now() - start) / 1000;
  const [, ofChildren = ''] = told.trim().split('\n');
  const own = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, min, sec]) => sum + 60 * Number(min) + Number(sec),
    0,
  );
  const others = workers.reduce((sum, worker, at) => sum + used(worker) - (before[at] ?? 0), 0);
  return { clock, own, all: own + others, queue: redis.processorTicks() / TICKS - queueBefore };
}

async function startWorkers(redis: TestRedis): Promise<readonly ChildProcess[]> {
  const workers = [0, 1].map(() =>
    spawn(process.execPath, [PROGRAM, 'worker', '--queue', redis.url, '--jobs', '1'], { stdio: 'ignore' }),
  );
  await new Promise((resolve) => setTimeout(resolve, 2000));
  return workers;
}

const redis = await TestRedis.start('redis-server', ['--appendfsync', 'everysec']);
let workers: readonly ChildProcess[] = [];
try {
  const project = makeProject();
  workers = await startWorkers(redis);
  const ways: Readonly<Record<string, readonly string[]>> = {
    one: ['--jobs', '1'],
    two: ['--jobs', '2'],
    queue: ['--queue', redis.url],
  };
  const taken = new Map<string, Measured[]>(Object.keys(ways).map((name) => [name, []]));
  await runOnce(project, ways['queue'] ?? [], workers, redis);
  for (let run = 0; run < RUNS; run++)
    for (const [name, words] of Object.entries(ways)) taken.get(name)?.push(await runOnce(project, words, workers, redis));
  const of = (name: string, part: keyof Measured): readonly number[] => (taken.get(name) ?? []).map((one) => one[part]);
  const each = (name: string, part: keyof Measured): number => (1000 * median(of(name, part))) / DOCUMENTS;

  console.log(`${DOCUMENTS} short letters, validated and made pages and texts, ${RUNS} runs of each in turn`);
  const faster = ratio(of('one', 'clock'), of('two', 'clock'));
  tellAgainst('two workers, times as fast as one by the clock', faster.toFixed(2), faster >= TWO_WANTED, `${TWO_WANTED}`);
  const dearer = ratio(of('two', 'all'), of('one', 'all'));
  tellAgainst('  processor time, of one worker’s', dearer.toFixed(2), dearer <= PROCESSOR_WANTED, `${PROCESSOR_WANTED}`);
  tell('two workers at a queue, times as fast as two here', ratio(of('two', 'clock'), of('queue', 'clock')).toFixed(2));
  tell('  processor time, of two here', ratio(of('queue', 'all'), of('two', 'all')).toFixed(2));
  for (const name of ['one', 'two', 'queue'])
    tell(
      `  ${name}: a document, clock, all, run, queue`,
      `${(['clock', 'all', 'own', 'queue'] as const).map((part) => each(name, part).toFixed(1)).join(', ')} ms`,
    );
  const journal = statSync(join(project, 'out', '.teikit', 'journal.jsonl')).size / DOCUMENTS;
  tell('  journal', `${(journal / 1000).toFixed(2)} kB a document`);

  tellPlan({
    worker: each('queue', 'all') - each('queue', 'own'),
    sender: each('queue', 'own'),
    queue: each('queue', 'queue'),
    journal,
  });
} finally {
  for (const worker of workers) worker.kill('SIGKILL');
  await redis.end();
  rmSync(folder, { recursive: true, force: true });
}
