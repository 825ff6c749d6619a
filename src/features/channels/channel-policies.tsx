import type { Elements } from '~/ui/basics/elements'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useNavigate } from 'react-router-dom'
import { useTranslations } from 'use-intl'
import * as z from 'zod/mini'
import { policiesPerPage, policyQueries } from '~/api/policies'
import type { Channel } from '~/contract/channels'
import { paths } from '~/paths'
import { Button, LinkButton } from '~/ui/basics/button'
import { Group } from '~/ui/basics/flex'
import { PartBoundary } from '~/ui/basics/part-boundary'
import { shortcutKeys, useShortcuts } from '~/ui/basics/shortcuts'
import { EmptyState } from '~/ui/basics/states'
import { Title } from '~/ui/basics/text'
import { MuteCounts } from '~/ui/domain/policy-columns'
import { usePolicyTable } from '~/ui/domain/policy-table'
import { lazyPage } from '~/ui/loading/lazy-page'
import { urlNumber } from '~/ui/page/url-state'
import { useListRows } from '~/ui/table/list-rows'
import { useListState } from '~/ui/table/list-state'
import { Pager } from '~/ui/table/pager'
import { QueryTable } from '~/ui/table/query-table'

const MovePolicies = lazyPage(() => import('./move-policies'))

const urlState = z.object({ offset: urlNumber(0, 0) })

/** The tab of a channel's page that lists the policies which send to it, with all that can be done with them. */
export default function ChannelPolicies({ channel }: { channel: Channel }) {
  const t = useTranslations()
  const { search } = useLocation()
  const navigate = useNavigate()
  const { id: channelId } = channel
  const list = useListState(urlState, [])
  const { offset } = list.filters
  const [isMoving, setIsMoving] = useState(false)
  const table = usePolicyTable(list, channelId)
  const query = useListRows({
    served: policyQueries.list({ channelId, offset, limit: policiesPerPage }),
    all: policyQueries.all({ channelId }),
    refine: null,
    offset,
    limit: policiesPerPage,
  })
  const isEmpty = query.rows?.length === 0 && query.unreadable?.length === 0
  const selected = query.rows?.filter(policy => list.selected.has(policy.id)) ?? []
  const createPath = { pathname: paths.newChannelPolicy(channelId), search }
  useShortcuts({ create: () => void navigate(createPath) })
  const create: Elements = (
    <LinkButton
      to={createPath}
      aria-keyshortcuts={shortcutKeys.create}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('channels.create-policy')}
    </LinkButton>
  )
  const question: Elements = table.question
  return (
    <MuteCounts value={table.mutes}>
      {!isEmpty && (
        <Group justify="space-between">
          <Title order={2}>{t('channels.tab.policies')}</Title>
          <Group gap="xs">
            <Button variant="default" onClick={() => setIsMoving(true)}>
              {t('channels.move.action')}
            </Button>
            {create}
          </Group>
        </Group>
      )}
      <QueryTable
        label={t('channels.tab.policies')}
        query={query}
        columns={table.columns}
        rowId={policy => policy.id}
        rowName={policy => policy.name}
        selection={{
          selected: list.selected,
          select: list.select,
          bar: selected.length > 0 && table.bar(selected),
        }}
        pageSize={policiesPerPage}
        empty={
          <EmptyState title={t('channels.no-policies.title')} action={create}>
            {t('channels.no-policies.text')}
          </EmptyState>
        }
      />
      <Pager
        offset={offset}
        limit={policiesPerPage}
        total={query.total}
        hasMore={query.hasMore}
        isRefreshing={query.isRefreshing}
        go={list.turn}
      />
      <PartBoundary isFloating>
        {question}
        {isMoving && <MovePolicies channel={channel} close={() => setIsMoving(false)} />}
      </PartBoundary>
    </MuteCounts>
  )
}
