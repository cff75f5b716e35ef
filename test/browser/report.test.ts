// The HTML report in a browser: accessible, within any width, complete without a script, filtered with one, and nothing fetched.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlReporter } from '../../src/report/html.ts';
import type { Outcome } from '../../src/report/outcome.ts';
import { outcomeOf, reportOf, sampleOutcomes, sampleSettings } from '../report/sample-run.ts';
import { describeWith } from '../support/programs.ts';
import { CHROMIUM_FLAGS } from './chromium-flags.ts';

const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

const long = 'x'.repeat(400);
const hostile = outcomeOf(`a/<script>alert(1)</script>"${long}.xml`, `<p>${long}⟦</p>⟧${long}\n`, [
  { message: `<img src=x onerror="alert(1)"> ${long}`, advice: '</section><script>alert(1)</script>' },
]);

/** Each of 60 documents with the same mistake, and a number of others in one of them. */
const alike: readonly Outcome[] = Array.from({ length: 60 }, (_, index) =>
  outcomeOf(`folder/document-${index}.xml`, '<TEI ⟦a⟧="1">', [
    { code: 'schema/attribute-not-allowed', message: 'the attribute a is not allowed on <TEI>' },
    ...Array.from({ length: index === 7 ? 250 : 0 }, (_, n) => ({ message: `"${n}" is not a value` })),
  ]),
);

const pages = {
  sample: sampleOutcomes,
  hostile: [...sampleOutcomes, hostile],
  alike,
  clean: sampleOutcomes.slice(0, 1),
} as const satisfies Record<string, readonly Outcome[]>;
type PageName = keyof typeof pages;
const pageNames = Object.keys(pages) as readonly PageName[];

describeWith(['chromium'], 'the report', (executablePath) => {
  const folder = mkdtempSync(join(tmpdir(), 'teikit-report-'));
  const address = (name: PageName): string => pathToFileURL(join(folder, `${name}.html`)).href;
  let browser: Browser;

  beforeAll(async () => {
    for (const name of pageNames) {
      const report = reportOf(htmlReporter(sampleSettings), { outcomes: pages[name], end: { seconds: 2 } });
      writeFileSync(join(folder, `${name}.html`), report);
    }
    browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(name: PageName, settings: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: DESKTOP, reducedMotion: 'reduce', ...settings });
    const page = await context.newPage();
    await page.goto(address(name));
    return page;
  }

  describe.each(pageNames)('of the run %s', (name) => {
    test.each(['light', 'dark'] as const)('has no fault of accessibility in %s colours', async (colorScheme) => {
      const page = await open(name, { viewport: PHONE, colorScheme });
      await inPage(page, `document.querySelectorAll('details').forEach((details) => { details.open = true; })`);
      await page.evaluate(axe.source);
      // in the dark colours only what depends on colours is looked for again
      const rules = colorScheme === 'light' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] };
      const options = JSON.stringify({ ...rules, resultTypes: ['violations'] });
      const found = await inPage<axe.Result[]>(page, `axe.run(document, ${options}).then(({ violations }) => violations)`);
      expect(found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
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

    test('fetches nothing, and complains of nothing', async () => {
      const page = await (await browser.newContext()).newPage();
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('dialog', (dialog) => complaints.push(dialog.message()));
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.goto(address(name));
      await page.emulateMedia({ media: 'print' });
      await page.screenshot();
      expect(requests).toEqual([address(name)]);
      expect(complaints).toEqual([]);
      await page.context().close();
    });

    test('each link leads to something that can be seen', async () => {
      const page = await open(name);
      const lost = await inPage<readonly string[]>(
        page,
        `[...document.querySelectorAll('a')].map((link) => link.hash.slice(1))
          .filter((id) => !document.getElementById(id)?.checkVisibility())`,
      );
      expect(lost).toEqual([]);
      await page.context().close();
    });
  });

  test('without a script all findings are there, and the form is not', async () => {
    const page = await open('sample', { javaScriptEnabled: false });
    expect(await page.locator('.finding').count()).toBe(7);
    for (const finding of await page.locator('.finding').all()) expect(await finding.isVisible()).toBe(true);
    expect(await page.locator('form').isVisible()).toBe(false);
    await page.context().close();
  });

  const visibleFindings = (page: Page): Promise<number> => page.locator('.finding:visible').count();

  test('the form filters by severity, kind and document, and tells what it left', async () => {
    const page = await open('sample');
    const output = page.locator('output');
    expect(await output.innerText()).toBe('7 shown');
    await page.getByLabel('warnings').uncheck();
    expect([await visibleFindings(page), await output.innerText()]).toEqual([5, '5 of 7 shown']);
    await page.getByRole('searchbox', { name: 'Document' }).fill('MANY');
    expect(await visibleFindings(page)).toBe(3);
    expect(await page.locator('.document:visible').count()).toBe(1);
    await page.getByLabel('Kind').selectOption({ label: '<persname> is not allowed in <p>' });
    expect(await page.locator('.finding:visible').innerText()).toContain('did you mean <persName>?');
    await page.getByLabel('errors').uncheck();
    expect([await visibleFindings(page), await page.locator('.document:visible').count()]).toEqual([0, 0]);
    await page.context().close();
  });

  test('a link to a finding that the form hides shows it', async () => {
    const page = await open('sample');
    await page.getByLabel('errors').uncheck();
    await page.getByRole('link', { name: '<persname> is not allowed in <p>' }).click();
    expect(await page.locator(':target').isVisible()).toBe(true);
    await page.context().close();
  });

  test('the part at fault is marked, and a fault without extent too', async () => {
    const page = await open('sample');
    expect(await page.locator('mark').allInnerTexts()).toEqual(['3 March', 'persname', 'wen', '']);
    expect((await page.locator('mark.point').boundingBox())?.width).toBeGreaterThan(2);
    await page.context().close();
  });

  test('a mistake that nearly all documents share is told first', async () => {
    const page = await open('alike');
    expect(await page.locator('.notice').innerText()).toBe(
      '60 of 60 documents: the attribute a is not allowed on <TEI>. The schema may be the wrong one for these documents.',
    );
    expect(await page.locator('.failing li').count()).toBe(60);
    expect(await page.locator('.document .rest').allInnerTexts()).toEqual(['151 more findings of this document not shown.']);
    await page.context().close();
  });

  test('on paper the form is gone and the findings are there', async () => {
    const page = await open('sample');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await visibleFindings(page)).toBe(7);
    expect(await inPage<string>(page, 'getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.context().close();
  });
});

/** The value of an expression in the page; in words, because the types of a browser are not those of this project. */
function inPage<Value>(page: Page, expression: string): Promise<Value> {
  return page.evaluate<Value>(expression);
}
