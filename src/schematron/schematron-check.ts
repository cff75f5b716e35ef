// Rules of Schematron as a check of documents: findings become diagnostics, in the order of the document.

import type { DocumentCheck, Judgement } from '../check/check.ts';
import type { Subject } from '../check/subject.ts';
import { LARGEST_TREE, type SubjectTree, subjectTree } from '../check/subject-tree.ts';
import type { Diagnostic, Related } from '../diagnostics/diagnostic.ts';
import { atSpan, nowhere } from '../source/span.ts';
import type { XmlTree } from '../xml/tree/xml-tree.ts';
import { type Frame, SlowRun, type XPathHost } from '../xpath/run/frame.ts';
import { fixesOf } from './make-fixes.ts';
import { fillIn } from './message-code.ts';
import { type RuleFinding, type RunResult, runPlan } from './run-plan.ts';
import type { Schematron } from './schematron.ts';

/** Steps, well below a second. */
const PATIENCE = 2_000_000;

export type SchematronSettings = {
  /** The moment of the run, and the reader of files: see `XPathHost`. */
  readonly host?: XPathHost;
  /** Runs what may take long, so that Ctrl-C is heard meanwhile; it may run it several times. */
  readonly interruptible?: (work: () => void) => void;
  /** Where a document came from, as a URI: what document() in it is relative to. */
  readonly uriOf?: (file: string) => string | undefined;
  /** Whether simple quick fixes become fixes; all others are told by their titles. */
  readonly fixes?: boolean;
  /** Whether a document that is no XML is told of here; not where the grammar is checked too, which does. Default: true. */
  readonly tellsFaults?: boolean;
};

/** Its name is `schematron`; it is decided by `rules`. */
export function schematronCheck(rules: Schematron, settings: SchematronSettings = {}): DocumentCheck {
  return {
    name: 'schematron',
    schema: rules.file,
    needs: 'tree',
    run: async (subject) => judgedBy(rules, subject, settings),
  };
}

async function judgedBy(rules: Schematron, subject: Subject, settings: SchematronSettings): Promise<Judgement> {
  const made = await subject.once(subjectTree);
  if (made.kind === 'too large') {
    const message = `the rules are not run: the document has more than ${LARGEST_TREE} bytes`;
    return {
      diagnostics: [{ code: 'schematron/not-run', severity: 'warning', message, file: subject.file, place: nowhere }],
      by: 'rules',
    };
  }
  if (made.kind !== 'tree') {
    return { diagnostics: settings.tellsFaults === false ? [] : await faultsOf(subject, made), by: 'rules' };
  }
  const { tree } = made;
  tree.cameFrom(settings.uriOf?.(subject.file));
  const result = patientRun(rules, tree, settings);
  const diagnostics = diagnosticsOf(result, { file: subject.file, rules, settings });
  const { composition } = subject;
  // findings have places in the text: who shows them needs it
  if (diagnostics.length > 0) await subject.text();
  return {
    diagnostics: composition === undefined ? diagnostics : diagnostics.map((one) => composition.placed(one)),
    by: 'rules',
  };
}

/** What is ready soon is not slowed down; what takes longer begins again. */
function patientRun({ plan }: Schematron, tree: XmlTree, { host, interruptible }: SchematronSettings): RunResult {
  if (interruptible === undefined) return runPlan(plan, tree, host);
  try {
    return runPlan(plan, tree, { ...host, patience: PATIENCE });
  } catch (error) {
    if (!(error instanceof SlowRun)) throw error;
    let result: RunResult | undefined;
    interruptible(() => {
      result = runPlan(plan, tree, host);
    });
    return result ?? runPlan(plan, tree, host);
  }
}

async function faultsOf(
  subject: Subject,
  made: Exclude<SubjectTree, { kind: 'tree' | 'too large' }>,
): Promise<readonly Diagnostic[]> {
  const { file, composition } = subject;
  if (made.kind === 'fatal') {
    const { code, message, advice, span } = made.problem;
    const fault: Diagnostic = {
      code,
      severity: 'fatal',
      message,
      ...(advice === undefined ? {} : { advice }),
      file,
      place: atSpan(span.start, span.end),
    };
    return [composition === undefined ? fault : composition.placed(fault)];
  }
  if (composition?.problem !== undefined) return [composition.tell(composition.problem, { jingPositions: false })];
  const decoded = await subject.text();
  const { encodingFault } = await import('../diagnostics/encoding-fault.ts');
  return decoded.kind === 'decoded' ? [] : [encodingFault(file, decoded)];
}

type Telling = { readonly file: string; readonly rules: Schematron; readonly settings: SchematronSettings };

/** By place in the document; at one place, in the order of the rules. */
export function diagnosticsOf({ findings, frame }: RunResult, telling: Telling): readonly Diagnostic[] {
  const order = findings.map((_, index) => index);
  order.sort((a, b) => (findings[a]?.subject ?? 0) - (findings[b]?.subject ?? 0) || a - b);
  return order.map((index) => {
    const finding = findings[index] as RuleFinding;
    const fixes = telling.settings.fixes === true ? fixesOf(finding, frame, telling.file) : [];
    return { ...toDiagnostic(finding, frame, telling), ...(fixes.length === 0 ? {} : { fixes }) };
  });
}

function toDiagnostic(finding: RuleFinding, frame: Frame, { file, rules }: Telling): Diagnostic {
  const { tree } = frame;
  const { check, pattern, rule, kind, subject, message } = finding;
  const { start, end } = tree.span(subject);
  const place = atSpan(start, end);
  const notes: readonly Related[] = [...finding.diagnostics, ...finding.properties].map(({ text }) => ({
    file,
    place,
    message: text,
  }));
  const advice = adviceOf(finding, frame);
  return {
    code: kind === 'error' ? 'schematron/dynamic-error' : kind === 'assert' ? 'schematron/assert' : 'schematron/report',
    severity: check.severity,
    message:
      kind === 'error'
        ? `the rule could not be evaluated here: ${message} (${finding.code ?? ''})`
        : message || defaultMessage(finding),
    ...(advice === undefined ? {} : { advice }),
    file,
    place,
    ...(notes.length === 0 ? {} : { related: notes }),
    rule: {
      schema: rules.file,
      test: check.testText,
      context: rule.contextText,
      ...(pattern.id === undefined ? {} : { pattern: pattern.id }),
      ...(rule.id === undefined ? {} : { rule: rule.id }),
      ...(check.id === undefined ? {} : { check: check.id }),
      ...(check.role === undefined ? {} : { role: check.role }),
      ...(check.flag === undefined ? {} : { flag: check.flag }),
    },
  };
}

/** What to see, and what the rules offer to do: also where it is made, since it may be kept back. */
function adviceOf({ check, kind, node }: RuleFinding, frame: Frame): string | undefined {
  if (kind === 'error') return undefined;
  const told = check.fixes.map(({ title }) => fillIn(title, frame, node));
  const offers = told.length === 0 ? [] : [`the rules offer: ${told.join('; ')}`];
  const see = check.see === undefined ? [] : [`see ${check.see}`];
  return offers.length + see.length === 0 ? undefined : [...offers, ...see].join('; ');
}

/** Of a check that says nothing. */
function defaultMessage({ kind, check }: RuleFinding): string {
  return kind === 'assert' ? `this is not so: ${check.testText}` : `this is so: ${check.testText}`;
}
