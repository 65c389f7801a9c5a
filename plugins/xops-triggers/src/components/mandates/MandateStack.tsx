import { Facts, TimeAgo, ToneMark } from '@xops/plugin-xops-home-react';
import { mandateLook } from '../../domain/mandateWords';
import { ListBox } from '../ListBox';
import { OwnerLinks } from '../OwnerLinks';
import {
  Declarer,
  MandateEnd,
  type MandateItemsProps,
  MandateTitle,
  WithdrawButton,
} from './MandateParts';

/** Mandates one below the other, where a table has no room. */
export function MandateStack({ items, onWithdraw }: MandateItemsProps) {
  return (
    <ListBox label="Mandates">
      {items.map(mandate => {
        const { id, declaration, declaredBy, declaredAt } = mandate;
        const { tone, word } = mandateLook(mandate, new Date());
        return (
          <li key={id}>
            <ToneMark tone={tone}>{word}</ToneMark>
            <div>
              <MandateTitle mandate={mandate} />
            </div>
            <Facts
              facts={[
                ['Owner', <OwnerLinks key="o" owners={[declaration.owner]} />],
                ['From', <TimeAgo key="from" time={declaration.validFrom} />],
                ['Until', <MandateEnd key="until" mandate={mandate} />],
                [
                  'Declared',
                  <span key="declared">
                    <Declarer entityRef={declaredBy} />{' '}
                    <TimeAgo time={declaredAt} />
                  </span>,
                ],
              ]}
            />
            <WithdrawButton mandate={mandate} onWithdraw={onWithdraw} />
          </li>
        );
      })}
    </ListBox>
  );
}
