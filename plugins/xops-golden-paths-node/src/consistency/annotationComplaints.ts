import { type Entity } from '@backstage/catalog-model';
import { posix } from 'node:path';
import { type BuiltOverlay } from '../kubernetes/buildOverlays';
import { type OutputFile } from '../output/OutputFolder';
import { type YamlDocument } from '../output/YamlDocument';
import { type Complaint } from './rules';

/** Annotations that name a path in the same repository. */
const LOCATIONS = [
  'backstage.io/adr-location',
  'backstage.io/techdocs-ref',
  'xops.io/placement-decision',
];

/** What the entity of a deployed service carries. */
const EXPECTED_ANNOTATIONS = [
  'backstage.io/adr-location',
  'backstage.io/kubernetes-id',
  'backstage.io/kubernetes-label-selector',
  'xops.io/environments',
  'xops.io/golden-path',
  'xops.io/placement',
  'xops.io/placement-decision',
  'xops.io/provenance',
  'xops.io/stream',
];

/** Whether the entity of a deployed service carries what the portal looks for. */
export function annotationComplaints(
  { metadata }: Entity,
  isInArgoCd: boolean,
): Complaint[] {
  const missing = [
    ...EXPECTED_ANNOTATIONS,
    ...(isInArgoCd ? ['argocd/app-selector'] : []),
  ].filter(it => !metadata.annotations?.[it]);
  if (missing.length === 0) return [];
  const message = `The entity lacks ${missing.join(', ')}.`;
  return [['annotation', 'name', message]];
}

/** Whether the entity names the environments that there are. */
export function environmentComplaints(
  entity: Entity,
  overlays: readonly BuiltOverlay[],
): Complaint[] {
  const key = 'xops.io/environments';
  const stated = entity.metadata.annotations?.[key];
  if (stated === undefined || overlays.length === 0) return [];
  const actual = overlays.map(it => it.environment);
  const isSame = stated.split(',').sort().join() === [...actual].sort().join();
  if (isSame) return [];
  const message = `The annotation says '${stated}'; the overlays are ${actual.join(
    ', ',
  )}.`;
  return [['environments', key, message]];
}

/** Whether the entity's annotations lead to something in its repository. */
export function locationComplaints(
  entity: Entity,
  document: YamlDocument,
  files: readonly OutputFile[],
): Complaint[] {
  const root = posix.dirname(document.file);
  return LOCATIONS.flatMap((key): Complaint[] => {
    const text = entity.metadata.annotations?.[key]?.replace(/^dir:/, '');
    if (text === undefined || /^[a-z]+:/.test(text)) return [];
    const path = posix.join(root, text).replace(/\/$/, '');
    const isThere =
      path === '.' ||
      files.some(it => it.path === path || it.path.startsWith(`${path}/`));
    if (isThere) return [];
    return [['location', key, `'${text}' is not in the repository.`]];
  });
}
