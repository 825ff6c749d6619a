import type { Icon } from '@tabler/icons-react'
import { useState } from 'react'
import { FloatingError } from '~/ui/basics/part-boundary'
import { Boundary } from '~/ui/loading/boundary'
import { lazyPage, loadOnIntent } from '~/ui/loading/lazy-page'
import { MenuTrigger, type MenuFace } from './menu-trigger'

export interface MenuAction {
  label: string
  icon: Icon
  isDangerous?: boolean
  /** Where it leads, or what it does. */
  run: string | (() => void)
}

/** One of several, of which one holds. */
export interface MenuChoice {
  label: string
  value: string
  options: readonly { value: string; label: string; lang?: string }[]
  onChange: (value: string) => void
}

export type MenuButtonProps = MenuFace & {
  label: string
  /** What the entries are about. */
  heading?: readonly string[]
  /** Choices first. */
  entries: readonly (MenuAction | MenuChoice)[]
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
function ClosedMenu({ open, ...menu }: MenuButtonProps & { open: () => void }) {
  return (
    <MenuTrigger
      label={menu.label}
      face={menu}
      aria-haspopup="menu"
      {...loadOnIntent(OpenedMenu)}
      onClick={open}
    />
  )
}
