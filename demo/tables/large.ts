// Two long tables that are no indicators but are there to be looked at: the budget by product, and readings by the hour.
import { dayToIso } from '../../src/core/values/period.ts';
import { drift, noise, seeded, winter } from '../numbers.ts';
import type { Cell, DemoTable, Frame } from '../table.ts';

const FIELDS = [
  'Innere Verwaltung',
  'Sicherheit und Ordnung',
  'Schulträgeraufgaben',
  'Kultur',
  'Soziale Leistungen',
  'Kinder, Jugend und Familie',
  'Gesundheit',
  'Sport',
  'Räumliche Planung',
  'Bauen und Wohnen',
  'Ver- und Entsorgung',
  'Verkehrsflächen und ÖPNV',
  'Natur und Landschaft',
  'Umweltschutz',
  'Wirtschaft und Tourismus',
  'Allgemeine Finanzwirtschaft',
];
const ACCOUNTS = [
  ['50', 'Personalaufwendungen'],
  ['52', 'Sach- und Dienstleistungen'],
  ['53', 'Transferaufwendungen'],
  ['57', 'Abschreibungen'],
  ['41', 'Zuwendungen und Umlagen'],
  ['43', 'Öffentlich-rechtliche Entgelte'],
] as const;
const PRODUCTS = 280;

const two = (n: number): string => String(n).padStart(2, '0');

/** 280 products, six accounts, three years: 5,040 rows. Results of the last year are there from April on. */
export const budgetPlan = ({ year, today }: Frame): DemoTable => {
  const closed = Number(dayToIso(today).slice(5, 7)) >= 4 ? year - 1 : year - 2;
  const rows: Cell[][] = [];
  for (const y of [year - 2, year - 1, year])
    for (let product = 0; product < PRODUCTS; product++) {
      const at = product % FIELDS.length;
      const number = `${two(at + 1)}.${two(Math.floor(product / FIELDS.length) + 1)}.01`;
      for (const [account, title] of ACCOUNTS) {
        // The size belongs to the product and the account; a year changes it by a few per cent.
        const size = 500 + seeded(`plan ${number} ${account}`)() ** 3 * 900_000;
        const change = noise(seeded(`plan ${number} ${account} ${y}`));
        const planned = Math.round(size * (1 + 0.03 * (y - 2024) + 0.04 * change));
        const result = Math.round(planned * (1 + 0.06 * noise(seeded(`ist ${number} ${account} ${y}`))));
        rows.push([String(y), number, FIELDS[at]!, account, title, planned, y <= closed ? result : null]);
      }
    }
  return {
    name: 'haushaltsplan',
    columns: ['jahr', 'produkt', 'produktbereich', 'konto', 'kontenart', 'ansatz', 'ergebnis'],
    rows,
  };
};

const SENSORS = [
  { name: 'Marktplatz Lufttemperatur', unit: '°C', base: 10, season: -9, daily: 4, jitter: 1 },
  { name: 'Muster Wasserstand', unit: 'cm', base: 205, season: 40, daily: 2, jitter: 4 },
  { name: 'Hochbehälter Füllstand', unit: '%', base: 71, season: 6, daily: 3, jitter: 1 },
  { name: 'Rathaus Strom', unit: 'kW', base: 44, season: 9, daily: 18, jitter: 4 },
  { name: 'Sportplatz Bodenfeuchte', unit: '%', base: 31, season: 12, daily: 1, jitter: 1 },
  { name: 'Umspannwerk Last', unit: 'kW', base: 380, season: 60, daily: 90, jitter: 20 },
];

/** Six sensors, each hour of 730 days up to yesterday: 105,120 rows; a few readings are missing. */
export const sensors = ({ today }: Frame): DemoTable => {
  const rows: Cell[][] = [];
  for (let day = today - 730; day < today; day++) {
    const iso = dayToIso(day);
    const randoms = SENSORS.map((sensor) => seeded(`${sensor.name} ${day}`));
    const means = SENSORS.map(
      ({ name, base, season, jitter }) => base + season * winter(day) + 3 * jitter * drift(name, day),
    );
    for (let hour = 0; hour < 24; hour++)
      SENSORS.forEach(({ name, unit, daily, jitter }, i) => {
        const random = randoms[i]!;
        const wave = Math.sin(((hour - 9) / 24) * 2 * Math.PI);
        const value = means[i]! + daily * wave + jitter * noise(random);
        rows.push([
          `${iso}T${two(hour)}:00`,
          name,
          random() < 0.0008 ? null : Number(value.toFixed(1)),
          unit,
        ]);
      });
  }
  return { name: 'sensorwerte', columns: ['zeit', 'sensor', 'wert', 'einheit'], rows };
};
