import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { parse } from 'yaml';

const DOCUMENT = join(__dirname, '../../../docs/git-hosts.md');

/** The example under each heading of docs/git-hosts.md. */
function readExamples(): Record<string, ConfigReader> {
  const sections = readFileSync(DOCUMENT, 'utf8').split(/^## /m).slice(1);
  return Object.fromEntries(
    sections.flatMap(section => {
      const [title] = section.split('\n', 1);
      const [, yaml] = /```yaml\n([\s\S]*?)```/.exec(section) ?? [];
      return yaml ? [[title, new ConfigReader(parse(yaml))]] : [];
    }),
  );
}

const HOSTS = [
  ['Gitea', 'gitea', 'git.example.com'],
  ['GitHub', 'github', 'github.com'],
  ['GitLab', 'gitlab', 'git.example.com'],
] as const;

describe('docs/git-hosts.md', () => {
  const examples = readExamples();
  const document = readFileSync(DOCUMENT, 'utf8');

  it('has an example for each host', () => {
    expect(Object.keys(examples)).toEqual(HOSTS.map(([title]) => title));
  });

  it.each(HOSTS)(
    'shows for %s an integration that is understood',
    (...host) => {
      const [title, type, name] = host;
      // App ids are numbers, which a placeholder is not before it is filled in.
      const data = JSON.stringify(examples[title].get()).replaceAll(
        '${GITHUB_APP_ID}',
        '1',
      );

      const found = ScmIntegrations.fromConfig(
        new ConfigReader(JSON.parse(data)),
      ).byHost(name);

      expect(found?.type).toBe(type);
    },
  );

  it.each(HOSTS)(
    'shows for %s discovery, a webhook and its address',
    (...host) => {
      const [title, type, name] = host;
      const example = examples[title];

      const provider = example.getConfig(`catalog.providers.${type}.platform`);
      expect(provider.getOptionalString('host') ?? name).toBe(name);
      expect(provider.has('schedule.frequency')).toBe(true);
      expect(example.getString(`events.modules.${type}.webhookSecret`)).toMatch(
        /^\$\{\w+\}$/,
      );
      expect(document).toContain(`/api/events/http/${type}\``);
      expect(example.getString('xops.goldenPaths.gitops.repoUrl')).toContain(
        `https://${name}/`,
      );
    },
  );

  it('holds no secret', () => {
    const secrets = /(token|password|secret|privateKey): (?!\$\{)\S+/i;

    expect(document).not.toMatch(secrets);
  });
});
