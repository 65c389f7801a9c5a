import { plainText } from '../document/inlineText';
import { statusOfValue } from './readStatus';
import { ENDED, StatusCandidate } from './StatusCandidate';

const MAY_BE_NOTICE =
  /supers|superc|deprec|reject|obsol|replac|withdr|abgel|ersetz|veralt|remplac|reempl|substit|取代|非推奨|廃止|置き換え/i;

/** `![Status](https://img.shields.io/badge/status-proposed-yellow)` */
export function badge(
  source: string,
  line: number,
): StatusCandidate | undefined {
  const match =
    /!\[[^\]]{0,200}\]\([^()\s]{0,300}badge\/[^()\s]{0,40}(?:status|state|adr|decision|statut|estado|stato|статус)[^()\s]{0,200}\)/i.exec(
      source.slice(0, 2_000),
    ) ??
    /!\[(?:adr )?(?:status|state)[^\]]{0,100}\]\([^()\s]{0,500}\)/i.exec(
      source.slice(0, 2_000),
    );
  return match ? statusOfValue({ source: match[0], line }, 'badge') : undefined;
}

/** A notice at the head: `> **Superseded by [ADR-0030](…)**`, `This decision was rejected.` */
export function notice(
  source: string,
  line: number,
): StatusCandidate | undefined {
  if (!MAY_BE_NOTICE.test(source.slice(0, 300))) {
    return undefined;
  }
  const text = plainText(source).replace(/^\[![A-Z]+\]\s*/, '');
  const first = text.slice(0, 160);
  if (
    !/^\W*(?:(?:this|the) (?:adr|record|decision|document)(?: record)? (?:is|was|has been|is now)(?: been)? )?(?:fully |now )?(?:supers?[ce]+ded|deprecated|rejected|obsolete|replaced|withdrawn|abgelöst|ersetzt|veraltet|obsolète|remplacé|obsoleto|reemplazado|substituído|取代|非推奨|廃止|置き換え)(?:\b|[ぁ-ん一-龠])/iu.test(
      first,
    )
  ) {
    return undefined;
  }
  const found = statusOfValue(
    { source: text.split(/(?<=\.)\s/)[0], line },
    'title',
  );
  return found && ENDED.has(found.state)
    ? { ...found, raw: source.trim().slice(0, 500) }
    : undefined;
}
