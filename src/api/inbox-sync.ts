import { hashKey, type QueryClient } from '@tanstack/react-query'
import { deviceNow } from '~/api/device/clock'
import { rememberInbox } from './deployments'
import { inboxQuery } from './inbox'
import { nextPoll } from '~/api/transport/next-poll'
import { realm } from '~/api/session/session'
import { leadTabs } from '~/api/device/tab-leader'

type Inbox = Awaited<ReturnType<NonNullable<ReturnType<typeof inboxQuery>['queryFn']>>>

/** What a tab sends to the others: an answer, and when it was requested. */
interface Shared {
  askedAt: number
  inbox: Inbox
}

/**
 * Keeps the inbox up to date until what it gives is called. Of all visible tabs one asks the server, a hidden one never
 * does but when it is looked at again. Each tab sends what it reads to the others, also after its own changes.
 */
export function startInboxSync(client: QueryClient): () => void {
  const query = inboxQuery()
  const hash = hashKey(query.queryKey)
  const name = `notifications-console.inbox.${realm()}`
  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(name) : null
  const send = channel?.postMessage.bind(channel)
  /** When the newest inbox that is known here, or being read, was requested. */
  let askedAt = 0
  let failures = 0
  let dueAt = deviceNow() + nextPoll(0)
  let timer: ReturnType<typeof setTimeout> | undefined

  rememberInbox(client.getQueryData(query.queryKey)?.data ?? [])
  const read = () => void client.query({ ...query, staleTime: 0, retry: false }).catch(() => {})
  const leading = leadTabs(name, () => wait())
  const wait = () => {
    clearTimeout(timer)
    if (leading.isLeader()) timer = setTimeout(read, Math.max(0, dueAt - deviceNow()))
  }
  const waitAfter = (error: unknown) => {
    failures = error ? failures + 1 : 0
    dueAt = deviceNow() + nextPoll(failures, error)
    wait()
  }

  const stopWatching = client.getQueryCache().subscribe(event => {
    if (event.type !== 'updated' || event.query.queryHash !== hash) return
    const { action } = event
    if (action.type === 'fetch') askedAt = deviceNow()
    else if (action.type === 'error') waitAfter(action.error)
    else if (action.type === 'success') {
      const inbox = action.data as Inbox
      rememberInbox(inbox.data)
      if (action.manual) return
      send?.({ askedAt, inbox } satisfies Shared)
      waitAfter(null)
    }
  })
  const hear = async ({ data }: MessageEvent<Shared>) => {
    if (data.askedAt <= askedAt) return
    askedAt = data.askedAt
    // An answer that is still under way is older.
    await client.cancelQueries({ queryKey: query.queryKey, exact: true })
    client.setQueryData(query.queryKey, data.inbox)
    waitAfter(null)
  }
  channel?.addEventListener('message', event => void hear(event as MessageEvent<Shared>))

  const look = () => {
    if (document.visibilityState === 'visible') leading.start()
    else {
      leading.stop()
      clearTimeout(timer)
    }
  }
  const lookAnew = () => {
    look()
    if (document.visibilityState === 'visible') read()
  }
  look()
  document.addEventListener('visibilitychange', lookAnew)
  return () => {
    document.removeEventListener('visibilitychange', lookAnew)
    stopWatching()
    leading.stop()
    clearTimeout(timer)
    channel?.close()
  }
}
