// Names of objects in a project: there and back, and what is none.

import { describe, expect, test } from 'vitest';
import { asCopy, asUrl, bucketFault, canBeCopied, nameInProject, placeInBucket } from '../../src/source/bucket-names.ts';

describe('a place in a bucket', () => {
  test.each([
    ['s3://b/a/*.xml', 's3-copies/b/a/*.xml', { bucket: 'b', key: 'a/*.xml' }],
    ['s3://my.bucket-1/**/ä b.xml', 's3-copies/my.bucket-1/**/ä b.xml', { bucket: 'my.bucket-1', key: '**/ä b.xml' }],
    ['s3://b/out/', 's3-copies/b/out', { bucket: 'b', key: 'out' }],
    ['s3://b', 's3-copies/b', { bucket: 'b', key: '' }],
    ['s3://b/', 's3-copies/b', { bucket: 'b', key: '' }],
  ])('%s', (written, name, place) => {
    expect(asCopy(written)).toBe(name);
    expect(bucketFault(asCopy(written))).toBeUndefined();
    expect(placeInBucket(name)).toEqual(place);
    expect(asUrl(name)).toBe(written.replace(/\/$/u, ''));
    if (place.key !== '') expect(nameInProject(place)).toBe(name);
  });

  test.each([
    's3://',
    's3:///a',
    's3:/b/a',
    'S3://b/a',
    's3://me:secret@b/a',
    's3://b/../a',
    's3://b/a/..',
    's3://b//a',
    's3://b/./a',
    's3://*/a',
    's3://b..c/a',
  ])('is not %s', (written) => {
    expect(bucketFault(asCopy(written))).toBeDefined();
    expect(bucketFault(asCopy(written))).not.toContain('secret');
  });

  test.each(['tei/a.xml', 'tei/s3/a.xml', './s3-copies.xml', 'https://b/a'])('%s has nothing to do with buckets', (written) => {
    expect(asCopy(written)).toBe(written);
    expect(bucketFault(written)).toBeUndefined();
    expect(placeInBucket(written)).toBeUndefined();
  });
});

test.each([
  ['a.xml', true],
  ['a/b c/ä.xml', true],
  ['', false],
  ['a/', false],
  ['a//b', false],
  ['a/../b', false],
  ['.hidden/a', false],
  ['a/.b', false],
  ['a\\b', false],
  ['a\nb', false],
  ['a'.repeat(201), false],
])('whether the key %j can be a path', (key, expected) => {
  expect(canBeCopied(key)).toBe(expected);
});
