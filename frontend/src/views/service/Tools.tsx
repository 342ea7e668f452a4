import { useEffect, useState } from "preact/hooks";
import { words } from "../../i18n/id/service-parts";
import { part } from "../../parts/part";
import { useFrame } from "../../site";
import { Icon } from "../../ui/Icon";

/** One quiet row; both need scripts, so without them the row is not there. */
export function LivingTools({ text: answer }: { text: string }) {
  const { path } = useFrame().here;
  const [address, setAddress] = useState("");

  useEffect(() => {
    setAddress(window.location.origin + path);
  }, [path]);

  if (!address) return null;
  const text = `${answer}\n${address}`;

  /** The phone's own sheet where there is one; else the link to WhatsApp does what links do. */
  function share(event: MouseEvent) {
    if (!navigator.share) return;
    event.preventDefault();
    navigator.share({ text }).catch(() => undefined);
  }

  return (
    <>
      <div class="tools">
        <a
          class="button button-second"
          href={`https://wa.me/?${new URLSearchParams({ text })}`}
          rel="noreferrer"
          onClick={share}
        >
          <Icon name="share" />
          {words.share}
        </a>
        <button class="button button-second" type="button" onClick={() => window.print()}>
          <Icon name="print" />
          {words.print}
        </button>
      </div>
      <p class="print-only">
        {words.printedFrom} {address}
      </p>
    </>
  );
}

export const Tools = part("tools", LivingTools);
