// Documents that are not well-formed, and the fix that makes them so.
import { describe, expect, test } from 'vitest';
import { schemaOf } from '../../support/memory-schema.ts';
import { fixed, fixesOf } from './fixed.ts';

const schema = schemaOf(
  'start = element a { anything* } anything = element * { attribute * { text }*, (text | anything)* } | text',
);

describe('safe', () => {
  const cases: readonly (readonly [wrong: string, right: string])[] = [
    ['<a>B & C & D</a>', '<a>B &amp; C &amp; D</a>'],
    ['<a>AT&T <!-- & --> <![CDATA[&]]> &lt; &#38; &</a>', '<a>AT&amp;T <!-- & --> <![CDATA[&]]> &lt; &#38; &amp;</a>'],
    ['<a><b c="d?e=1&f=2"/></a>', '<a><b c="d?e=1&amp;f=2"/></a>'],
    ['<a>&nbsp;&auml;&nbsp;</a>', '<a>\u00a0ä\u00a0</a>'],
    ['<!DOCTYPE a [<!ENTITY auml "ae">]><a>&nbsp;&auml;</a>', '<!DOCTYPE a [<!ENTITY auml "ae">]><a>\u00a0&auml;</a>'],
    ['<a>2 < 3</a>', '<a>2 &lt; 3</a>'],
    ['<a>]]></a>', '<a>]]&gt;</a>'],
    ['<a><b c=d>e</b></a>', '<a><b c="d">e</b></a>'],
    ['<a><b c=“d”>e</b></a>', '<a><b c="d">e</b></a>'],
    ['<a><b c="d"e="f"/></a>', '<a><b c="d" e="f"/></a>'],
    ['<a><b c="d"  c="d"/></a>', '<a><b c="d"/></a>'],
    ['<a><persName>B</persname></a>', '<a><persName>B</persName></a>'],
    ['<!DOCTYPE a [<!-- ]> -->]><a><b/>B</A>', '<!DOCTYPE a [<!-- ]> -->]><a><b/>B</a>'],
  ];
  test.each(cases)('%s', (wrong, right) => {
    expect(fixed(schema, wrong)).toBe(right);
  });
});

describe('only suggested', () => {
  const cases: readonly (readonly [wrong: string, right: string])[] = [
    ['<a>&nbsp B</a>', '<a>&nbsp; B</a>'],
    ['<a><b c=d/></a>', '<a><b c="d"/></a>'],
    ['<a><b c=d e></b></a>', '<a><b c="d" e></b></a>'],
    ['<a><b>C</a>', '<a><b>C</b></a>'],
    ['<a><b><c>D</b></c></a>', '<a><b><c>D</c></b></a>'],
    ['<a>A<br>B</a>', '<a>A<br/>B</a>'],
    ['<a>A<br>B<hr c="d" >C<b>D</a>', '<a>A<br/>B<hr c="d" />C<b>D</b></a>'],
    ['<a>A<b>B<br>C</b></a>', '<a>A<b>B<br/>C</b></a>'],
    ['<a><b>A<br>B</b></br></a>', '<a><b>A<br>B</br></b></a>'],
    ['<a><persName>B</persNme></a>', '<a><persName>B</persName></a>'],
    ['<a><xi:include href="b"/></a>', '<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="b"/></a>'],
    ['<a><b xlink:href="b"/></a>', '<a xmlns:xlink="http://www.w3.org/1999/xlink"><b xlink:href="b"/></a>'],
  ];
  test.each(cases)('%s', (wrong, right) => {
    expect(fixed(schema, wrong)).toBe(wrong);
    expect(fixed(schema, wrong, 'suggested')).toBe(right);
  });
});

test.each([
  '<a>&unknown;</a>',
  // the prefix is that of another namespace elsewhere
  '<a><xi:b/><c xmlns:xi="urn:other"/></a>',
  // no attribute, but what a > is missing before
  '<a><b c="d"University of e</b></a>',
  '<a><b c="<"/></a>',
  '<a><b c="2 < 3"/></a>',
  '<a><b c="d" c="e"/></a>',
  // a tag or a comment with a slip in it is no text
  '<a>B< /a>',
  '<a>< b>C</b></a>',
  '<a>< b/></a>',
  '<a>B</a>< !-- C -- >',
  '<a>< !-- B --></a>',
  '<a>< b c="d">E</b></a>',
  // a quote that is only half there
  '<a><b c=”d/></a>',
  '<a><b c=d"/></a>',
  '<a><q:b/></a>',
  '<a>',
  '<a><b',
  '<a>&#xFFFFFF;</a>',
  '<!DOCTYPE a [<!ENTITY e "&#38;">]><a>&e;</a>',
])('no fix: %s', (text) => {
  expect(fixesOf(schema, text)).toEqual([]);
});
