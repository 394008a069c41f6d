// Spans in the words of a question: from one time to another, and since one. Pure.
import { periodStart, type IsoDate, type Period } from '../values/period.ts';
import { UNITS, WEEKS } from './time-words.ts';
import { monthOf, SINCE, timeAt, UNTIL, yearOf, type Named } from './times.ts';

/** `half a year`, `ein halbes Jahr`: as one word. */
const HALVES = new Set(['halben', 'halbes', 'halbe', 'half']);
const joined = (words: readonly string[]): string[] => {
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const isHalf = HALVES.has(words[at]!);
    const skip = isHalf && words[at + 1] === 'a' ? 2 : 1;
    if (isHalf && UNITS.get(words[at + skip] ?? '') === 'year') {
      if (skip === 2) out.push('a');
      out.push('halbjahr');
      at += skip;
    } else out.push(words[at]!);
  }
  return out;
};

/** `1. bis 15. November`, `KW 40 bis 47 2025`: what only one end says is said of the other. */
const written = (words: readonly string[]): string[] =>
  words.flatMap((word, at) => {
    if (!/^\d{1,2}$/.test(word)) return [word];
    const next = words[at + 2] ?? '',
      month = words[at + 3] ?? '';
    if (UNTIL.includes(words[at + 1] ?? '') && /^\d{1,2}$/.test(next) && monthOf(month) > 0)
      return [word, month];
    const isWeek = UNTIL.includes(words[at - 1] ?? '') && WEEKS.has(words[at - 3] ?? '');
    return isWeek ? [words[at - 3]!, word] : [word];
  });

/** What may stand between `seit` and a time. */
const SINCE_WHEN = [
  'dem',
  'der',
  'den',
  'anfang',
  'beginn',
  'mitte',
  'ende',
  'the',
  'beginning',
  'end',
  'of',
];
/** Where `seit` stands before a time. Missing: null. */
const sinceAt = (words: readonly string[], from: number): number | null => {
  let at = from - 1;
  while (SINCE_WHEN.includes(words[at] ?? '')) at--;
  return SINCE.includes(words[at] ?? '') ? at : null;
};

/** The first time that words name, with the words as they were read. `von 2020 bis 2023` is one span. */
export const timeIn = (said: readonly string[], today: IsoDate): { words: string[]; time: Named | null } => {
  const words = written(joined(said).filter((word, at, all) => word !== 'zum' || all[at - 1] !== 'bis'));
  let found: Named | null = null;
  for (let at = 0; at < words.length && found === null; at++) found = timeAt(words, at, today);
  if (found?.time == null) return { words, time: found };
  const before = words[found.from - 1] ?? '',
    between = words[found.to] ?? '';
  const joins =
    UNTIL.includes(between) || (['und', 'and'].includes(between) && ['zwischen', 'between'].includes(before));
  const end = joins ? timeAt(words, found.to + 1, today) : null;
  if (end?.until == null) {
    const since = sinceAt(words, found.from);
    return since !== null && periodStart(found.time) < periodStart(today as string as Period)
      ? { words, time: { ...found, until: today as string as Period, from: since } }
      : { words, time: found };
  }
  // `KW 40 bis KW 47 2025`: the year is of both.
  const year = yearOf(words[end.to - 1]);
  const own = words.slice(found.from, found.to);
  if (year !== null && !own.some((word) => yearOf(word) !== null)) {
    const dated = timeAt([...own, String(year)], 0, today);
    if (dated?.time != null) found = { ...found, time: dated.time };
  }
  if (found.time === null || periodStart(end.until) < periodStart(found.time)) return { words, time: found };
  const isBetween = ['zwischen', 'between', 'von', 'vom', 'from'].includes(before);
  return { words, time: { ...found, until: end.until, from: found.from - (isBetween ? 1 : 0), to: end.to } };
};
