import { runTemplate } from './__testUtils__/TemplateRunner';
import { actionOutputs, defaultAnswers, templateFile } from './__testUtils__/k3sService';

it('renders', async () => {
  const answers = { ...defaultAnswers, repoUrl: 'x?owner=Acme&repo=price-list', ...JSON.parse(process.env.ANSWERS ?? '{}') };
  const t = Date.now();
  const run = await runTemplate(templateFile, {
    answers,
    outputs: actionOutputs((process.env.HOST as any) ?? 'gitea', !process.env.NOGITOPS, answers),
  });
  console.log(Date.now() - t, run.folder, JSON.stringify(run.calls, null, 1), JSON.stringify(run.output, null, 1));
});
