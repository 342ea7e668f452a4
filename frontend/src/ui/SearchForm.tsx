import { t } from "../i18n/id";
import { useFrame } from "../site";
import { Icon } from "./Icon";

interface Props {
  action: string;
  id: string;
  label: string;
  placeholder: string;
  value?: string;
  tone?: "hero" | "plain" | "small";
  onInput?: (value: string) => void;
}

/** A real GET form; where the portal is interactive it navigates without leaving the page. */
export function SearchForm({ action, id, label, placeholder, value = "", tone = "plain", onInput }: Props) {
  const { navigate } = useFrame().here;

  function submit(event: SubmitEvent) {
    if (!navigate) return;
    event.preventDefault();
    const text = new FormData(event.currentTarget as HTMLFormElement).get("q");
    const query = String(text ?? "").trim();
    navigate(query ? `${action}?${new URLSearchParams({ q: query })}` : action);
  }

  return (
    <search>
      <form class={`search search-${tone}`} action={action} method="get" onSubmit={submit}>
        <label class="visually-hidden" for={id}>
          {label}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          autocomplete="off"
          enterkeyhint="search"
          maxLength={120}
          placeholder={placeholder}
          value={value}
          onInput={onInput && ((event) => onInput(event.currentTarget.value))}
        />
        <button type="submit" aria-label={t.search}>
          <Icon name="search" />
        </button>
      </form>
    </search>
  );
}
