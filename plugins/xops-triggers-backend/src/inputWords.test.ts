import {
  actSchema,
  mandateDeclarationSchema,
  ruleDraftSchema,
  ruleQuerySchema,
  tryoutSchema,
} from '@xops/plugin-xops-triggers-common';
import { z } from 'zod';
import { parseInput } from './parseRequest';

const reading = { source: 'team.size', parameters: {} };
const comparison = { reading, comparator: '>', threshold: 3 };
const draft = {
  subject: 'Team size',
  comparisons: [comparison],
  owners: ['group:default/platform'],
};
const mandate = {
  kind: 'regulator',
  title: 'Keep data at home',
  evidenceUrl: 'https://law.example.com/1',
  owner: 'group:default/pay',
  validFrom: '2026-01-01T00:00:00Z',
};
const since = '2026-01-01T00:00:00Z';
const faults = (schema: z.ZodType, input: unknown) => {
  try {
    parseInput(schema, input, 'input');
    return 'nothing';
  } catch (error) {
    return String(error).replace('InputError: The input is not valid: ', '');
  }
};

describe('What is wrong with an input', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    [
      'a number that is a text',
      ruleDraftSchema,
      { ...draft, comparisons: [{ ...comparison, threshold: 'five' }] },
      'comparisons.0.threshold: must be a number, not "five"',
    ],
    [
      'a field that is missing',
      ruleDraftSchema,
      { ...draft, subject: undefined },
      'subject: is missing: it must be a text',
    ],
    [
      'a comparator that is none',
      ruleDraftSchema,
      { ...draft, comparisons: [{ ...comparison, comparator: '=>' }] },
      `comparisons.0.comparator: must be one of '>', '≥', '<', '≤', '=', 'crosses', not "=>"`,
    ],
    [
      'no comparison',
      ruleDraftSchema,
      { ...draft, comparisons: [] },
      'comparisons: must have at least 1 entry',
    ],
    [
      'a subject of blanks',
      ruleDraftSchema,
      { ...draft, subject: '  ' },
      'subject: must have at least 1 character, not "  "',
    ],
    [
      'a field that nobody knows',
      ruleDraftSchema,
      { ...draft, forse: 1 },
      "has no field 'forse'",
    ],
    [
      'a number of samples that is none',
      ruleDraftSchema,
      { ...draft, comparisons: [{ ...comparison, minimumSamples: -1 }] },
      'comparisons.0.minimumSamples: must be at least 0, not -1',
    ],
    [
      'a half sample',
      ruleDraftSchema,
      { ...draft, comparisons: [{ ...comparison, minimumSamples: 0.5 }] },
      'comparisons.0.minimumSamples: must be a whole number, not 0.5',
    ],
    [
      'an owner that is no reference',
      ruleDraftSchema,
      { ...draft, owners: ['platform'] },
      'owners.0: must be a reference such as group:default/platform, not "platform"',
    ],
    [
      'a switch that is a text',
      ruleDraftSchema,
      { ...draft, enabled: 'yes' },
      'enabled: must be true or false, not "yes"',
    ],
    [
      'a time that is none',
      mandateDeclarationSchema,
      { ...mandate, validFrom: 'soon' },
      'validFrom: must be an ISO 8601 UTC time such as 2026-11-21T12:00:00Z, not "soon"',
    ],
    [
      'evidence that no page may link to',
      mandateDeclarationSchema,
      { ...mandate, evidenceUrl: 'ftp://x' },
      'evidenceUrl: must be a web address, not "ftp://x"',
    ],
    [
      'what a schema says itself',
      mandateDeclarationSchema,
      { ...mandate, validUntil: '2025-01-01T00:00:00Z' },
      'validUntil: ends at 2025-01-01T00:00:00.000Z, before it begins at 2026-01-01T00:00:00.000Z, not "2025-01-01T00:00:00Z"',
    ],
    [
      'an act that is none',
      actSchema,
      { kind: 'ignore' },
      `kind: must be one of 'acknowledge', 'activate', 'close', 'dismiss', 'override', not "ignore"`,
    ],
    [
      'a limit that is none',
      ruleQuerySchema,
      { limit: 'many' },
      'limit: must be a number, not "many"',
    ],
    [
      'a limit that is too large',
      ruleQuerySchema,
      { limit: '900' },
      'limit: must be at most 200, not "900"',
    ],
    [
      'one of two forms that is wrong in itself',
      tryoutSchema,
      { since, rule: { ...draft, subject: 7 } },
      'rule.subject: must be a text, not 7',
    ],
    [
      'the other of two forms',
      tryoutSchema,
      { since, rule: { ruleId: 7 } },
      'rule.ruleId: must be a text, not 7',
    ],
    [
      'nothing at all',
      actSchema,
      undefined,
      'is missing: it must be an object',
    ],
  ])('names the field, what it is, and what is allowed: %s', (...given) => {
    const [, schema, input, words] = given;
    expect(faults(schema, input)).toBe(words);
  });
});
