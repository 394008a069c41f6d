// Water levels of the federal waterways (PEGELONLINE v2): one series of a gauge, or the newest values of several gauges.
// The service keeps about 31 days; what is older stays on the device. Source: SOURCES.md 1.8.
import { ok } from '../../core/values/result.ts';
import type { Answer, Connector, Offer } from '../connector.ts';
import type { Cell } from '../cell.ts';
import { at, cell, isObject, json, list, refused, shape, text, withParams } from '../wire.ts';

const API =
  /^(.*\/rest-api\/v2)\/stations(?:\.json|\/([^/]+?)(?:\.json)?(?:\/([A-Za-z_]+)(?:\.json|\/(?:current)?measurements?\.json)?)?)?$/;
const LICENCE = {
  name: 'dl-zero-de/2.0',
  title: 'Datenlizenz Deutschland – Zero – Version 2.0',
  url: 'https://www.govdata.de/dl-de/zero-2-0',
};
const PUBLISHER = 'Wasserstraßen- und Schifffahrtsverwaltung des Bundes';

const partsOf = (address: string): { api: string; station: string | null; series: string | null } => {
  const url = new URL(address);
  const found = API.exec(url.pathname);
  return {
    api: `${url.origin}${found?.[1] ?? '/webservices/rest-api/v2'}`,
    station: found?.[2] === undefined ? null : decodeURIComponent(found[2]),
    series: found?.[3] ?? null,
  };
};

const stationsOf = (answer: Answer) => {
  const found = json(answer);
  if (!found.ok) return found;
  if (isObject(found.value) && typeof found.value.message === 'string')
    return refused(answer, found.value.message);
  return ok(Array.isArray(found.value) ? (found.value as unknown[]) : [found.value]);
};

const NEWEST = ['station', 'gewaesser', 'groesse', 'einheit', 'zeitpunkt', 'wert'] as const;

export const pegelonline: Connector = {
  kind: 'pegelonline',
  keepBy: 'zeitpunkt',
  recognise: ({ hostname, pathname }) => /(^|\.)pegelonline\.wsv\.de$/.test(hostname) || API.test(pathname),
  about: (address) => {
    const { api, station } = partsOf(address);
    return station === null
      ? withParams(`${api}/stations.json`, { includeTimeseries: 'true', limit: 200 })
      : `${api}/stations/${encodeURIComponent(station)}.json?includeTimeseries=true`;
  },
  describe: (answer, address) => {
    const stations = stationsOf(answer);
    if (!stations.ok) return stations;
    const { api, series } = partsOf(address);
    const offers = stations.value.flatMap((station): Offer[] => {
      const id = text(station, 'uuid');
      const where = text(station, 'longname') ?? text(station, 'shortname');
      if (id === null || where === null) return [];
      return list(station, 'timeseries').flatMap((one): Offer[] => {
        const short = text(one, 'shortname');
        if (short === null || (series !== null && series !== short)) return [];
        return [
          {
            title: `${where}: ${text(one, 'longname') ?? short} (${text(one, 'unit') ?? ''})`,
            description: text(station, 'water', 'longname'),
            address: `${api}/stations/${encodeURIComponent(id)}/${encodeURIComponent(short)}/measurements.json?start=P30D`,
            kind: 'pegelonline',
            format: 'JSON',
            bytes: null,
            asOf: null,
            licence: LICENCE,
            publisher: PUBLISHER,
            attribution: null,
            regions: [],
          },
        ];
      });
    });
    if (offers.length === 0) return shape(answer, 'timeseries');
    return ok({
      title: offers.length === 1 ? offers[0]!.title : 'PEGELONLINE',
      publisher: PUBLISHER,
      offers,
      next: null,
    });
  },
  plan: (address) => {
    const { api, station, series } = partsOf(address);
    if (station !== null && series !== null) {
      const start = new URL(address).searchParams.get('start') ?? 'P30D';
      return ok({
        url: withParams(`${api}/stations/${encodeURIComponent(station)}/${series}/measurements.json`, {
          start,
        }),
        offered: null,
        expected: null,
      });
    }
    const current = { includeTimeseries: 'true', includeCurrentMeasurement: 'true' };
    const url =
      station === null
        ? withParams(address, current)
        : withParams(`${api}/stations/${encodeURIComponent(station)}.json`, current);
    return ok({ url, offered: null, expected: null });
  },
  page: (answer, asked) => {
    const found = stationsOf(answer);
    if (!found.ok) return found;
    const { value } = found;
    if (/measurements?\.json/.test(new URL(asked).pathname)) {
      if (!value.every((one) => typeof at(one, 'timestamp') === 'string' && 'value' in (one as object)))
        return shape(answer, 'timestamp');
      const rows = value.map((one): Cell[] => [cell(at(one, 'timestamp')), cell(at(one, 'value'))]);
      return ok({ kind: 'rows', names: ['zeitpunkt', 'wert'], rows, next: null, total: null });
    }
    const rows = value.flatMap((station) =>
      list(station, 'timeseries').map((one): Cell[] => [
        text(station, 'longname') ?? text(station, 'shortname'),
        text(station, 'water', 'longname'),
        text(one, 'shortname'),
        text(one, 'unit'),
        text(one, 'currentMeasurement', 'timestamp'),
        cell(at(one, 'currentMeasurement', 'value')),
      ]),
    );
    if (rows.length === 0 && value.length > 0) return shape(answer, 'timeseries');
    return ok({ kind: 'rows', names: NEWEST, rows, next: null, total: null });
  },
};
