// An example of a code: what causes it, and what is right. A test runs each of them.

/** A file, or several by name; the first is the one that is judged. */
export type ExampleFiles = string | Readonly<Record<string, string>>;

type Pair = { readonly wrong: ExampleFiles; readonly right: ExampleFiles };

/** A part of a file that is another, a file more (`right` is not there), or a file that is not there (`wrong` is not there). */
export type OcflChange = { readonly file: string; readonly right?: string; readonly wrong?: string };

/**
 * What is changed in a sound object of two versions, or in a sound storage root. `SHA512(FILE)` stands for a digest; `* /inventory.json`
 * without the blank for all inventories.
 */
export type OcflExample = {
  readonly kind: 'ocfl';
  readonly of: 'ocfl-object' | 'ocfl-root';
  readonly changes: readonly OcflChange[];
};

export type Example =
  | OcflExample
  /** Documents; `schema` is in the compact syntax. `libxml2`: only this engine says so. */
  | (Pair & { readonly kind: 'document'; readonly schema: string; readonly engine?: 'libxml2' })
  /** Schemas, in the syntax that their beginning shows. */
  | (Pair & { readonly kind: 'schema' })
  /** Documents, and the rules of Schematron that judge them. */
  | (Pair & { readonly kind: 'schematron'; readonly rules: string })
  /** Rules of Schematron. */
  | (Pair & { readonly kind: 'rules' })
  /** Texts to be encoded; beside them `metadata.json`, `decisions.csv` and `authority.csv` or `authority.xml`. */
  | (Pair & { readonly kind: 'encode' })
  /** Documents whose links are followed; the first is the one that is judged. */
  | (Pair & { readonly kind: 'links' })
  /** Documents to be presented as plain text. */
  | (Pair & { readonly kind: 'transform' })
  /** Stylesheets that are applied to a small document of TEI. */
  | (Pair & { readonly kind: 'stylesheet' })
  /** A gold standard and the system's document. */
  | (Pair & { readonly kind: 'evaluate' })
  /** Documents to be exported to a format. */
  | (Pair & { readonly kind: 'export'; readonly to: string })
  /** The files of a package. */
  | (Pair & { readonly kind: 'package'; readonly of: 'bag' | 'saf' | 'mets' | 'oai-static' | 'ocfl-object' | 'ocfl-root' })
  /** Documents that name their rules, with what stands beside them; `catalog.xml` is given with --catalog. */
  | (Pair & { readonly kind: 'named-rules' })
  /** No document can show it. `instead`: what to do when it comes. */
  | { readonly kind: 'none'; readonly instead: string };

export type CodeEntry = {
  readonly title: string;
  readonly explanation: string;
  /** Of the specification of RELAX NG, where the rule comes from one. */
  readonly section?: string;
  readonly example: Example;
};
