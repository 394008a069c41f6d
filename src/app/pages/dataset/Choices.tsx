// How a dataset is grouped: along what, which value, how joined, split by what. Only what makes sense is offered.
import type { Exploration } from '../../../core/query/exploration.ts';
import type { GroupSpec } from '../../../core/query/group.ts';
import type { Aggregate } from '../../../core/query/tally.ts';
import type { Calc } from '../../../core/query/calc.ts';
import type { Per } from '../../../core/query/keys.ts';
import { PERS } from '../../../core/query/queries.ts';
import { aggregatesFor, isMeasure, isTime, settled } from '../../../core/query/sense.ts';
import { number } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import { CalcChoice } from './CalcChoice.tsx';
import { EXPLORE, AGGREGATES, DATASET } from './text.ts';
import { along, groups, measured } from './grouping.ts';
import type { Go } from './state.ts';
import { Choice } from '../../../ui/fields.tsx';

const TOPS = [10, 20, 60];
/** How many of the largest are shown. Missing: all. */
const Top = ({
  top,
  language,
  onPick,
}: {
  top: number | undefined;
  language: Language;
  onPick: (top: number) => void;
}) => {
  const text = EXPLORE[language];
  return (
    <Choice
      label={text.top}
      value={String(top ?? '')}
      options={[
        ...[...new Set([...TOPS, ...(top === undefined ? [] : [top])])]
          .sort((one, other) => one - other)
          .map((one) => [String(one), text.topOf(number(one, language))] as const),
        ...(top === undefined ? ([['', text.all]] as const) : []),
      ]}
      onPick={(picked) => onPick(Number(picked))}
    />
  );
};

export const Choices = ({
  services,
  summary,
  exploration,
  group,
  go,
}: {
  services: Services;
  summary: DatasetSummary;
  exploration: Exploration;
  group: GroupSpec;
  go: Go;
}) => {
  const language = services.language.value;
  const text = DATASET[language],
    more = EXPLORE[language];
  const { fields, stats } = summary;
  const named = fields.map((field, i) => ({
    field,
    title: field.title ?? field.name,
    stats: stats[i]!,
    distinct: stats[i]!.distinct,
  }));
  const offered = named.filter(({ field, stats: one }) => groups(field, one) || field.name === group.x);
  const splits = named.filter(
    ({ field, distinct }) =>
      field.name !== group.x && ((distinct > 1 && !isMeasure(field)) || field.name === group.series),
  );
  const x = named.find(({ field }) => field.name === group.x);
  const put = (next: GroupSpec, how?: 'push' | 'replace'): void =>
    go({ ...exploration, draw: null, group: next }, how);
  const set = (change: Partial<GroupSpec>): void => {
    const { series, per, top, ...rest } = { ...group, ...change };
    const next: GroupSpec = {
      ...rest,
      ...(series !== undefined && series !== '' && series !== rest.x && { series }),
      ...(per !== undefined && { per }),
      ...(top !== undefined && { top }),
    };
    put(settled(next, summary));
  };
  const setCalc = (calc: Calc | null, how?: 'push' | 'replace'): void => {
    const { calc: _before, ...rest } = group;
    put(settled({ ...rest, ...(calc && { calc }) }, summary), how);
  };
  const without = (name: 'per' | 'top' | 'series', change: Partial<GroupSpec>): void => {
    const { [name]: _gone, ...rest } = group;
    put(settled({ ...rest, ...change }, summary));
  };
  return (
    <details class="card noprint" open={exploration.group !== null}>
      <summary>{text.change}</summary>
      <div class="picks">
        <Choice
          label={text.over}
          value={group.x}
          options={offered.map(({ field, title }) => [field.name, title])}
          onPick={(x) => put(along(group, x, summary, exploration.filter))}
        />
        <Choice
          label={text.what}
          value={group.y}
          options={[
            ...named
              .filter(({ field }) => isMeasure(field))
              .map(({ field, title }) => [field.name, title] as const),
            ['', more.count],
          ]}
          onPick={(y) => put(measured(group, y, summary, exploration.filter))}
        />
        {group.y !== '' && (
          <Choice
            label={text.how}
            value={group.aggregate}
            options={aggregatesFor(summary, group.y).map((one) => [one, AGGREGATES[language][one]])}
            onPick={(aggregate) => set({ aggregate: aggregate as Aggregate })}
          />
        )}
        <Choice
          label={text.split}
          value={group.series ?? ''}
          options={[['', text.noSplit], ...splits.map(({ field, title }) => [field.name, title] as const)]}
          onPick={(series) => (series === '' ? without('series', {}) : set({ series }))}
        />
        <CalcChoice summary={summary} group={group} language={language} onPick={setCalc} />
        {x && isTime(x.field) && x.field.type !== 'number' && (
          <Choice
            label={more.per}
            value={group.per ?? ''}
            options={['' as const, ...PERS].map((one) => [one, more.pers[one]])}
            onPick={(per) => (per === '' ? without('per', {}) : set({ per: per as Per }))}
          />
        )}
        {x && !isTime(x.field) && x.distinct > TOPS[0]! && (
          <Top top={group.top} language={language} onPick={(top) => set({ top })} />
        )}
      </div>
    </details>
  );
};
