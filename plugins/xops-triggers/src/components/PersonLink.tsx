import { EntityRefLink } from '@backstage/plugin-catalog-react';

export type PersonLinkProps = {
  /** Entity reference. */
  entityRef: string;
};

/** Who did it. */
export function PersonLink({ entityRef }: PersonLinkProps) {
  return <EntityRefLink entityRef={entityRef} defaultKind="user" hideIcon />;
}
