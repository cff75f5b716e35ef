// Codes for the rules that a document names, and that cannot be had, read or run.

export type RulesCode = 'rules/not-found' | 'rules/not-judged' | 'rules/bad-instruction' | 'rules/bad-catalog';
