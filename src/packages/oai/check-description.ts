// What a repository says of itself: Identify, its formats, its sets, and files for errors (OAI-PMH 2.0 §4.2, §4.4, §4.6).

import { BY_DAY, BY_SECOND, granularityOf } from './datestamps.ts';
import { LIST_VERBS, type OaiAnswer } from './oai-answer.ts';
import { readChecked } from './read-checked.ts';
import type { StaticTree } from './static-tree.ts';

const IDENTIFY = 'Identify.xml';
const FORMATS = 'ListMetadataFormats.xml';
const SETS = 'ListSets.xml';
/** A web server has one of these where nothing is found. */
const ERRORS = ['badArgument', 'badResumptionToken', 'badVerb', 'cannotDisseminateFormat', 'idDoesNotExist', 'noRecordsMatch'];
const SET = /^[A-Za-z0-9\-_.!~*'()]+(?::[A-Za-z0-9\-_.!~*'()]+)*$/;
const PREFIX = /^[A-Za-z0-9\-_.!~*'()]+$/;

export async function checkDescription(tree: StaticTree): Promise<void> {
  const identify = await ifThere(tree, IDENTIFY, 'Identify');
  if (identify !== undefined) checkIdentify(identify, tree);
  const formats = await ifThere(tree, FORMATS, 'ListMetadataFormats');
  if (formats !== undefined) checkFormats(formats, tree);
  const sets = await ifThere(tree, SETS, 'ListSets');
  if (sets !== undefined) tree.sets = setsOf(sets, tree);
  for (const code of ERRORS) {
    const path = `error/${code}.xml`;
    if (tree.paths.has(path)) await readChecked(tree, path, { kind: 'error', code });
    else tellMissing(tree, path);
  }
  tellMissingLists(tree);
}

function setsOf({ sets }: OaiAnswer, { checking: { findings } }: StaticTree): Set<string> {
  const found = new Set<string>();
  for (const { spec, line } of sets) {
    const fault = SET.test(spec)
      ? found.has(spec)
        ? `the set ${spec} stands twice`
        : undefined
      : `${JSON.stringify(spec)} is no name of a set`;
    if (fault !== undefined) findings.add({ code: 'oai/set', path: SETS, line, message: fault });
    found.add(spec);
  }
  return found;
}

async function ifThere(
  tree: StaticTree,
  path: string,
  verb: 'Identify' | 'ListMetadataFormats' | 'ListSets',
): Promise<OaiAnswer | undefined> {
  if (tree.paths.has(path)) return readChecked(tree, path, { kind: 'verb', verb });
  tellMissing(tree, path);
  return undefined;
}

function tellMissing({ checking: { findings } }: StaticTree, path: string): void {
  findings.add({ code: 'oai/missing-answer', message: `${path} is not there: requests would have no answer` });
}

function tellMissingLists(tree: StaticTree): void {
  for (const verb of LIST_VERBS) {
    for (const prefix of tree.formats.keys()) {
      const all = `${verb}/${prefix}/all.xml`;
      if (!tree.paths.has(all)) {
        tellMissing(tree, all);
        continue;
      }
      for (const set of tree.sets ?? []) {
        const path = `${verb}/${prefix}/set/${set.replaceAll(':', '/')}.xml`;
        if (!tree.paths.has(path)) tellMissing(tree, path);
      }
    }
  }
}

/** How often each may be there, and what it may be. */
const IDENTIFY_PARTS: readonly (readonly [name: string, most: number, allowed: RegExp])[] = [
  ['repositoryName', 1, /\S/],
  ['baseURL', 1, /^https?:\/\/\S+$/],
  ['protocolVersion', 1, /^2\.0$/],
  ['adminEmail', Number.POSITIVE_INFINITY, /^\S+@(?:\S+\.)+\S+$/],
  ['earliestDatestamp', 1, /\S/],
  ['deletedRecord', 1, /^(?:no|persistent|transient)$/],
  ['granularity', 1, /^YYYY-MM-DD(?:Thh:mm:ssZ)?$/],
];

function checkIdentify({ identify, parts }: OaiAnswer, tree: StaticTree): void {
  const { findings } = tree.checking;
  const add = (message: string, line?: number): void =>
    findings.add({ code: 'oai/identify', path: IDENTIFY, message, ...(line === undefined ? {} : { line }) });
  for (const [name, most, allowed] of IDENTIFY_PARTS) {
    const found = identify.filter((one) => one.name === name);
    if (found.length === 0) add(`Identify has no ${name}`);
    if (found.length > most) add(`Identify has ${name} ${found.length} times`, found[1]?.line);
    for (const { text, line } of found) if (!allowed.test(text)) add(`${JSON.stringify(text)} is no ${name}`, line);
  }
  const of = (wanted: string): string | undefined => identify.find(({ name }) => name === wanted)?.text;
  tree.baseUrl = of('baseURL');
  const granularity = of('granularity');
  tree.granularity = granularity === BY_DAY || granularity === BY_SECOND ? granularity : undefined;
  tree.deletedRecord = of('deletedRecord');
  const earliest = of('earliestDatestamp');
  if (earliest === undefined) return;
  const form = granularityOf(earliest);
  if (form === undefined || (tree.granularity !== undefined && form !== tree.granularity))
    findings.add({
      code: 'oai/datestamp',
      path: IDENTIFY,
      message: `the earliestDatestamp ${JSON.stringify(earliest)} is not of the form ${tree.granularity ?? BY_SECOND}`,
    });
  else tree.earliest = earliest;
  const [, request] = parts;
  if (tree.baseUrl !== undefined && request !== undefined && request.text !== tree.baseUrl)
    findings.add({
      code: 'oai/request',
      path: IDENTIFY,
      line: request.line,
      message: `the answer is of ${request.text}, and Identify says ${tree.baseUrl}`,
    });
}

function checkFormats({ formats }: OaiAnswer, tree: StaticTree): void {
  const add = (message: string, line?: number): void =>
    tree.checking.findings.add({ code: 'oai/format', path: FORMATS, message, ...(line === undefined ? {} : { line }) });
  for (const format of formats) {
    const { prefix, schema, namespace, line } = format;
    if (!PREFIX.test(prefix)) add(`${JSON.stringify(prefix)} is no prefix of a format`, line);
    else if (tree.formats.has(prefix)) add(`the format ${prefix} stands twice`, line);
    else tree.formats.set(prefix, format);
    if (schema === '' || namespace === '') add(`the format ${prefix} has no ${schema === '' ? 'schema' : 'namespace'}`, line);
  }
  if (!tree.formats.has('oai_dc')) add('the format oai_dc is not there, which every repository has');
}
