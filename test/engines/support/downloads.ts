import { waitUntil } from '../../support/wait-until.js';
import type { View } from './view.js';

/** A file that the module gave to the browser to keep. */
export interface Download {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Caught {
  caught?: { name: string; bytes: number[] }[];
}

/**
 * Catches what the module gives to the browser as a download: drivers tell of downloads each in their own way, WebKit's
 * not at all. Everything up to the browser's own "Save as" runs as it does for a learner.
 */
export async function catchDownloads(module: View): Promise<void> {
  await module.run(() => {
    const page = window as unknown as Caught;
    page.caught = [];
    const blobs = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const address = make(blob);
      blobs.set(address, blob);
      return address;
    };
    document.addEventListener(
      'click',
      (event) => {
        const link = event.target;
        if (!(link instanceof HTMLAnchorElement) || !link.download) return;
        const blob = blobs.get(link.href);
        if (!blob) return;
        event.preventDefault();
        void blob
          .arrayBuffer()
          .then((buffer) => page.caught?.push({ name: link.download, bytes: [...new Uint8Array(buffer)] }));
      },
      true,
    );
  }, undefined);
}

/** What came of an act that gives one file; a link outside the document tells nobody, so the module has to add it. */
export async function downloadOf(module: View, act: () => Promise<void>): Promise<Download> {
  await module.run(() => void ((window as unknown as Caught).caught = []), undefined);
  await act();
  return waitUntil('a download', async () => {
    const [file] = await module.run(() => (window as unknown as Caught).caught ?? [], undefined);
    return file && { name: file.name, bytes: Uint8Array.from(file.bytes) };
  });
}
