### content/vocabulary.yamlの事実を表す語：事実の名前と、値ごとに1つの属性。

fact-status = 仕様での定義
    .standard = あり
    .unofficial = なし（一部のサーバーが送信）
fact-outcome = 結果
    .success = 成功
    .progress = 処理中
    .input-needed = 追加の入力が必要
    .failure = 失敗
fact-finality = 応答の種類
    .preliminary = 予備応答（後で最終応答が届く）
    .intermediate = 中間応答（クライアントが続きを送る）
    .final = 最終応答
fact-phase = 返される段階
    .connect = 接続時
    .security = セキュリティの設定時
    .login = ログイン時
    .command = コマンドの処理時
    .transfer = 転送時とその前後
    .quit = 終了時
    .any = セッション中の任意の時点
fact-fault = 原因の所在
    .none = 問題なし
    .user = ユーザー
    .client = クライアント
    .server = サーバー
    .network = ネットワーク
    .either = 応答だけでは不明
fact-actor = 対応が必要な側
    .nobody = 対応不要
    .user = ユーザー
    .client = クライアント（自動）
    .administrator = サーバーの管理者
    .user-or-administrator = ユーザーまたは管理者
fact-retry = 再試行
    .unneeded = 不要
    .wait = しない（最終応答を待つ）
    .next-step = しない（次の手順に進む）
    .later = 可（後で）
    .after-change = 原因の解消後
    .after-login = ログイン後
    .after-reconnect = 再接続後
    .useless = 効果なし
fact-persistence = エラーの状態
    .temporary = 一時的
    .permanent = 恒久的
fact-connection = 接続
    .stays-open = 開いたまま
    .closes = 閉じられる
    .may-close = 閉じられることがある
ftp-fact-connection = 制御コネクション
    .stays-open = 開いたまま
    .closes = 閉じられる
    .may-close = 閉じられることがある
fact-data-connection = データコネクション
    .unaffected = 影響なし
    .announced = アドレスを通知済み
    .opening = これから開く
    .open = 開いている
    .closed = 閉じられた
    .not-opened = 開かなかった
    .aborted = 途中で切断

## 比較ページの冒頭に置く判定。属性は事実`outcome`と`retry`の値。後ろに`persistence`や
## `actor`の値が付く属性（failure-temporary、later-administrator）は、その事実も
## 持つコードに使う。compare-verdict（compare.ftl）にはめ込む：「426は一時的な失敗を
## 示します。後で再試行し、…してください。一方、550は…」。verdict-nextは「426の場合、」の
## 後にも置くので、「〜の場合は」で始めない。

verdict-tells =
    .success = 成功
    .progress = 処理が続いていること
    .input-needed = 追加の入力が必要なこと
    .failure = 失敗
    .failure-temporary = 一時的な失敗
    .failure-permanent = 恒久的な失敗
verdict-next =
    .unneeded = 対処は不要です
    .unneeded-client = 続きはクライアントが自動的に行います
    .wait = 最終応答を待ってください
    .next-step = 求められた情報を送ってください
    .next-step-client = 次のコマンドはクライアントが自動的に送ります
    .later = 後で再試行してください
    .later-administrator = 後で再試行するか、サーバーの管理者に問い合わせてください
    .later-user-or-administrator = 後で再試行し、再発するなら原因を調べてください
    .after-change = 原因を取り除いてから再試行してください
    .after-change-user-or-administrator = 手元またはサーバー側で原因を取り除いてから、再試行してください
    .after-login = ログインしてから再試行してください
    .after-reconnect = しばらく待ってから接続し直してください
    .useless = このサーバーでは実行できないので、別の方法を使ってください

## 2つのコードの違い。事実の値ごとに1つの属性。コードの番号にそのまま続くので、
## 「は」「では」「の」などの助詞で始め、「です・ます」で終える。句点は付けない。
## compare-contrast（compare.ftl）にはめ込む：
## 「425では後で再試行すれば成功する可能性がありますが、550では…」

contrast-status =
    .standard = は仕様で定義されています
    .unofficial = はどの仕様にもなく、一部のサーバーだけが送信します
contrast-outcome =
    .success = は成功を示します
    .progress = は処理が続いていることを示します
    .input-needed = は処理に必要な追加の入力を求めます
    .failure = は失敗を示します
contrast-finality =
    .preliminary = の後には別の応答が続きます
    .intermediate = は中間応答で、サーバーは次のコマンドを待ちます
    .final = は最終応答です
contrast-phase =
    .connect = は接続時に返されます
    .security = はセキュリティの設定時に返されます
    .login = はログイン時に返されます
    .command = はコマンドの処理時に返されます
    .transfer = は転送時やその前後に返されます
    .quit = はセッションの終了時に返されます
    .any = はセッション中いつでも返される可能性があります
contrast-fault =
    .none = は正常な応答です
    .user = の原因は、多くの場合ユーザー側にあります
    .client = の原因はクライアントにあります
    .server = の原因はサーバーにあります
    .network = の原因はネットワークにあります
    .either = の原因がどこにあるかは応答だけではわかりません
contrast-actor =
    .nobody = では対応は不要です
    .user = ではユーザーだけで対応できます
    .client = はクライアントが自動的に処理します
    .administrator = ではサーバーの管理者の対応が必要です
    .user-or-administrator = では管理者の対応が必要な場合もあります
contrast-retry =
    .unneeded = では再試行は不要です
    .wait = では再試行せず、最終応答を待ちます
    .next-step = では再試行せず、次の手順に進みます
    .later = では後で再試行すれば成功する可能性があります
    .after-change = では原因を取り除いてから再試行する必要があります
    .after-login = ではログインしてから再試行する必要があります
    .after-reconnect = では接続し直してから再試行する必要があります
    .useless = では何度再試行しても結果が変わりません
contrast-persistence =
    .temporary = のエラーは一時的です
    .permanent = のエラーは恒久的です
contrast-connection =
    .stays-open = の後も接続は開いたままです
    .closes = では接続が閉じられます
    .may-close = では接続が閉じられることがあります
ftp-contrast-connection =
    .stays-open = の後も制御コネクションは開いたままです
    .closes = では制御コネクションが閉じられます
    .may-close = では制御コネクションが閉じられることがあります
contrast-data-connection =
    .unaffected = はデータコネクションに影響しません
    .announced = はデータコネクションの接続先を知らせます
    .opening = はデータコネクションがまもなく開くことを知らせます
    .open = はデータコネクションが開いていることを示します
    .closed = はデータコネクションが閉じられたことを示します
    .not-opened = ではデータコネクションが開きません
    .aborted = はデータコネクションが途中で切断されたことを示します

## セッションの各段階（事実`phase`の値）の短い名前。図に使う。
## 短いほどよく、6文字以内とする。

course =
    .connect = 接続
    .security = セキュリティ
    .login = ログイン
    .command = コマンド
    .transfer = 転送
    .quit = 終了

## やり取り：話す側と、誰も送らない出来事（行の代わりに表示）。

side-client = クライアント
side-server = サーバー
side-proxy = プロキシ
event-silence = （応答なし）
event-refused = （接続拒否）
event-lost = （接続が切れた）
event-closed = （接続を閉じた）
event-timeout = （タイムアウト）
