### 画面の文言。比較の文（compare.ftl）、事実を表す語（facts.ftl）、
### コードの説明文（codes/）を除く、ページ上のすべての文言。


## 全ページ共通

site-title = versus
site-skip = 本文へスキップ
site-languages = 言語
site-path = パンくずリスト
site-footer = プロトコルの応答コードの意味を、2つずつ並べて解説します。
site-untranslated = このページはまだ翻訳されていないため、原文のまま表示しています。
# On a page of which a part has changed in the default locale since it was translated
site-stale = このページの原文は翻訳後に変更されており、内容の一部が古い可能性があります。
site-updated = 更新日
site-report = 誤りを報告する

## 検索（全ページの上部）。{ $count }の位置には、スクリプトが件数を入れる。

search-label = コードを検索
search-hint = 例：425、425 426、ログイン
search-submit = 検索
search-status = 結果：{ $count }件
search-none = 該当する結果はありません。
search-covers = このサイトが扱うプロトコル：{ $protocols }
search-loading = 検索中…
# $code：FTP 425
search-read = { $code }として読み取りました。

## ホームページ

home-title = versus：プロトコルの応答コードを比較
home-description = 応答コードの意味、返される場面、解決方法、そして同じプロトコルの2つのコードの違いを説明します。
home-heading = プロトコルの応答コードを並べて比較
home-lead = 画面に表示されたコードを探してください。その意味、返される場面、解決方法、ほかのコードとの違いがわかります。
home-protocols = プロトコル
home-picks = 混同しやすい組み合わせ
home-examples = 例：
home-guides = ガイド
# $codes（数値）：プロトコルのコードの数
home-counts =
    { $codes ->
       *[other] { $codes }個のコード
    }

## プロトコルの索引

# $protocol：FTPなど、プロトコルの略称
protocol-title = { $protocol }のコード
protocol-description = { $protocol }のすべてのコードの意味を掲載しています。2つのコードを並べて比べるページもあります。
protocol-classes = クラスへ移動
protocol-codes = コード一覧
protocol-choose = 2つのコードを比較
protocol-choose-first = 1つ目のコード
protocol-choose-second = 2つ目のコード
protocol-choose-submit = 比較する
protocol-choose-same = 異なる2つのコードを選んでください。
protocol-choose-manual = 下の一覧からコードを開いてください。各コードのページに、すべての比較へのリンクがあります。
protocol-filter = 一覧を絞り込む
protocol-specification = 仕様
# $protocol：FTP
protocol-data = { $protocol }のすべてのコード（JSON形式）

## コードのページ

# 検索結果に出るページの題名。半角60字まで。$what：一言での意味。ないか長すぎるときは正式名。
code-title = { $protocol } { $code }：{ $what }
# 失敗を表すコードのとき
code-title-error = { $protocol }エラー{ $code }：{ $what }
# 検索結果に出る説明。$glossは句点なし、$actionは文。
code-description = { $protocol } { $code }：{ $gloss }。{ $action }
tone-success = 成功
tone-progress = 処理中
tone-input = 入力待ち
tone-retry = 一時的な失敗
tone-failure = 失敗
code-causes = 原因（多い順）
code-causes-all = 原因をすべて見る
code-causes-still = それでもうまくいかない場合：
code-texts = 表示される文言
code-facts = 要点
code-commands = コマンド
code-commands-any = すべてのコマンド
code-exchange = 通信例
code-copy = コピー
code-copied = コピーしました
code-where = セッション内の位置
code-specification = 仕様
code-related = 関連するコード
code-compare = ほかのコードと比較
code-compare-all = このコードの比較をすべて表示
code-compare-other = ほかのコード
code-near = ほかのプロトコルで意味が近いコード
code-alike = 混同しやすいコード
# $spec：RFC 959など。$section：4.2.1など
code-spec-section = { $spec }の{ $section }節

## ガイドなどの長いページ

page-contents = このページの内容

## 複数のプロトコルにある番号のページ（/codes/502）

number-title = 各プロトコルの{ $code }
number-description = { $code }が各プロトコルで何を意味するかを示します。
number-compare = 比較する

## 検索ページ（JavaScriptが使えないとき、または何も見つからないときの検索先）

search-title = 検索
search-manual = 検索にはJavaScriptが必要ですが、お使いのブラウザーでは無効になっているか、利用できません。下の一覧から、このサイトのすべてのページをたどれます。
search-compared = 比較
search-also = ほかの結果
search-near = 近いコード
search-browse = 一覧から探す
# $protocol：FTP
search-codes = { $protocol }の全コード

## ページが見つからない場合

not-found-title = ページが見つかりません
not-found-lead = このアドレスにページはありません。コードの書き方が違うか、リンクが古い可能性があります。
not-found-near = お探しのページはこちらですか
not-found-home = ホームページへ
