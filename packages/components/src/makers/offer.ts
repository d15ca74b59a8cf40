import type { MakerName, Makers } from './makers.js';

/** The last line of an on-demand script: puts what it makes where `summon()` looks. */
export function offer<Name extends MakerName>(name: Name, maker: Makers[Name]): void {
  window.ladder = { ...window.ladder, [name]: maker };
}
