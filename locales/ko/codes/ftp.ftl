### 코드별로 정리한 FTP.
###
### .gloss        마침표 없는 제목. 페이지 맨 위에서 번호 옆에 나온다
### .action       레코드의 `reader`에게 하는 안내 한 줄. .gloss 아래와 ‘220(Service Ready)의 경우:’ 뒤에 나온다
### .means        절. ‘220은 …을 나타냅니다’, ‘반면 502는 …을 의미합니다’에 들어간다
### .description  온전한 문장. 페이지의 첫머리이자 검색 결과에 나오는 글
### .seen         온전한 문장. ‘이 코드를 보게 되는 경우’ 아래에 나온다
### .when         절. ‘220은 … 나타납니다’에 들어간다
### .fix          온전한 문장. ‘해결 방법’ 아래와 ‘220(Service Ready)의 경우:’ 뒤에 나온다

ftp-protocol = 파일 전송 프로토콜(FTP)
    .intro = FTP는 클라이언트와 서버 사이에서 파일을 주고받는 프로토콜입니다. 명령과 세 자리 숫자로 된 응답은 제어 연결로 오가고, 목록과 파일은 하나하나가 별도의 데이터 연결로 전송됩니다. 응답의 첫째 자리 숫자는 명령이 어떻게 처리되었는지 알려 주므로, 문제가 생기면 이 숫자부터 확인하세요.
ftp-class-1xx = 1xx 긍정적 예비 응답
ftp-class-2xx = 2xx 긍정적 완료 응답
ftp-class-3xx = 3xx 긍정적 중간 응답
ftp-class-4xx = 4xx 일시적 부정 응답
ftp-class-5xx = 5xx 영구적 부정 응답
ftp-class-6xx = 6xx 보호된 응답

## FTP 페이지의 인터페이스: FTP의 코드는 ‘응답 코드’

ftp-protocol-title = { $protocol } 응답 코드
ftp-protocol-description = 모든 { $protocol } 응답 코드를 분류별로 모아 각각의 의미를 설명합니다. 어떤 두 코드든 비교해 볼 수 있습니다.
ftp-compare-description = { $protocol } { $a }({ $a_name }){ JOSA($a, particle: "과/와") } { $b }({ $b_name })의 의미와 나타나는 경우, 해결 방법을 비교합니다.
ftp-compare-more-protocol = { $protocol } 응답 코드 전체

## 안내를 받을 사람

ftp-role-user = 파일을 전송하는 경우
ftp-role-operator = 서버를 운영하는 경우

## FTP 고유의 사실 문구. facts.ftl의 문구를 대신한다.

ftp-fact-phase = 나타나는 시점
    .connect = 접속할 때
    .security = 보안을 설정하는 동안
    .login = 로그인할 때
    .command = 명령에 응답할 때
    .data-open = 데이터 연결을 열 때
    .data-flow = 데이터 전송 중이나 전송 후
    .quit = 종료할 때
    .any = 세션 중 언제든지
ftp-contrast-phase =
    .connect = 접속할 때 나옵니다
    .security = 보안을 설정할 때 나옵니다
    .login = 로그인할 때 나옵니다
    .command = 명령을 처리한 결과로 옵니다
    .data-open = 데이터 연결을 열 때 나옵니다
    .data-flow = 데이터 전송 중이나 전송 후에 나옵니다
    .quit = 세션을 끝낼 때 나옵니다
    .any = 세션 중 언제든 나올 수 있습니다
ftp-fact-status = 정의
    .standard = 명세에 정의됨
    .unofficial = 명세에 없지만 일부 서버가 보냄
    .listed = 명세에 없고 웹의 코드 목록에만 있음
ftp-contrast-status =
    .standard = 명세에 정의되어 있습니다
    .unofficial = 명세에 없고 일부 서버만 보냅니다
    .listed = 명세에 없고 웹의 코드 목록에만 있습니다
ftp-fact-text = 문구에 담긴 내용
    .marker = 재시작 마커
    .minutes = 기다릴 시간(분)
    .status = 상태, 기능 또는 도움말
    .directory = 디렉터리의 상태
    .file = 파일 정보
    .help = 사람이 읽을 도움말
    .system = 시스템 이름
    .address = IPv4 주소와 포트
    .long-address = 주소와 포트(모든 주소 체계)
    .port = 포트만
    .path = 큰따옴표로 묶은 경로
    .security-data = 보안 데이터(있는 경우)
    .challenge = 챌린지
    .protocols = 쓸 수 있는 프로토콜
    .reply = 인코딩된 다른 응답
ftp-contrast-text =
    .marker = 재시작 마커를 알려 줍니다
    .minutes = 몇 분을 기다려야 하는지 알려 줍니다
    .status = 상태나 기능, 도움말을 담고 있습니다
    .directory = 디렉터리의 상태를 알려 줍니다
    .file = 파일의 정보를 알려 줍니다
    .help = 사람이 읽을 도움말을 담고 있습니다
    .system = 시스템의 종류를 알려 줍니다
    .address = IPv4 주소와 포트를 알려 줍니다
    .long-address = 주소 체계에 상관없이 주소와 포트를 알려 줍니다
    .port = 포트만 알려 줍니다
    .path = 경로를 큰따옴표로 묶어 알려 줍니다
    .security-data = 보안 데이터를 담기도 합니다
    .challenge = 챌린지를 담고 있습니다
    .protocols = 쓸 수 있는 프로토콜을 알려 줍니다
    .reply = 다른 응답을 인코딩해 담고 있습니다
ftp-fact-protection = 안에 든 응답의 보호
    .integrity = 변조 방지
    .confidentiality = 도청 방지
    .both = 도청과 변조 방지
ftp-contrast-protection =
    .integrity = 안에 든 응답이 변조되는 것만 막습니다
    .confidentiality = 안에 든 응답이 도청되는 것만 막습니다
    .both = 안에 든 응답이 도청되거나 변조되는 것을 모두 막습니다
ftp-course =
    .connect = 접속
    .security = 보안 설정
    .login = 로그인
    .command = 명령
    .data-open = 데이터 연결
    .data-flow = 데이터 전송
    .quit = 종료
# 110 Restart Marker Reply
ftp-110 =
    .gloss = 재시작 위치가 기록됨
    .action = 그대로 두면 됩니다. 전송은 계속됩니다.
    .means = 진행 중인 전송에 재시작 위치가 기록되어 나중에 그 위치부터 전송을 재개할 수 있음
    .description = 진행 중인 전송의 체크포인트를 `MARK yyyy = mmmm` 형식으로 알립니다. 보내는 쪽의 마커와 받는 쪽의 마커가 짝을 이룹니다.
    .seen = 오늘날에는 보기 드뭅니다. 재시작 마커는 블록 모드와 압축 모드에만 있는데, 전송은 거의 모두 스트림 모드로 이루어지기 때문입니다. `MODE B`나 `MODE C`를 쓰면 데이터 전송이 계속되는 동안 150과 226 사이에 이 줄이 나옵니다.
    .when = 블록 모드나 압축 모드에서 데이터 스트림에 재시작 마커가 들어 있을 때
    .fix = 문제가 생긴 것은 아닙니다. 전송은 계속되어 226이나 250으로 끝납니다. 두 마커를 모두 적어 두었다가, 업로드가 끊기면 받는 쪽인 서버의 마커(등호 뒤의 값)를 붙여 `REST`를 보내고 전송 명령을 다시 보내세요.
# 120 Service Ready in nnn Minutes
ftp-120 =
    .gloss = 서버가 준비되려면 몇 분 걸림
    .action = 기다리세요. 서버가 준비되면 220이 옵니다.
    .means = 서버가 접속은 받아들였지만 로그인하려면 몇 분 기다려야 함
    .description = 응답 문구에 적힌 시간(분)만큼 서비스 시작이 늦어집니다. 연결은 그대로 유지되고, 서버가 준비되면 220이 옵니다.
    .seen = 제어 연결이 열린 직후 인사말 대신 나오거나 `REIN` 다음에 옵니다. 널리 쓰이는 서버는 거의 보내지 않으며, Ruby의 `Net::FTP`처럼 이를 접속 실패로 여기는 클라이언트 라이브러리도 있습니다.
    .when = 서버가 시작되는 중이거나 다른 이유로 아직 사용자를 받을 수 없을 때 접속한 경우에
    .fix = 아직 오류가 난 것은 아닙니다. 연결을 그대로 두고 220이 올 때까지 아무것도 보내지 마세요. 클라이언트가 먼저 포기한다면 클라이언트의 제한 시간을 안내된 시간보다 길게 늘리거나 나중에 다시 접속하세요.
# 125 Data Connection Already Open
ftp-125 =
    .gloss = 열려 있는 데이터 연결로 전송을 시작함
    .action = 그대로 기다리세요. 끝나면 226이나 250이 옵니다.
    .means = 데이터 연결이 이미 열려 있어 그 연결로 전송이나 목록 조회가 시작됨
    .description = 클라이언트와 서버 사이에 데이터 연결이 이미 맺어져 있어 데이터 전송이 곧바로 시작됩니다. 끝나면 두 번째 응답이 옵니다.
    .seen = `LIST`, `RETR`, `STOR` 명령에 다른 서버는 대부분 150으로 답하지만 IIS는 `125 Data connection already open; Transfer starting.`을 보냅니다. 패시브 모드라면 이때 클라이언트는 227이나 229가 알려 준 포트에 이미 접속해 있습니다.
    .when = 목록 조회나 전송 명령을 받은 시점에 데이터 연결이 이미 맺어져 있는 경우에
    .fix = 정상입니다. 226이나 250을 기다렸다가 다음 명령을 보내세요. 이 응답 뒤로 아무 진전이 없다면 방화벽이나 NAT 라우터가 데이터 연결을 끊었거나 그 연결의 TLS 핸드셰이크가 실패했을 수 있으니, 패시브 포트 범위와 `PROT`로 설정한 보호 수준을 확인하세요.
# 150 File Status Okay
ftp-150 =
    .gloss = 서버가 곧 전송을 시작함
    .action = 226을 기다리고, 전송이 멈추면 포트 개방을 요청하세요.
    .means = 서버가 전송 명령을 받아들였으며 곧 데이터 연결이 열릴 것임
    .description = 경로가 서버의 검사를 통과했으며 곧 전송이 시작됩니다. 전송이 어떻게 끝났는지는 두 번째 응답이 알려 줍니다.
    .seen = 다운로드, 업로드, 목록 조회 때 거의 언제나 나옵니다. vsftpd는 `150 Here comes the directory listing.`이나 `150 Ok to send data.`, Pure-FTPd는 `150 Accepted data connection`을 보냅니다. 세션이 멈추었을 때 로그의 마지막 줄이 이 응답인 경우가 많습니다.
    .when = 서버가 `LIST`, `RETR`, `STOR` 같은 명령을 받아들여 데이터 전송이 막 시작되려 할 때
    .fix = 오류가 아니라 진행 중이라는 뜻이니 226이나 250을 기다리세요. 여기서 세션이 멈춘다면 데이터 연결이 막혀 있을 가능성이 큽니다. 관리자에게 서버 방화벽에서 패시브 포트 범위를 열어 달라고 하세요. 로그에 `PORT`나 `EPRT`가 있으면 클라이언트를 패시브(수동형) 모드로 바꾸세요.
# 200 Command Okay
ftp-200 =
    .gloss = 명령이 처리됨
    .action = 그대로 다음 명령을 보내면 됩니다.
    .means = 명령이 수행되었으며 더 알릴 내용이 없음
    .description = `TYPE`, `PORT`, `MODE`, `NOOP`처럼 설정만 바꾸거나 따로 돌려줄 결과가 없는 명령에 대한 짧은 확인입니다.
    .seen = 클라이언트는 파일을 주고받기 전에 전송 타입을 설정하므로 로그에는 `200 Switching to Binary mode.` 같은 줄이 많이 보입니다. 액티브 모드의 `PORT`와 `EPRT`, `OPTS UTF8 ON`, TLS 세션의 `PBSZ`와 `PROT`에도 이 응답이 옵니다.
    .when = 설정만 바꾸거나 데이터를 돌려주지 않는 명령이 성공했을 때
    .fix = 고칠 것이 없으니 다음 명령으로 넘어가세요. 다만 `PORT` 뒤의 200은 주소를 기록해 두었다는 확인일 뿐입니다. 나중에 서버가 여는 연결을 방화벽이 막을 수 있으며, 그때는 425가 나옵니다.
# 202 Command Not Implemented, Superfluous
ftp-202 =
    .gloss = 필요 없는 명령이라 건너뜀
    .action = 성공으로 보고 그대로 진행하면 됩니다.
    .means = 명령이 이 서버에는 필요 없어 구현되어 있지 않음
    .description = 서버가 명령을 건너뛰고 아무 작업도 하지 않았습니다. 그래도 성공으로 처리되므로 세션을 계속 진행할 수 있습니다.
    .seen = 대표적인 예는 `ALLO`입니다. vsftpd는 `202 ALLO command ignored.`로 답하고, ProFTPD는 `202 No storage allocation necessary`로 답하기도 합니다. 명세는 `PASS`, `ACCT`, `SMNT`, `SITE`에도 이 응답을 허용합니다.
    .when = `ALLO`처럼 해당 시스템에서 쓸모없는 명령을 클라이언트가 보낸 경우에
    .fix = 성공으로 보고 계속하세요. 거부된 것은 없습니다. `SITE` 기능처럼 꼭 실행되어야 하는 명령이었다면 서버가 무엇을 제공하는지 `HELP SITE`로 살펴보고, 그렇지 않다면 로그가 깔끔해지도록 스크립트에서 빼세요.
# 211 System Status
ftp-211 =
    .gloss = 요청한 서버 상태나 기능, 도움말
    .action = 마지막 줄까지 읽기만 하면 됩니다.
    .means = 요청한 서버 상태나 지원 기능, 일반 도움말이 응답에 담겨 있음
    .description = 대개 여러 줄이 이어집니다. `STAT` 뒤에는 서버 상태, `FEAT` 뒤에는 지원하는 확장 기능, `HELP` 뒤에는 도움말이 나옵니다.
    .seen = 클라이언트는 로그인을 전후해 `FEAT`를 보내고 `211-Features:`와 `211 End` 사이의 목록을 읽어 `UTF8`, `MLSD`, `EPSV`, `AUTH TLS`의 지원 여부를 알아냅니다. 경로 없이 `STAT`를 보내면 세션의 설정과 연결이 나열됩니다.
    .when = 클라이언트가 `FEAT`로 기능 목록을 요청하거나 `STAT`로 서버 상태를 물을 때
    .fix = 따로 할 일은 없습니다. `211` 바로 다음에 공백이 오는 줄까지 읽으세요. `FEAT` 목록에 없는 기능은 제공되지 않으니, 클라이언트에서 그 기능을 끄거나 관리자에게 서버에서 켜 달라고 하세요.
# 212 Directory Status
ftp-212 =
    .gloss = 요청한 디렉터리의 상태
    .action = 응답에 담긴 내용을 읽기만 하면 됩니다.
    .means = `STAT`에 지정한 디렉터리의 정보가 제어 연결로 전달되었음
    .description = 디렉터리의 항목이나 속성이 응답 안에 그대로 들어 있어, 데이터 연결 없이도 볼 수 있습니다.
    .seen = 명세는 디렉터리 경로를 붙인 `STAT`에 이 응답을 쓰도록 했지만 실제로는 보기 드뭅니다. vsftpd는 그런 요청에 213으로 답하고, 211을 쓰는 서버도 있습니다. 정해진 코드 하나만 기다리는 스크립트는 여기서 문제를 일으킵니다.
    .when = 클라이언트가 디렉터리 경로를 붙여 `STAT`를 보낸 경우에
    .fix = 요청은 성공했으니 응답의 각 줄에서 목록을 읽으세요. 스크립트라면 `STAT` 뒤에 오는 211, 212, 213을 똑같이 받아들이게 하고, 형식이 정해진 목록이 필요하면 `MLSD`를 쓰세요.
# 213 File Status
ftp-213 =
    .gloss = 요청한 파일의 크기나 시각, 상태
    .action = 번호 뒤의 값을 쓰기만 하면 됩니다.
    .means = 요청한 파일의 크기나 수정 시각, 상태가 응답에 담겨 있음
    .description = `SIZE` 뒤에는 바이트 단위 크기, `MDTM` 뒤에는 `20240502101512` 같은 UTC 시각, `STAT` 뒤에는 상태를 적은 줄이 담겨 옵니다.
    .seen = 클라이언트는 진행률을 표시하거나 전송을 재개하거나 날짜를 비교하려고 `RETR` 전에 `SIZE`와 `MDTM`을 보냅니다. 크기는 전송 타입에 따라 달라서, Unix 서버에 있는 같은 텍스트 파일도 `TYPE I`일 때보다 `TYPE A`일 때 더 크게 나옵니다.
    .when = 클라이언트가 `SIZE`, `MDTM`, `STAT`로 파일의 크기나 시각, 상태를 물을 때
    .fix = 문제없이 처리되었으니 그 값을 쓰면 됩니다. 크기가 잘못된 것 같거나 `SIZE`가 550으로 거부되면 먼저 `TYPE I`를 보내세요. 시각이 몇 시간 어긋난다면 클라이언트에서 변환하세요. `MDTM`은 서버의 현지 시각이 아니라 UTC를 알려 줍니다.
# 214 Help Message
ftp-214 =
    .gloss = 서버의 도움말
    .action = 도움말을 읽기만 하면 됩니다.
    .means = `HELP`로 요청한 도움말이 사람이 읽을 수 있는 글로 응답에 담겨 있음
    .description = 서버 전체나 특정 명령에 대한 도움말이 이어지며, 서버가 아는 명령 이름의 목록일 때가 많습니다.
    .seen = `HELP`에 대한 응답이며, 명령줄 클라이언트에서는 `remotehelp`를 입력하면 이 명령이 전송됩니다. vsftpd는 `214-The following commands are recognized.`로 시작해 명령 이름을 나열하고 `214 Help OK.`로 끝맺습니다.
    .when = 클라이언트가 `HELP`를 단독으로, 또는 명령 이름을 붙여 보냈을 때
    .fix = 고칠 것은 없으니 내용을 읽으면 됩니다. 문구가 서버마다 다르므로 스크립트로 해석하지는 마세요. 확장 기능은 `FEAT`로 알아보고, 서버 고유의 `SITE` 명령은 `HELP SITE`로 확인하세요.
# 215 System Type
ftp-215 =
    .gloss = 서버가 시스템 종류를 알려 줌
    .action = 그대로 두면 됩니다. 클라이언트가 목록을 읽는 데 씁니다.
    .means = 서버가 실제로 쓰거나 흉내 내는 운영 체제의 종류가 응답에 담겨 있음
    .description = 첫 단어는 `215 UNIX Type: L8`처럼 등록된 시스템 이름이며, 클라이언트는 이를 보고 어떤 형식의 목록이 올지 짐작합니다.
    .seen = 많은 클라이언트가 로그인한 지 얼마 안 되어 `SYST`를 보내므로 로그 대부분에 나타납니다. 실제 시스템과 상관없이 `UNIX Type: L8`을 보내는 서버가 많고, IIS는 `215 Windows_NT`로 답합니다.
    .when = 클라이언트가 `SYST`로 시스템 종류를 물을 때, 대개 로그인 직후에
    .fix = 이 응답 자체에는 문제가 없습니다. 목록이 비거나 깨져 보인다면 클라이언트가 다른 시스템의 형식으로 읽고 있을 수 있습니다. 클라이언트의 사이트 설정에서 서버 종류를 직접 지정하거나, 관리자에게 목록 형식을 바꿔 달라고 하세요. IIS에서는 MS-DOS와 UNIX 중에서 고를 수 있습니다.
# 220 Service Ready
ftp-220 =
    .gloss = 서버가 로그인을 받을 준비가 됨
    .action = 그대로 두면 됩니다. 클라이언트가 암호화나 로그인을 시작합니다.
    .means = 서버가 준비를 마치고 클라이언트의 로그인을 기다리고 있음
    .description = FTP 서버의 인사말입니다. 제어 연결이 맺어졌으며, 클라이언트는 `AUTH`, `HOST`, `USER` 가운데 하나로 시작하면 됩니다.
    .seen = 세션의 첫 줄로, `220 (vsFTPd 3.0.5)`나 `220 Microsoft FTP Service`처럼 서버 이름이 들어 있는 경우가 많고 Pure-FTPd는 여러 줄짜리 배너를 보냅니다. `REIN`과 `HOST`에 대한 응답으로도 옵니다.
    .when = 서버와 제어 연결이 맺어진 직후에
    .fix = 정상이니 `AUTH TLS`나 `USER`로 계속하세요. 인사말이 늦게 온다면 서버의 역방향 이름 조회가 흔한 원인이며, 관리자가 끌 수 있습니다. 클라이언트가 이 응답 바로 뒤에서 멈춘다면 클라이언트의 암호화 설정을 확인하세요.
# 221 Closing Control Connection
ftp-221 =
    .gloss = 서버가 종료 인사를 보내고 연결을 닫음
    .action = 그대로 두면 됩니다. 더 전송하려면 다시 접속하세요.
    .means = 서버가 세션을 끝내고 제어 연결을 닫는 중임
    .description = 서버의 종료 인사입니다. 로그인한 사용자는 로그아웃되며, 이 연결로는 더 이상 명령을 보낼 수 없습니다.
    .seen = `QUIT`에 대한 응답이며 정상적인 세션의 마지막 줄입니다. vsftpd는 `221 Goodbye.`를, Pure-FTPd는 전송량 요약을 보냅니다. 아직 진행 중인 전송이 있으면 그 전송이 끝난 다음 연결이 닫힙니다.
    .when = 클라이언트가 세션을 끝내려고 `QUIT` 명령을 보냈을 때
    .fix = 오류가 아닙니다. 더 전송하려면 새로 접속하세요. 뜻밖에 나타났다면 유휴 상태이거나 대기열이 비었을 때 접속을 끊는 클라이언트 설정이 있는지, 스크립트에 `quit` 또는 `bye`가 너무 일찍 나오지 않는지 살펴보세요.
# 225 Data Connection Open
ftp-225 =
    .gloss = 중단할 전송이 없음
    .action = 그대로 진행하면 됩니다. 세션은 계속됩니다.
    .means = 데이터 연결이 열려 있지만 그 연결에서 진행 중인 전송이 없음
    .description = 중단을 요청했지만 중단할 것이 없었습니다. 그래서 데이터 연결은 그대로 두었고 계속 쓸 수 있습니다.
    .seen = 표준대로라면 `ABOR`에 대한 응답으로만 나옵니다. 실제로는 데이터 연결이 아예 없더라도 중단할 것이 없기만 하면 이 응답을 보내는 서버가 여럿 있으며, vsftpd의 문구는 `225 No transfer to ABOR.`입니다. Pure-FTPd는 `ESTA`와 `ESTP`에도 데이터 연결이 열리고 나면 225로 답합니다.
    .when = 아무것도 전송되지 않는 시점에 클라이언트가 `ABOR` 명령을 보낸 경우에
    .fix = 문제 될 것이 없으니 다음 명령을 보내 세션을 이어 가세요. 전송을 취소하려던 것이라면 그 전송은 이미 끝난 뒤였습니다. 로그 위쪽에서 그 전송의 226이나 426을 찾아보고, 불완전한 파일이 남아 있으면 삭제하세요.
# 226 Closing Data Connection
ftp-226 =
    .gloss = 전송이 정상적으로 끝남
    .action = 그대로 두되, 파일이 손상된 듯하면 크기를 비교하세요.
    .means = 전송이나 목록 조회, 중단 요청이 성공했고 데이터 연결이 닫혔음
    .description = 다운로드, 업로드, 목록 조회는 서버가 데이터를 모두 처리해 전송이 완료되면 이 줄로 끝납니다.
    .seen = 150이나 125 다음에 `226 Transfer complete.`로 나오며, vsftpd에서 목록을 조회한 뒤에는 `226 Directory send OK.`로 나옵니다. `ABOR` 뒤에는 중단되었음을 확인해 주며, 이때는 끊긴 전송에 대한 426 바로 다음에 옵니다.
    .when = 목록 조회나 파일 전송이 끝까지 진행되었거나 요청에 따라 중단된 경우에
    .fix = 문구에 문제가 적혀 있지 않다면 계속하세요. vsftpd는 목록 조회가 실패했을 때도 `226 Transfer done (but failed to open directory).`를 보내므로, 그때는 경로와 계정 권한을 확인하세요. 파일이 손상되었다면 `SIZE`로 크기를 비교하고, `TYPE I`를 보낸 뒤 다시 전송하세요.
# 227 Entering Passive Mode
ftp-227 =
    .gloss = 서버가 이 주소와 포트에서 기다림
    .action = 클라이언트가 멈출 때만 주소를 확인하면 됩니다.
    .means = 서버가 알려 준 주소와 포트에서 클라이언트의 데이터 연결을 기다리고 있음
    .description = 패시브 모드가 켜졌습니다. 괄호 안의 숫자 여섯 개는 클라이언트가 접속해야 할 IPv4 주소와 포트입니다.
    .seen = 클라이언트는 목록 조회나 전송 전에 `PASV`를 보냅니다. `(192,0,2,10,195,80)`에서 포트는 195에 256을 곱하고 80을 더한 값, 곧 50000입니다. NAT 뒤의 서버는 여기에 사설 주소를 적어 보내기도 하는데, 그러면 다음 단계에서 멈춥니다.
    .when = 클라이언트가 `PASV`로 패시브 모드를 요청하고 서버가 이를 위해 포트를 열었을 때
    .fix = 성공 응답이며, 이제 클라이언트가 접속할 차례입니다. 여기서 멈추거나 라우팅할 수 없는 주소라는 오류가 나면 관리자가 공인 주소를 알리도록 설정하고(vsftpd는 `pasv_address`, ProFTPD는 `MasqueradeAddress`) 방화벽에서 패시브 포트를 열어야 합니다. 그동안은 `EPSV`를 써 보세요.
# 228 Entering Long Passive Mode
ftp-228 =
    .gloss = 서버가 이 긴 형식의 주소에서 기다림
    .action = 그대로 두면 됩니다. 클라이언트가 그 주소로 접속합니다.
    .means = 서버가 IPv6 주소 같은 긴 주소에서 데이터 연결을 기다리고 있음
    .description = `LPSV`에 대한 응답입니다. 주소 체계, 주소, 포트가 숫자로 나오며, 주소와 포트 앞에는 각각의 길이가 붙습니다.
    .seen = `LPSV`는 `EPSV`에 앞서 나온 실험적 명령으로, 지금도 이를 지원하는 서버와 클라이언트는 BSD 계열 서버를 비롯해 얼마 되지 않습니다. IPv4 주소는 `(4,4,192,0,2,10,2,195,80)`처럼 체계, 길이, 주소, 길이, 포트 순서로 나타납니다.
    .when = 클라이언트가 `LPSV`로 패시브 모드를 요청하고 서버가 이를 지원하는 경우에
    .fix = 요청이 성공했습니다. 이제 클라이언트가 그 주소로 접속해 전송 명령을 보냅니다. 클라이언트가 이 숫자를 해석하지 못하거나 접속에 실패하면 `EPSV`를, IPv4라면 `PASV`를 쓰게 하고 방화벽에서 패시브 포트를 여세요.
# 229 Entering Extended Passive Mode
ftp-229 =
    .gloss = 서버가 이 포트에서 기다림
    .action = 클라이언트가 멈출 때만 포트를 열어 달라고 하면 됩니다.
    .means = 서버가 제어 연결과 같은 주소의 지정된 포트에서 데이터 연결을 기다리고 있음
    .description = 확장 패시브 모드가 켜졌습니다. 세로줄 사이의 숫자가 포트이며, 클라이언트는 이미 접속해 있는 호스트의 그 포트로 접속합니다.
    .seen = 요즘 클라이언트는 IPv6에서는 물론 IPv4에서도 `EPSV`를 알아서 보내는 일이 많습니다. `229 Entering Extended Passive Mode (|||50000|)` 같은 응답에는 주소가 없어서, NAT 뒤의 서버가 사설 주소를 알려 주어 생기는 문제가 없습니다.
    .when = IPv4나 IPv6에서 클라이언트가 `EPSV`로 패시브 모드를 요청할 때
    .fix = 요청이 성공했으며 클라이언트가 그 포트로 접속합니다. 그 뒤에 목록 조회나 전송이 멈추거나 425로 끝나면 포트가 막힌 것이니, 관리자가 방화벽에서 패시브 포트 범위를 열고 라우터에서 포워딩해야 합니다. 중간의 프록시가 `EPSV`를 제대로 처리하지 못한다면 클라이언트가 `PASV`를 쓰게 하세요.
# 230 User Logged In
ftp-230 =
    .gloss = 로그인에 성공함
    .action = 이제 목록을 조회하고 파일을 전송하면 됩니다.
    .means = 로그인이 완료되어 사용자가 파일을 다룰 수 있음
    .description = 사용자 이름과, 필요한 경우 비밀번호나 계정 정보가 받아들여졌습니다. 이제 이 세션에서 명령을 보내고 파일을 전송할 수 있습니다.
    .seen = `PASS` 다음에 오고, 비밀번호가 필요 없으면 `USER`만으로도 옵니다. vsftpd는 `230 Login successful.`, IIS는 `230 User logged in.`, Pure-FTPd는 `230 OK. Current directory is /`를 보냅니다. 여러 줄이라면 환영 문구가 들어 있는 것입니다.
    .when = 클라이언트가 보낸 로그인 정보를 서버가 받아들였을 때
    .fix = 로그인되었으니 바꿀 것이 없습니다. 얼마 뒤 클라이언트가 멈춘다면 대개 첫 목록 조회에 쓰는 데이터 연결이 문제입니다. 425의 설명을 참고해, 클라이언트가 패시브(수동형) 모드를 쓰는지, 서버의 패시브 포트가 열려 있는지 확인하세요. 엉뚱한 디렉터리로 들어간다면 클라이언트에서 시작 경로를 지정하세요.
# 231 User Logged Out
ftp-231 =
    .gloss = 로그아웃됨(표준에 없는 코드)
    .action = 그대로 두면 됩니다. 221처럼 세션이 끝난 것입니다.
    .means = 사용자가 로그아웃되고 세션이 끝났음
    .description = 이 번호를 정의한 RFC는 없습니다. 웹에 퍼진 FTP 코드 목록에 있는 것을 소형 서버가 가져다 쓰며, 표준 응답은 221입니다.
    .seen = 영어 위키백과의 FTP 응답 코드 목록은 이 번호를 `User logged out; service terminated`로 설명하며, 많은 페이지와 프로그램이 이 줄을 그대로 베꼈습니다. 이런 목록을 보고 응답을 정한 소형 자작 서버에서만 볼 수 있습니다. vsftpd, ProFTPD, Pure-FTPd는 221로 세션을 끝냅니다.
    .when = 웹에 퍼진 코드 목록대로 응답하는 서버에 클라이언트가 `QUIT`를 보냈을 때
    .fix = 문제가 생긴 것은 아닙니다. 221과 똑같이 처리하고, 더 전송하려면 다시 접속하세요. 클라이언트나 스크립트가 221만 기다린다면 `QUIT`에 대한 2xx 응답은 모두 받아들이게 하세요. 서버를 만든다면 221을 보내세요.
# 232 User Logged In, Authorized by Security Exchange
ftp-232 =
    .gloss = 비밀번호 없이 로그인됨
    .action = 그대로 두면 됩니다. 클라이언트는 비밀번호를 보내지 않습니다.
    .means = 사용자가 보안 데이터 교환을 근거로 비밀번호 없이 로그인되었음
    .description = Kerberos 등으로 미리 증명한 신원만으로 이 계정을 쓸 수 있어, `USER`만으로 로그인이 끝납니다.
    .seen = `AUTH`로 시작한 보안 데이터 교환 다음에 보낸 `USER`에 대한 응답입니다. MIT Kerberos 서버의 문구는 `232 GSSAPI user anna@EXAMPLE.COM is authorized as anna`입니다. 비밀번호로 로그인하면 대신 230으로 끝납니다. 웹에 퍼진 코드 목록은 232를 `Logout command noted`로 설명하지만, 그런 의미를 정한 RFC는 없습니다.
    .when = `USER`로 보낸 사용자 이름을 서버가 이미 증명된 신원만으로 인정하는 경우에
    .fix = 따로 조치할 것은 없습니다. `PASS`를 건너뛰고 바로 작업하세요. 클라이언트가 오류로 여기거나 비밀번호를 계속 요구하면 클라이언트를 업데이트하거나, `USER`에 대한 2xx 응답은 모두 로그인 완료로 받아들이게 하세요. 비밀번호를 물어야 하는 곳이라면 관리자가 신원 매핑을 바꿔야 합니다.
# 234 Security Data Exchange Complete
ftp-234 =
    .gloss = 서버가 암호화를 받아들임
    .action = 그대로 두면 됩니다. 이제 TLS 핸드셰이크가 시작됩니다.
    .means = 서버가 보안 메커니즘을 받아들였으며 추가 보안 데이터는 필요 없음
    .description = `ADAT` 없이 `AUTH`가 승인되었습니다. `AUTH TLS`라면 이 줄 바로 다음에 TLS 핸드셰이크가 시작됩니다.
    .seen = 명시적 FTPS에서 `AUTH TLS`에 대한 일반적인 응답입니다. vsftpd는 `234 Proceed with negotiation.`, Pure-FTPd는 `234 AUTH TLS OK.`, IIS는 `234 AUTH command ok. Expecting TLS Negotiation.`을 보냅니다.
    .when = TLS가 설정된 서버에 클라이언트가 `AUTH TLS`로 TLS를 요청할 때
    .fix = 여기까지는 정상이며 클라이언트가 TLS 핸드셰이크를 시작합니다. 이 지점에서 세션이 끊긴다면 핸드셰이크가 실패한 것입니다. 클라이언트의 인증서 경고, 양쪽이 허용하는 TLS 버전, 서버의 인증서와 로그를 살펴보세요.
# 235 Security Data Accepted
ftp-235 =
    .gloss = 신원 증명이 받아들여짐
    .action = 그대로 두면 됩니다. 클라이언트가 `USER`로 로그인합니다.
    .means = 방금 보낸 데이터로 보안 데이터 교환이 완료되었음
    .description = 서버가 `ADAT` 데이터를 받아들였고 더 요구하지 않습니다. 클라이언트가 검증할 마지막 `ADAT=` 값이 문구에 들어 있기도 합니다.
    .seen = Kerberos와 GSSAPI 세션에서 `AUTH GSSAPI`, 334, 한 번 이상의 `ADAT`를 거친 다음에 나옵니다. TLS는 234를 쓰고 `ADAT`를 쓰지 않으므로 `AUTH TLS` 세션에는 나오지 않습니다.
    .when = 클라이언트의 `ADAT` 데이터가 보안 메커니즘의 요구를 모두 충족해 더 필요한 것이 없을 때
    .fix = 정상입니다. 클라이언트는 `ADAT=` 값이 있으면 검증하고 `USER`로 로그인합니다. 이 시점에 오류가 나면 `klist`로 티켓이 유효한지, 서버의 호스트 이름으로 발급되었는지 확인하고, 두 컴퓨터의 시계가 일치하는지도 보세요.
# 250 Requested File Action Okay
ftp-250 =
    .gloss = 파일 또는 디렉터리 작업이 완료됨
    .action = 목록을 새로 고치기만 하면 바뀐 내용이 보입니다.
    .means = 요청한 파일 또는 디렉터리 작업이 완료되었음
    .description = 디렉터리 이동, 삭제, 이름 변경 같은 파일 작업이 끝까지 수행되었음을 확인해 줍니다.
    .seen = vsftpd에서는 `CWD` 뒤의 `250 Directory successfully changed.`와 `RNTO` 뒤의 `250 Rename successful.`이 대표적입니다. `MLST`는 파일 정보를 이 응답에 담아 돌려주며, 데이터 연결을 열어 두는 전송이 이 응답으로 끝나기도 합니다.
    .when = 서버에서 `CWD`, `DELE`, `RMD`, `RNTO` 같은 명령이 성공했을 때
    .fix = 할 일은 없으니 다음 명령을 보내세요. 클라이언트 화면에 결과가 보이지 않으면 디렉터리 보기를 새로 고치세요. 캐시에 있는 목록을 보여 주는 클라이언트가 많습니다. 파일이 엉뚱한 곳에 있는 것 같으면 `PWD`로 현재 디렉터리를 확인하세요.
# 257 Pathname Created
ftp-257 =
    .gloss = 현재 또는 새 디렉터리의 경로
    .action = 큰따옴표 안의 경로를 쓰기만 하면 됩니다.
    .means = 현재 디렉터리나 새로 만든 디렉터리의 경로가 응답에 담겨 있음
    .description = 큰따옴표로 묶은 경로가 이어집니다. `PWD` 뒤에는 현재 디렉터리의 경로, `MKD` 뒤에는 새 디렉터리의 절대 경로입니다.
    .seen = 클라이언트가 `PWD`로 현재 위치를 묻기 때문에 많은 세션에서 로그인하고 얼마 안 되어 `257 "/" is the current directory` 같은 줄이 보입니다. 경로 자체에 들어 있는 큰따옴표는 두 개를 겹쳐서 보냅니다.
    .when = 클라이언트가 `PWD`로 현재 디렉터리를 묻거나 `MKD`로 디렉터리를 만들 때
    .fix = 성공했습니다. 다음 명령부터는 따옴표 안의 경로를 쓰세요. 예상한 경로가 아니라면 계정이 홈 디렉터리 밖으로 나갈 수 없게 설정되어 `/`가 홈 디렉터리를 가리키는 것일 수 있습니다. 홈 디렉터리를 기준으로 클라이언트의 원격 경로를 설정하세요.
# 331 User Name Okay, Need Password
ftp-331 =
    .gloss = 이제 비밀번호를 보낼 차례
    .action = 비밀번호를 입력하세요. 클라이언트가 `PASS`로 보냅니다.
    .means = 사용자 이름이 받아들여졌으며 서버가 이제 비밀번호를 기다리고 있음
    .description = 로그인이 절반만 끝났습니다. 클라이언트가 이어서 `PASS`를 보내야 서버가 로그인을 허용합니다.
    .seen = 비밀번호로 로그인할 때는 언제나 `USER` 다음에 나옵니다. vsftpd는 `331 Please specify the password.`, ProFTPD는 `331 Password required for anna`를 보냅니다. 대부분의 서버가 등록되지 않은 이름에도 이렇게 답하므로 계정이 있다는 증거는 되지 않습니다.
    .when = 비밀번호가 필요한 사용자 이름으로 클라이언트가 `USER`를 보낸 경우에
    .fix = 아직 문제는 없으니 이어서 `PASS`로 비밀번호를 보내세요. 클라이언트가 여기서 멈추면 사이트 설정에 비밀번호를 입력하거나 비밀번호를 묻는 로그온 유형을 고르세요. 익명으로 접속하려면 사용자 이름에 `anonymous`, 비밀번호에 이메일 주소를 쓰세요.
# 332 Need Account for Login
ftp-332 =
    .gloss = 로그인에 계정 정보도 필요함
    .action = 클라이언트에 계정 정보를 입력하거나 관리자에게 문의하세요.
    .means = 서버가 사용자 이름과 비밀번호 외에 계정 정보도 요구하고 있음
    .description = 로그인은 `ACCT`로 이어집니다. 로그인을 마치거나 명령을 수행하려면 별도의 계정 문자열이 필요합니다.
    .seen = `USER`나 `PASS` 다음에 오거나, 나중에 어떤 명령에 계정 정보가 필요할 때 옵니다. FTP 프록시와 메인프레임에서 볼 가능성이 가장 크며, 흔한 Unix와 Windows 서버는 `ACCT`를 쓸 일이 없습니다.
    .when = 서버가 사용자 이름이나 비밀번호를 받은 뒤 계정 정보까지 요구할 때
    .fix = 클라이언트가 `ACCT`로 값을 보내도록 계정 정보를 설정하세요(curl은 `--ftp-account`, FileZilla는 로그온 유형 ‘계정’). 계정 정보를 모르면 관리자에게 문의하고, 계정 정보가 필요할 리 없는 서버라면 올바른 호스트에 접속했는지 확인하세요.
# 334 Security Mechanism Accepted
ftp-334 =
    .gloss = 서버가 신원 증명을 기다림
    .action = 그대로 두면 됩니다. 클라이언트가 티켓이나 토큰을 보냅니다.
    .means = 보안 메커니즘이 받아들여졌으며 이제 클라이언트가 보안 데이터를 보내야 함
    .description = `AUTH`가 승인되어 교환이 시작됩니다. 클라이언트는 `ADAT`로 계속하며, 문구에 `ADAT=` 값이 있으면 그것을 이용합니다.
    .seen = `AUTH GSSAPI`처럼 자체 데이터를 주고받는 메커니즘에 대한 응답으로, `334 Using authentication type GSSAPI; ADAT must follow` 같은 문구로 나옵니다. `AUTH TLS`의 핸드셰이크는 FTP 명령 밖에서 이루어지므로 대신 234가 옵니다.
    .when = Kerberos처럼 토큰 교환이 필요한 메커니즘을 클라이언트가 `AUTH`로 지정한 경우에
    .fix = 실패한 것은 아니며, 클라이언트가 `ADAT`로 base64 데이터를 보내야 합니다. 보내지 않는다면 쓸 수 있는 자격 증명이 없는 것일 수 있습니다. `kinit`으로 티켓을 받거나, 클라이언트에서 Kerberos(GSSAPI)를 끄고 TLS나 비밀번호로 로그인하세요.
# 335 More Security Data Required
ftp-335 =
    .gloss = 신원 증명을 한 번 더 주고받아야 함
    .action = 그대로 두면 됩니다. 클라이언트가 다음 토큰을 보냅니다.
    .means = 보안 데이터에는 문제가 없지만 교환을 적어도 한 차례 더 해야 함
    .description = 서버가 `ADAT` 데이터를 받았고 자신의 데이터를 `ADAT=`로 돌려주기도 합니다. 클라이언트는 다음 토큰을 계산해 보냅니다.
    .seen = 여러 차례 주고받는 메커니즘에서 334와 235 사이에 나오며, 두 번 이상 나올 때도 있습니다. TLS와 비슷한 핸드셰이크를 `ADAT`에 실어 나르는 GridFTP 서버가 흔한 예입니다.
    .when = 클라이언트가 올바른 `ADAT` 데이터를 보냈지만 메커니즘의 절차가 아직 끝나지 않은 경우에
    .fix = 계속 진행하세요. 클라이언트가 또 다른 `ADAT`로 답합니다. 교환이 여기서 멈추면 클라이언트에 표시된 토큰 관련 오류를 살펴보고, 인증서나 티켓이 유효하고 서버가 이를 신뢰하는지 확인한 다음, 두 컴퓨터의 시계를 비교하세요.
# 336 User Name Okay, Challenge Required
ftp-336 =
    .gloss = 비밀번호를 먼저 계산해야 함
    .action = 챌린지의 답을 계산해 비밀번호로 입력하세요.
    .means = 사용자 이름이 받아들여졌으며 챌린지를 바탕으로 비밀번호를 계산해야 함
    .description = 응답 문구에 챌린지가 들어 있습니다. 이에 답하는 비밀번호를 계산해 `PASS`로 보내야 합니다.
    .seen = 보안 메커니즘이 챌린지에 답하는 비밀번호를 요구할 때 `USER` 다음에 옵니다. 보기 드문 응답입니다. 옛 FreeBSD 서버의 OPIE처럼 단순한 일회용 비밀번호 로그인에서는 챌린지가 331에 담겨 옵니다.
    .when = 클라이언트가 `USER`를 보낸 뒤 보안 메커니즘이 챌린지 방식의 비밀번호를 요구할 때
    .fix = 챌린지를 읽고 토큰이나 생성기로 답을 계산해 비밀번호로 보내세요. 클라이언트가 문구를 숨기거나 저장된 비밀번호를 보낸다면, 비밀번호를 그때그때 묻고 저장하지 않도록 설정하세요.
# 350 Requested File Action Pending
ftp-350 =
    .gloss = 두 단계 가운데 첫 단계가 끝남
    .action = 그대로 두면 됩니다. `RNTO`나 전송 명령이 이어집니다.
    .means = 두 단계로 된 명령의 앞부분이 받아들여졌으며 서버가 뒷부분을 기다리고 있음
    .description = 서버가 이름을 바꿀 파일이나 재시작 위치를 기억해 두고, 작업을 마무리할 명령을 기다립니다.
    .seen = `RNFR` 뒤에는 `350 Ready for RNTO.`가, `REST` 뒤에는 `350 Restart position accepted (1048576).` 같은 줄이 나옵니다. 둘 다 그 자체로는 아무 작업도 하지 않으며, `RNFR` 뒤에는 `RNTO`, `REST` 뒤에는 `RETR` 또는 `STOR` 명령이 와야 합니다.
    .when = 클라이언트가 `RNFR`로 이름 변경을 시작하거나 `REST`로 재시작 위치를 지정할 때
    .fix = 계속 진행하세요. `RNFR` 다음에는 새 이름을 붙인 `RNTO`를, `REST` 바로 다음에는 전송 명령을 보내세요. 그 사이에 다른 명령을 넣으면 서버가 503으로 답하거나 위치를 잊을 수 있습니다. 재시작 위치를 취소하려면 `REST 0`을 보내세요.
# 421 Service Not Available
ftp-421 =
    .gloss = 서버가 서비스를 거부하고 연결을 끊음
    .action = 응답 문구를 읽고, 잠시 기다렸다가 다시 접속하세요.
    .means = 서버가 이 클라이언트에 더 이상 서비스할 수 없어 세션을 끝냄
    .description = 서버가 서비스를 계속할 수 없거나 계속하지 않기로 해 연결을 끊습니다. 명령을 보내지 않았는데도 언제든 올 수 있습니다.
    .seen = 접속하자마자 나오면 어떤 제한이나 차단에 걸린 것입니다. vsftpd는 `There are too many connections from your internet address`를 보내거나, 이유를 밝히지 않고 `Service not available.`만 보냅니다. Pure-FTPd는 `USER`에 `Sorry, cleartext sessions and weak ciphers are not accepted`로 답하지만, `AUTH TLS`를 보낼 수 있도록 세션은 열어 둡니다. 한동안 작업이 없다가 나오면 시간 초과(타임아웃)로, vsftpd는 `421 Timeout.`, ProFTPD는 `No transfer timeout`을 보냅니다. `421 Service not available, remote server has closed connection`은 연결이 이미 끊겼을 때 클라이언트가 스스로 표시하는 문구입니다. 웹에 퍼진 코드 목록에는 Windows 오류 번호인 10068이 사용자가 너무 많다는 뜻으로 실려 있습니다.
    .when = 제한에 걸렸거나, 세션이 너무 오래 유휴 상태였거나, TLS를 쓰지 않았거나, 서버가 종료되는 경우에
    .fix = 문구가 요구하는 대로 한 다음 다시 접속해 로그인하세요. 연결이 너무 많다면 클라이언트의 동시 연결 수를 줄이고, 쓰지 않고 남아 있는 연결을 닫은 뒤 몇 분 기다리세요. `cleartext sessions`가 나오면 명시적 FTP over TLS를 고르세요. 한동안 작업이 없다가 나오면 연결 유지 명령을 켜세요. 내 주소가 차단되었거나 홈 디렉터리가 없다면 관리자만 해결할 수 있습니다. 제한을 늘리는 것도 관리자가 할 일입니다.
# 425 Can't Open Data Connection
ftp-425 =
    .gloss = 쓸 수 있는 데이터 연결이 없음
    .action = 패시브 모드를 쓰고, 안 되면 데이터 포트 개방을 요청하세요.
    .means = 서버가 전송에 쓸 데이터 연결을 열지 못했음
    .description = 명령은 받아들여졌지만, 파일이나 목록을 전송할 별도의 데이터 연결을 열 수 없었습니다.
    .seen = 로그인과 `CWD`는 되는데 `LIST`, `RETR`, `STOR`에서 멈추었다가 `425 Failed to establish connection`(vsftpd)이나 `Unable to build data connection`(ProFTPD)으로 실패합니다. 대개 방화벽이나 NAT 라우터가 데이터 포트를 막은 것입니다. `425 Use PORT or PASV first`는 클라이언트가 데이터 포트를 요청하지 않았다는 뜻입니다. FileZilla Server는 데이터 연결이 TLS 세션을 재사용하지 않으면 150을 보낸 뒤에도 425를 보냅니다. Windows 프로그램은 10060(시간 초과)이나 10061(연결 거부)을 표시하는데, 서버에 아예 접속하지 못할 때도 마찬가지입니다.
    .when = 목록 조회나 전송을 시작하려는데 데이터 포트가 막혀 있거나 아직 정해지지 않은 경우에
    .fix = 클라이언트는 대부분 패시브(수동형) 모드를 쓰며, 그렇다면 관리자가 서버 방화벽에서 패시브 포트 범위를 열고 서버가 공인 주소를 알리도록 설정해야 합니다. 로그에 `PORT`나 `EPRT`가 있으면 클라이언트를 패시브 모드로 바꾸세요. TLS를 쓴다면 제어 연결의 TLS 세션을 재사용하는 클라이언트를 쓰세요.
# 426 Connection Closed, Transfer Aborted
ftp-426 =
    .gloss = 전송이 도중에 끊김
    .action = 처음부터 다시 전송하거나 끊긴 위치부터 재개하세요.
    .means = 전송이 끝나기 전에 데이터 연결이 끊기거나 닫혔음
    .description = 전송이 시작되었지만 끝까지 진행되지 못했습니다. 그래서 받는 쪽의 파일은 불완전합니다.
    .seen = 150이 온 다음 `RETR`, `STOR`, `LIST` 도중에 `426 Failure writing network stream`(vsftpd) 같은 문구로 나옵니다. 회선이 불안정하거나, 방화벽이 긴 전송을 끊거나, 클라이언트가 먼저 연결을 닫은 것이 원인입니다. Windows에서는 클라이언트가 10054(연결 재설정)를 표시하기도 합니다. `ABOR` 뒤라면 예상된 응답이며 226이 이어집니다.
    .when = 진행 중인 전송의 데이터 연결이 끊기거나 전송이 `ABOR`로 중단된 경우에
    .fix = 전송을 다시 시작하고, 클라이언트와 서버가 지원하면 `REST`로 재개하세요. 매번 같은 지점에서 멈춘다면 양쪽의 디스크 공간, 프록시, 방화벽 제한 시간을 확인하세요. 직접 취소한 것이라면 아무것도 하지 않아도 되며, 세션은 계속 쓸 수 있습니다.
# 430 Invalid Username or Password
ftp-430 =
    .gloss = 사용자 이름이나 비밀번호가 틀림
    .action = 사용자 이름이나 비밀번호를 바로잡고 다시 로그인하세요.
    .means = 로그인에 쓴 사용자 이름이나 비밀번호를 서버가 받아들이지 않았음
    .description = 로그인 정보가 거부되었습니다. 이 번호를 정의한 RFC는 없으며, 로그인 실패에 대한 표준 응답은 530입니다.
    .seen = 소형 서버나 임베디드 서버가 `USER`나 `PASS`에 이렇게 답합니다. uFTP는 `430 Invalid username`, 게임기용 ftpd는 `430 Invalid user`를 보냅니다. vsftpd, ProFTPD, IIS 같은 대형 서버는 530으로 로그인을 거부합니다.
    .when = 서버가 모르는 이름이나 비밀번호로 로그인한 경우에
    .fix = 사용자 이름과 비밀번호, 대소문자를 확인하고 같은 시도를 되풀이하지 마세요. 4로 시작하는 코드이지만 다시 시도해도 실패합니다. 게임기나 휴대전화의 서버라면 설정 화면을 열어 두 항목을 모두 입력하거나, 익명으로 로그인하려면 둘 다 비우세요.
# 431 Security Resource Unavailable
ftp-431 =
    .gloss = 서버가 암호화를 준비하지 못함
    .action = 서버에 유효한 인증서와 그 키가 있는지 확인하세요.
    .means = 요청받은 보안 명령을 수행하는 데 필요한 것이 서버에 없음
    .description = 요청한 보호를 서버가 받아들일 수는 있지만, 쓸 수 있는 인증서처럼 그에 필요한 것이 지금은 없습니다.
    .seen = 클라이언트가 `AUTH TLS`를 보내면 IIS가 `431 Failed to setup secure session`으로 답합니다. 알려진 원인 가운데 하나는 해당 FTP 사이트나, 와일드카드 바인딩으로 먼저 응답하는 다른 사이트의 인증서가 만료되었거나 잘못된 것입니다. 표준은 `PROT`에도 이 응답을 허용합니다.
    .when = 클라이언트가 요청한 TLS나 다른 보안 메커니즘을 서버가 당장은 준비할 수 없을 때
    .fix = 관리자에게 알리세요. 관리자는 개인 키가 있는 유효한 인증서가 FTP 사이트에 바인딩되어 있는지 확인하고, IIS라면 와일드카드 바인딩을 쓰는 사이트도 확인해야 합니다. 나중에 다시 시도하는 것은 일시적인 문제일 때만 도움이 되며, 만료된 인증서는 기다려도 되살아나지 않습니다. 비밀번호와 파일을 남이 읽어도 되는 경우가 아니라면 암호화하지 않은 FTP로 바꾸지 마세요.
# 434 Requested Host Unavailable
ftp-434 =
    .gloss = 호스트 이용 불가(표준에 없는 코드)
    .action = 표준에 설명이 없으니 번호 뒤의 문구를 따르세요.
    .means = 이 번호가 실린 코드 목록에 따르면 요청한 호스트를 이용할 수 없음
    .description = 이 번호는 어느 RFC에도 없고, 널리 쓰이는 서버도 보내지 않습니다. 출처를 밝히지 않은 웹의 FTP 코드 목록에서 나온 번호입니다.
    .seen = 영어 위키백과의 FTP 응답 코드 목록과 그것을 베낀 수많은 목록에 실려 있습니다. 같은 문구가 HTTP 상태 코드 목록에도 있습니다. FTP 서버는 `HOST`로 받은 호스트 이름을 거부할 때 504로 답합니다. 434가 실제로 나왔다면 누군가 직접 만든 서버나 프록시가 보낸 것입니다.
    .when = 웹에 퍼진 코드 목록을 따르는 서버나 프록시가 요청받은 호스트에 접속하지 못하거나 그 호스트를 서비스하지 않는 경우에
    .fix = 번호 뒤의 문구를 따르고, 접속하려는 호스트 이름과 포트를 확인하세요. FTP 프록시를 쓴다면 사용자 이름에서 `@` 뒤의 부분을 확인하세요. 그래도 안 되면 서버 관리자에게 문의하세요. 이 번호의 뜻은 그 서버를 만든 쪽에서만 알 수 있습니다.
# 450 Requested File Action Not Taken
ftp-450 =
    .gloss = 파일을 지금은 쓸 수 없음
    .action = 잠시 뒤 다시 시도하고, 계속되면 경로를 확인하세요.
    .means = 곧 해소될 만한 이유로 파일 작업이 수행되지 않았음
    .description = 파일이나 디렉터리, 데이터 연결을 그 순간에 쓸 수 없었습니다. 다른 곳에서 파일을 사용 중인 경우가 대표적입니다.
    .seen = 다른 프로그램이나 세션이 파일을 점유하고 있는 동안 `RETR`, `STOR`, `DELE`, `RNFR`에서 나옵니다. ProFTPD는 목록을 만들 수 없을 때도 보내고, 전송 도중에 데이터 연결이 재설정되면 `450 Transfer aborted. Link to file server lost`를 보냅니다. FileZilla Server 0.9는 150 다음에 `450 TLS session of data connection has not resumed`를 보냅니다. 이 두 경우에는 파일이 일부만 도착했거나 빈 파일이 남아 있을 수 있습니다.
    .when = 파일이 잠겨 있거나 사용 중일 때, 목록을 만들 수 없을 때, 또는 ProFTPD에서 데이터 연결이 끊겼을 때
    .fix = 잠시 기다렸다가 명령을 다시 보내세요. 문구에 연결 끊김(lost)이나 TLS 세션이 언급되어 있으면 서버에 있는 파일의 크기부터 비교하세요. 그런 다음 전송을 끊는 방화벽이 있는지 찾아보거나, TLS 세션을 재사용하는 클라이언트를 쓰세요. 그 밖의 경우에는 경로와 권한을 확인하세요. 550이 맞는 상황에서 450을 보내는 서버도 있기 때문입니다. 관리자는 `lsof` 등으로 파일을 점유한 프로세스를 찾을 수 있습니다.
# 451 Requested Action Aborted, Local Error
ftp-451 =
    .gloss = 서버에서 처리하다 문제가 생김
    .action = 서버 로그에서 실패한 읽기나 쓰기를 찾아보세요.
    .means = 명령을 처리하던 중 서버 자체에 오류가 발생했음
    .description = 파일 읽기나 쓰기 같은 서버 쪽 작업이 실패해 처리가 중단되었습니다. RFC 959는 이를 처리 중에 생긴 로컬 오류라고 부릅니다.
    .seen = vsftpd는 다운로드 도중에 `451 Failure reading local file`을 보냅니다. ProFTPD는 `AllowStoreRestart`가 꺼져 있으면 업로드 재개나 이어 쓰기에 `Append/Restart not permitted, try again`으로 답합니다. Pure-FTPd는 업로드하던 데이터 연결이 끊기면 `Error during read from data connection`으로 알리고, IIS는 변환할 수 없는 이름에 `No mapping for the Unicode character exists`로 답합니다. `OPTS`에도 이 응답이 올 수 있습니다.
    .when = 서버가 파일을 읽거나 쓰지 못할 때, 또는 업로드 재개를 허용하지 않을 때
    .fix = 나중에 명령을 다시 보내세요. 업로드 재개가 실패하면 불완전한 파일을 삭제하고 전체를 다시 보내거나, ProFTPD에서 `AllowStoreRestart on`을 설정해 달라고 하세요. 문구에 데이터 연결이 언급되어 있으면 426처럼 네트워크를 살펴보고, Unicode가 언급되어 있으면 클라이언트와 서버가 모두 UTF-8을 쓰게 하거나 파일 이름을 바꾸세요. 읽기나 쓰기 오류라면 관리자가 서버 로그와 디스크, 파일 잠금을 살펴보아야 합니다.
# 452 Insufficient Storage Space
ftp-452 =
    .gloss = 서버의 디스크가 가득 참
    .action = 서버의 파일을 지운 뒤 다시 업로드하세요.
    .means = 서버 디스크의 남은 공간이 부족해 업로드할 수 없음
    .description = 시스템의 저장 공간이 부족해 업로드가 실패했습니다. 공간이 확보되면 다시 업로드할 수 있습니다.
    .seen = `STOR`, `STOU`, `APPE`에 대한 응답이며, 다운로드는 평소처럼 됩니다. ProFTPD는 150 다음에 `452 Transfer aborted. No space left on device`를 보내고, 할당량을 넘으면 552를 보냅니다. Pure-FTPd는 150 다음에 `Error during write to file`을 보내지만, 디스크 사용량이 `MaxDiskUsage` 한도를 넘은 동안에는 552(`Disk full - please upload later`)로 업로드를 거부합니다.
    .when = 디스크나 파티션이 가득 찬 서버에 업로드하는 경우에
    .fix = 필요 없는 파일을 서버에서 삭제하고 다시 업로드하세요. 내 디렉터리가 차지하는 용량이 작다면 디스크 전체가 가득 찬 것이므로, 관리자가 공간을 비우거나 로그를 로테이션하거나 파티션을 확장해야 합니다. 다시 시도하기 전에 불완전한 파일을 지우세요.
# 500 Syntax Error, Command Unrecognized
ftp-500 =
    .gloss = 서버가 모르는 명령
    .action = 철자를 확인하거나, 그 명령을 보내는 기능을 끄세요.
    .means = 서버가 명령을 알아보지 못했거나 명령 줄이 허용 길이를 넘었음
    .description = 보낸 줄을 서버가 명령으로 알아보지 못한 구문 오류입니다. 오타, 서버에 없는 확장 기능, 지나치게 긴 줄 가운데 하나가 원인입니다.
    .seen = 클라이언트가 `FEAT`, `MLSD`, `EPSV`, `AUTH TLS`를 시험 삼아 보내면 오래된 서버는 500으로 답하고, 클라이언트는 다른 방법으로 넘어갑니다. `dir` 같은 명령줄 클라이언트의 명령을 그대로 보내도 나옵니다. vsftpd는 자체 오류도 `500 OOPS:`로 알리며, `refusing to run with writable root inside chroot()`가 그 예입니다.
    .when = 서버가 알 수 없는 명령이나 깨진 명령을 클라이언트가 보낸 경우에
    .fix = 철자를 확인하고 프로토콜 명령을 보내세요(`dir` 대신 `LIST`). 클라이언트가 알아서 보낸 명령이고 세션이 계속 진행된다면 무시하고, 그렇지 않으면 해당 기능을 끄세요. `500 Illegal PORT command`라면 패시브(수동형) 모드를 쓰세요. `500 OOPS:`에 쓰기 가능한 루트(writable root)가 언급되어 있으면 관리자가 그 디렉터리의 쓰기 권한을 없애거나 `allow_writeable_chroot=YES`를 설정해야 합니다.
# 501 Syntax Error in Parameters
ftp-501 =
    .gloss = 명령 뒤의 값이 잘못됨
    .action = 명령 뒤의 경로나 이름, 숫자를 바로잡으세요.
    .means = 서버가 명령은 알지만 매개변수가 빠졌거나 형식이 잘못되었음
    .description = 서버가 명령 자체는 이해했지만 그 뒤의 인수를 거부했습니다. 인수의 형식이나 위치가 잘못되었거나, 인수가 빠졌습니다.
    .seen = 숫자 없는 `REST`, 서버가 받아들이지 않는 주소의 `PORT`, 서버가 읽지 못하는 문자가 든 경로, 파일에 대한 `MLSD`가 대표적이며, 마지막 경우는 표준이 501을 쓰도록 정했습니다. `OPTS`의 옵션이 잘못되어도 나옵니다.
    .when = 서버가 읽을 수 없거나 허용하지 않는 인수가 명령에 붙은 경우에
    .fix = 클라이언트 로그에서 어느 줄이 거부되었는지 찾아 경로, 파일 이름, 숫자, 주소 같은 인수를 바로잡으세요. `PORT`나 `EPRT`였다면 패시브(수동형) 모드로 바꾸세요. 인코딩이 원인인지 알아보려면 특수 문자를 뺀 이름으로 시도해 보세요.
# 502 Command Not Implemented
ftp-502 =
    .gloss = 서버가 제공하지 않는 명령
    .action = 다른 명령을 쓰세요(예: `MLSD` 대신 `LIST`).
    .means = 서버가 명령을 알지만 구현하지 않았음
    .description = 이 서버에 명령을 다시 보내도 소용없지만, 다른 명령으로 같은 일을 할 수 있는 경우가 있습니다.
    .seen = 소형 서버와 임베디드 서버가 `MLSD`, `EPSV`, `REST`, `SIZE`, `AUTH`에 이렇게 답합니다. 클라이언트는 대개 개의치 않고 `LIST`나 `PASV`를 쓰거나 처음부터 다시 전송합니다. 이 코드 대신 500을 보내는 서버도 있습니다.
    .when = 이 서버에 없는 선택적 명령을 사용자나 클라이언트가 쓴 경우에
    .fix = 다른 방법을 쓰세요. 예를 들어 `MLSD` 대신 `LIST`, `EPSV` 대신 `PASV`, `REST` 대신 전체 전송을 쓰면 됩니다. 서버의 확장 기능은 `FEAT`를 보내 확인하세요. `AUTH`가 이렇게 거부되면 서버에 TLS가 없는 것이므로 관리자가 켜야 합니다.
# 503 Bad Sequence of Commands
ftp-503 =
    .gloss = 명령의 순서가 잘못됨
    .action = 첫 명령부터 순서대로 다시 보내세요.
    .means = 명령이 잘못된 순서로 왔음
    .description = `PASS` 앞의 `USER`, `RNTO` 앞의 `RNFR`처럼 먼저 보내야 할 명령이 빠졌습니다.
    .seen = vsftpd는 `503 Login with USER first.`나 `503 RNFR required first.`를 보냅니다. TLS 세션에서 `PBSZ`보다 먼저 보낸 `PROT`, `AUTH`보다 먼저 보낸 `PBSZ`도 이렇게 거부됩니다. 스크립트에서 자주 나오고, 앞서 보낸 명령이 실패한 것을 모르고 지나쳤을 때도 나옵니다.
    .when = 어떤 단계를 빠뜨렸거나, 앞 단계가 실패했거나, 순서가 뒤바뀐 경우에
    .fix = 첫 명령부터 순서대로 다시 시작하세요. 예를 들면 `USER` 다음에 `PASS`, `RNFR` 다음에 `RNTO`, `AUTH TLS` 다음에 `PBSZ 0`, 그다음에 `PROT P`입니다. 빠진 단계가 실패했을 수 있으니 로그에서 그보다 앞선 오류를 찾으세요. 스크립트에서는 다음 명령을 보내기 전에 응답을 하나하나 검사하세요.
# 504 Command Not Implemented for That Parameter
ftp-504 =
    .gloss = 명령은 있지만 이 값은 지원하지 않음
    .action = `TYPE I`처럼 서버가 지원하는 값을 고르세요.
    .means = 명령이 서버에 있지만 지정한 매개변수로는 쓸 수 없음
    .description = 명령도 인수도 이해했지만, 서버가 그 특정한 값을 지원하지 않습니다.
    .seen = Linux 클라이언트가 `AUTH GSSAPI`를 보내면 IIS가 `504 Security mechanism not implemented`로 답하는데, 문제가 되지는 않습니다. vsftpd처럼 스트림 모드와 파일 구조만 아는 서버는 `MODE B`와 `STRU P`를 이렇게 거부합니다. 서버가 모르는 문자를 붙인 `PROT`에도 나옵니다.
    .when = 서버에 없는 전송 타입, 모드, 구조나 보안 메커니즘을 클라이언트가 요청할 때
    .fix = `TYPE I`나 `TYPE A`, `MODE S`, `STRU F`처럼 서버가 지원하는 값을 고르세요. `AUTH`가 실패했다면 다른 메커니즘 대신 `AUTH TLS`를 써 보세요. 그 뒤 클라이언트가 알아서 계속한다면 할 일이 없고, 포기한다면 관리자가 TLS를 켜야 합니다.
# 520 Active or Passive Mode Unavailable
ftp-520 =
    .gloss = 요청한 모드의 데이터 연결이 없음
    .action = `ESTA` 전에 `PORT`를, `ESTP` 전에 `PASV`를 보내세요.
    .means = 세션이 명령에 필요한 모드(액티브 또는 패시브)가 아님
    .description = 요청받은 모드로는 데이터 연결을 열 수 없다고 Pure-FTPd가 알릴 때 쓰는 번호입니다. 이 번호를 정의한 RFC는 없습니다.
    .seen = Pure-FTPd는 `ESTA`에 `520 Active mode is disabled`로, `ESTP`에 `520 Unable to open a passive connection`으로 답합니다. 두 명령은 전송에 앞서 데이터 연결을 열고 그 주소를 알려 줍니다. 이런 확장 명령을 쓰는 클라이언트는 거의 없으며, 전송 명령에 이 응답이 오는 일은 없습니다.
    .when = 클라이언트가 패시브 모드에서 `ESTA`를, 액티브 모드에서 `ESTP`를 보내거나, 데이터 포트 없이 둘 중 하나를 보낸 경우에
    .fix = `ESTA` 전에는 `PORT`나 `EPRT`를, `ESTP` 전에는 `PASV`나 `EPSV`를 보내세요. 파일을 전송하려는 것뿐이라면 두 명령은 빼세요. `RETR` 또는 `STOR` 명령을 보내면 데이터 연결은 저절로 열립니다.
# 521 No Data Connection with This PROT Setting
ftp-521 =
    .gloss = 데이터 연결을 암호화해야 함
    .action = 클라이언트에서 데이터 암호화를 켜세요(`PROT P`).
    .means = 현재 보호 수준으로는 데이터 연결을 열 수 없으며 대개 암호화하지 않은 것이 원인임
    .description = 서버 대부분은 데이터 연결을 암호화해야 한다는 뜻으로 씁니다. 예전에는 주소 체계를 알리거나 디렉터리가 이미 있다는 뜻이었습니다.
    .seen = 목록 조회나 전송 전에 Pure-FTPd는 `Data connection cannot be opened with this PROT setting`, 예전 FileZilla Server는 `PROT P required`를 보냅니다. `LPRT` 뒤에는 지원하는 주소 체계를 나열합니다. `MKD` 뒤에는 디렉터리가 이미 있다는 뜻입니다.
    .when = 보호되지 않은 데이터 연결로 전송을 시작하거나, `LPRT` 또는 `MKD`가 거부된 경우에
    .fix = 로그인뿐 아니라 데이터 연결의 암호화도 클라이언트에서 켜세요(`PBSZ 0` 다음 `PROT P`). lftp에서는 `ftp:ssl-protect-data true`로 설정하세요. `LPRT` 뒤라면 `EPSV`나 `EPRT`를 쓰고, `MKD` 뒤라면 이미 있는 디렉터리를 그대로 쓰거나 다른 이름을 고르세요.
# 522 Network Protocol Not Supported
ftp-522 =
    .gloss = IP 버전이나 암호화가 거부됨
    .action = 문구에 맞춰 IP 버전이나 데이터의 TLS 설정을 바꾸세요.
    .means = 서버가 데이터 연결의 네트워크 프로토콜이나 TLS 보호를 거부했음
    .description = `EPRT`나 `EPSV` 뒤라면 IP 버전이 거부된 것이며, 쓸 수 있는 버전이 괄호 안에 나옵니다. 전송에서는 TLS가 실패했거나 쓰이지 않았다는 뜻입니다.
    .seen = `522 Network protocol not supported, use (1)`은 IPv4만, (2)는 IPv6만 쓸 수 있다는 뜻입니다. `LIST`나 전송 때 나오면 TLS 문제입니다. vsftpd는 TLS 세션이 재사용되지 않으면 `session reuse required`를, 클라이언트가 `PROT P`를 설정하지 않았으면 `Data connections must be encrypted`를 보냅니다. 일부 vsftpd 버전은 그 뒤 세션을 끝냅니다.
    .when = `EPRT`나 `EPSV`가 지원되지 않는 IP 버전을 지정하거나, 데이터 연결에서 TLS가 실패하거나 쓰이지 않은 경우에
    .fix = 괄호 안에 목록이 있으면 거기 적힌 IP 버전으로 접속하거나 패시브(수동형) 모드를 쓰세요. TLS 문제라면 `PROT P`를 설정하고 TLS 세션을 재사용하는 클라이언트를 쓰세요. 그런 클라이언트가 없으면 관리자가 `vsftpd.conf`에서 `require_ssl_reuse=NO`로 설정할 수 있지만, 보안 장치 하나가 약해집니다.
# 530 Not Logged In
ftp-530 =
    .gloss = 로그인되어 있지 않음
    .action = 사용자 이름과 비밀번호를 확인하세요.
    .means = 사용자가 로그인되어 있지 않거나 로그인이 거부되었음
    .description = 먼저 로그인에 성공해야 합니다. 로그인에 실패했을 때와 로그인 없이 명령을 보냈을 때 모두 같은 번호가 쓰입니다.
    .seen = `PASS` 뒤에는 `Login incorrect`(vsftpd, ProFTPD)나 `User cannot log in`(IIS), 그 전에는 `Please login with USER and PASS`라는 문구로 나옵니다. 암호화하지 않은 FTP가 금지되어 있으면 vsftpd는 `Non-anonymous sessions must use encryption`을 보내고, ProFTPD는 이때 550을 씁니다. IIS에서는 사용자 이름 앞에 호스트 이름을 붙여야 할 수도 있습니다.
    .when = 이름이나 비밀번호가 틀렸거나, 로그인이 허용되지 않은 계정이거나, 로그인을 하지 않은 경우에
    .fix = 사용자 이름과 비밀번호를 확인하고, 로그인 이름은 서비스 업체가 알려 준 그대로 입력하세요. 문구에 암호화가 언급되어 있으면 명시적 FTP over TLS를 고르세요. 관리자는 로그인 로그, 계정의 셸과 홈 디렉터리, 사용자 목록, 접근 규칙을 살펴보아야 합니다.
# 531 Client Certificate Required
ftp-531 =
    .gloss = 서버가 클라이언트 인증서를 요구함
    .action = 클라이언트에 인증서와 키를 설정하고 다시 접속하세요.
    .means = 로그인에 클라이언트 인증서가 필요하지만 클라이언트가 보내지 않았음
    .description = TLS 핸드셰이크에서 클라이언트가 인증서를 제시하지 않아 로그인이 거부되었습니다. IBM z/OS가 쓰는 번호이며 RFC 959에는 없습니다.
    .seen = IBM z/OS는 TLS 세션에서 `USER`를 받으면 `531 Server requires client certificate for login processing`으로 답합니다. 서버의 `FTP.DATA` 파일에서 `SECURE_LOGIN`이 `REQUIRED`나 `VERIFY_USER`로 설정된 경우입니다. 비밀번호를 묻기도 전에 거부됩니다.
    .when = 인증서를 요구하는 서버에 인증서를 제시하지 않고 TLS로 로그인하는 경우에
    .fix = 서버가 받아들이는 인증서와 그 키를 클라이언트에 설정하고(curl에서는 `--cert`와 `--key`), 다시 접속해 TLS 핸드셰이크를 새로 하세요. 클라이언트가 인증서를 보낼 수 없다면 `SECURE_LOGIN NO_CLIENT_AUTH`로 바꿔도 되는지 관리자가 판단해야 합니다.
# 532 Need Account for Storing Files
ftp-532 =
    .gloss = 업로드에 계정 정보도 필요함
    .action = `ACCT`로 계정 정보를 보낸 뒤 다시 업로드하세요.
    .means = 파일을 저장하려면 로그인 외에 계정 정보도 필요함
    .description = 로그인은 되어 있지만, 업로드하려면 서버가 요구하는 계정 정보를 `ACCT` 명령으로 보내야 합니다.
    .seen = 표준에 따르면 `STOR`, `STOU`, `APPE`, `RNTO`에 대한 응답입니다. 이런 의미의 계정은 작업 비용을 계정에 청구하던 메인프레임과 시분할 시스템에서 유래했습니다. vsftpd에는 이 응답이 아예 없으며, 일상적으로는 보기 드뭅니다.
    .when = 업로드나 이름 변경에 계정 정보를 요구하는 서버에서 그 작업을 할 때
    .fix = 받은 계정 정보를 사용자 지정 명령으로 직접 보낸 뒤(명령줄 클라이언트에서는 `quote ACCT project7` 등) 다시 업로드하세요. 많은 클라이언트에서 계정 입력란의 값은 로그인 중의 332에만 쓰입니다. 계정 정보를 아는 사람이 없다면 쓰기 권한이 있는 사용자로 다시 로그인하고, 서버가 무엇을 요구하는지 관리자에게 문의하세요.
# 533 Command Protection Level Denied
ftp-533 =
    .gloss = 명령의 보호가 충분하지 않음
    .action = 클라이언트가 명령을 보호하게 하고 `CCC`는 쓰지 마세요.
    .means = 서버의 정책상 현재 보호 수준으로는 명령을 보낼 수 없음
    .description = 명령 자체를 보호해서 보내야 하는데 보호하지 않았거나 보호가 충분하지 않았습니다. FTP 보안 확장에서 온 규칙입니다.
    .seen = Kerberos 서버는 보호되지 않은 `CCC`에 `CCC command must be integrity protected`로 답합니다. z/OS 서버는 `CCC` 전에 평문 명령이 오면 `All commands must be protected`를 보냅니다. 보호가 설정된 뒤에는 어떤 명령에든 올 수 있지만, 암호화하지 않은 FTP에서는 거의 볼 일이 없습니다.
    .when = 보안 메커니즘을 쓰는 세션에 보호되지 않았거나 보호가 약한 명령이 왔을 때
    .fix = 제어 연결의 보호를 유지하세요. 클라이언트가 private이나 safe 수준으로 명령을 보내게 하고 `CCC`는 쓰지 마세요. 명령을 꼭 평문으로 보내야 한다면 먼저 `CCC` 자체를 보호해서 보내세요. 서버가 요구하는 수준은 관리자가 정합니다.
# 534 Request Denied for Policy Reasons
ftp-534 =
    .gloss = 요청이 서버의 규칙에 어긋남
    .action = 번호 뒤의 문구에 따라 TLS를 켜거나 끄세요.
    .means = 요청이 서버의 정책, 대개는 암호화 규칙 때문에 거부되었음
    .description = 요청이 서버의 규칙에 어긋납니다. TLS가 필요한데 쓰지 않았거나, TLS가 허용되지 않거나 설정되어 있지 않습니다.
    .seen = IIS는 TLS 없는 로그인에 `534 Policy requires SSL`을, 인증서가 지정되지 않았으면 `AUTH TLS`에 `Local policy on server does not allow TLS secure connections`를 보냅니다. Pure-FTPd는 모르는 `PROT` 수준에 `Fallback to [C]`로 답하고, TLS를 요구하는 ProFTPD는 `PROT C`를 이렇게 거부합니다.
    .when = TLS가 허용되지 않는데 클라이언트가 쓰거나, 필요한데 쓰지 않은 경우에
    .fix = 문구에 SSL이 필요하다고 나오면 클라이언트에서 명시적 FTP over TLS를 고르고 데이터 연결도 보호하세요(`PROT P`). TLS가 허용되지 않는다고 하면 관리자가 IIS의 FTP SSL 설정에서 서버와 사이트 양쪽에 인증서를 지정하거나 정책을 완화해야 합니다.
# 535 Failed Security Check
ftp-535 =
    .gloss = 보안 검사를 통과하지 못함
    .action = 새 티켓을 받고 시계를 맞춘 뒤 다시 접속하세요.
    .means = 클라이언트가 보낸 보안 데이터가 서버의 검사를 통과하지 못했음
    .description = 보안 데이터 교환이나 보호된 명령의 토큰, 체크섬, 일련번호가 유효하지 않습니다.
    .seen = Kerberos나 GSSAPI 세션에서 `ADAT`, `MIC`, `CONF`, `ENC`에 대한 응답으로 나오며, 전송 명령에 나오는 일은 드뭅니다. 티켓이 만료되었거나, 시계가 서로 맞지 않거나, 서비스 티켓의 호스트 이름이 틀리면 Kerberos 검사가 실패합니다. TLS에서는 쓰이지 않습니다.
    .when = Kerberos나 GSSAPI 교환이 실패하거나 보호된 명령이 손상된 것으로 드러난 경우에
    .fix = 새 티켓을 받고(`kinit`) 시계를 맞춘 다음, 서버의 전체 호스트 이름으로 접속하세요. 그리고 `AUTH`부터 보안 데이터 교환을 다시 시작하세요. 계속되면 관리자가 서버의 keytab과 서비스 주체의 키 버전을 확인해야 합니다.
# 536 Requested PROT Level Not Supported
ftp-536 =
    .gloss = 이 수준으로는 데이터를 보호할 수 없음
    .action = private 보호를 고르세요(`PBSZ 0` 다음 `PROT P`).
    .means = 요청한 데이터 연결 보호 수준이 사용 중인 보안 메커니즘에 없음
    .description = `PROT`에 지정한 수준은 유효하지만, 협상된 메커니즘이 그것을 제공하지 못합니다. TLS에서는 `C`와 `P`만 의미가 있습니다.
    .seen = TLS 세션에서 `PROT S`나 `PROT E`를 보내면 나올 수 있습니다. vsftpd의 문구는 `536 PROT not supported.`이고, Pure-FTPd는 이 두 명령을 200으로 받아들여 private 보호를 씁니다. 어느 표준에도 없는 문자에는 대신 504가 옵니다. z/OS 서버는 요청한 수준을 설정이 허용하지 않을 때도 보냅니다.
    .when = TLS나 다른 메커니즘이 제공하지 않는 수준으로 클라이언트가 `PROT`를 보낸 경우에
    .fix = 데이터 연결을 암호화하려면 `PBSZ 0` 다음에 `PROT P`를 보내세요. 클라이언트 설정에서는 safe나 confidential이 아니라 private 보호를 고르세요. `PROT P` 자체가 거부되면 관리자가 허용해야 하며, z/OS에서는 `SECURE_DATACONN`으로 설정합니다.
# 537 Command Protection Level Not Supported
ftp-537 =
    .gloss = 이 수준으로는 명령을 보호할 수 없음
    .action = 명령의 보호 수준을 private이나 safe로 설정하세요.
    .means = 사용 중인 보안 메커니즘이 선택한 수준으로 명령을 보호할 수 없음
    .description = 협상된 메커니즘이 지원하지 않는 형태로 클라이언트가 명령을 감쌌습니다. Kerberos 방식의 세션에서 쓰이는 번호입니다.
    .seen = Kerberos 서버는 `CONF`로 감싼 명령을 `CONF protected commands not supported with GSSAPI` 같은 문구로 거부합니다. TLS에서는 제어 연결 전체가 암호화되므로 이렇게 감싼 명령을 쓰지 않습니다.
    .when = 보안 메커니즘이 `MIC`나 `ENC`만 지원하는데 클라이언트가 명령을 `CONF`로 감쌌을 때
    .fix = 클라이언트에서 명령의 보호 수준을 confidential에서 private(`ENC`)이나 safe(`MIC`)로 바꾸세요. 그런 선택지가 없는 클라이언트라면 다른 것으로 바꾸거나, 서버가 지원하면 TLS로 접속하세요. 지원하는 수준은 서버의 문서에 나와 있습니다.
# 550 File Unavailable
ftp-550 =
    .gloss = 파일이 없거나 접근할 수 없음
    .action = 경로를 목록과 비교한 다음 권한을 확인하세요.
    .means = 파일이나 디렉터리가 없거나 사용자가 접근할 수 없음
    .description = 요청한 경로에서 파일을 찾을 수 없거나 계정에 그 경로에 대한 권한이 없습니다. 바뀐 것은 없습니다.
    .seen = `RETR`, `CWD`, `DELE`, `MKD`, `SIZE` 등에 대한 응답으로, vsftpd는 `550 Failed to open file`과 `Permission denied`, ProFTPD는 `No such file or directory`를 보냅니다. vsftpd는 `write_enable`이 꺼져 있는 동안 모든 업로드도 이렇게 거부합니다. ProFTPD는 TLS 없이 보낸 `USER`에 `550 SSL/TLS required on the control channel`로, `SIZE`에 `550 SIZE not allowed in ASCII mode`로 답하기도 합니다. 비어 있지 않은 디렉터리는 웹에 퍼진 코드 목록에 10066으로 나오지만, 서버가 실제로 보내는 코드는 550입니다.
    .when = 경로나 이름이 틀렸거나, 파일이 없거나, 계정에 권한이 없는 경우에
    .fix = 디렉터리 목록을 조회해 이름을 대소문자까지 한 글자씩 비교하세요. 경로는 서버의 루트가 아니라 자기 계정의 루트에서 시작하는 경우가 많습니다. 파일이 있다면 권한이 원인이므로 관리자가 소유자와 모드, SELinux, vsftpd라면 `write_enable=YES`를 확인해야 합니다. `MKD`라면 이미 있는 것일 수 있습니다. 문구에 SSL/TLS가 필요하다고 나오면 명시적 FTP over TLS를 고르고, ASCII 모드가 언급되어 있으면 `TYPE I`를 보내세요.
# 551 Page Type Unknown
ftp-551 =
    .gloss = 파일 조각의 타입을 알 수 없음
    .action = `STRU F`와 `TYPE I`를 설정하고 다시 전송하세요.
    .means = 전송에 포함된 페이지의 타입을 알 수 없어 전송이 중단되었음
    .description = 페이지 구조에서는 파일 조각마다 페이지 타입이 있는데, 서버가 그중 하나를 알지 못했습니다. 오늘날 거의 쓰이지 않습니다.
    .seen = 표준에 정의된 의미로는 TOPS-20 시스템용인 `STRU P`를 설정하고 그 구조로 업로드할 때만 나옵니다. ProFTPD는 이 번호를 다른 용도로 써서, 세션이 ASCII 타입인 동안 바이트 범위를 전송하는 `RANG`을 거부합니다.
    .when = 페이지 구조로 업로드하거나, ASCII 타입에서 ProFTPD에 바이트 범위를 요청한 경우에
    .fix = `STRU F`와 `TYPE I`를 설정하고 다시 전송하세요. 문구에 범위가 언급되어 있으면 바이너리로 바꾸거나 파일 전체를 받으세요. 그 밖의 경우에는 번호 뒤의 문구를 따르세요.
# 552 Exceeded Storage Allocation
ftp-552 =
    .gloss = 업로드가 허용된 용량을 넘음
    .action = 서버의 파일을 지우거나 할당량을 늘려 달라고 하세요.
    .means = 업로드가 계정이나 디렉터리에 허용된 저장 용량을 초과했음
    .description = 할당량이나 크기 제한에 이르러 업로드가 중단되었습니다. 서버의 다른 계정에는 아직 여유가 있을 수 있습니다.
    .seen = Pure-FTPd는 할당량을 넘었을 때 보내며, 디스크 사용량이 `MaxDiskUsage` 한도를 넘은 동안에는 업로드를 시작하기 전에 `Disk full - please upload later`라는 문구로 보냅니다. ProFTPD의 문구는 `Disk quota exceeded`이고, `mod_quotatab`에서는 `quota exceeded`입니다. `STOR` 또는 `APPE` 명령 뒤, 전송이 시작되기 전이나 도중에 나오며 Pure-FTPd에서는 `MKD`에도 나옵니다.
    .when = 업로드하면 할당량이나 파일 하나의 크기 제한을 넘게 되는 경우에
    .fix = 숨김 파일, 오래된 백업, 불완전한 파일까지 포함해 서버의 파일을 삭제하고 다시 업로드하세요. 호스팅 관리 화면에서 할당량을 확인하고, 용량을 더 구입하거나 늘려 달라고 요청하세요. 관리자는 제한을 늘리거나, 할당량이 다 차지 않았다면 디스크 공간을 비워야 합니다.
# 553 File Name Not Allowed
ftp-553 =
    .gloss = 이 이름으로는 파일을 저장할 수 없음
    .action = 존재하고 쓰기 권한이 있는 디렉터리를 고르세요.
    .means = 지정한 이름으로는 서버에 파일을 저장할 수 없음
    .description = 업로드나 이름 변경의 대상이 거부되었습니다. 금지된 문자나 예약된 이름을 썼거나, 디렉터리가 없거나, 그곳에 쓰기 권한이 없습니다.
    .seen = vsftpd는 `553 Could not create file.`을, Pure-FTPd는 `553 Can't open that file: Permission denied`를 보냅니다. `STOR`로 저장할 파일을 만들 수 없다는 뜻인데, 대개 이름 때문이 아니라 디렉터리가 없거나 쓰기 권한이 없기 때문입니다. Pure-FTPd는 점으로 시작하는 파일이 금지된 경우처럼 이름이 검사를 통과하지 못했을 때도 씁니다(`Prohibited file name`).
    .when = 업로드나 이름 변경의 대상을 서버가 만들지 못하거나 만들기를 거부할 때
    .fix = `CWD`로 그 디렉터리로 이동해 실제로 있는지 확인하고, 없으면 `MKD`로 만드세요. 경로는 로그인한 계정의 루트에서 시작합니다. 그다음 영문자와 숫자로 된 단순한 이름을 써 보세요. 그래도 실패하면 관리자가 사용자에게 디렉터리 쓰기 권한을 주고, SELinux를 확인하고, 같은 이름의 파일이 다른 사람 소유가 아닌지 확인해야 합니다.
# 554 Invalid REST Parameter
ftp-554 =
    .gloss = 이 위치에서 전송을 재개할 수 없음
    .action = 불완전한 사본을 지우고 파일 전체를 전송하세요.
    .means = `REST`로 지정한 위치에서 전송을 시작할 수 없음
    .description = 재시작 위치가 서버의 파일과 맞지 않습니다. 그 위치가 파일 끝을 넘어서는 경우가 가장 많습니다.
    .seen = 보통 `REST`는 350으로 받아들여지고, 그 뒤의 `RETR` 또는 `STOR` 명령이 실패합니다. 문구는 ProFTPD에서 `REST: invalid backup.zip argument`, Pure-FTPd에서 `Restart offset … is too large for file size …`, pyftpdlib에서 `Invalid REST parameter`입니다. 대개 전송이 끊긴 뒤 파일이 짧아졌거나 다른 것으로 바뀌었기 때문입니다. Pure-FTPd는 값이 숫자가 아니면 `REST` 자체도 이렇게 거부합니다.
    .when = 서버에 있는 파일의 크기보다 큰 오프셋부터 이어받거나 이어 올리려는 경우에
    .fix = 처음부터 다시 전송하세요. 불완전한 사본을 삭제하고 파일 전체를 전송하면 `REST`가 필요 없습니다(또는 `REST 0`). 그래도 재개하려면 가지고 있는 파일의 크기를 `SIZE`가 알려 주는 크기와 비교하고, 불완전한 쪽의 크기를 재시작 위치로 지정하세요. 오프셋이 바이트 단위가 되도록 `TYPE I`를 쓰세요.
# 555 Type or Structure Mismatch
ftp-555 =
    .gloss = 파일의 형식이 설정과 맞지 않음
    .action = `TYPE I`와 `STRU F`를 보내고 명령을 다시 보내세요.
    .means = 현재의 타입이나 구조 설정이 이미 있는 파일과 맞지 않음
    .description = 이어 쓰거나 재개하려는 파일의 형식이 세션의 `TYPE`이나 `STRU`와 다릅니다. 서버는 한 파일에 두 형식을 섞지 않습니다.
    .seen = `APPE`에, 또는 `REST` 다음의 전송 명령에만 올 수 있습니다. 파일 형식이 고정된 서버라면 쓸모가 있지만, Unix와 Windows에서는 모든 파일이 단순한 바이트의 나열입니다. vsftpd와 ProFTPD의 응답 표에는 이 번호가 없습니다.
    .when = 파일을 저장할 때와 다른 전송 타입으로 이어 쓰거나 재개하는 경우에
    .fix = `TYPE I`와 `STRU F`, 또는 파일을 처음 저장할 때 쓴 설정을 보내고 명령을 다시 보내세요. 그래도 실패하면 파일 전체를 새 이름으로 업로드하세요. 메인프레임이라면 데이터 세트의 레코드 형식을 관리자에게 문의하세요.
# 556 Checksum Request Refused
ftp-556 =
    .gloss = 서버가 체크섬 계산을 거부함
    .action = 크기로 대신 비교하거나 체크섬 검증을 끄세요.
    .means = 서버가 명령은 지원하지만 이 파일의 체크섬 계산을 거부했음
    .description = 서버가 요청받은 파일의 체크섬을 계산하지 않겠다고 거부했습니다. 체크섬 요청도 이 응답도 RFC 959에는 없습니다.
    .seen = `mod_digest`를 쓰는 ProFTPD가 `HASH`에 `556 backup.iso: Operation not permitted`처럼 답합니다. 파일이 `DigestMaxSize` 한도보다 크거나 `/dev/zero` 같은 장치인 경우입니다. 이 모듈의 초기 버전은 `XCRC`와 `XMD5`도 556으로 거부했지만, 현재 버전은 이 명령들에 550을 씁니다.
    .when = 클라이언트가 서버의 한도보다 큰 파일의 체크섬을 요청하는 경우에
    .fix = 전송이 실패했다는 뜻은 아니므로, `SIZE`로 크기를 비교하거나 파일과 함께 공개된 체크섬을 쓰세요. 클라이언트가 여기서 멈춘다면 체크섬 검증을 끄세요. 검증이 필요하다면 관리자가 `DigestMaxSize` 값을 높이거나 이 설정을 지워야 합니다. 설정이 없으면 한도도 없습니다.
# 631 Integrity-Protected Reply
ftp-631 =
    .gloss = 변조를 막은 응답이 들어 있음
    .action = 그대로 두면 됩니다. 클라이언트가 안의 응답을 디코딩합니다.
    .means = 무결성이 보호된 실제 응답이 안에 들어 있어 클라이언트가 디코딩해야 함
    .description = 응답 문구는 도중에 변조되지 않도록 보호된 base64 데이터입니다. 디코딩하면 별도의 코드가 있는 실제 응답이 나옵니다.
    .seen = `AUTH`와 `ADAT` 교환을 마친 뒤 명령을 `MIC`로 보호하는 Kerberos 클라이언트는 응답도 보호된 형태로 받습니다. 원본 로그나 이런 응답을 지원하지 않는 클라이언트에서만 눈에 띕니다.
    .when = 보안 데이터 교환이 성공한 세션에서 서버가 응답에 서명할 때
    .fix = 클라이언트가 문구를 디코딩해 그 안의 코드를 따르게 하세요. 바깥 코드는 성공도 실패도 나타내지 않습니다. 디코딩에 실패하면 새 티켓으로 세션을 새로 시작하세요. base64만 표시하는 클라이언트는 보호된 응답을 지원하지 않는 것이니, 다른 것을 쓰거나 TLS로 접속하세요.
# 632 Confidential and Integrity-Protected Reply
ftp-632 =
    .gloss = 암호화하고 변조도 막은 응답이 들어 있음
    .action = 그대로 두면 됩니다. 클라이언트가 안의 응답을 복호화합니다.
    .means = 암호화되고 무결성도 보호된 실제 응답이 안에 들어 있음
    .description = base64 문구 안에 온전한 응답이 암호화되어 있어 도중에 아무도 읽거나 바꿀 수 없습니다. 클라이언트의 보안 계층이 이를 풉니다.
    .seen = 클라이언트가 명령을 `ENC`로 보내는 세션, 이를테면 Kerberos 클라이언트에서 명령을 private으로 설정한 경우에 나옵니다. 제어 연결을 캡처해 보면 코드 뒤에 base64만 보입니다.
    .when = `AUTH`와 `ADAT` 교환을 마친 뒤 서버가 응답을 암호화하고 서명할 때
    .fix = 바깥 코드는 성공 여부를 알려 주지 않으니 클라이언트에서 디코딩된 응답을 보세요. 클라이언트가 복호화하지 못하면 티켓을 갱신하고 다시 로그인하세요. 이런 세션을 디버깅할 때는 네트워크 캡처 대신 클라이언트의 자체 로그를 쓰세요.
# 633 Confidentiality-Protected Reply
ftp-633 =
    .gloss = 암호화만 한 응답이 들어 있음
    .action = 그대로 두면 됩니다. 클라이언트가 안의 응답을 복호화합니다.
    .means = 암호화되었지만 무결성은 보호되지 않은 실제 응답이 안에 들어 있음
    .description = base64 문구는 응답의 기밀성을 지키지만 변조되지 않았음을 보증하지는 않습니다. 실제로 따라야 할 코드는 디코딩하면 나옵니다.
    .seen = `CONF`로 보낸 명령에 대응하는 응답입니다. 보안 메커니즘은 보통 암호화와 무결성 보호를 함께 제공하고 그런 응답은 632로 오므로, 실제로 이를 쓰는 곳은 거의 없습니다.
    .when = 사용 중인 보안 메커니즘이 서버의 응답을 암호화만으로 보호할 때
    .fix = 클라이언트가 문구를 복호화해 그 안의 코드를 따르게 하세요. 응답이 632로 오도록 무결성도 지키는 보호 수준을 고르거나, `AUTH TLS`를 써서 TLS로 바꾸세요. base64를 그대로 보여 주는 클라이언트는 보호된 응답을 지원하지 않습니다.
