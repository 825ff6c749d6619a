// The least that a person would write by hand to list rows, find some of them, go to a second page and back,
// and open a form, with React and nothing else. The console is compared with it.
import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { later } from './later'
import { readRows, Rows, type Row } from './rows'
import './floor.css'

const columns = ['id', 'subject', 'recipient', 'channel', 'status', 'template', 'attempts', 'createdAt']
const deliveries = (search: string) => readRows(`/api/deliveries?search=${encodeURIComponent(search)}`)

/** Milliseconds without a key before a search is sent. */
const typingPause = 200

// The first rows are requested before React starts.
let first: Promise<Row[]> | null = deliveries('')

const templates = later(() => import('./templates'))
const form = later(() => import('./form'))
setTimeout(
  () =>
    requestIdleCallback(() => {
      void templates.load()
      void form.load()
    }),
  1500,
)

function Deliveries() {
  const [rows, setRows] = useState<Row[]>([])
  const [search, setSearch] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    let isCurrent = true
    const show = (read: Promise<Row[]>) =>
      void read.then(found => {
        if (isCurrent) setRows(found)
      })
    const timer = setTimeout(() => show(deliveries(search)), search === '' ? 0 : typingPause)
    if (first) {
      clearTimeout(timer)
      show(first)
      first = null
    }
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [search])
  return (
    <main>
      <h1>Deliveries</h1>
      <input
        type="search"
        aria-label="Search"
        value={search}
        onChange={event => setSearch(event.currentTarget.value)}
      />
      <button type="button" onClick={() => setIsOpen(true)}>
        Create delivery
      </button>
      <Rows name="Deliveries" columns={columns} rows={rows} />
      {isOpen && <form.Part onClose={() => setIsOpen(false)} />}
    </main>
  )
}

function Floor() {
  const [address, setAddress] = useState(location.hash)
  useEffect(() => {
    const follow = () => setAddress(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return (
    <>
      <nav>
        <a href="#/deliveries">Deliveries</a>
        <a href="#/templates">Templates</a>
      </nav>
      {address === '#/templates' ? <templates.Part /> : <Deliveries />}
    </>
  )
}

const root = document.getElementById('root')
if (root) createRoot(root).render(<Floor />)
