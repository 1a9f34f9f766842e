### Comparisons of FTP replies that people confuse, written by hand. The text takes the
### place of what would be composed from codes/ftp.ftl: .summary, .difference-1 and on,
### .advice. The order counts: the first ones are named on the home page, and it is the
### order in which comparisons are offered as close to others.

# 425 Can't Open Data Connection vs 426 Connection Closed, Transfer Aborted
ftp-425-426 =
    .summary = Both end a listing or transfer, and both point at the data connection rather than at the file or the account. With 425, that connection never came up, so nothing moved; with 426, it came up and broke, or was stopped, before the last byte.
    .difference-1 = **Reply before it**: 426 follows 125 or 150; 425 often has neither above it, because vsftpd and ProFTPD send 150 only once the data connection is up.
    .difference-2 = **Cause**: 425 comes from an obstacle that is always there, such as a closed port or a wrong address; 426 comes from a break in a path that worked, or from `ABOR`.
    .difference-3 = **File**: After 426 part of the data has usually arrived; after 425 none has, although vsftpd may already have created or emptied the target of an upload.
    .difference-4 = **Retry**: 426 is often gone at the second try, and `REST` lets you keep the part that arrived; 425 comes back until the mode or the firewall is changed.
    .difference-5 = **In curl**: A download that gets 425 in place of 150 ends with exit code 19 and `RETR response: 425`; 426 ends it with exit code 18.
    .advice = If you see 425, try the other mode first, then check the passive port range and the announced address. If you see 426, resume, and note after how many minutes it broke: small listings that work while large files get 426 point to a timeout or an unstable line, not to a closed port. In a server, send 425 only if the data connection was never up, since users react to it by changing the mode.
# 450 Requested File Action Not Taken vs 550 File Unavailable
ftp-450-550 =
    .summary = RFC 959 explains both with the words `File unavailable`, and both leave the file as it was. 450 means not now: the file is busy, and the same command may work in a minute. 550 means not like this: the file is missing or off limits to you, and waiting changes nothing.
    .difference-1 = **Example in the RFC**: Section 4.2.2 of RFC 959 names a busy file for 450, and a file that is not found or not accessible for 550.
    .difference-2 = **Same command again**: After 450, you may send it unchanged, path and all. After 550, RFC 959 (section 4.2) discourages exactly that: something about the command or your rights must change first.
    .difference-3 = **Commands**: In the table of RFC 959 (section 5.4), `LIST`, `NLST`, and `STAT` have 450 but no 550, so a missing directory may come as 450. With `CWD`, `MKD`, and `RMD`, it is the other way around.
    .difference-4 = **In curl**: 450 to a listing counts as an empty directory, and 450 to `RETR` ends in exit code 19 or in another try with `--retry`. 550 to `RETR` gives exit code 78, with no retry.
    .difference-5 = **What ends it**: 450 ends when another program or session lets go of the file. 550 lasts until you correct the path or someone grants you the right.
    .advice = If you see 450, wait and repeat the command; if it persists, check with `SIZE` whether the file exists at all. If you see 550, send `PWD` and list that directory before you ask for more rights. In a script, retry a few times on 450, with a pause, and stop on 550. In a server, send 450 only when waiting can help, because clients with automatic retries take you at your word.
# 530 Not Logged In vs 550 File Unavailable
ftp-530-550 =
    .summary = Both deny you access, and vsftpd even words both as `Permission denied.` With 530, the server refuses you: the session has no valid login, whichever file you want. With 550, your login stands, and the server refuses one path, which is missing or off limits to this account.
    .difference-1 = **What is refused**: 530 blocks the session and with it every path. 550 concerns one file or directory, and other commands in the same session go on working.
    .difference-2 = **Moment**: 530 usually answers `USER` or `PASS`, so there is no 230 in the log. 550 comes after 230, in answer to `CWD`, `RETR`, `DELE`, or another file command.
    .difference-3 = **Second digit**: The 3 in 530 stands for authentication and accounting, the 5 in 550 for the file system (RFC 959, section 4.2).
    .difference-4 = **On vsftpd**: `530 Permission denied.` usually means that a user list bars your name. `550 Permission denied.` means that a setting such as `write_enable` bars the command.
    .difference-5 = **Exit code of curl**: A login that fails with 530 ends in 67. A 550 ends in 9 if it answers `CWD`, and in 78 if it answers `RETR`.
    .advice = Look for 230 in the log. If it is missing, you have a login problem: check the user name, password, and TLS setting, whatever file you wanted. If 230 is there and 550 follows, leave the password alone, send `PWD`, and check the path from there. In a server, do not answer 530 when a user who is logged in lacks rights to a file; the client would think the password was wrong.
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
    .advice = Send `NOOP` to tell them apart: after 425 it gets 200, after 421 the connection is gone. If you see 421, reduce connections or idle time and read the server log for the limit that was hit. If you see 425, change between passive and active mode, then check the firewall. In a server, do not send 421 for a failed data connection: it would throw out a user who could try another mode.
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
    .summary = Both stop a transfer after it has started and leave it incomplete; what differs is where it broke. 426 is about the data connection between client and server. 451 is about the server's own work, such as reading or writing the file on its disk.
    .difference-1 = **Cause**: 426 is caused by the line, a firewall, or one side that closed early; 451 by a disk, a file, or another local fault of the server.
    .difference-2 = **Text in vsftpd**: For a failed upload, the text names the side at fault: `426 Failure reading network stream.` for the connection, `451 Failure writing to local file.` for the disk.
    .difference-3 = **Who can help**: For 426 the user can change the network or resume; for 451 only the administrator can find the fault, since it lies on the server.
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
    .summary = Both are 4xx replies to commands on files, so both invite another try. With 450, the server refused before it began, because the file or directory was not free just then. With 451, it had usually accepted the command and then failed at it through an error of its own.
    .difference-1 = **Moment**: 450 comes in place of 150, before a data connection opens. 451 normally comes after 150, with the transfer already under way.
    .difference-2 = **What is left behind**: After 450, no data has moved. After 451, expect a partial file: on the server if you were uploading, on your side if you were downloading.
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
