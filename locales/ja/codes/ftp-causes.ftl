### FTPの応答の原因。それぞれ、その原因で最もよく目にするコードのところに置く。
###
### .why            何が起きているかを表す1文
### .cure-user      ファイルを転送する方に向けた文
### .cure-operator  サーバーを管理する方に向けた文

# 226 Closing Data Connection
ftp-226-cause-listing-failed =
    .why = サーバーがディレクトリを読み取れず、一覧が空になっています。
    .cure-user = 一覧が空でも、ファイルがないとは限りません。`PWD`でパスを確認し、ディレクトリの読み取り権限を管理者に求めてください。
    .cure-operator = ディレクトリに対する`r`と`x`の権限をユーザーに与えてください。vsftpdの匿名ユーザーの場合は、`anon_world_readable_only=NO`を設定しない限り、全員に読み取りを許可する必要があります。
# 227 Entering Passive Mode
ftp-227-cause-private-address =
    .why = NATの内側にあるサーバーが、プライベートアドレスを通知しています。
    .cure-operator = クラウドやDockerの場合も含めて、サーバーがグローバルアドレスを通知するように設定してください。IISでは、「FTPファイアウォールのサポート」の「ファイアウォールの外部IPアドレス」に、そのアドレスを入力します。
    .cure-user = 通知されたアドレスではなく、サーバー自体のアドレスに接続するように、クライアントを設定してください（curlでは`--ftp-skip-pasv-ip`、lftpでは`ftp:fix-pasv-address`）。アドレスを使わない`EPSV`に切り替えても構いません。
# 421 Service Not Available
ftp-421-cause-connection-limit =
    .why = 接続元アドレスごと、またはサーバー全体の接続数が上限に達しています。
    .cure-user = クライアントの同時転送数を1か2に制限し、ほかのFTPプログラムを閉じ、サーバーが古いセッションを切るまで数分待ってください。
    .cure-operator = 接続数の上限を引き上げてください。アドレスごとの上限では、同じNATの内側にいる利用者全員の接続も、1つのクライアントが同時に開く何本もの接続も、1つのアドレスからの接続として数えられます。
ftp-421-cause-idle =
    .why = セッションのアイドル時間が、サーバーの制限を超えました。
    .cure-user = 接続し直してください。クライアントでキープアライブのコマンドを有効にするか、プログラムの場合は、転送するものがあるときだけ接続するようにしてください。
    .cure-operator = アイドル状態のセッションのタイムアウトを長くしてください。`data_connection_timeout`と`TimeoutStalled`は止まった転送に対するものなので、長くする前にネットワークを調べてください。`MaxIdleTime`の単位は分です。
ftp-421-cause-dropped =
    .why = サーバーが応答せずに接続を切り、クライアントがこの文言を表示しました。
    .cure-user = 接続し直してください。接続した直後に切れる場合は、接続元のアドレスが遮断されているか、そのポートが最初からTLSを必要としている（暗黙的FTPS、ポート990）可能性があります。別のネットワークでも試してください。
    .cure-operator = セッションがどう終わったかを、ログで調べてください。プロセスの異常終了、`fail2ban`、TCP Wrapper、途中のファイアウォールなどが原因として考えられます。
ftp-421-cause-address-refused =
    .why = サーバーが、規則やログインの失敗を理由に、接続元のアドレスを拒否しています。
    .cure-operator = `/etc/hosts.deny`（vsftpdは`tcp_wrappers=YES`のときに参照）、`fail2ban`、サーバー自体の遮断リストを確認してください。
    .cure-user = ログインの失敗で遮断された場合は、しばらく待ち（多くは1時間以内に解除されます）、正しいパスワードでログインしてください。それでも拒否される場合は、自分のグローバルアドレスを管理者に伝えてください。
ftp-421-cause-handshake-failed =
    .why = クライアントとサーバーの間で、TLSハンドシェイクが成立しませんでした。
    .cure-user = クライアントを更新し、TLS 1.2と1.3を使えるようにしてください。ポート21では明示的FTPS、ポート990では暗黙的FTPSを選び、逆にしないでください。
    .cure-operator = サーバーのログで理由を調べてください。TLS 1.2と新しい暗号スイートを許可し、証明書、鍵、証明書チェーンが互いに対応していることを確認してください。
# 425 Can't Open Data Connection
ftp-425-cause-firewall =
    .why = ファイアウォールやNATルーターが、データ用のポートを遮断しています。
    .cure-user = パッシブモードを使ってください。すでに使っている場合は、別のネットワークで試し、227か229の行を含むログを管理者に送ってください。その行のポートに接続できる必要があります。
    .cure-operator = パッシブモード用のポート範囲を固定し、途中の全ファイアウォール（クラウドも）で開放し、ルーターでポートフォワーディングし、グローバルアドレスを通知させてください。Dockerでは`-p 50000-50100:50000-50100`で公開し、IISでは「FTPファイアウォールのサポート」で設定します。
ftp-425-cause-active-blocked =
    .why = アクティブモード（`PORT`）のクライアントに、サーバーから接続できません。
    .cure-user = クライアントをアクティブモードからパッシブモードに切り替えてください。Windowsの`ftp.exe`にはパッシブモードがなく、`quote PASV`も役に立ちません。`curl`（Windows 10以降に付属）、WinSCP、FileZillaのどれかを使ってください。
ftp-425-cause-tls-session =
    .why = データコネクションで、TLSセッションが再利用されませんでした。
    .cure-user = curl、lftp、FileZilla、WinSCPなど、TLSセッションを再利用するクライアントを使ってください。自作のプログラムでは、制御コネクションのTLSセッションを引き継いでください。多くのライブラリでは、TLS 1.2でしか引き継げません。
    .cure-operator = 利用者がクライアントを変えられない場合に限り、ProFTPDやvsftpdで、TLSセッションの再利用を必須とする設定をオフにしてください。これは、第三者によるデータコネクションの乗っ取りを防ぐための設定です。
ftp-425-cause-no-port =
    .why = `PASV`も`PORT`も送られていないのに、転送コマンドが送られました。
    .cure-user = 一覧の取得や転送のたびに、先に`PASV`か`EPSV`を送ってください。1つのポートは1回しか使えません。コマンドラインクライアントでは、`quote LIST`や`quote RETR`ではなく、`ls`や`get`と入力してください。
ftp-425-cause-other-address =
    .why = データコネクションの接続元が、制御コネクションとは別のアドレスです。
    .cure-user = VPNやプロキシをオフにするか、グローバルアドレスが1つだけの回線を使ってください。通信事業者のNATや、2本の回線での負荷分散があると、2つのコネクションのアドレスが異なることがあります。
    .cure-operator = プロキシやロードバランサーで、1つのクライアントの接続が、常に同じアドレスから出るように設定してください。アドレスの検査をオフにすることもできますが、その場合、第三者にデータコネクションを乗っ取られるおそれがあります。
ftp-425-cause-ports-used-up =
    .why = パッシブモード用のポートが、すべて使用中です。
    .cure-operator = パッシブモード用のポート範囲を広げ、ファイアウォールでも開放してください。転送のたびにポートが1つ使われ、閉じたポートも約1分間は使用中のままです。
# 426 Connection Closed, Transfer Aborted
ftp-426-cause-broken-off =
    .why = データコネクションが途切れたか、クライアントが早く閉じすぎました。
    .cure-user = クライアントで、続きから再開してください。毎回同じ時間がたつと切れる場合は、ファイアウォールかプロキシが切断しています。別のネットワークかVPNで試してください。
    .cure-operator = ファイアウォールやロードバランサーのタイムアウトを長くしてください。ファイルの転送中は制御コネクションに何も流れないため、これを切断する機器があります。ディスクの空き容量も確認してください。
ftp-426-cause-tls-close =
    .why = TLSの終了手続きが不完全でしたが、ファイルは多くの場合すべて届いています。
    .cure-user = サイズを比べてください。一致していれば、何も欠けていません。クライアントを更新するか、当面はTLS 1.2までに制限してください。
    .cure-operator = vsftpdでは、`strict_ssl_read_eof`が既定値どおりオフになっていることを確認してください。ただし、オフの間は、回線を切断できる第三者がアップロードを途中で打ち切っても気づけません。
ftp-426-cause-canceled =
    .why = クライアントが`ABOR`で転送を中止しました。
    .cure-user = 異常ではありません。続いて226が届き、セッションは引き続き使えます。途中までのファイルは削除してください。自分で中止していない場合は、クライアントのタイムアウトの設定を確認してください。
# 431 Security Resource Unavailable
ftp-431-cause-certificate =
    .why = サーバーの証明書や鍵がないか、期限が切れているか、読み取れません。
    .cure-operator = 証明書と鍵が存在してサーバーから読み取れること、有効期間内であること、両者の公開鍵が一致することを確認してください。IISでは、FTP SSLの設定で、サイトとサーバーの両方に証明書を選びます。
    .cure-user = 管理者に知らせてください。暗号化なしのFTPには切り替えないでください。通信経路上の誰にでもパスワードを読まれるおそれがあります。
# 450 Requested File Action Not Taken
ftp-450-cause-ascii-refused =
    .why = サーバーが、バイナリモードでの転送しか受け付けません。
    .cure-user = クライアントで、転送タイプをバイナリ（`TYPE I`）に設定してください。改行コードの変換が必要な場合は、転送した後に行ってください。
# 451 Requested Action Aborted, Local Error
ftp-451-cause-read-write-failed =
    .why = サーバーが、ファイルの読み取りか書き込みに失敗しました。
    .cure-operator = ファイルシステムの空き不足、読み取り専用マウント、クォータの超過、ディスクのエラーがないかを調べてください。vsftpdは、ディスクがいっぱいの場合にもこの応答を返します。ネットワーク共有では、マウントを確認してください。
    .cure-user = 途中までのファイルがあれば削除し、後でもう一度転送してください。また失敗する場合は、パスと時刻を管理者に伝えてください。
ftp-451-cause-resume-forbidden =
    .why = サーバーが転送の再開を許可していません。
    .cure-user = 途中までのファイルを削除し、ファイル全体を転送してください。このサーバーに対しては、クライアントで転送の再開をオフにしてください。
    .cure-operator = ProFTPDは、既定ではアップロードの再開を禁止しているので、許可する設定に変えてください。ただし、`HiddenStores`とは併用しないでください。
ftp-451-cause-name-encoding =
    .why = 名前に含まれる文字を、サーバーが変換できません。
    .cure-user = クライアントが名前をUTF-8で送るように設定するか、ファイル名を半角英数字だけの名前に変更してください。
    .cure-operator = IISでは、サイトの詳細設定でUTF-8をオンにしてください（`Allow UTF8`）。
# 452 Insufficient Storage Space
ftp-452-cause-disk-full =
    .why = サーバーのディスクがいっぱいです。
    .cure-user = サーバー上の不要なファイル、特に途中までのファイルを削除し、もう一度アップロードしてください。ディスクを埋めているのが自分のデータでない場合は、管理者に知らせてください。
    .cure-operator = ディスクやiノードの空きを増やすか、ログをローテーションするか、ファイルシステムを拡張してください。Pure-FTPdは、いっぱいになる前でも、使用率が`MaxDiskUsage`の値を超えるとアップロードを拒否します。
# 500 Syntax Error, Command Unrecognized
ftp-500-cause-unknown-command =
    .why = サーバーにないコマンドが送られました。
    .cure-user = クライアントのコマンド（`dir`、`get`）ではなく、FTPのコマンド（`LIST`、`RETR`）を送ってください。クライアントが自動的に送り、そのまま先へ進むなら、この応答は無視して構いません。サーバーの対応機能は`FEAT`でわかります。
ftp-500-cause-writable-root =
    .why = chroot先のホームディレクトリに、ユーザーの書き込み権限があります。
    .cure-operator = ホームディレクトリから書き込み権限を外し、アップロード用のサブディレクトリをユーザーに用意してください。`allow_writeable_chroot=YES`で現状のまま許可することもできますが、安全性は下がります。
ftp-500-cause-sandbox =
    .why = vsftpdのプロセスが異常終了しました（多くはサンドボックスが原因です）。
    .cure-operator = まずvsftpdを更新してください。それでも解消しない場合は、サンドボックスをオフにしてください。WSL 1や一部のコンテナでは、`isolate_network`もオフにする必要があります。
ftp-500-cause-bad-config =
    .why = `vsftpd.conf`の行に誤りがあるか、ポートがすでに使われています。
    .cure-operator = 応答テキストに示された設定を直してください。vsftpdでは、`=`の前後にも行末にも空白を入れられません。バインドできない場合は、別のサーバーか`inetd`がポート21を使っています。
# 501 Syntax Error in Parameters
ftp-501-cause-bad-argument =
    .why = 引数がないか、サーバーがその引数を解釈できません。
    .cure-user = 拒否された行をクライアントのログで見つけ、そのパス、名前、数字を直してください。`OPTS`に対して返された場合は、そのオプションなしで続けてください。クライアントが、対応しているかどうかを確かめただけです。
ftp-501-cause-rename-open =
    .why = `RNFR`で始めた名前の変更が、まだ終わっていません。
    .cure-user = 新しい名前を付けて`RNTO`を送り、名前の変更を終えてください。ProFTPDは、その間ほかのコマンドをほとんど受け付けません。名前を変更しない場合は、接続し直してください。
ftp-501-cause-data-set-name =
    .why = 名前が、z/OSのデータセット名として正しくありません。
    .cure-user = `'ALICE.REPORT.DATA'`のように、名前全体を一重引用符で囲み、ピリオドで区切った各部分を8文字以内にし、スラッシュは使わないでください。Unixファイルの場合は、先に`/`で始まるパスに移動してください。
# 502 Command Not Implemented
ftp-502-cause-not-implemented =
    .why = サーバーがこのコマンドを実装していません。
    .cure-user = 同じ目的を果たせる別の方法を使ってください。`MLSD`なら`LIST`、`EPSV`なら`PASV`、`REST`ならファイル全体の転送で代用できます。クライアントがこの応答で止まってしまう場合は、その機能をオフにしてください。
# 503 Bad Sequence of Commands
ftp-503-cause-user-first =
    .why = `USER`なしで`PASS`が送られたか、`USER`が拒否されていました。
    .cure-user = もう一度`USER`を送り、続いて`PASS`を送ってください。スクリプトでは、`USER`への応答を確認してからパスワードを送ってください。
ftp-503-cause-rename-first =
    .why = 直前に`RNFR`が成功していないのに、`RNTO`が送られました。
    .cure-user = 元の名前を付けて`RNFR`を送り、350を待ってから`RNTO`を送ってください。`RNFR`に550が返された場合は、元の名前が間違っています。
ftp-503-cause-tls-order =
    .why = セッションが暗号化される前に、`PBSZ`か`PROT`が送られました。
    .cure-user = `AUTH TLS`、`USER`、`PASS`、`PBSZ 0`、`PROT P`の順序を守ってください。ライブラリでは、接続するときにTLSを指定してください（Pythonでは`FTP_TLS`を使い、続いて`prot_p()`を呼び出します）。
ftp-503-cause-already-logged-in =
    .why = ログイン済みのセッションで、もう一度ログインしようとしました。
    .cure-user = 別のユーザーでログインするには、`QUIT`でセッションを終了し、接続し直してください。
ftp-503-cause-ascii-resume =
    .why = ASCIIモードで、アップロードを再開しようとしました。
    .cure-user = バイナリモード（`TYPE I`）に切り替えて再開するか、途中までのファイルを削除してファイル全体をアップロードしてください。
# 504 Command Not Implemented for That Parameter
ftp-504-cause-value-not-offered =
    .why = サーバーが、指定されたタイプ、モード、または構造に対応していません。
    .cure-user = `TYPE I`または`TYPE A`、`MODE S`、`STRU F`を使ってください。クライアントが自動的に先へ進んだ場合は、この応答を無視してください。
ftp-504-cause-auth-mechanism =
    .why = サーバーが、要求されたセキュリティ機構に対応していません。
    .cure-user = `AUTH TLS`を使ってください。クライアントがKerberos（`AUTH GSSAPI`）を先に試しただけで、その後ログインしている場合は、この応答を無視するか、Kerberosをオフにしてください。
# 522 Network Protocol Not Supported
ftp-522-cause-address-family =
    .why = サーバーが、データコネクションでこのIPバージョンを受け付けません。
    .cure-user = 応答テキストに示されたIPバージョン（1はIPv4、2はIPv6）で接続するか、パッシブモードを使ってください。
    .cure-operator = サーバーがIPv6でも待ち受けるように設定するか、ホスト名のIPv6アドレスをDNSから削除してください。
# 530 Not Logged In
ftp-530-cause-wrong-password =
    .why = ユーザー名かパスワードが違います。
    .cure-user = 保存済みのパスワードを使わず、末尾に空白を入れずに、ユーザー名とパスワードを入力し直してください。ホスティングサービスでは、`user@domain`の形で入力しなければならないことがよくあります。SFTPとFTPで認証情報が異なることもよくあります。
ftp-530-cause-tls-required =
    .why = サーバーが、TLSを使ったログインしか受け付けません。
    .cure-user = クライアントで明示的なFTP over TLS（`ftpes://`）を選び、接続し直してください。ライブラリでは、たいてい`secure: true`などのオプションか、専用のクラスを使います。
ftp-530-cause-account-barred =
    .why = アカウントは存在しますが、ログインが許可されていません。
    .cure-operator = ログインのログを調べてください。次に、`local_enable`と`userlist_file`（vsftpd）、`/etc/shells`（アカウントのシェルが載っているか）、`/etc/ftpusers`、PAMサービス、`MinUID`（Pure-FTPd）、アクセス規則を確認してください。
ftp-530-cause-no-home =
    .why = 認証情報は正しいものの、ユーザーのディレクトリがないか、アクセスできません。
    .cure-operator = ユーザーのディレクトリを作成し、上位のすべてのディレクトリに対する`x`の権限をユーザーに与えてください。IISでは、承認規則を追加し、物理パスを確認し、ユーザーの分離を使う場合は`LocalUser\alice`フォルダーも確認してください。
ftp-530-cause-not-yet =
    .why = ログインする前に、コマンドが送られました。
    .cure-user = `USER`、`PASS`の順に送り、それより前にログインが拒否されていないかを確認してください。`AUTH TLS`に対してこの応答が返された場合（vsftpdなど）は、サーバーでTLSがオンになっていません。
ftp-530-cause-host-in-name =
    .why = 複数のサイトが同じアドレスを使い、IISが対象のサイトを判別できません。
    .cure-user = `ftp.example.com|alice`のように、ユーザー名の前にホスト名と縦棒を付けてください。
    .cure-operator = サイトにホスト名なしのバインドを設定するか、専用のアドレスかポートを割り当ててください。
ftp-530-cause-anonymous-refused =
    .why = サーバーが匿名ログイン、またはTLSでの匿名ログインを受け付けません。
    .cure-user = 自分のユーザー名とパスワードでログインしてください。応答テキストに暗号化についての記述がある場合は、TLSなしで接続してください。匿名ログインには、守るべきパスワードがありません。
    .cure-operator = 匿名ログインを使えるようにする場合は、設定で有効にしてください。vsftpdは、`allow_anon_ssl=YES`を設定しない限り、TLSでの匿名ログインを拒否します。
# 534 Request Denied for Policy Reasons
ftp-534-cause-data-unprotected =
    .why = ログインは暗号化されましたが、データコネクションが平文のままです。
    .cure-user = クライアントで、データの暗号化をオンにしてください。ログインの後、最初の転送の前に、`PBSZ 0`、`PROT P`の順に送ります。
    .cure-operator = できれば、データの暗号化を必須のままにしてください。それができない場合は、ログインだけにTLSを必須としてください。IISでは、FTP SSLの設定をカスタムにし、データチャネルのSSLを必須ではなく許可にします。
ftp-534-cause-tls-unavailable =
    .why = サーバーがTLSに対応していないか、TLSが設定されていません。
    .cure-user = TLSを使えるようにするよう管理者に依頼するか、サーバーがSFTPに対応していればそれを使ってください。暗号化なしのFTPでは、通信経路上の誰にでもパスワードを読まれるおそれがあります。使うとしても、信頼できるネットワークの中だけにしてください。
    .cure-operator = 証明書を設定し、TLSをオンにしてください。IISでは、FTP SSLの設定で、サイトとサーバー自体の両方に証明書を選びます。
# 536 Requested PROT Level Not Supported
ftp-536-cause-prot-level =
    .why = TLSでは、`PROT`のレベルは`C`（平文）と`P`（Private）だけです。
    .cure-user = クライアントで、保護レベルをP（Private）にしてください。`PBSZ 0`と`PROT P`が送られます。レベル`S`と`E`があるのは、Kerberosの場合だけです。
# 550 File Unavailable
ftp-550-cause-wrong-path =
    .why = 指定されたパスや名前が存在しません。
    .cure-user = `PWD`を送り、そのディレクトリの一覧を取得し、大文字と小文字も含めて名前を1文字ずつ見比べてください。パスは、サーバーのルートではなく、アカウントごとのルートディレクトリから始まることがよくあります。
ftp-550-cause-no-rights =
    .why = この操作をする権限が、アカウントにありません。
    .cure-user = 自分のディレクトリを使うか、管理者に権限を求めてください。ファイルの作成、名前の変更、削除には、ファイルだけでなく、ディレクトリに対する権限も必要です。
    .cure-operator = まず、vsftpdでは`write_enable`がオンかを確認してください。次に、パス上の全ディレクトリの所有者とパーミッション、SELinux、サーバーの制限を確認してください。IISでは、承認規則に書き込みの許可、フォルダーにNTFSの権限が必要です。
ftp-550-cause-in-use =
    .why = ほかのプログラムがファイルを開いています。
    .cure-user = 少し待ってから再試行してください。IISのWebサイトの場合は、`app_offline.htm`というファイルを置くなどして、先にアプリケーションを停止してください。
    .cure-operator = ファイルを開いているプログラムを見つけ、そこでファイルを閉じてください。アップロードは別の名前で行い、後で名前を変更すれば、途中までのファイルが読み取られることはありません。
ftp-550-cause-already-exists =
    .why = 同じ名前のファイルかディレクトリが、すでに存在します。
    .cure-user = 既存のディレクトリをそのまま使うか、別の名前を選んでください。スクリプトでは、その後の`CWD`が成功するなら、`MKD`に対するこの応答を無視して構いません。
    .cure-operator = ProFTPDは、`AllowOverwrite on`を設定しない限り、ユーザーによるファイルの上書きを認めません。
ftp-550-cause-ascii-size =
    .why = ASCIIモードで`SIZE`が送られました。
    .cure-user = 先に`TYPE I`を送るか、クライアントをバイナリモードに設定してください。
ftp-550-cause-not-empty =
    .why = ディレクトリにまだファイルがあります（隠しファイルの可能性もあります）。
    .cure-user = 先に、ディレクトリの中身をすべて削除してください。多くのサーバーでは、`LIST -a`で隠しファイルも表示されます。lftpやFileZillaなどのクライアントは、ディレクトリを中身ごと削除できます。
# 552 Exceeded Storage Allocation
ftp-552-cause-quota =
    .why = アカウントのクォータを使い切っています。
    .cure-user = 不要なファイル（隠しファイルや途中までのファイルも）を削除するか、追加の容量を購入してください。ファイルの数が制限されている場合もあります。
    .cure-operator = 使用量と上限を比べ、必要なら上限を引き上げてください。Pure-FTPdは、使用量を`.ftpquota`に記録します。この値が誤っている場合は、`pure-quotacheck`を実行してください。
# 553 File Name Not Allowed
ftp-553-cause-missing-directory =
    .why = 保存先のパスにあるディレクトリが存在しません。
    .cure-user = 保存先のディレクトリを、`MKD`で上の階層から1つずつ作成するか、クライアントに作成させてください。パスは、ディスクのルートではなく、ログインしたときのディレクトリから始まります。
ftp-553-cause-forbidden-name =
    .why = サーバーの規則で、この名前は禁止されています。
    .cure-user = 英数字だけの名前を選んでください。先頭にドットを付けず、Windowsでは`: * ? " < > |`も使わないでください。
    .cure-operator = 名前のフィルター（`ProhibitDotFilesWrite`、`PathDenyFilter`、`deny_file`）を調べ、その名前を許可してよい場合は、フィルターの対象を狭めてください。
# 554 Invalid REST Parameter
ftp-554-cause-beyond-end =
    .why = 再開位置が、サーバー上のファイルの末尾を超えています。
    .cure-user = 再開位置を、`SIZE`で得られるサイズと比べてください。サーバー上のファイルが変わったか短くなった場合は、途中までのファイルを削除し、ファイル全体を転送してください。
