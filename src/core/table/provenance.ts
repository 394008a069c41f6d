// Where a table came from, and under which licence.

/** dct:license of a distribution. `attribution` is the wording that the publisher asks for. */
export type Licence = { name: string | null; title: string | null; url: string | null };

/** What a dataset carries with it, up to the tile and onto paper. Times: ISO 8601 with zone. */
export type Provenance = {
  source: string | null;
  catalog: string | null;
  resource: string | null;
  title: string;
  publisher: string | null;
  licence: Licence | null;
  attribution: string | null;
  /** Stand: the day or period the data describe. */
  asOf: string | null;
  /** Who publishes it names the Stand. Missing: it is the newest day or period of the rows, or a person gave it. */
  isStandTold?: true;
  /** abgerufen */
  fetched: string;
  /** Of the bytes that were read. */
  sha256: string;
  bytes: number;
  format: string;
  encoding: string | null;
  /** Its text ended with the end of a line: one that does not any more may be half. Missing: it did not, or nobody looked. */
  endsLine?: true;
  /** By which the source's content is known again without reading it. Missing: nothing tells. */
  mark?: string;
  /** Rows that the source has, and rows that were wanted. Missing: the table was taken whole. */
  slice?: { offered: number | null; taken: number };
  /** Name of the file that a person imported. Missing: it was fetched. */
  file?: string;
};
