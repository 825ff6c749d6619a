import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/shell'

export default {
  app: { name: 'Belltrace' },
  pages: {
    overview: '概要',
    channels: 'チャンネル',
    policies: 'ポリシー',
    events: 'イベント',
    mutes: 'ミュート',
    deliveries: '配信ログ',
    deployments: 'デプロイメント',
    inbox: '受信トレイ',
    sendEvent: 'イベントを送信',
  },
  common: {
    all: '全{total, number}件:',
    'at-least': '{count, number}+',
    'first-of': '{total, number}件のうち最初の{shown, number}件を表示しています。',
    'list-and-more': '{list}、ほか{count, plural, other {#件}}',
    'search-for-others': 'ほかは検索して表示できます。',
    'show-all': 'すべて表示',
    'show-all-text': 'すべて表示({size, number}文字)',
    deleted: '{id}(削除済み)',
    cancel: 'キャンセル',
    close: '閉じる',
    copied: '{label}をコピーしました',
    copy: '{label}をコピー',
    'copy-failed': 'コピーできませんでした。ブラウザーで許可されていません。',
    loading: '読み込み中…',
    never: '履歴なし',
    reload: 'ページを再読み込み',
    retry: '再試行',
    undo: '元に戻す',
    'action-failed': '「{action}」に失敗しました: {reason}',
  },
  shell: {
    skip: 'メインコンテンツへスキップ',
    navigation: 'メインナビゲーション',
    'open-navigation': 'ナビゲーションを開く',
    search: '検索',
    offline: 'オフライン',
    'offline-since': 'オフライン: {time}に読み込んだ内容を表示中',
    preferences: '表示設定',
    group: { routing: 'ルーティング', activity: 'アクティビティ', tools: 'ツール' },
    failing: '失敗中{count, number}件',
    'failing-at-least': '失敗中{count, number}件以上',
    unread: '{count, plural, other {未読#件}}',
    'clock-ahead':
      'この端末の時計はサーバーより{difference}進んでいます。経過時間と期間の絞り込みには、サーバーの時計を使用します。',
    'clock-behind':
      'この端末の時計はサーバーより{difference}遅れています。経過時間と期間の絞り込みには、サーバーの時計を使用します。',
    'why-inbox-only': '受信トレイのみの理由',
    language: '言語',
    scheme: { label: 'テーマ', light: 'ライト', dark: 'ダーク', auto: 'システムに合わせる' },
  },
  bell: {
    label: '{count, plural, =0 {受信トレイ、未読なし} other {受信トレイ、未読#件}}',
    more: '{more, plural, other {新しい通知#件}}、未読{count, number}件。',
  },
  connection: {
    label: '表示設定と接続先: {server}',
    'as-administrator': '管理者として表示中',
    'as-user': 'ユーザーとして表示中(受信トレイのみ)',
    'sign-out': 'サインアウト',
    'look-as-user': '権限のないユーザーとして表示',
    'look-as-administrator': '管理者として表示',
    'leave-demo': 'デモを終了',
  },
  palette: {
    label: 'コマンドパレット',
    placeholder: '名前・IDを検索',
    'placeholder-inbox': 'ページ、操作を検索',
    nothing: '一致なし',
    recent: '最近開いた項目',
    'did-you-mean': 'もしかして',
    'find-delivery': '配信{id}を探す',
    kind: {
      page: 'ページ',
      action: '操作',
      channel: 'チャンネル',
      policy: 'ポリシー',
      event: 'イベント',
      group: 'イベントグループ',
      deployment: 'デプロイメント',
      delivery: '配信',
    },
  },
  keys: {
    title: 'キーボードショートカット',
    pages: 'ページへ移動',
    does: {
      search: 'このページを検索',
      create: '新規作成',
      next: '次の行',
      previous: '前の行',
      read: '既読にする',
      delete: '削除して次の行へ移動',
      select: '行を選択',
      'select-all': 'すべての行を選択、または解除',
      undo: '元に戻す',
      help: 'ショートカットの一覧を表示',
    },
    use: 'キーボードショートカットを使う',
    hint: 'Tabキーと矢印キーはいつでも使えます。',
  },
  table: {
    actions: '操作',
    select: '{name}を選択',
    'select-all': 'このページのすべてを選択',
    'select-every': '{count, number}件すべてを選択',
    selected: '{count, plural, other {#件を選択中}}',
    filter: '{count, plural, =0 {フィルター} other {フィルター · #}}',
    'clear-filters': 'フィルターをクリア',
    'clear-search': '検索をクリア',
    pages: 'ページ',
    previous: '前へ',
    next: '次へ',
    range: '{total, number}件中{first, number}～{last, number}件',
    'range-open': '{first, number}～{last, number}件',
    unreadable: '1行を読み取れなかったため表示していません(ID {id})。',
    incomplete:
      '{count, plural, other {読み取れなかった項目が#件あるため、ここに表示される情報は完全ではない可能性があります。}}',
  },
  batch: {
    running: '{total, number}件中{done, number}件が完了…',
    progress: '進行状況',
    done: '{count, plural, other {#件が完了しました。}}',
    failed: '{count, plural, other {#件が失敗しました:}}',
    untried: '{count, plural, other {#件は実行されませんでした。}}',
    stop: '中止',
  },
  error: {
    unsure:
      '変更が行われている可能性があります。二重に実行しないよう、先に結果を確認してから再試行してください。入力した内容は残っています。',
    wait: '{seconds, plural, other {サーバーが混み合っています。#秒後に再試行してください。}}',
    trying: '{reason}。再試行しています…',
    'too-large':
      'サーバーまたは手前のプロキシが受け付けるサイズを超えています。何も変更されていません。短くしてからもう一度お試しください。',
    status: 'HTTPステータス {status}',
    'request-id': 'リクエストID {id}',
    operation: 'オペレーション {operation}',
    home: 'ホームに戻る',
    start: {
      title: 'コンソールを起動できませんでした',
      advice: '設定またはファイルが壊れているか、不足しています。データには影響ありません。',
    },
    'demo-start': {
      title: 'この環境ではデモを実行できません',
      advice:
        'デモはService Workerを使い、ブラウザー内ですべての呼び出しに応答します。httpsのアドレスまたはlocalhostで開き、このページに対してService Workerとサイトデータを許可してください。プライベートウィンドウでは使えない場合があります。',
      connect: 'サーバーに接続する',
    },
    address: {
      title: 'ページが見つかりません',
      advice: 'アドレスを確認してください。ページが移動した可能性もあります。',
    },
    bug: {
      title: '問題が発生しました',
      advice:
        'データには影響ありません。ページを再読み込みし、繰り返す場合は以下の詳細を添えて報告してください。',
    },
    unloaded: {
      title: 'コンソールの一部を読み込めませんでした',
      advice:
        '接続を確認してから再試行してください。それでも解決しない場合は、コンソールが更新された可能性があります。ページを再読み込みしてください。',
      offline:
        'オフラインのため、まだダウンロードされていない部分を読み込めません。オンラインに戻ると自動的に読み込まれます。',
    },
    offline: {
      title: 'サーバーに接続できません',
      advice: '接続を確認してから再試行してください。失われたものはありません。',
    },
    timeout: {
      title: 'サーバーが時間内に応答しませんでした',
      advice: '少し待ってから再試行してください。',
    },
    refused: {
      title: 'サーバーがリクエストを拒否しました',
      advice: '何も変更されていません。サーバーが理由を返した場合は以下に表示します。',
    },
    unreadable: {
      title: 'サーバーの応答を読み取れません',
      advice: 'プロキシなど、API以外が応答した可能性があります。少し待ってから再試行してください。',
    },
    expired: {
      title: '再度のサインインが必要なようです',
      advice:
        'APIの代わりにサインインページが応答しました。シングルサインオンのセッションが切れた可能性があります。ページを再読み込みしてサインインしてください。入力した内容は、秘密の値を除いて復元されます。',
    },
    contract: {
      title: 'サーバーから予期しない応答がありました',
      advice: 'サービスがこのコンソールより新しい可能性があります。想定外の部分は以下のとおりです。',
    },
    server: {
      title: 'サーバーエラー',
      advice: '少し待ってから再試行してください。',
    },
    denied: {
      title: 'この操作の権限がありません',
      advice: '組織の管理者に通知設定へのアクセス権を依頼してください。',
    },
    'signed-out': {
      title: 'APIキーが拒否されました',
      advice:
        '期限切れ、または無効化された可能性があります。再試行して別のAPIキーでサインインしてください。失われたものはありません。',
    },
    'proxy-key':
      'APIの手前のリバースプロキシが付加するAPIキーを、サーバーが拒否しています。このコンソールの管理者にそのキーと権限の確認を依頼してください。',
    missing: {
      title: '見つかりません',
      advice:
        '対象、またはその関連項目が削除された可能性があります。削除されていない場合は、アドレスを確認してください。',
    },
    conflict: {
      title: '他の変更と競合しています',
      advice: '何も変更されていません。サーバーが理由を返した場合は以下に表示します。',
    },
    invalid: {
      title: 'サーバーが入力内容を拒否しました',
      advice: '何も保存されていません。修正して再試行してください。',
    },
    busy: { title: 'リクエストが多すぎます', advice: '少し待ってから再試行してください。' },
    changed: {
      title: 'その間に他のユーザーが変更しました',
      advice: '削除していません。内容を確認してから、もう一度判断してください。',
    },
    overdue: {
      title: '1時間以内に送信できませんでした',
      advice: '削除していません。必要な場合は、もう一度削除してください。',
    },
  },
  demo: {
    label: 'デモ',
    chip: 'デモ · {set}',
    text: 'デモ: APIはブラウザー内で動作し、データは外部に送信されません。',
    'data-set': 'データセット',
    set: { everyday: '通常', empty: '空', large: '大規模', incident: '障害発生中' },
    reset: 'デモデータをリセット',
    'reset-text': 'デモでの変更をすべて破棄し、データセット「{set}」を読み込みます。',
    'reset-done': 'デモデータをリセットしました。',
    mailbox: 'デモ用メールボックス',
    to: '宛先 {address}',
    'no-mail': {
      title: 'メールはまだありません',
      text: 'サービスが送信するはずのメールが、確認コードも含めてここに表示されます。',
    },
  },
} as const satisfies Catalog<typeof en>
