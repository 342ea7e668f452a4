import { useEffect, useId, useRef, useState } from "preact/hooks";
import { fetchSearch } from "../api/client";
import type { Row } from "../api/documents";
import { words } from "../i18n/id/suggestions";
import { TYPE_NAMES } from "../i18n/id/types";
import { type Site, useFrame } from "../site";
import { Icon } from "../ui/Icon";
import { type FormerName, formerNames, matchFormer } from "./former";
import { marked } from "./marks";

const WAIT_MS = 60;
/** A file of its own: what it weighs is loaded by who searches. */
const engine = () => import("./local");
const MOST_ROWS = 5;
const MOST_FORMER = 2;

interface Option {
  href: string;
  title: string;
  note: string;
  kind: "row" | "former" | "all";
}

/** What it is, and whose. */
function rowNote({ type, field, agency }: Row): string {
  const owner = type === "agency" ? null : agency?.abbreviation;
  return [TYPE_NAMES[type], field?.title, owner].filter(Boolean).join(", ");
}

function formerOption(former: FormerName, rows: Row[]): Option {
  const now = rows.find((row) => row.path === former.path)?.title;
  return {
    kind: "former",
    title: former.name,
    href: former.path ?? `/alih?${new URLSearchParams({ q: former.name })}`,
    note: former.path ? words.formerNow(now) : words.formerStopped,
  };
}

function optionsOf(query: string, rows: Row[], former: FormerName[]): Option[] {
  return [
    ...rows
      .slice(0, MOST_ROWS)
      .map((row): Option => ({ kind: "row", href: row.path, title: row.title, note: rowNote(row) })),
    ...matchFormer(former, query)
      .slice(0, MOST_FORMER)
      .map((name) => formerOption(name, rows)),
    { kind: "all", href: `/cari?${new URLSearchParams({ q: query })}`, title: words.all(query), note: "" },
  ];
}

/**
 * From the index on this device, which was asked for with the first focus; of a city too large for it, from the API.
 * Pages about violence are found by whoever asks for them; they never pop up over someone's shoulder.
 */
async function suggestedRows(site: Site, query: string, signal: AbortSignal): Promise<Row[] | null> {
  const { localSearch, rowOf } = await engine();
  const search = await localSearch(site);
  if (!search?.complete) {
    const asked = await fetchSearch(site.apiBase, { q: query, pageSize: MOST_ROWS }, signal);
    if (asked.kind === "ok") return asked.value.results.filter((row) => !row.quick_exit);
  }
  if (!search) return null;
  const { hits } = search.search(query);
  return hits.filter(({ document }) => !document.quick_exit).map(({ document }) => rowOf(document));
}

function OptionWords({ option, query }: { option: Option; query: string }) {
  if (option.kind === "all") return <span class="option-all">{option.title}</span>;
  return (
    <>
      <Icon name={option.kind === "former" ? "moved" : "search"} />
      <span>
        <span class="option-title">
          {marked(option.title, query).map(([text, matched], index) =>
            matched ? <mark key={index}>{text}</mark> : text,
          )}
        </span>
        <span class="row-note">{option.note}</span>
      </span>
    </>
  );
}

/**
 * The list under a search box, by the combobox pattern: the input keeps the focus and says which row is meant. It comes
 * with the first focus, so that a page that nobody searches from never loads it.
 */
export function Suggestions({ input }: { input: HTMLInputElement }) {
  const { site, here } = useFrame();
  const listId = useId();
  const [query, setQuery] = useState("");
  const [options, setOptions] = useState<Option[]>([]);
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const latest = useRef({ options, active, isOpen });
  latest.current = { options, active, isOpen };

  function go(option: Option) {
    setOpen(false);
    if (here.navigate) here.navigate(option.href);
    else window.location.assign(option.href);
  }

  useEffect(() => void engine().then(({ localSearch }) => localSearch(site)), [site.apiBase]);

  useEffect(() => {
    const typed = () => {
      setQuery(input.value.trim());
      setOpen(true);
      setActive(-1);
    };
    const close = () => setOpen(false);
    const keys: Record<string, (last: number) => number> = {
      ArrowDown: (last) => (latest.current.active >= last ? 0 : latest.current.active + 1),
      ArrowUp: (last) => (latest.current.active <= 0 ? last : latest.current.active - 1),
    };
    function pressed(event: KeyboardEvent) {
      const { options, active, isOpen } = latest.current;
      const move = keys[event.key];
      if (move && options.length > 0) {
        event.preventDefault();
        if (isOpen) setActive(move(options.length - 1));
        setOpen(true);
        return;
      }
      if (event.key === "Escape" && isOpen) {
        event.preventDefault();
        setOpen(false);
        setActive(-1);
      }
      const chosen = isOpen ? options[active] : undefined;
      if (event.key === "Enter") {
        if (chosen) {
          event.preventDefault();
          go(chosen);
        } else setOpen(false);
      }
    }
    input.addEventListener("input", typed);
    input.addEventListener("keydown", pressed);
    input.addEventListener("blur", close);
    // What was typed while this code was on its way.
    if (document.activeElement === input && input.value !== input.defaultValue) typed();
    return () => {
      input.removeEventListener("input", typed);
      input.removeEventListener("keydown", pressed);
      input.removeEventListener("blur", close);
    };
  }, [input, here.path]);

  useEffect(() => {
    if (query.length < 2) {
      setOptions([]);
      return;
    }
    const abort = new AbortController();
    const suggest = async () => {
      const [rows, former] = await Promise.all([
        suggestedRows(site, query, abort.signal),
        formerNames(site.apiBase),
      ]);
      if (abort.signal.aborted) return;
      setOptions(rows ? optionsOf(query, rows, former) : []);
      setActive(-1);
    };
    const unlessTypedOn = (error: unknown) => {
      if (!abort.signal.aborted) throw error;
    };
    const wait = setTimeout(() => void suggest().catch(unlessTypedOn), WAIT_MS);
    return () => {
      clearTimeout(wait);
      abort.abort();
    };
  }, [query, site.apiBase]);

  const shown = isOpen && options.length > 0 && query.length > 1;
  useEffect(() => {
    const attributes: Record<string, string | null> = {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-controls": listId,
      "aria-expanded": String(shown),
      "aria-activedescendant": shown && active >= 0 ? `${listId}-${active}` : null,
    };
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null) input.removeAttribute(name);
      else input.setAttribute(name, value);
    }
    if (shown && active >= 0)
      document.getElementById(`${listId}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [input, listId, shown, active]);

  const found = options.length - 1;
  return (
    <>
      <p class="visually-hidden" role="status">
        {shown ? words.count(found) : ""}
      </p>
      <div
        class="suggestions"
        id={listId}
        role="listbox"
        tabIndex={-1}
        aria-label={words.label}
        hidden={!shown}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard on the input, which keeps the focus
          <div
            key={`${option.kind} ${option.href}`}
            id={`${listId}-${index}`}
            class={`option option-${option.kind}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => go(option)}
          >
            <OptionWords option={option} query={query} />
          </div>
        ))}
      </div>
    </>
  );
}
