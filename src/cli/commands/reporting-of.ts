// The common flags of a call → how its run is reported.

import type { ReportingSettings } from '../reporting.ts';
import type { CommonValues } from './common-flags.ts';

type Own = Pick<ReportingSettings, 'stream'> & Partial<Pick<ReportingSettings, 'format' | 'maxFindings' | 'codes'>>;

export type Reported = Pick<CommonValues, 'report' | 'color' | 'quiet' | 'summary-only' | 'fail-on' | 'debug'>;

export function reportingOf(values: Reported, own: Own): ReportingSettings {
  return {
    format: undefined,
    maxFindings: 0,
    codes: false,
    ...own,
    reports: values.report,
    color: values.color,
    quiet: values.quiet,
    summaryOnly: values['summary-only'],
    failOn: values['fail-on'],
    debug: values.debug,
  };
}
