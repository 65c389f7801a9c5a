import { Content } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { UnboundList } from '@xops/plugin-xops-triggers-common';
import {
  ListSkeleton,
  LoadProblem,
  usePageTitle,
} from '@xops/plugin-xops-home-react';
import { useCallback } from 'react';
import { triggersApiRef } from '../../api/TriggersApi';
import { concernsEntity, NO_FILTER } from '../../domain/RuleAddress';
import { useLiveLoad } from '../../hooks/useLiveLoad';
import { useRuleAddress } from '../../hooks/useRuleAddress';
import { ListBox } from '../ListBox';
import { AliasesSection } from './AliasesSection';
import { UnboundItem } from './UnboundItem';

/** Which conditions can nobody measure yet, and what do their words mean? */
export function UnboundPage() {
  usePageTitle('Unbound', 'Triggers');
  return (
    <main>
      <Content>
        <UnboundContent />
        <AliasesSection />
      </Content>
    </main>
  );
}

function UnboundContent() {
  const api = useApi(triggersApiRef);
  const { address, change } = useRuleAddress();
  const { state, retry, renew } = useLiveLoad(
    useCallback(signal => api.listUnbound(signal), [api]),
  );
  switch (state.status) {
    case 'loading':
      return <ListSkeleton label="Loading unbound rows" />;
    case 'error':
      return (
        <LoadProblem
          title="The unbound rows could not be read"
          error={state.error}
          onRetry={retry}
        />
      );
    case 'data':
      return (
        <>
          {address.entity && (
            <Typography variant="body2" component="div" paragraph>
              Only rows of <EntityRefLink entityRef={address.entity} hideIcon />
              .{' '}
              <Button size="small" onClick={() => change(NO_FILTER)}>
                Show all rows
              </Button>
            </Typography>
          )}
          <UnboundRows
            items={state.value.items.filter(it =>
              concernsEntity(it, address.entity),
            )}
            onDone={renew}
          />
        </>
      );
    default:
      throw new TypeError(`Unknown state ${state satisfies never}`);
  }
}

type UnboundRowsProps = Pick<UnboundList, 'items'> & { onDone: () => void };

function UnboundRows({ items, onDone }: UnboundRowsProps) {
  return items.length === 0 ? (
    <Typography paragraph>
      Every row is measured. A row of a decision whose words name no reading
      stands here until somebody says what they mean.
    </Typography>
  ) : (
    <>
      <Typography variant="body2" paragraph>
        These rows of decisions are watched by nothing: nobody has said which
        reading their words mean. Likeness alone binds nothing.
      </Typography>
      <ListBox label="Unbound rows">
        {items.map(item => (
          <li key={item.id}>
            <UnboundItem item={item} onDone={onDone} />
          </li>
        ))}
      </ListBox>
    </>
  );
}
