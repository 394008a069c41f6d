// The parts of the form: what became of it, which column over which time, which rows.
import { useEffect, useRef } from 'preact/hooks';
import type { OwnChoice } from '../../../core/indicators/own.ts';
import type { IndicatorDefinition } from '../../../core/indicators/definition.ts';
import { isTime } from '../../../core/table/timed.ts';
import { wayOver } from '../../../core/query/way.ts';
import { ADDING_REASON } from '../../../i18n/adding.ts';
import type { DatasetSummary } from '../../models/types.ts';
import { Choice } from '../../../ui/fields.tsx';
import { AddRange } from './AddRange.tsx';
import { Filters, Ranges } from './fields.tsx';
import { CalcField, PartsField, rowFilters } from './Reckon.tsx';
import type { Text } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import type { Making, FormProps } from './use-own.ts';

/** What became of it, and what is in the way of keeping it. */
export const Saying = ({ making, text }: { making: Making; text: Text }) => {
  const { said, saving, isEdited, isBegun, anew, shown, problems } = making;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [shown]);
  return (
    <>
      <div role="status">
        {said && (
          <Note as="div" class="row">
            <span>{text.saved}</span>
            <a class="button" role="button" href="#/lage">
              {text.toLage}
            </a>
          </Note>
        )}
        {saving === 'failed' && <Note kind="bad">{text.failed}</Note>}
        {isEdited && <Note>{text.editing}</Note>}
        {isBegun && (
          <Note as="div" class="row">
            <span>{text.begun}</span>
            <Button onClick={anew}>{text.anew}</Button>
          </Note>
        )}
      </div>
      {shown.length > 0 && problems.length > 0 && (
        <Note ref={box} as="div" kind="bad" tabIndex={-1} role="alert">
          {problems.map((one) => (
            <p key={one} class="wrong">
              {text.problems[one]}
            </p>
          ))}
        </Note>
      )}
    </>
  );
};

/** Which column, over which time, how often, and as what. */
export const Columns = ({
  making,
  summary,
  text,
}: {
  making: Making;
  summary: DatasetSummary;
  text: Text;
}) => {
  const { choice, definition, change, choose } = making;
  const numbers = summary.fields.filter((field) => field.type === 'number');
  const times = summary.fields.filter(isTime);
  return (
    <div class="two">
      <Choice
        id="own-field"
        label={text.field}
        value={choice.field}
        options={numbers.map(({ name, title }) => [name, title ?? name])}
        onPick={(field) => change({ field })}
      />
      <Choice
        id="own-time"
        label={text.time}
        value={choice.time}
        options={times.map(({ name, title }) => [name, title ?? name])}
        onPick={(time) => {
          // How often values come is read anew from the other column.
          const { cadence: _, ...rest } = choice;
          choose({ ...rest, time });
        }}
      />
      <Choice
        id="own-cadence"
        label={text.cadence}
        hint={text.cadenceHint}
        value={definition.cadence}
        options={Object.entries(text.cadences)}
        onPick={(cadence) => change({ cadence: cadence as IndicatorDefinition['cadence'] })}
      />
      <Choice
        id="own-aggregate"
        label={text.aggregate}
        value={choice.aggregate}
        options={Object.entries(text.aggregates)}
        onPick={(aggregate) => change({ aggregate: aggregate as OwnChoice['aggregate'] })}
      />
    </div>
  );
};

/** Which rows, and what is reckoned with them. */
export const Rows = ({
  making,
  services,
  summary,
  text,
}: { making: Making; text: Text } & Omit<FormProps, 'search'>) => {
  const { choice, change, choose, found, parts } = making;
  const language = services.language.value;
  const field = summary.fields.find(({ name }) => name === choice.field);
  const way = field && wayOver(field, summary.fields, rowFilters(choice), [choice.time]);
  return (
    <>
      <Filters
        services={services}
        summary={summary}
        choice={choice}
        text={text}
        onChange={(filter) => change({ filter })}
      />
      {choice.ranges && (
        <Ranges
          ranges={choice.ranges}
          language={language}
          text={text}
          onChange={(ranges) => change({ ranges })}
        />
      )}
      <AddRange
        summary={summary}
        ranges={choice.ranges ?? {}}
        language={language}
        onChange={(ranges) => change({ ranges })}
      />
      {choice.aggregate !== 'value' && (
        <PartsField
          summary={summary}
          found={found}
          parts={parts}
          text={text}
          onPick={(one) => change({ parts: one })}
        />
      )}
      {choice.aggregate === 'sum' && way && way.adds !== 'sum' && (
        <Note kind="warn">
          {text.doubtful(field?.title ?? choice.field, ADDING_REASON[language][way.reason])}
        </Note>
      )}
      <CalcField
        services={services}
        summary={summary}
        choice={choice}
        text={text}
        onPick={(calc) => {
          const { calc: _before, ...rest } = choice;
          choose(calc ? { ...rest, calc } : rest);
        }}
      />
    </>
  );
};
