// Words of the axes: what stands at ticks of time and value, at the edge of a picture, and in the legend of gaps.
import type { GapKind } from '../core/answers/frame.ts';
import type { LineKind } from '../core/answers/frame-input.ts';
import type { TimeTick } from '../core/answers/time-axis.ts';
import { periodKind } from '../core/values/period.ts';
import { plainNumber, shortPeriod } from './figures.ts';
import { monthName, numberFormat, signed, withUnit } from './format.ts';
import type { Language, Texts } from './locale.ts';
import { REASONS } from './values.ts';

const SCALES: Texts<readonly (readonly [number, string])[]> = {
  de: [
    [1e9, 'Mrd.'],
    [1e6, 'Mio.'],
    [1e3, 'Tsd.'],
  ],
  en: [
    [1e9, 'bn'],
    [1e6, 'm'],
    [1e3, 'k'],
  ],
};

/** From how much on amounts are written in thousands; below, all digits are short enough. */
const LONG = 10_000;

/** Decimals that tell neighbouring ticks apart. */
const decimalsOf = (values: readonly number[]): number => {
  for (let decimals = 0; decimals < 6; decimals++)
    if (values.every((value) => Math.abs(value * 10 ** decimals - Math.round(value * 10 ** decimals)) < 1e-6))
      return decimals;
  return 6;
};

/** Ticks of an axis of values, all with the same decimals; money in Tsd., Mio., Mrd. Shape: as `values`. */
export const valueTicks = (values: readonly number[], unit: string, language: Language): string[] => {
  const most = values.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  const isMoney = /€|EUR/.test(unit);
  const [factor, word] = (isMoney && most >= LONG && SCALES[language].find(([size]) => most >= size)) || [
    1,
    '',
  ];
  const scaled = values.map((value) => value / factor);
  const format = numberFormat(language, decimalsOf(scaled), decimalsOf(scaled));
  const shown = isMoney ? [word, unit].filter((one) => one !== '').join(' ') : unit === '%' ? '%' : '';
  return scaled.map((value) => withUnit(signed(format.format(value)), shown));
};

/** A tick of time, as short as its neighbours allow: the year (of a time: the day) is written where it changes. */
export const timeTick = ({ period, isChange }: TimeTick, language: Language): string => {
  const de = language === 'de';
  const [year, month, day] = [period.slice(0, 4), Number(period.slice(5, 7)), Number(period.slice(8, 10))];
  const name = (): string => monthName(month, language).slice(0, 3);
  switch (periodKind(period)) {
    case 'time': {
      const clock = period.slice(11, 16);
      const date = de ? `${day}.${month}.` : `${day} ${name()}`;
      return clock === '00:00' ? date : isChange ? `${date} ${clock}` : clock;
    }
    case 'day':
      return de ? `${day}.${month}.${isChange ? year : ''}` : `${day} ${name()}${isChange ? ` ${year}` : ''}`;
    case 'month':
      return isChange ? `${name()} ${year}` : name();
    case 'week':
      return `${shortPeriod(period, language)}${isChange ? `/${year}` : ''}`;
    default:
      return shortPeriod(period, language);
  }
};

const TEXT = {
  de: {
    silent: 'kein Wert gekommen',
    now: 'heute',
    outlook: 'Ausblick (Plan oder Vorhersage)',
    cut: (value: string) => `Achse beginnt bei ${value}`,
    cutTop: (value: string) => `Achse endet bei ${value}`,
  },
  en: {
    silent: 'no value came',
    now: 'today',
    outlook: 'outlook (plan or forecast)',
    cut: (value: string) => `Axis begins at ${value}`,
    cutTop: (value: string) => `Axis ends at ${value}`,
  },
} as const;

/** What a renderer of charts writes and cannot make up itself. */
export type ChartWords = {
  ticks: (values: readonly number[]) => string[];
  time: (tick: TimeTick) => string;
  /** The axis does not begin (or end) at zero. */
  cut: (value: number, isAbove: boolean) => string;
  gap: (kind: GapKind) => string;
  now: string;
  outlook: string;
};

/** Unit: that of the values on the axis. */
export const chartWords = (unit: string, language: Language): ChartWords => ({
  ticks: (values) => valueTicks(values, unit, language),
  time: (tick) => timeTick(tick, language),
  cut: (value, isAbove) =>
    TEXT[language][isAbove ? 'cutTop' : 'cut'](withUnit(plainNumber(value, language), unit)),
  gap: (kind) => (kind === 'silent' ? TEXT[language].silent : REASONS[language][kind]),
  now: TEXT[language].now,
  outlook: TEXT[language].outlook,
});

export const LINE_NAMES: Texts<Readonly<Record<LineKind, string>>> = {
  de: { watch: 'Beobachten', critical: 'Kritisch', target: 'Ziel', reference: 'Bezugswert' },
  en: { watch: 'Watch', critical: 'Critical', target: 'Target', reference: 'Reference' },
};
