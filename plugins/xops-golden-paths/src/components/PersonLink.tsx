import { EntityRefLink } from '@backstage/plugin-catalog-react';

export type PersonLinkProps = {
  /** Entity reference; absent when a service did it. */
  entityRef?: string;
};

/** Who did it. */
export function PersonLink({ entityRef }: PersonLinkProps) {
  return entityRef ? (
    <EntityRefLink entityRef={entityRef} defaultKind="user" hideIcon />
  ) : (
    <>a service</>
  );
}
