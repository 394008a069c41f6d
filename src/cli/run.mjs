// The one entry of all commands: installs what is missing, bundles the TypeScript commands once, and runs one of them.
// Plain JavaScript, because it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const [command = 'start', ...args] = process.argv.slice(2);

const run = (program, programArgs, options = {}) => {
  const done = spawnSync(program, programArgs, { cwd: root, stdio: 'inherit', ...options });
  if (done.error) throw done.error;
  return done.status ?? 1;
};

/** Installs the packages of the lock file where they are missing or of another lock file. */
const install = () => {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules/.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.error('Installing packages (once) …');
  const status = run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status);
  writeFileSync(stamp, lock);
};

const newest = (folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|json)$/.test(entry.name))
    .reduce(
      (time, entry) => Math.max(time, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs),
      0,
    );

/** Bundles the commands for Node if a source is newer than the last bundle. */
const bundle = async () => {
  const out = join(root, 'node_modules/.cache/cockpit');
  const file = join(out, 'commands.mjs');
  const changed = Math.max(
    ...['src', 'demo', 'tests/bench'].map(newest),
    statSync(join(root, 'package-lock.json')).mtimeMs,
  );
  if (!existsSync(file) || statSync(file).mtimeMs < changed) {
    mkdirSync(out, { recursive: true });
    const { build } = await import('vite');
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      build: {
        ssr: true,
        outDir: out,
        emptyOutDir: false,
        target: 'node20',
        minify: false,
        rollupOptions: {
          input: { commands: join(root, 'src/cli/commands.ts'), bench: join(root, 'tests/bench/bench.ts') },
          output: { entryFileNames: '[name].mjs', chunkFileNames: 'commands-[name].mjs' },
        },
      },
    });
  }
  const load = (name) => import(pathToFileURL(join(out, `${name}.mjs`)).href);
  // The bench is no part of what is built: it lies with the tests.
  return {
    ...(await load('commands')).commands,
    bench: async (...given) => (await load('bench')).bench(...given),
  };
};

process.chdir(
  process.env.INIT_CWD &&
    !['start', 'test', 'check', 'bench', 'dev', 'gallery', 'typecheck'].includes(command)
    ? process.env.INIT_CWD
    : root,
);
install();
const commands = await bundle();
const chosen = commands[command];
if (!chosen) {
  console.error(`Unknown command: ${command}. There are: ${Object.keys(commands).join(', ')}`);
  process.exit(2);
}
const status = await chosen(args, root);
if (typeof status === 'number') process.exitCode = status;
