/** Starts the service worker once the page is at rest; from then on visited pages are kept on this device. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown };
}

const ADDRESS = "/sw.js";
const rules = {
  createScriptURL(address: string): string {
    if (address !== ADDRESS) throw new TypeError(address);
    return address;
  },
};

function register(): void {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  const policy = factory?.createPolicy("kota-sw", rules) ?? rules;
  navigator.serviceWorker.register(policy.createScriptURL(ADDRESS) as string).catch(() => undefined);
}

export function registerWorker(): void {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  const atRest = () => setTimeout(register, 1000);
  if (document.readyState === "complete") atRest();
  else addEventListener("load", atRest, { once: true });
}
