/** What a column says of each row: words in the first, numbers in the others. */
export interface TableData {
  /** Heads of the columns; the first heads the rows' names. */
  columns: readonly string[]
  rows: readonly (readonly [name: string, ...cells: string[]])[]
}

/** The table itself. `caption` names it to a screen reader. */
export function PlainTable({ columns: [first, ...rest], rows, caption }: TableData & { caption: string }) {
  return (
    <table className="figures">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {rest.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
              <td key={place}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A chart's numbers, for whoever would rather read them. */
export function DataTable(table: TableData & { caption: string }) {
  return (
    <details className="data">
      <summary>
        As a table<span className="vh">: {table.caption}</span>
      </summary>
      <div className="wide">
        <PlainTable {...table} />
      </div>
    </details>
  )
}
