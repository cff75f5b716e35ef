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

/** §3.2: after these the answer does not repeat the arguments. */
export function hidesArguments({ code }: ProtocolError): boolean {
  return code === 'badVerb' || code === 'badArgument';
}
