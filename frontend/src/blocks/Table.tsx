import type { BlockValues } from "../api/documents";

const SHORT = 18;
const NUMERIC = /^[-+]?[\d.,]+\s?%?$/;

/** Up to three short columns stay a table on the phone; wider ones become label and value pairs. */
export function Table({ value }: { value: BlockValues["table"] }) {
  const { caption, header, rows } = value;
  const columns = Math.max(header.length, ...rows.map((row) => row.length));
  const narrow = columns <= 3 && rows.every((row) => row.every((cell) => cell.length <= SHORT));
  return (
    <table class={narrow ? "table" : "table table-stacked"}>
      {caption && <caption>{caption}</caption>}
      {header.length > 0 && (
        <thead>
          <tr>
            {header.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row) => (
          <tr key={row.join("|")}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
              <td key={column} class={NUMERIC.test(cell) ? "number" : undefined}>
                {!narrow && header[column] && <span class="cell-label">{header[column]}</span>}
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
