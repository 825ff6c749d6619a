import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useHealthFormat } from './health-facts'
import { renderUi } from '~/ui/test-render'

function Share({ failed, total }: { failed: number; total: number }) {
  return <p data-testid="share">{useHealthFormat().share(failed / total)}</p>
}

test.each([
  [0, 5000, '0%'],
  [1, 5000, '<0.1%'],
  [4, 5000, '<0.1%'],
  [5, 5000, '0.1%'],
  [1, 8, '12.5%'],
  [2500, 5000, '50%'],
  [4995, 5000, '99.9%'],
  [4996, 5000, '>99.9%'],
  [4999, 5000, '>99.9%'],
  [5000, 5000, '100%'],
])('a share of %s of %s is shown as 0% or 100% only if it is exact', async (failed, total, text) => {
  await renderUi(<Share failed={failed} total={total} />)
  expect(screen.getByTestId('share')).toHaveTextContent(new RegExp(`^${text}$`))
})
