// The question of a comparison, as choices: what, when, per whom, and with whom.
import type { ComparisonQuery, Who } from '../../../core/compare/question.ts';
import type { ComparisonPicture, GonePicture } from '../../../core/folders/picture.ts';
import { period } from '../../../i18n/format.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import { areaColumns, inhabitantsOf, isRate, measureColumns, nameColumn } from './propose.ts';
import { COMPARE, type CompareText } from './text.ts';
import { Choice } from '../../../ui/fields.tsx';
import { answerOr, useAsked } from '../../../ui/use-asked.ts';
import { keptAreas } from './kept.ts';
import { Note } from '../../../ui/Note.tsx';

export type CompareProps = {
  services: Services;
  summary: DatasetSummary;
  title: string;
  query: ComparisonQuery;
  onChange: (query: ComparisonQuery) => void;
};

export type CompareAnswer =
  { key: string; picture: ComparisonPicture | GonePicture; all: readonly NamedArea[] } | 'failed';

type NamedArea = { key: string; name: string };

/** More than this in a list and nobody finds anything. */
const MOST_BOXES = 400;

const Areas = ({
  all,
  who,
  text,
  onPick,
}: {
  all: readonly NamedArea[];
  who: Extract<Who, { kind: 'chosen' }>;
  text: CompareText;
  onPick: (keys: string[]) => void;
}) => (
  <fieldset class="areas">
    <legend>{text.choose}</legend>
    <p class="small">{text.remembered}</p>
    {all.slice(0, MOST_BOXES).map(({ key, name }) => (
      <label key={key} class="check">
        <input
          type="checkbox"
          checked={who.keys.includes(key)}
          onChange={(event) =>
            onPick(event.currentTarget.checked ? [...who.keys, key] : who.keys.filter((one) => one !== key))
          }
        />
        {name}
      </label>
    ))}
  </fieldset>
);

/** What could tell several values of an area apart, as choices. */
const Narrow = ({
  services,
  columns,
  query,
  summary,
  onChange,
}: Omit<CompareProps, 'title'> & { columns: readonly string[] }) => {
  const asked = useAsked(JSON.stringify([summary.id, summary.provenance.sha256, columns]), async () => {
    const all = columns.map(
      async (column) =>
        [column, await (await services.model('tables')).valuesOf(summary.id, column)] as const,
    );
    return new Map(await Promise.all(all));
  });
  const values = answerOr(asked, new Map<string, readonly string[]>());
  return (
    <>
      {columns.map((column) => (
        <Choice
          key={column}
          label={summary.fields.find(({ name }) => name === column)?.title ?? column}
          value={query.filter.find((one) => one.column === column)?.equals?.[0] ?? ''}
          options={[['', '–'], ...(values.get(column) ?? []).map((one) => [one, one] as const)]}
          onPick={(value) => {
            const others = query.filter.filter((one) => one.column !== column);
            onChange({ ...query, filter: value === '' ? others : [...others, { column, equals: [value] }] });
          }}
        />
      ))}
    </>
  );
};

/** Who is compared: all, those of a size, or the ones that are chosen. */
const WhoPick = ({
  all,
  query,
  text,
  onPick,
}: {
  all: readonly NamedArea[];
  query: ComparisonQuery;
  text: CompareText;
  onPick: (who: Who) => void;
}) => (
  <>
    <Choice
      label={text.who}
      value={query.who.kind}
      options={[
        ['all', text.all],
        ...(query.size && query.own !== null ? [['class', text.sameClass] as const] : []),
        ['chosen', text.chosen],
      ]}
      onPick={(kind) =>
        onPick(
          kind === 'chosen' ? { kind, keys: keptAreas(query.dataset) } : { kind: kind as 'all' | 'class' },
        )
      }
    />
    {query.who.kind === 'chosen' && (
      <Areas all={all} who={query.who} text={text} onPick={(keys) => onPick({ kind: 'chosen', keys })} />
    )}
  </>
);

export const Question = ({
  services,
  summary,
  query,
  onChange,
  answer,
}: Omit<CompareProps, 'title'> & { answer: Exclude<CompareAnswer, 'failed'> }) => {
  const language = services.language.value;
  const text = COMPARE[language];
  const { picture, all } = answer;
  const set = (change: Partial<ComparisonQuery>): void => onChange({ ...query, ...change });
  const named = (field: { name: string; title?: string }): [string, string] => [
    field.name,
    field.title ?? field.name,
  ];
  const periods = picture.kind === 'comparison' ? picture.answer.periods : [];
  const measure = summary.fields.find(({ name }) => name === query.measure);
  const { size } = query;
  const apart = [
    ...new Set([
      ...query.filter.map(({ column }) => column),
      ...(picture.kind === 'gone' ? (picture.columns ?? []) : []),
    ]),
  ];
  return (
    <div class="picks">
      <Choice
        label={text.measure}
        value={query.measure}
        options={measureColumns(summary).map(named)}
        onPick={(value) => set({ measure: value })}
      />
      <Choice
        label={text.areas}
        value={query.area}
        options={areaColumns(summary).map(named)}
        onPick={(area) => {
          const people = inhabitantsOf(summary, area, query.time);
          set({
            area,
            name: nameColumn(summary, area),
            size: people,
            per: query.per && people ? { ...people, each: query.per.each } : null,
            own: null,
            who: { kind: 'all' },
          });
        }}
      />
      <Narrow services={services} summary={summary} query={query} onChange={onChange} columns={apart} />
      {periods.length > 1 && (
        <Choice
          label={text.when}
          value={query.period ?? ''}
          options={[
            ['', text.newest],
            ...[...periods].reverse().map((one): [string, string] => [one, period(one, language)]),
          ]}
          onPick={(value) => set({ period: value === '' ? null : value })}
        />
      )}
      {size && (
        <Choice
          label={text.per}
          value={query.per ? 'each' : ''}
          options={[
            ['', text.absolute],
            ['each', text.perEach],
          ]}
          onPick={(value) => set({ per: value === '' ? null : { ...size, each: 1000 } })}
        />
      )}
      {query.per && isRate(measure) && <Note kind="warn">{text.rate}</Note>}
      <Choice
        label={text.ownArea}
        value={query.own ?? ''}
        options={[['', text.noOwn], ...all.map(({ key, name }): [string, string] => [key, name])]}
        onPick={(value) => set({ own: value === '' ? null : value })}
      />
      <WhoPick all={all} query={query} text={text} onPick={(who) => set({ who })} />
    </div>
  );
};
