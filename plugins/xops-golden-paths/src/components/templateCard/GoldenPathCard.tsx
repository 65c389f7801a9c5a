import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import { useAnalytics } from '@backstage/core-plugin-api';
import {
  EntityRefLink,
  EntityRefLinks,
  FavoriteEntity,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import type { TemplateCardComponentProps } from '@backstage/plugin-scaffolder-react/alpha';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import CardActions from '@material-ui/core/CardActions';
import CardContent from '@material-ui/core/CardContent';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Facts, ScreenReaderText } from '@xops/plugin-xops-home-react';
import { readTemplateFacts } from '../../domain/TemplateFacts';
import { ActivationNotice } from '../opening/ActivationNotice';
import { StreamMark } from '../StreamMark';
import { TemplateAbout } from './TemplateAbout';

const useStyles = makeStyles(theme => ({
  card: { display: 'flex', flexDirection: 'column', height: '100%' },
  head: {
    alignItems: 'flex-start',
    display: 'flex',
    gap: theme.spacing(1),
    justifyContent: 'space-between',
  },
  content: { flexGrow: 1 },
  actions: { padding: theme.spacing(2), paddingTop: 0 },
}));

/** A golden path on the Create page; any other template, with what it has. */
export function GoldenPathCard(props: TemplateCardComponentProps) {
  const { template, additionalLinks, onSelected } = props;
  const classes = useStyles();
  const analytics = useAnalytics();
  const { allowed } = usePermission({ permission: taskCreatePermission });
  const owners = getEntityRelations(template, RELATION_OWNED_BY);
  const facts = readTemplateFacts(template);
  const { title, stream, makes, version, activation, problem } = facts;
  const choose = () => {
    analytics.captureEvent('click', 'Template has been opened');
    onSelected?.();
  };
  return (
    <Card variant="outlined" className={classes.card}>
      <CardContent className={classes.content}>
        <div className={classes.head}>
          <Typography variant="h4" component="h3">
            <EntityRefLink entityRef={template} title={title} hideIcon />
          </Typography>
          <FavoriteEntity entity={template} size="small" />
        </div>
        <Facts
          facts={[
            ['Stream', stream && <StreamMark stream={stream} />],
            ['Makes', makes],
            ['Version', version],
            [
              'Owner',
              owners.length > 0 ? (
                <EntityRefLinks
                  entityRefs={owners}
                  defaultKind="group"
                  hideIcons
                />
              ) : undefined,
            ],
          ]}
        />
        {activation !== undefined && (
          <ActivationNotice action={activation} problem={problem} />
        )}
        <TemplateAbout template={template} additionalLinks={additionalLinks} />
      </CardContent>
      {allowed && (
        <CardActions className={classes.actions}>
          <Button
            variant="contained"
            color="primary"
            size="small"
            onClick={choose}
          >
            Choose <ScreenReaderText>{title}</ScreenReaderText>
          </Button>
        </CardActions>
      )}
    </Card>
  );
}
