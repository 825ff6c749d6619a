import { IconChevronLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { TextLink } from '~/ui/basics/text-link'

/** From a detail's page back to its list. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <TextLink to={to} kind="quiet" className="back-link">
      <IconChevronLeft size={16} aria-hidden />
      <span>{children}</span>
    </TextLink>
  )
}
