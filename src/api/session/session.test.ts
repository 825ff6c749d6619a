import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  credentials,
  getSession,
  learnRights,
  onSessionChange,
  realm,
  startSession,
  wantsRights,
} from './session'
import { realmNames } from '~/api/device/kept'
import { replaceKey, signIn } from './sign-in'
import { enterDemo, followTabs, leaveDemo, signOut } from './sign-out'

/** A fake of a browser's storage, whose entries are its own properties. */
class FakeStorage {
  [name: string]: unknown
  getItem(name: string) {
    return Object.hasOwn(this, name) ? this[name] : null
  }
  setItem(name: string, text: string) {
    this[name] = text
  }
  removeItem(name: string) {
    Reflect.deleteProperty(this, name)
  }
}

const config = { apiBaseUrl: '', auth: 'token', demo: false, organizationName: '', productUrl: '' } as const
const mine = { server: 'https://service.example', key: 'k3y', rights: 'all' } as const
const name = 'notifications-console.session'

let tab: FakeStorage
let device: FakeStorage
let visited: string[]
let listeners: Record<string, (event: object) => void>

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  device = new FakeStorage()
  visited = []
  listeners = {}
  vi.stubGlobal('localStorage', device)
  vi.stubGlobal('location', { assign: (path: string) => visited.push(path) })
  vi.stubGlobal('addEventListener', (type: string, run: (event: object) => void) => {
    listeners[type] = run
  })
  openTab()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function openTab() {
  tab = new FakeStorage()
  vi.stubGlobal('sessionStorage', tab)
}

const reload = () => startSession(config)

/** Writes as another tab does, and notifies this one. */
function writtenElsewhere(key: string, text: string | null) {
  if (text === null) device.removeItem(key)
  else device.setItem(key, text)
  listeners['storage']?.({ key })
}

describe('a key', () => {
  test('for the tab survives a reload, but not a new tab', () => {
    signIn({ ...mine, place: 'session' })
    expect(reload()).toMatchObject({ kind: 'token', ...mine })
    expect(credentials()).toMatchObject({ server: mine.server, key: mine.key })
    expect(JSON.stringify(device)).not.toContain(mine.key)
    openTab()
    expect(reload()).toEqual({ kind: 'signed-out' })
  })

  test('for the device is available in a new tab, and is not also stored for the tab', () => {
    signIn({ ...mine, place: 'local' })
    expect(JSON.stringify(tab)).not.toContain(mine.key)
    openTab()
    expect(reload()).toMatchObject({ kind: 'token', place: 'local' })
  })

  test('that replaces a refused one is stored in the same storage', () => {
    signIn({ ...mine, place: 'local' })
    replaceKey('another')
    expect(JSON.stringify([tab, device])).not.toContain(mine.key)
    expect(reload()).toMatchObject({ key: 'another', place: 'local', server: mine.server })
  })

  test('is not sent to the mock of a demo, or through a proxy', () => {
    signIn({ ...mine, place: 'local' })
    startSession({ ...config, demo: true })
    expect(credentials()).toEqual({ server: '', key: 'demo-token' })
    startSession({ ...config, auth: 'proxy', apiBaseUrl: 'https://proxy.example/' })
    expect(credentials()).toEqual({ server: 'https://proxy.example', key: null })
  })

  test('of another tab keeps all that was stored for it until it signs out', () => {
    const names = realmNames.map(nameFor => nameFor('token-1000000'))
    const kept = [...names, ...names.map(name => `${name}/12`)]
    for (const name of kept) device.setItem(name, '[]')
    openTab()
    reload()
    expect(Object.keys(device)).toEqual(expect.arrayContaining(kept))
    device.setItem('notifications-console.signed-out', '1000000')
    reload()
    expect(Object.keys(device).filter(name => kept.includes(name))).toEqual([])
  })

  test.each(['', '{', '{"key":"k3y"}', 'null', '[]'])('stored as %j is ignored', text => {
    tab.setItem(name, text)
    expect(reload()).toEqual({ kind: 'signed-out' })
  })
})

describe('signing out', () => {
  test('deletes the key and the drafts, and reloads', () => {
    signIn({ ...mine, place: 'local' })
    tab.setItem('notifications-console.draft.channel', '{}')
    tab.setItem('of-something-else', '1')
    signOut()
    expect(JSON.stringify([tab, device])).not.toContain(mine.key)
    expect(Object.keys(tab)).toEqual(['of-something-else'])
    expect(visited).toEqual(['/connect'])
    expect(reload()).toEqual({ kind: 'signed-out' })
  })

  test('ends the session of another tab, which has its own key', () => {
    signIn({ ...mine, place: 'session' })
    followTabs()
    vi.advanceTimersByTime(1)
    writtenElsewhere('notifications-console.signed-out', String(Date.now()))
    expect(Object.keys(tab)).toEqual([])
    expect(visited).toEqual(['/connect'])
  })

  test('ends the session of a suspended tab as soon as it resumes', () => {
    signIn({ ...mine, place: 'session' })
    followTabs()
    vi.advanceTimersByTime(1)
    device.setItem('notifications-console.signed-out', String(Date.now()))
    listeners['pageshow']?.({ persisted: true })
    expect(visited).toEqual(['/connect'])
    openTab()
    tab.setItem(name, JSON.stringify({ ...mine, since: 1_000_000 }))
    expect(reload()).toEqual({ kind: 'signed-out' })
  })

  test('does not affect a later session on the device', () => {
    signIn({ ...mine, place: 'session' })
    followTabs()
    device.setItem('notifications-console.signed-out', '1000001')
    const newer = JSON.stringify({ ...mine, key: 'newer', since: 1_000_002 })
    device.setItem(name, newer)
    listeners['pageshow']?.({ persisted: true })
    expect(visited).toEqual(['/'])
    expect(reload()).toMatchObject({ key: 'newer', place: 'local' })
  })

  test('can be followed by a new session, even if the clock was ahead', () => {
    device.setItem('notifications-console.signed-out', '9000000')
    signIn({ ...mine, place: 'session' })
    expect(reload()).toMatchObject({ kind: 'token' })
  })

  test('does not affect a demo', () => {
    startSession({ ...config, demo: true })
    followTabs()
    writtenElsewhere('notifications-console.signed-out', String(Date.now()))
    expect(visited).toEqual([])
    expect(getSession().kind).toBe('demo')
  })
})

test('replacing a key in one tab does not affect the session on the device', () => {
  signIn({ ...mine, place: 'session' })
  device.setItem(name, JSON.stringify({ ...mine, key: 'of-another-tab', since: 1_000_000 }))
  replaceKey('another')
  expect(JSON.stringify(device)).toContain('of-another-tab')
})

test('the drafts are deleted if no session continues', () => {
  tab.setItem('notifications-console.draft.token-1.channel', '{}')
  reload()
  expect(Object.keys(tab)).toEqual([])
})

test('a tab uses the key that another tab has replaced on the device', () => {
  signIn({ ...mine, place: 'local' })
  followTabs()
  writtenElsewhere(name, JSON.stringify({ ...mine, key: 'another', since: 1_000_000 }))
  expect(credentials().key).toBe('another')
  writtenElsewhere(name, JSON.stringify({ ...mine, key: 'of-another-session', since: 2_000_000 }))
  expect(credentials().key).toBe('another')
})

test('a tab that waits for a key uses the one that another tab has signed in with on the device', () => {
  reload()
  followTabs()
  writtenElsewhere(name, JSON.stringify({ ...mine, since: 1_000_000 }))
  expect(credentials().key).toBe(mine.key)
})

describe('the rights of a key', () => {
  test('are known after signing in, so that a later refusal is an ordinary failure', () => {
    signIn({ ...mine, place: 'session' })
    learnRights('inbox')
    expect(getSession()).toMatchObject({ rights: 'all' })
    expect(wantsRights()).toBe(false)
  })

  test('are determined again after a reload, and stored', () => {
    signIn({ ...mine, rights: 'inbox', place: 'session' })
    reload()
    expect(wantsRights()).toBe(true)
    learnRights('all')
    expect(reload()).toMatchObject({ rights: 'all' })
    learnRights('inbox')
    expect(reload()).toMatchObject({ rights: 'inbox' })
  })

  test('are not published again once they are known', () => {
    signIn({ ...mine, place: 'session' })
    reload()
    const onChange = vi.fn()
    const stop = onSessionChange(onChange)
    learnRights('all')
    stop()
    expect(onChange).not.toHaveBeenCalled()
    expect(wantsRights()).toBe(false)
  })

  test('are not determined for a key that a proxy adds', () => {
    startSession({ ...config, auth: 'proxy' })
    expect(wantsRights()).toBe(false)
    learnRights('inbox')
    expect(getSession()).toMatchObject({ kind: 'proxy', rights: 'all' })
  })
})

describe('the demo', () => {
  test('survives reloads until it is left, if the user started it', () => {
    reload()
    enterDemo('all')
    expect(reload()).toEqual({ kind: 'demo', rights: 'all', isChosen: true })
    leaveDemo()
    expect(reload()).toEqual({ kind: 'signed-out' })
    expect(visited).toEqual(['/', '/connect'])
  })

  test('can show the view of a user without admin rights', () => {
    enterDemo('inbox')
    expect(startSession({ ...config, demo: true })).toEqual({
      kind: 'demo',
      rights: 'inbox',
      isChosen: false,
    })
    expect(credentials().key).toBe('demo-user')
  })
})

test('each session has its own storage name, which does not contain the key', () => {
  const realms: string[] = []
  signIn({ ...mine, place: 'session' })
  realms.push(realm())
  vi.advanceTimersByTime(1)
  signIn({ ...mine, place: 'session' })
  realms.push(realm())
  startSession({ ...config, auth: 'proxy' })
  realms.push(realm())
  startSession({ ...config, demo: true })
  realms.push(realm())
  expect(new Set(realms).size).toBe(4)
  expect(realms.join(' ')).not.toContain(mine.key)
})
