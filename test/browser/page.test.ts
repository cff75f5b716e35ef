// The page in a browser: readings, links, widths, paper, accessibility; and that no request leaves it.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWith } from '../support/programs.ts';
import { editionPath, output } from '../transform/stylesheets.ts';
import { CHROMIUM_FLAGS } from './chromium-flags.ts';
import { accessibilityFaults, inPage, LOST_LINKS, OVERLAPS } from './page-faults.ts';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 375, height: 812 };

const fixture = (name: string): string => fileURLToPath(new URL(`../transform/fixtures/${name}.xml`, import.meta.url));
const documents = {
  edition: editionPath,
  'small edition': fixture('edition'),
  letter: fixture('letter'),
  play: fixture('play'),
} as const;
type DocumentName = keyof typeof documents;
const documentNames = Object.keys(documents) as readonly DocumentName[];

describeWith(['chromium'], 'the page', (executablePath) => {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-page-'));
  const address = (name: DocumentName): string => pathToFileURL(join(folder, `${name}.html`)).href;
  let browser: Browser;

  beforeAll(async () => {
    for (const name of documentNames) {
      writeFileSync(join(folder, `${name}.html`), await output(readFileSync(documents[name], 'utf8'), 'html'));
    }
    browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(
    name: DocumentName,
    viewport: { width: number; height: number } = DESKTOP,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<Page> {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(address(name));
    return page;
  }

  describe.each(documentNames)('of the %s', (name) => {
    test.each(['light', 'dark'] as const)('has no fault of accessibility in %s colours, in either reading', async (scheme) => {
      const page = await open(name, PHONE, scheme);
      for (const reading of await readingsOf(page)) {
        await choose(page, reading);
        expect(await accessibilityFaults(page, scheme)).toEqual([]);
      }
      await inPage(page, `document.querySelectorAll('details').forEach((details) => { details.open = true; })`);
      expect(await accessibilityFaults(page, scheme)).toEqual([]);
      await page.context().close();
    });

    test('fits any width', async () => {
      const page = await open(name);
      for (const viewport of [DESKTOP, PHONE, { width: 320, height: 640 }]) {
        await page.setViewportSize(viewport);
        expect(await inPage<number>(page, 'document.documentElement.scrollWidth')).toBeLessThanOrEqual(viewport.width);
      }
      await page.context().close();
    });

    test('no words lie over others', async () => {
      const page = await open(name);
      for (const viewport of [DESKTOP, PHONE]) {
        await page.setViewportSize(viewport);
        expect(await inPage<readonly string[]>(page, OVERLAPS)).toEqual([]);
      }
      await page.context().close();
    });

    test('asks for nothing but itself and runs no script', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(address(name));
      await page.emulateMedia({ media: 'print' });
      await page.screenshot({ fullPage: true });
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([address(name)]);
      expect(complaints).toEqual([]);
      await context.close();
    });

    test('every link leads somewhere that can be seen', async () => {
      const page = await open(name);
      const lost = await inPage<readonly string[]>(page, LOST_LINKS);
      expect(lost).toEqual([]);
      await page.context().close();
    });
  });

  describe('readings', () => {
    test('one is shown at a time, switched without a script', async () => {
      const context = await browser.newContext({ viewport: DESKTOP, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(address('edition'));
      const fault = page.locator('.tei-sic', { hasText: 'by gravity' });
      const correction = page.locator('.tei-corr', { hasText: 'haphazardly' });
      expect([await fault.isVisible(), await correction.isVisible()]).toEqual([true, false]);
      await page.getByRole('radio', { name: /Corrected/ }).check();
      expect([await fault.isVisible(), await correction.isVisible()]).toEqual([false, true]);
      await page.getByRole('radio', { name: /Source/ }).check();
      expect([await fault.isVisible(), await correction.isVisible()]).toEqual([true, false]);
      await context.close();
    });

    test.each(['source', 'corrected'] as const)('the %s reading is what plain text has', async (reading) => {
      const page = await open('edition');
      await choose(page, reading);
      await inPage(page, `document.querySelectorAll('.apparatus, .paragraph-number').forEach((mark) => mark.remove())`);
      const shown = await page.locator('article.text').innerText();
      expect(words(shown)).toBe(words(await output(readFileSync(editionPath, 'utf8'), 'text', { reading })));
      await page.context().close();
    });

    test('the keyboard reaches text and switch', async () => {
      const page = await open('edition');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe('Skip to the text');
      expect(await page.locator(':focus').isVisible()).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowRight');
      expect(await page.locator('.tei-corr', { hasText: 'haphazardly' }).isVisible()).toBe(true);
      await page.context().close();
    });

    test('a mention in a fault is found from the index in the corrected reading too', async () => {
      const page = await open('edition');
      await choose(page, 'corrected');
      await page.locator('#livshits .mentions a').first().click();
      const inView = await inPage<boolean>(
        page,
        `(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.querySelector(':target').getBoundingClientRect())`,
      );
      expect(inView).toBe(true);
      await page.context().close();
    });
  });

  describe('on paper', () => {
    test('the switch and the navigation are gone; declaration, notes and index are there', async () => {
      const page = await open('edition');
      await page.emulateMedia({ media: 'print' });
      for (const gone of ['.switch', 'nav', '.skip', 'footer']) expect(await page.locator(gone).isVisible()).toBe(false);
      for (const kept of ['.declaration p >> nth=0', '.notes', '.corrections', '.index', '.on-paper'])
        expect(await page.locator(kept).isVisible()).toBe(true);
      expect(await inPage<string>(page, `getComputedStyle(document.querySelector('.name > a')).color`)).toBe('rgb(0, 0, 0)');
      expect((await page.locator('.declaration').boundingBox())?.height).toBeGreaterThan(200);
      await page.context().close();
    });
  });
});

async function readingsOf(page: Page): Promise<readonly ('source' | 'corrected')[]> {
  return (await page.getByRole('radio').count()) === 0 ? ['source'] : ['source', 'corrected'];
}

async function choose(page: Page, reading: 'source' | 'corrected'): Promise<void> {
  const radio = page.locator(`input[value="${reading}"]`);
  if ((await radio.count()) > 0) await radio.check();
}

function words(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}
