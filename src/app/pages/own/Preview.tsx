// The tile of an own figure as it will be on the front page, with how it reads and how it is reckoned, while it is being chosen.
import type { IndicatorDefinition } from '../../../core/indicators/definition.ts';
import { calculationSentence } from '../../../i18n/calculation.ts';
import { readingAid } from '../../../i18n/reading.ts';
import { lackText } from '../../../i18n/values.ts';
import { deriveTile } from '../../../tiles/indicator/tile.ts';
import { TileView } from '../../../tiles/indicator/View.tsx';
import { Note } from '../../../ui/Note.tsx';
import { answerOfSame, useAsked } from '../../../ui/use-asked.ts';
import type { Services } from '../../models/types.ts';
import { OWN } from './text.ts';

type Props = { services: Services; definition: IndicatorDefinition; dataset: string; canTry: boolean };

/** `canTry`: enough is chosen for a value. */
export const Preview = ({ services, definition, dataset, canTry }: Props) => {
  const language = services.language.value;
  const text = OWN[language];
  const tried = useAsked(canTry ? JSON.stringify(definition) : null, async () =>
    (await services.model('figures')).attempt(definition, dataset),
  );
  // What is finished must not look like what is begun.
  const result = canTry ? answerOfSame(tried, (before) => before.definition.id === definition.id) : null;
  const lack = result?.latest?.lacks;
  return (
    <section class="ownpreview" aria-label={text.preview}>
      <h2>{text.preview}</h2>
      {result?.issues.some((one) => one.code === 'SEVERAL_VALUES') && <Note kind="warn">{text.several}</Note>}
      {result ? (
        <>
          <div class="tiles">
            <TileView tile={deriveTile(result, services.now.value, language)} language={language} />
          </div>
          {lack && <Note kind="warn">{lackText(lack, language, result.latest!.emptiness)}</Note>}
          <p class="muted">{readingAid(definition, definition.limits[0] ?? null, language)}</p>
          {definition.measure.kind !== 'value' && (
            <p class="muted">
              {text.calcSays}: {calculationSentence(definition, language)}
            </p>
          )}
        </>
      ) : (
        <p class="muted">{canTry && tried.state === 'failed' ? text.previewFailed : text.previewNone}</p>
      )}
    </section>
  );
};
