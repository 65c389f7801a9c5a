import type { RecordDetail } from '@xops/plugin-xops-adr-common';
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

/** What the record says, read for people in a hurry: what needs somebody first. */
export function RecordRail({ detail }: RecordRailProps) {
  const { record } = detail;
  return (
    <>
      <FindingsSection detail={detail} />
      <ReviewSection detail={detail} />
      <LinksSection detail={detail} />
      <OptionsSection record={record} />
      <ScoresSection detail={detail} />
      <AveragesSection detail={detail} />
      <PromisesSection detail={detail} />
      <TriggersSection detail={detail} />
      <PlanSection record={record} />
      <RisksSection record={record} />
      <VersionsSection detail={detail} />
      <SourceSection detail={detail} />
    </>
  );
}
