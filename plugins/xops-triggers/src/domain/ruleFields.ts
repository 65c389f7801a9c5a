/** Labels of a rule's fields, in the order of the page. */
export const RULE_LABELS = {
  subject: 'What is watched',
  actionWords: 'What is done when it fires',
  actionId: 'Action id',
  classification: 'Classification',
  owners: 'Add an owner',
  for: 'Fires after the condition has held for',
  keepFiringFor: 'Clears after the condition has been gone for',
} as const;

/** Labels of a comparison's fields, in the order of the page; parameters stand after the source, under their own names. */
export const COMPARISON_LABELS = {
  source: 'What is measured',
  threshold: 'Threshold',
  clearThreshold: 'Clears at',
  minimumSamples: 'Least samples',
} as const;

const LABELS: Record<string, string> = { ...RULE_LABELS, ...COMPARISON_LABELS };
const ORDER = Object.keys(LABELS);

const NUMBER = 'This takes a number.';
const DURATION = 'This takes a length of time, such as 1 day.';

/** What each field takes, as its mistake says it. */
const WORDS: Record<string, string> = {
  subject: 'This takes a few words: what is watched.',
  actionWords: 'This takes a few words: what the path of this action id does.',
  actionId:
    'This takes small letters, digits and hyphens, such as activate-atlantis.',
  owners: 'This takes a group or a user of the catalog, at least one.',
  for: DURATION,
  keepFiringFor: DURATION,
  source: 'This takes one of the sources that are installed.',
  threshold: NUMBER,
  clearThreshold: NUMBER,
  minimumSamples: 'This takes a whole number, 0 or more.',
};

/** Parts of a problem's key: `comparisons.0.parameters.paths` is the parameter `paths` of the first. */
function partsOf(key: string) {
  const [first, index, field, ...parameter] = key.split('.');
  return first === 'comparisons' && field !== undefined
    ? { index: Number(index), field, parameter: parameter.join('.') }
    : { field: first, parameter: '' };
}

/** What a field takes, as a sentence; undefined of one that is not known. */
export function fieldWords(key: string): string | undefined {
  return WORDS[partsOf(key).field];
}

/** The labels of these fields, in the order of the page; with several conditions, which one. */
export function fieldLabels(keys: readonly string[], several: boolean) {
  return keys
    .map(partsOf)
    .sort((a, b) => (a.index ?? -1) - (b.index ?? -1) || rankOf(a) - rankOf(b))
    .map(({ index, field, parameter }) => {
      const label = parameter || (LABELS[field] ?? field);
      return several && index !== undefined
        ? `${label} of condition ${index + 1}`
        : label;
    });
}

function rankOf({ field }: { field: string }): number {
  return field === 'parameters'
    ? ORDER.indexOf('source') + 0.5
    : ORDER.indexOf(field);
}
