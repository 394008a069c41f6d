// Statements about catalogues (DCAT-AP.de) whatever they were written in, and what they offer. It parses nothing itself.
// Source: SOURCES.md 1.3; https://www.dcat-ap.de/def/dcatde/2.0/spec/
import { endsInTables } from '../../core/table/file-formats.ts';
import type { Licence } from '../../core/table/provenance.ts';
import type { Description, Offer } from '../connector.ts';
import { dayIn, link } from '../wire.ts';

export type Term = { text: string; isNode: boolean; language: string };
export type Statement = { subject: string; predicate: string; object: Term };

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const DCATDE = 'http://dcat-ap.de/def/dcatde/';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const HYDRA = 'http://www.w3.org/ns/hydra/core#';

/** Statements by subject and predicate. */
export class Graph {
  private readonly nodes = new Map<string, Map<string, Term[]>>();

  add({ subject, predicate, object }: Statement): void {
    let node = this.nodes.get(subject);
    if (!node) this.nodes.set(subject, (node = new Map()));
    const found = node.get(predicate);
    if (found) found.push(object);
    else node.set(predicate, [object]);
  }
  all(subject: string, predicate: string): readonly Term[] {
    return this.nodes.get(subject)?.get(predicate) ?? [];
  }
  /** The German wording, else the one without a language, else any. Missing: null. */
  text(subject: string, predicate: string): string | null {
    const terms = this.all(subject, predicate).filter(({ text }) => text.trim() !== '');
    const of = (language: string) => terms.find((one) => one.language === language);
    return (of('de') ?? of('') ?? terms[0])?.text.trim().slice(0, 2000) ?? null;
  }
  /** dcatde terms exist in several versions of the vocabulary. */
  versioned(subject: string, name: string): readonly Term[] {
    for (const [predicate, terms] of this.nodes.get(subject) ?? [])
      if (predicate.startsWith(DCATDE) && predicate.endsWith(`/${name}`)) return terms;
    return [];
  }
  ofType(type: string): string[] {
    return [...this.nodes].flatMap(([id, node]) =>
      node.get(TYPE)?.some(({ text }) => text === type) ? [id] : [],
    );
  }
}

/** What a licence's address ends in, as its short name: `http://dcat-ap.de/def/licenses/dl-by-de/2.0`. */
const licenceOf = (graph: Graph, of: readonly string[]): Licence | null => {
  for (const subject of of) {
    const [term] = graph.all(subject, `${DCT}license`);
    if (!term) continue;
    const title =
      graph.text(term.text, `${DCT}title`) ??
      graph.text(term.text, 'http://www.w3.org/2000/01/rdf-schema#label');
    const path = term.text.split(/\/licen[cs]es?\//).slice(1);
    const name = path.join('/').replace(/\/$/, '') || (term.isNode ? null : term.text);
    return {
      name,
      title,
      url: link(term.text, 'https://x.invalid/')?.startsWith('https://x.invalid')
        ? null
        : link(term.text, 'https://x.invalid/'),
    };
  }
  return null;
};

const nameOf = (graph: Graph, subject: string): string | null => {
  const [publisher] = graph.all(subject, `${DCT}publisher`);
  if (!publisher) return null;
  return publisher.isNode ? graph.text(publisher.text, 'http://xmlns.com/foaf/0.1/name') : publisher.text;
};

const formatOf = (graph: Graph, distribution: string): string | null =>
  (graph.text(distribution, `${DCT}format`) ?? graph.text(distribution, `${DCAT}mediaType`))
    ?.split(/[/#]/)
    .at(-1) ?? null;

/** Formats that the app cannot read are left out; without a word of the format it is asked. */
const UNREADABLE = /html|pdf|wms|wfs|gml|shape|shp|docx?|png|jpe?g|tiff?|rdf|kml|atom/i;

const offersOf = (graph: Graph, dataset: string, base: string): Offer[] => {
  const regions = [
    ...graph.versioned(dataset, 'politicalGeocodingURI'),
    ...graph.all(dataset, `${DCT}spatial`),
  ].flatMap(({ text }) => /politicalGeocoding\/\w+\/(\d+)/.exec(text)?.[1] ?? []);
  const publisher = nameOf(graph, dataset);
  const title = graph.text(dataset, `${DCT}title`) ?? dataset;
  const distributions = graph.all(dataset, `${DCAT}distribution`);
  return distributions.flatMap(({ text: id }): Offer[] => {
    const address = link(
      graph.all(id, `${DCAT}downloadURL`)[0]?.text ?? graph.all(id, `${DCAT}accessURL`)[0]?.text ?? null,
      base,
    );
    const format = formatOf(graph, id);
    if (address === null) return [];
    const kind = /parquet/i.test(`${format} ${address}`) ? 'parquet' : 'file';
    // What an address ends in outweighs the format: catalogues call workbooks HTML.
    const isNamed = kind === 'parquet' || endsInTables(new URL(address).pathname);
    if (!isNamed && format !== null && UNREADABLE.test(format)) return [];
    const own = graph.text(id, `${DCT}title`);
    const size = Number(graph.text(id, `${DCAT}byteSize`) ?? NaN);
    return [
      {
        title: own !== null && own !== title ? `${title}: ${own}` : title,
        description: graph.text(id, `${DCT}description`) ?? graph.text(dataset, `${DCT}description`),
        address,
        kind,
        format,
        bytes: Number.isFinite(size) ? size : null,
        asOf: dayIn(
          graph.text(id, `${DCT}modified`) ??
            graph.text(dataset, `${DCT}modified`) ??
            graph.text(dataset, `${DCT}issued`),
        ),
        licence: licenceOf(graph, [id, dataset]),
        publisher,
        attribution:
          graph.versioned(id, 'licenseAttributionByText')[0]?.text ??
          graph.versioned(dataset, 'licenseAttributionByText')[0]?.text ??
          null,
        regions: [...new Set(regions)],
      },
    ];
  });
};

/** Everything that a catalogue offers. Missing: null where the statements name no dataset. */
export const describeGraph = (graph: Graph, address: string): Description | null => {
  const datasets = graph.ofType(`${DCAT}Dataset`);
  if (datasets.length === 0) return null;
  const [catalog] = graph.ofType(`${DCAT}Catalog`);
  const [page] = [
    ...graph.ofType(`${HYDRA}PagedCollection`),
    ...graph.ofType(`${HYDRA}PartialCollectionView`),
  ];
  const next =
    page === undefined
      ? undefined
      : (graph.all(page, `${HYDRA}nextPage`)[0] ?? graph.all(page, `${HYDRA}next`)[0]);
  const following = link(next?.text ?? null, address);
  return {
    title:
      (catalog === undefined ? null : graph.text(catalog, `${DCT}title`)) ??
      (datasets.length === 1 ? graph.text(datasets[0]!, `${DCT}title`) : null) ??
      new URL(address).host,
    publisher: (catalog === undefined ? null : nameOf(graph, catalog)) ?? nameOf(graph, datasets[0]!),
    offers: datasets.flatMap((dataset) => offersOf(graph, dataset, address)),
    next: following !== null && new URL(following).hostname === new URL(address).hostname ? following : null,
  };
};

/**
 * Offers that hold every word and were changed since a day: a catalogue in a file cannot be searched by its host.
 * Missing: an offer without a day of its last change stays.
 */
export const matching = (description: Description, words: string, since = ''): Description => {
  const wanted = words
    .toLocaleLowerCase('de')
    .split(/\s+/)
    .filter((word) => word !== '');
  const holds = ({ title, description: about, asOf }: Offer): boolean => {
    if (since !== '' && asOf !== null && asOf < since) return false;
    const text = `${title} ${about ?? ''}`.toLocaleLowerCase('de');
    return wanted.every((word) => text.includes(word));
  };
  return { ...description, offers: description.offers.filter(holds) };
};
