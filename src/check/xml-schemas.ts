// What holds XML against the schemas of its namespaces: declared here, implemented by who has an engine.

export type SchemaDocument = {
  readonly bytes: Uint8Array;
  /** Of all its elements; that of the root first. */
  readonly namespaces: readonly string[];
  /** Local name. */
  readonly root: string;
};

export type SchemaVerdict = {
  /** What the schemas do not allow. Lines count from 1. */
  readonly faults: readonly { readonly line: number | undefined; readonly message: string }[];
  /** What could not be judged, and why. */
  readonly notes: readonly string[];
};

export interface XmlSchemas {
  /** In the order of the documents. */
  readonly judge: (documents: readonly SchemaDocument[]) => Promise<readonly SchemaVerdict[]>;
}
