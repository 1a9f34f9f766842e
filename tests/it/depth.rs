//! Deep nesting does not overflow the stack: templates, directories, chains of links.

use crate::driver::Site;

/// Nests templates, starting with the 404 page; the innermost contains `end`.
pub fn chain(site: &Site, word: &str, length: usize, end: &str) {
    let name = |i: usize| match i {
        0 => "not_found.html".to_owned(),
        i => format!("deep/{i}.html"),
    };
    for i in 0..length {
        let text = match i + 1 == length {
            true => end.to_owned(),
            false => format!("{{% {word} \"{}\" %}}", name(i + 1)),
        };
        site.write(&format!("templates/{}", name(i)), text);
    }
}

/// Calls itself, until Tera stops it.
const ENDLESS: &str = "{% component a() %}{{ <a /> }}{% endcomponent %}{{ <a /> }}";

#[test]
fn templates_one_in_the_other() {
    for word in ["include", "extends"] {
        let site = Site::fixture("minimal");
        chain(&site, word, 40, "the end");
        let run = site.build(&[]);
        assert_eq!(run.code, 0, "{word}: {}", run.stderr);
        let page = std::fs::read_to_string(site.out().join("404.html")).unwrap();
        assert_eq!(page.trim(), "the end", "{word}");
        chain(&site, word, 40, ENDLESS);
        let run = site.build(&[]);
        assert_eq!(run.code, 1, "{word}: {}", run.stderr);
        assert!(run.stderr.contains("recursion depth"), "{}", run.stderr);
        for length in [41, 1_000] {
            chain(&site, word, length, "the end");
            for run in [site.build(&[]), site.check(&[])] {
                assert_eq!(run.code, 1, "{word}: {}", run.stderr);
                let told = "more than 40 templates include or extend one another";
                assert!(run.stderr.contains(told), "{}", run.stderr);
            }
        }
    }
}

#[test]
fn branches_of_a_condition() {
    let site = Site::fixture("minimal");
    let branches = |count: usize| {
        let text = "{% elif path is undefined %}b".repeat(count);
        format!("{{% if path is undefined %}}a{text}{{% else %}}the end{{% endif %}}")
    };
    site.write("templates/not_found.html", branches(100));
    let run = site.check(&[]);
    assert!(!run.stderr.contains("elif"), "{}", run.stderr);
    site.write("templates/not_found.html", branches(20_000));
    let run = site.check(&[]);
    assert_eq!(run.code, 1);
    assert!(
        run.stderr.contains("at most 100 `{% elif %}`"),
        "{}",
        run.stderr
    );
}

#[cfg(unix)]
#[test]
fn folders_and_links() {
    let site = Site::fixture("minimal");
    let plain = site.built(&[]);
    // Almost as deep as a path may be on Linux (4,096 bytes).
    for folder in ["static", "locales/en", "content/ftp", "templates"] {
        let mut path = site.root().join(folder);
        for _ in 0..500 {
            path.push("deeper");
        }
        std::fs::create_dir_all(&path).unwrap();
    }
    site.write(&format!("static/{}end.txt", "deeper/".repeat(500)), "end");
    let run = site.build(&[]);
    assert_eq!(run.code, 0, "{}", run.stderr);
    assert_eq!(site.built(&[]).len(), plain.len() + 1);
    // A chain of more symlinks than the system follows, and shorter ones.
    let file = site.root().join("static/link-0.txt");
    std::fs::write(&file, "end").unwrap();
    for i in 1..60 {
        let link = site.root().join(format!("static/link-{i}.txt"));
        std::os::unix::fs::symlink(format!("link-{}.txt", i - 1), link).unwrap();
    }
    let run = site.check(&[]);
    assert_eq!(run.code, 1);
    assert!(
        run.stderr
            .contains("`static/link-59.txt` is dangling or leads"),
        "{}",
        run.stderr
    );
    assert!(!run.stderr.contains("link-30.txt"), "{}", run.stderr);
}
