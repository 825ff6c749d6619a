import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/events'

export default {
  events: {
    one: 'イベント',
    search: '名前またはIDで検索',
    id: 'イベントID',
    'group-id': 'グループID',
    create: 'このイベントのポリシーを作成',
    'create-for-group': 'ポリシーを作成',
    'create-for-named-group': 'このグループのポリシーを作成: {group}',
    'show-policies': 'ポリシーを表示',
    send: 'このイベントを送信',
    'group-policies': '{count, plural, other {ポリシー#件}}',
    'covered-by': '{count, plural, other {ポリシー#件}}',
    'also-in': '{groups}にも含まれます',
    'listed-elsewhere': '{count, plural, other {イベント#件は、より限定的なグループに表示されています}}',
    unknown: 'このイベントはカタログにありません。削除されたか、アクセス権がない可能性があります。',
    groups: 'イベントグループ',
    'no-group': 'このイベントを含むグループはありません。',
    policies: '{count, plural, other {ポリシー#件}}{paused, plural, =0 {} other {(うち#件は一時停止中)}}',
    'no-policy': 'このイベントを対象とするポリシーはなく、誰にも通知されません。',
    channels: '{count, plural, other {#件のチャンネルに届きます}}',
    state: {
      covered: '有効なポリシーあり',
      paused: '一時停止中のポリシーのみ',
      uncovered: 'ポリシーなし',
      unreached: '有効なポリシーなし',
    },
    filter: {
      entity: 'エンティティの種類',
      'any-entity': 'すべての種類のエンティティ',
      deployment: 'デプロイメント',
      coverage: '通知先の有無',
      'any-coverage': '通知先: すべて',
      covered: '有効なポリシーあり ({count, number})',
      paused: '一時停止中のポリシーのみ ({count, number})',
      uncovered: 'ポリシーなし ({count, number})',
      unreached: '有効なポリシーなし ({count, number})',
    },
    empty: { title: 'イベントはありません', text: '利用できるイベントがサービスにありません。' },
    'no-match': {
      title: '一致するイベントはありません',
      'title-searched': '「{search}」に一致するイベントはありません',
      text: '別の名前やIDを試すか、フィルターをクリアしてください。',
    },
  },
} as const satisfies Catalog<typeof en>
