// Part of the desk's page, and served as it stands: hence JavaScript, with types in the comments.

/**
 * Makes an element: attributes, then children. Texts are texts, never markup.
 *
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Readonly<Record<string, string | boolean | ((event: Event) => void)>>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false) element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/**
 * A button of the desk.
 *
 * @param {string} words
 * @param {() => void} press
 * @param {string} [look]
 */
export function button(words, press, look = 'button') {
  return make('button', { type: 'button', class: look, click: press }, words);
}

/**
 * Something that the page must have.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
export function part(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The desk has no ${id}.`);
  return found;
}

/**
 * Fills a list of choices and keeps what was chosen, where it is still there.
 *
 * @param {HTMLSelectElement} select
 * @param {readonly (readonly [value: string, words: string])[]} choices
 * @param {string} [chosen]
 */
export function fill(select, choices, chosen = select.value) {
  select.replaceChildren(...choices.map(([value, words]) => make('option', { value }, words)));
  if (choices.some(([value]) => value === chosen)) select.value = chosen;
}

/** @param {number} milliseconds */
export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Asks the desk's server.
 *
 * @param {string} path
 * @param {unknown} body
 * @returns {Promise<any>}
 */
export async function ask(path, body) {
  const response = await fetch(`/desk/${path}`, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}
