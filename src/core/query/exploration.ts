// What a person looks at in a dataset, as one value: kept in addresses, put into session folders. It knows no browser: an address is
// a list of names and texts here.
import { calcOf, calcParts } from './calc.ts';
import type { GroupSpec } from './group.ts';
import { parseChartQuery, parseTableQuery, type ChartQuery, type TableQuery } from './queries.ts';
import type { RowFilter } from './rows.ts';

/** `share`: bars as parts of their sum. */
export type Draw = 'line' | 'bar' | 'share';
const DRAWS: readonly Draw[] = ['line', 'bar', 'share'];

/** Missing: `group`, `draw` and `sort` are null where nothing was chosen: they are as proposed then. */
export type Exploration = {
  dataset: string;
  filter: readonly RowFilter[];
  group: GroupSpec | null;
  draw: Draw | null;
  sort: NonNullable<TableQuery['sort']> | null;
  /** Columns that the table leaves out. Missing: it shows all. */
  hidden?: readonly string[];
  /** Years or months that stand across are looked at below each other. */
  turned?: true;
};

export const emptyExploration = (dataset: string): Exploration => ({
  dataset,
  filter: [],
  group: null,
  draw: null,
  sort: null,
});

export const tableQueryOf = ({ filter, sort, turned }: Exploration): TableQuery => ({
  ...(filter.length > 0 && { filter }),
  ...(sort && { sort }),
  ...(turned && { turned }),
});

/** Missing: null where nothing is grouped. */
export const chartQueryOf = ({ dataset, filter, group, turned }: Exploration): ChartQuery | null =>
  group && { ...group, dataset, ...(filter.length > 0 && { filter }), ...(turned && { turned }) };

/** Parts of a filter stand behind each other in one text: `ort~ist~Nord~Süd`. */
const join = (parts: readonly string[]): string =>
  parts.map((part) => part.replaceAll('!', '!!').replaceAll('~', '!t')).join('~');
const cut = (text: string): string[] =>
  text.split('~').map((part) => part.replace(/!(!|t|$)/g, (_all, sign) => (sign === 't' ? '~' : '!')));

const filterTexts = ({ column, equals, contains, from, to, known }: RowFilter): string[] => [
  ...(equals !== undefined ? [join([column, 'ist', ...equals])] : []),
  ...(contains !== undefined ? [join([column, 'hat', contains])] : []),
  ...(from !== undefined || to !== undefined ? [join([column, 'von', from ?? '', to ?? ''])] : []),
  ...(known ? [join([column, 'da'])] : []),
];

/** Missing: null where the text is no filter. */
const filterOf = (text: string): RowFilter | null => {
  const [column = '', kind, ...rest] = cut(text);
  switch (kind) {
    case 'ist':
      return { column, equals: rest };
    case 'hat':
      return rest.length === 1 ? { column, contains: rest[0]! } : null;
    case 'von':
      return rest.length === 2
        ? { column, ...(rest[0] !== '' && { from: rest[0]! }), ...(rest[1] !== '' && { to: rest[1]! }) }
        : null;
    case 'da':
      return rest.length === 0 ? { column, known: true } : null;
    default:
      return null;
  }
};

/** The names of an address are words on screen, so that a person can read one. */
const NAMES = {
  x: 'entlang',
  y: 'wert',
  series: 'getrennt',
  aggregate: 'als',
  per: 'je',
  time: 'zeit',
} as const;

/** The table is looked at with its times below each other. */
const TURNED = 'gedreht';

/** The part of an address after `?`. Shape: names and texts in a fixed order; `explorationOf` gives the same exploration back. */
export const searchOf = ({
  filter,
  group,
  draw,
  sort,
  hidden = [],
  turned,
}: Exploration): [string, string][] => [
  ...(turned ? ([[TURNED, 'zeit']] as [string, string][]) : []),
  ...(group
    ? Object.entries(NAMES).flatMap(([key, name]): [string, string][] => {
        const value = group[key as keyof typeof NAMES];
        return value === undefined ? [] : [[name, value]];
      })
    : []),
  ...(group?.calc ? ([['rechnen', join(calcParts(group.calc))]] as [string, string][]) : []),
  ...(group?.top === undefined ? [] : ([['top', String(group.top)]] as [string, string][])),
  ...(draw ? ([['bild', draw]] as [string, string][]) : []),
  ...filter.flatMap(filterTexts).map((text): [string, string] => ['f', text]),
  ...(sort ? ([[sort.descending ? 'absteigend' : 'aufsteigend', sort.column]] as [string, string][]) : []),
  ...hidden.map((column): [string, string] => ['ohne', column]),
];

/**
 * The exploration of an address. `isWhole`: false where a part of the address was not understood and is left out, which has to be said.
 * Errors: none; an address is typed by anybody.
 */
export const explorationOf = (
  dataset: string,
  search: { get: (name: string) => string | null; getAll: (name: string) => string[] },
): { exploration: Exploration; isWhole: boolean } => {
  let isWhole = true;
  const none = <T>(value: T | null, isAsked: boolean): T | null => {
    if (value === null && isAsked) isWhole = false;
    return value;
  };
  const filter = search.getAll('f').map(filterOf);
  const [up, down] = [search.get('aufsteigend'), search.get('absteigend')];
  const column = up ?? down;
  const rows = none(
    parseTableQuery({
      filter,
      ...(column !== null && { sort: { column, descending: up === null } }),
    }),
    true,
  );
  const top = search.get('top');
  const calc = search.get('rechnen');
  const asked = Object.entries(NAMES).flatMap(([key, name]) => {
    const value = search.get(name);
    return value === null ? [] : [[key, value] as const];
  });
  const chart =
    asked.length === 0
      ? null
      : none(
          parseChartQuery({
            dataset,
            ...Object.fromEntries(asked),
            ...(calc !== null && { calc: calcOf(cut(calc)) }),
            ...(top !== null && { top: /^\d{1,3}$/.test(top) ? Number(top) : NaN }),
          }),
          true,
        );
  const draw = search.get('bild');
  const hidden = [...new Set(search.getAll('ohne'))];
  const turned = none(search.get(TURNED) === 'zeit' ? true : null, search.get(TURNED) !== null);
  let group: GroupSpec | null = null;
  if (chart) {
    const { dataset: _dataset, filter: _filter, turned: _turned, ...rest } = chart;
    group = rest;
  }
  return {
    exploration: {
      dataset,
      filter: rows?.filter ?? [],
      group,
      draw: none(DRAWS.find((one) => one === draw) ?? null, draw !== null),
      sort: rows?.sort ?? null,
      ...(hidden.length > 0 && { hidden }),
      ...(turned && { turned: true as const }),
    },
    isWhole,
  };
};
