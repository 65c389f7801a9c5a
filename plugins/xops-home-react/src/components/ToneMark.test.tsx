import { createTheme, ThemeProvider } from '@material-ui/core/styles';
import { render, screen } from '@testing-library/react';
import { TONES } from '../Tone';
import { TONE_LOOKS } from './toneLooks';
import { ToneMark } from './ToneMark';

const theme = createTheme();

describe('ToneMark', () => {
  it.each([
    ['bad', 'Bad', theme.palette.error.main],
    ['warning', 'Warning', theme.palette.warning.main],
    ['unknown', 'Unknown', theme.palette.text.secondary],
    ['waiting', 'Waiting', theme.palette.info.main],
    ['good', 'Good', theme.palette.success.main],
  ] as const)(
    'shows %s as "%s" in the theme\'s colour',
    (tone, word, color) => {
      render(
        <ThemeProvider theme={theme}>
          <ToneMark tone={tone} />
        </ThemeProvider>,
      );

      expect(screen.getByText(word)).toHaveStyle({ color });
    },
  );

  it('gives each tone an icon and a word of its own', () => {
    const looks = TONES.map(tone => TONE_LOOKS[tone]);
    expect(new Set(looks.map(look => look.Icon)).size).toBe(TONES.length);
    expect(new Set(looks.map(look => look.word)).size).toBe(TONES.length);
  });

  it("shows the caller's word in place of the tone's", () => {
    render(<ToneMark tone="bad">2 checks failed</ToneMark>);

    expect(screen.getByText('2 checks failed')).toBeInTheDocument();
    expect(screen.queryByText('Bad')).not.toBeInTheDocument();
  });

  it('hides the icon from screen readers, which hear the word', () => {
    const { container } = render(<ToneMark tone="good" />);

    expect(container.getElementsByTagName('svg')[0]).toHaveAttribute(
      'aria-hidden',
      'true',
    );
  });
});
