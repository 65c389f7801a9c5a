/** Rows as the database holds them; JSON is parsed where it is read. */
export interface RuleRow {
  rule_id: string;
  origin: string;
  location: string | null;
  entity_ref: string | null;
  subject: string;
  action_id: string | null;
  rule_json: string;
  unbound: string | null;
  enabled: boolean | number;
  silenced_until: string | null;
  created_at: string;
  updated_at: string;
  removed_at: string | null;
  /** `TriggerWords` of a record's row, `RuleDraft` of the others. */
  source_json: string | null;
  switched: boolean | number | null;
  revision: number;
}

export interface RuleStateRow {
  rule_id: string;
  revision: number;
  state: string;
  mark: string | null;
  state_json: string;
  result_json: string;
  reasons: string | null;
}

export interface TransitionRow {
  rule_id: string;
  sequence: number;
  from_state: string;
  to_state: string;
  at: string;
  result_json: string;
  explanations_json: string | null;
}

export interface ReadingRow {
  reading_key: string;
  at: string;
  resolution: string;
  quality: string;
  value: number | null;
  lowest: number | null;
  highest: number | null;
  unit_json: string;
  samples: number | null;
  reason: string | null;
  time_to_live_seconds: number;
  stands_for: number | null;
}

export interface NoticeRow {
  notice_id: string;
  kind: string;
  rule_id: string;
  sequence: number;
  to_state: string;
  created_at: string;
  claimed_at: string | null;
  sent_at: string | null;
}

export interface RuleChangeRow {
  change_id: string;
  rule_id: string;
  kind: string;
  by: string | null;
  at: string;
  reason: string | null;
  until: string | null;
  sentence: string;
  rule_json: string;
}
