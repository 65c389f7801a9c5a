import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { ThemeBlueprint } from '@backstage/plugin-app-react';
import {
  createUnifiedTheme,
  defaultTypography,
  UnifiedThemeProvider,
} from '@backstage/theme';
import DarkIcon from '@material-ui/icons/Brightness2';
import LightIcon from '@material-ui/icons/WbSunny';
import { darkPalette, lightPalette } from './palettes';

const fontFamily =
  'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';

const typography = {
  ...defaultTypography,
  fontFamily,
  h1: { ...defaultTypography.h1, fontSize: 32 },
  h2: { ...defaultTypography.h2, fontSize: 24 },
  h3: { ...defaultTypography.h3, fontSize: 20 },
  h4: { ...defaultTypography.h4, fontSize: 18 },
  h5: { ...defaultTypography.h5, fontSize: 16 },
  h6: { ...defaultTypography.h6, fontSize: 15 },
};

/** Words stay whole: a wide table scrolls inside itself instead. Buttons say it as it is written. */
const components = {
  // The review of a form: a title may wrap, so that its answer has room on a telephone.
  BackstageMetadataTableTitleCell: {
    styleOverrides: {
      root: {
        whiteSpace: 'normal',
        '@media (max-width: 599px)': { paddingRight: 8, width: '38%' },
      },
    },
  },
  BackstageMetadataTableCell: {
    styleOverrides: { root: { overflowWrap: 'anywhere' } },
  },
  MuiStepper: {
    styleOverrides: { root: { '@media (max-width: 599px)': { padding: 8 } } },
  },
  MuiStep: {
    styleOverrides: {
      horizontal: { '@media (max-width: 599px)': { padding: '0 2px' } },
    },
  },
  MuiStepLabel: {
    styleOverrides: {
      label: { '@media (max-width: 599px)': { fontSize: 12 } },
    },
  },
  MuiButton: { styleOverrides: { root: { textTransform: 'none' } } },
  MuiTableSortLabel: {
    styleOverrides: {
      root: { '&:focus-visible': { outline: '2px solid currentColor' } },
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: {
        wordBreak: 'normal',
        overflowWrap: 'break-word',
        lineHeight: 1.4,
      },
    },
  },
} as const;

const common = { fontFamily, typography, components };
const lightTheme = createUnifiedTheme({ palette: lightPalette, ...common });
const darkTheme = createUnifiedTheme({ palette: darkPalette, ...common });

const light = ThemeBlueprint.make({
  name: 'light',
  params: {
    theme: {
      id: 'light',
      title: 'Light',
      variant: 'light',
      icon: <LightIcon />,
      Provider: ({ children }) => (
        <UnifiedThemeProvider theme={lightTheme}>
          {children}
        </UnifiedThemeProvider>
      ),
    },
  },
});

const dark = ThemeBlueprint.make({
  name: 'dark',
  params: {
    theme: {
      id: 'dark',
      title: 'Dark',
      variant: 'dark',
      icon: <DarkIcon />,
      Provider: ({ children }) => (
        <UnifiedThemeProvider theme={darkTheme}>
          {children}
        </UnifiedThemeProvider>
      ),
    },
  },
});

/** Our colours and type, in place of Backstage's two themes. */
export const themeModule = createFrontendModule({
  pluginId: 'app',
  extensions: [light, dark],
});
