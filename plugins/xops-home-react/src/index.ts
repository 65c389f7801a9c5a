/**
 * What plugins need to appear on the home page, and the marks that every screen
 * shares: tones and times.
 *
 * @packageDocumentation
 */
export * from './apiOf';
export * from './AttentionItem';
export * from './csv';
export * from './errorWords';
export * from './HomeLoader';
export * from './HomeTile';
export * from './LoadState';
export * from './relativeTime';
export * from './Tone';
export * from './useLoad';
export * from './usePageTitle';
export * from './usePages';
export * from './useSignalChanges';
export * from './blueprints/createTabbedPage';
export * from './blueprints/HomeAttentionBlueprint';
export * from './blueprints/HomeTileBlueprint';
export * from './components/CopyBlock';
export * from './components/DownloadCsv';
export * from './components/Facts';
export * from './components/KnownPages';
export * from './components/ListMore';
export * from './components/ListSkeleton';
export * from './components/LoadProblem';
export * from './components/ScreenReaderText';
export * from './components/TextFilter';
export * from './components/TimeAgo';
export { toneColor } from './components/toneLooks';
export * from './components/ToneMark';
