// Tests how the search reads what people paste: lines and logs of FTP servers and clients, and
// words of four languages. Exact texts are those of a small index of its own, so that nothing
// here depends on which ones the catalog has.
import assert from "node:assert/strict";
import { test } from "node:test";
import { indexFromSources } from "./index-from-sources.mjs";
import { loadScript } from "./script.mjs";

const script = loadScript();

// What vsftpd, ProFTPD, Pure-FTPd, FileZilla Server, and IIS print.
const TEXTS = {
  421: ["Too many connections (…) from this IP", "There are too many connected users, please try later.", "Timeout (… seconds): closing control connection"],
  425: ["Unable to build data connection: …", "Failed to establish connection.", "Can't open data connection for transfer of …"],
  426: ["Failure writing network stream.", "Connection closed; transfer aborted."],
  451: ["Error during read from data connection"],
  500: ["OOPS: vsftpd: refusing to run with writable root inside chroot()", "Illegal PORT command."],
  522: ["SSL connection failed; session reuse required: see require_ssl_reuse option in vsftpd.conf man page"],
  530: ["Login incorrect.", "Login authentication failed", "User cannot log in.", "This FTP server is anonymous only."],
  550: ["Failed to change directory.", "Failed to open file.", "…: No such file or directory", "SSL/TLS required on the control channel"],
  552: ["Disk full - please upload later"],
  553: ["Could not create file.", "Can't open that file: …"],
};
const PAGES = [
  { title: "No code", href: "/guides/no-code", words: ["connection refused", "connection timed out", "could not resolve host", "connection reset by peer"] },
  { title: "Modes", href: "/guides/modes", words: ["active or passive"] },
];

function indexOf(lang, texts = {}, pages = []) {
  const { head, texts: all } = indexFromSources(lang);
  for (const [code, list] of Object.entries(texts)) all.codes[code].texts = list;
  const index = script.prepare(structuredClone({ ...head, pages }));
  script.addTexts(index.protocols[0], structuredClone(all));
  return index;
}

const index = indexOf("en", TEXTS, PAGES);

function titles(query, asked = index) {
  const titleOf = ({ entries, name }) => entries.map(({ code }) => code).join(" vs ") || name;
  return Array.from(script.answer(script.read(query, asked)), titleOf);
}

function leads(lines) {
  for (const [query, code] of lines) assert.equal(titles(query)[0], code, query);
}

test("a pasted line leads to its code, whatever other numbers are in it", () => {
  leads([
    ["425 Unable to build data connection: Connection timed out (110)", "425"],
    ["425 Unable to build data connection: Operation not permitted", "425"],
    ["425 Can't open data connection for transfer of \"/pub/550\"", "425"],
    ["227 Entering Passive Mode (192,168,1,200,200,10)", "227"],
    ["227 Entering Passive Mode (10,0,0,5,195,80).", "227"],
    ["229 Entering Extended Passive Mode (|||550|)", "229"],
    ["226 Transfer complete (200 bytes)", "226"],
    ["226-File successfully transferred\n226 0.003 seconds (measured here), 1.2 Mbytes per second", "226"],
    ["Transferred 550 files, error 426", "426"],
    ["421 Too many connections (8) from this IP", "421"],
    ["421 Timeout (300 seconds): closing control connection.", "421"],
    ["421 Service not available, remote server has closed connection", "421"],
    ["430 Invalid username or password", "430"],
    ["450 /pub/550/file.txt: No such file or directory", "450"],
    ["451 Error during read from data connection", "451"],
    ["452 Error writing file: No space left on device", "452"],
    ["500 OOPS: vsftpd: refusing to run with writable root inside chroot()", "500"],
    ["500 Illegal PORT command.", "500"],
    ["501 Server cannot accept argument.", "501"],
    ["504 Command not implemented for that parameter.", "504"],
    ["522 SSL connection failed; session reuse required: see require_ssl_reuse option in vsftpd.conf man page", "522"],
    ["530 Login incorrect.", "530"],
    ["530 User cannot log in, home directory inaccessible.", "530"],
    ["530-This server allows 100 users, 220 are there", "530"],
    ["534 Policy requires SSL.", "534"],
    ["550 Failed to change directory.", "550"],
    ["550-The system cannot find the file specified. \n Win32 error: The system cannot find the file specified. \n550 End", "550"],
    ["552 Disk full - please upload later", "552"],
    ["553 Can't open that file: Permission denied", "553"],
    ["257 \"/\" is the current directory", "257"],
    ["350 Restarting at 1048576. Send STORE or RETRIEVE to initiate transfer", "350"],
  ]);
});

test("clients put words before the code, or brackets around it", () => {
  leads([
    ["curl: (67) Access denied: 530", "530"],
    ["curl: (78) RETR response: 550", "550"],
    ["curl: (25) Failed FTP upload: 553", "553"],
    ["curl: (9) Server denied you to change to the given directory\n< 550 Failed to change directory.", "550"],
    ["The remote server returned an error: (550) File unavailable (e.g., file not found, no access).", "550"],
    ["ftplib.error_perm: 550 Failed to open file.", "550"],
    ["FTPError: 530 Login incorrect.\n    at FTPContext._onControlSocketData (node_modules/basic-ftp/dist/FtpContext.js:283:39)", "530"],
    ["put: Access failed: 553 Could not create file. (index.html)", "553"],
    ["---> USER alice\n<--- 331 User alice OK. Password required\n---> PASS XXXX\n<--- 530 Login authentication failed", "530"],
    ["[12:30:01] [R] 550 Permission denied", "550"],
    ["2026-11-30 12:30:01 1234 3 Response: 425 Can't open data connection for transfer of \"/\"", "425"],
    ["ftp://192.0.2.10:550/ 425 Can't open data connection.", "425"],
    ["Réponse : 530 Login incorrect.", "530"],
    ["応答:\t550 Permission denied.", "550"],
    ["응답: 425 Failed to establish connection.", "425"],
    ["Fehler 550", "550"],
    ["status=426", "426"],
    ["error:550", "550"],
  ]);
});

test("of a log, the last failure is meant, also if its lines have become one", () => {
  leads([
    ["Command: LIST\nResponse: 150 Here comes the directory listing.\nResponse: 426 Failure writing network stream.", "426"],
    ["Command: LIST Response: 150 Here comes the directory listing. Response: 426 Failure writing network stream.", "426"],
    ["150 Opening BINARY mode data connection for a.iso 426 Connection closed; transfer aborted. 221 Goodbye.", "426"],
    ["220 (vsFTPd 3.0.3)\n331 Please specify the password.\n530 Login incorrect.\n221 Goodbye.", "530"],
    ["220 (vsFTPd 3.0.3) USER alice 331 Please specify the password. PASS x 530 Login incorrect.", "530"],
    ["230 Login successful.\n250 Directory successfully changed.\n550 Failed to open file.\n221 Goodbye.", "550"],
    ["230 Login successful.\n227 Entering Passive Mode (192,0,2,10,195,80).\n425 Failed to establish connection.", "425"],
    ["550 Failed to open file.\n530 Please login.\n550 Failed to change directory.", "550"],
    ["530 Please login.\n550 Failed to open file.\n530 Please login.", "530"],
    // Without a failure, the last reply.
    ["220 Welcome\n331 Password required\n230 Login successful.", "230"],
  ]);
});

test("a text that software prints leads to its code without the number", () => {
  leads([
    ["Unable to build data connection: Operation not permitted", "425"],
    ["Failed to establish connection", "425"],
    ["vsftpd: refusing to run with writable root inside chroot()", "500"],
    ["There are too many connected users, please try later", "421"],
    ["Warning: ftp_login(): Login incorrect. in /var/www/html/x.php on line 550", "530"],
    ["Warning: ftp_put(): Can't open that file: Permission denied in x.php on line 12", "553"],
    ["ftp_put(): Can’t open that file: Permission denied", "553"],
    ["LOGIN   AUTHENTICATION\tFAILED", "530"],
    ["require_ssl_reuse option", "522"],
    ["writable root", "500"],
    ["failed to change dir", "550"],
    ["Too many connections (3) from this IP", "421"],
  ]);
  // The code of the line counts more than a text that another code has, too.
  assert.equal(titles("553 Login authentication failed")[0], "553");
});

test("of equal texts all codes are shown, of several the longest agreement first", () => {
  const same = "The control channel is not protected";
  const asked = indexOf("en", { 421: [same], 534: [same], 530: ["control channel"] });
  assert.deepEqual(titles(same, asked).slice(0, 2).sort(), ["421", "534"]);
  const pieces = indexOf("en", { 550: ["cannot open … for reading"], 553: ["for reading"] });
  assert.equal(titles("cannot open a.txt for reading", pieces)[0], "550");
  assert.equal(titles("this is not for reading", pieces)[0], "553");
  assert.notEqual(titles("for reading: cannot open a.txt", pieces)[0], "550", "pieces have an order");
});

test("words that are no reply of any code lead to the page that is there for them", () => {
  leads([
    ["connection refused", "No code"],
    ["conection refused", "No code"],
    ["Connection timed out (110)", "No code"],
    ["ftp: connect to address 192.0.2.10: Connection refused", "No code"],
    ["curl: (6) Could not resolve host: ftp.example.com", "No code"],
    ["connection re", "No code"],
    ["425 connection refused", "425"],
    ["active or passive?", "Modes"],
  ]);
  assert.ok(titles("425 connection refused").includes("No code"));
});

test("what clients say of their own connection leads to the guide, of the data connection to 425", () => {
  const asked = indexFromSources("en");
  const real = script.prepare(asked.head);
  script.addTexts(real.protocols[0], asked.texts);
  const first = (line) => { const [best] = script.answer(script.read(line, real)); return best && (best.href.match(/no-code$/) || [best.entries[0]?.code])[0]; };
  for (const line of ["Error: connect ECONNREFUSED 192.0.2.10:21", "connect ETIMEDOUT 192.0.2.10:21", "Error: getaddrinfo EAI_AGAIN ftp.example.com", "[Errno 110] Connection timed out",
    "socket.gaierror: [Errno -2] Name or service not known", "ssl.SSLError: [SSL: WRONG_VERSION_NUMBER] wrong version number (_ssl.c:1056)", "lftp: Fatal error: Certificate verification: Not trusted",
    "dial tcp 192.0.2.1:21: i/o timeout", "java.net.UnknownHostException: ftp.example.com", "ftp: connect: No route to host", "EOFError", "SSH-2.0-OpenSSH_9.6"]) {
    assert.equal(first(line), "no-code", line);
  }
  for (const line of ["Timeout detected. (data connection)", "Could not retrieve directory listing", "PASV failed: data connection timed out",
    "The data connection could not be established: ETIMEDOUT - Connection attempt timed out"]) {
    assert.equal(first(line), "425", line);
  }
});

test("a line is read as a code if there are other numbers or words in it", () => {
  const read = (query) => {
    const question = script.read(query, index);
    return script.readingOf(question, script.answer(question));
  };
  for (const query of ["425 Unable to build data connection: Connection timed out (110)", "425 timeout", "Response: 227 Entering Passive Mode\nResponse: 425 Failed", "425 (110)"]) {
    assert.equal(read(query), "FTP 425", query);
  }
  for (const query of ["", "425", "ftp 425", "425 426", "disk full", "zzzz", "42"]) assert.equal(read(query), "", query);
});

test("a name that stands whole in a line beats rare words", () => {
  leads([["Error: USER Command protection level denied for policy reasons.", "533"], ["ftp: bad sequence of commands after port", "503"]]);
});

test("words of people stand in any order, apart, or inflected", () => {
  for (const [lang, queries] of Object.entries({
    fr: [["dossier non vide, je ne peux pas le supprimer", 550], ["connexions trop nombreuses, il y en a trop", 421]],
    ja: [["転送が完了しました", 226], ["データ 接続 失敗", 425]],
    ko: [["전송이 완료되었습니다", 226], ["용량이부족합니다", 452]],
  })) {
    const asked = indexOf(lang);
    for (const [query, code] of queries) assert.equal(titles(query, asked)[0], String(code), query);
  }
});

test("two codes are compared only if they are asked for", () => {
  for (const query of ["550 553", "550, 553", "550/553", "550 vs 553 upload", "550 or 553", "difference between 550 and 553", "ftp 550 and ftp 553?",
    "550と553の違い", "550과 553의 차이", "quelle est la différence entre 550 et 553 ?", "Error: 550 or 553?", "５５０ ５５３", "٥٥٠ ٥٥٣"]) {
    assert.equal(titles(query)[0], "550 vs 553", query);
  }
});

test("digits of every script are digits", () => {
  leads([["５３０", "530"], ["٥٣٠", "530"], ["۵۳۰", "530"], ["५३०", "530"], ["๕๓๐", "530"], ["５３０エラー", "530"]]);
});

// The query, and the codes that may lead.
const QUERIES = {
  en: [
    ["disk full", 452], ["permission denied", 550], ["file not found", 550], ["wrong password", 530, 430], ["login failed", 530], ["timeout", 421],
    ["timed out", 421], ["too many connections", 421], ["cannot open data connection", 425], ["passive mode", 227, 229], ["transfer interrupted", 426],
    ["conection lost", 426], ["quota exceeded", 552], ["unknown command", 500], ["syntax error", 500, 501], ["rename", 350], ["invalid file name", 553],
    ["tls required", 534], ["file is locked", 450], ["transfer complete", 226],
  ],
  fr: [
    ["mot de passe", 331, 530], ["mot de passe refusé", 530], ["fichier introuvable", 550], ["permission refusée", 550], ["ACCES REFUSE", 550, 530],
    ["disque plein", 452], ["quota dépassé", 552], ["délai dépassé", 421], ["trop de connexions", 421], ["impossible de se connecter", 425],
    ["pare-feu", 425], ["mode passif", 227, 229], ["transfert interrompu", 426], ["connexion coupée", 426], ["erreur de syntaxe", 500, 501],
    ["commande inconnue", 500], ["renommer un fichier", 350], ["nom de fichier invalide", 553], ["fichier verrouillé", 450], ["disk full", 452],
  ],
  ja: [
    ["リネーム", 350, 553], ["タイムアウト", 421], ["ﾀｲﾑｱｳﾄ", 421], ["構文エラー", 500, 501], ["認証エラー", 530, 430], ["レジューム", 350, 554],
    ["接続できない", 425, 421], ["サーバーが混んでいる", 421], ["パーミッション", 550], ["文字化け", 553], ["切断", 421, 426], ["中断", 426],
    ["匿名", 331, 530], ["フォルダ", 550, 257], ["ろぐいん", 530], ["ファイルが見つからない", 550], ["容量不足", 452], ["ディスクがいっぱい", 452],
    ["ファイアウォール", 425], ["Permission denied", 550],
  ],
  ko: [
    ["데이터 연결을 열 수 없음", 425], ["잘못된 명령 순서", 503], ["전송 완료", 226], ["타임아웃", 421], ["파일을 찾을 수 없습니다", 550],
    ["구문 오류", 500, 501], ["알 수 없는 명령", 500], ["이어받기", 350, 554], ["폴더", 550, 257], ["비번", 331, 530], ["방화벽", 425],
    ["용량 초과", 552], ["공간 부족", 452], ["시간 초과", 421], ["패시브 모드", 227, 229], ["권한이 없습니다", 550], ["비밀번호 오류", 530],
    ["연결할 수 없음", 425, 421], ["연결 끊김", 426], ["530은", 530],
  ],
};

for (const [lang, queries] of Object.entries(QUERIES)) {
  test(`${lang}: of ${queries.length} searches for words, at least 17 lead to a code that is meant`, () => {
    const asked = indexOf(lang);
    const failed = queries.filter(([query, ...codes]) => !codes.map(String).includes(titles(query, asked)[0]));
    assert.ok(failed.length <= queries.length - 17, failed.map(([query]) => `${query}: ${titles(query, asked)}`).join("\n"));
  });
}

// Other load can only slow a run down, so the fastest one counts.
function fastest(query) {
  const took = () => {
    const start = performance.now();
    titles(query);
    return performance.now() - start;
  };
  return Math.min(...Array.from({ length: 9 }, took));
}

test("an answer is there before the next key, and a paste costs what its length does", () => {
  for (const query of ["530 Login incorrect.", "disk full", "425 426", "failed to change directory"]) {
    assert.ok(fastest(query) < 5, `${query}: ${fastest(query).toFixed(1)} ms`);
  }
  const log = (lines) => "Response: 227 Entering Passive Mode (192,0,2,10,195,80). 1234 bytes\n".repeat(lines);
  const letters = (count) => "refused ".repeat(count);
  for (const [name, few, many] of [["log", log(100), log(1600)], ["words", letters(500), letters(8000)], ["digits", "220 ".repeat(1000), "220 ".repeat(16000)], ["mixed", "220 said ".repeat(500), "220 said ".repeat(8000)],
    ["codes", "550 reset 530 ".repeat(300), "550 reset 530 ".repeat(4800)]]) {
    const ratio = fastest(many) / fastest(few);
    assert.ok(ratio < 4 * 16, `${name}: 16 times as long costs ${ratio.toFixed(1)} times as much`);
  }
});
