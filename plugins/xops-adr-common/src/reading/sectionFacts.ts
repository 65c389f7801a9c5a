import { Section } from '../document/MarkdownDocument';
import { FieldMeaning } from '../vocabulary/fieldMeaning';
import { SectionConcern } from '../vocabulary/sectionConcern';
import { readFields } from './readFields';
import { decisionIdIn } from './recordTitle';
import { sectionName } from './sectionName';

/** What a section states by itself, which tells whether it is a decision of its own. */
export interface SectionFacts {
  /** Whether its heading begins with an id, and whether that is one of a decision for sure. */
  id?: 'decision' | 'code';
  status: boolean;
  /** A section or a bold field that says what was decided. */
  decision: boolean;
  /** A bold field `**Decision:**` in its own text. */
  decisionField: boolean;
  context: boolean;
  /** Options, drivers, consequences, risks. */
  weighing: boolean;
}

const WEIGHING = new Set<SectionConcern>([
  'options',
  'drivers',
  'consequences',
  'risks',
]);

export function sectionFacts(section: Section): SectionFacts {
  const fields = new Set<FieldMeaning>(
    readFields(section.blocks.slice(0, 80)).map(({ meaning }) => meaning),
  );
  const names = section.children.map(sectionName);
  // `Decision 1: Use a queue` is a decision, not what was decided.
  const concerns = new Set(
    section.children.flatMap(({ heading }, index) =>
      heading && decisionIdIn(heading.source) === 'decision'
        ? []
        : names[index].named ??
          // `Login solution` with a decision of its own is not what was decided here.
          (section.children[index].children.some(holdsDecision)
            ? []
            : names[index].concern ?? []),
    ),
  );
  const has = (...wanted: SectionConcern[]) =>
    wanted.some(it => concerns.has(it));
  return {
    id: section.heading && decisionIdIn(section.heading.source),
    status:
      fields.has('status') || names.some(({ meaning }) => meaning === 'status'),
    decision: fields.has('decision') || has('decision'),
    decisionField: fields.has('decision'),
    context: fields.has('context') || has('context'),
    weighing:
      fields.has('consequences') || [...WEIGHING].some(it => concerns.has(it)),
  };
}

function holdsDecision(part: Section): boolean {
  return sectionName(part).named === 'decision';
}

/** True where a section with a decision's name also says something that only a decision does. */
export function isSubstantial(facts: SectionFacts): boolean {
  return (
    facts.decision ||
    (facts.context && (facts.weighing || facts.status)) ||
    (facts.status && facts.id === 'decision')
  );
}
