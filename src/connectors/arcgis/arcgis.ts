// One layer of an ArcGIS FeatureServer or MapServer, as a table without geometry.
// Source: SOURCES.md 1.5; https://developers.arcgis.com/rest/services-reference/enterprise/query-feature-service-layer/
import { choicesOf, columnsOf, type Slice } from '../../core/table/slice-wanted.ts';
import { ok, type Result } from '../../core/values/result.ts';
import type { Answer, Connector, Meaning, Meanings } from '../connector.ts';
import { codesIn, meaningOf } from '../meaning.ts';
import { at, cell, count, json, list, noTable, refused, shape, text, withParams } from '../wire.ts';

const LAYER = /^(.*\/(?:FeatureServer|MapServer))(?:\/(\d+))?(?:\/query)?\/?$/i;
const PAGE = 1000;
const COLUMN = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

const layerOf = (address: string): string | null => {
  const url = new URL(address);
  const found = LAYER.exec(url.pathname);
  return found?.[2] === undefined ? null : `${url.origin}${found[1]}/${found[2]}`;
};

/** Trouble comes with HTTP 200. */
const resultOf = (answer: Answer): Result<unknown> => {
  const found = json(answer);
  if (!found.ok) return found;
  if (at(found.value, 'error') !== undefined)
    return refused(
      answer,
      [
        text(found.value, 'error', 'message'),
        ...list(found.value, 'error', 'details').map((one) => text(one)),
      ]
        .filter((one, i, all) => one !== null && all.indexOf(one) === i)
        .join(' ') ||
        (text(found.value, 'error', 'code') ?? '–'),
    );
  return found;
};

const whereOf = (slice: Slice): string =>
  choicesOf(slice)
    .filter(({ column }) => COLUMN.test(column))
    .map(
      ({ column, oneOf }) =>
        `${column} IN (${oneOf.map((one) => `'${one.replaceAll("'", "''")}'`).join(',')})`,
    )
    .join(' AND ') || '1=1';

/** Milliseconds as a moment. Missing: null for what is no time. */
const moment = (value: unknown): string | null => {
  const ms = typeof value === 'number' ? value : NaN;
  return Number.isFinite(ms) && Math.abs(ms) < 8.64e15 ? new Date(ms).toISOString() : null;
};

/** Codes of one column by subtype: a code that two of them read otherwise has no word. */
const codesByType = (types: readonly unknown[], name: string): ReadonlyMap<string, string> => {
  const codes = new Map<string, string>();
  const unclear = new Set<string>();
  for (const type of types)
    for (const [code, word] of codesIn(list(type, 'domains', name, 'codedValues'), 'code', 'name')) {
      if ((codes.get(code) ?? word) !== word) unclear.add(code);
      codes.set(code, word);
    }
  for (const code of unclear) codes.delete(code);
  return codes;
};

/**
 * Aliases, coded values and ranges of a layer; its subtypes are the codes of their column.
 * Source: https://developers.arcgis.com/rest/services-reference/enterprise/domain-objects/
 */
const meaningsOfLayer = (layer: unknown): Meanings => {
  const types = [...list(layer, 'types'), ...list(layer, 'subtypes')];
  const typeField = text(layer, 'typeIdField') ?? text(layer, 'subtypeField');
  const meanings = new Map<string, Meaning>();
  for (const field of list(layer, 'fields')) {
    const name = text(field, 'name');
    if (name === null) continue;
    const range = list(field, 'domain', 'range').map((one) => text(one));
    const kinds = [
      codesIn(list(field, 'domain', 'codedValues'), 'code', 'name'),
      ...(name === typeField
        ? [codesIn(types, 'id', 'name'), codesIn(types, 'code', 'name')]
        : [codesByType(types, name)]),
    ];
    const codes = kinds.find(({ size }) => size > 0);
    const meaning = {
      ...meaningOf(name, {
        title: text(field, 'alias'),
        description:
          text(field, 'description') ??
          (range.length === 2 && !range.includes(null) ? range.join(' – ') : null),
        unit: text(field, 'unit') ?? text(field, 'units'),
      }),
      ...(codes && { codes }),
    };
    if (Object.keys(meaning).length > 0) meanings.set(name, meaning);
  }
  return meanings;
};

export const arcgis: Connector = {
  kind: 'arcgis',
  recognise: ({ pathname }) => LAYER.test(pathname),
  about: (address) => {
    const url = new URL(address);
    return withParams(layerOf(address) ?? `${url.origin}${LAYER.exec(url.pathname)?.[1] ?? url.pathname}`, {
      f: 'json',
    });
  },
  describe: (answer, address) => {
    const found = resultOf(answer);
    if (!found.ok) return found;
    const { value } = found;
    const layer = layerOf(address);
    const root = `${new URL(address).origin}${LAYER.exec(new URL(address).pathname)?.[1] ?? ''}`;
    const edited =
      moment(at(value, 'editingInfo', 'dataLastEditDate')) ??
      moment(at(value, 'editingInfo', 'lastEditDate'));
    const publisher = text(value, 'copyrightText');
    const tables =
      layer !== null
        ? [value]
        : [...list(value, 'layers'), ...list(value, 'tables')].filter((one) => count(one, 'id') !== null);
    if (tables.length === 0 || (layer !== null && text(value, 'name') === null)) return shape(answer, 'name');
    const offers = tables.map((one) => ({
      title: text(one, 'name') ?? String(count(one, 'id')),
      description: text(value, 'description'),
      address: layer ?? `${root}/${count(one, 'id')}`,
      kind: 'arcgis' as const,
      format: null,
      bytes: null,
      asOf: edited?.slice(0, 10) ?? null,
      licence: null,
      publisher,
      attribution: publisher,
      regions: [],
    }));
    return ok({ title: text(value, 'name') ?? offers[0]!.title, publisher, offers, next: null });
  },
  plan: (address, slice) => {
    const layer = layerOf(address);
    if (layer === null) return noTable(address);
    const where = whereOf(slice);
    const query = (params: Record<string, string | number>): string =>
      withParams(`${layer}/query`, { f: 'json', ...params });
    return ok({
      url: query({
        where,
        outFields: columnsOf(slice)?.join(',') ?? '*',
        returnGeometry: 'false',
        resultOffset: 0,
        resultRecordCount: PAGE,
      }),
      offered: where === '1=1' ? null : query({ where: '1=1', returnCountOnly: 'true' }),
      expected: query({ where, returnCountOnly: 'true' }),
    });
  },
  page: (answer, asked) => {
    const found = resultOf(answer);
    if (!found.ok) return found;
    const { value } = found;
    const features = at(value, 'features');
    if (!Array.isArray(features)) return shape(answer, 'features');
    const fields = list(value, 'fields').flatMap((field) => {
      const name = text(field, 'name');
      return name === null ? [] : [{ name, isTime: text(field, 'type') === 'esriFieldTypeDate' }];
    });
    if (features.length > 0 && fields.length === 0) return shape(answer, 'fields');
    const offset = Number(new URL(asked).searchParams.get('resultOffset') ?? 0) + features.length;
    const key =
      text(value, 'objectIdFieldName') ??
      text(
        list(value, 'fields').find((field) => text(field, 'type') === 'esriFieldTypeOID'),
        'name',
      );
    return ok({
      kind: 'rows',
      names: fields.map(({ name }) => name),
      rows: features.map((feature) =>
        fields.map(({ name, isTime }) => {
          const raw = at(feature, 'attributes', name);
          return isTime ? moment(raw) : cell(raw);
        }),
      ),
      next:
        at(value, 'exceededTransferLimit') === true && features.length > 0
          ? withParams(asked, { resultOffset: offset })
          : null,
      total: null,
      meanings: meaningsOfLayer(value),
      times: fields.flatMap(({ name, isTime }) => (isTime ? [name] : [])),
      ...(key !== null && {
        keys: features.map((feature) => String(cell(at(feature, 'attributes', key)))),
      }),
    });
  },
  dictionary: {
    addresses: (address) => {
      const layer = layerOf(address);
      return layer === null ? [] : [withParams(layer, { f: 'json' })];
    },
    meanings: (answer) => {
      const found = resultOf(answer);
      return found.ok ? meaningsOfLayer(found.value) : new Map();
    },
  },
  // Servers up to 10.2, and layers of joined tables, know no pages.
  split: (address, slice) => {
    const layer = layerOf(address);
    if (layer === null) return null;
    const where = whereOf(slice);
    const query = (params: Record<string, string>): string =>
      withParams(`${layer}/query`, { f: 'json', ...params });
    return {
      keys: query({ where, returnIdsOnly: 'true' }),
      parts: (answer, size) => {
        const found = resultOf(answer);
        if (!found.ok) return found;
        const column = text(found.value, 'objectIdFieldName');
        const ids = list(found.value, 'objectIds').map(Number);
        if (column === null || !COLUMN.test(column) || ids.length === 0 || !ids.every(Number.isSafeInteger))
          return shape(answer, 'objectIds');
        ids.sort((a, b) => a - b);
        const addresses: string[] = [];
        for (let i = 0; i < ids.length; i += size) {
          const [from, to] = [ids[i]!, ids[Math.min(ids.length, i + size) - 1]!];
          addresses.push(
            query({
              where: `${where === '1=1' ? '' : `(${where}) AND `}${column} >= ${from} AND ${column} <= ${to}`,
              outFields: columnsOf(slice)?.join(',') ?? '*',
              returnGeometry: 'false',
            }),
          );
        }
        return ok({ addresses, total: ids.length });
      },
    };
  },
  count: (answer) => {
    const found = resultOf(answer);
    return found.ok ? count(found.value, 'count') : null;
  },
};
