### The comparison page. A sentence is put together from a frame below and the
### prose of the codes (codes/<protocol>.ftl).
###
### $protocol          FTP
### $code, $name       220, Service Ready
### $a, $a_name, $a_class, $b, $b_name, $b_class   the same for the first and the second code
### $class             the class that both share, such as 2xx Positive Completion
### $means $when $description $fix                 the attributes of the code's message

compare-description = { $protocol } { $a } ({ $a_name }) or { $b } ({ $b_name })? What each reply means, when it appears, and how to fix it.

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

## Advice

compare-advice = When to Use Which
compare-advice-code = For { $code } ({ $name }): { $fix }

## Links at the end

compare-more = Learn More
compare-more-protocol = All { $protocol } reply codes
