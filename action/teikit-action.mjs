// What action.yml runs: `install` puts teikit into the runner's folder, `run` calls it, and writes the outputs and the summary of the job.
// Inputs are in the environment (TEIKIT_…), so that none of them becomes a part of a command line of the shell.

import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ACTION = fileURLToPath(new URL('..', import.meta.url));
const { env } = process;
const temporary = env.RUNNER_TEMP ?? '.';
/** Where a package that is named is installed; otherwise the tree of the tag is installed where it stands. */
const prefix = join(temporary, 'teikit');

/** A change to one of these can change the verdict on any document. */
const RULES = /\.(?:rng|rnc|sch|isosch|dtd|ent|mod|xsl|xslt|wasm)$|(?:^|\/)(?:teikit\.config\.(?:ya?ml|json)|catalog\.xml)$/iu;
/** Rows of a table of the summary. */
const MOST_ROWS = 20;

if (process.argv[2] === 'install') install();
else run();

function install() {
  const wanted = env.TEIKIT_PACKAGE ?? '';
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts'];
  if (wanted !== '') {
    const spec = existsSync(wanted) ? resolve(wanted) : wanted;
    npm(['install', ...quiet, '--prefix', prefix, spec]);
  } else if (existsSync(join(ACTION, 'dist', 'teikit.mjs'))) npm(['ci', ...quiet, '--omit=dev'], ACTION);
  else fail('this commit of teikit is not built: use a tag (v1.2.3), or say with package what is to be installed');
}

function npm(words, cwd) {
  const { status } = spawnSync('npm', words, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) fail('npm could not install teikit');
}

function run() {
  const report = join(temporary, 'teikit-report.json');
  const sarif = join(temporary, 'teikit.sarif');
  const words = [
    ...wordsOf(),
    ...['--format', 'github', '--report', `json=${report}`, '--report', `sarif=${sarif}`],
    ...['--fail-on', env.TEIKIT_FAIL_ON || 'error'],
    ...linesOf(env.TEIKIT_ARGS),
    ...pathsOf(),
  ];
  const home = (env.TEIKIT_PACKAGE ?? '') === '' ? ACTION : join(prefix, 'node_modules', 'teikit');
  const { status } = spawnSync(process.execPath, [join(home, 'dist', 'teikit.mjs'), ...words], { stdio: 'inherit' });
  const code = status ?? 3;
  const made = { report, sarif };
  output('exit-code', String(code));
  for (const [name, path] of Object.entries(made)) if (existsSync(path)) output(name, path);
  if (env.TEIKIT_SUMMARY !== 'false' && env.GITHUB_STEP_SUMMARY)
    appendFileSync(env.GITHUB_STEP_SUMMARY, summaryOf(report, code));
}

function wordsOf() {
  const config = env.TEIKIT_CONFIG ?? '';
  if (env.TEIKIT_COMMAND === 'run') return config === '' ? ['run'] : ['run', config];
  if (env.TEIKIT_COMMAND !== 'validate') fail(`command is ${env.TEIKIT_COMMAND}, and must be validate or run`);
  const base = env.TEIKIT_CHANGED_ONLY === 'true' ? baseOfRequest() : undefined;
  return [
    'validate',
    ...(config === '' ? [] : ['--config', config]),
    ...(env.TEIKIT_SCHEMA ? ['--schema', env.TEIKIT_SCHEMA] : []),
    ...(base === undefined ? [] : [`--changed=${base}`]),
  ];
}

function pathsOf() {
  const paths = linesOf(env.TEIKIT_PATHS);
  return env.TEIKIT_COMMAND === 'run' ? [] : ['--', ...(paths.length === 0 ? ['.'] : paths)];
}

/** The commit that a pull request is held against; undefined where all documents are to be judged. */
function baseOfRequest() {
  const event = env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) : {};
  const base = event.pull_request?.base?.sha ?? event.merge_group?.base_sha;
  if (typeof base !== 'string' || !/^[0-9a-f]{40,64}$/u.test(base)) return undefined;
  const isThere = () => git('cat-file', '-e', `${base}^{commit}`) !== undefined;
  if (!isThere()) git('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', base);
  const changed = isThere() ? git('diff', '--name-only', '-z', '--no-renames', base) : undefined;
  if (changed === undefined) {
    console.log('::notice::git cannot tell what this request changes: all documents are validated');
    return undefined;
  }
  const rules = changed.split('\0').find((name) => RULES.test(name));
  if (rules === undefined) return base;
  console.log(`::notice::this request changes ${escaped(rules)}: all documents are validated`);
  return undefined;
}

function git(...words) {
  const { status, stdout } = spawnSync('git', ['-c', 'core.fsmonitor=false', ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  return status === 0 ? stdout : undefined;
}

/** In Markdown, bounded whatever the run was like. */
function summaryOf(report, code) {
  const title = `### teikit ${env.TEIKIT_COMMAND}\n\n`;
  if (!existsSync(report)) return `${title}It ended with exit code ${code}, and has no report: the log says why.\n`;
  const { summary } = JSON.parse(readFileSync(report, 'utf8'));
  const { documents, clean, findings, warnings, failing, kinds } = summary;
  const verdict =
    documents === 0
      ? 'No document was to be looked at.'
      : `${clean} of ${documents} documents are clean; ${findings} findings, ${warnings} warnings.`;
  const failingRows = failing.map((one) => [codeOf(one.file), one.status === 'failed' ? 'could not be done' : one.findings]);
  const kindRows = kinds.map((kind) => [codeOf(kind.code), cell(kind.message), kind.count, kind.documents]);
  return [
    `${title}${verdict}\n`,
    tableOf(['document', 'findings'], failingRows),
    tableOf(['code', 'what', 'times', 'documents'], kindRows),
  ].join('\n');
}

function tableOf(head, rows) {
  if (rows.length === 0) return '';
  const lines = [head, head.map(() => '---'), ...rows.slice(0, MOST_ROWS)].map((row) => `| ${row.join(' | ')} |`);
  const more = rows.length > MOST_ROWS ? `\nand ${rows.length - MOST_ROWS} more: the report has them all\n` : '';
  return `${lines.join('\n')}\n${more}`;
}

/** What a document says is text, and no markup of the summary. */
function cell(text) {
  return String(text)
    .replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    .replace(/[&<>\\`*_{}[\]()#+!|~@:]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

function codeOf(text) {
  return `<code>${cell(text)}</code>`;
}

function output(name, value) {
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `${name}=${value}\n`);
}

function linesOf(text = '') {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** For a command of the workflow. */
function escaped(text) {
  return text.replace(/[%\r\n]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

function fail(reason) {
  console.log(`::error::${escaped(reason)}`);
  process.exit(3);
}
