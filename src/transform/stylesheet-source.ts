// Where compiled stylesheets come from: declared here, implemented by the host.

export interface StylesheetSource {
  /** The text (JSON) of a compiled stylesheet, such as `html.sef.json`. */
  read(fileName: string): Promise<string>;
}
