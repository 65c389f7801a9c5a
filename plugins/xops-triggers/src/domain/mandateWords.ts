import type {
  MandateDeclaration,
  MandateList,
} from '@xops/plugin-xops-triggers-common';
import type { Look } from './ruleLook';

type Mandate = MandateList['items'][number];

/** What each kind of demand is called. */
export const MANDATE_WORDS: Record<MandateDeclaration['kind'], string> = {
  secondCloud: 'Second cloud',
  regulator: 'Regulator',
  onPremises: 'On premises',
  iot: 'IoT',
};

const LOOKS: Record<Mandate['validity'], Look> = {
  valid: { tone: 'good', word: 'Valid' },
  future: { tone: 'waiting', word: 'Not yet' },
  expired: { tone: 'unknown', word: 'Expired' },
  withdrawn: { tone: 'unknown', word: 'Withdrawn' },
};

const DAY_MILLISECONDS = 86_400_000;
const SOON_DAYS = 30;

/** True of a valid mandate that ends within 30 days. */
export function endsSoon(
  { validity, declaration }: Pick<Mandate, 'validity' | 'declaration'>,
  now: Date,
): boolean {
  const { validUntil } = declaration;
  return (
    validity === 'valid' &&
    validUntil !== undefined &&
    Date.parse(validUntil) - now.getTime() <= SOON_DAYS * DAY_MILLISECONDS
  );
}

/** How a mandate looks; its end is a transition of the rules that it holds, so that it is told before. */
export function mandateLook(
  mandate: Pick<Mandate, 'validity' | 'declaration'>,
  now: Date,
): Look {
  return endsSoon(mandate, now)
    ? { tone: 'warning', word: 'Ends soon' }
    : LOOKS[mandate.validity];
}
