// A tile: title (a link over the whole tile), status, figure, change, small line. Reading order is the order here.
import { Sparkline } from '../../ui/Sparkline.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Language } from '../../i18n/locale.ts';
import { STATUS } from '../../i18n/sentences.ts';
import type { Tile } from './tile.ts';

export const TileView = ({
  tile,
  language,
  level = 3,
}: {
  tile: Tile;
  language: Language;
  level?: 2 | 3;
}) => {
  const id = `tile-${tile.id}`;
  const none = `${STATUS[language].noCurrentData} · `;
  const isSilent = tile.line.startsWith(none);
  const link = (
    <a id={id} href={`#/lage/${encodeURIComponent(tile.id)}`}>
      {tile.title}
    </a>
  );
  return (
    <article class="tile" aria-labelledby={id} data-status={tile.status} data-last={tile.last ?? undefined}>
      {level === 3 ? <h3>{link}</h3> : <h2>{link}</h2>}
      <div>
        <StatusMark status={tile.status} last={tile.last} language={language} />
      </div>
      <div class="facts">
        <p class={`value${tile.isWord ? ' word' : ''}${tile.isOld ? ' old' : ''}`}>
          {tile.isOld && <span class="sr">{language === 'de' ? 'letzter Wert: ' : 'last value: '}</span>}
          {tile.figure === '–' ? (
            <>
              <span aria-hidden="true">–</span>
              <span class="sr">{language === 'de' ? 'kein aktueller Wert' : 'no current value'}</span>
            </>
          ) : (
            tile.figure
          )}
          {tile.unit !== '' && <small>{` ${tile.unit}`}</small>}
        </p>
        <Sparkline {...tile.spark} limits={tile.limits} />
        <p class="change">
          {/* The dashed mark says to the eye that there are no current data. */}
          {isSilent && <span class="sr">{none}</span>}
          {isSilent ? tile.line.slice(none.length) : tile.line}
        </p>
        <p class="stand sr">{tile.asOf}</p>
      </div>
    </article>
  );
};
