import { draftPrefix, keep, readKept } from '~/api/device/kept'
import { createStore } from '~/api/device/store'
import { realm } from '~/api/session/session'
import { storedDrill, type Drill } from '~/model/fire-drill'

/** The last drill, in case the browser denies storage. */
const last = createStore<Drill | null>(null)

/**
 * Returns its name in storage. Like a draft, it belongs to this tab and user, and is deleted when the user signs out.
 */
const nameOf = () => `${draftPrefix}${realm()}.sent-event`

/** Stores a drill, so that it can be followed after a reload, or when the user returns to the page. */
export function keepDrill(drill: Drill): void {
  last.set(drill)
  keep('session', nameOf(), JSON.stringify(drill))
}

/** Returns the stored drill with an ID; null if there is none. */
export function keptDrill(id: string): Drill | null {
  const drill = last.get() ?? storedDrill(readKept('session', nameOf()))
  return drill?.id === id ? drill : null
}
