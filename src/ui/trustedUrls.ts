// The one Trusted Types policy of the product: addresses of our own scripts, and of nothing else.

type Policy = { createScriptURL: (address: string) => unknown };
type TrustedTypes = {
  createPolicy: (name: string, rules: { createScriptURL: (address: string) => string }) => Policy;
};

/** A script of the build lies beside the page: the service worker, or a hashed file of `assets/`. */
function ownScript(address: string): string {
  const base = new URL('.', document.baseURI);
  const url = new URL(address, base);
  const path = url.pathname.slice(base.pathname.length);
  const known = import.meta.env.DEV || path === 'sw.js' || /^assets\/[\w.-]+\.js$/.test(path);
  if (url.origin !== base.origin || !url.pathname.startsWith(base.pathname) || !known)
    throw new TypeError(`Not a script of this app: ${address}`);
  return url.href;
}

let policy: Policy | undefined;

function trusted(address: string): string {
  const factory = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!factory) return ownScript(address);
  policy ??= factory.createPolicy('app-url', { createScriptURL: ownScript });
  // The browser takes the trusted object where the types of the DOM still say string.
  return policy.createScriptURL(address) as string;
}

/** The address of the service worker, as the browser accepts it under the security policy. */
export const serviceWorkerUrl = (): string => trusted('sw.js');

/** The address of a worker (`import url from './x.worker?worker&url'`), as the browser accepts it. */
export const workerUrl = (address: string): string => trusted(address);
