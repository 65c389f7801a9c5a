/** Short names that people write at a fence, for the highlighter's own. */
const LANGUAGES: Record<string, string> = {
  cjs: 'javascript',
  console: 'bash',
  cs: 'csharp',
  docker: 'dockerfile',
  golang: 'go',
  hcl: 'ini',
  html: 'xml',
  js: 'javascript',
  jsonc: 'json',
  jsx: 'javascript',
  kt: 'kotlin',
  md: 'markdown',
  mjs: 'javascript',
  patch: 'diff',
  ps1: 'powershell',
  py: 'python',
  rb: 'ruby',
  rs: 'rust',
  sh: 'bash',
  shell: 'bash',
  terraform: 'ini',
  tf: 'ini',
  toml: 'ini',
  ts: 'typescript',
  tsx: 'typescript',
  yml: 'yaml',
  zsh: 'bash',
};

/** The highlighter's name of a language as a fence names it. */
export function codeLanguage(name: string): string {
  return Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : name;
}
