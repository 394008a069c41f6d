// The index of what is on this device: made at the first question, and again where something changed, of what changed. It reads names and
// dictionaries, no rows.
import { datasetEntry, figureEntries, folderEntries, noteEntries } from '../core/search/entries.ts';
import type { SearchedPage } from '../core/search/pages.ts';
import { readQuestion } from '../core/search/question.ts';
import { joinParts, partOf, type Part } from '../core/search/build.ts';
import type { Entry, Index } from '../core/search/entry.ts';
import { findIn, type Found } from '../core/search/search.ts';
import type { IsoDate } from '../core/values/period.ts';
import type { CockpitDatabase, DatasetRecord } from '../store/tables.ts';
import { listDatasets, LOCAL } from '../store/listed.ts';
import { listFolders } from '../store/folders.ts';
import { SOURCES } from '../store/local-sources.ts';
import { listNotes } from '../store/notes.ts';
import { listOwn } from '../store/own-indicators.ts';
import { catalogRecord, subscribedUrl } from '../store/sources.ts';

/** Different values that are searched, per column and in all. What is beyond is said on screen. */
const MOST_OF_COLUMN = 20_000,
  MOST_VALUES = 200_000;

/** Its names may change where its rows do not. */
const keyOf = (record: DatasetRecord): string =>
  JSON.stringify([record.id, record.version, datasetEntry(record)]);
type Held = { part: Part; room: number; isPartial: boolean };

export const createFinder = (
  db: CockpitDatabase,
): { find: (question: string, today: IsoDate, pages: readonly SearchedPage[]) => Promise<Found> } => {
  let held: { key: string; index: Index; isPartial: boolean } | null = null;
  /** Parts by dataset and version: only what changed is read again. */
  let parts: ReadonlyMap<string, Held> = new Map();

  const valuesOf = async (
    record: DatasetRecord,
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
          // The dataset comes first in its part.
          parent: 0,
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
    const [notes, folders] = [await listNotes(db), await listFolders(db)];
    const key = JSON.stringify([
      record && [record.url, record.sha256],
      own.map(({ id, at, definition }) => [id, at, definition.title]),
      datasets.map(({ id, version }) => [id, version]),
      notes.map(({ id, at }) => [id, at]),
      folders.map(({ id, changed }) => [id, changed]),
    ]);
    return { catalog: record?.catalog ?? null, own, datasets, notes, folders, key };
  };

  /** A dataset as a part of the index. `room`: how many values may still be searched. */
  const datasetPart = async (record: DatasetRecord, key: string, room: number): Promise<Held> => {
    const kept = parts.get(key);
    // Less room is no other part where it was enough.
    if (kept && (kept.room === room || (!kept.isPartial && kept.part.entries.length <= room))) return kept;
    const values = await valuesOf(record, room);
    return {
      room,
      isPartial: values.isPartial,
      part: partOf([datasetEntry(record), ...values.entries]),
    };
  };

  const make = async (given: Awaited<ReturnType<typeof sourcesOf>>) => {
    const { catalog, own, datasets, notes, folders, key } = given;
    const named = partOf([
      ...figureEntries(
        catalog,
        own.map(({ definition }) => definition),
      ),
      ...folderEntries(folders),
      ...noteEntries(notes),
    ]);
    const now = new Map<string, Held>();
    let room = MOST_VALUES;
    for (const record of datasets) {
      const place = keyOf(record);
      const held = await datasetPart(record, place, room);
      now.set(place, held);
      room -= held.part.entries.length - 1;
    }
    parts = now;
    const all = [...now.values()];
    return {
      key,
      index: joinParts([named, ...all.map(({ part }) => part)]),
      isPartial: all.some(({ isPartial }) => isPartial),
    };
  };

  return {
    find: async (question, today, pages) => {
      const given = await sourcesOf();
      if (held?.key !== given.key) held = await make(given);
      return { ...findIn(held.index, readQuestion(question, today), pages), isPartial: held.isPartial };
    },
  };
};
