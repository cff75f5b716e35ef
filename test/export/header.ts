// Headers of TEI for tests, by the parts that a test is about.

export type HeaderParts = {
  /** In `titleStmt`. */
  readonly titles?: string;
  /** In `publicationStmt`. */
  readonly publication?: string;
  /** In `sourceDesc`. */
  readonly source?: string;
  /** In `profileDesc/creation`. */
  readonly creation?: string;
  /** In `profileDesc/langUsage`. */
  readonly languages?: string;
  /** More of `profileDesc`. */
  readonly profile?: string;
  /** In `fileDesc` behind `titleStmt`. */
  readonly fileDesc?: string;
  readonly rootAttributes?: string;
};

export function header(parts: HeaderParts): string {
  const { titles = '', publication = '<p/>', source = '<p/>', creation, languages, profile = '', fileDesc = '' } = parts;
  const inProfile = [
    creation === undefined ? '' : `<creation>${creation}</creation>`,
    languages === undefined ? '' : `<langUsage>${languages}</langUsage>`,
    profile,
  ].join('');
  return [
    `<TEI xmlns="http://www.tei-c.org/ns/1.0" ${parts.rootAttributes ?? ''}><teiHeader><fileDesc><titleStmt>${titles}</titleStmt>${fileDesc}`,
    `<publicationStmt>${publication}</publicationStmt><sourceDesc>${source}</sourceDesc></fileDesc>`,
    `<profileDesc>${inProfile}</profileDesc></teiHeader><text><body><p/></body></text></TEI>`,
  ].join('\n');
}
