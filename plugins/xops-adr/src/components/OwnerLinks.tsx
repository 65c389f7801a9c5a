import { EntityRefLinks } from '@backstage/plugin-catalog-react';

export type OwnerLinksProps = {
  /** Entity references. */
  owners: string[];
};

/** Who a record belongs to. */
export function OwnerLinks({ owners }: OwnerLinksProps) {
  return owners.length > 0 ? (
    <EntityRefLinks entityRefs={owners} defaultKind="group" hideIcons />
  ) : (
    <span title="No entity with these records names an owner">–</span>
  );
}
