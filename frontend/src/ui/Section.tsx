import type { ComponentChildren } from "preact";

interface Props {
  title: string;
  id?: string;
  lead?: string | null;
  /** Left out on paper. */
  screenOnly?: boolean;
  children: ComponentChildren;
}

export function Section({ title, id, lead, screenOnly = false, children }: Props) {
  return (
    <section class={screenOnly ? "section not-on-paper" : "section"} id={id}>
      <h2>{title}</h2>
      {lead && <p class="section-lead">{lead}</p>}
      {children}
    </section>
  );
}
