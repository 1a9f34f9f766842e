#!/usr/bin/env python3
"""Hold the texts of the FTP catalog against what software really prints.

Starts each FTP server that is installed on loopback, with a configuration of
its own in a temporary directory and an unprivileged port, provokes replies,
and does the same for clients with a server that answers from a script. Each
text of the catalog by such software must match a line that was printed, or a
string of its binary. Python's standard library is all that it needs.
"""

import argparse
import contextlib
import ftplib
import glob
import os
import pwd
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
LOOPBACK = "127.0.0.1"
PATIENCE = 8  # seconds for one reply
BIG = 8 << 20  # bytes that fill the buffers of a connection whose peer does not read
DIRECTORIES = ["usr/sbin", "usr/bin", "usr/local/sbin", "usr/local/bin"]
TEXT = re.compile(r'\{ by: ([^,}]+), text: "((?:[^"\\]|\\.)*)"(?:, version: "([^"]*)")? \}')

arguments = None


# The catalog


def catalog():
    """All texts: (software, text, version, place)."""
    for path in sorted(glob.glob(os.path.join(ROOT, "content/ftp/codes/*.yaml"))):
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if "by:" not in line or line.lstrip().startswith("#"):
                    continue
                found = TEXT.search(line)
                place = f"{os.path.relpath(path, ROOT)}:{number}"
                if not found:
                    sys.exit(f"{place}: write a text as {{ by: …, text: \"…\" }} on one line")
                by, text, version = found.groups()
                yield by, re.sub(r"\\(.)", r"\1", text), version, place


def pattern(text):
    """A text as a regular expression: `…` stands for anything."""
    return re.compile(".*".join(re.escape(piece) for piece in text.split("…")))


def folded(line):
    """A line of a reply with a space after its code, also where a hyphen stands."""
    return re.sub(r"^([1-6]\d\d)-", r"\1 ", line)


def in_binary(text, strings):
    """Whether a string of a binary, possibly with conversions, can print the text."""
    text = re.sub(r"^(curl: \(\d+\) |500 OOPS: |[1-6]\d\d )", "", text)
    for string in strings:
        if text in string:
            return True
        pieces = re.split(r"%[-+ #0-9.*lhzj]*[a-zA-Z]", string)
        if len(pieces) > 1 and max(map(len, pieces)) >= 8:
            probe = ".*".join(re.escape(piece) for piece in pieces)
            if re.fullmatch(probe, text.replace("…", "\ufffc")):
                return True
    if "…" in text:
        wanted = pattern(text)
        return any(wanted.search(string) for string in strings)
    return False


def strings_of(paths):
    found = set()
    for path in paths:
        with open(path, "rb") as file:
            for string in re.findall(rb"[\t\x20-\x7e]{6,}", file.read()):
                found.add(string.decode("ascii"))
    return found


# The lines that the catalog offers for copying


LINES = re.compile(r'\{ (?:who: \w+, )?for: ([^,}]+), text: "((?:[^"\\]|\\.)*)" \}')


def settings(software):
    """What the catalog says to write into a file: (text, place)."""
    for path in sorted(glob.glob(os.path.join(ROOT, "content/ftp/codes/*.yaml"))):
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                found = LINES.search(line)
                if found and found.group(1) == software:
                    text = found.group(2).replace("\\n", "\n").replace('\\"', '"')
                    yield text, f"{os.path.relpath(path, ROOT)}:{number}"


def with_own_files(text, work):
    """Settings that name files and hosts which exist here."""
    pem = certificate(work)
    if pem:
        text = text.replace("/etc/ssl/certs/ftp.pem", pem + ".crt")
        text = text.replace("/etc/ssl/private/ftp.key", pem + ".key")
    return text.replace("ftp.example.com", LOOPBACK)


def refused_vsftpd(work):
    """Settings that vsftpd does not take: (text, place, why). A server for inetd reads
    all of its settings, and then complains that it was not started by inetd."""
    path = program("vsftpd")
    for text, place in settings("vsftpd.conf") if path and os.geteuid() == 0 else []:
        file = configuration(work, "lines.conf", ["listen=NO", with_own_files(text, work)])
        done = subprocess.run(["sh", "-c", 'exec "$0" "$@" 0>&1', path, file], timeout=20,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        said = done.stdout.decode("utf-8", "replace").strip()
        if "must be started from inetd" not in said:
            yield text, place, said


def refused_proftpd(work):
    """Settings that ProFTPD does not take: (text, place, why)."""
    path = program("proftpd")
    for text, place in settings("proftpd.conf") if path else []:
        modules = module_folder()
        if "TLS" in text and not os.path.exists(modules + "/mod_tls.so"):
            continue
        base = ["ServerName test", "UseIPv6 off", f"DefaultAddress {LOOPBACK}"]
        if modules:
            base.append(f"ModulePath {modules}")
        if "TLS" in text and "LoadModule" not in text:
            base.append("LoadModule mod_tls.c")
        file = configuration(work, "lines.conf", [*base, with_own_files(text, work)])
        done = subprocess.run([path, "-t", "-c", file], timeout=20, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, check=False)
        if done.returncode:
            yield text, place, done.stdout.decode("utf-8", "replace").strip()


def module_folder():
    """Where ProFTPD's modules are."""
    for root in [*arguments.root, "/"]:
        for part in ("usr/lib/proftpd", "usr/libexec/proftpd", "usr/local/libexec"):
            if glob.glob(os.path.join(root, part, "mod_*.so")):
                return os.path.join(root, part)
    return ""


# Finding and running software


def program(*names):
    for name in names:
        for root in arguments.root:
            for directory in DIRECTORIES:
                path = os.path.join(root, directory, name)
                if os.access(path, os.X_OK):
                    return path
        path = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/usr/local/sbin")
        if path:
            return path
    return None


def version_of(command, expression):
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False, timeout=20)
    found = re.search(expression, done.stdout.decode("utf-8", "replace"))
    return found.group(1) if found else "?"


def free_port():
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def running(command, port, **options):
    """Run a server until the block ends."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.STDOUT, start_new_session=True, **options)
    try:
        for _ in range(100):
            if process.poll() is not None:
                raise OSError(f"{command[0]} ended at once with {process.returncode}")
            with contextlib.suppress(OSError), socket.create_connection((LOOPBACK, port), 1):
                break
            time.sleep(0.1)
        else:
            raise OSError(f"{command[0]} does not listen")
        time.sleep(0.3)
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


class Session:
    """A control connection that hears every line."""

    def __init__(self, heard, port, greeting=True):
        self.heard = heard
        self.socket = socket.create_connection((LOOPBACK, port), PATIENCE)
        self.file = self.socket.makefile("rb")
        self.data = None
        if greeting:
            self.reply()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.drop()
        self.file.close()
        self.socket.close()

    def line(self):
        try:
            line = self.file.readline().decode("utf-8", "replace").rstrip("\r\n")
        except OSError:
            line = ""
        if line:
            self.heard.add(line)
            if arguments.verbose:
                print(f"    {line}")
        return line

    def reply(self):
        first = line = self.line()
        if first[3:4] == "-":
            while line and not (line[:3] == first[:3] and line[3:4] == " "):
                line = self.line()
        return first

    def say(self, command):
        if arguments.verbose:
            print(f"  > {command}")
        with contextlib.suppress(OSError):
            self.socket.sendall(command.encode("utf-8") + b"\r\n")

    def ask(self, *commands):
        answer = ""
        for command in commands:
            self.say(command)
            answer = self.reply()
        return answer

    def login(self, user="anonymous", password="guest"):
        self.ask(f"USER {user}")
        return self.ask(f"PASS {password}")

    def secure(self):
        answer = self.ask("AUTH TLS")
        if answer.startswith("234"):
            self.file.close()
            self.socket = client_context().wrap_socket(self.socket)
            self.file = self.socket.makefile("rb")
        return answer

    def drop(self):
        if self.data:
            self.data.close()
            self.data = None

    def passive(self, source=None, connect=True):
        """PASV, and a connection to the port that it names."""
        self.drop()
        numbers = re.search(r"\((\d+(?:,\d+){5})\)", self.ask("PASV"))
        if numbers and connect:
            port = [int(number) for number in numbers.group(1).split(",")][4:]
            address = (LOOPBACK, port[0] * 256 + port[1])
            origin = (source, 0) if source else None
            self.data = socket.create_connection(address, PATIENCE, source_address=origin)

    def transfer(self, command, upload=b"", tls=False, source=None, abort=False):
        """A transfer; `abort` breaks its data connection off in the middle."""
        self.passive(source)
        if not self.data:
            return self.ask(command)
        self.say(command)
        if tls:
            self.reply()
            with contextlib.suppress(OSError):
                self.data = client_context().wrap_socket(self.data)
                self.data.recv(1)
            self.drop()
            return self.reply()
        answer = self.reply()
        if answer[:1] != "1":
            return answer
        with contextlib.suppress(OSError):
            if abort:
                linger = b"\x01\x00\x00\x00\x00\x00\x00\x00"
                self.data.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
                self.data.recv(1)
            elif upload:
                self.data.sendall(upload)
            else:
                self.data.settimeout(PATIENCE)
                while self.data.recv(65536):
                    pass
        self.drop()
        return self.reply()

    def active(self, command, port=None):
        """PORT with one's own address, and a port where nobody listens unless given."""
        port = port or free_port()
        self.ask(f"PORT 127,0,0,1,{port // 256},{port % 256}")
        return self.ask(command)


def client_context():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def certificate(work):
    """A self-signed certificate with its key in one file, or nothing without openssl."""
    path = os.path.join(work, "certificate.pem")
    openssl = program("openssl")
    if not openssl:
        return None
    if not os.path.exists(path):
        subprocess.run([openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
                        "-subj", "/CN=localhost", "-keyout", path + ".key", "-out", path + ".crt"],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(path, "w", encoding="ascii") as both:
            for part in (path + ".key", path + ".crt"):
                with open(part, encoding="ascii") as file:
                    both.write(file.read())
        os.chmod(path, 0o600)
    return path


def tree(work, writable=True):
    """Files for a server to serve."""
    top = os.path.join(work, "files" if writable else "sealed")
    os.makedirs(os.path.join(top, "pub/closed"), exist_ok=True)
    for name, size in (("readme.txt", 1200), ("big.bin", BIG)):
        with open(os.path.join(top, "pub", name), "wb") as file:
            file.write(b"x" * size)
    os.makedirs(os.path.join(top, "upload"), exist_ok=True)
    os.chmod(os.path.join(top, "upload"), 0o777)
    os.chmod(os.path.join(top, "pub/closed"), 0o700)
    return top


def configuration(work, name, lines):
    path = os.path.join(work, name)
    with open(path, "w", encoding="utf-8") as file:
        file.write("\n".join(lines) + "\n")
    os.chmod(path, 0o600)
    return path


# vsftpd


def vsftpd(work, heard):
    path = program("vsftpd")
    if not path:
        return None
    # It speaks on standard input.
    shell = ["sh", "-c", 'exec "$0" "$@" 0>&1', path]
    version = version_of([*shell, "-v"], r"version ([\w.]+)")
    if os.geteuid() != 0:
        return version, [path], "only its strings: needs root"
    top = tree(work)
    empty = os.path.join(work, "empty")
    os.makedirs(empty, exist_ok=True)
    # Anonymous sessions begin in the home of this user, who may not own it.
    user = next(entry.pw_name for entry in pwd.getpwall()
                if entry.pw_uid and os.path.isdir(entry.pw_dir)
                and os.stat(entry.pw_dir).st_uid != entry.pw_uid)
    pem = certificate(work)

    def serve(**settings):
        port = free_port()
        base = dict(listen="YES", listen_address=LOOPBACK, listen_port=port, background="NO",
                    anonymous_enable="YES", local_enable="YES", write_enable="YES",
                    anon_upload_enable="YES", anon_root=top, ftp_username=user,
                    secure_chroot_dir=empty, seccomp_sandbox="NO", connect_from_port_20="NO",
                    pam_service_name="other", xferlog_enable="NO", delay_failed_login=0,
                    accept_timeout=2, connect_timeout=2)
        base.update(settings)
        lines = [f"{key}={value}" for key, value in base.items()]
        file = configuration(work, f"vsftpd-{port}.conf", lines)
        return running([path, file], port), port

    server, port = serve()
    with server:
        with Session(heard, port) as ftp:
            ftp.ask("PWD", "PASS early", "AUTH TLS", "PBSZ 0", "USER nobody", "PASS wrong")
        with Session(heard, port) as ftp:
            ftp.login()
            ftp.ask("LIST", "CWD missing", "SIZE missing", "RNTO there", "STRU P", "MODE B",
                    "TYPE X", "OPTS NOSUCH", "ACCT x", "REIN", "ALLO 1", "ABOR", "XNOSUCH",
                    "PORT 192,0,2,10,195,80", "EPRT |1|192.0.2.10|50000|", "EPSV 9", "REST 100",
                    "DELE pub/readme.txt", "MKD /pub/new", "SITE NOSUCH", "USER other", "SYST",
                    "EPSV", "TYPE I", "TYPE A", "TYPE I", "PWD", "CWD /pub", "CWD /", "HELP")
            ftp.transfer("RETR missing")
            ftp.transfer("STOR missing/there", b"x")
            ftp.transfer("STOR pub/there", b"x")
            ftp.transfer("LIST")
            ftp.transfer("LIST pub/closed")
            ftp.transfer("RETR pub/readme.txt")
            ftp.transfer("STOR upload/new", b"x" * 100)
            ftp.active("LIST")
            ftp.transfer("LIST", source="127.0.0.2")
            ftp.passive(connect=False)
            ftp.ask("LIST")
            ftp.transfer("RETR pub/big.bin", abort=True)
            ftp.ask("QUIT")
    # What it prints when it does not start.
    for bad in ("nosuch=YES", "listen=MAYBE", "listen", "listen=YES\nftp_username=nosuch",
                f"listen=YES\nlisten_address={LOOPBACK}\nlisten_port=1\nssl_enable=YES\n"
                "rsa_cert_file=/nosuch"):
        hear(heard, [*shell, configuration(work, "bad.conf", [bad])])
    with socket.create_server((LOOPBACK, 0)) as taken:
        lines = ["listen=YES", f"listen_address={LOOPBACK}",
                 f"listen_port={taken.getsockname()[1]}"]
        hear(heard, [*shell, configuration(work, "bad.conf", lines)])
    server, port = serve(idle_session_timeout=1)
    with server, Session(heard, port) as ftp:
        ftp.login()
        ftp.reply()
    server, port = serve(ftp_username="nobody")
    with server, Session(heard, port) as ftp:
        ftp.login()
    server, port = serve(data_connection_timeout=1)
    with server, Session(heard, port) as ftp:
        ftp.login()
        ftp.passive()
        ftp.ask("RETR pub/big.bin")
        ftp.reply()
    for limit in ({"max_clients": 1}, {"max_per_ip": 1}):
        server, port = serve(**limit)
        with server, Session(heard, port), Session(heard, port):
            pass
    server, port = serve(local_enable="NO", write_enable="NO")
    with server, Session(heard, port) as ftp:
        ftp.ask("USER bob")
        ftp.login()
        ftp.transfer("STOR upload/there", b"x")
    users = configuration(work, "users", ["bob"])
    server, port = serve(userlist_enable="YES", userlist_file=users)
    with server, Session(heard, port) as ftp:
        ftp.ask("USER bob")
    server, port = serve(anonymous_enable="NO")
    with server, Session(heard, port) as ftp:
        ftp.login()
    server, port = serve(anon_root=os.path.join(top, "upload"))
    with server, Session(heard, port) as ftp:
        ftp.login()
    server, port = serve(anon_root=os.path.join(work, "missing"))
    with server, Session(heard, port) as ftp:
        ftp.login()
    shut = os.path.join(work, "shut")
    os.makedirs(shut)
    os.chmod(shut, 0o711)
    server, port = serve(anon_root=shut)
    with server, Session(heard, port) as ftp:
        ftp.login()
        ftp.transfer("LIST")
    server, port = serve(pasv_enable="NO", port_enable="NO", deny_file="{*.exe}")
    with server, Session(heard, port) as ftp:
        ftp.login()
        ftp.ask("PASV", "PORT 127,0,0,1,195,80", "EPSV", "LIST")
    if pem:
        tls = dict(ssl_enable="YES", rsa_cert_file=pem, force_local_logins_ssl="YES",
                   force_anon_logins_ssl="NO")
        server, port = serve(**tls)
        with server:
            with Session(heard, port) as ftp:
                ftp.ask("USER bob")
            with Session(heard, port) as ftp:
                ftp.ask("AUTH NOSUCH", "PBSZ 0", "PROT P")
                ftp.secure()
                ftp.ask("USER anonymous")
            with Session(heard, port) as ftp:
                ftp.ask("AUTH TLS")
                ftp.say("this is no handshake")
                ftp.reply()
        server, port = serve(**tls, allow_anon_ssl="YES", force_anon_data_ssl="YES")
        with server, Session(heard, port) as ftp:
            ftp.secure()
            ftp.login()
            ftp.ask("PBSZ 0", "PROT E", "PROT X", "PROT C")
            ftp.ask("PROT P")
            ftp.transfer("LIST", tls=True)
            with Session(heard, port) as ftp:
                ftp.secure()
                ftp.login()
                ftp.transfer("LIST")
        server, port = serve(**dict(tls, force_anon_logins_ssl="YES"))
        with server, Session(heard, port) as ftp:
            ftp.ask("USER anonymous")
    return version, [path], None


# ProFTPD


def proftpd(work, heard):
    path = program("proftpd")
    if not path:
        return None
    version = version_of([path, "-v"], r"Version ([\w.]+)")
    modules = module_folder()
    binaries = [path, *glob.glob(modules + "/mod_*.so")] if modules else [path]
    top = tree(work)
    os.makedirs(os.path.join(top, "sealed"), exist_ok=True)
    os.chmod(os.path.join(top, "sealed"), 0o555)
    uid, gid = (65534, 65534) if os.geteuid() == 0 else (os.getuid(), os.getgid())
    if os.geteuid() == 0:
        for folder, _, names in os.walk(top):
            for name in [".", *names]:
                os.chown(os.path.join(folder, name), uid, gid)
        os.chown(os.path.join(top, "sealed"), 0, 0)
    # The password is "secret".
    password = "$1$versus$qUqWbx7qUMnHq1VOoNbTJ."
    openssl = program("openssl")
    if openssl:
        password = subprocess.run([openssl, "passwd", "-1", "-salt", "versus", "secret"],
                                  check=True, stdout=subprocess.PIPE).stdout.decode().strip()
    users = configuration(work, "proftpd.passwd", [
        f"anna:{password}:{uid}:{gid}:Anna:{top}:/bin/sh",
        f"bob:{password}:{uid}:{gid}:Bob:{work}/missing:/bin/sh",
        f"carl:{password}:{uid}:{gid}:Carl:{top}:/no/shell"])
    pem = certificate(work)

    def serve(*more, tls=()):
        port = free_port()
        base = ["ServerName test", "ServerType standalone", "DefaultServer on",
                f"DefaultAddress {LOOPBACK}", "SocketBindTight on", f"Port {port}",
                "UseIPv6 off", "UseReverseDNS off",
                f"ScoreboardFile {work}/scoreboard-{port}", f"PidFile {work}/pid-{port}",
                f"SystemLog {work}/proftpd.log", "WtmpLog off", "TransferLog none",
                f"AuthUserFile {users}", "AuthOrder mod_auth_file.c", "AllowOverwrite on",
                "DelayEngine off", "TimeoutLinger 1"]
        if os.geteuid() == 0:
            base += ["User nobody", "Group nogroup"]
        if tls and modules:
            base += [f"ModulePath {modules}", "LoadModule mod_tls.c", "TLSEngine on",
                     f"TLSRSACertificateFile {pem}.crt", f"TLSRSACertificateKeyFile {pem}.key",
                     *tls]
        file = configuration(work, f"proftpd-{port}.conf", [*base, *more])
        return running([path, "-n", "-q", "-c", file], port), port

    server, port = serve("DefaultRoot ~", "<Directory ~/upload/denied>", "<Limit WRITE>",
                         "DenyAll", "</Limit>", "</Directory>", "PathDenyFilter \"\\.exe$\"")
    with server:
        with Session(heard, port) as ftp:
            ftp.ask("LIST", "PASS early")
            ftp.login("anna", "wrong")
            ftp.login("carl", "secret")
        with Session(heard, port) as ftp:
            ftp.login("bob", "secret")
        with Session(heard, port) as ftp:
            ftp.login("anna", "secret")
            ftp.ask("CWD missing", "SIZE pub/readme.txt", "TYPE I", "SIZE missing", "RNTO x",
                    "RETR missing", "DELE missing", "MKD pub", "RMD pub", "TYPE X", "MODE B",
                    "STRU P", "XNOSUCH", "ACCT x", "REIN", "REST abc", "PORT 1,2", "AUTH TLS",
                    "PORT 192,0,2,10,195,80", "EPRT |9|::1|50000|", "OPTS NOSUCH", "CCC",
                    "MLSD pub/readme.txt", "ABOR", "SITE NOSUCH", "RNFR missing", "PWD",
                    "RNFR pub/readme.txt", "CWD /pub", "RNTO pub/readme.txt", "CWD /pub",
                    "CWD /", "SYST", "EPSV", "NOOP", "RETR pub", "STOR upload/tool.exe", "MKD sealed/new", "USER other",
                    "DELE sealed", "LANG xx", "SMNT x", "RANG 5 3")
            ftp.transfer("LIST missing")
            ftp.transfer("NLST missing")
            ftp.transfer("STOR missing/there", b"x")
            ftp.transfer("STOR sealed/there", b"x")
            ftp.transfer("APPE pub/readme.txt", b"x")
            ftp.ask("REST 999999")
            ftp.transfer("RETR pub/readme.txt")
            ftp.ask("REST 10")
            ftp.transfer("STOR pub/readme.txt", b"x")
            ftp.active("LIST")
            ftp.transfer("LIST")
            ftp.transfer("RETR pub/readme.txt")
            ftp.transfer("STOR upload/new", b"x")
            ftp.drop()
            ftp.ask("LIST")
            ftp.ask("QUIT")
        with Session(heard, port) as ftp:
            ftp.login("anna", "secret")
            ftp.transfer("RETR pub/big.bin", abort=True)
        with Session(heard, port) as ftp:
            ftp.login("anna", "secret")
            ftp.passive()
            ftp.say("STOR upload/broken")
            ftp.reply()
            ftp.data.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER,
                                b"\x01\x00\x00\x00\x00\x00\x00\x00")
            ftp.data.sendall(b"x" * 100)
            ftp.drop()
            ftp.reply()
    server, port = serve("TimeoutIdle 1", "TimeoutNoTransfer 0", "MaxClientsPerHost 1")
    with server, Session(heard, port) as ftp:
        ftp.login("anna", "secret")
        with Session(heard, port) as second:
            second.login("anna", "secret")
        ftp.reply()
    server, port = serve("TimeoutNoTransfer 1", "MaxClients 1", "AllowOverwrite off")
    with server, Session(heard, port) as ftp:
        ftp.login("anna", "secret")
        ftp.transfer("STOR pub/readme.txt", b"x")
        with Session(heard, port) as second:
            second.login("anna", "secret")
        ftp.reply()
    server, port = serve("TimeoutLogin 1", "<Limit LOGIN>", "DenyAll", "</Limit>")
    with server:
        with Session(heard, port) as ftp:
            ftp.reply()
        with Session(heard, port) as ftp:
            ftp.login("anna", "secret")
    server, port = serve("TimeoutStalled 1", "MaxLoginAttempts 1")
    with server:
        with Session(heard, port) as ftp:
            ftp.login("anna", "secret")
            ftp.passive()
            ftp.ask("RETR pub/big.bin")
            ftp.reply()
        with Session(heard, port) as ftp:
            ftp.login("anna", "wrong")
            ftp.reply()
    if pem and modules:
        server, port = serve(tls=["TLSRequired on"])
        with server:
            with Session(heard, port) as ftp:
                ftp.ask("PBSZ 0", "PROT P", "CCC", "AUTH NOSUCH", "USER anna")
            with Session(heard, port) as ftp:
                ftp.secure()
                ftp.login("anna", "secret")
                ftp.ask("PROT P", "PBSZ 0", "PROT C", "PROT E", "AUTH TLS")
                ftp.transfer("LIST")
                ftp.ask("PROT P")
                ftp.transfer("LIST", tls=True)
            with Session(heard, port) as ftp:
                ftp.ask("AUTH TLS")
                ftp.say("this is no handshake")
                ftp.reply()
        server, port = serve(tls=["TLSRequired data"])
        with server, Session(heard, port) as ftp:
            ftp.secure()
            ftp.login("anna", "secret")
            ftp.transfer("LIST")
    return version, binaries, None


# Pure-FTPd


def pure_ftpd(work, heard):
    path = program("pure-ftpd")
    if not path:
        return None
    version = version_of([path, "--help"], r"pure-ftpd v([\w.]+)")
    pure_pw = program("pure-pw")
    if os.geteuid() != 0 or not pure_pw:
        return version, [path], "only its strings: needs root and pure-pw"
    top = tree(work)
    uid = gid = 65534
    for folder, _, names in os.walk(top):
        for name in [".", *names]:
            os.chown(os.path.join(folder, name), uid, gid)
    os.makedirs(os.path.join(top, "sealed"), exist_ok=True)
    os.chown(os.path.join(top, "sealed"), 0, 0)
    os.chmod(os.path.join(top, "sealed"), 0o755)
    passwords, database = os.path.join(work, "pure.passwd"), os.path.join(work, "pure.pdb")
    users = {"anna": [top], "dora": [top, "-n", "1", "-N", "1"],
             "erik": [os.path.join(work, "missing")]}
    for user, (home, *quota) in users.items():
        subprocess.run([pure_pw, "useradd", user, "-f", passwords, "-u", str(uid), "-g", str(gid),
                        "-d", home, *quota], input=b"secret\nsecret\n", check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    subprocess.run([pure_pw, "mkdb", database, "-f", passwords], check=True)
    pem = certificate(work)

    def serve(*options):
        port = free_port()
        return running([path, "-S", f"{LOOPBACK},{port}", "-l", f"puredb:{database}", "-E", "-H",
                        "-u", "1", "-A", "-g", os.path.join(work, f"pure-{port}.pid"), *options],
                       port), port

    server, port = serve("-x", "-Z")
    with server:
        with Session(heard, port) as ftp:
            ftp.ask("LIST", "PASS early", "AUTH NOSUCH", "ACCT x")
            ftp.login("anna", "wrong")
        with Session(heard, port) as ftp:
            ftp.ask("USER anonymous")
        with Session(heard, port) as ftp:
            ftp.login("erik", "secret")
        with Session(heard, port) as ftp:
            ftp.login("anna", "secret")
            ftp.ask("CWD missing", "SIZE missing", "RNTO x", "DELE missing", "MKD pub", "RMD pub",
                    "TYPE X", "MODE B", "STRU P", "XNOSUCH", "REST abc", "PORT 1,2", "RETR",
                    "PORT 192,0,2,10,195,80", "EPRT |9|::1|50000|", "ABOR", "RNFR missing", "PWD",
                    "RNFR pub/readme.txt", "CWD /", "SYST", "EPSV", "PASV", "MDTM missing",
                    "MKD sealed/new", "SITE NOSUCH", "PROT X", "OPTS NOSUCH", "TYPE I", "REST 5")
            ftp.transfer("RETR missing")
            ftp.transfer("STOR missing/there", b"x")
            ftp.transfer("STOR sealed/there", b"x")
            ftp.transfer("STOR .hidden", b"x")
            ftp.transfer("LIST missing")
            ftp.ask("TYPE I", "REST 999999")
            ftp.transfer("RETR pub/readme.txt")
            ftp.ask("TYPE A", "REST 5")
            ftp.transfer("STOR pub/readme.txt", b"x")
            ftp.ask("TYPE I")
            ftp.active("LIST")
            ftp.transfer("LIST")
            ftp.transfer("RETR pub/readme.txt")
            ftp.transfer("STOR upload/new", b"x")
            ftp.ask("QUIT")
        with Session(heard, port) as ftp:
            ftp.login("anna", "secret")
            ftp.ask("TYPE I")
            ftp.transfer("RETR pub/big.bin", abort=True)
    for options in (["-C", "1"], ["-c", "1"], ["-y", "1:1"]):
        server, port = serve(*options)
        with server:
            time.sleep(1)  # until the probe of the port no longer counts
            with Session(heard, port) as ftp:
                ftp.login("anna", "secret")
                with Session(heard, port) as second:
                    second.login("anna", "secret")
    server, port = serve("-n", "1:1", "-k", "1")
    with server, Session(heard, port) as ftp:
        ftp.login("dora", "secret")
        ftp.ask("TYPE I", "MKD another")
        ftp.transfer("STOR upload/large", b"x" * 100)
    server, port = serve("-k", "99%")
    with server, Session(heard, port) as ftp:
        ftp.login("dora", "secret")
        ftp.ask("TYPE I")
        ftp.transfer("STOR upload/large", b"x" * (2 << 20))
        ftp.transfer("STOR upload/another", b"x" * (2 << 20))
    server, port = serve("-p", "50999:50999", "-N")
    with server, Session(heard, port) as ftp:
        ftp.login("anna", "secret")
        ftp.ask("PASV", "EPSV")
        with Session(heard, port) as second:
            second.login("anna", "secret")
            second.ask("PASV", "PASV")
    if pem:
        server, port = serve("-2", pem, "-Y", "2")
        with server:
            with Session(heard, port) as ftp:
                ftp.ask("USER anna", "AUTH TLS")
            with Session(heard, port) as ftp:
                ftp.secure()
                ftp.ask("PROT P", "PBSZ 0", "PROT X", "PROT C", "PROT P", "CCC")
        server, port = serve("-2", pem, "-Y", "3")
        with server, Session(heard, port) as ftp:
            ftp.secure()
            ftp.login("anna", "secret")
            ftp.ask("PBSZ 0", "PROT C")
            ftp.transfer("LIST")
    return version, [path], None


# Clients, against a server that answers from a script


class Script(threading.Thread):
    """A server that gives scripted replies; a reply None ends the session."""

    USUAL = {"USER": "331 Password required", "PASS": "230 Logged in", "PWD": "257 \"/\" is it",
             "TYPE": "200 OK", "SYST": "215 UNIX Type: L8", "QUIT": "221 Bye", "CWD": "250 OK",
             "FEAT": "500 Unknown", "OPTS": "500 Unknown", "SIZE": "213 10", "MDTM": "500 Unknown",
             "EPSV": "500 Unknown", "PORT": "200 OK", "EPRT": "500 Unknown", "REST": "350 OK",
             "CLNT": "500 Unknown", "HELP": "500 Unknown", "NOOP": "200 OK"}

    def __init__(self, greeting="220 Ready", **replies):
        super().__init__(daemon=True)
        self.greeting, self.replies = greeting, {**self.USUAL, **replies}
        self.listener = socket.create_server((LOOPBACK, 0))
        self.listener.settimeout(20)
        self.port = self.listener.getsockname()[1]
        self.start()

    def run(self):
        with contextlib.suppress(OSError):
            while True:
                client, _ = self.listener.accept()
                threading.Thread(target=self.serve, args=[client], daemon=True).start()

    def serve(self, client):
        data = None
        with contextlib.suppress(OSError), client, client.makefile("rb") as file:
            client.sendall(self.greeting.encode() + b"\r\n")
            while self.greeting[:1] == "2":
                word, _, _ = file.readline().decode("utf-8", "replace").strip().partition(" ")
                reply = self.replies.get(word.upper(), "502 Not implemented")
                if not word or reply is None:
                    return
                if reply == "PASSIVE":
                    data = socket.create_server((LOOPBACK, 0))
                    port = data.getsockname()[1]
                    reply = f"227 Entering Passive Mode (127,0,0,1,{port // 256},{port % 256})"
                for part in reply.split("|"):
                    if part == "BYTES" and data:
                        peer, _ = data.accept()
                        peer.sendall(b"12345")
                        peer.close()
                    else:
                        client.sendall(part.encode() + b"\r\n")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.listener.close()


# What goes wrong: replies, and what the client is to do.
TROUBLE = [
    ("get", dict(PASS="530 Login incorrect.")),
    ("get", dict(USER="530 This server does not allow plain FTP.")),
    ("get", dict(PASS="332 Need account")),
    ("get", dict(USER=None)),
    ("get", dict(PASV="PASSIVE", RETR="550 Failed to open file.", SIZE="550 Could not get file size.")),
    ("get", dict(PASV="PASSIVE", RETR="150 Here|BYTES|426 Failure writing network stream.")),
    ("get", dict(PASV="PASSIVE", RETR="150 Here|BYTES|226 Transfer complete.", SIZE="213 10")),
    ("get", dict(PASV="PASSIVE", RETR="425 Failed to establish connection.")),
    ("get", dict(PASV="227 Entering Passive Mode (127,0,0,1,0,1)")),
    ("get", dict(PASV="227 nonsense")),
    ("get", dict(PASV="500 Unknown command", EPSV="500 Unknown command")),
    ("get", dict(CWD="550 Failed to change directory.")),
    ("get", dict(TYPE="504 No")),
    ("put", dict(PASV="PASSIVE", STOR="553 Could not create file.")),
    ("put", dict(PASV="PASSIVE", STOR="550 Permission denied.")),
    ("put", dict(PASV="PASSIVE", STOR="452 No space")),
    ("put", dict(PASV="PASSIVE", STOR="150 Go|BYTES|552 Quota exceeded")),
    ("put", dict(PASV="PASSIVE", STOR="150 Go|BYTES|451 Error")),
    ("active", dict(PORT="500 Illegal PORT command.")),
    ("active", dict(RETR="425 Failed to establish connection.")),
    ("secure", dict(AUTH="534 Local policy on server does not allow TLS secure connections.")),
    ("secure", dict(AUTH="500 Unknown command.")),
    ("quote", dict(SITE="500 Unknown SITE command.")),
]
GREETINGS = ["421 Too many connections", "500 OOPS: cannot change directory:/data/anna"]


def troubles():
    for what, replies in TROUBLE:
        with Script(**replies) as script:
            yield what, script.port
    for greeting in GREETINGS:
        with Script(greeting) as script:
            yield "get", script.port


def hear(heard, command, **options):
    with contextlib.suppress(subprocess.TimeoutExpired):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              timeout=15, check=False, **options)
        for line in done.stdout.decode("utf-8", "replace").splitlines():
            line = re.sub(r"^[*<>] ", "", line.strip())
            heard.add(line)
            if arguments.verbose:
                print(f"    {line}")


def curl(work, heard):
    path = program("curl")
    if not path:
        return None
    version = version_of([path, "--version"], r"curl ([\w.]+)")
    upload = configuration(work, "upload.txt", ["text"])
    for what, port in troubles():
        more = {"put": ["-T", upload], "active": ["-P", "-"], "secure": ["--ssl-reqd"],
                "quote": ["-Q", "SITE NOSUCH"]}.get(what, [])
        url = f"ftp://{LOOPBACK}:{port}/a/file"
        for level in (["-sS"], ["-sv"]):
            hear(heard, [path, *level, "-m", "8", "--disable-epsv", "-u", "a:b", *more, url],
                 stdin=subprocess.DEVNULL)
            if level == ["-sS"]:
                hear(heard, [path, "-sS", "-m", "8", "-u", "a:b", "-I", *more, url],
                     stdin=subprocess.DEVNULL)
    libraries = [library for root in [*arguments.root, "/"]
                 for library in glob.glob(os.path.join(root, "usr/lib/*/libcurl.so.4"))]
    return version, [path, *libraries], None


def lftp(work, heard):
    path = program("lftp")
    if not path:
        return None
    version = version_of([path, "--version"], r"Version ([\w.]+)")
    upload = configuration(work, "upload.txt", ["text"])
    base = ("set net:max-retries 1; set net:timeout 4; set net:reconnect-interval-base 1; "
            "set ftp:use-feat no; set ftp:ssl-allow no; ")
    for what, port in troubles():
        more = {"active": "set ftp:passive-mode no; ",
                "secure": "set ftp:ssl-allow yes; set ftp:ssl-force yes; "}.get(what, "")
        act = {"put": f"put {upload} -o file", "quote": "quote SITE NOSUCH"}.get(
            what, "get file -o /dev/null")
        hear(heard, [path, "-d", "-c", f"{base}{more}open -u a,b -p {port} {LOOPBACK}; cd a; {act}"],
             stdin=subprocess.DEVNULL, env={**os.environ, "HOME": work})
    return version, [path], None


def tnftp(work, heard):
    path = program("tnftp")
    if not path:
        return None
    upload = configuration(work, "upload.txt", ["text"])
    for what, port in troubles():
        act = {"put": f"put {upload} file", "quote": "quote SITE NOSUCH"}.get(what, "get file /dev/null")
        lines = f"open {LOOPBACK} {port}\nuser a b\n{act}\nls\nquit\n"
        hear(heard, [path, *(["-A"] if what == "active" else []), "-n", "-v"],
             input=lines.encode(), env={**os.environ, "HOME": work})
    return "?", [path], None


def python_ftplib(_, heard):
    for what, port in troubles():
        try:
            ftp = ftplib.FTP_TLS() if what == "secure" else ftplib.FTP()
            ftp.connect(LOOPBACK, port, 5)
            ftp.login("a", "b")
            ftp.set_pasv(what != "active")
            ftp.cwd("a")
            if what == "quote":
                ftp.sendcmd("SITE NOSUCH")
            if what == "put":
                ftp.storbinary("STOR file", open(os.devnull, "rb"))
            ftp.retrbinary("RETR file", lambda _: None)
        except (ftplib.Error, OSError, EOFError) as error:
            module = type(error).__module__
            name = type(error).__name__ if module == "builtins" else f"{module}.{type(error).__name__}"
            heard.add(f"{name}: {error}" if str(error) else name)
    return "%d.%d.%d" % sys.version_info[:3], [], None


SOFTWARE = {"vsftpd": vsftpd, "ProFTPD": proftpd, "Pure-FTPd": pure_ftpd,
            "curl": curl, "lftp": lftp, "tnftp": tnftp, "Python ftplib": python_ftplib}


def main():
    global arguments
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--root", action="append", default=[], metavar="DIR",
                        help="a directory with unpacked packages, before the system's own")
    parser.add_argument("--only", action="append", default=[], metavar="NAME",
                        help="one program of: " + ", ".join(SOFTWARE))
    parser.add_argument("--heard", action="store_true", help="print every line that was heard")
    parser.add_argument("--verbose", action="store_true", help="print the sessions")
    arguments = parser.parse_args()
    texts = list(catalog())
    missing = printed = written = other = 0
    for name, provoke in SOFTWARE.items():
        if arguments.only and name not in arguments.only:
            continue
        heard = set()
        with tempfile.TemporaryDirectory(prefix="versus-texts-") as work:
            os.chmod(work, 0o755)
            try:
                result = provoke(work, heard)
            except OSError as error:
                result = ("?", [], f"does not run here: {error}")
        if result is None:
            print(f"{name}: not installed: skipped")
            continue
        version, binaries, note = result
        strings = strings_of(filter(os.path.exists, binaries))
        lines = {folded(line) for line in heard}
        own = [entry for entry in texts if entry[0] == name]
        print(f"{name} {version}: {len(heard)} lines heard, {len(own)} texts"
              + (f" ({note})" if note else ""))
        if arguments.heard:
            for line in sorted(heard):
                print(f"  heard  {line}")
        if note and not heard and not strings:
            continue
        for _, text, said, place in own:
            if said and version not in ("?", said):
                other += 1
                print(f"  for version {said}, not held: {text}")
            elif any(pattern(text).search(line) for line in lines):
                printed += 1
            elif in_binary(text, strings):
                written += 1
                print(f"  only in the binary: {text}")
            elif note:
                other += 1
                print(f"  not held, for want of a server: {text}")
            else:
                missing += 1
                print(f"  NOT FOUND {place}: {text}")
    for name, refused in (("vsftpd", refused_vsftpd), ("ProFTPD", refused_proftpd)):
        if arguments.only and name not in arguments.only:
            continue
        with tempfile.TemporaryDirectory(prefix="versus-texts-") as work:
            for text, place, why in refused(work):
                missing += 1
                print(f"{name} REFUSES {place}: {text!r}: {why}")
    others = sorted({entry[0] for entry in texts} - set(SOFTWARE))
    if others and not arguments.only:
        print("not held against anything: " + ", ".join(
            f"{name} ({sum(entry[0] == name for entry in texts)})" for name in others))
    print(f"{printed} printed, {written} only in a binary, {other} not held, "
          f"{missing} not found")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
