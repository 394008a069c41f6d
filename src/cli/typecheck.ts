// All compiler passes: each folder with the library that it may know, so that a `document` cannot slip below the page.
import { run } from './shell.ts';

const PASSES = [
  'src/core/tsconfig.json',
  'tsconfig.json',
  'sw/tsconfig.json',
  'src/cli/tsconfig.json',
  'tests/tsconfig.json',
];

export const typecheck = async (_args: string[], root: string): Promise<number> => {
  const codes = await Promise.all(
    PASSES.map((pass) =>
      run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', pass], { cwd: root }),
    ),
  );
  return codes.every((code) => code === 0) ? 0 : 1;
};
