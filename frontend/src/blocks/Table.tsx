import type { BlockValues } from "../api/documents";

const SHORT = 18;
const NUMERIC = /^[-+]?[\d.,]+\s?%?$/;

/** The first column names the row; later ones are numbers when every cell is. */
function numericColumns(rows: string[][], columns: number): boolean[] {
  return Array.from(
    { length: columns },
    (_, column) => column > 0 && rows.every((row) => NUMERIC.test(row[column] ?? "")),
  );
}

/** Up to three short columns stay a table on the phone; wider ones become label and value pairs. */
export function Table({ value }: { value: BlockValues["table"] }) {
  const { caption, rows } = value;
  const header = value.header ?? [];
  const columns = Math.max(header.length, ...rows.map((row) => row.length));
  const narrow = columns <= 3 && rows.every((row) => row.every((cell) => cell.length <= SHORT));
  const numeric = numericColumns(rows, columns);
  const classOf = (column: number) => (numeric[column] ? "number" : undefined);
  return (
    <table class={narrow ? "table" : "table table-stacked"}>
      {caption && <caption>{caption}</caption>}
      {header.length > 0 && (
        <thead>
          <tr>
            {header.map((name, column) => (
              <th key={column} scope="col" class={classOf(column)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column} class={classOf(column)}>
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
