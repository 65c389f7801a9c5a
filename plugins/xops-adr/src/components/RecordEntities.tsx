import { EntityRefLinks } from '@backstage/plugin-catalog-react';

const SHOWN = 3;

export type RecordEntitiesProps = {
  /** All entities that the record belongs to. */
  entityRefs: readonly string[];
  /** The one whose page this is. */
  own?: string;
};

/** What a record is about: each entity whose folder it stands in, or how many share it with this one. */
export function RecordEntities({ entityRefs, own }: RecordEntitiesProps) {
  if (own !== undefined) {
    const others = entityRefs.filter(it => it !== own);
    return others.length > 0 ? (
      <span title={others.join('\n')}>
        {others.length === 1
          ? 'shared with 1 other'
          : `shared with ${others.length} others`}
      </span>
    ) : null;
  }
  const hidden = entityRefs.slice(SHOWN);
  return (
    <>
      <EntityRefLinks entityRefs={entityRefs.slice(0, SHOWN)} hideIcons />
      {hidden.length > 0 && (
        <span title={hidden.join('\n')}>{` and ${hidden.length} more`}</span>
      )}
    </>
  );
}
