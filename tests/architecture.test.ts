/** The import rule of this house, as a test. Change MAY_IMPORT only with a note in docs/decisions/. */
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** layer -> layers and npm packages it may import; a layer may always import itself. `type:` = types only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['zod'],
  i18n: ['core'],
  connectors: ['core', 'fflate', 'fzstd', 'hyparquet', 'n3', 'rdfxml-streaming-parser'],
  formats: ['core', 'papaparse', 'fflate', '@e965/xlsx', 'hucre'],
  files: ['core', 'formats', 'fflate', 'jsqr'],
  store: ['core', 'dexie'],
  ui: ['core', 'i18n', 'preact', '@preact/signals', 'qrcode-generator'],
  charts: ['core', 'i18n', 'chart.js', 'preact'],
  tiles: ['core', 'i18n', 'ui', 'charts', 'preact'],
  sync: ['core', 'connectors', 'files', 'formats', 'store', 'zod'],
  importer: ['core', 'files', 'formats', 'store'],
  workers: ['core', 'files', 'formats', 'importer', 'store', 'sync'],
  // The first picture comes as a bundle of its own: the worker knows nothing of how pages are made (docs/decisions/0008).
  sw: ['core', 'connectors', 'files', 'formats', 'store', 'sync', 'cockpit:front'],
  app: [
    'core',
    'i18n',
    'ui',
    'charts',
    'tiles',
    'connectors',
    'files',
    'formats',
    'importer',
    'store',
    'sync',
    'workers',
    'preact',
    'preact-render-to-string',
    '@preact/signals',
    'workbox-window',
  ],
  demo: ['core', 'fflate', 'node'],
  cli: ['core', 'connectors', 'demo', 'files', 'formats', 'i18n', 'sync', 'zod', 'fflate', 'vite', 'node'],
  'main.tsx': ['app', 'i18n'],
};
/** Rooms of a layer -> rooms of it that they may know, types included; `.` is what lies in the layer itself. */
const ROOMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'src/core': {
    '.': ['values'],
    values: [],
    table: ['values'],
    query: ['table', 'values'],
    indicators: ['query', 'table', 'values'],
    notes: ['values'],
    records: ['indicators', 'table', 'values'],
    compare: ['indicators', 'query', 'table', 'values'],
    catalog: ['records', 'indicators', 'query', 'table', 'values'],
    answers: ['compare', 'indicators', 'query', 'table', 'values'],
    folders: ['answers', 'compare', 'indicators', 'query', 'table', 'values'],
    search: ['answers', 'catalog', 'folders', 'notes', 'indicators', 'query', 'table', 'values'],
  },
  'src/cli': {
    publishing: [],
    build: [],
    dev: ['build'],
    '.': ['publishing', 'build', 'dev'],
  },
  'src/app': {
    models: ['.'],
    text: [],
    lock: ['models', '.'],
    notfall: ['lock', '.'],
    pages: ['models', 'lock', 'text', '.'],
    '.': ['models', 'lock', 'text', 'pages'],
  },
};
/** zod stays out of what the page loads first. */
const MAY_USE_ZOD = [
  /^src\/core\/catalog\/(package|read)\.ts$/,
  /^src\/core\/(indicators\/definition|query\/selection)\.ts$/,
  /^src\/core\/folders\/(read|picture-shapes)\.ts$/,
  /^src\/core\/values\/named\.ts$/,
  /^src\/core\/records\/organisation\.ts$/,
  /^src\/sync\/protocol\.ts$/,
  /^src\/cli\//,
];
/** Lists of words are as long as they are. */
const LISTS = [/^src\/core\/table\/weights\.ts$/, /^src\/app\/pages\/session\/text\.ts$/];
const MAX_LINES = 300;
const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const layerOf = (file: string): string => {
  const [first, second] = file.split('/');
  return first === 'src' ? second! : first!;
};
const packageOf = (name: string): string =>
  name.startsWith('node:')
    ? 'node'
    : name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/');
const source = new Map(
  ['src', 'sw', 'demo'].flatMap(files).map((file) => [file, readFileSync(file, 'utf8')]),
);
const IMPORT =
  /^\s*(?:import|export)\b([^'";]*?)\bfrom\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

type Import = { spec: string; typeOnly: boolean };
const imports = new Map<string, Import[]>(
  [...source].map(([file, text]) => [
    file,
    [...text.matchAll(IMPORT)].map((found) => {
      const spec = (found[2] ?? found[3] ?? found[4])!;
      return {
        spec: spec.startsWith('.') ? normalize(join(dirname(file), spec.replace(/\?.*$/, ''))) : spec,
        typeOnly: /^\s*type\b/.test(found[1] ?? ''),
      };
    }),
  ]),
);

describe('the layers', () => {
  test.each([...imports])('%s imports only what its layer may', (file, list) => {
    const from = layerOf(file);
    const allowed = MAY_IMPORT[from];
    expect(allowed, `unknown layer "${from}": add it to MAY_IMPORT`).toBeDefined();
    const bad = list.filter(({ spec }) => {
      const to = /^(src|sw|demo)\//.test(spec) ? layerOf(spec) : packageOf(spec);
      if (to === 'zod' && !MAY_USE_ZOD.some((pattern) => pattern.test(file))) return true;
      return to !== from && !allowed!.includes(to);
    });
    expect(
      bad.map(({ spec }) => spec),
      `${from}/ may import: ${allowed!.join(', ')}`,
    ).toEqual([]);
  });

  test('no file knows one that knows it, by a type or otherwise', () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
        return;
      }
      if (done.has(file) || !imports.has(file)) return;
      for (const { spec } of imports.get(file)!) visit(spec, [...path, file]);
      done.add(file);
    };
    for (const file of imports.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test.each(Object.entries(ROOMS))('the rooms of %s know each other as they may', (layer, rooms) => {
    const roomOf = (file: string): string | null => {
      if (!file.startsWith(`${layer}/`)) return null;
      const [first, ...rest] = file.slice(layer.length + 1).split('/');
      return rest.length === 0 ? '.' : first!;
    };
    const bad = [...imports].flatMap(([file, list]) => {
      const from = roomOf(file);
      if (from === null) return [];
      const allowed = rooms[from];
      if (!allowed) return [`${from}: add this room to ROOMS`];
      return list.flatMap(({ spec }) => {
        const to = roomOf(spec);
        return to === null || to === from || allowed.includes(to) ? [] : [`${file} -> ${spec}`];
      });
    });
    expect(bad).toEqual([]);
  });

  test('the rooms of the domain know each other in one direction', () => {
    const known = new Set<string>();
    // Each is written below those that it knows.
    for (const [room, allowed] of Object.entries(ROOMS['src/core']!)) {
      if (room !== '.') expect(allowed.filter((below) => !known.has(below))).toEqual([]);
      known.add(room);
    }
  });

  test('models know no page, no markup and nothing that draws', () => {
    const bad = [...imports].flatMap(([file, list]) => {
      if (!file.startsWith('src/app/models/')) return [];
      if (file.endsWith('.tsx')) return [file];
      return list
        .filter(
          ({ spec, typeOnly }) =>
            spec.endsWith('.tsx') ||
            /^src\/(app\/(pages|lock)|ui|charts|tiles)\//.test(spec) ||
            // Signals come from whoever puts the app together: their types may be named.
            (/^(preact|@preact)(\/|$)/.test(spec) && !(typeOnly && spec === '@preact/signals')),
        )
        .map(({ spec }) => `${file} -> ${spec}`);
    });
    expect(bad).toEqual([]);
  });

  test('no file is longer than can be read in one sitting', () => {
    const long = [...source]
      .filter(
        ([file, text]) =>
          text.split('\n').length > MAX_LINES + 1 && !LISTS.some((pattern) => pattern.test(file)),
      )
      .map(([file]) => file);
    expect(long).toEqual([]);
  });

  // docs/decisions/0002: what only one kind of file needs is loaded with the first file of that kind, by whatever opens it.
  test.each([
    ['legacy workbooks', '@e965/xlsx', 'src/formats/xls/xls.ts', 'src/formats/late.ts'],
    ['Turtle', 'n3', 'src/connectors/dcat/rdf.ts', 'src/connectors/dcat/rdf.ts'],
    ['RDF/XML', 'rdfxml-streaming-parser', 'src/connectors/dcat/rdf.ts', 'src/connectors/dcat/rdf.ts'],
  ])(
    'the reader of %s is loaded only when one is opened, and never by the service worker',
    (_kind, name, reader, door) => {
      const runs = [...imports].map(
        ([file, list]) => [file, list.filter(({ typeOnly }) => !typeOnly).map(({ spec }) => spec)] as const,
      );
      expect(
        runs.flatMap(([file, specs]) => (specs.some((one) => packageOf(one) === name) ? file : [])),
      ).toEqual([reader]);
      const openers = runs.flatMap(([file, specs]) => (specs.includes(door) ? file : []));
      // Whoever imports the reader itself is the door, or nobody.
      expect(
        runs.flatMap(([file, specs]) =>
          specs.includes(reader) && file !== door && reader !== door ? file : [],
        ),
      ).toEqual([]);
      expect(openers.length).toBeGreaterThan(0);
      const statically = openers.filter((file) => {
        const at = [...source.get(file)!.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)];
        return !at.some((found) => normalize(join(dirname(file), found[1]!)) === door);
      });
      expect(statically).toEqual([]);
      // The service worker is one script: what it imports later is in it from the beginning.
      const inside = new Set<string>();
      const reach = (file: string): void => {
        if (inside.has(file)) return;
        inside.add(file);
        for (const { spec, typeOnly } of imports.get(file) ?? []) if (!typeOnly) reach(spec);
      };
      reach('sw/sw.ts');
      expect(inside.size).toBeGreaterThan(50);
      expect([...inside].filter((file) => file === reader || packageOf(file) === name)).toEqual([]);
    },
  );

  test('chart.js is known to one folder only, and never by the page that comes first', () => {
    const first = new Set<string>();
    const reach = (file: string): void => {
      if (first.has(file) || !imports.has(file)) return;
      first.add(file);
      const text = source.get(file)!;
      const lazy = new Set(
        [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g)].map((found) =>
          normalize(join(dirname(file), found[1]!)),
        ),
      );
      for (const { spec, typeOnly } of imports.get(file)!) if (!typeOnly && !lazy.has(spec)) reach(spec);
    };
    reach('src/main.tsx');
    const heavy = [...first].flatMap((file) =>
      imports
        .get(file)!
        .filter(
          ({ spec, typeOnly }) =>
            !typeOnly &&
            [
              'chart.js',
              'dexie',
              'jsqr',
              'zod',
              'papaparse',
              'workbox-window',
              'n3',
              'rdfxml-streaming-parser',
              'hyparquet',
            ].includes(spec),
        )
        .map(({ spec }) => `${file}: ${spec}`),
    );
    expect(heavy).toEqual([]);
  });
});
