import Ajv from 'ajv';
import { type Finding } from '@xops/plugin-xops-golden-paths-common';
import { z } from 'zod';
import { type Checker, errorRule, RuleBook } from '../Checker';
import { isPinnedImage } from '../isPinnedImage';
import { K3D_SCHEMA } from '../kubernetes/k3dSchema';
import {
  isYamlFile,
  parseYaml,
  type YamlDocument,
} from '../output/YamlDocument';
import { schemaProblems } from '../schemaProblems';

const book = new RuleBook('k3d', {
  schema: errorRule(
    'what k3d does not read from its configuration',
    'Correct the field.',
  ),
  'unpinned-image': errorRule(
    'a local cluster of whatever version is newest',
    'Name the image with its version: rancher/k3s:v1.36.4-k3s1.',
  ),
  registry: errorRule(
    'a local cluster without a registry to push images to',
    'Add registries.create, or registries.use.',
  ),
  ports: errorRule(
    'a local cluster that cannot be reached, or that others can reach',
    'Publish a port on the load balancer: 127.0.0.1:8080:80.',
  ),
});

const k3dSchema = z.object({
  image: z.string().optional(),
  ports: z.array(z.object({ port: z.string() })).default([]),
  registries: z
    .object({
      create: z.unknown().optional(),
      use: z.array(z.string()).default([]),
    })
    .optional(),
});

const validate = new Ajv({ allErrors: true, verbose: true }).compile(
  K3D_SCHEMA,
);

function documentFindings(document: YamlDocument): Finding[] {
  const { file, value } = document;
  if (!validate(value)) {
    return schemaProblems(validate.errors ?? []).map(
      ({ meant, message, path }) =>
        book.finding('schema', {
          file,
          line: document.lineOf(path),
          message: `The k3d configuration ${message}.`,
          ...(meant && { mend: `Did you mean '${meant}'?` }),
        }),
    );
  }
  const { image, ports, registries } = k3dSchema.parse(value);
  const findings: Finding[] = [];
  if (image === undefined || !isPinnedImage(image)) {
    const line = document.lineOf(['image']);
    const message = `The cluster's image is '${image ?? 'not named'}'.`;
    findings.push(book.finding('unpinned-image', { file, line, message }));
  }
  if (!registries?.create && !registries?.use.length) {
    const line = document.lineOf(['registries']);
    const message = 'The cluster has no registry.';
    findings.push(book.finding('registry', { file, line, message }));
  }
  const isOpen = ({ port }: { port: string }) => !port.startsWith('127.0.0.1:');
  if (ports.length === 0 || ports.some(isOpen)) {
    const line = document.lineOf(['ports']);
    const open = ports.filter(isOpen).map(it => it.port);
    const message = open.length
      ? `The ports ${open.join(', ')} are open to the network.`
      : 'The cluster publishes no port.';
    findings.push(book.finding('ports', { file, line, message }));
  }
  return findings;
}

/** The configuration of a cluster on one machine, by k3d's v1alpha5. */
export const k3d: Checker = {
  book,
  check({ folder }) {
    const documents = folder.files
      .filter(
        it => isYamlFile(it.path) && /^apiVersion: k3d\.io\//m.test(it.text),
      )
      .flatMap(it => parseYaml(it, { kubernetes: true }))
      .filter(it => it.problems.length === 0);
    return {
      subjects: documents.length,
      findings: documents.flatMap(documentFindings),
    };
  },
};
