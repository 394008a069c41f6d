// New content against what is held: what looks whole may be half, what looks right may mean something else.
// Pure, and asked wherever content takes the place of other content: by a sync, by a mirror, by an import. A person may accept it.
import { error, type Issue, type Place } from '../values/issue.ts';
import { parsePeriod, periodEnd, periodStart } from '../values/period.ts';
import type { ColumnStats, Field } from './dataset.ts';

/** What is known of a table without its cells. `asOf` missing: null. */
export type Content = {
  rows: number;
  asOf: string | null;
  fields: readonly Field[];
  stats: readonly ColumnStats[];
};
/** A column without numbers of its own is compared by its name, type, unit and words. */
export type Held = Omit<Content, 'stats'> & { stats: readonly (ColumnStats | undefined)[] };
export type Fresh = Content & {
  /** Named in the issues: a resource of a catalog, or the file that a person brought. */
  place: Pick<Place, 'resource' | 'file'>;
  /** A published schema names these columns, so that new ones are meant and not an accident. */
  isAnnounced?: boolean;
  /** Only some of the rows: what is held stays beside them, so fewer of them are no loss. */
  isPart?: boolean;
};

/** Fewer than this share of the rows is not believed without a person. */
const SHRUNK = 0.5;
/** Values that are all this many times as large or small are taken for another unit (€ and T€, share and per cent). */
const SCALE = 50;
const ENOUGH = 3;

const unitOf = (field: Field): string => (field.percent === true ? '%' : (field.unit ?? ''));

/** Words without case, signs and blanks: a comma more is no other meaning. */
const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Mean and greatest amount as they are shown. Missing: null where there is too little to compare. */
const amounts = (field: Field, stats: ColumnStats | undefined): readonly [number, number] | null => {
  const { count = 0, sum = null, min = null, max = null } = stats ?? {};
  if (field.type !== 'number' || count < ENOUGH) return null;
  if (sum === null || typeof min !== 'number' || typeof max !== 'number') return null;
  const times = field.percent === true ? 100 : 1;
  const found = [(Math.abs(sum) / count) * times, Math.max(Math.abs(min), Math.abs(max)) * times] as const;
  return found.every((one) => one > 0) ? found : null;
};

/** How many times as large the values are, if all of them are. Missing: null. */
const scaleOf = (
  before: readonly [Field, ColumnStats | undefined],
  after: readonly [Field, ColumnStats | undefined],
): number | null => {
  const was = amounts(...before),
    is = amounts(...after);
  if (!was || !is) return null;
  const ratios = [is[0] / was[0], is[1] / was[1]];
  return ratios.every((one) => one >= SCALE) || ratios.every((one) => one <= 1 / SCALE) ? ratios[0]! : null;
};

/** One column of the same name, before and after. */
const columnDrift = (
  place: Issue['place'],
  [before, was]: readonly [Field, ColumnStats | undefined],
  [after, is]: readonly [Field, ColumnStats | undefined],
  isMeant: boolean,
): Issue | null => {
  const { name } = before;
  const at = { ...place, column: name };
  const isEmpty = (was?.count ?? 0) === 0;
  // Firsts of months were days before they were read as the months that they are.
  const isSameTime = before.type === 'date' && after.type === 'period';
  if (after.type !== before.type && !isSameTime && !isEmpty && !isMeant)
    return error('COLUMN_TYPE_CHANGED', at, { name, before: before.type, after: after.type });
  // Indicators have a unit of their own: another one in the data is held back even where it is announced.
  if (unitOf(after) !== unitOf(before) && !(isMeant && unitOf(before) === ''))
    return error('COLUMN_UNIT_CHANGED', at, {
      name,
      before: unitOf(before) || '–',
      after: unitOf(after) || '–',
    });
  // So is another meaning: the same name for something else is the difference that nobody would see.
  for (const member of ['title', 'description'] as const) {
    const [one, other] = [before[member], after[member]];
    if (one !== undefined && other !== undefined && wordsOf(one) !== wordsOf(other))
      return error('COLUMN_MEANING_CHANGED', at, {
        name,
        before: one.slice(0, 200),
        after: other.slice(0, 200),
      });
  }
  const times = scaleOf([before, was], [after, is]);
  return times === null
    ? null
    : error(times > 1 ? 'COLUMN_LARGER' : 'COLUMN_SMALLER', at, {
        name,
        times: Number((times > 1 ? times : 1 / times).toPrecision(2)),
      });
};

/** Whether data end before those held begin; a month is not older than a day in it. */
const isOlder = (held: string | null, fresh: string | null): boolean => {
  const before = held === null ? null : parsePeriod(held),
    after = fresh === null ? null : parsePeriod(fresh);
  if (before === null || after === null)
    return held !== null && fresh !== null && fresh.length === held.length && fresh < held;
  return (
    periodEnd(after) < periodStart(before) ||
    (after.length === before.length && periodEnd(after) < periodEnd(before))
  );
};

/**
 * Reasons not to take the new content over in silence: columns gone, renamed, of another type, unit, size or meaning, half the rows
 * gone, older than held. Cost: a loop over the columns.
 */
export const driftOf = (held: Held, fresh: Fresh): Issue[] => {
  const { place } = fresh;
  const issues: Issue[] = [];
  const isMeant = fresh.isAnnounced === true;
  const now = new Map(fresh.fields.map((field, i) => [field.name, [field, fresh.stats[i]] as const]));
  const known = new Set(held.fields.map(({ name }) => name));
  const gone = held.fields.filter(({ name }) => !now.has(name));
  const added = fresh.fields.filter(({ name }) => !known.has(name));
  for (const [i, before] of held.fields.entries()) {
    const after = now.get(before.name);
    if (after) {
      const found = columnDrift(place, [before, held.stats[i]], after, isMeant);
      if (found) issues.push(found);
    } else if (!isMeant) {
      const at = { ...place, column: before.name };
      // One gone and one new of its type is most likely the same under another name.
      const [only] = added;
      const isRenamed = gone.length === 1 && added.length === 1 && only?.type === before.type;
      issues.push(
        isRenamed
          ? error('COLUMN_RENAMED', at, { name: before.name, after: only.name })
          : error('COLUMN_MISSING', at, { name: before.name }),
      );
    }
  }
  if (!fresh.isPart && fresh.rows < held.rows * SHRUNK)
    issues.push(error('ROWS_SHRUNK', place, { before: held.rows, after: fresh.rows }));
  if (isOlder(held.asOf, fresh.asOf))
    issues.push(error('OLDER_THAN_HELD', place, { before: held.asOf!, after: fresh.asOf! }));
  return issues;
};

const seenKey = ({ code, place, params }: Issue): string =>
  JSON.stringify([code, place?.column, code.startsWith('COLUMN_') ? [params?.after, params?.times] : null]);

/** Whether a person who was shown `seen` has seen all of `drift`. Numbers of rows and days may go on meanwhile. */
export const wasSeen = (drift: readonly Issue[], seen: readonly Issue[]): boolean => {
  const known = new Set(seen.map(seenKey));
  return drift.every((one) => known.has(seenKey(one)));
};
