import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { isolated } from './isolate'
import { useListText } from './list-text'
import { renderUi } from '~/ui/test-render'

function List({ names }: { names: readonly string[] }) {
  return <p data-testid="list">{useListText()(names)}</p>
}

const override = 'prod-\u202Etxt.bat'

test('each text of a list is isolated, so that none changes the order of the others', async () => {
  await renderUi(<List names={[override, 'Ann', 'فريق', 'Bob']} />)
  expect(screen.getByTestId('list').textContent).toBe(`${isolated(override)}, Ann, ${isolated('فريق')}, Bob`)
})

test('the texts of a long list are isolated, too, and the remaining ones are counted', async () => {
  await renderUi(<List names={Array.from({ length: 25 }, () => override)} />)
  const { textContent } = screen.getByTestId('list')
  expect(textContent.split(isolated(override))).toHaveLength(21)
  expect(textContent).toMatch(/5 more/)
})
