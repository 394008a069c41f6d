// `npm run check`: types, lint, format, architecture and unit tests, in the time of a cup of tea: what is proved before each commit.
// No browser and no build; `npm test` proves all.
import { spawn } from 'node:child_process';
import { run } from '../build/shell.ts';
import { typecheck } from './typecheck.ts';

const CACHE = 'node_modules/.cache/cockpit';
const ESLINT = ['node_modules/eslint/bin/eslint.js', '.'];
/** Only files that changed are looked at anew. What a changed type makes of the others is found by `npm test`, which looks at all. */
const CHANGED = ['--cache', '--cache-strategy', 'content', '--cache-location', `${CACHE}/eslint`];
/** A file that did not change keeps its form; by content, as a fresh checkout has other times. */
const PRETTIER = [
  ...['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn'],
  ...['--cache', '--cache-strategy', 'content', '--cache-location', `${CACHE}/prettier`, '.'],
];
const UNIT = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--silent=passed-only'];

export const lint = (root: string, given: readonly string[] = []): Promise<number> =>
  run(process.execPath, [...ESLINT, ...given], { cwd: root });
export const format = (root: string): Promise<number> => run(process.execPath, PRETTIER, { cwd: root });

/** Runs beside what is shown; its own words come when it is done. */
const aside = (args: readonly string[], root: string): Promise<{ code: number; said: string }> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => said.push(piece));
    child.stderr.on('data', (piece: Buffer) => said.push(piece));
    child.on('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(said).toString('utf8') }));
  });

export const check = async (_args: string[], root: string): Promise<number> => {
  const failed: string[] = [];
  const note = (name: string, code: number): void => {
    if (code !== 0) failed.push(name);
    console.log(`# ${name}: ${code === 0 ? 'good' : 'FAILED'}`);
  };
  // Two lanes, for two cores: the tests take about as long as all the rest.
  const tests = aside(UNIT, root);
  note('types', await typecheck([], root));
  note('lint', await lint(root, CHANGED));
  note('format', await format(root));
  const { code, said } = await tests;
  console.log(said.trimEnd());
  note('unit', code);
  console.log(failed.length === 0 ? '\ncheck: good' : `\ncheck: FAILED (${failed.join(', ')})`);
  return failed.length === 0 ? 0 : 1;
};
