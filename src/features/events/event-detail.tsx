import { IconHistory, IconPlus, IconRoute, IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { policyQueries } from '~/api/policies'
import type { EventCatalog } from '~/contract/events'
import { groupsOf } from '~/model/catalog'
import { remoteTypeOf } from '~/model/remote-events'
import { matchOf } from '~/model/routing'
import { paths } from '~/paths'
import { Bdi } from '~/ui/basics/bdi'
import { LinkButton } from '~/ui/basics/button'
import { CopyText } from '~/ui/basics/copy'
import { Group, Stack } from '~/ui/basics/flex'
import { LongList } from '~/ui/basics/long-list'
import { Notice } from '~/ui/basics/notice'
import { Text } from '~/ui/basics/text'
import { TextLink } from '~/ui/basics/text-link'
import { useUrlState } from '~/ui/page/url-state'
import { eventState } from './deployment-choice'
import classes from './event-detail.module.css'
import { WhoGetsIt } from './who-gets-it'

/** Who gets an event, its groups, and its actions. */
export function EventDetail({ id, catalog }: { id: string; catalog: EventCatalog }) {
  const t = useTranslations()
  const isKnown = catalog.events.some(event => event.id === id)
  return (
    <Stack gap="lg">
      <Stack gap={4}>
        <div>
          <CopyText text={id} label={t('events.id')} />
        </div>
        {!isKnown && <Notice kind="info">{t('events.unknown')}</Notice>}
      </Stack>
      <WhoGetsIt id={id} />
      <Groups groups={groupsOf(catalog, id)} />
      <Actions id={id} isKnown={isKnown} />
    </Stack>
  )
}

/** The groups that contain the event. They are rendered when the user expands them: there may be thousands. */
function Groups({ groups }: { groups: EventCatalog['eventGroups'] }) {
  const t = useTranslations()
  const { pathname, search } = useLocation()
  const [isOpen, setIsOpen] = useState(false)
  if (groups.length === 0) return <Text tone="dimmed">{t('events.no-group')}</Text>
  return (
    <details className={classes['groups']} onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>{t('events.groups', { count: groups.length })}</summary>
      {isOpen && (
        <LongList
          items={groups}
          height={64}
          list={rows => rows}
          row={group => (
            <div key={group.id} className={classes['group']} data-row>
              <div className={classes['words']}>
                <Text>
                  <Bdi>{group.label}</Bdi>
                </Text>
                <CopyText text={group.id} label={t('events.group-id')} />
              </div>
              <TextLink
                to={paths.newPolicy({ group: group.id, returnTo: pathname + search })}
                aria-label={t('events.create-for-named-group', { group: group.label })}
              >
                {t('events.create-for-group')}
              </TextLink>
            </div>
          )}
        />
      )}
    </details>
  )
}

function Actions({ id, isKnown }: { id: string; isKnown: boolean }) {
  const t = useTranslations()
  const { pathname, search } = useLocation()
  const [{ deployment }] = useUrlState(eventState)
  const policies = useQuery(policyQueries.all()).data?.data
  // If no one gets the event, creating a policy is the main action.
  const isUncovered = policies?.every(policy => matchOf(policy, id) === null)
  const type = remoteTypeOf(id)
  return (
    <Group gap="xs">
      {isKnown && (
        <LinkButton
          to={paths.newPolicy({ event: id, returnTo: pathname + search })}
          variant={isUncovered ? 'filled' : 'default'}
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          {t('events.create')}
        </LinkButton>
      )}
      {type && (
        <LinkButton
          to={paths.sendEvent({ type, ...(deployment && { deploymentId: deployment }) })}
          variant="default"
          leftSection={<IconSend size={16} aria-hidden />}
        >
          {t('events.send')}
        </LinkButton>
      )}
      <LinkButton
        to={paths.deliveries({ event: id })}
        variant="default"
        leftSection={<IconHistory size={16} aria-hidden />}
      >
        {t('events.show-deliveries')}
      </LinkButton>
      <LinkButton
        to={paths.policies({ event: id })}
        variant="default"
        leftSection={<IconRoute size={16} aria-hidden />}
      >
        {t('events.show-policies')}
      </LinkButton>
    </Group>
  )
}
