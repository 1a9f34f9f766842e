### content/vocabulary.yaml의 사실을 나타내는 말: 사실의 이름과, 값마다 속성 하나.

fact-status = 정의
    .standard = 명세에 정의됨
    .unofficial = 명세에 없지만 일부 서버가 보냄
fact-outcome = 결과
    .success = 완료
    .progress = 진행 중
    .input-needed = 추가 입력 필요
    .failure = 실패
fact-finality = 응답의 종류
    .preliminary = 예비 응답(최종 응답이 뒤따름)
    .intermediate = 중간 응답(클라이언트가 다음 명령을 보냄)
    .final = 최종 응답
fact-phase = 나타나는 시점
    .connect = 접속할 때
    .security = 보안을 설정하는 동안
    .login = 로그인할 때
    .command = 명령에 응답할 때
    .transfer = 전송 전이나 전송 중, 또는 전송 후
    .quit = 종료할 때
    .any = 세션 중 언제든지
fact-fault = 문제의 원인
    .none = 없음
    .user = 사용자
    .client = 클라이언트 프로그램
    .server = 서버
    .network = 네트워크
    .either = 응답만으로는 알 수 없음
fact-actor = 조치할 쪽
    .nobody = 없음
    .user = 사용자 본인
    .client = 클라이언트(자동)
    .administrator = 서버 관리자
    .user-or-administrator = 사용자 본인 또는 관리자
fact-retry = 재시도
    .unneeded = 필요 없음
    .wait = 필요 없음(최종 응답을 기다림)
    .next-step = 필요 없음(다음 단계로 진행)
    .later = 나중에 가능
    .after-change = 문제를 바로잡은 뒤에만 가능
    .after-login = 로그인한 뒤 가능
    .after-reconnect = 다시 접속한 뒤 가능
    .useless = 소용없음
fact-persistence = 문제의 성격
    .temporary = 일시적
    .permanent = 영구적
fact-connection = 연결
    .stays-open = 유지됨
    .closes = 닫힘
    .may-close = 닫힐 수 있음
ftp-fact-connection = 제어 연결
    .stays-open = 유지됨
    .closes = 닫힘
    .may-close = 닫힐 수 있음
fact-data-connection = 데이터 연결
    .unaffected = 영향 없음
    .announced = 접속할 곳이 안내됨
    .opening = 곧 열림
    .open = 열려 있음
    .closed = 닫힘
    .not-opened = 열리지 않음
    .aborted = 도중에 끊김

## 비교 페이지 첫머리의 판정. 속성은 사실 `outcome`과 `retry`의 값이다. 그 뒤에 `persistence`나
## `actor`의 값이 이어지는 속성(failure-temporary, later-administrator)은 코드에 그 사실도 있을 때 쓴다.
## 모두 compare-verdict(compare.ftl)에 들어간다: ‘425는 {tells}이니 {next}고, 550은 {tells}이니 {next}세요’.
## tells는 명사구, next는 받침 없는 어간으로 끝나 ‘고’와 ‘세요’가 바로 붙을 수 있는 말.

verdict-tells =
    .success = 성공 응답
    .progress = 지금까지 문제가 없다는 응답
    .input-needed = 추가 입력을 요구하는 응답
    .failure = 실패 응답
    .failure-temporary = 일시적인 실패
    .failure-permanent = 영구적인 실패
verdict-next =
    .unneeded = 그대로 진행하
    .unneeded-client = 다음 단계를 클라이언트에 맡기
    .wait = 최종 응답을 기다리
    .next-step = 서버가 요구하는 값을 보내
    .next-step-client = 클라이언트가 다음 명령을 보내게 두
    .later = 나중에 다시 시도하
    .later-administrator = 나중에 다시 시도하거나 서버 관리자에게 문의하
    .later-user-or-administrator = 나중에 다시 시도하되 계속 실패하면 원인을 찾아보
    .after-change = 문제를 바로잡은 뒤 다시 시도하
    .after-change-user-or-administrator = 서버 쪽까지 확인해 문제를 바로잡은 뒤 다시 시도하
    .after-login = 로그인한 뒤 다시 시도하
    .after-reconnect = 잠시 뒤 다시 접속하
    .useless = 재시도하지 말고 다른 방법을 찾아보

## 두 코드의 다른 점. 사실의 값마다 속성 하나. compare-contrast(compare.ftl)에 들어간다:
## ‘425는 나중에 재시도해 볼 만합니다. 550은 …’. 모두 ‘합니다’체의 서술어로 끝내고 마침표는 찍지 않는다.

contrast-status =
    .standard = 명세에 정의되어 있습니다
    .unofficial = 명세에 없고 일부 서버만 보냅니다
contrast-outcome =
    .success = 성공을 알립니다
    .progress = 지금까지 문제가 없음을 알립니다
    .input-needed = 작업에 앞서 추가 입력을 요구합니다
    .failure = 실패를 알립니다
contrast-finality =
    .preliminary = 최종 응답에 앞서 옵니다
    .intermediate = 클라이언트의 다음 명령을 기다립니다
    .final = 그 자체로 최종 응답입니다
contrast-phase =
    .connect = 접속할 때 나옵니다
    .security = 보안을 설정할 때 나옵니다
    .login = 로그인할 때 나옵니다
    .command = 일반 명령에 대한 응답입니다
    .transfer = 전송과 관련해 나옵니다
    .quit = 세션을 끝낼 때 나옵니다
    .any = 세션 중 언제든 나올 수 있습니다
contrast-fault =
    .none = 문제가 생겼다는 뜻이 아닙니다
    .user = 대개 사용자 쪽에 원인이 있습니다
    .client = 클라이언트 프로그램에 원인이 있습니다
    .server = 서버에 원인이 있습니다
    .network = 네트워크에 원인이 있습니다
    .either = 어느 쪽의 문제인지 알려 주지 않습니다
contrast-actor =
    .nobody = 조치가 필요 없습니다
    .user = 사용자 혼자 해결할 수 있습니다
    .client = 클라이언트가 알아서 처리합니다
    .administrator = 서버 관리자가 해결해야 합니다
    .user-or-administrator = 관리자의 도움이 필요할 수 있습니다
contrast-retry =
    .unneeded = 재시도가 필요 없습니다
    .wait = 최종 응답을 기다리라는 뜻입니다
    .next-step = 재시도하지 말고 다음 단계로 넘어가라는 뜻입니다
    .later = 나중에 재시도해 볼 만합니다
    .after-change = 문제를 바로잡기 전에는 재시도해도 소용없습니다
    .after-login = 로그인한 뒤 재시도해 볼 만합니다
    .after-reconnect = 다시 접속해 재시도해 볼 만합니다
    .useless = 몇 번을 재시도해도 달라지지 않습니다
contrast-persistence =
    .temporary = 일시적인 오류로 분류됩니다
    .permanent = 영구적인 오류로 분류됩니다
contrast-connection =
    .stays-open = 연결을 그대로 유지합니다
    .closes = 연결이 닫힌다는 뜻입니다
    .may-close = 연결이 닫힐 수 있는 응답입니다
ftp-contrast-connection =
    .stays-open = 제어 연결을 그대로 유지합니다
    .closes = 제어 연결이 닫힌다는 뜻입니다
    .may-close = 제어 연결이 닫힐 수 있는 응답입니다
contrast-data-connection =
    .unaffected = 데이터 연결에 영향을 주지 않습니다
    .announced = 데이터 연결을 맺을 곳을 알려 줍니다
    .opening = 데이터 연결이 곧 열린다는 뜻입니다
    .open = 데이터 연결이 열려 있다는 뜻입니다
    .closed = 데이터 연결이 닫혔다는 뜻입니다
    .not-opened = 데이터 연결이 열리지 않았다는 뜻입니다
    .aborted = 데이터 연결이 도중에 끊겼다는 뜻입니다

## 세션의 단계를 나타내는 짧은 이름(사실 `phase`의 값). 그림에 쓴다.
## 짧을수록 좋다. 한글 여섯 자 이내.

course =
    .connect = 접속
    .security = 보안 설정
    .login = 로그인
    .command = 명령
    .transfer = 전송
    .quit = 종료

## 대화: 말하는 쪽과, 아무도 보내지 않는 사건(행 대신 표시).

side-client = 클라이언트
side-server = 서버
side-proxy = 프록시
event-silence = (응답 없음)
event-refused = (연결 거부됨)
event-lost = (연결 끊김)
event-closed = (연결 닫힘)
event-timeout = (시간 초과)
