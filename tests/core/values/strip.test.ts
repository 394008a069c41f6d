import { describe, expect, test } from 'vitest';
import { digitsAtEnd, stripBoth, stripEnd } from '../../../src/core/values/strip.ts';
import { hasDeclaration, rootOf } from '../../../src/core/values/xml.ts';

test('ends are taken off, and only ends', () => {
  expect([
    stripEnd('a/b//', '/'),
    stripBoth('--a-b-', '-'),
    stripBoth('---', '-'),
    stripEnd('', '0'),
  ]).toEqual(['a/b', 'a-b', '', '']);
  expect([digitsAtEnd('TOP 12'), digitsAtEnd('12a'), digitsAtEnd('7')]).toEqual(['12', '', '7']);
});

describe('what XML says before it is parsed', () => {
  test.each([
    ['<?xml version="1.0"?>\n<!-- a --><rdf:RDF x="y">', 'rdf:rdf'],
    ['\uFEFF<html lang="de">', 'html'],
    ['<!DOCTYPE  HTML PUBLIC "x">', '!doctype html'],
    ['<!-- never closed', ''],
    ['kein XML', ''],
    ['', ''],
  ])('the root of %j is %j', (text, root) => expect(rootOf(text)).toBe(root));
  test.each([
    ['<!DOCTYPE x>', true],
    ['<a/><!ENTITY x "y">', true],
    [`<!--${'-'.repeat(30_000)} --><!doctype x>`, true],
    ['<a b="1">&lt;!DOCTYPE</a>', false],
    ['<!-- <!DOCTYPE x> --><a><![CDATA[<!ENTITY]]></a>', false],
    ['<?x <!DOCTYPE ?><a/>', false],
    ['<!-- <!DOCTYPE x>', false],
  ])('%j: declared %j', (text, is) => expect(hasDeclaration(text)).toBe(is));
});
