// `npm test`: types, lint, architecture, unit, contract and browser tests; the last line counts them all.
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildIfStale, TRIED } from '../build/build.ts';
import { format, lint } from './check.ts';
import { run } from '../build/shell.ts';
import { typecheck } from './typecheck.ts';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const hasBrowser = (): boolean =>
  (process.env.CHROMIUM !== undefined && existsSync(process.env.CHROMIUM)) ||
  (process.env.PATH ?? '')
    .split(':')
    .some((folder) => BROWSERS.some((name) => existsSync(join(folder, name))));

/** Installs Debian's Chromium where there is none and we may. */
const installBrowser = async (root: string): Promise<boolean> => {
  if (hasBrowser()) return true;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return false;
  await run('apt-get', ['update', '-qq'], { cwd: root });
  return (
    (await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      cwd: root,
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    })) === 0
  );
};

type Report = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: readonly {
    name: string;
    status: string;
    message: string;
    assertionResults: readonly {
      status: string;
      fullName: string;
      failureMessages?: readonly string[] | null;
    }[];
  }[];
};
/** No test failed, or none was even begun, and yet the run did not end well: a file that does not load, for one. */
const endedBadly = (report: Report, project: string, code: number): Report => ({
  ...report,
  numFailedTests: 1,
  testResults: [
    ...report.testResults,
    { name: project, status: 'failed', message: `ended with code ${code}, see above`, assertionResults: [] },
  ],
});
const NONE: Report = { numPassedTests: 0, numFailedTests: 0, testResults: [] };

/** What failed, a line each with the first words of why: in a long run its own lines stand far above. */
const failuresOf = ({ testResults }: Report, root: string): string[] =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = isAbsolute(name) ? relative(root, name) : name;
    const failed = assertionResults.filter((one) => one.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstOf(message)}`] : [];
    return failed.map((one) => `${file} > ${one.fullName}: ${firstOf(one.failureMessages?.[0] ?? '')}`);
  });
const firstOf = (message: string): string => stripVTControlCharacters(message).slice(0, 600);

const vitest = async (root: string, project: string): Promise<Report> => {
  const file = join(root, 'node_modules/.cache/cockpit', `report-${project}.json`);
  await rm(file, { force: true });
  const code = await run(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    // All generated cases (tests/support/runs.ts).
    { cwd: root, env: { COCKPIT_THOROUGH: '1' } },
  );
  if (!existsSync(file)) return endedBadly(NONE, project, code);
  const report = JSON.parse(await readFile(file, 'utf8')) as Report;
  return code !== 0 && report.numFailedTests === 0 ? endedBadly(report, project, code) : report;
};

export const test = async (_args: string[], root: string): Promise<number> => {
  let passed = 0,
    failed = 0;
  const named: string[] = [];
  const step = async (name: string, job: () => Promise<number>): Promise<void> => {
    console.log(`\n# ${name}`);
    const code = await job();
    if (code === 0) passed++;
    else {
      failed++;
      named.push(name);
    }
    console.log(code === 0 ? `# ${name}: good` : `# ${name}: FAILED`);
  };
  await step('types', () => typecheck([], root));
  await step('lint', () => lint(root));
  await step('format', () => format(root));
  await step('build', async () => {
    await buildIfStale(root, TRIED);
    return 0;
  });
  const projects = ['unit'];
  if (await installBrowser(root)) projects.push('e2e');
  else {
    failed++;
    console.log('# browser tests: FAILED, there is no Chromium and it could not be installed');
  }
  for (const project of projects) {
    console.log(`\n# ${project} tests`);
    const report = await vitest(root, project);
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    named.push(...failuresOf(report, root));
  }
  for (const name of named) console.log(`\nFAILED ${name}`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
};
