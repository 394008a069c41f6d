// What a figure said at the time that the question names.
import { during } from '../../../core/answers/during.ts';
import type { IndicatorResult } from '../../../core/indicators/result.ts';
import type { Period } from '../../../core/values/period.ts';
import { Said } from '../../../charts/Said.tsx';
import { duringText } from '../../../i18n/during.ts';
import { publishedWords } from '../../../i18n/published.ts';
import { Note } from '../../../ui/Note.tsx';
import { useAsked } from '../../../ui/use-asked.ts';
import type { Services } from '../../models/types.ts';
import { SEARCH } from './text.ts';

export const Then = ({
  result,
  time,
  until,
  services,
}: {
  result: IndicatorResult;
  time: Period;
  until: Period;
  services: Services;
}) => {
  const language = services.language.value;
  const text = SEARCH[language];
  const evaluated =
    services.situation.value.kind === 'ready' ? services.situation.value.situation.evaluatedAt : 0;
  const asked = useAsked(JSON.stringify([result.id, evaluated]), () =>
    services.model('figures').then((figures) => figures.series(result.id)),
  );
  if (asked.state === 'failed') return <Note kind="bad">{text.thenFailed}</Note>;
  if (asked.state === 'waiting') return <p class="muted">{text.reading}</p>;
  const full = asked.value;
  return (
    <p>
      <strong>
        <Said
          text={duringText(during(full.series, time, until), time, full, language, until)}
          of={publishedWords(full.definition)}
          language={language}
        />
      </strong>
    </p>
  );
};
