import type { LinkProps } from '~/ui/basics/link'
import { CutName } from '~/ui/basics/cut-name'
import { TextLink } from '~/ui/basics/text-link'

/**
 * A link to a notification, in the row of a list, which opens it, too. It is named by what the notification is about:
 * the color of a health change stays in sight, and the title has all of it.
 */
export function NotificationLink({ to, text }: { to: LinkProps['to']; text: string }) {
  return (
    <TextLink to={to} kind="name" isCut title={text} aria-label={text} data-open>
      <CutName text={text} />
    </TextLink>
  )
}
