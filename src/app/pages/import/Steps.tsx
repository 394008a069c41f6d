// The buttons below a step: back, onward, away. Going back loses nothing.
import type { Language } from '../../../i18n/locale.ts';
import type { ImportActions } from './state.ts';
import type { Step } from './draft.ts';
import { IMPORT } from './text.ts';

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
    <div class="row">
      {next !== undefined && (
        <button type="button" class="button main" onClick={() => actions.go(next)}>
          {text.next}
        </button>
      )}
      {step > 1 && (
        <button type="button" class="button" onClick={() => actions.go((step - 1) as Step)}>
          {text.back}
        </button>
      )}
      <button type="button" class="button" onClick={actions.cancel}>
        {text.cancel}
      </button>
    </div>
  );
};
