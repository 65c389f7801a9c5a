import { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';

/** Writes with an entry in the audit log that says whether it succeeded. */
export async function audited<T>(
  auditor: AuditorService,
  event: Parameters<AuditorService['createEvent']>[0],
  write: () => Promise<T>,
): Promise<T> {
  const entry = await auditor.createEvent({
    severityLevel: 'medium',
    ...event,
  });
  try {
    const result = await write();
    await entry.success();
    return result;
  } catch (error) {
    await entry.fail({ error: toError(error) });
    throw error;
  }
}
