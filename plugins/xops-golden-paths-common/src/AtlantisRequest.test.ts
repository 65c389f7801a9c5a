import {
  AtlantisRequest,
  atlantisRequestProblems,
  atlantisRequestSchema,
} from './AtlantisRequest';

const request: AtlantisRequest = {
  name: 'atlantis',
  owner: 'group:default/platform',
  system: 'gitops-platform',
  repositories: ['acme/infrastructure', 'acme/network'],
  host: 'atlantis.example.com',
  safekeeping: 'sealedSecret',
  gitUser: 'atlantis-bot',
  image: 'ghcr.io/runatlantis/atlantis:v0.46.0',
  terraformVersion: '1.14.9',
  storage: 10,
  repoUrl: 'git.example.com/acme/atlantis',
};

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('a request to activate Atlantis', () => {
  it('is taken as the form gives it', () => {
    expect(atlantisRequestSchema.parse(request)).toEqual(request);
    expect(atlantisRequestProblems(request)).toEqual([]);
  });

  it('takes an empty text for an answer that was not given', () => {
    const empty = { ...request, storageClass: '', trigger: '', decision: '' };
    expect(atlantisRequestSchema.parse(empty)).toEqual(request);
  });

  const taken: [string, Partial<AtlantisRequest>][] = [
    ['an image by digest', { image: `ghcr.io/acme/atlantis@${digest}` }],
    ["GitLab's subgroups", { repositories: ['acme/platform/infrastructure'] }],
    ['a storage class', { storageClass: 'local-path' }],
    ['the largest volume', { storage: 1000 }],
    ['a first version', { terraformVersion: '1.0.0' }],
    ['names with dots', { repositories: ['acme/.github', 'acme/a.b'] }],
    [
      'where it comes from',
      {
        trigger: '0a1b2c3d4e:docs/adr/0000.md~1#iac-prs',
        decision: '0a1b2c3d4e:docs/adr/0000.md~1',
      },
    ],
  ];
  it.each(taken)('may have %s', (_title, change) => {
    expect(atlantisRequestProblems({ ...request, ...change })).toEqual([]);
  });

  const refused: [string, Partial<AtlantisRequest>, string][] = [
    ['a name in capitals', { name: 'Atlantis' }, "The name 'Atlantis' must"],
    ['a switch as name', { name: 'off' }, "The name 'off' would be no text"],
    ['no repository', { repositories: [] }, '0 repositories are named'],
    [
      'too many repositories',
      { repositories: Array.from({ length: 51 }, (_, it) => `acme/r${it}`) },
      '51 repositories are named; Atlantis needs 1 to 50.',
    ],
    [
      'a repository without owner',
      { repositories: ['infrastructure'] },
      "The repository 'infrastructure' must be written as owner/name",
    ],
    [
      'a wildcard',
      { repositories: ['acme/*'] },
      "The repository 'acme/*' must be",
    ],
    [
      'a path that leads elsewhere',
      { repositories: ['acme/../network'] },
      "The repository 'acme/../network' must be",
    ],
    [
      'an address',
      { repositories: ['https://git.example.com/acme/network'] },
      'must be written as owner/name',
    ],
    [
      'a repository that is too long',
      { repositories: [`acme/${'a'.repeat(200)}`] },
      'must be written as owner/name',
    ],
    [
      'a repository twice',
      { repositories: ['acme/network', 'Acme/Network'] },
      "The repository 'Acme/Network' is named twice.",
    ],
    ['an address as host', { host: '10.0.0.1' }, "The host name '10.0.0.1' is"],
    ['a user with a blank', { gitUser: 'a b' }, "The user 'a b' is no login"],
    ['no user', { gitUser: '' }, "The user '' is no login"],
    ['an image without version', { image: 'a/b' }, 'names no version'],
    [
      'a range of versions',
      { terraformVersion: '~> 1.14' },
      "The Terraform version '~> 1.14' must be three numbers",
    ],
    [
      'a version with a v',
      { terraformVersion: 'v1.14.9' },
      'must be three numbers',
    ],
    ['no volume', { storage: 0 }, 'A volume of 0 GiB is not possible'],
    ['half a GiB', { storage: 1.5 }, 'A volume of 1.5 GiB is not possible'],
    ['a volume too large', { storage: 1001 }, 'from 1 to 1000'],
    [
      'a storage class in capitals',
      { storageClass: 'Fast' },
      "The storage class 'Fast' is no name",
    ],
    ['an empty storage class', { storageClass: '' }, 'no name of one'],
    ['a trigger of two lines', { trigger: 'a\nb' }, 'The trigger is no id'],
    ['a decision with code', { decision: 'a`b' }, 'The decision is no id'],
    ['a long trigger', { trigger: 'a'.repeat(501) }, 'at most 500 characters'],
  ];
  it.each(refused)('may not have %s', (_title, change, words) => {
    const problems = atlantisRequestProblems({ ...request, ...change });
    expect(problems).toEqual([expect.stringContaining(words)]);
  });

  it('is told all its problems at once', () => {
    const problems = atlantisRequestProblems({
      ...request,
      name: 'a',
      storage: -1,
      terraformVersion: 'latest',
    });
    expect(problems).toHaveLength(3);
  });
});
