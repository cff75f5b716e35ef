// Codes for what a run over a project finds beside what its steps find.

export type RunCode = 'run/output-changed';
