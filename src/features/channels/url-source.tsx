import { IconExternalLink } from '@tabler/icons-react'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import type { ChannelValues } from '~/model/channel-values'
import { foreignHostOf } from '~/model/webhook-hosts'
import { Notice } from '~/ui/basics/notice'
import { Text } from '~/ui/basics/text'
import { TextLink } from '~/ui/basics/text-link'
import classes from './url-source.module.css'

/** The vendors whose channels post to a URL that the vendor makes: where it explains that, and how it looks. */
const vendors = {
  Slack: {
    guide: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks/',
    example: 'https://hooks.slack.com/services/…',
  },
  MSTeams: {
    guide:
      'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
    example: 'https://….api.powerplatform.com/…',
  },
} as const

type Vendor = keyof typeof vendors

/** Returns whether a type's URL comes from its vendor. */
export const isFromVendor = (type: string): type is Vendor =>
  // A type may have any name, such as that of a member of every object.
  Object.hasOwn(vendors, type)

/** Returns the start of a URL of a type. */
export const exampleUrl = (type: string): string => (isFromVendor(type) ? vendors[type].example : 'https://')

const steps = ['first', 'second', 'third'] as const

/** Explains in three steps where a vendor's URL comes from. */
export function UrlSource({ type }: { type: Vendor }) {
  const t = useTranslations()
  return (
    <section className={classes['source']} aria-label={t('channels.url-source.title')}>
      <Text weight="medium">{t('channels.url-source.title')}</Text>
      <ol>
        {steps.map(step => (
          <li key={step}>{t(`channels.url-source.${type}.${step}`)}</li>
        ))}
      </ol>
      <TextLink to={vendors[type].guide} target="_blank" rel="noopener noreferrer">
        <span>{t(`channels.url-source.${type}.guide`)}</span>
        <IconExternalLink size={14} aria-hidden />
        <span className="hidden-text">{t('channels.url-source.new-tab')}</span>
      </TextLink>
    </section>
  )
}

/** Warns of a URL with another host than the vendor's: probably that of a page, or one for another service. */
export function ForeignHostWarning({ type }: { type: Vendor }) {
  const t = useTranslations()
  const { control } = useFormContext<ChannelValues>()
  const url = useWatch({ control, name: 'payloadUrl' })
  const host = foreignHostOf(type, url)
  if (host === null) return null
  return <Notice kind="warn">{t(`channels.url-source.${type}.foreign`, { host })}</Notice>
}
