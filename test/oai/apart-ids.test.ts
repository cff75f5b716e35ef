// IDs of METS in a list: apart from those of other records, and still leading where they led.
import { expect, test } from 'vitest';
import { apartIds } from '../../src/oai/apart-ids.ts';

test('IDs and what leads to them get the name of the document', () => {
  const markup = '<a ID="X" OBJID="o"><b FILEID="X" BEGIN="p1" ADMID="Y Z" DMDID="X"/> ID=&quot;q&quot;</a>';
  expect(apartIds(markup, 'a/b.xml')).toBe(
    '<a ID="R.a_x2F_b.xml.X" OBJID="o"><b FILEID="R.a_x2F_b.xml.X" BEGIN="p1" ADMID="R.a_x2F_b.xml.Y R.a_x2F_b.xml.Z" DMDID="R.a_x2F_b.xml.X"/> ID=&quot;q&quot;</a>',
  );
});

test('two documents have no ID in common', () => {
  const idOf = (name: string): string => apartIds('<a ID="X"/>', name);
  const names = ['a/b', 'a.b', 'a_b', 'a b', 'a_x20_b', 'ä', ''];
  expect(new Set(names.map(idOf)).size).toBe(names.length);
});
