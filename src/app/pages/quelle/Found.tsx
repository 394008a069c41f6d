// What an address turned out to be: whether it can be fetched, and what is offered there.
import { dateTime, period } from '../../../i18n/format.ts';
import { bytes } from '../../../i18n/figures.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { Description, Offer } from '../../../connectors/connector.ts';
import type { Explored } from '../../models/types.ts';
import { isUnclear } from './model.ts';
import { QUELLE } from './text.ts';

const SHOWN = 50;

export const ReachCard = ({ found, language }: { found: Explored; language: Language }) => {
  const text = QUELLE[language];
  const { reach, issue } = found;
  const isCors = reach === 'mirror' && issue?.code === 'UNREACHABLE';
  return (
    <section class={`note ${reach === 'direct' ? '' : 'warn'}`}>
      <h2>{text.reach[reach]}</h2>
      {issue && !isCors && reach !== 'import' && <p>{sentence(issue, language)}</p>}
      {(reach !== 'mirror' || isCors) && <p>{text.reachHelp[reach]}</p>}
      {isCors && (
        <pre class="scroll" tabIndex={0} role="region" aria-label={text.header}>
          <code>
            Access-Control-Allow-Origin: {location.origin}
            {'\n'}Access-Control-Expose-Headers: Content-Length, Content-Range, ETag
          </code>
        </pre>
      )}
      <p class="muted small">
        {text.checked}: {dateTime(found.checkedAt, language)}
        {found.bytes === null ? '' : ` · ${text.size}: ${bytes(found.bytes, language)}`}
        {found.content === null ? '' : ` · ${found.content.toUpperCase()}`}
      </p>
    </section>
  );
};

export const LicenceLine = ({ offer, language }: { offer: Offer; language: Language }) => {
  const text = QUELLE[language];
  const { licence } = offer;
  const name = licence?.title ?? licence?.name ?? licence?.url ?? null;
  return (
    <>
      {isUnclear(licence) || name === null ? (
        text.licenceUnclear
      ) : licence?.url ? (
        <a href={licence.url} rel="noreferrer">
          {name}
        </a>
      ) : (
        name
      )}
      {offer.attribution !== null && ` · ${text.attribution}: ${offer.attribution}`}
    </>
  );
};

type Props = {
  description: Description;
  language: Language;
  chosen: Offer | null;
  onChoose: (offer: Offer) => void;
};
export const Offers = ({ description, language, chosen, onChoose }: Props) => {
  const text = QUELLE[language];
  const { offers } = description;
  if (offers.length === 0) return <p class="note">{text.noOffers}</p>;
  return (
    <section>
      <h2>{description.title}</h2>
      {description.publisher !== null && (
        <p class="muted">
          {text.publisher}: {description.publisher}
        </p>
      )}
      <ul class="plain offers">
        {offers.slice(0, SHOWN).map((offer, i) => (
          <li key={i} class="card">
            <h3>{offer.title}</h3>
            <p class="small muted">
              {[
                offer.format,
                offer.bytes === null ? null : bytes(offer.bytes, language),
                offer.asOf === null ? null : `${text.asOf} ${period(offer.asOf, language)}`,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
            <p class="small">
              {text.licence}: <LicenceLine offer={offer} language={language} />
            </p>
            <button
              type="button"
              class="button"
              aria-pressed={offer === chosen}
              onClick={() => onChoose(offer)}
            >
              {text.choose}
              <span class="sr">: {offer.title}</span>
            </button>
          </li>
        ))}
      </ul>
      {(offers.length > SHOWN || description.next !== null) && <p class="note">{text.more}</p>}
    </section>
  );
};
