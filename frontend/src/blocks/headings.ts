import type { Block } from "../api/documents";

export type DeepHeading = 2 | 3;

/** What each block's headings become, so that the page never jumps from h1 to h3. */
export function headingPlan(blocks: Block[], under: 1 | 2): DeepHeading[] {
  let above: number = under;
  return blocks.map((block) => {
    const deepest: DeepHeading = above === 1 ? 2 : 3;
    if (block.type !== "heading") return deepest;
    const level = under === 2 || block.value.level === 3 ? deepest : 2;
    above = level;
    return level;
  });
}
