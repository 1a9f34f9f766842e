### Words for the facts of content/vocabulary.yaml: the fact's name, and one attribute for each value.

fact-status = Defined by
    .standard = the specification
    .unofficial = no specification; some servers send it
fact-outcome = Outcome
    .success = done
    .progress = under way
    .input-needed = more input needed
    .failure = failed
fact-finality = Kind of reply
    .preliminary = preliminary: a final reply follows
    .intermediate = intermediate: the client sends the next part
    .final = final
fact-phase = Where it appears
    .connect = when connecting
    .security = while setting up protection
    .login = at login
    .command = in answer to a command
    .transfer = before, during, or after a transfer
    .quit = when quitting
    .any = anywhere in a session
fact-fault = Who is at fault
    .none = nobody
    .user = the user
    .client = the client program
    .server = the server
    .network = the network
    .either = the reply does not say
fact-actor = Who has to act
    .nobody = nobody
    .user = you
    .client = the client, automatically
    .administrator = the server's administrator
    .user-or-administrator = you or the administrator
fact-retry = Retry
    .unneeded = not needed
    .wait = no, wait for the final reply
    .next-step = no, go on with the next step
    .later = yes, but later
    .after-change = only after a change
    .after-login = after logging in
    .after-reconnect = after reconnecting
    .useless = will not help
fact-persistence = Condition
    .temporary = temporary
    .permanent = permanent
fact-connection = Connection
    .stays-open = stays open
    .closes = closes
    .may-close = may close
ftp-fact-connection = Control connection
    .stays-open = stays open
    .closes = closes
    .may-close = may close
fact-data-connection = Data connection
    .unaffected = not affected
    .announced = address announced
    .opening = about to open
    .open = open
    .closed = closed
    .not-opened = not opened
    .aborted = aborted

## The verdict at the top of a comparison. The attributes are values of the fact `outcome`
## and of the fact `retry`; one that goes on with a value of `persistence` or `actor`
## (failure-temporary, later-administrator) is used for codes that state that, too.
## They are put into compare-verdict (compare.ftl).

verdict-tells =
    .success = reports success
    .progress = reports that all is well so far
    .input-needed = asks for more
    .failure = reports a failure
    .failure-temporary = reports a temporary failure
    .failure-permanent = reports a permanent failure
verdict-next =
    .unneeded = no action is needed
    .unneeded-client = the client goes on by itself
    .wait = wait for the final reply
    .next-step = send what it asks for
    .next-step-client = the client sends the next command by itself
    .later = try again later
    .later-administrator = try again later, or ask the server's administrator
    .later-user-or-administrator = try again later, and look for the cause if the failure comes back
    .after-change = correct what is wrong, then try again
    .after-change-user-or-administrator = correct what is wrong, on your side or on the server, then try again
    .after-login = log in, then try again
    .after-reconnect = connect again after a while
    .useless = find another way, because this server will not do it

## What sets two codes apart. One attribute for each value of a fact; put into
## compare-contrast (compare.ftl): "425 is worth a retry later, while 550 …".

contrast-status =
    .standard = is defined by the specification
    .unofficial = is in no specification and comes from some servers only
contrast-outcome =
    .success = reports success
    .progress = reports that all is well so far
    .input-needed = asks for more before the work can be done
    .failure = reports a failure
contrast-finality =
    .preliminary = will be followed by another reply
    .intermediate = waits for the client's next command
    .final = is a final reply
contrast-phase =
    .connect = comes when the client connects
    .security = is part of setting up protection
    .login = belongs to login
    .command = answers an ordinary command
    .transfer = belongs to a transfer
    .quit = belongs to the end of a session
    .any = can come anywhere in a session
contrast-fault =
    .none = involves no fault
    .user = usually goes back to the user
    .client = goes back to the client program
    .server = has its cause on the server
    .network = has its cause in the network
    .either = does not tell whose fault it is
contrast-actor =
    .nobody = calls for no action
    .user = needs action from you alone
    .client = is handled by the client on its own
    .administrator = needs action from the server's administrator
    .user-or-administrator = may need the administrator
contrast-retry =
    .unneeded = needs no retry
    .wait = asks you to wait for the final reply
    .next-step = calls for the next step instead of a retry
    .later = is worth a retry later
    .after-change = is worth a retry only after a change
    .after-login = is worth a retry once you are logged in
    .after-reconnect = is worth a retry over a new connection
    .useless = stays the same however often you retry
contrast-persistence =
    .temporary = counts as a temporary failure
    .permanent = counts as a permanent failure
contrast-connection =
    .stays-open = leaves the connection open
    .closes = ends the connection
    .may-close = may end the connection
ftp-contrast-connection =
    .stays-open = leaves the control connection open
    .closes = ends the control connection
    .may-close = may end the control connection
contrast-data-connection =
    .unaffected = has no effect on the data connection
    .announced = announces where the data connection can be opened
    .opening = announces that the data connection is about to open
    .open = says that the data connection is open
    .closed = says that the data connection is closed
    .not-opened = means that no data connection was opened
    .aborted = means that the data connection was cut off

## Short names of the steps of a session (values of the fact `phase`), for the picture.
## The shorter, the better: about twelve letters, or six Japanese or Korean characters.

course =
    .connect = Connect
    .security = Protect
    .login = Log in
    .command = Command
    .transfer = Transfer
    .quit = Quit

## Exchanges: who speaks, and what happens without anything being sent. An event stands
## after the letter of its side, where words would stand, as in `S (connection refused)`:
## hence the brackets. closed: by that side, on purpose; lost: by accident.

side-client = Client
side-server = Server
side-proxy = Proxy
event-silence = (no reply)
event-refused = (connection refused)
event-lost = (connection lost)
event-closed = (connection closed)
event-timeout = (timeout)
