import { fnv1a } from '@ladder/core';

/**
 * Puts positions 0 to count - 1 in an order that only the name decides, so that every build and every learner sees the
 * same one. It is never an order that `gives` calls right, as long as there is another.
 */
export function mixed(count: number, name: string, gives: (order: readonly number[]) => boolean): readonly number[] {
  const order = Array.from({ length: count }, (_, at) => at).sort((a, b) => weight(name, a) - weight(name, b));
  for (let turn = 0; turn < count && gives(order); turn += 1) order.push(order.shift() as number);
  return order;
}

function weight(name: string, at: number): number {
  return fnv1a(`${name}.${at}.${name}`);
}

/** Whether positions come in rising order. */
export function rises(order: readonly number[]): boolean {
  return order.every((place, at) => at === 0 || place >= (order[at - 1] ?? 0));
}
