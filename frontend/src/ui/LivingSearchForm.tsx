import type { FunctionComponent } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { t } from "../i18n/id";
import { useFrame } from "../site";
import { Icon } from "./Icon";

export interface Props {
  action: string;
  id: string;
  label: string;
  placeholder: string;
  value?: string;
  tone?: "hero" | "plain" | "small";
  onInput?: (value: string) => void;
}

type Helper = FunctionComponent<{ input: HTMLInputElement }>;

/**
 * A real GET form; where the portal is interactive it navigates without leaving the page, and what is typed is answered
 * by suggestions, whose code comes with the first focus.
 */
export function LivingSearchForm({
  action,
  id,
  label,
  placeholder,
  value = "",
  tone = "plain",
  onInput,
}: Props) {
  const { navigate } = useFrame().here;
  const input = useRef<HTMLInputElement>(null);
  const [suggestions, setSuggestions] = useState<{ View: Helper } | null>(null);
  const suggests = action === "/cari" && navigate !== undefined;

  // Not a controlled input: what is typed while this code or the suggestions are on their way must stay.
  useEffect(() => {
    if (document.activeElement === input.current) prepare();
    else if (input.current) input.current.value = value;
  }, [value]);

  function prepare() {
    if (!suggests || suggestions) return;
    import("../search/Suggestions")
      .then(({ Suggestions }) => setSuggestions({ View: Suggestions }))
      .catch(() => undefined);
  }

  function submit(event: SubmitEvent) {
    if (!navigate) return;
    event.preventDefault();
    const text = new FormData(event.currentTarget as HTMLFormElement).get("q");
    const query = String(text ?? "").trim();
    navigate(query ? `${action}?${new URLSearchParams({ q: query })}` : action);
  }

  return (
    <search class="search-box">
      <form class={`search search-${tone}`} action={action} method="get" onSubmit={submit}>
        <label class="visually-hidden" for={id}>
          {label}
        </label>
        <input
          ref={input}
          id={id}
          name="q"
          type="search"
          autocomplete="off"
          enterkeyhint="search"
          maxLength={120}
          placeholder={placeholder}
          defaultValue={value}
          onFocus={prepare}
          onInput={onInput && ((event) => onInput(event.currentTarget.value))}
        />
        <button type="submit" aria-label={t.search}>
          <Icon name="search" />
        </button>
      </form>
      {suggestions && input.current && <suggestions.View input={input.current} />}
    </search>
  );
}
