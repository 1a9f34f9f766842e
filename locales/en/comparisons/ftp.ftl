### Comparisons of FTP replies that people confuse, written by hand. The text takes the
### place of what would be composed from codes/ftp.ftl: .summary, .difference-1 and on,
### .advice. The order counts: the first ones are named on the home page, and it is the
### order in which comparisons are offered as close to others.

# 425 Can't Open Data Connection vs 426 Connection Closed, Transfer Aborted
ftp-425-426 =
    .summary = Both end a listing or transfer, and both point at the data connection rather than at the file or the account. With 425, that connection usually never came up, so nothing moved; with 426, it came up and broke, or was stopped, before the last byte.
    .difference-1 = **Reply before it**: 426 follows 125 or 150; 425 often has neither above it, because vsftpd and ProFTPD send 150 only once the data connection is up.
    .difference-2 = **Cause**: 425 comes from an obstacle that is always there, such as a closed port or a wrong address; 426 comes from a break in a path that worked, or from `ABOR`.
    .difference-3 = **File**: After 426 part of the data has usually arrived; after 425 usually none has. FileZilla Server is an exception: it can send 425 after all the bytes, if the data connection did not resume the TLS session.
    .difference-4 = **Retry**: 426 is often gone at the second try, and `REST` lets you keep the part that arrived; 425 comes back until the mode or the firewall is changed.
    .difference-5 = **In curl**: A download that gets 425 in place of 150 ends with exit code 19 and `RETR response: 425`; 426 ends it with exit code 18.
    .advice = If you see 425, try the other mode first, then check the passive port range and the announced address. If you see 426, resume, and note after how many minutes it broke: small listings that work while large files get 426 point to a timeout or an unstable line, not to a closed port. In a server, send 425 only if the data connection was never up, since users react to it by changing the mode.
# 450 Requested File Action Not Taken vs 550 File Unavailable
ftp-450-550 =
    .summary = RFC 959 explains both with the words `File unavailable`, and as a rule both leave the file as it was. 450 means not now: the file is busy, and the same command may work in a minute. 550 means not like this: the file is missing or off limits to you, and waiting changes nothing.
    .difference-1 = **Example in the RFC**: Section 4.2.2 of RFC 959 names a busy file for 450, and a file that is not found or not accessible for 550.
    .difference-2 = **Same command again**: After 450, you may send it unchanged, path and all. After 550, RFC 959 (section 4.2) discourages exactly that: something about the command or your rights must change first.
    .difference-3 = **Commands**: In the table of RFC 959 (section 5.4), `LIST`, `NLST`, and `STAT` have 450 but no 550, so a missing directory may come as 450: ProFTPD answers `LIST` that way. With `CWD`, `MKD`, and `RMD`, it is the other way around.
    .difference-4 = **In curl**: 450 to a listing counts as an empty directory, and 450 to `RETR` ends in exit code 19 or in another try with `--retry`. 550 to `RETR` gives exit code 78, with no retry.
    .difference-5 = **What ends it**: 450 ends when another program or session lets go of the file. 550 lasts until you correct the path or someone grants you the right.
    .advice = If you see 450, wait and repeat the command; if it persists, check with `SIZE` whether the file exists at all. If you see 550, send `PWD` and list that directory before you ask for more rights. In a script, retry a few times on 450, with a pause, and stop on 550. In a server, send 450 only when waiting can help, because clients with automatic retries take you at your word.
# 530 Not Logged In vs 550 File Unavailable
ftp-530-550 =
    .summary = Both deny you access, and vsftpd even words both as `Permission denied.` With 530, the server refuses you: the session has no valid login, whichever file you want. With 550, your login stands, and the server refuses one path, which is missing or off limits to this account.
    .difference-1 = **What is refused**: 530 blocks the session and with it every path. 550 concerns one file or directory, and other commands in the same session go on working.
    .difference-2 = **Moment**: 530 usually answers `USER` or `PASS`, so there is no 230 in the log. 550 comes after 230, in answer to `CWD`, `RETR`, `DELE`, or another file command. One exception is `550 SSL/TLS required on the control channel`, which ProFTPD sends to `USER`.
    .difference-3 = **Second digit**: The 3 in 530 stands for authentication and accounting, the 5 in 550 for the file system (RFC 959, section 4.2).
    .difference-4 = **On vsftpd**: `530 Permission denied.` usually means that a user list bars your name. `550 Permission denied.` means that a setting such as `write_enable` bars the command.
    .difference-5 = **Exit code of curl**: A login that fails with 530 ends in 67. A 550 ends in 9 if it answers `CWD`, and in 78 if it answers `RETR`.
    .advice = Look for 230 in the log. If it is missing, you have a login problem, even if the code is 550: check the user name, password, and TLS setting. If 230 is there and 550 follows, leave the password alone, send `PWD`, and check the path from there. In a server, do not answer 530 when a user who is logged in lacks rights to a file; the client would think the password was wrong.
# 331 User Name Okay, Need Password vs 530 Not Logged In
ftp-331-530 =
    .summary = Both belong to the login, and 530 often comes right after 331. 331 is the halfway mark: the server took the user name and waits for the password. 530 is the refusal: the credentials were turned down, or a command arrived before any login.
    .difference-1 = **Next command**: 331 wants `PASS` at once; after 530 a new attempt starts over with `USER`, since a second `PASS` on its own is out of sequence.
    .difference-2 = **Commands**: 331 answers only `USER`; 530 can answer `USER`, `PASS`, and nearly every command that needs a login, such as `CWD` or `LIST`.
    .difference-3 = **The user name**: 530 to `USER` gives away that the name is refused. RFC 2577 therefore suggests 331 for every name and 530 only after `PASS`.
    .difference-4 = **Where the client stops**: At 331 it has no password to send, or the server is slow to check it; at 530 the server has already decided.
    .difference-5 = **In the log**: 331 is part of every good password login and no cause for alarm; 530 is the line to count when you look for failed logins or block addresses.
    .advice = If the session stops at 331, check whether a `PASS` line follows: without one, the client has no password; with one and no reply, the server is stuck on its password check. If you see 530, look at the command above it: after `PASS` correct the credentials, after `USER` the name or the encryption, after anything else log in first. In scripts, test for 230, not for 331, to know that the login worked.
# 421 Service Not Available vs 425 Can't Open Data Connection
ftp-421-425 =
    .summary = Both are temporary failures that can hit a listing or transfer. With 421 the server gives up the whole session and closes the control connection; with 425 only the data connection could not be set up, and you are still logged in.
    .difference-1 = **What is lost**: 421 ends the login along with the session; 425 costs you one command, and directory and settings remain.
    .difference-2 = **Commands**: 421 can come at any point, even in place of the greeting; 425 comes only for a listing or transfer.
    .difference-3 = **Cause**: 421 comes from the server's own rules or state, such as a limit or a shutdown; 425 comes from the path between the data ports, or from a missing `PASV` or `PORT`.
    .difference-4 = **Retry**: After 421, log in anew, perhaps after a pause; after 425, stay and ask for a new data port. Waiting does not open a firewall.
    .difference-5 = **Defaults in vsftpd**: 425 comes after at most 60 seconds without a data connection (`accept_timeout`, `connect_timeout`), 421 after 300 idle seconds (`idle_session_timeout`).
    .advice = Send `NOOP` to tell them apart: after 425 it gets 200, after 421 the connection is gone as a rule; Pure-FTPd keeps it if only TLS was missing. If you see 421, reduce connections or idle time and read the server log for the limit that was hit. If you see 425, change between passive and active mode, then check the firewall. In a server, do not send 421 for a failed data connection: it would throw out a user who could try another mode.
# 500 Syntax Error, Command Unrecognized vs 502 Command Not Implemented
ftp-500-502 =
    .summary = Either way, the server will not carry out the command, and many servers use the two interchangeably. Strictly, 502 is for a command that the server recognizes but does not implement, and 500 for a line that means nothing to it: a typing error, garbage, or an unknown word.
    .difference-1 = **Recognition**: 502 proves that the server knows the name of the command. 500 proves only that it could not match the line with any name it knows.
    .difference-2 = **Where the fault lies**: 500 blames the sender, who may have misspelled the word. 502 clears the sender: the word is right, and the feature is missing on the server.
    .difference-3 = **After AUTH**: RFC 2228 (section 3) asks for 500 from a server that does not know `AUTH`, and for 502 from one that knows it but has no security extensions.
    .difference-4 = **Commands**: RFC 959 (section 5.4) allows 500 for every command, but 502 for none of the basic ones, such as `USER`, `PASS`, `PORT`, `TYPE`, `RETR`, and `STOR`.
    .difference-5 = **On vsftpd**: An unknown word gets `500 Unknown command.` For `REIN`, `ACCT`, and `SMNT`, which it knows but leaves out, it sends 502, as in `502 REIN not implemented.`
    .advice = If you see 502, give up on this command and do the job with another one. If you see 500, look for a typing error, a leading space, or a word of the client's own, such as `ls`; if the spelling is right, treat it like 502. In a script that probes for extensions, accept either as a no. In a server, send 502 for RFC commands that you leave out and 500 for all other words.
# 550 File Unavailable vs 553 File Name Not Allowed
ftp-550-553 =
    .summary = Both refuse a path, and servers differ on which one a failed upload gets: if the file cannot be created, vsftpd sends 553 and pyftpdlib 550. In RFC 959, 550 is for a file or directory you want to use, and 553 for the name under which you want to store one.
    .difference-1 = **Commands**: RFC 959 (section 5.4) allows 550 for `RETR`, `CWD`, `DELE`, and `MKD`, among others, and 553 only for `STOR`, `STOU`, `APPE`, and `RNTO`. Only `APPE` has both.
    .difference-2 = **Rename**: In the two halves of a rename, 550 to `RNFR` rejects the old name, for instance because no such file exists. 553 to `RNTO` rejects the new one.
    .difference-3 = **Permission in question**: 550 is often about the right to read or delete what is there. 553 is usually about the right to write into the directory that would hold the new file.
    .difference-4 = **On vsftpd**: A failed download gets `550 Failed to open file.` and a failed upload `553 Could not create file.` If writing is disabled altogether, the upload gets `550 Permission denied.`
    .difference-5 = **Another name**: After 553, a plain name can succeed at once in the same directory. After 550, a different name helps only if the first one was misspelled.
    .advice = If you see 553, upload a file called `test.txt` to the same directory: if it works, the first name was the problem; if not, the directory is not writable for you. If you see 550 for an upload, check that the directory in the path exists and that the server allows uploads at all. In a script, handle both alike after `STOR`. In a server, send 553 for the target of `STOR` or `RNTO`.
# 226 Closing Data Connection vs 250 Requested File Action Okay
ftp-226-250 =
    .summary = Both report success, and either may be the last reply to a transfer. 226 speaks of the data connection: it is closed, and the data has been transferred. 250 speaks of a file action that is complete; it is also the everyday answer to commands that move no data at all, such as `CWD`.
    .difference-1 = **Data connection**: 226 says that it has been closed; 250 after a transfer says that it stays open, and after other commands says nothing about it (RFC 959, section 5.2).
    .difference-2 = **Commands**: 226 ends listings and transfers and answers `ABOR`; 250 can end the same transfers, but is better known from `CWD`, `DELE`, `RMD`, and `RNTO`.
    .difference-3 = **Transfer mode**: In stream mode the end of the file is the end of the data connection, which fits 226; only block and compressed mode can keep it open, as 250 says.
    .difference-4 = **Reply before it**: 226 comes after 125 or 150, or after `ABOR`; 250 often comes alone, since `CWD` or `DELE` have no preliminary reply.
    .difference-5 = **Typical text**: `226 Transfer complete.` names the transfer, `250 Directory successfully changed.` the action. z/OS ends even stream transfers with `250 Transfer completed successfully.`
    .advice = Accept either code as the end of a transfer, as curl does; a script that looks for 226 alone calls good transfers from z/OS failed. If you see 250 and cannot tell what it confirms, look for the last command above it in the log. In a server, send 226 after each transfer in stream mode, and 250 for `CWD`, `DELE`, `RMD`, and `RNTO`.
# 227 Entering Passive Mode vs 229 Entering Extended Passive Mode
ftp-227-229 =
    .summary = Both say that passive mode is on and that the server waits for the client to open the data connection. 227 answers `PASV` and names an IPv4 address and a port; 229 answers `EPSV` and names only a port, to be used with the address of the control connection.
    .difference-1 = **Format**: 227 gives six numbers with commas, the last two of them for the port; 229 gives the port as one number between bars.
    .difference-2 = **IP version**: 227 has room for an IPv4 address only; 229 works over IPv4 and IPv6 alike.
    .difference-3 = **Wrong address**: 227 can send the client to an address that it cannot reach; with 229 only the port can be the obstacle.
    .difference-4 = **Firewalls**: A firewall that opens data ports by reading the replies may know 227 but not 229. With TLS on the control connection, it can read neither.
    .difference-5 = **Parsing**: The parentheses of 227 are not guaranteed, so clients scan for the first digit (RFC 1123, section 4.1.2.6); those of 229 belong to its fixed format (RFC 2428, section 3).
    .advice = If the client hangs after 227, compare its address with the one you connected to; if it hangs after 229, test whether the port can be reached. Run `curl -v`, which sends `EPSV` first, and again with `--disable-epsv --no-ftp-skip-pasv-ip`: if only `PASV` works, something in between does not understand 229; if only `EPSV` works, the address in 227 is wrong.
# 150 File Status Okay vs 226 Closing Data Connection
ftp-150-226 =
    .summary = Both belong to the same transfer and neither is an error, which is why logs show them in pairs. 150 opens it: the server takes the command, and the data is still to come. 226 ends it: only this line says that the transfer went through.
    .difference-1 = **Place**: 150 is the first reply to a transfer command and 226 the second; the client should not start another transfer between the two.
    .difference-2 = **What it proves**: 150 shows that the account may use this path; 226 shows that the server has sent or stored the data.
    .difference-3 = **Data connection**: At 150 it is just coming into use. At 226 it is closed, and the next file needs a new one.
    .difference-4 = **As the last line of a log**: 150 leaves a transfer open, perhaps with a partial file; after 226 nothing is pending, and any trouble comes from the next step.
    .difference-5 = **Other uses**: 150 stands only before a listing or transfer; 226 also answers `ABOR`, even if there was nothing left to stop.
    .advice = Count a file as transferred at 226, never at 150, and wait for it before you delete the source or rename the upload. If 150 comes and no data moves, check the data connection. If all bytes have moved and only 226 is missing, a firewall may have dropped the idle control connection: turn on TCP keep-alive, connect again, and compare `SIZE` with the local file.
# 421 Service Not Available vs 426 Connection Closed, Transfer Aborted
ftp-421-426 =
    .summary = Both can cut off a transfer that was running and leave a partial file. With 426 only the data connection is gone, and you can resume in the same session. With 421 the server closes the control connection too, so you must connect and log in first.
    .difference-1 = **What closes**: 426 reports the end of the data connection alone; 421 takes the control connection with it.
    .difference-2 = **Moment**: 426 comes only for a transfer or listing that has started; 421 can also come in place of the greeting, during login, or while nothing is going on.
    .difference-3 = **Cause in vsftpd**: A data connection that breaks gets 426; one that stands still too long gets `421 Data timeout. Reconnect. Sorry.` (`data_connection_timeout`).
    .difference-4 = **Session state**: After 426 the directory and `TYPE` are as before; after 421 they are lost and must be set again before `REST` and the transfer command.
    .difference-5 = **On purpose**: 426 may be what you wanted, as the answer to a transfer stopped by `ABOR`; 421 is never the client's wish, since `QUIT` gets 221.
    .advice = If you see 426, resume at once; if it keeps coming after the same number of minutes, suspect a firewall or proxy. If you see 421, connect again, set `TYPE` and the directory, and only then resume. The text of 421 tells whether a stall, an idle limit, or a shutdown was the reason. In scripts, handle 421 first: commands sent after it only fail with a lost connection.
# 451 Requested Action Aborted, Local Error vs 452 Insufficient Storage Space
ftp-451-452 =
    .summary = Both report trouble on the server, and a full disk can surface as either. 452 names it: there is not enough space for the upload. 451 says only that the server's own processing failed, which may be a read error, a write error, or, on vsftpd, a disk with no room left.
    .difference-1 = **Cause**: 452 stands for one cause, lack of space. 451 covers every local error, so only the words after it or the server log can tell you which one it was.
    .difference-2 = **Direction**: 452 belongs to uploads alone, that is, to `STOR`, `STOU`, and `APPE`. 451 can end a download or a listing just as well.
    .difference-3 = **Moment**: By RFC 959 (section 5.4), 452 refuses the upload before 150, and 451 breaks it off afterward. In practice, 452 also comes in the middle, when a write fails.
    .difference-4 = **Server habits**: When the disk fills up during an upload, vsftpd sends 451 with `Failure writing to local file.`, while ProFTPD sends 452 with `No space left on device`.
    .difference-5 = **Another try**: After 451, one repetition makes sense, because a passing lock or overload may be over. After 452, it fails again until someone has made room.
    .advice = If you see 452, make room on the server or have the administrator do so, then upload again. If you see 451 during an upload, rule out a full disk first: on the server, `df -h` and `df -i` show it. Without access to the server, upload a file of a few bytes; if that works and large ones fail, space is the likely reason. In a server, send 452 whenever you know that space ran out.
# 125 Data Connection Already Open vs 150 File Status Okay
ftp-125-150 =
    .summary = Both are preliminary: the transfer command was accepted, nothing has failed, and a second reply is still to come. 125 says that the data connection is up already; 150 says only that the path is fine and that the data connection comes next.
    .difference-1 = **Data connection**: With 125 it exists before the transfer starts; with 150, going by the text in RFC 959, it is still to be set up.
    .difference-2 = **After a stall**: A session that hangs after 125 had its data connection and got no data through it; one that hangs after 150 may never have had one.
    .difference-3 = **Servers**: IIS chooses 125 or 150 by whether the data connection is up at that moment; vsftpd and ProFTPD wait for it and send 150 all the same.
    .difference-4 = **Size in the text**: Many servers put the file size in 150, as in `(48210 bytes)`. Python's `ftplib` reads it there and reports no size after 125.
    .difference-5 = **Group in RFC 959**: The middle digit puts 125 among the replies about connections (x2z) and 150 among those about the file system (x5z).
    .advice = Test for the first digit: a client that insists on 150 fails with IIS, which may answer the same command with 125 the next time. If data is missing after 125, look at the data connection itself, TLS first; if it is missing after 150, check with `curl -v` which address and port the client tries to reach. In a server, send 125 only if the data connection is already up.
# 202 Command Not Implemented, Superfluous vs 502 Command Not Implemented
ftp-202-502 =
    .summary = Both say that the server does not implement the command; what differs is whether anything is missing. With 202 the command has no purpose on this system, and the client may act as if it had worked. With 502 nothing was done, and the client needs another way.
    .difference-1 = **Class**: 202 is positive, and a script runs on; 502 is a permanent failure that libraries raise as an error, such as `ftplib.error_perm` in Python.
    .difference-2 = **Reason**: 202 means "not needed here", like `ALLO` where no space has to be reserved; 502 means that a function useful on any server is absent on this one.
    .difference-3 = **Commands**: RFC 959 lists 202 for `ALLO`, `SITE`, `PASS`, and `ACCT`, and 502 for `PASV`, `REST`, `MKD`, and others. `SMNT` may get either.
    .difference-4 = **Next step**: After 202, the client goes ahead as planned, for example with `STOR` after `ALLO`. After 502, it needs another plan: without `REST`, for example, nothing can be resumed.
    .difference-5 = **Who acts**: Nobody needs to act on 202; on 502 the client falls back to another command, or the administrator turns the feature on.
    .advice = If you see 202, go on to the next command. If you see 502, do not repeat the command: read the lists from `FEAT` and `HELP` and pick one that the server has. In a server, send 202 only if the client loses nothing when the command is skipped; send 502 for anything else that is missing, and 504 if only the parameter is not supported.
# 220 Service Ready vs 230 User Logged In
ftp-220-230 =
    .summary = Both are success replies from the start of a session, often with a welcome text, and are easily mixed up in logs. 220 greets the client before anyone has logged in; 230 comes once the login is accepted, and opens the way to files.
    .difference-1 = **Trigger**: 220 normally comes by itself as soon as the client connects; 230 always answers a command: `PASS`, or `USER` or `ACCT` where the login ends with it.
    .difference-2 = **What it proves**: 220 shows that address, port, and firewall lead to an FTP server; 230 shows that this user may log in to it.
    .difference-3 = **Commands allowed next**: After 220 the server expects `AUTH` or `USER`, and a `LIST` would get 530; after 230 listings and transfers are open.
    .difference-4 = **Who reads the text**: Anyone who connects can read the text of 220, port scanners included; that of 230 reaches only users who have logged in.
    .difference-5 = **When it is missing**: Without 220, look at the network, the port, and the encryption setting; with 220 but no 230, look at the credentials and the server's login rules.
    .advice = If 220 is the last line, the server is up and the login has not taken place: see what the client sends next. If 230 is the last line, the password is right, so turn to the data connection. In monitoring, test for 220 to learn that the service answers, and for 230 with a test account to learn that users can log in. Put notices for users in 230, and keep the server version out of 220.
# 221 Closing Control Connection vs 421 Service Not Available
ftp-221-421 =
    .summary = Both announce that the server is closing the control connection, and after either one the session is over. 221 is the goodbye that the client asked for with `QUIT`; 421 is the server's own decision, taken because of a timeout, a limit, or a shutdown.
    .difference-1 = **Who ends the session**: With 221 it is the client, by sending `QUIT`; with 421 it is the server, whether or not the client has more to do.
    .difference-2 = **Moment**: 221 answers one command; 421 can take the place of the reply to almost any command, and even of the greeting.
    .difference-3 = **Running transfer**: Before 221 the server lets it finish and reports the result; with 421, count it as incomplete unless 226 came first.
    .difference-4 = **Connecting again**: After 221 a new session works right away; after 421 it may be refused with the same reply until a limit frees up or the server is back.
    .difference-5 = **Lines from the client**: The `ftp` program prints `421 Service not available, remote server has closed connection` itself when the connection drops. It does not print 221 that way.
    .advice = If you see 221 too early, find what sent `QUIT`: a setting, a script, or the end of its input. If you see 421, read the text and look for it in the server log: a timeout calls for keep-alive commands, a limit for fewer connections. If the log has no such line, your client probably wrote the 421 after a lost connection: check the network. In scripts, treat 421 as a failure at any point.
# 226 Closing Data Connection vs 426 Connection Closed, Transfer Aborted
ftp-226-426 =
    .summary = Both end a transfer that was running, and in stream mode the client sees the same thing each time: the data connection closes. The reply tells the cases apart. With 226 the server counts the transfer as complete; with 426 it broke off or was stopped.
    .difference-1 = **File**: After 226 it is complete as far as the server knows; after 426 expect a partial file, at the client for a download and on the server for an upload.
    .difference-2 = **After `ABOR`**: The codes come as a pair: 426 for the transfer that was stopped, then 226 for the abort. That 226 does not vouch for the file.
    .difference-3 = **Over TLS**: A client that closes the data connection without a TLS shutdown can get 426 for a whole upload where vsftpd has `strict_ssl_read_eof` on, and 226 where it is off.
    .difference-4 = **Next step**: After 226 go on with the next file; after 426 resume this one or send it again in the same session.
    .difference-5 = **In curl**: The transfer ends with exit code 0 after 226, and with exit code 18 and `server did not report OK, got 426` after 426.
    .advice = If you see 426, compare `SIZE` with the original before you resume. If all bytes arrive and 426 still comes, examine the TLS shutdown of the client. Even with 226, check the size of important uploads: in stream mode, a sender that stops early can look like the end of the file. In scripts, upload under a temporary name, rename after 226, and read both replies after `ABOR`.
# 331 User Name Okay, Need Password vs 332 Need Account for Login
ftp-331-332 =
    .summary = Both ask for the next part of a login that has gone well so far; neither is an error. 331 asks for the password, which nearly every server wants. 332 asks for an account, a third string apart from user name and password that very few servers use.
    .difference-1 = **Next command**: 331 wants `PASS`, which must follow `USER` directly; 332 wants `ACCT`.
    .difference-2 = **Moment**: 331 answers only `USER`; 332 answers `USER` or `PASS`, and may also answer a later command for which the account is needed.
    .difference-3 = **What is confirmed**: 331 confirms at most the name; 332 after `PASS` means that the password was right (RFC 959, section 4.1.1).
    .difference-4 = **Clients**: Every client can answer 331; many have nothing to send after 332, and curl stops with `ACCT requested but none available` and exit code 67.
    .difference-5 = **Command on hold**: With 331 only the login is waiting; with 332 in mid-session the server keeps the command and goes on with it after `ACCT`.
    .advice = If you see 331, send the password. If you see 332, do not send the password again: the server wants another value, which only its administrator can tell you. In Python, give it as the third argument of `FTP.login()`. If 332 is a surprise, look at the greeting: a proxy may be answering in place of the server. In a server, leave out 332 unless `ACCT` changes something.
# 421 Service Not Available vs 530 Not Logged In
ftp-421-530 =
    .summary = Both can keep you out while you connect or log in. 421 says that the server will not serve you now and hangs up, often before you can log in. 530 says that you are not logged in: the credentials were refused, or none were sent; the connection usually stays open.
    .difference-1 = **Cause**: 421 is about load, limits, and time; 530 is about the user name, the password, or the right to log in.
    .difference-2 = **Retry**: The same credentials can work later after 421; after 530 they fail again until they, or the rules on the server, change.
    .difference-3 = **Connection**: 421 closes it. After 530 the client may try `USER` again, although vsftpd by default hangs up after three failures (`max_login_fails`).
    .difference-4 = **Full server**: vsftpd and Pure-FTPd send 421 for too many connections; ProFTPD sends 530 with `Sorry, the maximum number of clients`, although the password may be right.
    .difference-5 = **Both in a row**: If `ftp` prints 421 right below 530, it often adds that line itself because the server hung up; the cause is in the text of 530.
    .advice = If you see 421, leave the password alone: close other sessions, wait, and try once more. If you see 530, read its text before you change the password, since it may speak of encryption or of a connection limit. Do not let a script repeat a login after 530: servers hang up after several failures, and tools such as fail2ban block the address. In a server, send 421 for limits and 530 for credentials.
# 426 Connection Closed, Transfer Aborted vs 451 Requested Action Aborted, Local Error
ftp-426-451 =
    .summary = Both stop a transfer after it has started and leave it incomplete; what differs is where it broke. 426 is about the data connection between client and server. 451 should be about the server's own work, such as reading or writing the file on its disk, but Pure-FTPd sends it for a broken upload, too.
    .difference-1 = **Cause**: 426 is caused by the line, a firewall, or one side that closed early; 451 by a disk, a file, or another local fault of the server.
    .difference-2 = **Text in vsftpd**: For a failed upload, the text names the side at fault: `426 Failure reading network stream.` for the connection, `451 Failure writing to local file.` for the disk. On Pure-FTPd, `451-Transfer aborted` may mean the connection.
    .difference-3 = **Who can help**: For 426 the user can change the network or resume; for 451 only the administrator can find the fault, if it lies on the server.
    .difference-4 = **On purpose**: 426 is the normal result of `ABOR`; 451 is always an error.
    .difference-5 = **Other commands**: 426 belongs to listings and transfers; 451 may also answer `OPTS` (RFC 2389), and IIS sends it for a command line that ends in LF without CR.
    .advice = Transfer another file to tell them apart: if every large transfer gets 426, look at the network; if only one file or directory gets 451, look at that file, its disk, and its locks on the server. Resume after 426; after 451, have the administrator read the server log first. In a server, send 426 for errors of the data connection and 451 for errors of the file, and name the file in the log.
# 430 Invalid Username or Password vs 530 Not Logged In
ftp-430-530 =
    .summary = Both 430 and 530 say that the server did not accept your login, and for a mistyped password they mean the same. Only 530 is standard, and it also answers commands sent before any login; 430 comes from a few small servers, and its first digit wrongly suggests that the same attempt may work later.
    .difference-1 = **Standard**: RFC 959 lists 530 in section 4.2.2. It has no 430, so the exact meaning is up to the author of the server; go by the text after the number.
    .difference-2 = **Commands**: 430 answers `USER` or `PASS`, that is, an attempt to log in. 530 can answer those and, without a login, nearly everything else, from `CWD` to `STOR`.
    .difference-3 = **Automatic retry**: `curl --retry` and lftp log in again by themselves after 430, as after any 4xx. After 530, curl gives up, and lftp retries only if the text speaks of too many users or the like.
    .difference-4 = **In programs**: Python's `ftplib` raises `error_temp` for 430 and `error_perm` for 530. A handler that catches only `error_perm` misses the wrong password behind a 430.
    .difference-5 = **Possible causes**: 430 points to the name or the password and nothing else. 530 may also mean that the account is barred from FTP or that the server insists on TLS.
    .advice = If you see 430, turn off automatic retries, or the client may repeat a wrong password until you are locked out; then correct the login data. If you see 530, check which command it answers: after `PASS`, the login data was refused; after any other command, look further up for the login that failed. In a script, treat both as a failed login. In a server, send 530, never 430.
# 450 Requested File Action Not Taken vs 451 Requested Action Aborted, Local Error
ftp-450-451 =
    .summary = Both are 4xx replies to commands on files, so both invite another try. With 450, the server refused before it began, because the file or directory was not free just then. With 451, it had usually accepted the command and then failed at it through an error of its own. ProFTPD does not keep to this: it sends 450 for lost connections.
    .difference-1 = **Moment**: By the standard, 450 comes in place of 150, before a data connection opens. 451 normally comes after 150, with the transfer already under way.
    .difference-2 = **What is left behind**: After 450, no data has moved, unless 150 stands above it. After 451, expect a partial file: on the server if you were uploading, on your side if you were downloading.
    .difference-3 = **Cause**: 450 is about the state of one file, such as a lock that somebody holds. 451 is about the server's own work, such as a write to its disk that failed.
    .difference-4 = **Commands**: RFC 959 (section 5.4) allows 450 for `DELE`, `RNFR`, and `STAT` as well, but 451 only for transfers and listings.
    .difference-5 = **On vsftpd**: It has no 450, so a file it cannot open for a download gets 550, whatever the reason. It does send 451, for instance as `Failure writing to local file.` when its disk fills up.
    .advice = If you see 450, find out who uses the file: another session of yours, an editor, a job on the server. Then repeat the command. If you see 451, resume or delete the partial file and try once more; if it comes back, give the administrator the time and the file name, so that the log entry can be found. In a server, send 450 as long as nothing has been done, and 451 once a transfer has started.
# 452 Insufficient Storage Space vs 552 Exceeded Storage Allocation
ftp-452-552 =
    .summary = Both end an upload for lack of space. 452 is about the whole system: its disk or partition is full, and everybody's uploads fail. 552 is about your share of it: the quota or size limit set for the account or directory is reached, no matter how empty the disk is.
    .difference-1 = **Whose space**: RFC 959 (section 4.2.2) speaks of storage space in the system for 452, and of the allocation for the current directory or data set for 552.
    .difference-2 = **Moment**: In the RFC's table (section 5.4), 452 comes before 150, with nothing stored, and 552 after it, with part of the file already on the server. Many servers do not keep to this.
    .difference-3 = **Automatic retry**: As a 4xx, 452 makes `curl --retry` send the file again. As a 5xx, 552 makes it stop, since a limit does not move by itself.
    .difference-4 = **Who can act**: With 552, deleting files of your own is usually enough. With 452, the space may be taken by logs or by other users, out of your reach.
    .difference-5 = **Exit code of curl**: An upload refused with 452 ends in exit code 25. One that is cut off with 552 ends in 70, with the words `Exceeded storage allocation`.
    .advice = If you see 452, tell the administrator, because other users are affected too. If you see 552, delete something or ask for a larger quota. Pure-FTPd also sends 552 when the partition is fuller than `MaxDiskUsage` allows; to be sure, compare `df -h` with the user's quota, or upload from a second account: if that works, your own limit is to blame. In a server, send 452 for `ENOSPC` and 552 for `EDQUOT`.
# 500 Syntax Error, Command Unrecognized vs 501 Syntax Error in Parameters
ftp-500-501 =
    .summary = Both are syntax errors: the server could not use the line that the client sent. With 500, it failed at the command word itself; with 501, it knew the word but could not accept what followed. Some servers, vsftpd among them, send 500 for certain bad arguments too.
    .difference-1 = **Part of the line**: 500 finds fault with the first word of the line, the command. 501 finds fault with the rest of it.
    .difference-2 = **What it tells you**: 501 shows that the server has the command, so it can still succeed. After 500, as a rule no argument will help, because the word is unknown or misspelled.
    .difference-3 = **Commands**: Any command can get 500. RFC 959 (section 5.4) lists 501 for nearly all of them too, but not for `QUIT`, `REIN`, and `NOOP`, which take no argument.
    .difference-4 = **Special cases**: A line that is too long belongs to 500 by RFC 959 (section 4.2.2). `MLSD` with the name of a plain file belongs to 501 by RFC 3659 (section 7.2.1).
    .difference-5 = **Server wording**: pyftpdlib separates `500 Command "DIR" not understood.` from `501 Syntax error: command needs an argument.` On vsftpd, `Illegal PORT command.` is a 500, like `Unknown command.`
    .advice = If you see 500, check the spelling of the word in the client's raw log, then look for it in `HELP` or `FEAT`. If you see 501, keep the word and correct what follows: a missing name, a stray quote, a number with letters in it. If the server sends 500 for everything, test the word with an argument that is surely valid, as in `TYPE I`. In a server, send 501 once you have recognized the word.
# 501 Syntax Error in Parameters vs 504 Command Not Implemented for That Parameter
ftp-501-504 =
    .summary = In both cases the server knows the command and objects to its parameter. With 501, the parameter is wrong as written: missing, malformed, or not allowed there. With 504, it is valid FTP, but this server does not support that value, although it may support another.
    .difference-1 = **Verdict on the parameter**: One that gets 501 breaks the rules and should fail on any server. One that gets 504 is legal and may well work elsewhere.
    .difference-2 = **Example**: pyftpdlib sends 504 for `MODE B`, a standard mode that it lacks, and 501 for `MODE X`, a letter that no standard defines.
    .difference-3 = **Commands**: Nearly every command with an argument can get 501. RFC 959 (section 5.4) keeps 504 for `MODE`, `TYPE`, `STRU`, and `ALLO`; later RFCs add `AUTH`, `PROT`, `LANG`, and `HOST`.
    .difference-4 = **TLS setup**: By RFC 2228 (section 3), a `PBSZ` size that cannot be read gets 501. An `AUTH` mechanism or a `PROT` level that the server does not know gets 504.
    .difference-5 = **Cure**: After 501, write the same value correctly. After 504, no spelling helps: pick a different value or a different server.
    .advice = If you see 501, compare the line in the raw log with the syntax of the command: a missing argument, stray quotes, a number out of range. If you see 504, go back to the values that practically every server has: `TYPE I`, `MODE S`, `STRU F`. In a server, send 504 for values that an RFC defines and you do not offer, and 501 for nonsense; only for `AUTH` and `PROT` does RFC 2228 want 504 for unknown words too.
# 502 Command Not Implemented vs 504 Command Not Implemented for That Parameter
ftp-502-504 =
    .summary = Both mean not implemented, as opposed to misspelled. With 502, the whole command is missing on this server. With 504, the command is there, and only the parameter you gave it is not supported, so another parameter may do. RFC 959 (section 4.2) calls 504 a refinement of 502.
    .difference-1 = **Extent**: 502 rules out the command with any parameter. 504 rules out one value and leaves the others open.
    .difference-2 = **Commands**: RFC 959 (section 5.4) never lists both for one command: `MODE`, `TYPE`, `STRU`, and `ALLO` have 504; `PASV`, `REST`, `LIST`, and many more have 502.
    .difference-3 = **After AUTH**: Here both are possible. 502 says that the server has no security extensions at all, 504 only that it does not know the named mechanism (RFC 2228, section 3).
    .difference-4 = **How to foresee it**: An extension that is missing from the `FEAT` list can be expected to get 502 or 500. Which standard values of `TYPE`, `MODE`, or `STRU` get 504, you learn only by trying.
    .difference-5 = **Reaction of clients**: After 502 to `MLSD`, a client changes the command and sends `LIST`. After 504 to `AUTH GSSAPI`, it changes the parameter and sends `AUTH TLS`.
    .advice = If you see 502, drop the command; no parameter will save it. If you see 504, send the same command with its most basic value: `TYPE I`, `MODE S`, `STRU F`, or `AUTH TLS`. That is also the test for a server that mixes the two up: if the basic value is accepted, only your parameter was the problem. In a server, send 504 as soon as at least one value of the command works.
# 503 Bad Sequence of Commands vs 530 Not Logged In
ftp-503-530 =
    .summary = Both can mean that you have not logged in yet. 503 is about order: a command came before the one it builds on, and `PASS` without `USER` is only one such case. 530 is about the login itself: the session has none, or the one you tried was refused.
    .difference-1 = **Cause**: 503 never judges the user name or password, only the order of the commands. 530 says that there is no login: it was refused, or never tried.
    .difference-2 = **On vsftpd**: Before login, `PASS` without `USER` gets `503 Login with USER first.`, while `LIST` or `CWD` gets `530 Please login with USER and PASS.`
    .difference-3 = **Later in the session**: Once you are logged in, 503 can still come, for instance for `RNTO` without `RNFR`. 530 should not, unless the client sends `REIN`, or `USER` once more.
    .difference-4 = **Commands**: In RFC 959 (section 5.4), only `PASS`, `ACCT`, and `RNTO` can get 503, and `RNTO` has nothing to do with login. Nearly every command can get 530.
    .difference-5 = **Who can fix it**: 503 is a mistake in the client or script, so its author fixes it. A refused login behind 530 may need new login data or the administrator.
    .advice = If you see 503, read the log upward: the command that should have come first is missing or failed. If you see 530 after `PASS`, check the login data; after any other command, the login was skipped or refused earlier. In a script, send `PASS` only after 331, and go on only after 230. In a server, send 530 if a login is needed, and 503 if another command must come first.
# 530 Not Logged In vs 532 Need Account for Storing Files
ftp-530-532 =
    .summary = Both replies say that you have not identified yourself sufficiently, and both can stop an upload. With 530, the session is not logged in, and hardly any command works. With 532, the login stands and files can be read, but storing or renaming one requires an account string on top.
    .difference-1 = **What is missing**: 530 asks for `USER` and `PASS`. 532 asks for `ACCT`, a third string that is neither the user name nor the password.
    .difference-2 = **Scope**: 530 also stops listings, downloads, and changes of directory. 532 stops only `STOR`, `STOU`, `APPE`, and `RNTO` (RFC 959, section 5.4).
    .difference-3 = **Way back**: After 530, you have to log in from the start with `USER`. After 532, the session goes on: send `ACCT`, then the same upload again.
    .difference-4 = **How common**: Nearly every server sends 530. 532 is almost unknown outside mainframes; vsftpd has no such number and answers `ACCT` after login with `502 ACCT not implemented.`
    .difference-5 = **In curl**: `--user` supplies what 530 asks for. `--ftp-account` reacts only to 332 during login, not to 532; there, `-Q "ACCT project7"` sends the account before the upload.
    .advice = If you see 530, settle the login first; an account string cannot replace it. If you see 532, get the account from the administrator and send it as a custom command (`quote ACCT project7` in command-line clients), then repeat the upload. As a check, send `LIST`: if it works, you are logged in and only the account is missing. In a server, do not send 532 for lack of write permission; that is 553 or 550.
# 550 File Unavailable vs 552 Exceeded Storage Allocation
ftp-550-552 =
    .summary = Both are permanent errors of the file system that can stop an upload. With 550, the server turns down the path: it does not exist, or the account has no right to it. With 552, the path is fine, but the file does not fit into the space that the account or directory may use.
    .difference-1 = **Cause**: 550 is a question of names and rights, 552 a question of bytes. A smaller file may get through where a large one gets 552; with 550, size plays no part.
    .difference-2 = **Moment**: 550 comes in place of 150, before any data. 552 comes after 150 by RFC 959 (section 5.4), often when a large part of the file has been sent.
    .difference-3 = **What is left behind**: After 550 to an upload, there is nothing to clean up. After 552, a partial file may remain on the server and count against the quota.
    .difference-4 = **Commands**: In the table of RFC 959 (section 5.4), 552 belongs to `STOR`, `STOU`, and `APPE`; 550 belongs to downloads, directories, and deletions, and of the uploads only to `APPE`.
    .difference-5 = **Exit code of curl**: An upload that is refused with 550 ends in 25. One that is cut off with 552 ends in 70.
    .advice = If you see 550, check the directory, the spelling, and your right to write there; buying space changes nothing. If you see 552, look at the quota and remove the partial file first. To tell them apart when the text is vague, upload a file of a few bytes under a new name: if 550 comes again, size is not the cause. In a server, send 552 for an exceeded quota, so that users do not search for a permission error.
# 551 Page Type Unknown vs 552 Exceeded Storage Allocation
ftp-551-552 =
    .summary = Both break off an upload that had already begun, but they have little else in common. 552 is the one you are likely to meet: the storage limit of the account or directory is reached. 551 belongs to page structure, a relic of TOPS-20, and objects to the data itself.
    .difference-1 = **Cause**: 551 objects to the form of the data, namely a page header with a type that the server does not know. 552 objects to its amount.
    .difference-2 = **Precondition**: By the standard, 551 can come only after `STRU P` earlier in the session. 552 can hit any upload with the usual settings.
    .difference-3 = **Cure**: `STRU F` does away with 551, however full the server is. 552 stays, whatever the structure, until files are deleted or the limit is raised.
    .difference-4 = **Who can act**: 551 is settled on your side, in the settings of the client. For 552, you may need the administrator or the hosting provider.
    .difference-5 = **In today's servers**: vsftpd has neither number. ProFTPD has both, but uses 551 when `RANG` comes in ASCII type; for an exceeded quota, it sends 552.
    .advice = If you see 552, look up your quota and delete files, starting with the partial one. If you see 551, search the client's log for `STRU P` or `RANG`; return to `STRU F` and `TYPE I`, then repeat the transfer. In a script, stop the queue on 552, because the next file will fail too; take 551 as a fault in the settings. A new server needs only 552: let it refuse `STRU P` with 504.
# 150 File Status Okay vs 425 Can't Open Data Connection
ftp-150-425 =
    .summary = Many logs of failed listings end with one of these two. 150 says that the server has accepted the command and that data is to follow; 425 says that there is no connection over which it could. One command may get both, with 150 first.
    .difference-1 = **In one transfer**: FileZilla Server sends 150 before the data connection is up, so 425 can follow it. vsftpd, ProFTPD, and Pure-FTPd wait for the connection, so on these servers 425 takes the place of 150.
    .difference-2 = **Path and rights**: After 150 they are in order. After 425 they may not be: vsftpd sends `425 Use PORT or PASV first.` before it looks for the file.
    .difference-3 = **Last line of a log**: A log that stops at 150 shows a server that is still at it, or a client that gave up waiting. After 425, the server has given up, and the session is free for another command.
    .difference-4 = **In curl**: 425 ends the transfer at once, with exit code 19 and `RETR response: 425`. A stall after 150 ends only when a time limit runs out, with exit code 28.
    .difference-5 = **Cause of the stall**: With 150 and no data, suspect the TLS handshake or a path that lets small packets through and drops large ones. With 425, suspect the port.
    .advice = If you see 425, change the mode or open the passive ports. If the log stops at 150, test with a small file first: if that works and a large one stalls, the port is open and the path is at fault. If nothing gets through, treat it like 425. In a script, set a time limit for data; 150 alone gives no sign of life. In a server, send 150 only once the data connection is up, so that users get one clear reply.
# 227 Entering Passive Mode vs 425 Can't Open Data Connection
ftp-227-425 =
    .summary = In a log of passive mode, 425 often stands a few lines below 227. 227 is the server's offer of an address and a port; 425 reports that nobody arrived there. An offer proves nothing about the firewall in front of it.
    .difference-1 = **Which command**: 227 answers `PASV` before the transfer command is sent; 425 answers the transfer command itself.
    .difference-2 = **Who gives up first**: If the port cannot be reached, many clients report the failure themselves and send no transfer command, so 425 never appears. If they do send it, vsftpd waits 60 seconds by default (`accept_timeout`) and then sends 425.
    .difference-3 = **What to read in it**: 227 shows the address and port that the client has to reach. A private address, such as one that begins with 192.168, explains a 425 from outside.
    .difference-4 = **Without the other**: A 425 with neither 227 nor 229 above it belongs to active mode, or to a client that asked for no port.
    .difference-5 = **One offer, one transfer**: A second transfer without a new `PASV` gets 425. vsftpd then says `Use PORT or PASV first.`, Pure-FTPd `No data connection`.
    .advice = If 227 is followed by 425 or by silence, work out the port from the last two numbers, and test it with `nc -vz` while the server waits. If the address in 227 is private, have the administrator announce the public one; until then, try `EPSV`, or a client that ignores the address, as curl does by default. If the address is right, the range is closed in a firewall. In a server, set both: a fixed range and the public address.
# 229 Entering Extended Passive Mode vs 425 Can't Open Data Connection
ftp-229-425 =
    .summary = 229 gives the port at which the server listens, and 425 tells that no data connection came of it. Since 229 names no address, one cause that is common with 227 is ruled out: the client cannot have been sent to the wrong machine.
    .difference-1 = **Possible causes**: After 229, a 425 comes from a closed port, a missing rule for IPv6, or a TLS check. `pasv_address` and its like play no part.
    .difference-2 = **Helpers in routers**: One that opens ports as it reads 227 may not understand 229, and lets the client run into 425 or a timeout. Then `PASV` works where `EPSV` fails.
    .difference-3 = **IPv6**: There, 229 is the only way into passive mode that is in common use, because 227 has no room for the address; the way out of a 425 is the firewall, not another command.
    .difference-4 = **Time**: 229 comes at once. A 425 that comes at once, too, is hardly about a firewall; one that takes a minute is.
    .difference-5 = **Reply to expect**: 229 wants a connection from the client and then a transfer command. After 425, the offer is void, and a new `EPSV` is needed.
    .advice = Run `curl -v`, which begins with `EPSV`, and once more with `--disable-epsv`. If only the second run works, something on the way does not know 229: turn `EPSV` off in the client, or have the device fixed. If both fail, open the passive ports, for IPv6 as well. If 425 comes at once and mentions `Operation not permitted` or a TLS session, the port is open, and the TLS session has to be reused.
# 425 Can't Open Data Connection vs 522 Network Protocol Not Supported
ftp-425-522 =
    .summary = With TLS, either one may mean that the server turned the data connection away because it did not continue the TLS session of the control connection. Apart from that they have little in common: 425 is mostly about ports, 522 about TLS settings or IP versions.
    .difference-1 = **One fault, two codes**: For a data connection without session reuse, ProFTPD sends `425 Unable to build data connection: Operation not permitted`, vsftpd `522 SSL connection failed: session reuse required`.
    .difference-2 = **Firewall**: A closed port or a wrong address ends in 425, never in 522. What gets 522 in a transfer is the client's TLS setting, and no port has to be opened.
    .difference-3 = **Missing protection**: `522 Data connections must be encrypted.` (vsftpd) and `522 SSL/TLS required on the data channel` (ProFTPD) ask for `PROT P`. 425 has no such meaning.
    .difference-4 = **Other commands**: 522 can answer `EPRT` and `EPSV`, with the usable IP versions in parentheses. 425 answers transfers and listings alone.
    .difference-5 = **In programs**: `ftplib` raises `error_temp` for 425 and `error_perm` for 522, and `curl --retry` repeats only 425; for a refused TLS session, the repetition fails, too.
    .advice = Read the text before you touch the firewall. If it mentions a session, encryption, or `Operation not permitted`, use a client that reuses sessions, such as curl, lftp, FileZilla, or WinSCP; Python's `ftplib` does not. The administrator can lift the requirement (`require_ssl_reuse=NO` in vsftpd, `TLSOptions NoSessionReuseRequired` in ProFTPD). If 425 mentions a timeout or a refusal, it is the network: change the mode or open the ports.
# 425 Can't Open Data Connection vs 450 Requested File Action Not Taken
ftp-425-450 =
    .summary = Both can answer a listing or transfer, and both promise by their first digit that the trouble may pass. 425 is about the connection for the data and hits every file; 450 is, by the standard, about the one file or directory you asked for.
    .difference-1 = **Extent**: With 425, no listing and no file gets through until the mode or the firewall is changed. With 450, the next file may well work.
    .difference-2 = **Without data**: 450 also answers `DELE` and `RNFR`, which need no data connection. 425 cannot.
    .difference-3 = **On ProFTPD**: A `LIST` of a path that does not exist gets 150 and then `450 …: No such file or directory`; here the path is wrong, and waiting is no use.
    .difference-4 = **Broken connections**: ProFTPD also sends 450, with `Link to file server lost`, when a data connection is reset or times out in the middle. Then look at the network, as with 425.
    .difference-5 = **In curl**: 450 to a listing counts as an empty directory, with exit code 0. 425 to a listing ends in exit code 19.
    .advice = If you see 425, list another directory: if that fails as well, change the mode and check the ports. If you see 450, read its text. A file in use calls for another try in a minute, a missing file for another path, and a lost link for a look at firewall timeouts and TLS. In a script, do not take an empty listing from curl as proof that the directory is empty; check the code with `-w '%{ "{" }response_code{ "}" }'`.
# 425 Can't Open Data Connection vs 550 File Unavailable
ftp-425-550 =
    .summary = Both can take the place of 150 after `RETR` or `STOR`, so in either case nothing arrives. 425 fails for want of a connection, whatever the file; 550 fails over the file itself, whatever the network.
    .difference-1 = **Which check comes first**: Once a port is agreed on, vsftpd, ProFTPD, and Pure-FTPd look for the file first, and send 550 without waiting for the data connection. A 550 therefore says nothing about the firewall.
    .difference-2 = **Commands**: 550 also answers `CWD`, `DELE`, `MKD`, and `SIZE`, which work without a data connection. 425 never does.
    .difference-3 = **Delay**: 550 comes at once, as it needs one look at the disk. 425 usually follows a long wait for the other side.
    .difference-4 = **In curl**: `RETR` ends in exit code 78 with 550 and in 19 with 425; `--retry` repeats only the latter.
    .difference-5 = **Who can help**: The reader of a 550 can often correct the path alone. Behind a 425 there may be a router or server that others run.
    .advice = Send `CWD` to the directory and `SIZE` for the file: if these succeed, path and rights are fine, and only the data connection is at fault. If you see 550, compare the name with a listing. If you see 425, change the mode. A client that got 425 for want of a port may meet 550 once it asks for one, because not every server had looked at the path by then. In a server, check the path before you wait for the data connection, so that a typing error is reported at once.
# 425 Can't Open Data Connection vs 530 Not Logged In
ftp-425-530 =
    .summary = A `LIST` or `RETR` that brings nothing may end in either of them. 530 means that the server does not know who you are and does not get as far as the data; 425 means that it knows, agrees, and cannot reach you, or you cannot reach it.
    .difference-1 = **The line to look for**: Above 425 there is a 230. Above 530 there is none, or a new login has failed since.
    .difference-2 = **Steps left out**: On vsftpd, a script that skips the login gets `530 Please login with USER and PASS.`, and one that skips `PASV` gets `425 Use PORT or PASV first.`
    .difference-3 = **TLS**: 530 may ask for encryption of the login. 425 may ask for reuse of the TLS session in the data connection, long after the login.
    .difference-4 = **Firewall**: It can cause 425, never 530, which travels over a control connection that works.
    .difference-5 = **In curl**: A refused login ends in exit code 67; a `RETR` that gets 425 ends in 19.
    .advice = If you see 530, go through user name, password, and encryption, and leave passive mode alone. If you see 425, the password is right, so turn to mode, port range, and firewall. A try from another network tells them apart, too: a 425 may vanish there, while a 530 stays as a rule. In a script, check for 230 after `PASS` before you ask for a listing. In a server, check the login before the data port, so that strangers get 530.
# 426 Connection Closed, Transfer Aborted vs 450 Requested File Action Not Taken
ftp-426-450 =
    .summary = By the standard, 426 ends a transfer that was running, and 450 refuses one before it starts. Servers do not all agree: ProFTPD reports a connection lost in the middle with either code, depending on how it was lost.
    .difference-1 = **On ProFTPD**: A client that closes the data connection gets `426 Transfer aborted. Data connection closed`. A reset or a timeout on the way can get `450 Transfer aborted. Link to file server lost`.
    .difference-2 = **What is left**: After 426 expect a partial file. After a 450 for a busy file nothing has changed; after one for a lost link, the file may be empty or partial.
    .difference-3 = **Asked for or not**: 426 is the regular answer to a transfer that you stop with `ABOR`. 450 is never the result of something you did to the transfer.
    .difference-4 = **Commands**: 450 also answers `DELE`, `RNFR`, and `STAT`. 426 needs a data connection, and so a transfer or listing.
    .difference-5 = **In curl**: After 150, an upload that gets either ends in exit code 18. In place of 150, a 450 ends a download in 19, and a listing in 0, as if it were empty.
    .advice = Look for 150 above the reply. With 150, both mean a broken transfer: compare `SIZE` with the original, resume, and if it happens again, look for firewall timeouts and for trouble with the TLS shutdown. Without 150, a 450 is about the file: wait, or check the path. In a server, keep the two apart: 426 for the connection, 450 for the file.
# 521 No Data Connection with This PROT Setting vs 522 Network Protocol Not Supported
ftp-521-522 =
    .summary = Today, both mostly ask for the same thing: encrypted data connections. Which one a server sends is a matter of its author. By RFC 4217 (section 10.2), 521 objects to the `PROT` setting before the transfer, and 522 to a TLS handshake that the server does not accept.
    .difference-1 = **Moment**: RFC 4217 (section 10.2) has 521 in place of 150, and 522 after it, once the handshake on the data connection is over. Its section 11.4 has 522 for missing protection, too.
    .difference-2 = **Who sends which**: For a transfer without `PROT P`, Pure-FTPd sends `521 Data connection cannot be opened with this PROT setting.` vsftpd sends `522 Data connections must be encrypted.`, and ProFTPD `522 SSL/TLS required on the data channel`.
    .difference-3 = **With PROT P already set**: 521 should be gone. 522 can persist, because the server may insist that the data connection reuse the TLS session.
    .difference-4 = **Without TLS at all**: 522 then answers `EPRT` or `EPSV` and lists the usable IP versions. 521 may answer `LPRT`, or `MKD` for a directory that exists.
    .difference-5 = **In the client**: One box cures 521, the protection of data connections. 522 may call for another client altogether.
    .advice = With either, first set `PBSZ 0` and `PROT P`: `--ssl-reqd` in curl, `set ftp:ssl-protect-data true` in lftp, `prot_p()` in Python's `ftplib`. If 522 remains and its text mentions a session, use a client that reuses it, or have the administrator lift the requirement. If it lists `(1)` or `(2)`, connect over IPv4 or IPv6. In a server, send 521 for the setting and keep 522 for handshakes and IP versions.
# 530 Not Logged In vs 534 Request Denied for Policy Reasons
ftp-530-534 =
    .summary = Either may answer `USER` on a server that wants TLS: IIS says `534 Policy requires SSL.`, and vsftpd `530 Non-anonymous sessions must use encryption.` Beyond that case, 530 is about who you are, 534 about how the session is protected.
    .difference-1 = **The password**: After 534, the server has not looked at it. After a 530 to `PASS`, it has, and refused.
    .difference-2 = **Other direction**: 534 can also refuse TLS, as in `Local policy on server does not allow TLS secure connections` from IIS. 530 never objects to protection.
    .difference-3 = **Commands**: 534 belongs to `AUTH`, `PROT`, and `CCC`; ProFTPD sends it for `PROT C` where data has to be encrypted. 530 can answer nearly everything until you are logged in.
    .difference-4 = **In clients**: Many ask for the password again after 530, although the text may be about encryption. In curl, both end a login in exit code 67, and a refused `AUTH` ends in 64.
    .difference-5 = **What to count in logs**: 530 is a sign of guessed passwords. 534 only shows clients with the wrong setting.
    .advice = If you see 534, leave the login data alone and change the encryption setting: explicit FTP over TLS where the text requires it, plain FTP where TLS is not allowed and you accept the risk. If you see 530, read whether it mentions encryption before you type the password again. On IIS, 534 to both `USER` and `AUTH TLS` means that TLS is required but no certificate is selected. In a server, use 534 for the policy, since a 530 makes people doubt their password.
# 421 Service Not Available vs 534 Request Denied for Policy Reasons
ftp-421-534 =
    .summary = A plain login to a server that insists on TLS gets 421 from Pure-FTPd and 534 from IIS. Only the latter says in its code what is meant; 421 has a dozen other causes, from a full server to an idle session, and its digit wrongly suggests that time will help.
    .difference-1 = **Texts**: Pure-FTPd sends `421-Sorry, cleartext sessions and weak ciphers are not accepted on this server.` IIS sends `534 Policy requires SSL.`
    .difference-2 = **Connection**: 421 usually comes with a hang-up, though Pure-FTPd leaves the connection open in this case, and `AUTH TLS` still gets 234. After 534, any command may follow.
    .difference-3 = **Failed handshakes**: RFC 4217 (section 10.1) has a server end the session with 421 when TLS failed outright, and drop the connection without a reply when it failed during the handshake. 534 comes before any handshake.
    .difference-4 = **Automatic retry**: Tools that repeat a login after 421 fail each time with plain FTP. curl takes 421 for a timeout and ends in exit code 28, while 534 to `USER` ends in 67.
    .difference-5 = **Refused TLS**: 534 also answers `AUTH TLS` on a server that does not allow it. 421 is no verdict on TLS as such.
    .advice = If the text speaks of cleartext, SSL, or TLS, choose explicit FTP over TLS, whichever of the two codes you see. If a 421 speaks of anything else, wait, or close other sessions. In a deployment tool, look for a protocol setting such as `ftps` or `secure: true`, because many tools begin with plain FTP. In a server, prefer 534 for the policy: clients that retry on 421 only add load.
# 431 Security Resource Unavailable vs 534 Request Denied for Policy Reasons
ftp-431-534 =
    .summary = Both refuse `AUTH TLS`. With 431, the server would like to but cannot, mostly because its certificate is unusable; with 534, it does not want to, because its rules forbid it or no certificate has been chosen at all.
    .difference-1 = **On IIS**: `431 Failed to setup secure session.` points to a certificate that is expired or lacks its key. `534 Local policy on server does not allow TLS secure connections.` points to a site without one.
    .difference-2 = **Prospects**: 431 may end without your doing, when the administrator renews a certificate. 534 stays until a policy is changed on purpose.
    .difference-3 = **Reverse meaning**: 534 can also demand TLS, in answer to `USER`. 431 is never a demand.
    .difference-4 = **In curl**: With `--ssl-reqd`, both end in exit code 64. With `--ssl`, curl goes on in clear text after either, and sends the password unencrypted.
    .difference-5 = **Other mechanisms**: Both are about the one that `AUTH` named (RFC 2228, section 3), so another one may be accepted. In practice, few servers have more than TLS.
    .advice = Report either one to the administrator, with its text. For 431, check the certificate's end date and its private key, also on the site that answers first on this port. For 534, select a certificate for the server and for the site, and allow TLS. As a user, do not give in to plain FTP on a foreign network. In scripts, use `--ssl-reqd`, so that a broken certificate cannot turn encryption off without anyone noticing.
# 230 User Logged In vs 530 Not Logged In
ftp-230-530 =
    .summary = These are the two ways in which a login ends. Only one digit tells them apart, and in a log with several attempts it is easy to take the 530 of one for the end of the other.
    .difference-1 = **A right password and still 530**: The login can fail after the password was accepted, as in `530 User cannot log in, home directory inaccessible.` from IIS. 230 comes only when all of it has worked.
    .difference-2 = **530 after 230**: A second `USER` in the same session gets it, as in `530 Can't change from guest user.` (vsftpd) or `530 You're already logged in` (Pure-FTPd). The first login remains valid.
    .difference-3 = **230 without a password**: It may answer `USER` directly, for an anonymous login. A 530 to `USER` refuses the name or the lack of encryption.
    .difference-4 = **Delay**: Servers answer a wrong password late on purpose, by a few seconds, to slow down guessing (RFC 2577, section 5). A fast 530 is more often a rule than a password.
    .difference-5 = **In programs**: Python's `login()` returns the text of 230 and raises `error_perm` for 530. curl ends in exit code 67.
    .advice = If you see 230, the login is done; whatever fails afterward is not the password. If you see 530, read the text, and try the same data in another client: if that gets 230, a saved password or the encryption setting of the first one is at fault. In monitoring, log in with a test account and expect 230. In a server, word 530 alike for unknown names and wrong passwords, and write the real reason to the log.
# 226 Closing Data Connection vs 550 File Unavailable
ftp-226-550 =
    .summary = One reports a finished transfer, the other a path that cannot be used. They are confused where a server answers a listing of a missing or forbidden directory with 226 and sends an empty list, as vsftpd and Pure-FTPd do.
    .difference-1 = **Missing directory**: `LIST` of one gets 226 and no entries from vsftpd and Pure-FTPd; `CWD` into it gets 550. ProFTPD ends such a listing in 450.
    .difference-2 = **Failure inside 226**: vsftpd sends `226 Transfer done (but failed to open directory).` for a directory that it may not read. The code is that of a success, and programs take it for one.
    .difference-3 = **For files**: There is no such doubt: a missing file gets 550 after `RETR`, and a file that got 226 was there and could be read.
    .difference-4 = **Data connection**: 226 comes after it was used and closed. 550 comes without it, or leaves an agreed port unused.
    .difference-5 = **Other commands**: 226 also ends `ABOR`. 550 answers many commands that transfer nothing, such as `DELE` and `MKD`.
    .advice = If a listing ends in 226 and is empty, send `CWD` to the same directory: 550 shows that it does not exist or is closed to you, 250 that it is just empty. If you see 550, correct the path or the rights. If you see 550 for `SIZE` after an upload that got 226, a job on the server has probably moved the file. In a script, change to a directory before you list it, and never take an empty list as a reason to delete.
# 213 File Status vs 550 File Unavailable
ftp-213-550 =
    .summary = Both answer `SIZE` and `MDTM`. 213 brings the value you asked for; 550 refuses it, and often for another reason than a missing file: the path is a directory, or the session is in ASCII type.
    .difference-1 = **ASCII type**: ProFTPD answers `550 SIZE not allowed in ASCII mode` until the client has sent `TYPE I`. vsftpd and Pure-FTPd give 213 in either type.
    .difference-2 = **Directories**: `SIZE` and `MDTM` on a directory get 550 from these servers, for instance `550 I can only retrieve regular files` from Pure-FTPd. A listing by `MLSD` still shows them with their dates.
    .difference-3 = **STAT**: vsftpd answers `STAT` for a missing path with 213 and no entries between its first and last lines. So 213 after `STAT` is no proof that the path exists.
    .difference-4 = **In curl**: It sends `SIZE` before a download, and 550 ends it there, with exit code 78 and `The file does not exist`, without trying `RETR`.
    .difference-5 = **Missing support**: A server that has no `SIZE` answers 500 or 502, not 550.
    .advice = If you see 550 to `SIZE`, send `TYPE I` and ask again; if it remains, look at the listing to see whether the name is that of a file. In a script that tests for a file, accept 213 as a yes, and 550 as a no only in binary type. If it is 213 with an odd number, the type is to blame as well: in ASCII type, a server may count line ends differently. In a server, leave 550 for paths that cannot be used.
# 451 Requested Action Aborted, Local Error vs 550 File Unavailable
ftp-451-550 =
    .summary = Both can be about one file on the server. 550 is the server's verdict on your path or your rights; 451 is an admission that its own work went wrong, often halfway through. Servers draw the line in different places.
    .difference-1 = **Rename into a missing directory**: Pure-FTPd answers `RNTO` with `451 Rename/move failure: No such file or directory`, ProFTPD with 550.
    .difference-2 = **Network faults**: Pure-FTPd also sends 451 when an upload breaks off, where others send 426. 550 has nothing to do with the network.
    .difference-3 = **Leftovers**: A 451 in mid-transfer leaves a partial file. A 550 to an upload leaves what was there before.
    .difference-4 = **Automatic retry**: As a 4xx, 451 makes tools try again. As a 5xx, 550 makes them stop.
    .difference-5 = **In curl**: In place of 150, 451 ends a download in exit code 19 and 550 in 78. After 150, 451 ends an upload in 18.
    .advice = If you see 550, correct the path, or ask for the right. If you see 451, read the text: one that speaks of a missing file or directory wants another path, in spite of its number; one that speaks of a failed read, write, or transfer is worth one more try, and then a word to the administrator. IIS sends 451 for names that it cannot convert; try such a name without accents. In a server, send 550 for whatever the client can correct.
# 500 Syntax Error, Command Unrecognized vs 550 File Unavailable
ftp-500-550 =
    .summary = 500 should mean that the server did not understand the line, and 550 that it understood it and cannot use the path. vsftpd breaks both rules: it sends 500 for faults of its own and 550 for commands that are turned off.
    .difference-1 = **Commands turned off**: vsftpd answers `550 Permission denied.` to `PASV` with `pasv_enable=NO`, to uploads with `write_enable=NO`, and to `SITE` in an anonymous session. No file is involved.
    .difference-2 = **Directories in a 500**: `500 OOPS: cannot change directory:/home/anna` and `500 OOPS: vsftpd: refusing to run with writable root inside chroot()` come at login. They are about a directory, and no spelling helps.
    .difference-3 = **Missing argument**: `RETR` without a name gets `500 'RETR' not understood` from ProFTPD. `DELE` without one gets 550 from vsftpd, as if a file of that name were missing.
    .difference-4 = **Next attempt**: After 500, change the command word. After 550, keep it and change the path.
    .difference-5 = **Session**: `500 OOPS:` usually ends it. After 550, it goes on.
    .advice = If you see 500 for a regular command, look at the raw log for a stray blank or an empty variable. If it begins with `500 OOPS:`, only the administrator can help: for the writable root, with `allow_writeable_chroot=YES` or by removing the write permission from the root directory; for the home directory, by creating it or opening it to the user. If you see 550 without a path in the command, ask whether the server allows that command at all.
# 500 Syntax Error, Command Unrecognized vs 530 Not Logged In
ftp-500-530 =
    .summary = Before the login, either may answer the same line, depending on what the server checks first: the word or the session. 530 asks you to log in; 500 says that the word is unknown, logged in or not.
    .difference-1 = **Unknown words before login**: vsftpd and Pure-FTPd answer even a nonsense command with 530. ProFTPD answers it with 500. Only after the login is 500 a sure sign.
    .difference-2 = **AUTH**: A server without TLS answers `AUTH TLS` with 500, as in `500 This security scheme is not implemented` (Pure-FTPd), or with 530, as in `530 Please login with USER and PASS.` Either way, there is no TLS.
    .difference-3 = **During PASS**: `530 Login incorrect.` refuses the login data. `500 OOPS:` in its place means that the data was right and vsftpd failed afterward.
    .difference-4 = **Later**: A 500 in the middle of a session harms nothing but that command. A 530 there means that the login is gone, or that a second one was tried.
    .difference-5 = **Cure**: 500 is a matter of the command or the server's software. 530 is a matter of account, password, or encryption.
    .advice = If you see 530 to a command other than `USER` and `PASS`, log in first and repeat it; only then does its reply tell whether the server knows it. If you see 500 to `AUTH`, the server has no TLS: do not send a password in clear text over a network you do not trust. If you see `500 OOPS:` at login, report it. In a server, check for the login first, and tell strangers nothing about your commands.
# 331 User Name Okay, Need Password vs 421 Service Not Available
ftp-331-421 =
    .summary = Both can answer `USER`. 331 lets the login go on; 421 ends it before the password. They also follow each other: a client that waits at 331 for someone to type gets 421 when the server's patience is over.
    .difference-1 = **Encryption**: Where TLS is required, Pure-FTPd sends 421 in place of 331, with `Sorry, cleartext sessions and weak ciphers are not accepted on this server.` The name may be right all the same.
    .difference-2 = **Pause**: 331 is an open question, and a password prompt may stand there for minutes. 421 with `Timeout.` is its end.
    .difference-3 = **Too many tries**: RFC 2577 (section 5) suggests that a server close the connection with 421 after three to five wrong passwords. Until then, each new `USER` gets 331.
    .difference-4 = **The account**: 331 is usual even for unknown names. 421 at this point is about the server, the number of sessions, or your address.
    .difference-5 = **Next step**: 331 wants `PASS` in the same session. After 421, connect again, and with TLS if the text speaks of it.
    .advice = If you see 331 and nothing after it, the password is missing: enter it in the client, or at the prompt before the time runs out. If you see 421 to `USER`, read the text: cleartext or TLS calls for explicit FTP over TLS, too many connections for patience, and a second try with the same data is harmless. In a script, send `PASS` right after 331, and count a 421 as "not tried", not as a wrong password.
# 452 Insufficient Storage Space vs 553 File Name Not Allowed
ftp-452-553 =
    .summary = Both refuse an upload. 452 finds no room for its bytes; 553 finds no place for its name. If the server cannot create a file at all, the two run together, because vsftpd reports every such failure as 553, without a reason.
    .difference-1 = **What to change**: After 452, a smaller file may get through under the same name. After 553, the same file may get through under another name or in another directory.
    .difference-2 = **Full disks**: On a disk without free entries for files, creating one fails, and vsftpd says `553 Could not create file.` as it does for a missing right. Pure-FTPd adds the reason, as in `553 Can't open that file: No such file or directory`.
    .difference-3 = **Moment**: 553 comes before any data. 452 often comes after it, and leaves a partial file that takes up the last of the space.
    .difference-4 = **Repetition**: `curl --retry` repeats an upload after 452, not after 553; a first attempt that gets either ends in exit code 25.
    .difference-5 = **Rename**: 553 also answers `RNTO`, which needs no space. 452 belongs to uploads.
    .advice = If you see 553, upload a file called `test.txt` to a directory where you have stored files before: if that fails as well, ask the administrator for free space and free entries (`df -h`, `df -i`), not only for rights. If you see 452, delete the partial file, make room, and try again. If the directory of the path does not exist, create it with `MKD` first; that is a common cause of 553. In a server, put the reason into the text.
# 234 Security Data Exchange Complete vs 334 Security Mechanism Accepted
ftp-234-334 =
    .summary = Both say yes to `AUTH`, and both let the client go on without a pause. What differs is what it must do: after 234, begin the TLS handshake; after 334, send security data with `ADAT`. Which one is right depends on the mechanism alone.
    .difference-1 = **Mechanism**: 234 belongs to `AUTH TLS`. 334 belongs to mechanisms with an exchange of their own, such as `AUTH GSSAPI`; RFC 4217 (section 4.2) calls it incorrect for TLS.
    .difference-2 = **What follows on the wire**: After 234, the very next bytes are TLS, and a network capture shows no more lines. After 334, the lines go on: `ADAT`, then 335 or 235.
    .difference-3 = **Result**: TLS encrypts the control connection as a whole. After an `ADAT` exchange, each command and reply is wrapped by itself, with replies as 631, 632, or 633.
    .difference-4 = **How a failure looks**: If the handshake after 234 fails, there may be no reply at all, just a broken connection. If `ADAT` fails, there is a code, such as 535.
    .difference-5 = **A server that mixes them up**: curl takes 334 to `AUTH TLS` for a yes, too, and begins the handshake. Stricter clients stop.
    .advice = If the session breaks off after 234, look at certificates and TLS versions on both sides. If it breaks off after 334, look at the Kerberos ticket and the clocks; if you never asked for Kerberos, turn GSSAPI off in the client, so that it sends `AUTH TLS`. In a server, answer `AUTH TLS` with 234 and nothing else, and do not send a byte of plain text after it.
# 234 Security Data Exchange Complete vs 534 Request Denied for Policy Reasons
ftp-234-534 =
    .summary = These are the yes and the no to `AUTH TLS`. Neither is the last word: after 234 the handshake can still fail, and after 534 some clients go on without encryption.
    .difference-1 = **What it takes**: For 234, the server needs TLS switched on and a certificate. IIS sends 534, with `Local policy on server does not allow TLS secure connections`, if no certificate is selected.
    .difference-2 = **Password**: After 234 it travels encrypted. After 534, a client that treats TLS as optional, such as `curl --ssl`, sends it in the clear.
    .difference-3 = **Later in the session**: 534 can come again, for `PROT` or `CCC`: ProFTPD answers `PROT C` with it where data must be encrypted. 234 answers `AUTH` alone.
    .difference-4 = **Other refusals**: 534 is the one for a rule. A server without TLS sends 500 or 502, one that does not know the mechanism 504, and one with a broken certificate 431.
    .difference-5 = **In the log**: Below 234, a plain capture turns unreadable. Below 534, `USER` and `PASS` may be there for all to read.
    .advice = If you see 234 and the session then breaks off, look at the handshake: certificate, name, TLS version. If you see 534 to `AUTH TLS`, have the administrator select a certificate and allow TLS. If 534 answers `USER`, the case is the opposite: turn TLS on in the client. Set the client to require TLS, so that a refusal stops the login. In a server, never advertise `AUTH TLS` in `FEAT` if a policy forbids it.
# 350 Requested File Action Pending vs 503 Bad Sequence of Commands
ftp-350-503 =
    .summary = Both belong to commands that come in pairs. 350 confirms the first half, and 503 reports that the first half is missing. In a rename that fails, the two tell you which of `RNFR` and `RNTO` went wrong.
    .difference-1 = **Hidden cause**: A 503 to `RNTO` usually follows a refused `RNFR`: that one got 550, and the client went on regardless. The 550 is the error to cure.
    .difference-2 = **Commands in between**: RFC 959 (section 4.1.3) wants `RNTO` right after `RNFR`. vsftpd, ProFTPD, and Pure-FTPd let a `NOOP` pass between them; other servers forget the 350 and send 503.
    .difference-3 = **REST**: It gets 350 almost without a check. Pure-FTPd then sends `503 ASCII resume is unsafe, please delete the file first` to the `RETR` if the session is in ASCII type.
    .difference-4 = **Other pairs**: 503 also guards `USER` before `PASS` and `PBSZ` before `PROT`, where the first half gets 331 or 200. 350 is for renames and restarts.
    .difference-5 = **In curl**: With `-Q "RNFR old" -Q "RNTO new"`, it stops at the first refusal, with exit code 21, so `RNTO` is not sent after a failed `RNFR`.
    .advice = If you see 503, read upward to the reply of the command that should have come first, and cure that. If you see 350 and then nothing, the client left out the second half: nothing has been renamed. If several threads of your program share a session, make sure that no other command slips between the two. In a server, name the missing command in the 503.
# 230 User Logged In vs 331 User Name Okay, Need Password
ftp-230-331 =
    .summary = Either can answer `USER`, and both are good news. With 331 the server wants a password next; with 230 you are in already, and `PASS` would come too late. Programs that send `PASS` without looking run into trouble with the second case.
    .difference-1 = **PASS after 230**: vsftpd answers `230 Already logged in.`, ProFTPD `503 You are already logged in`, Pure-FTPd `530 We can't do that in the current session`. The session is intact each time.
    .difference-2 = **Proof**: 331 proves nothing, since servers send it for unknown names, too. 230 proves that the login has worked.
    .difference-3 = **When USER is enough**: Some servers let anonymous users in without a password. Where a client certificate takes its place, RFC 4217 (section 12.2) has 232, not 230.
    .difference-4 = **Text**: 331 may hold a hint, such as what to give as an anonymous password, or a one-time challenge. 230 may hold a welcome of several lines.
    .difference-5 = **In libraries**: `login()` in Python's `ftplib` sends `PASS` only after a 3xx, and so handles both.
    .advice = After `USER`, decide by the first digit: 2 means go on to work, 3 means send `PASS`, anything else means stop. If you see 331 where you expected 230, the server takes a password even for anonymous users; an email address is the custom. If you see 230 without having given a password, ask the administrator whether that is intended. In monitoring, take 230 as the sign of a login, never 331.
# 501 Syntax Error in Parameters vs 550 File Unavailable
ftp-501-550 =
    .summary = Both find fault with what follows the command. 501 rejects it as written, before any look at the disk; 550 has looked and found nothing, or nothing for you. For empty and unsuitable names, servers disagree.
    .difference-1 = **Empty names**: For `DELE` without a name, ProFTPD sends `501 Invalid number of parameters`, Pure-FTPd `501 No file name`, and vsftpd 550. In a script, an empty variable is the usual cause.
    .difference-2 = **MLSD on a file**: RFC 3659 (section 7.2.1) asks for 501. ProFTPD sends 550, with `is not a directory`.
    .difference-3 = **Resuming in ASCII type**: ProFTPD refuses `REST` with 501, vsftpd the `RETR` after it with 550. `TYPE I` cures both.
    .difference-4 = **What a listing can tell**: For 550, it shows whether the name is there. For 501, it is no use, because the server has not searched.
    .difference-5 = **Commands**: Apart from paths, 501 is about numbers, addresses, and options, as in `REST abc` or `PORT`. 550 is about paths, sizes, and rights.
    .advice = If you see 501, print the line exactly as it was sent, with its blanks and quotes: FTP takes no quotation marks around names. If you see 550, compare the name with a listing, and then check the rights. If the name has accents, send `OPTS UTF8 ON` first, since a server may find it unreadable with one encoding (501) and missing with another (550). In a server, send 501 before the disk is touched and 550 afterward.
# 552 Exceeded Storage Allocation vs 553 File Name Not Allowed
ftp-552-553 =
    .summary = Both are final refusals of an upload, and both concern your own corner of the server. 552 says that the file is too much for your quota; 553 says that it may not be stored under this name or in this place, even if it were empty.
    .difference-1 = **Test**: An empty file under a new name gets past 552. If it is refused as well, name or directory is at fault.
    .difference-2 = **Moment**: 553 comes before the data, so it costs nothing. 552 can come after hours of upload, when the quota is reached in mid-file.
    .difference-3 = **Cleaning up**: After 552, delete the partial file, which counts against the quota. After 553, there is none.
    .difference-4 = **Who else is affected**: The quota of 552 is that of one account. A 553 from a missing directory or a wrong owner hits everyone who uploads to that place.
    .difference-5 = **In curl**: 552 after 150 has an exit code of its own, 70. Any refusal before the data, 553 included, ends in 25.
    .advice = If you see 552, free some space of your own, or have the quota raised. If you see 553, change into the directory first: a 550 to `CWD` shows that it does not exist, and `MKD` creates it. If it exists, ask for the write permission. In a script that uploads many files, stop on 552, because the next one fails, too, and skip the file on 553. In a server, check the quota against the size from `ALLO` before the data comes.
