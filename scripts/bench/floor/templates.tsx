import { useEffect, useState } from 'react'
import { readRows, Rows, type Row } from './rows'

const columns = ['id', 'name', 'key', 'channel', 'version', 'updatedAt']

/** The second page. */
export default function Templates() {
  const [rows, setRows] = useState<Row[]>([])
  useEffect(() => {
    let isShown = true
    void readRows('/api/templates').then(found => {
      if (isShown) setRows(found)
    })
    return () => {
      isShown = false
    }
  }, [])
  return (
    <main>
      <h1>Templates</h1>
      <Rows name="Templates" columns={columns} rows={rows} />
    </main>
  )
}
