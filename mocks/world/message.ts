import { httpDateText } from '~/contract/timestamp'
import { labelOf } from '~mocks/seeds/catalog'
import { entityName } from '~mocks/seeds/entities'
import { signature } from './signature'
import type { ChannelRow, Happening } from '~mocks/store/tables'

/** A message that is sent to a channel. */
export interface Message {
  /** Null if nothing is posted, as for mail and the service's internal channels. */
  url: string | null
  /** One header per line. */
  headers: string
  body: string
  /** The subject of a mail; empty otherwise. */
  subject: string
}

/** Returns the message that notifies a channel of an event. */
export function messageOf(channel: ChannelRow, happening: Happening): Message {
  switch (channel.channelType) {
    case 'Email':
      return mailOf(channel, happening)
    case 'Slack':
    case 'MSTeams':
      return postOf(channel, JSON.stringify({ text: sentenceOf(happening) }), 'application/json')
    default:
      return webhookOf(channel, happening)
  }
}

function webhookOf(channel: ChannelRow, happening: Happening): Message {
  const json = JSON.stringify(payloadOf(happening))
  const contentType = channel.contentType ?? 'application/json'
  const isForm = contentType === 'application/x-www-form-urlencoded'
  return postOf(channel, isForm ? new URLSearchParams({ payload: json }).toString() : json, contentType)
}

function postOf(channel: ChannelRow, body: string, contentType: string): Message {
  const { payloadUrl: url, secretToken, customHeaders } = channel
  const headers = [
    `Content-Type: ${contentType}`,
    ...(secretToken ? [`DR-Signature: ${signature(secretToken, body)}`] : []),
    ...(customHeaders ?? []).map(({ name, value }) => `${name}: ${value}`),
  ]
  return { url, headers: url ? headers.join('\n') : '', body, subject: '' }
}

function mailOf(channel: ChannelRow, happening: Happening): Message {
  const sentence = sentenceOf(happening)
  const at = httpDateText(happening.at)
  return {
    url: null,
    headers: `From: notifications@service.example\nTo: ${channel.emailAddress ?? ''}`,
    body: [sentence, happening.message, `Time: ${at}`].filter(Boolean).join('\n\n'),
    subject: sentence,
  }
}

/** Returns the body of a webhook, as the service documents it: all names in snake_case, the time in epoch seconds. */
function payloadOf({ type, at, entityId, performerUid, title, message, details }: Happening) {
  const kind = entityKindOf(type)
  return {
    event_type: type,
    event: {
      entity_id: entityId,
      performer_uid: performerUid,
      ...(title !== undefined && { title }),
      ...(message !== undefined && { message }),
      ...details,
    },
    ...(kind && entityId && { [kind]: { id: entityId, name: entityName(entityId) ?? entityId } }),
    timestamp: Math.floor(at / 1000),
  }
}

/** Returns a short readable text with the event and its entity. */
function sentenceOf({ type, entityId, title }: Happening): string {
  if (type === 'misc.webhook_connection_test') return 'connection test'
  const name = entityId && entityName(entityId)
  return [title ?? labelOf(type), name].filter(Boolean).join(': ')
}

const kinds: [kind: string, prefixes: RegExp][] = [
  ['deployment', /^(model_deployments|management|monitoring|prediction_request|batch_predictions)\./],
  ['project', /^(project|autopilot|autostart|perma_delete_project)\./],
  ['dataset', /^datasets?(relationship)?\./],
]

/** Returns the kind of an event's entity, which names its object in a webhook's body. */
function entityKindOf(type: string): string | undefined {
  return kinds.find(([, prefixes]) => prefixes.test(type))?.[0]
}
