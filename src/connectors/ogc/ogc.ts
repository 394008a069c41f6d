// A collection of OGC API Features: the properties of its features. Pages are followed by their links, by
// `offset` where a server gives none.
// Source: SOURCES.md 1.11; https://docs.ogc.org/is/17-069r4/17-069r4.html
import { choicesOf } from '../../core/table/slice-wanted.ts';
import { ok } from '../../core/values/result.ts';
import type { Answer, Connector } from '../connector.ts';
import { meaningsOfSchema } from '../meaning.ts';
import {
  at,
  count,
  dayIn,
  isObject,
  json,
  link,
  list,
  noTable,
  refused,
  sameScheme,
  shape,
  tableOf,
  text,
  withParams,
} from '../wire.ts';

const COLLECTION = /^(.*\/collections)(?:\/([^/]+)(?:\/items)?)?\/?$/;
const PAGE = 1000;

const partsOf = (address: string): { root: string; id: string | null; f: string | null } => {
  const url = new URL(address);
  const found = COLLECTION.exec(url.pathname);
  return {
    root: `${url.origin}${found?.[1] ?? url.pathname}`,
    id: found?.[2] ?? null,
    f: url.searchParams.get('f'),
  };
};

const linkOf = (value: unknown, rel: string, base: string): string | null => {
  const found = list(value, 'links').find((one) => text(one, 'rel') === rel);
  return link(text(found, 'href'), base);
};

const troubleOf = (value: unknown): string | null =>
  isObject(value) && !('features' in value) && ('code' in value || 'status' in value)
    ? (text(value, 'description') ?? text(value, 'detail') ?? text(value, 'title') ?? text(value, 'code'))
    : null;

export const ogc: Connector = {
  kind: 'ogc',
  recognise: ({ pathname }) => COLLECTION.test(pathname),
  about: (address) => {
    const { root, id } = partsOf(address);
    return withParams(id === null ? root : `${root}/${id}`, { f: 'json' });
  },
  describe: (answer, address) => {
    const found = json(answer);
    if (!found.ok) return found;
    const trouble = troubleOf(found.value);
    if (trouble !== null) return refused(answer, trouble);
    const { root } = partsOf(address);
    const collections = at(found.value, 'collections');
    const all = Array.isArray(collections) ? (collections as unknown[]) : [found.value];
    const offers = all.flatMap((one) => {
      const id = text(one, 'id');
      if (id === null) return [];
      const licence = linkOf(one, 'license', answer.url) ?? linkOf(found.value, 'license', answer.url);
      const publisher = text(one, 'attribution') ?? text(found.value, 'attribution');
      return [
        {
          title: text(one, 'title') ?? id,
          description: text(one, 'description'),
          address: `${root}/${encodeURIComponent(id)}/items`,
          kind: 'ogc' as const,
          format: 'GeoJSON',
          bytes: null,
          asOf: dayIn(text(one, 'updated')) ?? dayIn(text(one, 'extent', 'temporal', 'interval', 0, 1)),
          licence: licence === null ? null : { name: null, title: null, url: licence },
          publisher,
          attribution: publisher,
          regions: [],
        },
      ];
    });
    if (offers.length === 0) return shape(answer, 'id');
    return ok({
      title: text(found.value, 'title') ?? offers[0]!.title,
      publisher: offers[0]!.publisher,
      offers,
      next: sameScheme(linkOf(found.value, 'next', answer.url), address),
    });
  },
  plan: (address, slice) => {
    const { root, id } = partsOf(address);
    if (id === null) return noTable(address);
    // A property takes one value; a server that knows no such parameter answers 400, and is asked for the whole then.
    const single = choicesOf(slice).filter(({ oneOf }) => oneOf.length === 1);
    const filter = Object.fromEntries(single.map(({ column, oneOf }) => [column, oneOf[0]!]));
    const items = withParams(`${root}/${id}/items`, { f: 'json' });
    return ok({
      url: withParams(items, { limit: PAGE, ...filter }),
      offered: single.length > 0 ? withParams(items, { limit: 1 }) : null,
      expected: null,
    });
  },
  page: (answer, asked) => {
    const found = json(answer);
    if (!found.ok) return found;
    const { value } = found;
    const trouble = troubleOf(value);
    if (trouble !== null) return refused(answer, trouble);
    const features = at(value, 'features');
    if (!Array.isArray(features)) return shape(answer, 'features');
    const records = features.map((feature) => {
      const id = at(feature, 'id');
      const properties = at(feature, 'properties');
      return { ...(id !== undefined && { id }), ...(isObject(properties) ? properties : {}) };
    });
    const ids = features.map((feature) => text(feature, 'id'));
    // Without a count and a link nothing tells a whole from a page, whatever the number of rows: the next one is asked for.
    const full = features.length >= PAGE ? 'limit' : 'round';
    return ok({
      kind: 'rows',
      ...tableOf(records),
      ...(ids.every((id) => id !== null) && { keys: ids }),
      full: features.length === 0 ? null : full,
      steps: [{ name: 'offset', by: 'rows', from: 0 }],
      next: features.length === 0 ? null : sameScheme(linkOf(value, 'next', answer.url), asked),
      total: count(value, 'numberMatched'),
    });
  },
  dictionary: {
    // All properties, else those that may be asked by.
    addresses: (address) => {
      const { root, id } = partsOf(address);
      return id === null
        ? []
        : ['schema', 'queryables'].map((one) => withParams(`${root}/${id}/${one}`, { f: 'json' }));
    },
    meanings: (answer) => {
      const found = json(answer);
      return found.ok ? meaningsOfSchema(found.value) : new Map();
    },
  },
  count: (answer: Answer) => {
    const found = json(answer);
    return found.ok ? count(found.value, 'numberMatched') : null;
  },
};
