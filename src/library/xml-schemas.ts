// The XML Schemas of a folder, to hold packages against.

import type { XmlSchemas } from '../check/xml-schemas.ts';
import { readXsdFiles } from '../host/xsd-files.ts';

/**
 * All `*.xsd` of a folder and of folders below it. What they name is looked for there; nothing is fetched.
 * @throws {EnvironmentError} `env/missing-file`, `env/unreadable`, `env/bad-schema`
 */
export async function loadXmlSchemas(folder: string): Promise<XmlSchemas> {
  const documents = readXsdFiles(folder);
  const { schemasOf } = await import('../validate/libxml2/judge-by-xsd.ts');
  return schemasOf(documents);
}
