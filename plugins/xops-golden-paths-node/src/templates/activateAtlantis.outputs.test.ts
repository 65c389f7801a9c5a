import { createMockDirectory } from '@backstage/backend-test-utils';
import { findingsOf } from '@xops/plugin-xops-golden-paths-common';
import { parse } from 'yaml';
import { type OutputFolder, readOutputFolder } from '../output/OutputFolder';
import {
  allAtlantisOptions,
  ATLANTIS_NAMES,
  digest,
  GIT_HOSTS,
  repositoriesOf,
  runActivateAtlantis,
  templateFile,
  titleOf,
  wordsOf,
} from './__testUtils__/activateAtlantis';
import { CheckerProcess, type Verdict } from './__testUtils__/CheckerProcess';
import { coveringCases } from './__testUtils__/coveringCases';
import { readTemplateDependencies } from './__testUtils__/templateDependencies';

const cases = coveringCases(
  allAtlantisOptions(),
  readTemplateDependencies(templateFile, ATLANTIS_NAMES),
);
const work = createMockDirectory();
const checker = new CheckerProcess();

afterAll(() => checker.stop());

describe.each(cases.map(options => [titleOf(options), options] as const))(
  '%s',
  (_title, options) => {
    const { name } = wordsOf(options);
    const { type, host } = GIT_HOSTS[options.gitHost];
    const secretKind =
      options.safekeeping === 'sealedSecret'
        ? 'SealedSecret'
        : 'ExternalSecret';
    const argocd =
      options.gitops === 'none' ? 'source/deploy/argocd' : 'gitops';
    let folder: OutputFolder;
    let verdict: Verdict;

    const read = (path: string) => {
      const file = folder.files.find(it => it.path === path);
      if (!file) throw new Error(`No file '${path}'`);
      return file.text;
    };

    beforeAll(async () => {
      work.clear();
      const run = await runActivateAtlantis(options, work.path);
      folder = await readOutputFolder(run.folder);
      verdict = await checker.check(run.folder, {
        name,
        environments: ['production'],
        kinds: {
          production: [
            'LimitRange',
            'Namespace',
            'NetworkPolicy',
            'ResourceQuota',
            secretKind,
          ],
        },
      });
    });

    it('passes every checker, that of Atlantis with everything it has', () => {
      const unsure = verdict.results.filter(it => it.status === 'notChecked');
      expect(unsure).toEqual([]);
      expect(findingsOf(verdict)).toEqual([]);
      // The application, its values, and a file for each repository.
      expect(
        verdict.results.find(it => it.checker === 'atlantis'),
      ).toMatchObject({ subjects: 2 + repositoriesOf(options).length });
    });

    it('holds what it makes, and nothing else', () => {
      expect(folder.files.map(it => it.path)).toEqual(
        [
          `${argocd}/app-project.yaml`,
          `${argocd}/application.yaml`,
          'source/.gitignore',
          'source/README.md',
          'source/catalog-info.yaml',
          'source/deploy/overlays/production/kustomization.yaml',
          'source/deploy/overlays/production/namespace.yaml',
          'source/deploy/overlays/production/network-policies.yaml',
          'source/deploy/overlays/production/quota.yaml',
          secretKind === 'SealedSecret'
            ? 'source/deploy/overlays/production/sealed-secret.yaml'
            : 'source/deploy/overlays/production/external-secret.yaml',
          'source/deploy/values.yaml',
          'source/docs/adr/0001-activate-atlantis.md',
          ...repositoriesOf(options).map(
            it => `source/repositories/${it}/atlantis.yaml`,
          ),
          ...(secretKind === 'SealedSecret'
            ? ['source/scripts/seal-secret.sh']
            : []),
        ].sort(),
      );
    });

    it('serves the chosen repositories of the host alone, by an image that cannot change', () => {
      const values = parse(read('source/deploy/values.yaml'));
      const [gitHost] = host.split(':');
      const ids = repositoriesOf(options).map(it => `${gitHost}/${it}`);
      expect(values.orgAllowlist).toBe(ids.join(','));
      const { repos } = parse(values.repoConfig);
      expect(repos.map((it: { id: string }) => it.id)).toEqual(ids);
      expect(`${values.image.repository}:${values.image.tag}`).toBe(
        `ghcr.io/runatlantis/atlantis@${digest}`,
      );
      expect(values[type]).toEqual({
        user: 'atlantis-bot',
        // Rented hosts are known to Atlantis by themselves.
        ...(options.gitHost === 'gitea' && { baseUrl: `https://${host}` }),
        ...(options.gitHost.endsWith('Own') && { hostname: host }),
      });
      // Else the status of an apply would keep that apply from starting.
      expect(values.environment.ATLANTIS_GH_ALLOW_MERGEABLE_BYPASS_APPLY).toBe(
        type === 'github' ? 'true' : undefined,
      );
      expect(values.volumeClaim.storageClassName).toBe(
        options.storageClass ? 'local-path' : undefined,
      );
    });
  },
);
