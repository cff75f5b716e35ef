// CSS and templates of the user's around our page.

import { describe, expect, test } from 'vitest';
import { checkDress, dressPage } from '../../src/transform/own-page.ts';
import { output, teiAround } from './stylesheets.ts';

const css = (text: string) => ({ css: { file: 'a.css', text } });
const template = (text: string) => ({ template: { file: 't.html', text } });

describe('CSS', () => {
  test('comes last in the head', async () => {
    const page = dressPage(await output(teiAround('<p>Words</p>'), 'html'), css('p { color: red }'));
    expect(page).toMatch(/<\/style><style>\np \{ color: red \}\n<\/style><\/head>/u);
  });

  test.each(['</style>', '</STYLE x', 'p{}</style'])('%s ends no element of ours', (text) => {
    expect(() => checkDress(css(text))).toThrow(/a\.css holds <\/style/u);
  });
});

describe('a template', () => {
  test('gets each part once', async () => {
    const page = await output(teiAround('<p>Words {{index}} and <ref target="#x">"&lt;section></ref></p>'), 'html');
    const made = dressPage(
      page,
      template(
        '<html lang="{{language}}"><title>{{title}}</title>{{head}}<i>{{ metadata }}</i><b>{{text}}</b>{{index}}</html>',
      ),
    );
    expect(made).toMatch(/^<html lang="en"><title>A test<\/title>/u);
    expect(made.match(/Words \{\{index\}\} and/gu)).toHaveLength(1);
    expect(made).toMatch(/<b>\s*<section class="edition"[\s\S]*Words[\s\S]*<\/section>\s*<\/b>/u);
    expect(made).toMatch(/<i>\s*<header class="masthead"[\s\S]*About this document[\s\S]*<\/i>/u);
    expect(made.match(/<title/gu)).toHaveLength(1);
    expect(made.match(/<style>/gu)).toHaveLength(1);
  });

  test('without a place for the text is refused', () => {
    expect(() => checkDress(template('<p>{{title}}</p>'))).toThrow('t.html has no placeholder {{text}} for the text');
  });

  test('with an unknown placeholder is refused, and the known ones are listed', () => {
    expect(() => checkDress(template('{{text}}{{body}}'))).toThrow(
      't.html has the placeholder {{body}}, which is none of {{title}}, {{language}}, {{head}}, {{metadata}}, {{text}}, {{index}}',
    );
  });
});
