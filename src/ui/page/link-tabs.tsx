import { Link } from '~/ui/basics/link'
import classes from './link-tabs.module.css'

interface LinkTab {
  to: string
  label: string
  isShown: boolean
  /** How many rows it has. */
  count?: string
}

/** Tabs of a page: each has a URL of its own, so they are links. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav className={classes['tabs']} aria-label={label}>
      {tabs.map(tab => (
        <Link key={tab.to} to={tab.to} aria-current={tab.isShown ? 'page' : undefined}>
          {tab.count === undefined ? tab.label : `${tab.label} ${tab.count}`}
        </Link>
      ))}
    </nav>
  )
}
