import { useRef } from "preact/hooks";
import { t } from "../i18n/id";
import { part } from "../parts/part";
import { hostOf, isExternal, isSafeUrl, useFrame } from "../site";
import { Icon } from "./Icon";

interface Props {
  label: string;
  url: string;
  kind?: "main" | "second" | "text";
  /** Said to screen readers after the label, where several links read the same. */
  context?: string;
}

/** A way out of the portal. In the prototype it asks first; without JavaScript it is a plain link. */
export function LivingActionLink({ label, url, kind = "main", context }: Props) {
  const { site } = useFrame();
  const dialog = useRef<HTMLDialogElement>(null);
  const outside = isExternal(url);
  const asks = outside && site.mode === "demo";

  function ask(event: MouseEvent) {
    if (!dialog.current?.showModal) return;
    event.preventDefault();
    dialog.current.showModal();
  }

  const style = kind === "text" ? "text-action" : `button button-${kind}`;
  return (
    <>
      <a class={style} href={url} {...(outside && { rel: "noreferrer" })} {...(asks && { onClick: ask })}>
        {label}
        {context && <span class="visually-hidden"> {context}</span>}
        <Icon name={outside ? "outward" : "arrow"} />
      </a>
      {asks && <LeaveDialog dialog={dialog} url={url} />}
    </>
  );
}

const Part = part("action", LivingActionLink);

export const ActionLink = (props: Props) =>
  isSafeUrl(props.url) ? <Part {...props} /> : <p>{props.label}</p>;

interface LeaveProps {
  dialog: { current: HTMLDialogElement | null };
  url: string;
}

function LeaveDialog({ dialog, url }: LeaveProps) {
  const host = hostOf(url);
  return (
    <dialog class="leave" ref={dialog} aria-label={t.leaveTitle}>
      <p class="leave-title">{t.leaveTitle}</p>
      <p>{t.leaveText(host)}</p>
      <div class="buttons">
        <a class="button button-main" href={url} rel="noreferrer">
          {t.leaveGo(host)}
          <Icon name="outward" />
        </a>
        <button class="button button-second" type="button" onClick={() => dialog.current?.close()}>
          {t.leaveStay}
        </button>
      </div>
    </dialog>
  );
}
