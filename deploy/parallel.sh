#!/usr/bin/env bash
# Builds a site in shards with several processes on one machine, and assembles them.
#
#   bash parallel.sh ROOT OUT [SHARDS]       # SHARDS: one per processor by default
#
# Needs GNU parallel (https://www.gnu.org/software/parallel/; Debian: `parallel`). `versus`
# must be on the PATH, or VERSUS must name it. The shards go into OUT.shards-of-SHARDS and
# stay there, so that unchanged files are not written again.
#
# `versus build` uses all processors anyway: on one machine this only demonstrates shards,
# and gains little. With parallel's --sshlogin, and absolute paths on a file system that the
# machines share, it is a cluster.
set -euo pipefail

if [ $# -lt 2 ] || [ $# -gt 3 ]; then
  echo "usage: bash parallel.sh ROOT OUT [SHARDS]" >&2
  exit 2
fi
# The `parallel` of moreutils is a different program.
case $(parallel --version 2>/dev/null || true) in
  "GNU parallel"*) ;;
  *)
    echo "parallel.sh: GNU parallel is not installed, and this needs it (Debian: apt-get" \
      "install parallel). Without it, \`versus build\` builds the whole site." >&2
    exit 1
    ;;
esac

versus=${VERSUS:-versus} root=$1 out=${2%/} count=${3:-$(nproc)}
shards=$out.shards-of-$count
threads=$((($(nproc) + count - 1) / count)) # per process; together they use all processors

# --quote: blanks in a path do not separate arguments. --halt: the first failure ends all.
seq "$count" | parallel --quote --line-buffer --halt now,fail=1 \
  "$versus" build --root "$root" --out "$shards/{}" --shard "{}/$count" --threads "$threads"

"$versus" assemble "$shards"/* --out "$out"
