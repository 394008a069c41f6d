// The oracle over every figure of the demo, in German and English: what its page says is reckoned anew from the published rows.
import { describe, expect, test } from 'vitest';
import { minutesText } from '../../src/app/pages/session/model.ts';
import { SESSION } from '../../src/app/pages/session/text.ts';
import type { Block, Folder } from '../../src/core/folders/folder.ts';
import { demoTables } from '../../demo/tables.ts';
import { figureOf, usualRange } from '../../src/core/answers/figure.ts';
import { figureHeadline } from '../../src/i18n/chart-headline.ts';
import { figureSentences } from '../../src/i18n/chart-sentences.ts';
import { load } from '../support/demo.ts';
import { FILES, tileTrouble, type Product } from './check.ts';
import { ours, productOf } from './planted.ts';
import { rowsOf, shownOf, type Town } from './demo.ts';
import { headlineTrouble, sentencesTrouble, written } from './read.ts';
import { factsOf, presentOf } from './reckon.ts';

const folderWith = (block: Block): Folder =>
  ({
    id: 'm',
    name: 'Rat',
    body: '',
    date: '',
    frozen: null,
    decisions: [],
    pages: [{ id: 'p', item: '1', title: 'Lage', isClosed: false, blocks: [block] }],
  }) as unknown as Folder;

const TODAY = '2026-11-28';
const NOW = Date.parse(`${TODAY}T07:00:00Z`);

describe('every figure of the demo', async () => {
  const tiles = await productOf<Product>(FILES, ours);
  const demo = await load(TODAY);
  const town: Town = {
    tables: new Map(demoTables(Date.parse(TODAY) / 864e5).map((one) => [one.name, one])),
    people: new Map(
      (
        JSON.parse(new TextDecoder().decode(demo.files.get('datapackage.json'))) as {
          population: { year: number; number: number }[];
        }
      ).population.map((one) => [String(one.year), one.number]),
    ),
  };
  test.each([...demo.results])('%s', (_id, full) => {
    const { definition } = full;
    const { rows, ahead } = rowsOf(town, definition);
    const isClose = (one: number | null, other: number | null): boolean =>
      one === other ||
      (one !== null && other !== null && Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other)));
    const product = full.observations;
    expect(product.map(({ period }) => period)).toEqual(rows.map(({ period }) => period));
    rows.forEach((row, i) => {
      const { value, state, emptiness } = product[i]!;
      expect(isClose(value, row.value), `${row.period}: ${value}, is ${row.value}`).toBe(true);
      expect([state, emptiness], row.period).toEqual([row.state, row.why]);
    });
    const present = presentOf({ definition, rows, now: NOW });
    const figure = figureOf(full, usualRange(full.series), NOW);
    expect(figure.isOld).toBe(present.large !== 'now');
    const shown = shownOf(rows);
    expect(figure.series.periods).toEqual(shown.map(({ period }) => period));
    const facts = factsOf({ definition, rows: shown, ahead, now: NOW });
    const one = { definition, rows, ahead, now: NOW };
    for (const language of ['de', 'en'] as const) {
      expect(tileTrouble(tiles, full, one, language)).toEqual([]);
      const ask = { facts, definition, language, isOld: figure.isOld };
      const headline = figureHeadline(figure, language);
      expect(headlineTrouble(headline, ask), headline).toBeNull();
      const sentences = figureSentences(figure, language);
      expect(sentencesTrouble(sentences, ask), sentences).toEqual([]);
      // The minutes: the value or what it last was, and what is foretold.
      const block = { id: 'b', kind: 'indicator' as const, indicator: full.id };
      const minutes = minutesText(
        folderWith(block),
        new Map([['b', { kind: 'indicator', full, sources: [] }]]),
        NOW,
        SESSION[language],
        language,
      ).replaceAll('\u00a0', ' ');
      const tile = tiles.deriveTile(full, NOW, language);
      if (present.large === 'now') expect(minutes).toContain(`${definition.title}: ${tile.figure}`);
      else expect(minutes).toContain(tile.line.replaceAll('\u00a0', ' '));
      const foretold = facts.outlook?.foretold;
      expect(/nach Vorhersage|By the forecast/i.test(minutes)).toBe(foretold != null);
      if (foretold) expect(minutes).toContain(written(foretold.period, language));
    }
  });
});
