// Stores what was understood, whole or not at all, and remembers what was said of it.
import { wasSeen } from '../core/table/drift.ts';
import type { Statful } from '../core/table/merge.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { isQuota } from '../store/database.ts';
import type { DatasetRecord, RecipeRecord } from '../store/tables.ts';
import { datasetId } from '../store/datasets.ts';
import { putImport } from '../store/imports.ts';
import { LOCAL } from '../store/listed.ts';
import { asOfOf, withoutEnding } from './words.ts';
import { takeOver, type Target } from './takeover.ts';
import type { OpenOptions, ImportPorts, Held, Meta, Ready, Outcome } from './said.ts';

/** What the columns of a table take. Unit: bytes. */
const bytesOf = (table: Statful): number =>
  table.columns.reduce((sum, { vector }) => sum + vector.data.byteLength, 0);

const openedBy = ({ encoding, delimiter }: OpenOptions): Pick<RecipeRecord, 'opened'> =>
  encoding === undefined && delimiter === undefined
    ? {}
    : {
        opened: {
          ...(encoding !== undefined && { encoding }),
          ...(delimiter !== undefined && { delimiter }),
        },
      };

/** The dataset as it is stored. */
const datasetOf = (
  held: Held,
  ready: Ready,
  target: Target,
  meta: Meta,
  { title, asOf, table, now }: { title: string; asOf: string | null; table: Statful; now: number },
): Parameters<typeof putImport>[1] => {
  const part = ready.corrections.cut?.part ?? 0;
  const id =
    target.mode === 'new'
      ? datasetId(`${LOCAL}${held.sha256}${ready.sheet}${part > 0 ? `#${part}` : ''}`, title)
      : target.dataset;
  return {
    id,
    name: id,
    title,
    description: null,
    table,
    provenance: {
      source: null,
      catalog: null,
      resource: null,
      title,
      publisher: meta.publisher.trim() || null,
      licence: meta.licence.trim() ? { name: null, title: meta.licence.trim(), url: null } : null,
      attribution: null,
      asOf,
      fetched: new Date(now).toISOString(),
      sha256: held.sha256,
      bytes: held.bytes,
      format: held.opened.format,
      encoding: held.opened.encoding,
      file: held.name,
    },
    recipe: ready.base.fingerprint,
    issues: ready.issues.filter((one) => one.severity !== 'info').slice(0, 100),
    // Rows that were joined to others keep the areas that those had, where the new file has none.
    ...(held.opened.outlines
      ? { outlines: held.opened.outlines }
      : target.mode !== 'new' && target.mode !== 'replace' && { outlines: 'keep' as const }),
  };
};

/** What was said of the table, to be asked for with the next one of its shape. */
const recipeOf = (
  held: Held,
  ready: Ready,
  meta: Meta,
  { title, dataset, now }: { title: string; dataset: string; now: number },
): RecipeRecord => ({
  fingerprint: ready.base.fingerprint,
  corrections: { ...ready.corrections, version: 2 },
  shape: ready.base.names,
  names: ready.names,
  ...openedBy(held.options),
  title,
  publisher: meta.publisher,
  licence: meta.licence,
  dataset,
  used: now,
});

/**
 * Stores the dataset, whole or not at all. `seen`: the drift that a person has accepted.
 * Errors: open questions, drift that nobody has seen, columns that do not fit, a full disk.
 */
export const commitTable = async (
  ports: ImportPorts,
  held: Held,
  ready: Ready,
  target: Target,
  meta: Meta,
  seen: readonly Issue[] = [],
): Promise<Result<Outcome>> => {
  const open = ready.issues.filter((one) => one.severity === 'error');
  if (open.length > 0) return failed(...open);
  const asOf = asOfOf(meta.asOf);
  if (asOf === undefined)
    return failed(error('NOT_A_DATE', { column: 'Stand' }, { raw: meta.asOf.slice(0, 80) }));
  const result = await takeOver(ports.db, ready.table, target, asOf, held.name, ports.now());
  if (!result.ok) return result;
  const { table, report, drift } = result.value;
  if (!wasSeen(drift, seen)) return failed(...drift);
  // Better said before than found half way; what it says is a guess, so the write may still fail.
  if (bytesOf(table) > (await ports.room())) return failed(error('QUOTA', { file: held.name }));
  const title = meta.title.trim() || withoutEnding(held.name);
  const now = ports.now();
  const dataset = datasetOf(held, ready, target, meta, { title, asOf, table, now });
  try {
    const record: DatasetRecord = await putImport(
      ports.db,
      dataset,
      recipeOf(held, ready, meta, { title, dataset: dataset.id, now }),
      now,
    );
    return ok({ dataset: record.id, title, rows: record.rows, report });
  } catch (cause) {
    if (isQuota(cause)) return failed(error('QUOTA', { file: held.name }));
    throw cause;
  }
};
