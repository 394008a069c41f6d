// Whether the clock is right: asked once a jump, on every page, and never for a single value.
import { dateTime } from '../i18n/format.ts';
import { CLOCK } from './text/frame.ts';
import type { Services } from './models/types.ts';
import { Button } from '../ui/Button.tsx';

export const ClockQuestion = ({ services }: { services: Services }) => {
  const language = services.language.value;
  const text = CLOCK[language];
  const view = services.clock.value;
  if (view.kind === 'unknown' || view.kind === 'fine') return null;
  const now = dateTime(services.now.value, language);
  const run = (job: Promise<unknown>): void => void job.catch((cause: unknown) => console.error(cause));
  return (
    <div class="banner" id="clock-question" role="group" aria-label={text.label}>
      <p>
        {view.isDenied ? text.denied(now) : text[view.kind](now, dateTime(view.known, language))} {text.held}
      </p>
      {view.isDenied ? (
        <Button kind="main" onClick={() => run(services.model('clock').then((clock) => clock.look()))}>
          {text.again}
        </Button>
      ) : (
        <Button kind="main" onClick={() => run(services.model('clock').then((clock) => clock.deny()))}>
          {text.no}
        </Button>
      )}
      <Button onClick={() => run(services.model('clock').then((clock) => clock.confirm()))}>
        {text.yes(now)}
      </Button>
    </div>
  );
};
