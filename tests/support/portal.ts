// A made-up open data portal on loopback: a dataset of a CKAN, a catalogue in Turtle, files with and without leave for browsers.
import { createServer } from 'node:http';
import { CASES } from '../connectors/cases.ts';

export type Portal = { url: string; requests: string[]; close: () => Promise<void> };

export const CSV =
  'ags;jahr;einwohner\r\n05999999;2023;15790\r\n05999999;2024;15842\r\n05999998;2024;8010\r\n';

export const startPortal = async (): Promise<Portal> => {
  const ckan = CASES.find(({ kind }) => kind === 'ckan')!;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    requests.push(url.pathname + url.search);
    if (url.pathname !== '/geheim.csv' && url.pathname !== '/konto.csv')
      response.setHeader('Access-Control-Allow-Origin', '*');
    const say = (body: string, type: string, status = 200): void => {
      response.statusCode = status;
      response.setHeader('Content-Type', type);
      response.end(body);
    };
    if (url.pathname.endsWith('/package_search') && url.searchParams.get('q') === 'viel') {
      const from = Number(url.searchParams.get('start') ?? 0);
      const results = Array.from({ length: Math.min(20, 45 - from) }, (_, i) => ({
        title: `Satz ${from + i + 1}`,
        resources: [{ name: 'Tabelle', url: `/satz-${from + i + 1}.csv`, format: 'CSV' }],
      }));
      return say(JSON.stringify({ success: true, result: { count: 45, results } }), 'application/json');
    }
    if (url.pathname.startsWith('/api/3/action/'))
      return say(JSON.stringify(ckan.answer(url, { maxBytes: 1, timeoutMs: 1 })), 'application/json');
    switch (url.pathname) {
      case '/frei.csv':
      case '/geheim.csv':
        return say(CSV, 'text/csv');
      case '/konto.csv':
        response.setHeader('Access-Control-Allow-Origin', '*');
        return say('', 'text/plain', 401);
      case '/ungefragt.csv':
        return say('', 'text/csv', 304);
      case '/voll.csv':
        response.setHeader('Retry-After', '120');
        return say('', 'text/csv', 429);
      case '/seite':
        return say('<!doctype html><html><body>Willkommen</body></html>', 'text/html');
      case '/katalog/seiten.ttl': {
        // Three pages, of which the middle one holds nothing that can be read.
        const at = Number(url.searchParams.get('page') ?? 1);
        return say(
          `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix hydra: <http://www.w3.org/ns/hydra/core#> .
<#d${at}> a dcat:Dataset ; dct:title "Seite ${at}" ; dcat:distribution [ dct:format "${at === 2 ? 'PDF' : 'CSV'}" ; dcat:downloadURL </frei${at === 2 ? '.pdf' : '.csv'}> ] .
${at < 3 ? `<#p> a hydra:PagedCollection ; hydra:nextPage </katalog/seiten.ttl?page=${at + 1}> .` : ''}`,
          'text/turtle',
        );
      }
      case '/sammlung.json':
        return say(
          JSON.stringify({
            version: '2.0',
            class: 'collection',
            label: 'Sammlung',
            link: {
              item: [{ class: 'collection', href: '/sammlung-2.json', label: 'Bevölkerung und mehr' }],
            },
          }),
          'application/json',
        );
      case '/sammlung-2.json':
        return say(
          JSON.stringify({
            version: '2.0',
            class: 'collection',
            label: 'Bevölkerung und mehr',
            link: { item: [{ class: 'dataset', href: '/wuerfel.json', label: 'Einwohner' }] },
          }),
          'application/json',
        );
      case '/wuerfel.json':
        return say(
          JSON.stringify({
            version: '2.0',
            class: 'dataset',
            label: 'Einwohner',
            id: ['jahr'],
            size: [2],
            dimension: { jahr: { category: { index: ['2023', '2024'] } } },
            value: [15790, 15842],
          }),
          'application/json',
        );
      case '/katalog/daten.ttl':
        return say(
          `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
<#d> a dcat:Dataset ; dct:title "Einwohner <b>fett</b>"@de ; dcat:distribution [ dct:format "CSV" ; dcat:downloadURL </frei.csv> ;
  dct:license <http://dcat-ap.de/def/licenses/dl-zero-de/2.0> ] .`,
          'text/turtle',
        );
      case '/katalog/zwei.ttl':
        return say(
          `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
<#a> a dcat:Dataset ; dct:title "Einwohner" ; dcat:distribution [ dct:format "CSV" ; dcat:downloadURL </frei.csv> ] .
<#b> a dcat:Dataset ; dct:title "Haushalte" ; dcat:distribution [ dct:format "CSV" ; dcat:downloadURL </frei.csv?teil=b> ] .`,
          'text/turtle',
        );
      default:
        return say('', 'text/plain', 404);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
