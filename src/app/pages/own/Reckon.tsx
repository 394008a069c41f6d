// What an own figure is made of beyond one column: the parts that a whole has, and what its value is reckoned with.
import { own } from '../../../core/values/own.ts';
import type { Counts } from '../../../core/query/counts.ts';
import type { RowFilter } from '../../../core/query/rows.ts';
import type { Calc, OwnChoice, Parts } from '../../../core/indicators/own.ts';
import { MOST_PARTS, proposedParts } from '../../../core/indicators/own-parts.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import { Choice, TextField } from '../../../ui/fields.tsx';
import { answerOr, useAsked } from '../../../ui/use-asked.ts';
import { titleOf } from '../dataset/model.ts';
import { CALC } from '../shared/text.ts';
import { Filters } from './fields.tsx';
import type { Text } from './text.ts';

type Given = { services: Services; summary: DatasetSummary; choice: OwnChoice; text: Text };

export const rowFilters = ({ filter, ranges = {} }: OwnChoice): RowFilter[] => [
  ...Object.entries(filter).map(([column, value]) => ({ column, equals: [value] })),
  ...Object.entries(ranges).map(([column, wanted]): RowFilter =>
    'oneOf' in wanted
      ? { column, equals: wanted.oneOf }
      : {
          column,
          ...(wanted.from !== undefined && { from: String(wanted.from) }),
          ...(wanted.to !== undefined && { to: String(wanted.to) }),
        },
  ),
];

type Found = {
  columns: readonly ({ column: string } & Counts)[];
  /** How many days or periods the rows have. */
  periods: number;
  proposed: Parts | null;
};

/** The columns that could tell parts apart, with their texts. Missing: null until they are counted, and where nothing is joined. */
export const useParts = ({ services, summary, choice }: Omit<Given, 'text'>): Found | null => {
  const isJoined = choice.aggregate !== 'value';
  const filters = rowFilters(choice);
  const key = JSON.stringify([summary.id, choice.time, filters]);
  const asked = useAsked(isJoined ? key : null, async (): Promise<Found> => {
    const names = summary.fields
      .filter(
        (field, i) =>
          field.type === 'text' &&
          field.name !== choice.time &&
          summary.stats[i]!.distinct > 1 &&
          summary.stats[i]!.distinct <= MOST_PARTS &&
          !filters.some(({ column, equals }) => column === field.name && equals?.length === 1),
      )
      .map(({ name }) => name)
      .slice(0, 8);
    const explore = await services.model('tables');
    const columns = [];
    for (const column of names)
      columns.push({ column, ...(await explore.counts(summary.id, column, filters)) });
    const times = await explore.counts(summary.id, choice.time, filters);
    // A time that the table has beside its columns (years across, its Stand) is one for each row.
    const periods = Math.max(1, times.values.length + times.more);
    return { columns, periods, proposed: proposedParts(columns, periods) };
  });
  return isJoined ? answerOr(asked, null) : null;
};

export const PartsField = ({
  summary,
  found,
  parts,
  text,
  onPick,
}: {
  summary: DatasetSummary;
  found: Found | null;
  parts: Parts | null;
  text: Text;
  onPick: (parts: Parts | null) => void;
}) => {
  if (!found || found.columns.length === 0) return null;
  const names = (column: string): string[] =>
    (found.columns.find((one) => one.column === column)?.values ?? [])
      .map((one) => one.text)
      .sort((a, b) => a.localeCompare(b, 'de'));
  // What was remembered once stays to be seen, also where it is in no row any more.
  const shown = parts ? [...new Set([...names(parts.column), ...parts.expect])] : [];
  const pickColumn = (column: string): void => {
    const one = found.columns.filter((other) => other.column === column);
    onPick(column === '' ? null : (proposedParts(one, found.periods) ?? { column, expect: [] }));
  };
  const toggle = (name: string): void => {
    if (!parts) return;
    // As many rows as it usually has in a period.
    const columns = found.columns.filter((one) => one.column === parts.column);
    const usual = (proposedParts(columns, found.periods)?.expect ?? []).filter((one) => one === name);
    const expect = parts.expect.includes(name)
      ? parts.expect.filter((one) => one !== name)
      : [...parts.expect, ...(usual.length > 0 ? usual : [name])];
    onPick({ ...parts, expect });
  };
  return (
    <fieldset class="field wide">
      <legend>{text.parts}</legend>
      <Choice
        id="own-parts"
        label={text.partsOf}
        hint={text.partsWhy}
        value={parts?.column ?? ''}
        options={[
          ['', text.partsNone],
          ...found.columns.map(({ column }) => [column, titleOf(summary, column)] as const),
        ]}
        onPick={pickColumn}
      />
      {shown.length > 0 && (
        <div class="choices">
          {shown.map((name) => (
            <label key={name}>
              <input type="checkbox" checked={parts!.expect.includes(name)} onChange={() => toggle(name)} />
              {name}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  );
};

const empty = (kind: Calc['kind'] | 'none', numbers: readonly string[], field: string): Calc | null => {
  const other = numbers.find((one) => one !== field) ?? field;
  switch (kind) {
    case 'none':
      return null;
    case 'plus':
      return { kind, fields: [] };
    case 'minus':
    case 'share':
    case 'ratio':
      return { kind, field: other, filter: {} };
    case 'index':
    case 'since':
      return { kind, period: '' };
  }
};

export const CalcField = ({
  services,
  summary,
  choice,
  text,
  onPick,
}: Given & { onPick: (calc: Calc | null) => void }) => {
  const words = CALC[services.language.value];
  const { calc, field } = choice;
  const numbers = summary.fields.filter(({ type }) => type === 'number').map(({ name }) => name);
  const kinds = (Object.keys(words.kinds) as (keyof (typeof CALC)['de']['kinds'])[]).filter(
    (kind) => kind !== 'plus' || numbers.length > 1,
  );
  return (
    <div class="own">
      <Choice
        id="own-calc"
        label={words.name}
        value={calc?.kind ?? 'none'}
        options={kinds.map((kind) => [kind, words.kinds[kind]])}
        onPick={(kind) => onPick(empty(kind as keyof (typeof CALC)['de']['kinds'], numbers, field))}
      />
      {calc?.kind === 'plus' && (
        <div class="choices">
          {numbers
            .filter((name) => name !== field)
            .map((name) => (
              <label key={name}>
                <input
                  type="checkbox"
                  checked={calc.fields.includes(name)}
                  onChange={() =>
                    onPick({
                      ...calc,
                      fields: calc.fields.includes(name)
                        ? calc.fields.filter((one) => one !== name)
                        : [...calc.fields, name],
                    })
                  }
                />
                {titleOf(summary, name)}
              </label>
            ))}
        </div>
      )}
      {(calc?.kind === 'minus' || calc?.kind === 'share' || calc?.kind === 'ratio') && (
        <>
          <Choice
            id="own-with"
            label={words.with}
            value={calc.field}
            options={numbers.map((name) => [name, titleOf(summary, name)])}
            onPick={(name) => onPick({ ...calc, field: name })}
          />
          <Filters
            services={services}
            summary={summary}
            choice={{ ...choice, filter: { ...choice.filter, ...calc.filter } }}
            text={{ ...text, only: text.calcRows, onlyWhy: '' }}
            prefix="own-other"
            onChange={(filter) =>
              // What is the same as for the value follows it; `all` is said by an empty text.
              onPick({
                ...calc,
                filter: Object.fromEntries(
                  [...new Set([...Object.keys(choice.filter), ...Object.keys(filter)])].flatMap((column) => {
                    const wanted = own(filter, column) ?? '';
                    const held = own(choice.filter, column) ?? '';
                    return wanted === held ? [] : [[column, wanted]];
                  }),
                ),
              })
            }
          />
        </>
      )}
      {(calc?.kind === 'index' || calc?.kind === 'since') && (
        <TextField
          id="own-period"
          label={words.period}
          hint={words.periodHint}
          value={calc.period}
          maxLength={20}
          onInput={(period) => onPick({ ...calc, period })}
        />
      )}
    </div>
  );
};
