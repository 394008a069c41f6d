// The index of what is on this device: made at the first question, and again where something changed. It reads names and dictionaries, no rows.
import { buildIndex, findIn, WEIGHTS, type Entry, type Found, type Index } from '../core/search/search.ts';
import type { CockpitDatabase, DatasetRecord } from '../store/database.ts';
import { listDatasets } from '../store/datasets.ts';
import { LOCAL } from '../store/imports.ts';
import { SOURCES } from '../store/local-sources.ts';
import { listOwn } from '../store/own-indicators.ts';
import { catalogRecord, subscribedUrl } from '../store/sources.ts';

/** Different values that are searched, per column and in all. What is beyond is said on screen. */
const MOST_OF_COLUMN = 20_000,
  MOST_VALUES = 200_000;

const text = (value: string | undefined | null): string => value ?? '';

const datasetEntry = (record: DatasetRecord): Entry => ({
  doc: { kind: 'dataset', id: record.id },
  title: record.title,
  parts: [
    [
      record.fields.map((field) => `${field.name} ${text(field.title)} ${text(field.unit)}`).join(' '),
      WEIGHTS.column,
    ],
    [`${record.name} ${text(record.provenance.publisher)}`, WEIGHTS.place],
    [text(record.description), WEIGHTS.description],
  ],
  parent: -1,
});

export const createFinder = (db: CockpitDatabase): { find: (question: string) => Promise<Found> } => {
  let held: { key: string; index: Index; isPartial: boolean } | null = null;

  const valuesOf = async (
    record: DatasetRecord,
    parent: number,
    room: number,
  ): Promise<{ entries: Entry[]; isPartial: boolean }> => {
    const entries: Entry[] = [];
    let isPartial = false;
    for (const [column, field] of record.fields.entries()) {
      if (field.type !== 'text' || field.role === 'key') continue;
      // The dictionary of a whole column lies in its first segment.
      const first = await db.columns.get([record.id, record.version, column, 0]);
      const values = (first?.dict ?? []).slice(1);
      const taken = values.slice(0, Math.max(0, Math.min(MOST_OF_COLUMN, room - entries.length)));
      if (taken.length < values.length) isPartial = true;
      for (const value of taken)
        entries.push({
          doc: { kind: 'value', dataset: record.id, column: field.name, value },
          title: value,
          parts: [],
          parent,
        });
    }
    return { entries, isPartial };
  };

  const sourcesOf = async () => {
    const url = await subscribedUrl(db);
    const record = url === null ? undefined : await catalogRecord(db, url);
    const own = await listOwn(db);
    const datasets = (await listDatasets(db)).filter(({ catalog }) =>
      [url, LOCAL, SOURCES].includes(catalog),
    );
    const key = JSON.stringify([
      record && [record.url, record.sha256],
      own.map(({ id, at, definition }) => [id, at, definition.title]),
      datasets.map(({ id, version }) => [id, version]),
    ]);
    return { catalog: record?.catalog ?? null, own, datasets, key };
  };

  const make = async (given: Awaited<ReturnType<typeof sourcesOf>>) => {
    const { catalog, own, datasets, key } = given;
    const areas = new Map((catalog?.areas ?? []).map(({ id, title }) => [id, title]));
    const organisations = new Map((catalog?.organisations ?? []).map((one) => [one.id, one.title]));
    const entries: Entry[] = [...(catalog?.indicators ?? []), ...own.map(({ definition }) => definition)].map(
      (one): Entry => ({
        doc: { kind: 'indicator', id: one.id },
        title: one.title,
        parts: [
          [`${text(one.short)} ${text(one.question)} ${one.unit}`, WEIGHTS.short],
          [
            `${text(areas.get(one.area))} ${text(one.organisation && organisations.get(one.organisation))}`,
            WEIGHTS.place,
          ],
          [text(one.description), WEIGHTS.description],
        ],
        parent: -1,
      }),
    );
    for (const one of catalog?.organisations ?? [])
      for (const field of one.recording ?? [])
        entries.push({
          doc: { kind: 'field', organisation: one.id, field: field.name },
          title: field.title,
          parts: [
            [one.title, WEIGHTS.place],
            [`${text(field.explanation)} ${text(areas.get(one.area))}`, WEIGHTS.description],
          ],
          parent: -1,
        });
    let room = MOST_VALUES,
      isPartial = false;
    for (const record of datasets) {
      const parent = entries.length;
      entries.push(datasetEntry(record));
      const values = await valuesOf(record, parent, room);
      for (const value of values.entries) entries.push(value);
      room -= values.entries.length;
      isPartial ||= values.isPartial;
    }
    return { key, index: buildIndex(entries), isPartial };
  };

  return {
    find: async (question) => {
      const given = await sourcesOf();
      if (held?.key !== given.key) held = await make(given);
      return { ...findIn(held.index, question), isPartial: held.isPartial };
    },
  };
};
