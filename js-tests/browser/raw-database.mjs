import { NAME } from './tab.mjs';

// The database of a page as the browser has it, without `wix-crm-local/indexeddb`.

/** Makes one of this version with one object store, as another program might. */
export const make = (page, version) => page.evaluate(([name, number]) => new Promise((done, failed) => {
  const request = indexedDB.open(name, number);
  request.onupgradeneeded = () => request.result.createObjectStore('contacts');
  request.onsuccess = () => done(request.result.close());
  request.onerror = () => failed(request.error);
}), [NAME, version]);

export const present = (page) => page.evaluate((name) => new Promise((done, failed) => {
  const request = indexedDB.open(name);
  request.onsuccess = () => {
    const { version, objectStoreNames } = request.result;
    request.result.close();
    done({ version, stores: [...objectStoreNames] });
  };
  request.onerror = () => failed(request.error);
}), NAME);

/** Puts something among the contacts. */
export const put = (page, row) => page.evaluate(([name, value]) => new Promise((done, failed) => {
  const request = indexedDB.open(name);
  request.onsuccess = () => {
    const transaction = request.result.transaction('contacts', 'readwrite');
    transaction.objectStore('contacts').put(value);
    transaction.oncomplete = () => done(request.result.close());
    transaction.onerror = () => failed(transaction.error);
  };
  request.onerror = () => failed(request.error);
}), [NAME, row]);
