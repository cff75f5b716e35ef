// Bundles the program: dist/teikit.mjs, one file with what every call needs, and chunks that are loaded when they are used, also by
// dist/job-worker.mjs, the program of a worker thread; and dist/sealed-child.mjs, the program of a process that may read no other file of this package.

import { chmodSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** What it imports goes into one chunk: to open thirty small files takes longer than to read them. */
const ALWAYS_LOADED = resolve('src/cli/run-program.ts');

/** esbuild makes a chunk of what the same entry points need. So whatever is loaded later is made to need all of this too. */
const oneChunk = {
  name: 'one-chunk',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^\./, namespace: 'file' }, ({ path, kind, resolveDir }) =>
      kind === 'dynamic-import' ? { path: resolve(resolveDir, path), namespace: 'later' } : undefined,
    );
    onResolve({ filter: /^later:/ }, ({ path }) => ({ path: resolve(path.slice('later:'.length)), namespace: 'later' }));
    onResolve({ filter: /./, namespace: 'later' }, ({ path }) => ({ path, namespace: 'file' }));
    onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
      contents: `export * from ${JSON.stringify(path)}; export { runProgram } from ${JSON.stringify(ALWAYS_LOADED)};`,
      resolveDir: '/',
    }));
  },
};

/** What yaml has for Node is eighty small files of CommonJS; what it has for pages does the same, and can be one chunk. */
const oneYaml = {
  name: 'one-yaml',
  setup({ onResolve }) {
    onResolve({ filter: /^yaml$/ }, () => ({ path: resolve('node_modules/yaml/browser/dist/index.js'), namespace: 'later' }));
  },
};

rmSync('dist/chunks', { recursive: true, force: true });
await build({
  entryPoints: { teikit: 'src/cli/main.ts', 'job-worker': 'later:src/library/job-worker.ts' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  minifySyntax: true,
  target: 'node20.19',
  external: ['saxon-js', 'xmllint-wasm', 'yauzl', 'franc-min', 'piscina', 'chokidar', 'bullmq', 'ioredis', '@aws-sdk/client-s3'],
  logLevel: 'warning',
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [oneYaml, oneChunk],
});
await build({
  entryPoints: { 'sealed-child': 'src/library/sealed-child.ts' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  external: ['saxon-js', 'xslt3'],
  logLevel: 'warning',
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
});
chmodSync('dist/teikit.mjs', 0o755);
