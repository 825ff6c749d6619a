import { screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { useTranslations } from 'use-intl'
import { initialLanguage, useLanguage } from './locale'
import { renderUi } from '~/ui/test-render'

const storageKey = 'notifications-console.language'

afterEach(() => vi.restoreAllMocks())

describe('the initial language is', () => {
  test.each([
    ['the one from an earlier visit', 'ja', ['en-US'], 'ja'],
    ["the first supported one of the browser's", null, ['fr-CA', 'ja-JP', 'en'], 'ja'],
    ['English if none of the browser’s is supported', null, ['fr', 'de'], 'en'],
    ['English if the browser names none', null, [], 'en'],
    ["the browser's if the one from an earlier visit is no longer supported", 'tlh', ['ja'], 'ja'],
  ])('%s', (_, stored, browser, language) => {
    if (stored) localStorage.setItem(storageKey, stored)
    vi.spyOn(navigator, 'languages', 'get').mockReturnValue(browser)
    expect(initialLanguage()).toBe(language)
  })
})

function Chooser() {
  const t = useTranslations()
  const { language, choose } = useLanguage()
  return (
    <button type="button" onClick={() => void choose(language === 'en' ? 'ja' : 'en')}>
      {t('common.retry')}
    </button>
  )
}

test('another language is shown at once, is declared to the browser, and is stored', async () => {
  const { user } = await renderUi(<Chooser />)
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('button', { name: '再試行' })).toBeInTheDocument()
  expect(document.documentElement.lang).toBe('ja')
  expect(initialLanguage()).toBe('ja')
})

test('a language change in another tab applies to this one', async () => {
  await renderUi(<Chooser />)
  dispatchEvent(new StorageEvent('storage', { key: storageKey, newValue: 'tlh' }))
  dispatchEvent(new StorageEvent('storage', { key: storageKey, newValue: 'ja' }))
  expect(await screen.findByRole('button', { name: '再試行' })).toBeInTheDocument()
  expect(document.documentElement.lang).toBe('ja')
})

test.each([
  ['en', '1 wasn’t attempted., 2 weren’t attempted., 1–50 of 12,345'],
  ['ja', '1件は実行されませんでした。, 2件は実行されませんでした。, 12,345件中1～50件'],
] as const)('plurals and numbers follow the rules of the language %s', async (language, text) => {
  function Words() {
    const t = useTranslations()
    return (
      <p data-testid="words">
        {t('batch.untried', { count: 1 })}, {t('batch.untried', { count: 2 })},{' '}
        {t('table.range', { first: 1, last: 50, total: 12_345 })}
      </p>
    )
  }
  await renderUi(<Words />, { language })
  expect(screen.getByTestId('words')).toHaveTextContent(text)
})
