import { render, screen } from '@testing-library/react';
import { Diagram } from './Diagram';

const initialize = jest.fn();
const draw = jest.fn();
jest.mock('mermaid', () => ({
  __esModule: true,
  default: {
    initialize: (...args: unknown[]) => initialize(...args),
    render: (...args: unknown[]) => draw(...args),
  },
}));

describe('Diagram', () => {
  beforeEach(() => jest.resetAllMocks());

  it('is drawn under the strict security level, which a diagram cannot change', async () => {
    draw.mockResolvedValue({ svg: '<svg><text>drawn</text></svg>' });
    render(<Diagram code={'graph TD\n  A --> B'} />);

    expect(
      await screen.findByRole('img', { name: 'Diagram: graph TD' }),
    ).toHaveTextContent('drawn');
    expect(initialize).toHaveBeenCalledWith(
      expect.objectContaining({
        securityLevel: 'strict',
        htmlLabels: false,
        secure: expect.arrayContaining(['securityLevel', 'themeCSS']),
      }),
    );
    expect(screen.getByText('Source of the diagram')).toBeInTheDocument();
  });

  it('shows its source and what is wrong with it where it cannot be drawn', async () => {
    draw.mockRejectedValue(new Error('Parse error on line 2\nmore'));
    render(<Diagram code="graph ??" />);

    expect(
      await screen.findByText('This diagram cannot be drawn'),
    ).toBeInTheDocument();
    expect(screen.getByText('Parse error on line 2')).toBeInTheDocument();
    expect(screen.getByText('graph ??')).toBeInTheDocument();
  });

  it('draws the next one after one that failed', async () => {
    draw
      .mockRejectedValueOnce(new Error('Parse error'))
      .mockResolvedValue({ svg: '<svg><text>second</text></svg>' });
    render(
      <>
        <Diagram code="graph ??" />
        <Diagram code="graph TD" />
      </>,
    );

    expect(
      await screen.findByRole('img', { name: 'Diagram: graph TD' }),
    ).toHaveTextContent('second');
  });
});
