// Every situation of external DTDs and entities in the table.

import { describePartCases } from './describe-part-cases.ts';
import { externalCases } from './external-cases.ts';
import { SCHEMA } from './xinclude-cases.ts';

describePartCases(externalCases, { schema: SCHEMA, parts: { externalEntities: true } });
