### 비교 페이지. 아래의 문장 틀에 각 코드의 설명(codes/<protocol>.ftl)을 넣어 문장을 만든다.
### 변수 뒤의 조사는 JOSA로 붙인다.
###
### $protocol          FTP
### $code, $name       220, Service Ready
### $a, $a_name, $a_class, $b, $b_name, $b_class   첫째 코드와 둘째 코드에 대한 같은 값
### $class             두 코드가 함께 속한 분류. 예: 2xx 긍정적 완료 응답
### $means $when $description $fix                 코드 메시지의 속성

compare-description = { $protocol } { $a }({ $a_name }){ JOSA($a, "과/와") } { $b }({ $b_name })의 의미와 나타나는 경우, 해결 방법을 비교합니다.

## 요약: 분류가 다른 두 코드

compare-summary-different = { $protocol } { $a }({ $a_name }){ JOSA($a, "은/는") } { $a_class }이고, { $b }({ $b_name }){ JOSA($b, "은/는") } { $b_class }입니다.
compare-summary-indicates = { $code }{ JOSA($code, "은/는") } { $means }을 나타냅니다.
compare-summary-contrast = 반면 { $code }{ JOSA($code, "은/는") } { $means }을 의미합니다.

## 요약: 분류가 같은 두 코드(둘째 문장은 compare-summary-indicates)

compare-summary-same = { $protocol } { $a }({ $a_name }){ JOSA($a, "과/와") } { $b }({ $b_name }){ JOSA($b, "은/는") } 모두 { $class }에 속합니다.
compare-summary-meanwhile = 한편 { $code }{ JOSA($code, "은/는") } { $means }을 의미합니다.

## 두 코드의 카드. 코드 페이지의 제목으로도 쓴다.

compare-label-description = 설명
compare-label-seen = 이 코드를 보게 되는 경우
compare-label-fix = 해결 방법

## 주요 차이점

compare-differences = 주요 차이점
compare-difference-classes = { $a }{ JOSA($a, "은/는") } { $a_class }이고, { $b }{ JOSA($b, "은/는") } { $b_class }입니다.
compare-difference-description = { $protocol } { $code }: { $description }
compare-difference-when = { $code }{ JOSA($code, "은/는") } { $when } 나타납니다.

## 조언

compare-advice = 언제 어떤 것을 사용할지
compare-advice-code = { $code }({ $name })의 경우: { $fix }

## 페이지 끝의 링크

compare-more = 더 알아보기
compare-more-protocol = { $protocol } 응답 코드 전체
