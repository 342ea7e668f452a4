/** In a preview nothing navigates inside the frame: portal links open the published portal in a new tab. */
export function aimLinksAt(publicOrigin: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[href]")) {
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith("#")) continue;
    if (href.startsWith("/")) link.href = publicOrigin + href;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
}

/** What a search in a preview does: the policy of the preview origin allows no form to be sent. */
export const openPublished = (publicOrigin: string) => (url: string) => {
  window.open(publicOrigin + url, "_blank", "noopener,noreferrer");
};
