import {
  formatRepositoryAddress,
  parseRepositoryAddress,
  repositoryAddressProblem,
} from './RepositoryAddress';

describe('the address of a repository', () => {
  it.each([
    ['localhost:3000?owner=demo&repo=shop', 'localhost:3000', 'demo', 'shop'],
    ['git.example?owner=a%2Fb&repo=shop', 'git.example', 'a/b', 'shop'],
    ['git.example', 'git.example', '', ''],
    ['', '', '', ''],
  ])('is read from %j', (text, host, owner, name) => {
    expect(parseRepositoryAddress(text)).toEqual({ host, owner, name });
  });

  it('survives being written and read', () => {
    const address = { host: 'git.example:1', owner: 'a/b & c', name: 'x-y' };
    expect(parseRepositoryAddress(formatRepositoryAddress(address))).toEqual(
      address,
    );
  });

  it.each([
    ['', 'demo', 'shop', /Choose the Git host/],
    ['git.example', ' ', 'shop', /Name the organisation/],
    ['git.example', 'nobody here', 'shop', /'nobody here' may hold only/],
    ['git.example', 'demo', 'sh op', /sh op/],
  ])('with %j, %j, %j is refused', (host, owner, name, words) => {
    expect(repositoryAddressProblem({ host, owner, name })).toMatch(words);
  });

  it('that is whole has no problem', () => {
    expect(
      repositoryAddressProblem({ host: 'h', owner: 'demo', name: 'shop' }),
    ).toBeUndefined();
  });
});
