// Bars of several series do not name themselves: in a session, too, on screen, on stage and on paper, it is said whose each is.
import { h } from 'preact';
import render from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { BlockView, type Look } from '../../src/app/pages/session/BlockView.tsx';
import type { Block } from '../../src/core/folders/folder.ts';
import type { Picture } from '../../src/core/folders/picture.ts';

const picture: Picture = {
  kind: 'chart',
  labels: ['2025', '2026'],
  labelKind: 'period',
  unit: '€',
  series: [
    { name: 'Erträge', values: [1_200, 1_300] },
    { name: 'Aufwand', values: [1_100, 1_400] },
  ],
  x: 'Jahr',
  y: 'Betrag',
  sources: [],
};
const drawn = (draw: 'bar' | 'line', look: Look): string => {
  const query = { x: 'jahr', y: 'betrag', series: 'art', aggregate: 'sum' };
  const block = { id: 'c', kind: 'chart', title: 'Haushalt', dataset: 'd', query, draw } as unknown as Block;
  return render(h(BlockView, { block, picture, at: Date.UTC(2026, 10, 28), language: 'de', look })).replace(
    /<table.*?<\/table>/gs,
    '',
  );
};

test.each(['screen', 'stage', 'paper'] as const)('on %s', (look) => {
  const key = /<div class="legend">.*?<\/div>/s.exec(drawn('bar', look))?.[0] ?? '';
  expect(key.replace(/<[^>]*>/g, '|').replace(/[|\s]*\|[|\s]*/g, '|')).toBe(
    '|In jeder Gruppe von links nach rechts:|Erträge|Aufwand|',
  );
  // What stands in the key is filled as the bars of its series are.
  const svg = drawn('bar', look).replace(key, '');
  const fills = (text: string): string[] =>
    [...text.matchAll(/<rect class="bar (s\d)"(?: fill="url\(#[^)]*-(\d)\)")?/g)].map(
      ([, s, p]) => `${s} ${p}`,
    );
  expect(fills(key)).toEqual(['s1 undefined', 's2 2']);
  expect(new Set(fills(svg))).toEqual(new Set(fills(key)));
  expect(/<pattern id="[^"]*-2".*?<\/pattern>/s.exec(key)?.[0].replace(/id="[^"]*"/, '')).toBe(
    /<pattern id="[^"]*-2".*?<\/pattern>/s.exec(svg)?.[0].replace(/id="[^"]*"/, ''),
  );
  // Lines say it at their ends.
  expect(drawn('line', look)).not.toContain('class="legend"');
  expect(drawn('line', look).replace(/<[^>]*>/g, '')).toContain('Aufwand: 1.400');
});
