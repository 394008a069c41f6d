// What the head of a column says below its name, and what its menu offers: only what makes sense for it. Pure.
import type { Exploration } from '../../../core/query/exploration.ts';
import type { GroupSpec } from '../../../core/query/group.ts';
import { aggregateFor, isMeasure, isTime, summable } from '../../../core/query/sense.ts';
import type { Field } from '../../../core/table/dataset.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { MenuItem } from '../../../ui/Menu.tsx';
import type { DatasetSummary } from '../../models/types.ts';
import { along, groups, put } from './grouping.ts';
import { AGGREGATES, DATASET, VIEW } from './text.ts';

/** `Text`, `Mio. € · Summe`. */
export const aboutOf = (field: Field, summary: DatasetSummary, language: Language): string => {
  const kind = field.unit ?? DATASET[language].types[field.type];
  return isMeasure(field) && summable(field, summary.fields) === 'yes'
    ? `${kind} · ${AGGREGATES[language].sum}`
    : kind;
};

export type ColumnActs = {
  onSort: (sort: Exploration['sort']) => void;
  onFilter: (column: string) => void;
  onGroup: (group: GroupSpec) => void;
  onHide: (column: string) => void;
};

/** `group`: what is grouped now, or would be. Missing: null where a dataset has nothing to group. */
export const menuOf = (
  field: Field,
  summary: DatasetSummary,
  { sort, filter, group }: Pick<Exploration, 'sort' | 'filter' | 'group'>,
  acts: ColumnActs,
  language: Language,
): readonly MenuItem[] => {
  const text = VIEW[language];
  const { name: column } = field;
  const stats = summary.stats[summary.fields.indexOf(field)]!;
  const sorted = sort?.column === column ? sort : null;
  const sorting = (name: string, descending: boolean): MenuItem => {
    const isOn = sorted?.descending === descending;
    return {
      name: isOn ? text.sortNone : name,
      act: () => acts.onSort(isOn ? null : { column, descending }),
    };
  };
  const way = group && aggregateFor(summary, { ...group, y: column }, filter);
  const grouping = (name: string, to: GroupSpec): MenuItem => ({ name, act: () => acts.onGroup(to) });
  return [
    sorting(text.sortUp, false),
    sorting(text.sortDown, true),
    { name: text.filter, act: () => acts.onFilter(column) },
    ...(group && groups(field, stats) && stats.distinct > 1
      ? [grouping(text.group, along(group, column, summary, filter))]
      : []),
    ...(group && isMeasure(field) && !isTime(field)
      ? [
          ...(way === 'sum' || way === 'last' ? [grouping(text[way], put(group, column, way, summary))] : []),
          grouping(text.mean, put(group, column, 'mean', summary)),
        ]
      : []),
    { name: text.hide, act: () => acts.onHide(column) },
  ];
};
