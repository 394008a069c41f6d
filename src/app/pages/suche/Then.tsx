// What a figure said at the time that the question names.
import { useEffect, useState } from 'preact/hooks';
import { during } from '../../../core/answers/during.ts';
import type { IndicatorResult } from '../../../core/indicators/result.ts';
import type { Period } from '../../../core/values/period.ts';
import { duringText } from '../../../i18n/during.ts';
import type { Services } from '../../models/types.ts';
import { SEARCH } from './text.ts';

export const Then = ({
  result,
  time,
  services,
}: {
  result: IndicatorResult;
  time: Period;
  services: Services;
}) => {
  const language = services.language.value;
  const text = SEARCH[language];
  const [full, setFull] = useState<Awaited<ReturnType<Services['series']>> | 'failed' | null>(null);
  useEffect(() => {
    let current = true;
    services.series(result.id).then(
      (found) => current && setFull(found),
      (cause: unknown) => {
        console.error(cause);
        if (current) setFull('failed');
      },
    );
    return () => {
      current = false;
    };
  }, [result]);
  if (full === null) return <p class="muted">{text.reading}</p>;
  if (full === 'failed') return <p class="note bad">{text.thenFailed}</p>;
  return (
    <p>
      <strong>
        {duringText(
          during(full.series, time),
          time,
          { series: full.series, definition: full.definition, limits: full.limits },
          language,
        )}
      </strong>
    </p>
  );
};
