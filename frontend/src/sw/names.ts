/** What the service worker and the pages it serves agree on. */
export const PAGES = "kota-halaman";
export const FILES = "kota-berkas";
export const SAVED = "x-kota-saved";
