// Brightness, size of text, language.
import { LANGUAGES, SPOKEN, type Language } from '../../../i18n/locale.ts';
import type { Appearance, Services, TextSize } from '../../models/types.ts';
import { SETTINGS } from './text.ts';

const Choice = <T extends string | number>({
  legend,
  name,
  value,
  options,
  onPick,
}: {
  legend: string;
  name: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onPick: (value: T) => void;
}) => (
  <fieldset class="choices">
    <legend>{legend}</legend>
    {options.map(([key, label]) => (
      <label key={key}>
        <input type="radio" name={name} checked={value === key} onChange={() => onPick(key)} />
        {label}
      </label>
    ))}
  </fieldset>
);

export const Appearances = ({ services }: { services: Services }) => {
  const text = SETTINGS[services.language.value];
  return (
    <section class="card">
      <Choice<Appearance>
        legend={text.brightness}
        name="appearance"
        value={services.appearance.value}
        options={[
          ['device', text.device],
          ['light', text.light],
          ['dark', text.dark],
          ['contrast', text.contrast],
        ]}
        onPick={(value) => (services.appearance.value = value)}
      />
      <Choice<TextSize>
        legend={text.size}
        name="size"
        value={services.textSize.value}
        options={[
          [100, '100 %'],
          [125, '125 %'],
          [150, '150 %'],
          [200, '200 %'],
        ]}
        onPick={(value) => (services.textSize.value = value)}
      />
      <Choice<Language>
        legend={text.language}
        name="language"
        value={services.language.value}
        options={LANGUAGES.map((one) => [one, SPOKEN[one].name] as const)}
        onPick={(value) => void services.speak(value)}
      />
    </section>
  );
};
