import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Stack } from '~/ui/basics/flex'
import { Text } from '~/ui/basics/text'
import { channelQueries, readChannelAgain, useUpdateChannel } from '~/api/channels'
import { keepPassedTest } from '~/api/passed-tests'
import { channelChanges, type Channel } from '~/contract/channels'
import {
  changesOf,
  channelConflictRows,
  checkedChanges,
  fieldsOf,
  testedFields,
  valuesOf,
  type ChannelField,
  type ChannelValues,
} from '~/model/channel-values'
import { addressKey } from '~/model/clean-text'
import { withChanges } from '~/model/conflict'
import { maskUrl } from '~/model/mask-url'
import { paths } from '~/paths'
import { returnAddress, useCloseTo } from '~/ui/page/close-to'
import { useConflict } from '~/ui/form/conflict'
import { useListText } from '~/ui/text/list-text'
import { useSchemaForm } from '~/ui/form/schema-form'
import { SideDrawer } from '~/ui/overlay/side-drawer'
import { ErrorBanner, ErrorState } from '~/ui/basics/states'
import { toast } from '~/ui/basics/toast'
import { useChannelDraft } from './channel-draft'
import { ChannelForm } from './channel-form'
import { useChannelSaving } from './channel-saving'
import { rememberTest } from './connection-test'
import { FailingNotice } from './failing-notice'
import { useLanguageName } from './language-name'

/** The drawer in which a stored channel is changed. */
export default function EditChannel() {
  const t = useTranslations()
  const { channelId = '' } = useParams()
  const [params] = useSearchParams()
  const closeTo = useCloseTo()
  const query = useQuery(channelQueries.detail(channelId))
  const close = () => closeTo(returnAddress(params) ?? paths.channel(channelId))
  return (
    <SideDrawer title={t('channels.edit')} close={close}>
      {query.data ? (
        <>
          {query.error && <ErrorBanner error={query.error} retry={() => void query.refetch()} />}
          <StoredChannel key={query.data.id} channel={query.data} close={close} />
        </>
      ) : query.error ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Text tone="dimmed">{t('common.loading')}</Text>
      )}
    </SideDrawer>
  )
}

function StoredChannel({ channel, close }: { channel: Channel; close: () => void }) {
  const t = useTranslations()
  const client = useQueryClient()
  const update = useUpdateChannel()
  const saving = useChannelSaving(() => handle.form, channel)
  const conflict = useChannelConflict()
  // No form shows a secret: whether someone else has replaced it is seen by what was stored.
  const [secret] = useState(channel.secretToken)
  const draft = useChannelDraft(`channel.${channel.id}`, channel.channelType)
  const handle = useSchemaForm<ChannelValues>({
    schema: channelChanges,
    defaults: valuesOf(channel),
    toRequest: checkedChanges,
    fields: fieldsOf(channel.channelType, channel),
    draft,
    submit: async (values, base, send) => {
      const stored = await readChannelAgain(channel.id)
      const fresh = valuesOf(stored)
      const isUnchanged = fresh.updatedAt === base.updatedAt
      const secretToken = stored.secretToken === secret ? '' : stored.secretToken && theirSecret
      const mine = isUnchanged ? values : await conflict.settle(base, values, { ...fresh, secretToken })
      if (!mine) return null
      const body = changesOf(base, mine)
      const after = withChanges(channelConflictRows, fresh, base, mine)
      const isTestNeeded = testedFields.some(field => field in body)
      const clearance = await saving.clear(after, {
        test: isTestNeeded,
        code:
          values.channelType === 'Email' && addressKey(after.emailAddress) !== addressKey(fresh.emailAddress),
      })
      if (!clearance) return null
      if (Object.keys(body).length > 0) {
        const request = { path: { channelId: channel.id }, body: { ...body, ...clearance.proof } }
        await saving.send(() => send(() => update.mutateAsync(request)))
      }
      const now = client.query(channelQueries.detail(channel.id))
      const noteTests = (saved: Channel) => {
        if (!isTestNeeded) keepPassedTest(stored, saved)
        // The test used the settings that are stored now.
        rememberTest(saved, clearance.test)
      }
      void now.then(noteTests).catch(() => {})
      void toast(t('channels.saved', { name: after.name }))
      return close
    },
  })
  return (
    <Stack>
      <FailingNotice channel={channel} />
      <ChannelForm
        handle={handle}
        saving={saving}
        channel={channel}
        action={t('channels.save')}
        cancel={close}
      />
      {conflict.dialog}
    </Stack>
  )
}

/** Stands for a secret that someone else has stored: no one can type it. */
const theirSecret = '\0'

/** The question about someone else's changes: headers are shown by their names alone, a URL without its secret part. */
function useChannelConflict() {
  const t = useTranslations()
  const languageName = useLanguageName()
  const listText = useListText()
  return useConflict<ChannelValues>({
    rows: channelConflictRows,
    nameOf: row => t(`channels.field.${row as ChannelField}`),
    textOf: (row, values) => {
      const value = values[row as ChannelField]
      if (Array.isArray(value)) return listText(value.map(header => header.name)) || '–'
      if (typeof value === 'boolean') return value ? t('channels.ssl.on') : t('channels.ssl.off')
      if (row === 'payloadUrl' && value) return maskUrl(value)
      if (row === 'secretToken')
        return value === null ? t('channels.secret.none') : value ? t('channels.secret.new') : '–'
      if (row === 'languageCode') return languageName(value)
      return value || '–'
    },
  })
}
