import { type FunctionComponent, h, hydrate, render } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { FrameContext, useFrame } from "../site";
import { Untouched } from "./AsItCame";
import { PARTS, type PartLoader, type PartName } from "./names";

/** A view that is on the page already: only its parts are woken. */
export function StaticView() {
  const frame = useFrame();
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const parts = [...(box.current?.querySelectorAll<HTMLElement>("moving-part[data-props]") ?? [])];
    for (const element of parts) {
      const load: PartLoader | undefined = PARTS[element.getAttribute("name") as PartName];
      const props = JSON.parse(element.dataset.props ?? "");
      load?.()
        .then((Part) =>
          hydrate(
            h(FrameContext.Provider, { value: frame }, h(Part as FunctionComponent<object>, props)),
            element,
          ),
        )
        .catch(() => undefined) // without its code a part stays what it is without scripts
        .then(() => {
          element.removeAttribute("data-props");
          element.dispatchEvent(new Event("woken")); // a link may have been followed before
        });
    }
    return () => {
      for (const element of parts) render(null, element);
    };
  }, []);

  return <Untouched class="view" box={box} />;
}
