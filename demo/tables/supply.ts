// Water, sewage and care homes: made-up figures.
import { dayToIso, modulo } from '../../src/core/values/period.ts';
import { clamp, course, noise, round, seeded, winter } from '../numbers.ts';
import { byTime, ordinal, WITHDRAWN, type Cell, type DemoTable, type Frame } from '../table.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** High water once a winter, up within three days and down within a fortnight. Unit: cm. */
const crest = (day: number): number => {
  const winterOf = Math.floor(day / 365.25);
  const random = seeded(`hochwasser ${winterOf}`);
  const since = day - (winterOf * 365.25 + 15 + 60 * random());
  return (70 + 80 * random()) * Math.exp(-((since / (since < 0 ? 2.5 : 7)) ** 2));
};

/** The reservoir falls slowly each summer, and over the last ten days below the first limit. */
export const water = ({ days, today }: Frame): DemoTable => {
  const hours = course(
    'behaelter',
    days,
    [29.5, 28.8, 27.4, 26.2, 25.6, 24.7, 23.9, 23.1, 22.4, 21.5],
    (day, n, slow) => 31 + 3.5 * winter(day - 30) + 2.2 * slow + 0.5 * n,
  );
  const level = course(
    'pegel',
    days,
    [212, 215, 219, 221],
    (day, n, slow) => 192 + 18 * winter(day - 30) + 26 * slow + crest(day) + 2 * n,
  );
  const supplied = course('versorgt', days, [100, 100, 100], (_day, n) => (n > 1.45 ? 100 - n : 100));
  return {
    name: 'wasser',
    columns: ['datum', 'behaelter_stunden', 'versorgt_prozent', 'qualitaet', 'pegel_cm'],
    rows: days.map((day, i) => {
      // A notice to boil water: four days bad, and some days of caution around them.
      const since = today - day > 60 ? day % 360 : 100;
      const beside = since < 14 || day % 150 === 120 ? 'mittel' : 'gut';
      const quality = since >= 4 && since < 8 ? 'schlecht' : beside;
      const said = day % 61 === 17 ? null : quality;
      return [
        dayToIso(day),
        day % 240 === 70 && today - day > 20 ? WITHDRAWN : round(clamp(hours[i]!, 9, 48), 1),
        round(clamp(supplied[i]!, 90, 100), 1),
        today - day <= 20 ? 'gut' : said,
        round(level[i]!),
      ];
    }),
  };
};

/** What the forecast says of the next days: over both limits, so that a chart shows an outlook. Unit: cm. */
const FORECAST = [232, 268, 321, 374, 352];

/** Measured up to today, foretold after that. */
export const forecast = (frame: Frame): DemoTable => {
  const { columns, rows } = water(frame);
  const [day, level] = [columns.indexOf('datum'), columns.indexOf('pegel_cm')];
  return {
    name: 'pegel_vorhersage',
    columns: ['datum', 'art', 'pegel_cm'],
    rows: [
      ...rows.slice(-60).map((row): Cell[] => [row[day]!, 'Messung', row[level]!]),
      ...FORECAST.map((cm, i): Cell[] => [dayToIso(frame.today + 1 + i), 'Vorhersage', cm]),
    ],
  };
};

/** A small gauge that rose fast and sends nothing since 20:45 of yesterday: that must not look calm. Unit: cm. */
export const brook = ({ today }: Frame): DemoTable => ({
  name: 'pegel_muehlbach',
  columns: ['zeit', 'wasserstand_cm'],
  rows: Array.from({ length: 72 }, (_, i) => {
    const hour = 20 - (71 - i);
    const before = 71 - i;
    const rise = before < 14 ? 455 * ((14 - before) / 14) ** 2 : 0;
    const level = round(120 + rise + (before === 0 ? 0 : 3 * noise(seeded(`muehlbach ${today} ${i}`))));
    const at = `${two(modulo(hour, 24))}:45`;
    return [`${dayToIso(today - 1 + Math.floor(hour / 24))}T${at}`, level];
  }),
});

export const waterLoss = ({ years }: Frame): DemoTable => ({
  name: 'wasserverlust',
  columns: ['jahr', 'verlust'],
  rows: years.map((year, i) => [year, round(0.064 - 0.0021 * i, 3)]),
});

/** Higher when it rains; one month was never measured. */
export const sewage = ({ months }: Frame): DemoTable => ({
  name: 'klaeranlage',
  columns: ['monat', 'belastung_ew', 'ausbau_ew'],
  rows: months.map((month, i) => {
    const n = ordinal(month);
    const load =
      16_900 + 900 * Math.cos((n / 12) * 2 * Math.PI) + 700 * noise(seeded(`klaeranlage ${month}`));
    return [month, n % 29 === 11 && i < months.length - 3 ? null : round(load), 21_000];
  }),
});

export const HOMES = [
  { name: 'Haus am See', places: 48, free: [5, 5, 4, 4, 3, 3, 2, 2, 2, 1, 1, 1], staff: 41 },
  { name: 'Lindenhof', places: 64, free: [5, 4, 4, 3, 3, 3, 3, 2, 2, 2, 1, 1], staff: 55 },
  { name: 'St. Marien', places: 36, free: [2, 2, 2, 2, 2, 1, 2, 2, 2, 1, 2, 1], staff: 30 },
] as const;

/** Free places fall over twelve days to three; one home skips a day now and then, with empty cells. */
export const careHomes = ({ days, today }: Frame): DemoTable => {
  const rows: Cell[][] = [];
  for (const { name, places, free, staff } of HOMES) {
    const left = course(
      `frei ${name}`,
      days,
      free,
      (day, n, slow) => places * (0.085 - 0.012 * winter(day) + 0.02 * slow) + 0.5 * n,
    );
    const ill = course(
      `pflege ${name}`,
      days,
      [staff * 0.11, staff * 0.12],
      (day, n, slow) => staff * (0.1 + 0.03 * winter(day) + 0.03 * slow) + 0.6 * n,
    );
    days.forEach((day, i) => {
      const silent = name === 'St. Marien' && today - day > 14 && (day % 83 === 9 || day % 83 === 10);
      const iso = dayToIso(day);
      // Reported by telephone early in the morning, written down some minutes later.
      const at = 5 * 60 + 5 + ((day * 7 + places) % 45);
      const clock = (minutes: number): string =>
        `${iso}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
      rows.push([
        iso,
        name,
        silent ? null : round(clamp(left[i]!, 0, places)),
        places,
        staff,
        silent ? null : round(clamp(ill[i]!, 0, staff)),
        silent ? null : clock(at),
        silent ? null : clock(at + 3 + (day % 11)),
      ]);
    });
  }
  return {
    name: 'pflege',
    columns: ['datum', 'heim', 'frei', 'plaetze', 'pflegekraefte', 'krank', 'gemeldet', 'erfasst'],
    rows: byTime(rows),
  };
};
