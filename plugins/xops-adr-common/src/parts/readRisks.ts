import { DecisionScope } from '../document/DecisionScope';
import { Risk } from '../model/Risk';
import { partTopics } from '../vocabulary/partTopics';
import { Cell, Grid, gridsOf } from './Grid';
import { OutlinedText, OutlinePlace, textsOf } from './outlineOf';
import { PartHeading } from './PartHeading';
import { OncePer } from '../document/OncePer';

const LABELLED = /^([^:：]{2,40})[:：]\s*(\S.*)$/su;
// `Data loss. Mitigation: backups`, `Data loss (mitigated by backups)`
const MITIGATED =
  /^(.{3,400}?)[\s.;,(–—-]+(?:mitigat(?:ion|ed by|e by)|gegenmaßnahme|abhilfe|atténuation|mitigación|mitigação|mitigazione|mitigatie|mitygacja|мітигація|смягчение|önlem|åtgärd)\s?[:：]?\s+(.{3,400}?)\)?$/isu;
// `Risks and mitigations` holds risks with what is done about each.
const BOTH = /[&/,+]|\s(?:and|und|et|y|e|en|i|og|och|ja|ve|та|і|и)\s/iu;
const ARROW = /\s*(?:→|->|=>)\s*/u;

const riskPlaces = new OncePer(isRiskPlace);

/** The risks that a decision names, from tables and lists, with what is done about each. */
export function readRisks(scope: DecisionScope): Risk[] {
  const listed: Risk[] = [];
  for (const outlined of textsOf(scope)) {
    takeItem(outlined, listed);
  }
  return [...gridsOf(scope).flatMap(risksOfTable), ...listed].sort(
    (a, b) => a.line - b.line,
  );
}

function risksOfTable({ header, rows, headings, label }: Grid): Risk[] {
  const column = (test: (head: Cell) => boolean) => {
    const index = header.findIndex(test);
    return index < 0 ? undefined : index;
  };
  const mitigation = column(head => head.names('mitigation'));
  const level =
    column(head => head.isAllAbout('level', 'risks') && head.names('level')) ??
    column(head => head.names('level'));
  const named = column(
    head => head.names('risks') && !head.names('level', 'mitigation', 'score'),
  );
  const under = [...headings, ...(label ? [label] : [])].some(heading =>
    heading.names('risks'),
  );
  const risk = named ?? (under ? 0 : undefined);
  // A column of impacts alone is also one of a stakeholder table.
  if (
    risk === undefined ||
    risk === mitigation ||
    (!under && mitigation === undefined && level === undefined)
  ) {
    return [];
  }
  return rows.flatMap(({ cells, line }) =>
    cells[risk].text === ''
      ? []
      : [
          riskOf(
            cells[risk].text,
            mitigation === undefined ? undefined : cells[mitigation].text,
            level === undefined || level === risk
              ? undefined
              : cells[level].text,
            line,
          ),
        ],
  );
}

function riskOf(
  risk: string,
  mitigation: string | undefined,
  level: string | undefined,
  line: number,
): Risk {
  return {
    risk,
    ...(mitigation ? { mitigation } : {}),
    ...(level ? { level } : {}),
    line,
  };
}

/** `**Data loss**: nightly backups`, `Data loss → backups`, or a risk with a nested "Mitigation: …". */
function takeItem(outlined: OutlinedText, listed: Risk[]): void {
  const { block, headings, label } = outlined;
  if (!riskPlaces.of(outlined.place)) {
    return;
  }
  const place = [label, headings.at(-1)].find(
    heading => heading !== undefined && isRiskHeading(heading),
  );
  if (!place) {
    return;
  }
  const { text } = outlined;
  const labelled = LABELLED.exec(text);
  const last = listed.at(-1);
  if (labelled && last && partTopics.isAllAbout(labelled[1], ['mitigation'])) {
    last.mitigation ??= labelled[2];
    return;
  }
  if (labelled && last && block.depth > 0 && isLevel(labelled[1])) {
    last.level ??= labelled[2];
    return;
  }
  if (block.type !== 'item' || block.depth > 0 || text === '') {
    return;
  }
  listed.push(
    isAllMitigation(place)
      ? riskOf(nameOf(place), text, undefined, block.line)
      : listedRisk(text, labelled, place.names('mitigation'), block.line),
  );
}

function isRiskPlace({ headings, label }: OutlinePlace): boolean {
  const nearest = headings.at(-1);
  return (
    (label !== undefined && isRiskHeading(label)) ||
    (nearest !== undefined && isRiskHeading(nearest))
  );
}

/** True for "Risks", "Risks and mitigations", "Risk assessment"; the word alone stands in many headings. */
function isRiskHeading(heading: PartHeading): boolean {
  return (
    heading.concern === 'risks' ||
    (heading.names('risks', 'mitigation') &&
      heading.isAllAbout('risks', 'mitigation', 'level', 'optionsFiller'))
  );
}

/** Below "Risk mitigation" stands what is done, about risks that are not named. */
function isAllMitigation(heading: PartHeading): boolean {
  return (
    heading.names('mitigation') &&
    !BOTH.test(heading.text) &&
    heading.isAllAbout('risks', 'mitigation')
  );
}

function nameOf({ text }: PartHeading): string {
  return text.replace(/\s*[:：]$/u, '');
}

function isLevel(label: string): boolean {
  return partTopics.isAllAbout(label, ['level', 'risks']);
}

function listedRisk(
  text: string,
  labelled: RegExpExecArray | null,
  isAboutMitigation: boolean,
  line: number,
): Risk {
  const [before, after] = text.split(ARROW, 2);
  const inline = MITIGATED.exec(text);
  if (inline) {
    const risk = withoutLabel(inline[1].replace(/\s*(?:→|->|=>)\s*$/u, ''));
    return riskOf(risk.trim(), inline[2].trim(), undefined, line);
  }
  if (after) {
    return riskOf(withoutLabel(before), after, undefined, line);
  }
  if (labelled && partTopics.isAllAbout(labelled[1], ['risks'])) {
    return riskOf(labelled[2], undefined, undefined, line);
  }
  return labelled && isAboutMitigation
    ? riskOf(labelled[1], labelled[2], undefined, line)
    : riskOf(text, undefined, undefined, line);
}

/** `Risk: data loss` */
function withoutLabel(text: string): string {
  const labelled = LABELLED.exec(text);
  return labelled && partTopics.isAllAbout(labelled[1], ['risks'])
    ? labelled[2]
    : text;
}
