// What was found: figures as small tiles, places with their newest values, datasets, what is recorded by hand.
import type { ComponentChildren } from 'preact';
import { own } from '../../../core/values/own.ts';
import type { IndicatorResult } from '../../../core/indicators/result.ts';
import type { Doc, DocKind } from '../../../core/search/entry.ts';
import type { Found, Hit } from '../../../core/search/search.ts';
import { number, period } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import { published } from '../../../i18n/published.ts';
import { asOfText } from '../../../i18n/sentences.ts';
import { fetchedText, publishedIn, sourceLine } from '../../../i18n/source.ts';
import { Said } from '../../../charts/Said.tsx';
import { effectiveAt } from '../../../core/indicators/status.ts';
import { deriveTile } from '../../../tiles/indicator/tile.ts';
import { TileView } from '../../../tiles/indicator/View.tsx';
import type { Period } from '../../../core/values/period.ts';
import type { Services, Situation } from '../../models/types.ts';
import { Place } from './Place.tsx';
import { States } from './States.tsx';
import { Then } from './Then.tsx';
import { RowLink } from '../../../ui/RowList.tsx';
import { aboutOf } from './pages.ts';
import { SEARCH } from './text.ts';

type Of<Kind extends DocKind> = Hit & { doc: Extract<Doc, { kind: Kind }> };
const of = <Kind extends DocKind>(found: Found, kind: Kind): Of<Kind>[] =>
  found.hits.filter((hit): hit is Of<Kind> => hit.doc.kind === kind);

const Figure = ({
  result,
  time,
  until,
  situation,
  services,
}: {
  result: IndicatorResult;
  time: Period | null;
  until: Period | null;
  situation: Situation;
  services: Services;
}) => {
  const language = services.language.value;
  const text = SEARCH[language];
  const { definition, perInhabitants } = result;
  // A figure that the tile hides for its age is not shown per inhabitants either.
  const { shown } = effectiveAt(result, services.now.value);
  const sources = result.resources.flatMap((name) => own(situation.provenance, name) ?? []);
  return (
    <>
      {time !== null && <Then result={result} time={time} until={until ?? time} services={services} />}
      <TileView tile={deriveTile(result, services.now.value, language)} language={language} />
      <div class="beneath">
        {shown && perInhabitants !== null && definition.perInhabitants !== undefined && (
          <p>
            {number(perInhabitants, language, 1)} {text.per(number(definition.perInhabitants, language))}
          </p>
        )}
        <p class="muted small">{asOfText(result, language)}</p>
        {sources.length > 0 && (
          <details>
            <summary>{text.source}</summary>
            {sources.map((one) => (
              <p key={one.resource} class="small">
                <Said text={sourceLine(one, language)} of={publishedIn(one)} language={language} />,{' '}
                {fetchedText(one, language)}
              </p>
            ))}
          </details>
        )}
      </div>
    </>
  );
};

const More = ({ found, kind, services }: { found: Found; kind: DocKind; services: Services }) => {
  const language = services.language.value;
  const left = found.totals[kind] - found.hits.filter((hit) => hit.doc.kind === kind).length;
  return left > 0 ? <p class="muted">{SEARCH[language].more(number(left, language))}</p> : null;
};

/** Where in the app something is done. */
const Pages = ({ pages, language }: { pages: readonly Of<'page'>[]; language: Language }) => (
  <section aria-label={SEARCH[language].pages} class="hits">
    <h2>{SEARCH[language].pages}</h2>
    <ul class="rows">
      {pages.map(({ doc: { address }, title }) => (
        <RowLink
          key={address}
          id={`found${address.replaceAll('/', '-')}`}
          href={`#${address}`}
          title={title}
          about={aboutOf(address, language)}
        />
      ))}
    </ul>
  </section>
);

/** What was found of one kind, under its name and how many there are. */
const Section = ({
  found,
  kind,
  title,
  className = 'rows',
  children,
  services,
}: {
  found: Found;
  kind: DocKind;
  title: string;
  className?: string;
  children: ComponentChildren;
  services: Services;
}) => (
  <section key={kind} aria-label={title} class="hits">
    <h2>
      {title} ({number(found.totals[kind], services.language.value)})
    </h2>
    <ul class={className}>{children}</ul>
    <More found={found} kind={kind} services={services} />
  </section>
);

type Given = { found: Found; services: Services };

const Datasets = ({ found, services }: Given) => {
  const language = services.language.value;
  const text = SEARCH[language];
  const datasets = of(found, 'dataset').flatMap((hit) => {
    const summary = services.datasets.value?.find((one) => one.id === hit.doc.id);
    return summary ? [summary] : [];
  });
  if (datasets.length === 0) return null;
  return (
    <Section found={found} services={services} kind="dataset" title={text.datasets}>
      {datasets.map(({ id, title, provenance }) => (
        <RowLink
          key={id}
          id={`found-${id}`}
          href={`#/daten/${encodeURIComponent(id)}`}
          title={<span lang={published(language)}>{title}</span>}
          about={`${
            provenance.asOf === null
              ? text.standUnknown
              : `${text.stand} ${period(provenance.asOf, language)}`
          }, ${fetchedText(provenance, language)}`}
        />
      ))}
    </Section>
  );
};

/** What is recorded by hand. */
const Fields = ({ found, services, situation }: Given & { situation: Situation | null }) => {
  const language = services.language.value;
  const text = SEARCH[language];
  return (
    <Section found={found} services={services} kind="field" title={text.fields} className="plainlist">
      {of(found, 'field').map(({ doc, title }) => (
        <li key={`${doc.organisation} ${doc.field}`}>
          <span lang={published(language)}>
            {title} – {situation?.organisations.find(({ id }) => id === doc.organisation)?.title ?? ''}
          </span>
          <a class="target" href="#/erfassung">
            {text.record}
            <span class="sr">: {title}</span>
          </a>
        </li>
      ))}
    </Section>
  );
};

/** Kinds in the order in which they were found. */
const kindsOf = (found: Found): DocKind[] => [...new Set(found.hits.map(({ doc }) => doc.kind))];

export const Answers = ({ found, services }: Given) => {
  const language = services.language.value;
  const text = SEARCH[language];
  const state = services.situation.value;
  const situation = state.kind === 'ready' ? state.situation : null;
  const indicators = of(found, 'indicator').flatMap((hit) => {
    const result = situation?.results.find((one) => one.id === hit.doc.id);
    return result ? [result] : [];
  });
  const given = { found, services };
  const isNaming = found.words.length > 0;
  const sections: Readonly<Record<DocKind, () => ComponentChildren>> = {
    page: () => <Pages pages={of(found, 'page')} language={language} />,
    indicator: () =>
      situation &&
      indicators.length > 0 && (
        <Section {...given} kind="indicator" title={text.indicators} className="answers">
          {indicators.map((result) => (
            <li key={result.id}>
              <Figure
                result={result}
                time={found.time}
                until={found.until}
                situation={situation}
                services={services}
              />
            </li>
          ))}
        </Section>
      ),
    value: () => (
      <Section {...given} kind="value" title={text.places} className="answers">
        {of(found, 'value').map((hit) => (
          <li key={JSON.stringify(hit.doc)}>
            <Place doc={hit.doc} rest={hit.rest} services={services} />
          </li>
        ))}
      </Section>
    ),
    dataset: () => <Datasets {...given} />,
    field: () => <Fields {...given} situation={situation} />,
    folder: () => (
      <Section {...given} kind="folder" title={text.folders}>
        {of(found, 'folder').map(({ doc: { id }, title }) => (
          <RowLink key={id} id={`found-${id}`} href={`#/sitzung/${encodeURIComponent(id)}`} title={title} />
        ))}
      </Section>
    ),
    note: () => (
      <Section {...given} kind="note" title={text.ownNotes}>
        {of(found, 'note').map(({ doc: { place }, title }) => (
          <RowLink key={place} id={`found-note-${place}`} href={`#${place}`} title={title} />
        ))}
      </Section>
    ),
  };
  const [first, ...kinds] = kindsOf(found);
  return (
    <>
      {first === 'page' && sections.page()}
      {situation && found.state !== null && (
        <States
          state={found.state}
          named={isNaming && indicators.length > 0 ? indicators : null}
          situation={situation}
          services={services}
        />
      )}
      {first !== undefined && first !== 'page' && sections[first]()}
      {kinds.map((kind) => sections[kind]())}
    </>
  );
};
