### 화면에 쓰는 말. 비교 문장(compare.ftl), 사실(facts.ftl),
### 코드 설명(codes/)을 뺀 페이지의 모든 문구.


## 모든 페이지

site-title = versus
site-skip = 본문으로 건너뛰기
site-languages = 언어
site-path = 이동 경로
site-footer = 프로토콜 응답 코드의 의미를 두 개씩 나란히 놓고 설명합니다.
site-untranslated = 이 페이지는 아직 번역되지 않아 원래 언어로 표시됩니다.
# On a page of which a part has changed in the default locale since it was translated
site-stale = 이 페이지의 원문이 번역 이후에 바뀌어 일부 내용이 최신이 아닐 수 있습니다.
site-updated = 업데이트:
site-report = 오류 신고

## 검색. 모든 페이지의 머리에 나온다. { $count } 자리에는 스크립트가 숫자를 넣는다.

search-label = 코드 검색
search-hint = 425, 425 426, 데이터 연결
search-submit = 검색
search-status = 검색 결과 { $count }개
search-none = 검색 결과가 없습니다.
search-covers = 이 사이트에서 다루는 프로토콜: { $protocols }
search-loading = 검색 중…
# $code: FTP 425
search-read = { $code } 코드로 읽었습니다.

## 홈 페이지

home-title = versus: 프로토콜 응답 코드 비교
home-description = 응답 코드의 의미와 나타나는 경우, 해결 방법을 설명하고, 같은 프로토콜의 두 코드가 어떻게 다른지 비교합니다.
home-heading = 나란히 보는 프로토콜 응답 코드
home-lead = 화면에 나온 코드를 찾아보세요. 무슨 뜻인지, 언제 나타나는지, 어떻게 해결하는지, 다른 코드와 무엇이 다른지 알 수 있습니다.
home-protocols = 프로토콜
home-picks = 자주 혼동하는 코드
home-examples = 예:
home-guides = 가이드
# $codes(숫자): 프로토콜의 코드 개수
home-counts =
    { $codes ->
       *[other] 코드 { $codes }개
    }

## 프로토콜 색인

# $protocol: FTP와 같은 프로토콜의 약칭
protocol-title = { $protocol } 코드
protocol-description = 모든 { $protocol } 코드의 의미를 설명하고, 두 코드를 나란히 놓고 비교합니다.
protocol-classes = 분류로 이동
protocol-codes = 코드 목록
protocol-choose = 두 코드 비교
protocol-choose-first = 첫 번째 코드
protocol-choose-second = 두 번째 코드
protocol-choose-submit = 비교하기
protocol-choose-same = 서로 다른 두 코드를 선택하세요.
protocol-choose-manual = 아래 목록에서 코드를 선택하세요. 그 코드의 페이지에 모든 비교 페이지로 가는 링크가 있습니다.
protocol-filter = 목록에서 찾기
protocol-specification = 명세
# $protocol: FTP
protocol-data = 모든 { $protocol } 코드(JSON)

## 코드 페이지

# 검색 결과에 나오는 제목. 반각 60자까지. $what: 한마디 뜻. 없거나 너무 길면 공식 이름.
code-title = { $protocol } { $code }: { $what }
# 실패를 나타내는 코드일 때
code-title-error = { $protocol } { $code } 오류: { $what }
# 검색 결과에 나오는 설명. $gloss에는 마침표가 없고 $action은 문장.
code-description = { $protocol } { $code }: { $gloss }. { $action }
tone-success = 성공
tone-progress = 진행 중
tone-input = 입력 필요
tone-retry = 일시적 실패
tone-failure = 실패
code-causes = 원인(흔한 순)
code-causes-all = 모든 원인 보기
code-causes-still = 그래도 문제가 있다면:
code-texts = 표시되는 문구
code-facts = 한눈에 보기
code-commands = 명령
code-commands-any = 모든 명령
code-exchange = 통신 예시
code-copy = 복사
code-copied = 복사됨
code-where = 나타나는 단계
code-specification = 명세
code-related = 관련 코드
code-compare = 다른 코드와 비교
code-compare-all = 이 코드의 모든 비교
code-compare-other = 다른 코드
code-near = 다른 프로토콜에서 의미가 비슷한 코드
code-alike = 혼동하기 쉬운 코드
# $spec: RFC 959와 같은 문서 이름. $section: 4.2.1과 같은 절 번호
code-spec-section = { $spec }, { $section }절

## 안내서 같은 긴 페이지

page-contents = 이 페이지의 내용

## 여러 프로토콜에 있는 번호의 페이지(/codes/502)

number-title = 프로토콜별 { $code }의 의미
number-description = 각 프로토콜에서 { $code }{ JOSA($code, particle: "이/가") } 무엇을 뜻하는지 설명합니다.
number-compare = 비교하기

## 검색 페이지: JavaScript가 없거나 찾은 것이 없을 때 검색이 이어지는 곳

search-title = 검색
search-manual = 검색에는 JavaScript가 필요하지만, 브라우저에서 꺼져 있거나 쓸 수 없습니다. 아래 목록에서 이 사이트의 모든 내용을 찾아볼 수 있습니다.
search-compared = 비교
search-also = 다른 결과
search-near = 가까운 코드
search-browse = 목록에서 찾기
# $protocol: FTP
search-codes = 모든 { $protocol } 코드

## 없는 페이지

not-found-title = 페이지를 찾을 수 없습니다
not-found-lead = 이 주소에는 페이지가 없습니다. 주소에 코드가 다르게 적혀 있거나 링크가 오래되었을 수 있습니다.
not-found-near = 혹시 이 페이지를 찾으셨나요?
not-found-home = 홈 페이지로 이동
