import { useTranslations } from 'use-intl'
import type { Policy } from '~/contract/policies'
import { triggerOf } from '~/model/triggers'
import { paths } from '~/paths'
import { TextLink } from '~/ui/basics/text-link'
import { visibleProps } from '~/ui/text/visible-props'
import { Bdi } from '~/ui/basics/bdi'

/** What triggers a policy: a group with the number of its events, or one event. */
export function PolicyTrigger({ policy }: { policy: Policy }) {
  const t = useTranslations()
  const trigger = triggerOf(policy)
  if (trigger.kind === 'none') return <span className="dimmed">{t('policies.no-trigger')}</span>
  if (trigger.kind === 'event')
    return (
      <TextLink to={paths.event(trigger.id)} kind="aside" isCut title={trigger.label}>
        {trigger.label}
      </TextLink>
    )
  return (
    // A long name is cut before the count, which tells similar groups apart.
    <span {...visibleProps({ className: 'icon-and-words', title: trigger.label })}>
      <Bdi className="cut">{trigger.label}</Bdi>
      <span className="dimmed whole">{t('trigger.holds', { count: trigger.events.length })}</span>
    </span>
  )
}
