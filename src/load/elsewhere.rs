//! Settings of other site generators, and their equivalents here.

/// Names of a key, in lowercase without dashes and underscores; where the setting belongs
/// here; and the corresponding key of `content/site.yaml`, if there is one.
const ELSEWHERE: [(&[&str], &str, Option<&str>); 12] = [
    (
        &["title", "name", "sitename", "sitetitle"],
        "the name of the site is the message `site-title` in locales/*/site.ftl",
        None,
    ),
    (
        &[
            "description",
            "sitedescription",
            "tagline",
            "subtitle",
            "summary",
        ],
        "it is the message `home-description` in locales/*/site.ftl",
        None,
    ),
    (
        &[
            "baseurl", "url", "siteurl", "domain", "cname", "host", "hostname",
        ],
        "write `base_url: https://…`",
        Some("base_url"),
    ),
    (
        &[
            "lang",
            "language",
            "languagecode",
            "defaultlanguage",
            "defaultcontentlanguage",
            "defaultlang",
            "locale",
        ],
        "write `default_locale: en`; each folder of locales/ is a language",
        Some("default_locale"),
    ),
    (
        &["languages", "locales", "i18n", "translations"],
        "each folder of locales/ with a locale.ftl is a language: `versus l10n new de` starts one",
        None,
    ),
    (
        &[
            "theme", "themes", "style", "css", "color", "colors", "layout", "layouts",
        ],
        "a file in templates/, or static/assets/style.css, replaces the built-in one",
        None,
    ),
    (
        &["author", "authors", "copyright", "footer", "license"],
        "it is the message `site-footer` in locales/*/site.ftl",
        None,
    ),
    (
        &["logo", "favicon", "icon", "image", "images"],
        "put the file into static/, and refer to it in templates/components/header.html",
        None,
    ),
    (
        &[
            "nav",
            "menu",
            "menus",
            "navbar",
            "sidebar",
            "navigation",
            "headerlinks",
            "links",
        ],
        "add templates/components/header.html, which replaces the built-in one",
        None,
    ),
    (
        &[
            "permalink",
            "permalinks",
            "trailingslash",
            "uglyurls",
            "usedirectoryurls",
        ],
        "write `url_style: flat` or `url_style: directory`",
        Some("url_style"),
    ),
    (
        &[
            "output",
            "out",
            "publishdir",
            "destination",
            "sitedir",
            "outputdir",
            "builddir",
        ],
        "set it on the command line: `versus build --out public`",
        None,
    ),
    (
        &[
            "plugins",
            "plugin",
            "markdown",
            "markup",
            "extensions",
            "extracss",
            "extrajavascript",
        ],
        "not supported: put scripts and styles into static/, and refer to them in templates",
        None,
    ),
];

/// Where the setting of another generator's key belongs here, and the corresponding key.
pub fn elsewhere(key: &str) -> Option<(&'static str, Option<&'static str>)> {
    let plain = key.replace(['-', '_'], "").to_ascii_lowercase();
    let found = ELSEWHERE
        .iter()
        .find(|(words, ..)| words.contains(&&*plain));
    found.map(|(_, place, known)| (*place, *known))
}
