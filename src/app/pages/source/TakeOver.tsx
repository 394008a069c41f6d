// The last step of a source: its name here, how often it is asked, and taking it over. What is typed is kept, for each offer by itself.
import { formKey } from '../../../core/records/begun-form.ts';
import type { Offer } from '../../../connectors/connector.ts';
import type { Services } from '../../models/types.ts';
import { useTyped } from '../shared/use-kept-form.ts';
import { LicenceLine } from './Found.tsx';
import { NAME_LENGTH } from './model.ts';
import { SOURCE } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice, TextField } from '../../../ui/fields.tsx';

const DAILY = '24';

export const TakeOver = ({
  services,
  offer,
  isReady,
  onTake,
}: {
  services: Services;
  offer: Offer;
  isReady: boolean;
  /** Whether it was taken over. */
  onTake: (name: string, hours: number) => Promise<boolean>;
}) => {
  const language = services.language.value;
  const text = SOURCE[language];
  const [typed, type, forget] = useTyped(
    services,
    { key: formKey('quelle-angaben', JSON.stringify([offer.address, offer.title])) },
    { name: offer.title.slice(0, NAME_LENGTH), hours: DAILY },
  );
  const take = async (): Promise<void> => {
    if (isReady && (await onTake(typed.name, Number(typed.hours)))) forget();
  };
  return (
    <>
      <div class="two">
        <TextField
          id="quelle-name"
          label={text.name}
          value={typed.name}
          maxLength={NAME_LENGTH}
          onInput={(name) => type({ name })}
        />
        <Choice
          label={text.schedule}
          value={typed.hours}
          options={text.schedules.map(([hours, name]) => [String(hours), name] as const)}
          onPick={(hours) => type({ hours })}
        />
      </div>
      <p class="small">
        {text.licence}: <LicenceLine offer={offer} language={language} />
      </p>
      <div class="row ways">
        <Button kind="main" aria-disabled={!isReady} onClick={() => void take()}>
          {text.take}
        </Button>
      </div>
    </>
  );
};
