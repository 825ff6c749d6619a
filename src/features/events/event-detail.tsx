import { IconPlus, IconRoute, IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { LinkButton } from '~/ui/basics/button'
import { Text, Title } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import { policyQueries } from '~/api/policies'
import { useShown } from '~/api/transport/hidden-rows'
import type { EventCatalog } from '~/contract/events'
import { groupsOf } from '~/model/catalog'
import { predictionOf } from '~/model/receivers'
import { remoteTypeOf } from '~/model/remote-events'
import { routesOf } from '~/model/routing'
import { paths } from '~/paths'
import { CopyText } from '~/ui/basics/copy'
import { LongList } from '~/ui/basics/long-list'
import { Notice } from '~/ui/basics/notice'
import { ReceiverList } from '~/ui/domain/receiver-list'
import { RouteList } from '~/ui/domain/route-list'
import { ErrorState } from '~/ui/basics/states'
import classes from './event-detail.module.css'

/** What an event is, what can be done with it, and the policies and channels that it reaches. */
export function EventDetail({ id, catalog }: { id: string; catalog: EventCatalog }) {
  const t = useTranslations()
  const isKnown = catalog.events.some(event => event.id === id)
  const remoteType = remoteTypeOf(id)
  const groups = groupsOf(catalog, id)
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <div>
          <CopyText text={id} label={t('events.id')} />
        </div>
        {!isKnown && <Notice kind="info">{t('events.unknown')}</Notice>}
        <Group gap="xs">
          {isKnown && (
            <LinkButton to={paths.newPolicy({ event: id })} leftSection={<IconPlus size={16} aria-hidden />}>
              {t('events.create')}
            </LinkButton>
          )}
          <LinkButton
            to={paths.policies({ event: id })}
            variant="default"
            leftSection={<IconRoute size={16} aria-hidden />}
          >
            {t('events.show-policies')}
          </LinkButton>
          {remoteType && (
            <LinkButton
              to={paths.sendEvent({ type: remoteType })}
              variant="default"
              leftSection={<IconSend size={16} aria-hidden />}
            >
              {t('events.send')}
            </LinkButton>
          )}
        </Group>
      </Stack>
      <Groups groups={groups} />
      <Reach id={id} />
    </Stack>
  )
}

function Groups({ groups }: { groups: EventCatalog['eventGroups'] }) {
  const t = useTranslations()
  return (
    <Stack gap="xs">
      <Title order={3} size="small">
        {t('events.groups')}
      </Title>
      {groups.length === 0 && <Text tone="dimmed">{t('events.no-group')}</Text>}
      <LongList
        items={groups}
        height={64}
        list={rows => rows}
        row={group => (
          <div key={group.id} className={classes['group']} data-row>
            <div className={classes['words']}>
              <Text>{group.label}</Text>
              <CopyText text={group.id} label={t('events.group-id')} />
            </div>
            <TextLink
              to={paths.newPolicy({ group: group.id })}
              aria-label={t('events.create-for-named-group', { group: group.label })}
            >
              {t('events.create-for-group')}
            </TextLink>
          </div>
        )}
      />
    </Stack>
  )
}

/** Whom the event reaches: whatever the entity, so mutes are left out. */
function Reach({ id }: { id: string }) {
  const t = useTranslations()
  const policies = useQuery(policyQueries.all())
  const shown = useShown(policies.data?.data)
  if (policies.error && !policies.data)
    return <ErrorState error={policies.error} retry={() => void policies.refetch()} />
  if (!shown) return <Text tone="dimmed">{t('common.loading')}</Text>
  const { routes, receivers, paused } = predictionOf(routesOf({ type: id }, shown, []))
  return (
    <>
      <Stack gap="xs">
        <Title order={3} size="small">
          {t('events.policies', { count: routes.length, paused })}
        </Title>
        {routes.length === 0 ? (
          <Text tone="dimmed">{t('events.no-policy')}</Text>
        ) : (
          <RouteList routes={routes} label={t('pages.policies')} />
        )}
      </Stack>
      {receivers.length > 0 && (
        <Stack gap="xs">
          <Title order={3} size="small">
            {t('events.channels', { count: receivers.length })}
          </Title>
          <ReceiverList receivers={receivers} label={t('pages.channels')} />
        </Stack>
      )}
    </>
  )
}
