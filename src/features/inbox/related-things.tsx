import { IconUsers, IconUser, type Icon } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { useDeploymentName } from '~/api/deployments'
import { useRights } from '~/api/session/session'
import type { UserNotification } from '~/contract/inbox'
import { addedText, personName, relatedOf, type Related } from '~/model/inbox'
import { paths } from '~/paths'
import type { Elements } from '~/ui/basics/elements'
import { TextLink } from '~/ui/basics/text-link'
import { visibleText } from '~/ui/text/isolate'
import { useListText } from '~/ui/text/list-text'
import classes from './related-things.module.css'

/** What a notification says besides its name, what it is about, whom it was shared with, and who brought it about. */
export function RelatedThings({
  notification,
  tabIndex,
}: {
  notification: UserNotification
  tabIndex: number
}) {
  const t = useTranslations()
  const rights = useRights()
  const listText = useListText()
  const textOf = useRelatedText()
  const { callerUser, sharedUsers = [], relatedDeployment } = notification
  const deployment = useDeploymentName(relatedDeployment?.deploymentId ?? null)
  const personOf = (user: typeof callerUser) =>
    user.inactive ? t('inbox.gone', { name: personName(user) }) : personName(user)
  const people = listText(sharedUsers.map(personOf))
  const things = relatedOf(notification, deployment)
  const added = addedText(
    notification,
    things.flatMap(thing => ('name' in thing ? thing.name : [])),
  )
  return (
    <ul className={`plain-list ${classes['things']}`}>
      {added && (
        <Thing>
          <span className={classes['added']}>{visibleText(added)}</span>
        </Thing>
      )}
      {things.map(related => (
        <Thing key={related.kind}>
          {related.kind === 'deployment' && rights === 'all' ? (
            <TextLink to={paths.deployment(related.id)} kind="aside" isInherited tabIndex={tabIndex}>
              {textOf(related)}
            </TextLink>
          ) : (
            <span>{textOf(related)}</span>
          )}
        </Thing>
      ))}
      {people && (
        <Thing icon={IconUsers}>
          <span>{t('inbox.related.shared-with', { people })}</span>
        </Thing>
      )}
      <Thing icon={IconUser}>
        <span>{t('inbox.related.caller', { name: personOf(callerUser) })}</span>
      </Thing>
    </ul>
  )
}

function Thing({ icon: Picture, children }: { icon?: Icon; children: Elements }) {
  return (
    <li className={classes['thing']}>
      {Picture && <Picture size={14} stroke={1.6} aria-hidden />}
      {children}
    </li>
  )
}

/** Returns what writes an entity that a notification is about. */
export function useRelatedText(): (related: Related) => string {
  const t = useTranslations()
  const plain = (related: Related) => {
    if (related.kind === 'project') return t('inbox.related.project', { name: related.name })
    if (related.kind === 'deployment') return t('inbox.related.deployment', { name: related.name })
    if (related.kind === 'comment') return t(`inbox.related.comment.${related.on}`)
    if (related.kind === 'usersDelete') return t('inbox.related.users-delete', { count: related.count })
    return t('inbox.related.secure-config', { name: related.name, schema: related.schema })
  }
  return related => {
    const text = plain(related)
    return 'isDeleted' in related && related.isDeleted ? t('inbox.gone', { name: text }) : text
  }
}
