import { plainText } from '../document/inlineText';
import { DecisionScope } from '../document/DecisionScope';
import { Checklist } from '../model/Checklist';
import { OutlinedBlock, textsOf } from './outlineOf';
import { PartHeading } from './PartHeading';

const SIGNS = /\s*[\p{Extended_Pictographic}\uFE0F]+\s*/gu;

/** The checkboxes of a decision by phase: those below one heading or label are one list. */
export function readChecklists(scope: DecisionScope): Checklist[] {
  const lists = new Map<PartHeading | undefined, Checklist>();
  for (const outlined of textsOf(scope)) {
    const { block, headings, label } = outlined;
    if (block.type === 'item' && block.checked !== undefined) {
      const place = label ?? headings.at(-1);
      const list = lists.get(place) ?? emptyList(outlined, scope);
      lists.set(place, list);
      list.items.push({
        text: outlined.text,
        done: block.checked,
        line: block.line,
      });
      list.total += 1;
      list.done += block.checked ? 1 : 0;
    }
  }
  return [...lists.values()];
}

function emptyList(outlined: OutlinedBlock, scope: DecisionScope): Checklist {
  const place = outlined.label ?? outlined.headings.at(-1);
  return {
    kind: kindOf(outlined),
    title: place ? titleOf(place) : titleOfScope(scope),
    line: place?.line ?? outlined.block.line,
    done: 0,
    total: 0,
    items: [],
  };
}

/** `Phase 1: Infrastructure Cleanup ✅` without the sign, which is no box. */
function titleOf({ text }: PartHeading): string {
  return text.replace(SIGNS, ' ').trim().replace(/\s*:$/, '') || text;
}

function titleOfScope({ section }: DecisionScope): string {
  return section.heading ? plainText(section.heading) : '';
}

/** What the nearest heading that tells says. */
function kindOf({ headings, label }: OutlinedBlock): Checklist['kind'] {
  const above = label ? [...headings, label] : headings;
  const telling = above.findLast(heading =>
    heading.names('plan', 'phase', 'validation'),
  );
  if (telling === undefined) {
    return 'other';
  }
  // "Validation of the migration" is validation, "Phase 4: Migration & testing" a phase.
  return telling.names('validation') && !telling.names('phase')
    ? 'validation'
    : 'plan';
}
