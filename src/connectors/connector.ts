// What every connector gives: it recognises an address, says what to ask, and turns answers into rows. Pure; pages.ts asks.
// One folder a connector; the list is in index.ts; tests/connectors/contract.ts holds them all to the same.
import type { Licence } from '../core/table/provenance.ts';
import type { SourceKind } from '../core/catalog/source.ts';
import type { Slice } from '../core/table/slice-wanted.ts';
import type { Http } from '../core/ports.ts';
import type { Declared } from '../core/table/raw.ts';
import type { Paging, Step } from '../core/table/paging.ts';
import type { Issue } from '../core/values/issue.ts';
import type { Result } from '../core/values/result.ts';
import type { Cell } from './cell.ts';
import type { PageLimits } from './reading.ts';

export type Answer = {
  url: string;
  bytes: Uint8Array;
  mediaType: string | null;
  link?: string | null;
  /** Rows in all by a header. */
  total?: number | null;
};

/** What a source says of a column. `codes`: what its codes mean; the words stand in a column of their own beside it. */
export type Meaning = Declared & { codes?: ReadonlyMap<string, string> };
/** By column name. */
export type Meanings = ReadonlyMap<string, Meaning>;

/** A table (or something that leads to one) that a source offers. Missing: null. */
export type Offer = {
  title: string;
  description: string | null;
  /** Absolute; what is asked for the data, or for the description of what is behind it. */
  address: string;
  kind: SourceKind;
  /** As the publisher names it: `CSV`, `GeoJSON`. */
  format: string | null;
  bytes: number | null;
  /** Day of the last change, as published. */
  asOf: string | null;
  licence: Licence | null;
  publisher: string | null;
  attribution: string | null;
  /** Keys of places, as published. */
  regions: readonly string[];
  /** A list of further offers: it is opened, not taken. */
  isCatalog?: true;
};
export type Description = {
  title: string;
  publisher: string | null;
  offers: readonly Offer[];
  /** More of a catalogue that comes in pages. */
  next: string | null;
};

/** Shape of `rows`: `rows[i][j]` belongs to `names[j]`. */
export type Page =
  | {
      kind: 'rows';
      names: readonly string[];
      rows: readonly (readonly Cell[])[];
      /** Missing: null on the last page. */
      next: string | null;
      /** Rows in all, as the source says. */
      total: number | null;
      /** It says that there is more, though not where. */
      more?: boolean;
      /** As many rows as may be given at once, while nothing says that these are all. Missing: it is not in doubt. */
      full?: Paging['full'];
      /** Ways to ask for the rows that follow where no address is given. Missing: there is none. */
      steps?: readonly Step[];
      /** What tells the rows apart, one a row: the same twice is no table. Missing: their cells do. */
      keys?: readonly string[];
      asOf?: string | null;
      /** Columns of moments. */
      times?: readonly string[];
      /** Units by column name. */
      units?: ReadonlyMap<string, string>;
      /** What the answer itself says of its columns. */
      meanings?: Meanings;
    }
  | { kind: 'file'; bytes: Uint8Array };

/** What to ask for a slice. `offered` asks how many rows there are without it, `expected` how many with it. */
export type Plan = { url: string; offered: string | null; expected: string | null };

export type Connector = {
  kind: SourceKind;
  /** By the text of the address alone. */
  recognise: (url: URL) => boolean;
  /** The address that tells what is there. Missing: null where the data tell it themselves. */
  about: (address: string) => string | null;
  describe: (answer: Answer, address: string) => Result<Description>;
  /** The address that finds datasets by words, changed since a day. Empty text: no such wish. Missing: there is no search. */
  search?: (address: string, words: string, since: string) => string;
  plan: (address: string, slice: Slice) => Result<Plan>;
  /** `asked` is the address of this page. Errors: SOURCE_SHAPE, SOURCE_REFUSED. */
  page: (answer: Answer, asked: string) => Result<Page>;
  /** Rows in all, out of the answer to `offered` or `expected`. Missing: null. */
  count?: (answer: Answer) => number | null;
  /** Where pages are not to be had: the address of the keys of all rows, and out of its answer those of parts of at most `size` rows. */
  split?: (address: string, slice: Slice) => Split | null;
  /**
   * Where the source describes its columns, if not in the answers with their values. `addresses` are asked in turn until one says
   * something. Missing: they describe themselves.
   */
  dictionary?: {
    addresses: (address: string) => readonly string[];
    meanings: (answer: Answer) => Meanings;
  };
  /** Column whose older values the source drops after a while: they stay on the device. */
  keepBy?: string;
  /** Instead of plan and page, where parts of a file are asked for. */
  read?: (
    http: Http,
    address: string,
    slice: Slice,
    signal: AbortSignal,
    /** `isWorthIt`: somebody has been told what it costs. */
    limits?: Partial<PageLimits> & { isWorthIt?: boolean },
  ) => Promise<Result<Whole>>;
  /** What a person is shown of it before anything is taken. Missing: null where it is small enough to be read for that. */
  glance?: (http: Http, address: string, slice: Slice, signal: AbortSignal) => Promise<Result<Glance | null>>;
  /** By a few bytes: the mark of what is there now. Missing: null where nothing tells, or it cannot be asked. */
  mark?: (http: Http, address: string, signal: AbortSignal) => Promise<string | null>;
};

/** The beginning of a table that is too large to be read for a look at it, and what is known of the rest. */
export type Glance = {
  /** The first rows that may be of the slice, with the columns that could be had. */
  body: Extract<Whole['body'], { kind: 'rows' }>;
  /** Rows in all, and how many of them may be of the slice. */
  offered: number;
  most: number;
  /** What the slice takes on the line. Unit: bytes. */
  bytes: number;
  /** All columns of the slice. */
  names: readonly string[];
  /** First and last day by column, as far as it is told. Shape: `2024-01-31`. */
  times: ReadonlyMap<string, { from: string; to: string }>;
  /** Some values by column. */
  known: ReadonlyMap<string, readonly string[]>;
  /** Why it would not be fetched like this. Missing: null. */
  barrier: Issue | null;
};

export type Split = {
  keys: string;
  parts: (answer: Answer, size: number) => Result<{ addresses: readonly string[]; total: number }>;
};

/** Everything of one source. `offered`: rows without the slice, where known. `isCounted`: all rows that the source promised are here. */
export type Whole = {
  body:
    /** `declared`: what the source says of its columns; those of text are text, whatever they look like. */
    | {
        kind: 'rows';
        names: readonly string[];
        rows: readonly (readonly Cell[])[];
        declared?: ReadonlyMap<string, Declared>;
      }
    | { kind: 'file'; bytes: Uint8Array };
  offered: number | null;
  asOf: string | null;
  isCounted: boolean;
  /** By which the content is known again without reading it. Missing: nothing tells. */
  mark?: string;
};
