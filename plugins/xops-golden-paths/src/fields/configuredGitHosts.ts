import type { Config } from '@backstage/config';

/** Hosts under `integrations` that golden paths can publish to, Gitea's first. */
export function configuredGitHosts(config: Config): string[] {
  return ['gitea', 'github', 'gitlab'].flatMap(type =>
    (config.getOptionalConfigArray(`integrations.${type}`) ?? []).map(host =>
      host.getString('host'),
    ),
  );
}
