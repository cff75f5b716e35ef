// Documents that attack the page: no script runs, nothing is fetched, no mark-up, address or id of theirs gets into it, and their words are still read.
// The browser is told to pass over the page's security policy, so that what is held back is held back by the page alone.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dressPage } from '../../src/transform/own-page.ts';
import { describeWith } from '../support/programs.ts';
import { output, teiAround } from '../transform/stylesheets.ts';
import { type Attack, attacks, documentOf, WORD } from './attacks.ts';
import { CHROMIUM_FLAGS } from './chromium-flags.ts';

/** A template that has every placeholder, and CSS of the user's. */
const OWN_DRESS = {
  css: { file: 'own.css', text: 'p { color: green }' },
  template: {
    file: 'own.html',
    text: '<!DOCTYPE html><html lang="{{language}}"><head><title>{{title}}</title>{{head}}</head><body><div>{{metadata}}</div><div>{{text}}</div><div>{{index}}</div></body></html>',
  },
};

/** Where pictures may come from, beside the folder of the page. */
const BASE = 'http://127.0.0.1:9/base/';

/** What a page may be made with: what its policy lets pictures come from, and where they may lie. */
const imageChoices = [
  { images: undefined, sources: "( 'self' file:)?", below: '' },
  { images: 'scans', sources: "( 'self' file:)?", below: 'scans/' },
  { images: BASE, sources: '( http://127.0.0.1:9)?', below: BASE },
] as const;

/** What is wrong with the page that is open, in words; `folder` is the address of its own, `pictures` that of where pictures may lie. */
const FAULTS = `((folder, pictures, sources) => {
  const faults = [];
  const all = [...document.querySelectorAll('*')];
  const told = (element) => element.outerHTML.slice(0, 120);
  const never = 'script, iframe, frame, object, embed, base, form, button, svg, math, video, audio, source, template, portal, textarea, select, noscript, applet';
  for (const element of document.querySelectorAll(never)) faults.push('element: ' + told(element));
  for (const element of all) {
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') faults.push('namespace: ' + told(element));
    for (const { name, value } of element.attributes) {
      if (/^on|^(srcset|srcdoc|action|formaction|ping|background|xlink:href|http-equiv|data|is|slot|hidden|accesskey|contenteditable|autofocus)$/i.test(name) && !element.matches('meta[http-equiv="Content-Security-Policy"]'))
        faults.push('attribute ' + name + ': ' + told(element));
      if (name === 'style' && /url|image|expression|import|position|display|visibility|content|behavior|binding|[<>{}@\\\\]/i.test(value)) faults.push('style: ' + told(element));
      if (name === 'id' && !/^[^\\s"'<>&]+$/.test(value)) faults.push('id is none: ' + told(element));
    }
  }
  const ids = all.map(({ id }) => id).filter((id) => id !== '');
  for (const id of new Set(ids.filter((id, at) => ids.indexOf(id) !== at))) faults.push('id twice: ' + id);
  for (const element of document.querySelectorAll('[id^="page:"]')) if (!element.matches('h2, input, h3#page\\\\:witnesses')) faults.push('id of the page taken: ' + told(element));
  for (const link of document.querySelectorAll('a, area')) {
    const href = link.getAttribute('href') ?? '';
    const { protocol } = new URL(link.href);
    if (href.startsWith('#') ? document.getElementById(decodeURIComponent(href.slice(1))) === null : !['http:', 'https:', 'mailto:'].includes(protocol) && !link.href.startsWith(folder) && !link.href.startsWith(pictures))
      faults.push('link: ' + href);
  }
  for (const picture of document.images) if (!picture.src.startsWith(pictures)) faults.push('picture: ' + picture.src);
  for (const link of document.querySelectorAll('link')) if (link.getAttribute('href') !== 'data:,') faults.push('link element: ' + told(link));
  const metas = [...document.querySelectorAll('meta')].map((meta) => meta.name || meta.httpEquiv || 'charset');
  if (metas.join() !== 'charset,Content-Security-Policy,viewport,generator,color-scheme') faults.push('meta: ' + metas);
  const policy = document.querySelector('meta[http-equiv]').content;
  if (!new RegExp("^default-src 'none'; style-src 'unsafe-inline'; img-src data:" + sources + "; base-uri 'none'; form-action 'none'$").test(policy)) faults.push('policy: ' + policy);
  if (document.querySelectorAll('title').length !== 1 || document.title === '') faults.push('title: ' + document.title);
  for (const element of document.querySelectorAll('main, main *')) {
    const { position, display } = getComputedStyle(element);
    if (position === 'fixed' || position === 'sticky') faults.push('floats over the page: ' + told(element));
  }
  if (getComputedStyle(document.querySelector('main, body > div')).display === 'none') faults.push('the page is hidden');
  if (window.attacked !== undefined) faults.push('a script ran');
  return faults;
})`;

describeWith(['chromium'], 'the page of a document that attacks', (executablePath) => {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-attacks-'));
  const folderAddress = `${pathToFileURL(folder).href}/`;
  const file = join(folder, 'page.html');
  const address = pathToFileURL(file).href;
  let browser: Browser;
  let page: Page;
  /** What the open page asked for or did on its own. */
  let heard: string[] = [];
  let pictures = folderAddress;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
    page = await (await browser.newContext({ bypassCSP: true })).newPage();
    page.on('dialog', (dialog) => {
      heard.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const isPage = request.url() === address || request.url() === 'data:,';
      const isPicture = request.resourceType() === 'image' && request.url().startsWith(pictures);
      if (!isPage && !isPicture) heard.push(`request: ${request.url()}`);
    });
    page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /**
   * What is wrong with a page, and what a reader sees of it. Its pictures are asked for at once, not when a reader comes near them: else one
   * is asked for after the page was looked at, and counts as the next page's.
   */
  async function look(
    html: string,
    { below, sources }: Pick<(typeof imageChoices)[number], 'below' | 'sources'> = imageChoices[0],
  ): Promise<{ readonly faults: readonly string[]; readonly seen: string }> {
    writeFileSync(file, html.replaceAll(/(<img\b[^>]*) loading="lazy"/gu, '$1'));
    heard = [];
    pictures = new URL(below, folderAddress).href;
    await page.goto(address);
    const faults = await page.evaluate<readonly string[]>(
      `${FAULTS}(${[folderAddress, pictures, sources].map((text) => JSON.stringify(text)).join()})`,
    );
    const seen = await page.evaluate<string>('document.body.innerText');
    return { faults: [...faults, ...heard], seen };
  }

  const dressed = { 'the page': (html: string) => html, "the user's page": (html: string) => dressPage(html, OWN_DRESS) };

  test.each(attacks)('$idea', { timeout: 120_000 }, async (attack: Attack) => {
    for (const choice of attack.isOfPictures === true ? imageChoices : imageChoices.slice(0, 1)) {
      const { images } = choice;
      const html = await output(documentOf(attack), 'html', images === undefined ? {} : { images });
      for (const [name, dress] of Object.entries(dressed).slice(0, images === undefined ? 2 : 1)) {
        const { faults, seen } = await look(dress(html), choice);
        expect({ name, images, faults }).toEqual({ name, images, faults: [] });
        expect(seen).toContain(WORD);
        if (attack.shown !== undefined) expect(seen).toContain(attack.shown);
      }
    }
  });

  test('faults are seen where they are', { timeout: 120_000 }, async () => {
    const html = await output(teiAround('<p xml:id="a">kept</p>'), 'html');
    const bad: Readonly<Record<string, RegExp>> = {
      '<script>window.attacked = 1</script>': /a script ran/u,
      '<script>alert(1)</script>': /dialog: 1/u,
      '<img src="http://127.0.0.1:9/a.png" alt="">': /request: http/u,
      '<a href="javascript:alert(1)">a</a>': /link: javascript/u,
      '<a href="https://example.org" onclick="1">a</a>': /attribute onclick/u,
      '<p id="a">a</p>': /id twice: a/u,
      '<p id="page:other">a</p>': /id of the page taken/u,
      '<p style="position: fixed">a</p>': /style: <p/u,
      '<p style="background: u\\72l(a.png)">a</p>': /style: <p/u,
      '<svg></svg>': /namespace/u,
      '<style>main { display: none }</style>': /the page is hidden/u,
    };
    for (const [markup, expected] of Object.entries(bad)) {
      const { faults } = await look(html.replace('</main>', () => `${markup}</main>`));
      expect(faults.join('\n')).toMatch(expected);
    }
    const beside = html.replace('</main>', () => '<img src="http://127.0.0.1:9/other/a.png" alt=""></main>');
    expect((await look(beside, imageChoices[2])).faults.join('\n')).toMatch(/picture: http.*other[\s\S]*request: http/u);
  });

  test('signs that turn the direction in a link end with it', async () => {
    const html = await output(
      teiAround('<p>a <ref target="https://example.org/">x\u202Egro.elpmaxe</ref> <hi>before</hi> and <emph>after</emph></p>'),
      'html',
    );
    await look(html);
    const [first = 0, second = 0] = await page.evaluate<readonly number[]>(
      `['.tei-hi', 'em'].map((selector) => document.querySelector(selector).getBoundingClientRect().left)`,
    );
    expect(second).toBeGreaterThan(first);
  });
});
