// A tile: title (a link over the whole tile), status, figure, change, small line. Reading order is the order here.
import { Said } from '../../charts/Said.tsx';
import { classes } from '../../ui/classes.ts';
import { Sparkline } from '../../ui/Sparkline.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import type { Language } from '../../i18n/locale.ts';
import { published } from '../../i18n/published.ts';
import { asOfWord } from '../../i18n/sentences.ts';
import { TILE, type Tile } from './tile.ts';

/** Signs of a figure that fit into the narrowest tile as large as they are. */
const MOST_LARGE = 8;

/** The large figure with its unit, on a tile, a page and a slide; for the ear an old value, or none, is told as that. */
export const LargeValue = ({
  tile,
  language,
  size,
}: {
  tile: Pick<Tile, 'figure' | 'unit' | 'isOld' | 'isWord'>;
  language: Language;
  size: string | undefined;
}) => {
  const words = TILE[language];
  return (
    <p class={classes('value', size, tile.isOld ? 'old' : undefined)}>
      {tile.isOld && <span class="sr">{words.lastValue}</span>}
      {tile.figure === '–' ? (
        <>
          <span aria-hidden="true">–</span>
          <span class="sr">{words.noValue}</span>
        </>
      ) : (
        <span lang={tile.isWord ? published(language) : undefined}>{tile.figure}</span>
      )}
      {tile.unit !== '' && <small lang={published(language)}>{` ${tile.unit}`}</small>}
    </p>
  );
};

const sizeOf = ({ isWord, figure }: Tile): 'word' | 'long' | undefined => {
  if (isWord) return 'word';
  return figure.length > MOST_LARGE ? 'long' : undefined;
};

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
  const link = (
    <a id={id} href={`#/lage/${encodeURIComponent(tile.id)}`} lang={published(language)}>
      {tile.title}
    </a>
  );
  return (
    <article class="tile" aria-labelledby={id} data-status={tile.status} data-last={tile.last ?? undefined}>
      {level === 3 ? <h3>{link}</h3> : <h2>{link}</h2>}
      <div class="since">
        <StatusMark status={tile.status} last={tile.last} language={language} />
        {tile.since !== '' && <small>{tile.since}</small>}
      </div>
      <LargeValue tile={tile} language={language} size={sizeOf(tile)} />
      <p class="change">
        {/* For the ear whole; the eye has the mark, the figure and the Stand beside it. */}
        <span class="sr">
          <Said text={tile.line} of={tile.published} language={language} />
        </span>
        <span aria-hidden="true">
          <Said text={tile.brief} of={tile.published} language={language} />
        </span>
      </p>
      <Sparkline {...tile.spark} limits={tile.limits} />
      <p class="axis">
        {tile.stand === null ? (
          <span>{tile.asOf}</span>
        ) : (
          <>
            <span aria-hidden="true">{tile.from}</span>
            <span class={tile.late ? 'late' : undefined}>
              {asOfWord(language)} <b>{tile.stand}</b>
            </span>
          </>
        )}
      </p>
    </article>
  );
};
