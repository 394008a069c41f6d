// Catalogues in Turtle and RDF/XML, by kept parsers. Loaded by the page that opens such a catalogue, and by nothing else.
/// <reference path="./n3.d.ts" />
import { hasDeclaration, rootOf } from '../../core/values/xml.ts';
import { Parser } from 'n3';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { error } from '../../core/values/issue.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import type { Description } from '../connector.ts';
import { describeGraph, Graph, type Statement } from './graph.ts';

/** Of both parsers, as RDF/JS has it. */
type Quad = {
  subject: { value: string };
  predicate: { value: string };
  object: { termType: string; value: string; language?: string };
};
const statementOf = ({ subject, predicate, object }: Quad): Statement => ({
  subject: subject.value,
  predicate: predicate.value,
  object: {
    text: object.value,
    isNode: object.termType !== 'Literal',
    language: (object.language ?? '').slice(0, 2).toLowerCase(),
  },
});

const turtle = (text: string, address: string): Graph => {
  const graph = new Graph();
  for (const quad of new Parser({ baseIRI: address }).parse(text)) graph.add(statementOf(quad));
  return graph;
};

const xml = (text: string, address: string): Promise<Graph> =>
  new Promise((resolve, reject) => {
    // A parser of streams waits for more where a text is cut off.
    if (!/<\/rdf:RDF\s{0,20}>$/i.test(text.slice(-200).trimEnd())) {
      reject(new Error('no end'));
      return;
    }
    const graph = new Graph();
    const parser = new RdfXmlParser({ baseIRI: address, validateUri: false });
    parser.on('data', (quad: Quad) => graph.add(statementOf(quad)));
    parser.on('error', reject);
    parser.on('end', () => resolve(graph));
    parser.write(text);
    parser.end();
  });

/** What a catalogue offers. Errors: SOURCE_SHAPE where the text is broken or names no dataset, XML_DOCTYPE for entities. */
export const describeRdf = async (text: string, address: string): Promise<Result<Description>> => {
  const isXml = rootOf(text) === 'rdf:rdf';
  if (/^\s*<[!?]/.test(text) && hasDeclaration(text)) return failed(error('XML_DOCTYPE', { file: address }));
  if (isXml && hasDeclaration(text)) return failed(error('XML_DOCTYPE', { file: address }));
  try {
    const graph = isXml ? await xml(text, address) : turtle(text, address);
    const found = describeGraph(graph, address);
    return found ? ok(found) : failed(error('SOURCE_SHAPE', undefined, { address, detail: 'dcat:Dataset' }));
  } catch (cause) {
    return failed(error('SOURCE_SHAPE', undefined, { address, detail: String(cause).slice(0, 200) }));
  }
};

export { matching } from './graph.ts';
