// The front page as markup: all figures that a page shows, every text escaped, nothing that the strict policy would refuse.
import { describe, expect, test, vi } from 'vitest';
import { frontOf } from '../../src/core/catalog/front.ts';
import type { Situation } from '../../src/core/catalog/situation.ts';
import { writeFront } from '../../src/app/written.tsx';
import { load, situationOf } from '../support/demo.ts';

const TODAY = '2026-11-20';
const NOW = Date.parse(`${TODAY}T12:00:00Z`);
const situation = async (): Promise<Situation> => situationOf(await load(TODAY), NOW);
// A worker has an address without a hash.
vi.stubGlobal('location', new URL('http://127.0.0.1/sw.js'));

const count = (html: string, what: string): number => html.split(what).length - 1;

describe('the first picture', () => {
  test('holds each figure of the chosen dashboard, in the language of the device', async () => {
    const one = await situation();
    const german = writeFront(one, {}, NOW);
    expect(count(german, '<article')).toBe(frontOf(one, null).length);
    expect(german).toContain('Braucht Aufmerksamkeit');
    const crisis = { id: 'krise', title: 'Krise', indicators: one.results.slice(-3).map(({ id }) => id) };
    const two = { ...one, dashboards: [...one.dashboards, crisis] };
    const other = writeFront(two, { language: 'en', dashboard: 'krise', phone: 'yes' }, NOW);
    expect(count(other, '<article')).toBe(3);
    expect(other).toContain('Situation');
    // Settings of one picture are not those of the next.
    expect(writeFront(one, {}, NOW)).toBe(german);
  });

  test('is text where a catalog has markup, and has no style, script or handler', async () => {
    const bad = `"><img src=x onerror=alert(1)><script>alert(2)</script><style>*{}</style>'`;
    const one = await situation();
    const results = one.results.map((result) => ({
      ...result,
      id: `${bad}${result.id}`,
      definition: { ...result.definition, title: bad, short: bad, unit: bad },
    }));
    const html = writeFront(
      {
        ...one,
        results,
        catalogTitle: bad,
        municipality: { ...one.municipality!, name: bad },
        dashboards: [{ id: bad, title: bad, indicators: results.map(({ id }) => id) }],
      },
      {},
      NOW,
    );
    expect(count(html, '<article')).toBe(results.length);
    expect(html).toContain('&lt;img');
    expect(html).not.toMatch(/<(?:img|script|style)|<[^>]*\s(?:style|on[a-z]+)=/i);
  });
});
