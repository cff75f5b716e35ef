// What a page can have wrong in a browser: words over words, links that lead nowhere, faults of accessibility.

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Words whose lines lie over the lines of others: boxes of all lines of text that can be seen, compared with each other. */
export const OVERLAPS = `(() => {
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.data.trim() === '' || node.parentElement.closest('.skip, .unseen, style') || !node.parentElement.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push({ box, node });
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  const over = new Set();
  lines.forEach(({ box, node }, at) => {
    for (let next = at + 1; next < lines.length && lines[next].box.top < box.bottom - 5; next++) {
      const other = lines[next];
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - other.box.top;
      if (across > 1 && down > Math.min(box.height, other.box.height) / 2) over.add(node.data.trim().slice(0, 30) + ' | ' + other.node.data.trim().slice(0, 30));
    }
  });
  return [...over];
})()`;

/** What links of the page lead to that is not there or cannot be seen. */
export const LOST_LINKS = `[...document.querySelectorAll('a[href^="#"]')].map((link) => decodeURIComponent(link.hash.slice(1)))
  .filter((id) => !document.getElementById(id)?.checkVisibility())`;

/** The value of an expression in the page; in words, because the types of a browser are not those of this project. */
export function inPage<Value>(page: Page, expression: string): Promise<Value> {
  return page.evaluate<Value>(expression);
}

/** Rules, each with the elements that break it. In the dark colours only what depends on colours is looked for. */
export async function accessibilityFaults(page: Page, scheme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const rules = scheme === 'light' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] };
  const options = JSON.stringify({ ...rules, resultTypes: ['violations'] });
  const found = await inPage<axe.Result[]>(page, `axe.run(document, ${options}).then(({ violations }) => violations)`);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}
