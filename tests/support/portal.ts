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
    if (url.pathname.startsWith('/api/3/action/'))
      return say(JSON.stringify(ckan.answer(url, { maxBytes: 1, timeoutMs: 1 })), 'application/json');
    switch (url.pathname) {
      case '/frei.csv':
      case '/geheim.csv':
        return say(CSV, 'text/csv');
      case '/konto.csv':
        response.setHeader('Access-Control-Allow-Origin', '*');
        return say('', 'text/plain', 401);
      case '/seite':
        return say('<!doctype html><html><body>Willkommen</body></html>', 'text/html');
      case '/katalog/daten.ttl':
        return say(
          `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> .
<#d> a dcat:Dataset ; dct:title "Einwohner <b>fett</b>"@de ; dcat:distribution [ dct:format "CSV" ; dcat:downloadURL </frei.csv> ;
  dct:license <http://dcat-ap.de/def/licenses/dl-zero-de/2.0> ] .`,
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
