import { EntityRefLinks } from '@backstage/plugin-catalog-react';

export type OwnerLinksProps = {
  /** Entity references. */
  owners: string[];
};

/** Who a rule belongs to. */
export function OwnerLinks({ owners }: OwnerLinksProps) {
  return owners.length > 0 ? (
    <EntityRefLinks entityRefs={owners} defaultKind="group" hideIcons />
  ) : (
    <span title="Neither the decision nor its entity names an owner">
      nobody
    </span>
  );
}
