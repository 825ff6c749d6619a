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
import { replaceKey, signIn } from './sign-in'
import { enterDemo, followTabs, leaveDemo, signOut } from './sign-out'

/** A browser's storage: what it keeps are its own keys. */
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
let tell: Record<string, (event: object) => void>

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
  device = new FakeStorage()
  visited = []
  tell = {}
  vi.stubGlobal('localStorage', device)
  vi.stubGlobal('location', { assign: (path: string) => visited.push(path) })
  vi.stubGlobal('addEventListener', (type: string, run: (event: object) => void) => {
    tell[type] = run
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

/** What another tab has just written reaches this one. */
function writtenElsewhere(key: string, text: string | null) {
  if (text === null) device.removeItem(key)
  else device.setItem(key, text)
  tell['storage']?.({ key })
}

describe('a key', () => {
  test('for the tab outlives a reload, and no more', () => {
    signIn({ ...mine, place: 'session' })
    expect(reload()).toMatchObject({ kind: 'token', ...mine })
    expect(credentials()).toMatchObject({ server: mine.server, key: mine.key })
    expect(JSON.stringify(device)).not.toContain(mine.key)
    openTab()
    expect(reload()).toEqual({ kind: 'signed-out' })
  })

  test('for the device is there in a new tab, and not kept for the tab as well', () => {
    signIn({ ...mine, place: 'local' })
    expect(JSON.stringify(tab)).not.toContain(mine.key)
    openTab()
    expect(reload()).toMatchObject({ kind: 'token', place: 'local' })
  })

  test('that replaces a refused one is kept where that was', () => {
    signIn({ ...mine, place: 'local' })
    replaceKey('another')
    expect(JSON.stringify([tab, device])).not.toContain(mine.key)
    expect(reload()).toMatchObject({ key: 'another', place: 'local', server: mine.server })
  })

  test('does not reach the mock of a demo, nor what a proxy serves', () => {
    signIn({ ...mine, place: 'local' })
    startSession({ ...config, demo: true })
    expect(credentials()).toEqual({ server: '', key: 'demo-token' })
    startSession({ ...config, auth: 'proxy', apiBaseUrl: 'https://proxy.example/' })
    expect(credentials()).toEqual({ server: 'https://proxy.example', key: null })
  })

  test('of another tab keeps what waits to be done for it, until it is signed out', () => {
    const waiting = 'notifications-console.deferred.token-1000000'
    device.setItem(waiting, '[]')
    openTab()
    reload()
    expect(Object.keys(device)).toContain(waiting)
    device.setItem('notifications-console.signed-out', '1000000')
    reload()
    expect(Object.keys(device)).not.toContain(waiting)
  })

  test.each(['', '{', '{"key":"k3y"}', 'null', '[]'])('kept as %j is none', text => {
    tab.setItem(name, text)
    expect(reload()).toEqual({ kind: 'signed-out' })
  })
})

describe('signing out', () => {
  test('forgets the key and what was being typed, and begins again', () => {
    signIn({ ...mine, place: 'local' })
    tab.setItem('notifications-console.draft.channel', '{}')
    tab.setItem('of-something-else', '1')
    signOut()
    expect(JSON.stringify([tab, device])).not.toContain(mine.key)
    expect(Object.keys(tab)).toEqual(['of-something-else'])
    expect(visited).toEqual(['/connect'])
    expect(reload()).toEqual({ kind: 'signed-out' })
  })

  test('ends the session of another tab, which has a key of its own', () => {
    signIn({ ...mine, place: 'session' })
    followTabs()
    vi.advanceTimersByTime(1)
    writtenElsewhere('notifications-console.signed-out', String(Date.now()))
    expect(Object.keys(tab)).toEqual([])
    expect(visited).toEqual(['/connect'])
  })

  test('ends that of a tab that was asleep, as soon as it is back', () => {
    signIn({ ...mine, place: 'session' })
    followTabs()
    vi.advanceTimersByTime(1)
    device.setItem('notifications-console.signed-out', String(Date.now()))
    tell['pageshow']?.({ persisted: true })
    expect(visited).toEqual(['/connect'])
    openTab()
    tab.setItem(name, JSON.stringify({ ...mine, since: 1_000_000 }))
    expect(reload()).toEqual({ kind: 'signed-out' })
  })

  test('leaves alone what has been signed in on the device since', () => {
    signIn({ ...mine, place: 'session' })
    followTabs()
    device.setItem('notifications-console.signed-out', '1000001')
    const newer = JSON.stringify({ ...mine, key: 'newer', since: 1_000_002 })
    device.setItem(name, newer)
    tell['pageshow']?.({ persisted: true })
    expect(visited).toEqual(['/'])
    expect(reload()).toMatchObject({ key: 'newer', place: 'local' })
  })

  test('can be followed by signing in, even if the clock was ahead', () => {
    device.setItem('notifications-console.signed-out', '9000000')
    signIn({ ...mine, place: 'session' })
    expect(reload()).toMatchObject({ kind: 'token' })
  })

  test('is no matter of a demo', () => {
    startSession({ ...config, demo: true })
    followTabs()
    writtenElsewhere('notifications-console.signed-out', String(Date.now()))
    expect(visited).toEqual([])
    expect(getSession().kind).toBe('demo')
  })
})

test('a key that is replaced in one tab leaves the session on the device alone', () => {
  signIn({ ...mine, place: 'session' })
  device.setItem(name, JSON.stringify({ ...mine, key: 'of-another-tab', since: 1_000_000 }))
  replaceKey('another')
  expect(JSON.stringify(device)).toContain('of-another-tab')
})

test('what was half typed is forgotten where no session goes on', () => {
  tab.setItem('notifications-console.draft.token-1.channel', '{}')
  reload()
  expect(Object.keys(tab)).toEqual([])
})

test('a tab takes over the key that another has replaced on the device', () => {
  signIn({ ...mine, place: 'local' })
  followTabs()
  writtenElsewhere(name, JSON.stringify({ ...mine, key: 'another', since: 1_000_000 }))
  expect(credentials().key).toBe('another')
  writtenElsewhere(name, JSON.stringify({ ...mine, key: 'of-another-session', since: 2_000_000 }))
  expect(credentials().key).toBe('another')
})

test('a tab that waits for a key takes the one that another has signed in with on the device', () => {
  reload()
  followTabs()
  writtenElsewhere(name, JSON.stringify({ ...mine, since: 1_000_000 }))
  expect(credentials().key).toBe(mine.key)
})

describe('what a key opens', () => {
  test('is known from signing in: a later refusal is a failure like any other', () => {
    signIn({ ...mine, place: 'session' })
    learnRights('inbox')
    expect(getSession()).toMatchObject({ rights: 'all' })
    expect(wantsRights()).toBe(false)
  })

  test('is learned again after a reload, and kept', () => {
    signIn({ ...mine, rights: 'inbox', place: 'session' })
    reload()
    expect(wantsRights()).toBe(true)
    learnRights('all')
    expect(reload()).toMatchObject({ rights: 'all' })
    learnRights('inbox')
    expect(reload()).toMatchObject({ rights: 'inbox' })
  })

  test('is told to no one again once it is known', () => {
    signIn({ ...mine, place: 'session' })
    reload()
    const told = vi.fn()
    const stop = onSessionChange(told)
    learnRights('all')
    stop()
    expect(told).not.toHaveBeenCalled()
    expect(wantsRights()).toBe(false)
  })

  test('is not the concern of whoever uses the key of a proxy', () => {
    startSession({ ...config, auth: 'proxy' })
    expect(wantsRights()).toBe(false)
    learnRights('inbox')
    expect(getSession()).toMatchObject({ kind: 'proxy', rights: 'all' })
  })
})

describe('the demo', () => {
  test('that was chosen lasts over reloads, until it is left', () => {
    reload()
    enterDemo('all')
    expect(reload()).toEqual({ kind: 'demo', rights: 'all', isChosen: true })
    leaveDemo()
    expect(reload()).toEqual({ kind: 'signed-out' })
    expect(visited).toEqual(['/', '/connect'])
  })

  test('can be seen by a user without rights', () => {
    enterDemo('inbox')
    expect(startSession({ ...config, demo: true })).toEqual({
      kind: 'demo',
      rights: 'inbox',
      isChosen: false,
    })
    expect(credentials().key).toBe('demo-user')
  })
})

test('what is kept for one session is out of reach of any other, and its name holds no key', () => {
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
