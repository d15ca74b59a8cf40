// Part of the desk's page, and served as it stands: hence JavaScript, with types in the comments.
import { fill, part } from './dom.js';

/** A size in CSS pixels. @typedef {{ readonly width: number, readonly height: number }} Size */

/** The size that stands in where a platform's own is not known: that of a small desktop, and of most pop-up windows. */
const USUAL = { width: 1024, height: 768 };

const PHONE = { width: 360, height: 740 };

/**
 * The window that the module is shown in: of exactly the size chosen, drawn smaller where the desk has less room.
 *
 * @param {{ readonly stage: HTMLIFrameElement, readonly device: HTMLElement, readonly size: HTMLSelectElement }} parts
 * @param {() => Size | undefined} own the size of the platform's own window, where it is known
 */
export function createDevice({ stage, device, size }, own) {
  const room = part('room', HTMLElement);
  const foot = part('foot', HTMLElement);

  /** @returns {Size | undefined} */
  function wanted() {
    if (size.value === 'full') return undefined;
    if (size.value === 'phone') return PHONE;
    return (size.value === 'own' ? own() : undefined) ?? USUAL;
  }

  function fit() {
    const { clientWidth, clientHeight } = room;
    const { width, height } = wanted() ?? { width: clientWidth, height: clientHeight };
    const scale = Math.min(1, clientWidth / width, clientHeight / height);
    stage.style.width = `${width}px`;
    stage.style.height = `${height}px`;
    stage.style.transform = scale < 1 ? `scale(${scale})` : '';
    device.style.width = `${Math.floor(width * scale)}px`;
    device.style.height = `${Math.floor(height * scale)}px`;
    const shown = scale < 1 ? `, drawn at ${Math.round(scale * 100)} %` : '';
    const standsIn = size.value === 'own' && !own() ? 'The size there is not known; this is a usual one: ' : '';
    foot.textContent = `${standsIn}${width} × ${height} pixels${shown}`;
  }

  function fillSizes() {
    const known = own();
    fill(size, [
      ['own', known ? `Its own: ${known.width} × ${known.height}` : 'Its own: not known'],
      ['desktop', `Desktop: ${USUAL.width} × ${USUAL.height}`],
      ['phone', `Phone: ${PHONE.width} × ${PHONE.height}`],
      ['full', 'As large as it goes'],
    ]);
  }

  return { fit, fillSizes };
}
