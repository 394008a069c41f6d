// Answers of made-up sources of Musterhausen, in the shape that each endpoint really has (SOURCES.md of the design notes).
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { SourceKind } from '../../src/core/catalog/source.ts';
import type { Slice } from '../../src/core/table/slice-wanted.ts';
import type { Cell } from '../../src/connectors/cell.ts';
import type { Answerer } from './http.ts';

export type Case = {
  kind: SourceKind;
  /** What a person pastes. */
  page: string;
  /** What a catalog names. */
  address: string;
  answer: Answerer;
  title: string;
  offers: number;
  names: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Rows left of a slice that this source is asked for; `asked` must stand in an address. Missing: the protocol has no such thing. */
  part?: { slice: Slice; rows: number; offered: number | null; asked: string };
};

type Row = readonly [string, string, number | null];
export const ROWS: readonly Row[] = [
  ['05999999', '2023', 15_790],
  ['05999999', '2024', 15_842],
  ['05999998', '2023', 8_010],
  ['05999998', '2024', null],
  ['05999997', '2024', 4],
];
const NAMES = ['ags', 'jahr', 'einwohner'] as const;
const objects = (rows: readonly Row[]) => rows.map(([ags, jahr, einwohner]) => ({ ags, jahr, einwohner }));
const MUSTERHAUSEN: Slice = { region: { column: 'ags', oneOf: ['05999999'] } };

/** The rows of Musterhausen where `text` names its key, else all. */
const wanted = (text: string | null): readonly Row[] =>
  text !== null && text.includes('05999999') ? ROWS.filter(([ags]) => ags === '05999999') : ROWS;

const ckan: Case = {
  kind: 'ckan',
  page: 'https://opendata.musterhausen.de/dataset/bevoelkerung',
  address: 'https://opendata.musterhausen.de/api/3/action/datastore_search?resource_id=r-1',
  title: 'Bevölkerung',
  offers: 2,
  names: NAMES,
  rows: ROWS,
  part: { slice: MUSTERHAUSEN, rows: 2, offered: 5, asked: 'filters=' },
  answer: (url) => {
    if (url.pathname.endsWith('/package_show') || url.pathname.endsWith('/package_search')) {
      const dataset = {
        title: 'Bevölkerung',
        license_id: 'dl-by-de/2.0',
        license_title: 'Datenlizenz Deutschland Namensnennung 2.0',
        metadata_modified: '2026-11-20T04:11:24.309486',
        organization: { title: 'Gemeinde Musterhausen' },
        extras: [
          { key: 'licenseAttributionByText', value: 'Gemeinde Musterhausen, Einwohnermeldeamt' },
          {
            key: 'politicalGeocodingURI',
            value: 'http://dcat-ap.de/def/politicalGeocoding/municipalityKey/05999999',
          },
        ],
        resources: [
          {
            id: 'r-1',
            name: 'Tabelle',
            url: 'https://a.de/x.csv',
            format: 'CSV',
            size: 4711,
            datastore_active: true,
          },
          { id: 'r-2', name: 'Datei', url: 'https://a.de/x.xlsx', format: '.xlsx', size: '' },
          { id: 'r-3', name: 'Seite', url: 'https://a.de/x', format: 'html' },
        ],
      };
      return {
        help: '',
        success: true,
        result: url.pathname.endsWith('show') ? dataset : { count: 1, results: [dataset] },
      };
    }
    if (url.searchParams.get('resource_id') !== 'r-1')
      return { success: false, error: { __type: 'Not Found Error', message: 'Nicht gefunden' } };
    const rows = wanted(url.searchParams.get('filters'));
    const offset = Number(url.searchParams.get('offset') ?? 0);
    // This source lowers every limit to two, and names a next page on the last one too.
    const records = objects(rows).slice(offset, offset + Math.min(2, Number(url.searchParams.get('limit'))));
    return {
      success: true,
      result: {
        fields: [{ id: '_id', type: 'int' }, ...NAMES.map((id) => ({ id, type: 'text' }))],
        records: records.map((one, i) => ({ _id: offset + i + 1, ...one })),
        total: rows.length,
        limit: 2,
        _links: { next: '/api/3/action/datastore_search?offset=100' },
      },
    };
  },
};

const opendatasoft: Case = {
  kind: 'opendatasoft',
  page: 'https://daten.musterhausen.de/explore/dataset/bevoelkerung/information/',
  address: 'https://daten.musterhausen.de/api/explore/v2.1/catalog/datasets/bevoelkerung',
  title: 'Bevölkerung',
  offers: 1,
  names: NAMES,
  rows: ROWS,
  part: {
    slice: { ...MUSTERHAUSEN, columns: ['einwohner'] },
    rows: 2,
    offered: 5,
    asked: 'select=einwohner%2Cags',
  },
  answer: (url) => {
    const rows = objects(wanted(url.searchParams.get('where')));
    if (url.pathname.endsWith('/exports/json')) return rows;
    if (url.pathname.endsWith('/records'))
      return {
        total_count: rows.length,
        results: rows.slice(0, Number(url.searchParams.get('limit') ?? 10)),
      };
    const dataset = {
      dataset_id: 'bevoelkerung',
      metas: {
        default: {
          title: 'Bevölkerung',
          publisher: 'Gemeinde Musterhausen',
          license: 'CC BY 4.0',
          license_url: 'https://creativecommons.org/licenses/by/4.0/',
          modified: '2026-11-01T00:00:00+00:00',
        },
      },
    };
    return url.pathname.endsWith('/datasets') ? { total_count: 1, results: [dataset] } : dataset;
  },
};

const pegelonline: Case = {
  kind: 'pegelonline',
  page: 'https://www.pegelonline.wsv.de/webservices/rest-api/v2/stations/MUSTERHAUSEN/W.json',
  address:
    'https://www.pegelonline.wsv.de/webservices/rest-api/v2/stations/u-1/W/measurements.json?start=P7D',
  title: 'MUSTERHAUSEN: WASSERSTAND ROHDATEN (cm)',
  offers: 1,
  names: ['zeitpunkt', 'wert'],
  rows: [
    ['2026-11-23T10:00:00+01:00', 124],
    ['2026-11-23T10:15:00+01:00', 125.5],
  ],
  answer: (url) =>
    url.pathname.endsWith('/measurements.json')
      ? [
          { timestamp: '2026-11-23T10:00:00+01:00', value: 124 },
          { timestamp: '2026-11-23T10:15:00+01:00', value: 125.5 },
        ]
      : {
          uuid: 'u-1',
          longname: 'MUSTERHAUSEN',
          water: { longname: 'MUSTER' },
          timeseries: [
            { shortname: 'W', longname: 'WASSERSTAND ROHDATEN', unit: 'cm' },
            { shortname: 'Q', longname: 'ABFLUSS_ROHDATEN', unit: 'm³/s' },
          ],
        },
};

const arcgis: Case = {
  kind: 'arcgis',
  page: 'https://gis.musterhausen.de/arcgis/rest/services/bev/FeatureServer',
  address: 'https://gis.musterhausen.de/arcgis/rest/services/bev/FeatureServer/0',
  title: '0',
  offers: 2,
  names: [...NAMES, 'stand'],
  rows: ROWS.map((row) => [...row, '2026-01-01']),
  part: { slice: MUSTERHAUSEN, rows: 2, offered: 5, asked: 'where=ags+IN+%28%2705999999%27%29' },
  answer: (url) => {
    if (!url.pathname.endsWith('/query'))
      return url.pathname.endsWith('/0')
        ? {
            name: 'Bevölkerung',
            copyrightText: 'Gemeinde Musterhausen',
            editingInfo: { lastEditDate: 1767225600000 },
          }
        : { layers: [{ id: 0, name: '0' }], tables: [{ id: 1, name: 'Straßen' }] };
    const rows = wanted(url.searchParams.get('where'));
    if (url.searchParams.get('returnCountOnly') === 'true') return { count: rows.length };
    const offset = Number(url.searchParams.get('resultOffset'));
    return {
      fields: [
        ...NAMES.map((name) => ({ name, type: 'esriFieldTypeString' })),
        { name: 'stand', type: 'esriFieldTypeDate' },
      ],
      features: objects(rows)
        .slice(offset, offset + 2)
        .map((one) => ({ attributes: { ...one, stand: 1767225600000 } })),
      exceededTransferLimit: offset + 2 < rows.length,
    };
  },
};

const ogc: Case = {
  kind: 'ogc',
  page: 'https://ogc.musterhausen.de/collections',
  address: 'https://ogc.musterhausen.de/collections/bev/items',
  title: 'Bevölkerung',
  offers: 1,
  names: ['id', ...NAMES],
  rows: ROWS.map((row, i) => [i, ...row]),
  part: { slice: MUSTERHAUSEN, rows: 2, offered: 5, asked: 'ags=05999999' },
  answer: (url) => {
    if (!url.pathname.endsWith('/items'))
      return {
        collections: [
          {
            id: 'bev',
            title: 'Bevölkerung',
            links: [{ rel: 'license', href: 'https://www.govdata.de/dl-de/zero-2-0' }],
          },
        ],
      };
    const rows = wanted(url.searchParams.get('ags'));
    const offset = Number(url.searchParams.get('offset') ?? 0);
    const limit = Math.min(2, Number(url.searchParams.get('limit')));
    const next = new URL(url);
    next.searchParams.set('offset', String(offset + limit));
    // Behind a proxy: the link names the scheme inside.
    next.protocol = 'http:';
    return {
      type: 'FeatureCollection',
      numberMatched: rows.length,
      features: objects(rows)
        .map((properties, i) => ({ type: 'Feature', id: i, geometry: null, properties }))
        .slice(offset, offset + limit),
      links: offset + limit < rows.length ? [{ rel: 'next', href: next.href }] : [],
    };
  },
};

const CUBE = {
  version: '2.0',
  class: 'dataset',
  label: 'Bevölkerung',
  source: 'Gemeinde Musterhausen',
  updated: '2026-11-20T12:00:00Z',
  id: ['geo', 'time'],
  size: [2, 2],
  dimension: {
    geo: {
      category: {
        index: { '05999999': 0, '05999998': 1 },
        label: { '05999999': 'Musterhausen', '05999998': 'Nachbarort' },
      },
    },
    time: { category: { index: ['2023', '2024'] } },
  },
  value: { 0: 15790, 1: 15842, 2: 8010 },
  status: { 3: '.' },
};
const jsonstat: Case = {
  kind: 'jsonstat',
  page: 'https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/demo?format=JSON',
  address: 'https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/demo?format=JSON',
  title: 'Bevölkerung',
  offers: 1,
  names: ['geo', 'geo_text', 'time', 'value', 'status'],
  rows: [
    ['05999999', 'Musterhausen', '2023', 15790, null],
    ['05999999', 'Musterhausen', '2024', 15842, null],
    ['05999998', 'Nachbarort', '2023', 8010, null],
    ['05999998', 'Nachbarort', '2024', null, '.'],
  ],
  part: {
    slice: { region: { column: 'geo', oneOf: ['05999999'] }, time: { column: 'time', from: '2024' } },
    rows: 1,
    offered: 1,
    asked: 'geo=05999999&sinceTimePeriod=2024',
  },
  answer: (url) =>
    url.searchParams.get('geo') === null
      ? CUBE
      : {
          ...CUBE,
          size: [1, 1],
          dimension: {
            geo: { category: { label: { '05999999': 'Musterhausen' } } },
            time: { category: { index: ['2024'] } },
          },
          value: [15842],
          status: undefined,
        },
};

const sdmx: Case = {
  kind: 'sdmx',
  page: 'https://stat.musterhausen.de/sdmx/2.1/data/BEV/A?format=jsondata',
  address: 'https://stat.musterhausen.de/sdmx/2.1/data/BEV/A?format=jsondata',
  title: 'Bevölkerung',
  offers: 1,
  names: ['FREQ', 'GEO', 'GEO_text', 'TIME_PERIOD', 'OBS_VALUE', 'OBS_FLAG'],
  rows: [
    ['A', '05999999', 'Musterhausen', '2023', 15790, null],
    ['A', '05999999', 'Musterhausen', '2024', 15842, 'p'],
  ],
  part: {
    slice: { time: { column: 'TIME_PERIOD', from: '2023', to: '2024' } },
    rows: 2,
    offered: 2,
    asked: 'startPeriod=2023&endPeriod=2024',
  },
  answer: () => ({
    meta: { prepared: '2026-11-20T12:00:00Z', sender: { name: 'Gemeinde Musterhausen' } },
    data: {
      structures: [
        {
          name: 'Bevölkerung',
          dimensions: {
            dataSet: [{ id: 'FREQ', values: [{ id: 'A' }] }],
            series: [{ id: 'GEO', values: [{ id: '05999999', name: 'Musterhausen' }] }],
            observation: [{ id: 'TIME_PERIOD', values: [{ id: '2023' }, { id: '2024' }] }],
          },
          attributes: { observation: [{ id: 'OBS_FLAG', values: [{ id: 'p' }] }] },
        },
      ],
      dataSets: [{ series: { '0': { observations: { '0': [15790, null], '1': [15842, 0] } } } }],
    },
  }),
};

const parquetFile = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: 'ags', data: ROWS.map(([ags]) => ags), type: 'STRING' },
      { name: 'jahr', data: ROWS.map(([, jahr]) => jahr), type: 'STRING' },
      { name: 'einwohner', data: ROWS.map(([, , n]) => n), type: 'INT32' },
    ],
  }),
);
const parquet: Case = {
  kind: 'parquet',
  page: 'https://daten.musterhausen.de/einwohner.parquet',
  address: 'https://daten.musterhausen.de/einwohner.parquet',
  title: 'einwohner.parquet',
  offers: 1,
  names: NAMES,
  rows: ROWS,
  answer: () => parquetFile,
};

export const CASES: readonly Case[] = [ckan, opendatasoft, pegelonline, arcgis, ogc, jsonstat, sdmx, parquet];
