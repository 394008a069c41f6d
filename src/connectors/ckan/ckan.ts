// CKAN's action API (v3) and DKAN's imitation of it. Plain GET without own headers, so that no preflight is needed.
// Source: SOURCES.md 1.1, 1.2; https://docs.ckan.org/en/latest/api/
import { stripEnd } from '../../core/values/strip.ts';
import { endsInTables, saysTables } from '../../core/table/file-formats.ts';
import { choicesOf, columnsOf } from '../../core/table/slice-wanted.ts';
import type { Licence } from '../../core/table/provenance.ts';
import { ok, type Result } from '../../core/values/result.ts';
import type { Answer, Connector, Meaning, Offer } from '../connector.ts';
import { meaningOf } from '../meaning.ts';
import {
  at,
  cell,
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
  text,
  withParams,
  type Json,
} from '../wire.ts';

/** Below the lowest cap in use (32,000); the source may still give fewer. */
const PAGE = 10_000;
const FOUND = 20;

const ACTION = /^(.*?)\/api\/(?:3\/)?action\/(\w+)/;
const DATASET = /^(.*?)(?:\/[a-z]{2})?\/dataset\/([^/?#]+)(?:\/resource\/([^/?#]+))?/;

const baseOf = (address: string): string => {
  const url = new URL(address);
  const prefix =
    ACTION.exec(url.pathname)?.[1] ?? DATASET.exec(url.pathname)?.[1] ?? stripEnd(url.pathname, '/');
  return url.origin + prefix;
};
const action = (address: string, name: string, params: Record<string, string | number>): string =>
  withParams(`${baseOf(address)}/api/3/action/${name}`, params);

/** The envelope that both speak; a failure comes with any HTTP status. */
const resultOf = (answer: Answer): Result<unknown> => {
  const found = json(answer);
  if (!found.ok) return found;
  if (at(found.value, 'success') === false)
    return refused(
      answer,
      text(found.value, 'error', 'message') ?? text(found.value, 'error', '__type') ?? '–',
    );
  const result = at(found.value, 'result');
  return result === undefined ? shape(answer, 'result') : ok(result);
};

const licenceOf = (dataset: Json): Licence | null => {
  const name = text(dataset, 'license_id') ?? text(dataset, 'license_title');
  return name === null
    ? null
    : { name, title: text(dataset, 'license_title'), url: link(text(dataset, 'license_url'), 'https://x/') };
};
const extra = (dataset: Json, key: string): string | null => {
  const found = list(dataset, 'extras').find((one) => text(one, 'key') === key);
  return text(found, 'value');
};

const offersOf = (dataset: Json, address: string): Offer[] => {
  const about = {
    licence: licenceOf(dataset),
    publisher:
      text(dataset, 'organization', 'title') ?? text(dataset, 'author') ?? text(dataset, 'maintainer'),
    attribution: extra(dataset, 'licenseAttributionByText'),
    regions: [extra(dataset, 'politicalGeocodingURI')?.split('/').at(-1)].filter((key) => key !== undefined),
  };
  return list(dataset, 'resources').flatMap((one): Offer[] => {
    const url = link(text(one, 'url'), address);
    const id = text(one, 'id');
    const active = at(one, 'datastore_active') === true && id !== null;
    const format = text(one, 'format') ?? text(one, 'mimetype');
    const kind = /parquet/i.test(`${format} ${url}`) ? 'parquet' : 'file';
    if (
      !active &&
      (url === null ||
        !(kind === 'parquet' || saysTables(`${format} ${url}`)) ||
        // What an address ends in outweighs the format.
        (/^html?$/i.test(format ?? '') && kind === 'file' && !endsInTables(new URL(url).pathname)))
    )
      return [];
    return [
      {
        ...about,
        title: text(one, 'name') ?? text(dataset, 'title') ?? id ?? address,
        description: text(one, 'description') ?? text(dataset, 'notes'),
        address: active ? action(address, 'datastore_search', { resource_id: id }) : url!,
        kind: active ? 'ckan' : kind,
        format,
        bytes: count(one, 'size'),
        asOf: dayIn(text(one, 'last_modified')) ?? dayIn(text(dataset, 'metadata_modified')),
      },
    ];
  });
};

/** A field of the data dictionary. Source: https://docs.ckan.org/en/latest/maintaining/datastore.html#data-dictionary */
const saidOf = (id: string, field: unknown): Meaning =>
  meaningOf(id, {
    title: text(field, 'info', 'label'),
    description: text(field, 'info', 'notes'),
    unit: text(field, 'info', 'unit'),
    isText: text(field, 'info', 'type_override') === 'text',
  });

/** Synthetic columns of the DataStore. */
const OWN = new Set(['_id', 'rank', '_full_text']);

/** package_show gives one dataset, DKAN's a list of one, package_search a list, resource_show a resource. */
const datasetsIn = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [];
  if (Array.isArray(value.results)) return value.results;
  if (Array.isArray(value.resources)) return [value];
  return typeof value.url === 'string' ? [{ title: value.name, resources: [value] }] : [];
};

export const ckan: Connector = {
  kind: 'ckan',
  recognise: (url) => ACTION.test(url.pathname) || DATASET.test(url.pathname),
  about: (address) => {
    const url = new URL(address);
    if (ACTION.exec(url.pathname)?.[2]?.startsWith('package_')) return address;
    const resource = url.searchParams.get('resource_id');
    if (resource !== null) return action(address, 'resource_show', { id: resource });
    const name = DATASET.exec(url.pathname)?.[2];
    // DKAN names hold umlauts and signs: as it stands in the address, decoded once.
    if (name !== undefined) return action(address, 'package_show', { id: decodeURIComponent(name) });
    return action(address, 'package_search', { q: '', rows: FOUND });
  },
  search: (address, words, since) =>
    action(address, 'package_search', {
      q: words,
      rows: FOUND,
      ...(since !== '' && { fq: `metadata_modified:[${since}T00:00:00Z TO *]` }),
    }),
  describe: (answer, address) => {
    const found = resultOf(answer);
    if (!found.ok) return found;
    const { value } = found;
    const datasets = datasetsIn(value);
    const objects = datasets.filter(isObject);
    if (objects.length === 0 && !Array.isArray(at(value, 'results'))) return shape(answer, 'dataset');
    const wanted = DATASET.exec(new URL(address).pathname)?.[3];
    const offers = objects.flatMap((dataset) =>
      offersOf(dataset, address).map((offer) =>
        objects.length > 1
          ? { ...offer, title: `${text(dataset, 'title') ?? ''}: ${offer.title}`.replace(/^: /, '') }
          : offer,
      ),
    );
    const chosen = wanted === undefined ? offers : offers.filter((one) => one.address.includes(wanted));
    return ok({
      title:
        (objects.length === 1 && (text(objects[0], 'title') ?? text(objects[0], 'name'))) ||
        new URL(address).host,
      publisher: offers[0]?.publisher ?? null,
      offers: chosen.length > 0 ? chosen : offers,
      next: Array.isArray(at(value, 'results'))
        ? nextPart(
            action(address, 'package_search', Object.fromEntries(new URL(answer.url).searchParams)),
            'start',
            datasets.length,
            count(value, 'count'),
          )
        : null,
    });
  },
  plan: (address, slice) => {
    const url = new URL(address);
    const id = url.searchParams.get('resource_id') ?? DATASET.exec(url.pathname)?.[3];
    if (!id) return noTable(address);
    const filters = Object.fromEntries(choicesOf(slice).map(({ column, oneOf }) => [column, oneOf]));
    const fields = columnsOf(slice);
    const common = { resource_id: id, sort: '_id' };
    return ok({
      url: action(address, 'datastore_search', {
        ...common,
        limit: PAGE,
        offset: 0,
        ...(Object.keys(filters).length > 0 && { filters: JSON.stringify(filters) }),
        // The order of pages hangs on `_id`; it is left out again below.
        ...(fields && { fields: ['_id', ...fields].join(',') }),
      }),
      offered:
        Object.keys(filters).length > 0 ? action(address, 'datastore_search', { ...common, limit: 0 }) : null,
      expected: null,
    });
  },
  page: (answer, asked) => {
    const found = resultOf(answer);
    if (!found.ok) return found;
    const records = at(found.value, 'records');
    if (!Array.isArray(records)) return shape(answer, 'records');
    const fields = list(found.value, 'fields').flatMap((field) => {
      const id = text(field, 'id');
      return id === null || OWN.has(id) ? [] : [{ id, field }];
    });
    const names = fields.map(({ id }) => id);
    const total = count(found.value, 'total');
    const offset = Number(new URL(asked).searchParams.get('offset') ?? 0) + records.length;
    // `_links.next` stands there on the last page too, and a limit that is too high is lowered in silence.
    const isLast = records.length === 0 || (total !== null && offset >= total);
    const ids = records.map((record) => text(record, '_id'));
    return ok({
      kind: 'rows',
      names,
      meanings: new Map(fields.map(({ id, field }) => [id, saidOf(id, field)])),
      rows: records.map((record) => names.map((name) => cell(at(record, name)))),
      ...(ids.every((id) => id !== null) && { keys: ids }),
      next: isLast ? null : withParams(asked, { offset }),
      total,
    });
  },
  count: (answer) => {
    const found = resultOf(answer);
    return found.ok ? count(found.value, 'total') : null;
  },
};
