import type { MermaidConfig } from 'mermaid';

export type DrawDiagramOptions = {
  /** Unique on the page; letters, digits and underscores. */
  id: string;
  /** Mermaid's language. */
  code: string;
  dark: boolean;
};

/** What a diagram's own directives may not change, beyond what Mermaid locks itself. */
const LOCKED: MermaidConfig['secure'] = [
  ...['secure', 'securityLevel', 'startOnLoad', 'maxTextSize', 'maxEdges'],
  ...['theme', 'themeCSS', 'themeVariables', 'fontFamily', 'htmlLabels'],
  ...['flowchart', 'suppressErrorRendering', 'dompurifyConfig'],
];

let queue: Promise<unknown> = Promise.resolve();

/** Draws a diagram as SVG; rejects with Mermaid's own words. One after the other: Mermaid's settings are global. */
export function drawDiagram(options: DrawDiagramOptions): Promise<string> {
  const drawn = queue.then(() => draw(options));
  queue = drawn.catch(() => undefined);
  return drawn;
}

async function draw({ id, code, dark }: DrawDiagramOptions): Promise<string> {
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    theme: dark ? 'dark' : 'default',
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    suppressErrorRendering: true,
    secure: LOCKED,
  });
  const { svg } = await mermaid.render(id, code);
  return svg;
}
