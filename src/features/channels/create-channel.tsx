import { useQuery } from '@tanstack/react-query'
import { useLocation, useParams, useSearchParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Link } from '~/ui/basics/link'
import { Text, Title } from '~/ui/basics/text'
import { Stack } from '~/ui/basics/flex'
import { channelQueries, useCreateChannel } from '~/api/channels'
import { channelDraft, type Channel, type ChannelType } from '~/contract/channels'
import { maxNameLength } from '~/contract/common'
import { draftOf, fieldsOf, newChannel, valuesOf, type ChannelValues } from '~/model/channel-values'
import { truncate } from '~/model/truncate'
import { paths } from '~/paths'
import { addressOf, returnAddress, useCloseTo, useCloseToList } from '~/ui/page/close-to'
import { withoutIsolates } from '~/ui/text/isolate'
import { useSchemaForm } from '~/ui/form/schema-form'
import { SideDrawer } from '~/ui/overlay/side-drawer'
import { ErrorState } from '~/ui/basics/states'
import { toast } from '~/ui/basics/toast'
import { useChannelDraft } from './channel-draft'
import { ChannelForm } from './channel-form'
import { useChannelSaving } from './channel-saving'
import { ChannelTile, isKnownType, useChannelTypeName } from '~/ui/domain/channel-type'
import classes from './create-channel.module.css'

/** Where people and programs are reached, the most common first. */
const outside: readonly ChannelType[] = ['Email', 'Slack', 'MSTeams', 'Webhook']

/** What stays in the service. */
const inside: readonly ChannelType[] = ['InApp', 'Database', 'InsightsComputations']

/** The drawer of a new channel: its type first, then the fields of that type. */
export default function CreateChannel() {
  const t = useTranslations()
  const typeName = useChannelTypeName()
  const { channelType: wanted = '' } = useParams()
  const channelType = isKnownType(wanted) ? wanted : null
  const [params] = useSearchParams()
  const copyOf = params.get('copyOf')
  const close = useClose()
  const title = channelType ? t('channels.create-of', { type: typeName(channelType) }) : t('channels.create')
  return (
    <SideDrawer title={title} close={() => close()}>
      {!channelType && <TypePicker />}
      {channelType !== null && !copyOf && (
        <NewChannel key={channelType} draftKey={channelType} defaults={newChannel(channelType)} />
      )}
      {channelType !== null && copyOf !== null && copyOf !== '' && (
        <CopiedChannel key={copyOf} channelId={copyOf} />
      )}
    </SideDrawer>
  )
}

/** Leads back to the list; with the new channel to what it gets, or to the form that it was created for. */
function useClose(): (created?: Channel) => void {
  const closeTo = useCloseTo()
  const [params] = useSearchParams()
  const closeToList = useCloseToList(paths.channels(), ['copyOf'])
  const startOf = (channel: Channel) => {
    const filters = new URLSearchParams(params)
    filters.delete('copyOf')
    closeTo(addressOf(paths.startChannel(channel.id), filters))
  }
  return created => {
    const returnTo = returnAddress(params)
    if (!returnTo) return created ? startOf(created) : closeToList()
    const [pathname = '', search] = returnTo.split('?')
    const back = new URLSearchParams(search)
    if (created) back.set('newChannelId', created.id)
    return closeTo(addressOf(pathname, back))
  }
}

function TypePicker() {
  const t = useTranslations()
  return (
    <Stack gap="xs">
      <Text tone="dimmed">{t('channels.choose-type')}</Text>
      <TypeLinks types={outside} isFirst />
      <Title order={3} size="small" className={classes['inside']}>
        {t('channels.inside')}
      </Title>
      <TypeLinks types={inside} />
    </Stack>
  )
}

function TypeLinks({ types, isFirst = false }: { types: readonly ChannelType[]; isFirst?: boolean }) {
  const t = useTranslations()
  const { search } = useLocation()
  return (
    <ul className={`plain-list ${classes['types']}`} data-large={isFirst || undefined}>
      {types.map((type, index) => {
        return (
          <li key={type}>
            <Link
              to={{ pathname: paths.newChannelOfType(type), search }}
              className={classes['type']}
              {...(isFirst && index === 0 ? { 'data-autofocus': true } : {})}
            >
              <ChannelTile type={type} />
              <span>
                <Text as="span" weight="medium" className={classes['type-name']}>
                  {t(`channels.type.${type}.name`)}
                </Text>
                <Text as="span" tone="dimmed">
                  {t(`channels.type.${type}.for`)}
                </Text>
              </span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}

/** Starts from another channel, but for its secret. */
function CopiedChannel({ channelId }: { channelId: string }) {
  const t = useTranslations()
  const query = useQuery(channelQueries.detail(channelId))
  if (!query.data && query.error) return <ErrorState error={query.error} retry={() => void query.refetch()} />
  if (!query.data) return <Text tone="dimmed">{t('common.loading')}</Text>
  const { name: original } = query.data
  const name = withoutIsolates(t('channels.copy-name', { name: original }), original)
  return <NewChannel draftKey={`copy.${channelId}`} defaults={copyOf(query.data, name)} />
}

const copyOf = (channel: Channel, name: string): ChannelValues => ({
  ...valuesOf(channel),
  name: truncate(name, maxNameLength).trimEnd(),
  updatedAt: '',
})

function NewChannel({ draftKey, defaults }: { draftKey: string; defaults: ChannelValues }) {
  const t = useTranslations()
  const close = useClose()
  const create = useCreateChannel()
  const saving = useChannelSaving(() => handle.form)
  const draft = useChannelDraft(`channel.new.${draftKey}`, defaults.channelType)
  const handle = useSchemaForm<ChannelValues>({
    schema: channelDraft,
    fields: fieldsOf(defaults.channelType),
    defaults,
    draft,
    submit: async (values, _base, send) => {
      const clearance = await saving.clear(values, { test: true, code: values.channelType === 'Email' })
      if (!clearance) return null
      const body = { ...draftOf(values), ...clearance.proof }
      const made = await saving.send(() => send(() => create.mutateAsync({ body })))
      void toast(t('channels.created', { name: values.name }))
      return () => close(made)
    },
  })
  return <ChannelForm handle={handle} saving={saving} action={t('channels.create')} cancel={() => close()} />
}
