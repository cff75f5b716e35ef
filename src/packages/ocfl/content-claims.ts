// What the inventories of an object say of the digests of its content files, each claim once.

import { algorithmOf } from '../files/digests.ts';
import { hasForm } from './check-digest-forms.ts';
import type { DigestBlock } from './digest-block.ts';
import type { Inventory } from './inventory.ts';

export type ContentClaim = {
  readonly kind: 'manifest' | 'fixity';
  readonly algorithm: string;
  readonly digest: string;
  readonly file: string;
  readonly line: number;
};

/** By content path. */
export class ContentClaims {
  readonly #claims = new Map<string, ContentClaim[]>();

  add(inventory: Inventory): void {
    const { manifest, algorithm, fixity, file } = inventory;
    if (manifest !== undefined && algorithm !== undefined) this.#addBlock(manifest, { kind: 'manifest', algorithm, file });
    for (const [name, block] of fixity)
      if (algorithmOf(name) !== undefined) this.#addBlock(block, { kind: 'fixity', algorithm: name, file });
  }

  of(path: string): readonly ContentClaim[] {
    return this.#claims.get(path) ?? [];
  }

  #addBlock(block: DigestBlock, claim: Pick<ContentClaim, 'kind' | 'algorithm' | 'file'>): void {
    const digits = algorithmOf(claim.algorithm)?.digits ?? 0;
    for (const [digest, { paths }] of block) {
      // another form of digest has been told
      if (!hasForm(digest, digits)) continue;
      for (const { path, line } of paths) this.#addClaim(path, { ...claim, digest, line });
    }
  }

  #addClaim(path: string, claim: ContentClaim): void {
    const known = this.#claims.get(path);
    if (known === undefined) this.#claims.set(path, [claim]);
    else if (
      !known.some(
        ({ kind, algorithm, digest }) => kind === claim.kind && algorithm === claim.algorithm && digest === claim.digest,
      )
    )
      known.push(claim);
  }
}
