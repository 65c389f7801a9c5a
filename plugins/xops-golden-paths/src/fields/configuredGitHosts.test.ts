import { ConfigReader } from '@backstage/config';
import { configuredGitHosts } from './configuredGitHosts';

describe('configuredGitHosts', () => {
  it('lists the hosts that golden paths can publish to, and no others', () => {
    expect(
      configuredGitHosts(
        new ConfigReader({
          integrations: {
            azure: [{ host: 'dev.azure.com' }],
            gitlab: [{ host: 'gitlab.example' }],
            gitea: [{ host: 'localhost:3000' }, { host: 'git.example' }],
          },
        }),
      ),
    ).toEqual(['localhost:3000', 'git.example', 'gitlab.example']);
  });

  it('lists nothing when nothing is configured', () => {
    expect(configuredGitHosts(new ConfigReader({}))).toEqual([]);
  });
});
