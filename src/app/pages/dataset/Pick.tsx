// A labelled choice among few.

export const Pick = ({
  label,
  value,
  options,
  onPick,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onPick: (value: string) => void;
}) => (
  <label class="field">
    <span class="label">{label}</span>
    <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
