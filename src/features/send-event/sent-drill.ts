import { draftPrefix, keep, readKept } from '~/api/device/kept'
import { createStore } from '~/api/device/store'
import { realm } from '~/api/session/session'
import { storedDrill, type Drill } from '~/model/fire-drill'

/** The last drill, also if this browser keeps nothing. */
const last = createStore<Drill | null>(null)

/** Like a draft, it is for this tab and user, and forgotten when the user signs out. */
const nameOf = () => `${draftPrefix}${realm()}.sent-event`

/** Keeps a drill, so that it can be followed after a reload, or after the page was left. */
export function keepDrill(drill: Drill): void {
  last.set(drill)
  keep('session', nameOf(), JSON.stringify(drill))
}

/** Returns the kept drill with an ID; null if there is none. */
export function keptDrill(id: string): Drill | null {
  const drill = last.get() ?? storedDrill(readKept('session', nameOf()))
  return drill?.id === id ? drill : null
}
