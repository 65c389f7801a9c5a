import type { Theme } from '@material-ui/core/styles';
import type { Tone } from '@xops/plugin-xops-home-react';

/** Colour of a tone where there is no room for its mark, as in a drawing. */
export function toneColor({ palette }: Theme, tone: Tone): string {
  const colors: Record<Tone, string> = {
    bad: palette.error.main,
    warning: palette.warning.main,
    unknown: palette.text.secondary,
    waiting: palette.info.main,
    good: palette.success.main,
  };
  return colors[tone];
}
