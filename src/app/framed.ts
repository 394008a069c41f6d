// Where a host sends no headers, another site could show the app inside its own page and lead taps astray: there it shows a link, and no figure.
import { framed as german } from '../i18n/languages/de/before.ts';
import { framed as english } from '../i18n/languages/en/before.ts';

export const showLink = (place: HTMLElement): void => {
  const link = document.createElement('a');
  link.href = location.href;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = `${german} · ${english}`;
  place.replaceChildren(link);
  document.documentElement.dataset.started = '';
  delete document.documentElement.dataset.hold;
};
