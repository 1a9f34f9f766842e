### 比較ページ。以下の文型に、コードの説明文（codes/<protocol>.ftl）を
### はめ込んで文を作る。
###
### $protocol          FTP
### $code, $name       220, Service Ready
### $a, $a_name, $a_class, $b, $b_name, $b_class   1つ目と2つ目のコードについて同じもの
### $class             両方に共通のクラス。2xx（肯定的な完了応答）など
### $means $when $description $fix                 コードのメッセージの属性

compare-description = { $protocol } { $a }（{ $a_name }）と{ $b }（{ $b_name }）の違い。それぞれの意味、返される場面、解決方法。

## 要約：クラスが異なる場合

compare-summary-different = { $protocol } { $a }（{ $a_name }）は{ $a_class }に、{ $b }（{ $b_name }）は{ $b_class }に分類されます。
compare-summary-indicates = { $code }は、{ $means }ことを示します。
compare-summary-contrast = 一方、{ $code }は、{ $means }ことを意味します。

## 要約：クラスが同じ場合（2つ目の文はcompare-summary-indicates）

compare-summary-same = { $protocol } { $a }（{ $a_name }）と{ $b }（{ $b_name }）は、どちらも{ $class }に分類されます。
compare-summary-meanwhile = これに対し、{ $code }は、{ $means }ことを意味します。

## 2つのコードのカード。コードのページの見出しにも使う。

compare-label-description = 説明
compare-label-seen = このコードが表示される場合
compare-label-fix = 解決方法

## 主な違い

compare-differences = 主な違い
compare-difference-classes = クラスが異なります。{ $a }は{ $a_class }、{ $b }は{ $b_class }です。
compare-difference-description = { $protocol } { $code }：{ $description }
compare-difference-when = { $code }は、{ $when }に返されます。

## 助言

compare-advice = どちらをいつ使うか
compare-advice-code = { $code }（{ $name }）の場合：{ $fix }

## 末尾のリンク

compare-more = 詳しく見る
compare-more-protocol = { $protocol }のすべての応答コード
