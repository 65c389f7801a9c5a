import {
  formatRepositoryAddress,
  parseRepositoryAddress,
  repositoryAddressProblem,
} from './RepositoryAddress';

describe('the address of a repository', () => {
  it.each([
    ['localhost:3000/demo/shop', 'localhost:3000', 'demo', 'shop'],
    ['git.example/a/b/shop', 'git.example', 'a/b', 'shop'],
    ['git.example/demo/100%', 'git.example', 'demo', '100%'],
    ['git.example//shop', 'git.example', '', 'shop'],
    ['git.example/demo/', 'git.example', 'demo', ''],
    ['localhost:3000?owner=demo&repo=shop', 'localhost:3000', 'demo', 'shop'],
    ['git.example?owner=a%2Fb&repo=shop', 'git.example', 'a/b', 'shop'],
    ['git.example', 'git.example', '', ''],
    ['', '', '', ''],
  ])('is read from %j', (text, host, owner, name) => {
    expect(parseRepositoryAddress(text)).toEqual({ host, owner, name });
  });

  it.each([
    { host: 'git.example:1', owner: 'a/b & c', name: 'x-y' },
    { host: 'git.example', owner: 'a/', name: 'half/typed?' },
    { host: '', owner: '', name: '' },
  ])('survives being written and read: %j', address => {
    expect(parseRepositoryAddress(formatRepositoryAddress(address))).toEqual(
      address,
    );
  });

  it('reads like an address', () => {
    expect(
      formatRepositoryAddress({
        host: 'localhost:3000',
        owner: 'demo',
        name: 'shop',
      }),
    ).toBe('localhost:3000/demo/shop');
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
