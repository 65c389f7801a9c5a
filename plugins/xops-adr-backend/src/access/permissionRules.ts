import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  RESOURCE_TYPE_DECISION_RECORD,
  STATUS_STATES,
} from '@xops/plugin-xops-adr-common';
import { z } from 'zod';

/** What a condition is decided on, as it is stored with the record. */
export interface DecisionRecordResource {
  /** Owners of all entities that the record belongs to. */
  owners: string[];
  /** State of its status, or `none` where it states none. */
  status: string;
  tags: string[];
}

/** Holds for records with at least one of the values in that field. */
export interface RecordCondition {
  field: 'owner' | 'status' | 'tag';
  values: string[];
}

export type RecordCriteria = PermissionCriteria<RecordCondition>;

export const decisionRecordResourceRef = createPermissionResourceRef<
  DecisionRecordResource,
  RecordCondition
>().with({
  pluginId: 'xops-adr',
  resourceType: RESOURCE_TYPE_DECISION_RECORD,
});

export const isEntityOwner = createPermissionRule({
  name: 'IS_ENTITY_OWNER',
  description: 'Records of entities that one of the given owns',
  resourceRef: decisionRecordResourceRef,
  paramsSchema: z.object({
    claims: z
      .array(z.string())
      .describe('Entity references of groups and users'),
  }),
  apply: ({ owners }, { claims }) =>
    owners.some(owner => claims.includes(owner)),
  toQuery: ({ claims }) => ({ field: 'owner', values: claims }),
});

export const hasStatus = createPermissionRule({
  name: 'HAS_STATUS',
  description: 'Records with one of the given states of their status',
  resourceRef: decisionRecordResourceRef,
  paramsSchema: z.object({
    status: z
      .array(z.enum([...STATUS_STATES, 'none']))
      .describe('States; none for records that state none'),
  }),
  apply: (record, { status }) => status.some(it => it === record.status),
  toQuery: ({ status }) => ({ field: 'status', values: status }),
});

export const hasTag = createPermissionRule({
  name: 'HAS_TAG',
  description: 'Records with the given tag',
  resourceRef: decisionRecordResourceRef,
  paramsSchema: z.object({ tag: z.string().describe('Tag of the record') }),
  apply: ({ tags }, { tag }) => tags.includes(tag),
  toQuery: ({ tag }) => ({ field: 'tag', values: [tag] }),
});

export const decisionRecordRules = [isEntityOwner, hasStatus, hasTag];
