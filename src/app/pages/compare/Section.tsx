// A comparison that a person can change: the answer, and below it the question as choices. It knows where the question is kept by what it is given.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ComparisonQuery, Who } from '../../../core/compare/question.ts';
import type { ComparisonPicture, GonePicture } from '../../../core/folders/picture.ts';
import { csvLines } from '../../../core/table/write-csv.ts';
import { period } from '../../../i18n/format.ts';
import { useLate } from '../../late.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import { fileName, saveBlob } from '../../save.ts';
import { sourceLines } from '../session/model.ts';
import { CompareView } from './CompareView.tsx';
import { areaColumns, inhabitantsOf, isRate, measureColumns, nameColumn } from './propose.ts';
import { COMPARE, type CompareText } from './text.ts';
import { measureText } from '../../../i18n/comparison.ts';
import { Choice } from '../../../ui/fields.tsx';
import { answerOr, useAsked } from '../../../ui/use-asked.ts';
import { keptAreas } from './kept.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';

type Props = {
  services: Services;
  summary: DatasetSummary;
  title: string;
  query: ComparisonQuery;
  onChange: (query: ComparisonQuery) => void;
};
type Answer = { key: string; picture: ComparisonPicture | GonePicture; all: readonly Named[] } | 'failed';
type Named = { key: string; name: string };

/** More than this in a list and nobody finds anything. */
const MOST_BOXES = 400;

const Areas = ({
  all,
  who,
  text,
  onPick,
}: {
  all: readonly Named[];
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
}: Omit<Props, 'title'> & { columns: readonly string[] }) => {
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

const Question = ({
  services,
  summary,
  query,
  onChange,
  answer,
}: Omit<Props, 'title'> & { answer: Exclude<Answer, 'failed'> }) => {
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
      <Choice
        label={text.who}
        value={query.who.kind}
        options={[
          ['all', text.all],
          ...(size && query.own !== null ? [['class', text.sameClass] as const] : []),
          ['chosen', text.chosen],
        ]}
        onPick={(kind) =>
          set({
            who:
              kind === 'chosen'
                ? { kind, keys: keptAreas(query.dataset) }
                : { kind: kind as 'all' | 'class' },
          })
        }
      />
      {query.who.kind === 'chosen' && (
        <Areas
          all={all}
          who={query.who}
          text={text}
          onPick={(keys) => set({ who: { kind: 'chosen', keys } })}
        />
      )}
    </div>
  );
};

const whyNot = (
  { what, columns = [] }: GonePicture,
  { fields }: DatasetSummary,
  text: CompareText,
): string => {
  if (what === 'columns') return text.columns;
  if (what !== 'several') return text.gone;
  return text.several(
    columns.map((column) => fields.find(({ name }) => name === column)?.title ?? column).join(', '),
  );
};

export const CompareSection = ({ services, summary, title, query, onChange }: Props) => {
  const language = services.language.value;
  const text = COMPARE[language];
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [isWhole, setWhole] = useState(false);
  const ToSession = useLate(() => import('../session/ToSession.tsx').then((module) => module.default));
  const key = JSON.stringify([query, summary.provenance.sha256]);
  const state = services.situation.value;
  const evaluated = state.kind === 'ready' ? state.situation.evaluatedAt : 0;
  useEffect(() => {
    let current = true;
    const ask = async (): Promise<void> => {
      const folders = await services.model('folders');
      const everybody = { ...query, who: { kind: 'all' as const } };
      const isAll = query.who.kind === 'all';
      const shows = await folders.live([
        { id: 'asked', kind: 'comparison', title, query },
        ...(isAll ? [] : [{ id: 'all', kind: 'comparison' as const, title, query: everybody }]),
      ]);
      const asked = shows.get('asked');
      const all = isAll ? asked : shows.get('all');
      if (!current || !asked || asked === 'damaged') return;
      const { picture } = asked;
      if (picture.kind !== 'comparison' && picture.kind !== 'gone') return;
      const others =
        all && all !== 'damaged' && all.picture.kind === 'comparison' ? all.picture.answer : null;
      setAnswer({
        key,
        picture,
        all: others
          ? [...others.areas, ...others.uncompared]
              .map((one) => ({ key: one.key, name: one.name }))
              .sort((one, other) => one.name.localeCompare(other.name, 'de'))
          : [],
      });
    };
    ask().catch((cause: unknown) => {
      console.error(cause);
      if (current) setAnswer('failed');
    });
    return () => {
      current = false;
    };
  }, [key, evaluated]);
  const sources = useMemo(
    () => (answer && answer !== 'failed' ? sourceLines(answer.picture, language) : []),
    [answer, language],
  );
  if (answer === 'failed') return <Note kind="bad">{text.failed}</Note>;
  if (!answer) return <Waiting>{text.loading}</Waiting>;
  const { picture } = answer;
  const csv = (): void => {
    if (picture.kind !== 'comparison') return;
    const fields = [
      { name: text.place, type: 'number', role: null },
      { name: text.area, type: 'text', role: null },
      { name: text.when, type: 'text', role: null },
      { name: measureText(picture, language), type: 'number', role: null },
      { name: picture.measure, type: 'number', role: null },
      { name: text.inhabitants, type: 'number', role: null },
    ] as const;
    const rows = picture.answer.areas.map((one) => [
      one.place,
      one.name,
      picture.answer.period ?? '',
      one.value,
      one.raw,
      one.base,
    ]);
    saveBlob(
      new Blob([...csvLines(fields, rows)], { type: 'text/csv;charset=utf-8' }),
      fileName(title, 'csv'),
    );
  };
  return (
    <>
      {picture.kind === 'comparison' ? (
        <>
          {/* A question that is asked already keeps the answer to the one before, but never as if it were its own. */}
          <div aria-busy={answer.key !== key} class={answer.key === key ? '' : 'stale'}>
            <CompareView
              picture={picture}
              language={language}
              look="screen"
              isWhole={isWhole}
              better={query.better ?? null}
            />
          </div>
          {sources.map((line) => (
            <p key={line} class="muted small">
              {line}
            </p>
          ))}
          <div class="row noprint">
            {picture.answer.areas.length > 14 && (
              <Button aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
                {isWhole ? text.part : text.whole}
              </Button>
            )}
            <Button onClick={csv}>{text.csv}</Button>
          </div>
          {ToSession && (
            <ToSession
              services={services}
              title={title}
              block={{ kind: 'comparison', title, query: { ...query, period: query.period } }}
            />
          )}
        </>
      ) : (
        <Note kind="warn" role="alert">
          {whyNot(picture, summary, text)}
        </Note>
      )}
      <details class="noprint" open={picture.kind === 'gone'}>
        <summary>{text.change}</summary>
        <Question services={services} summary={summary} query={query} onChange={onChange} answer={answer} />
      </details>
    </>
  );
};
