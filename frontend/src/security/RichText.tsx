import { useMemo } from "preact/hooks";
import { toTrustedHtml } from "./rich-text";

interface Props {
  html: string | null;
  /** True where no heading stands above: h3 becomes h2. */
  raiseHeadings?: boolean;
}

export function RichText({ html, raiseHeadings = false }: Props) {
  const markup = useMemo(() => ({ __html: toTrustedHtml(html ?? "", raiseHeadings) }), [html, raiseHeadings]);
  if (!html) return null;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the one HTML sink, fed by the kota-richtext policy
  return <div class="rich" dangerouslySetInnerHTML={markup} />;
}
