// Which rows count: the form for one more filter. What is filtered stands as chips above the table (Toolbar).
import { useEffect, useState } from 'preact/hooks';
import type { Counts } from '../../../core/query/counts.ts';
import type { Exploration } from '../../../core/query/exploration.ts';
import type { RowFilter } from '../../../core/query/rows.ts';
import { isTime } from '../../../core/query/sense.ts';
import type { Field } from '../../../core/table/dataset.ts';
import type { Language } from '../../../i18n/locale.ts';
import { typedNumber } from '../../../i18n/numbers.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import { EXPLORE } from './text.ts';
import { hasRange, isNumber, RangeEnds, rangeOf } from './RangeEnds.tsx';
import type { Go } from './state.ts';
import { Values } from './Values.tsx';
import { Choice, TextField } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';

type Props = {
  services: Services;
  summary: DatasetSummary;
  exploration: Exploration;
  go: Go;
};

/** What is typed for one column. Missing: empty texts. */
type Typed = { chosen: readonly string[]; contains: string; from: string; to: string; known: boolean };

const NUMBER = /^-?\d+(\.\d+)?$/;

const typedOf = (filter: readonly RowFilter[], field: Field, language: Language): Typed => {
  const all: Partial<RowFilter> = Object.assign({}, ...filter.filter(({ column }) => column === field.name));
  const write = (text: string | undefined): string =>
    text !== undefined && isNumber(field) && NUMBER.test(text) ? typedNumber(text, language) : (text ?? '');
  return {
    chosen: all.equals ?? [],
    contains: all.contains ?? '',
    from: write(all.from),
    to: write(all.to),
    known: all.known === true,
  };
};

/** Missing: null where a number cannot be read; undefined where nothing is typed. */
const filterOf = (typed: Typed, field: Field, language: Language): RowFilter | null | undefined => {
  const range = rangeOf(field, typed, language);
  if (range === null) return null;
  const contains = typed.contains.trim();
  const filter: RowFilter = {
    column: field.name,
    ...(typed.chosen.length > 0 && { equals: typed.chosen }),
    ...(contains !== '' && { contains }),
    ...range,
    ...(typed.known && { known: true as const }),
  };
  return Object.keys(filter).length > 1 ? filter : undefined;
};

const Editor = ({ services, summary, exploration, go, field }: Props & { field: Field }) => {
  const language = services.language.value;
  const text = EXPLORE[language];
  const begun = { filter: JSON.stringify(exploration.filter), isWrong: false };
  const [held, setHeld] = useState({ ...begun, typed: typedOf(exploration.filter, field, language) });
  // Another filter begins it anew; it stays where it is, and with it the focus.
  if (held.filter !== begun.filter)
    setHeld({ ...begun, typed: typedOf(exploration.filter, field, language) });
  const { typed, isWrong } = held;
  const [counts, setCounts] = useState<Counts | null>(null);
  const others = exploration.filter.filter(({ column }) => column !== field.name);
  const key = JSON.stringify([others, summary.provenance.sha256, exploration.turned]);
  useEffect(() => {
    let current = true;
    services
      .model('tables')
      .then((explore) => explore.counts(summary.id, field.name, others, exploration.turned))
      .then(
        (found) => current && setCounts(found),
        (cause: unknown) => console.error(cause),
      );
    return () => {
      current = false;
    };
  }, [key]);
  const change = (part: Partial<Typed>): void => {
    setHeld({ ...begun, typed: { ...typed, ...part } });
  };
  const apply = (): void => {
    const filter = filterOf(typed, field, language);
    if (filter === null) return setHeld({ ...held, isWrong: true });
    go({ ...exploration, filter: [...others, ...(filter ? [filter] : [])] });
  };
  const isListed = !isNumber(field) || isTime(field) || (counts !== null && counts.values.length <= 40);
  const listed: Counts | null = counts && (isListed ? counts : { ...counts, values: [], more: 0 });
  return (
    <form
      class="own"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      {hasRange(field) && (
        <RangeEnds id="filter" field={field} ends={typed} language={language} onInput={change} />
      )}
      {field.type === 'text' && (
        <TextField
          id="filter-contains"
          label={text.contains}
          type="search"
          maxLength={200}
          value={typed.contains}
          onInput={(typed) => change({ contains: typed })}
        />
      )}
      {listed && listed.values.length + listed.signs.length > 0 && (
        <Values
          counts={listed}
          chosen={typed.chosen}
          field={field}
          summary={summary}
          language={language}
          onChange={(chosen) => change({ chosen })}
        />
      )}
      {counts && counts.empty + counts.signs.length > 0 && (
        <div class="choices">
          <label>
            <input
              type="checkbox"
              checked={typed.known}
              onChange={(event) => change({ known: event.currentTarget.checked })}
            />
            {text.known}
          </label>
        </div>
      )}
      <p role="status" class={isWrong ? 'wrong' : ''}>
        {isWrong ? text.badNumber : ''}
      </p>
      <div class="row">
        <Button submits kind="main">
          {text.apply}
        </Button>
      </div>
    </form>
  );
};

/** The form for one more filter. `column`: chosen in its menu. Missing: empty until one is chosen. */
export const Filters = ({
  services,
  summary,
  exploration,
  go,
  column,
  onColumn,
}: Props & { column: string; onColumn: (column: string) => void }) => {
  const text = EXPLORE[services.language.value];
  const field = summary.fields.find(({ name }) => name === column);
  return (
    <section class="card own noprint" aria-label={text.filter}>
      <Choice
        label={text.column}
        value={column}
        options={[['', '…'], ...summary.fields.map(({ name, title }) => [name, title ?? name] as const)]}
        onPick={onColumn}
      />
      {field && (
        <Editor
          key={field.name}
          services={services}
          summary={summary}
          exploration={exploration}
          go={go}
          field={field}
        />
      )}
    </section>
  );
};
