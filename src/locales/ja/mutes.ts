import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/mutes'

export default {
  mutes: {
    create: 'ミュートを作成',
    created: '「{entity}」について「{policy}」をミュートしました。',
    unmute: '解除',
    'unmute-one': '{name}のミュートを解除',
    'unmute-selected': '{count, plural, other {#件のミュートを解除}}',
    unmuted:
      '{count, plural, =1 {「{name}」のミュートを解除しました。} other {#件のミュートを解除しました。}}',
    name: '{policy}({entity})',
    together: '{count, plural, other {ミュート#件}}',
    'in-effect': 'ミュート中',
    unknown: '不明',
    pointless: { entity: '無効なデプロイメントID', gone: 'ポリシー削除済み', paused: 'ポリシー一時停止中' },
    'policy-gone': 'このポリシーは既に存在しません。別のポリシーを選んでください。',
    by: { label: 'まとめ方', policy: 'ポリシー別', entity: 'デプロイメント別' },
    field: { policy: 'ポリシー', entity: 'デプロイメント', channel: 'チャンネル', effect: '状態' },
    hint: {
      policy: '名前で検索',
      entity: 'ポリシーは、このデプロイメントについて何も送信しなくなります。',
    },
    filter: {
      search: '名前またはIDで検索',
      policy: 'ポリシー',
      'any-policy': 'すべてのポリシー',
      effect: '状態',
      'any-effect': 'すべての状態',
      pointless: '効果なし',
    },
    note: {
      silences: 'ポリシー「{name}」は、「{deployment}」について通知を送信しなくなります。',
      paused:
        'ポリシー「{name}」は一時停止中のため、何も送信していません。ポリシーを再開するとミュートが有効になります。',
      unnamed:
        '最新の配信{count, number}件にも受信トレイの通知にも、このIDは見当たりません。デプロイメントのIDか確認してください。',
      present: 'ポリシー「{name}」は、「{deployment}」について既にミュートされています。',
      gone: 'このポリシーは既に存在しません。別のポリシーを選んでください。',
    },
    empty: {
      title: 'ミュートはまだありません',
      text: 'ミュートは、1つのデプロイメントについて1つのポリシーの通知を止めます。デプロイメントの作業中や、不要なアラートが多いときに使います。',
    },
    'no-match': {
      title: '一致するミュートはありません',
      'title-searched': '「{search}」に一致するミュートはありません',
      text: '組織は完全なIDでのみ検索できます。フィルターを変更するか、クリアしてください。',
    },
  },
} as const satisfies Catalog<typeof en>
