### 比較ページ。以下の文型に、コードの説明文（codes/<protocol>.ftl）を
### はめ込んで文を作る。
###
### $protocol          FTP
### $code, $name       220, Service Ready
### $a, $a_name, $a_class, $b, $b_name, $b_class   1つ目と2つ目のコードについて同じもの
### $class             両方に共通のクラス。2xx（肯定的な完了応答）など
### $means $when $description $fix                 コードのメッセージの属性


## 検索結果に出る題名。半角60字まで

compare-title = { $protocol } { $a }と{ $b }の違い：意味と対処
# どちらも失敗を表すとき
compare-title-errors = { $protocol }エラー{ $a }と{ $b }の違い：原因と解決方法

## 検索結果に出る説明。一言での意味か対処がないコードのとき

compare-description = { $protocol } { $a }（{ $a_name }）と{ $b }（{ $b_name }）の違いを、それぞれの意味、返される場面、解決方法とともに説明します。

## 判定：見出しの下に置く文。両方のコードの事実から作る。$a_tellsと$b_tellsは
## verdict-tellsの属性（名詞句）、$a_nextと$b_nextはverdict-nextの属性（句点のない文）。
## どちらもfacts.ftlにある。

compare-verdict = { $protocol } { $a }は{ $a_tells }を示します。{ $a_next }。一方、{ $b }は{ $b_tells }を示します。{ $b_next }。
# 2つのコードの判定が同じ場合
compare-verdict-same = { $protocol } { $a }と{ $b }は、どちらも{ $a_tells }を示します。{ $a_next }。
# 判定は同じで、次にすることが異なる場合
compare-verdict-alike = { $protocol } { $a }と{ $b }は、どちらも{ $a_tells }を示します。{ $a }の場合、{ $a_next }。{ $b }の場合、{ $b_next }。

## 要約：クラスが異なる場合

compare-summary-different = { $protocol } { $a }（{ $a_name }）は{ $a_class }に、{ $b }（{ $b_name }）は{ $b_class }に分類されます。
compare-summary-indicates = { $code }は、{ $means }ことを示します。
compare-summary-contrast = 一方、{ $code }は、{ $means }ことを示します。

## 要約：クラスが同じ場合（2つ目の文はcompare-summary-indicates）

compare-summary-same = { $protocol } { $a }（{ $a_name }）と{ $b }（{ $b_name }）は、どちらも{ $class }に分類されます。
compare-summary-meanwhile = これに対し、{ $code }は、{ $means }ことを示します。

## 2つのコードのカード。コードのページの見出しにも使う。

compare-label-description = 説明
compare-label-seen = このコードが表示される場合
compare-label-fix = 解決方法

## 主な違い

compare-differences = 主な違い
compare-difference-classes = クラスが異なります。{ $a }は{ $a_class }、{ $b }は{ $b_class }です。
compare-difference-description = { $protocol } { $code }：{ $description }
compare-difference-when = { $code }は、{ $when }に返されます。
# $a_saysと$b_saysはcontrast-…の属性（facts.ftl）。コードに続く助詞は属性のほうにある。
compare-contrast = { $a }{ $a_says }が、{ $b }{ $b_says }。
# 2つのコードの事実がすべて同じ場合に、compare-contrastの代わりに置く
compare-contrast-none = { $a }と{ $b }は、比べた項目がすべて同じです（上の「共通点」を参照）。違うのは、それぞれの意味です。

## 事実の表

compare-differ = 異なる点
compare-agree = 共通点

## 通信例

# 両方のコードの通信例の上。押すと表示・非表示が切り替わる。
compare-exchange = 実際の通信の流れ

## 実際の文言

compare-which = 表示された文言から見分ける
compare-shared-cause = どちらにもありうる原因：

## 助言

compare-advice = どちらをいつ使うか
compare-advice-code = { $code }（{ $name }）の場合：{ $fix }
compare-advice-both = どちらの場合も、{ $action }

## 末尾のリンク

compare-more = 詳しく見る
# 2つのコードのどちらかを含む、ほかの比較へのリンクの前に置く
compare-more-closest = この2つに関連する比較
compare-more-protocol = { $protocol }のすべてのコード
