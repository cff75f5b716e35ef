// Which rules apply: flags, project file, what documents name, catalogs, the store, and what is done where something is not there.

import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { JobContext } from '../../src/batch/job-context.ts';
import { runJobs } from '../../src/batch/run-jobs.ts';
import { nodeServices } from '../../src/library/jobs.ts';
import { addSchema } from '../../src/library/schema-store.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import type { RuleFacts, RuleSettings } from '../../src/rules/resolved-rules.ts';
import { makeFolder } from '../cli/make-folder.ts';

const base = realpathSync(makeFolder());
const RNG = 'http://relaxng.org/ns/structure/1.0';
const SCH = 'http://purl.oclc.org/dsdl/schematron';
const P = 'start = element p { text }\n';
const RULES = `<schema xmlns="${SCH}"><pattern><rule context="p"><assert test="true()"/></rule></pattern></schema>`;
const OWN = 'the schema of teikit';

type Files = Readonly<Record<string, string>>;

/** Written below a new folder. */
function layOut(files: Files): string {
  const folder = mkdtempSync(join(base, 'case-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function model(href: string, more = ''): string {
  return `<?xml-model href="${href}"${more}?>`;
}

type Told = RuleFacts & {
  readonly codes: readonly string[];
  readonly messages: readonly string[];
  readonly status: Outcome['status'];
};

async function judge(folder: string, rules: RuleSettings = {}, name = 'd.xml'): Promise<Told> {
  const [outcome] = await outcomesOf(folder, [name], rules);
  const { chosenBy = 'own', judgedBy = [], ...facts } = (outcome?.facts?.['validate'] ?? {}) as Partial<RuleFacts>;
  const told = (outcome?.diagnostics ?? []).filter(({ code }) => !code.startsWith('schema/'));
  return {
    chosenBy,
    judgedBy: judgedBy.map((one) => one.replace(`${folder}/`, '')),
    ...facts,
    codes: told.map(({ code }) => code),
    messages: told.map(({ message }) => message),
    status: outcome?.status ?? 'failed',
  };
}

/** Paths in settings are seen from the folder. */
async function outcomesOf(folder: string, names: readonly string[], rules: RuleSettings): Promise<readonly Outcome[]> {
  const whole = (path: string): string => join(folder, path);
  const settings: RuleSettings = {
    ...rules,
    ...(rules.schemas === undefined ? {} : { schemas: rules.schemas.map(whole) }),
    ...(rules.catalogs === undefined ? {} : { catalogs: rules.catalogs.map(whole) }),
    ...(rules.config === undefined ? {} : { config: whole(rules.config) }),
  };
  const services = nodeServices();
  const outcomes: Outcome[] = [];
  await runJobs(
    names.map((name) => ({ input: { kind: 'path', path: whole(name) }, steps: [{ kind: 'validate', rules: settings }] })),
    (outcome) => void outcomes.push(outcome),
    { services, context: new JobContext(services) },
  );
  return outcomes;
}

beforeEach(() => {
  process.env['TEIKIT_STORE'] = mkdtempSync(join(base, 'store-'));
  delete process.env['XML_CATALOG_FILES'];
});
afterEach(() => {
  delete process.env['TEIKIT_STORE'];
  delete process.env['XML_CATALOG_FILES'];
});

type Situation = {
  readonly files: Files;
  readonly rules?: RuleSettings;
  readonly doc?: string;
  readonly expected: Partial<Omit<Told, 'messages'>>;
};

const CATALOG = 'xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog"';
const byDocument = (...judgedBy: readonly string[]): Situation['expected'] => ({
  chosenBy: 'document',
  judgedBy,
  codes: [],
  status: 'clean',
});
const byOwn: Situation['expected'] = { chosenBy: 'own', judgedBy: [OWN] };

const situations: Readonly<Record<string, Situation>> = {
  'nothing is named': { files: { 'd.xml': '<p/>' }, expected: { ...byOwn, codes: [] } },
  'a local grammar': { files: { 'd.xml': `${model('p.rnc')}<p/>`, 'p.rnc': P }, expected: byDocument('p.rnc') },
  'in a folder below': { files: { 'd.xml': `${model('s/p.rnc')}<p/>`, 's/p.rnc': P }, expected: byDocument('s/p.rnc') },
  'a name with blanks': { files: { 'd.xml': `${model('my%20p.rnc')}<p/>`, 'my p.rnc': P }, expected: byDocument('my%20p.rnc') },
  'a name with blanks as they are': {
    files: { 'd.xml': `${model('my p.rnc')}<p/>`, 'my p.rnc': P },
    expected: byDocument('my p.rnc'),
  },
  'the folder above, in a checkout': {
    files: { '.git/HEAD': '', 'e/d.xml': `${model('../meta/p.rnc')}<p/>`, 'meta/p.rnc': P },
    doc: 'e/d.xml',
    expected: byDocument('../meta/p.rnc'),
  },
  'the folder above, in none': {
    files: { 'e/d.xml': `${model('../meta/p.rnc')}<p/>`, 'meta/p.rnc': P },
    doc: 'e/d.xml',
    expected: { ...byOwn, missing: ['../meta/p.rnc'], codes: ['rules/not-found'] },
  },
  'the same grammar twice': {
    files: { 'd.xml': `${model('p.rnc')}${model('./p.rnc')}<p/>`, 'p.rnc': P },
    expected: byDocument('p.rnc'),
  },
  'two grammars': {
    files: { 'd.xml': `${model('p.rnc')}${model('any.rnc')}<p/>`, 'p.rnc': P, 'any.rnc': 'start = element * { text }' },
    expected: byDocument('p.rnc', 'any.rnc'),
  },
  'two grammars, of which one does not take it': {
    files: { 'd.xml': `${model('p.rnc')}${model('q.rnc')}<p/>`, 'p.rnc': P, 'q.rnc': 'start = element q { text }' },
    expected: { chosenBy: 'document', judgedBy: ['p.rnc', 'q.rnc'], status: 'findings' },
  },
  'two grammars, of which one is not there': {
    files: { 'd.xml': `${model('p.rnc')}${model('q.rnc')}<p/>`, 'p.rnc': P },
    expected: { chosenBy: 'document', judgedBy: ['p.rnc'], missing: ['q.rnc'], codes: ['rules/not-found'], status: 'clean' },
  },
  'a grammar by oXygen': {
    files: { 'd.xml': '<?oxygen RNGSchema="p.rnc" type="compact"?><p/>', 'p.rnc': P },
    expected: byDocument('p.rnc'),
  },
  'a grammar of an unknown kind': { files: { 'd.xml': `${model('p')}<p/>`, p: P }, expected: byDocument('p') },
  'Schematron that is not there, where only the grammar is asked for': {
    files: { 'd.xml': `${model('r.sch')}<p/>` },
    rules: { checks: ['grammar'] },
    expected: { ...byOwn, codes: [] },
  },
  'Schematron only': {
    files: { 'd.xml': `${model('r.sch')}<p/>`, 'r.sch': RULES },
    expected: byDocument('r.sch'),
  },
  'a grammar and Schematron': {
    files: { 'd.xml': `${model('p.rnc')}${model('r.sch', ` schematypens="${SCH}"`)}<p/>`, 'p.rnc': P, 'r.sch': RULES },
    expected: byDocument('p.rnc', 'r.sch'),
  },
  'Schematron, where only the grammar is asked for': {
    files: { 'd.xml': `${model('p.rnc')}${model('r.sch')}<p/>`, 'p.rnc': P, 'r.sch': RULES },
    rules: { checks: ['grammar'] },
    expected: byDocument('p.rnc'),
  },
  'links alone': {
    files: { 'd.xml': `${model('p.rnc')}<p/>`, 'p.rnc': P },
    rules: { checks: ['links'] },
    expected: { codes: [], status: 'clean' },
  },
  'a DTD, an XSD and NVDL': {
    files: {
      'd.xml': `${model('a.nvdl')}<!DOCTYPE p SYSTEM "p.dtd"><p xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="p.xsd"/>`,
    },
    expected: { ...byOwn, codes: ['rules/not-judged', 'rules/not-judged', 'rules/not-judged', 'xml/external'] },
  },
  'two XML Schemas': {
    files: { 'd.xml': `${model('a.xsd')}${model('b.xsd')}${model('a.xsd')}<p/>` },
    expected: { ...byOwn, codes: ['rules/not-judged', 'rules/not-judged'] },
  },
  'what is named as Schematron and holds none': {
    files: { 'd.xml': `${model('r.xml', ` schematypens="${SCH}"`)}<p/>`, 'r.xml': '<a/>' },
    expected: { chosenBy: 'own', codes: ['schematron/not-run'] },
  },
  'a grammar that is named once more for its rules, and has none': {
    files: { 'd.xml': `${model('p.rnc')}${model('p.rnc', ` schematypens="${SCH}"`)}<p/>`, 'p.rnc': P },
    expected: { chosenBy: 'document', codes: [], status: 'clean' },
  },
  'a file that is called Schematron and is empty': {
    files: { 'd.xml': `${model('r.sch')}<p/>`, 'r.sch': '' },
    expected: { codes: ['schematron/schema', 'env/bad-schema'], status: 'failed' },
  },
  'a file that is called Schematron and is a page': {
    files: { 'd.xml': `${model('r.sch')}<p/>`, 'r.sch': '<html/>' },
    expected: { codes: ['schematron/schema', 'env/bad-schema'], status: 'failed' },
  },
  'a flag for Schematron only': {
    files: { 'd.xml': '<p/>', 'r.sch': RULES },
    rules: { schemas: ['r.sch'] },
    expected: { chosenBy: 'flag', judgedBy: ['r.sch'], codes: [], status: 'clean' },
  },
  'what is not well-formed stays so, whatever the project file says': {
    files: {
      'd.xml': `${model('p.rnc')}<p>`,
      'p.rnc': P,
      'teikit.config.yaml': 'severities: {xml/not-well-formed: "off"}',
    },
    rules: { config: 'teikit.config.yaml' },
    expected: { chosenBy: 'document', judgedBy: ['p.rnc'], status: 'findings' },
  },
  'an instruction that names nothing': {
    files: { 'd.xml': '<?xml-model type="x"?><p/>' },
    expected: { ...byOwn, codes: ['rules/bad-instruction'] },
  },
  'what documents name does not count': {
    files: { 'd.xml': `${model('p.rnc')}<p/>`, 'p.rnc': P },
    rules: { model: false },
    expected: { ...byOwn, codes: [] },
  },
  'a flag over what is named': {
    files: { 'd.xml': `${model('q.rnc')}<p/>`, 'p.rnc': P },
    rules: { schemas: ['p.rnc'] },
    expected: { chosenBy: 'flag', judgedBy: ['p.rnc'], codes: [], status: 'clean' },
  },
  'several flags': {
    files: { 'd.xml': '<p/>', 'p.rnc': P, 'any.rnc': 'start = element * { text }' },
    rules: { schemas: ['p.rnc', 'any.rnc'] },
    expected: { chosenBy: 'flag', judgedBy: ['p.rnc', 'any.rnc'], codes: [], status: 'clean' },
  },
  'a flag for a grammar, one for Schematron': {
    files: { 'd.xml': '<p/>', 'p.rnc': P, 'r.sch': RULES },
    rules: { schemas: ['p.rnc', 'r.sch'] },
    expected: { chosenBy: 'flag', judgedBy: ['p.rnc', 'r.sch'], codes: [], status: 'clean' },
  },
  'the project file over what is named': {
    files: {
      'd.xml': `${model('q.rnc')}<p/>`,
      'p.rnc': P,
      'teikit.config.yaml': 'rules: [{files: "*.xml", schemas: [p.rnc]}]',
    },
    rules: { config: 'teikit.config.yaml' },
    expected: { chosenBy: 'config', judgedBy: ['p.rnc'], codes: [], status: 'clean' },
  },
  'a flag over the project file': {
    files: { 'd.xml': '<p/>', 'p.rnc': P, 'teikit.config.yaml': 'rules: [{files: "*.xml", schemas: [gone.rnc]}]' },
    rules: { config: 'teikit.config.yaml', schemas: ['p.rnc'] },
    expected: { chosenBy: 'flag', judgedBy: ['p.rnc'], status: 'clean' },
  },
  'the first rule that fits': {
    files: {
      'l/d.xml': '<p/>',
      'p.rnc': P,
      'teikit.config.yaml':
        'rules:\n- {files: "x/**", schemas: [gone.rnc]}\n- {files: "l/*.xml", schemas: [p.rnc]}\n- {files: "**", schemas: [gone.rnc]}',
    },
    doc: 'l/d.xml',
    rules: { config: 'teikit.config.yaml' },
    expected: { chosenBy: 'config', judgedBy: ['p.rnc'], status: 'clean' },
  },
  'no rule that fits': {
    files: {
      'd.xml': `${model('p.rnc')}<p/>`,
      'p.rnc': P,
      'teikit.config.yaml': 'rules: [{files: "x/*.xml", schemas: [gone.rnc]}]',
    },
    rules: { config: 'teikit.config.yaml' },
    expected: byDocument('p.rnc'),
  },
  'a rule that leaves the schema to the document': {
    files: {
      'd.xml': `${model('p.rnc')}${model('r.sch')}<p/>`,
      'p.rnc': P,
      'r.sch': RULES,
      'teikit.config.yaml': 'rules: [{files: "*.xml", checks: [grammar]}]',
    },
    rules: { config: 'teikit.config.yaml' },
    expected: byDocument('p.rnc'),
  },
  'the checkout of a project file': {
    files: { 'e/d.xml': `${model('../meta/p.rnc')}<p/>`, 'meta/p.rnc': P, 'teikit.config.json': '{"rules": []}' },
    doc: 'e/d.xml',
    rules: { config: 'teikit.config.json' },
    expected: byDocument('../meta/p.rnc'),
  },
  'a code that the project file turns off': {
    files: { 'd.xml': `${model('gone.rnc')}<p/>`, 'teikit.config.yaml': 'severities: {rules/not-found: "off"}' },
    rules: { config: 'teikit.config.yaml' },
    expected: { ...byOwn, missing: ['gone.rnc'], codes: [] },
  },
  'a code that it makes a warning': {
    files: {
      'd.xml': `${model('p.rnc')}<q/>`,
      'p.rnc': P,
      'teikit.config.yaml': 'severities: {schema/unknown-element: warning}',
    },
    rules: { config: 'teikit.config.yaml' },
    expected: { chosenBy: 'document', judgedBy: ['p.rnc'], status: 'clean' },
  },
  'a schema of the project file that is not there': {
    files: { 'd.xml': '<p/>', 'teikit.config.yaml': 'rules: [{files: "*.xml", schemas: [gone.rnc]}]' },
    rules: { config: 'teikit.config.yaml' },
    expected: { codes: ['env/bad-setting'], status: 'failed' },
  },
  'a catalog with the address': {
    files: {
      'd.xml': `${model('http://x.org/p.rnc')}<p/>`,
      'c.xml': `<catalog ${CATALOG}><uri name="http://x.org/p.rnc" uri="p.rnc"/></catalog>`,
      'p.rnc': P,
    },
    rules: { catalogs: ['c.xml'] },
    expected: byDocument('http://x.org/p.rnc'),
  },
  'a catalog over a local file': {
    files: {
      'd.xml': `${model('http://x.org/s/p.rnc')}<p/>`,
      'c.xml': `<catalog ${CATALOG}><rewriteURI uriStartString="http://x.org/s/" rewritePrefix="t/"/></catalog>`,
      't/p.rnc': P,
    },
    rules: { catalogs: ['c.xml'] },
    expected: byDocument('http://x.org/s/p.rnc'),
  },
  'the catalog of the project file': {
    files: {
      'd.xml': `${model('http://x.org/p.rnc')}<p/>`,
      'c/c.xml': `<catalog ${CATALOG}><system systemId="http://x.org/p.rnc" uri="../p.rnc"/></catalog>`,
      'p.rnc': P,
      'teikit.config.yml': 'catalogs: [c/c.xml]',
    },
    rules: { config: 'teikit.config.yml' },
    expected: byDocument('http://x.org/p.rnc'),
  },
  'a catalog that leads to nothing': {
    files: {
      'd.xml': `${model('http://x.org/p.rnc')}<p/>`,
      'c.xml': `<catalog ${CATALOG}><uri name="http://x.org/p.rnc" uri="gone.rnc"/></catalog>`,
    },
    rules: { catalogs: ['c.xml'] },
    expected: { ...byOwn, missing: ['http://x.org/p.rnc'], codes: ['rules/not-found'] },
  },
  'an address that is nowhere': {
    files: { 'd.xml': `${model('https://x.org/p.rng')}${model('https://x.org/p.rng', ` schematypens="${SCH}"`)}<p/>` },
    expected: { ...byOwn, missing: ['https://x.org/p.rng'], codes: ['rules/not-found'] },
  },
  'an address of another kind': {
    files: { 'd.xml': `${model('urn:x:p')}<p/>` },
    expected: { ...byOwn, missing: ['urn:x:p'], codes: ['rules/not-found'] },
  },
  'no address at all': {
    files: { 'd.xml': `${model('http://[')}<p/>` },
    expected: { ...byOwn, missing: ['http://['], codes: ['rules/not-found'] },
  },
  'a grammar that is incorrect': {
    files: { 'd.xml': `${model('p.rnc')}<p/>`, 'p.rnc': 'start = element p { tex }' },
    expected: { codes: ['rng/undefined-ref', 'env/bad-schema'], status: 'failed' },
  },
  'a web page in place of a grammar': {
    files: { 'd.xml': `${model('p.rng')}<p/>`, 'p.rng': '<html><body/></html>' },
    expected: { codes: ['env/bad-schema'], status: 'failed' },
  },
  'what is not well-formed after its instruction': {
    files: { 'd.xml': `${model('p.rnc')}<p>`, 'p.rnc': P },
    expected: { chosenBy: 'document', judgedBy: ['p.rnc'], status: 'findings' },
  },
  [`a namespace of RELAX NG and a name without ending`]: {
    files: { 'd.xml': `${model('p.schema', ` schematypens="${RNG}"`)}<p/>`, 'p.schema': P },
    expected: byDocument('p.schema'),
  },
};

test.each(Object.entries(situations))('%s', async (_, { files, rules, doc, expected }) => {
  const told = await judge(layOut(files), rules, doc);
  expect(told).toMatchObject(expected);
  expect(told.missing ?? []).toEqual(expected.missing ?? []);
});

test('a catalog comes before a local file', async () => {
  const folder = layOut({ 'd.xml': `${model('q.rnc')}<p/>`, 'q.rnc': 'start = element q { text }', 'p.rnc': P });
  writeFileSync(join(folder, 'c.xml'), `<catalog ${CATALOG}><uri name="file://${folder}/q.rnc" uri="p.rnc"/></catalog>`);
  expect(await judge(folder, { catalogs: ['c.xml'] })).toMatchObject(byDocument('q.rnc'));
});

test('a file: address, and a path from the root', async () => {
  const folder = layOut({ 'p.rnc': P });
  for (const href of [`file://${folder}/p.rnc`, `${folder}/p.rnc`]) {
    writeFileSync(join(folder, 'd.xml'), `${model(href)}<p/>`);
    expect(await judge(folder)).toMatchObject({ chosenBy: 'document', codes: [], status: 'clean' });
  }
});

test('there are as many situations as were asked for', () => {
  expect(Object.keys(situations).length).toBeGreaterThanOrEqual(40);
});

describe('the store', () => {
  const stored = async (as: string): Promise<void> => {
    const folder = layOut({ 'p.rnc': 'include "b/inc.rnc"', 'b/inc.rnc': P });
    await addSchema(join(folder, 'p.rnc'), { as, roots: [], allowHttp: false });
  };

  test.each<readonly [added: string, named: string]>([
    ['https://x.org/p.rnc', 'https://x.org/p.rnc'],
    ['https://x.org/p.rnc', 'http://x.org/p.rnc'],
    ['http://x.org/p.rnc', 'https://x.org/p.rnc'],
    ['tei_all', 'http://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng'],
    [
      'https://tei-c.org/release/xml/tei/custom/schema/relaxng/tei_lite.rng',
      'http://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_lite.rng',
    ],
  ])('%s is found as %s', async (added, named) => {
    await stored(added);
    expect(await judge(layOut({ 'd.xml': `${model(named)}<p/>` }))).toMatchObject(byDocument(named));
  });

  test('another address is not', async () => {
    await stored('https://x.org/p.rnc');
    expect(await judge(layOut({ 'd.xml': `${model('https://x.org/q.rnc')}<p/>` }))).toMatchObject({
      missing: ['https://x.org/q.rnc'],
    });
  });

  test('a project file may use its names', async () => {
    await stored('mine');
    const folder = layOut({ 'd.xml': '<p/>', 'teikit.config.yaml': 'rules: [{files: "*", schemas: [mine]}]' });
    expect(await judge(folder, { config: 'teikit.config.yaml' })).toMatchObject({
      chosenBy: 'config',
      judgedBy: ['mine'],
      status: 'clean',
    });
  });

  test('a well-known schema is added by its name', async () => {
    const { messages } = await judge(
      layOut({ 'd.xml': `${model('http://www.tei-c.org/release/xml/tei/custom/schema/relaxng/tei_all.rng')}<p/>` }),
    );
    expect(messages[0]).toContain('teikit schema add tei_all keeps a copy');
  });
});

describe('what may not be read', () => {
  const outside = layOut({ 'secret.rnc': P });
  const linkIn = (folder: string, target: string): string => {
    symlinkSync(target, join(folder, 'link.rnc'));
    return 'link.rnc';
  };
  const fileIn = (folder: string, name: string, size: number): string => {
    writeFileSync(join(folder, name), '');
    truncateSync(join(folder, name), size);
    return name;
  };

  test.each<readonly [string, (folder: string) => string, RegExp]>([
    ['a directory', () => 'sub', /is a directory/],
    ['a device', () => '/dev/zero', /lies outside the folders/],
    ['a password file', () => '../../../../../../etc/passwd', /lies outside the folders/],
    ['a file elsewhere', () => join(outside, 'secret.rnc'), /lies outside the folders/],
    ['a file elsewhere, as an address', () => `file://${join(outside, 'secret.rnc')}`, /lies outside the folders/],
    ['a file that is not there, elsewhere', () => '/nowhere/at/all.rng', /lies outside the folders/],
    ['a link to elsewhere', (folder) => linkIn(folder, join(outside, 'secret.rnc')), /lies outside the folders/],
    ['a link to a device', (folder) => linkIn(folder, '/dev/zero'), /lies outside the folders/],
    ['a hidden file', (folder) => fileIn(folder, '.p.rnc', P.length), /begins with a dot/],
    ['a file of 1 GB', (folder) => fileIn(folder, 'big.rng', 2 ** 30), /more than 100000000 bytes/],
  ])('%s', async (_, prepare, reason) => {
    const folder = layOut({ 'sub/a.txt': '' });
    writeFileSync(join(folder, 'd.xml'), `${model(prepare(folder))}<p/>`);
    const told = await judge(folder);
    expect(told).toMatchObject({ ...byOwn, codes: ['rules/not-found'] });
    expect(told.messages[0]).toMatch(reason);
  });

  test('a device in place of a catalog', async () => {
    const folder = layOut({ 'd.xml': `${model('http://x.org/p.rnc')}<p/>` });
    symlinkSync('/dev/zero', join(folder, 'c.xml'));
    expect(await judge(folder, { catalogs: ['c.xml'] })).toMatchObject({ codes: ['env/unreadable'], status: 'failed' });
  });

  test('a catalog that the environment names', async () => {
    const folder = layOut({
      'e/d.xml': `${model('http://x.org/p.rnc')}<p/>`,
      'c/c.xml': `<catalog ${CATALOG}><uri name="http://x.org/p.rnc" uri="p.rnc"/></catalog>`,
      'c/p.rnc': P,
    });
    process.env['XML_CATALOG_FILES'] = join(folder, 'c/c.xml');
    expect(await judge(folder, {}, 'e/d.xml')).toMatchObject(byDocument('http://x.org/p.rnc'));
  });

  test('a catalog that the environment names, and is not there, is told, and the rest goes on', async () => {
    const folder = layOut({ 'd.xml': `${model('http://x.org/p.rnc')}${model('p.rnc')}<p/>`, 'p.rnc': P });
    process.env['XML_CATALOG_FILES'] = join(folder, 'gone.xml');
    expect(await judge(folder)).toMatchObject({
      chosenBy: 'document',
      judgedBy: ['p.rnc'],
      codes: ['rules/not-found', 'rules/bad-catalog'],
    });
  });
});

describe('many documents', () => {
  const letters = Array.from({ length: 6 }, (_, at) => `d${at}.xml`);
  const all = (text: string): Files => Object.fromEntries(letters.map((name) => [name, text]));

  test('what cannot be had is told once, and known of each', async () => {
    const outcomes = await outcomesOf(layOut(all(`${model('gone.rnc')}<p/>`)), letters, {});
    const told = outcomes.map(({ diagnostics }) => diagnostics.filter(({ code }) => code === 'rules/not-found').length);
    expect(told).toEqual([1, 0, 0, 0, 0, 0]);
    expect(outcomes.every(({ facts }) => (facts?.['validate'] as RuleFacts).missing?.[0] === 'gone.rnc')).toBe(true);
  });

  test('the mistakes of a schema are told once', async () => {
    const files = { ...all(`${model('p.rnc')}<p/>`), 'p.rnc': 'start = element p { tex }' };
    const outcomes = await outcomesOf(layOut(files), letters, {});
    expect(outcomes.map(({ diagnostics }) => diagnostics.map(({ code }) => code).join(' '))).toEqual([
      'rng/undefined-ref env/bad-schema',
      ...Array.from({ length: 5 }, () => 'env/bad-schema'),
    ]);
  });

  test('each by its own schema, in their order, each schema read once', async () => {
    const files: Record<string, string> = {};
    for (const [at, name] of letters.entries()) {
      files[name] = `${model(`s${at % 3}.rnc`)}<e${at % 3}/>`;
      files[`s${at % 3}.rnc`] = `start = element e${at % 3} { text }`;
    }
    const folder = layOut(files);
    const services = nodeServices();
    const loaded: (string | undefined)[] = [];
    const counting = {
      ...services,
      loadSchema: (...given: Parameters<typeof services.loadSchema>) => {
        loaded.push(given[0]);
        return services.loadSchema(...given);
      },
    };
    const outcomes: Outcome[] = [];
    await runJobs(
      letters.map((name) => ({ input: { kind: 'path', path: join(folder, name) }, steps: [{ kind: 'validate', rules: {} }] })),
      (outcome) => void outcomes.push(outcome),
      { services: counting },
    );
    expect(outcomes.map(({ status, file }) => `${status} ${file.slice(folder.length + 1)}`)).toEqual(
      letters.map((name) => `clean ${name}`),
    );
    expect(loaded).toHaveLength(3);
  });

  test('schemas beyond a number are read again, so that memory has a bound', async () => {
    let loads = 0;
    const services = nodeServices();
    const context = new JobContext({
      ...services,
      loadSchema: async () => {
        loads++;
        return {
          engine: 'reference',
          givesFixes: true,
          refusals: [],
          grammar: () => ({ name: 'grammar', needs: 'bytes', run: () => ({ diagnostics: [], by: 'nobody' }) }),
        };
      },
    });
    const step = { kind: 'validate' } as const;
    for (let at = 0; at < 40; at++) await context.grammar(step, `s${at}.rnc`);
    expect(loads).toBe(40);
    await context.grammar(step, 's39.rnc');
    expect(loads).toBe(40);
    await context.grammar(step, 's0.rnc');
    expect(loads).toBe(41);
  });
});
