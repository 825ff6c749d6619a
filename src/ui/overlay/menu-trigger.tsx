import type { Icon } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import type { Elements } from '~/ui/basics/elements'
import { IconButton } from '~/ui/basics/icon-button'

/** What a menu's button shows: an icon, or words with a look of their own. */
export type MenuFace =
  | { icon: Icon; size?: 'md' | 'lg'; className?: string | undefined }
  | { words: Elements; className: string | undefined }

/** The button of a menu, with the menu's name. The open menu gives it a class of its own. */
export function MenuTrigger({
  label,
  face,
  className: given = '',
  ...props
}: { label: string; face: MenuFace } & ComponentProps<'button'>) {
  const className = `${face.className ?? ''} ${given}`
  if ('icon' in face) {
    const { icon, size = 'md' } = face
    return <IconButton label={label} icon={icon} size={size} className={className} {...props} />
  }
  return (
    <button type="button" aria-label={label} className={className} {...props}>
      {face.words}
    </button>
  )
}
