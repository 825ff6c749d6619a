import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Bdi } from '~/ui/basics/bdi'
import { Button } from '~/ui/basics/button'
import { Text } from '~/ui/basics/text'
import { Group, Stack } from '~/ui/basics/flex'
import {
  hasOwnChanges,
  keepTheirs,
  theirChanges,
  type ConflictRows,
  type TheirChange,
} from '~/model/conflict'
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

interface Asked<Values> {
  changes: readonly TheirChange<Values>[]
  /** Whether the form has changed other fields, too. */
  hasRest: boolean
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
  const question = useQuestion<Asked<Values>, 'mine' | 'theirs'>()
  const settle = async (before: Values, mine: Values, stored: Values): Promise<Values | null> => {
    const theirs = theirChanges(conflict.rows, before, mine, stored)
    const hasRest = hasOwnChanges(conflict.rows, before, mine, stored)
    const answer = theirs.length > 0 ? await question.ask({ changes: theirs, hasRest }) : 'mine'
    return answer === 'theirs' ? keepTheirs(before, mine, theirs) : answer && mine
  }
  const dialog = question.open && (
    <ConflictDialog {...conflict} {...question.open.asked} answer={question.open.answer} />
  )
  return { settle, dialog }
}

/** Shows what someone else has changed since the form was opened, row by row. */
function ConflictDialog<Values>({
  changes,
  hasRest,
  answer,
  nameOf,
  textOf,
}: Omit<Conflict<Values>, 'rows'> &
  Asked<Values> & {
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
                <td>
                  <Bdi>{textOf(row, theirs)}</Bdi>
                </td>
                <td>{isOverwritten ? <Bdi>{textOf(row, mine)}</Bdi> : t('conflict.untouched')}</td>
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
              {t(hasRest ? 'conflict.keep-theirs-save-rest' : 'conflict.keep-theirs')}
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
