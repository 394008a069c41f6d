// The rows of the bench that draw: the lines of tiles, and a long series, against what one would draw by hand.
import { benchPage, newBenchProfile } from './visit.ts';
import type { Row } from './row.ts';

/** Adds the rows. Cost: about half a minute. */
export const drawing = async (rows: Row[], root: string, executablePath: string): Promise<void> => {
  const page = await benchPage(root, 'charts.ts', executablePath);
  const t = await page.run(await newBenchProfile());
  await page.close();
  rows.push(
    {
      measure: 'the lines of 24 tiles, made and laid out, against 24 lines on one canvas',
      value: t.lines!,
      reference: t.canvas!,
      goal: '<= 1.2 x',
      unit: 'ms',
    },
    {
      measure: 'a chart of 1 M points, against the least and most of each pixel on a canvas',
      value: t.chart!,
      reference: t.pixels!,
      goal: '<= 2 x',
      unit: 'ms',
    },
  );
};
