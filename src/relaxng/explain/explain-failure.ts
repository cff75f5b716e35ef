// From a failure to a diagnostic: code, words after the style guide, and the span of the part at fault.
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { contentOf } from '../derivative/first-names.ts';
import { isPossible } from '../derivative/possible.ts';
import { bounded, conjunction, elementAlternatives, elementLabel, quoted, requiredClause, tagLabel } from './display-names.ts';
import { explainAttributeName, explainAttributeValue, explainMissingAttributes } from './explain-attribute.ts';
import { explainElement } from './explain-element.ts';
import { valueContextOf, wantedClause } from './explain-value.ts';
import { type ExplainContext, type Explained, type Incident, type IncidentOf, placeOf } from './incident.ts';
import { mustBeEmpty } from './parent-content.ts';
import { elementsAllowed, expectedElements, sufficientElements } from './rank-expected.ts';

export function explainFailure(incident: Incident, context: ExplainContext): Diagnostic {
  const { code, message, span } = explain(incident, context);
  return { code, severity: 'error', message: bounded(message), file: context.file, place: { kind: 'span', span } };
}

function explain(incident: Incident, context: ExplainContext): Explained {
  const { failure } = incident;
  switch (failure.kind) {
    case 'element':
      return explainElement({ ...incident, failure }, context);
    case 'attribute-name':
      return explainAttributeName(failure, context);
    case 'attribute-value':
      return explainAttributeValue(failure, context);
    case 'attributes-missing':
      return explainMissingAttributes(failure, context);
    case 'text':
      return explainText({ ...incident, failure }, context);
    case 'value':
      return explainValue({ ...incident, failure }, context);
    case 'incomplete':
      return explainIncomplete({ ...incident, failure }, context);
    default:
      return failure satisfies never;
  }
}

function explainText(incident: IncidentOf<'text'>, context: ExplainContext): Explained {
  const { start, end } = incident.failure.event;
  const raw = context.text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const span = { start: start + lead, end: Math.max(start + lead, end - (raw.length - raw.trimEnd().length)) };
  const message = `text is not allowed ${placeOf(incident.open)}${textClause(incident, context)}`;
  return { code: 'schema/text-not-allowed', span, message };
}

function textClause({ failure, open, remedy }: IncidentOf<'text'>, context: ExplainContext): string {
  const parent = open.at(-1)?.tag;
  const namespace = parent?.namespace ?? '';
  if (remedy?.kind === 'wrap-in') return `: put it into ${elementLabel(remedy.name, namespace)}`;
  if (parent !== undefined && mustBeEmpty(parent, context.engine)) return `: ${tagLabel(parent)} must be empty`;
  const allowed = elementsAllowed(failure.before, context);
  return allowed.length === 0 ? '' : `: only elements are, such as ${elementAlternatives(allowed.slice(0, 3), namespace)}`;
}

function explainIncomplete({ failure, open }: IncidentOf<'incomplete'>, context: ExplainContext): Explained {
  const parent = open.at(-1)?.tag;
  const label = parent === undefined ? 'the document' : tagLabel(parent);
  const { start, end } = failure.event;
  const span = start === end && parent !== undefined ? { start: parent.start, end: parent.end } : { start, end };
  const message = `${label} is not complete${neededClause(failure, parent?.namespace ?? '', context)}`;
  return { code: 'schema/incomplete-element', span, message };
}

function neededClause(failure: IncidentOf<'incomplete'>['failure'], namespace: string, context: ExplainContext): string {
  if (!isPossible(contentOf(failure.before))) return ', and cannot be: the schema never allows what it requires';
  const required = [...context.engine.derivatives.requiredNames(failure.before, 'element').values()].map((name) =>
    elementLabel(name, namespace),
  );
  if (required.length > 0) return `: ${conjunction(required)} ${required.length > 1 ? 'are' : 'is'} required`;
  const sufficient = sufficientElements(failure, context);
  if (sufficient.length > 0) return requiredClause(sufficient, namespace);
  const expected = expectedElements(failure, context);
  return expected.length === 0 ? '' : `: expected is ${elementAlternatives(expected, namespace)}`;
}

function explainValue({ failure, open }: IncidentOf<'value'>, context: ExplainContext): Explained {
  const parent = open.at(-1);
  const label = parent === undefined ? 'the document' : tagLabel(parent.tag);
  const lexical = failure.text?.text ?? '';
  const wanted = wantedClause(failure.before, lexical, valueContextOf(parent, context));
  const { start, end } = failure.text ?? failure.event;
  return {
    code: 'schema/content-value',
    span: { start, end },
    message: `${quoted(lexical)} is not allowed as the content of ${label}${wanted === '' ? '' : `: ${wanted}`}`,
  };
}
