// How a dataset is grouped: along what, which value, how joined, split by what. Only what makes sense is offered.
import type { Exploration } from '../../../core/query/exploration.ts';
import type { GroupSpec } from '../../../core/query/group.ts';
import type { Aggregate } from '../../../core/query/tally.ts';
import type { Calc } from '../../../core/query/calc.ts';
import type { Per } from '../../../core/query/keys.ts';
import { PERS } from '../../../core/query/queries.ts';
import { aggregatesFor, isMeasure, isTime, settled } from '../../../core/query/sense.ts';
import { number } from '../../../i18n/format.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import { CalcChoice } from './CalcChoice.tsx';
import { EXPLORE, AGGREGATES, DATASET } from './text.ts';
import { along, groups, measured } from './grouping.ts';
import type { Go } from './state.ts';
import { Choice } from '../../../ui/fields.tsx';

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
  const x = fields.find((field) => field.name === group.x);
  const allowed = aggregatesFor(summary, group.y);
  const set = (change: Partial<GroupSpec>): void => {
    const { series, per, top, ...rest } = { ...group, ...change };
    const next: GroupSpec = {
      ...rest,
      ...(series !== undefined && series !== '' && series !== rest.x && { series }),
      ...(per !== undefined && { per }),
      ...(top !== undefined && { top }),
    };
    go({ ...exploration, draw: null, group: settled(next, summary) });
  };
  const setCalc = (calc: Calc | null, how?: 'push' | 'replace'): void => {
    const { calc: _before, ...rest } = group;
    go({ ...exploration, draw: null, group: settled({ ...rest, ...(calc && { calc }) }, summary) }, how);
  };
  const without = (name: 'per' | 'top' | 'series', change: Partial<GroupSpec>): void => {
    const { [name]: _gone, ...rest } = group;
    go({ ...exploration, draw: null, group: settled({ ...rest, ...change }, summary) });
  };
  const setAlong = (x: string): void =>
    go({ ...exploration, draw: null, group: along(group, x, summary, exploration.filter) });
  const setMeasure = (y: string): void =>
    go({ ...exploration, draw: null, group: measured(group, y, summary, exploration.filter) });
  const tops = [10, 20, 60];
  const distinct = named.find(({ field }) => field.name === group.x)?.distinct ?? 0;
  return (
    <details class="card noprint" open={exploration.group !== null}>
      <summary>{text.change}</summary>
      <div class="picks">
        <Choice
          label={text.over}
          value={group.x}
          options={offered.map(({ field, title }) => [field.name, title])}
          onPick={setAlong}
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
          onPick={setMeasure}
        />
        {group.y !== '' && (
          <Choice
            label={text.how}
            value={group.aggregate}
            options={allowed.map((one) => [one, AGGREGATES[language][one]])}
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
        {x && isTime(x) && x.type !== 'number' && (
          <Choice
            label={more.per}
            value={group.per ?? ''}
            options={['' as const, ...PERS].map((one) => [one, more.pers[one]])}
            onPick={(per) => (per === '' ? without('per', {}) : set({ per: per as Per }))}
          />
        )}
        {x && !isTime(x) && distinct > tops[0]! && (
          <Choice
            label={more.top}
            value={String(group.top ?? '')}
            options={[
              ...[...new Set([...tops, ...(group.top === undefined ? [] : [group.top])])]
                .sort((one, other) => one - other)
                .map((one) => [String(one), more.topOf(number(one, language))] as const),
              ...(group.top === undefined ? ([['', more.all]] as const) : []),
            ]}
            onPick={(top) => set({ top: Number(top) })}
          />
        )}
      </div>
    </details>
  );
};
