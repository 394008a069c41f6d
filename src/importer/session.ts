// One import from the file to the stored dataset. It holds the opened file; nothing is written before `commit`.
import { aboutTexts, aroundAbout } from '../core/table/about.ts';
import { asOfIn, newestOf } from '../core/table/as-of.ts';
import { withCells } from '../core/table/changed-cells.ts';
import { isUntouched, type Corrections, type Cut } from '../core/table/corrections.ts';
import { wasSeen } from '../core/table/drift.ts';
import { joinAlike } from '../core/table/joined.ts';
import type { MergeReport, Statful } from '../core/table/merge.ts';
import type { RawTable } from '../core/table/raw.ts';
import { unseenIn } from '../core/table/unseen.ts';
import { error, issue, type Issue } from '../core/values/issue.ts';
import { failed, ok, type Result } from '../core/values/result.ts';
import type { Opened, ReadOptions } from '../formats/format.ts';
import { openTables, withParts } from '../formats/open.ts';
import { headNames, understandTable, type Understood } from '../formats/text-table.ts';
import { isQuota } from '../store/database.ts';
import type { CockpitDatabase, DatasetRecord, RecipeRecord } from '../store/tables.ts';
import { datasetId } from '../store/datasets.ts';
import { putImport } from '../store/imports.ts';
import { LOCAL } from '../store/listed.ts';
import { meaningOf, type CellMeaning } from './meaning.ts';
import { aboutOf, aboutRowsOf, mainSheet, schemaIn } from './opened.ts';
import { applied, recipeLike, shapeOf, type Shape } from './recipes.ts';
import { windowOf, type SheetWindow, type Window } from './sheet.ts';
import { asOfOf, asTyped, sourceIn, titleIn, withoutEnding } from './words.ts';
import { takeOver, type TakeOver, type Target } from './takeover.ts';
import { rowsAround, viewOf, type RawRow, type Understanding } from './view.ts';

export type ImportPorts = {
  db: CockpitDatabase;
  now: () => number;
  sha256: (bytes: Uint8Array) => Promise<string>;
  legacy: NonNullable<ReadOptions['legacy']>;
  /** Missing: one core reads. */
  half?: NonNullable<ReadOptions['half']>;
  /** Room that the browser gives, as far as it says. Unit: bytes; Infinity where it does not say. */
  room: () => Promise<number>;
};
/** `base`: what the file was known by before a person chose how it is opened; its recipe is kept by that. */
export type OpenOptions = {
  encoding?: string;
  delimiter?: string;
  acceptText?: boolean;
  base?: Shape;
};
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
  /** All that was said of the last one fits this one. */
  isWhole: boolean;
  /** What the sheet is known by. */
  base: Shape;
  /** Proposed: title, source, licence, as-of. */
  meta: Meta;
};
export type Meta = { title: string; publisher: string; licence: string; asOf: string };
export type Preview = Omit<TakeOver, 'table'>;
export type Outcome = { dataset: string; title: string; rows: number; report: MergeReport };

type Held = {
  name: string;
  bytes: number;
  sha256: string;
  opened: Opened;
  issues: readonly Issue[];
  options: OpenOptions;
  /** Shapes of sheets as read without a word. */
  shapes: Map<number, readonly string[]>;
};
type Ready = {
  sheet: number;
  corrections: Corrections;
  table: Statful;
  issues: readonly Issue[];
  base: Shape;
  names: readonly string[];
  letters: string;
  understood: Understood;
  /** The sheet with the cells that a person changed. */
  corrected: RawTable;
};

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
      ...(ports.half && { half: ports.half }),
      ...(options.encoding !== undefined && { encoding: options.encoding }),
      ...(options.delimiter !== undefined && { dialect: { delimiter: options.delimiter } }),
      ...(options.acceptText && { acceptText: true }),
      ...(onProgress && { onProgress }),
    });
    if (!opened.ok) return opened;
    const parts = withParts(opened.value, name);
    // Twelve months on twelve sheets are one table more to choose.
    const alike = opened.value.description === undefined ? joinAlike(parts.tables) : null;
    const tables = [...parts.tables, ...parts.wholes, ...(alike ? [alike] : [])];
    const { format, encoding, delimiter } = opened.value;
    if (tables.every((table) => table.rows === 0)) return failed(error('NO_TABLE', { file: name }));
    const issues = [
      ...opened.issues,
      ...parts.issues,
      ...(alike
        ? [issue('info', 'SHEETS_ALIKE', { file: name }, { sheet: alike.name, rows: alike.rows - 1 })]
        : []),
    ];
    held = {
      name,
      bytes: bytes.length,
      sha256,
      opened: { ...opened.value, tables },
      issues,
      options,
      shapes: new Map(),
    };
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
      chosen: mainSheet(parts.tables),
      issues,
      before: known ? { title: known.title, at: known.stored } : null,
    });
  };

  const typed = (sheet: number, corrections: Corrections) => {
    const raw = held!.opened.tables[sheet];
    if (!raw || raw.rows === 0) return failed(error('NO_TABLE', { file: held!.name }));
    const place = { file: held!.name, ...(held!.opened.tables.length > 1 && { sheet: raw.name }) };
    const given =
      held!.opened.isNamed && !corrections.headerRows
        ? { ...corrections, headerRows: [raw.lines[0] ?? 1] }
        : corrections;
    const schema = isUntouched(corrections) && !corrections.cut ? schemaIn(held!.opened, raw.name) : null;
    return understandTable(raw, schema ? { schema } : { corrections: given, dropTotals: true }, place);
  };

  /** What a sheet is known by: its headers as read without a word. Cost: one reading of its lines, kept. */
  const baseOf = (sheet: number, part: number): Shape => {
    const given = held!.options.base;
    if (given) return part > 0 ? shapeOf(given.names, part) : given;
    let names = held!.shapes.get(sheet);
    if (!names) held!.shapes.set(sheet, (names = headNames(held!.opened.tables[sheet]!, {})));
    return shapeOf(names, part);
  };

  /** What opening the file and its sheet had to say: it is shown with what reading the table has. */
  const issuesOf = (raw: RawTable): Issue[] => [
    ...held!.issues,
    ...unseenIn(raw, { file: held!.name, sheet: raw.name }),
  ];

  /** Understands a sheet, by a remembered recipe where no correction is given. `cut`: which of its tables. */
  const understand = async (
    sheet: number,
    given: Corrections | null,
    cut?: Cut,
  ): Promise<Result<UnderstandingView>> => {
    const raw = held?.opened.tables[sheet];
    if (!held || !raw) return lost();
    const base = raw.rows === 0 ? shapeOf([]) : baseOf(sheet, (cut ?? given?.cut)?.part ?? 0);
    const recipe = await recipeLike(db, base);
    const dataset = recipe && (await db.datasets.get(recipe.dataset));
    const said = given === null && recipe ? applied(recipe, raw, { file: held.name }) : null;
    const plain = given ?? aboutOf(held.opened) ?? {};
    let corrections: Corrections = said?.corrections ?? (cut ? { ...plain, cut } : plain);
    let understood = typed(sheet, corrections);
    // What was said of another file may leave no table in this one.
    if (!understood.ok && said) understood = typed(sheet, (corrections = plain));
    if (!understood.ok) return understood;
    const issues = [...issuesOf(raw), ...(said?.issues ?? []), ...understood.issues];
    const view = viewOf(understood.value, issues, corrections, sheet, raw);
    const { table: read, layout } = understood.value;
    const about = aboutRowsOf(held.opened);
    const around = aroundAbout(about);
    const table = around ? { ...read, around: { confidence: 1, ...read.around, ...around } } : read;
    ready = {
      sheet,
      corrections,
      table,
      issues,
      base,
      names: layout.headNames,
      letters: layout.letters,
      understood: understood.value,
      corrected: withCells(raw, corrections.cells),
    };
    const several = held.opened.tables.length > 1 && !/^(Tabelle|Sheet|Blatt) ?\d*$/i.test(table.name);
    const told = aboutTexts(about);
    const texts = [...view.titles, ...view.footnotes, ...told];
    const newest = newestOf(view.fields, table.stats, ports.now(), table.columns);
    return ok({
      understanding: view,
      recipe: recipe && dataset ? recipe : null,
      isWhole: said?.isWhole ?? false,
      base,
      meta: {
        title:
          recipe?.title ??
          titleIn([...view.titles, ...told]) ??
          [withoutEnding(held.name), ...(several ? [table.name] : [])].join(' – '),
        publisher: recipe?.publisher ?? sourceIn(texts),
        licence: recipe?.licence ?? '',
        asOf: asTyped(asOfIn(texts, ports.now()) ?? newest ?? ''),
      },
    });
  };

  /** Cells of the sheet as they stand there. Missing: null where nothing is opened. */
  const cells = (window: Window): SheetWindow | null => {
    const raw = held && ready ? held.opened.tables[ready.sheet] : undefined;
    return raw && ready ? windowOf(raw, ready.corrected, window, ready.letters, ready.corrections) : null;
  };

  /** What a cell of the sheet becomes. Missing: null where it is no part of the data. */
  const meaning = (row: number, column: number): CellMeaning | null => {
    const raw = held && ready ? held.opened.tables[ready.sheet] : undefined;
    return raw && ready
      ? meaningOf(raw, ready.understood, row, column, ready.corrections.melt ?? null)
      : null;
  };

  const rows = (line: number): RawRow[] => {
    const raw = held && ready ? held.opened.tables[ready.sheet] : undefined;
    return raw ? rowsAround(raw, line) : [];
  };

  /** What taking over would change, and what a person has to answer to before. `asOf`: as typed. */
  const preview = async (target: Target, asOf: string): Promise<Result<Preview>> => {
    if (!held || !ready) return lost();
    const result = await takeOver(db, ready.table, target, asOfOf(asOf) ?? null, held.name, ports.now());
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
    const result = await takeOver(db, ready.table, target, asOf, held.name, ports.now());
    if (!result.ok) return result;
    const { table, report, drift } = result.value;
    if (!wasSeen(drift, seen)) return failed(...drift);
    // Better said before than found half way; what it says is a guess, so the write may still fail.
    if (bytesOf(table) > (await ports.room())) return failed(error('QUOTA', { file: held.name }));
    const part = ready.corrections.cut?.part ?? 0;
    const title = meta.title.trim() || withoutEnding(held.name);
    const id =
      target.mode === 'new'
        ? datasetId(`${LOCAL}${held.sha256}${ready.sheet}${part > 0 ? `#${part}` : ''}`, title)
        : target.dataset;
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
          recipe: ready.base.fingerprint,
          issues: ready.issues.filter((one) => one.severity !== 'info').slice(0, 100),
          // Rows that were joined to others keep the areas that those had, where the new file has none.
          ...(held.opened.outlines
            ? { outlines: held.opened.outlines }
            : target.mode !== 'new' && target.mode !== 'replace' && { outlines: 'keep' as const }),
        },
        {
          fingerprint: ready.base.fingerprint,
          corrections: { ...ready.corrections, version: 2 },
          shape: ready.base.names,
          names: ready.names,
          ...openedBy(held.options),
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

  return { open, understand, rows, cells, meaning, preview, commit };
};
