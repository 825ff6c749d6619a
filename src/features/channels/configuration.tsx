import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Title } from '~/ui/basics/text'
import type { Channel } from '~/contract/channels'
import { fieldsOf } from '~/model/channel-values'
import { CopyText } from '~/ui/basics/copy'
import type { Elements } from '~/ui/basics/elements'
import { LongList } from '~/ui/basics/long-list'
import { Status } from '~/ui/basics/status'
import { ExactTime, TimeOrNever } from '~/ui/basics/time'
import classes from './configuration.module.css'
import { Destination } from './destination'
import { useLanguageName } from './language-name'
import { visibleText } from '~/ui/text/isolate'

/** All that a channel is set to, its secrets masked. */
export function Configuration({ channel }: { channel: Channel }) {
  const t = useTranslations()
  const languageName = useLanguageName()
  const fields = fieldsOf(channel.channelType, channel)
  const hasSettings = fields.has('payloadUrl') || fields.has('emailAddress')
  return (
    <div className={classes['columns']}>
      {hasSettings && (
        <Facts title={t('channels.section.settings')}>
          <Fact term={t('channels.field.destination')}>
            <Destination channel={channel} />
          </Fact>
          {fields.has('contentType') && (
            <Fact term={t('channels.field.contentType')}>
              <code>{channel.contentType ?? '–'}</code>
            </Fact>
          )}
          {fields.has('secretToken') && (
            <Fact term={t('channels.field.secretToken')}>
              {channel.secretToken ? t('channels.secret.stored') : t('channels.secret.none')}
            </Fact>
          )}
          {fields.has('validateSsl') && (
            <Fact term={t('channels.field.validateSsl')}>
              {channel.validateSsl === false ? (
                <Status kind="warn">{t('channels.ssl.off')}</Status>
              ) : (
                t('channels.ssl.on')
              )}
            </Fact>
          )}
          {fields.has('customHeaders') && (
            <Fact term={t('channels.field.customHeaders')}>
              <Headers headers={channel.customHeaders ?? []} />
            </Fact>
          )}
        </Facts>
      )}
      <Facts title={t('channels.section.identity')}>
        <Fact term={t('channels.field.languageCode')}>{languageName(channel.languageCode)}</Fact>
        <Fact term={t('channels.field.lastNotificationAt')}>
          <TimeOrNever at={channel.lastNotificationAt} />
        </Fact>
        {channel.orgId ? (
          <Fact term={t('channels.field.orgId')}>
            <CopyText text={channel.orgId} label={t('channels.field.orgId')} />
          </Fact>
        ) : null}
      </Facts>
      <dl className={classes['footer']}>
        <Fact term={t('channels.field.id')}>
          <CopyText text={channel.id} label={t('channels.field.id')} />
        </Fact>
        <Fact term={t('channels.field.createdAt')}>
          <ExactTime at={channel.createdAt} />
        </Fact>
        {channel.updatedAt && (
          <Fact term={t('channels.field.updatedAt')}>
            <ExactTime at={channel.updatedAt} />
          </Fact>
        )}
      </dl>
    </div>
  )
}

function Facts({ title, children }: { title: string; children: Elements }) {
  return (
    <section>
      <Title order={2}>{title}</Title>
      <dl className={classes['facts']}>{children}</dl>
    </section>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Headers({ headers }: { headers: readonly { name: string }[] }) {
  if (headers.length === 0) return <span>–</span>
  return (
    <LongList
      items={headers}
      row={(header, index) => (
        <code key={index} className={classes['header']} data-row>
          {visibleText(`${header.name}: ••••••`)}
        </code>
      )}
      list={rows => rows}
    />
  )
}
