import { lazyPage } from '~/ui/loading/lazy-page'
import { Mark } from '~/ui/brand/mark'
import { Later } from './later'

const LiveMark = lazyPage(async () => ({ default: (await import('./frame-parts')).LiveMark }))

/** The mark: quiet until it is known whether something is failing. */
export const Brand = () => (
  <Later until={<Mark isFailing={false} />}>
    <LiveMark />
  </Later>
)
