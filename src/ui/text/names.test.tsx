import { screen } from '@testing-library/react'
import { useTranslations } from 'use-intl'
import { expect, test } from 'vitest'
import { FailureList } from '~/ui/basics/failure-list'
import { renderUi } from '~/ui/test-render'

const name = 'prod-\u202Atxt.bat'

function Question() {
  const t = useTranslations()
  return <p aria-label={t('channels.actions', { name })}>{t('channels.delete-title', { count: 1, name })}</p>
}

test('a name that changes the direction of text is isolated in every message', async () => {
  await renderUi(<Question />)
  const question = screen.getByText(/^Delete/)
  expect(question.textContent).toBe(`Delete “\u2068${name}\u2069”?`)
  expect(question).toHaveAttribute('aria-label', `Actions for \u2068${name}\u2069`)
})

test('a name next to other text is isolated in its own element', async () => {
  await renderUi(<FailureList failed={[{ name, error: new Error('refused') }]} />)
  expect(screen.getByText(name).tagName).toBe('BDI')
})

test('a name makes a mark visible that reverses its letters', async () => {
  await renderUi(<FailureList failed={[{ name: 'prod-\u202Etxt.bat', error: new Error('refused') }]} />)
  expect(screen.getByText('prod-[U+202E]txt.bat')).toBeVisible()
})
