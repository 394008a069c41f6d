// What the front page shows: dashboard, area, organisation. Opened by the button beside its sentence; what is set stands below as chips.
import { ALL } from '../../../core/catalog/front.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { Choice as Field } from '../../../ui/fields.tsx';
import type { Services, Situation } from '../../models/types.ts';
import { Sign } from '../../Chrome.tsx';
import { CHOICE } from '../../text/frame.ts';
import { Button } from '../../../ui/Button.tsx';

type Chosen = { sheet: string; area: string; organisation: string };

export const Choice = ({
  situation,
  services,
  chosen,
  onChoose,
  onClose,
}: {
  situation: Situation;
  services: Services;
  chosen: Chosen;
  /** Another area takes the organisation back. */
  onChoose: (next: Partial<Chosen>) => void;
  onClose: () => void;
}) => {
  const text = CHOICE[services.language.value];
  const { dashboards, areas } = situation;
  const organisations = situation.organisations.filter(
    (one) => chosen.area === '' || one.area === chosen.area,
  );
  const named = (list: readonly { id: string; title: string }[]): (readonly [string, string])[] =>
    list.map((one) => [one.id, one.title] as const);
  return (
    <Panel label={text.title} onClose={onClose}>
      <Field
        label={text.show}
        value={chosen.sheet}
        options={[
          ...(dashboards.length < 2 ? [[dashboards[0]?.id ?? '', text.front] as const] : named(dashboards)),
          [ALL, text.all],
        ]}
        onPick={(sheet) => onChoose({ sheet })}
      />
      <Field
        label={text.area}
        value={chosen.area}
        options={[['', text.allAreas], ...named(areas)]}
        onPick={(area) => onChoose({ area })}
      />
      {organisations.length > 1 && (
        <Field
          label={text.organisation}
          value={chosen.organisation}
          options={[['', text.allOrganisations], ...named(organisations)]}
          onPick={(organisation) => onChoose({ organisation })}
        />
      )}
      <Button kind="main" onClick={onClose}>
        {text.done}
      </Button>
    </Panel>
  );
};

const Chip = ({ label, remove, onRemove }: { label: string; remove: string; onRemove: () => void }) => (
  <button type="button" class="chip" aria-label={`${label}: ${remove}`} onClick={onRemove}>
    <span class="chipname">{label}</span>
    <Sign name="close" />
  </button>
);

/** What is chosen, and the way back from it. */
export const Chips = ({
  situation,
  services,
  chosen,
  onChoose,
}: {
  situation: Situation;
  services: Services;
  chosen: Chosen;
  onChoose: (next: Partial<Chosen>) => void;
}) => {
  const { remove } = CHOICE[services.language.value];
  const named = (list: readonly { id: string; title: string }[], id: string): string =>
    list.find((one) => one.id === id)?.title ?? id;
  const { area, organisation } = chosen;
  return (
    <div class="chips noprint">
      {area !== '' && (
        <Chip label={named(situation.areas, area)} remove={remove} onRemove={() => onChoose({ area: '' })} />
      )}
      {organisation !== '' && (
        <Chip
          label={named(situation.organisations, organisation)}
          remove={remove}
          onRemove={() => onChoose({ organisation: '' })}
        />
      )}
    </div>
  );
};
