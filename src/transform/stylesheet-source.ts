// Where compiled stylesheets, and what runs them, come from: declared here, implemented by the host.

export interface StylesheetSource {
  /** The text (JSON) of a compiled stylesheet, such as `html.sef.json`. */
  read(fileName: string): Promise<string>;
  /** Imported by its name, `saxon-js`, when left out. */
  readonly engine?: Engine;
}

/** SaxonJS. */
export interface Engine {
  load(): unknown;
  /** To be called when something was transformed: the next process may begin where this one is now. Nothing that goes wrong is told. */
  keep(): Promise<void>;
}
