import { parseTaskProgress } from './TaskProgress';

describe('the progress of a task', () => {
  it('is none before anything was recorded', () => {
    expect(parseTaskProgress(undefined)).toEqual({
      finishedSteps: [],
      checkpoints: 0,
    });
  });

  it('is the completed steps and the checkpoints that were passed', () => {
    const state = JSON.stringify({
      state: {
        steps: {
          fetch: { status: 'completed', output: { path: './source' } },
          publish: { status: 'failed' },
        },
        checkpoints: {
          'v1.task.checkpoint.publish.create': { status: 'success', value: {} },
          'v1.task.checkpoint.publish.push': {
            status: 'failed',
            reason: 'refused',
          },
        },
      },
    });
    expect(parseTaskProgress(state)).toEqual({
      finishedSteps: ['fetch'],
      checkpoints: 1,
    });
  });

  it.each([
    ['steps alone', { steps: { a: { status: 'completed' } } }, ['a'], 0],
    ['checkpoints alone', { checkpoints: { a: { status: 'success' } } }, [], 1],
  ])('may be %s', (_, state, finishedSteps, checkpoints) => {
    expect(parseTaskProgress(JSON.stringify({ state }))).toEqual({
      finishedSteps,
      checkpoints,
    });
  });

  it.each([
    ['cut JSON', '{"state":'],
    ['another shape', '{"steps":{}}'],
    ['steps without a status', '{"state":{"steps":{"a":true}}}'],
  ])('is not guessed from %s', (_, state) => {
    expect(() => parseTaskProgress(state)).toThrow();
  });
});
