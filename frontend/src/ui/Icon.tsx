import { ICONS, type IconName, type IconPaths } from "./icons";

/** Always stands beside words, so it is hidden from screen readers. */
export function IconShape({ paths: [main, gold] }: { paths: IconPaths }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d={main} />
      {gold && <path class="gold" d={gold} />}
    </svg>
  );
}

export const Icon = ({ name }: { name: IconName }) => <IconShape paths={ICONS[name]} />;

export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 48 48" width="36" height="36" aria-hidden="true" focusable="false">
      <path
        class="mark-tile"
        d="M6 0h36a6 6 0 0 1 6 6v28a14 14 0 0 1-14 14H6a6 6 0 0 1-6-6V6a6 6 0 0 1 6-6z"
      />
      <path class="mark-mas" d="M37 9H20a9 9 0 0 0 0 18h8a3 3 0 0 1 0 6H11" />
      <path class="mark-aqua" d="M37 15H20a3 3 0 0 0 0 6h8a9 9 0 0 1 0 18H11" />
    </svg>
  );
}
