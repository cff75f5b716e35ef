// A page in the user's own dress: CSS of his after ours, or a template of his with our page's parts in it.

import { SettingsError } from '../diagnostics/settings-error.ts';

export type OwnDress = {
  /** CSS, and the name of its file. */
  readonly css?: { readonly file: string; readonly text: string };
  readonly template?: { readonly file: string; readonly text: string };
};

/** Where a template has the parts of the page. */
export const placeholders: Readonly<Record<string, string>> = {
  title: 'the title, as text',
  language: 'the language of the page, as in lang',
  head: 'the style of the page and what else stands in its head, without the title',
  metadata: 'what is known of the document',
  text: 'the text, with its notes and corrections',
  index: 'the index, where there is one',
};

const PLACEHOLDER = /\{\{\s*([A-Za-z-]+)\s*\}\}/gu;

/** @throws {SettingsError} for CSS that would end its element, and for a template that lacks the text or names what is none */
export function checkDress({ css, template }: OwnDress): void {
  if (css !== undefined && /<\/style/iu.test(css.text))
    throw new SettingsError(`${css.file} holds </style, which would end the style of the page`);
  if (template === undefined) return;
  const names = [...template.text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
  const unknown = names.find((name) => !Object.hasOwn(placeholders, name));
  const all = Object.keys(placeholders).map((name) => `{{${name}}}`);
  if (unknown !== undefined)
    throw new SettingsError(`${template.file} has the placeholder {{${unknown}}}, which is none of ${all.join(', ')}`);
  if (!names.includes('text')) throw new SettingsError(`${template.file} has no placeholder {{text}} for the text`);
}

/** `page`: as our stylesheet makes it; `dress` has been checked. */
export function dressPage(page: string, { css, template }: OwnDress): string {
  const styled = css === undefined ? page : withStyle(page, css.text);
  return template === undefined ? styled : filled(template.text, styled);
}

/** The first end of a head is that of the page: no text of the document stands before it as markup. */
function withStyle(page: string, css: string): string {
  const at = page.indexOf('</head>');
  return `${page.slice(0, at)}<style>\n${css}\n</style>${page.slice(at)}`;
}

/** What stands in the document is not looked through for placeholders. */
function filled(template: string, page: string): string {
  const parts = partsOf(page);
  return template.replace(PLACEHOLDER, (_, name: string) => parts.get(name) ?? '');
}

function partsOf(page: string): ReadonlyMap<string, string> {
  const elements = new Map(landmarks(page));
  const all = (...names: readonly string[]): string => names.map((name) => elements.get(name) ?? '').join('\n');
  const head = between(page, '<head>', '</head>');
  return new Map([
    ['title', inner(elements.get('title') ?? '')],
    ['language', /<html[^>]*\slang="([^"]*)"/u.exec(page)?.[1] ?? ''],
    ['head', head.replace(elements.get('title') ?? '', '')],
    ['metadata', all('masthead', 'page:content-note', 'page:description')],
    ['text', all('page:text', 'page:notes', 'page:corrections')],
    ['index', all('page:index')],
  ]);
}

function between(text: string, start: string, end: string): string {
  const from = text.indexOf(start) + start.length;
  return text.slice(from, text.indexOf(end, from));
}

function inner(element: string): string {
  return element.slice(element.indexOf('>') + 1, element.lastIndexOf('<'));
}

/** Values in quotation marks may hold `<` and `>`. */
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[^<>"]|"[^"]*")*)>/gu;
const WATCHED: readonly string[] = ['section', 'header', 'title'];

/** The outermost sections by what labels them, the masthead, and the title of the page. */
function* landmarks(page: string): Generator<[string, string]> {
  const open: { readonly name: string; readonly start: number }[] = [];
  const named = new Set<string>();
  for (const { 0: tag, 1: slash, 2: element = '', 3: attributes = '', index } of page.matchAll(TAG)) {
    if (!WATCHED.includes(element)) continue;
    if (slash === '') {
      open.push({ name: nameOf(element, attributes), start: index });
      continue;
    }
    const ended = open.pop();
    if (ended === undefined || open.length > 0 || named.has(ended.name)) continue;
    named.add(ended.name);
    yield [ended.name, page.slice(ended.start, index + tag.length)];
  }
}

function nameOf(element: string, attributes: string): string {
  if (element === 'section') return /\saria-labelledby="([^"]*)"/u.exec(attributes)?.[1] ?? '';
  return element === 'header' ? (/\sclass="([^"]*)"/u.exec(attributes)?.[1] ?? '') : element;
}
