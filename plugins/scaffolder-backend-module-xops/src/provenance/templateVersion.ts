import { InputError } from '@backstage/errors';
import { TemplateInfo } from '@backstage/plugin-scaffolder-common';
import { TemplateRef } from '@xops/plugin-xops-golden-paths-common';

/** Annotation of a template: its semantic version. */
export const TEMPLATE_VERSION_ANNOTATION = 'xops.io/template-version';

/**
 * The template a run belongs to, and its version. A dry run may use a template
 * that has none yet; it is 0.0.0 then.
 *
 * @throws InputError when a run does not know its template or its version.
 */
export function templateVersion(
  info: TemplateInfo | undefined,
  isDryRun: boolean,
): TemplateRef {
  const entityRef = info?.entityRef;
  if (!entityRef) {
    throw new InputError(
      'This run does not know its template, so there is no provenance to write',
    );
  }
  const version =
    info.entity?.metadata.annotations?.[TEMPLATE_VERSION_ANNOTATION];
  if (!version && !isDryRun) {
    throw new InputError(
      `The template '${entityRef}' has no annotation ${TEMPLATE_VERSION_ANNOTATION}, such as "1.0.0"`,
    );
  }
  return { entityRef, version: version ?? '0.0.0' };
}
