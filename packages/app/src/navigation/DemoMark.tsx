import { SidebarItem } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import DemoIcon from '@material-ui/icons/Storage';

/** Says on every page that its data is the demo organisation's. */
export const DemoMark = () => {
  const organisation = useApi(configApiRef).getOptionalString(
    'xops.demo.organisation',
  );
  return organisation ? (
    <SidebarItem
      icon={DemoIcon}
      to="/catalog/default/domain/xops"
      text="Demo data"
      aria-label={`Demo data of the organisation ${organisation}`}
    />
  ) : null;
};
