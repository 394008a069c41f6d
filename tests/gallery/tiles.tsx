// A tile in each state that it can be in: of Musterhausen, a made-up town.
import type { ComponentChildren } from 'preact';
import { TileView } from '../../src/tiles/indicator/View.tsx';
import type { Tile } from '../../src/tiles/indicator/tile.ts';

const values = [12, 11, 11, 9, null, 8, 8, 7, 5, 4, 4, 3];

const tile = (id: string, part: Partial<Tile>): ComponentChildren => (
  <TileView
    key={id}
    language="de"
    tile={{
      id,
      title: 'Freie Pflegeplätze',
      status: 'good',
      last: null,
      isOld: false,
      figure: '12',
      isWord: false,
      unit: 'Plätze',
      since: 'seit 27.11.',
      line: '1 weniger als am Tag davor',
      brief: '−1 zum Vortag',
      published: ['Plätze'],
      asOf: 'Stand 29.11.',
      from: '01.10.',
      stand: '29.11.',
      late: false,
      spark: { values, times: values.map((_, day) => day * 1440) },
      limits: [5, 8],
      ...part,
    }}
  />
);

const grid = (...all: readonly ComponentChildren[]): ComponentChildren => (
  <div class="lage">
    <div class="grid">{all}</div>
  </div>
);

export const tiles: readonly (readonly [string, ComponentChildren])[] = [
  [
    'critical, to be watched, in order, not rated',
    grid(
      tile('a', { status: 'critical', figure: '3' }),
      tile('b', { status: 'watch', figure: '21,5', unit: 'Stunden', title: 'Trinkwasser im Behälter' }),
      tile('c', { figure: '46', unit: 'von 52 Kräften', brief: '88 % · +1 zum Vortag' }),
      tile('d', { status: 'unrated', since: '', figure: '2.431.905', unit: '€' }),
    ),
  ],
  [
    'fallen silent, old, hidden, a word',
    grid(
      tile('e', {
        status: 'noCurrentData',
        last: 'critical',
        isOld: true,
        figure: '575',
        unit: 'cm',
        since: '',
        title: 'Pegel am Mühlbach',
        brief: 'seit 62 Minuten kein Wert',
      }),
      tile('f', {
        status: 'noCurrentData',
        last: 'watch',
        isOld: true,
        since: '',
        brief: 'seit 26 Tagen kein Wert',
      }),
      tile('g', { status: 'noCurrentData', figure: '–', unit: '', since: '', brief: 'geheim', stand: null }),
      tile('h', { figure: 'gut', isWord: true, unit: '', brief: '', title: 'Trinkwasserqualität' }),
    ),
  ],
  [
    'long words, due, no line yet',
    grid(
      tile('i', {
        title: 'Verwaltungsdienstleistungen: Bearbeitungszeit der Wohngeldanträge',
        figure: '1.234.567,89',
        unit: 'Tausend Quadratmeter',
        late: true,
      }),
      tile('j', { spark: { values: [null, null, 4], times: [0, 1440, 2880] }, from: null }),
    ),
  ],
  [
    'before the first values',
    <div class="lage">
      <div class="grid" aria-hidden="true">
        {['a', 'b', 'c', 'd'].map((place) => (
          <div key={place} class="tile skeleton">
            <i />
          </div>
        ))}
      </div>
    </div>,
  ],
];
