import { useEffect, useState } from "preact/hooks";
import { words } from "../../i18n/id/service";
import { useFrame } from "../../site";
import { Icon } from "../../ui/Icon";

/** One quiet row; both need scripts, so without them the row is not there. */
export function Tools({ title }: { title: string }) {
  const { path } = useFrame().here;
  const [usable, setUsable] = useState(false);
  const [said, setSaid] = useState("");

  useEffect(() => {
    setUsable(true);
  }, []);

  async function share() {
    const url = new URL(path, window.location.origin).href;
    try {
      if (navigator.share) return await navigator.share({ title, url });
      await navigator.clipboard.writeText(url);
      setSaid(words.copied);
    } catch {
      setSaid(url);
    }
  }

  if (!usable) return null;
  return (
    <div class="tools">
      <button class="button button-second" type="button" onClick={() => void share()}>
        <Icon name="share" />
        {words.share}
      </button>
      <button class="button button-second" type="button" onClick={() => window.print()}>
        <Icon name="print" />
        {words.print}
      </button>
      <p class="quiet" role="status">
        {said}
      </p>
    </div>
  );
}
