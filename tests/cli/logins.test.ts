// Who asks a GENESIS service, and that nobody else learns it.
import { describe, expect, test } from 'vitest';
import { askedAs, loginsFrom } from '../../src/cli/publishing/mirror/logins.ts';
import { connectorOf, CONNECTORS } from '../../src/connectors/index.ts';

const NRW =
  'https://www.landesdatenbank.nrw.de/ldbnrwws/rest/2020/data/tablefile?name=12411-09iz&format=ffcsv';
const env = {
  COCKPIT_GENESIS_TOKEN: 'bund',
  COCKPIT_GENESIS_LOGINS: JSON.stringify({
    'www.landesdatenbank.nrw.de': { username: 'GEMEINDE', password: 'p;w "x"' },
    'genesis.sachsen-anhalt.de': 'token-st',
  }),
};

test.each([
  NRW,
  'https://www-genesis.destatis.de/genesisWS/rest/2020/data/tablefile?name=12411-0001',
  'https://www.regionalstatistik.de/genesisws/rest/2020/data/tablefile?name=12411-01-01-4',
  'https://ergebnisse.zensus2022.de/api/rest/2020/data/tablefile?name=1000A-0000',
  'https://www.statistikdaten.bayern.de/genesisWS/rest/2020/data/tablefile?name=12411-001',
  'https://www.bildungsmonitoring.de/bildungws/rest/2020/data/tablefile?name=21111-01i',
  'https://genesis.sachsen-anhalt.de/webservice/rest/2020/data/tablefile?name=12411-0001',
])('%s is a GENESIS service', (address) =>
  expect(CONNECTORS.find((one) => one.recognise(new URL(address)))).toBe(connectorOf('genesis')),
);

describe('a login', () => {
  const logins = loginsFrom(env)!;
  test('goes to its own host as a form by POST', () => {
    expect(askedAs(NRW, logins)).toEqual({
      method: 'POST',
      body: 'name=12411-09iz&format=ffcsv',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        username: 'GEMEINDE',
        password: 'p;w "x"',
      },
    });
    const token = (url: string): unknown => askedAs(url, logins)?.headers.username;
    expect([
      token('https://genesis.sachsen-anhalt.de/webservice/rest/2020/data/tablefile?name=a'),
      token('https://www.regionalstatistik.de/genesisws/rest/2020/data/tablefile?name=a'),
    ]).toEqual(['token-st', 'bund']);
  });
  test.each([
    ['over http', NRW.replace('https:', 'http:')],
    ['to another port', NRW.replace('.de/', '.de:8443/')],
    ['to another host', NRW.replace('www.', 'www2.')],
    ['to a name that only begins like it', NRW.replace('.de/', '.de.example.org/')],
    ['to a page of the same host', 'https://www.landesdatenbank.nrw.de/ldbnrw/online/data?name=12411-09iz'],
    [
      'to a Land that was not named',
      'https://www.statistikdaten.bayern.de/genesisWS/rest/2020/data/tablefile?name=a',
    ],
  ])('never goes %s', (_name, url) => expect(askedAs(url, logins)).toBeNull());
  test.each([
    '{',
    '[]',
    '"x"',
    '{"a.de": 1}',
    '{"a.de": ""}',
    '{"a.de": {"password": "x"}}',
    '{"https://a.de": "x"}',
  ])('written as %s is refused', (said) => expect(loginsFrom({ COCKPIT_GENESIS_LOGINS: said })).toBeNull());
  test('may be missing', () => expect(loginsFrom({})?.size).toBe(0));
});
