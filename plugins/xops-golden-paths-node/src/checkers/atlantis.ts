import { type Entity } from '@backstage/catalog-model';
import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import {
  type Application,
  applicationsOf,
  type ApplicationSource,
  type Read,
} from '../argocd/ArgoCdObjects';
import { valueFilesOf } from '../argocd/valueFilesOf';
import { accessComplaints } from '../atlantis/accessComplaints';
import { atlantisValuesSchema, VALUE_NAMES } from '../atlantis/AtlantisValues';
import { labelComplaints } from '../atlantis/labelComplaints';
import { podComplaints } from '../atlantis/podComplaints';
import {
  projectFileFindings,
  projectFilesOf,
} from '../atlantis/projectFileFindings';
import { repositoryComplaints } from '../atlantis/repositoryComplaints';
import { atlantisRules } from '../atlantis/rules';
import { secretComplaints } from '../atlantis/secretComplaints';
import { readCatalogFiles, toEntity } from '../catalog/CatalogFile';
import { type Checker } from '../Checker';
import { type Manifest, readManifests } from '../kubernetes/Manifest';
import { nearestWord } from '../nearestWord';
import { parseYaml, type YamlDocument } from '../output/YamlDocument';
import { titleOf } from '../workload/Workload';

function valuesFindings(
  document: YamlDocument,
  manifests: readonly Manifest[],
  entities: readonly Entity[],
): Finding[] {
  const { file } = document;
  const parsed = atlantisValuesSchema.safeParse(document.value);
  if (!parsed.success) {
    return parsed.error.issues.map(issue => {
      const path = issue.path.filter(it => typeof it !== 'symbol');
      return atlantisRules.finding('values', {
        file,
        line: document.lineOf(path),
        message: `${path.join('.') || 'The values'}: ${issue.message}.`,
      });
    });
  }
  const unknown = Object.keys(parsed.data)
    .filter(name => !VALUE_NAMES.includes(name))
    .map(name => {
      const meant = nearestWord(name, VALUE_NAMES);
      return atlantisRules.finding('values', {
        file,
        line: document.lineOf([name]),
        message: `The chart has no value '${name}'.`,
        ...(meant && { mend: `Did you mean '${meant}'?` }),
      });
    });
  const findings = [
    ...podComplaints(parsed.data),
    ...secretComplaints(parsed.data, manifests),
    ...accessComplaints(parsed.data, manifests),
    ...labelComplaints(parsed.data, entities),
    ...repositoryComplaints(parsed.data),
  ].map(([rule, path, message]) =>
    atlantisRules.finding(rule, { file, line: document.lineOf(path), message }),
  );
  return [...unknown, ...findings];
}

/** What Argo CD would lay over the file: nobody sees both at once. */
function isOverridden({ helm }: ApplicationSource): boolean {
  return (
    helm !== undefined &&
    (helm.values !== undefined ||
      helm.valuesObject !== undefined ||
      helm.valueFiles.length !== 1 ||
      helm.parameters.length + helm.fileParameters.length > 0)
  );
}

function overrideFindings(
  { manifest }: Read<Application>,
  source: ApplicationSource,
): Finding[] {
  if (source.helm && !isOverridden(source)) return [];
  const { document } = manifest;
  return [
    atlantisRules.finding('values', {
      file: document.file,
      line: document.lineOf(['spec', 'sources']),
      message: `${titleOf(
        manifest,
      )} does not take its values from one file alone.`,
    }),
  ];
}

/**
 * An Atlantis that Argo CD makes from its chart: the chart's values, the rules
 * that these hold for repositories, and the files for the repositories.
 */
export const atlantis: Checker = {
  book: atlantisRules,
  check({ folder: { files } }) {
    const manifests = readManifests(files);
    const entities = readCatalogFiles(files).flatMap(it => toEntity(it) ?? []);
    const charts = applicationsOf(manifests).flatMap(application =>
      application.spec.sources
        .filter(source => source.chart === 'atlantis')
        .map(source => ({ application, source })),
    );
    const values = charts
      .flatMap(({ application, source }) =>
        valueFilesOf(source, application.spec, files),
      )
      .flatMap(({ file }) =>
        file ? parseYaml(file, { kubernetes: true }) : [],
      )
      .filter(it => it.problems.length === 0);
    const projects = projectFilesOf(files);
    return {
      subjects: charts.length + values.length + projects.length,
      findings: [
        ...charts.flatMap(it => overrideFindings(it.application, it.source)),
        ...values.flatMap(it => valuesFindings(it, manifests, entities)),
        ...projectFileFindings(projects),
      ],
    };
  },
};
