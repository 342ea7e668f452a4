import { type ComponentChildren, createContext, type Ref } from "preact";
import { useContext, useState } from "preact/hooks";

/** `now` is true while a prerendered page is being hydrated. */
export const Hydration = createContext({ now: false });

const NOTHING_SET = { __html: "" };

/** What the page holds already. Hydration leaves the inside alone, and nothing is ever set from here. */
export function Untouched({ box = null, ...mark }: { box?: Ref<HTMLDivElement>; class?: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sets nothing; it tells Preact that the inside is not its own
  return <div {...mark} ref={box} dangerouslySetInnerHTML={NOTHING_SET} />;
}

/** Long content without anything that moves: hydration passes over it, and it is made only when it comes back. */
export function AsItCame({ children }: { children: ComponentChildren }) {
  const [isThere] = useState(useContext(Hydration).now);
  return isThere ? <Untouched /> : <div>{children}</div>;
}
