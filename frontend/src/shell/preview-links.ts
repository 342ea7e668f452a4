/** In a preview nothing navigates inside the frame: portal links open the published portal in a new tab. */
export function aimLinksAt(publicOrigin: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith("#")) continue;
    if (href.startsWith("/")) link.href = publicOrigin + href;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
  for (const form of document.querySelectorAll<HTMLFormElement>("form[action^='/']")) {
    form.action = publicOrigin + (form.getAttribute("action") ?? "");
    form.target = "_blank";
  }
}
