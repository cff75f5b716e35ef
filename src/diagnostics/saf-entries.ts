// What the codes of Simple Archives of DSpace mean.

import type { CodeEntry } from './example.ts';
import type { SafCode } from './package-codes.ts';

const VALUES = '  <dcvalue element="title" qualifier="none">A letter</dcvalue>\n';
const METADATA = `<dublin_core schema="dc">\n${VALUES}</dublin_core>\n`;

const RIGHT: Readonly<Record<string, string>> = {
  'item_1/dublin_core.xml': METADATA,
  'item_1/contents': 'letter.txt\tbundle:ORIGINAL\n',
  'item_1/letter.txt': 'Dear\n',
};

/** `wrong`: what is otherwise than in the right archive; undefined: what is not there. */
function archive(wrong: Readonly<Record<string, string | undefined>>): CodeEntry['example'] {
  const files = Object.entries({ ...RIGHT, ...wrong }).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text] as const],
  );
  return { kind: 'package', of: 'saf', wrong: Object.fromEntries(files), right: RIGHT };
}

const contents = (text: string): CodeEntry['example'] => archive({ 'item_1/contents': text });
const metadata = (from: string, to: string): CodeEntry['example'] =>
  archive({ 'item_1/dublin_core.xml': METADATA.replace(from, to) });

export const safEntries: Readonly<Record<SafCode, CodeEntry>> = {
  'saf/no-item': {
    title: 'an archive without items',
    explanation: 'A Simple Archive is a folder with a folder for each item. There is none.',
    example: {
      kind: 'package',
      of: 'saf',
      wrong: { 'list.txt': 'item_1\n' },
      right: RIGHT,
    },
  },
  'saf/beside-items': {
    title: 'a file beside the items of an archive',
    explanation: 'DSpace reads the folders of an archive, and passes over files beside them.',
    example: archive({ 'list.txt': 'item_1\n' }),
  },
  'saf/no-metadata': {
    title: 'an item without dublin_core.xml',
    explanation: 'DSpace reads the metadata of an item from this file, and takes in no item without it.',
    example: archive({ 'item_1/dublin_core.xml': undefined }),
  },
  'saf/root': {
    title: 'metadata with another root than dublin_core',
    explanation: 'The root element of a file of metadata is dublin_core, without a namespace, whatever its schema is.',
    example: archive({ 'item_1/metadata_local.xml': '<local schema="local"/>\n' }),
  },
  'saf/schema': {
    title: 'metadata that does not say its schema',
    explanation:
      'metadata_NAME.xml has the values of the schema NAME, and says so by schema="NAME". Without it DSpace takes them for Dublin Core.',
    example: archive({
      'item_1/metadata_local.xml': '<dublin_core><dcvalue element="shelf">12</dcvalue></dublin_core>\n',
    }),
  },
  'saf/value': {
    title: 'a value that DSpace cannot read',
    explanation:
      'A value is a dcvalue with the name of its element, and of its qualifier where it has one. It holds text and no elements.',
    example: metadata('element="title" ', ''),
  },
  'saf/empty-value': {
    title: 'a value without text',
    explanation: 'DSpace leaves it out.',
    example: metadata(VALUES, `${VALUES}  <dcvalue element="creator"></dcvalue>\n`),
  },
  'saf/no-title': {
    title: 'an item without a title',
    explanation: 'DSpace takes it in, and shows it as untitled. No value has the element title.',
    example: metadata('element="title"', 'element="creator"'),
  },
  'saf/no-contents': {
    title: 'an item with files and without contents',
    explanation: 'contents names the files of an item. DSpace takes in an item without it only where it has metadata alone.',
    example: archive({ 'item_1/contents': undefined }),
  },
  'saf/contents-line': {
    title: 'a line of contents that cannot be read',
    explanation: 'A line is the name of a file, and after tabs what DSpace should do with it. The file is text in UTF-8.',
    example: contents('letter.txt\n\tbundle:ORIGINAL\n'),
  },
  'saf/flag': {
    title: 'a word after the name of a file that DSpace does not read',
    explanation:
      'After a tab DSpace reads bundle:, permissions:, description:, primary:true, and iiif-label:, iiif-toc:, iiif-width:, iiif-height:. It passes over the rest.',
    example: contents('letter.txt\tbundel:ORIGINAL\n'),
  },
  'saf/path': {
    title: 'a path that leads out of an item',
    explanation: 'contents names files of its own item, relative to it. Such a path would take in a file of the machine.',
    example: contents('letter.txt\n../../letter.txt\n'),
  },
  'saf/listed-twice': {
    title: 'a file that contents names twice',
    explanation: 'DSpace takes it in twice, under the same name.',
    example: contents('letter.txt\nletter.txt\n'),
  },
  'saf/missing-file': {
    title: 'a file that contents names and that is not there',
    explanation: 'DSpace ends the import at it. The name must be that of the file, to the last letter.',
    example: contents('letter.txt\nnote.txt\n'),
  },
  'saf/own-file': {
    title: 'a file of the format among the content',
    explanation:
      'contents names dublin_core.xml, itself or another file of the format, which becomes content of the item then.',
    example: contents('letter.txt\ndublin_core.xml\n'),
  },
  'saf/unlisted-file': {
    title: 'a file of an item that contents does not name',
    explanation: 'DSpace passes over it, so that it is lost. A file that a system made for itself is a warning only.',
    example: archive({ 'item_1/note.txt': 'Wait\n' }),
  },
  'saf/handle': {
    title: 'a handle that is none, or that two items have',
    explanation: 'handle has one line, PREFIX/NAME, without an address before it. No two items have the same.',
    example: archive({ 'item_1/handle': 'https://hdl.handle.net/10673/4\n' }),
  },
  'saf/collection': {
    title: 'a collection that is named by no handle and no UUID',
    explanation: 'collections has a collection in each line, the first of which owns the item.',
    example: archive({ 'item_1/collections': 'Letters of 1937\n' }),
  },
};
