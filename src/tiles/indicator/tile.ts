// An indicator's result at a moment, as all that a tile shows. Pure: the same input gives the same tile.
import type { LimitVersion } from '../../core/indicators/definition.ts';
import type { IndicatorResult, Series, Status } from '../../core/indicators/result.ts';
import type { Fewer } from '../../core/indicators/uneven.ts';
import { absent, effectiveAt, type Last } from '../../core/indicators/status.ts';
import { orderAt } from '../../core/values/starts.ts';
import type { Emptiness } from '../../core/values/marks.ts';
import { periodMiddle } from '../../core/values/period.ts';
import {
  asOfText,
  changeText,
  lastRatedText,
  lastValueText,
  silenceText,
  sinceText,
  STATUS,
} from '../../i18n/sentences.ts';
import {
  baseText,
  EMPTINESS,
  figure,
  lackText,
  referenceText,
  shareText,
  unitFor,
} from '../../i18n/values.ts';
import { number, shortPeriod } from '../../i18n/format.ts';
import { publishedWords } from '../../i18n/published.ts';
import type { Language } from '../../i18n/locale.ts';
import { words } from '../../i18n/words.ts';

export type Tile = {
  id: string;
  title: string;
  status: Status;
  /** Without current data: what it last was, where nothing and nobody says otherwise. */
  last: Last | null;
  /** The large figure is an old one: shown muted, and never as if it held now. */
  isOld: boolean;
  /** The large figure, a word for a state, or a dash. */
  figure: string;
  isWord: boolean;
  unit: string;
  /** Since when it is rated as it is now. Missing: empty. */
  since: string;
  /** One line below: change, age, or why there is a dash. */
  line: string;
  /** The same for the eye, beside what the mark, the large figure and the Stand say already. */
  brief: string;
  /** Published words that may stand in the lines. */
  published: readonly string[];
  asOf: string;
  /** The ends of the small line: its first value, and the Stand. Missing: null without a line, without a value. */
  from: string | null;
  stand: string | null;
  /** The next value is due. */
  late: boolean;
  /** When each value was; `until`: now, where the last value is old. Unit: minutes since 1970 on the wall. */
  spark: { values: readonly (number | null)[]; times: readonly number[]; until?: number };
  limits: readonly number[];
};

const boundsOf = (limits: LimitVersion | null, reference: number | null): number[] => {
  if (!limits) return [];
  const all = [limits.watch ?? [], limits.critical ?? []].flat();
  if (!limits.relative) return all;
  return reference === null ? [] : all.map((bound) => (bound / 100) * reference);
};

/** Words beside the value. */
export const TILE = words('first', 'tile');

/** There is no value at all: which columns are not in the data, else which filter leaves no row. Missing: empty. */
const absentText = (result: IndicatorResult, language: Language): string => {
  const [columns, filters] = [absent(result, 'FIELD_MISSING'), absent(result, 'NO_ROW_FITS')];
  if (columns.length > 0) return TILE[language].noColumn(columns);
  return filters.length === 0 ? '' : TILE[language].unfit(filters);
};

/** Why the newest period has no value: `geheim`, `Einwohnerzahl für 2025 fehlt`. Missing: empty. */
const whyText = (result: IndicatorResult, emptiness: Emptiness | null, language: Language): string => {
  const missing = absentText(result, language);
  if (missing !== '' || emptiness === null) return missing;
  const { latest } = result;
  const lacks = latest?.emptiness === emptiness ? latest.lacks : undefined;
  // Parts may be many; the page of the figure names them.
  return lacks && lacks.kind !== 'parts'
    ? lackText(lacks, language, emptiness)
    : EMPTINESS[language][emptiness];
};

const unevenText = ({ count, other, than }: Fewer, language: Language): string =>
  TILE[language].uneven(TILE[language].entries(count), number(other, language), than, count < other);

/** Below a figure without current data: that there are none, why, and what it last was. */
const silentLines = (result: IndicatorResult, now: number, language: Language): string[] => {
  const { age, emptiness, last: mark } = effectiveAt(result, now);
  const words = TILE[language];
  const last = age === 'future' ? '' : lastRatedText(result, now, language);
  const why = whyText(result, emptiness, language);
  return [
    // Else the mark says so.
    mark ? STATUS[language].noCurrentData : '',
    why,
    age === 'future' ? words.future : '',
    last || lastValueText(result, now, language) || (why === '' ? words.never : ''),
    result.acknowledged && last !== '' ? words.acknowledged : '',
  ];
};
const silentBrief = (result: IndicatorResult, now: number, language: Language): string[] => {
  const { age, emptiness } = effectiveAt(result, now);
  const words = TILE[language];
  const { lastValue } = result;
  const why = whyText(result, emptiness, language);
  const since = (): string => {
    if (age === 'future') return words.future;
    if (lastValue) return silenceText(lastValue.period, now, language);
    return why === '' ? words.never : '';
  };
  return [why, since(), result.acknowledged ? words.acknowledged : ''];
};

const currentLines = (
  result: IndicatorResult,
  now: number,
  language: Language,
  isBrief = false,
): string[] => {
  const { definition, limits } = result;
  const { age, shown, emptiness } = effectiveAt(result, now);
  const share =
    definition.kind === 'count' && shown?.reference != null && shown.reference > 0 && shown.value !== null
      ? shareText((shown.value / shown.reference) * 100, definition, limits, language)
      : '';
  const asOf = asOfText(result, language);
  const due = age === 'due' ? `${isBrief ? '' : `${asOf}, `}${TILE[language].due}` : '';
  const late = emptiness ? `${whyText(result, emptiness, language)}${isBrief ? '' : `: ${asOf}`}` : due;
  const change = changeText(result, result.previous, language, isBrief);
  // For the eye the line has one row: what is not as usual comes first.
  const { unjudged, fewer } = result;
  const open = unjudged
    ? TILE[language][unjudged.isHeld ? 'held' : 'unjudged'](referenceText(unjudged.why, language))
    : '';
  const uneven = fewer ? unevenText(fewer, language) : '';
  return isBrief ? [open, late, uneven, share, change] : [share, change, uneven, open, late];
};

/** What the small line draws: from its first value on; nothing where there are no two. */
const lineOf = ({ periods, values }: Series): Pick<Series, 'periods' | 'values'> => {
  const isKnown = (value: number | null): boolean => value !== null;
  const from = values.filter(isKnown).length < 2 ? values.length : values.findIndex(isKnown);
  return { periods: periods.slice(from), values: values.slice(from) };
};

export const deriveTile = (result: IndicatorResult, now: number, language: Language): Tile => {
  const { definition, limits } = result;
  const { status, age, last, shown, old } = effectiveAt(result, now);
  const lines = shown ? currentLines(result, now, language) : silentLines(result, now, language);
  const brief = shown ? currentLines(result, now, language, true) : silentBrief(result, now, language);
  const joined = (all: readonly string[]): string => all.filter((line) => line !== '').join(' · ');
  const spark = lineOf(result.spark);
  const first = spark.periods[0];
  const large = shown ?? old;
  const value = large?.value ?? null;
  const base =
    definition.kind === 'count' && large?.reference != null
      ? baseText(definition, large.reference, language)
      : null;
  return {
    id: result.id,
    title: definition.short ?? definition.title,
    status,
    last,
    isOld: old !== null,
    figure: large
      ? (large.state ?? (value === null ? '–' : figure(value, definition, limits, language)))
      : '–',
    isWord: large?.state != null,
    unit: large && value !== null ? (base ?? unitFor(definition, value, limits, language)) : '',
    since: shown ? sinceText(result, now, language) : '',
    line: joined(lines),
    brief: joined(brief),
    published: publishedWords(definition),
    asOf: asOfText(result, language),
    from: first === undefined ? null : shortPeriod(first, now, language),
    stand: result.lastValue ? shortPeriod(result.lastValue.period, now, language) : null,
    late: age === 'due',
    spark: {
      values: spark.values,
      times: spark.periods.map(periodMiddle),
      ...(shown === null && { until: orderAt(now) }),
    },
    limits: definition.kind === 'state' ? [] : boundsOf(limits, result.lastValue?.reference ?? null),
  };
};
