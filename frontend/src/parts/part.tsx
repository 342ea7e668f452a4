/** The parts of a page that move. The rest of a prerendered page stays as it came, and needs no code. */
import { type FunctionComponent, h } from "preact";
import { useFrame } from "../site";
import type { PartName } from "./names";

/**
 * The same component, marked with its name and, where nothing is interactive yet, with what it was made from: so that it
 * can be woken alone, without the view around it.
 */
export function part<Props extends object>(name: PartName, Living: FunctionComponent<Props>) {
  return (props: Props) => {
    const asleep = useFrame().here.navigate === undefined;
    const mark = { name, ...(asleep && { "data-props": JSON.stringify(props) }) };
    return h("moving-part", mark, h(Living, props));
  };
}
