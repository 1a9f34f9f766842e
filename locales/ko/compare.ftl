### 비교 페이지. 아래의 문장 틀에 각 코드의 설명(codes/<protocol>.ftl)을 넣어 문장을 만든다.
### 변수 뒤의 조사는 JOSA로 붙인다.
###
### $protocol          FTP
### $code, $name       220, Service Ready
### $a, $a_name, $a_class, $b, $b_name, $b_class   첫째 코드와 둘째 코드에 대한 같은 값
### $class             두 코드가 함께 속한 분류. 예: 2xx 긍정적 완료 응답
### $means $when $description $fix                 코드 메시지의 속성


## 검색 결과에 나오는 제목. 반각 60자까지

compare-title = { $protocol } { $a }{ JOSA($a, particle: "과/와") } { $b }의 차이: 의미와 대처 방법
# 둘 다 실패를 나타낼 때
compare-title-errors = { $protocol } { $a }{ JOSA($a, particle: "과/와") } { $b } 오류의 차이: 원인과 해결 방법

## 검색 결과에 나오는 설명. 한마디 뜻이나 할 일이 없는 코드일 때

compare-description = { $protocol } { $a }({ $a_name }){ JOSA($a, particle: "과/와") } { $b }({ $b_name })의 의미와 나타나는 경우, 해결 방법을 비교합니다.

## 판정: 제목 아래의 한 문장. 두 코드의 사실로 만든다. $a_tells와 $b_tells는
## verdict-tells의 속성, $a_next와 $b_next는 verdict-next의 속성(facts.ftl).
## next는 어간으로 끝나므로 그 뒤에 ‘고’, ‘세요’를 띄우지 않고 붙인다.

compare-verdict = { $protocol } { $a }{ JOSA($a, particle: "은/는") } { $a_tells }이니 { $a_next }고, { $b }{ JOSA($b, particle: "은/는") } { $b_tells }이니 { $b_next }세요.
# 두 코드의 판정이 같을 때
compare-verdict-same = { $protocol } { $a }{ JOSA($a, particle: "과/와") } { $b }{ JOSA($b, particle: "은/는") } 모두 { $a_tells }이니 { $a_next }세요.
# 판정은 같지만 다음에 할 일이 다를 때
compare-verdict-alike = { $protocol } { $a }{ JOSA($a, particle: "과/와") } { $b }{ JOSA($b, particle: "은/는") } 모두 { $a_tells }이니, { $a }{ JOSA($a, particle: "이/가") } 나오면 { $a_next }고, { $b }{ JOSA($b, particle: "이/가") } 나오면 { $b_next }세요.

## 요약: 분류가 다른 두 코드

compare-summary-different = { $protocol } { $a }({ $a_name }){ JOSA($a, particle: "은/는") } { $a_class }이고, { $b }({ $b_name }){ JOSA($b, particle: "은/는") } { $b_class }입니다.
compare-summary-indicates = { $code }{ JOSA($code, particle: "은/는") } { $means }{ JOSA($means, particle: "을/를") } 나타냅니다.
compare-summary-contrast = 반면 { $code }{ JOSA($code, particle: "은/는") } { $means }{ JOSA($means, particle: "을/를") } 의미합니다.

## 요약: 분류가 같은 두 코드(둘째 문장은 compare-summary-indicates)

compare-summary-same = { $protocol } { $a }({ $a_name }){ JOSA($a, particle: "과/와") } { $b }({ $b_name }){ JOSA($b, particle: "은/는") } 모두 { $class }에 속합니다.
compare-summary-meanwhile = 한편 { $code }{ JOSA($code, particle: "은/는") } { $means }{ JOSA($means, particle: "을/를") } 의미합니다.

## 두 코드의 카드. 코드 페이지의 제목으로도 쓴다.

compare-label-description = 설명
compare-label-seen = 이 코드를 보게 되는 경우
compare-label-fix = 해결 방법

## 주요 차이점

compare-differences = 주요 차이점
compare-difference-classes = { $a }{ JOSA($a, particle: "은/는") } { $a_class }이고, { $b }{ JOSA($b, particle: "은/는") } { $b_class }입니다.
compare-difference-description = { $protocol } { $code }: { $description }
compare-difference-when = { $code }{ JOSA($code, particle: "은/는") } { $when } 나타납니다.
# $a_says와 $b_says는 contrast-…의 속성(facts.ftl)
compare-contrast = { $a }{ JOSA($a, particle: "은/는") } { $a_says }. { $b }{ JOSA($b, particle: "은/는") } { $b_says }.
# 두 코드의 사실이 모두 같아 대비할 것이 없을 때
compare-contrast-none = { $a }{ JOSA($a, particle: "과/와") } { $b }{ JOSA($b, particle: "은/는") } 비교한 항목이 모두 같고 의미만 다릅니다.

## 사실을 비교하는 표

compare-differ = 다른 점
compare-agree = 공통점

## 통신 예시

# 두 코드의 통신 예시 위. 누르면 펼치거나 접는다.
compare-exchange = 실제 통신 흐름

## 실제 문구

compare-which = 문구로 구별하기
compare-shared-cause = 두 코드의 공통 원인:

## 조언

compare-advice = 언제 어떤 것을 사용할지
compare-advice-code = { $code }({ $name })의 경우: { $fix }
compare-advice-both = 두 경우 모두 { $action }

## 페이지 끝의 링크

compare-more = 더 알아보기
# 두 코드 가운데 하나가 들어 있는 다른 비교 페이지로 가는 링크 앞에 나온다
compare-more-closest = 함께 볼 만한 비교
compare-more-protocol = { $protocol } 코드 전체
