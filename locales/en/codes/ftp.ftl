### FTP, code by code.
###
### .gloss        headline without a full stop; beside the number at the top of pages
### .action       one sentence to the `reader` of the record; below the gloss
### .means        clause; reads after "220 indicates that …", "In contrast, 502 means that …"
### .description  full sentences; the lead of the page and its text in search results
### .seen         full sentences; under "When You See It"
### .when         clause; reads after "You encounter 220 when …"
### .fix          full sentences; under "How to Fix", and after "For 220 (Service Ready): …"

ftp-protocol = File Transfer Protocol
    .intro = FTP moves files between a client and a server. Commands and three-digit replies travel over the control connection; each listing or file gets a data connection of its own. The first digit of a reply tells you how the command went, so start there when something fails.
ftp-class-1xx = 1xx Positive Preliminary
ftp-class-2xx = 2xx Positive Completion
ftp-class-3xx = 3xx Positive Intermediate
ftp-class-4xx = 4xx Transient Negative
ftp-class-5xx = 5xx Permanent Negative
ftp-class-6xx = 6xx Protected

## The interface on pages of FTP, whose codes are replies

ftp-protocol-title = { $protocol } reply codes
ftp-protocol-description = All { $protocol } reply codes by class, each with its meaning, and a page that compares any two of them.
ftp-compare-description = { $protocol } { $a } ({ $a_name }) or { $b } ({ $b_name })? What each reply means, when it appears, and how to fix it.
ftp-compare-more-protocol = All { $protocol } reply codes

## Whom advice is for

ftp-role-user = You transfer files
ftp-role-operator = You run the server

## Words of FTP's own for facts, in place of those of facts.ftl

ftp-fact-phase = Where it appears
    .connect = when connecting
    .security = while setting up protection
    .login = at login
    .command = in answer to a command
    .data-open = when the data connection is set up
    .data-flow = during or after the data transfer
    .quit = when quitting
    .any = anywhere in a session
ftp-contrast-phase =
    .connect = comes when the client connects
    .security = is part of setting up protection
    .login = belongs to login
    .command = comes in answer to a command
    .data-open = comes when the data connection is set up
    .data-flow = comes during or after the data transfer
    .quit = belongs to the end of a session
    .any = can come anywhere in a session
ftp-fact-status = Defined by
    .standard = the specification
    .unofficial = no specification; some servers send it
    .listed = no specification; found in lists only
ftp-contrast-status =
    .standard = is defined by the specification
    .unofficial = is in no specification and comes from some servers only
    .listed = is in no specification, only in lists on the web
ftp-fact-text = In the text
    .marker = a restart marker
    .minutes = the minutes to wait
    .status = status, features, or help
    .directory = the state of a directory
    .file = data about a file
    .help = help for people
    .system = the name of the system
    .address = an IPv4 address and a port
    .long-address = an address of any family and a port
    .port = a port alone
    .path = a path in double quotes
    .security-data = security data, if any
    .challenge = the challenge
    .protocols = the protocols that work
    .reply = another reply, encoded
ftp-contrast-text =
    .marker = names a restart marker
    .minutes = names the minutes to wait
    .status = holds status, features, or help
    .directory = describes a directory
    .file = describes a file
    .help = holds help for people to read
    .system = names the type of system
    .address = gives an IPv4 address and a port
    .long-address = gives an address of any family and a port
    .port = gives a port alone
    .path = gives a path in double quotes
    .security-data = may carry security data
    .challenge = holds a challenge
    .protocols = names the protocols that work
    .reply = holds another reply, encoded
ftp-fact-protection = Reply inside guarded against
    .integrity = changes
    .confidentiality = being read
    .both = being read and changes
ftp-contrast-protection =
    .integrity = guards the reply inside only against changes
    .confidentiality = guards the reply inside only against being read
    .both = guards the reply inside both against being read and against changes
ftp-course =
    .connect = Connect
    .security = Protect
    .login = Log in
    .command = Command
    .data-open = Data setup
    .data-flow = Transfer
    .quit = Quit
# 110 Restart Marker Reply
ftp-110 =
    .gloss = A restart point was recorded
    .action = Nothing to do; the transfer goes on.
    .means = a restart point in the running transfer has been recorded and can be used to resume it
    .description = The reply reports a checkpoint as `MARK yyyy = mmmm`, which pairs the sender's marker with the receiver's own.
    .seen = Rare today: restart markers exist only in block and compressed mode, and nearly all transfers run in stream mode. With `MODE B` or `MODE C` active, the line appears between 150 and 226 while data is flowing.
    .when = the data stream carries a restart marker in block or compressed mode
    .fix = Nothing is wrong; the transfer continues and ends with 226 or 250. Keep both markers: if an upload breaks off, send `REST` with the marker of the receiving side, here the server (the value after the equals sign), and repeat the transfer command.
# 120 Service Ready in nnn Minutes
ftp-120 =
    .gloss = The server needs a few minutes
    .action = Wait; 220 follows when the server is ready.
    .means = the server has accepted the connection but needs a few minutes before you can log in
    .description = Service is delayed by the number of minutes in the text; the connection stays open, and 220 follows when the server is ready.
    .seen = It takes the place of the greeting right after the control connection opens, or it follows `REIN`. Common servers hardly ever send it, and some client libraries, including Ruby's `Net::FTP`, treat it as a failed connection.
    .when = you connect while the server is starting up or otherwise not ready for users
    .fix = No error has occurred yet; keep the connection open and send nothing until 220 arrives. If the client gives up first, raise its timeout above the announced number of minutes, or connect again later.
# 125 Data Connection Already Open
ftp-125 =
    .gloss = The transfer starts on an open connection
    .action = Nothing to do; wait for 226 or 250 at the end.
    .means = the data connection is already open and the transfer or listing is starting on it
    .description = Data flows at once because no new data connection has to be set up; a second reply follows at the end.
    .seen = IIS sends `125 Data connection already open; Transfer starting.` after `LIST`, `RETR`, or `STOR`, where most other servers send 150. In passive mode, the client has by then connected to the port announced by 227 or 229.
    .when = a listing or transfer command arrives after the data connection has been established
    .fix = All is well; wait for 226 or 250 before the next command. If nothing moves after it, a firewall or NAT router may be cutting the data connection, or the TLS handshake on it may be failing: check the passive port range and the protection level set with `PROT`.
# 150 File Status Okay
ftp-150 =
    .gloss = The server is about to start the transfer
    .action = Wait for 226; if nothing moves, have the data ports opened.
    .means = the server has accepted the transfer command and is about to open the data connection
    .description = The path passed the server's checks and the transfer is about to begin; a second reply tells how it ended.
    .seen = Almost every download, upload, and listing shows it: vsftpd says `150 Here comes the directory listing.` or `150 Ok to send data.`, Pure-FTPd `150 Accepted data connection`. It is often the last line of a session that freezes.
    .when = `LIST`, `RETR`, `STOR`, or a similar command is accepted and data is about to flow
    .fix = This is progress, not an error; wait for 226 or 250. If the session stalls here, the data connection is probably blocked: have the administrator open the passive port range in the server's firewall, or switch the client to passive mode if the log shows `PORT` or `EPRT`.
# 200 Command Okay
ftp-200 =
    .gloss = The command worked
    .action = Nothing to do; the next command can be sent.
    .means = the command was carried out and the server has nothing more to report
    .description = A short confirmation for settings and other commands that return no result of their own, such as `TYPE`, `PORT`, `MODE`, and `NOOP`.
    .seen = Clients set the transfer type before they send or fetch files, so logs are full of lines like `200 Switching to Binary mode.` The reply also confirms `PORT` and `EPRT` in active mode, `OPTS UTF8 ON`, and `PBSZ` and `PROT` in TLS sessions.
    .when = a command that only changes a setting or returns no data succeeds
    .fix = Nothing needs fixing; send the next command. Be careful with 200 after `PORT`: it confirms only that the server noted the address. A firewall may still block the connection that the server opens later, which then shows up as 425.
# 202 Command Not Implemented, Superfluous
ftp-202 =
    .gloss = The command was not needed and was skipped
    .action = Nothing to do; it counts as a success.
    .means = the server does not implement the command because it has no need for it
    .description = The server skipped the command and did nothing. It still counts as a success, so the session can continue.
    .seen = `ALLO` is the classic case: vsftpd answers `202 ALLO command ignored.`, and ProFTPD may answer `202 No storage allocation necessary`. The specification also allows it for `PASS`, `ACCT`, `SMNT`, and `SITE`.
    .when = the client sends a command that has no use on this system, such as `ALLO`
    .fix = Treat it as a success and continue; nothing was refused. If the command was meant to do something, such as a `SITE` function, check `HELP SITE` for what the server offers; otherwise remove it from the script to keep the log clean.
# 211 System Status
ftp-211 =
    .gloss = Status, features, or help, as requested
    .action = Nothing to do; read the lines up to the last one.
    .means = the server returns its own status, its features, or general help, as requested
    .description = Several lines usually follow, with the server's state after `STAT`, the extensions it supports after `FEAT`, or help after `HELP`.
    .seen = Clients send `FEAT` shortly before or after login and read the list between `211-Features:` and `211 End` to learn about `UTF8`, `MLSD`, `EPSV`, or `AUTH TLS`. `STAT` without a path lists the settings and connections of the session.
    .when = the client asks for the feature list with `FEAT` or for the server's state with `STAT`
    .fix = Nothing has to be done; read up to the line that begins with `211` and a space. A feature that is missing from the `FEAT` list is not offered, so turn it off in the client or have the administrator enable it on the server.
# 212 Directory Status
ftp-212 =
    .gloss = The state of a directory, as requested
    .action = Nothing to do; the answer is in the reply itself.
    .means = the server uses the control connection to describe the directory named in `STAT`
    .description = The directory's entries or attributes are in the reply itself, so no data connection is needed to see them.
    .seen = The specification provides it for `STAT` with a directory path, but it is seldom seen: vsftpd answers such a request with 213, and some servers use 211. Scripts that wait for one exact code fail because of that.
    .when = the client sends `STAT` with the path of a directory
    .fix = The request succeeded; take the listing from the lines of the reply. In a script, accept 211, 212, and 213 alike after `STAT`, or use `MLSD` when you need a listing in a fixed format.
# 213 File Status
ftp-213 =
    .gloss = The size, time, or state of a file
    .action = Nothing to do; use the value after the number.
    .means = the server returns the requested size, modification time, or status of a file
    .description = The text holds the size in bytes after `SIZE`, a UTC time such as `20240502101512` after `MDTM`, or status lines after `STAT`.
    .seen = Clients send `SIZE` and `MDTM` before `RETR` to show progress, resume, or compare dates. The size depends on the transfer type: on a Unix server, the same text file is larger in `TYPE A` than in `TYPE I`.
    .when = the client sends `SIZE`, `MDTM`, or `STAT` with the path of a file
    .fix = There is no error; use the value. If the size looks wrong, or `SIZE` is refused with 550, send `TYPE I` first. If the time is off by a few hours, have the client convert it, because `MDTM` gives UTC, not the server's local time.
# 214 Help Message
ftp-214 =
    .gloss = The server's help text
    .action = Nothing to do; read the text.
    .means = the server answers `HELP` with text meant for people to read
    .description = The text covers the server or a single command, often as a list of the command names that the server recognizes.
    .seen = You see it after `HELP`, which command-line clients send for `remotehelp`. vsftpd begins with `214-The following commands are recognized.`, lists the names, and closes with `214 Help OK.`
    .when = the client sends `HELP`, with or without the name of a command
    .fix = There is nothing to fix; read the text. Scripts should not parse it, because every server words it differently: use `FEAT` to find out about extensions, and `HELP SITE` to see the server's own `SITE` commands.
# 215 System Type
ftp-215 =
    .gloss = The server names its type of system
    .action = Nothing to do; the client now knows how to read listings.
    .means = the server names the type of operating system it runs on or imitates
    .description = The text begins with a registered system name, as in `215 UNIX Type: L8`, which tells clients what kind of listing to expect.
    .seen = Many clients send `SYST` soon after login, so most logs contain it. A lot of servers send `UNIX Type: L8` no matter what system they run on, while IIS answers `215 Windows_NT`.
    .when = the client asks for the system type with `SYST`, usually right after login
    .fix = Nothing is wrong here. If listings come out empty or garbled, the client may be reading them for the wrong system: set the server type manually in its site settings, or have the administrator change the listing style, which IIS offers as MS-DOS or UNIX.
# 220 Service Ready
ftp-220 =
    .gloss = The server is ready for a login
    .action = Nothing to do; the client turns on encryption or logs in.
    .means = the server is ready and waiting for the client to log in
    .description = The server sends its greeting over the open control connection, and the client may start with `AUTH`, `HOST`, or `USER`.
    .seen = It opens the session: with one line, often with the server's name, as in `220 (vsFTPd 3.0.5)` or `220 Microsoft FTP Service`, or with a banner of several lines, as from Pure-FTPd. Servers also send it in answer to `REIN` and `HOST`.
    .when = the control connection to the server has just been established
    .fix = All is well; go on with `AUTH TLS` or `USER`. If the greeting is slow to arrive, reverse name lookups on the server are a common cause, and the administrator can turn them off. If the client stops right after the greeting, check its encryption setting.
# 221 Closing Control Connection
ftp-221 =
    .gloss = The server says goodbye
    .action = Nothing to do; connect again for more transfers.
    .means = the server is ending the session and closing the control connection
    .description = The server says goodbye and logs the user out if necessary; no more commands are possible on this connection.
    .seen = It answers `QUIT` and is the last line of a regular session: `221 Goodbye.` from vsftpd, or a traffic summary from Pure-FTPd. By the standard, a transfer that is still running is finished before the connection closes.
    .when = the client sends `QUIT` to end the session
    .fix = Nothing went wrong; connect again for more transfers. If it comes unexpectedly, look for a client setting that disconnects when idle or when the queue is done, and for a `quit` or `bye` that comes too early in the script.
# 225 Data Connection Open
ftp-225 =
    .gloss = There was no transfer to stop
    .action = Nothing to do; the session goes on.
    .means = the data connection is open, but no transfer is running over it
    .description = An abort found nothing to stop, so the data connection was left alone and remains available.
    .seen = By the standard, only `ABOR` gets this reply. In practice, several servers send it whenever there is nothing to abort, even with no data connection at all: vsftpd says `225 No transfer to ABOR.` Pure-FTPd also answers `ESTA` and `ESTP` with 225, once the data connection is open.
    .when = the client sends `ABOR` while nothing is being transferred
    .fix = No harm is done; continue with the next command. If you wanted to cancel a transfer, it had already ended: look for its 226 or 426 further up in the log, and delete the partial file if one is left.
# 226 Closing Data Connection
ftp-226 =
    .gloss = The transfer ended as intended
    .action = Nothing to do; compare sizes if a file seems damaged.
    .means = the transfer, listing, or abort was successful and the data connection is closed
    .description = A download, upload, or listing ends with this line once the server has handled all of the data.
    .seen = It follows 150 or 125: `226 Transfer complete.` or, after a listing from vsftpd, `226 Directory send OK.` After `ABOR`, it confirms the abort and comes right behind a 426 for the transfer that was cut off.
    .when = a listing or file transfer has finished or has been aborted on request
    .fix = Carry on unless the text reports a problem. vsftpd sends `226 Transfer done (but failed to open directory).` for a listing that failed, so check the path and the account's permissions. If a file is damaged, check its size against `SIZE` and repeat the transfer after `TYPE I`.
# 227 Entering Passive Mode
ftp-227 =
    .gloss = The server waits at this address and port
    .action = Nothing to do, unless the client hangs; then check the address.
    .means = the server is listening on the given address and port for the client's data connection
    .description = Passive mode is on; the six numbers in parentheses give the IPv4 address and the port to which the client must connect.
    .seen = Clients send `PASV` before a listing or transfer. In `(192,0,2,10,195,80)`, the port is 195 times 256 plus 80, which is 50000. A server behind NAT may announce its private address here, and then the next step hangs.
    .when = the client asks for passive mode with `PASV` and the server opens a port for it
    .fix = This is a success, and the client connects next. If it hangs or reports an unroutable address, the administrator must announce the public one (`pasv_address` in vsftpd, `MasqueradeAddress` in ProFTPD) and open the passive ports in the firewall; in the meantime, try `EPSV`.
# 228 Entering Long Passive Mode
ftp-228 =
    .gloss = The server waits at this long address
    .action = Nothing to do; the client connects to that address.
    .means = the server is listening for the data connection at a long address, such as an IPv6 address
    .description = The answer to `LPSV` gives the address family, address, and port as numbers, with a length before the address and before the port.
    .seen = Few servers and clients still support `LPSV`, an experimental forerunner of `EPSV`; BSD servers are among those that do. An IPv4 address looks like `(4,4,192,0,2,10,2,195,80)`: family, length, address, length, port.
    .when = the client asks for passive mode with `LPSV` and the server supports it
    .fix = It worked; the client now connects to that address and sends its transfer command. If the client cannot make sense of the numbers, have it use `EPSV`, or `PASV` on IPv4. If the connection fails, have the passive ports opened in the firewall.
# 229 Entering Extended Passive Mode
ftp-229 =
    .gloss = The server waits at this port
    .action = Nothing to do, unless the client hangs; then have the port opened.
    .means = the server is listening for the data connection on the given port of its own address
    .description = Extended passive mode is on; the number between the bars is the port, and the client connects to the host it already uses.
    .seen = Modern clients send `EPSV` on their own, over IPv6 and often over IPv4 too. A reply like `229 Entering Extended Passive Mode (|||50000|)` carries no address, so a server behind NAT cannot announce a private one by mistake.
    .when = the client asks for passive mode with `EPSV`, over IPv4 or IPv6
    .fix = It worked, and the client connects to that port. If the listing or transfer then hangs or ends in 425, the port is blocked: the administrator must open the passive port range in the firewall and forward it on the router. If a proxy mangles `EPSV`, switch the client to `PASV`.
# 230 User Logged In
ftp-230 =
    .gloss = The login worked
    .action = Nothing to do; listings and transfers can begin.
    .means = the login is complete and the user can work with files
    .description = The user name and any password or account were accepted; the session is now open for commands and transfers.
    .seen = It follows `PASS`, or `USER` alone where no password is needed: `230 Login successful.` from vsftpd, `230 User logged in.` from IIS, `230 OK. Current directory is /` from Pure-FTPd. A reply of several lines contains a welcome text.
    .when = the server accepts the credentials that the client sent
    .fix = You are in; nothing has to be changed. If the client stops soon afterward, the trouble is usually the data connection of the first listing: look at 425, and check that the client uses passive mode and that the server's passive ports are open. If you end up in the wrong directory, set the start path in the client.
# 231 User Logged Out
ftp-231 =
    .gloss = Logged out: a code in no standard
    .action = Nothing to do; the session is over, as after 221.
    .means = the user is logged out and the session is over
    .description = No RFC defines this number. It appears in lists of FTP codes on the web, and small servers took it from there; the standard reply is 221.
    .seen = Wikipedia's list of FTP return codes explains it as `User logged out; service terminated`, and many pages and programs have copied the line. You meet it only on small, homemade servers that took their replies from such a list; vsftpd, ProFTPD, and Pure-FTPd end a session with 221.
    .when = the client sends `QUIT` to a server that takes its replies from a list on the web
    .fix = Nothing went wrong; treat it like 221 and connect again for more transfers. If a client or script waits for 221 alone, have it accept any 2xx reply to `QUIT`. If you write a server, send 221.
# 232 User Logged In, Authorized by Security Exchange
ftp-232 =
    .gloss = Logged in without a password
    .action = Nothing to do; the client sends no password.
    .means = the user is logged in on the basis of the security exchange, without a password
    .description = The identity proven earlier, for example by Kerberos, is enough for this account, so `USER` alone completes the login.
    .seen = It answers `USER` after a security exchange that began with `AUTH`. MIT Kerberos servers word it as `232 GSSAPI user anna@EXAMPLE.COM is authorized as anna`. Password logins end in 230 instead. Lists on the web explain 232 as `Logout command noted`; no RFC has that meaning.
    .when = the server accepts the proven identity for the user name given in `USER`
    .fix = No action is needed; skip `PASS` and start working. If the client treats it as an error or insists on a password, update it or have it accept any 2xx reply to `USER` as a completed login. If a password should be required, the administrator must change the identity mapping.
# 234 Security Data Exchange Complete
ftp-234 =
    .gloss = The server agrees to encrypt
    .action = Nothing to do; the client starts the TLS handshake.
    .means = the server accepts the security mechanism and needs no further security data
    .description = `AUTH` was granted without any `ADAT`; with `AUTH TLS`, the TLS handshake starts right after this line.
    .seen = It is the usual reply to `AUTH TLS` in explicit FTPS: `234 Proceed with negotiation.` from vsftpd, `234 AUTH TLS OK.` from Pure-FTPd, `234 AUTH command ok. Expecting TLS Negotiation.` from IIS.
    .when = the client asks for TLS with `AUTH TLS` and the server is set up for it
    .fix = All is well so far; the client begins the TLS handshake. If the session breaks off here, the handshake failed: look at the client's certificate warning, the TLS versions that both sides allow, and the server's certificate and log.
# 235 Security Data Accepted
ftp-235 =
    .gloss = The proof of identity was accepted
    .action = Nothing to do; the client logs in with `USER`.
    .means = the data just sent has completed the security exchange
    .description = The server accepts the `ADAT` data and asks for no more; the text may hold a final `ADAT=` value for the client to check.
    .seen = Kerberos and GSSAPI sessions show it after `AUTH GSSAPI`, 334, and one or more `ADAT` commands. Sessions with `AUTH TLS` do not get it, because TLS uses 234 and no `ADAT`.
    .when = the client's `ADAT` data satisfies the security mechanism and nothing more is needed
    .fix = Nothing is wrong; the client checks any `ADAT=` value and logs in with `USER`. If it reports an error at this point, use `klist` to check that the ticket is valid and issued for the server's host name, and make sure that the clocks of both machines agree.
# 250 Requested File Action Okay
ftp-250 =
    .gloss = The file or directory action worked
    .action = Nothing to do; refresh the listing to see the change.
    .means = the requested file or directory action has been completed
    .description = A change of directory, a deletion, a rename, or another file action was carried out in full.
    .seen = Typical lines from vsftpd are `250 Directory successfully changed.` after `CWD` and `250 Rename successful.` after `RNTO`. `MLST` returns its facts in a 250 reply, and a transfer may end with this code if the data connection is left open.
    .when = `CWD`, `DELE`, `RMD`, `RNTO`, or a similar command succeeds on the server
    .fix = Nothing needs to be done; send the next command. If you cannot see the effect in the client, refresh its directory view, because many clients show a cached listing. If files seem to be in the wrong place, ask for the current directory with `PWD`.
# 257 Pathname Created
ftp-257 =
    .gloss = The path of the current or new directory
    .action = Nothing to do; the path is between the quotes.
    .means = the server gives the path of the current directory or of one that it just created
    .description = The path is in double quotes. After `PWD`, it is the path of the current directory; after `MKD`, the absolute path of the new one.
    .seen = Many sessions show a line such as `257 "/" is the current directory` soon after login, because clients use `PWD` to ask where they are. A double quote that is part of the path is sent doubled.
    .when = the client asks for the current directory with `PWD` or creates one with `MKD`
    .fix = This is a success; use the quoted path in later commands. If it is not the path you expected, the account may be locked into its home directory, where `/` means that directory: set the remote path in the client relative to it.
# 331 User Name Okay, Need Password
ftp-331 =
    .gloss = Now the server wants the password
    .action = Enter the password; the client sends it with `PASS`.
    .means = the server accepted the user name and now needs the password
    .description = The first half of the login is done; the client must send `PASS` next, and only then does the server let the user in.
    .seen = It follows `USER` in almost every password login: `331 Please specify the password.` from vsftpd, `331 Password required for anna` from ProFTPD. Most servers send it for unknown names too, so it does not prove that the account exists.
    .when = the client sends `USER` with a name that requires a password
    .fix = There is no mistake so far; send `PASS` with the password next. If the client stops here, enter the password in its site settings or choose the logon type that asks for it. For anonymous access, use `anonymous` as the user name and an email address as the password.
# 332 Need Account for Login
ftp-332 =
    .gloss = The login needs an account as well
    .action = Enter the account in the client, or ask the administrator for it.
    .means = the server requires an account in addition to the user name and password
    .description = The login continues with `ACCT`; the account is a separate string that the server wants before it goes on with the login or command.
    .seen = It comes after `USER` or `PASS`, or later when a single command needs an account. FTP proxies and mainframes are the most likely to send it; common Unix and Windows servers have no use for `ACCT`.
    .when = the server has the user name or password but will not go on without an account
    .fix = Set the account in the client (`--ftp-account` in curl, logon type Account in FileZilla) so that it sends `ACCT` with the value. If you have none, ask the administrator for it; if the server should not need one, check that you reached the right host.
# 334 Security Mechanism Accepted
ftp-334 =
    .gloss = The server waits for proof of identity
    .action = Nothing to do; the client sends its ticket or token.
    .means = the security mechanism is accepted and the client must now send security data
    .description = `AUTH` was granted and the exchange begins; the client continues with `ADAT`, using the `ADAT=` value if the text holds one.
    .seen = It answers `AUTH GSSAPI` or another mechanism that exchanges data of its own, as in `334 Using authentication type GSSAPI; ADAT must follow`. `AUTH TLS` gets 234 instead, because its handshake runs outside FTP commands.
    .when = the client's `AUTH` names a mechanism that needs an exchange of tokens, such as Kerberos
    .fix = Nothing has failed; the client must send `ADAT` with base64 data. If it does not, it may lack usable credentials: get a ticket with `kinit`, or turn off Kerberos (GSSAPI) in the client and log in over TLS or with a password.
# 335 More Security Data Required
ftp-335 =
    .gloss = The proof of identity needs another round
    .action = Nothing to do; the client sends the next token.
    .means = the security data is valid so far, but the exchange needs at least one more round
    .description = The server took the `ADAT` data and may return its own as `ADAT=`; the client computes the next token and sends it.
    .seen = Mechanisms with several rounds show it between 334 and 235, sometimes more than once. GridFTP servers, which run a TLS-like handshake inside `ADAT`, are a common case.
    .when = the client has sent acceptable `ADAT` data and the mechanism is not finished yet
    .fix = Nothing has gone wrong; the client answers with another `ADAT`. If the exchange stops here, look at the client's error about its token, check that its certificate or ticket is valid and trusted by the server, and compare the clocks of both machines.
# 336 User Name Okay, Challenge Required
ftp-336 =
    .gloss = The password must be worked out first
    .action = Work out the answer to the challenge and enter it as the password.
    .means = the user name is accepted and the password must be computed from a challenge
    .description = The text holds the challenge; the answer to it goes to the server with `PASS` and serves as the password.
    .seen = It comes after `USER`, and only with a security mechanism that works this way. It is rare: plain one-time password logins, such as OPIE on older FreeBSD servers, put the challenge in 331.
    .when = the client sends `USER` and the security mechanism asks for a challenge-based password
    .fix = Read the challenge, compute the answer with your token or generator, and send it as the password. If the client hides the text or sends a stored password, set it to ask for the password interactively and not to save one.
# 350 Requested File Action Pending
ftp-350 =
    .gloss = The first half is done, the second is due
    .action = Nothing to do; the client sends `RNTO` or the transfer command next.
    .means = the first half of a two-part command was accepted and the second half is expected
    .description = The server has noted the file to rename or the restart position and is waiting for the command that completes the action.
    .seen = `RNFR` gets `350 Ready for RNTO.` and `REST` gets a line like `350 Restart position accepted (1048576).` Neither does anything by itself: the client must follow up with `RNTO`, or with `RETR` or `STOR`.
    .when = the client starts a rename with `RNFR` or sets a restart position with `REST`
    .fix = Carry on and send `RNTO` with the new name after `RNFR`, or the transfer command right after `REST`. Put no other command between them, or the server may answer 503 or forget the position. To cancel a restart position, send `REST 0`.
# 421 Service Not Available
ftp-421 =
    .gloss = The server refuses service and hangs up
    .action = Read the text, wait a minute, then connect again.
    .means = the server can no longer serve this client and is ending the session
    .description = The server hangs up because it cannot or will not continue. The reply can arrive at any moment, even without a command to answer.
    .seen = Right after you connect, its text names a limit or a block; Pure-FTPd gives one to a plain `USER`, and leaves the session open for `AUTH TLS`. After a pause, it is a timeout. `421 Service not available, remote server has closed connection` comes from the client itself, when the connection is gone. Lists on the web have 10068, a Windows error number, for too many users.
    .when = a limit is reached, the session was idle too long, TLS is missing, or the server is going down
    .fix = Do what the text asks for, then connect and log in again. With too many connections, lower their number in the client, close stale ones, and wait a few minutes. With `cleartext sessions`, choose explicit FTP over TLS. After pauses, turn on keep-alive commands. If your address is blocked or your home directory is missing, only the administrator can help, who can also raise the limits.
# 425 Can't Open Data Connection
ftp-425 =
    .gloss = No usable data connection
    .action = Use passive mode; if it is on, have the data ports opened.
    .means = the data connection for the transfer could not be opened
    .description = The command was accepted, but the separate connection that carries the file or listing could not be set up.
    .seen = Login and `CWD` work, then `LIST`, `RETR`, or `STOR` hangs and fails. Usually a firewall or NAT router blocks the data port. FileZilla Server also sends 425 after 150, if the data connection does not resume the TLS session. Windows programs show 10060 (timed out) or 10061 (refused), also for a server that they cannot reach at all.
    .when = a listing or transfer is about to start but the data port is blocked or was never agreed on
    .fix = If the client is in passive mode, as most are, have the administrator open the passive port range in the server's firewall and announce the public address. If the log shows `PORT` or `EPRT`, switch the client to passive mode. With TLS, use a client that reuses the TLS session of the control connection.
# 426 Connection Closed, Transfer Aborted
ftp-426 =
    .gloss = The transfer broke off
    .action = Start the transfer again, or resume it.
    .means = the data connection broke or was closed before the transfer had finished
    .description = The transfer began but did not reach its end, so the file at the receiving end is usually incomplete.
    .seen = It follows 150 in the middle of a `RETR`, `STOR`, or `LIST`, for example as `426 Failure writing network stream` (vsftpd). The cause is an unstable line, a firewall that cuts off long transfers, or a client that closed early; on Windows, the client may report 10054, connection reset. After `ABOR`, it is expected and 226 follows.
    .when = a running transfer loses its data connection or is stopped with `ABOR`
    .fix = Start the transfer again, and resume it with `REST` if the client and server support that. If it stops at the same point each time, check disk space, proxies, and firewall timeouts on both sides. If you canceled the transfer yourself, do nothing: the session is still usable.
# 430 Invalid Username or Password
ftp-430 =
    .gloss = Wrong user name or password
    .action = Correct the user name or password, then log in again.
    .means = the server did not accept the user name or password of this login
    .description = The credentials were refused. No RFC defines this number; the standard reply to a failed login is 530.
    .seen = Small or embedded servers send it in answer to `USER` or `PASS`: `430 Invalid username` from uFTP, `430 Invalid user` from the ftpd for game consoles. Large servers such as vsftpd, ProFTPD, or IIS refuse a login with 530.
    .when = you log in with a name or password that the server does not recognize
    .fix = Check the user name, password, and capital letters; despite the 4, the same attempt will fail again. On a console or phone server, look at its settings screen: set both fields there, or clear them if the login should be anonymous.
# 431 Security Resource Unavailable
ftp-431 =
    .gloss = The server cannot set up the encryption
    .action = Check that the server has a valid certificate with its key.
    .means = the server lacks something it needs to carry out the requested security command
    .description = The requested protection would be acceptable but cannot be provided at the moment, for example because a usable certificate is missing.
    .seen = The client sends `AUTH TLS` and IIS answers `431 Failed to setup secure session`. One known cause is an expired or invalid certificate on the FTP site, or on another site whose wildcard binding answers first. The standard also allows it for `PROT`.
    .when = the client asks for TLS or another security mechanism that the server cannot set up right now
    .fix = Report it to the administrator, who should check that a valid certificate with its private key is bound to the FTP site and, on IIS, also to the site with the wildcard binding. Trying again later helps only if the lack is a passing one; an expired certificate stays expired. Do not switch to plain FTP unless you accept that others can read the password and files.
# 434 Requested Host Unavailable
ftp-434 =
    .gloss = Host unavailable: a code in no standard
    .action = Go by the words after the number; no standard explains it.
    .means = the requested host is unavailable, at least according to the lists that contain this number
    .description = No RFC defines this number and no common server sends it. It comes from lists of FTP codes on the web, which do not name a source for it.
    .seen = Wikipedia's list of FTP return codes has it, and so do its many copies; the same words also appear in lists of HTTP status codes. To refuse a host name given with `HOST`, an FTP server sends 504, or 421 if the host is only temporarily unavailable. If you do see 434, it comes from a custom server or proxy.
    .when = a server or proxy that follows a list from the web cannot reach or does not serve the host you named
    .fix = Check the host name and port that you connect to. With an FTP proxy, check the part after the `@` in the user name. If that does not help, ask whoever runs the server, because only its author knows what the number means there.
# 450 Requested File Action Not Taken
ftp-450 =
    .gloss = The file cannot be used right now
    .action = Try again in a minute; if that does not help, check the path.
    .means = the file action was not carried out, for a reason that should pass
    .description = The file, the directory, or the data connection could not be used at the moment; typically, something else is using the file.
    .seen = You see it with `RETR`, `STOR`, `DELE`, or `RNFR` while another program or session holds the file. ProFTPD also sends it for a listing that it cannot produce, and when the data connection is reset in mid-transfer; FileZilla Server 0.9 sends it after 150, if the TLS session is not resumed. In the last two cases, part of the file may have arrived, or an empty file may be left.
    .when = the file is locked or busy, a listing cannot be produced, or the data connection is lost on ProFTPD
    .fix = Wait a moment and repeat the command. If the text speaks of a lost link or a TLS session, compare the size of the file on the server first, then look for a firewall that cuts transfers off, or use a client that reuses the TLS session. Otherwise, check the path and permissions, because some servers send 450 where 550 would fit. The administrator can find the process that holds the file, for instance with `lsof`.
# 451 Requested Action Aborted, Local Error
ftp-451 =
    .gloss = Something went wrong on the server
    .action = Look in the server's log for the read or write that failed.
    .means = the server hit an error of its own while working on the command
    .description = Processing stopped because something failed on the server, such as reading or writing the file. RFC 959 calls it a local error in processing.
    .seen = vsftpd sends it in the middle of a download when it cannot read on. ProFTPD answers a resumed or appending upload with it as long as `AllowStoreRestart` is off. Pure-FTPd reports an upload whose data connection broke, and IIS refuses names that it cannot convert. `OPTS` may also get it.
    .when = the server fails to read or write the file, or does not permit a resumed upload
    .fix = Repeat the command later. If a resumed upload fails, delete the partial file and upload the whole file, or have `AllowStoreRestart on` set in ProFTPD. If the text mentions the data connection, look at the network as for 426; if it mentions Unicode, have client and server use UTF-8, or rename the file. For read and write errors, the administrator should look at the server log, the disk, and the file's locks.
# 452 Insufficient Storage Space
ftp-452 =
    .gloss = The server's disk is full
    .action = Delete files on the server, then upload again.
    .means = the server's disk has too little free space for the upload
    .description = The upload failed for lack of storage on the system. It will work again once space has been freed.
    .seen = It answers `STOR`, `STOU`, or `APPE`; downloads still work as usual. ProFTPD says `452 Transfer aborted. No space left on device` after 150, and sends 552 when a quota is exceeded. Pure-FTPd says `Error during write to file` after 150, but refuses an upload with 552 (`Disk full - please upload later`) while the disk is fuller than `MaxDiskUsage` allows.
    .when = you upload to a server that has a full disk or partition
    .fix = Delete files that you no longer need on the server, then upload again. If your directory is small, the whole disk is full: the administrator must free space, rotate logs, or enlarge the partition. Remove the partial file before the next attempt.
# 500 Syntax Error, Command Unrecognized
ftp-500 =
    .gloss = The server does not know the command
    .action = Check the spelling, or turn off the feature that sends it.
    .means = the server does not recognize the command, or the command line is too long
    .description = The server could not make sense of the line. The usual cause is a typing error, an extension that it lacks, or a line that is too long.
    .seen = Clients probe with `FEAT`, `MLSD`, `EPSV`, or `AUTH TLS`, and older servers answer 500; the client then falls back. The words of a command-line client, such as `dir`, get it too when sent raw. vsftpd also reports its own faults as `500 OOPS:`, such as `refusing to run with writable root inside chroot()`.
    .when = the client sends a garbled command or one that the server has never heard of
    .fix = Check the spelling and send the protocol command (`LIST`, not `dir`). If the client sent it on its own and carries on, ignore the reply; otherwise turn off the feature in question. After `500 Illegal PORT command`, use passive mode. With `500 OOPS:` about a writable root, the administrator must take write permission away from that directory or set `allow_writeable_chroot=YES`.
# 501 Syntax Error in Parameters
ftp-501 =
    .gloss = What follows the command is wrong
    .action = Correct the path, name, or number after the command.
    .means = the command is known, but its parameter is missing or malformed
    .description = The server understood the command word but rejected its argument as badly formed, out of place, or absent.
    .seen = Typical cases are `REST` with no number, `PORT` with an address the server does not accept, a path with characters it cannot read, and `MLSD` on a file, for which the standard calls for 501. Wrong options in `OPTS` get it too.
    .when = a command carries an argument that the server cannot read or does not allow
    .fix = Find the refused line in the client's log and correct its argument, be it a path, file name, number, or address. If it was `PORT` or `EPRT`, change to passive mode. Try the name without special characters to see whether the encoding is to blame.
# 502 Command Not Implemented
ftp-502 =
    .gloss = The server does not offer this command
    .action = Use another command, such as `LIST` in place of `MLSD`.
    .means = the server knows the command but does not implement it
    .description = Sending the command to this server again will not help, but another command may do the same job.
    .seen = Small and embedded servers answer `MLSD`, `EPSV`, `REST`, `SIZE`, or `AUTH` with it. Clients usually work around it with `LIST`, `PASV`, or a transfer from the start. Some servers send 500 in its place.
    .when = you or the client use an optional command that this server does not offer
    .fix = Use a substitute, such as `LIST` for `MLSD`, `PASV` for `EPSV`, or a transfer from the start for `REST`. Send `FEAT` to see which extensions the server has. If `AUTH` gets this reply, the server has no TLS and the administrator must enable it.
# 503 Bad Sequence of Commands
ftp-503 =
    .gloss = The commands came in the wrong order
    .action = Start the sequence again from its first command.
    .means = the command came at the wrong point in a sequence
    .description = A command that must come first is missing, for example `USER` before `PASS` or `RNFR` before `RNTO`.
    .seen = vsftpd says `503 Login with USER first.` and `503 RNFR required first.` In TLS sessions, `PROT` before `PBSZ` and `PBSZ` before `AUTH` are refused this way. It shows up in scripts, and after an earlier command in the sequence has failed unnoticed.
    .when = a step was left out, failed earlier, or was sent in the wrong order
    .fix = Start the sequence again from its first command, such as `USER` then `PASS`, `RNFR` then `RNTO`, or `AUTH TLS` then `PBSZ 0` then `PROT P`. Look for an earlier error in the log, because the missing step may have failed. In scripts, check each reply before sending the next command.
# 504 Command Not Implemented for That Parameter
ftp-504 =
    .gloss = The command works, but not with this value
    .action = Choose a value that the server has, such as `TYPE I`.
    .means = the command exists on this server, but not with the parameter that was given
    .description = The server understood the command and its argument but does not support that particular value.
    .seen = `AUTH GSSAPI` from a Linux client gets `504 Security mechanism not implemented` from IIS, which is harmless. Servers that know only stream mode and file structure, vsftpd among them, refuse `MODE B` and `STRU P` this way. `PROT` with an unknown letter gets it too.
    .when = the client asks for a transfer type, mode, structure, or security mechanism the server lacks
    .fix = Choose a value that the server has, such as `TYPE I` or `TYPE A`, `MODE S`, or `STRU F`. If `AUTH` failed, try `AUTH TLS` in place of another mechanism. If the client carries on by itself afterward, no action is needed; if it gives up, the administrator has to enable TLS.
# 520 Active or Passive Mode Unavailable
ftp-520 =
    .gloss = No data connection in the mode asked for
    .action = Send `PORT` before `ESTA`, or `PASV` before `ESTP`.
    .means = the session is not in the mode, active or passive, that the command needs
    .description = Pure-FTPd uses this number to say that no data connection can be opened in the mode asked for. No RFC defines it.
    .seen = Pure-FTPd answers `ESTA` with `520 Active mode is disabled` and `ESTP` with `520 Unable to open a passive connection`. Both commands open the data connection ahead of a transfer and report its addresses. They are extensions that hardly any client uses, and a transfer never gets this reply.
    .when = the client sends `ESTA` in passive mode, `ESTP` in active mode, or either without a data port
    .fix = Send `PORT` or `EPRT` before `ESTA`, and `PASV` or `EPSV` before `ESTP`. If you only want to transfer a file, leave out both commands, because `RETR` and `STOR` open the data connection on their own.
# 521 No Data Connection with This PROT Setting
ftp-521 =
    .gloss = The data connection must be encrypted
    .action = Turn on encryption of data in the client (`PROT P`).
    .means = the data connection cannot be opened with the current protection, usually because it is unencrypted
    .description = Most servers mean that the data connection must be encrypted. Older uses concern address families or an existing directory.
    .seen = Pure-FTPd says `Data connection cannot be opened with this PROT setting`, and older FileZilla Servers say `PROT P required`, both before a listing or transfer. After `LPRT`, it lists the supported address families. After `MKD`, it says that the directory already exists.
    .when = a transfer starts with an unprotected data connection, or `LPRT` or `MKD` is refused
    .fix = Turn on encryption of data connections in the client (`PBSZ 0`, then `PROT P`), not just of the login. In lftp, set `ftp:ssl-protect-data true`. After `LPRT`, use `EPSV` or `EPRT`; after `MKD`, use the directory that is there or choose another name.
# 522 Network Protocol Not Supported
ftp-522 =
    .gloss = The IP version or the encryption was refused
    .action = Change the IP version or the TLS setting for data, as the text says.
    .means = the server refuses the network protocol or the TLS protection of the data connection
    .description = After `EPRT` or `EPSV`, the IP version is refused and the usable ones are in parentheses. In a transfer, TLS failed or was not used.
    .seen = `522 Network protocol not supported, use (1)` means that only IPv4 works; (2) means that only IPv6 does. With `LIST` or a transfer, it is about TLS: vsftpd says `session reuse required`, or `Data connections must be encrypted` if the client did not set `PROT P`. Some vsftpd versions then end the session.
    .when = `EPRT` or `EPSV` names an unsupported IP version, or TLS for the data connection fails or is missing
    .fix = If there is a list in parentheses, connect with an IP version it names, or use passive mode. For TLS, set `PROT P` and use a client that reuses the TLS session. If none does, the administrator can set `require_ssl_reuse=NO` in `vsftpd.conf`, which weakens a safeguard.
# 530 Not Logged In
ftp-530 =
    .gloss = No valid login
    .action = Check the user name and password.
    .means = the session is not logged in, or the login was refused
    .description = The server wants a valid login first. The same number covers a login that failed and a command sent without any login.
    .seen = After `PASS`, the text is `Login incorrect` (vsftpd, ProFTPD) or `User cannot log in` (IIS); before it, `Please login with USER and PASS`. vsftpd says `Non-anonymous sessions must use encryption` when plain FTP is forbidden; ProFTPD uses 550 for that. On IIS, the user name may need the host name in front of it.
    .when = the name or password is wrong, the account is not allowed to log in, or no login has taken place
    .fix = Check the user name and password, and copy the login name exactly as your provider writes it. If the text mentions encryption, choose explicit FTP over TLS. The administrator should check the login log, the account's shell and home directory, user lists, and access rules.
# 531 Client Certificate Required
ftp-531 =
    .gloss = The server wants a client certificate
    .action = Give the client a certificate and its key, then connect again.
    .means = the server requires a client certificate for the login, and the client sent none
    .description = The client presented no certificate in the TLS handshake, so the login was refused. IBM z/OS uses this number; RFC 959 does not list it.
    .seen = On IBM z/OS, `USER` in a TLS session gets `531 Server requires client certificate for login processing`. The server's `FTP.DATA` file then sets `SECURE_LOGIN` to `REQUIRED` or `VERIFY_USER`. The refusal comes before any password is asked for.
    .when = you log in over TLS to a server that asks for certificates, and your client has none to present
    .fix = Set up a certificate that the server accepts, with its key, in the client (`--cert` and `--key` in curl), and connect again so that the TLS handshake is repeated. If the client cannot send a certificate, the administrator must decide whether `SECURE_LOGIN NO_CLIENT_AUTH` is acceptable.
# 532 Need Account for Storing Files
ftp-532 =
    .gloss = Uploads need an account as well
    .action = Send the account with `ACCT`, then repeat the upload.
    .means = storing files requires an account in addition to the login
    .description = You are logged in, but for uploads the server also wants account information, which the client sends with `ACCT`.
    .seen = By the standard, it answers `STOR`, `STOU`, `APPE`, and `RNTO`. Accounts in this sense come from mainframes and time-sharing systems, where work was billed to them. vsftpd does not have this reply at all, and in everyday use it is rare.
    .when = you upload or rename a file on a server that requires account information for it
    .fix = Send the account you were given as a raw command, such as `quote ACCT project7` in command-line clients, then repeat the upload; the account field of many clients only answers 332 during login. If nobody knows of an account, log in again as a user with write access, and ask the administrator what the server expects.
# 533 Command Protection Level Denied
ftp-533 =
    .gloss = The command was not protected well enough
    .action = Have the client protect its commands, and leave out `CCC`.
    .means = the server's policy does not allow the command at the protection level it was sent with
    .description = The command itself must be protected and was not, or not strongly enough. The rule comes from the FTP security extensions.
    .seen = Kerberos servers answer an unprotected `CCC` with `CCC command must be integrity protected`. The z/OS server says `All commands must be protected` when a plain command arrives before `CCC`. It can answer any command once protection is set up; with plain FTP, you will hardly ever see it.
    .when = a command arrives unprotected, or too weakly protected, in a session with a security mechanism
    .fix = Keep the control connection protected by having the client send its commands at the private or safe level, and leave out `CCC`. If commands must travel in clear text, send `CCC` itself protected first. The administrator decides which level the server requires.
# 534 Request Denied for Policy Reasons
ftp-534 =
    .gloss = A rule of the server forbids the request
    .action = Turn TLS on or off, as the text after the number says.
    .means = the server's policy forbids the request, usually because of a rule about encryption
    .description = The request breaks a rule of the server. Either TLS is required and was not used, or TLS is not allowed or not configured.
    .seen = IIS sends `534 Policy requires SSL` for a login without TLS, and `Local policy on server does not allow TLS secure connections` for `AUTH TLS` if no certificate is set. Pure-FTPd answers an unknown `PROT` level with `Fallback to [C]`; ProFTPD refuses `PROT C` with 534 if it requires TLS.
    .when = the client uses TLS where it is not allowed, or leaves it out where it is required
    .fix = If the text requires SSL, choose explicit FTP over TLS in the client and protect data connections (`PROT P`). If TLS is not allowed, the administrator must select a certificate in the FTP SSL settings on IIS, for both the server and the site, or relax the policy.
# 535 Failed Security Check
ftp-535 =
    .gloss = The security check failed
    .action = Get a new ticket, correct the clock, and connect again.
    .means = the security data sent by the client failed the server's check
    .description = The token, checksum, or sequence number of a security exchange or protected command was found to be invalid.
    .seen = It answers `ADAT`, `MIC`, `CONF`, or `ENC` in sessions with Kerberos or GSSAPI, and rarely a transfer command. Expired tickets, clocks that disagree, or a wrong host name in the service ticket make Kerberos checks fail. It plays no part with TLS.
    .when = a Kerberos or GSSAPI exchange fails or a protected command turns out to be damaged
    .fix = Get a new ticket (`kinit`), correct the clock, and connect by the server's full host name. Then start the security exchange again with `AUTH`. If the error persists, the administrator should check the server's keytab and the key version of its service principal.
# 536 Requested PROT Level Not Supported
ftp-536 =
    .gloss = Data cannot be protected in this way
    .action = Choose private protection (`PBSZ 0`, then `PROT P`).
    .means = the security mechanism in use does not have this protection level for data connections
    .description = The level named in `PROT` is a valid one, but the negotiated mechanism cannot provide it. With TLS, only `C` and `P` make sense.
    .seen = In TLS sessions, `PROT S` and `PROT E` may get it: vsftpd says `536 PROT not supported.`, while Pure-FTPd accepts them with 200 and uses private protection. A letter that no standard defines gets 504 instead. The z/OS server also sends it when its configuration does not permit the requested level.
    .when = the client sends `PROT` with a level that TLS or the other mechanism does not offer
    .fix = Send `PROT P` for encrypted data connections, after `PBSZ 0`. In the client's settings, choose private protection, not safe or confidential. If `PROT P` itself is refused, the administrator has to allow it, on z/OS with `SECURE_DATACONN`.
# 537 Command Protection Level Not Supported
ftp-537 =
    .gloss = Commands cannot be protected in this way
    .action = Set the protection of commands to private or safe.
    .means = the security mechanism in use cannot protect commands at the chosen level
    .description = The client wrapped a command in a way that the negotiated mechanism does not support. The number belongs to Kerberos-style sessions.
    .seen = Kerberos servers refuse a command wrapped in `CONF`, for instance with `CONF protected commands not supported with GSSAPI`. With TLS, the control connection is encrypted as a whole, and none of these wrapped commands are used.
    .when = the client wraps its commands with `CONF`, but the mechanism supports only `MIC` or `ENC`
    .fix = Change the client's protection level for commands from confidential to private (`ENC`) or safe (`MIC`). Replace a client that offers no such choice, or use TLS if the server supports it. The server's documentation names the levels it supports.
# 550 File Unavailable
ftp-550 =
    .gloss = The file is missing or off limits
    .action = Compare the path with a listing, then check the rights.
    .means = the file or directory does not exist or you are not allowed to access it
    .description = The path was not found, or the account lacks permission for what was requested. Nothing was changed.
    .seen = It answers `RETR`, `CWD`, `DELE`, `MKD`, `SIZE`, and more. vsftpd also refuses every upload with it while `write_enable` is off. ProFTPD sends it in answer to `USER` if TLS is missing, and to `SIZE` in ASCII mode. Lists on the web have 10066 for a directory that is not empty; servers send 550 for it.
    .when = the path or name is wrong, the file is missing, or the account has no rights to it
    .fix = List the directory and compare the name letter by letter, including capitals; a path often begins at your own root, not the server's. If it exists, permissions are the cause: the administrator should check owner and mode, SELinux, and, for vsftpd, `write_enable=YES`. For `MKD`, it may already exist. If the text asks for SSL/TLS, choose explicit FTP over TLS; if it mentions ASCII mode, send `TYPE I`.
# 551 Page Type Unknown
ftp-551 =
    .gloss = A piece of the file is of an unknown type
    .action = Set `STRU F` and `TYPE I`, then repeat the transfer.
    .means = the transfer was stopped because a page in it has an unknown type
    .description = In page structure, each piece of a file has a page type, and the server did not know one of them. Hardly anything uses it today.
    .seen = The standard meaning applies only to an upload with `STRU P`, a structure made for TOPS-20 systems. ProFTPD uses the number for something else: it refuses `RANG`, a transfer of a byte range, while the session is in ASCII mode.
    .when = you upload with page structure or ask ProFTPD for a byte range in ASCII mode
    .fix = Set `STRU F` and `TYPE I`, then repeat the transfer. If the text mentions ranges, switch to binary or fetch the whole file. For anything else, go by the words that follow the number.
# 552 Exceeded Storage Allocation
ftp-552 =
    .gloss = The upload exceeds the space allowed
    .action = Delete files on the server, or ask for a larger quota.
    .means = the upload exceeds the storage that your account or directory has been granted
    .description = A quota or size limit has been reached, so the upload was stopped. Other accounts on the server may still have room.
    .seen = Pure-FTPd sends it for an exceeded quota and, before an upload, as `Disk full - please upload later` while the disk is fuller than `MaxDiskUsage` allows; ProFTPD sends it with `Disk quota exceeded` or, from `mod_quotatab`, `quota exceeded`. It comes after `STOR` or `APPE`, before the transfer or in the middle of it, and in Pure-FTPd after `MKD` too.
    .when = an upload would take you over your quota or over the size limit for one file
    .fix = Delete files on the server, including hidden ones, old backups, and the partial file, then upload again. Check the quota in your hosting panel and buy or ask for more. The administrator can raise the limit, or free disk space if the quota is not used up.
# 553 File Name Not Allowed
ftp-553 =
    .gloss = The file cannot be stored under this name
    .action = Choose a directory that exists and where you may write.
    .means = the server does not allow a file to be stored under the given name
    .description = The target of the upload or rename has forbidden characters, is a reserved name, or is in a directory that is missing or where you may not write.
    .seen = vsftpd sends `553 Could not create file.` and Pure-FTPd `553 Can't open that file: Permission denied` for a `STOR` whose file they cannot create, usually because the directory does not exist or may not be written to, not because of the name. Pure-FTPd also uses it for names that fail its checks (`Prohibited file name`), such as dot files if these are forbidden.
    .when = an upload or rename names a target that the server cannot or will not create
    .fix = Change to the directory with `CWD` to see that it exists, and create it with `MKD` if it does not; a path starts at the root of your login. Then try a plain name of letters and digits. If that also fails, the administrator must give the user write permission on the directory, check SELinux, and make sure that a file with that name is not owned by someone else.
# 554 Invalid REST Parameter
ftp-554 =
    .gloss = The transfer cannot resume at this point
    .action = Delete the partial copy and transfer the whole file.
    .means = the transfer cannot start at the position given with `REST`
    .description = The restart point does not fit the file on the server, usually because it lies beyond the end of that file.
    .seen = As a rule, `REST` is accepted with 350 and the `RETR` or `STOR` after it fails. The usual reason is that the file has become shorter or been replaced since the transfer broke off. Pure-FTPd also refuses `REST` itself this way if its value is not a number.
    .when = you resume a transfer at an offset greater than the size of the file on the server
    .fix = Delete the partial copy and transfer the whole file, without `REST` or after `REST 0`. To resume after all, compare the size of your copy with what `SIZE` reports, and restart at the size of the incomplete one. Use `TYPE I` so that offsets count bytes.
# 555 Type or Structure Mismatch
ftp-555 =
    .gloss = The file's format does not fit the settings
    .action = Send `TYPE I` and `STRU F`, then repeat the command.
    .means = the current type or structure setting does not match the existing file
    .description = The file's format differs from the session's `TYPE` or `STRU`, and the server declines to mix the two in an append or a resumed transfer.
    .seen = It can only answer `APPE`, or a transfer command after `REST`. Servers whose files have fixed formats have a use for it; on Unix and Windows, every file is a plain sequence of bytes. vsftpd and ProFTPD do not have the number in their reply tables.
    .when = you append to or resume a file with a transfer type other than the one it was stored with
    .fix = Send `TYPE I` and `STRU F`, or the settings used when the file was first stored, and repeat the command. If that fails, upload the whole file under a new name. On a mainframe, ask the administrator for the record format of the data set.
# 556 Checksum Request Refused
ftp-556 =
    .gloss = The server refused to compute a checksum
    .action = Compare the sizes instead, or turn off the check.
    .means = the server knows the command but refuses to compute a checksum of this file
    .description = The server was asked for a file's checksum and declined to compute it. Neither the request nor this reply is part of RFC 959.
    .seen = ProFTPD with `mod_digest` answers `HASH` this way, as in `556 backup.iso: Operation not permitted`. The file is larger than `DigestMaxSize` allows, or it is a device such as `/dev/zero`. Early versions of the module also refused `XCRC` and `XMD5` with 556; current ones use 550 for them.
    .when = the client requests the checksum of a file that is over the server's size limit
    .fix = Compare the sizes with `SIZE`, or use a checksum published with the file; the reply does not mean that the transfer failed. If the client gives up, turn off its checksum verification. If you need it, the administrator must raise `DigestMaxSize` or remove it; without it, there is no limit.
# 631 Integrity-Protected Reply
ftp-631 =
    .gloss = The reply inside is safe from changes
    .action = Nothing to do; the client decodes the reply inside.
    .means = the reply is integrity-protected and wraps another one, which the client must decode
    .description = The text is base64 data guarded against changes along the way; decoding it reveals the real reply with its own code.
    .seen = After an `AUTH` and `ADAT` exchange, Kerberos clients that protect their commands with `MIC` get protected replies in return. You notice them only in a raw log or in a client that does not know this kind of reply.
    .when = a security exchange has succeeded and the server signs its replies
    .fix = Have the client unwrap the text and act on the code inside; the outer code is neither success nor failure. If decoding fails, start a new session with a fresh ticket. A client that only prints base64 lacks support: use another one, or connect over TLS.
# 632 Confidential and Integrity-Protected Reply
ftp-632 =
    .gloss = The reply inside is encrypted and unchanged
    .action = Nothing to do; the client decrypts the reply inside.
    .means = the real reply is inside this one, encrypted and integrity-protected
    .description = The base64 text hides a complete reply that nobody along the way can read, or alter unnoticed; the client's security layer opens it.
    .seen = You see it in sessions where the client sends its commands with `ENC`, for instance with a Kerberos client set to private commands. A capture of the control connection shows nothing but base64 after the code.
    .when = the server encrypts and signs its replies after an `AUTH` and `ADAT` exchange
    .fix = Look at the decoded reply in the client, because the outer code says nothing about success. If the client cannot decrypt it, renew the ticket and log in again. To debug such a session, use the client's own log instead of a network capture.
# 633 Confidentiality-Protected Reply
ftp-633 =
    .gloss = The reply inside is only encrypted
    .action = Nothing to do; the client decrypts the reply inside.
    .means = the real reply is inside this one, encrypted but without integrity protection
    .description = The base64 text keeps a reply confidential but gives no proof that it arrived unchanged; decoding reveals the code that counts.
    .seen = It matches commands sent with `CONF`. Hardly any deployment uses it, because security mechanisms normally combine encryption with integrity, and a reply protected in both ways has the code 632.
    .when = the security mechanism in use protects the server's replies by encryption alone
    .fix = Have the client decrypt the text and follow the code inside. Prefer a protection level that also guards integrity, so that replies come as 632, or change to TLS with `AUTH TLS`. A client that shows raw base64 does not support protected replies.
