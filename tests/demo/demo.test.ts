// The demo proves itself: every file reads, every indicator evaluates, every status is the one that was designed.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { demoFiles } from '../../demo/demo.ts';
import { FRONT } from '../../demo/catalog.ts';
import { DataPackage } from '../../src/core/catalog/package.ts';
import { effectiveAt, statusAt } from '../../src/core/indicators/status.ts';
import { dayToIso, parsePeriod, periodEnd } from '../../src/core/values/period.ts';
import { valueText } from '../../src/i18n/values.ts';
import { BASE, load, text } from '../support/demo.ts';

const noon = (today: string): number => Date.parse(`${today}T12:00:00+01:00`);

const DESIGNED: Readonly<Record<string, string>> = {
  pflegeplaetze: 'critical',
  behaelterstand: 'watch',
  'kita-personal': 'watch',
  notstrom: 'noCurrentData',
  'feuerwehr-kraefte': 'good',
  'feuerwehr-fahrzeuge': 'good',
  intensivbetten: 'good',
  'trinkwasser-qualitaet': 'good',
  'kita-warteliste': 'good',
  gewerbesteuer: 'good',
  'personal-krank': 'good',
  seelsorge: 'good',
  'feuerwehr-kraefte-loeschzug-nord': 'good',
  'feuerwehr-kraefte-loeschzug-sued': 'good',
  'feuerwehr-atemschutz': 'good',
  'feuerwehr-maschinisten': 'good',
  hilfsfrist: 'watch',
  stromausfall: 'good',
  'betten-belegt': 'good',
  'pflegepersonal-krank': 'good',
  beatmung: 'good',
  'pflegeplaetze-haus-am-see': 'watch',
  'pflegeplaetze-lindenhof': 'watch',
  'pflegeplaetze-st-marien': 'watch',
  'pflegekraefte-krank': 'good',
  versorgung: 'good',
  pegel: 'good',
  'pegel-vorhersage': 'good',
  // Critical, and silent since.
  'pegel-muehlbach': 'noCurrentData',
  'pegel-anstieg': 'good',
  wasserverlust: 'good',
  klaeranlage: 'good',
  'kita-anwesenheit': 'good',
  'anwesenheit-kita-regenbogen': 'good',
  'anwesenheit-kita-sternschnuppe': 'good',
  'anwesenheit-kita-waldkinder': 'good',
  'anwesenheit-kita-am-markt': 'good',
  'anwesenheit-kita-villa-kunterbunt': 'good',
  'schule-anwesenheit': 'good',
  'anwesenheit-grundschule': 'good',
  'anwesenheit-gesamtschule': 'good',
  sanierungsstau: 'noCurrentData',
  aufwand: 'good',
  investitionen: 'critical',
  liquiditaetskredite: 'good',
  einwohner: 'unrated',
  'einwohner-jahr': 'unrated',
  geburten: 'unrated',
  jahresergebnis: 'good',
  bauantraege: 'good',
  einschulung: 'unrated',
  wanderung: 'unrated',
  neue: 'unrated',
  'einwohner-index': 'unrated',
  wartezeit: 'watch',
  freiwillige: 'good',
  // Recorded on the tablet: the published files say nothing of it.
  schutzanzuege: 'noCurrentData',
};

/** In the week before, nothing was taught or looked after: no value, and it says why. */
const attendance = (kind: RegExp): Record<string, string> =>
  Object.fromEntries(Object.keys(DESIGNED).flatMap((id) => (kind.test(id) ? [[id, 'noCurrentData']] : [])));
const SCHOOLS = attendance(/^schule-anwesenheit$|schule$/);
const ALL = attendance(/^schule-anwesenheit$|^kita-anwesenheit$|^anwesenheit-/);

describe('the demo municipality', () => {
  test.each([
    ['2026-11-23', 'a Monday', {}],
    ['2027-01-01', 'New Year, after the week of Christmas', ALL],
    ['2028-02-29', 'a leap day', {}],
    ['2027-03-31', 'the last day of a quarter', {}],
    ['2027-06-14', 'a day in summer', {}],
    ['2027-08-02', 'a Monday in the school holidays', SCHOOLS],
    ['2026-12-31', 'the last day of a year', ALL],
  ] as const)('made on %s (%s) shows every status as designed', async (today, _what, otherwise) => {
    const { catalog, issues, results } = await load(today);
    expect(issues).toEqual([]);
    const statuses = Object.fromEntries([...results].map(([id, one]) => [id, statusAt(one, noon(today))]));
    expect(statuses).toEqual({ ...DESIGNED, ...otherwise });
    expect(catalog.dashboards[0]!.indicators).toEqual(FRONT);
    const front = FRONT.map((id) => statuses[id]).sort();
    expect(front).toEqual(['critical', ...Array<string>(8).fill('good'), 'noCurrentData', 'watch', 'watch']);
  });

  test('says on its tiles what it was made to say', async () => {
    const { results, today } = await load('2026-11-23');
    const said = FRONT.map((id) => {
      const result = results.get(id)!;
      const { shown } = effectiveAt(result, noon(today));
      const value =
        shown && valueText(shown, result.definition, result.limits, 'de').replaceAll('\u00a0', ' ');
      return `${result.definition.short ?? result.definition.title}: ${value ?? '–'}`;
    });
    expect(said).toMatchInlineSnapshot(`
      [
        "Freie Pflegeplätze: 3 Plätze",
        "Trinkwasser im Behälter: 21,5 Stunden",
        "Kita: Fachkräfte krank: 11 von 63 Fachkräften",
        "Notstrom am Bauhof: –",
        "Einsatzkräfte am Tag: 46 von 52 Kräften",
        "Fahrzeuge einsatzbereit: 100 %",
        "Freie Intensivbetten: 3 von 16 Betten",
        "Trinkwasserqualität: gut",
        "Kita-Warteliste: 9 Kinder",
        "Gewerbesteuer: 101,2 %",
        "Verwaltung: krank: 15 von 187 Beschäftigten",
        "Kontakte zur Seelsorge: 109 % des Üblichen",
      ]
    `);
  });

  test('has titles that fit a tile of twelve on a tablet', async () => {
    const { catalog } = await load('2026-11-23');
    const long = catalog.indicators.map((one) => one.short ?? one.title).filter((title) => title.length > 33);
    expect(long).toEqual([]);
    const front = catalog.indicators.filter((one) => FRONT.includes(one.id));
    expect(front.map((one) => one.short ?? one.title).filter((title) => title.length > 28)).toEqual([]);
  });

  test('is the same, byte by byte, when it is made twice on one day', () => {
    const a = demoFiles('2026-11-23'),
      b = demoFiles('2026-11-23');
    expect([...a.keys()]).toEqual([...b.keys()]);
    for (const [name, bytes] of a) expect(Buffer.compare(bytes, b.get(name)!), name).toBe(0);
  });

  test('tells on the next day the same past, but for the last three weeks', () => {
    const past = (today: string): string[] =>
      text(demoFiles(today).get('krankenhaus.csv'))
        .split('\r\n')
        .filter((line) => line >= '2025-01-01' && line < '2026-10-20');
    expect(past('2026-11-24')).toEqual(past('2026-11-23'));
    expect(past('2026-11-24')).toHaveLength(657);
  });

  test('refuses a day that no calendar has', () => {
    expect(() => demoFiles('2027-02-29')).toThrow('not a day');
  });
});

describe('its package', () => {
  test('parses as one, names its publisher and licences, and says that it is made up', async () => {
    const { files, catalog } = await load('2026-11-23');
    const parsed = DataPackage.safeParse(JSON.parse(text(files.get('datapackage.json'))));
    expect(parsed.error?.issues ?? []).toEqual([]);
    expect(catalog.municipality).toMatchObject({ name: 'Musterhausen', demo: true, inhabitants: 15842 });
    const licences = new Map(catalog.resources.map((one) => [one.name, one.licence?.name]));
    expect([...licences].filter(([, name]) => name !== 'dl-de/zero-2-0')).toEqual([
      ['bevoelkerung', 'dl-de/by-2-0'],
    ]);
    expect(catalog.resources.find((one) => one.name === 'bevoelkerung')!.attribution).toMatch(/Musterhausen/);
    expect(catalog.resources.filter((one) => !one.publisher?.includes('Musterhausen'))).toEqual([]);
    for (const one of catalog.resources) expect(one.description, one.name).toContain('erfundenen Gemeinde');
    for (const one of catalog.indicators) expect(one.description, one.id).toContain('erfundenen Gemeinde');
    for (const one of catalog.indicators) expect(one.question, one.id).toMatch(/\?$/);
  });

  test('gives the length, the hash and a Stand that is not in the future for each file', async () => {
    const { files, catalog } = await load('2026-11-23');
    for (const { name, url, bytes, sha256, asOf } of catalog.resources) {
      const file = files.get(url!.slice(BASE.length))!;
      expect(bytes, name).toBe(file.length);
      expect(sha256, name).toBe(createHash('sha256').update(file).digest('hex'));
      const end = dayToIso(periodEnd(parsePeriod(asOf!)!));
      // A budget plan is of the whole year.
      expect(end <= (name === 'haushaltsplan' ? '2026-12-31' : '2026-11-23'), `${name}: ${asOf}`).toBe(true);
    }
    expect(files.size).toBe(catalog.resources.length + 2);
  });

  test('prescribes indicators for every organisation type, and every organisation has its own', async () => {
    const { catalog } = await load('2026-11-23');
    for (const type of catalog.organisationTypes) {
      expect(type.requires.length, type.id).toBeGreaterThan(0);
      expect(
        catalog.organisations.some((one) => one.type === type.id),
        type.id,
      ).toBe(true);
    }
    const idle = catalog.organisations.filter(
      (one) => !catalog.indicators.some((indicator) => indicator.organisation === one.id),
    );
    expect(idle).toEqual([]);
    const bare = catalog.areas.filter((area) => !catalog.indicators.some((one) => one.area === area.id));
    expect(bare).toEqual([]);
  });

  test('gives every column a title, and a key that no two rows share', async () => {
    const { files, tables } = await load('2026-11-23');
    const published = JSON.parse(text(files.get('datapackage.json'))) as {
      resources: { name: string; schema: string | { primaryKey: string[] } }[];
    };
    for (const { name, schema } of published.resources) {
      const table = tables.get(name)!;
      for (const { field } of table.columns)
        expect(field.title, `${name}.${field.name}`).toMatch(/^[A-ZÄÖÜ]/);
      const { primaryKey } = (typeof schema === 'string' ? JSON.parse(text(files.get(schema))) : schema) as {
        primaryKey: string[];
      };
      const at = primaryKey.map((key) => table.columns.find((one) => one.field.name === key)!);
      const keys = new Set<string>();
      for (let row = 0; row < table.rows; row++)
        keys.add(at.map(({ vector }) => String(vector.data[row])).join(' '));
      expect(keys.size, name).toBe(table.rows);
    }
  });

  test('publishes as differently as offices do it', async () => {
    const { files, catalog, tables } = await load('2026-11-23');
    const ends = [...files.keys()].map((name) => name.split('.').at(-1));
    expect([...new Set(ends)].sort()).toEqual(['csv', 'geojson', 'json', 'tsv', 'zip']);
    expect(text(files.get('haushalt.csv'))).toMatch(/;\d{1,3}\.\d{3}\.\d{3},\d{2};/);
    expect(text(files.get('liquiditaet.csv'))).toMatch(/;\d{1,3}\.\d{3}/);
    const water = catalog.resources.find((one) => one.name === 'wasser')!;
    expect(water.encoding).toBe('windows-1252');
    expect(new TextDecoder('windows-1252').decode(files.get('wasser.csv'))).toMatch(
      /^23\.11\.2026;21,5;100;gut;221\r$/m,
    );
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(files.get('wasser.csv'))).toThrow();
    expect([...files.get('schule.csv')!.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(tables.get('haushaltsplan')!.rows).toBe(5040);
    expect(tables.get('sensorwerte')!.rows).toBe(105_120);
    expect(tables.get('feuerwehr')!.rows).toBeGreaterThan(1400);
    const total = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0);
    expect(total).toBeLessThan(2_000_000);
  });
});

describe('its figures', () => {
  test('hold every kind of value, measure, direction, basis, cadence and emptiness', async () => {
    const { catalog, results } = await load('2026-11-23');
    const all = catalog.indicators;
    const kinds = (of: readonly (string | null | undefined)[]): unknown[] =>
      [...new Set(of.filter((one) => one != null))].sort();
    expect(kinds(all.map((one) => one.kind))).toEqual(['count', 'money', 'number', 'percent', 'state']);
    expect(kinds(all.map((one) => one.measure.kind))).toEqual([
      'change',
      'difference',
      'index',
      'mean',
      'ratio',
      'sum',
      'sumOf',
      'value',
      'weightedMean',
    ]);
    const changes = all.flatMap(({ measure }) =>
      measure.kind === 'change' ? [JSON.stringify(measure.against)] : [],
    );
    expect(kinds(changes)).toEqual(['"previousPeriod"', '"yearBefore"']);
    expect(kinds(all.map((one) => one.direction))).toEqual(['corridor', 'down', 'none', 'up']);
    expect(kinds(all.flatMap((one) => one.limits.map((limit) => limit.basis)))).toEqual([
      'decision',
      'norm',
      'proposal',
    ]);
    expect(kinds(all.map((one) => one.cadence))).toEqual([
      'daily',
      'fourmonthly',
      'hourly',
      'monthly',
      'quarterly',
      'weekly',
      'yearly',
    ]);
    const seen = [...results.values()].flatMap((one) => one.observations);
    expect(kinds(seen.map((one) => one.emptiness))).toEqual([
      'notCollected',
      'notReported',
      'secret',
      'unknown',
      'withdrawn',
    ]);
    expect(seen.some((one) => one.value === 0 && one.sign === '-')).toBe(true);
    expect(seen.some((one) => one.value === 0 && one.sign === null)).toBe(true);
  });

  test('keep provisional marks, and when a value was reported and recorded', async () => {
    const { results } = await load('2026-11-23');
    const people = results.get('einwohner')!.observations;
    expect(people.slice(-3).map((one) => one.sign)).toEqual([null, 'p', 'p']);
    const places = results.get('pflegeplaetze')!.lastValue!;
    expect(places.reported).toMatch(/^2026-11-23T0[56]:\d\d/);
    expect(places.recorded! > places.reported!).toBe(true);
  });

  test('judge days before a change of limits by the old ones', async () => {
    const { results } = await load('2026-11-23');
    const { definition, limits } = results.get('feuerwehr-kraefte')!;
    expect(definition.limits.map((one) => [one.from, one.to, one.watch])).toEqual([
      ['2016-01-01', '2026-01-01', 80],
      ['2026-01-01', undefined, 85],
    ]);
    expect(limits!.author).toBe('Gemeinderat, Beschluss 12/2025');
  });

  test.each(['2026-11-23', '2027-01-01', '2027-06-14'])(
    'add up over the year in the budget and never fall (%s)',
    async (today) => {
      const { files } = await load(today);
      const rows = text(files.get('haushalt.csv')).trim().split('\r\n').slice(1);
      const numbers = rows.map((row) => row.replaceAll('.', '').replaceAll(',', '.').split(';'));
      const falls = numbers.flatMap((cells, i) =>
        i === 0 || cells[0]!.endsWith('-01')
          ? []
          : cells.filter((cell, k) => k > 0 && Number(cell) <= Number(numbers[i - 1]![k])),
      );
      expect(falls).toEqual([]);
    },
  );

  test('fall for care places over a fortnight below the limit', async () => {
    const { results } = await load('2026-11-23');
    const last = results.get('pflegeplaetze')!.observations.slice(-12);
    expect(last.map((one) => one.value)).toEqual([12, 11, 10, 9, 8, 7, 7, 6, 6, 4, 4, 3]);
  });

  test('are late two days after the build, and old after a week: never fine by standing still', async () => {
    const { results, today } = await load('2026-11-23');
    const at = (days: number): string => {
      const { status, age } = effectiveAt(results.get('pflegeplaetze')!, noon(today) + days * 86_400_000);
      return `${status} ${age}`;
    };
    expect([0, 1, 2, 7].map(at)).toEqual([
      'critical current',
      'critical current',
      'critical due',
      'noCurrentData overdue',
    ]);
  });
});
