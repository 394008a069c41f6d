// The buttons below a step: back, onward, away. Going back loses nothing.
import type { Language } from '../../../i18n/locale.ts';
import type { ImportActions } from './state.ts';
import type { Step } from './draft.ts';
import { IMPORT } from './text.ts';
import { Button } from '../../../ui/Button.tsx';

export const Steps = ({
  actions,
  language,
  next,
}: {
  actions: ImportActions;
  language: Language;
  next?: Step;
}) => {
  const text = IMPORT[language];
  const { step } = actions.state;
  return (
    <div class="row ways">
      <Button kind="plain" onClick={actions.cancel}>
        {text.cancel}
      </Button>
      {step > 1 && <Button onClick={() => actions.go((step - 1) as Step)}>{text.back}</Button>}
      {next !== undefined && (
        <Button kind="main" onClick={() => actions.go(next)}>
          {text.next}
        </Button>
      )}
    </div>
  );
};
