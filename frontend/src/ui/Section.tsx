import type { ComponentChildren } from "preact";

interface Props {
  title: string;
  id?: string;
  lead?: string | null;
  children: ComponentChildren;
}

export function Section({ title, id, lead, children }: Props) {
  return (
    <section class="section" id={id}>
      <h2>{title}</h2>
      {lead && <p class="section-lead">{lead}</p>}
      {children}
    </section>
  );
}
