// What Zenodo would say against metadata: the rules of its deposit interface (developers.zenodo.org, "Representation"), as a table.

type Fields = Readonly<Record<string, unknown>>;

const text = (value: unknown): boolean => typeof value === 'string' && value !== '';
const oneOf =
  (words: string) =>
  (value: unknown): boolean =>
    words.split(' ').includes(String(value));
const listOf =
  (rule: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(rule) &&
    new Set(value.map((one) => JSON.stringify(one))).size === value.length;
const objectOf =
  (rules: Readonly<Record<string, (value: unknown) => boolean>>, required: readonly string[]) =>
  (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    required.every((key) => Object.hasOwn(value, key)) &&
    Object.entries(value).every(([key, one]) => rules[key]?.(one) === true);

const PERSON = {
  name: text,
  affiliation: text,
  orcid: (value: unknown) => /^(\d{4}-){3}\d{3}[\dX]$/u.test(String(value)),
  gnd: text,
};
const CONTRIBUTOR_TYPES =
  'ContactPerson DataCollector DataCurator DataManager Distributor Editor HostingInstitution Producer ProjectLeader ProjectManager ProjectMember RegistrationAgency RegistrationAuthority RelatedPerson Researcher ResearchGroup RightsHolder Supervisor Sponsor WorkPackageLeader Other';
const RELATIONS =
  'isCitedBy cites isSupplementTo isSupplementedBy isContinuedBy continues isDescribedBy describes hasMetadata isMetadataFor isNewVersionOf isPreviousVersionOf isPartOf hasPart isReferencedBy references isDocumentedBy documents isCompiledBy compiles isVariantFormOf isOriginalFormof isIdenticalTo isAlternateIdentifier isReviewedBy reviews isDerivedFrom isSourceOf requires isRequiredBy isObsoletedBy obsoletes';
const SCHEMES = 'ark arxiv bibcode doi ean13 eissn handle isbn issn istc lissn lsid pmid purl upc url urn';

const RULES: Readonly<Record<string, (value: unknown) => boolean>> = {
  title: (value) => typeof value === 'string' && value.length >= 3,
  upload_type: oneOf('publication poster presentation dataset image video software lesson physicalobject other'),
  publication_type: oneOf(
    'annotationcollection book section conferencepaper datamanagementplan article patent preprint deliverable milestone proposal report softwaredocumentation taxonomictreatment technicalnote thesis workingpaper other',
  ),
  creators: listOf(objectOf(PERSON, ['name'])),
  contributors: listOf(objectOf({ ...PERSON, type: oneOf(CONTRIBUTOR_TYPES) }, ['name', 'type'])),
  description: text,
  access_right: oneOf('open embargoed restricted closed'),
  license: text,
  access_conditions: text,
  publication_date: (value) =>
    /^\d{4}-\d\d-\d\d$/u.test(String(value)) && new Date(String(value)).toISOString().startsWith(String(value)),
  doi: (value) => /^10\.\d{4,9}\/\S+$/u.test(String(value)),
  keywords: listOf(text),
  language: (value) => /^[a-z]{3}$/u.test(String(value)),
  notes: text,
  related_identifiers: listOf(
    objectOf({ identifier: text, relation: oneOf(RELATIONS), scheme: oneOf(SCHEMES) }, ['identifier', 'relation']),
  ),
  imprint_publisher: text,
  imprint_place: text,
  version: text,
};
const REQUIRED = ['title', 'upload_type', 'publication_type', 'creators', 'description', 'access_right'];

/** The fields that break a rule, or are not there. */
export function zenodoFaults(fields: Fields): readonly string[] {
  const access = fields['access_right'];
  const conditional = access === 'open' ? ['license'] : access === 'restricted' ? ['access_conditions'] : [];
  return [
    ...[...REQUIRED, ...conditional].filter((key) => !Object.hasOwn(fields, key)),
    ...Object.entries(fields).flatMap(([key, value]) =>
      RULES[key]?.(value) === true ? [] : [`${key}: ${JSON.stringify(value).slice(0, 200)}`],
    ),
  ];
}
