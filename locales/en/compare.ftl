### The comparison page. A sentence is put together from a frame below and the
### prose of the codes (codes/<protocol>.ftl).
###
### $protocol          FTP
### $code, $name       220, Service Ready
### $a, $a_name, $a_class, $b, $b_name, $b_class   the same for the first and the second code
### $class             the class that both share, such as 2xx Positive Completion
### $means $when $description $fix                 the attributes of the code's message


## The title in search results, at most 60 letters

compare-title = { $protocol } { $a } vs { $b }: what is the difference?
# For two codes that both tell of a failure
compare-title-errors = { $protocol } { $a } vs { $b }: which error, which fix?

## The description there, for codes without a gloss or an action

compare-description = { $protocol } { $a } ({ $a_name }) or { $b } ({ $b_name })? What each of them means, when it appears, and how to fix it.

## The verdict: one sentence under the heading, from the facts of both codes. $a_tells and
## $b_tells are attributes of verdict-tells, $a_next and $b_next of verdict-next (facts.ftl).

compare-verdict = { $protocol } { $a } { $a_tells }: { $a_next }; { $b } { $b_tells }: { $b_next }.
# If both codes tell the same
compare-verdict-same = { $protocol } { $a } { $a_tells }, and so does { $b }: { $a_next }.
# If both tell the same and want something different next
compare-verdict-alike = { $protocol } { $a } { $a_tells }, and so does { $b }: after { $a }, { $a_next }; after { $b }, { $b_next }.

## Summary, for codes of different classes

compare-summary-different = { $protocol } { $a } ({ $a_name }) is a { $a_class } response, while { $b } ({ $b_name }) is a { $b_class } response.
compare-summary-indicates = { $code } indicates that { $means }.
compare-summary-contrast = In contrast, { $code } means that { $means }.

## Summary, for codes of one class (the second sentence is compare-summary-indicates)

compare-summary-same = Both { $protocol } { $a } ({ $a_name }) and { $b } ({ $b_name }) belong to the { $class } category.
compare-summary-meanwhile = Meanwhile, { $code } means that { $means }.

## The cards of the two codes. Also the headings of a code page.

compare-label-description = Description
compare-label-seen = When You See It
compare-label-fix = How to Fix

## Key differences

compare-differences = Key Differences
compare-difference-classes = { $a } is a { $a_class } response, while { $b } is a { $b_class } response.
compare-difference-description = { $protocol } { $code }: { $description }
compare-difference-when = You encounter { $code } when { $when }.
# $a_says and $b_says are attributes of contrast-… (facts.ftl)
compare-contrast = { $a } { $a_says }, while { $b } { $b_says }.
# In place of contrasts, if both codes state the same facts
compare-contrast-none = { $a } and { $b } agree on every fact; they differ in what they mean.

## The table of facts

compare-differ = Facts that differ
compare-agree = The same for both

## Exchanges

# Above the exchanges of both codes, which it shows and hides.
compare-exchange = As it looks in a session

## Exact words

# Heading above exact error texts of both codes.
compare-which = Which One Do You Have?
# A full sentence follows: the reason of a cause that both codes have.
compare-shared-cause = Both can come from this:

## Advice

compare-advice = When to Use Which
compare-advice-code = For { $code } ({ $name }): { $fix }
# $action: what the reader does next, the same for both codes: a full sentence, with a
# capital and a period.
compare-advice-both = For both: { $action }

## Links at the end

compare-more = Learn More
# Stands before the links to other comparisons that one of the two codes is part of
compare-more-closest = Close to these two
compare-more-protocol = All { $protocol } codes
