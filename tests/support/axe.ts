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
