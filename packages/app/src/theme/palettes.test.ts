import { getContrastRatio } from '@material-ui/core/styles';
import { darkPalette, lightPalette } from './palettes';

const TONES = ['primary', 'success', 'warning', 'error', 'info'] as const;

describe.each([
  ['light', lightPalette],
  ['dark', darkPalette],
])('the %s palette', (_name, palette) => {
  const grounds = [palette.background.default, palette.background.paper];

  it.each(grounds)('has text that reads on %s', ground => {
    for (const colour of [
      palette.text.primary,
      palette.text.secondary,
      palette.link,
      palette.textSubtle,
    ]) {
      expect(getContrastRatio(colour, ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(TONES)('has a %s that reads as text and below its own text', tone => {
    for (const ground of grounds) {
      expect(
        getContrastRatio(palette[tone].main, ground),
      ).toBeGreaterThanOrEqual(4.5);
    }
    expect(
      getContrastRatio(palette[tone].main, palette[tone].contrastText),
    ).toBeGreaterThanOrEqual(4.5);
  });

  it('has a sidebar that reads', () => {
    expect(
      getContrastRatio(palette.navigation.color, palette.navigation.background),
    ).toBeGreaterThanOrEqual(4.5);
  });
});
