// The build: page, data worker and service worker; the list of its files, with their SHA-256, from what was built; the policy in everything
// that decides what a version is; the demo municipality of the day.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build as viteBuild, defineConfig, type Plugin } from 'vite';
import { demoFiles } from './demo/demo.ts';
import { todayAt } from './src/core/values/berlin.ts';
import { commonHeaders, headerSnippets, policyOf, type Deployment } from './src/cli/build/headers.ts';
import { licencesOf } from './src/cli/build/licences.ts';
import { MODERN, leanChart } from './src/cli/build/lean.ts';
import { withFormats } from './src/cli/build/manifest.ts';
import { catalogSchema } from './src/cli/publishing/schema.ts';

const root = import.meta.dirname;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
const asked = JSON.parse(readFileSync(join(root, 'public/deployment.json'), 'utf8')) as Deployment;
const deployment: Deployment = process.env.COCKPIT_LOOPBACK ? { ...asked, loopback: true } : asked;
const day = process.env.COCKPIT_DAY ?? todayAt(Date.now());
/** Another text makes another version of the same sources; the update tests use it. */
const edition = process.env.COCKPIT_EDITION ?? '';

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/** Of everything that is built from: results that another build made are made anew. */
const sources = createHash('sha256');
for (const folder of ['src', 'sw'])
  for (const name of filesBelow(join(root, folder)))
    sources.update(name).update(readFileSync(join(root, folder, name)));
sources.update(readFileSync(join(root, 'package-lock.json')));

const shared = {
  'import.meta.env.COCKPIT_SOURCES': JSON.stringify(sources.digest('hex').slice(0, 16)),
  'import.meta.env.COCKPIT_VERSION': JSON.stringify(version),
  'import.meta.env.COCKPIT_DAY': JSON.stringify(day),
  'import.meta.env.COCKPIT_EDITION': JSON.stringify(edition),
  __HOSTS__: JSON.stringify(deployment.hosts),
};

/** Files that are not part of the app itself: data, what hosts need, and what only shops show. */
const NOT_KEPT =
  /^(404\.html|notfall\.|start\.js|demo\/|schema\/|screenshots\/|version\.json|deployment\.json|_headers|hosting\/|sw\.js|robots\.txt)|\.map$/;

/** Modules of the first page. Anything heavier that slips in here is found by the architecture test. */
const FIRST =
  /node_modules\/(preact|@preact\/signals)|\/src\/(app\/(App|Chrome|late\.|routes|shell|input-lock|settings|state\.|text\/first|pages\/(index|[a-z]+\/page\.|situation\/Situation))|core\/(indicators\/(status|rate)|values\/(period|berlin)|catalog\/situation)|i18n\/(format|values|situation-sentence|sentences|locale|counted|words)|tiles\/|ui\/(StatusMark|Sparkline)|store\/snapshot)/;

/** German words that come with it: other packs and Leichte Sprache ask for single ones of them, which would part them into many files. */
const FIRST_WORDS = /\/languages\/de\/(first|grammar\/(formats|sentences|values|nouns))\.ts$/;

/** What follows the first page at once: the database, the update flow, what starts a sync. */
const BASE =
  /node_modules\/(dexie|workbox-window)|\/src\/(app\/(live|compose|badge|PageMissing|models\/(front|sync|storage|clock|own-files|datasets))|store\/(?!records|drafts|sealing|datasets|imports|subscribe|vault|own-indicators|alarm|outbox|folders|backup|saved|left-out|checks|notes|shapes|unreadable|contests|device-key)|workers\/(client|trusted)|sync\/ports)/;

/** What every page with a figure and its chart needs, and what it says of them; Chart.js itself is a file of its own. */
const DRAWN =
  /\/src\/(charts\/(ChartFigure|layout|fit|thin|bars|model|scale|figure|SvgChart|on-paper)\.|core\/(answers\/(frame|time-axis|bounds|value-axis|gaps|figure|claims|during|much)\.|indicators\/(combine|thin|cadence|outlook|uneven)\.|query\/thin\.)|i18n\/(chart-sentences|beyond-now|year-before|axis|claim-words|chart-headline|figure-rows|calculation|during|source|parted|reading|figures)\.)/;

/** What was typed, and what is still being typed. */
const ENTERED = /\/src\/core\/records\/(targets|acknowledged|merge|clash|draft)\./;

/** Small parts that most pages are made of. */
const CONTROLS =
  /\/src\/(ui\/(Back|Facts|Menu|DayField|gestures|fields|Said|Note)\.|core\/(values\/typed-day|table\/write-csv)\.|app\/(save|lock\/role|pages\/shared\/(use-begun|save-csv))\.)/;

/** Of the page, its workers and the service worker: whose software has to be named. */
const modules = new Set<string>();
const noteModules = (): Plugin => ({
  name: 'note-modules',
  generateBundle: (_options, bundle) => {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') for (const id of chunk.moduleIds) modules.add(id);
  },
});

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

const cockpit = (): Plugin => {
  let out = join(root, 'dist');
  const put = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(out, name)), { recursive: true });
    writeFileSync(join(out, name), content);
  };
  return {
    name: 'gemeinde-cockpit',
    apply: 'build',
    configResolved: (config) => {
      out = join(config.root, config.build.outDir);
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const fonts = Object.keys(bundle ?? {}).filter((name) => name.endsWith('.woff2'));
        const preloads = fonts.map(
          (name) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="./${name}" />`,
        );
        const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(deployment, true)}" />`;
        // First of all scripts: it watches whether the others come.
        const start = '<script src="./start.js"></script>';
        return html.replace('<!-- policy -->', [policy, start, ...preloads].join('\n    '));
      },
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      handler: async () => {
        for (const [name, bytes] of demoFiles(day)) put(`demo/${name}`, bytes);
        put('manifest.webmanifest', withFormats(readFileSync(join(out, 'manifest.webmanifest'), 'utf8')));
        put('deployment.json', `${JSON.stringify(deployment)}\n`);
        put('404.html', NOT_HERE);
        put('schema/datapackage.json', `${JSON.stringify(catalogSchema(), null, 2)}\n`);
        const snippets = headerSnippets(deployment);
        for (const [name, text] of snippets) put(name === '_headers' ? name : `hosting/${name}`, text);
        const last = await lastResort();
        for (const [name, content] of Object.entries(last)) put(name, content);
        const worker = await bundle('sw/sw.ts', 'sw', { __APP__: NO_APP, __LAST__: JSON.stringify(last) });
        for (const id of worker.modules) modules.add(id);
        put('licences.json', JSON.stringify(licencesOf(root, modules)));
        const files = filesBelow(out)
          .filter((name) => !NOT_KEPT.test(name))
          .map((url) => ({ url, sha256: sha256(readFileSync(join(out, url))) }));
        const headers = commonHeaders(deployment);
        const build = sha256(JSON.stringify([files, worker.code, headers])).slice(0, 12);
        put('version.json', `${JSON.stringify({ version, build, day })}\n`);
        const given = { __APP__: JSON.stringify({ files, build, headers }), __LAST__: JSON.stringify(last) };
        put('sw.js', `/* build ${build} */\n${(await bundle('sw/sw.ts', 'sw', given)).code}`);
      },
    },
  };
};

/** With it, hosts that would answer with the app for whatever is missing (Cloudflare) say that it is missing. */
const NOT_HERE =
  '<!doctype html><html lang="de"><meta charset="utf-8" /><title>Nicht gefunden</title><p>Diese Seite gibt es hier nicht.</p></html>\n';

const NO_APP = JSON.stringify({ files: [], build: '', headers: [] });

const JSX = { runtime: 'automatic', importSource: 'preact' } as const;

/** What a page loads later is no part of the first picture, which the service worker draws. */
const laterOutside = (): Plugin => ({
  name: 'later-outside',
  resolveDynamicImport: (specifier, importer) =>
    typeof specifier === 'string' && /\/src\/(app|i18n)\//.test(importer ?? '')
      ? { id: specifier, external: true }
      : null,
});

/** One script that stands alone. */
const bundle = async (
  entry: string,
  name: string,
  given: Readonly<Record<string, string>> = {},
): Promise<{ code: string; modules: readonly string[] }> => {
  const result = await viteBuild({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { ...shared, ...given, 'process.env.NODE_ENV': '"production"' },
    resolve: { alias: { ...MODERN, 'cockpit:front': join(root, 'src/app/written.tsx') } },
    oxc: { jsx: JSX },
    plugins: [laterOutside()],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, entry), formats: ['iife'], name, fileName: () => `${name}.js` },
      // The page of last resort needs the list of tables, and not the library that stands beside it.
      rolldownOptions: { treeshake: { moduleSideEffects: (id) => !/node_modules\/dexie/.test(id) } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`${entry} came out empty`);
  return { code: chunk.code, modules: chunk.moduleIds };
};

/** The page of last resort and what leads to it: on the host, and in the worker itself, where no lost file and no cache can take it. */
const lastResort = async (): Promise<Record<string, string>> => {
  const here = join(root, 'src/app/notfall');
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf({ ...deployment, hosts: [], loopback: false }, true)}" />`;
  return {
    'notfall.html': readFileSync(join(here, 'notfall.html'), 'utf8').replace('<!-- policy -->', policy),
    'notfall.css': readFileSync(join(here, 'notfall.css'), 'utf8'),
    'notfall.js': (await bundle('src/app/notfall/page.ts', 'notfall')).code,
    'start.js': (await bundle('src/app/notfall/start.ts', 'start')).code,
  };
};

/** Dynamic imports as they are: no chunk has styles of its own and nothing is preloaded, so the helper for that stays out. */
const plainImports = (): Plugin => ({
  name: 'plain-imports',
  enforce: 'pre',
  apply: 'build',
  resolveId: (id) => (id === '\0vite/preload-helper.js' ? id : null),
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : null),
});

export default defineConfig({
  root,
  base: './',
  define: shared,
  plugins: [plainImports(), leanChart(), noteModules(), cockpit()],
  oxc: { jsx: JSX },
  resolve: { alias: MODERN },
  build: {
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    sourcemap: false,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // Words lie by language, so that it can be said how much of them comes before what (tests/bench/sizes).
        chunkFileNames: ({ facadeModuleId }) =>
          `assets/${(facadeModuleId ?? '').replace(/^.*\/i18n\/languages\/(\w+)\/(\w+)\.ts$|^.*$/, (_, language?: string, pack?: string) => (pack ? `words-${language}-${pack}` : '[name]'))}-[hash].js`,
        // What the first page needs comes as one file: many small ones compress worse, and all of them are needed at once.
        codeSplitting: {
          groups: [
            { name: 'first', test: FIRST },
            { name: 'first-words', test: FIRST_WORDS },
            { name: 'base', test: BASE },
            { name: 'drawn', test: DRAWN },
            { name: 'entered', test: ENTERED },
            { name: 'controls', test: CONTROLS },
          ],
        },
      },
    },
    outDir: process.env.COCKPIT_OUT ?? 'dist',
    emptyOutDir: true,
  },
  worker: { format: 'es', plugins: () => [noteModules()] },
});
