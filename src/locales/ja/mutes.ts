import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/mutes'

export default {
  mutes: {
    description:
      '特定のエンティティ(デプロイメント)についてだけ、ポリシーの送信を止めます。ほかのものは通常どおり送信されます。',
    create: 'ミュートを作成',
    created: 'ミュートを作成しました。',
    unmute: '解除',
    'unmute-one': '{name}のミュートを解除',
    'unmute-chosen': '{count, plural, other {#件のミュートを解除}}',
    unmuted: '{count, plural, other {#件のミュートを解除しました。}}',
    name: '{policy}({entity})',
    together: '{count, plural, other {ミュート#件}}',
    'in-effect': '適用中',
    unknown: '不明',
    pointless: { gone: '削除済みポリシー', paused: '一時停止中' },
    'policy-gone': 'このポリシーは既に存在しません。別のポリシーを選んでください。',
    by: { label: 'まとめ方', policy: 'ポリシー別', entity: 'エンティティ別' },
    field: { policy: 'ポリシー', entity: 'エンティティID', channel: 'チャンネル', effect: '効果' },
    hint: { policy: '名前で検索', entity: 'デプロイメントのIDです。' },
    filter: {
      entity: 'エンティティID(完全一致)',
      org: '組織ID(完全一致)',
      policy: 'ポリシー',
      'any-policy': 'すべてのポリシー',
      effect: '効果',
      'any-effect': 'すべてのミュート',
      pointless: '効果のないもののみ',
    },
    note: {
      silences: 'ポリシー「{name}」は、このデプロイメントについて何も送信しなくなります。',
      paused:
        'ポリシー「{name}」は一時停止中のため、もともと何も送信しません。有効に戻すとミュートが効きます。',
      present: 'ポリシー「{name}」は、このデプロイメントについて既にミュートされています。',
      gone: 'このポリシーは既に存在しないため、ミュートするものがありません。別のポリシーを選んでください。',
    },
    empty: {
      title: 'ミュートはまだありません',
      text: 'ミュートは、1つのデプロイメントについて1つのポリシーの送信を止めます。作業中や不要な通知が多いときに使います。',
    },
    'no-match': {
      title: '一致するミュートはありません',
      'title-searched': '「{search}」に一致するミュートはありません',
      text: 'エンティティと組織はID全体で検索します。別のIDを試すか、フィルターをクリアしてください。',
    },
  },
} as const satisfies Catalog<typeof en>
