import { Suspense } from 'react'
import { Navigate, Outlet, Route, Routes } from 'react-router-dom'
import type { Config } from '~/api/session/config'
import { useRights, useSession } from '~/api/session/session'
import { paths, patterns } from '~/paths'
import { lazyPage } from '~/ui/loading/lazy-page'
import { NotFoundPage } from './error-page'
import { pages } from './pages'
import { Shell } from './shell'

const InboxCard = lazyPage(() => import('~/features/inbox/inbox-card'))
const SignedOut = lazyPage(() => import('./signed-out'))

/** The same frame as in index.html, so that nothing changes while the sign-in page loads. */
const BootFrame = () => (
  <div className="boot">
    <div className="boot-header" />
  </div>
)

/** Every route of the console. A drawer is a child route of the page below it. */
export function AppRoutes({ config }: { config: Config }) {
  const session = useSession()
  const rights = useRights()
  // At any URL: the user stays there after connecting.
  if (session.kind === 'signed-out')
    return (
      <Suspense fallback={<BootFrame />}>
        <SignedOut config={config} />
      </Suspense>
    )
  return (
    <Routes>
      <Route element={<Shell config={config} />}>
        <Route
          index
          element={<Navigate to={rights === 'all' ? paths.overview() : paths.inbox()} replace />}
        />
        <Route path={patterns.connect} element={<Navigate to="/" replace />} />
        <Route path={patterns.inbox} element={<pages.inbox />} />
        <Route element={rights === 'all' ? <Outlet /> : <pages.noRights />}>
          <Route path={patterns.overview} element={<pages.overview inbox={InboxCard} />} />
          <Route path={patterns.channels} element={<pages.channels />}>
            <Route path={`${patterns.newChannel}/:channelType?`} element={<pages.newChannel />} />
            <Route path={patterns.startChannel} element={<pages.startChannel />} />
          </Route>
          <Route path={patterns.channel} element={<pages.channel />}>
            <Route path={patterns.channelPolicies} element={null} />
            <Route path={patterns.newChannelPolicy} element={<pages.newPolicy />} />
            <Route path={patterns.channelDeliveries} element={null} />
            <Route path={patterns.editChannel} element={<pages.editChannel />} />
          </Route>
          <Route path={patterns.policies} element={<pages.policies />}>
            <Route path={patterns.newPolicy} element={<pages.newPolicy />} />
            <Route path={patterns.policy} element={<pages.policy />} />
          </Route>
          <Route path={patterns.events} element={<pages.events />}>
            <Route path={patterns.event} element={<pages.event />} />
          </Route>
          <Route path={patterns.mutes} element={<pages.mutes />}>
            <Route path={patterns.newMute} element={<pages.newMute />} />
          </Route>
          <Route path={patterns.deliveryHealth} element={<pages.deliveryHealth />} />
          <Route path={patterns.resend} element={<pages.resend />} />
          <Route path={patterns.deliveries} element={<pages.deliveries />}>
            <Route path={patterns.delivery} element={<pages.delivery />} />
          </Route>
          <Route path={patterns.deployments} element={<pages.deployments />} />
          <Route path={patterns.deployment} element={<pages.deployment />} />
          <Route path={patterns.sendEvent} element={<pages.sendEvent />} />
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}
