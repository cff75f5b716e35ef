// What an XML catalog says (OASIS XML Catalogs 1.1, §6): its entries, in their order, with all addresses absolute.

export type CatalogEntry =
  | { readonly kind: 'uri' | 'system' | 'public'; readonly name: string; readonly target: string }
  | { readonly kind: 'rewriteURI' | 'rewriteSystem'; readonly name: string; readonly target: string }
  | { readonly kind: 'uriSuffix' | 'systemSuffix'; readonly name: string; readonly target: string }
  | { readonly kind: 'delegateURI' | 'delegateSystem' | 'delegatePublic'; readonly name: string; readonly target: string }
  | { readonly kind: 'nextCatalog'; readonly target: string };

export type CatalogKind = CatalogEntry['kind'];

export type Catalog = { readonly uri: string; readonly entries: readonly CatalogEntry[] };
