import { mkdir, mkdtemp, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { deleteChannel, listChannels } from '~/contract/channels'
import { fileStorage } from '~mocks/hosts/file-storage'
import { memoryStorage, type Storage } from '~mocks/store/storage'
import { createStore } from '~mocks/store/store'
import { makeWebhook, startService, window, type Service } from './service'

const storeOn = (storage: Storage) => createStore({ storage, clock: () => 0, seed: 'empty' })

/** Puts a code into a store, with a delay as in a slow request. */
const putCode = (store: ReturnType<typeof createStore>, id: string) =>
  store.exclusive(async transact => {
    await transact(world => world.codes.put({ id, code: '1' }))
    await Promise.resolve()
  })
const codesOf = (store: ReturnType<typeof createStore>) =>
  store.exclusive(transact => transact(world => world.codes.all().map(row => row.id)))

const channelsOf = ({ ask }: Service) => ask(listChannels, { query: window })

async function temporaryFile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mock-state-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'state.json')
}

test('a transaction that throws changes nothing, and the next one succeeds', async () => {
  const store = storeOn(memoryStorage())
  await putCode(store, 'a')
  const failing = store.exclusive(transact =>
    transact(world => {
      world.codes.put({ id: 'b', code: '1' })
      world.codes.delete('a')
      throw new Error('halfway')
    }),
  )
  await expect(failing).rejects.toThrow('halfway')
  await putCode(store, 'c')
  expect(await codesOf(store)).toEqual(['a', 'c'])
})

test('a change that storage refuses is rolled back', async () => {
  const storage = memoryStorage()
  const store = storeOn(storage)
  await putCode(store, 'a')
  const save = vi.spyOn(storage, 'save').mockRejectedValueOnce(new Error('The quota is used up'))
  await expect(putCode(store, 'b')).rejects.toThrow('quota')
  save.mockRestore()
  expect(await codesOf(store)).toEqual(['a'])
})

test('two stores that share a storage see each other’s changes and lose none', async () => {
  const storage = memoryStorage()
  const stores = [storeOn(storage), storeOn(storage)] as const
  const ids = Array.from({ length: 40 }, (_, index) => `row ${String(index).padStart(2, '0')}`)
  await Promise.all(ids.map((id, index) => putCode(stores[index % 2 === 0 ? 0 : 1], id)))
  expect(await codesOf(stores[0])).toEqual(ids)
  expect(await codesOf(stores[1])).toEqual(ids)
})

test('a reset of one store applies to the other', async () => {
  const storage = memoryStorage()
  const [one, other] = [storeOn(storage), storeOn(storage)]
  await putCode(one, 'a')
  expect(await codesOf(other)).toEqual(['a'])
  await one.exclusive(transact => transact(world => world.reset('empty')))
  expect(await codesOf(other)).toEqual([])
})

test('only the differences from the seed are stored, for any size', async () => {
  const storage = memoryStorage()
  const save = vi.spyOn(storage, 'save')
  const store = createStore({ storage, clock: () => 0, seed: 'large' })
  await store.exclusive(transact =>
    transact(world => {
      const [channel] = world.channels.all()
      if (channel) world.channels.put({ ...channel, name: 'Renamed' })
    }),
  )
  expect(save.mock.calls.map(([, rows]) => rows.length)).toEqual([0, 1])
})

test('a file keeps the state across a restart', async () => {
  const path = await temporaryFile()
  const before = await startService({ seed: 'everyday', storage: await fileStorage(path) })
  const id = await makeWebhook(before, { name: 'Kept' })
  const seeded = (await channelsOf(before)).data.find(
    channel => channel.policyCount === 0 && channel.id !== id,
  )
  await before.ask(deleteChannel, { path: { channelId: seeded?.id ?? '' } })
  const { data: expected } = await channelsOf(before)
  const after = await startService({ seed: 'empty', storage: await fileStorage(path) })
  expect((await channelsOf(after)).data).toEqual(expected)
  expect(expected.map(channel => channel.id)).toContain(id)
})

const spoiled: [string, (text: string) => string][] = [
  ['is not JSON', text => text.slice(1)],
  ['has no rows', () => '{}'],
  ['is of another version', text => text.replace(/"version":\d+/, '"version":0')],
  ['names an unknown data set', text => text.replace('"seed":"everyday"', '"seed":"other"')],
  ['holds a row that does not fit', text => text.replace('"name":"Kept"', '"name":7')],
  ['names an unknown table', text => text.replace('"table":"channels"', '"table":"constructor"')],
]
test.each(spoiled)('a stored state that %s is replaced by the seed, with a notice', async (_, spoil) => {
  const path = await temporaryFile()
  await makeWebhook(await startService({ seed: 'everyday', storage: await fileStorage(path) }), {
    name: 'Kept',
  })
  const text = await readFile(path, 'utf8')
  const broken = spoil(text)
  expect(broken).not.toBe(text)
  await writeFile(path, broken)
  const info = vi.spyOn(console, 'info').mockImplementation(() => undefined)
  onTestFinished(() => info.mockRestore())
  const service = await startService({ seed: 'everyday', storage: await fileStorage(path) })
  expect((await channelsOf(service)).totalCount).toBe(20)
  expect(info).toHaveBeenCalledOnce()
  await makeWebhook(service)
  expect((await channelsOf(service)).totalCount).toBe(21)
})

test('a change is refused if its file cannot be written', async () => {
  const path = await temporaryFile()
  const store = storeOn(await fileStorage(path))
  await putCode(store, 'a')
  await mkdir(`${path}.new`)
  await expect(putCode(store, 'b')).rejects.toThrow('EISDIR')
  await rmdir(`${path}.new`)
  expect(await codesOf(store)).toEqual(['a'])
  expect(await codesOf(storeOn(await fileStorage(path)))).toEqual(['a'])
})
