import {
  type Comparison,
  comparisonsOf,
  type RuleDraft,
  ruleDraftSchema,
  type TriggerRule,
  type Unit,
} from '@xops/plugin-xops-triggers-common';
import {
  type ParameterField,
  parametersOf,
  type ParameterTexts,
  textsOf,
} from './parameterFields';
import { issueWords } from './problemsOf';
import { fieldWords } from './ruleFields';

/** A comparison as a form holds it: all texts as entered. */
export type ComparisonForm = {
  /** Of the form alone: one comparison stays the same while others go. */
  key: string;
  source: string;
  parameters: ParameterTexts;
  comparator: Comparison['comparator'];
  threshold: string;
  clearThreshold: string;
  minimumSamples: string;
  /** Kept as it is; the reading's own where there is none. */
  unit?: Unit;
};

/** A rule as a form holds it. */
export type RuleForm = {
  subject: string;
  match: RuleDraft['match'];
  comparisons: ComparisonForm[];
  for: string;
  keepFiringFor: string;
  actionId: string;
  actionWords: string;
  classification: string;
  owners: string[];
  enabled: boolean;
};

export function emptyComparison(key: string): ComparisonForm {
  return {
    key,
    source: '',
    parameters: {},
    comparator: '>',
    threshold: '',
    clearThreshold: '',
    minimumSamples: '',
  };
}

/** A new rule. It starts switched off: it is tried before it wakes anybody. */
export function emptyRule(): RuleForm {
  return {
    subject: '',
    match: 'all',
    comparisons: [emptyComparison('0')],
    for: 'P1D',
    keepFiringFor: 'PT0S',
    actionId: '',
    actionWords: '',
    classification: '',
    owners: [],
    enabled: false,
  };
}

const text = (value: number | undefined) =>
  value === undefined ? '' : String(value);

/** A rule that is there, as a form holds it. */
export function formOfRule(rule: TriggerRule): RuleForm {
  const { condition, timing, action, classification = '' } = rule;
  return {
    subject: rule.subject,
    match: 'any' in condition ? 'any' : 'all',
    comparisons: comparisonsOf(condition).map((comparison, index) => ({
      key: String(index),
      source: rule.readings[comparison.reading]?.source ?? '',
      parameters: textsOf(rule.readings[comparison.reading]?.parameters ?? {}),
      comparator: comparison.comparator,
      threshold: text(comparison.threshold),
      clearThreshold: text(comparison.clearThreshold),
      minimumSamples: text(comparison.minimumSamples),
      unit: comparison.unit,
    })),
    ...timing,
    actionId: action?.id ?? '',
    actionWords: action?.words ?? '',
    classification,
    owners: rule.owners,
    enabled: rule.enabled,
  };
}

/** What is wrong with a form, by field: `subject`, `comparisons.0.threshold`, `comparisons.0.parameters.paths`. */
export type FormProblems = Record<string, string>;

const numberOf = (entered: string) =>
  entered.trim() === '' ? undefined : Number(entered);

/** The rule that a form describes, or what is wrong with it. */
export function draftOf(
  form: RuleForm,
  fieldsOf: (source: string) => readonly ParameterField[],
): { draft: RuleDraft } | { problems: FormProblems } {
  const problems: FormProblems = {};
  const comparisons = form.comparisons.map((comparison, index) => {
    const { source } = comparison;
    const read = parametersOf(fieldsOf(source), comparison.parameters);
    if ('problems' in read) {
      for (const [name, problem] of Object.entries(read.problems)) {
        problems[`comparisons.${index}.parameters.${name}`] = problem;
      }
    }
    return {
      reading: {
        source,
        parameters: 'parameters' in read ? read.parameters : {},
      },
      comparator: comparison.comparator,
      threshold: numberOf(comparison.threshold),
      clearThreshold: numberOf(comparison.clearThreshold),
      minimumSamples: numberOf(comparison.minimumSamples),
      unit: comparison.unit,
    };
  });
  const parsed = ruleDraftSchema.safeParse({
    subject: form.subject,
    match: form.match,
    comparisons,
    timing: { for: form.for, keepFiringFor: form.keepFiringFor },
    // An id without words is a mistake, not nothing.
    action:
      form.actionWords.trim() || form.actionId.trim()
        ? { id: form.actionId.trim() || undefined, words: form.actionWords }
        : undefined,
    classification: form.classification.trim() || undefined,
    owners: form.owners,
    enabled: form.enabled,
  });
  for (const issue of parsed.error?.issues ?? []) {
    const field = fieldOf(issue.path);
    problems[field] ??= issueWords(issue, fieldWords(field));
  }
  return parsed.success && Object.keys(problems).length === 0
    ? { draft: parsed.data }
    : { problems };
}

/** The field of the form that an issue is about. */
function fieldOf(path: readonly PropertyKey[]): string {
  const [first, second] = path;
  switch (first) {
    case 'timing':
      return String(second);
    case 'action':
      return second === 'id' ? 'actionId' : 'actionWords';
    case 'comparisons':
      // The reading is chosen in one field.
      return path
        .slice(0, 3)
        .map(it => (it === 'reading' ? 'source' : String(it)))
        .join('.');
    default:
      return String(first);
  }
}
