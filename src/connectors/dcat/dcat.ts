// Catalogues in DCAT-AP.de: for finding datasets, never a table itself. JSON-LD is read here; RDF/XML and Turtle by rdf.ts,
// which is loaded only where such a catalogue is opened. Source: SOURCES.md 1.3; ckanext-dcat docs/endpoints.md
import { rootOf } from '../../core/values/xml.ts';
import { ok } from '../../core/values/result.ts';
import type { Connector } from '../connector.ts';
import { json, noTable, shape, withParams } from '../wire.ts';
import { describeGraph } from './graph.ts';
import { graphOfJsonLd } from './jsonld.ts';

const CATALOG = /\/(?:catalog|dataset\/[^/]+|[^/]+)\.(rdf|ttl|jsonld|xml)$/;

/** RDF/XML or Turtle by its first words. */
export const isRdf = (head: string): boolean =>
  rootOf(head) === 'rdf:rdf' || /^\s*(?:#[^\n]*\n\s*)*@?(?:prefix|base)\s/i.test(head);

export const dcat: Connector = {
  kind: 'dcat',
  recognise: ({ pathname }) => CATALOG.test(pathname),
  about: (address) => {
    // JSON-LD is the same catalogue without another parser; the portals of CKAN write all of them.
    const url = new URL(address);
    url.pathname = url.pathname.replace(/\/catalog\.(rdf|ttl|xml)$/, '/catalog.jsonld');
    return url.href;
  },
  search: (address, words, since) =>
    withParams(dcat.about(address)!, {
      ...(words !== '' && { q: words }),
      ...(since !== '' && { modified_since: since }),
    }),
  describe: (answer, address) => {
    const found = json(answer);
    if (!found.ok) return found;
    const description = describeGraph(graphOfJsonLd(found.value), address);
    return description ? ok(description) : shape(answer, 'dcat:Dataset');
  },
  plan: (address) => noTable(address),
  page: (answer) => noTable(answer.url),
};
