### FTP 응답의 원인. 각 원인은 사람들이 가장 많이 만나는 코드 아래에 설명한다.
###
### .why            한 문장. 무슨 일이 일어나고 있는지
### .cure-user      온전한 문장. 파일을 전송하는 사람에게 하는 안내
### .cure-operator  온전한 문장. 서버를 운영하는 사람에게 하는 안내

# 226 Closing Data Connection
ftp-226-cause-listing-failed =
    .why = 서버가 디렉터리를 읽지 못해 목록이 비어 있습니다.
    .cure-user = 빈 목록을 그대로 믿지 마세요. `PWD`로 경로를 확인하고, 관리자에게 그 디렉터리의 읽기 권한을 달라고 하세요.
    .cure-operator = 사용자에게 그 디렉터리의 `r`, `x` 권한을 주세요. vsftpd의 익명 사용자라면 `anon_world_readable_only=NO`로 설정하지 않은 한 누구나 읽을 수 있는 디렉터리여야 합니다.
# 227 Entering Passive Mode
ftp-227-cause-private-address =
    .why = NAT 뒤에 있는 서버가 자신의 사설 주소를 알려 줍니다.
    .cure-operator = 서버가 공인 주소를 알리도록 설정하세요. 클라우드나 Docker에서도 마찬가지입니다. IIS에서는 *FTP 방화벽 지원*에 외부 IP 주소로 입력하세요.
    .cure-user = 클라이언트가 응답에 적힌 주소 대신 접속 중인 서버의 주소를 쓰게 하세요(curl은 `--ftp-skip-pasv-ip`, lftp는 `ftp:fix-pasv-address`). 또는 주소가 담기지 않는 `EPSV`를 쓰세요.
# 421 Service Not Available
ftp-421-cause-connection-limit =
    .why = 내 주소에서 연 연결이나 서버 전체의 연결이 너무 많습니다.
    .cure-user = 클라이언트의 동시 전송 수를 한두 개로 줄이고 다른 FTP 프로그램을 닫은 뒤, 서버가 오래된 세션을 정리할 때까지 몇 분 기다리세요.
    .cure-operator = 연결 수 제한을 늘리세요. 주소별 제한에서는 NAT 주소 하나를 함께 쓰는 여러 사용자의 연결도, 클라이언트 하나가 한꺼번에 여는 연결 열 개도 한 주소의 연결로 계산됩니다.
ftp-421-cause-idle =
    .why = 서버가 허용하는 시간보다 오래 세션이 유휴 상태였습니다.
    .cure-user = 다시 접속하세요. 클라이언트에서 연결 유지 명령을 켜거나, 프로그램이라면 전송할 것이 있을 때만 접속하게 하세요.
    .cure-operator = 유휴 세션의 제한 시간을 늘리세요. `data_connection_timeout`과 `TimeoutStalled`는 멈춘 전송에 적용되므로, 이 값은 네트워크부터 살펴본 다음에 늘리세요. `MaxIdleTime`은 분 단위입니다.
ftp-421-cause-dropped =
    .why = 서버가 응답 없이 연결을 끊어 클라이언트가 이 문구를 표시했습니다.
    .cure-user = 다시 접속하세요. 접속하자마자 나온다면 내 주소가 차단되었거나, 그 포트가 처음부터 TLS를 요구하는 것일 수 있습니다(암시적 TLS, 990번 포트). 다른 네트워크에서도 시도해 보세요.
    .cure-operator = 로그에서 그 세션의 끝부분을 찾아보세요. 비정상 종료된 프로세스, `fail2ban`, TCP wrapper, 중간에 있는 방화벽이 원인일 수 있습니다.
ftp-421-cause-address-refused =
    .why = 규칙이나 거듭된 로그인 실패 때문에 서버가 내 주소를 거부합니다.
    .cure-operator = `/etc/hosts.deny`(vsftpd는 `tcp_wrappers=YES`일 때 읽음), `fail2ban`, 서버 자체의 차단 목록을 확인하세요.
    .cure-user = 로그인 실패로 차단되었다면 대개 길어야 한 시간이면 풀리니, 기다렸다가 올바른 비밀번호로 로그인하세요. 거부가 계속되면 관리자에게 내 공인 주소를 알려 주세요.
ftp-421-cause-handshake-failed =
    .why = 클라이언트와 서버가 TLS 설정에 합의하지 못했습니다.
    .cure-user = 클라이언트를 업데이트하고 TLS 1.2와 1.3을 쓰게 하세요. 명시적 TLS는 21번 포트에서, 암시적 TLS는 990번 포트에서 쓰며, 서로 바꾸면 안 됩니다.
    .cure-operator = 서버 로그에서 이유를 확인하세요. TLS 1.2와 최신 암호 스위트를 허용하고, 인증서와 키, 인증서 체인이 서로 맞는지 확인하세요.
# 425 Can't Open Data Connection
ftp-425-cause-firewall =
    .why = 방화벽이나 NAT 라우터가 데이터 포트를 막고 있습니다.
    .cure-user = 패시브(수동형) 모드를 쓰세요. 이미 쓰고 있다면 다른 네트워크에서 시도해 보고, 227이나 229 줄이 담긴 로그를 관리자에게 보내세요. 그 줄에 적힌 포트에 접속할 수 있어야 합니다.
    .cure-operator = 패시브 포트 범위를 정해 경로의 모든 방화벽(클라우드 규칙 포함)에서 열고 라우터에서 포워딩한 뒤, 공인 주소를 알리게 하세요. Docker에서는 `-p 50000-50100:50000-50100`으로 포트를 공개하고, IIS에서는 *FTP 방화벽 지원*을 쓰세요.
ftp-425-cause-active-blocked =
    .why = 액티브 모드(`PORT`)를 쓰는 클라이언트에 서버가 접속하지 못합니다.
    .cure-user = 클라이언트를 액티브(능동형) 모드에서 패시브(수동형) 모드로 바꾸세요. Windows의 `ftp.exe`에는 패시브 모드가 없고 `quote PASV`도 소용없으니, Windows 10부터 들어 있는 `curl`이나 WinSCP, FileZilla를 쓰세요.
ftp-425-cause-tls-session =
    .why = 데이터 연결이 TLS 세션을 재사용하지 않았습니다.
    .cure-user = curl, lftp, FileZilla, WinSCP처럼 TLS 세션을 재사용하는 클라이언트를 쓰세요. 직접 만든 프로그램에서는 제어 연결의 세션을 데이터 연결에 넘기세요. TLS 1.2에서만 이를 지원하는 라이브러리가 많습니다.
    .cure-operator = 사용자가 클라이언트를 바꿀 수 없다면 ProFTPD와 vsftpd에서 TLS 세션 재사용 요구를 끌 수 있습니다. 남이 데이터 연결을 가로채지 못하게 막는 장치이므로 그럴 때만 끄세요.
ftp-425-cause-no-port =
    .why = `PASV`나 `PORT` 없이 전송 명령이 왔습니다.
    .cure-user = 목록 조회나 전송을 할 때마다 먼저 `PASV`나 `EPSV`를 보내세요. 포트는 한 번만 쓸 수 있습니다. 명령줄 클라이언트에서는 `quote LIST`와 `quote RETR` 대신 `ls`와 `get`을 입력하세요.
ftp-425-cause-other-address =
    .why = 데이터 연결이 세션과 다른 주소에서 들어왔습니다.
    .cure-user = VPN이나 프록시를 끄거나 공인 주소가 하나인 회선을 쓰세요. 통신사 NAT를 거치거나 두 회선에 부하를 분산하면 두 연결의 주소가 달라질 수 있습니다.
    .cure-operator = 프록시나 로드 밸런서에서 한 클라이언트가 항상 같은 주소를 쓰게 하세요. 주소 검사를 끌 수도 있지만, 그러면 남이 데이터 연결을 가로챌 수 있습니다.
ftp-425-cause-ports-used-up =
    .why = 패시브 포트 범위의 포트가 모두 사용 중입니다.
    .cure-operator = 패시브 포트 범위를 넓히고 방화벽에서도 똑같이 넓히세요. 전송마다 포트를 하나씩 쓰며, 닫힌 포트도 1분쯤은 다시 쓸 수 없습니다.
# 426 Connection Closed, Transfer Aborted
ftp-426-cause-broken-off =
    .why = 데이터 연결이 끊겼거나 클라이언트가 일찍 닫았습니다.
    .cure-user = 끊긴 위치부터 재개하도록 클라이언트를 설정해 다시 전송하세요. 매번 같은 시간이 지난 뒤 끊긴다면 방화벽이나 프록시가 끊는 것이니, 다른 네트워크나 VPN을 써 보세요.
    .cure-operator = 방화벽과 로드 밸런서의 제한 시간을 늘리세요. 파일이 전송되는 동안 제어 연결에는 아무것도 오가지 않아, 이를 끊어 버리는 장비가 있습니다. 디스크 공간도 확인하세요.
ftp-426-cause-tls-close =
    .why = TLS가 제대로 종료되지 않았지만 파일은 대개 온전합니다.
    .cure-user = 크기를 비교하세요. 같다면 빠진 데이터가 없습니다. 클라이언트를 업데이트하거나, 당분간 TLS 1.2까지만 쓰도록 제한하세요.
    .cure-operator = vsftpd에서 `strict_ssl_read_eof`가 기본값대로 꺼져 있는지 확인하세요. 다만 꺼져 있으면 회선을 끊을 수 있는 사람이 업로드를 아무도 모르게 잘라 낼 수 있습니다.
ftp-426-cause-canceled =
    .why = 클라이언트가 `ABOR`로 전송을 취소했습니다.
    .cure-user = 문제가 생긴 것은 아닙니다. 226이 이어지고 세션은 계속됩니다. 불완전한 파일을 삭제하세요. 직접 취소하지 않았다면 클라이언트 설정의 제한 시간을 확인하세요.
# 431 Security Resource Unavailable
ftp-431-cause-certificate =
    .why = 서버의 인증서나 키가 없거나, 만료되었거나, 읽을 수 없습니다.
    .cure-operator = 인증서와 키가 있고 서버가 읽을 수 있는지, 유효 기간이 맞는지, 인증서와 키의 공개 키가 같은지 확인하세요. IIS에서는 *FTP SSL 설정*에서 사이트와 서버 양쪽에 인증서를 지정하세요.
    .cure-user = 관리자에게 알리세요. 암호화하지 않은 FTP로 바꾸지는 마세요. 네트워크 경로에 있는 누구에게나 비밀번호가 노출됩니다.
# 450 Requested File Action Not Taken
ftp-450-cause-ascii-refused =
    .why = 서버가 바이너리 모드로만 전송합니다.
    .cure-user = 클라이언트의 전송 타입을 바이너리로 설정하세요(`TYPE I`). 줄바꿈 문자를 변환해야 한다면 전송한 뒤에 하세요.
# 451 Requested Action Aborted, Local Error
ftp-451-cause-read-write-failed =
    .why = 서버가 파일을 읽거나 쓰지 못했습니다.
    .cure-operator = 파일 시스템이 가득 찼거나 읽기 전용인지, 할당량이나 디스크 오류가 문제인지 살펴보세요. vsftpd는 디스크가 가득 찼을 때도 이렇게 알립니다. 네트워크 공유라면 마운트를 확인하세요.
    .cure-user = 나중에 다시 전송하고, 불완전한 파일이 있으면 삭제하세요. 또 실패하면 경로와 시각을 관리자에게 알려 주세요.
ftp-451-cause-resume-forbidden =
    .why = 서버가 전송 재개를 허용하지 않습니다.
    .cure-user = 불완전한 파일을 삭제하고 파일 전체를 전송하세요. 이 서버를 쓸 때는 클라이언트에서 전송 재개를 끄세요.
    .cure-operator = ProFTPD는 기본적으로 업로드 재개를 금지합니다. 이를 허용하되 `HiddenStores`와 함께 쓰지는 마세요.
ftp-451-cause-name-encoding =
    .why = 서버가 이름에 쓰인 문자를 변환하지 못합니다.
    .cure-user = 클라이언트가 이름을 UTF-8로 보내게 하거나, 파일 이름을 단순한 영문자와 숫자로 바꾸세요.
    .cure-operator = IIS에서는 사이트의 고급 설정에서 UTF-8을 켜세요(`Allow UTF8`).
# 452 Insufficient Storage Space
ftp-452-cause-disk-full =
    .why = 서버의 디스크가 가득 찼습니다.
    .cure-user = 서버에서 불완전한 파일을 먼저 지우고, 더는 필요 없는 다른 파일도 삭제한 뒤 다시 업로드하세요. 내 데이터 때문에 디스크가 찬 것이 아니라면 관리자에게 알리세요.
    .cure-operator = 공간이나 inode를 확보하거나, 로그를 로테이션하거나, 파일 시스템을 확장하세요. Pure-FTPd는 가득 차기 전이라도 사용률이 `MaxDiskUsage` 값에 이르면 업로드를 거부합니다.
# 500 Syntax Error, Command Unrecognized
ftp-500-cause-unknown-command =
    .why = 서버에 이 명령이 없습니다.
    .cure-user = 클라이언트의 명령(`dir`, `get`)이 아니라 프로토콜의 명령(`LIST`, `RETR`)을 보내세요. 클라이언트가 알아서 보낸 명령이고 그대로 계속 진행된다면 응답을 무시하세요. 서버의 기능은 `FEAT`로 볼 수 있습니다.
ftp-500-cause-writable-root =
    .why = 사용자의 루트로 고정된 홈 디렉터리에 쓰기 권한이 있습니다.
    .cure-operator = 홈 디렉터리의 쓰기 권한을 없애고 업로드용 하위 디렉터리를 만들어 주세요. 덜 안전하지만 `allow_writeable_chroot=YES`로 쓰기 권한을 그대로 허용할 수도 있습니다.
ftp-500-cause-sandbox =
    .why = vsftpd 프로세스가 비정상 종료되었으며, 대개 샌드박스 때문입니다.
    .cure-operator = 먼저 vsftpd를 업데이트하세요. 그래도 오류가 나면 샌드박스를 끄세요. WSL 1과 일부 컨테이너에서는 `isolate_network`도 꺼야 합니다.
ftp-500-cause-bad-config =
    .why = `vsftpd.conf`에 잘못된 줄이 있거나 포트가 이미 사용 중입니다.
    .cure-operator = 문구에 나온 설정을 고치세요. vsftpd에서는 `=` 앞뒤와 줄 끝에 공백이 없어야 합니다. 바인딩하지 못했다면 다른 서버나 `inetd`가 21번 포트를 쓰고 있는 것입니다.
# 501 Syntax Error in Parameters
ftp-501-cause-bad-argument =
    .why = 인수가 없거나, 서버가 인수를 해석하지 못합니다.
    .cure-user = 클라이언트 로그에서 거부된 줄을 찾아 그 안의 경로, 이름, 숫자를 바로잡으세요. `OPTS` 뒤라면 그 옵션 없이 계속하세요. 클라이언트가 지원 여부를 물어본 것뿐입니다.
ftp-501-cause-rename-open =
    .why = `RNFR`로 시작한 이름 변경이 끝나지 않았습니다.
    .cure-user = 새 이름을 붙인 `RNTO`로 이름 변경을 마치세요. ProFTPD는 그 사이에 다른 명령을 거의 받지 않습니다. 이름을 바꾸지 않으려면 다시 접속하세요.
ftp-501-cause-data-set-name =
    .why = z/OS에서 쓸 수 있는 데이터 세트 이름이 아닙니다.
    .cure-user = `'ALICE.REPORT.DATA'`처럼 이름 전체를 작은따옴표로 묶으세요. 점으로 나뉜 각 부분은 8자 이하여야 하고 슬래시는 쓸 수 없습니다. Unix 파일이라면 먼저 `/`로 시작하는 경로로 이동하세요.
# 502 Command Not Implemented
ftp-502-cause-not-implemented =
    .why = 이 서버에는 이 명령이 구현되어 있지 않습니다.
    .cure-user = 같은 일을 하는 다른 명령을 쓰세요. `MLSD` 대신 `LIST`, `EPSV` 대신 `PASV`, `REST` 대신 전체 전송을 쓰면 됩니다. 이 때문에 클라이언트가 포기한다면 해당 기능을 끄세요.
# 503 Bad Sequence of Commands
ftp-503-cause-user-first =
    .why = `USER` 없이 `PASS`가 왔거나, `USER`가 거부되었습니다.
    .cure-user = `USER`를 다시 보낸 다음 `PASS`를 보내세요. 스크립트에서는 비밀번호를 보내기 전에 `USER`에 대한 응답을 읽으세요.
ftp-503-cause-rename-first =
    .why = `RNTO` 바로 앞에 성공한 `RNFR`이 없습니다.
    .cure-user = 옛 이름을 붙여 `RNFR`을 보내고, 350이 오면 `RNTO`를 보내세요. `RNFR`에 550이 왔다면 옛 이름이 잘못된 것입니다.
ftp-503-cause-tls-order =
    .why = 세션이 암호화되기 전에 `PBSZ`나 `PROT`가 왔습니다.
    .cure-user = `AUTH TLS`, `USER`, `PASS`, `PBSZ 0`, `PROT P`의 순서를 지키세요. 라이브러리에서는 접속할 때 TLS를 지정하세요(Python에서는 `FTP_TLS`를 쓴 다음 `prot_p()`).
ftp-503-cause-already-logged-in =
    .why = 이미 로그인한 세션에서 다시 로그인하려 했습니다.
    .cure-user = 다른 사용자로 로그인하려면 `QUIT`로 세션을 끝내고 다시 접속하세요.
ftp-503-cause-ascii-resume =
    .why = ASCII 모드에서 업로드를 재개하려 했습니다.
    .cure-user = 바이너리 모드(`TYPE I`)로 바꿔 재개하거나, 불완전한 파일을 삭제하고 파일 전체를 업로드하세요.
# 504 Command Not Implemented for That Parameter
ftp-504-cause-value-not-offered =
    .why = 서버가 이 타입이나 모드, 구조를 지원하지 않습니다.
    .cure-user = `TYPE I`나 `TYPE A`, `MODE S`, `STRU F`를 쓰세요. 클라이언트가 알아서 계속 진행했다면 응답을 무시하세요.
ftp-504-cause-auth-mechanism =
    .why = 서버가 이 보안 메커니즘을 모릅니다.
    .cure-user = `AUTH TLS`를 쓰세요. 클라이언트가 먼저 Kerberos(`AUTH GSSAPI`)를 시도해 보고 이어서 로그인한다면, 응답을 무시하거나 Kerberos를 끄세요.
# 522 Network Protocol Not Supported
ftp-522-cause-address-family =
    .why = 서버가 데이터 연결에 이 IP 버전을 받아들이지 않습니다.
    .cure-user = 응답에 적힌 IP 버전(1은 IPv4, 2는 IPv6)으로 접속하거나 패시브(수동형) 모드를 쓰세요.
    .cure-operator = 서버가 IPv6에서도 접속을 받게 하거나, DNS에서 이 호스트 이름의 IPv6 주소를 없애세요.
# 530 Not Logged In
ftp-530-cause-wrong-password =
    .why = 사용자 이름이나 비밀번호가 틀렸습니다.
    .cure-user = 저장된 비밀번호를 쓰지 말고, 끝에 공백이 붙지 않게 사용자 이름과 비밀번호를 다시 입력하세요. 호스팅에서는 `user@domain` 형식을 통째로 요구할 때가 많고, SFTP 로그인 정보는 따로 있는 경우가 많습니다.
ftp-530-cause-tls-required =
    .why = 서버가 TLS를 통한 로그인만 받아들입니다.
    .cure-user = 클라이언트에서 명시적 FTP over TLS(`ftpes://`)를 골라 다시 접속하세요. 라이브러리에서는 대개 `secure: true` 옵션이나 별도의 클래스를 쓰면 됩니다.
ftp-530-cause-account-barred =
    .why = 계정은 있지만 로그인이 허용되지 않습니다.
    .cure-operator = 로그인 로그부터 보세요. 그다음 `local_enable`과 `userlist_file`(vsftpd), 계정의 셸이 `/etc/shells`에 있는지, `/etc/ftpusers`, PAM 서비스, `MinUID`(Pure-FTPd), 접근 규칙을 확인하세요.
ftp-530-cause-no-home =
    .why = 로그인 정보는 맞지만 사용자의 디렉터리가 없거나 접근이 막혀 있습니다.
    .cure-operator = 사용자의 디렉터리를 만들고, 그 위의 모든 디렉터리에 사용자의 `x` 권한을 주세요. IIS에서는 권한 부여 규칙을 추가하고 실제 경로를 확인하세요. 사용자 격리를 쓴다면 `LocalUser\alice` 디렉터리도 확인하세요.
ftp-530-cause-not-yet =
    .why = 로그인하기 전에 명령을 보냈습니다.
    .cure-user = `USER` 다음에 `PASS`를 보내고, 로그 위쪽에 거부된 로그인이 있는지 찾아보세요. vsftpd에서처럼 `AUTH TLS`에 이 응답이 왔다면 서버에 TLS가 켜져 있지 않은 것입니다.
ftp-530-cause-host-in-name =
    .why = 여러 사이트가 한 주소를 쓰는데 IIS가 어느 사이트인지 모릅니다.
    .cure-user = 사용자 이름 앞에 호스트 이름과 세로줄을 붙이세요(`ftp.example.com|alice`).
    .cure-operator = 사이트에 호스트 이름이 없는 바인딩을 추가하거나, 전용 주소나 포트를 지정하세요.
ftp-530-cause-anonymous-refused =
    .why = 서버가 익명 로그인을 전혀 받지 않거나 TLS로는 받지 않습니다.
    .cure-user = 자신의 사용자 이름과 비밀번호로 로그인하세요. 문구에 암호화가 언급되어 있으면 TLS 없이 접속하세요. 익명 로그인에는 숨길 비밀번호가 없습니다.
    .cure-operator = 익명 로그인을 제공하려는 것이라면 허용하세요. vsftpd는 `allow_anon_ssl=YES`로 설정하지 않으면 TLS를 쓴 익명 로그인을 거부합니다.
# 534 Request Denied for Policy Reasons
ftp-534-cause-data-unprotected =
    .why = 로그인은 암호화되었지만 데이터 연결은 평문으로 남아 있습니다.
    .cure-user = 클라이언트에서 데이터 암호화를 켜세요. 로그인한 뒤 첫 전송 전에 `PBSZ 0`, 이어서 `PROT P`를 보내게 하면 됩니다.
    .cure-operator = 되도록 데이터 암호화를 계속 요구하세요. 그럴 수 없다면 로그인에만 TLS를 요구하세요. IIS에서는 *FTP SSL 설정*의 *사용자 지정*에서 *데이터 채널*을 *허용*으로 설정하세요.
ftp-534-cause-tls-unavailable =
    .why = 서버에 TLS가 없거나 설정되어 있지 않습니다.
    .cure-user = 관리자에게 TLS를 켜 달라고 하거나, 서버가 지원하면 SFTP를 쓰세요. 암호화하지 않은 FTP는 네트워크 경로에 있는 누구에게나 비밀번호를 노출하므로, 쓰더라도 신뢰하는 네트워크에서만 쓰세요.
    .cure-operator = 인증서를 설정하고 TLS를 켜세요. IIS에서는 *FTP SSL 설정*에서 사이트와 서버 자체 양쪽에 인증서를 지정하세요.
# 536 Requested PROT Level Not Supported
ftp-536-cause-prot-level =
    .why = TLS에서 `PROT` 수준은 `C`(평문)와 `P`(private)뿐입니다.
    .cure-user = 클라이언트에서 private 보호를 고르세요. 그러면 클라이언트가 `PBSZ 0`과 `PROT P`를 보냅니다. `S`와 `E` 수준은 Kerberos에만 있습니다.
# 550 File Unavailable
ftp-550-cause-wrong-path =
    .why = 경로나 이름이 존재하지 않습니다.
    .cure-user = `PWD`를 보내고 그 디렉터리의 목록을 조회해 이름을 대소문자까지 한 글자씩 비교하세요. 경로는 서버의 루트가 아니라 자기 계정의 루트에서 시작하는 경우가 많습니다.
ftp-550-cause-no-rights =
    .why = 계정에 이 작업을 할 권한이 없습니다.
    .cure-user = 자신의 디렉터리를 쓰거나, 관리자에게 권한을 요청하세요. 파일을 만들거나 이름을 바꾸거나 삭제하려면 파일뿐 아니라 그 디렉터리에도 쓰기 권한이 있어야 합니다.
    .cure-operator = vsftpd는 `write_enable`이 꺼져 있으면 업로드를 모두 거부하니 먼저 확인하세요. 그다음 경로에 있는 디렉터리마다 소유자와 모드, SELinux, 서버의 제한을 확인하세요. IIS에서는 권한 부여 규칙에 *쓰기*가 있고 디렉터리에 NTFS 권한이 있어야 합니다.
ftp-550-cause-in-use =
    .why = 다른 프로그램이 파일을 점유하고 있습니다.
    .cure-user = 기다렸다가 다시 시도하세요. IIS의 웹 사이트라면 먼저 `app_offline.htm` 파일을 올리는 등의 방법으로 애플리케이션을 중지하세요.
    .cure-operator = 파일을 점유한 프로그램을 찾아 그쪽에서 파일을 닫으세요. 다른 이름으로 업로드한 뒤 이름을 바꾸면, 읽는 쪽이 불완전한 파일을 보게 되는 일이 없습니다.
ftp-550-cause-already-exists =
    .why = 같은 이름의 파일이나 디렉터리가 이미 있습니다.
    .cure-user = 이미 있는 디렉터리를 쓰거나 다른 이름을 고르세요. 스크립트에서는 `MKD`에 이 응답이 오더라도 이어지는 `CWD`가 성공하면 무시해도 됩니다.
    .cure-operator = ProFTPD는 `AllowOverwrite on`으로 설정하지 않으면 사용자가 파일을 덮어쓰지 못하게 합니다.
ftp-550-cause-ascii-size =
    .why = ASCII 모드에서 `SIZE`를 보냈습니다.
    .cure-user = 먼저 `TYPE I`를 보내거나, 클라이언트를 바이너리 모드로 설정하세요.
ftp-550-cause-not-empty =
    .why = 디렉터리에 아직 파일이 남아 있으며, 숨김 파일일 수도 있습니다.
    .cure-user = 먼저 디렉터리 안의 모든 것을 삭제하세요. 많은 서버에서 `LIST -a`로 숨김 파일을 볼 수 있습니다. lftp나 FileZilla 같은 클라이언트는 하위 디렉터리까지 통째로 삭제해 줍니다.
# 552 Exceeded Storage Allocation
ftp-552-cause-quota =
    .why = 계정의 할당량을 다 썼습니다.
    .cure-user = 숨김 파일과 불완전한 파일까지 포함해 파일을 삭제하거나, 용량을 더 구입하세요. 파일 개수가 제한되어 있을 수도 있습니다.
    .cure-operator = 사용량을 한도와 비교하고, 필요하면 한도를 늘리세요. Pure-FTPd는 사용량을 `.ftpquota`에 기록하며, 값이 틀렸다면 `pure-quotacheck`를 실행하세요.
# 553 File Name Not Allowed
ftp-553-cause-missing-directory =
    .why = 대상 경로의 디렉터리가 존재하지 않습니다.
    .cure-user = `MKD`로 대상 디렉터리를 한 단계씩 만들거나, 클라이언트가 만들게 하세요. 경로는 디스크의 루트가 아니라 로그인 디렉터리에서 시작합니다.
ftp-553-cause-forbidden-name =
    .why = 서버의 규칙이 이 이름을 금지합니다.
    .cure-user = 영문자와 숫자로 된 이름을 고르고, 점으로 시작하지 마세요. Windows에서는 `: * ? " < > |`도 쓰지 마세요.
    .cure-operator = 이름 필터(`ProhibitDotFilesWrite`, `PathDenyFilter`, `deny_file`)를 찾아, 허용해야 할 이름이라면 적용 범위를 좁히세요.
# 554 Invalid REST Parameter
ftp-554-cause-beyond-end =
    .why = 재시작 위치가 서버에 있는 파일의 끝을 넘어섭니다.
    .cure-user = 재시작 위치를 `SIZE`로 얻은 크기와 비교하세요. 서버의 파일이 바뀌었거나 짧아졌다면 불완전한 사본을 삭제하고 파일 전체를 전송하세요.
