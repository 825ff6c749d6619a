import { List } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Text, Title } from '~/ui/basics/text'
import { Stack } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import { policyQueries } from '~/api/policies'
import type { Channel } from '~/contract/channels'
import { fieldsOf, isTestable, valuesOf } from '~/model/channel-values'
import { paths } from '~/paths'
import { CopyText } from '~/ui/basics/copy'
import { LongList } from '~/ui/basics/long-list'
import { ErrorBanner } from '~/ui/basics/states'
import { Status } from '~/ui/basics/status'
import { ExactTime, TimeOrNever } from '~/ui/basics/time'
import '~/ui/theme/list.css'
import { testBody } from './channel-saving'
import { Destination } from './channel-columns'
import { ChannelTypeLabel } from '~/ui/domain/channel-type'
import classes from './configuration.module.css'
import { useConnectionTest } from './connection-test'
import { ConnectionTestPanel } from './connection-test-panel'
import { useLanguageName } from './language-name'
import type { Elements } from '~/ui/basics/elements'

/** All that a channel is set to, its secrets masked, and a test of it as it is stored. */
export function Configuration({ channel }: { channel: Channel }) {
  const t = useTranslations()
  const languageName = useLanguageName()
  const test = useConnectionTest()
  const fields = fieldsOf(channel.channelType, channel)
  return (
    <Stack gap="lg">
      <dl className={classes['facts']}>
        <Fact term={t('channels.field.channelType')}>
          <ChannelTypeLabel type={channel.channelType} />
        </Fact>
        {(fields.has('payloadUrl') || fields.has('emailAddress')) && (
          <Fact term={t('channels.field.destination')}>
            <Destination channel={channel} />
          </Fact>
        )}
        {fields.has('contentType') && (
          <Fact term={t('channels.field.contentType')}>
            <code>{channel.contentType ?? '–'}</code>
          </Fact>
        )}
        {fields.has('secretToken') && (
          <Fact term={t('channels.field.secretToken')}>
            {channel.secretToken ? t('channels.secret.stored') : t('channels.secret.none')}
          </Fact>
        )}
        {fields.has('validateSsl') && (
          <Fact term={t('channels.field.validateSsl')}>
            {channel.validateSsl === false ? (
              <Status kind="warn">{t('channels.ssl.off')}</Status>
            ) : (
              t('channels.ssl.on')
            )}
          </Fact>
        )}
        {fields.has('customHeaders') && (
          <Fact term={t('channels.field.customHeaders')}>
            <Headers headers={channel.customHeaders ?? []} />
          </Fact>
        )}
        <Fact term={t('channels.field.languageCode')}>{languageName(channel.languageCode)}</Fact>
        {channel.orgId && (
          <Fact term={t('channels.field.orgId')}>
            <CopyText text={channel.orgId} label={t('channels.field.orgId')} />
          </Fact>
        )}
        <Fact term={t('channels.field.id')}>
          <CopyText text={channel.id} label={t('channels.field.id')} />
        </Fact>
        <Fact term={t('channels.field.lastNotificationAt')}>
          <TimeOrNever at={channel.lastNotificationAt} />
        </Fact>
        <Fact term={t('channels.field.createdAt')}>
          <ExactTime at={channel.createdAt} />
        </Fact>
        {channel.updatedAt && (
          <Fact term={t('channels.field.updatedAt')}>
            <ExactTime at={channel.updatedAt} />
          </Fact>
        )}
        <Fact term={t('channels.field.policies')}>
          <UsedBy channel={channel} />
        </Fact>
      </dl>
      {isTestable(channel.channelType) && (
        <Stack gap="xs">
          <Title order={2}>{t('channels.test.title')}</Title>
          <ConnectionTestPanel
            state={test.state}
            start={() => test.start(testBody(valuesOf(channel), channel))}
          />
        </Stack>
      )}
    </Stack>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Headers({ headers }: { headers: readonly { name: string }[] }) {
  if (headers.length === 0) return <span>–</span>
  return (
    <LongList
      items={headers}
      row={(header, index) => (
        <code key={index} className={classes['header']} data-row>
          {`${header.name}: ••••••`}
        </code>
      )}
      list={rows => rows}
    />
  )
}

/** The policies that send to a channel: those of one call are named. */
function UsedBy({ channel }: { channel: Channel }) {
  const t = useTranslations()
  const isUsed = channel.policyCount !== 0
  const policies = useQuery({ ...policyQueries.ofChannel(channel.id), enabled: isUsed })
  const named = policies.data?.data ?? []
  // A service need not count them.
  const count = channel.policyCount ?? policies.data?.data.length
  const failure: Elements = policies.error && (
    <ErrorBanner error={policies.error} retry={() => void policies.refetch()} />
  )
  if (count === undefined) return failure ?? <span>{t('common.loading')}</span>
  if (count === 0) return <span>{t('channels.unused')}</span>
  const more = count - named.length
  return (
    <Stack gap={4}>
      <Text>{t('channels.policies', { count })}</Text>
      {failure}
      <LongList
        items={named}
        row={policy => (
          <List.Item key={policy.id}>
            <TextLink to={paths.policy(policy.id)} kind="name">
              <bdi>{policy.name}</bdi>
            </TextLink>
          </List.Item>
        )}
        list={rows => (
          <List size="sm" spacing={4}>
            {rows}
          </List>
        )}
      />
      {named.length > 0 && more > 0 && <Text tone="dimmed">{t('channels.and-more', { count: more })}</Text>}
    </Stack>
  )
}
