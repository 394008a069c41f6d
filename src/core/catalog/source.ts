// How a catalog names an endpoint that is more than a file, and the part of it that is wanted. Plain data, no network.
import type { Slice } from '../table/slice-wanted.ts';

/** `file`: any address whose answer is a table by itself. Source: SOURCES.md of the design notes. */
export const SOURCE_KINDS = [
  'file',
  'ckan',
  'opendatasoft',
  'pegelonline',
  'arcgis',
  'ogc',
  'genesis',
  'jsonstat',
  'sdmx',
  'parquet',
  'dcat',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export type SourceSpec = { kind: SourceKind; slice: Slice };
