/** Template: `ecs`, `k3s` or `managed`, where what it makes will run. */
export const STREAM_ANNOTATION = 'xops.io/stream';
/** Template: one line of what it makes. */
export const MAKES_ANNOTATION = 'xops.io/makes';
/** Template: its semantic version. */
export const TEMPLATE_VERSION_ANNOTATION = 'xops.io/template-version';
/** Created entity: path and version, `template:default/k3s-service@1.0.0`. */
export const GOLDEN_PATH_ANNOTATION = 'xops.io/golden-path';
/** Created entity: path of the provenance file in the repository. */
export const PROVENANCE_ANNOTATION = 'xops.io/provenance';
/** Created entity: `ecs`, `k3s` or `managed`, where it runs. */
export const PLACEMENT_ANNOTATION = 'xops.io/placement';
/** Created entity: path in the repository of the record that explains it. */
export const PLACEMENT_DECISION_ANNOTATION = 'xops.io/placement-decision';
