import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import { keepTheirs, theirChanges, type ConflictRows, type TheirChange } from '~/model/conflict'
import classes from './conflict.module.css'
import { Dialog } from '~/ui/overlay/dialog'
import type { Elements } from '~/ui/basics/elements'
import { useQuestion } from '~/ui/basics/question'

interface Conflict<Values> {
  rows: ConflictRows<Values>
  /** The name of a row. */
  nameOf: (row: string) => string
  /** What a row shows for these values: without secrets. */
  textOf: (row: string, values: Values) => ReactNode
}

/**
 * Asks before what someone else has saved since a form was opened is overwritten. `settle` answers the values to save
 * over what is stored now, or null when the user goes back to the form.
 */
export function useConflict<Values extends object>(
  conflict: Conflict<Values>,
): {
  settle: (before: Values, mine: Values, stored: Values) => Promise<Values | null>
  dialog: Elements
} {
  const question = useQuestion<readonly TheirChange<Values>[], 'mine' | 'theirs'>()
  const settle = async (before: Values, mine: Values, stored: Values): Promise<Values | null> => {
    const theirs = theirChanges(conflict.rows, before, mine, stored)
    const answer = theirs.length > 0 ? await question.ask(theirs) : 'mine'
    return answer === 'theirs' ? keepTheirs(before, mine, theirs) : answer && mine
  }
  const dialog = question.open && (
    <ConflictDialog {...conflict} changes={question.open.asked} answer={question.open.answer} />
  )
  return { settle, dialog }
}

/** Shows what someone else has changed since the form was opened, row by row. */
function ConflictDialog<Values>({
  changes,
  answer,
  nameOf,
  textOf,
}: Omit<Conflict<Values>, 'rows'> & {
  changes: readonly TheirChange<Values>[]
  answer: (answer: 'mine' | 'theirs' | null) => void
}) {
  const t = useTranslations()
  const isContested = changes.some(change => change.isContested)
  return (
    <Dialog title={t('conflict.title')} close={() => answer(null)} size="lg">
      <Stack>
        <Text>{isContested ? t('conflict.contested') : t('conflict.beside')}</Text>
        <table className={classes['table']}>
          <thead>
            <tr>
              <th scope="col">{t('conflict.field')}</th>
              <th scope="col">{t('conflict.theirs')}</th>
              <th scope="col">{t('conflict.mine')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ row, theirs, mine, isContested: isOverwritten }) => (
              <tr key={row}>
                <th scope="row">{nameOf(row)}</th>
                <td>{textOf(row, theirs)}</td>
                <td>{isOverwritten ? textOf(row, mine) : t('conflict.untouched')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => answer(null)}>
            {t('common.cancel')}
          </Button>
          {isContested && (
            <Button variant="default" onClick={() => answer('theirs')}>
              {t('conflict.keep-theirs')}
            </Button>
          )}
          <Button data-autofocus onClick={() => answer('mine')}>
            {isContested ? t('conflict.overwrite') : t('conflict.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
