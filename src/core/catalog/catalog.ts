// A catalog as the rest of the software knows it: checked, addresses absolute, nothing optional that need not be.
// It knows neither Zod nor the network; read.ts makes it from a published package.
import type { Area, Dashboard, Municipality, PopulationMember } from './package.ts';
import type { Organisation, OrganisationType } from '../records/organisation.ts';
import type { Licence } from '../table/provenance.ts';
import type { SourceSpec } from './source.ts';
import type { IndicatorDefinition } from '../indicators/definition.ts';

export type FieldSpec = {
  name: string;
  title?: string;
  description?: string;
  type?: string;
  format?: string;
  decimalChar?: string;
  groupChar?: string;
  bareNumber?: boolean;
  trueValues?: readonly string[];
  falseValues?: readonly string[];
  missingValues?: readonly string[];
  unit?: string;
  firstMonth?: number;
  adds?: 'sum' | 'mean' | 'latest' | 'none';
  /** Texts that a spreadsheet would run carry an apostrophe in front, which is not part of them. */
  defused?: boolean;
};

export type ResourceSpec = {
  name: string;
  title: string;
  description: string | null;
  /** Absolute address; null for inline data. */
  url: string | null;
  /** All files of a resource that lies in several, the first one included. Missing: it lies in one. */
  parts?: readonly string[];
  data: unknown;
  format: string | null;
  encoding: string | null;
  /** As published, to check a download by. */
  bytes: number | null;
  sha256: string | null;
  dialect: {
    delimiter?: string;
    quoteChar?: string;
    header?: boolean;
    headerRows?: readonly number[];
    commentChar?: string;
  } | null;
  /** Absolute address of a schema in a file of its own, else null. */
  schemaUrl: string | null;
  schema: { fields: readonly FieldSpec[]; missingValues: readonly string[] } | null;
  primaryKey: readonly string[];
  licence: Licence | null;
  publisher: string | null;
  attribution: string | null;
  asOf: string | null;
  updateHours: number;
  /** What kind of endpoint `url` is, and the part that is wanted. Null for a file that is taken whole. */
  source: SourceSpec | null;
  /** A file of recorded entries, no table. Missing: it is a table. */
  records?: true;
};

export type Indicator = IndicatorDefinition & { template?: string | undefined };

export type Catalog = {
  /** The address it was subscribed by; also its identity. */
  url: string;
  title: string;
  description: string | null;
  /** Null for a plain Data Package without a `cockpit` part. */
  municipality: Municipality | null;
  areas: readonly Area[];
  organisationTypes: readonly OrganisationType[];
  organisations: readonly Organisation[];
  indicators: readonly Indicator[];
  dashboards: readonly Dashboard[];
  resources: readonly ResourceSpec[];
  /** Inhabitants by year, or where they stand. Missing: there is the one number of the municipality, if any. */
  population?: PopulationMember;
  /** Folder that recorded entries are sent to where a person wants it. Missing: there is none. */
  outbox?: string;
  /** Tablets whose entries are collected. Missing: all that reach the folder. */
  keys?: readonly KnownKey[];
};
export type KnownKey = { key: string; title?: string | undefined; withdrawn?: boolean | undefined };
