// Answers of GENESIS services (Destatis, Regionalstatistik, Zensus, Länder): zip, text, or trouble inside HTTP 200.
// They ask for an account and allow no browser: `mirror` asks them; what a mirror serves is a plain file. Source: SOURCES.md 1.6.
import { ok } from '../../core/values/result.ts';
import { isObject, json, oneOffer, refused, text } from '../wire.ts';
import type { Connector } from '../connector.ts';

const REST = /\/(?:\w*ws(?:\.\w+)?|webservice|api)\/rest\/2020\//i;
/** By the path: Bund, Länder and Zensus name their services alike. */
export const isGenesis = ({ pathname }: URL): boolean => REST.test(pathname);

const tableCode = (address: string): string =>
  new URL(address).searchParams.get('name') ?? new URL(address).pathname.split('/').at(-1) ?? address;

export const genesis: Connector = {
  kind: 'genesis',
  recognise: isGenesis,
  about: () => null,
  describe: (_answer, address) =>
    oneOffer({
      title: tableCode(address),
      address,
      kind: 'genesis',
      format: 'CSV',
      licence: {
        name: 'dl-by-de/2.0',
        title: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
        url: 'https://www.govdata.de/dl-de/by-2-0',
      },
      publisher: new URL(address).host,
    }),
  plan: (address) => ok({ url: address, offered: null, expected: null }),
  page: (answer) => {
    const { bytes } = answer;
    // `{` or white space before it: JSON, which is either trouble or a table wrapped in JSON.
    const first = bytes.find((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
    if (first !== 0x7b) return ok({ kind: 'file', bytes });
    const found = json(answer);
    if (!found.ok) return found;
    const { value } = found;
    if (!isObject(value)) return ok({ kind: 'file', bytes });
    // Metadata and lists are answers of the same shape, but no tables.
    const service = text(value, 'Ident', 'Service');
    const content =
      service !== null && service !== 'data' && text(value, 'Status', 'Code') === '0'
        ? `Service ${service}`
        : text(value, 'Status', 'Content');
    const code = text(value, 'Status', 'Code') ?? text(value, 'Code');
    const inside = isObject(value.Object) ? value.Object.Content : undefined;
    if (
      (service ?? 'data') === 'data' &&
      typeof inside === 'string' &&
      inside !== '' &&
      (code === null || code === '0')
    )
      return ok({ kind: 'file', bytes: new TextEncoder().encode(inside) });
    return refused(answer, content ?? text(value, 'Content') ?? `Code ${code ?? '?'}`);
  },
};
