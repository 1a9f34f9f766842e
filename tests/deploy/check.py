#!/usr/bin/env python3
"""Validates the examples in deploy/, and runs their scripts with stand-ins.

python check.py [FOLDER]    FOLDER: deploy/

The Kubernetes manifests and the GitHub Actions workflow are validated against schemas from
packages, and all shell code is checked with bash and shellcheck. The scripts are run with
stand-ins for versus and sbatch. Finally, copies of the examples are broken, to make sure
that each of these faults is found. Exits with 1 if there is a fault.

Needs Python 3.11, bash, and the packages of requirements.txt. Without GNU parallel, its
script is only tested to report that it is missing.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import kubernetes_validate
import yaml

SHARD_ENV = {
    "VERSUS_SHARD_INDEX": "${{ strategy.job-index }}",
    "VERSUS_SHARD_TOTAL": "${{ strategy.job-total }}",
}

# Logs its arguments, each followed by a tab, and creates the output directory.
VERSUS = r"""#!/usr/bin/env bash
{ printf '%s\t' "$@" "task=${SLURM_ARRAY_TASK_ID-}" "total=${VERSUS_SHARD_TOTAL-}"; echo; } >>"$LOG"
[[ " $* " != *" ${FAIL:-no such shard} "* ]] || exit 3
while [ "$1" != --out ]; do shift; done
mkdir -p "$2"
"""

# Runs immediately what Slurm would run later, with the variables that a task receives.
SBATCH = r"""#!/usr/bin/env bash
set -e
echo "sbatch $*" | tr '\n' ' ' >>"$LOG"; echo >>"$LOG"
array=
while [[ $1 == -* ]]; do
  case $1 in --array=0-*) array=${1#--array=0-} ;; --array=*) exit 9 ;; esac
  shift
done
if [ "$array" ]; then
  export SLURM_ARRAY_TASK_MIN=0 SLURM_ARRAY_TASK_MAX=$array SLURM_ARRAY_TASK_STEP=1
  export SLURM_ARRAY_TASK_COUNT=$((array + 1))
  for ((i = 0; i <= array; i++)); do SLURM_ARRAY_TASK_ID=$i bash "$@"; done
else
  bash "$@"
fi
echo "70${array:+7};cluster"
"""


def run(*command: str, env: dict[str, str] | None = None, text: str | None = None):
    return subprocess.run(
        command, env=env, input=text, encoding="utf-8", stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def find_shellcheck() -> str:
    """Searches next to the packages, where pip installs it, with --target or in a venv."""
    folders = [f"{p}/bin" for p in sys.path] + [str(Path(sys.executable).parent)]
    found = shutil.which("shellcheck", path=os.pathsep.join(folders))
    return found or sys.exit("shellcheck is not there: see requirements.txt")


def shell(name: str, code: str, known=(), dialect: str = "bash") -> list[str]:
    """Checks shell code. `known`: the environment variables that it may use."""
    known = "".join(f"\nexport {variable}=\n" for variable in known)
    code = code + known if code.startswith("#!") else known + code
    lint = [find_shellcheck(), f"--shell={dialect}", "--enable=check-unassigned-uppercase", "-"]
    faults = []
    for tool in (["bash", "-n"], lint):
        done = run(*tool, text=code)
        if done.returncode:
            faults.append(f"{name}: {Path(tool[0]).name}: {done.stdout.strip()}")
    return faults


def kubernetes(path: Path) -> list[str]:
    documents = list(yaml.safe_load_all(path.read_text(encoding="utf-8")))
    faults = []
    versions = kubernetes_validate.utils.all_versions()
    for document in documents:
        name = f"{path.name}: {document['metadata']['name']}"
        for version in (versions[0], versions[-1]):
            try:
                kubernetes_validate.validate(document, version, strict=True)
            except kubernetes_validate.ValidationError as error:
                place = ".".join(str(key) for key in error.path)
                faults.append(f"{name}: {version}: {place}: {error.message}")
    if faults:
        return faults

    claims = {d["metadata"]["name"] for d in documents if d["kind"] == "PersistentVolumeClaim"}
    jobs = [d["spec"] for d in documents if d["kind"] == "Job"]
    indexed = [job for job in jobs if job.get("completionMode") == "Indexed"]
    if len(jobs) != 2 or len(indexed) != 1:
        return [f"{path.name}: not one Job that is indexed and one that is not"]
    count = indexed[0]["completions"]
    if indexed[0]["parallelism"] > count:
        faults.append(f"{path.name}: more Pods at a time than there are")
    for job in jobs:
        pod = job["template"]["spec"]
        volumes = {v["name"]: v["persistentVolumeClaim"]["claimName"] for v in pod["volumes"]}
        for claim in set(volumes.values()) - claims:
            faults.append(f"{path.name}: no claim {claim}")
        for container in pod["containers"]:
            env = {e["name"]: e["value"] for e in container["env"]}
            if env.get("VERSUS_SHARD_TOTAL") != str(count):
                faults.append(f"{path.name}: {count} completions, but {env}")
            for mount in container["volumeMounts"]:
                if mount["name"] not in volumes:
                    faults.append(f"{path.name}: no volume {mount['name']}")
            if container["command"] == ["sh", "-c"]:
                faults += shell(path.name, container["args"][0], env, "sh")
    return faults


def github(path: Path) -> list[str]:
    done = run(sys.executable, "-m", "check_jsonschema", "--builtin-schema",
               "vendor.github-workflows", str(path))
    if done.returncode:
        return [f"{path.name}: {done.stdout.strip()}"]
    faults = []
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    uploaded = {"github-pages"}
    sharded = 0
    for name, job in jobs.items():
        for needed in [job.get("needs", [])] if isinstance(job.get("needs"), str) else []:
            if needed not in jobs:
                faults.append(f"{path.name}: {name} needs {needed}, which is no job")
        # A misspelled name in an expression evaluates to empty, without an error.
        known = {"strategy.job-index", "strategy.job-total"}
        known |= {f"matrix.{key}" for key in job.get("strategy", {}).get("matrix", {})}
        known |= {f"steps.{s['id']}.outputs.page_url" for s in job["steps"] if "id" in s}
        for expression in re.findall(r"\$\{\{ *(.*?) *\}\}", yaml.safe_dump(job, width=1000)):
            if expression not in known:
                faults.append(f"{path.name}: {name}: nothing known as {expression}")
        for step in job["steps"]:
            code, uses = step.get("run", ""), step.get("uses", "")
            inputs = step.get("with", {})
            if code:
                # GitHub runs it with `bash -e`.
                environment = ["RUNNER_TEMP", *step.get("env", {})]
                faults += shell(f"{path.name}: {name}", f"set -e\n{code}", environment)
            if "--shard auto" in code:
                sharded += 1
                if step.get("env") != SHARD_ENV:
                    faults.append(f"{path.name}: {name}: --shard auto is not told the shard")
            if "/upload-artifact@" in uses:
                uploaded.add(inputs["name"])
            if "/download-artifact@" in uses:
                wanted = inputs.get("name") or inputs["pattern"].rstrip("*")
                if not any(u.startswith(wanted) for u in uploaded):
                    faults.append(f"{path.name}: {name}: nothing is uploaded as {wanted}")
    if sharded != 1:
        faults.append(f"{path.name}: {sharded} steps build shards")
    return faults


class Stage:
    """A folder with stand-ins for programs. Its paths contain spaces."""

    def __init__(self, folder: str):
        self.folder = Path(folder)
        self.log = self.folder / "log"
        self.root, self.out = str(self.folder / "a root"), str(self.folder / "my site")
        for name, code in (("versus", VERSUS), ("sbatch", SBATCH)):
            file = self.folder / "bin" / name
            file.parent.mkdir(exist_ok=True)
            file.write_text(code, encoding="utf-8")
            file.chmod(0o755)
        self.env = {"LOG": str(self.log), "HOME": folder,
                    "PATH": f"{self.folder}/bin{os.pathsep}{os.environ['PATH']}"}

    def play(self, script: Path, *args: str, **env: str):
        """Runs a script. Returns the result, and the logged calls of versus and sbatch."""
        self.log.write_text("", encoding="utf-8")
        done = run("bash", str(script), *args, env=self.env | env)
        return done, self.log.read_text(encoding="utf-8").splitlines()


def expect(name: str, done, found, wanted) -> list[str]:
    if done.returncode == 0 and found == wanted:
        return []
    return [f"{name}: exits with {done.returncode}: {done.stdout}\n  is     {found}\n  should {wanted}"]


def calls(stage: Stage, shards: list[str], task, total: str, options=lambda i: []) -> list[str]:
    """The expected calls of versus, sorted by shard."""
    lines = []
    for i, shard in enumerate(shards):
        lines.append(["build", "--root", stage.root, "--out", shard, *options(i), f"task={task(i)}"])
    lines.append(["assemble", *shards, "--out", stage.out, "task="])
    return ["\t".join([*line, f"total={total}", ""]) for line in lines]


def slurm(path: Path) -> list[str]:
    faults = shell(path.name, path.read_text(encoding="utf-8"), ["SLURM_ARRAY_TASK_ID"])
    with tempfile.TemporaryDirectory() as folder:
        stage = Stage(folder)
        done, log = stage.play(path, stage.root, stage.out, "3")
        shards = [f"{stage.out}.shards-of-3/{i}" for i in range(3)]
        wanted = calls(stage, shards, str, "3", lambda _: ["--shard", "auto"])
        script = f"{path} --assemble {stage.out}.shards-of-3 {stage.out} "
        wanted[3:3] = [f"sbatch --parsable --dependency=afterok:707 --kill-on-invalid-dep=yes {script}"]
        wanted[0:0] = [f"sbatch --parsable --array=0-2 {path} --build {stage.root} {stage.out}.shards-of-3 "]
        faults += expect(path.name, done, log, wanted)
        done, log = stage.play(path)
        if done.returncode != 2 or "usage:" not in done.stdout or log:
            faults.append(f"{path.name}: does not say how it is used: {done.stdout}")
    return faults


def parallel(path: Path) -> list[str]:
    faults = shell(path.name, path.read_text(encoding="utf-8"))
    # A job that is being killed may still write.
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        stage = Stage(folder)
        # A PATH without parallel.
        bare = stage.folder / "bare"
        bare.mkdir()
        for tool in ("bash", "nproc", "seq"):
            (bare / tool).symlink_to(shutil.which(tool))
        done, log = stage.play(path, stage.root, stage.out, PATH=f"{stage.folder}/bin:{bare}")
        if done.returncode != 1 or "GNU parallel is not installed" not in done.stdout or log:
            faults.append(f"{path.name}: does not say that it needs parallel: {done.stdout}")
        if "GNU" not in run("bash", "-c", "parallel --version || true").stdout:
            print(f"skipped: {path.name} is not run without GNU parallel")
            return faults

        done, log = stage.play(path, stage.root, stage.out, "3")
        shards = [f"{stage.out}.shards-of-3/{i}" for i in (1, 2, 3)]
        threads = str((int(run("nproc").stdout) + 2) // 3)
        wanted = calls(stage, shards, lambda _: "", "",
                       lambda i: ["--shard", f"{i + 1}/3", "--threads", threads])
        faults += expect(path.name, done, sorted(log[:3]) + log[3:], wanted)
        done, log = stage.play(path, stage.root, stage.out, "3", FAIL="2/3")
        if done.returncode == 0 or any(line.startswith("assemble") for line in log):
            faults.append(f"{path.name}: goes on without a shard that failed")
    return faults


CHECKS = {
    "kubernetes/job.yaml": kubernetes,
    "github/site.yml": github,
    "slurm/build.sbatch": slurm,
    "parallel.sh": parallel,
}

# Replacements that must each cause a fault: what, and with what.
BREAKS = {
    "kubernetes/job.yaml": [
        ("parallelism:", "paralelism:"),
        ("mountPath:", "mountpath:"),
        ('value: "4"', "value: 4"),
        ("completions: 4", 'completions: "4"'),
        ("completions: 4", "completions: 5"),
        ("completionMode: Indexed", "completionMode: NonIndexed"),
        ("claimName: versus-site", "claimName: site"),
        ('-$VERSUS_SHARD_TOTAL"/*', '-$VERSUS_TOTAL"/*'),
    ],
    "github/site.yml": [
        ("runs-on:", "run-on:"),
        ("cancel-in-progress: false", "cancel-in-progress: [no]"),
        ("pages: write", "pages: wrote"),
        ("needs: shard", "needs: shards"),
        ("strategy.job-index", "strategy.job-number"),
        ("VERSUS_SHARD_INDEX:", "SHARD_INDEX:"),
        ("pattern: shard-*", "pattern: slice-*"),
        ('-C "$shard"', "-C $shard"),
        ("$RUNNER_TEMP", "$RUNNER_TMP"),
    ],
    "slurm/build.sbatch": [
        ("esac", ""),
        ('--root "$root"', "--root $root"),
        ("afterok", "afterany"),
        ("0-$((count - 1))", "0-$count"),
        ("--shard auto", "--shard 1/1"),
        ("${build%%;*}", "$build"),
    ],
    "parallel.sh": [
        ("set -euo pipefail", "set -euo pipefial"),
        ('--root "$root"', "--root $root"),
        ("exit 1", "exit 0"),
    ],
}
if shutil.which("parallel"):
    BREAKS["parallel.sh"] += [(" --quote", ""), ("{}/$count", "{}"), ('seq "$count"', "seq 2")]


def main() -> int:
    default = Path(__file__).resolve().parents[2] / "deploy"
    folder = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else default
    faults = []
    for name, check in CHECKS.items():
        found = check(folder / name)
        print(f"{len(found)} faults in {name}", flush=True)
        faults += found
    if not faults:
        with tempfile.TemporaryDirectory() as temporary:
            for name, breaks in BREAKS.items():
                text = (folder / name).read_text(encoding="utf-8")
                copy = Path(temporary, Path(name).name)
                for old, new in breaks:
                    copy.write_text(text.replace(old, new), encoding="utf-8")
                    if old not in text or not CHECKS[name](copy):
                        faults.append(f"{name}: {new!r} in place of {old!r} is not found")
                print(f"{len(breaks)} deliberate faults in {name}", flush=True)
    print("\n".join(["", *faults, f"{len(faults)} faults"]) if faults else "no faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
