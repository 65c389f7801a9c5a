import { chooseSnapshot, kindOfNext, Snapshot } from './Snapshot';
import { TaskProgress } from './TaskProgress';

type Labelled = Snapshot & { content: string };

const progress = (finishedSteps: string[], checkpoints = 0): TaskProgress => ({
  finishedSteps,
  checkpoints,
});

/** A task as the scaffolder runs it: what it stores and records, in its order. */
class Run {
  readonly #finished: string[] = [];
  #checkpoints = 0;
  #snapshots: Labelled[] = [];

  /** The scaffolder asks for the workspace to be stored, for whatever reason. */
  store(content: string): this {
    const now = progress([...this.#finished], this.#checkpoints);
    const kind = kindOfNext(this.#snapshots.at(-1), now);
    const next: Labelled = { ...now, kind, content };
    const all = [...this.#snapshots, next];
    const needed = chooseSnapshot(all, now);
    this.#snapshots = all.filter(each => each === next || each === needed);
    return this;
  }

  recordStep(id: string): this {
    this.#finished.push(id);
    return this;
  }

  recordCheckpoint(): this {
    this.#checkpoints += 1;
    return this;
  }

  finishStep(id: string, content: string): this {
    return this.store(content).recordStep(id);
  }

  passCheckpoint(content: string): this {
    return this.recordCheckpoint().store(content);
  }

  /** What a worker that takes the task over would restore. */
  get restored(): string | undefined {
    const now = progress(this.#finished, this.#checkpoints);
    return chooseSnapshot(this.#snapshots, now)?.content;
  }
}

const run = () => new Run();

describe('the workspace that a run goes on from', () => {
  it.each<[string, Run, string | undefined]>([
    ['before anything was stored: none', run(), undefined],
    ['when the first step failed: none', run().store('half of a'), undefined],
    [
      'when the first step ended, but was not recorded: none, it runs again',
      run().store('a'),
      undefined,
    ],
    ['after one step', run().finishStep('a', 'a'), 'a'],
    ['after two steps', run().finishStep('a', 'a').finishStep('b', 'ab'), 'ab'],
    [
      'when the second step failed: as the first left it',
      run().finishStep('a', 'a').store('a, half of b'),
      'a',
    ],
    [
      'when the second step failed on two tries',
      run().finishStep('a', 'a').store('half').store('half again'),
      'a',
    ],
    [
      'when the second step succeeded on its second try',
      run().finishStep('a', 'a').store('half').finishStep('b', 'ab'),
      'ab',
    ],
    [
      'when a step was left out by its condition',
      run().finishStep('a', 'a').store('a').finishStep('c', 'ac'),
      'ac',
    ],
    [
      'when the step after one that was left out failed',
      run().finishStep('a', 'a').store('a').store('a, half of c'),
      'a',
    ],
    [
      'when a later step ran after a failure and was recorded',
      run().finishStep('a', 'a').store('half b').finishStep('notify', 'half b'),
      'half b',
    ],
    ['after a checkpoint of the first step', run().passCheckpoint('a1'), 'a1'],
    [
      'after a checkpoint that was recorded, but killed before it was stored',
      run().finishStep('a', 'a').recordCheckpoint(),
      'a',
    ],
    [
      'after the last of two checkpoints',
      run().finishStep('a', 'a').passCheckpoint('b1').passCheckpoint('b2'),
      'b2',
    ],
    [
      'when the step failed after its checkpoint',
      run().finishStep('a', 'a').passCheckpoint('b1').store('half of b'),
      'b1',
    ],
    [
      'when the step failed again, its checkpoint being skipped',
      run()
        .finishStep('a', 'a')
        .passCheckpoint('b1')
        .store('half of b')
        .store('b1 again')
        .store('half of b again'),
      'b1',
    ],
    [
      'when the step with the checkpoint ended',
      run().finishStep('a', 'a').passCheckpoint('b1').finishStep('b', 'ab'),
      'ab',
    ],
    [
      'when the step after one with a checkpoint failed',
      run().passCheckpoint('a1').finishStep('a', 'a').store('a, half of b'),
      'a',
    ],
    [
      'when a step was recorded whose workspace nobody stored: none',
      run().finishStep('a', 'a').recordStep('b'),
      undefined,
    ],
  ])('%s', (_, task, content) => {
    expect(task.restored).toBe(content);
  });

  it('is gone for good after the end, however often it is asked for', () => {
    const ended: Snapshot = { kind: 'ended', ...progress(['a', 'b'], 1) };
    expect(chooseSnapshot([ended], progress(['a', 'b'], 1))).toBe(ended);
  });

  it('is none when other steps are finished than were', () => {
    const snapshot: Snapshot = { kind: 'step', ...progress(['a']) };
    expect(chooseSnapshot([snapshot], progress(['b', 'c']))).toBeUndefined();
    expect(chooseSnapshot([snapshot], progress(['b', 'a']))).toBe(snapshot);
  });
});
