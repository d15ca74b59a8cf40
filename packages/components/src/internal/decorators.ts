import type { PropertyDeclaration, ReactiveElement } from 'lit';

type ElementClass = typeof ReactiveElement;

/**
 * Lit's decorators, in the one form that this toolkit writes them (TypeScript's own, `experimentalDecorators`).
 * Lit's carry a second form for another compiler, which is half a kilobyte that every learner would download.
 */
export function property(options?: PropertyDeclaration) {
  return (prototype: ReactiveElement, name: string): void =>
    (prototype.constructor as ElementClass).createProperty(name, options);
}

/** A property that only the element itself sets; a change draws it again. */
export function state() {
  return property({ attribute: false });
}

/** Gives an element its tag. */
export function customElement(tag: string) {
  return (element: CustomElementConstructor): void => customElements.define(tag, element);
}
