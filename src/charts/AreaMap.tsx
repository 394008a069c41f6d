// Areas in classes as SVG: class by lightness, by hatching and by number, so that it can be read in grey and in a user's own colours.
// It loads no tiles and knows no place on earth; values stand in the table beside it.
import { useRef } from 'preact/hooks';
import type { ComparedMap } from '../core/compare/map.ts';
import { useSize } from './use-size.ts';

type AreaMapProps = {
  map: ComparedMap;
  name: string;
  own: string | null;
  /** In this document, for the patterns; the legend uses them too. */
  id: string;
  chosen?: string | null;
  onChoose?: (key: string) => void;
  /** Of the numbers. Unit: px. */
  size?: number;
};

/** Most room that the drawing is made for; a page shows it up to a quarter larger, and never smaller: its numbers keep their size. Unit: px. */
const WIDE = 430,
  HIGH = 460;

/** Of the classes: none, single, double, crossed, crossed twice. */
const LINES = [
  '',
  'M0 9L9 0',
  'M0 9L9 0M0 4.5L4.5 0M4.5 9L9 4.5',
  'M0 9L9 0M0 0L9 9',
  'M0 9L9 0M0 0L9 9M0 4.5L4.5 0M4.5 9L9 4.5M0 4.5L4.5 9M4.5 0L9 4.5',
];

const fillOf = (id: string, at: number | null): string => `url(#${id}-${at ?? 'x'})`;

/** `unit`: what a pixel on screen is in the drawing. */
const Patterns = ({ id, unit }: { id: string; unit: number }) => (
  <defs>
    {LINES.map((lines, at) => (
      <pattern
        key={at}
        id={`${id}-${at}`}
        width="9"
        height="9"
        patternUnits="userSpaceOnUse"
        patternTransform={`scale(${unit})`}
      >
        <rect class={`class c${at + 1}`} width="9" height="9" />
        <path class="hatch" d={lines} />
      </pattern>
    ))}
    <pattern
      id={`${id}-x`}
      width="12"
      height="12"
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${unit})`}
    >
      <rect class="class none" width="12" height="12" />
      <path class="hatch" d="M4 6h4M6 4v4" />
    </pattern>
  </defs>
);

/** A square of a class, for the legend. */
export const Swatch = ({ id, at }: { id: string; at: number | null | 'own' }) => (
  <svg class="chart-svg mapkey" viewBox="0 0 36 24" aria-hidden="true">
    {at !== 'own' && <Patterns id={`${id}-${at ?? 'x'}`} unit={1} />}
    <rect
      class={`region${at === 'own' ? ' own' : ''}${at === null ? ' missing' : ''}`}
      fill={at === 'own' ? 'none' : fillOf(`${id}-${at ?? 'x'}`, at)}
      x="2"
      y="2"
      width="32"
      height="20"
    />
  </svg>
);

export const AreaMap = ({ map, name, own, id, chosen, onChoose, size = 13 }: AreaMapProps) => {
  const [, , width, height] = map.box;
  const frame = useRef<HTMLDivElement>(null);
  const room = useSize(frame, true, { width: WIDE, height: HIGH });
  // As high as the style lets it be (`.areamap`).
  const unit = Math.max(width / Math.min(WIDE, room.width), height / Math.min(HIGH, innerHeight * 0.8));
  // What is emphasised is drawn last, so that no neighbour covers its edge.
  const areas = [...map.areas].sort((one, other) => Number(one.key === own) - Number(other.key === own));
  const picked =
    chosen === null || chosen === undefined ? undefined : areas.find(({ key }) => key === chosen);
  return (
    <div ref={frame}>
      <svg
        class="chart-svg areamap"
        viewBox={map.box.join(' ')}
        width={Math.round(width / unit)}
        height={Math.round(height / unit)}
        role="img"
        aria-label={name}
      >
        <Patterns id={id} unit={unit} />
        {map.around.map(({ path }, i) => (
          <path key={i} class="region around" d={path} />
        ))}
        {areas.map((area) => (
          <path
            key={area.key}
            class={`region${area.class === null ? ' missing' : ''}${area.key === own ? ' own' : ''}`}
            fill={fillOf(id, area.class)}
            d={area.path}
            {...(onChoose && { onClick: () => onChoose(area.key) })}
          />
        ))}
        {picked && <path class="chosen" d={picked.path} />}
        {areas.map(
          ({ key, middle, class: at }) =>
            middle &&
            middle.room > size * unit * 1.6 && (
              <text
                key={key}
                class="figure halo"
                x={middle.x}
                y={middle.y + (size * unit) / 3}
                font-size={size * unit}
                text-anchor="middle"
              >
                {at === null ? '–' : at + 1}
              </text>
            ),
        )}
      </svg>
    </div>
  );
};
