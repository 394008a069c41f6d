// Plans, four months and years of schools: made-up figures whose time is no calendar year of facts.
import { addPeriods, periodEnd, schoolYear, type Period } from '../../src/core/values/period.ts';
import { noise, round, seeded } from '../numbers.ts';
import type { DemoTable, Frame } from '../table.ts';

/** Result of each year: settled to the year before last, then as planned by the budget and its outlook of three years. */
export const results = ({ year }: Frame): DemoTable => ({
  name: 'ergebnisplan',
  columns: ['jahr', 'art', 'jahresergebnis'],
  rows: [-310_000, -120_000, 240_000, 85_000, 40_000, -180_000, -480_000, -520_000].map((amount, i) => [
    String(year - 4 + i),
    i < 4 ? 'Ist' : 'Plan',
    amount,
  ]),
});

/** Applications for buildings that were decided, and those that came in, by four months. */
export const buildings = ({ today, year }: Frame): DemoTable => {
  const last = ([3, 2, 1] as const)
    .map((n) => `${year}-T${n}` as Period)
    .find((one) => periodEnd(one) < today);
  const end = last ?? (`${year - 1}-T3` as Period);
  return {
    name: 'bauantraege',
    columns: ['tertial', 'eingegangen', 'entschieden'],
    rows: Array.from({ length: 9 }, (_, i) => {
      const period = addPeriods(end, i - 8);
      const random = seeded(`bauantraege ${period}`);
      const came = round(42 + 8 * noise(random));
      return [period, came, round(came * (0.86 + 0.02 * noise(random)))];
    }),
  };
};

/** Children who began school, by years of schools. */
export const beginners = ({ today, year }: Frame): DemoTable => {
  const last = periodEnd(`${year}-07` as Period) < today ? year - 1 : year - 2;
  return {
    name: 'einschulung',
    columns: ['schuljahr', 'schulanfaenger'],
    rows: Array.from({ length: 8 }, (_, i) => {
      const period = schoolYear(last - 7 + i)!;
      return [period, round(138 + 2 * i + 6 * noise(seeded(`einschulung ${period}`)))];
    }),
  };
};
