import { Skeleton } from '~/ui/basics/skeleton'
import { IconDots, IconPencil, IconPlugConnected, IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Outlet, useMatch, useNavigate, useParams } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import { Button, LinkButton } from '~/ui/basics/button'
import { Stack } from '~/ui/basics/flex'
import { channelQueries } from '~/api/channels'
import { ApiError } from '~/api/transport/error'
import type { Channel } from '~/contract/channels'
import { isTestable, valuesOf } from '~/model/channel-values'
import { paths, patterns } from '~/paths'
import { BackLink } from '~/ui/page/back-link'
import type { Elements } from '~/ui/basics/elements'
import { lazyPage } from '~/ui/loading/lazy-page'
import { Page } from '~/ui/page/page'
import { MenuButton } from '~/ui/overlay/menu-button'
import { ErrorBanner, ErrorState } from '~/ui/basics/states'
import { ChannelTypeLabel } from '~/ui/domain/channel-type'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { useChannelActions } from './channel-actions'
import { channelTabPages } from './channel-tab-pages'
import { testBody } from './channel-saving'
import { ChannelState } from './channel-state'
import { ChannelTabs, type ChannelTab } from './channel-tabs'
import { Configuration } from './configuration'
import { rememberTest, useConnectionTest } from './connection-test'
import { isRunning, TestOutcome } from './connection-test-panel'

const DeleteChannels = lazyPage(() => import('./delete-channels'))

/** One channel: what it is set to, the drawer in which that is changed, and the tabs of its policies and deliveries. */
export default function ChannelPage() {
  const t = useTranslations()
  const { channelId = '' } = useParams()
  const query = useQuery(channelQueries.detail(channelId))
  const back = <BackLink to={paths.channels()}>{t('pages.channels')}</BackLink>
  const isGone = query.error instanceof ApiError && query.error.kind === 'missing'
  // What is being typed stays although its object is gone: the form reports that.
  const isFormOpen = useMatch(patterns.editChannel) !== null
  if (query.data && (!isGone || isFormOpen))
    return (
      <Loaded
        key={query.data.id}
        channel={query.data}
        back={back}
        error={isFormOpen ? null : query.error}
        retry={() => void query.refetch()}
      />
    )
  return (
    <Page title={t('channels.one')} above={back}>
      {query.error ? (
        <ErrorState error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Stack aria-busy>
          {Array.from({ length: 8 }, (_, index) => (
            <Skeleton key={index} height={20} width={`${80 - index * 5}%`} />
          ))}
        </Stack>
      )}
    </Page>
  )
}

function Loaded({
  channel,
  back,
  error,
  retry,
}: {
  channel: Channel
  back: Elements
  error: unknown
  retry: () => void
}) {
  const t = useTranslations()
  const navigate = useNavigate()
  const [isDeleting, setIsDeleting] = useState(false)
  const actionsOf = useChannelActions(() => setIsDeleting(true))
  const shown = useShownTab()
  const test = useConnectionTest()
  // The outcome of a test is not shown once the settings that it was about have changed.
  const tested = testBody(valuesOf(channel), channel)
  const state = test.stateOf(tested)
  const runTest = async () => rememberTest(channel, await test.run(tested))
  return (
    <Page
      title={channel.name}
      description={<ChannelTypeLabel type={channel.channelType} />}
      above={back}
      action={
        <>
          {isTestable(channel.channelType) && (
            <Button
              variant="default"
              leftSection={<IconPlugConnected size={16} aria-hidden />}
              disabled={isRunning(state)}
              onClick={() => void runTest()}
            >
              {t('channels.test.start')}
            </Button>
          )}
          {channel.channelType === 'Email' && (
            <LinkButton
              to={paths.sendEvent({ title: t('sendEvent.test-title') })}
              variant="default"
              leftSection={<IconSend size={16} aria-hidden />}
            >
              {t('channels.state.send-event')}
            </LinkButton>
          )}
          <LinkButton
            to={paths.editChannel(channel.id)}
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            {t('channels.edit')}
          </LinkButton>
          <MenuButton
            label={t('channels.actions', { name: channel.name })}
            icon={IconDots}
            entries={actionsOf(channel)}
          />
        </>
      }
    >
      {Boolean(error) && <ErrorBanner error={error} retry={retry} />}
      <ChannelState channel={channel} />
      {state.step !== 'idle' && <TestOutcome state={state} />}
      <ChannelTabs channel={channel} shown={shown} />
      {shown === 'configuration' && <Configuration channel={channel} />}
      <PartBoundary>
        {shown === 'policies' && <channelTabPages.policies channel={channel} />}
        {shown === 'deliveries' && <channelTabPages.deliveries channel={channel} />}
        <Outlet />
      </PartBoundary>
      <PartBoundary isFloating>
        {isDeleting && (
          <DeleteChannels
            channels={[channel]}
            close={(_, deleted) => {
              setIsDeleting(false)
              if (deleted > 0) void navigate(paths.channels())
            }}
          />
        )}
      </PartBoundary>
    </Page>
  )
}

/** The tab that the address names; a drawer lies over the tab that it belongs to. */
function useShownTab(): ChannelTab {
  const isPolicies = useMatch(`${patterns.channelPolicies}/*`) !== null
  const isDeliveries = useMatch(patterns.channelDeliveries) !== null
  return isPolicies ? 'policies' : isDeliveries ? 'deliveries' : 'configuration'
}
