// `npm run learn`: makes the lessons of a seed, learns from them and writes the weights; with `--check` it only says whether they are the same.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { written } from '../../../core/table/weighing.ts';
import { learn } from './learn.ts';
import { lessonOf } from './sheets.ts';

const SEED = 1848;
const LESSONS = 3_000,
  PRICE = 3,
  LEAST_TIMES = 6,
  LEAST_WEIGHT = 0.1,
  ROUNDS = 150;
const FILE = 'src/core/table/weights.ts';

/** The table of weights that a seed and a number of lessons give. */
export const weightsFrom = (
  seed: number,
  lessons: number,
  rounds: number,
  tell?: (round: number, cost: number) => void,
): string =>
  written(
    learn(
      Array.from({ length: lessons }, (_, i) => lessonOf(seed + i)),
      { price: PRICE, rounds, least: LEAST_TIMES, ...(tell && { tell }) },
    ),
    LEAST_WEIGHT,
  );

/** The file of the weights as it stands in the repository. */
const source = (table: string): string =>
  `// What each feature of a line says for each state. Unit: hundredths; empty is nothing. Made by \`npm run learn\`, never by hand.\n` +
  `// Seed ${SEED}, ${LESSONS} made-up sheets.\nexport const WEIGHTS = \`\n${table}\n\`;\n`;

/** Runs the command. Exit code: 1 where a check finds other weights. */
export const learnLayouts = (args: string[], root: string): Promise<number> => {
  const table = source(
    weightsFrom(SEED, LESSONS, ROUNDS, (round, cost) => {
      if (round % 10 === 0) console.log(`${round}: ${cost.toFixed(1)}`);
    }),
  );
  const file = join(root, FILE);
  if (!args.includes('--check')) writeFileSync(file, table);
  else if (readFileSync(file, 'utf8') !== table) {
    console.error(`${FILE}: other weights than these lessons give.`);
    return Promise.resolve(1);
  }
  return Promise.resolve(0);
};
