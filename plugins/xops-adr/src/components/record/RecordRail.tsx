import type { RecordDetail } from '@xops/plugin-xops-adr-common';
import { useDecisionCards } from '../../hooks/useDecisionCards';
import { CardSection } from '../cards/CardSection';
import { AveragesSection } from '../rail/AveragesSection';
import { FindingsSection } from '../rail/FindingsSection';
import { LinksSection } from '../rail/LinksSection';
import { OptionsSection } from '../rail/OptionsSection';
import { PlanSection } from '../rail/PlanSection';
import { PromisesSection } from '../rail/PromisesSection';
import { ReviewSection } from '../rail/ReviewSection';
import { RisksSection } from '../rail/RisksSection';
import { ScoresSection } from '../rail/ScoresSection';
import { SourceSection } from '../rail/SourceSection';
import { TriggersSection } from '../rail/TriggersSection';
import { VersionsSection } from '../rail/VersionsSection';

export type RecordRailProps = { detail: RecordDetail };

/** What was read in the record: what needs somebody first, then as it was decided, and last where it comes from. */
export function RecordRail({ detail }: RecordRailProps) {
  const { record, summary } = detail;
  const { recordId, entityRef } = summary;
  const cards = useDecisionCards();
  return (
    <>
      <FindingsSection detail={detail} />
      <LinksSection detail={detail} />
      <OptionsSection record={record} />
      <ScoresSection detail={detail} />
      <AveragesSection detail={detail} />
      <PromisesSection detail={detail} />
      {cards.map(card => (
        <CardSection
          key={card.id}
          card={card}
          record={{ recordId, entityRef }}
        />
      ))}
      <TriggersSection detail={detail} />
      <PlanSection record={record} />
      <RisksSection record={record} />
      <ReviewSection detail={detail} />
      <VersionsSection detail={detail} />
      <SourceSection detail={detail} />
    </>
  );
}
