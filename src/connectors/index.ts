// The list of connectors. The first that recognises an address is asked first.
import type { SourceKind } from '../core/catalog/source.ts';
import { arcgis } from './arcgis/arcgis.ts';
import { ckan } from './ckan/ckan.ts';
import type { Connector } from './connector.ts';
import { dcat } from './dcat/dcat.ts';
import { genesis } from './genesis/genesis.ts';
import { jsonstat } from './jsonstat/jsonstat.ts';
import { ogc } from './ogc/ogc.ts';
import { opendatasoft } from './opendatasoft/opendatasoft.ts';
import { parquet } from './parquet/parquet.ts';
import { pegelonline } from './pegelonline/pegelonline.ts';
import { sdmx } from './sdmx/sdmx.ts';

export const CONNECTORS: readonly Connector[] = [
  pegelonline,
  arcgis,
  opendatasoft,
  ogc,
  genesis,
  dcat,
  ckan,
  parquet,
  jsonstat,
  sdmx,
];

/** Missing: null for `file`, which needs none. */
export const connectorOf = (kind: SourceKind): Connector | null =>
  CONNECTORS.find((one) => one.kind === kind) ?? null;
