export type Row = Record<string, string | number>

export async function readRows(url: string): Promise<Row[]> {
  const response = await fetch(url)
  return (await response.json()) as Row[]
}

interface RowsProps {
  name: string
  columns: readonly string[]
  rows: readonly Row[]
}

/** A table of rows that have an ID. */
export function Rows({ name, columns, rows }: RowsProps) {
  return (
    <table aria-label={name}>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column}>{column}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row['id']}>
            {columns.map(column => (
              <td key={column}>{row[column]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
