// The inputs of an own indicator: choices, one filter per category, limits with German decimals.
import type { OwnChoice, TypedLimit } from '../../../core/indicators/own.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import { wantedText } from '../../../i18n/calculation.ts';
import type { Language } from '../../../i18n/locale.ts';
import { titleOf } from '../dataset/model.ts';
import type { Text } from './text.ts';
import { Choice, TextField } from '../../../ui/fields.tsx';
import { answerOr, useAsked } from '../../../ui/use-asked.ts';
import { own } from '../../../core/values/own.ts';
import { Button } from '../../../ui/Button.tsx';

const MOST = 300;

const OneFilter = ({
  services,
  summary,
  column,
  value,
  text,
  prefix,
  onPick,
}: {
  prefix: string;
  services: Services;
  summary: DatasetSummary;
  column: string;
  value: string;
  text: Text;
  onPick: (value: string) => void;
}) => {
  const asked = useAsked(JSON.stringify([summary.id, summary.provenance.sha256, column]), () =>
    services.model('tables').then((tables) => tables.valuesOf(summary.id, column)),
  );
  const listed: readonly string[] = answerOr(asked, []);
  // What is chosen is shown, also before the others are there, and where it is in the data no more.
  const values = value === '' || listed.includes(value) ? listed : [value, ...listed];
  return (
    <Choice
      id={`${prefix}-${column}`}
      label={`${text.only} ${titleOf(summary, column)}`}
      value={value}
      options={[['', text.all], ...values.map((one) => [one, one] as const)]}
      onPick={onPick}
    />
  );
};

export const Filters = ({
  services,
  summary,
  choice,
  text,
  prefix = 'own-filter',
  onChange,
}: {
  /** Begins the names of the inputs. */
  prefix?: string;
  services: Services;
  summary: DatasetSummary;
  choice: OwnChoice;
  text: Text;
  onChange: (filter: Record<string, string>) => void;
}) => {
  const columns = summary.fields.filter(
    (field, i) =>
      ['text', 'boolean'].includes(field.type) &&
      field.name !== choice.time &&
      summary.stats[i]!.distinct > 1 &&
      summary.stats[i]!.distinct <= MOST,
  );
  if (columns.length === 0) return null;
  return (
    <fieldset class="field wide">
      <legend>{text.only}</legend>
      {text.onlyWhy !== '' && <p class="muted small">{text.onlyWhy}</p>}
      <div class="two">
        {columns.slice(0, 8).map(({ name }) => (
          <OneFilter
            key={name}
            services={services}
            summary={summary}
            column={name}
            value={own(choice.filter, name) ?? ''}
            text={text}
            prefix={prefix}
            onPick={(value) =>
              onChange(
                Object.fromEntries(
                  [...Object.entries(choice.filter).filter(([key]) => key !== name), [name, value]].filter(
                    ([, one]) => one !== '',
                  ),
                ) as Record<string, string>,
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
};

/** Lists and ranges that came from the dataset: seen, and taken back one by one. */
export const Ranges = ({
  ranges,
  language,
  text,
  onChange,
}: {
  ranges: NonNullable<OwnChoice['ranges']>;
  language: Language;
  text: Text;
  onChange: (ranges: NonNullable<OwnChoice['ranges']>) => void;
}) => (
  <ul class="row">
    {Object.entries(ranges).map(([column, wanted]) => {
      const said = `${column} ${wantedText(wanted, language)}`;
      return (
        <li key={column}>
          <Button
            class="chip"
            aria-label={`${text.remove}: ${said}`}
            onClick={() =>
              onChange(Object.fromEntries(Object.entries(ranges).filter(([name]) => name !== column)))
            }
          >
            {said} <span aria-hidden="true">✕</span>
          </Button>
        </li>
      );
    })}
  </ul>
);

const Limit = ({
  id,
  label,
  limit,
  isCorridor,
  text,
  onChange,
}: {
  id: string;
  label: string;
  limit: TypedLimit;
  isCorridor: boolean;
  text: Text;
  onChange: (limit: TypedLimit) => void;
}) => (
  <>
    <TextField
      id={`${id}-low`}
      label={isCorridor ? `${label} ${text.from}` : label}
      value={limit.low}
      maxLength={20}
      hint={text.limitHint}
      onInput={(low) => onChange({ ...limit, low })}
    />
    {isCorridor && (
      <TextField
        id={`${id}-high`}
        label={`${label} ${text.to}`}
        value={limit.high}
        maxLength={20}
        hint={text.limitHint}
        onInput={(high) => onChange({ ...limit, high })}
      />
    )}
  </>
);

export const Limits = ({
  choice,
  text,
  onChange,
}: {
  choice: OwnChoice;
  text: Text;
  onChange: (part: Partial<OwnChoice>) => void;
}) => {
  const isCorridor = choice.direction === 'corridor';
  return (
    <div class="two">
      <Limit
        id="own-watch"
        label={text.watch}
        limit={choice.watch}
        isCorridor={isCorridor}
        text={text}
        onChange={(watch) => onChange({ watch })}
      />
      <Limit
        id="own-critical"
        label={text.critical}
        limit={choice.critical}
        isCorridor={isCorridor}
        text={text}
        onChange={(critical) => onChange({ critical })}
      />
    </div>
  );
};
