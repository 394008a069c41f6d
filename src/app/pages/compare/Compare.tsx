// The page `#/daten/:dataset/vergleich`: a comparison over one dataset. The whole question stands in the address.
import { published } from '../../../i18n/published.ts';
import { useState } from 'preact/hooks';
import { parseComparison, type ComparisonQuery } from '../../../core/compare/question.ts';
import { writeAddress } from '../../address.ts';
import type { PageProps } from '../page.ts';
import { keepWho, withKept } from './kept.ts';
import { proposeComparison } from './propose.ts';
import { CompareSection } from './Section.tsx';
import { COMPARE } from './text.ts';
import { Back } from '../../../ui/Back.tsx';
import { Note } from '../../../ui/Note.tsx';

const fromAddress = (search: URLSearchParams, dataset: string): ComparisonQuery | null => {
  const text = search.get('frage');
  if (text === null || text.length > 50_000) return null;
  try {
    const query = parseComparison(JSON.parse(text) as unknown);
    return query?.dataset === dataset ? query : null;
  } catch {
    // An address that was cut or typed: the page proposes its own question.
    return null;
  }
};

const Compare = ({ services, params, search }: PageProps) => {
  const text = COMPARE[services.language.value];
  const dataset = params.dataset ?? '';
  const summary = services.datasets.value?.find((one) => one.id === dataset);
  const state = services.situation.value;
  const ags = state.kind === 'ready' ? (state.situation.municipality?.ags ?? null) : null;
  const [given, setGiven] = useState(() => fromAddress(search, dataset));
  const proposed = given || !summary ? null : (proposeComparison(summary, ags)?.query ?? null);
  const query = given ?? (proposed && withKept(proposed));
  const change = (next: ComparisonQuery): void => {
    setGiven(next);
    keepWho(next);
    // Not a new page: the Back button leads to where the person came from.
    writeAddress(
      `#/daten/${encodeURIComponent(dataset)}/vergleich?frage=${encodeURIComponent(JSON.stringify(next))}`,
      'replace',
    );
  };
  return (
    <div class="page">
      <Back href={`#/daten/${encodeURIComponent(dataset)}`}>{text.back}</Back>
      <h1 tabIndex={-1}>
        <span class="over">{text.title} </span>
        <span lang={published(services.language.value)}>{summary?.title ?? '\u00a0'}</span>
      </h1>
      <p class="lead">{text.lead}</p>
      {!summary && <Note>{services.datasets.value === null ? text.loading : text.gone}</Note>}
      {summary && !query && <Note>{text.cannot}</Note>}
      {summary && query && (
        <section class="card">
          <CompareSection
            services={services}
            summary={summary}
            title={summary.title}
            query={query}
            onChange={change}
          />
        </section>
      )}
    </div>
  );
};

export default Compare;
