// Opendatasoft's Explore API v2.1. Whole tables come from `exports`, since `records` ends after 10,000.
// Source: SOURCES.md 1.4; https://help.opendatasoft.com/apis/ods-explore-v2/
import { choicesOf, columnsOf, type Slice } from '../../core/table/slice-wanted.ts';
import type { Licence } from '../../core/table/provenance.ts';
import { ok } from '../../core/values/result.ts';
import type { Answer, Connector, Meaning, Offer } from '../connector.ts';
import { meaningOf } from '../meaning.ts';
import {
  at,
  count,
  dayIn,
  isObject,
  json,
  link,
  list,
  nextPart,
  noTable,
  refused,
  shape,
  tableOf,
  text,
  withParams,
} from '../wire.ts';

const API = /^(.*?)\/api\/explore\/v2\.\d\/catalog(?:\/datasets(?:\/([^/?#]+))?)?/;
const PAGE = /^(.*?)\/explore\/(?:dataset|embed\/dataset)\/([^/?#]+)/;
const FOUND = 20;
/** Lists end here, whatever there is. */
const MOST = 10_000 - FOUND;

const partsOf = (address: string): { api: string; id: string | null } => {
  const { origin, pathname } = new URL(address);
  const api = API.exec(pathname);
  const page = api ? null : PAGE.exec(pathname);
  const prefix = api?.[1] ?? page?.[1] ?? '';
  return {
    api: `${origin}${prefix}/api/explore/v2.1/catalog/datasets`,
    id: decodeURIComponent(api?.[2] ?? page?.[2] ?? '') || null,
  };
};

const word = (value: string): string => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const name = (column: string): string =>
  /^[A-Za-z_]\w*$/.test(column) ? column : `\`${column.replaceAll('`', '')}\``;

const whereOf = (slice: Slice): string =>
  choicesOf(slice)
    .map(({ column, oneOf }) => `${name(column)} in (${oneOf.map(word).join(', ')})`)
    .join(' and ');

const offerOf = (dataset: unknown, api: string): Offer[] => {
  const id = text(dataset, 'dataset_id') ?? text(dataset, 'dataset', 'dataset_id');
  if (id === null) return [];
  const metas = at(dataset, 'metas', 'default') ?? at(dataset, 'dataset', 'metas', 'default');
  const licence = text(metas, 'license');
  const found: Licence | null =
    licence === null ? null : { name: licence, title: licence, url: link(text(metas, 'license_url'), api) };
  return [
    {
      title: text(metas, 'title') ?? id,
      description: text(metas, 'description')?.replace(/<[^<>]*>/g, ' ') ?? null,
      address: `${api}/${encodeURIComponent(id)}`,
      kind: 'opendatasoft',
      format: null,
      bytes: null,
      asOf: dayIn(text(metas, 'data_processed')) ?? dayIn(text(metas, 'modified')),
      licence: found,
      publisher: text(metas, 'publisher'),
      attribution: text(list(metas, 'attributions'), 0),
      regions: [],
    },
  ];
};

const said = (value: unknown): string | null =>
  isObject(value) && ('error_code' in value || 'errorcode' in value)
    ? (text(value, 'message') ?? text(value, 'error') ?? text(value, 'error_code'))
    : null;

const totalOf = (answer: Answer): number | null => {
  const found = json(answer);
  return found.ok ? count(found.value, 'total_count') : null;
};

export const opendatasoft: Connector = {
  kind: 'opendatasoft',
  recognise: ({ pathname }) => API.test(pathname) || PAGE.test(pathname),
  about: (address) => {
    const { api, id } = partsOf(address);
    return id === null ? withParams(api, { limit: FOUND }) : `${api}/${encodeURIComponent(id)}`;
  },
  search: (address, words, since) =>
    withParams(partsOf(address).api, {
      limit: FOUND,
      where: [
        ...(words === '' ? [] : [word(words)]),
        ...(since === '' ? [] : [`modified >= date'${since}'`]),
      ].join(' and '),
    }),
  describe: (answer, address) => {
    const found = json(answer);
    if (!found.ok) return found;
    const trouble = said(found.value);
    if (trouble !== null) return refused(answer, trouble);
    const { api } = partsOf(address);
    const results = at(found.value, 'results');
    const offers = (Array.isArray(results) ? (results as unknown[]) : [found.value]).flatMap((one) =>
      offerOf(one, api),
    );
    if (offers.length === 0 && !Array.isArray(results)) return shape(answer, 'dataset_id');
    return ok({
      title: offers.length === 1 ? offers[0]!.title : new URL(address).host,
      publisher: offers[0]?.publisher ?? null,
      offers,
      next: Array.isArray(results)
        ? nextPart(
            withParams(api, Object.fromEntries(new URL(answer.url).searchParams)),
            'offset',
            results.length,
            Math.min(MOST, count(found.value, 'total_count') ?? 0),
          )
        : null,
    });
  },
  plan: (address, slice) => {
    const { api, id } = partsOf(address);
    if (id === null) return noTable(address);
    const set = `${api}/${encodeURIComponent(id)}`;
    const where = whereOf(slice);
    const columns = columnsOf(slice);
    const part = { ...(where !== '' && { where }) };
    return ok({
      url: withParams(`${set}/exports/json`, {
        ...part,
        ...(columns && { select: columns.map(name).join(',') }),
      }),
      offered: where === '' ? null : withParams(`${set}/records`, { limit: 1 }),
      expected: withParams(`${set}/records`, { limit: 1, ...part }),
    });
  },
  page: (answer) => {
    const found = json(answer);
    if (!found.ok) return found;
    const trouble = said(found.value);
    if (trouble !== null) return refused(answer, trouble);
    if (!Array.isArray(found.value)) return shape(answer, 'list');
    const { names, rows } = tableOf(found.value as unknown[]);
    return ok({ kind: 'rows', names, rows, next: null, total: null });
  },
  dictionary: {
    addresses: (address) => {
      const { api, id } = partsOf(address);
      return id === null ? [] : [`${api}/${encodeURIComponent(id)}`];
    },
    meanings: (answer) => {
      const found = json(answer);
      return new Map(
        (found.ok ? list(found.value, 'fields') : []).flatMap((field): [string, Meaning][] => {
          const id = text(field, 'name');
          if (id === null) return [];
          const unit = text(field, 'annotations', 'unit') ?? text(field, 'annotations', 'unit', 0);
          const said = { title: text(field, 'label'), description: text(field, 'description'), unit };
          return [[id, meaningOf(id, said)]];
        }),
      );
    },
  },
  count: totalOf,
};
