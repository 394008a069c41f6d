// Whether amounts add up over time, by names that nobody looked at before the rule was written, each with data as such a thing has them.
// What exists is never proposed as a sum over time; of what happens a sum may be proposed. Right answers first, then the rule.
import { expect, test } from 'vitest';
import { addingOf } from '../../../src/core/table/adding.ts';
import { tableOf } from '../../support/tables.ts';

type Kind = 'level' | 'growing' | 'crowd' | 'events' | 'seasonal' | 'amount';
type Rhythm = 'year' | 'month' | 'day';
/** `size`: of one group. `groups`: places or kinds, 0 where there is no such column. */
type Case = readonly [name: string, kind: Kind, size: number, rhythm: Rhythm, points: number, groups: number];

/** What exists at a time. */
const STOCKS: readonly Case[] = [
  ['Klassen', 'level', 12, 'year', 6, 5],
  ['Hunde', 'level', 310, 'year', 5, 4],
  ['Vereine', 'level', 46, 'year', 8, 0],
  ['Patienten', 'crowd', 35, 'day', 60, 3],
  ['Beamte', 'level', 85, 'year', 6, 3],
  ['Betriebe', 'level', 230, 'year', 7, 4],
  ['Bäume', 'level', 4200, 'year', 5, 3],
  ['PV-Anlagen', 'growing', 140, 'year', 7, 4],
  ['Feuerwehrleute', 'level', 42, 'year', 6, 5],
  ['Spielplätze', 'level', 6, 'year', 6, 5],
  ['Straßenlaternen', 'level', 820, 'year', 5, 6],
  ['Kitas', 'level', 4, 'year', 9, 4],
  ['Grabstellen', 'level', 1350, 'year', 5, 3],
  ['Nutzungsberechtigte', 'level', 900, 'year', 5, 2],
  ['Handwerksbetriebe', 'level', 64, 'month', 24, 3],
  ['Rinder', 'level', 540, 'year', 6, 4],
  ['Bienenvölker', 'level', 75, 'year', 8, 0],
  ['Gebäude', 'level', 2900, 'year', 6, 5],
  ['Leihräder', 'level', 60, 'month', 18, 2],
  ['Leserausweise', 'level', 1800, 'month', 24, 0],
  ['Medien', 'level', 21_000, 'year', 6, 3],
  ['Hydranten', 'level', 210, 'year', 5, 4],
  ['Parkuhren', 'level', 18, 'year', 6, 4],
  ['Wallboxen', 'growing', 30, 'year', 6, 5],
  ['Ärzte', 'level', 14, 'year', 7, 5],
  ['Hebammen', 'level', 7, 'year', 9, 2],
  ['Senioren', 'level', 2400, 'year', 6, 4],
  ['Ehrenamtliche', 'level', 130, 'year', 5, 4],
  ['Abonnenten', 'growing', 800, 'month', 18, 0],
  ['Kleingärten', 'level', 96, 'year', 6, 4],
  ['Sirenen', 'level', 5, 'year', 6, 6],
  ['Denkmäler', 'level', 120, 'year', 5, 3],
  ['Erwerbslose', 'level', 640, 'month', 24, 2],
  ['Glasfaserhaushalte', 'growing', 400, 'year', 6, 4],
];
/** What happens in a time. */
const FLOWS: readonly Case[] = [
  ['Anrufe', 'events', 120, 'day', 60, 2],
  ['Eheschließungen', 'seasonal', 14, 'month', 36, 0],
  ['Scheidungen', 'events', 38, 'year', 8, 3],
  ['Trauungen', 'seasonal', 11, 'month', 24, 2],
  ['Ausleihen', 'events', 900, 'month', 24, 3],
  ['Knöllchen', 'events', 260, 'month', 24, 2],
  ['Verwarnungen', 'events', 45, 'month', 24, 2],
  ['Ratssitzungen', 'events', 9, 'year', 8, 0],
  ['Führungen', 'seasonal', 22, 'month', 24, 2],
  ['Baumfällungen', 'events', 60, 'year', 6, 4],
  ['Pflanzungen', 'events', 80, 'year', 6, 4],
  ['Sperrmüllabholungen', 'events', 70, 'month', 24, 3],
  ['Restmüll', 'amount', 210, 'month', 24, 3],
  ['Stromverbrauch', 'amount', 5400, 'year', 6, 4],
  ['Einbrüche', 'events', 17, 'year', 6, 5],
  ['Diebstähle', 'events', 31, 'month', 24, 3],
  ['Notrufe', 'events', 52, 'day', 90, 0],
  ['Fehlalarme', 'events', 4, 'month', 36, 3],
  ['Passanträge', 'events', 85, 'month', 24, 0],
  ['Übernachtungen', 'seasonal', 1900, 'month', 24, 3],
  ['Ankünfte', 'seasonal', 800, 'month', 24, 3],
  ['Klicks', 'events', 3300, 'day', 60, 0],
  ['Todesfälle', 'events', 24, 'month', 24, 0],
  ['Impfungen', 'events', 130, 'month', 18, 3],
  ['Wildunfälle', 'events', 8, 'month', 36, 2],
  ['Brände', 'events', 5, 'month', 36, 2],
  ['Gewerbeabmeldungen', 'events', 19, 'month', 24, 0],
  ['Baugesuche', 'events', 12, 'month', 36, 0],
  ['Falschparker', 'events', 140, 'month', 24, 2],
  ['Kirchenaustritte', 'events', 27, 'month', 24, 0],
];

const UNITS: Readonly<Record<string, string>> = { Restmüll: 't', Stromverbrauch: 'MWh' };

const random = (seed: number) => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  /** Counts of events that know nothing of each other. */
  const count = (mean: number): number => Math.max(0, Math.round(mean + normal() * Math.sqrt(mean)));
  return { next, normal, count };
};
const timeOf = (rhythm: Rhythm, i: number): string => {
  switch (rhythm) {
    case 'year':
      return String(2010 + i);
    case 'month':
      return `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
    case 'day':
      return new Date(Date.UTC(2026, 0, 1 + i)).toISOString().slice(0, 10);
  }
};

const seriesOf = (kind: Kind, size: number, points: number, seed: number): number[] => {
  const { next, normal, count } = random(seed);
  const own = size * (0.6 + 0.8 * next());
  let level = own;
  return Array.from({ length: points }, (_, i) => {
    const season = 1 + 0.5 * Math.sin((2 * Math.PI * i) / 12);
    switch (kind) {
      case 'level':
        level += normal() * own * 0.015 + (next() < 0.3 ? Math.sign(normal()) : 0);
        return Math.max(0, Math.round(level));
      case 'growing':
        level *= 1.1 + 0.3 * next();
        return Math.round(level);
      case 'crowd':
        // Some leave, some come.
        level += 0.15 * (own - level) + normal() * Math.sqrt(own) * 0.4;
        return Math.max(0, Math.round(level));
      case 'events':
        return count(own * (0.9 + 0.2 * next()));
      case 'seasonal':
        return count(own * season);
      case 'amount':
        return Math.round(own * (1 + 0.03 * normal()) * 10) / 10;
    }
  });
};

const wayOf = ([name, kind, size, rhythm, points, groups]: Case, seed: number): string => {
  const all = Array.from({ length: Math.max(1, groups) }, (_, g) =>
    seriesOf(kind, size, points, seed * 100 + g),
  );
  const unit = UNITS[name];
  const rows = Array.from({ length: points }, (_, i) =>
    all.map((one, g) => [timeOf(rhythm, i), ...(groups > 0 ? [`Teil ${g + 1}`] : []), one[i]!]),
  ).flat();
  const title = unit === undefined ? name : `${name} in ${unit}`;
  const table = tableOf(['zeit', ...(groups > 0 ? ['teil'] : []), title], rows);
  const fields = table.columns.map(({ field }) => field);
  const field = fields.at(-1)!;
  return addingOf(unit === undefined ? field : { ...field, unit }, fields).adds;
};

const SEEDS = [1, 2, 3];
test.each(STOCKS)('%s exist', (...one) => expect(SEEDS.map((seed) => wayOf(one, seed))).not.toContain('sum'));
test.each(FLOWS)('%s happen', (...one) =>
  expect(SEEDS.map((seed) => wayOf(one, seed))).toEqual(SEEDS.map(() => 'sum')),
);

/** Names that were written down after the rule, and not looked at before they were measured. */
const LATER: readonly (readonly [...Case, way: 'exist' | 'happen'])[] = [
  ['Bushaltestellen', 'level', 88, 'year', 6, 3, 'exist'],
  ['Schafe', 'level', 340, 'year', 7, 2, 'exist'],
  ['Gäste', 'crowd', 60, 'day', 60, 2, 'exist'],
  ['Defibrillatoren', 'growing', 9, 'year', 6, 3, 'exist'],
  ['Notare', 'level', 8, 'year', 8, 0, 'exist'],
  ['Tablets', 'growing', 120, 'year', 5, 4, 'exist'],
  ['Gräber', 'level', 640, 'year', 6, 4, 'exist'],
  ['Dienstwagen', 'level', 23, 'year', 7, 3, 'exist'],
  ['Sporthallen', 'level', 3, 'year', 10, 3, 'exist'],
  ['Rentner', 'level', 5200, 'year', 6, 0, 'exist'],
  ['Wehrmitglieder', 'level', 37, 'year', 6, 6, 'exist'],
  ['Häftlinge', 'crowd', 210, 'day', 45, 0, 'exist'],
  ['Stolpersteine', 'growing', 20, 'year', 8, 0, 'exist'],
  ['Ferkel', 'level', 1400, 'year', 5, 3, 'exist'],
  ['Streitigkeiten', 'events', 25, 'month', 24, 2, 'happen'],
  ['Besichtigungen', 'events', 14, 'month', 36, 0, 'happen'],
  ['Badegäste', 'seasonal', 2600, 'month', 24, 2, 'happen'],
  ['Wohngeldbescheide', 'events', 66, 'month', 24, 0, 'happen'],
  ['Rohrbrüche', 'events', 7, 'month', 36, 2, 'happen'],
  ['Eilverfahren', 'events', 11, 'month', 36, 0, 'happen'],
  ['Blitzerfotos', 'events', 410, 'month', 24, 3, 'happen'],
  ['Leerfahrten', 'events', 33, 'month', 24, 2, 'happen'],
  ['Suizide', 'events', 6, 'year', 10, 3, 'happen'],
  ['Tore', 'events', 28, 'year', 9, 4, 'happen'],
  ['Kartons', 'amount', 300, 'month', 24, 2, 'happen'],
  ['Starkregen', 'events', 5, 'year', 9, 3, 'happen'],
];
/** Told as what may exist: the season alone, or amounts that hardly change, would not tell them from a stock. */
const UNSURE = ['Badegäste', 'Kartons'];
test.each(LATER)('of later: %s', (name, kind, size, rhythm, points, groups, way) => {
  const ways = SEEDS.map((seed) => wayOf([name, kind, size, rhythm, points, groups], seed));
  if (way === 'exist' || UNSURE.includes(name)) expect(ways).toEqual(SEEDS.map(() => 'latest'));
  else expect(ways).toEqual(SEEDS.map(() => 'sum'));
});

test('whatever a column is called, what exists is not proposed as a sum over time', () => {
  for (const [, ...rest] of STOCKS)
    for (const seed of SEEDS) expect(wayOf(['Zahl', ...rest], seed), JSON.stringify(rest)).not.toBe('sum');
});

const of = (names: string[], rows: (string | number | null)[][], fixed: string[] = []) => {
  const fields = tableOf(names, rows).columns.map(({ field }) => field);
  return addingOf(fields.at(-1)!, fields, fixed);
};
const years = (n: number, at: (i: number) => number | null) =>
  Array.from({ length: n }, (_, i) => [String(2015 + i), at(i)]);

test('the reason is told, and a date by itself is a sum over its parts', () => {
  const rows = years(8, (i) => 46 + (i % 2));
  expect(of(['zeit', 'Zahl'], rows)).toEqual({ adds: 'latest', reason: 'steady' });
  expect(of(['zeit', 'Zahl'], rows, ['zeit'])).toEqual({ adds: 'sum', reason: 'amount' });
  expect(of(['zeit', 'Zahl'], rows.slice(0, 3))).toEqual({ adds: 'latest', reason: 'open' });
});
test('what only has one time is not added up over times', () =>
  expect(
    of(
      ['zeit', 'ort', 'Zahl'],
      [
        ['2025', 'Nord', 4],
        ['2025', 'Süd', 5],
      ],
    ).adds,
  ).toBe('sum'));
test('gaps, zeros and signs in between tell nothing false', () => {
  expect(
    of(
      ['zeit', 'Zahl'],
      years(12, () => 0),
    ).adds,
  ).toBe('latest');
  expect(
    of(
      ['zeit', 'Zahl'],
      years(12, (i) => (i % 3 === 0 ? null : 80)),
    ).reason,
  ).toBe('steady');
  expect(
    of(
      ['zeit', 'Zahl'],
      years(12, () => null),
    ).reason,
  ).toBe('open');
});
test('money is told by its name, and a published way holds', () => {
  expect(
    of(
      ['zeit', 'Ausgaben in €'],
      years(8, () => 1200),
    ).adds,
  ).toBe('sum');
  const fields = tableOf(
    ['zeit', 'Zahl'],
    years(8, () => 46),
  ).columns.map(({ field }) => field);
  expect(addingOf({ ...fields[1]!, adds: 'sum' }, fields)).toEqual({ adds: 'sum', reason: 'given' });
});
test('a place of which no time is told stands in the way of nothing', () => {
  const rows = years(12, () => 80).map(([time, value]) => [time ?? null, 'Nord', value ?? null]);
  expect(of(['zeit', 'ort', 'Zahl'], [[null, 'Süd', 7], ...rows]).reason).toBe('steady');
});
