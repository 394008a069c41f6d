// What an indicator means, what its limits are and why, and where its values come from.
import type { IndicatorResult } from '../../../core/indicators/result.ts';
import { own } from '../../../core/values/own.ts';
import { calculationSentence, calculationText } from '../../../i18n/calculation.ts';
import { lackText, targetValue } from '../../../i18n/values.ts';
import { inhabitantsText } from '../../../i18n/beyond-now.ts';
import { number, period } from '../../../i18n/format.ts';
import { published } from '../../../i18n/published.ts';
import { limitsText, readingAid } from '../../../i18n/reading.ts';
import { fetchedFact, fetchedText, hashText, publishedIn, sourceLine } from '../../../i18n/source.ts';
import type { Services, Situation } from '../../models/types.ts';
import { Said } from '../../../charts/Said.tsx';
import type { Language } from '../../../i18n/locale.ts';
import { Facts, type Fact } from '../../../ui/Facts.tsx';
import { FIGURE } from './text.ts';

/** By how many inhabitants it was divided, or why that is not known. */
const dividedBy = (result: IndicatorResult, name: string, language: Language): Fact | null => {
  if (result.inhabitants !== undefined) return { name, value: inhabitantsText(result.inhabitants, language) };
  if (result.inhabitantsMissing === undefined) return null;
  const lack = { kind: 'inhabitants', year: result.inhabitantsMissing } as const;
  return { name, value: lackText(lack, language, result.inhabitantsWhy) };
};

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
        <Facts
          facts={[
            { name: text.asOf, value: lastValue ? period(lastValue.period, language) : '–' },
            lastValue?.reported ? { name: text.reported, value: period(lastValue.reported, language) } : null,
            provenance[0] ? fetchedFact(provenance[0], language) : null,
            definition.target === undefined
              ? null
              : {
                  name: text.target,
                  value: (
                    <Said
                      text={targetValue(definition, language)}
                      of={[definition.unit]}
                      language={language}
                    />
                  ),
                },
            result.perInhabitants !== null && definition.perInhabitants !== undefined
              ? {
                  name: (
                    <>
                      {text.per} {number(definition.perInhabitants, language)} {text.inhabitants}
                    </>
                  ),
                  value: number(result.perInhabitants, language, 1),
                }
              : null,
            dividedBy(result, text.divided, language),
            computed === undefined
              ? null
              : // On paper the line of the source says it.
                { name: text.computed, value: calculationSentence(definition, language), isOffPaper: true },
          ]}
        />
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
