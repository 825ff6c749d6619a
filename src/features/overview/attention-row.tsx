import { IconCircleX, type Icon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { LinkButton } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { ChannelTile } from '~/ui/domain/channel-type'
import classes from './attention.module.css'

export interface AttentionAction {
  label: string
  to: string
  /** What it is about, where several rows have the same action. */
  about: string
  /** What exactly it does. */
  title?: string
}

/** Something that needs attention: what, why, and what to press. */
export function AttentionRow({
  tile,
  isBad = false,
  detail,
  actions,
  children,
}: {
  /** The type of a channel, or the icon of anything else. */
  tile: Icon | { channelType: string }
  isBad?: boolean
  detail?: string | undefined
  actions: readonly AttentionAction[]
  children: ReactNode
}) {
  const t = useTranslations()
  return (
    <li className={classes['row']}>
      {'channelType' in tile ? (
        <span className={classes['channel']}>
          <ChannelTile type={tile.channelType} />
          {isBad && <IconCircleX size={16} aria-hidden className={classes['mark']} />}
        </span>
      ) : (
        <IconTile icon={tile} isBad={isBad} />
      )}
      <div className={classes['words']}>
        <Text>{children}</Text>
        {detail && (
          <Text size="xs" tone="dimmed">
            {detail}
          </Text>
        )}
      </div>
      <div className={classes['actions']}>
        {actions.map(({ label, to, about, title }) => (
          <LinkButton
            key={to}
            to={to}
            variant="default"
            size="compact"
            title={title}
            aria-label={t('overview.attention.about', { action: label, name: about })}
          >
            {label}
          </LinkButton>
        ))}
      </div>
    </li>
  )
}

function IconTile({ icon: Picture, isBad }: { icon: Icon; isBad: boolean }) {
  return (
    <span className={classes['tile']} data-bad={isBad || undefined}>
      <Picture size={16} stroke={1.6} aria-hidden />
    </span>
  )
}
