import {
  LinkType,
  RecordEdge,
  RecordNode,
  StatusState,
} from '@xops/plugin-xops-adr-common';
import { safeText } from '../terminal/safeText';
import { LINK_WORDS } from './linkWords';

/** Links of these types say no order, and are drawn without an arrow. */
const UNDIRECTED: ReadonlySet<LinkType> = new Set([
  'relatesTo',
  'conflictsWith',
]);

type Look = 'open' | 'inForce' | 'gone' | 'missing';

const LOOK: Record<StatusState, Look> = {
  proposed: 'open',
  draft: 'open',
  accepted: 'inForce',
  implemented: 'inForce',
  rejected: 'gone',
  deprecated: 'gone',
  superseded: 'gone',
  other: 'open',
};

/** A flow chart of Mermaid, from the newer to what it supersedes. */
export function mermaidFormat(
  nodes: readonly RecordNode[],
  edges: readonly RecordEdge[],
): string {
  const names = new Map<string, string>();
  const lines: string[] = [];
  for (const { recordId, record } of nodes) {
    const name = `r${names.size}`;
    names.set(recordId, name);
    const words = [record.id, record.title].filter(Boolean).join(' ');
    const state = record.status?.state;
    lines.push(`${name}["${label(words)}"]:::${state ? LOOK[state] : 'open'}`);
  }
  for (const edge of edges) {
    const from = names.get(edge.from);
    const to = names.get(edge.to ?? '') ?? missing(edge, names, lines);
    if (from && to) {
      lines.push(`${from} ${arrow(edge)} ${to}`);
    }
  }
  return [
    'flowchart TD',
    ...lines.map(it => `  ${it}`),
    '  classDef open stroke-dasharray: 4 4',
    '  classDef inForce stroke-width: 2px',
    '  classDef gone opacity: 0.6',
    '  classDef missing stroke: #c62828, stroke-dasharray: 2 2',
    '',
  ].join('\n');
}

/** A node for what is named and was not found: once, however often it is named. */
function missing(
  { target, broken }: RecordEdge,
  names: Map<string, string>,
  lines: string[],
): string {
  const key = `missing ${target}`;
  const known = names.get(key);
  if (known) {
    return known;
  }
  const name = `r${names.size}`;
  names.set(key, name);
  lines.push(
    `${name}(["${label(broken ? `${target} (not found)` : target)}"])${
      broken ? ':::missing' : ''
    }`,
  );
  return name;
}

function arrow({ type, partial, cyclic }: RecordEdge): string {
  const line = cyclic ? '==' : '--';
  const words = `${partial ? 'partly ' : ''}${LINK_WORDS[type]}${
    cyclic ? ' (circle)' : ''
  }`;
  return `${line}${UNDIRECTED.has(type) ? line[0] : '>'}|${words}|`;
}

/** In quotes Mermaid takes any text; quotes and marks of its own are written as entities. */
function label(text: string): string {
  return safeText(text, 80).replace(
    /[#"<>`&\\]/g,
    character => `#${character.codePointAt(0)};`,
  );
}
