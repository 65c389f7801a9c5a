import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { TemplateRef } from '@xops/plugin-xops-golden-paths-common';

export type PathLinkProps = { template: TemplateRef };

/** A golden path, linked, with its version. */
export function PathLink({ template }: PathLinkProps) {
  return (
    <>
      <EntityRefLink
        entityRef={template.entityRef}
        defaultKind="template"
        hideIcon
      />{' '}
      {template.version}
    </>
  );
}
