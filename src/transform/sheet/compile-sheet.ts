// Compiles a stylesheet from texts with xslt3, which is a program for the command line: it is given a platform that reads the modules
// and nothing else. It ends the process when something is wrong: it runs in a process of its own.

import type { Platform, SaxonJS } from 'saxon-js';
import { OWN_SCHEME } from './own-scheme.ts';

export type CompileTask = {
  readonly kind: 'compile';
  /** The URI of the module that was named. */
  readonly main: string;
  /** URI → text. */
  readonly texts: { readonly [uri: string]: string };
  /** Stands for `teikit:` in references. */
  readonly own: string;
};

const PRODUCT = 'file:///teikit-product.sef.json';

type Hooks = {
  readonly setArguments: (words: readonly string[]) => void;
  readonly done: (sef: string) => void;
};

/** What goes wrong is told on standard error, by xslt3 itself. */
export async function compileSheet({ main, texts, own }: CompileTask, { setArguments, done }: Hooks): Promise<void> {
  const { default: saxon } = (await import('saxon-js')) as { readonly default: SaxonJS };
  const platform = saxon.getPlatform();
  const read = (uri: string): string => {
    const text = texts[uri];
    if (text === undefined) throw new Error(`${uri} is not read while a stylesheet is compiled`);
    return text;
  };
  const closed: Platform = {
    ...platform,
    readFile: read,
    resourcePromise: async () => read(main),
    fileURL: (address: string) => new URL(address, main).href,
    resolveUri: (href: string, base: string) =>
      href.startsWith(OWN_SCHEME) ? new URL(href.slice(OWN_SCHEME.length), own).href : platform.resolveUri(href, base),
    writeFileSync: (_: string, text: string) => done(text),
    writeFileAsync: async (_: string, text: string) => done(text),
    makeHttpRequest: () => {
      throw new Error('nothing is fetched while a stylesheet is compiled');
    },
  };
  saxon.setPlatform(closed);
  setArguments([`-xsl:${main}`, `-export:${PRODUCT}`, '-nogo', '-relocate:off']);
  await import('xslt3/xslt3.js');
}
