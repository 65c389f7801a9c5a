import { activationIdSchema } from './activation';
import { gateSteps } from './gateSteps';

const gate = {
  id: 'xops-gate',
  name: 'Ask whether this path is open',
  action: 'xops:gate:check',
  input: { action: 'activate-atlantis' },
};
const closed = [
  { ...gate, input: { action: 'activate-atlantis', closed: true } },
];
const publish = { id: 'publish', action: 'xops:repository:publish' };

const gated = (steps: unknown) => gateSteps(steps, 'activate-atlantis');

describe('gateSteps', () => {
  it.each<[string, unknown[]]>([
    ['that has none', [publish]],
    ['that has it already', [gate, publish]],
    ['that asks for another action', [{ ...gate, input: {} }, publish]],
    ['that brings a gate that is skipped', [{ ...gate, if: false }, publish]],
    ['that brings a gate over nothing', [{ ...gate, each: [] }, publish]],
    ['whose gate has another id', [{ ...gate, id: 'request' }, publish]],
    ['whose gate comes last, and twice', [publish, gate, gate]],
  ])('puts the gate first in a template %s', (_, steps) => {
    expect(gated(steps)).toEqual({ steps: [gate, publish] });
  });

  it('leaves the other steps as they are, in their order', () => {
    const fetchStep = {
      id: 'render',
      name: 'Render',
      action: 'fetch:template',
      if: '${{ parameters.database != "none" }}',
      each: '${{ parameters.environments }}',
      input: { url: './content', values: { a: [1, { b: '${{ user.ref }}' }] } },
      'backstage:permissions': { tags: ['x'] },
    };
    expect(gated([fetchStep, publish]).steps).toEqual([
      gate,
      fetchStep,
      publish,
    ]);
  });

  it('lets a report tell when its run passed the gate, whatever the file says', () => {
    const input = { action: 'activate-atlantis', begunAt: 'long ago' };
    const report = { id: 'told', action: 'xops:activation:report', input };
    const [, told] = gated([report]).steps;
    expect(told).toEqual({
      ...report,
      input: {
        ...input,
        begunAt: "${{ steps['xops-gate'].output.begunAt }}",
      },
    });
    expect(gated([gate, told]).steps).toEqual([gate, told]);
  });

  it('gates a template without steps', () => {
    expect(gated([])).toEqual({ steps: [gate] });
  });

  it('keeps the ids that the scaffolder counts, so that outputs are found', () => {
    const ids = gated([
      { action: 'debug:log' },
      gate,
      { action: 'debug:wait' },
    ]).steps.map(({ id }) => id);
    expect(ids).toEqual(['xops-gate', 'step-1', 'step-3']);
  });

  it('changes nothing when it is done again', () => {
    const once = gated([{ action: 'debug:log' }, publish]);
    expect(gated(once.steps)).toEqual(once);
  });

  it('takes out a gate that is closed, too, once the steps are mended', () => {
    expect(gated([...closed, publish])).toEqual({ steps: [gate, publish] });
  });

  it.each([
    ['no steps', undefined, 'spec.steps is malformed'],
    ['a text', '${{ parameters.steps }}', 'spec.steps is malformed'],
    ['an object', { 0: publish }, 'spec.steps is malformed'],
    ['a step that is a text', ['publish'], 'spec.steps.0 is malformed'],
    ['a step without an action', [publish, { id: 'a' }], 'spec.steps.1.action'],
    ['an action that is no text', [{ action: {} }], 'spec.steps.0.action'],
    ['an id that is no text', [{ ...publish, id: 7 }], 'spec.steps.0.id'],
    ['a condition that is a list', [{ ...publish, if: [] }], 'spec.steps.0.if'],
  ])('refuses %s', (_, steps, problem) => {
    const found = gated(steps);
    expect(found.problem).toContain(problem);
    expect(found.steps).toEqual(closed);
  });

  it.each([
    '${{ always() }}',
    '${{ failure() }}',
    '${{ not failure () }}',
    '${{ steps["publish"].output.url or always() }}',
  ])('refuses a step that would run after a refusal: %s', condition => {
    expect(gated([publish, { ...publish, if: condition }])).toEqual({
      steps: closed,
      problem: `The step 'publish' says '${condition}', by which it would run although the gate has refused; a path that triggers open takes neither always() nor failure()`,
    });
  });

  it("refuses a step that takes the gate's id for another action", () => {
    expect(gated([{ id: 'xops-gate', action: 'debug:log' }]).problem).toContain(
      "'xops-gate' has the id of the gate",
    );
  });
});

describe('activationIdSchema', () => {
  it.each(['activate-atlantis', 'a', 'add-k3s-edge2'])('takes %s', id => {
    expect(activationIdSchema.parse(id)).toBe(id);
  });

  it.each([
    '',
    'Activate Atlantis',
    'activate_atlantis',
    '-atlantis',
    'activate--atlantis',
    '${{ parameters.action }}',
    'a'.repeat(201),
    7,
  ])('refuses %p', id => {
    expect(activationIdSchema.safeParse(id).success).toBe(false);
  });
});
