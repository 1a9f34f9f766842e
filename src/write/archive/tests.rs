use super::*;
use std::collections::BTreeMap;
use std::process::{Command, Output, Stdio};

const KINDS: [ArchiveKind; 2] = [ArchiveKind::Tar, ArchiveKind::TarZst];

fn archive<B: AsRef<[u8]>>(kind: ArchiveKind, files: &[(String, B)]) -> io::Result<Vec<u8>> {
    let mut archive = Archive::new(Vec::new(), kind, None)?;
    for (path, bytes) in files {
        archive.add(path, bytes.as_ref())?;
    }
    archive.finish()
}

fn of_paths(paths: &[&str]) -> io::Result<Vec<u8>> {
    let files: Vec<_> = paths.iter().map(|p| ((*p).to_owned(), p)).collect();
    archive(ArchiveKind::Tar, &files)
}

/// Files with paths of every kind, in order.
fn files() -> Vec<(String, Vec<u8>)> {
    let of = |length: usize| format!("{length}-{}", "n".repeat(length - 4));
    let mut paths = vec![
        "index.html".to_owned(),
        "fr/ftp/425.html".to_owned(),
        "fr/ftp-b/index.html".to_owned(),
        "fr/ftp.html".to_owned(),
        "Größe/日本語.html".to_owned(),
        "한국어.html".to_owned(),
        "with space/a\\b c=d%.html".to_owned(),
        // Names at the limits of the header's fields, at the top and in folders.
        of(100),
        of(101),
        of(255),
        format!("d{}/{}", "d".repeat(154), of(100)),
        format!("e{}/{}", "e".repeat(155), of(100)),
        format!("f{}/{}", "f".repeat(153), of(101)),
        format!("g{}/x", "g".repeat(153)),
        format!("h{}/x", "h".repeat(154)),
        format!("{}/{}", of(150), of(110)),
        format!("long/{0}/{0}/{0}/{0}", of(120)),
        format!("é{}", "é".repeat(120)),
    ];
    paths.sort();
    let sizes = [0, 1, 511, 512, 513, 19_000];
    let contents = |(i, path): (usize, String)| {
        let size = sizes[i % sizes.len()];
        let bytes = path.bytes().cycle().take(size).collect();
        (path, bytes)
    };
    paths.into_iter().enumerate().map(contents).collect()
}

/// The folders that contain files, each once.
fn folders(files: &[(String, Vec<u8>)]) -> Vec<String> {
    let above = |path: &str| -> Vec<String> {
        let slashes = path.match_indices('/');
        slashes.map(|(i, _)| path[..i].to_owned()).collect()
    };
    let mut folders: Vec<_> = files.iter().flat_map(|(path, _)| above(path)).collect();
    folders.sort();
    folders.dedup();
    folders
}

#[test]
fn the_ending_tells_the_kind() {
    let kind = |path: &str| ArchiveKind::of_path(Path::new(path));
    assert_eq!(kind("a/site.tar"), Some(ArchiveKind::Tar));
    assert_eq!(kind("site.tar.zst"), Some(ArchiveKind::TarZst));
    assert_eq!(kind("v1.2.tzst"), Some(ArchiveKind::TarZst));
    for other in [
        "site",
        "site.zst",
        "site.tar/x",
        "tar",
        ".tar",
        "site.tar.gz",
        "..",
        "",
    ] {
        assert_eq!(kind(other), None, "{other}");
    }
}

#[test]
fn an_archive_holds_what_was_put_in() {
    let files = files();
    let bytes = archive(ArchiveKind::Tar, &files).unwrap();
    let (mut found, mut found_folders, mut all) = (Vec::new(), Vec::new(), Vec::new());
    for entry in tar::Archive::new(&bytes[..]).entries().unwrap() {
        let mut entry = entry.unwrap();
        let path = String::from_utf8(entry.path_bytes().into_owned()).unwrap();
        let header = entry.header();
        assert_eq!((header.uid().unwrap(), header.gid().unwrap()), (0, 0));
        assert_eq!(header.mtime().unwrap(), DATE);
        assert_eq!(header.username().unwrap(), Some(""));
        assert_eq!(header.groupname().unwrap(), Some(""));
        assert!(header.as_ustar().is_some());
        all.push(path.clone());
        if header.entry_type().is_dir() {
            assert_eq!(header.mode().unwrap(), 0o755);
            found_folders.push(path.strip_suffix('/').unwrap().to_owned());
        } else {
            assert_eq!(header.mode().unwrap(), 0o644);
            let mut contents = Vec::new();
            entry.read_to_end(&mut contents).unwrap();
            found.push((path, contents));
        }
    }
    assert!(found == files);
    assert!(all.is_sorted(), "folders, too, stand in the order of bytes");
    found_folders.sort();
    assert_eq!(found_folders, folders(&files));
}

#[test]
fn only_what_needs_a_pax_header_has_one() {
    let entries = |path: &str| {
        let bytes = of_paths(&[path]).unwrap();
        let contents = path.len().next_multiple_of(BLOCK);
        let folders = path.matches('/').count();
        // The rest is the header, and two blocks at the end.
        (bytes.len() - contents) / BLOCK - 3 - folders
    };
    assert_eq!(entries(&"n".repeat(100)), 0);
    assert_eq!(entries(&"n".repeat(101)), 2);
    assert_eq!(entries("é"), 2);
    // For the folder: its path ends with a slash, and is then one byte too long.
    let folder = format!("{}/{}", "d".repeat(100), "n".repeat(100));
    assert_eq!(entries(&folder), 2);
    let longest = format!("{}/{}/{}", "d".repeat(99), "d".repeat(55), "n".repeat(100));
    assert_eq!(longest.len(), 256);
    assert_eq!(entries(&longest), 0);
}

#[test]
fn a_pax_record_counts_itself() {
    for size in 1..2000 {
        let line = record("path", &"x".repeat(size));
        let line = String::from_utf8(line).unwrap();
        let (length, _) = line.split_once(' ').unwrap();
        assert_eq!(length, line.len().to_string());
    }
}

#[test]
fn a_size_that_no_header_holds_is_told_in_pax() {
    let mut archive = Archive::new(Vec::new(), ArchiveKind::Tar, None).unwrap();
    archive.header("a", HUGE, EntryType::Regular).unwrap();
    let bytes = archive.out.into_inner().ok().unwrap();
    let Sink::Plain(bytes) = bytes else { panic!() };
    let mut entries = tar::Archive::new(&bytes[..]);
    let entry = entries.entries().unwrap().next().unwrap().unwrap();
    assert_eq!(entry.size(), HUGE);
    let text = String::from_utf8_lossy(&bytes);
    assert!(text.contains("19 size=8589934592\n"));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    for kind in KINDS {
        let first = archive(kind, &files()).unwrap();
        assert!(first == archive(kind, &files()).unwrap());
        let mut dated = Archive::new(Vec::new(), kind, Some(1)).unwrap();
        for (path, bytes) in files() {
            dated.add(&path, &bytes).unwrap();
        }
        assert!(first != dated.finish().unwrap());
    }
}

#[test]
fn compressed_is_the_very_tar() {
    let tar = archive(ArchiveKind::Tar, &files()).unwrap();
    let zst = archive(ArchiveKind::TarZst, &files()).unwrap();
    assert!(zst.len() * 5 < tar.len());
    assert!(zstd::decode_all(&zst[..]).unwrap() == tar);
    // Damage is detected.
    let mut damaged = zst.clone();
    let end = damaged.len() - 1;
    damaged[end] ^= 1;
    assert!(zstd::decode_all(&damaged[..]).is_err(), "a checksum");
}

#[test]
fn a_copied_file_is_an_added_one() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("large");
    // Incompressible, so that zstd has something to do.
    let mut state = 1_u64;
    let mut next = || {
        state = state.wrapping_mul(0x5851_F42D_4C95_7F2D).wrapping_add(1);
        (state >> 60) as u8
    };
    for size in [0, 512, 5 * GATHERED + 7] {
        let bytes: Vec<u8> = (0..size).map(|_| next()).collect();
        std::fs::write(&source, &bytes).unwrap();
        for kind in KINDS {
            let mut copied = Archive::new(Vec::new(), kind, None).unwrap();
            copied.add("a", b"first").unwrap();
            let file = || std::fs::File::open(&source).unwrap();
            copied.copy("b/large", size as u64, file()).unwrap();
            // What is longer by now is cut off.
            let more = file().chain(&b"more"[..]);
            copied.copy("b/larger", size as u64, more).unwrap();
            let files = [
                ("a".to_owned(), &b"first"[..]),
                ("b/large".to_owned(), &bytes),
                ("b/larger".to_owned(), &bytes),
            ];
            assert!(copied.finish().unwrap() == archive(kind, &files).unwrap());
        }
    }
    let mut archive = Archive::new(Vec::new(), ArchiveKind::Tar, None).unwrap();
    assert!(archive.copy("a", 5, &b"four"[..]).is_err());
}

#[test]
fn what_is_out_of_order_is_refused() {
    for paths in [
        &["b", "a"][..],
        &["a", "a"],
        &["a/b", "a"],
        &["a/b", "a.html"],
        &["é", "z"],
    ] {
        let error = of_paths(paths).unwrap_err().to_string();
        assert!(error.contains("cannot come after"), "{paths:?}: {error}");
    }
    // A refused path changes nothing.
    let mut archive = Archive::new(Vec::new(), ArchiveKind::Tar, None).unwrap();
    archive.add("b", b"b").unwrap();
    assert!(archive.add("a", b"a").is_err());
    assert!(archive.add("a", b"a").is_err());
    archive.add("c", b"c").unwrap();
    assert_eq!(archive.finish().unwrap().len(), 6 * BLOCK);
}

#[test]
fn what_leads_out_is_refused() {
    for path in [
        "",
        "/a",
        "a/",
        "a//b",
        ".",
        "./a",
        "a/..",
        "../a",
        "a/../../b",
        "a\nb",
        "a\0b",
    ] {
        assert!(of_paths(&[path]).is_err(), "{path}");
    }
}

#[test]
fn no_file_is_a_folder_too() {
    for paths in [&["a", "a/b"][..], &["a", "a-b", "a/b"], &["a/b", "a/b/c/d"]] {
        let error = of_paths(paths).unwrap_err().to_string();
        assert!(error.contains("is a file"), "{paths:?}: {error}");
    }
    for paths in [&["a", "ab", "ab.c", "b/c"][..], &["a-b", "a/b"]] {
        of_paths(paths).unwrap();
    }
}

#[test]
fn a_broken_archive_stays_so() {
    struct Full(usize);
    impl Write for Full {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.0 == 0 {
                return Err(ErrorKind::StorageFull.into());
            }
            self.0 -= 1;
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    for kind in KINDS {
        let mut archive = Archive::new(Full(1), kind, None).unwrap();
        let noise: Vec<u8> = (0..GATHERED as u32 * 4)
            .map(|i| (i.wrapping_mul(i).wrapping_mul(2_654_435_761) >> 13) as u8)
            .collect();
        let failed = ["a", "b", "c"].map(|path| archive.add(path, &noise).is_err());
        assert!(failed[2], "{kind:?}");
        assert!(archive.finish().is_err());
    }
}

/// What a program reads from an archive: size, mode, date and owner by path.
type Listing = BTreeMap<String, (u64, u32, u64, String)>;

fn expected() -> Listing {
    let files = files();
    let folder = |path: String| (path, (0, 0o755, DATE, "0/0//".to_owned()));
    let mut listing: Listing = folders(&files).into_iter().map(folder).collect();
    let file = |(path, bytes): (String, Vec<u8>)| {
        let size = bytes.len() as u64;
        (path, (size, 0o644, DATE, "0/0//".to_owned()))
    };
    listing.extend(files.into_iter().map(file));
    listing
}

/// Runs a program on an archive, if it is installed.
///
/// In a UTF-8 locale: elsewhere bsdtar, which is also macOS's own tar, complains.
fn output(program: &str, arguments: &[&str], input: &[u8]) -> Option<Output> {
    let locale = match cfg!(target_os = "macos") {
        true => "en_US.UTF-8",
        false => "C.UTF-8",
    };
    let child = Command::new(program)
        .args(arguments)
        .env("LC_ALL", locale)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        return None;
    };
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let feeder = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    let _ = feeder.join();
    Some(output)
}

/// The same, but the program must succeed. Returns its output.
fn run(program: &str, arguments: &[&str], input: &[u8]) -> Option<Vec<u8>> {
    let output = output(program, arguments, input)?;
    assert!(output.status.success(), "{program} {arguments:?}");
    Some(output.stdout)
}

#[test]
fn python_reads_it() {
    let script = r"
import sys, tarfile
for m in tarfile.open(fileobj=sys.stdin.buffer, mode='r|', errorlevel=2):
    assert m.isdir() or m.isfile()
    owner = f'{m.uid}/{m.gid}/{m.uname}/{m.gname}'
    line = f'{m.size} {m.mode} {int(m.mtime)} {owner} {m.name}\n'
    sys.stdout.buffer.write(line.encode())
";
    let bytes = archive(ArchiveKind::Tar, &files()).unwrap();
    let Some(lines) = run("python3", &["-c", script], &bytes) else {
        return;
    };
    let line = |line: &str| {
        let parts: Vec<_> = line.splitn(5, ' ').collect();
        let [size, mode, date, owner, path] = parts[..] else {
            panic!("{line}");
        };
        let (size, mode) = (size.parse().unwrap(), mode.parse().unwrap());
        let date = date.parse().unwrap();
        (path.to_owned(), (size, mode, date, owner.to_owned()))
    };
    let lines = String::from_utf8(lines).unwrap();
    let found: Listing = lines.lines().map(line).collect();
    assert_eq!(found, expected());
}

/// Unpacks with a program, if it is installed, and compares.
#[cfg(unix)]
fn unpacks(program: &str, arguments: &[&str], archive: &[u8]) {
    use std::os::unix::fs::MetadataExt;
    let dir = tempfile::tempdir().unwrap();
    let mut all = vec!["-x", "-p", "-f", "-", "-C", dir.path().to_str().unwrap()];
    all.extend(arguments);
    if run(program, &all, archive).is_none() {
        return;
    }
    for (path, bytes) in files() {
        let file = dir.path().join(&path);
        assert!(std::fs::read(&file).unwrap() == bytes, "{program}: {path}");
    }
    let mut count = 0;
    for entry in walkdir::WalkDir::new(dir.path()).min_depth(1) {
        let meta = entry.unwrap().metadata().unwrap();
        let mode = if meta.is_dir() { 0o755 } else { 0o644 };
        assert_eq!(meta.mode() & 0o777, mode);
        assert_eq!(meta.mtime() as u64, DATE);
        count += 1;
    }
    assert_eq!(count, expected().len());
}

#[cfg(unix)]
#[test]
fn tar_unpacks_it() {
    let bytes = archive(ArchiveKind::Tar, &files()).unwrap();
    unpacks("tar", &[], &bytes);
    unpacks("bsdtar", &[], &bytes);
    if Command::new("zstd").arg("--version").output().is_ok() {
        let bytes = archive(ArchiveKind::TarZst, &files()).unwrap();
        unpacks("tar", &["--use-compress-program=zstd"], &bytes);
    }
}

/// Programs accept an archive without its end as complete; they must not accept this one.
#[test]
fn what_is_broken_off_is_seen_to_be() {
    let mut bytes = Vec::new();
    let mut archive = Archive::new(&mut bytes, ArchiveKind::Tar, None).unwrap();
    for (path, contents) in files() {
        archive.add(&path, &contents).unwrap();
    }
    archive.break_off().unwrap();
    let whole = bytes.len() - BLOCK;
    let read = |bytes: &[u8]| -> io::Result<usize> {
        let mut count = 0;
        for entry in tar::Archive::new(bytes).entries()? {
            io::copy(&mut entry?, &mut io::sink())?;
            count += 1;
        }
        Ok(count)
    };
    assert!(read(&bytes[..whole]).unwrap() >= files().len());
    assert!(read(&bytes).is_err());
    assert!(bytes[whole..].starts_with(b"INCOMPLETE\0"));
    let script =
        "import sys, tarfile\nfor m in tarfile.open(fileobj=sys.stdin.buffer, mode='r|'): pass";
    for (program, arguments) in [
        ("tar", &["-t", "-f", "-"][..]),
        ("bsdtar", &["-t", "-f", "-"]),
        ("busybox", &["tar", "-t", "-f", "-"]),
        ("python3", &["-c", script]),
    ] {
        let takes = |bytes: &[u8]| Some(output(program, arguments, bytes)?.status.success());
        if let Some(taken) = takes(&bytes) {
            assert!(!taken, "{program} takes it for a whole one");
            assert_eq!(takes(&bytes[..whole]), Some(true), "{program}");
        }
    }
}
