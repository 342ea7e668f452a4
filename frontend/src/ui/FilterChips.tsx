interface Choice {
  value: string;
  label: string;
}

interface Props {
  label: string;
  path: string;
  query: Record<string, string>;
  name: string;
  choices: Choice[];
}

function addressOf({ path, query, name }: Props, value: string): string {
  const parameters = new URLSearchParams(query);
  parameters.delete("page");
  if (value) parameters.set(name, value);
  else parameters.delete(name);
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}

/** Filters are links, so that every state has its address. */
export function FilterChips(props: Props) {
  const current = props.query[props.name] ?? "";
  return (
    <nav class="filters" aria-label={props.label}>
      <ul class="chips chips-row">
        {props.choices.map((choice) => (
          <li key={choice.value}>
            <a
              class="chip"
              href={addressOf(props, choice.value)}
              {...(choice.value === current && { "aria-current": "true" as const })}
            >
              {choice.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
