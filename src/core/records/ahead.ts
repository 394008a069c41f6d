// What was recorded for a day that lies in the future: the clock of a tablet was wrong. It is shown, and counts for no figure.
import type { IsoDate } from '../values/period.ts';
import type { Entry } from './entry.ts';
import { standingOf } from './merge.ts';
import { comparedOf } from './targets.ts';

/** Entries that a figure may be made of today. Cost: one pass; the same array where nothing is ahead. */
export const upTo = (entries: readonly Entry[], today: IsoDate): readonly Entry[] =>
  entries.some(({ day }) => day > today) ? entries.filter(({ day }) => day <= today) : entries;

export type AheadDay = { organisation: string; day: string; fields: readonly string[] };

/** Days after today for which something stands that was not withdrawn. Shape: by day, then organisation. */
export const daysAhead = (entries: readonly Entry[], today: IsoDate): AheadDay[] => {
  const days = new Map<string, { organisation: string; day: string; fields: string[] }>();
  for (const one of standingOf(entries.filter(({ day }) => day > today)).values()) {
    const { organisation, day, field } = one.heads[0]!;
    if (one.kind === 'value' && one.entry.emptiness === 'withdrawn') continue;
    const key = JSON.stringify([day, organisation]);
    const found = days.get(key);
    if (found) found.fields.push(field);
    else days.set(key, { organisation, day, fields: [field] });
  }
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, day]) => day);
};

/**
 * What takes back the comparison values of a day: the sheet of the day shows none of them. One entry a comparison value, in place of all
 * that stands of it. `made`: who, when and why.
 */
export const comparedWithdrawals = (
  entries: readonly Entry[],
  of: Pick<AheadDay, 'organisation' | 'day'>,
  made: Pick<Entry, 'by' | 'at' | 'reason'>,
  newId: () => string,
): Entry[] =>
  [...standingOf(entries).values()].flatMap((one): Entry[] => {
    const head = one.heads[0]!;
    const isOther = head.organisation !== of.organisation || head.day !== of.day;
    if (isOther || comparedOf(head.field) === null) return [];
    if (one.kind === 'value' && one.entry.emptiness === 'withdrawn') return [];
    return [
      {
        ...made,
        id: newId(),
        catalog: head.catalog,
        organisation: head.organisation,
        field: head.field,
        day: head.day,
        value: null,
        emptiness: 'withdrawn',
        unit: head.unit,
        telephone: null,
        replaces: one.heads.map(({ id }) => id),
      },
    ];
  });

/** Clocks of tablets differ; more than a day is no clock. Unit: ms. */
const SLACK = 86_400_000;

export const isAhead = ({ at, day }: Pick<Entry, 'at' | 'day'>, now: number): boolean =>
  at > now + SLACK || Date.parse(day) > now + SLACK;
