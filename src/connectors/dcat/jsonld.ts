// Statements out of JSON-LD as catalogues write it: prefixes of an inline context, flat or nested nodes. Contexts elsewhere are
// never fetched: well-known prefixes stand in for them. Source: https://www.w3.org/TR/json-ld11/
import { isObject, type Json } from '../wire.ts';
import { Graph, type Term } from './graph.ts';

const WELL_KNOWN: Readonly<Record<string, string>> = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  dcterms: 'http://purl.org/dc/terms/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  hydra: 'http://www.w3.org/ns/hydra/core#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
};
const DEPTH = 12;

type Context = ReadonlyMap<string, string>;

const contextOf = (value: unknown): Context => {
  const found = new Map<string, string>(Object.entries(WELL_KNOWN));
  for (const one of Array.isArray(value) ? (value as unknown[]) : [value])
    if (isObject(one))
      for (const [name, iri] of Object.entries(one)) {
        const text = isObject(iri) ? iri['@id'] : iri;
        if (typeof text === 'string') found.set(name, text);
      }
  return found;
};

const expand = (name: string, context: Context, depth = 0): string => {
  const known = context.get(name);
  if (known !== undefined && known !== name && depth < 4) return expand(known, context, depth + 1);
  const colon = name.indexOf(':');
  const prefix = colon > 0 ? context.get(name.slice(0, colon)) : undefined;
  if (prefix !== undefined && !name.startsWith('//', colon + 1)) return prefix + name.slice(colon + 1);
  return colon < 0 && context.has('@vocab') ? context.get('@vocab')! + name : name;
};

/** Errors: none; what is no node adds nothing. */
export const graphOfJsonLd = (json: unknown): Graph => {
  const graph = new Graph();
  let blank = 0;
  const term = (value: unknown, context: Context, depth: number): Term | null => {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return { text: String(value), isNode: false, language: '' };
    if (!isObject(value)) return null;
    if ('@value' in value) {
      const language = value['@language'];
      return {
        text: String(value['@value']),
        isNode: false,
        language: typeof language === 'string' ? language.slice(0, 2).toLowerCase() : '',
      };
    }
    return { text: node(value, context, depth + 1), isNode: true, language: '' };
  };
  const node = (value: Json, context: Context, depth: number): string => {
    const given = value['@id'];
    const subject = typeof given === 'string' ? expand(given, context) : `_:n${blank++}`;
    if (depth > DEPTH) return subject;
    for (const [name, content] of Object.entries(value)) {
      if (name === '@type')
        for (const one of Array.isArray(content) ? (content as unknown[]) : [content])
          graph.add({
            subject,
            predicate: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
            object: { text: expand(String(one), context), isNode: true, language: '' },
          });
      if (name.startsWith('@')) continue;
      const predicate = expand(name, context);
      for (const one of Array.isArray(content) ? (content as unknown[]) : [content]) {
        const object = term(one, context, depth);
        if (object) graph.add({ subject, predicate, object });
      }
    }
    return subject;
  };
  const top = Array.isArray(json) ? (json as unknown[]) : [json];
  for (const one of top) {
    if (!isObject(one)) continue;
    const context = contextOf(one['@context']);
    const inside = one['@graph'];
    for (const each of Array.isArray(inside) ? (inside as unknown[]) : [one])
      if (isObject(each)) node(each, context, 0);
  }
  return graph;
};
