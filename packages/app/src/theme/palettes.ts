import { palettes } from '@backstage/theme';

const navigation = {
  background: '#10192b',
  indicator: '#5eead4',
  color: '#b8c2d6',
  selectedColor: '#ffffff',
  navItem: { hoverBackground: '#22304a' },
  submenu: { background: '#1a263c' },
};

/** Light colours. Text on `background` and `paper` has a contrast of 4.5 or more. */
export const lightPalette = {
  ...palettes.light,
  background: { default: '#f6f7fa', paper: '#ffffff' },
  primary: { main: '#2451b2', dark: '#1a3d8a', contrastText: '#ffffff' },
  secondary: { main: '#0f766e', contrastText: '#ffffff' },
  success: { main: '#17794a', contrastText: '#ffffff' },
  warning: { main: '#96560a', contrastText: '#ffffff' },
  error: { main: '#b42323', contrastText: '#ffffff' },
  info: { main: '#2563a8', contrastText: '#ffffff' },
  text: { primary: '#131a26', secondary: '#556070' },
  divider: '#dfe3ea',
  border: '#dfe3ea',
  textSubtle: '#556070',
  link: '#2451b2',
  linkHover: '#1a3d8a',
  status: {
    ...palettes.light.status,
    ok: '#17794a',
    warning: '#96560a',
    error: '#b42323',
    running: '#2563a8',
    pending: '#96560a',
    aborted: '#667080',
  },
  navigation,
  tabbar: { indicator: '#2451b2' },
};

/** Dark colours, with the same roles. */
export const darkPalette = {
  ...palettes.dark,
  background: { default: '#0e131d', paper: '#171e2b' },
  primary: { main: '#8fb4ff', dark: '#6f9bf2', contrastText: '#0b1220' },
  secondary: { main: '#5eead4', contrastText: '#0b1220' },
  success: { main: '#5fd39a', contrastText: '#0b1220' },
  warning: { main: '#f2b65a', contrastText: '#0b1220' },
  error: { main: '#ff8f8a', contrastText: '#0b1220' },
  info: { main: '#86b9f5', contrastText: '#0b1220' },
  text: { primary: '#edf1f7', secondary: '#a9b4c5' },
  divider: '#2c3648',
  border: '#2c3648',
  textSubtle: '#a9b4c5',
  link: '#8fb4ff',
  linkHover: '#b5ceff',
  errorBackground: '#3a1b1e',
  errorText: '#ffb4af',
  infoBackground: '#16283f',
  infoText: '#b9d8ff',
  warningBackground: '#3a2a10',
  warningText: '#ffd9a0',
  status: {
    ...palettes.dark.status,
    ok: '#5fd39a',
    warning: '#f2b65a',
    error: '#ff8f8a',
    running: '#86b9f5',
    pending: '#f2b65a',
    aborted: '#a9b4c5',
  },
  navigation: { ...navigation, background: '#0a0f18' },
  tabbar: { indicator: '#8fb4ff' },
};
