// Codes for why two encodings cannot be compared.

export type EvaluateCode =
  | 'evaluate/missing-column'
  | 'evaluate/row'
  | 'evaluate/mark'
  | 'evaluate/no-text'
  | 'evaluate/different-texts';
