### Causes of FTP replies, each told at the code with which most people meet it.
###
### .why            one sentence: what is going on
### .cure-user      sentences to those who transfer files
### .cure-operator  sentences to those who run the server

# 226 Closing Data Connection
ftp-226-cause-listing-failed =
    .why = The listing is empty because the server could not read the directory.
    .cure-user = Do not trust the empty listing. Check the path with `PWD`, and ask the administrator for read permission on the directory.
    .cure-operator = Give the user `r` and `x` on the directory. For anonymous users of vsftpd, it must be readable by everyone unless `anon_world_readable_only=NO` is set.
# 227 Entering Passive Mode
ftp-227-cause-private-address =
    .why = The server announces its private address, from behind NAT.
    .cure-operator = Have the server announce its public address, also in a cloud or in Docker. On IIS, enter it as external IP address under *FTP Firewall Support*.
    .cure-user = Have the client connect to the server's own address: `--ftp-skip-pasv-ip` in curl, `ftp:fix-pasv-address` in lftp. Or use `EPSV`, which carries no address.
# 421 Service Not Available
ftp-421-cause-connection-limit =
    .why = Too many connections are open, from your address or altogether.
    .cure-user = Limit simultaneous transfers in the client to one or two, close other FTP programs, and wait a few minutes until the server has dropped old sessions.
    .cure-operator = Raise the limits on connections. A limit per address counts everyone behind one NAT address together, and a single client may open ten connections at once.
ftp-421-cause-idle =
    .why = The session was idle for longer than the server allows.
    .cure-user = Connect again. Turn on keep-alive commands in the client, or have a program connect only when there is something to transfer.
    .cure-operator = Raise the timeouts for idle sessions. `data_connection_timeout` and `TimeoutStalled` are about transfers that stand still; look at the network before you raise those. `MaxIdleTime` counts minutes.
ftp-421-cause-dropped =
    .why = The server hung up without a reply; the client supplied this text.
    .cure-user = Connect again. If it comes right after connecting, your address may be blocked, or the port may expect TLS from the start (implicit TLS, port 990). Try another network.
    .cure-operator = Look in the log for the end of the session. A process that crashed, `fail2ban`, a TCP wrapper, or a firewall between the two can be behind it.
ftp-421-cause-address-refused =
    .why = The server refuses your address, by a rule or after failed logins.
    .cure-operator = Check `/etc/hosts.deny` (vsftpd with `tcp_wrappers=YES` reads it), `fail2ban`, and the ban list of the server itself.
    .cure-user = If you are banned after failed logins, wait, often ten minutes to an hour, and log in with the right password. If the refusal stays, tell the administrator your public address.
ftp-421-cause-handshake-failed =
    .why = Client and server could not agree on TLS.
    .cure-user = Update the client and let it offer TLS 1.2 and 1.3. Use explicit TLS on port 21 and implicit TLS on port 990, not the other way around.
    .cure-operator = Read the server's log for the reason. Allow TLS 1.2 and current ciphers, and check that certificate, key, and chain belong together.
# 425 Can't Open Data Connection
ftp-425-cause-firewall =
    .why = A firewall or NAT router blocks the data port.
    .cure-user = Use passive mode. If it is on already, try another network, and send the log with the 227 or 229 line to the administrator: the port in it must be reachable.
    .cure-operator = Set a fixed range of passive ports, open it in every firewall on the way (cloud rules too), forward it on the router, and announce the public address. In Docker, publish the range with `-p 50000-50100:50000-50100`. On IIS, use *FTP Firewall Support*.
ftp-425-cause-active-blocked =
    .why = The client uses active mode (`PORT`), and the server cannot reach it.
    .cure-user = Switch the client from active to passive mode. Windows `ftp.exe` has none, and `quote PASV` does not help: use `curl`, which is part of Windows 10 and later, WinSCP, or FileZilla.
ftp-425-cause-tls-session =
    .why = The data connection did not resume the TLS session.
    .cure-user = Use a client that resumes the TLS session, such as curl, lftp, FileZilla, or WinSCP. In a program of your own, pass on the session of the control connection; many libraries manage that only with TLS 1.2.
    .cure-operator = If your users cannot change clients, stop ProFTPD or vsftpd from requiring TLS session reuse. Otherwise leave the requirement on, because it keeps strangers from taking over data connections.
ftp-425-cause-no-port =
    .why = A transfer command came without `PASV` or `PORT` before it.
    .cure-user = Send `PASV` or `EPSV` before each listing or transfer; each port serves only one. In a command-line client, type `ls` and `get`, not `quote LIST` and `quote RETR`.
ftp-425-cause-other-address =
    .why = The data connection came from a different address than the session.
    .cure-user = Turn off the VPN or proxy, or use a line with one public address: carrier NAT and load balancing over two lines give the two connections different ones.
    .cure-operator = Keep one client on one address in your proxy or load balancer. You can also turn off the address check, but then a stranger may take over data connections.
ftp-425-cause-ports-used-up =
    .why = All ports of the passive range are in use.
    .cure-operator = Enlarge the passive port range, and open all of it in the firewall. Each transfer takes a port, and a port that was closed stays taken for about a minute.
# 426 Connection Closed, Transfer Aborted
ftp-426-cause-broken-off =
    .why = The data connection broke, or the client closed it early.
    .cure-user = Repeat the transfer and let the client resume it. If it always breaks after the same time, a firewall or proxy cuts it: try another network or a VPN.
    .cure-operator = Raise the timeouts of firewalls and load balancers: the control connection is silent while a file is on its way, and some drop it. Check disk space, too.
ftp-426-cause-tls-close =
    .why = TLS was not closed properly; the file is often complete.
    .cure-user = Compare the sizes: if they agree, nothing is missing. Update the client, or limit it to TLS 1.2 for the time being.
    .cure-operator = In vsftpd, check that `strict_ssl_read_eof` is off, as it is by default. While it is off, whoever can cut the line can shorten an upload unnoticed.
ftp-426-cause-canceled =
    .why = The client canceled the transfer with `ABOR`.
    .cure-user = Nothing is wrong: 226 follows, and the session goes on. Delete the partial file. If you did not cancel, look for a timeout in the client's settings.
# 431 Security Resource Unavailable
ftp-431-cause-certificate =
    .why = The server's certificate or key is missing, expired, or unreadable.
    .cure-operator = Check that the certificate and key exist and that the server may read them, that the certificate is within its dates, and that both have the same public key. On IIS, select the certificate under *FTP SSL Settings*, for the site and for the server.
    .cure-user = Tell the administrator. Do not fall back to plain FTP, which exposes your password to anyone on the network path.
# 450 Requested File Action Not Taken
ftp-450-cause-ascii-refused =
    .why = The server transfers in binary mode only.
    .cure-user = Set the transfer type to binary in the client (`TYPE I`). Convert line endings after the transfer if you need to.
# 451 Requested Action Aborted, Local Error
ftp-451-cause-read-write-failed =
    .why = The server could not read or write the file.
    .cure-operator = Look for a full or read-only file system, a quota, or a disk error; vsftpd reports a full disk this way, too. On network shares, check the mount.
    .cure-user = Repeat the transfer later, and delete a partial file. If it fails again, send the path and the time to the administrator.
ftp-451-cause-resume-forbidden =
    .why = The server does not let transfers resume.
    .cure-user = Delete the partial file and transfer the whole file. Turn resuming off in the client for this server.
    .cure-operator = ProFTPD forbids resumed uploads by default. Allow them, but not together with `HiddenStores`.
ftp-451-cause-name-encoding =
    .why = The server cannot convert the characters of the name.
    .cure-user = Have the client send names in UTF-8, or rename the file to plain letters and digits.
    .cure-operator = On IIS, turn on UTF-8 in the site's advanced settings (`Allow UTF8`).
# 452 Insufficient Storage Space
ftp-452-cause-disk-full =
    .why = The disk of the server is full.
    .cure-user = Delete files on the server that you no longer need, above all the partial file, and upload again. If it is not your data that fills the disk, tell the administrator.
    .cure-operator = Free space or inodes, rotate logs, or enlarge the file system. Pure-FTPd refuses uploads earlier: once the disk is fuller than the percentage in `MaxDiskUsage`.
# 500 Syntax Error, Command Unrecognized
ftp-500-cause-unknown-command =
    .why = The server does not have this command.
    .cure-user = Send the protocol's word (`LIST`, `RETR`), not the client's (`dir`, `get`). If the client sent it by itself and goes on, ignore the reply. `FEAT` shows what the server has.
ftp-500-cause-writable-root =
    .why = The user is locked into a home directory that is writable.
    .cure-operator = Take write permission away from the home directory, and give the user a subdirectory for uploads. Or allow it as it is with `allow_writeable_chroot=YES`, which is less safe.
ftp-500-cause-sandbox =
    .why = A process of vsftpd died, often because its sandbox stopped it.
    .cure-operator = Update vsftpd first. If the error stays, turn the sandbox off; under WSL 1 and in some containers, `isolate_network` must be off, too.
ftp-500-cause-bad-config =
    .why = A line of `vsftpd.conf` is wrong, or the port is already taken.
    .cure-operator = Correct the setting that the text names. vsftpd wants no spaces around `=` and none at the end of a line. If it cannot bind, another server or `inetd` holds port 21.
# 501 Syntax Error in Parameters
ftp-501-cause-bad-argument =
    .why = The argument is missing, or the server cannot read it.
    .cure-user = Find the refused line in the client's log and correct the path, name, or number in it. After `OPTS`, go on without the option: the client only wanted to know whether the server has it.
ftp-501-cause-rename-open =
    .why = A rename was begun with `RNFR` and not finished.
    .cure-user = Finish the rename with `RNTO` and the new name; ProFTPD takes hardly any other command in between. If you do not want to rename, connect again.
ftp-501-cause-data-set-name =
    .why = The name is not a valid data set name on z/OS.
    .cure-user = Write the whole name in single quotes, with parts of eight characters at most and no slash: `'ALICE.REPORT.DATA'`. For Unix files, change to a path that begins with `/` first.
# 502 Command Not Implemented
ftp-502-cause-not-implemented =
    .why = The server does not implement this command.
    .cure-user = Use another command for the same job: `LIST` for `MLSD`, `PASV` for `EPSV`, a transfer from the start for `REST`. Turn the feature off if the client gives up because of it.
# 503 Bad Sequence of Commands
ftp-503-cause-user-first =
    .why = `PASS` came without `USER`, or `USER` was refused.
    .cure-user = Send `USER` again, then `PASS`. In a script, read the reply to `USER` before you send the password.
ftp-503-cause-rename-first =
    .why = `RNTO` came without a successful `RNFR` right before it.
    .cure-user = Send `RNFR` with the old name and wait for 350, then `RNTO`. If `RNFR` got 550, the old name is wrong.
ftp-503-cause-tls-order =
    .why = `PBSZ` or `PROT` came before the session was encrypted.
    .cure-user = Keep to the order `AUTH TLS`, `USER`, `PASS`, `PBSZ 0`, `PROT P`. In a library, ask for TLS when you connect (Python: `FTP_TLS`, then `prot_p()`).
ftp-503-cause-already-logged-in =
    .why = A second login came in a session that has one.
    .cure-user = End the session with `QUIT` and connect again to log in as someone else.
ftp-503-cause-ascii-resume =
    .why = An upload in ASCII mode was to be resumed.
    .cure-user = Switch to binary mode (`TYPE I`) and resume, or delete the partial file and upload the whole file.
# 504 Command Not Implemented for That Parameter
ftp-504-cause-value-not-offered =
    .why = The server does not offer this type, mode, or structure.
    .cure-user = Use `TYPE I` or `TYPE A`, `MODE S`, and `STRU F`. If the client went on by itself, ignore the reply.
ftp-504-cause-auth-mechanism =
    .why = The server does not know this security mechanism.
    .cure-user = Use `AUTH TLS`. If the client only tried Kerberos (`AUTH GSSAPI`) first and then logs in, ignore the reply or turn Kerberos off.
# 522 Network Protocol Not Supported
ftp-522-cause-address-family =
    .why = The server does not accept this IP version for the data connection.
    .cure-user = Connect with an IP version that the reply names, 1 for IPv4 and 2 for IPv6, or use passive mode.
    .cure-operator = Have the server listen on IPv6, too, or take the name's IPv6 address out of DNS.
# 530 Not Logged In
ftp-530-cause-wrong-password =
    .why = The user name or password is wrong.
    .cure-user = Type the user name and password again, without a saved password or a trailing space. Many hosting panels want the full form `user@domain`, and an SFTP login is often a different one.
ftp-530-cause-tls-required =
    .why = The server accepts logins over TLS only.
    .cure-user = Choose explicit FTP over TLS (`ftpes://`) in the client and connect again. In libraries, the option is often `secure: true` or a class of its own.
ftp-530-cause-account-barred =
    .why = The account exists but may not log in.
    .cure-operator = Read the login log. Then check `local_enable` and `userlist_file` (vsftpd), whether `/etc/shells` lists the account's shell, `/etc/ftpusers`, the PAM service, `MinUID` (Pure-FTPd), and access rules.
ftp-530-cause-no-home =
    .why = The login is correct, but the user's directory is missing or inaccessible.
    .cure-operator = Create the user's directory, and give the user `x` on every directory above it. On IIS, add an authorization rule, check the physical path, and with user isolation the folder `LocalUser\alice`.
ftp-530-cause-not-yet =
    .why = A command was sent before any login.
    .cure-user = Send `USER`, then `PASS`, and look for a refused login further up in the log. If `AUTH TLS` got this reply, as from vsftpd, the server has no TLS turned on.
ftp-530-cause-host-in-name =
    .why = Several sites share one address, and IIS cannot tell which is meant.
    .cure-user = Put the host name and a vertical bar before the user name: `ftp.example.com|alice`.
    .cure-operator = Give the site a binding without a host name, or an address or port of its own.
ftp-530-cause-anonymous-refused =
    .why = The server accepts no anonymous logins, or none over TLS.
    .cure-user = Log in with a name and password of your own. If the text is about encryption, connect without TLS: an anonymous login has no secret.
    .cure-operator = Allow anonymous logins if they are meant to work; vsftpd refuses them over TLS unless `allow_anon_ssl=YES` is set.
# 534 Request Denied for Policy Reasons
ftp-534-cause-data-unprotected =
    .why = The login is encrypted, but the client left the data connection plain.
    .cure-user = Turn on encryption of data in the client: `PBSZ 0`, then `PROT P`, after login and before the first transfer.
    .cure-operator = Keep requiring encrypted data if you can. Otherwise require TLS for the login only; on IIS, set *Data channel* to *Allow* under *FTP SSL Settings*, *Custom*.
ftp-534-cause-tls-unavailable =
    .why = The server has no TLS, or none is set up.
    .cure-user = Ask for TLS, or use SFTP if the server has it. Plain FTP exposes your password to anyone on the network path; use it only in a network that you trust, if at all.
    .cure-operator = Set up a certificate and turn TLS on. On IIS, select the certificate under *FTP SSL Settings*, for the site and for the server itself.
# 536 Requested PROT Level Not Supported
ftp-536-cause-prot-level =
    .why = With TLS, `PROT` has only two levels, `C` (plain) and `P` (private).
    .cure-user = Choose private protection in the client, which sends `PBSZ 0` and `PROT P`. Levels `S` and `E` exist with Kerberos only.
# 550 File Unavailable
ftp-550-cause-wrong-path =
    .why = The path or name does not exist.
    .cure-user = Send `PWD`, list that directory, and compare the name letter by letter, including capitals. A path often begins at your own root, not the server's.
ftp-550-cause-no-rights =
    .why = The account has no right to do this.
    .cure-user = Use a directory of your own, or ask the administrator for the right. To create, rename, or delete a file, you need it on the directory, not only on the file.
    .cure-operator = vsftpd refuses all uploads while `write_enable` is off, so turn it on first. Then check owner and mode of every directory on the path, SELinux, and limits set in the server. On IIS, the authorization rule needs *Write*, and the folder needs NTFS rights.
ftp-550-cause-in-use =
    .why = Another program has the file open.
    .cure-user = Wait and try again. For a web site on IIS, stop the application first, for instance with a file `app_offline.htm`.
    .cure-operator = Find the program that holds the file, and close it there. Upload under another name and rename, so that nobody ever reads half a file.
ftp-550-cause-already-exists =
    .why = A file or directory of that name exists already.
    .cure-user = Use the directory that is there, or choose another name. A script can ignore this reply to `MKD` if `CWD` then works.
    .cure-operator = ProFTPD does not let users overwrite files unless `AllowOverwrite on` is set.
ftp-550-cause-ascii-size =
    .why = `SIZE` was sent in ASCII mode.
    .cure-user = Send `TYPE I` first, or set the client to binary mode.
ftp-550-cause-not-empty =
    .why = The directory still has files in it, perhaps hidden ones.
    .cure-user = Delete everything in the directory first; `LIST -a` shows hidden files on many servers. Clients such as lftp and FileZilla delete whole trees.
# 552 Exceeded Storage Allocation
ftp-552-cause-quota =
    .why = The quota of your account is used up.
    .cure-user = Delete files, including hidden ones and the partial file, or buy more space. The number of files may be limited, too.
    .cure-operator = Compare usage with the limit, and raise the limit if you want to. Pure-FTPd counts in `.ftpquota`; if the count is wrong, run `pure-quotacheck`.
# 553 File Name Not Allowed
ftp-553-cause-missing-directory =
    .why = The directory in the target's path does not exist.
    .cure-user = Create the target directory with `MKD`, one level at a time, or have the client do it. The path begins at your login directory, not at the root of the disk.
ftp-553-cause-forbidden-name =
    .why = A rule of the server forbids this name.
    .cure-user = Choose a name of letters and digits, without a leading dot, and without `: * ? " < > |` on Windows.
    .cure-operator = Look for a filter of names (`ProhibitDotFilesWrite`, `PathDenyFilter`, `deny_file`) and narrow it if the name should be allowed.
# 554 Invalid REST Parameter
ftp-554-cause-beyond-end =
    .why = The restart position lies beyond the end of the file on the server.
    .cure-user = Compare the restart position with `SIZE`. If the file on the server has changed or become shorter, delete the partial copy and transfer the whole file.
