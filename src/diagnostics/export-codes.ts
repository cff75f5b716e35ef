// Codes for why a document cannot be exported, and for what an export does not say.

export type ExportCode = 'export/no-header' | 'export/lacking' | 'export/lost';
