// How a schema's other files come in: through a reader that the host makes by the file rules.

/** `file`: the name that diagnostics give it, and what further references are relative to. */
export type ReadRules = (
  reference: string,
  from: string,
) =>
  | { readonly kind: 'read'; readonly file: string; readonly text: string }
  | { readonly kind: 'not read'; readonly reason: string };

export const readsNothing: ReadRules = () => ({ kind: 'not read', reason: 'nothing may be read here' });
