import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { Provenance, provenanceSchema } from './Provenance';

/** Characters; a provenance file of a real service has about two thousand. */
export const PROVENANCE_SIZE_LIMIT = 256 * 1024;

/** One thing that keeps a provenance file from being read. */
export interface ProvenanceFault {
  /** Dotted path in the file, `template.version`; empty for the whole file. */
  path: string;
  /** What is wrong there. */
  what: string;
  /** 1-based; absent where YAML does not tell. */
  line?: number;
}

export type ParsedProvenance =
  | { status: 'read'; provenance: Provenance }
  | { status: 'unreadable'; faults: [ProvenanceFault, ...ProvenanceFault[]] };

function unreadable(
  fault: ProvenanceFault,
  ...others: ProvenanceFault[]
): ParsedProvenance {
  return { status: 'unreadable', faults: [fault, ...others] };
}

/**
 * Reads the text of a `.xops/provenance.yaml`. Never throws. No fault quotes the
 * text: what is no provenance may be anything, a secret too, and faults are
 * shown to people who may not read the repository.
 */
export function parseProvenance(text: string): ParsedProvenance {
  if (text.length > PROVENANCE_SIZE_LIMIT) {
    return unreadable({
      path: '',
      what: `the file has ${text.length} characters, more than ${PROVENANCE_SIZE_LIMIT}`,
    });
  }
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter });
  const [syntaxError] = document.errors;
  if (syntaxError) {
    // The parser's own message quotes the file.
    const kind = syntaxError.code.toLocaleLowerCase('en-US');
    return unreadable({
      path: '',
      what: `not valid YAML: ${kind.replaceAll('_', ' ')}`,
      line: syntaxError.linePos?.[0].line,
    });
  }

  let content: unknown;
  try {
    content = document.toJS();
  } catch {
    // `yaml` refuses documents whose aliases expand without end.
    return unreadable({
      path: '',
      what: 'not valid YAML: its aliases cannot be resolved',
    });
  }

  const parsed = provenanceSchema.safeParse(content);
  if (parsed.success) {
    return { status: 'read', provenance: parsed.data };
  }
  const [first, ...others] = parsed.error.issues.map(issue => ({
    path: issue.path.join('.'),
    what: whatIsWrong(issue, content),
    line: lineOf(document, issue.path, lineCounter),
  }));
  return unreadable(first, ...others);
}

/** A fault as a phrase: `template.version (line 5): must be …`. */
export function describeFault(fault: ProvenanceFault): string {
  const place = [
    fault.path,
    fault.line === undefined ? '' : `(line ${fault.line})`,
  ]
    .filter(part => part !== '')
    .join(' ');
  return place === '' ? fault.what : `${place}: ${fault.what}`;
}

function whatIsWrong(issue: z.core.$ZodIssue, content: unknown): string {
  const value = issue.path.reduce<unknown>(
    (parent, key) =>
      typeof parent === 'object' && parent !== null
        ? Reflect.get(parent, key)
        : undefined,
    content,
  );
  switch (typeof value) {
    case 'undefined':
      return 'is missing';
    case 'string':
      return `${issue.message}, found a text of ${value.length} characters`;
    case 'number':
    case 'boolean':
      return `${issue.message}, found a ${typeof value}`;
    default:
      return issue.message;
  }
}

function lineOf(
  document: ReturnType<typeof parseDocument>,
  path: PropertyKey[],
  lineCounter: LineCounter,
): number | undefined {
  const node: unknown = document.getIn(path, true);
  if (typeof node !== 'object' || node === null || !('range' in node)) {
    return undefined;
  }
  const range = node.range;
  return Array.isArray(range) && typeof range[0] === 'number'
    ? lineCounter.linePos(range[0]).line
    : undefined;
}
