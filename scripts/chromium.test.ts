import { afterEach, expect, test, vi } from 'vitest'
import { findChromium } from './chromium'

afterEach(() => {
  vi.unstubAllEnvs()
})

test('the program that PLAYWRIGHT_CHROMIUM_PATH names comes first', () => {
  vi.stubEnv('PLAYWRIGHT_CHROMIUM_PATH', process.execPath)
  expect(findChromium()).toMatchObject({
    path: process.execPath,
    source: 'named by PLAYWRIGHT_CHROMIUM_PATH',
  })
})

test('a named program that cannot run is an error, and no other one is used instead', () => {
  vi.stubEnv('PLAYWRIGHT_CHROMIUM_PATH', '/nowhere/chromium')
  expect(() => findChromium()).toThrow('PLAYWRIGHT_CHROMIUM_PATH is /nowhere/chromium')
})
