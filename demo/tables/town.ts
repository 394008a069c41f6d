// Day care, schools, staff, citizens' office and pastoral care: made-up figures.
import { dayToIso, type Period } from '../../src/core/values/period.ts';
import { clamp, course, noise, round, seeded, weekday, winter } from '../numbers.ts';
import {
  byTime,
  NOT_COLLECTED,
  ordinal,
  SECRET,
  startsOf,
  type Cell,
  type DemoTable,
  type Frame,
} from '../table.ts';

export const KITAS = [
  { name: 'Regenbogen', staff: 14, end: 3 },
  { name: 'Sternschnuppe', staff: 11, end: 2 },
  { name: 'Waldkinder', staff: 10, end: 1 },
  { name: 'Am Markt', staff: 16, end: 3 },
  { name: 'Villa Kunterbunt', staff: 12, end: 2 },
] as const;
export const SCHOOLS = [
  { name: 'Grundschule am Wall', pupils: 284, end: 94.1 },
  { name: 'Gesamtschule Musterhausen', pupils: 871, end: 93.2 },
] as const;

const week = (period: Period): number => Number(period.slice(6));
/** Weeks in which the day-care centres are closed, and in which nothing is taught. */
const isClosed = (period: Period): boolean => [31, 32, 52, 53].includes(week(period));
const isHoliday = (period: Period): boolean => [1, 15, 29, 30, 31, 32, 43, 52, 53].includes(week(period));

export const dayCare = ({ weeks }: Frame): DemoTable => {
  const rows: Cell[][] = [];
  const days = startsOf(weeks);
  for (const { name, staff, end } of KITAS) {
    const ill = course(
      `kita ${name}`,
      days,
      [end, end],
      (day, n, slow) => staff * (0.1 + 0.05 * Math.max(-0.5, winter(day)) + 0.04 * slow) + 0.4 * n,
    );
    const present = course(
      `kinder ${name}`,
      days,
      [89.4, 88.1],
      (day, n, slow) => 90 - 2.5 * winter(day) - 2 * slow + n,
    );
    weeks.forEach((one, i) => {
      const there = isClosed(one) ? NOT_COLLECTED : round(clamp(present[i]!, 50, 100), 1);
      rows.push([one, name, staff, round(clamp(ill[i]!, 0, staff)), there]);
    });
  }
  return {
    name: 'kita',
    columns: ['woche', 'kita', 'fachkraefte', 'krank', 'anwesend_prozent'],
    rows: byTime(rows),
  };
};

/** Fullest before the new year of day care begins in August. */
/** Children without a place at the end of a month. */
export const waitingAt = (month: Period): number =>
  16 + 8 * Math.cos(((ordinal(month) - 5) / 12) * 2 * Math.PI) + 2.5 * noise(seeded(`warteliste ${month}`));

export const waitingList = ({ months }: Frame): DemoTable => ({
  name: 'kita_warteliste',
  columns: ['monat', 'wartende', 'plaetze'],
  rows: months.map((month, i) => [month, i === months.length - 1 ? 9 : round(waitingAt(month)), 612]),
});

export const schools = ({ weeks }: Frame): DemoTable => {
  const rows: Cell[][] = [];
  for (const { name, pupils, end } of SCHOOLS) {
    const present = course(
      `schule ${name}`,
      startsOf(weeks),
      [end + 0.3, end],
      (day, n, slow) => 94.5 - 2 * winter(day) - 1.4 * slow + 0.5 * n,
    );
    weeks.forEach((one, i) => {
      rows.push([one, name, pupils, isHoliday(one) ? NOT_COLLECTED : round(clamp(present[i]!, 60, 100), 1)]);
    });
  }
  return { name: 'schule', columns: ['woche', 'schule', 'schueler', 'anwesend_prozent'], rows: byTime(rows) };
};

/** Not collected in the first two years; the newest one is secret. */
export const renovation = ({ years }: Frame): DemoTable => {
  const amount = (i: number): Cell => {
    if (i === years.length - 1) return SECRET;
    return i < 2 ? NOT_COLLECTED : 2_900 + 210 * i;
  };
  return {
    name: 'sanierungsstau',
    columns: ['jahr', 'betrag_je_schueler'],
    rows: years.map((year, i) => [year, amount(i)]),
  };
};

const OFFICES = [
  ['Bürgerbüro', 18, 2],
  ['Jugendamt', 26, 3],
  ['Ordnungsamt', 12, 1],
  ['Übrige Verwaltung', 131, 9],
] as const;

export const staff = ({ weeks }: Frame): DemoTable => {
  const rows: Cell[][] = [];
  for (const [name, people, end] of OFFICES) {
    const ill = course(
      `amt ${name}`,
      startsOf(weeks),
      [end, end],
      (day, n, slow) =>
        people * (0.065 + 0.03 * Math.max(0, winter(day) + 0.6 * slow) + 0.015 * slow) + 0.6 * n,
    );
    weeks.forEach((one, i) => rows.push([one, name, people, round(clamp(ill[i]!, 0, people))]));
  }
  return { name: 'personal', columns: ['woche', 'amt', 'beschaeftigte', 'krank'], rows: byTime(rows) };
};

/** Open from Monday to Friday; Mondays are the longest. */
export const citizensOffice = ({ days }: Frame): DemoTable => {
  const open = days.filter((day) => weekday(day) < 5);
  const minutes = course(
    'wartezeit',
    open,
    [19, 18, 17],
    (day, n, slow) => 15 + 4 * slow + (weekday(day) === 0 ? 6 : 0) + 2.5 * n,
  );
  return {
    name: 'buergerbuero',
    columns: ['datum', 'wartezeit_minuten'],
    rows: open.map((day, i) => [dayToIso(day), round(clamp(minutes[i]!, 3, 45))]),
  };
};

export const careOfSouls = ({ weeks }: Frame): DemoTable => {
  const days = startsOf(weeks);
  const calls = course(
    'seelsorge',
    days,
    [61, 63],
    (day, n, slow) => 58 + 6 * winter(day) + 6 * slow + 3 * n,
  );
  const helpers = course('freiwillige', days, [41, 42], (_day, n, slow) => 38 + 4 * slow + n);
  return {
    name: 'seelsorge',
    columns: ['woche', 'kontakte', 'ueblich', 'freiwillige'],
    rows: weeks.map((one, i) => [one, round(calls[i]!), 58, round(helpers[i]!)]),
  };
};
