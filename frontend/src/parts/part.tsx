/** The parts of a page that move. The rest of a prerendered page stays as it came, and needs no code. */
import { createContext, type FunctionComponent, h } from "preact";
import { useContext } from "preact/hooks";
import type { PartName } from "./names";

/** True while a page is made into a file: what moves on it will be woken later. */
export const Asleep = createContext(false);

/**
 * The same component, marked with its name and, in a page that is made into a file, with what it was made from: so that it
 * can be woken alone, without the view around it.
 */
export function part<Props extends object>(name: PartName, Living: FunctionComponent<Props>) {
  return (props: Props) => {
    const mark = { name, ...(useContext(Asleep) && { "data-props": JSON.stringify(props) }) };
    return h("moving-part", mark, h(Living, props));
  };
}
