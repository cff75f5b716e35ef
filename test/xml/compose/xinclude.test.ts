// Every situation of XInclude in the table.

import { describePartCases } from './describe-part-cases.ts';
import { SCHEMA, xincludeCases } from './xinclude-cases.ts';

describePartCases(xincludeCases, { schema: SCHEMA });
