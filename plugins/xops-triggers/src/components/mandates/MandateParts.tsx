import { Link } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { MandateList } from '@xops/plugin-xops-triggers-common';
import { TimeAgo } from '@xops/plugin-xops-home-react';
import { MANDATE_WORDS } from '../../domain/mandateWords';
import { PersonLink } from '../PersonLink';

export type Mandate = MandateList['items'][number];

export type MandateItemsProps = {
  items: readonly Mandate[];
  /** Absent where the reader may not. */
  onWithdraw?: (mandate: Mandate) => void;
};

/** What is demanded, with its evidence, and why it was withdrawn. */
export function MandateTitle({ mandate }: { mandate: Mandate }) {
  const { declaration, withdrawn } = mandate;
  return (
    <>
      <Link to={declaration.evidenceUrl} underline="always">
        {declaration.title}
      </Link>
      <Typography variant="caption" color="textSecondary" component="div">
        {MANDATE_WORDS[declaration.kind]}
        {withdrawn && (
          <>
            {' · withdrawn by '}
            <PersonLink entityRef={withdrawn.by} />{' '}
            <TimeAgo time={withdrawn.at} />: “{withdrawn.reason}”
          </>
        )}
      </Typography>
    </>
  );
}

/** Who put it on record. */
export function Declarer({ entityRef }: { entityRef?: string }) {
  return entityRef ? (
    <PersonLink entityRef={entityRef} />
  ) : (
    <>by configuration</>
  );
}

/** Until when it is valid. */
export function MandateEnd({ mandate }: { mandate: Mandate }) {
  const { validUntil } = mandate.declaration;
  return validUntil ? <TimeAgo time={validUntil} /> : <>no end set</>;
}

export type WithdrawButtonProps = Pick<MandateItemsProps, 'onWithdraw'> & {
  mandate: Mandate;
};

/** Ends a mandate that has not ended yet, for those who may. */
export function WithdrawButton({ mandate, onWithdraw }: WithdrawButtonProps) {
  const { validity, declaration, declaredBy } = mandate;
  // What configuration declares, it alone takes back.
  const canEnd =
    declaredBy !== undefined && (validity === 'valid' || validity === 'future');
  return onWithdraw && canEnd ? (
    <Button
      size="small"
      aria-label={`Withdraw: ${declaration.title}`}
      onClick={() => onWithdraw(mandate)}
    >
      Withdraw
    </Button>
  ) : null;
}
