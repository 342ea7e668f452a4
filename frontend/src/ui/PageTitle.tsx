/** The shell moves the focus here after a navigation. */
export function PageTitle({ title, long = false }: { title: string; long?: boolean }) {
  return (
    <h1 class={long ? "long" : undefined} tabIndex={-1}>
      {title}
    </h1>
  );
}
