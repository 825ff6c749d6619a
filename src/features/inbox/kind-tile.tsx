import {
  IconBell,
  IconCoin,
  IconFolder,
  IconKey,
  IconMessage,
  IconRocket,
  IconShare,
  IconShieldLock,
  IconUserMinus,
  type Icon,
} from '@tabler/icons-react'
import type { UserNotification } from '~/contract/inbox'
import classes from './kind-tile.module.css'

/** The icons of the families of event types: what comes before their first period. */
const icons = new Map<string, Icon>([
  ['model_deployments', IconRocket],
  ['autopilot', IconFolder],
  ['project', IconFolder],
  ['perma_delete_project', IconFolder],
  ['comment', IconMessage],
  ['credits_system', IconCoin],
  ['misc', IconKey],
  ['users_delete', IconUserMinus],
  ['secure_config', IconShieldLock],
  ['decision_flow', IconShare],
  ['entity_notification_policy_template', IconShare],
  ['notification_channel_template', IconShare],
])

/** An icon for the kind of a notification, red if it reports trouble, with a dot if it is unread. The words are beside it. */
export function KindTile({ notification: { eventType, isRead } }: { notification: UserNotification }) {
  const [family = ''] = eventType.split('.')
  const Picture = icons.get(family) ?? IconBell
  // Not “shared”.
  const isBad = /[._](?:red|failed|failure)$/.test(eventType)
  return (
    <span className={classes['tile']} data-bad={isBad || undefined} data-unread={!isRead || undefined}>
      <Picture size={15} stroke={1.6} aria-hidden />
    </span>
  )
}
