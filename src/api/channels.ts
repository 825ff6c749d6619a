import { queryOptions, useQueryClient } from '@tanstack/react-query'
import {
  checkVerificationCode,
  createChannel,
  deleteChannel,
  getChannel,
  getChannelTest,
  listChannels,
  sendVerificationCode,
  testChannel,
  updateChannel,
} from '~/contract/channels'
import { call } from '~/api/transport/call'
import { apiQuery, useApiMutation } from '~/api/transport/query'
import { apiWalk } from '~/api/transport/walk'

/** Rows of a page of the list. */
export const channelsPerPage = 50

export const channelQueries = {
  /** The list as it is opened. */
  first: () => channelQueries.list({ offset: 0, limit: channelsPerPage }),
  /** A page as the service gives it. */
  list: (query: { offset: number; limit: number; namePart?: string | undefined }) =>
    apiQuery(listChannels, { query }),
  /** Every channel whose name holds a text. */
  all: (namePart?: string) => apiWalk(listChannels, { namePart }),
  detail: (channelId: string) => apiQuery(getChannel, { path: { channelId } }),
  /** The status of a connection test, polled until it has ended. */
  test: (notificationId: string) =>
    queryOptions({
      ...apiQuery(getChannelTest, { path: { notificationId } }),
      staleTime: 0,
      gcTime: 0,
    }),
}

/** Reads a channel past the cache, to see whether someone else has changed it. */
export const readChannelAgain = (channelId: string) =>
  call(getChannel, { path: { channelId } }, { isAfterWrites: true })

/** Creates a channel and caches it, because the user will look at it next. */
export function useCreateChannel() {
  const client = useQueryClient()
  return useApiMutation(createChannel, {
    invalidates: ['channels'],
    done: made => client.setQueryData(channelQueries.detail(made.id).queryKey, made),
  })
}
export const useUpdateChannel = () => useApiMutation(updateChannel, { invalidates: ['channels', 'policies'] })
export const useDeleteChannel = () =>
  useApiMutation(deleteChannel, {
    invalidates: ['channels'],
    gone: ({ path }) => channelQueries.detail(path.channelId).queryKey,
  })
export const useTestChannel = () => useApiMutation(testChannel, { invalidates: [] })
export const useSendCode = () => useApiMutation(sendVerificationCode, { invalidates: [] })
export const useCheckCode = () => useApiMutation(checkVerificationCode, { invalidates: [] })
