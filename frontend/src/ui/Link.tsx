import type { ComponentChildren } from "preact";
import { isSafeUrl } from "../site";

interface Props {
  href: string;
  class?: string;
  children: ComponentChildren;
}

/** For addresses that come from a document: what is not a web address stays text. */
export function Link({ href, class: className, children }: Props) {
  if (!isSafeUrl(href)) return <span class={className}>{children}</span>;
  return (
    <a class={className} href={href}>
      {children}
    </a>
  );
}
