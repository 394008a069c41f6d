// Fire brigade, hospital and emergency power: made-up figures that are reported day by day.
import { dayToIso } from '../../src/core/values/period.ts';
import { clamp, course, noise, round, seeded, weekday, winter } from '../numbers.ts';
import { byTime, UNKNOWN, type Cell, type DemoTable, type Frame } from '../table.ts';

const STATIONS = [
  {
    name: 'Löschzug Nord',
    vehicles: 6,
    sets: 24,
    crew: 30,
    drivers: 12,
    crewEnd: [25, 26, 26],
    ill: [1, 1, 1],
  },
  {
    name: 'Löschzug Süd',
    vehicles: 4,
    sets: 16,
    crew: 22,
    drivers: 10,
    crewEnd: [19, 19, 20],
    ill: [1, 0, 0],
  },
];

export const fireBrigade = ({ days, today }: Frame): DemoTable => {
  const rows: Cell[][] = [];
  for (const station of STATIONS) {
    const { name } = station;
    const crew = course(
      `kraefte ${name}`,
      days,
      station.crewEnd,
      // On working days many of the volunteers are out of town; in the summer holidays too.
      (day, n, slow) =>
        station.crew * 0.9 + 0.8 * winter(day) - (weekday(day) > 4 ? 0 : 1.6) + slow + 0.8 * n,
    );
    const ill = course(
      `maschinisten ${name}`,
      days,
      station.ill,
      (day, n, slow) => 0.7 + 0.5 * winter(day) + 0.6 * slow + 0.4 * n,
    );
    const out = course(`fahrzeuge ${name}`, days, [0, 0, 0], (_day, n, slow) =>
      Math.max(0, 1.1 * slow + 0.4 * n - 0.4),
    );
    const sets = course(
      `atemschutz ${name}`,
      days,
      [station.sets - 1, station.sets, station.sets],
      (_day, n) => station.sets - Math.abs(n) * 1.3,
    );
    days.forEach((day, i) => {
      // The smaller station did not report for a fortnight: rows are missing, and with them the sums.
      if (name === 'Löschzug Süd' && day % 400 < 14 && today - day > 60) return;
      rows.push([
        dayToIso(day),
        name,
        station.vehicles - clamp(Math.round(out[i]!), 0, 2),
        station.vehicles,
        round(clamp(sets[i]!, 0, station.sets)),
        station.sets,
        round(clamp(crew[i]!, 0, station.crew)),
        station.crew,
        round(clamp(ill[i]!, 0, station.drivers)),
        station.drivers,
      ]);
    });
  }
  return {
    name: 'feuerwehr',
    columns: [
      'datum',
      'wache',
      'fahrzeuge',
      'fahrzeuge_soll',
      'atemschutz',
      'atemschutz_soll',
      'kraefte',
      'kraefte_soll',
      'maschinisten_krank',
      'maschinisten',
    ],
    rows: byTime(rows),
  };
};

/** Share of calls reached in time: a little below the recommendation, and better than it was. */
export const responseTimes = ({ quarters }: Frame): DemoTable => ({
  name: 'hilfsfrist',
  columns: ['quartal', 'einsaetze', 'in_frist'],
  rows: quarters.map((quarter, i) => {
    const back = quarters.length - 1 - i;
    const random = seeded(`hilfsfrist ${quarter}`);
    const calls = round(58 + 9 * noise(random));
    const share = back === 0 ? 0.935 : 0.915 + 0.03 * noise(random);
    return [quarter, calls, round(calls * share)];
  }),
});

export const hospital = ({ days, today }: Frame): DemoTable => {
  const beds = course(
    'betten',
    days,
    [148, 151, 150, 149],
    (day, n, slow) => 146 + 10 * winter(day) + 8 * slow - (weekday(day) > 4 ? 7 : 0) + 2.5 * n,
  );
  const icu = course(
    'intensiv',
    days,
    [3, 3, 4, 3],
    (day, n, slow) => 3.6 - 0.8 * winter(day) - 1.1 * slow + 0.6 * n,
  );
  // Waves of illness, higher in winter.
  const nurses = course(
    'pflegepersonal',
    days,
    [26, 28, 28, 27],
    (day, n, slow) => 21 + 12 * Math.max(0, winter(day) + 0.5 * slow) + 4 * slow + 2.5 * n,
  );
  const ventilators = course(
    'beatmung',
    days,
    [5, 5, 6, 6],
    (day, n, slow) => 5.4 - 0.7 * winter(day) - 0.8 * slow + 0.4 * n,
  );
  return {
    name: 'krankenhaus',
    columns: ['date', 'beds', 'occupied', 'icu_beds', 'icu_free', 'nurses', 'nurses_ill', 'ventilators_free'],
    rows: days.map((day, i) => [
      dayToIso(day),
      186,
      round(clamp(beds[i]!, 90, 186)),
      16,
      round(clamp(icu[i]!, 0, 16)),
      214,
      round(clamp(nurses[i]!, 4, 120)),
      day % 97 === 40 && today - day > 3 ? UNKNOWN : round(clamp(ventilators[i]!, 0, 12)),
    ]),
  };
};

const HOUSEHOLDS = 7310;

/** Zero on nearly every day; each storm leaves a peak. */
export const powerGrid = ({ days, today }: Frame): DemoTable => ({
  name: 'stromnetz',
  columns: ['datum', 'ohne_strom', 'haushalte'],
  rows: days.map((day) => {
    const random = seeded(`stromnetz ${day}`);
    const storm = today - day > 5 && random() < 0.012 + 0.01 * winter(day);
    return [dayToIso(day), storm ? round(40 + 480 * random() ** 2) : 0, HOUSEHOLDS];
  }),
});

/** The depot has not reported for 26 days: that must be seen. */
export const emergencyPower = ({ today }: Frame): DemoTable => ({
  name: 'notstrom',
  columns: ['datum', 'reichweite_stunden', 'gemeldet'],
  rows: Array.from({ length: 100 }, (_, i) => {
    const day = today - 26 - (99 - i) * 7;
    const hours = 74 - (Math.floor(day / 7) % 13) * 2.1 + noise(seeded(`notstrom ${day}`));
    const minute = String(10 + (Math.floor(day / 7) % 40));
    return [dayToIso(day), i === 99 ? 48 : round(hours), `${dayToIso(day)}T09:${minute}`];
  }),
});
