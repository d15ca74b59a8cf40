import { expect, it } from 'vitest';
import { findApi } from './find-api.js';

const api = { LMSInitialize: () => 'true' };

/** A window of another origin: it tells its parent and opener, and refuses all else. */
function foreign(neighbours: object): Window {
  return new Proxy(neighbours, {
    get(target, name) {
      if (name === 'parent' || name === 'opener') return Reflect.get(target, name) as unknown;
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
    },
  }) as Window;
}

function own(neighbours: object): Window {
  return { opener: null, ...neighbours } as unknown as Window;
}

function find(window: Window): unknown {
  return findApi(window, 'API', 'LMSInitialize');
}

it('finds the API on a parent', () => {
  expect(find(own({ parent: own({ parent: own({ API: api }) }) }))).toBe(api);
});

it('takes the nearest', () => {
  const far = { LMSInitialize: () => 'true' };

  expect(find(own({ parent: own({ API: api, parent: own({ API: far }) }) }))).toBe(api);
});

it('finds it behind a window of another origin', () => {
  expect(find(own({ parent: foreign({ parent: own({ API: api }) }) }))).toBe(api);
});

it('finds it on the opener, and on a parent of the opener', () => {
  expect(find(own({ opener: own({ API: api }) }))).toBe(api);
  expect(find(own({ opener: own({ parent: own({ API: api }) }) }))).toBe(api);
});

it('finds it on the opener of a parent', () => {
  expect(find(own({ parent: own({ opener: own({ API: api }) }) }))).toBe(api);
});

it('is not taken in by an element or a frame of that name', () => {
  expect(find(own({ parent: own({ API: { tagName: 'IFRAME' } }) }))).toBeUndefined();
});

it('ends where windows go round in a circle, and where they never end', () => {
  const one: Record<string, unknown> = { opener: null };
  const two: Record<string, unknown> = { opener: one, parent: one };
  one['parent'] = two;
  const endless = (): Window =>
    ({
      opener: null,
      get parent() {
        return endless();
      },
    }) as unknown as Window;

  expect(find(one as unknown as Window)).toBeUndefined();
  expect(find(endless())).toBeUndefined();
});
