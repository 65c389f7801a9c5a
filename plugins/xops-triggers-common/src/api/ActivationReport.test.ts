import { activationReportSchema } from './ActivationReport';

const report = {
  taskId: 'task-1',
  action: 'activate-atlantis',
  trigger: 'a#iac',
  by: 'user:default/mara',
  made: {
    entityRef: 'component:default/atlantis',
    repositoryUrl: 'https://git.example.com/acme/atlantis',
    recordUrl: 'https://git.example.com/acme/atlantis/docs/adr/0001.md',
  },
};

describe('activationReportSchema', () => {
  it('takes a report, also without trigger and record', () => {
    expect(activationReportSchema.parse(report)).toEqual(report);
    const { trigger: _, ...rest } = report;
    const { recordUrl: __, ...made } = report.made;
    expect(activationReportSchema.parse({ ...rest, made })).toEqual({
      ...rest,
      made,
    });
  });

  it.each([
    ['without a task', { ...report, taskId: '' }],
    ['of nobody', { ...report, by: undefined }],
    [
      'with an address that no page may link to',
      {
        ...report,
        made: { ...report.made, repositoryUrl: 'data:text/html,x' },
      },
    ],
    [
      'with a record that is no address',
      { ...report, made: { ...report.made, recordUrl: 'docs/adr/0001.md' } },
    ],
    ['with more than it may say', { ...report, open: true }],
  ])('refuses a report %s', (_, input) => {
    expect(activationReportSchema.safeParse(input).success).toBe(false);
  });
});
