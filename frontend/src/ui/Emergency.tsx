import { Icon } from "./Icon";

/** 112, to be telephoned with one tap. */
export function Emergency({ title, note }: { title: string; note: string }) {
  return (
    <a class="emergency" href="tel:112">
      <b class="emergency-number">112</b>
      <span>
        <b>{title}</b>
        <span class="row-note">{note}</span>
      </span>
      <Icon name="phone" />
    </a>
  );
}
