import { Anchor } from '@mantine/core'
import { IconChevronLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'

/** From a detail's page back to its list. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Anchor component={Link} to={to} className="back-link">
      <IconChevronLeft size={16} aria-hidden />
      <span>{children}</span>
    </Anchor>
  )
}
