// What is always visible beside a page: the state of the data in words, a tap away from what is known of it.
import { useState } from 'preact/hooks';
import { recent } from '../i18n/format.ts';
import { late } from './late.ts';
import type { Services } from './models/types.ts';
import { SHELL } from './text/first.ts';
import { partText } from '../i18n/values.ts';

/** A sign of the sprite in index.html. It stands beside its word, or its control has a name. */
export const Sign = ({ name }: { name: string }) => (
  <svg class="i" aria-hidden="true" focusable="false">
    <use href={`#i-${name}`} />
  </svg>
);

const Detail = late(() => import('./LineDetail.tsx').then((module) => module.LineDetail));

export const ConnectionLine = ({ services }: { services: Services }) => {
  const [isOpen, setOpen] = useState(false);
  const language = services.language.value;
  const text = SHELL[language];
  const { connection, running, lastSuccess, queued } = services.sync.value;
  const [from, when] = recent(lastSuccess ?? 0, services.now.value, language);
  const net = connection === 'unknown' ? text.checking : text[connection];
  return (
    <div class="line" data-net={running ? 'busy' : connection}>
      <div role="status">
        <button type="button" class="state" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {/* Other words are another mark: they do not slide into the place of those before. */}
          <span
            class="now"
            key={JSON.stringify([connection, running?.done, running?.total, from, when, queued])}
          >
            <span class="dot" data-empty={lastSuccess === null} aria-hidden="true" />
            {running ? (
              <span>
                <span class="long">{text.fetching} </span>
                {running.total > 0 ? partText(running.done, running.total, language) : '…'}
              </span>
            ) : (
              <span>
                <span class={connection === 'unknown' && lastSuccess === null ? 'long' : 'net'}>{net}</span>
                {(lastSuccess !== null || connection !== 'unknown') && <span class="dash"> – </span>}
                {lastSuccess !== null ? (
                  <>
                    <span class="long">
                      {text.data} {from}{' '}
                    </span>
                    {when}
                  </>
                ) : (
                  // Before anything is known nothing is said of it.
                  connection !== 'unknown' && text.nothing
                )}
                {queued ? <span class="long"> · {text.queued}</span> : ''}
              </span>
            )}
          </span>
        </button>
      </div>
      {isOpen && <Detail services={services} onClose={() => setOpen(false)} />}
    </div>
  );
};
