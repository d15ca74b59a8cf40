// The way from a page of the lab to its server, as browsers allow it. Served as it stands.

/** The most that browsers take in beacons that are under way (Fetch standard, keepalive). */
export const BEACON_LIMIT = 64 * 1024;

/**
 * @param {string} base the address that belongs to this launch
 * @param {import('./types.js').Network} network
 * @param {() => void} [lost] told of each request that nobody will ever hear
 * @returns {import('./types.js').Connection}
 */
export function browserConnection(base, network, lost = () => undefined) {
  /** @param {string} path */
  const address = (path) => {
    const answer = network.state.startsWith('http-') ? `?answer=${network.state.slice(5)}` : '';
    return `${base}/${path}${answer}`;
  };
  return {
    post(path, body) {
      if (network.state === 'lost') {
        lost();
        return { status: 0, body: '' };
      }
      try {
        const request = new XMLHttpRequest();
        request.open('POST', address(path), false);
        request.send(body);
        return { status: request.status, body: request.responseText };
      } catch {
        // Either nobody is there, or a page that goes away asked.
        return { status: 0, body: '', blocked: navigator.onLine };
      }
    },
    beacon(path, body) {
      if (new TextEncoder().encode(body).length > BEACON_LIMIT) return false;
      // The browser takes a beacon also when nobody will ever hear it.
      if (network.state === 'lost') {
        lost();
        return true;
      }
      return navigator.sendBeacon(address(path), body);
    },
    send(path, body) {
      if (network.state === 'lost') return lost();
      fetch(address(path), { method: 'POST', body, keepalive: body.length < BEACON_LIMIT }).catch(() => undefined);
    },
  };
}
