import { Progress } from './Progress';
import { safeText } from './safeText';

describe('safeText', () => {
  it.each([
    ['one\ntwo\tthree', 'one two three'],
    ['\u001b[31mred\u001b[0m', '[31mred [0m'],
    ['👩‍💻 ok', '👩‍💻 ok'],
    ['  x  ', 'x'],
    ['', ''],
  ])('writes %j on one line as %j', (text, line) => {
    expect(safeText(text)).toBe(line);
  });

  it('cuts between characters, not inside of them', () => {
    expect(safeText('😀'.repeat(10), 4)).toBe('😀😀😀…');
    expect([...safeText('x'.repeat(1e6))]).toHaveLength(200);
  });
});

describe('Progress', () => {
  afterEach(() => jest.useRealTimers());

  function said(watched: boolean, secondsEach: number): string {
    jest.useFakeTimers({ now: 0 });
    let text = '';
    const progress = new Progress(
      {
        cwd: '/',
        out: () => {},
        err: more => {
          text += more;
        },
        colours: false,
        watched,
        today: '2026-11-21',
      },
      3,
    );
    for (let step = 0; step < 3; step++) {
      jest.advanceTimersByTime(secondsEach * 1000);
      progress.step();
    }
    progress.end();
    return text;
  }

  it('tells a person who waits, and cleans up', () => {
    expect(said(true, 1)).toContain('\rReading 3 of 3 files …');
    expect(said(true, 1)).toMatch(/\r {60}\r$/);
  });

  it('is silent where reading is quick, or nobody watches', () => {
    expect(said(true, 0.1)).toBe('');
    expect(said(false, 10)).toBe('');
  });
});
