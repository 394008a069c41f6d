// The section of an indicator that its catalog says how to compare.
import { useState } from 'preact/hooks';
import { rankDirection } from '../../../core/answers/rank.ts';
import type { ComparisonQuery } from '../../../core/compare/question.ts';
import type { IndicatorDefinition } from '../../../core/indicators/definition.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import { CompareSection } from './Section.tsx';
import { COMPARE } from './text.ts';

/** The published comparison over the dataset that is on this device. Missing: null where it names what is not there. */
const queryOf = (
  definition: IndicatorDefinition,
  summary: DatasetSummary,
  ags: string | null,
): ComparisonQuery => {
  const asked = definition.comparison!;
  const size = asked.inhabitants
    ? { dataset: summary.id, column: asked.inhabitants, area: asked.area, time: asked.time ?? null }
    : null;
  const better = rankDirection(definition.direction);
  return {
    ...(better && { better }),
    dataset: summary.id,
    measure: asked.field,
    area: asked.area,
    name: asked.name ?? null,
    time: asked.time ?? null,
    filter: Object.entries(asked.filter ?? {}).map(([column, value]) => ({ column, equals: [value] })),
    per: size && asked.per !== undefined ? { ...size, each: asked.per } : null,
    size,
    period: null,
    who: { kind: 'all' },
    own: asked.own ?? ags,
  };
};

const Open = ({
  services,
  definition,
  summary,
}: {
  services: Services;
  definition: IndicatorDefinition;
  summary: DatasetSummary;
}) => {
  const state = services.situation.value;
  const ags = state.kind === 'ready' ? (state.situation.municipality?.ags ?? null) : null;
  const [query, setQuery] = useState(() => queryOf(definition, summary, ags));
  return (
    <CompareSection
      services={services}
      summary={summary}
      title={`${COMPARE[services.language.value].title}: ${definition.title}`}
      query={query}
      onChange={setQuery}
    />
  );
};

const IndicatorCompare = ({
  services,
  definition,
}: {
  services: Services;
  definition: IndicatorDefinition;
}) => {
  const text = COMPARE[services.language.value];
  const { comparison } = definition;
  const summary = services.datasets.value?.find((one) => one.name === comparison?.resource);
  if (!comparison) return null;
  return (
    <section class="card">
      <h2>{text.title}</h2>
      {summary ? (
        <Open services={services} definition={definition} summary={summary} />
      ) : (
        <p class="muted">{services.datasets.value === null ? text.loading : text.gone}</p>
      )}
    </section>
  );
};

export default IndicatorCompare;
