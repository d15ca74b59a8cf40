import type { Frame, Page } from 'playwright';

/** All that the browser keeps on this computer for the page's origin, beyond the tab: local storage and the database. */
export async function keptOn(page: Page | Frame): Promise<string> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const contents = await Promise.all(
      names.map(
        (name) =>
          new Promise<unknown>((resolve, reject) => {
            const opening = indexedDB.open(name);
            opening.onerror = reject;
            opening.onsuccess = () => {
              const database = opening.result;
              const stores = [...database.objectStoreNames];
              if (stores.length === 0) return resolve([]);
              const transaction = database.transaction(stores);
              const asked = stores.flatMap((store) => {
                const from = transaction.objectStore(store);
                return [from.getAllKeys(), from.getAll()];
              });
              transaction.oncomplete = () => resolve(asked.map(({ result }) => result as unknown));
              database.close();
            };
          }),
      ),
    );
    return JSON.stringify([{ ...localStorage }, contents]);
  });
}
