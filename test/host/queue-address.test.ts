// Addresses of queues, as they are read and as they are shown.

import { expect, test } from 'vitest';
import { queueReason, readQueueAddress } from '../../src/host/queue-address.ts';

test.each([
  ['redis://h', { shown: 'redis://h:6379', host: 'h', port: 6379, db: 0 }],
  ['redis://h:7000/3', { shown: 'redis://h:7000/3', host: 'h', port: 7000, db: 3 }],
  ['redis://[::1]:1/', { shown: 'redis://[::1]:1', host: '::1', port: 1, db: 0 }],
  ['rediss://h', { shown: 'rediss://h:6379', host: 'h', port: 6379, db: 0, tls: { servername: 'h' } }],
  ['rediss://10.0.0.1', { shown: 'rediss://10.0.0.1:6379', host: '10.0.0.1', port: 6379, db: 0, tls: {} }],
  ['redis://me:p%40ss%2F@h', { shown: 'redis://h:6379', host: 'h', port: 6379, db: 0, username: 'me', password: 'p@ss/' }],
  ['redis://:100%@h', { shown: 'redis://h:6379', host: 'h', port: 6379, db: 0, password: '100%' }],
])('%s', (given, address) => {
  expect(readQueueAddress(given)).toEqual(address);
});

test.each([
  '',
  'h:6379',
  'http://me:secret@h',
  'redis://',
  'redis://me:secret@h/name',
  'redis://me:secret@h?db=1',
  'redis:h',
])('%j is refused, and not repeated', (given) => {
  expect(() => readQueueAddress(given)).toThrow(
    /^the address of the queue (is no URL|does not|names no|has ).*redis:\/\/HOST:PORT/,
  );
  expect(() => readQueueAddress(given)).not.toThrow(/secret/);
});

test('the environment has the password where the address has none', () => {
  process.env['TEIKIT_QUEUE_PASSWORD'] = 'of the environment';
  try {
    expect(readQueueAddress('redis://h').password).toBe('of the environment');
    expect(readQueueAddress('redis://:own@h').password).toBe('own');
  } finally {
    delete process.env['TEIKIT_QUEUE_PASSWORD'];
  }
});

test.each([
  [new Error('connect ECONNREFUSED 127.0.0.1:1'), 'connect ECONNREFUSED 127.0.0.1:1'],
  [new AggregateError([Object.assign(new Error(''), { code: 'ECONNREFUSED' })]), 'ECONNREFUSED'],
  [new Error('no s/cret here\nsecond line'), 'no *** here'],
  [new Error('redis://:s%2Fcret@h'), 'redis://:***@h'],
])('a reason is one line without the password: %s', (error, words) => {
  expect(queueReason(error, { password: 's/cret' })).toBe(words);
});
