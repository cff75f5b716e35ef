// Codes for why a document cannot be exported.

export type ExportCode = 'export/no-header' | 'export/lacking' | 'export/no-image';
