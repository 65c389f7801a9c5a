/**
 * What plugins need to appear on the home page, and the parts that every page is
 * built from: asking a backend, tabs, addresses, lists, marks.
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
export * from './useKeptFocus';
export * from './useLoad';
export * from './usePageTitle';
export * from './usePages';
export * from './useSignalChanges';
export * from './address/changeParams';
export * from './address/usePageAddress';
export * from './blueprints/HomeAttentionBlueprint';
export * from './blueprints/HomeTileBlueprint';
export * from './http/BackendClient';
export * from './http/paths';
export * from './tabs/createClassicPage';
export * from './tabs/createSubPages';
export * from './tabs/createTabbedPage';
export * from './tabs/PageTab';
export * from './components/BusyBar';
export * from './components/CopyBlock';
export * from './components/DownloadCsv';
export * from './components/Facts';
export * from './components/FilterForm';
export * from './components/KnownPages';
export * from './components/ListMore';
export * from './components/ListSkeleton';
export * from './components/LoadProblem';
export * from './components/NoMatch';
export * from './components/NoSuchPageView';
export * from './components/PagesView';
export * from './components/ScreenReaderText';
export * from './components/SortableHead';
export * from './components/TextFilter';
export * from './components/TimeAgo';
export { toneColor } from './components/toneLooks';
export * from './components/ToneMark';
export * from './components/WideTable';
