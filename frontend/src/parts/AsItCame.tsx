import { type ComponentChildren, createContext } from "preact";
import { useContext, useState } from "preact/hooks";

/** `now` is true while a prerendered page is being hydrated. */
export const Hydration = createContext({ now: false });

/** Hydration leaves what is inside alone; nothing is ever set from here. */
export const UNTOUCHED = { __html: "" };

/** Long content without anything that moves: hydration passes over it, and it is made only when it comes back. */
export function AsItCame({ children }: { children: ComponentChildren }) {
  const [isThere] = useState(useContext(Hydration).now);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sets nothing; it tells Preact that the inside is not its own
  return isThere ? <div dangerouslySetInnerHTML={UNTOUCHED} /> : <div>{children}</div>;
}
