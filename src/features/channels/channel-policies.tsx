import { IconPlus } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import * as z from 'zod/mini'
import { LinkButton } from '~/ui/basics/button'
import { Group } from '~/ui/basics/flex'
import { TextLink } from '~/ui/basics/text-link'
import { policyQueries } from '~/api/policies'
import type { Policy } from '~/contract/policies'
import { paths } from '~/paths'
import { PolicyTrigger } from '~/ui/domain/policy-trigger'
import { extentOf } from '~/ui/table/list-rows'
import { Pager } from '~/ui/table/pager'
import { QueryTable, type Column } from '~/ui/table/query-table'
import { EmptyState } from '~/ui/basics/states'
import { Status } from '~/ui/basics/status'
import { TimeOrNever } from '~/ui/basics/time'
import { urlNumber, useUrlState } from '~/ui/page/url-state'

const pageSize = 50
const urlState = z.object({ offset: urlNumber(0, 0) })

/** The tab of a channel's page that lists the policies which send to it. */
export default function ChannelPolicies({ channelId }: { channelId: string }) {
  const t = useTranslations()
  const { search } = useLocation()
  const [{ offset }, setUrl] = useUrlState(urlState)
  const query = useQuery({
    ...policyQueries.list({ channelId, offset, limit: pageSize }),
    placeholderData: keepPreviousData,
  })
  const columns = usePolicyColumns()
  const extent = extentOf(query.data, offset)
  const isEmpty = extent.total === 0
  const create = (
    <LinkButton
      to={{ pathname: paths.newChannelPolicy(channelId), search }}
      variant={isEmpty ? 'filled' : 'default'}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('channels.create-policy')}
    </LinkButton>
  )
  return (
    <>
      {!isEmpty && <Group>{create}</Group>}
      <QueryTable
        label={t('channels.tab.policies')}
        query={{
          rows: query.data?.data,
          unreadable: query.data?.unreadable ?? [],
          error: query.error,
          failureReason: query.failureReason,
          isRefreshing: query.isPlaceholderData,
          retry: () => void query.refetch(),
        }}
        columns={columns}
        rowId={policy => policy.id}
        rowName={policy => policy.name}
        pageSize={pageSize}
        empty={
          <EmptyState title={t('channels.no-policies.title')} action={create}>
            {t('channels.no-policies.text')}
          </EmptyState>
        }
      />
      {(query.data ?? !query.error) && (
        <Pager
          offset={offset}
          limit={pageSize}
          {...extent}
          go={(next, how) => setUrl({ offset: next }, how)}
        />
      )}
    </>
  )
}

function usePolicyColumns(): Column<Policy>[] {
  const t = useTranslations()
  return [
    {
      id: 'name',
      header: t('channels.policy.name'),
      width: '34%',
      cell: policy => (
        <TextLink to={paths.policy(policy.id)} kind="name" isCut>
          {policy.name}
        </TextLink>
      ),
    },
    {
      id: 'trigger',
      header: t('channels.policy.trigger'),
      cell: policy => <PolicyTrigger policy={policy} />,
    },
    {
      id: 'active',
      header: t('channels.policy.active'),
      width: '10rem',
      cell: policy =>
        policy.active ? (
          <Status kind="good">{t('channels.policy.is-active')}</Status>
        ) : (
          <Status kind="idle">{t('channels.policy.is-paused')}</Status>
        ),
    },
    {
      id: 'last',
      header: t('channels.policy.lastTriggered'),
      width: '9.5rem',
      cell: policy => <TimeOrNever at={policy.lastTriggered} />,
    },
  ]
}
