// What was found: figures as small tiles, places with their newest values, datasets, what is recorded by hand.
import { own } from '../../../core/values/own.ts';
import type { IndicatorResult } from '../../../core/indicators/result.ts';
import type { Doc, DocKind, Found, Hit } from '../../../core/search/search.ts';
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

export const Answers = ({ found, services }: { found: Found; services: Services }) => {
  const language = services.language.value;
  const text = SEARCH[language];
  const state = services.situation.value;
  const situation = state.kind === 'ready' ? state.situation : null;
  const indicators = of(found, 'indicator').flatMap((hit) => {
    const result = situation?.results.find((one) => one.id === hit.doc.id);
    return result ? [result] : [];
  });
  const datasets = of(found, 'dataset').flatMap((hit) => {
    const summary = services.datasets.value?.find((one) => one.id === hit.doc.id);
    return summary ? [summary] : [];
  });
  const values = of(found, 'value'),
    fields = of(found, 'field');
  const isNaming = found.words.length > 0;
  const folders = of(found, 'folder'),
    notes = of(found, 'note'),
    pages = of(found, 'page');
  const places = pages.length > 0 && <Pages pages={pages} language={language} />;
  return (
    <>
      {found.hits[0]?.doc.kind === 'page' && places}
      {situation && found.state !== null && (
        <States
          state={found.state}
          named={isNaming && indicators.length > 0 ? indicators : null}
          situation={situation}
          services={services}
        />
      )}
      {situation && indicators.length > 0 && (
        <section aria-label={text.indicators} class="hits">
          <h2>
            {text.indicators} ({number(found.totals.indicator, language)})
          </h2>
          <ul class="answers">
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
          </ul>
          <More found={found} kind="indicator" services={services} />
        </section>
      )}
      {values.length > 0 && (
        <section aria-label={text.places} class="hits">
          <h2>
            {text.places} ({number(found.totals.value, language)})
          </h2>
          <ul class="answers">
            {values.map((hit) => (
              <li key={JSON.stringify(hit.doc)}>
                <Place doc={hit.doc} rest={hit.rest} services={services} />
              </li>
            ))}
          </ul>
          <More found={found} kind="value" services={services} />
        </section>
      )}
      {datasets.length > 0 && (
        <section aria-label={text.datasets} class="hits">
          <h2>
            {text.datasets} ({number(found.totals.dataset, language)})
          </h2>
          <ul class="rows">
            {datasets.map((one) => (
              <RowLink
                key={one.id}
                id={`found-${one.id}`}
                href={`#/daten/${encodeURIComponent(one.id)}`}
                title={<span lang={published(language)}>{one.title}</span>}
                about={`${
                  one.provenance.asOf === null
                    ? text.standUnknown
                    : `${text.stand} ${period(one.provenance.asOf, language)}`
                }, ${fetchedText(one.provenance, language)}`}
              />
            ))}
          </ul>
          <More found={found} kind="dataset" services={services} />
        </section>
      )}
      {fields.length > 0 && (
        <section aria-label={text.fields} class="hits">
          <h2>
            {text.fields} ({number(found.totals.field, language)})
          </h2>
          <ul class="plainlist">
            {fields.map((hit) => (
              <li key={`${hit.doc.organisation} ${hit.doc.field}`}>
                <span lang={published(language)}>
                  {hit.title} –{' '}
                  {situation?.organisations.find((one) => one.id === hit.doc.organisation)?.title ?? ''}
                </span>
                <a class="target" href="#/erfassung">
                  {text.record}
                  <span class="sr">: {hit.title}</span>
                </a>
              </li>
            ))}
          </ul>
          <More found={found} kind="field" services={services} />
        </section>
      )}
      {folders.length > 0 && (
        <section aria-label={text.folders} class="hits">
          <h2>
            {text.folders} ({number(found.totals.folder, language)})
          </h2>
          <ul class="rows">
            {folders.map(({ doc: { id }, title }) => (
              <RowLink
                key={id}
                id={`found-${id}`}
                href={`#/sitzung/${encodeURIComponent(id)}`}
                title={title}
              />
            ))}
          </ul>
          <More found={found} kind="folder" services={services} />
        </section>
      )}
      {notes.length > 0 && (
        <section aria-label={text.ownNotes} class="hits">
          <h2>
            {text.ownNotes} ({number(found.totals.note, language)})
          </h2>
          <ul class="rows">
            {notes.map(({ doc: { place }, title }) => (
              <RowLink key={place} id={`found-note-${place}`} href={`#${place}`} title={title} />
            ))}
          </ul>
          <More found={found} kind="note" services={services} />
        </section>
      )}
      {found.hits[0]?.doc.kind !== 'page' && places}
    </>
  );
};
