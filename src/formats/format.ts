// What every file format gives and takes. One folder a format; the list is in index.ts; read.ts combines them.
import type { Outlines } from '../core/compare/outlines.ts';
import type { Around, Table, ColumnStats, ColumnType, Role } from '../core/table/dataset.ts';
import type { TablePart } from '../core/table/build.ts';
import type { FormatId } from '../core/table/file-formats.ts';
import type { RawTable } from '../core/table/raw.ts';
import type { Result } from '../core/values/result.ts';

/** Source: Frictionless Table Schema (Data Package 2), the parts that say how text becomes a value. */
export type FieldSpec = {
  name: string;
  title?: string;
  description?: string;
  /** Table Schema type as published: `number`, `integer`, `string`, `date`, `datetime`, `year`, `yearmonth`, `boolean`, `any` … */
  type?: string;
  format?: string;
  decimalChar?: string;
  groupChar?: string;
  bareNumber?: boolean;
  trueValues?: readonly string[];
  falseValues?: readonly string[];
  missingValues?: readonly string[];
  unit?: string;
  /** Texts that a spreadsheet would run carry an apostrophe in front, which is not part of them. */
  defused?: boolean;
  role?: Role;
};
export type SchemaSpec = { fields: readonly FieldSpec[]; missingValues: readonly string[] };
export type DialectSpec = {
  delimiter?: string;
  quoteChar?: string;
  header?: boolean;
  headerRows?: readonly number[];
  commentChar?: string;
};

/** Bounds that keep a tablet alive. Unit: bytes, rows, columns. */
export type Limits = {
  fileBytes: number;
  unpackedBytes: number;
  rows: number;
  columns: number;
  cellChars: number;
};
export const TABLET_LIMITS: Limits = {
  fileBytes: 150e6,
  unpackedBytes: 400e6,
  rows: 2_000_000,
  columns: 2_000,
  cellChars: 1_000_000,
};

/** What collecting the records of a text needs to know. Shape: plain data, so that it can be sent to another worker. */
export type Bounds = { name: string; limits: Limits; comment?: string };

/** A part of a text that begins with a record and ends with one. `codes`: see csv/scan.ts. */
export type HalfAsk = {
  bytes: Uint8Array;
  codes: { separator: number; quote: number };
  bounds: Bounds;
  mostShared?: number;
};

/**
 * Has a half read on another core: it has begun when this answers. Missing: null where that cannot be done. The part: missing where the half must
 * be read with the whole, or where the other core broke.
 */
export type ReadHalf = (ask: HalfAsk) => Promise<{ part: Promise<TablePart | null> } | null>;

/** Formats whose readers are loaded only where a file is one (late.ts). */
export type LateFormat = Exclude<
  FormatId,
  'csv' | 'tsv' | 'json' | 'geojson' | 'xlsx' | 'ods' | 'zip' | 'gzip'
>;

export type ReadOptions = {
  /** For messages and as the name of the only table; a name never decides the format. */
  name: string;
  /** With a schema nothing is guessed: types, decimal signs and missing values are as published. */
  schema?: SchemaSpec;
  dialect?: DialectSpec;
  encoding?: string;
  limits?: Partial<Limits>;
  /** Called now and then with the rows read so far. */
  onProgress?: (rows: number) => void;
  signal?: AbortSignal;
  /** Reads formats of other days, where the caller can load their readers. Missing: they are refused with advice. */
  legacy?: (bytes: Uint8Array, name: string, format: LateFormat) => Promise<Result<RawTable[]>>;
  /** Reads half of a long text on another core. Missing: there is none. */
  half?: ReadHalf;
  /** A person has said that text under the name of a workbook is to be read as text. */
  acceptText?: boolean;
  /** Records of a label that adds up the others of its column are left out: there is nobody whose figures name it. */
  dropCategories?: boolean;
};

export type ReadTable = Table & { stats: readonly ColumnStats[]; around?: Around & { lines: string } };
export type Reading = {
  /** `csv`, `tsv`, `json`, `geojson`, `xlsx` …; `zip/csv` for one inside a zip. */
  format: string;
  encoding: string | null;
  delimiter: string | null;
  tables: readonly ReadTable[];
  /** Of GeoJSON: its areas. */
  outlines?: Outlines;
};

/**
 * Bytes to typed tables. Missing: see Column. Errors: issues with a place; nothing is dropped in silence.
 * Cost: about one and a half times the file in memory.
 */
export type ReadTables = (bytes: Uint8Array, options: ReadOptions) => Promise<Result<Reading>>;

export type { ColumnType };

/** `isNamed`: the first record holds the names for certain (JSON, cubes). */
export type Opened = {
  format: string;
  encoding: string | null;
  delimiter: string | null;
  isNamed: boolean;
  tables: readonly RawTable[];
  /** Of GeoJSON: its areas. */
  outlines?: Outlines;
  /** Text of the `datapackage.json` that lies beside the tables of an archive. */
  description?: string;
};
