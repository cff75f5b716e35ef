// The errors of the protocol (OAI-PMH 2.0 §3.6).

export type ErrorCode =
  | 'badArgument'
  | 'badResumptionToken'
  | 'badVerb'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'noMetadataFormats'
  | 'noRecordsMatch'
  | 'noSetHierarchy';

export type ProtocolError = { readonly code: ErrorCode; readonly message: string };
