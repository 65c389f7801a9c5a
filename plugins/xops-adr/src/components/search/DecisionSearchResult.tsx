import { Link } from '@backstage/core-components';
import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { EntityRefLinks } from '@backstage/plugin-catalog-react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import ListItemText from '@material-ui/core/ListItemText';
import { STATUS_STATES } from '@xops/plugin-xops-adr-common';
import { ToneMark } from '@xops/plugin-xops-home-react';
import type { ReactNode } from 'react';
import { excerpt } from '../../domain/excerpt';
import { readDecisionDocument } from '../../domain/SearchDocument';
import { STATUS_LOOKS } from '../../domain/statusLook';

export type DecisionSearchResultProps = {
  result?: SearchDocument;
  highlight?: ResultHighlight;
  icon?: ReactNode;
};

/** A decision among the results of a search. */
export function DecisionSearchResult(props: DecisionSearchResultProps) {
  const { result, highlight, icon } = props;
  const document = readDecisionDocument(result);
  if (!document) {
    return null;
  }
  const { title, text, location, owner, status, date } = document;
  const { tone, word } =
    STATUS_LOOKS[STATUS_STATES.find(it => it === status) ?? 'none'];
  const words = (field: 'title' | 'text', plain: string) =>
    highlight?.fields[field] ? (
      <HighlightedSearchResultText
        text={excerpt(highlight.fields[field], highlight)}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      plain
    );
  return (
    <>
      {icon && <ListItemIcon>{icon}</ListItemIcon>}
      <ListItemText
        primary={<Link to={location}>{words('title', title)}</Link>}
        secondary={
          <>
            <ToneMark tone={tone}>{word}</ToneMark>
            {owner.length > 0 && (
              <>
                {' · '}
                <EntityRefLinks entityRefs={owner} hideIcons />
              </>
            )}
            {date && ` · ${date}`}
            <br />
            {words('text', excerpt(text))}
          </>
        }
      />
    </>
  );
}
