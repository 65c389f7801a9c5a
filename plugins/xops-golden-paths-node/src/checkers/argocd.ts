import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { z } from 'zod';
import {
  applicationSetFindings,
  coverageFindings,
} from '../argocd/applicationSetFindings';
import { applicationFindings } from '../argocd/applicationFindings';
import {
  applicationSetsOf,
  applicationsOf,
  projectsOf,
} from '../argocd/ArgoCdObjects';
import { type Environment } from '../argocd/Environment';
import { namespaceFindings, placeFindings } from '../argocd/placeFindings';
import { projectFindings } from '../argocd/projectFindings';
import { argocdRules } from '../argocd/rules';
import { type Checker, type CheckSubject } from '../Checker';
import { readKustomizations } from '../kubernetes/Kustomization';
import { readManifests } from '../kubernetes/Manifest';
import { type OutputFile } from '../output/OutputFolder';

const releaseSchema = z.strictObject({
  // A tag beside the digest would be ignored, and lie.
  image: z
    .string()
    .regex(/^[a-z0-9]([a-z0-9._-]*[a-z0-9])?(:[0-9]+)?(\/[a-z0-9._-]+)+$/, {
      error: 'must be an image without tag and digest',
    }),
  digest: z.string().regex(/^sha256:[0-9a-f]{64}$/, {
    error: 'must be sha256: and 64 hexadecimal digits',
  }),
});

function releaseFindings({ path: file, text }: OutputFile): Finding[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // What is wrong with the JSON is told by the checker `syntax`.
    return [];
  }
  const parsed = releaseSchema.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.map(issue =>
    argocdRules.finding('release', {
      file,
      message: `${issue.path.join('.') || 'release.json'}: ${issue.message}.`,
    }),
  );
}

/** The overlays of the output or, where they are published apart, the expected ones. */
function environmentsOf({ expect, folder }: CheckSubject): Environment[] {
  const overlays = readKustomizations(folder.files)
    .map(it => it.folder)
    .filter(it => /(^|\/)overlays\/[^/]+$/.test(it))
    .map(it => ({
      name: it.split('/').at(-1) ?? it,
      release: `${it}/release.json`,
    }));
  if (overlays.length > 0) return overlays;
  return (expect.environments ?? []).map(name => ({
    name,
    release: `deploy/overlays/${name}/release.json`,
  }));
}

/** The namespaces that overlays name; undefined where there are no overlays. */
function namespacesOf({ expect, folder }: CheckSubject): string[] | undefined {
  const named = readKustomizations(folder.files)
    .filter(it => /(^|\/)overlays\/[^/]+$/.test(it.folder))
    .map(it => it.namespace ?? '');
  if (named.length > 0) return named;
  const { environments, name } = expect;
  return environments && name !== undefined
    ? environments.map(it => `${name}-${it}`)
    : undefined;
}

/** What is handed to Argo CD: projects, applications and sets of them, releases. */
export const argocd: Checker = {
  book: argocdRules,
  check(subject) {
    const { files } = subject.folder;
    const manifests = readManifests(files);
    const projects = projectsOf(manifests);
    const sets = applicationSetsOf(manifests);
    const applications = applicationsOf(manifests);
    const releases = files.filter(it =>
      /(^|\/)overlays\/[^/]+\/release\.json$/.test(it.path),
    );
    const environments = environmentsOf(subject);
    const around = {
      environments,
      projects: projects.map(it => it.manifest.name),
    };
    const namespaces = namespacesOf(subject);
    return {
      subjects:
        projects.length + sets.length + applications.length + releases.length,
      findings: [
        ...projects.flatMap(it => projectFindings(it, namespaces)),
        ...sets.flatMap(it => applicationSetFindings(it, around)),
        ...sets.flatMap(it => placeFindings(it, projects, environments)),
        ...coverageFindings(sets, environments),
        ...applications.flatMap(it => applicationFindings(it, projects, files)),
        ...namespaceFindings([...projects, ...sets, ...applications]),
        ...releases.flatMap(releaseFindings),
      ],
    };
  },
};
