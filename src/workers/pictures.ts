// What the blocks of a session folder show now: their questions, asked in one reading transaction, so that all answers are of one moment,
// and those answers in the form in which they are kept.
import { type Answer, type Answers, type Gone } from '../core/answers/question.ts';
import { questionOf } from '../core/folders/block.ts';
import type { Block } from '../core/folders/folder.ts';
import {
  MOST_ROWS,
  type ChartPicture,
  type GonePicture,
  type LeftOut,
  type Picture,
} from '../core/folders/picture.ts';
import { canonicalJson } from '../core/values/canonical.ts';
import type { CockpitDatabase } from '../store/tables.ts';
import { sha256Hex } from '../formats/bytes.ts';
import { recordsSince } from '../store/records.ts';
import type { ReadRecords } from '../sync/situation.ts';
import { isLocked, keyTo, readVault } from '../store/vault.ts';
import { ask, plainReader } from './ask.ts';

/** `json` is canonical and `hash` its SHA-256: the same picture has the same one on every tablet. */
export type Taken = { block: string; hash: string; json: string };

const NAMED = 6;

/** What a chart does not show is part of the picture. */
const leftOf = ({
  labels,
  series,
  outside,
  rest,
  others,
}: Answers['groups']['groups']): { left?: LeftOut } => {
  let groups = 0,
    cells = 0;
  labels.forEach((_, i) => {
    const missing = series.reduce((sum, one) => sum + (one.lacks[i] ?? 0), 0);
    if (missing === 0) return;
    groups++;
    cells += missing;
  });
  const left = {
    groups,
    cells,
    outside,
    rest: { count: rest?.labels ?? 0, names: rest?.names.slice(0, NAMED) ?? [] },
    others: { count: others.length, names: others.slice(0, NAMED).map(({ name }) => name) },
  };
  return groups + outside + left.rest.count + left.others.count > 0 ? { left } : {};
};

const chartOf = ({ groups, sources }: Answers['groups']): ChartPicture => {
  const { labels, labelKind, unit, series, x, y, label, ends, calculation } = groups;
  return {
    kind: 'chart',
    labels,
    labelKind,
    unit,
    series: series.map(({ name, values, why, misses, rows, times }) => ({
      name,
      values,
      ...(why && { why }),
      ...(misses && { misses }),
      ...(rows && { rows }),
      ...(times && { times }),
    })),
    x,
    y,
    ...(label && { label }),
    ...(ends && { ends }),
    ...(calculation && { calculation }),
    ...leftOf(groups),
    sources,
  };
};

const goneOf = ({ kind, what, name, columns }: Gone, block: Block): GonePicture => ({
  kind,
  what,
  name: 'title' in block ? block.title : (name ?? ''),
  ...(columns && { columns }),
});

/** An answer as it is kept: without what only the moment of asking needs. */
const pictureOf = (answer: Exclude<Answer, Answers['place']>, block: Block): Picture => {
  switch (answer.kind) {
    case 'gone':
      return goneOf(answer, block);
    case 'indicator': {
      const { kind, full, sources, lacks } = answer;
      return lacks ? goneOf(lacks, block) : { kind, full, sources };
    }
    case 'groups':
      return chartOf(answer);
    case 'rows':
      return { ...answer, kind: 'table' };
    case 'comparison': {
      const { map, ...kept } = answer;
      const each = block.kind === 'comparison' ? (block.query.per?.each ?? null) : null;
      return { ...kept, each, ...(map && { map }) };
    }
  }
};

/** No transaction outlives the wait for a passphrase: whether it is known is asked before. */
const readerOf = async (db: CockpitDatabase): Promise<ReadRecords> => {
  const vault = await readVault(db);
  try {
    if (vault) await keyTo(vault);
    return (catalog) => recordsSince(db, catalog, null);
  } catch (cause) {
    if (!isLocked(cause)) throw cause;
    return () => Promise.reject(cause);
  }
};

/** The pictures of all blocks that show figures. Cost: reads the columns they ask for; writers wait so long. */
export const takePictures = async (
  db: CockpitDatabase,
  blocks: readonly Block[],
  now = Date.now(),
): Promise<Taken[]> => {
  const records = await readerOf(db);
  const asked = blocks.flatMap((block) => {
    const question = questionOf(block, MOST_ROWS);
    return question ? [{ block, question }] : [];
  });
  const answers = await db.transaction(
    'r',
    [
      db.catalogs,
      db.datasets,
      db.columns,
      db.shapes,
      db.sync,
      db.settings,
      db.indicators,
      db.records,
      db.outbox,
    ],
    async () =>
      ask(
        asked.map(({ question }) => question),
        plainReader(db, records, now),
      ),
  );
  return Promise.all(
    asked.map(async ({ block }, i) => {
      const json = canonicalJson(pictureOf(answers[i] as Exclude<Answer, Answers['place']>, block));
      return { block: block.id, json, hash: await sha256Hex(new TextEncoder().encode(json)) };
    }),
  );
};
