// The map of a comparison with its legend in words. Read by tap or by the list below it; the table of the comparison holds the same values.
import { useId, useState } from 'preact/hooks';
import { AreaMap, Swatch } from '../../../charts/AreaMap.tsx';
import type { ComparedMap, MapClass } from '../../../core/compare/map.ts';
import type { ComparisonPicture } from '../../../core/folders/picture.ts';
import { number } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import { sourceLine } from '../../../i18n/source.ts';
import type { Look } from '../session/Table.tsx';
import { COMPARE } from './text.ts';
import { comparedText, measureText, placeText, uncomparedText } from '../../../i18n/comparison.ts';

type Props = { picture: ComparisonPicture; map: ComparedMap; language: Language; look: Look };

/** Names written out; the rest is counted. */
const MOST_NAMES = 20;

const classText = (one: MapClass, picture: ComparisonPicture, language: Language): string => {
  const text = COMPARE[language];
  const from = comparedText(one.from, picture, language);
  const to = comparedText(one.to, picture, language);
  return `${from === to ? from : `${from} ${text.upTo} ${to}`} (${text.areaCount(one.count)})`;
};

const namesText = (names: readonly string[], language: Language): string => {
  const text = COMPARE[language];
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` ${text.andMore(number(more, language))}` : ''}`;
};

/** What is said of an area that was tapped. */
const readingText = (key: string, picture: ComparisonPicture, language: Language): string => {
  const { areas, uncompared } = picture.answer;
  const area = areas.find((one) => one.key === key);
  if (area)
    return `${area.name}: ${comparedText(area.value, picture, language)}, ${placeText(area.place, language)}`;
  const without = uncompared.find((one) => one.key === key);
  return without ? uncomparedText(without, language) : '';
};

const Legend = ({ picture, map, language, id }: Omit<Props, 'look'> & { id: string }) => {
  const text = COMPARE[language];
  const { areas, own } = picture.answer;
  const mine = areas.find(({ key }) => key === own);
  return (
    <>
      <p class="small">{text.classes}</p>
      <ul class="maplegend">
        {map.classes.map((one, at) => (
          <li key={at}>
            <Swatch id={`${id}-l`} at={at} />
            <span>
              <strong>{at + 1}</strong> {classText(one, picture, language)}
            </span>
          </li>
        ))}
        {map.areas.some((one) => one.class === null) && (
          <li>
            <Swatch id={`${id}-l`} at={null} />
            <span>{text.noValue}</span>
          </li>
        )}
        {mine && map.areas.some(({ key }) => key === own) && (
          <li>
            <Swatch id={`${id}-l`} at="own" />
            <span>
              {mine.name} ({text.own})
            </span>
          </li>
        )}
      </ul>
    </>
  );
};

export const MapView = ({ picture, map, language, look }: Props) => {
  const text = COMPARE[language];
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(null);
  const { areas, uncompared, own } = picture.answer;
  const drawn = new Set(map.areas.map(({ key }) => key));
  const list = [...areas, ...uncompared]
    .filter(({ key }) => drawn.has(key))
    .sort((one, other) => one.name.localeCompare(other.name, 'de', { numeric: true }));
  const isRead = look === 'screen';
  return (
    <>
      <p class="part">{text.map}</p>
      <figure class="map">
        <AreaMap
          map={map}
          id={id}
          own={own}
          name={`${text.map}: ${measureText(picture, language)}. ${text.mapTable}`}
          chosen={isRead && chosen !== null && drawn.has(chosen) ? chosen : null}
          {...(isRead && { onChoose: setChosen })}
        />
        <figcaption>
          <Legend picture={picture} map={map} language={language} id={id} />
        </figcaption>
      </figure>
      {isRead && (
        <div class="noprint">
          <label class="field">
            <span class="label">{text.readArea}</span>
            <select
              class="select"
              value={chosen ?? ''}
              onChange={(event) => setChosen(event.currentTarget.value || null)}
            >
              <option value="">{text.pickArea}</option>
              {list.map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <p class="mapread" role="status">
            {chosen === null ? '' : readingText(chosen, picture, language)}
          </p>
        </div>
      )}
      {map.lacking.length > 0 && (
        <p class="small">
          {text.lacking(number(map.lacking.length, language))} {namesText(map.lacking, language)}
        </p>
      )}
      {map.around.length > 0 && (
        <p class="small">
          {text.around(number(map.around.length, language))}{' '}
          {namesText(
            map.around.map(({ name }) => name),
            language,
          )}
        </p>
      )}
      <p class="muted small">
        {text.outlines} {sourceLine(map.source, language, text.simplified)}
      </p>
    </>
  );
};
