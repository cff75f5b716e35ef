// SaxonJS, by the engine that is given or by its name: it loads at first use.

import type { SaxonJS } from 'saxon-js';
import type { Engine } from './stylesheet-source.ts';

/** SaxonJS has no types of its own: what an engine loads is taken for it. */
export async function loadSaxon(engine: Engine | undefined): Promise<SaxonJS> {
  return engine === undefined ? (await import('saxon-js')).default : (engine.load() as SaxonJS);
}
