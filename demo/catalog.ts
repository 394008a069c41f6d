// What Musterhausen publishes beside its figures: indicators, who reports, how each table is published. It lies in files, with years as places.
import columns from './columns.json' with { type: 'json' };
import education from './indicators/education.json' with { type: 'json' };
import emergency from './indicators/emergency.json' with { type: 'json' };
import health from './indicators/health.json' with { type: 'json' };
import plans from './indicators/plans.json' with { type: 'json' };
import reckoned from './indicators/reckoned.json' with { type: 'json' };
import supply from './indicators/supply.json' with { type: 'json' };
import town from './indicators/town.json' with { type: 'json' };
import municipality from './municipality.json' with { type: 'json' };
import resources from './resources.json' with { type: 'json' };

export type Style = {
  delimiter: string;
  decimal: string;
  group: string;
  date: 'iso' | 'de';
  encoding: 'utf-8' | 'windows-1252';
  /** A byte order mark, as Excel writes it. */
  mark: boolean;
  file: 'csv' | 'tsv' | 'json' | 'zip';
};

export const PLAIN: Style = {
  delimiter: ';',
  decimal: ',',
  group: '',
  date: 'iso',
  encoding: 'utf-8',
  mark: false,
  file: 'csv',
};

type Publication = {
  title: string;
  publisher: string;
  description: string;
  style?: Partial<Style>;
  /** Table Schema in a file of its own. */
  schemaFile?: boolean;
  /** dl-de/by-2-0 with this text, instead of the package's dl-de/zero-2-0. */
  attribution?: string;
  /** Columns that make a row unique. */
  key: readonly string[];
  updateHours: number;
};

/** `decimals`: those that amounts of money are written with. */
type ColumnText = { title: string; unit?: string; decimals?: number };

/** How each table is published, by its name: as differently as offices do it. */
export const PUBLICATIONS = resources as Readonly<Record<string, Publication>>;
/** What columns are called on screen: one list, so that a name means the same everywhere. */
export const COLUMNS: Readonly<Record<string, ColumnText>> = columns;
/** Twelve for the front page. */
export const FRONT: readonly string[] = municipality.dashboards[0]!.indicators;
/** Inhabitants on the last day of the year before. */
export const INHABITANTS = municipality.municipality.inhabitants;

const INDICATORS = [...emergency, ...health, ...supply, ...education, ...town, ...plans, ...reckoned];

/**
 * Municipality and indicators as they are published on a day (`YYYY-MM-DD`). `{year}` is that of the day; `{change}` the one in which the council
 * changed limits, three to fifteen months back, so that charts show it; `{year-1}` the one before.
 */
export const catalogOf = (today: string): Record<string, unknown> => {
  const year = Number(today.slice(0, 4));
  const change = Number(today.slice(5, 7)) >= 4 ? year : year - 1;
  const text = JSON.stringify({ ...municipality, indicators: INDICATORS });
  return JSON.parse(
    text.replace(/\{(year|change)(?:-(\d))?\}/g, (_place, from: string, back = '0') =>
      String((from === 'year' ? year : change) - Number(back)),
    ),
  ) as Record<string, unknown>;
};
