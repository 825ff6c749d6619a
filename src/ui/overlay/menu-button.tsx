import type { Icon } from '@tabler/icons-react'
import { useState } from 'react'
import { FloatingError } from '~/ui/basics/part-boundary'
import { Boundary } from '~/ui/loading/boundary'
import { IconButton } from '~/ui/basics/icon-button'
import { lazyPage, loadOnIntent } from '~/ui/loading/lazy-page'

export interface MenuAction {
  label: string
  icon: Icon
  isDangerous?: boolean
  /** Where it leads, or what it does. */
  run: string | (() => void)
}

/** One of several, of which one holds. */
export interface MenuChoice {
  value: string
  options: readonly { value: string; label: string; lang?: string }[]
  onChange: (value: string) => void
}

export interface MenuButtonProps {
  label: string
  icon: Icon
  size?: 'md' | 'lg'
  /** What the entries are about. */
  heading?: readonly string[]
  entries: readonly MenuAction[] | MenuChoice
}

const OpenedMenu = lazyPage(() => import('./opened-menu'))

/** A button that opens a menu. The menu's code is a fifth of the first page's: it is loaded when the pointer or the focus reaches a button. */
export function MenuButton(props: MenuButtonProps) {
  const [isUsed, setIsUsed] = useState(false)
  if (!isUsed) return <ClosedMenu {...props} open={() => setIsUsed(true)} />
  return (
    <Boundary
      pending={<ClosedMenu {...props} open={() => {}} />}
      failed={(error, retry) => (
        <>
          <ClosedMenu {...props} open={retry} />
          <FloatingError error={error} retry={retry} />
        </>
      )}
    >
      <OpenedMenu {...props} />
    </Boundary>
  )
}

/** The button while its menu's code is not loaded. */
function ClosedMenu({ label, icon, size = 'md', open }: MenuButtonProps & { open: () => void }) {
  return (
    <IconButton
      label={label}
      icon={icon}
      size={size}
      aria-haspopup="menu"
      {...loadOnIntent(OpenedMenu)}
      onClick={open}
    />
  )
}
