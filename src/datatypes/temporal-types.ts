// duration, dateTime, date, time and the five parts of dates, by the text of XML Schema or as Jing reads them.

import { compareInstants, type Instant, instantKey, instantOf, parseTemporal, type TemporalType } from './calendar.ts';
import type { DatatypeRules } from './datatype.ts';
import { define } from './define-type.ts';
import { compareDurations, durationKey, fieldsKey, isDuration, parseDuration } from './duration.ts';
import { mistakeInDuration } from './number-mistakes.ts';
import { mistakeInTemporal, temporalName } from './temporal-mistakes.ts';
import type { TypeDefinition } from './type-definition.ts';

export function temporalTypes(rules: DatatypeRules): readonly TypeDefinition[] {
  const of = (name: TemporalType, example: string): TypeDefinition => temporalType(name, example, rules);
  return [
    duration(rules),
    of('dateTime', '1937-03-03T09:30:00'),
    of('date', '1937-03-03'),
    of('time', '09:30:00'),
    of('gYear', '1937'),
    of('gYearMonth', '1937-03'),
    of('gMonth', '--03'),
    of('gMonthDay', '--03-03'),
    of('gDay', '---03'),
  ];
}

function duration(rules: DatatypeRules): TypeDefinition {
  const keyOf = rules === 'jing' ? fieldsKey : durationKey;
  return define({
    name: 'duration',
    rules,
    allows: (value) => isDuration(value, rules),
    valueKey: keyOf,
    compareTo: (limit) => {
      const parsed = parseDuration(limit);
      const limitKey = keyOf(limit);
      return (value) => {
        const order = compareDurations(parseDuration(value), parsed);
        // For Jing durations are as long as one another only if they are written alike.
        return order === 0 && keyOf(value) !== limitKey ? undefined : order;
      };
    },
    what: 'a duration',
    examples: ['P3D', 'PT1H30M', 'P1Y'],
    mistakeIn: (value) => mistakeInDuration(value),
  });
}

function temporalType(name: TemporalType, example: string, rules: DatatypeRules): TypeDefinition {
  const instant = (value: string): Instant | undefined => {
    const temporal = parseTemporal(name, value, rules);
    return temporal && instantOf(temporal);
  };
  const compareTo = (limit: string): ((value: string) => number | undefined) => {
    const limitInstant = instant(limit);
    return (value) => {
      const found = instant(value);
      return found && limitInstant && compareInstants(found, limitInstant);
    };
  };
  return define({
    name,
    rules,
    allows: (value) => parseTemporal(name, value, rules) !== undefined,
    valueKey: (value) => {
      const found = instant(value);
      return found && instantKey(found);
    },
    compareTo,
    what: temporalName(name),
    examples: [example],
    mistakeIn: (value) => mistakeInTemporal(name, value),
  });
}
