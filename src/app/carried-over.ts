// What a person did in the first picture before the app was there: words typed, the focus, a tap. Both pictures are drawn by one component,
// so the same place is found by its number.
const placesOf = (root: HTMLElement): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>('a, button, input'),
];

/** `draw` puts the app in place of the first picture. Where they differ, the words typed stay, and the rest is left. */
export const carriedOver = (root: HTMLElement, draw: () => void): void => {
  const before = placesOf(root);
  const words = root.querySelector('input')?.value ?? '';
  const [focused, pressed] = [
    before.findIndex((one) => one === document.activeElement),
    before.findIndex((one) => one.dataset.pressed !== undefined),
  ];
  draw();
  const after = placesOf(root);
  const input = root.querySelector('input');
  if (input && words !== '') input.value = words;
  if (before.length !== after.length) return;
  after[focused]?.focus({ preventScroll: true });
  // Who tapped and went on to type does not wait for the tap any more.
  if (!(document.activeElement instanceof HTMLInputElement)) after[pressed]?.click();
};
