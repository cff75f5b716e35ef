// A page of each kind of document in a browser: on a desktop, a telephone and paper, in light and dark colours.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { output } from '../transform/stylesheets.ts';
import { CHROMIUM_FLAGS } from './chromium-flags.ts';
import { kinds } from './kinds.ts';
import { accessibilityFaults, inPage, LOST_LINKS, OVERLAPS } from './page-faults.ts';

const VIEWPORTS = [
  { width: 1280, height: 900 },
  { width: 375, height: 812 },
  { width: 320, height: 640 },
];
/** A4 with its margins, in CSS pixels. */
const PAPER = { width: 650, height: 960 };

/** What only paper or only the screen shows. */
const SCREEN_ONLY = 'nav, footer, .skip, .switch';

/** What is wider than the window, beside what scrolls by itself; paper does not scroll. */
const tooWide = (scrolls: string): string => `(() => {
  const width = document.documentElement.clientWidth;
  const own = document.documentElement.scrollWidth > width ? ['the page: ' + document.documentElement.scrollWidth] : [];
  return own.concat([...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && !element.closest('${scrolls}.skip, .unseen') && element.getBoundingClientRect().right > width + 1)
    .map((element) => element.outerHTML.slice(0, 80)));
})()`;
const TOO_WIDE = tooWide('.table, pre, ');

describeWith(['chromium'], 'the page', (executablePath) => {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-kinds-'));
  const file = join(folder, 'page.html');
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
    page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each(Object.entries(kinds))('of kind %s', (_, document) => {
    test('is clean in every window, colour, and on paper', { timeout: 120_000 }, async () => {
      writeFileSync(file, await output(document, 'html'));
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await page.goto(pathToFileURL(file).href);
      await inPage(page, `document.querySelectorAll('details').forEach((details) => { details.open = true; })`);
      expect(await inPage(page, LOST_LINKS)).toEqual([]);
      for (const viewport of VIEWPORTS) {
        await page.setViewportSize(viewport);
        expect({ viewport, over: await inPage(page, OVERLAPS) }).toEqual({ viewport, over: [] });
        expect({ viewport, wide: await inPage(page, TOO_WIDE) }).toEqual({ viewport, wide: [] });
      }
      expect(await accessibilityFaults(page, 'light')).toEqual([]);
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
      expect(await accessibilityFaults(page, 'dark')).toEqual([]);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.setViewportSize(PAPER);
      expect(await inPage(page, OVERLAPS)).toEqual([]);
      expect(await inPage(page, tooWide(''))).toEqual([]);
      expect(await page.locator(SCREEN_ONLY).filter({ visible: true }).count()).toBe(0);
      expect(await inPage(page, `getComputedStyle(document.body).color`)).toBe('rgb(0, 0, 0)');
    });
  });

  test.each([
    [
      'words over words',
      '<p style="position:absolute;top:150px">one</p><p style="position:absolute;top:150px">two</p>',
      OVERLAPS,
      ['one | two'],
    ],
    ['what is too wide', '<p style="width:2000px">x</p>', TOO_WIDE, ['the page: 2016', '<p style="width:2000px">x</p>']],
    ['links that lead nowhere', '<a href="#none">x</a>', LOST_LINKS, ['none']],
  ])('%s are seen where they are', async (_, body, faults, found) => {
    writeFileSync(file, `<!DOCTYPE html><style>body { margin: 16px } p { margin: 0 }</style><body>${body}</body>`);
    await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto(pathToFileURL(file).href);
    expect(await inPage(page, faults)).toEqual(found);
  });
});
