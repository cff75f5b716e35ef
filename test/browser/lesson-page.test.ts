// The page of what was learned in a browser: accessible in light and dark colours, within any width, and nothing fetched.

import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { learn } from '../../src/encode/learn/learn.ts';
import { lessonPage } from '../../src/encode/learn/lesson-page.ts';
import { madeLetters } from '../encode/learn/made-letters.ts';
import { describeWith } from '../support/programs.ts';
import { CHROMIUM_FLAGS } from './chromium-flags.ts';
import { accessibilityFaults, inPage, OVERLAPS } from './page-faults.ts';

describeWith(['chromium'], 'the page of what was learned', (executablePath) => {
  let browser: Browser;
  let html: string;

  beforeAll(async () => {
    // every third mark is left out, so that there are words that are marked here and not there
    const letters = madeLetters(60, 3).map((letter) => ({ ...letter, marks: letter.marks.filter((_, at) => at % 3 > 0) }));
    const lesson = await learn(letters, { language: 'de' });
    if (lesson.kind !== 'learned') throw new Error(lesson.message);
    html = lessonPage(lesson);
    browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
  });
  afterAll(() => browser?.close());

  describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
    test.each([1280, 390, 320])('%i pixels wide: no faults, no words over words, no scrolling sideways', async (width) => {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.setContent(html);
      expect(await accessibilityFaults(page, colorScheme)).toEqual([]);
      expect(await inPage<readonly string[]>(page, OVERLAPS)).toEqual([]);
      expect(await inPage<number>(page, 'document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await inPage<string>(page, 'getComputedStyle(document.querySelector(".line")).stroke')).not.toBe('none');
      expect(requests).toEqual([]);
      await context.close();
    });
  });
});
