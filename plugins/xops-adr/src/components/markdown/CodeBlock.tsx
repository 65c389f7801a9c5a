import { type Theme, useTheme } from '@material-ui/core/styles';
import { type CSSProperties, type ReactNode, useMemo } from 'react';
// Brings the types of the deep import, which alone keeps other languages out of the download.
import type {} from 'react-syntax-highlighter';
import Highlighter from 'react-syntax-highlighter/dist/esm/light-async';
import { codeLanguage } from '../../domain/markdown/codeLanguage';
import { PlainCode } from './PlainCode';

/** Colouring more takes longer than reading it is worth. */
const LENGTH = 50_000;

export type CodeBlockProps = {
  code: string;
  /** As the fence names it; empty where it names none. */
  language: string;
};

/** Code in colours of the theme, each of which reads well on its ground. */
export function CodeBlock({ code, language }: CodeBlockProps) {
  const theme = useTheme();
  const style = useMemo(() => codeStyle(theme), [theme]);
  if (!language || code.length > LENGTH) {
    return <PlainCode code={code} />;
  }
  return (
    <Highlighter
      language={codeLanguage(language)}
      style={style}
      PreTag={CodePre}
    >
      {code}
    </Highlighter>
  );
}

function CodePre({ children }: { children?: ReactNode }) {
  return (
    // What scrolls has to be reached by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre tabIndex={0}>{children}</pre>
  );
}

function codeStyle({ palette }: Theme): Record<string, CSSProperties> {
  const name = { color: palette.primary.main };
  const text = { color: palette.success.main };
  const word = { color: palette.warning.main };
  const quiet = { color: palette.text.secondary };
  return {
    hljs: { color: palette.text.primary },
    'hljs-comment': { ...quiet, fontStyle: 'italic' },
    'hljs-meta': quiet,
    'hljs-keyword': word,
    'hljs-literal': word,
    'hljs-number': word,
    'hljs-string': text,
    'hljs-regexp': text,
    'hljs-addition': text,
    'hljs-deletion': { color: palette.error.main },
    'hljs-attr': name,
    'hljs-attribute': name,
    'hljs-built_in': name,
    'hljs-name': name,
    'hljs-section': name,
    'hljs-selector-tag': name,
    'hljs-tag': name,
    'hljs-title': name,
    'hljs-type': name,
    'hljs-variable': name,
    'hljs-emphasis': { fontStyle: 'italic' },
    'hljs-strong': { fontWeight: 600 },
  };
}
