import { repositoryNameProblem } from './RepositoryName';

describe('repositoryNameProblem', () => {
  it.each(['checkout', 'Check_out.v2', 'a', 'x'.repeat(100)])(
    'takes %p',
    name => expect(repositoryNameProblem(name)).toBeUndefined(),
  );
  it.each([
    '',
    '-checkout',
    '.github',
    'check out',
    'größe',
    'a/b',
    '../x',
    'a..b',
    'x'.repeat(101),
    'checkout.git',
    'checkout.wiki',
    'checkout.',
  ])('refuses %p with a sentence that names it', name =>
    expect(repositoryNameProblem(name)).toContain(`'${name}'`),
  );
});
