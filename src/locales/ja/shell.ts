import type { Catalog } from '~/locales/catalog'
import type en from '~/locales/en/shell'

export default {
  app: { name: '通知' },
  pages: {
    channels: 'チャンネル',
    policies: 'ポリシー',
    events: 'イベント',
    deliveries: '配信ログ',
    mutes: 'ミュート',
    inbox: '受信トレイ',
    sendEvent: 'イベントを送信',
  },
  common: {
    deleted: '{id}(削除済み)',
    cancel: 'キャンセル',
    close: '閉じる',
    copied: '{label}をコピーしました',
    copy: '{label}をコピー',
    'copy-failed': 'コピーできませんでした。ブラウザーで許可されていません。',
    loading: '読み込み中…',
    never: 'なし',
    reload: 'ページを再読み込み',
    retry: '再試行',
    undo: '元に戻す',
  },
  shell: {
    skip: '本文へ移動',
    navigation: 'メインナビゲーション',
    'open-navigation': 'ナビゲーションを開く',
    search: '検索',
    'why-inbox-only': '受信トレイのみの理由',
    language: '言語',
    scheme: { label: '配色', light: 'ライト', dark: 'ダーク', auto: 'システムに合わせる' },
  },
  bell: {
    label: '{count, plural, =0 {受信トレイ、未読なし} other {受信トレイ、未読 # 件}}',
    more: '{more, plural, other {新しい通知 # 件}}、未読 {count, number} 件。',
  },
  connection: {
    label: '接続先: {server}',
    'as-administrator': '管理者',
    'as-user': '一般ユーザー: 受信トレイのみ',
    'sign-out': 'サインアウト',
    'look-as-user': '権限のないユーザーとして表示',
    'look-as-administrator': '管理者として表示',
    'leave-demo': 'デモを終了',
  },
  palette: {
    label: 'コマンドパレット',
    placeholder: 'ページ、操作、チャンネルを検索',
    'placeholder-inbox': 'ページ、操作を検索',
    nothing: '一致するものはありません。',
  },
  table: {
    actions: '操作',
    choose: '{name}を選択',
    'choose-all': 'このページのすべてを選択',
    chosen: '{count, plural, other {#件を選択中}}',
    'clear-filters': 'フィルターをクリア',
    'clear-search': '検索をクリア',
    pages: 'ページ',
    previous: '前へ',
    next: '次へ',
    range: '{total, number}件中 {first, number}～{last, number}件',
    'range-open': '{first, number}～{last, number}件',
    unreadable: 'サーバーから読み取れない行が届きました(ID {id})。ほかの行は表示されています。',
  },
  batch: {
    running: '{total, number}件中{done, number}件が完了…',
    progress: '進行状況',
    done: '{count, plural, other {#件が完了しました。}}',
    failed: '{count, plural, other {#件は完了できませんでした:}}',
    untried: '{count, plural, other {残りの#件は変更していません。}}',
    stop: '中止',
  },
  error: {
    unsure:
      '処理が完了している可能性があります。二重に実行しないよう、先に結果を確認してから再試行してください。入力した内容は残っています。',
    wait: '{seconds, plural, other {サーバーが#秒待つよう求めています。その後で再試行してください。}}',
    trying: '{reason}。再試行しています…',
    'too-large':
      'サーバーまたは手前のプロキシが受け付けるサイズを超えています。何も変更されていません。短くしてからもう一度お試しください。',
    status: 'HTTPステータス {status}',
    'request-id': 'リクエストID {id}',
    operation: 'オペレーション {operation}',
    home: '最初のページへ',
    start: {
      title: 'コンソールを起動できませんでした',
      advice: '設定またはファイルに問題があります。保存済みのデータには影響ありません。',
    },
    'demo-start': {
      title: 'この環境ではデモを実行できません',
      advice:
        'デモはService Workerを使い、ブラウザー内ですべての呼び出しに応答します。httpsのアドレスまたはlocalhostで開き、このページに対してService Workerとサイトデータを許可してください。プライベートウィンドウでは使えない場合があります。',
      connect: 'サーバーに接続する',
    },
    address: {
      title: 'ページが見つかりません',
      advice: 'アドレスが間違っているか、ページが移動した可能性があります。',
    },
    bug: {
      title: 'コンソールで問題が発生しました',
      advice:
        '保存済みのデータには影響ありません。ページを再読み込みし、繰り返す場合は以下の文面を添えて報告してください。',
    },
    unloaded: {
      title: 'コンソールの一部を読み込めませんでした',
      advice:
        '接続を確認してから再試行してください。それでも解決しない場合は、コンソールが更新された可能性があります。ページを再読み込みしてください。',
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
      title: 'サーバーに拒否されました',
      advice: '何も変更されていません。サーバーからのメッセージがあれば以下に表示します。',
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
      title: 'サーバーの応答が想定と異なります',
      advice: 'サービスがこのコンソールより新しい可能性があります。合わなかった部分は以下のとおりです。',
    },
    server: {
      title: 'サーバーで問題が発生しています',
      advice: '少し待ってから再試行してください。',
    },
    denied: {
      title: 'この操作の権限がありません',
      advice: '組織の管理者に通知設定へのアクセス権を依頼してください。',
    },
    'signed-out': {
      title: 'APIキーが無効です',
      advice:
        '期限切れ、または無効化された可能性があります。再試行して別のAPIキーでサインインしてください。失われたものはありません。',
    },
    'proxy-key':
      'APIの手前のリバースプロキシが付加するAPIキーを、サーバーが拒否しています。このコンソールの管理者にそのキーと権限の確認を依頼してください。',
    missing: {
      title: '見つかりません',
      advice: 'これ、または必要なものが削除されたか、アドレスが間違っている可能性があります。',
    },
    conflict: {
      title: '競合のためサーバーに拒否されました',
      advice: '何も変更されていません。サーバーからのメッセージがあれば以下に表示します。',
    },
    invalid: {
      title: '送信内容をサーバーが受け付けませんでした',
      advice: '何も保存されていません。修正して再試行してください。',
    },
    busy: { title: 'リクエストが多すぎます', advice: '少し待ってから再試行してください。' },
  },
  demo: {
    label: 'デモ',
    text: 'これはデモです。APIはブラウザー内で動作し、外部には何も送信されません。',
    'data-set': 'データセット',
    set: { everyday: '通常', empty: '空', large: '大規模', incident: '障害発生中' },
    reset: 'デモデータをリセット',
    'reset-short': 'リセット',
    'reset-text': 'デモでの変更をすべて破棄し、データセット「{set}」で最初から始めます。',
    'reset-done': 'デモを最初から始めました。',
    mailbox: 'デモ用メールボックス',
    'mailbox-short': 'メールボックス',
    to: '宛先 {address}',
    'no-mail': {
      title: 'メールはまだありません',
      text: 'サービスが送信するはずのメールが、確認コードも含めてここに表示されます。',
    },
  },
} as const satisfies Catalog<typeof en>
