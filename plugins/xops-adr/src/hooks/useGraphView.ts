import {
  type KeyboardEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Box } from '../domain/graph/GraphLayout';
import {
  type GraphView,
  panned,
  revealing,
  wholeView,
  zoomed,
} from '../domain/graph/GraphView';

const STEP = 0.15;
const FACTOR = 1.3;

const PAN_KEYS: Record<string, [number, number]> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

type Move = (view: GraphView) => GraphView;

/** What of a drawing is seen, moved by buttons, keys, dragging, and the wheel with Ctrl held. */
export function useGraphView(size: { width: number; height: number }) {
  const { width, height } = size;
  const whole = useMemo(() => wholeView({ width, height }), [width, height]);
  const [view, setView] = useState(whole);
  useEffect(() => setView(whole), [whole]);
  const zoomBy = useCallback(
    (factor: number) => setView(it => zoomed(it, factor, whole)),
    [whole],
  );
  const drawing = useRef<SVGSVGElement>(null);

  useEffect(() => {
    const element = drawing.current;
    const turn = (event: WheelEvent) => {
      // Without the key, the wheel scrolls the page as everywhere.
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        zoomBy(event.deltaY < 0 ? FACTOR : 1 / FACTOR);
      }
    };
    // React's own listener could not prevent the page's zoom.
    element?.addEventListener('wheel', turn, { passive: false });
    return () => element?.removeEventListener('wheel', turn);
  }, [zoomBy]);

  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const moves: Record<string, Move> = {
        '+': it => zoomed(it, FACTOR, whole),
        '=': it => zoomed(it, FACTOR, whole),
        '-': it => zoomed(it, 1 / FACTOR, whole),
        '0': () => whole,
      };
      const pan = PAN_KEYS[event.key];
      const move = pan
        ? (it: GraphView) => panned(it, ...pan)
        : moves[event.key];
      if (move && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        setView(move);
      }
    },
    [whole],
  );

  const last = useRef({ x: 0, y: 0 });
  const isWhole = view === whole;
  const onPointerDown = useCallback(({ clientX, clientY }: PointerEvent) => {
    last.current = { x: clientX, y: clientY };
  }, []);
  const onPointerMove = useCallback(
    (event: PointerEvent<SVGSVGElement>) => {
      // A finger scrolls the page, as long as there is nothing to move to.
      if (event.buttons !== 1 || (event.pointerType === 'touch' && isWhole)) {
        return;
      }
      const { clientX, clientY } = event;
      const { clientWidth, clientHeight } = event.currentTarget;
      const right = clientX - last.current.x;
      const down = clientY - last.current.y;
      last.current = { x: clientX, y: clientY };
      setView(it => {
        // The drawing is fitted into the element, so one scale holds for both.
        const scale = Math.max(
          it.width / (clientWidth || 1),
          it.height / (clientHeight || 1),
        );
        return { ...it, x: it.x - right * scale, y: it.y - down * scale };
      });
    },
    [isWhole],
  );

  return {
    view,
    drawing,
    zoomIn: () => zoomBy(FACTOR),
    zoomOut: () => zoomBy(1 / FACTOR),
    seeAll: () => setView(whole),
    reveal: useCallback((box: Box) => setView(it => revealing(it, box)), []),
    isWhole,
    onKeyDown,
    onPointerDown,
    onPointerMove,
  };
}
