// What a unit of a text can be, beside a paragraph, a point of a list, a table or a footnote.

export type UnitRole =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'dateline' | 'addressee' | 'salutation' | 'closing' | 'signature' | 'postscript' | 'mark' };
