// Whether a difference between the text of XML Schema and Jing is one of those that a rule of the table tells.
import type { JingDifference } from '../../src/datatypes/jing-differences.ts';

type Asked = { readonly type: string; readonly parameters: string; readonly value: string };

export function isOfRule({ types, facet, value: form }: JingDifference, { type, parameters, value }: Asked): boolean {
  const hasFacet = facet === undefined || parameters.split(' & ').some((parameter) => facet.test(parameter));
  return types.includes(type) && hasFacet && (form === undefined || form.test(value));
}
