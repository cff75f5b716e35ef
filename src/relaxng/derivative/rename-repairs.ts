// Repairs that take an element for another one, whose name was meant.
import { namespacesAlike } from '../../source/namespaces-alike.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { ExpandedName } from '../simplify/name-class.ts';
import type { Candidate } from './candidates.ts';
import type { StartEvent } from './document-event.ts';
import { contentOf } from './first-names.ts';
import { htmlHabitOf, isHtmlFor } from './html-habits.ts';
import { occurrencesIn } from './occurrences.ts';
import { COSTS, type Place, type RankedRepair, type Repair, type RepairSources } from './repair.ts';

/** Other names that are tried at one failure. */
const MOST_TRIED = 8;
const MOST_TRIED_OF_FAMILIAR = 6;

/** A name that could stand here, written wrongly: by case, by spelling, or in another namespace. */
export function renamed(event: StartEvent, { before, allowed }: Place, sources: RepairSources): readonly RankedRepair[] {
  const { hasElement, nearElements } = occurrencesIn(sources.elements);
  const isFamiliar = hasElement(event.tag);
  const near = new Set(isFamiliar ? [] : nearElements(event.tag));
  const ranked = allowed.map((candidate) => ({ candidate, cost: renameCost(event, candidate, { isFamiliar, near }) }));
  const likely = ranked.filter(({ cost }) => cost < COSTS.otherName).sort((a, b) => a.cost - b.cost);
  const others = ranked.filter(({ cost }) => cost >= COSTS.otherName);
  const tried = [...likely, ...others].slice(0, isFamiliar ? MOST_TRIED_OF_FAMILIAR : MOST_TRIED);
  return tried.map(({ candidate, cost }) => {
    const repair = renaming(before, candidate.name, sources);
    if (candidate.name.localName !== event.tag.localName) return { repair, cost };
    return renamedInNamespace(event, { before, candidate, repair, cost }, sources);
  });
}

type SameName = RankedRepair & { readonly before: Pattern; readonly candidate: Candidate };

/**
 * A name that is right but for its namespace. Who forgot or mistyped a declaration did so for all that is in the element, and for
 * what follows. What is in a namespace of its own, other than the root, is perhaps no part of the document's language.
 */
function renamedInNamespace({ tag }: StartEvent, same: SameName, { elements }: RepairSources): RankedRepair {
  const { before, candidate, repair, cost } = same;
  if (repair.kind !== 'continue' || occurrencesIn(elements).hasNamespace(tag.namespace)) return { repair, cost };
  const { namespace } = candidate.name;
  const isForgotten = tag.namespace === '';
  const isMistaken = isForgotten || contentOf(before) === before || namespacesAlike(tag.namespace, namespace);
  if (!isMistaken) return { repair, cost: COSTS.nameInForeignNamespace };
  const renames = { from: tag.namespace, to: namespace };
  return { repair: { ...repair, renames }, cost: isForgotten ? COSTS.nameWithoutNamespace : cost };
}

type Written = {
  /** The schema has an element of that name. */
  readonly isFamiliar: boolean;
  /** Local names that it may be a slip of the pen for. */
  readonly near: ReadonlySet<string>;
};

function renameCost({ tag, attributes }: StartEvent, { name, isRequired }: Candidate, { isFamiliar, near }: Written): number {
  // its attributes are HTML's as well: they are no mistakes of their own
  if (isHtmlFor(tag, name)) return COSTS.nearName - attributes.length;
  if (name.localName === tag.localName) return COSTS.nameInOtherNamespace;
  if (name.namespace === tag.namespace) {
    if (name.localName.toLowerCase() === tag.localName.toLowerCase()) return COSTS.nameInOtherCase;
    if (near.has(name.localName)) return COSTS.nearName;
  }
  if (isFamiliar) return COSTS.otherNameThanFamiliar;
  return isRequired ? COSTS.requiredName : COSTS.otherName;
}

function renaming(before: Pattern, name: ExpandedName, { derivatives }: RepairSources): Repair {
  const pattern = derivatives.startTag(before, derivatives.alphabet.symbol(name.namespace, name.localName));
  return { kind: 'continue', pattern, remedy: { kind: 'rename', to: name } };
}

/** An element of HTML, where one that it stands for can go on. */
export function renamedFromHtml(event: StartEvent, before: Pattern, sources: RepairSources): readonly RankedRepair[] {
  const { namespace } = event.tag;
  const names = htmlHabitOf(event.tag)?.tei.map((element) => ({ namespace, localName: element.name })) ?? [];
  const repairs = names.map((name) => renaming(before, name, sources));
  const able = repairs.filter((repair) => repair.kind === 'continue' && repair.pattern.kind !== 'notAllowed');
  return able.map((repair) => ({ repair, cost: COSTS.nearName }));
}

/** A name that no schema knows, where one element alone can go on. */
export function renamedToRequired(event: StartEvent, before: Pattern, sources: RepairSources): readonly RankedRepair[] {
  if (occurrencesIn(sources.elements).hasElement(event.tag)) return [];
  const [only, another] = sources.derivatives.requiredNames(contentOf(before), 'element').values();
  if (only === undefined || another !== undefined || only.namespace !== event.tag.namespace) return [];
  const repair = renaming(before, only, sources);
  return repair.kind === 'continue' && repair.pattern.kind === 'notAllowed' ? [] : [{ repair, cost: COSTS.requiredName }];
}
