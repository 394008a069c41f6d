// A small municipality in a database, and session folders over it, as the app puts them together.
import { readCatalog } from '../../src/core/catalog/read.ts';
import type { Block } from '../../src/core/folders/folder.ts';
import { newFolder, addPage } from '../../src/core/folders/edit.ts';
import { createFolders, type FolderActions } from '../../src/app/models/folders.ts';
import type { ModelPorts } from '../../src/app/models/ports.ts';
import { readFolder, writeFolder } from '../../src/files/folder.ts';
import { readTables } from '../../src/formats/read.ts';
import type { CockpitDatabase } from '../../src/store/tables.ts';
import { datasetId, putDataset } from '../../src/store/datasets.ts';
import { subscribeTo } from '../../src/store/subscribe.ts';
import { takePictures } from '../../src/workers/pictures.ts';

export const CATALOG = 'https://testdorf.example/datapackage.json';
export const DATASET = datasetId(CATALOG, 'plaetze');

const catalogOf = (critical: number) => {
  const read = readCatalog(
    JSON.stringify({
      title: 'Testdorf',
      resources: [{ name: 'plaetze', title: 'Plätze', path: 'plaetze.csv' }],
      cockpit: {
        version: 1,
        municipality: { name: 'Testdorf', inhabitants: 5000 },
        areas: [{ id: 'pflege', title: 'Pflege' }],
        indicators: [
          {
            id: 'frei',
            title: 'Freie Plätze',
            area: 'pflege',
            kind: 'number',
            unit: 'Plätze',
            measure: { kind: 'sum', of: { resource: 'plaetze', field: 'frei', time: 'tag', over: 'heim' } },
            direction: 'up',
            cadence: 'daily',
            limits: [{ from: '2020-01-01', watch: critical + 3, critical, reason: 'Test', author: 'Test' }],
          },
        ],
        dashboards: [{ id: 'lage', title: 'Lage', indicators: ['frei'] }],
      },
    }),
    CATALOG,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
};

/** Stores catalog and data; called again, it is what a sync brings. */
export const publish = async (
  db: CockpitDatabase,
  {
    critical = 5,
    rows = '2026-11-22;Nord;4\n2026-11-22;Süd;8\n2026-11-23;Nord;3\n2026-11-23;Süd;7\n',
    fetched = '2026-11-23T12:00:00.000Z',
  } = {},
): Promise<void> => {
  await subscribeTo(db, catalogOf(critical), `${critical}`, 1, []);
  const reading = await readTables(new TextEncoder().encode(`tag;heim;frei\n${rows}`), { name: 'plaetze' });
  if (!reading.ok) throw new Error('reading');
  await putDataset(
    db,
    {
      id: DATASET,
      catalog: CATALOG,
      name: 'plaetze',
      title: 'Plätze',
      description: null,
      table: reading.value.tables[0]!,
      recipe: '',
      issues: [],
      provenance: {
        source: null,
        catalog: CATALOG,
        resource: 'plaetze',
        title: 'Plätze',
        publisher: 'Testdorf',
        licence: { name: 'dl-de/zero-2-0', title: null, url: null },
        attribution: null,
        asOf: '2026-11-23',
        fetched,
        sha256: rows,
        bytes: 1,
        format: 'csv',
        encoding: 'utf-8',
      },
    },
    1,
  );
};

export const BLOCKS: readonly Block[] = [
  { id: 'b-frei', kind: 'indicator', indicator: 'frei' },
  {
    id: 'b-heime',
    kind: 'chart',
    title: 'Je Heim',
    query: { dataset: DATASET, x: 'heim', y: 'frei', aggregate: 'sum' },
    draw: 'bar',
  },
  { id: 'b-tabelle', kind: 'table', title: 'Alle Werte', dataset: DATASET, query: {}, columns: null },
  { id: 'b-text', kind: 'text', text: 'Beschlussvorschlag: Kenntnisnahme.' },
];

/** A folder with one page of each kind of block, not stored yet. */
export const folder = (id = 'mappe-0001') => {
  let n = 0;
  const newId = (): string => (n++ === 0 ? id : `${id}-${n}`);
  const empty = newFolder(
    { catalog: CATALOG, municipality: 'Testdorf', name: 'November', body: 'Gemeinderat', date: '2026-11-24' },
    null,
    1,
    newId,
  );
  return addPage(
    empty,
    'Pflege',
    BLOCKS.map((block) => ({ ...block, id: `${id}-${block.id}` })),
    newId,
  );
};

/** The actions of the app over a database, with the data worker's part in the same thread. */
export const actionsOn = (db: CockpitDatabase): FolderActions => {
  const ask = async (op: string, given: unknown): Promise<unknown> => {
    switch (op) {
      case 'pictures':
        return takePictures(db, (given as { blocks: readonly Block[] }).blocks);
      case 'packFolder': {
        const { file, html, now } = given as Parameters<typeof writeFolder> extends [
          infer F,
          infer H,
          infer N,
        ]
          ? { file: F; html: H; now: N }
          : never;
        return new Blob([(await writeFolder(file, html, now)) as Uint8Array<ArrayBuffer>]);
      }
      case 'openFolder': {
        const { bytes, name } = given as { bytes: Uint8Array; name: string };
        return readFolder(bytes, name);
      }
      default:
        throw new Error(op);
    }
  };
  return createFolders({ db, data: { ask } as ModelPorts['data'] });
};
