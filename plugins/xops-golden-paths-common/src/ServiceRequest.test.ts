import {
  descriptionProblem,
  environmentsProblem,
  portProblem,
  publicHostProblem,
  replicasProblem,
  ServiceRequest,
  serviceRequestProblems,
  serviceRequestSchema,
} from './ServiceRequest';

const request: ServiceRequest = {
  name: 'checkout',
  description: 'Takes the money',
  owner: 'group:default/platform',
  system: 'shop',
  runtime: 'typescript',
  port: 8080,
  exposure: 'none',
  database: 'none',
  environments: ['dev', 'production'],
  minReplicas: 1,
  maxReplicas: 3,
  repoUrl: 'github.com?owner=acme&repo=checkout',
  manifests: 'sameRepository',
};

describe('serviceRequestProblems', () => {
  it('has nothing to say about good answers', () => {
    expect(serviceRequestProblems(request)).toEqual([]);
    expect(
      serviceRequestProblems({
        ...request,
        runtime: 'image',
        image: 'ghcr.io/acme/checkout:1.0.0',
        exposure: 'public',
        host: 'checkout.example.com',
      }),
    ).toEqual([]);
  });

  it('lists every broken rule, in the order of the form', () => {
    const problems = serviceRequestProblems({
      ...request,
      name: 'Checkout',
      description: '',
      runtime: 'image',
      port: 0,
      exposure: 'public',
      environments: [],
      minReplicas: 4,
    });
    expect(problems.map(problem => problem.split(' ')[1])).toEqual([
      'name',
      'description',
      'image',
      'port',
      'exposure',
      'environment',
      'maximum',
    ]);
  });

  it('leaves out the rules of fields that the choices hide', () => {
    expect(
      serviceRequestProblems({ ...request, image: 'Bad', host: '-' }),
    ).toEqual([]);
  });

  it('gives the port its default', () => {
    const { port, ...withoutPort } = request;
    expect(serviceRequestSchema.parse(withoutPort).port).toBe(port);
  });
});

describe('descriptionProblem', () => {
  it.each(['Takes the money', 'Größe & <Maß>', 'x'.repeat(200)])(
    'takes %p',
    text => expect(descriptionProblem(text)).toBeUndefined(),
  );
  it.each([
    ['', /is empty/],
    ['   ', /is empty/],
    ['two\nlines', /line break/],
    ['bell\u0007', /control character/],
    ['x'.repeat(201), /has 201 characters/],
  ])('refuses %p', (text, words) =>
    expect(descriptionProblem(text)).toMatch(words),
  );
});

describe('portProblem', () => {
  it.each([1, 80, 8080, 65535])('takes %p', port =>
    expect(portProblem(port)).toBeUndefined(),
  );
  it.each([0, -1, 65536, 80.5, NaN])('refuses %p', port =>
    expect(portProblem(port)).toContain(`The port ${port} `),
  );
});

describe('publicHostProblem', () => {
  it.each(['shop.example.com', 'a.io', 'xn--grn-ioa.example', '1.shop.io'])(
    'takes %p',
    host => expect(publicHostProblem(host)).toBeUndefined(),
  );
  it.each([
    '',
    'localhost',
    'Shop.example.com',
    'shop..com',
    '-shop.com',
    'shop-.com',
    'shop.example.com.',
    '*.example.com',
    'https://shop.example.com',
    'shop.example.com/path',
    '10.0.0.1',
    `${'x'.repeat(64)}.com`,
    `${'x.'.repeat(130)}com`,
  ])('refuses %p', host =>
    expect(publicHostProblem(host)).toMatch(/host name/),
  );
});

describe('environmentsProblem', () => {
  it.each([
    [['dev']],
    [['dev', 'staging', 'production']],
    [['staging', 'production']],
  ] as const)('takes %p', environments =>
    expect(environmentsProblem(environments)).toBeUndefined(),
  );
  it('wants one', () => {
    expect(environmentsProblem([])).toMatch(/No environment is chosen/);
  });
  it('wants the order of promotion and no repetition', () => {
    expect(environmentsProblem(['production', 'dev'])).toBe(
      "The environments 'production, dev' must stand once each in the order of promotion: dev, production.",
    );
    expect(environmentsProblem(['dev', 'dev'])).toMatch(/once each/);
  });
});

describe('replicasProblem', () => {
  it.each([
    [1, 1],
    [2, 50],
  ])('takes %p to %p', (minimum, maximum) =>
    expect(replicasProblem(minimum, maximum)).toBeUndefined(),
  );
  it.each([
    [0, 1, /minimum of 0/],
    [1, 51, /maximum of 51/],
    [1.5, 2, /minimum of 1.5/],
    [3, 2, /maximum of 2 replicas is below the minimum of 3/],
  ])('refuses %p to %p', (minimum, maximum, words) =>
    expect(replicasProblem(minimum, maximum)).toMatch(words),
  );
});
