import { formatTemplateRef, readTemplateRef } from './TemplateRef';

describe('readTemplateRef', () => {
  it.each([
    ['template:default/k3s-service@1.0.0', '1.0.0'],
    ['template:default/k3s-service@1.0.0-rc.1', '1.0.0-rc.1'],
    ['template:default/k3s-service@2.10.3+build.7', '2.10.3+build.7'],
  ])('reads %s', (text, version) => {
    expect(readTemplateRef(text)).toEqual({
      entityRef: 'template:default/k3s-service',
      version,
    });
  });

  it.each([
    '',
    'template:default/k3s-service',
    'template:default/k3s-service@',
    'template:default/k3s-service@1.0',
    'template:default/k3s-service@latest',
    'k3s-service@1.0.0',
    'template:default/k3s-service@1.0.0@2.0.0',
  ])("does not guess at '%s'", text => {
    expect(readTemplateRef(text)).toBeUndefined();
  });

  it('reads what formatTemplateRef wrote', () => {
    const template = {
      entityRef: 'template:platform/ecs-service',
      version: '3.1.4',
    };
    expect(readTemplateRef(formatTemplateRef(template))).toEqual(template);
  });
});
