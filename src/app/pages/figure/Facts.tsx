// What an indicator means, what its limits are and why, and where its values come from.
import type { IndicatorResult } from '../../../core/indicators/result.ts';
import { own } from '../../../core/values/own.ts';
import { calculationSentence, calculationText } from '../../../i18n/calculation.ts';
import { lackText, targetValue } from '../../../i18n/values.ts';
import { inhabitantsText } from '../../../i18n/beyond-now.ts';
import { number, period } from '../../../i18n/format.ts';
import { published } from '../../../i18n/published.ts';
import { limitsText, readingAid } from '../../../i18n/reading.ts';
import { fetchedText, hashText, publishedIn, sourceLine } from '../../../i18n/source.ts';
import type { Services, Situation } from '../../models/types.ts';
import { Said } from '../../../charts/Said.tsx';
import { FIGURE } from './text.ts';

export const Meaning = ({
  result,
  situation,
  services,
}: {
  result: IndicatorResult;
  situation: Situation;
  services: Services;
}) => {
  const language = services.language.value;
  const text = FIGURE[language];
  const { definition, lastValue } = result;
  const provenance = result.resources.flatMap((name) => own(situation.provenance, name) ?? []);
  const computed = calculationText(definition, language);
  return (
    <div class="facts">
      <section class="meaning">
        <h2>{text.meaning}</h2>
        {definition.question && (
          <p lang={published(language)}>
            <strong>{definition.question}</strong>
          </p>
        )}
        <p>
          <Said
            text={readingAid(definition, result.limits, language)}
            of={[definition.unit]}
            language={language}
          />
        </p>
        {definition.description && <p lang={published(language)}>{definition.description}</p>}
        <dl class="pairs">
          <div>
            <dt>{text.validFor}</dt>
            <dd>{lastValue ? period(lastValue.period, language) : '–'}</dd>
          </div>
          {lastValue?.reported && (
            <div>
              <dt>{text.reported}</dt>
              <dd>{period(lastValue.reported, language)}</dd>
            </div>
          )}
          {provenance[0] && (
            <div>
              <dt>{text.fetched}</dt>
              <dd>{fetchedText(provenance[0], language).replace(/^\S+ /, '')}</dd>
            </div>
          )}
          {result.perInhabitants !== null && definition.perInhabitants !== undefined && (
            <div>
              <dt>
                {text.per} {number(definition.perInhabitants, language)} {text.inhabitants}
              </dt>
              <dd>{number(result.perInhabitants, language, 1)}</dd>
            </div>
          )}
          {(result.inhabitants !== undefined || result.inhabitantsMissing !== undefined) && (
            <div>
              <dt>{text.divided}</dt>
              <dd>
                {result.inhabitants
                  ? inhabitantsText(result.inhabitants, language)
                  : lackText(
                      { kind: 'inhabitants', year: result.inhabitantsMissing! },
                      language,
                      result.inhabitantsWhy,
                    )}
              </dd>
            </div>
          )}
          {computed !== undefined && (
            // On paper the line of the source says it.
            <div class="noprint">
              <dt>{text.computed}</dt>
              <dd>{calculationSentence(definition, language)}</dd>
            </div>
          )}
          {definition.target !== undefined && (
            <div>
              <dt>{text.target}</dt>
              <dd>
                <Said text={targetValue(definition, language)} of={[definition.unit]} language={language} />
              </dd>
            </div>
          )}
        </dl>
      </section>
      {definition.limits.length > 0 && (
        <section class="limits">
          <h2>{text.limits}</h2>
          {[...definition.limits].reverse().map((version) => (
            <div key={version.from}>
              <p>
                <strong>
                  <Said
                    text={limitsText(definition, version, language)}
                    of={[definition.unit]}
                    language={language}
                  />
                </strong>
              </p>
              <p class="small">
                {text.since} {period(version.from, language)}
                {version.to ? `, ${text.until} ${period(version.to, language)} ` : ' '}(
                {text.basis[version.basis]},{' '}
                <span lang={published(language)}>
                  {version.author}): {version.reason}
                </span>
              </p>
            </div>
          ))}
        </section>
      )}
    </div>
  );
};

export const Source = ({
  result,
  situation,
  services,
}: {
  result: IndicatorResult;
  situation: Situation;
  services: Services;
}) => {
  const language = services.language.value;
  const text = FIGURE[language];
  const provenance = result.resources.flatMap((name) => own(situation.provenance, name) ?? []);
  const computed = calculationText(result.definition, language);
  return (
    <section class="sources">
      <h2>{text.source}</h2>
      {provenance.map((one) => (
        <p key={one.resource} class="small">
          <Said text={sourceLine(one, language, computed)} of={publishedIn(one)} language={language} />,{' '}
          {fetchedText(one, language)}
          {one.licence?.url && (
            <>
              {' · '}
              <a href={one.licence.url} rel="noopener noreferrer" target="_blank">
                {text.licence}
              </a>
            </>
          )}
          {one.sha256 !== '' && <span class="hash muted">{hashText(one, language)}</span>}
        </p>
      ))}
    </section>
  );
};
