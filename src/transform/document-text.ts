// A document as text, with the name the user gave it (`-` is standard input).

export type DocumentText = { readonly text: string; readonly name: string };
