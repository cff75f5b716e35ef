// Which attributes are pointers: data, of the schema where it types them as anyURI, else of TEI.

/** `one`: the value is one URI, blanks and all; `list`: URIs with white space between them. */
export type PointerShape = 'one' | 'list';

/** Of the elements of one namespace: their attributes without a namespace, by name. */
export type PointersOfNamespace = {
  /** On whatever element they stand, but for those named. */
  readonly everywhere: Readonly<Record<string, { readonly shape: PointerShape; readonly but?: readonly string[] }>>;
  /** On these elements only: other elements have an attribute of that name that is no pointer. */
  readonly on: Readonly<Record<string, { readonly shape: PointerShape; readonly elements: readonly string[] }>>;
};

/** By the namespace of the element. */
export type PointerAttributes = Readonly<Record<string, PointersOfNamespace>>;

/** Undefined: no pointer. */
export function pointerShape(pointers: PointersOfNamespace, element: string, attribute: string): PointerShape | undefined {
  const anywhere = own(pointers.everywhere, attribute);
  if (anywhere !== undefined && anywhere.but?.includes(element) !== true) return anywhere.shape;
  const some = own(pointers.on, attribute);
  return some?.elements.includes(element) === true ? some.shape : undefined;
}

/** Names of a document are keys here, and may be those of `Object.prototype`. */
function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
