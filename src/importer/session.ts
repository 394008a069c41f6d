// One import from the file to the stored dataset. It holds the opened file; nothing is written before `commit`.
import { ABOUT_SHEET, columnsAbout } from '../core/table/about.ts';
import { asOfIn, newestOf } from '../core/table/as-of.ts';
import type { Corrections } from '../core/table/corrections.ts';
import { wasSeen } from '../core/table/drift.ts';
import type { MergeReport, Statful } from '../core/table/merge.ts';
import type { RawTable } from '../core/table/raw.ts';
import { readDate, readYear } from '../core/values/dates.ts';
import { prepare } from '../core/values/number.ts';
import { dayToIso } from '../core/values/period.ts';
import { error, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import { readSchema } from '../core/catalog/read.ts';
import type { ReadOptions, SchemaSpec } from '../formats/format.ts';
import { openTables, withParts, type Opened } from '../formats/open.ts';
import { understandTable } from '../formats/text-table.ts';
import { isQuota, type CockpitDatabase, type DatasetRecord, type RecipeRecord } from '../store/database.ts';
import { datasetId } from '../store/datasets.ts';
import { LOCAL, putImport, recipeFor } from '../store/imports.ts';
import { takeOver, type TakeOver, type Target } from './takeover.ts';
import { rowsAround, viewOf, type RawRow, type Understanding } from './view.ts';

export type ImportPorts = {
  db: CockpitDatabase;
  now: () => number;
  sha256: (bytes: Uint8Array) => Promise<string>;
  legacy: NonNullable<ReadOptions['legacy']>;
  /** Room that the browser gives, as far as it says. Unit: bytes; Infinity where it does not say. */
  room: () => Promise<number>;
};
export type OpenOptions = { encoding?: string; acceptText?: boolean };
export type SheetView = { name: string; hidden: boolean; rows: number; columns: number };
export type OpenView = {
  name: string;
  bytes: number;
  format: string;
  encoding: string | null;
  delimiter: string | null;
  sheets: readonly SheetView[];
  /** The sheet that most likely is meant. */
  chosen: number;
  issues: readonly Issue[];
  /** This very file was taken over before: when, and as which dataset. */
  before: { title: string; at: number } | null;
};
export type UnderstandingView = {
  understanding: Understanding;
  /** A table of this shape was imported before. */
  recipe: RecipeRecord | null;
  /** Proposed: title, source, licence, as-of. */
  meta: Meta;
};
export type Meta = { title: string; publisher: string; licence: string; asOf: string };
export type Preview = Omit<TakeOver, 'table'>;
export type Outcome = { dataset: string; title: string; rows: number; report: MergeReport };

type Held = { name: string; bytes: number; sha256: string; opened: Opened };
type Ready = {
  sheet: number;
  corrections: Corrections;
  table: Statful;
  issues: readonly Issue[];
  fingerprint: string;
};

/** The visible sheet with the most cells: documentation and lists of values are smaller. */
const mainSheet = (tables: readonly RawTable[]): number => {
  let best = 0,
    most = -1;
  tables.forEach((table, i) => {
    if (table.name === ABOUT_SHEET && tables.length > 1) return;
    const size = (table.hidden ? 0 : 1) + table.rows * table.columns.length * (table.hidden ? 0.001 : 1);
    if (size > most) [best, most] = [i, size];
  });
  return best;
};

const withoutEnding = (name: string): string =>
  name
    .replace(/\.[a-z0-9]{2,5}$/i, '')
    .replace(/[_]+/g, ' ')
    .trim();

/** A title that stands above the table. Missing: undefined. */
const titleIn = (texts: readonly string[]): string | undefined =>
  texts.find(
    (text) =>
      text.length >= 8 &&
      text.length <= 100 &&
      /\p{L}{4}/u.test(text) &&
      !/^(Stand|Quelle|Datum)\b/i.test(text),
  );

/** `2025-12-31` as people type it; other periods as they are. */
const asTyped = (period: string): string => period.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3.$2.$1');
/** What a person typed as a day or period. Missing: null for nothing, undefined for what is none. */
const asOfOf = (typed: string): string | null | undefined => {
  const text = prepare(typed);
  if (text === '') return null;
  if (readYear(text) !== null) return text;
  const date = readDate(text);
  return date?.kind === 'day' ? dayToIso(date.day) : date?.kind === 'period' ? date.period : undefined;
};
const sourceIn = (texts: readonly string[]): string =>
  texts
    .map((text) => {
      const said = /^(?:Quellen?|Sources?)(?=[\s:])/i.exec(text);
      const rest = said ? text.slice(said[0].length).trim().replace(/^:/, '').trim() : '';
      const end = rest.indexOf('. ', 3);
      return end < 0 ? rest : rest.slice(0, end);
    })
    .find((one) => one.length >= 3 && one.length <= 120) ?? '';

/** The schema of a table in an archive with a Data Package. Missing: null where it has none, or one that cannot be read. */
const schemaIn = (opened: Opened, name: string): SchemaSpec | null => {
  if (opened.description === undefined) return null;
  let resources: { path?: unknown; schema?: unknown }[];
  try {
    const json = JSON.parse(opened.description) as { resources?: unknown };
    resources = Array.isArray(json.resources) ? (json.resources as typeof resources) : [];
  } catch {
    // A description that is no JSON describes nothing: the table is looked at instead.
    return null;
  }
  const own =
    opened.tables.length === 1 && resources.length === 1
      ? resources[0]
      : resources.find((one) => typeof one.path === 'string' && one.path.endsWith(name));
  if (own?.schema === undefined) return null;
  const schema = readSchema(JSON.stringify(own.schema), { resource: name });
  return schema.ok ? schema.value : null;
};

/** What the columns of a table take. Unit: bytes. */
const bytesOf = (table: Statful): number =>
  table.columns.reduce((sum, { vector }) => sum + vector.data.byteLength, 0);

export type ImportSession = ReturnType<typeof createImport>;

export const createImport = (ports: ImportPorts) => {
  const { db } = ports;
  let held: Held | null = null;
  let ready: Ready | null = null;
  const lost = (): Result<never> => failed(error('INTERNAL', undefined, { detail: 'no file' }));

  const open = async (
    bytes: Uint8Array,
    name: string,
    options: OpenOptions,
    onProgress?: (rows: number) => void,
  ): Promise<Result<OpenView>> => {
    held = ready = null;
    // First, while there is nothing else in memory: it takes a copy.
    const sha256 = await ports.sha256(bytes);
    const opened = await openTables(bytes, {
      name,
      legacy: ports.legacy,
      ...(options.encoding !== undefined && { encoding: options.encoding }),
      ...(options.acceptText && { acceptText: true }),
      ...(onProgress && { onProgress }),
    });
    if (!opened.ok) return opened;
    const parts = withParts(opened.value, name);
    const { tables } = parts;
    const { format, encoding, delimiter } = opened.value;
    if (tables.every((table) => table.rows === 0)) return failed(error('NO_TABLE', { file: name }));
    held = { name, bytes: bytes.length, sha256, opened: { ...opened.value, tables } };
    const known = (await db.datasets.where('catalog').equals(LOCAL).toArray()).find(
      (one) => one.provenance.sha256 === sha256,
    );
    return ok({
      name,
      bytes: bytes.length,
      format,
      encoding,
      delimiter,
      sheets: tables.map((table) => ({
        name: table.name,
        hidden: table.hidden,
        rows: table.rows,
        columns: table.columns.length,
      })),
      chosen: mainSheet(tables),
      issues: [...opened.issues, ...parts.issues],
      before: known ? { title: known.title, at: known.stored } : null,
    });
  };

  /** A workbook that this app exported says itself what its columns are. */
  const aboutOf = (opened: Opened): Corrections | null => {
    const sheet = opened.tables.find((table) => table.name === ABOUT_SHEET);
    if (!sheet || opened.tables.length < 2) return null;
    const rows = Array.from({ length: Math.min(sheet.rows, 1_000) }, (_, row) =>
      sheet.columns.slice(0, 4).map((column) => column.get(row)),
    );
    const columns = columnsAbout(rows);
    return columns && columns.length > 0 ? { columns } : null;
  };

  const typed = (sheet: number, corrections: Corrections) => {
    const raw = held!.opened.tables[sheet];
    if (!raw || raw.rows === 0) return failed(error('NO_TABLE', { file: held!.name }));
    const place = { file: held!.name, ...(held!.opened.tables.length > 1 && { sheet: raw.name }) };
    const given =
      held!.opened.isNamed && !corrections.headerRows
        ? { ...corrections, headerRows: [raw.lines[0] ?? 1] }
        : corrections;
    const schema = Object.keys(corrections).length === 0 ? schemaIn(held!.opened, raw.name) : null;
    return understandTable(raw, schema ? { schema } : { corrections: given, dropTotals: true }, place);
  };

  /** Understands a sheet, by a remembered recipe where no correction is given. */
  const understand = async (sheet: number, given: Corrections | null): Promise<Result<UnderstandingView>> => {
    if (!held) return lost();
    let corrections = given ?? aboutOf(held.opened) ?? {};
    let understood = typed(sheet, corrections);
    if (!understood.ok) return understood;
    let view = viewOf(understood.value, understood.issues, corrections, sheet);
    const recipe = await recipeFor(db, view.fingerprint);
    if (recipe && given === null) {
      const again = typed(sheet, recipe.corrections);
      if (again.ok) {
        corrections = recipe.corrections;
        understood = again;
        view = viewOf(again.value, again.issues, corrections, sheet);
      }
    }
    const { table } = understood.value;
    ready = { sheet, corrections, table, issues: understood.issues, fingerprint: view.fingerprint };
    const dataset = recipe && (await db.datasets.get(recipe.dataset));
    const several = held.opened.tables.length > 1 && !/^(Tabelle|Sheet|Blatt) ?\d*$/i.test(table.name);
    const texts = [...view.titles, ...view.footnotes];
    return ok({
      understanding: view,
      recipe: recipe && dataset ? recipe : null,
      meta: {
        title:
          recipe?.title ??
          titleIn(view.titles) ??
          [withoutEnding(held.name), ...(several ? [table.name] : [])].join(' – '),
        publisher: recipe?.publisher ?? sourceIn(texts),
        licence: recipe?.licence ?? '',
        asOf: asTyped(asOfIn(texts) ?? newestOf(view.fields, table.stats) ?? ''),
      },
    });
  };

  const rows = (line: number): RawRow[] => {
    const raw = held && ready ? held.opened.tables[ready.sheet] : undefined;
    return raw ? rowsAround(raw, line) : [];
  };

  /** What taking over would change, and what a person has to answer to before. `asOf`: as typed. */
  const preview = async (target: Target, asOf: string): Promise<Result<Preview>> => {
    if (!held || !ready) return lost();
    const result = await takeOver(db, ready.table, target, asOfOf(asOf) ?? null, held.name);
    return result.ok ? ok({ report: result.value.report, drift: result.value.drift }) : result;
  };

  /**
   * Stores the dataset, whole or not at all. `seen`: the drift that a person has accepted.
   * Errors: open questions, drift that nobody has seen, columns that do not fit, a full disk.
   */
  const commit = async (
    target: Target,
    meta: Meta,
    seen: readonly Issue[] = [],
  ): Promise<Result<Outcome>> => {
    if (!held || !ready) return lost();
    const open = ready.issues.filter((one) => one.severity === 'error');
    if (open.length > 0) return failed(...open);
    const asOf = asOfOf(meta.asOf);
    if (asOf === undefined)
      return failed(error('NOT_A_DATE', { column: 'Stand' }, { raw: meta.asOf.slice(0, 80) }));
    const result = await takeOver(db, ready.table, target, asOf, held.name);
    if (!result.ok) return result;
    const { table, report, drift } = result.value;
    if (!wasSeen(drift, seen)) return failed(...drift);
    // Better said before than found half way; what it says is a guess, so the write may still fail.
    if (bytesOf(table) > (await ports.room())) return failed(error('QUOTA', { file: held.name }));
    const title = meta.title.trim() || withoutEnding(held.name);
    const id =
      target.mode === 'new' ? datasetId(`${LOCAL}${held.sha256}${ready.sheet}`, title) : target.dataset;
    const now = ports.now();
    try {
      const record: DatasetRecord = await putImport(
        db,
        {
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
          recipe: ready.fingerprint,
          issues: ready.issues.filter((one) => one.severity !== 'info').slice(0, 100),
          // Rows that were joined to others keep the areas that those had, where the new file has none.
          ...(held.opened.outlines
            ? { outlines: held.opened.outlines }
            : target.mode !== 'new' && target.mode !== 'replace' && { outlines: 'keep' as const }),
        },
        {
          fingerprint: ready.fingerprint,
          corrections: ready.corrections,
          title,
          publisher: meta.publisher,
          licence: meta.licence,
          dataset: id,
          used: now,
        },
        now,
      );
      return ok({ dataset: record.id, title, rows: record.rows, report });
    } catch (cause) {
      if (isQuota(cause)) return failed(error('QUOTA', { file: held.name }));
      throw cause;
    }
  };

  return { open, understand, rows, preview, commit };
};
