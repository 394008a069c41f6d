// The tables of Musterhausen, a municipality that does not exist. Every figure is made up.
import { addPeriods, dayToIso, periodStart, weekOf, type Period } from '../../core/values/period.ts';
import { clamp, course, noise, seeded, weekday, winter } from './numbers.ts';

export type Cell = string | number | null;
export type DemoTable = { name: string; columns: readonly string[]; rows: Cell[][] };

const round = (value: number, decimals = 0): number => (decimals < 0 ? Math.round(value * 10 ** decimals) / 10 ** decimals : Number(value.toFixed(decimals)));
/** The sign of official statistics for a number that is secret, and our word for one that was withdrawn. */
const SECRET = '.', WITHDRAWN = 'zurückgezogen', NOT_COLLECTED = 'x', UNKNOWN = '/', ZERO = '-';

const DAYS = 731;

/** All tables, their last values those of `today` (a day number) or of the last whole week, month, quarter and year. */
export const demoTables = (today: number): DemoTable[] => {
  const days = Array.from({ length: DAYS }, (_, i) => today - DAYS + 1 + i);
  const week = weekOf(today - 7);
  const weeks = Array.from({ length: 104 }, (_, i) => addPeriods(week, i - 103));
  const iso = dayToIso(today);
  const month = addPeriods(iso.slice(0, 7) as Period, -1);
  const months = Array.from({ length: 36 }, (_, i) => addPeriods(month, i - 35));
  const quarter = addPeriods(`${iso.slice(0, 4)}-Q${Math.floor((Number(iso.slice(5, 7)) - 1) / 3) + 1}` as Period, -1);
  const quarters = Array.from({ length: 12 }, (_, i) => addPeriods(quarter, i - 11));
  const year = Number(iso.slice(0, 4)) - 1;
  const years = Array.from({ length: 10 }, (_, i) => String(year - 9 + i));
  const series = (name: string, n: number, ends: readonly number[], of: (i: number, back: number, noise: number) => number): number[] => {
    const random = seeded(name);
    return course(n, ends, (i, back) => of(i, back, noise(random)));
  };

  return [
    fireBrigade(days, series),
    {
      name: 'hilfsfrist',
      columns: ['quartal', 'einsaetze', 'in_frist'],
      rows: quarters.map((q, i) => {
        const calls = round(48 + 9 * Math.sin(i * 1.7) + i);
        return [q, calls, round(calls * (0.93 + 0.03 * Math.sin(i)))];
      }),
    },
    hospital(days, series),
    water(days, series),
    {
      name: 'wasserverlust',
      columns: ['jahr', 'verlust'],
      rows: years.map((y, i) => [y, round(0.064 - 0.0021 * i, 3)]),
    },
    {
      name: 'klaeranlage',
      columns: ['monat', 'belastung_ew', 'ausbau_ew'],
      rows: months.map((m, i) => [m, i === 20 ? null : round(16_400 + 1_300 * Math.sin(i / 2) + 30 * i), 21_000]),
    },
    carehomes(days, series),
    dayCare(weeks, series),
    {
      name: 'kita_warteliste',
      columns: ['monat', 'wartende', 'plaetze'],
      rows: months.map((m, i) => [m, i === 35 ? 9 : round(16 + 8 * Math.cos(((i + 3) / 12) * 2 * Math.PI) - i / 6), 612]),
    },
    schools(weeks, series),
    { name: 'sanierungsstau', columns: ['jahr', 'betrag_je_schueler'], rows: years.map((y, i) => [y, i === 9 ? SECRET : i < 2 ? NOT_COLLECTED : 2_900 + 210 * i]) },
    finances(months),
    {
      name: 'liquiditaet',
      columns: ['quartal', 'kredite'],
      rows: quarters.map((q, i) => [q, i < 5 ? ZERO : round(320_000 + 95_000 * i + 40_000 * Math.sin(i), -3)]),
    },
    population(months, years),
    staff(weeks, series),
    { name: 'buergerbuero', columns: ['datum', 'wartezeit_minuten'], rows: days.filter((d) => weekday(d) < 5).map((d, i) => [dayToIso(d), round(clamp(17 + 4 * Math.sin(i / 9) + (weekday(d) === 0 ? 6 : 0), 4, 40))]) },
    careOfSouls(weeks, series),
    {
      name: 'notstrom',
      columns: ['datum', 'reichweite_stunden', 'gemeldet'],
      // The depot has not reported for 26 days: that must be seen.
      rows: Array.from({ length: 100 }, (_, i) => {
        const day = dayToIso(today - 26 - (99 - i) * 7);
        return [day, i === 99 ? 48 : round(74 - (i % 13) * 2.2), `${day}T09:${String(10 + (i % 40)).padStart(2, '0')}`];
      }),
    },
  ];
};

type SeriesOf = (name: string, n: number, ends: readonly number[], of: (i: number, back: number, noise: number) => number) => number[];

const fireBrigade = (days: readonly number[], series: SeriesOf): DemoTable => {
  const stations = [
    { name: 'Löschzug Nord', vehicles: 6, sets: 24, crew: 30, drivers: 11, crewEnd: [25, 26, 26], ill: [1, 1, 1] },
    { name: 'Löschzug Süd', vehicles: 4, sets: 16, crew: 22, drivers: 8, crewEnd: [19, 19, 20], ill: [1, 0, 0] },
  ];
  const rows: Cell[][] = [];
  for (const station of stations) {
    const crew = series(`crew${station.name}`, days.length, station.crewEnd, (i, _b, n) => station.crew * 0.86 - 1.6 * winter(days[i]!) - (weekday(days[i]!) > 4 ? 1.4 : 0) + n);
    const ill = series(`ill${station.name}`, days.length, station.ill, (i, _b, n) => 0.7 + 0.6 * winter(days[i]!) + 0.5 * n);
    const out = series(`out${station.name}`, days.length, [0, 0, 0], (_i, _b, n) => Math.max(0, n - 1.05));
    const sets = series(`sets${station.name}`, days.length, [station.sets - 1, station.sets, station.sets], (_i, _b, n) => station.sets - Math.abs(n) * 1.3);
    days.forEach((day, i) => {
      // A fortnight without a report from the smaller station, more than a year ago.
      if (station.name.endsWith('Süd') && i > 240 && i < 255) return;
      rows.push([
        dayToIso(day), station.name, round(clamp(station.vehicles - Math.round(out[i]!), 0, station.vehicles)), station.vehicles,
        round(clamp(sets[i]!, 0, station.sets)), station.sets, round(clamp(crew[i]!, 0, station.crew)), station.crew, round(clamp(ill[i]!, 0, station.drivers)), station.drivers,
      ]);
    });
  }
  rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return { name: 'feuerwehr', columns: ['datum', 'wache', 'fahrzeuge', 'fahrzeuge_soll', 'atemschutz', 'atemschutz_soll', 'kraefte', 'kraefte_soll', 'maschinisten_krank', 'maschinisten'], rows };
};

const hospital = (days: readonly number[], series: SeriesOf): DemoTable => {
  const used = series('beds', days.length, [148, 151, 150, 149], (i, _b, n) => 146 + 14 * winter(days[i]!) + 3 * n);
  const icu = series('icu', days.length, [3, 3, 4, 3], (i, _b, n) => 3.1 - 1.2 * winter(days[i]!) + 0.9 * n);
  const ill = series('nurses', days.length, [29, 30, 31, 31], (i, _b, n) => 26 + 12 * winter(days[i]!) + 3 * n);
  const vent = series('vent', days.length, [5, 5, 6, 6], (i, _b, n) => 5.4 - winter(days[i]!) + 0.6 * n);
  return {
    name: 'krankenhaus',
    columns: ['date', 'beds', 'occupied', 'icu_beds', 'icu_free', 'nurses', 'nurses_ill', 'ventilators_free'],
    rows: days.map((day, i) => [dayToIso(day), 186, round(clamp(used[i]!, 90, 186)), 16, round(clamp(icu[i]!, 0, 16)), 214, round(clamp(ill[i]!, 4, 120)), i % 97 === 40 ? UNKNOWN : round(clamp(vent[i]!, 0, 12))]),
  };
};

const water = (days: readonly number[], series: SeriesOf): DemoTable => {
  const hours = series('reservoir', days.length, [29.5, 28.8, 27.4, 26.2, 25.6, 24.7, 23.9, 23.1, 22.4, 21.5], (i, _b, n) => 31 + 4.5 * winter(days[i]!) + 0.8 * n);
  const level = series('gauge', days.length, [212, 215, 219, 221], (i, _b, n) => 205 + 55 * Math.max(0, winter(days[i]! - 30)) + 12 * n);
  const share = series('supply', days.length, [100, 100, 100], (_i, _b, n) => (n > 2.0 ? 98.6 : 100));
  return {
    name: 'wasser',
    columns: ['datum', 'behaelter_stunden', 'versorgt_prozent', 'qualitaet', 'pegel_cm'],
    rows: days.map((day, i) => {
      const boil = i > 402 && i < 407;
      const quality = boil ? 'schlecht' : (i > 398 && i < 412) || i === 120 ? 'mittel' : 'gut';
      const reservoir = i === 700 ? WITHDRAWN : round(clamp(hours[i]!, 9, 48), 1);
      return [dayToIso(day), reservoir, round(clamp(share[i]!, 90, 100), 1), i % 61 === 17 ? null : quality, round(level[i]!)];
    }),
  };
};

const carehomes = (days: readonly number[], series: SeriesOf): DemoTable => {
  const homes = [
    { name: 'Haus am See', places: 48, free: [5, 5, 4, 4, 3, 3, 2, 2, 2, 1, 1, 1], staff: 41 },
    { name: 'Lindenhof', places: 64, free: [5, 4, 4, 3, 3, 3, 3, 2, 2, 2, 1, 1], staff: 55 },
    { name: 'St. Marien', places: 36, free: [2, 2, 2, 2, 2, 1, 2, 2, 2, 1, 2, 1], staff: 30 },
  ];
  const rows: Cell[][] = [];
  for (const home of homes) {
    const free = series(`free${home.name}`, days.length, home.free, (i, _b, n) => home.places * (0.085 - 0.02 * winter(days[i]!)) + 0.9 * n);
    const ill = series(`care${home.name}`, days.length, [home.staff * 0.11, home.staff * 0.12], (i, _b, n) => home.staff * (0.1 + 0.045 * winter(days[i]!)) + 0.8 * n);
    days.forEach((day, i) => {
      const silent = home.name === 'St. Marien' && (i % 83 === 9 || i % 83 === 10);
      rows.push([dayToIso(day), home.name, silent ? null : round(clamp(free[i]!, 0, home.places)), home.places, home.staff, silent ? null : round(clamp(ill[i]!, 0, home.staff)), silent ? null : `${dayToIso(day)}T0${6 + (i % 3)}:${String((i * 7) % 60).padStart(2, '0')}`]);
    });
  }
  rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return { name: 'pflege', columns: ['datum', 'heim', 'frei', 'plaetze', 'pflegekraefte', 'krank', 'gemeldet'], rows };
};

const dayCare = (weeks: readonly Period[], series: SeriesOf): DemoTable => {
  const all = [['Regenbogen', 14], ['Sternschnuppe', 11], ['Waldkinder', 8], ['Am Markt', 16], ['Villa Kunterbunt', 12]] as const;
  const ends = [3, 2, 1, 3, 2];
  const rows: Cell[][] = [];
  all.forEach(([name, staff], k) => {
    const ill = series(`kita${name}`, weeks.length, [ends[k]!, ends[k]!], (i, _b, n) => staff * (0.1 + 0.06 * winter(periodStart(weeks[i]!))) + 0.5 * n);
    weeks.forEach((week, i) => rows.push([week, name, staff, round(clamp(ill[i]!, 0, staff))]));
  });
  rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return { name: 'kita', columns: ['woche', 'kita', 'fachkraefte', 'krank'], rows };
};

const schools = (weeks: readonly Period[], series: SeriesOf): DemoTable => {
  const rows: Cell[][] = [];
  for (const [name, pupils] of [['Grundschule am Wall', 284], ['Gesamtschule Musterhausen', 871]] as const) {
    const present = series(`school${name}`, weeks.length, [94.1, 93.2], (i, _b, n) => 94.5 - 3.2 * winter(periodStart(weeks[i]!)) + 0.6 * n);
    weeks.forEach((week, i) => {
      const holidays = [29, 30, 31, 32, 52, 1].includes(Number(week.slice(6)));
      rows.push([week, name, pupils, holidays ? NOT_COLLECTED : round(clamp(present[i]!, 60, 100), 1)]);
    });
  }
  rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return { name: 'schule', columns: ['woche', 'schule', 'schueler', 'anwesend_prozent'], rows };
};

const finances = (months: readonly Period[]): DemoTable => ({
  name: 'haushalt',
  columns: ['monat', 'gewerbesteuer_ist', 'gewerbesteuer_ansatz', 'aufwand_ist', 'aufwand_plan', 'investition_ist', 'investition_plan'],
  rows: months.map((month, i) => {
    const at = Number(month.slice(5)), year = Number(month.slice(0, 4));
    const tax = 11_400_000 + 350_000 * (year - 2023), spend = 38_200_000 + 900_000 * (year - 2023), build = 9_600_000;
    const last = i === months.length - 1;
    return [
      month, round((tax / 12) * at * (last ? 1.012 : 1 + 0.05 * Math.sin(i * 1.3)), 2), round((tax / 12) * at, 2), round((spend / 12) * at * (last ? 1.031 : 1 + 0.03 * Math.sin(i / 2)), 2), round((spend / 12) * at, 2),
      round((build / 12) * at * (last ? 0.44 : 0.55 + 0.2 * Math.sin(i / 3)), 2), round((build / 12) * at, 2),
    ];
  }),
});

const population = (months: readonly Period[], _years: readonly string[]): DemoTable => ({
  name: 'bevoelkerung',
  columns: ['monat', 'einwohner', 'zuzuege', 'fortzuege', 'geburten', 'sterbefaelle'],
  rows: months.map((month, i) => [month, round(15_700 + 4.1 * i + 12 * Math.sin(i / 2)), round(72 + 18 * Math.sin(i)), round(66 + 14 * Math.sin(i + 1)), i === 11 ? SECRET : round(11 + 3 * Math.sin(i * 2)), round(14 + 4 * Math.cos(i / 2))]),
});

const staff = (weeks: readonly Period[], series: SeriesOf): DemoTable => {
  const rows: Cell[][] = [];
  const ends = [2, 3, 1, 9];
  ([['Bürgerbüro', 18], ['Jugendamt', 26], ['Ordnungsamt', 12], ['Übrige Verwaltung', 131]] as const).forEach(([name, people], k) => {
    const ill = series(`staff${name}`, weeks.length, [ends[k]!, ends[k]!], (i, _b, n) => people * (0.07 + 0.03 * winter(periodStart(weeks[i]!))) + 0.6 * n);
    weeks.forEach((week, i) => rows.push([week, name, people, round(clamp(ill[i]!, 0, people))]));
  });
  rows.sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
  return { name: 'personal', columns: ['woche', 'amt', 'beschaeftigte', 'krank'], rows };
};

const careOfSouls = (weeks: readonly Period[], series: SeriesOf): DemoTable => {
  const calls = series('souls', weeks.length, [61, 63], (i, _b, n) => 58 + 9 * winter(periodStart(weeks[i]!)) + 4 * n);
  return { name: 'seelsorge', columns: ['woche', 'kontakte', 'ueblich', 'freiwillige'], rows: weeks.map((week, i) => [week, round(calls[i]!), 58, i % 9 === 4 ? 0 : round(38 + 4 * Math.sin(i / 7))]) };
};
