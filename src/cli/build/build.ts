// The production build, made again only where a source (or the day of the demo data) is newer than the last one.
import { todayAt } from '../../core/values/berlin.ts';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './shell.ts';

const SOURCES = [
  'src',
  'sw',
  'demo',
  'public',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
];

const newest = (path: string): number => {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((time, entry) => Math.max(time, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
};

/** What is given to hosts, and the same with sources on this machine allowed, as tests and measurements need them. */
const PUBLISHED = { folder: 'dist', loopback: false };
export const TRIED = { folder: 'test-output/dist', loopback: true };

/** Builds into its folder if that is missing, older than a source, or of another day. Errors: throws where the build fails. */
export const buildIfStale = async (root: string, { folder, loopback } = PUBLISHED): Promise<void> => {
  const built = join(root, folder, 'version.json');
  const changed = Math.max(...SOURCES.map((source) => newest(join(root, source))));
  const today = todayAt(Date.now());
  if (existsSync(built) && statSync(built).mtimeMs > changed) {
    const { day } = JSON.parse(readFileSync(built, 'utf8')) as { day: string };
    if (day === today) return;
  }
  const code = await run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
    cwd: root,
    // A test runner says `test`, which would build what developers see.
    env: { NODE_ENV: 'production', COCKPIT_OUT: folder, COCKPIT_LOOPBACK: loopback ? '1' : '' },
  });
  if (code !== 0) throw new Error('The build failed; its messages are above.');
};
