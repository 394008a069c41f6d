// Words of the axes: what stands at ticks of time and value, at the edge of a picture, and in the legend of gaps.
import type { GapKind } from '../core/answers/frame.ts';
import type { TimeTick } from '../core/answers/time-axis.ts';
import { periodKind } from '../core/values/period.ts';
import { plainNumber } from './figures.ts';
import { clockText, monthName, numberFormat, signed, withUnit } from './format.ts';
import type { Language } from './locale.ts';
import { dativeUnit, REASONS } from './values.ts';
import { words } from './words.ts';
import { parted, type Part } from './parted.ts';

const AXIS = words('claims', 'axis');
export const LINE_NAMES = words('claims', 'lines');

/** From how much on amounts are written in thousands; below, all digits are short enough. */
const LONG = 10_000;

/** `Tsd. €`, `T€`, `Mio. kWh`, `1.000 €`: thousands of thousands nobody reads. */
const SCALED =
  /\b(T|Tsd|Mio|Mrd|Tausend|Million|Millionen|Milliarden|k|m|bn|mn)\.? ?(€|EUR)|\b(Tsd|Mio|Mrd|Tausend|Millionen|Milliarden)\b|\d ?(€|EUR)/i;
/** From here on all amounts are written in millions. */
const MILLION = 1e6;

/** No place more than steps between ticks have. */
const MOST_DECIMALS = 14;
/** Decimals that tell neighbouring ticks apart. */
const decimalsOf = (values: readonly number[]): number => {
  const step = Math.abs((values[1] ?? 1) - (values[0] ?? 0));
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++) {
    const size = 10 ** decimals;
    const near = 1e-6 * Math.min(1, step * size);
    if (values.every((value) => Math.abs(value * size - Math.round(value * size)) <= near)) return decimals;
  }
  return MOST_DECIMALS;
};

/**
 * Ticks of an axis of values, all with the same decimals; money in Tsd., Mio., Mrd., other amounts from a million on. Shape: as `values`.
 * `isBare`: without the unit, where there is no room for it.
 */
const valueTicks = (
  values: readonly number[],
  unit: string,
  language: Language,
  isBare = false,
): string[] => {
  const most = values.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const isMoney = /€|EUR/.test(unit);
  const isLong = unit !== '%' && !SCALED.test(unit) && most >= (isMoney ? LONG : MILLION);
  const [factor, word] = (isLong && AXIS[language].scales.find(([size]) => most >= size)) || [1, ''];
  const scaled = values.map((value) => value / factor);
  const format = numberFormat(language, decimalsOf(scaled), decimalsOf(scaled));
  const beside = isMoney && !isBare ? [word, unit] : [word, unit === '%' ? unit : ''];
  const shown = beside.filter((one) => one !== '').join(' ');
  return scaled.map((value) => withUnit(signed(format.format(value)), shown));
};

/** A period as short as an axis allows: `21.11.26`, `KW 47/26`, `Nov 26`, `Q2/26`. */
export const shortPeriod = (text: string, language: Language): string => {
  const words = AXIS[language];
  const school = /^\d\d(\d\d\/\d\d)(?:-\d\d)?$/.exec(text)?.[1];
  if (school !== undefined) return school;
  const m =
    /^(\d{4})(?:-(?:(H[12]|T[1-3]|Q[1-4])|W(\d{2})|(0[1-9]|1[0-2])(?:-(\d{2})(?:T\d{2}:\d{2}.*)?)?))?$/.exec(
      text,
    );
  if (!m) return text;
  const [, year, part, week, month, day] = m;
  if (part) return `${part}/${year!.slice(2)}`;
  if (week) return `${words.week(Number(week))}/${year!.slice(2)}`;
  if (!month) return year!;
  const name = monthName(Number(month), language).slice(0, 3);
  if (!day) return `${name} ${year!.slice(2)}`;
  const short = words.day(Number(day), Number(month), name, year!.slice(2));
  return text.length > 10 ? `${short} ${clockText(text, language)}` : short;
};

/** A tick of time, as short as its neighbours allow: the year (of a time: the day) is written where it changes. */
export const timeTick = ({ period, isChange, hasYear }: TimeTick, language: Language): string => {
  const words = AXIS[language];
  const [year, month, day] = [period.slice(0, 4), Number(period.slice(5, 7)), Number(period.slice(8, 10))];
  const name = (): string => monthName(month, language).slice(0, 3);
  switch (periodKind(period)) {
    case 'time': {
      const clock = clockText(period, language);
      const date = words.day(day, month, name(), hasYear ? year : null);
      if (period.slice(11, 16) === '00:00') return date;
      return isChange ? `${date} ${clock}` : clock;
    }
    case 'day':
      return words.day(day, month, name(), isChange ? year : null);
    case 'month':
      return isChange ? `${name()} ${year}` : name();
    case 'week':
      return `${words.week(Number(period.slice(6)))}${isChange ? `/${year}` : ''}`;
    default:
      return shortPeriod(period, language);
  }
};

/** What a renderer of charts writes and cannot make up itself. */
export type ChartWords = {
  /** `isBare`: without the unit. */
  ticks: (values: readonly number[], isBare?: boolean) => string[];
  time: (tick: TimeTick) => string;
  /** The axis does not begin (or end) at zero. */
  cut: (value: number, isAbove: boolean) => string;
  gap: (kind: GapKind) => string;
  now: string;
  outlook: string;
  /** A text of the chart, told apart by language: unit and names are published. */
  parts: (text: string, names: readonly string[]) => Part[];
};

/** Units: those of the values on the axis, and of one. */
export const chartWords = (unit: string, language: Language, unitOne?: string): ChartWords => {
  const words = AXIS[language];
  return {
    ticks: (values, isBare) => valueTicks(values, unit, language, isBare),
    time: (tick) => timeTick(tick, language),
    cut: (value, isAbove) =>
      words.cut(
        withUnit(
          plainNumber(Number(value.toPrecision(6)), language, 10),
          dativeUnit({ unit, unitOne }, value, language),
        ),
        isAbove,
      ),
    gap: (kind) => (kind === 'silent' ? words.silent : REASONS[language][kind]),
    now: words.now,
    outlook: words.outlook,
    parts: (text, names) => parted(text, [unit, ...names], language),
  };
};

/** `Kritisch erst über 500 €`: how a limit is named that lies outside of the picture. Shape: above it and below it. */
export const edgeText = (
  kind: 'watch' | 'critical',
  side: 'low' | 'high',
  beyond: string,
  language: Language,
): { above: string; below: string } => {
  const name = LINE_NAMES[language][kind];
  const far = AXIS[language].farLimit(name, beyond);
  const passed = AXIS[language].passedLimit(name, beyond);
  return side === 'high' ? { above: far, below: passed } : { above: passed, below: far };
};
