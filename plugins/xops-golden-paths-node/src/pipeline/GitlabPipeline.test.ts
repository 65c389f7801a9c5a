import { readPipeline } from './GitlabPipeline';

describe('readPipeline', () => {
  it('reads jobs apart from global keywords', () => {
    const pipeline = readPipeline({
      stages: ['test'],
      include: 'a.yml',
      variables: { A: 'b' },
      default: { image: 'node:24' },
      test: {
        stage: 'test',
        image: { name: 'node:24.1' },
        script: 'npm test',
        before_script: ['ls', { a: 'b' }],
        needs: [{ job: 'build' }, { project: 'a/b', job: 'c' }, 'lint'],
        extends: '.base',
      },
      '.base': { tags: ['linux'] },
      '.lines': ['ls'],
    });
    expect(pipeline).toEqual({
      stages: ['test'],
      hasIncludes: true,
      problems: [],
      jobs: [
        {
          name: 'test',
          isHidden: false,
          keywords: [
            'stage',
            'image',
            'script',
            'before_script',
            'needs',
            'extends',
          ],
          stage: 'test',
          image: 'node:24.1',
          scripts: [{ keyword: 'before_script', lines: ['ls', { a: 'b' }] }],
          references: [
            { keyword: 'needs', job: 'build' },
            { keyword: 'needs', job: 'lint' },
            { keyword: 'extends', job: '.base' },
          ],
        },
        expect.objectContaining({ name: '.base', isHidden: true }),
      ],
    });
  });

  it.each([
    { value: undefined, path: [] },
    { value: 'a', path: [] },
    { value: { stages: 'test' }, path: ['stages'] },
    { value: { test: ['npm test'] }, path: ['test'] },
    { value: { test: null }, path: ['test'] },
  ])('tells what has the wrong form: $value', ({ value, path }) => {
    expect(readPipeline(value).problems).toEqual([
      { path, message: expect.any(String) },
    ]);
  });
});
