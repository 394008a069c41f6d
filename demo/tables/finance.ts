// Budget and population: made-up figures by month and quarter.
import { INHABITANTS } from '../catalog.ts';
import type { Cell, DemoTable, Frame } from '../table.ts';
import { ordinal, provisional, SECRET, ZERO } from '../table.ts';
import { drift, noise, round, seeded } from '../numbers.ts';

/** Since January of each year, beside the twelfths that were planned up to then. */
export const budget = ({ months }: Frame): DemoTable => ({
  name: 'haushalt',
  columns: [
    'monat',
    'gewerbesteuer_ist',
    'gewerbesteuer_ansatz',
    'aufwand_ist',
    'aufwand_plan',
    'investition_ist',
    'investition_plan',
  ],
  rows: months.map((month, i) => {
    const at = Number(month.slice(5)),
      year = Number(month.slice(0, 4));
    const due = (ofYear: number): number => round((ofYear / 12) * at, 2);
    const tax = due(11_400_000 + 350_000 * (year - 2023));
    const spent = due(38_200_000 + 900_000 * (year - 2023));
    const built = due(9_600_000);
    const last = i === months.length - 1;
    // The tax comes in four dates a year, building gets going in spring: both swing less as the year goes on.
    const random = seeded(`haushalt ${month}`);
    const swing = 0.09 * noise(random) * (1 - at / 16);
    // Building lags behind in the newest year; what was paid since January never shrinks.
    const pace = year === Number(months.at(-1)!.slice(0, 4)) ? 0.29 + 0.014 * at : 0.42 + 0.03 * at;
    const share = pace + 0.01 * noise(random);
    return [
      month,
      round(tax * (last ? 1.012 : 1 + swing), 2),
      tax,
      round(spent * (last ? 1.031 : 1 + 0.03 * noise(random) * (1 - at / 16)), 2),
      spent,
      round(built * share, 2),
      built,
    ];
  }),
});

/** Without loans (exactly zero) until a year and a half ago. */
export const liquidity = ({ quarters }: Frame): DemoTable => ({
  name: 'liquiditaet',
  columns: ['quartal', 'kredite'],
  rows: quarters.map((quarter, i) => [
    quarter,
    i < 5 ? ZERO : round(320_000 + 95_000 * i + 45_000 * noise(seeded(`kredite ${quarter}`)), -3),
  ]),
});

/** Grows slowly. The last two months are provisional; births of one small month are secret. */
export const population = ({ months, year }: Frame): DemoTable => {
  const anchor = (year - 1) * 12 + 11;
  const grown = (n: number): number => 14 * drift('einwohner', n * 9);
  return {
    name: 'bevoelkerung',
    columns: ['monat', 'einwohner', 'zuzuege', 'fortzuege', 'geburten', 'sterbefaelle'],
    rows: months.map((month, i): Cell[] => {
      const n = ordinal(month);
      const people = round(INHABITANTS + 4.1 * (n - anchor) + grown(n) - grown(anchor));
      const recent = i >= months.length - 2;
      const random = seeded(`bevoelkerung ${month}`);
      const births = round(11 + 3 * noise(random));
      const said = recent ? provisional(births) : births;
      return [
        month,
        recent ? provisional(people) : people,
        round(72 + 9 * Math.sin(n / 2) + 9 * noise(random)),
        round(66 + 12 * noise(random)),
        n % 24 === 7 && !recent ? SECRET : said,
        round(14 + 2 * Math.cos((n / 12) * 2 * Math.PI) + 3 * noise(random)),
      ];
    }),
  };
};
