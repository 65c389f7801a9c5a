/**
 * What plugins need to appear on the home page, and the marks that every screen
 * shares: tones and times.
 *
 * @packageDocumentation
 */
export * from './AttentionItem';
export * from './errorWords';
export * from './HomeLoader';
export * from './HomeTile';
export * from './LoadState';
export * from './relativeTime';
export * from './Tone';
export * from './blueprints/HomeAttentionBlueprint';
export * from './blueprints/HomeTileBlueprint';
export * from './components/ScreenReaderText';
export * from './components/TimeAgo';
export * from './components/ToneMark';
