// Where a host sends no headers, another site could show the app inside its own page and lead taps astray: there it shows a link, and no figure.

export const showLink = (place: HTMLElement): void => {
  const link = document.createElement('a');
  link.href = location.href;
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent =
    'Gemeinde-Cockpit in einem eigenen Fenster öffnen · Open Gemeinde-Cockpit in a window of its own';
  place.replaceChildren(link);
  document.documentElement.dataset.started = '';
  delete document.documentElement.dataset.hold;
};
