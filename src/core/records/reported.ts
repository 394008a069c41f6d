// Who has reported for a day and who has not: by organisation, with what is missing.
import type { Organisation, RecordedField } from './organisation.ts';
import type { Entry } from './entry.ts';
import { placeOf, standingOf } from './merge.ts';

type Reported = {
  organisation: Organisation;
  /** Fields with a value or a reason for having none; a withdrawn one is missing again. */
  done: number;
  all: number;
  missing: readonly RecordedField[];
  undecided: readonly RecordedField[];
};

/** Shape: one an organisation that records anything, in the order of the catalog. */
export const reportedOn = (
  organisations: readonly Organisation[],
  day: string,
  entries: readonly Entry[],
): Reported[] => {
  const standing = standingOf(entries.filter((one) => one.day === day));
  return organisations.flatMap((organisation) => {
    const fields = organisation.recording ?? [];
    if (fields.length === 0) return [];
    const missing: RecordedField[] = [];
    const undecided: RecordedField[] = [];
    for (const field of fields) {
      const found = standing.get(placeOf({ organisation: organisation.id, field: field.name, day }));
      if (!found || (found.kind === 'value' && found.entry.emptiness === 'withdrawn')) missing.push(field);
      else if (found.kind === 'conflict') undecided.push(field);
    }
    return [{ organisation, done: fields.length - missing.length, all: fields.length, missing, undecided }];
  });
};
