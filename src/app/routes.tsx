import { Navigate, Route, Routes } from 'react-router-dom'
import type { Config } from '~/api/config'
import { paths, patterns } from '~/paths'
import { NotFoundPage } from './error-page'
import { pages } from './pages'
import { Shell } from './shell'

/** Every address of the console. A drawer is a route below the page that it lies over. */
export function AppRoutes({ config }: { config: Config }) {
  return (
    <Routes>
      <Route element={<Shell config={config} />}>
        <Route index element={<Navigate to={paths.channels()} replace />} />
        <Route path={patterns.channels} element={<pages.channels />}>
          <Route path={`${patterns.newChannel}/:channelType?`} element={<pages.newChannel />} />
        </Route>
        <Route path={patterns.channel} element={<pages.channel />}>
          <Route path={patterns.channelPolicies} element={null} />
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
        <Route path={patterns.deliveries} element={<pages.deliveries />}>
          <Route path={patterns.deliveryHealth} element={<pages.deliveryHealth />} />
          <Route path={patterns.delivery} element={<pages.delivery />} />
        </Route>
        <Route path={patterns.inbox} element={<pages.inbox />} />
        <Route path={patterns.sendEvent} element={<pages.sendEvent />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  )
}
