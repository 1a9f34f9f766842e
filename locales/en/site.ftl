### Words of the interface: everything on a page that is neither a comparison's
### sentence (compare.ftl), nor a fact (facts.ftl), nor prose about a code (codes/).


## Every page

site-title = versus
site-skip = Skip to content
site-languages = Languages
site-path = Breadcrumb
site-footer = What protocol reply codes mean, two at a time.
site-untranslated = This page has not been translated yet; it is shown in its original language.
# On a page of which a part has changed in the default locale since it was translated
site-stale = The original of this page has changed since it was translated, so parts of it may be out of date.
site-updated = Updated
site-report = Report a mistake

## Search, in the head of every page. The script puts a number in place of { $count }.

search-label = Search for a code
search-hint = 425, 425 426, bad sequence
search-submit = Search
search-status = Results: { $count }
search-none = No results.
# Behind search-none. The script puts names in place of { $protocols }: FTP, HTTP, and SMTP
search-covers = This site covers { $protocols }.
search-loading = Searching…
# In the status, and above what is found: what a pasted line is taken for.
# $code: FTP 425
search-read = Read as { $code }.

## Home page

home-title = versus: protocol reply codes compared
home-description = What a reply code means, when it appears, how to fix it, and what sets any two codes of a protocol apart.
home-heading = Protocol reply codes, side by side
home-lead = Find the code on your screen: what it means, when it appears, how to fix it, and what sets it apart from any other.
home-protocols = Protocols
home-picks = Often confused
home-examples = For example:
home-guides = Guides
# $codes (number): how many codes the protocol has
home-counts =
    { $codes ->
        [one] { $codes } code
       *[other] { $codes } codes
    }

## Protocol index

# $protocol: the protocol's short name, such as FTP
protocol-title = { $protocol } codes
protocol-description = Every { $protocol } code with its meaning, and pages that put two of them side by side.
protocol-classes = Go to a class
protocol-codes = All codes
protocol-choose = Compare two codes
protocol-choose-first = First code
protocol-choose-second = Second code
protocol-choose-submit = Compare
protocol-choose-same = Choose two different codes.
protocol-choose-manual = Open a code in the list below; its page links to every comparison.
protocol-filter = Filter the list
protocol-specification = Specification
# $protocol: FTP
protocol-data = All { $protocol } codes as JSON

## Code page

# The title of the page in search results, at most 60 letters. $what: the gloss, or the
# official name if there is none or it is too long.
code-title = { $protocol } { $code }: { $what }
# For a code that tells of a failure
code-title-error = { $protocol } error { $code }: { $what }
# For search results. $gloss has no period, $action is a sentence or several.
code-description = { $protocol } { $code }: { $gloss }. { $action }
tone-success = Success
tone-progress = In progress
tone-input = Input needed
tone-retry = Temporary failure
tone-failure = Failure
code-causes = Causes, the Most Likely First
code-causes-all = All causes
# Above the causes of a code that reports no failure
code-causes-still = If something is wrong all the same:
code-texts = Exact Words
code-facts = At a Glance
code-commands = Commands
code-commands-any = any command
code-exchange = On the Wire
code-copy = Copy
code-copied = Copied
code-where = Where It Happens
code-specification = Specification
code-related = Related Codes
code-compare = Compare With
code-compare-all = All comparisons with this code
code-compare-other = Any other code
# Above links to codes that mean nearly the same.
code-near = Counterparts in Other Protocols
# Above links to codes that only look the same.
code-alike = Not to Be Confused With
# $spec: such as RFC 959. $section: such as 4.2.1
code-spec-section = { $spec }, section { $section }

## Long pages, such as guides

page-contents = On this page

## The page of a number that several protocols have (/codes/502)

number-title = { $code } in Different Protocols
number-description = What { $code } means in each protocol that has it.
number-compare = Compare

## Search page, where the search leads without JavaScript, or if nothing is found

search-title = Search
search-manual = Searching needs JavaScript, which is switched off or missing in your browser. The list below leads to everything on this site.
# Above comparisons of what is found
search-compared = Compared
search-also = Also found
# Above codes that are near to what was asked, if nothing is found
search-near = Near it
search-browse = Or look through
# $protocol: FTP
search-codes = All { $protocol } codes

## Page not found

not-found-title = Page not found
not-found-lead = There is no page at this address. The code may be written differently, or the link may be old.
not-found-near = Perhaps you were looking for
not-found-home = Go to the home page
