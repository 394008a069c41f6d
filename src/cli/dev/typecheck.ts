// All compiler passes: each folder with the library that it may know, so that a `document` cannot slip below the page.
// What each pass knows is kept, so that the next run looks only at what changed and what hangs on it.
import { availableParallelism } from 'node:os';
import { run } from '../build/shell.ts';

const PASSES = [
  'src/core/tsconfig.json',
  'tsconfig.json',
  'sw/tsconfig.json',
  'src/cli/tsconfig.json',
  'tests/tsconfig.json',
];

const known = (pass: string): string =>
  `node_modules/.cache/cockpit/types/${pass.replaceAll('/', '-')}.tsbuildinfo`;

export const typecheck = async (_args: string[], root: string): Promise<number> => {
  const passes = [...PASSES];
  let isGood = true;
  const lane = async (): Promise<void> => {
    for (let pass = passes.pop(); pass !== undefined; pass = passes.pop()) {
      const args = ['-p', pass, '--incremental', '--tsBuildInfoFile', known(pass)];
      const code = await run(process.execPath, ['node_modules/typescript/bin/tsc', ...args], { cwd: root });
      if (code !== 0) isGood = false;
    }
  };
  // More at once than there are cores only make each other wait.
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), PASSES.length) }, lane));
  return isGood ? 0 : 1;
};
