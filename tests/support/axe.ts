// axe-core run in a page; gives readable lines. The source is evaluated by the driver, past the page's policy.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Result = {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[];
};

export const axe = async (page: Page): Promise<string[]> => {
  await page.evaluate(source);
  const result = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as Result;
  return result.violations.flatMap((one) =>
    one.nodes
      .slice(0, 3)
      .map(
        (node) =>
          `${one.id}: ${one.help}: ${node.target.join(' ')}: ${node.failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`,
      ),
  );
};

/** What reaches over the edge of the window and is in nothing that scrolls, and what is tapped and never in sight as a whole. */
export const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (node: Element | null): boolean =>
      node !== null &&
      node !== document.body &&
      (/auto|scroll/.test(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
    const inScroller = (node: Element): boolean =>
      scrolls(node.parentElement) ||
      node.closest('.sr, svg, .handout') !== null ||
      // What does not fit ends with dots.
      getComputedStyle(node.parentElement!).textOverflow === 'ellipsis';
    return [...document.querySelectorAll('body *')]
      .filter(
        (node) =>
          (node.tagName === 'BUTTON' && node.getBoundingClientRect().width > innerWidth) ||
          (!inScroller(node) &&
            node.getBoundingClientRect().right > innerWidth + 1 &&
            getComputedStyle(node).position !== 'absolute'),
      )
      .slice(0, 5)
      .map((node) => `too wide: ${node.tagName}.${node.className}`);
  });

/** What is tapped and is less than 44 px high or wide; links within a text are not. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('a, button, select, input, textarea, summary')].flatMap((node) => {
      const box = node.getBoundingClientRect();
      const inline =
        node.tagName === 'A' &&
        node.closest('p, li, td') !== null &&
        !node.matches('.button, .back, .target');
      const covered =
        node.matches('.tile a, .all, .skip, .choices input') ||
        (node.closest('label') !== null && node.tagName === 'INPUT');
      return box.width === 0 || inline || covered || (box.height >= 43.5 && box.width >= 43.5)
        ? []
        : [
            `too small: ${node.tagName} ${node.textContent.slice(0, 30)} ${Math.round(box.width)}x${Math.round(box.height)}`,
          ];
    }),
  );
