// The gallery: each component in each of its states, as the app shows it. `npm run gallery` serves it, tests/e2e/gallery.test.ts photographs it.
import { render } from 'preact';
import '../../src/styles/index.css';
import './gallery.css';
import { loadAllWords } from '../../src/i18n/words.ts';

await loadAllWords();
const { entries } = await import('./entries.tsx');

render(
  <>
    <h1>Bausteine</h1>
    {entries.map(({ name, states }) => (
      <section key={name} id={name} class="entry" aria-labelledby={`${name}-title`}>
        <h2 id={`${name}-title`}>{name}</h2>
        {states.map(([state, view]) => (
          <div key={state} class="state">
            <p class="muted small">{state}</p>
            <div>{view}</div>
          </div>
        ))}
      </section>
    ))}
  </>,
  document.getElementById('place')!,
);
document.documentElement.dataset.ready = 'true';
