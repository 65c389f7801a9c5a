/**
 * Groups of nodes that can reach each other, each of two or more in the order
 * of `nodes`. Tarjan's algorithm without recursion, since chains can be long.
 */
export function cycles<T>(
  nodes: Iterable<T>,
  edges: ReadonlyMap<T, readonly T[]>,
): T[][] {
  const order = new Map<T, number>();
  const low = new Map<T, number>();
  const onStack = new Set<T>();
  const stack: T[] = [];
  const found: T[][] = [];
  const lower = (node: T, to: number) =>
    low.set(node, Math.min(low.get(node) ?? to, to));
  const enter = (node: T) => {
    order.set(node, order.size);
    lower(node, order.size - 1);
    stack.push(node);
    onStack.add(node);
    return { node, next: 0 };
  };
  for (const start of nodes) {
    const path = order.has(start) ? [] : [enter(start)];
    while (path.length > 0) {
      const step = path[path.length - 1];
      const target = edges.get(step.node)?.[step.next++];
      if (target !== undefined) {
        if (!order.has(target)) {
          path.push(enter(target));
        } else if (onStack.has(target)) {
          lower(step.node, order.get(target) ?? 0);
        }
        continue;
      }
      path.pop();
      if (path.length > 0) {
        lower(path[path.length - 1].node, low.get(step.node) ?? 0);
      }
      if (low.get(step.node) === order.get(step.node)) {
        const group = stack.splice(stack.lastIndexOf(step.node));
        group.forEach(it => onStack.delete(it));
        if (group.length > 1) {
          found.push(group);
        }
      }
    }
  }
  return found;
}
