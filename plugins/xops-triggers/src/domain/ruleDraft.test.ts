import {
  comparison,
  READING_KEY,
  triggerRule,
} from '../__testUtils__/fixtures';
import { parameterFields } from './parameterFields';
import { draftOf, emptyRule, formOfRule } from './ruleDraft';

const fields = parameterFields({
  properties: { paths: { type: 'array', items: { type: 'string' } } },
  required: ['paths'],
});
const fieldsOf = () => fields;

describe('the form of a rule', () => {
  it('gives the rule that it was made of', () => {
    const read = draftOf(formOfRule(triggerRule()), fieldsOf);

    expect(read).toEqual({
      draft: {
        subject: 'IaC PRs',
        match: 'all',
        comparisons: [
          {
            reading: {
              source: 'pullRequests.rate',
              parameters: { paths: ['**/*.tf'] },
            },
            comparator: '>',
            threshold: 5,
            unit: { kind: 'rate', of: 'pull requests', per: 'P7D' },
          },
        ],
        timing: { for: 'P1D', keepFiringFor: 'PT0S' },
        action: { id: 'activate-atlantis', words: 'Activate Atlantis on K3S' },
        classification: 'Service Addition',
        owners: ['group:default/platform'],
        enabled: true,
      },
    });
  });

  it('keeps what any of several comparisons asks for', () => {
    const form = formOfRule(
      triggerRule({
        condition: {
          any: [
            comparison({ clearThreshold: 4, minimumSamples: 2 }),
            comparison({ comparator: '<', threshold: -1.5 }),
          ],
        },
      }),
    );

    expect(draftOf(form, fieldsOf)).toMatchObject({
      draft: {
        match: 'any',
        comparisons: [
          { threshold: 5, clearThreshold: 4, minimumSamples: 2 },
          { comparator: '<', threshold: -1.5 },
        ],
      },
    });
    expect(form.comparisons[0].parameters).toEqual({ paths: '**/*.tf' });
    expect(READING_KEY).toContain(form.comparisons[0].source);
  });

  it('starts switched off, and says what is missing', () => {
    const form = emptyRule();
    const read = draftOf(form, fieldsOf);

    expect(form.enabled).toBe(false);
    expect(Object.keys('problems' in read ? read.problems : {}).sort()).toEqual(
      [
        'comparisons.0.parameters.paths',
        'comparisons.0.source',
        'comparisons.0.threshold',
        'owners',
        'subject',
      ],
    );
  });

  it('says in sentences what each field takes', () => {
    const read = draftOf(
      { ...emptyRule(), classification: 'x'.repeat(201) },
      fieldsOf,
    );

    expect(read).toEqual({
      problems: {
        subject: 'This takes a few words: what is watched.',
        owners: expect.stringContaining('a group or a user'),
        classification: 'This is too long: 200 characters at most.',
        'comparisons.0.source': expect.stringContaining('are installed'),
        'comparisons.0.threshold': 'This takes a number.',
        'comparisons.0.parameters.paths': 'The source needs this.',
      },
    });
  });

  it('does not swallow an action id that has no words', () => {
    const rule = { ...formOfRule(triggerRule()), actionWords: ' ' };

    expect(draftOf(rule, fieldsOf)).toEqual({
      problems: { actionWords: expect.stringContaining('a few words') },
    });
    expect(draftOf({ ...rule, actionId: 'Not An Id !!' }, fieldsOf)).toEqual({
      problems: {
        actionId: expect.stringContaining('activate-atlantis'),
        actionWords: expect.stringContaining('a few words'),
      },
    });
    expect(draftOf({ ...rule, actionId: '' }, fieldsOf)).toMatchObject({
      draft: { action: undefined },
    });
  });

  it.each([
    ['for', { for: 'a day' }],
    ['keepFiringFor', { keepFiringFor: '-P1D' }],
    ['actionId', { actionId: 'Activate Atlantis' }],
    ['comparisons.0.threshold', { threshold: 'five' }],
  ])('says what is wrong with %s', (field, change) => {
    const form = formOfRule(triggerRule());
    const read = draftOf(
      {
        ...form,
        ...change,
        comparisons: [{ ...form.comparisons[0], ...change }],
      },
      fieldsOf,
    );

    expect(Object.keys('problems' in read ? read.problems : {})).toEqual([
      field,
    ]);
  });
});
