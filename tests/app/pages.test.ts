// The list of pages: every address leads to the page that is meant, every folder is in the list, and each says who may be there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { homeOf, isOpenTo } from '../../src/app/access.ts';
import type { Role } from '../../src/app/lock/role.ts';
import { PAGES, SECTIONS, type PageId } from '../../src/app/pages/index.ts';
import type { Page, Params } from '../../src/app/pages/page.ts';
import { routeOf } from '../../src/app/routes.ts';

/** Addresses of each page, and what they say. A page without a line here does not compile. */
const ADDRESSES: Readonly<Record<PageId, readonly (readonly [string, Params?])[]>> = {
  situation: [[''], ['#/'], ['#/lage'], ['#/lage/'], ['#/lage?blatt=krise']],
  figure: [
    ['#/lage/pflege', { indicator: 'pflege' }],
    ['#/lage/a%2Fb', { indicator: 'a/b' }],
    ['#/lage/100%', { indicator: '100%' }],
  ],
  data: [['#/daten'], ['#/daten/']],
  import: [['#/daten/import']],
  own: [['#/daten/x%20y/kennzahl', { dataset: 'x y' }]],
  compare: [['#/daten/x/vergleich?jahr=2024', { dataset: 'x' }]],
  source: [['#/daten/quelle']],
  dataset: [['#/daten/x?gruppe=a', { dataset: 'x' }]],
  recording: [['#/erfassung'], ['#/erfassung/heute']],
  session: [['#/sitzung'], ['#/sitzung/mappe-1/2']],
  settings: [
    ['#/einstellungen', { row: '' }],
    ['#/einstellungen/geraet', { row: 'geraet' }],
  ],
  search: [['#/suche?q=Kita']],
  legal: [
    ['#/impressum', { kind: 'impressum' }],
    ['#/leichte-sprache', { kind: 'leichte-sprache' }],
  ],
  unknown: [['#/gibt-es-nicht'], ['#/daten/x/y/z'], ['#/suche/x']],
};

describe.each(PAGES.map((page) => [page.id, page] as const))('%s', (id, page: Page) => {
  test.each(ADDRESSES[id].map(([hash, params = {}]) => [hash, params] as const))(
    'is where %j leads',
    (hash, params) => {
      const route = routeOf(hash);
      expect(route.page.id).toBe(id);
      expect(route.params).toEqual(params);
    },
  );
  test('loads a view', async () => {
    if ('load' in page) expect((await page.load()).default).toBeTypeOf('function');
    else expect(page.view).toBeTypeOf('function');
  });
});

test('what stands behind the question mark comes with the route', () => {
  expect(Object.fromEntries(routeOf('#/suche?q=a%20b&x=1').search)).toEqual({ q: 'a b', x: '1' });
});

test('every folder of pages is in the list under its name; what several show is in one named place', () => {
  const folders = readdirSync('src/app/pages', { withFileTypes: true }).filter((one) => one.isDirectory());
  const named = folders.map(({ name }) => name).filter((name) => name !== 'shared');
  expect(named.sort()).toEqual(PAGES.map(({ id }) => id).sort());
  for (const name of named) expect(existsSync(`src/app/pages/${name}/page.ts`)).toBe(true);
});

test('the navigation is in the order of the list', () => {
  expect(SECTIONS).toEqual(['lage', 'daten', 'erfassung', 'sitzung', 'einstellungen']);
  for (const name of SECTIONS) expect(routeOf(`#/${name}`).page.section).toBe(name);
});

test('a page without a word about roles does not compile', () => {
  const view = () => null;
  const whole: Page = { id: 'x', pattern: /x/, section: null, access: { record: false, view: true }, view };
  // @ts-expect-error nothing says who may be there
  const silent: Page = { id: 'x', pattern: /x/, section: null, view };
  // @ts-expect-error nothing says whether a tablet for looking only opens it
  const half: Page = { id: 'x', pattern: /x/, section: null, access: { record: false }, view };
  expect([whole, silent, half].map(({ id }) => id)).toEqual(['x', 'x', 'x']);
});

test.each<[Role, string, boolean]>([
  ['both', '#/erfassung', true],
  ['record', '#/erfassung', true],
  ['record', '#/lage', false],
  ['record', '', false],
  ['record', '#/einstellungen', true],
  ['record', '#/daten/import', false],
  ['record', '#/gibt-es-nicht', false],
  ['view', '#/lage/x', true],
  ['view', '#/daten', true],
  ['view', '#/daten/import', false],
  ['view', '#/daten/x/kennzahl', false],
  ['view', '#/daten/quelle', false],
  ['view', '#/erfassung', false],
  ['view', '#/einstellungen/weitergabe', false],
  ['view', '#/einstellungen/geraet', true],
  ['view', '#/impressum', true],
])('as %s, %s is open: %s, and home always is', (role, hash, is) => {
  expect(isOpenTo(role, routeOf(hash))).toBe(is);
  expect(isOpenTo(role, routeOf(homeOf(role)))).toBe(true);
});

test('links on pages to what a tablet for looking only leaves out are hidden by a rule of the styles', () => {
  const rule = /\[data-role='view'\]\s*:is\(([^{]*)\)\s*\{/.exec(
    readFileSync('src/styles/shell.css', 'utf8'),
  )![1]!;
  const hides = [...rule.matchAll(/a\[href(\^?\$?)='([^']+)'\]/g)].map(
    ([, how, text]) => [how, text!] as const,
  );
  const isHidden = (href: string): boolean =>
    hides.some(([how, text]) => {
      if (how === '^') return href.startsWith(text);
      return how === '$' ? href.endsWith(text) : href === text;
    });
  for (const { id, access } of PAGES as readonly Page[])
    for (const [hash] of ADDRESSES[id as PageId].slice(0, 1))
      expect([id, isHidden(hash)]).toEqual([id, access.view === false]);
});
