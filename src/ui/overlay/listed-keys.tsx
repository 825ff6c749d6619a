import { PartBoundary } from '~/ui/basics/part-boundary'
import { closeList, listShortcuts, useListed, useShortcuts } from '~/ui/basics/shortcuts'
import { lazyPage } from '~/ui/loading/lazy-page'

const KeysDialog = lazyPage(() => import('./keys-dialog'))

/** The list of shortcuts, and the key that opens it. */
export function ListedKeys() {
  const names = useListed()
  useShortcuts({ help: listShortcuts }, { isInDetail: true })
  return (
    <PartBoundary isFloating>{names !== null && <KeysDialog names={names} close={closeList} />}</PartBoundary>
  )
}
