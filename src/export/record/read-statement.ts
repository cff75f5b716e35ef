// One element of the header → the statements it makes, by the kind of its property.

import { teiName } from '../../tei/element-roles.ts';
import type { XmlElement } from '../../xml/read/tree.ts';
import { isWebAddress } from './agent-identifiers.ts';
import { asUri } from './as-uri.ts';
import type { Statement, StatementKind } from './descriptive-record.ts';
import { attributeOf, childNamed, childrenNamed, collapsed, descendants, headerText, paragraphsOf } from './header-text.ts';
import { properties } from './properties.ts';
import { readAgents } from './read-agents.ts';
import { readArchive } from './read-archive.ts';
import { readCorrespondence } from './read-correspondence.ts';
import { readDates } from './read-dates.ts';
import { readIdentifiers } from './read-identifier.ts';
import { isLanguageTag, type StatementSource, stated } from './statement-source.ts';

type Reader = (source: StatementSource) => readonly Statement[];

const READERS: Readonly<Record<StatementKind, Reader>> = {
  text: readText,
  title: readTitle,
  agent: readAgents,
  date: readDates,
  language: readLanguages,
  identifier: readIdentifiers,
  rights: readRights,
  relation: readRelation,
  subject: readSubject,
  archive: readArchive,
  extent: readExtent,
  correspondence: readCorrespondence,
};

export function readStatement(source: StatementSource): readonly Statement[] {
  return READERS[properties[source.property].kind](source);
}

/** Of these, parts inside are read by rows of their own. */
const OPEN: ReadonlySet<StatementKind> = new Set(['rights', 'text', 'archive']);

export function isReadWhole(source: StatementSource): boolean {
  const { kind } = properties[source.property];
  return !OPEN.has(kind) || (kind === 'text' && source.property !== 'form');
}

function readText(source: StatementSource): readonly Statement[] {
  const { element, property } = source;
  if (property === 'form') return readForm(source);
  const text = paragraphsOf(element).join('\n\n');
  return text === '' ? [] : [{ kind: 'text', ...stated(source, text) }];
}

/** The form by its attribute or in the words of its own paragraphs. */
function readForm(source: StatementSource): readonly Statement[] {
  const { element } = source;
  const words = childrenNamed(element, 'p')
    .map(headerText)
    .filter((text) => text !== '');
  const text = attributeOf(element, 'form') ?? words.join(' ');
  return text === '' ? [] : [{ kind: 'text', ...stated(source, text) }];
}

function readTitle(source: StatementSource): readonly Statement[] {
  const text = headerText(source.element);
  const type = attributeOf(source.element, 'type');
  return text === '' ? [] : [{ kind: 'title', ...stated(source, text), ...(type === undefined ? {} : { type }) }];
}

/** `language/@ident`, or `textLang` with `@mainLang` and `@otherLangs`. A tag that is none is left to the validator. */
function readLanguages(source: StatementSource): readonly Statement[] {
  const { element } = source;
  const isTextLang = teiName(element) === 'textLang';
  const said = isTextLang
    ? [attributeOf(element, 'mainLang'), ...(attributeOf(element, 'otherLangs')?.split(/\s+/u) ?? [])]
    : [attributeOf(element, 'ident')];
  const words = headerText(element);
  return said.flatMap((tag, index): readonly Statement[] => {
    if (tag === undefined || !isLanguageTag(tag)) return [];
    const text = index === 0 && words !== '' ? words : tag;
    return [{ kind: 'language', ...stated(source, text), tag }];
  });
}

/** `licence` with its address; of `availability` what it says beside its licences. */
function readRights(source: StatementSource): readonly Statement[] {
  const { element } = source;
  if (teiName(element) === 'licence') {
    const uri = webAddressIn(attributeOf(element, 'target'));
    const text = paragraphsOf(element).join('\n\n') || uri;
    return text === undefined ? [] : [{ kind: 'rights', ...stated(source, text), ...(uri === undefined ? {} : { uri }) }];
  }
  const status = attributeOf(element, 'status');
  const said = childrenNamed(element, 'p', 'ab')
    .map(headerText)
    .filter((text) => text !== '');
  const words = said.length > 0 ? said.join('\n\n') : childNamed(element, 'licence') === undefined ? status : undefined;
  if (words === undefined || words === '') return [];
  return [{ kind: 'rights', ...stated(source, words), ...(status === undefined ? {} : { status }) }];
}

function readRelation(source: StatementSource): readonly Statement[] {
  const { element } = source;
  const uri = addressIn(element);
  const text = relationText(element) || uri || attributeOf(element, 'target', 'corresp') || '';
  const type = attributeOf(element, 'type', 'rend');
  if (text === '') return [];
  return [
    {
      kind: 'relation',
      ...stated(source, text),
      ...(type === undefined ? {} : { type }),
      ...(uri === undefined ? {} : { uri }),
    },
  ];
}

/** Words of a citation; parts of a structured one, which no punctuation divides, are put a full stop apart. */
function relationText(element: XmlElement): string {
  if (teiName(element) !== 'biblStruct' && teiName(element) !== 'biblFull') return headerText(element);
  const leaves = [...descendants(element)].filter((one) => !one.children.some((child) => child.kind === 'element'));
  return leaves
    .map(headerText)
    .filter((text) => text !== '')
    .join('. ');
}

function addressIn(element: XmlElement): string | undefined {
  const all = [element, ...descendants(element)];
  for (const one of all) {
    const target = webAddressIn(attributeOf(one, 'target', 'ref'));
    if (target !== undefined) return target;
    const words = teiName(one) === 'idno' ? collapsed(headerText(one)) : '';
    if (isWebAddress(words)) return asUri(words);
  }
  return undefined;
}

/** A term or class, with its vocabulary; a class that the header defines (`catRef`) by what `catDesc` says. */
function readSubject(source: StatementSource): readonly Statement[] {
  const { element, ancestors } = source;
  const keywords = ancestors.findLast((one) => teiName(one) === 'keywords');
  const scheme = attributeOf(element, 'scheme') ?? (keywords === undefined ? undefined : attributeOf(keywords, 'scheme'));
  const targets = teiName(element) === 'catRef' ? (attributeOf(element, 'target')?.split(/\s+/u) ?? []) : [undefined];
  return targets.flatMap((target): readonly Statement[] => {
    const text = target === undefined ? headerText(element) : categoryText(target, source.byId);
    if (text === '') return [];
    const uri = webAddressIn([attributeOf(element, 'ref'), target].join(' '));
    return [
      {
        kind: 'subject',
        ...stated(source, text),
        ...(scheme === undefined ? {} : { scheme }),
        ...(uri === undefined ? {} : { uri }),
      },
    ];
  });
}

function categoryText(target: string, byId: StatementSource['byId']): string {
  const category = target.startsWith('#') ? byId(target.slice(1)) : undefined;
  const words = category === undefined ? undefined : childNamed(category, 'catDesc', 'desc', 'gloss');
  return words === undefined ? target : headerText(words);
}

function readExtent(source: StatementSource): readonly Statement[] {
  const { element } = source;
  const measures = [element, ...descendants(element)].filter((one) => teiName(one) === 'measure');
  const [measure] = measures;
  const quantity = measure === undefined ? undefined : attributeOf(measure, 'quantity');
  const unit = measure === undefined ? undefined : attributeOf(measure, 'unit');
  const text = headerText(element) || [quantity, unit].filter((part) => part !== undefined).join(' ');
  if (text === '') return [];
  return [
    {
      kind: 'extent',
      ...stated(source, text),
      ...(quantity === undefined ? {} : { quantity }),
      ...(unit === undefined ? {} : { unit }),
    },
  ];
}

/** The first of several pointers that leads into the web. */
function webAddressIn(pointers: string | undefined): string | undefined {
  const found = pointers?.split(/\s+/u).find(isWebAddress);
  return found === undefined ? undefined : asUri(found);
}
