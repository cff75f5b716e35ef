// Weights in eight bits: those of features that are not near zero, as distances and bytes in base64; those of transitions as numbers.

import { BUCKETS, type FieldWeights } from './chain-field.ts';

export type PackedWeights = {
  /** What a step of the bytes is worth. */
  readonly step: number;
  /** Thousandths. */
  readonly transitions: readonly number[];
  /** For each weight that is kept: its distance from the one before in seven bits a byte, the low ones first, and a byte. */
  readonly features: string;
};

/** Steps on either side of zero. */
const MOST_STEPS = 127;
/** Steps below which a weight is left out. */
const LEAST_STEPS = 2;

export function packWeights({ features, transitions }: FieldWeights): PackedWeights {
  let most = 0;
  for (const weight of features) most = Math.max(most, Math.abs(weight));
  const step = Number((most / MOST_STEPS || 1).toPrecision(6));
  const bytes: number[] = [];
  let last = -1;
  for (let at = 0; at < features.length; at++) {
    const steps = Math.round((features[at] as number) / step);
    if (Math.abs(steps) < LEAST_STEPS) continue;
    let distance = at - last;
    last = at;
    while (distance > 127) {
      bytes.push((distance & 127) | 128);
      distance >>>= 7;
    }
    bytes.push(distance, Math.max(-MOST_STEPS, Math.min(MOST_STEPS, steps)) & 255);
  }
  return {
    step,
    transitions: Array.from(transitions, (weight) => Math.round(weight * 1000) / 1000),
    features: base64Of(Uint8Array.from(bytes)),
  };
}

/** Undefined: these are no weights for so many labels. */
export function unpackWeights(
  { step, transitions, features: packed }: PackedWeights,
  labels: number,
): FieldWeights | undefined {
  if (transitions.length !== labels * labels || !(step > 0)) return undefined;
  const bytes = bytesOf(packed);
  if (bytes === undefined) return undefined;
  const features = new Float32Array(BUCKETS * labels);
  let place = -1;
  for (let at = 0; at < bytes.length; ) {
    let distance = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined || shift > 21) return undefined;
      distance += (byte & 127) << shift;
      if (byte < 128) break;
    }
    place += distance;
    const steps = bytes[at++];
    if (steps === undefined || distance === 0 || place >= features.length) return undefined;
    features[place] = (steps > 127 ? steps - 256 : steps) * step;
  }
  return { labels, features, transitions: Float32Array.from(transitions) };
}

/** Bytes that one call turns into characters: a call takes a limited number of arguments. */
const CHUNK = 8190;

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + CHUNK))));
  return parts.join('');
}

function bytesOf(base64: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}
