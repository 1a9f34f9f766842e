### FTP, code by code.
###
### .means        clause; reads after "220 indicates that …", "In contrast, 502 means that …"
### .description  full sentences; the lead of the page and its text in search results
### .seen         full sentences; under "When You See It"
### .when         clause; reads after "You encounter 220 when …"
### .fix          full sentences; under "How to Fix", and after "For 220 (Service Ready): …"

ftp-protocol = File Transfer Protocol
    .intro = FTP moves files between a client and a server. Commands and three-digit replies travel over the control connection; each listing or file takes a data connection of its own. The first digit of a reply tells how the command fared, so start there when something fails.
ftp-class-1xx = 1xx Positive Preliminary
ftp-class-2xx = 2xx Positive Completion
ftp-class-3xx = 3xx Positive Intermediate
ftp-class-4xx = 4xx Transient Negative
ftp-class-5xx = 5xx Permanent Negative
ftp-class-6xx = 6xx Protected

ftp-110 =
    .means = a restart point in the running transfer has been recorded and can be used to resume it
    .description = A checkpoint in the running transfer is reported as `MARK yyyy = mmmm`, pairing the sender's marker with the receiver's own.
    .seen = Rare today: restart markers exist only in block and compressed mode, and nearly all transfers run in stream mode. Where `MODE B` or `MODE C` is active, the line appears between 150 and 226 while data keep flowing.
    .when = the data stream carries a restart marker in block or compressed mode
    .fix = Nothing is wrong; the transfer goes on and ends with 226 or 250. Keep both markers: if the transfer breaks off, send `REST` with the one that the server set, and repeat the transfer command.

ftp-120 =
    .means = the server has taken the connection but needs some minutes before it can accept a login
    .description = Service is delayed by the number of minutes in the text; the connection stays open, and 220 follows when the server is ready.
    .seen = It stands where the greeting should be, right after the control connection opens, or follows `REIN`. Common servers hardly ever send it, and some client libraries, Ruby's `Net::FTP` among them, take it for a failed connect.
    .when = a connection is opened while the server is starting up or otherwise not ready for users
    .fix = No error has occurred yet: keep the connection open and send nothing until 220 arrives. If the client gives up first, raise its timeout above the announced minutes, or connect again later.

ftp-125 =
    .means = the data connection already exists and the transfer or listing is starting over it
    .description = Data start to flow at once, because client and server have their data connection already; a second reply follows at the end.
    .seen = IIS sends `125 Data connection already open; Transfer starting.` after `LIST`, `RETR` or `STOR`, where most other servers answer 150. In passive mode the client has by then connected to the port announced by 227 or 229.
    .when = a listing or transfer command finds the data connection already established
    .fix = All is well; wait for 226 or 250 before the next command. If nothing moves after it, a firewall or NAT router may be cutting the data connection, or the TLS handshake on it fails: check the passive port range and the protection level set with `PROT`.

ftp-150 =
    .means = the server has accepted the transfer command and is about to open the data connection
    .description = The path passed the server's checks and the data connection is being set up; a second reply tells how the transfer ended.
    .seen = Almost every download, upload and listing shows it: vsftpd says `150 Here comes the directory listing.` or `150 Ok to send data.`, Pure-FTPd `150 Accepted data connection`. Sessions that freeze often have this as their last line.
    .when = the server accepts `LIST`, `RETR`, `STOR` or a similar command and data are about to flow
    .fix = This is progress, not an error; wait for 226 or 250. If the session stalls here, the data connection is probably blocked: switch to passive mode (`PASV` or `EPSV`), and have the administrator open the passive port range in the server's firewall.

ftp-200 =
    .means = the command was carried out and the server has nothing further to report
    .description = A short confirmation for settings and other commands without a result of their own, such as `TYPE`, `PORT`, `MODE` and `NOOP`.
    .seen = Clients set the transfer type before they send or fetch files, so logs are full of lines like `200 Switching to Binary mode.` It also confirms `PORT` and `EPRT` in active mode, `OPTS UTF8 ON`, and `PBSZ` and `PROT` in TLS sessions.
    .when = a command succeeds that only changes a setting or returns no data
    .fix = Nothing needs fixing; go on with the next command. Take care with 200 after `PORT`: it confirms only that the address was noted, and a firewall may still block the connection the server opens later, which then shows as 425.

ftp-202 =
    .means = the server does not implement the command because it has no need of it
    .description = The command has no purpose on this server and was skipped; it still counts as success, so the session can carry on.
    .seen = `ALLO` is the classic case: vsftpd answers `202 ALLO command ignored.`, and ProFTPD may answer `202 No storage allocation necessary`. The specification also allows it for `PASS`, `ACCT`, `SMNT` and `SITE`.
    .when = the client sends a command that has no use on this system, such as `ALLO`
    .fix = Treat it as success and continue: nothing was refused. If the command was meant to do something, for example a `SITE` function, look in `HELP SITE` for what the server offers; otherwise drop it from the script to keep the log clean.

ftp-211 =
    .means = the server reports its own status, its features or general help as requested
    .description = Several lines usually follow: the server's state after `STAT`, the extensions it supports after `FEAT`, or help after `HELP`.
    .seen = Clients send `FEAT` around login and read the list between `211-Features:` and `211 End` to learn about `UTF8`, `MLSD`, `EPSV` or `AUTH TLS`. `STAT` without a path lists the settings and connections of the session.
    .when = the client asks for the feature list with `FEAT` or for the server's state with `STAT`
    .fix = Nothing has to be done; read up to the line that begins with `211` and a space. A feature that is missing from the `FEAT` list is not offered: turn its use off in the client, or have the administrator enable it on the server.

ftp-212 =
    .means = the server describes the directory named in `STAT`, over the control connection
    .description = The entries or attributes of a directory stand in the reply itself, so no data connection is needed to see them.
    .seen = The specification provides it for `STAT` with a directory path, yet it is seldom met: vsftpd answers such a request with 213, and some servers use 211. Scripts that wait for one exact code stumble over that.
    .when = the client sends `STAT` together with the path of a directory
    .fix = The request succeeded; take the listing from the lines of the reply. In a script accept 211, 212 and 213 alike after `STAT`, or use `MLSD` when you need a listing in a fixed format.

ftp-213 =
    .means = the server returns the requested size, modification time or status of a file
    .description = It carries the size in bytes after `SIZE`, a UTC time such as `20240502101512` after `MDTM`, or status lines after `STAT`.
    .seen = Clients ask for `SIZE` and `MDTM` before `RETR` to show progress, resume or compare dates. The size depends on the transfer type, so the same text file on a Unix server is larger in `TYPE A` than in `TYPE I`.
    .when = the client asks for a file's size, time or status with `SIZE`, `MDTM` or `STAT`
    .fix = Nothing is amiss; use the value. If the size looks wrong, send `TYPE I` before `SIZE`. If the time is off by some hours, have the client convert it, because `MDTM` gives UTC and not the server's local time.

ftp-214 =
    .means = the server answers `HELP` with text written for a person to read
    .description = Help on the server or on one command follows, often as a list of the command names that the server recognizes.
    .seen = You see it after `HELP`, which command-line clients send for `remotehelp`. vsftpd begins with `214-The following commands are recognized.`, lists the names and closes with `214 Help OK.`
    .when = somebody asks the server for help with `HELP`, with or without a command name
    .fix = There is nothing to repair; read the text. Scripts should not parse it, as every server words it differently: use `FEAT` to find out about extensions, and `HELP SITE` to see the server's own `SITE` commands.

ftp-215 =
    .means = the server names the type of operating system it runs on or imitates
    .description = The first word is a registered system name, as in `215 UNIX Type: L8`, which tells clients what kind of listing to expect.
    .seen = Many clients send `SYST` soon after login, so it shows in most logs. A lot of servers send `UNIX Type: L8` whatever system they run on, while IIS answers `215 Windows_NT`.
    .when = the client asks for the system type with `SYST`, mostly right after the login
    .fix = Nothing is wrong here. If listings come out empty or garbled, the client may be reading them for the wrong system: set the server type by hand in its site settings, or have the administrator change the listing style, which IIS offers as MS-DOS or UNIX.

ftp-220 =
    .means = the server is ready and waits for the client to log in
    .description = The greeting of an FTP server: the control connection stands, and the client may start with `AUTH`, `HOST` or `USER`.
    .seen = It is the first line of a session, often with the server's name as in `220 (vsFTPd 3.0.5)` or `220 Microsoft FTP Service`, or a banner of several lines from Pure-FTPd. `REIN` and `HOST` are answered by it too.
    .when = the control connection to the server has just been established
    .fix = All is in order; go on with `AUTH TLS` or `USER`. If the greeting is slow to come, reverse name lookups on the server are a frequent reason, and the administrator can turn them off. If the client stops right after it, check its encryption setting.

ftp-221 =
    .means = the server ends the session and closes the control connection
    .description = The farewell of the server: the user is logged out where necessary, and no more commands are possible on this connection.
    .seen = It answers `QUIT` and is the last line of a regular session: `221 Goodbye.` from vsftpd, or a summary of the traffic from Pure-FTPd. A transfer that is still running is finished before the connection goes.
    .when = the client ends the session with `QUIT` and the server agrees
    .fix = Nothing went wrong: connect anew for more transfers. If it comes unexpectedly, look for a client setting that disconnects when idle or when the queue is done, and for a `quit` or `bye` that stands too early in the script.

ftp-225 =
    .means = the data connection is open but no transfer is running over it
    .description = An abort found nothing to stop: there is no transfer in progress, and the data connection remains available.
    .seen = Only `ABOR` brings it. In practice several servers send it whenever there is nothing to abort, even with no data connection at all: vsftpd says `225 No transfer to ABOR.`
    .when = the client sends `ABOR` at a moment at which nothing is being transferred
    .fix = No harm is done; the session goes on with the next command. If you wanted to cancel a transfer, it had ended by then: look for its 226 or 426 further up in the log, and delete a partial file if one is left.

ftp-226 =
    .means = the transfer, listing or abort was successful and the data connection is closed
    .description = The closing line of a download, upload or listing: the server has handled all the data and shuts the data connection.
    .seen = It follows 150 or 125: `226 Transfer complete.` or, after a listing from vsftpd, `226 Directory send OK.` After `ABOR` it confirms the abort, coming right behind a 426 for the transfer that was broken off.
    .when = a listing or file transfer has run to its end or has been aborted on request
    .fix = The transfer succeeded, so carry on. If a file is damaged all the same, compare its size with `SIZE` and repeat the transfer after `TYPE I`. If a listing comes out empty, check the path and the account's permissions on the server.

ftp-227 =
    .means = the server listens on the given address and port for the client's data connection
    .description = Passive mode is on; the six numbers in parentheses are the IPv4 address and the port to which the client must connect.
    .seen = Clients send `PASV` before a listing or transfer. In `(192,0,2,10,195,80)` the port is 195 times 256 plus 80, that is 50000. A server behind NAT may announce its private address here, and then the next step hangs.
    .when = the client asks for passive mode with `PASV` and the server opens a port for it
    .fix = This is a success, and the client connects next. If it hangs or reports an unroutable address, the administrator must announce the public one (`pasv_address` in vsftpd, `MasqueradeAddress` in ProFTPD) and open the passive ports in the firewall; meanwhile try `EPSV`.

ftp-228 =
    .means = the server listens for the data connection at a long address, for instance an IPv6 one
    .description = The answer to `LPSV`: address family, address and port are given as numbers, address and port each preceded by its length.
    .seen = Few servers and clients still know `LPSV`, an experimental forerunner of `EPSV`; BSD servers are among those that do. An IPv4 address shows as `(4,4,192,0,2,10,2,195,80)`: family, length, address, length, port.
    .when = the client asks for passive mode with `LPSV` and the server supports it
    .fix = It worked; the client now connects to that address and sends its transfer command. If the client cannot make sense of the numbers or the connection fails, make it use `EPSV`, or `PASV` on IPv4, and open the passive ports in the firewall.

ftp-229 =
    .means = the server listens for the data connection on the given port of its own address
    .description = Extended passive mode is on: the number between the bars is the port, and the client connects to the host it already uses.
    .seen = Modern clients send `EPSV` by themselves, on IPv6 and often on IPv4 too. A reply like `229 Entering Extended Passive Mode (|||50000|)` carries no address, so a private address announced by a server behind NAT cannot do harm.
    .when = the client asks for passive mode with `EPSV`, over IPv4 or IPv6
    .fix = It worked, and the client connects to that port. If the listing or transfer then hangs or ends in 425, the port is blocked: the administrator opens the passive port range in the firewall and forwards it on the router. If a proxy mangles `EPSV`, switch the client to `PASV`.

ftp-230 =
    .means = the login is complete and the user may work with files
    .description = User name and any password or account were accepted; the session is now open for commands and transfers.
    .seen = It follows `PASS`, or `USER` alone where no password is needed: `230 Login successful.` from vsftpd, `230 User logged in.` from IIS, `230 OK. Current directory is /` from Pure-FTPd. Several lines mean that there is a welcome text.
    .when = the server accepts the credentials that the client has sent
    .fix = You are in; nothing has to be changed. If the client stops soon after it, the trouble is mostly the data connection of the first listing: try passive mode. If you land in the wrong directory, set the start path in the client.

ftp-232 =
    .means = the user is logged in on the strength of the security exchange, without a password
    .description = The identity proven beforehand, for example by Kerberos, is enough for this account, so `USER` alone completes the login.
    .seen = It answers `USER` after a security exchange begun with `AUTH`. MIT Kerberos servers word it `232 GSSAPI user anna@EXAMPLE.COM is authorized as anna`. Password logins end in 230 instead.
    .when = the server trusts the proven identity for the user name given in `USER`
    .fix = No action is needed: skip `PASS` and start working. If the client treats it as an error or insists on a password, update it or let it take any 2xx reply to `USER` as a finished login. Where a password should be asked for, the administrator changes the identity mapping.

ftp-234 =
    .means = the server accepts the security mechanism and needs no further security data
    .description = `AUTH` was granted without any `ADAT`; in the case of `AUTH TLS` the TLS handshake starts right after this line.
    .seen = It is the usual reply to `AUTH TLS` in explicit FTPS: `234 Proceed with negotiation.` from vsftpd, `234 AUTH TLS OK.` from Pure-FTPd, `234 AUTH command ok. Expecting TLS Negotiation.` from IIS.
    .when = the client asks for TLS with `AUTH TLS` and the server is set up for it
    .fix = So far all is well; the client begins the TLS handshake. If the session breaks off here, the handshake failed: look at the client's certificate warning, at the TLS versions both sides allow, and at the server's certificate and log.

ftp-235 =
    .means = the security exchange has been completed with the data just sent
    .description = The server accepts the `ADAT` data and asks for no more; the text may hold a last `ADAT=` value for the client to check.
    .seen = Kerberos and GSSAPI sessions show it, after `AUTH GSSAPI`, 334 and one or more `ADAT` commands. Sessions with `AUTH TLS` do not get it, since TLS uses 234 and no `ADAT`.
    .when = the client's `ADAT` data satisfy the security mechanism and nothing more is needed
    .fix = Nothing is wrong; the client checks any `ADAT=` value and logs in with `USER`. If it reports an error at this point, see with `klist` that the ticket is valid and made out for the server's host name, and that the clocks of both machines agree.

ftp-250 =
    .means = the requested file or directory action has been completed
    .description = Confirms that a change of directory, a deletion, a rename or another file action was carried out in full.
    .seen = Typical lines from vsftpd are `250 Directory successfully changed.` after `CWD` and `250 Rename successful.` after `RNTO`. `MLST` returns its facts in it, and a transfer may end with it where the data connection is left open.
    .when = `CWD`, `DELE`, `RMD`, `RNTO` or a similar command succeeds on the server
    .fix = Nothing needs doing; send the next command. If the effect is not visible in the client, refresh its directory view, as many clients show a cached listing. If files seem to be in the wrong place, ask for the current directory with `PWD`.

ftp-257 =
    .means = the server states the path of the current or the newly created directory
    .description = A path in double quotes follows: after `PWD` that of the current directory, after `MKD` the absolute path of the new one.
    .seen = Many sessions show a line such as `257 "/" is the current directory` soon after the login, since clients ask with `PWD` where they are. A double quote that belongs to the path is sent doubled.
    .when = the client asks for the current directory with `PWD` or creates one with `MKD`
    .fix = This is a success; use the quoted path in later commands. If it is not the path you expected, the account may be locked into its home directory, where `/` means that directory: set the remote path in the client relative to it.

ftp-331 =
    .means = the user name was accepted and the server now wants the password
    .description = The first half of the login is done; the client has to send `PASS` next, and only then does the server let the user in.
    .seen = It follows `USER` in every password login: `331 Please specify the password.` from vsftpd, `331 Password required for anna` from ProFTPD. Most servers send it for unknown names too, so it does not prove that the account exists.
    .when = the client sends `USER` with a name for which a password has to be given
    .fix = No mistake so far; send `PASS` with the password next. If the client stops here, enter the password in its site settings or choose the login type that asks for it. For anonymous access use `anonymous` as user name and an e-mail address as password.

ftp-332 =
    .means = the server requires an account in addition to user name and password
    .description = The login goes on with `ACCT`: a separate account string is wanted before the user gets in or the command is carried out.
    .seen = It comes after `USER` or `PASS`, or later when a single command needs an account. FTP proxies and mainframes are the likeliest places for it; common Unix and Windows servers have no use for `ACCT`.
    .when = the server has the user name or password and asks for an account before it goes on
    .fix = Set the account in the client (`--ftp-account` in curl, logon type Account in FileZilla), so that it sends `ACCT` with the value. Ask the operator for it if you have none; if the server should not need one, check that you reached the right host.

ftp-334 =
    .means = the security mechanism is accepted and the client must now send security data
    .description = `AUTH` was granted and the exchange begins: the client goes on with `ADAT`, using the `ADAT=` value if the text holds one.
    .seen = It answers `AUTH GSSAPI` or another mechanism with data of its own, as in `334 Using authentication type GSSAPI; ADAT must follow`. `AUTH TLS` draws 234 instead, because its handshake runs outside FTP commands.
    .when = the client names a mechanism in `AUTH` that needs an exchange of tokens, such as Kerberos
    .fix = Nothing has failed; the client has to send `ADAT` with base64 data. If it does not, it may lack usable credentials: get a ticket with `kinit`, or turn off Kerberos (GSSAPI) in the client and log in over TLS or with a password.

ftp-335 =
    .means = the security data are in order, but the exchange needs at least one more round
    .description = The server took the `ADAT` data and may return its own as `ADAT=`; the client works out the next token and sends it.
    .seen = Mechanisms with several rounds show it between 334 and 235, sometimes more than once. GridFTP servers, which carry a TLS-like handshake inside `ADAT`, are a common case.
    .when = the client has sent valid `ADAT` data and the mechanism is not finished yet
    .fix = Go on: the client answers with another `ADAT`. If the exchange stops here, look at the client's error about its token, check that its certificate or ticket is valid and trusted by the server, and compare the clocks of both machines.

ftp-336 =
    .means = the user name is accepted and the password must be worked out from a challenge
    .description = The text holds a challenge; the password that answers it has to be computed and sent with `PASS`.
    .seen = It comes after `USER` where the security mechanism calls for a password that answers a challenge. It is rare: plain one-time password logins, such as OPIE on older FreeBSD servers, put the challenge into 331.
    .when = the client sends `USER` and the security mechanism asks for a challenge-based password
    .fix = Read the challenge, compute the answer with your token or generator, and send it as the password. If the client hides the text or sends a stored password, set it to ask for the password interactively and do not let it save one.

ftp-350 =
    .means = the first half of a two-part command is accepted and the second is expected
    .description = The server has noted the file to rename or the restart position and waits for the command that completes the action.
    .seen = `RNFR` brings `350 Ready for RNTO.` and `REST` a line like `350 Restart position accepted (1048576).` Neither does anything by itself: `RNTO` has to come next, or `RETR` or `STOR`.
    .when = the client starts a rename with `RNFR` or sets a restart position with `REST`
    .fix = Carry on: send `RNTO` with the new name after `RNFR`, or the transfer command right after `REST`. Put no other command between them, or the server may answer 503 or forget the position. To cancel a restart position, send `REST 0`.

ftp-421 =
    .means = the server cannot serve this client any longer and breaks off the session
    .description = The server cannot or will not go on serving this client and hangs up. It may arrive at any moment, even in answer to no command.
    .seen = Right after connecting it means that the server is full, as in vsftpd's `There are too many connections from your internet address`. Later it is mostly an idle timeout: `421 Timeout.` from vsftpd, `No Transfer Timeout` from ProFTPD. A shutdown or a failed TLS handshake can cause it as well.
    .when = the session sat idle too long, too many connections are open, or the server is going down
    .fix = Connect again and log in anew. If it comes at once, lower the number of simultaneous connections in the client, close stale ones and wait some minutes. If it comes after pauses, turn on keep-alive commands; the administrator can raise the idle timeout and the connection limits.

ftp-425 =
    .means = the server could not open the data connection for the transfer
    .description = The command was accepted, but the separate connection that carries the file or listing could not be set up.
    .seen = Login and `CWD` work, then `LIST`, `RETR` or `STOR` hangs and fails: `425 Failed to establish connection` (vsftpd), `Unable to build data connection` (ProFTPD). Mostly a firewall or NAT router blocks the data port. `425 Use PORT or PASV first` means that the client asked for no data port.
    .when = a listing or transfer starts and the data connection cannot be established
    .fix = Switch the client to passive mode (`PASV` or `EPSV`). If it is passive already, open the server's passive port range in its firewall and make it announce its public address. With TLS, let the client reuse the TLS session of the control connection.

ftp-426 =
    .means = the data connection broke off or was closed before the transfer had ended
    .description = A transfer had begun, then its data connection went away. The file at the receiving end is incomplete.
    .seen = It follows a 150 in the middle of a `RETR`, `STOR` or `LIST`, for example as `426 Failure writing network stream` (vsftpd). An unstable line, a firewall that cuts long transfers, or a client that closed early is behind it. After `ABOR` it is expected and 226 follows.
    .when = a running transfer loses its data connection or is stopped with `ABOR`
    .fix = Start the transfer again, and resume it with `REST` if client and server support that. If it stops at the same point each time, check disk space, proxies and firewall timeouts on both sides. After a cancel of your own, do nothing: the session is still usable.

ftp-430 =
    .means = the server did not accept the user name or the password of this login
    .description = The login was refused because of its credentials. No RFC defines this number; the standard reply for it is 530.
    .seen = It comes in answer to `USER` or `PASS` from small or embedded servers: uFTP sends `430 Invalid username`, the ftpd for game consoles `430 Invalid user`. Large servers such as vsftpd, ProFTPD or IIS refuse a login with 530.
    .when = you log in with a name or password that the server does not know
    .fix = Check user name, password and capital letters, and do not repeat the same attempt: despite the 4 it will fail again. On a console or phone server, look at its settings screen: set both fields there, or clear them if the login should be anonymous.

ftp-431 =
    .means = the server lacks something it needs to carry out the requested security command
    .description = The server would accept the requested protection, but something needed for it is missing at the moment, for example a usable certificate.
    .seen = The client sends `AUTH TLS` and IIS answers `431 Failed to setup secure session`. One known cause is an expired or invalid certificate on the FTP site, or on another site whose wildcard binding answers first. The standard allows it for `PROT` too.
    .when = the client asks for TLS or another security mechanism that the server cannot set up just now
    .fix = Try again later and report it to the administrator, who should check that a valid certificate with its private key is bound to the FTP site, on IIS also to the site with the wildcard binding. Do not switch to plain FTP unless password and files may be read by others.

ftp-450 =
    .means = the file or directory cannot be used at the moment, so nothing was done
    .description = The file action was refused for a reason that may pass by itself, typically a file that is in use by someone else.
    .seen = You meet it with `RETR`, `STOR`, `DELE`, `RNFR` or `LIST` while another program or session holds the file. ProFTPD also sends it when a transfer is already running in the session, and for `LIST` when the listing cannot be produced.
    .when = the file is locked or busy, or another transfer still runs in the same session
    .fix = Wait a moment and repeat the command. If it stays, end other transfers, close programs on the server that hold the file, and check path and permissions, because some servers send 450 where 550 would fit. The administrator can find the process that holds the file, for instance with `lsof`.

ftp-451 =
    .means = the server hit an error of its own while it worked on the command
    .description = Processing stopped because of a local error at the server, such as a failed disk read. Your command was in order.
    .seen = vsftpd sends `451 Failure reading local file` in the middle of a download. ProFTPD answers a resumed or appending upload with `Append/Restart not permitted, try again` as long as `AllowStoreRestart` is off. `OPTS` may draw it too, for a temporary condition.
    .when = the server fails to read or write the file, or does not permit a resumed upload
    .fix = Repeat the command later. If a resumed upload fails, delete the partial file and send it whole, or have `AllowStoreRestart on` set in ProFTPD. For read and write errors the administrator should look at the server log, the disk and the file's locks.

ftp-452 =
    .means = the server's disk has too little free space for the upload
    .description = The upload was not carried out because the system has run out of storage. It works again once space is free.
    .seen = It answers `STOR`, `STOU` or `APPE`; downloads go on as usual. ProFTPD uses it when the disk is full (`No space left on device`) and 552 when a quota is exceeded. Pure-FTPd reports a full disk as 552.
    .when = you upload to a server whose disk or partition is full
    .fix = Delete files that you no longer need on the server, then upload again. If your directory is small, the whole disk is full: the administrator must free space, rotate logs or enlarge the partition. Remove the partial file before the next attempt.

ftp-500 =
    .means = the server does not recognize the command, or the command line is too long
    .description = The line sent is not a command that this server knows. A typing error, an extension it lacks or an overlong line is the cause.
    .seen = Clients probe with `FEAT`, `MLSD`, `EPSV` or `AUTH TLS`, and older servers answer 500; the client then falls back. Words of a command-line client such as `dir`, sent raw, draw it too. vsftpd also writes its own faults as `500 OOPS:`, for example a writable root inside `chroot`.
    .when = the client sends a command that the server has never heard of, or garbles one
    .fix = Check the spelling and send the protocol command (`LIST`, not `dir`). If the client sent it by itself and goes on, ignore it; otherwise turn off the feature in question. With `500 OOPS:` the administrator must correct the setting or directory permission it names.

ftp-501 =
    .means = the command is known, but its parameter is missing or malformed
    .description = The server understood the command word and rejected what came after it: an argument in the wrong form, out of place or absent.
    .seen = Typical are `REST` with no number, `PORT` with an address the server does not accept, a path with characters it cannot read, or `MLSD` on a file, for which the standard asks for 501. Wrong options in `OPTS` draw it too.
    .when = a command carries an argument that the server cannot read or does not allow
    .fix = Look up in the client's log which line was refused and correct its argument: path, file name, number or address. If it was `PORT` or `EPRT`, change to passive mode. Try the name without special characters to see whether the encoding is to blame.

ftp-502 =
    .means = the server knows the command but does not implement it
    .description = This server does not offer the command, and sending it again will not help. Another command may reach the same end.
    .seen = Small and embedded servers answer it to `MLSD`, `EPSV`, `REST`, `SIZE` or `AUTH`. Clients usually take it in their stride and use `LIST`, `PASV` or a transfer from the start instead. Some servers send 500 in its place.
    .when = you or the client use an optional command that this server leaves out
    .fix = Use another way: `LIST` in place of `MLSD`, `PASV` in place of `EPSV`, a whole transfer in place of `REST`. Send `FEAT` to see which extensions the server has. If `AUTH` is refused so, the server has no TLS and the administrator must enable it.

ftp-503 =
    .means = the command came at the wrong point of a sequence
    .description = A command that must come first is missing, for example `USER` before `PASS` or `RNFR` before `RNTO`.
    .seen = vsftpd says `503 Login with USER first.` and `503 RNFR required first.` In TLS sessions `PROT` before `PBSZ`, or `PBSZ` before `AUTH`, is refused so. It shows up in scripts, and after an earlier command of the sequence failed unnoticed.
    .when = a step is left out, has failed before, or is sent in the wrong order
    .fix = Start the sequence again from its first command: `USER` then `PASS`, `RNFR` then `RNTO`, `AUTH TLS` then `PBSZ 0` then `PROT P`. Look for an earlier error in the log, because the missing step may have failed. In scripts, test each reply before the next command.

ftp-504 =
    .means = the command exists on this server, but not with the parameter that was given
    .description = The command was understood and so was its argument, yet the server has no support for that particular value.
    .seen = `AUTH GSSAPI` from a Linux client draws `504 Security mechanism not implemented` from IIS and is harmless. `MODE B` and `STRU P` are refused so by servers that know only stream mode and file structure, vsftpd among them. `PROT` with an unknown letter draws it too.
    .when = a client asks for a transfer type, mode, structure or security mechanism the server lacks
    .fix = Choose a value the server has: `TYPE I` or `TYPE A`, `MODE S`, `STRU F`. If `AUTH` failed, try `AUTH TLS` in place of another mechanism. When the client continues by itself afterwards, no action is needed; if it gives up, the administrator has to enable TLS.

ftp-521 =
    .means = the data connection cannot be opened as the client set it up, mostly because it is unencrypted
    .description = Most servers mean that the data connection must be encrypted. Older uses name address families or an existing directory.
    .seen = Pure-FTPd says `Data connection cannot be opened with this PROT setting`, older FileZilla Servers `PROT P required`, both before a listing or transfer. After `LPRT` it lists the supported address families. After `MKD` it says that the directory already exists.
    .when = a transfer starts with an unprotected data connection, or `LPRT` or `MKD` is refused
    .fix = Turn on encryption of data connections in the client (`PBSZ 0`, then `PROT P`), not only of the login. In lftp set `ftp:ssl-protect-data true`. After `LPRT`, use `EPSV` or `EPRT`; after `MKD`, go on with the directory that is there or choose another name.

ftp-522 =
    .means = the server refuses the network protocol, or the TLS protection, of the data connection
    .description = In answer to `EPRT` or `EPSV` the IP version is refused, with the usable ones in parentheses. In a transfer, TLS failed or was not used.
    .seen = `522 Network protocol not supported, use (1)` means IPv4 only, (2) IPv6. Around `LIST` or a transfer it is TLS: vsftpd says `session reuse required`, or `Data connections must be encrypted` when the client set no `PROT P`. Some vsftpd versions then end the session.
    .when = `EPRT` or `EPSV` names an unsupported IP version, or TLS for the data fails or is missing
    .fix = With a list in parentheses, connect by the IP version it names, or use passive mode. For TLS, set `PROT P` and use a client that reuses the TLS session. If none does, the administrator can set `require_ssl_reuse=NO` in `vsftpd.conf`, which weakens a safeguard.

ftp-530 =
    .means = the session is not logged in, or the login was refused
    .description = The server wants a valid login first. Either the credentials were wrong, the account may not log in, or no login took place.
    .seen = After `PASS`: `Login incorrect` (vsftpd, ProFTPD), `User cannot log in` (IIS); before it: `Please login with USER and PASS`. vsftpd says `Non-anonymous sessions must use encryption` when plain FTP is forbidden. On IIS the host name may have to stand before the user name.
    .when = the name or password is wrong, the account is barred, or a command comes before the login
    .fix = Check user name and password, and copy the login name exactly as your provider writes it. If the text speaks of encryption, choose explicit FTP over TLS. The administrator should look at the login log, the account's shell and home directory, user lists and access rules.

ftp-532 =
    .means = storing files needs an account in addition to the login
    .description = You are logged in, but for uploads the server asks for account information that is sent with the command `ACCT`.
    .seen = By the standard it answers `STOR`, `STOU`, `APPE` and `RNTO`. Accounts in this sense come from mainframes and time-sharing systems, where work was charged to them. vsftpd does not have this reply at all, so in everyday use it is rare.
    .when = you upload or rename on a server that demands account information for it
    .fix = Enter the account in the client's account field, or send `ACCT` with the value you were given, then repeat the upload. If nobody knows of an account, log in again with a user that has write access, and ask the administrator what the server expects.

ftp-533 =
    .means = the server's policy does not allow a command at the protection level it was sent with
    .description = The command itself must be protected and was not, or not strongly enough. The rule stems from the FTP security extensions.
    .seen = Kerberos servers answer an unprotected `CCC` with `CCC command must be integrity protected`. The z/OS server says `All commands must be protected` when a plain command arrives before `CCC`. With plain FTP you will hardly ever see it.
    .when = a command arrives unprotected, or too weakly protected, in a session with a security mechanism
    .fix = Keep the control connection protected: let the client send its commands at the private or safe level and leave out `CCC`. If commands must go in clear text, send `CCC` itself protected first. The administrator decides which level the server demands.

ftp-534 =
    .means = the server's policy forbids the request, mostly because of a rule about encryption
    .description = A rule on the server rules this out: either TLS is demanded and was not used, or TLS is not allowed or not configured.
    .seen = IIS says `534 Policy requires SSL` to a login without TLS, and `Local policy on server does not allow TLS secure connections` to `AUTH TLS` if no certificate is set. Pure-FTPd answers an unknown `PROT` level with `Fallback to [C]`; ProFTPD refuses `PROT C` so if it demands TLS.
    .when = TLS is used where it is not allowed, or is missing where the server demands it
    .fix = If the text requires SSL, choose explicit FTP over TLS in the client and protect data connections (`PROT P`). If TLS is not allowed, the administrator must select a certificate in the FTP SSL settings on IIS, for the server and the site, or relax the policy.

ftp-535 =
    .means = the security data sent by the client did not pass the server's check
    .description = The token, checksum or sequence number of a security exchange or protected command was found invalid.
    .seen = It answers `ADAT`, `MIC`, `CONF` or `ENC` in sessions with Kerberos or GSSAPI, rarely a transfer command. Expired tickets, clocks that differ, or a wrong host name in the service ticket make Kerberos checks fail. With TLS it plays no part.
    .when = a Kerberos or GSSAPI exchange fails, or a protected command turns out damaged
    .fix = Get a new ticket (`kinit`), set the clock right and connect by the server's full host name. Then start the security exchange again with `AUTH`. If it remains, the administrator should check the server's keytab and the key version of its service principal.

ftp-536 =
    .means = the security mechanism in use has no such protection level for data connections
    .description = The level named in `PROT` is a valid one, but the negotiated mechanism cannot provide it. With TLS only `C` and `P` make sense.
    .seen = In TLS sessions `PROT S` and `PROT E` draw it: vsftpd says `536 PROT not supported.` A letter that no standard knows gets 504 instead. The z/OS server also sends it when its configuration does not permit the level asked for.
    .when = the client sends `PROT` with a level that TLS or the other mechanism does not offer
    .fix = Send `PROT P` for encrypted data connections, after `PBSZ 0`. In the client's settings choose private protection, not safe or confidential. If `PROT P` itself is refused, the administrator has to allow it, on z/OS with `SECURE_DATACONN`.

ftp-537 =
    .means = the security mechanism in use cannot protect commands at the level chosen
    .description = A protected command came at a level that the negotiated mechanism does not support. The number belongs to Kerberos-style sessions.
    .seen = Kerberos servers refuse a command wrapped in `CONF`, for instance with `CONF protected commands not supported with GSSAPI`. With TLS the control connection is encrypted as a whole, and none of these wrapped commands are used.
    .when = the client wraps its commands with `CONF`, and the mechanism knows only `MIC` or `ENC`
    .fix = Change the protection level for commands in the client from confidential to private (`ENC`) or safe (`MIC`). A client that offers no such choice should be replaced or used with TLS, if the server supports it. The server's documentation names the levels it supports.

ftp-550 =
    .means = the file or directory does not exist or you may not access it
    .description = The requested path was not found, or the account lacks the permission for it. Nothing was changed.
    .seen = It answers `RETR`, `CWD`, `DELE`, `MKD`, `SIZE` and more: `550 Failed to open file` and `Permission denied` from vsftpd, `No such file or directory` from ProFTPD. vsftpd also refuses every upload so while `write_enable` is off.
    .when = the path or name is wrong, the file is missing, or the account has no right to it
    .fix = List the directory and compare the name letter by letter, capitals included; a path often begins at your own root, not the server's. If it exists, permissions are the cause: the administrator checks owner and mode, SELinux, and for vsftpd `write_enable=YES`. For `MKD`, it may exist already.

ftp-551 =
    .means = the transfer was stopped because a page in it has an unknown type
    .description = In page structure each piece of a file carries a page type, and the server did not know one of them. Hardly anything uses it today.
    .seen = The standard meaning needs `STRU P`, made for TOPS-20 systems, and an upload in that structure. ProFTPD uses the number for something else: it refuses `RANG`, a transfer of a byte range, while the session is in ASCII type.
    .when = you upload with page structure, or ask ProFTPD for a byte range in ASCII type
    .fix = Set `STRU F` and `TYPE I`, then repeat the transfer. If the text speaks of ranges, switch to binary or fetch the whole file. For anything else go by the words that follow the number.

ftp-552 =
    .means = the upload exceeds the storage that your account or directory is granted
    .description = A quota or size limit has been reached, so the upload was stopped. Other accounts on the server may still have room.
    .seen = Pure-FTPd sends it for an exceeded quota and for a full disk, ProFTPD for `Disk quota exceeded` or with mod_quotatab as `quota exceeded`. It comes after `STOR` or `APPE`, before the transfer or in the middle of it, and in Pure-FTPd for `MKD` too.
    .when = an upload would take you over your quota, or over the size limit for one file
    .fix = Delete files on the server, hidden ones, old backups and the partial file included, and upload again. Check the quota in your hosting panel and buy or ask for more. The administrator raises the limit, or frees disk space if the quota is not used up.

ftp-553 =
    .means = the server does not allow a file to be stored under the name given
    .description = The target name of the upload or rename was refused: forbidden characters, a reserved name, or a place you may not write to.
    .seen = vsftpd sends `553 Could not create file.` for every failed `STOR`, mostly for lack of write permission on the directory, not because of the name. Pure-FTPd uses it for names that fail its checks, such as dot files if these are forbidden.
    .when = an upload or rename names a target that the server cannot or will not create
    .fix = Change to a directory where you may write and try a plain name of letters and digits. If that fails as well, the administrator must give the user write permission on the directory, check SELinux, and make sure that a file of that name is not owned by someone else.

ftp-554 =
    .means = the transfer cannot start at the position given with `REST`
    .description = The restart point does not fit the file on the server, most often because it lies beyond the end of that file.
    .seen = `REST` itself was accepted with 350; the `RETR` or `STOR` after it fails. ProFTPD says `invalid REST argument`, pyftpdlib `Invalid REST parameter`. The usual reason is that the file has become shorter or been replaced since the transfer broke off.
    .when = you resume a transfer at an offset greater than the size of the file on the server
    .fix = Start over: delete the partial copy and transfer the whole file, which needs no `REST` (or `REST 0`). To resume after all, compare both sizes with `SIZE` and use the size of the incomplete copy. Use `TYPE I`, so that offsets count bytes.

ftp-555 =
    .means = the current type or structure setting does not fit the existing file
    .description = You append to or resume a file whose format differs from the session's `TYPE` or `STRU`. The server declines to mix the two.
    .seen = It can only follow `APPE`, or a transfer after `REST`. Servers whose files have fixed formats have a use for it; on Unix and Windows every file is a plain row of bytes. vsftpd and ProFTPD do not have the number in their reply tables.
    .when = you append or resume with a transfer type other than the one the file was stored with
    .fix = Send `TYPE I` and `STRU F`, or the settings used when the file was first stored, and repeat the command. If that fails, upload the file whole under a new name. On a mainframe, ask the administrator for the record format of the data set.

ftp-631 =
    .means = this reply is integrity-protected and wraps another one, which the client must decode
    .description = The text is base64 data guarded against changes on the way; the real reply, with its own code, appears when it is decoded.
    .seen = After an `AUTH` and `ADAT` exchange, Kerberos clients that protect their commands with `MIC` get protected replies in turn. You notice them only in a raw log, or in a client that does not know this kind of reply.
    .when = a security exchange has succeeded and the server signs its replies
    .fix = Have the client unwrap the text and act on the code within; the outer code is neither success nor failure. If decoding fails, start a new session with a fresh ticket. A client that only prints base64 lacks support: use another, or connect over TLS.

ftp-632 =
    .means = the reply is encrypted and integrity-protected, and the real reply is inside it
    .description = The base64 text hides a complete reply that nobody on the way can read or alter; the client's security layer opens it.
    .seen = Sessions in which the client sends its commands with `ENC` are the place for it, for instance with a Kerberos client set to private commands. A capture of the control connection shows nothing but base64 after the code.
    .when = the server encrypts and signs its replies after an `AUTH` and `ADAT` exchange
    .fix = Look at the decoded reply in the client, since the outer code says nothing about success. If the client cannot decrypt it, renew the ticket and log in again. To debug such a session, use the client's own log instead of a network capture.

ftp-633 =
    .means = the reply is encrypted without integrity protection and contains the real reply
    .description = The base64 text keeps a reply confidential, yet gives no proof that it arrived unchanged; decoding reveals the code that counts.
    .seen = It matches commands sent with `CONF`. Hardly any deployment uses it, because security mechanisms normally combine encryption with integrity, and such a reply carries 632.
    .when = the security mechanism in use protects the server's replies by encryption alone
    .fix = Have the client decrypt the text and follow the code found in it. Prefer a protection level that also guards integrity, so that replies come as 632, or change to TLS with `AUTH TLS`; a client that shows raw base64 does not support protected replies.
