/* Made from rules/ by rules/compile: change those. */
#include "action/programs.h"
#include "action/rules.h"

static const char *const words0[] = {"nah", NULL};
static const char *const words1[] = {"codex", NULL};
static const char *const words2[] = {"-c", "--config", "--enable", "--disable", "--remote", "--remote-auth-token-env", "-m", "--model", "--local-provider", "-p", "--profile", "-s", "--sandbox", "-a", "--ask-for-approval", "--color", "--output-schema", NULL};
static const struct flag_use uses0[] = {{"-i", 1}, {"--image", 1}, {"-o", 2}, {"--output-last-message", 2}, {"--add-dir", 2}, {"-C", 6}, {"--cd", 6}, {NULL, 0}};
static const char *const words3[] = {"claude", "claude-code", "gemini", "qwen", "opencode", "aider", "cursor-agent", "cursor", "amp", "copilot", "goose", "crush", "droid", "auggie", "q", "kiro", "kiro-cli", "cn", "cody", "plandex", "pdx", "openhands", "devin", "forge", "mentat", "gptme", "interpreter", "sgpt", "aichat", "mods", "llm", "chatgpt", "ollama", "lms", "fabric", "tgpt", "windsurf", "trae", "codebuff", "cline", "roo", "kilo", "kilocode", "jules", "rovodev", "warp", "codel", "swe-agent", "sweagent", "nanocoder", "octofriend", "vibe", "mistral-vibe", "kimi", "grok", NULL};
static const char *const words4[] = {"--permission-mode", "--approval-mode", "--model", "-m", "--add-dir", "--allowedTools", "--disallowedTools", "--settings", "--mcp-config", "--output-format", "--input-format", "--system-prompt", "--append-system-prompt", "--sandbox", NULL};
static const char *const words5[] = {"docker", "podman", "nerdctl", "finch", NULL};
static const char *const words6[] = {"-H", "--host", "--context", "-l", "--log-level", "-f", "--format", "--filter", "-n", "--tail", "--since", "--until", "-t", "--tag", "--name", "--platform", "--build-arg", "--target", "--label", "--network", "--progress", "-p", "--publish", "-e", "--env", "-u", "--user", "-w", "--workdir", "-v", "--volume", "--mount", "--entrypoint", "--restart", "-m", "--memory", "--cpus", "--gpus", "--add-host", "--cap-add", "--security-opt", "--device", "--pid", "--ipc", "--userns", "--ulimit", "--shm-size", "--pull", "--cache-from", "--cache-to", "--driver", "--profile", "-h", "--hostname", "--ip", "--dns", "--secret", "--ssh", "--scale", "--env-file", "--project-directory", NULL};
static const struct flag_use uses1[] = {{"--file", 1}, {"--config", 1}, {"-c", 1}, {"-o", 2}, {"--output", 2}, {"--iidfile", 2}, {"--cidfile", 2}, {NULL, 0}};
static const char *const words7[] = {"docker-compose", "podman-compose", NULL};
static const char *const words8[] = {"-p", "--project-name", "--profile", "--env-file", "--tail", "-t", "--timeout", "--scale", "-n", NULL};
static const struct flag_use uses2[] = {{"-f", 1}, {"--file", 1}, {NULL, 0}};
static const char *const words9[] = {"skopeo", "crane", "buildah", "ctr", "crictl", "lxc", "incus", "lxc-attach", "kaniko", "dive", "trivy", "grype", "syft", "limactl", "lima", "colima", "multipass", "minikube", "kind", "k3d", "microk8s", "k3s", "virsh", "qm", "pct", "VBoxManage", "qemu-system-x86_64", "qemu-img", "orb", "apptainer", "singularity", "enroot", NULL};
static const char *const words10[] = {"kubectl", "oc", "k", "microk8s.kubectl", NULL};
static const char *const words11[] = {"-n", "--namespace", "--context", "--cluster", "-l", "--selector", "-o", "--output", "-c", "--container", "--field-selector", "--tail", "--since", "--replicas", "--timeout", "-p", "--patch", "--type", "--sort-by", "--as", "--token", "--server", "-s", "--user", "--image", "--template", NULL};
static const struct flag_use uses3[] = {{"-f", 1}, {"--filename", 1}, {"-k", 1}, {"--kustomize", 1}, {"--kubeconfig", 1}, {"--from-file", 1}, {NULL, 0}};
static const char *const words12[] = {"helm", "helmfile", "kustomize", "argocd", "flux", "istioctl", "velero", "k9s", "stern", "kubectx", "kubens", "skaffold", "tilt", "devspace", "eksctl", "kops", "kubeadm", "cmctl", "linkerd", NULL};
static const char *const words13[] = {"-n", "--namespace", "--kube-context", "--version", "--set", NULL};
static const struct flag_use uses4[] = {{"-f", 1}, {"--values", 1}, {NULL, 0}};
static const char *const words14[] = {"psql", "pgcli", NULL};
static const char *const words15[] = {"-c", "--command", "-d", "--dbname", "-h", "--host", "-p", "--port", "-U", "--username", "-v", "--set", "-P", "--pset", "-F", "--field-separator", "-R", "--record-separator", "-T", "--table-attr", NULL};
static const struct flag_use uses5[] = {{"-f", 1}, {"--file", 1}, {"-o", 2}, {"--output", 2}, {"-L", 2}, {"--log-file", 2}, {NULL, 0}};
static const char *const words16[] = {"mysql", "mariadb", "mycli", NULL};
static const char *const words17[] = {"-e", "--execute", "-D", "--database", "-h", "--host", "-P", "--port", "-u", "--user", "-S", "--socket", "--protocol", NULL};
static const char *const words18[] = {"sqlite3", NULL};
static const char *const words19[] = {"-cmd", "-separator", "-nullvalue", "-newline", "-init", "-vfs", "-maxsize", "-mmap", NULL};
static const char *const words20[] = {"litecli", "duckdb", NULL};
static const char *const words21[] = {"-cmd", "-separator", "-nullvalue", "-newline", "-init", "-vfs", "-maxsize", "-mmap", "-c", "-s", NULL};
static const char *const words22[] = {"redis-cli", "valkey-cli", NULL};
static const char *const words23[] = {"-h", "-p", "-s", "-a", "-u", "-r", "-i", "-n", "-d", "-D", "--user", "--pass", "--uri", NULL};
static const char *const words24[] = {"ls", "gls", "exa", "eza", "lsd", NULL};
static const char *const words25[] = {"-I", "--ignore", "--hide", "-T", "--tabsize", "-w", "--width", "--block-size", "--level", "--sort", "--time", NULL};
static const char *const words26[] = {"tree", NULL};
static const char *const words27[] = {"-L", "-P", "-I", "-H", "-T", "--filelimit", "--timefmt", NULL};
static const struct flag_use uses6[] = {{"-o", 2}, {NULL, 0}};
static const char *const words28[] = {"du", NULL};
static const char *const words29[] = {"-B", "--block-size", "-d", "--max-depth", "--exclude", "-t", "--threshold", "--time-style", NULL};
static const struct flag_use uses7[] = {{"-X", 1}, {"--exclude-from", 1}, {"--files0-from", 1}, {NULL, 0}};
static const char *const words30[] = {"df", NULL};
static const char *const words31[] = {"-B", "--block-size", "-t", "--type", "-x", "--exclude-type", NULL};
static const char *const words32[] = {"stat", NULL};
static const char *const words33[] = {"-c", "--format", "--printf", "-t", NULL};
static const char *const words34[] = {"file", NULL};
static const char *const words35[] = {"-e", "--exclude", "-F", "--separator", "-P", "--parameter", NULL};
static const struct flag_use uses8[] = {{"-f", 1}, {"--files-from", 1}, {"-m", 1}, {"--magic-file", 1}, {NULL, 0}};
static const char *const words36[] = {"realpath", NULL};
static const char *const words37[] = {"--relative-to", "--relative-base", NULL};
static const char *const words38[] = {"basename", "dirname", "pwd", NULL};
static const char *const words39[] = {"-s", "--suffix", NULL};
static const char *const words40[] = {"cat", NULL};
static const char *const words41[] = {"bat", "batcat", NULL};
static const char *const words42[] = {"-l", "--language", "-H", "--highlight-line", "-r", "--line-range", "--style", "--theme", "--color", "--paging", "--file-name", "--tabs", "--wrap", "--terminal-width", "-m", "--map-syntax", "--decorations", NULL};
static const struct flag_use uses9[] = {{"--pager", 6}, {NULL, 0}};
static const char *const words43[] = {"nl", NULL};
static const char *const words44[] = {"-b", "-d", "-f", "-h", "-i", "-l", "-n", "-s", "-v", "-w", NULL};
static const char *const words45[] = {"tac", NULL};
static const char *const words46[] = {"-s", "--separator", NULL};
static const char *const words47[] = {"less", NULL};
static const char *const words48[] = {"-b", "-h", "-j", "-p", "-P", "-t", "-x", "-y", "-z", "-D", "-#", NULL};
static const struct flag_use uses10[] = {{"-k", 1}, {"-T", 1}, {"-o", 2}, {"-O", 2}, {"--log-file", 2}, {"--LOG-FILE", 2}, {NULL, 0}};
static const char *const words49[] = {"head", NULL};
static const char *const words50[] = {"-n", "--lines", "-c", "--bytes", NULL};
static const char *const words51[] = {"tail", NULL};
static const char *const words52[] = {"-n", "--lines", "-c", "--bytes", "-s", "--sleep-interval", "--pid", "--max-unchanged-stats", NULL};
static const char *const words53[] = {"touch", NULL};
static const char *const words54[] = {"-d", "--date", "-t", "--time", NULL};
static const struct flag_use uses11[] = {{"-r", 1}, {"--reference", 1}, {NULL, 0}};
static const char *const words55[] = {"mkdir", NULL};
static const char *const words56[] = {"-m", "--mode", NULL};
static const char *const words57[] = {"mktemp", NULL};
static const char *const words58[] = {"--suffix", NULL};
static const struct flag_use uses12[] = {{"-p", 2}, {"--tmpdir", 2}, {NULL, 0}};
static const char *const words59[] = {"mkfifo", "mknod", NULL};
static const char *const words60[] = {"cp", "gcp", NULL};
static const char *const words61[] = {"-S", "--suffix", NULL};
static const struct flag_use uses13[] = {{"-t", 2}, {"--target-directory", 2}, {NULL, 0}};
static const char *const words62[] = {"mv", "gmv", NULL};
static const char *const words63[] = {"ln", NULL};
static const char *const words64[] = {"install", "ginstall", NULL};
static const char *const words65[] = {"-m", "--mode", "-o", "--owner", "-g", "--group", "-S", "--suffix", "--strip-program", NULL};
static const char *const words66[] = {"truncate", NULL};
static const char *const words67[] = {"-s", "--size", NULL};
static const char *const words68[] = {"fallocate", NULL};
static const char *const words69[] = {"-l", "--length", "-o", "--offset", NULL};
static const char *const words70[] = {"dd", NULL};
static const char *const words71[] = {"chmod", "chown", "chgrp", NULL};
static const char *const words72[] = {"--from", NULL};
static const struct flag_use uses14[] = {{"--reference", 1}, {NULL, 0}};
static const char *const words73[] = {"shred", NULL};
static const char *const words74[] = {"-n", "--iterations", "-s", "--size", "--random-source", NULL};
static const char *const words75[] = {"find", "gfind", NULL};
static const char *const words76[] = {"fd", "fdfind", NULL};
static const char *const words77[] = {"-d", "--max-depth", "--min-depth", "--exact-depth", "-E", "--exclude", "-t", "--type", "-e", "--extension", "-S", "--size", "--changed-within", "--changed-before", "-o", "--owner", "-c", "--color", "-j", "--threads", "--max-results", "--path-separator", "--format", "--and", NULL};
static const struct flag_use uses15[] = {{"--ignore-file", 1}, {"--search-path", 1}, {"--base-directory", 1}, {"-C", 1}, {NULL, 0}};
static const char *const words78[] = {"tar", "gtar", "bsdtar", NULL};
static const char *const words79[] = {"-f", "--file", "-C", "--directory", "-I", "--use-compress-program", "-F", "--info-script", "--new-volume-script", "--exclude", "-T", "--files-from", "-X", "--exclude-from", "-b", "--blocking-factor", "-H", "--format", "-K", "--starting-file", "-L", "--tape-length", "-N", "--newer", "-V", "--label", "-g", "--listed-incremental", "--owner", "--group", "--mode", "--mtime", "--strip-components", "--transform", "--xform", "--to-command", "--checkpoint-action", "--rsh-command", "--rmt-command", "--suffix", "--sort", "--warning", "--add-file", "-s", NULL};
static const char *const words80[] = {"zip", NULL};
static const char *const words81[] = {"-x", "--exclude", "-i", "--include", "-P", "--password", "-n", "--suffixes", "-t", "--from-date", "--before-date", "-s", "--split-size", "-Z", "--compression-method", NULL};
static const struct flag_use uses16[] = {{"-b", 2}, {"--temp-path", 2}, {"-O", 2}, {"--output-file", 2}, {"--out", 2}, {NULL, 0}};
static const char *const words82[] = {"unzip", NULL};
static const char *const words83[] = {"-x", "-P", "-I", "-O", NULL};
static const struct flag_use uses17[] = {{"-d", 2}, {NULL, 0}};
static const char *const words84[] = {"7z", "7za", "7zr", "7zz", NULL};
static const char *const words85[] = {"cpio", NULL};
static const char *const words86[] = {"-C", "-H", "--format", "-R", "--owner", "-M", "--message", "--rsh-command", NULL};
static const struct flag_use uses18[] = {{"-I", 1}, {"-E", 1}, {"--pattern-file", 1}, {"-O", 2}, {"-F", 2}, {"--file", 2}, {"-D", 2}, {"--directory", 2}, {NULL, 0}};
static const char *const words87[] = {"gzip", "gunzip", "zcat", "gzcat", "bzip2", "bunzip2", "bzcat", "xz", "unxz", "xzcat", "lzma", "unlzma", "lzcat", "zstd", "unzstd", "zstdcat", "lz4", "unlz4", "lz4cat", "brotli", "compress", "uncompress", "pigz", "unpigz", "lzip", "lzop", "zstdmt", "pixz", "pbzip2", NULL};
static const char *const words88[] = {"-S", "--suffix", "-T", "--threads", "-b", "--memlimit", "-q", "--quality", "-w", "--lgwin", NULL};
static const struct flag_use uses19[] = {{"-D", 1}, {"--filelist", 1}, {"--files", 1}, {"--files0", 1}, {"--dictionary", 1}, {"-o", 2}, {"--output", 2}, {"--output-dir-flat", 2}, {"--output-dir-mirror", 2}, {NULL, 0}};
static const char *const words89[] = {"patch", "gpatch", NULL};
static const char *const words90[] = {"-p", "--strip", "-F", "--fuzz", "-B", "--prefix", "-Y", "--basename-prefix", "-z", "--suffix", "-V", "--version-control", "-g", "--get", "-D", "--ifdef", "--read-only", "--reject-format", NULL};
static const struct flag_use uses20[] = {{"-i", 1}, {"--input", 1}, {"-o", 2}, {"--output", 2}, {"-r", 2}, {"--reject-file", 2}, {"-d", 2}, {"--directory", 2}, {NULL, 0}};
static const char *const words91[] = {"apply_patch", "applypatch", NULL};
static const char *const words92[] = {"git", NULL};
static const char *const words93[] = {"-b", "--branch", "--origin", "--depth", "--deepen", "--jobs", "--shallow-since", "--shallow-exclude", "--server-option", "-x", "--exec", "--tree-filter", "--index-filter", "--msg-filter", "--env-filter", "--commit-filter", "--parent-filter", "--tag-name-filter", "--upload-pack", "--receive-pack", "--extcmd", NULL};
static const struct flag_use uses21[] = {{"-F", 1}, {"--file", 1}, {"--reference", 1}, {"--pathspec-from-file", 1}, {"-o", 2}, {"--output", 2}, {"--output-directory", 2}, {"--separate-git-dir", 2}, {NULL, 0}};
static const char *const words94[] = {"gh", NULL};
static const char *const words95[] = {"-R", "--repo", "-X", "--method", "-F", "--field", "-f", "--raw-field", "-H", "--header", "-q", "--jq", "-t", "--template", "--json", "-L", "--limit", "-s", "--state", "-l", "--label", "-a", "--assignee", "-A", "--author", "--hostname", "-b", "--branch", "-S", "--search", "--cache", NULL};
static const struct flag_use uses22[] = {{"--input", 1}, {"--body-file", 1}, {"-N", 1}, {"--notes-file", 1}, {"-D", 2}, {"--dir", 2}, {"-O", 2}, {"--output", 2}, {NULL, 0}};
static const char *const words96[] = {"glab", NULL};
static const char *const words97[] = {"-R", "--repo", "-X", "--method", "-F", "--field", "-f", "--raw-field", "-H", "--header", "--hostname", "-P", "--per-page", "-p", "--page", "-b", "--branch", NULL};
static const struct flag_use uses23[] = {{"--input", 1}, {NULL, 0}};
static const char *const words98[] = {"hg", NULL};
static const char *const words99[] = {"-R", "--repository", "--cwd", "--config", "--encoding", NULL};
static const char *const words100[] = {"svn", NULL};
static const char *const words101[] = {"-r", "--revision", "-m", "--message", "--username", "--password", "--config-option", "-c", "--change", "--depth", "-l", "--limit", NULL};
static const struct flag_use uses24[] = {{"-F", 1}, {"--file", 1}, {"--targets", 1}, {NULL, 0}};
static const char *const words102[] = {"python", "python3", "python2", "python3.8", "python3.9", "python3.10", "python3.11", "python3.12", "python3.13", "python3.14", "pypy", "pypy3", NULL};
static const char *const words103[] = {"-c", "-m", "-W", "-X", "--check-hash-based-pycs", NULL};
static const char *const words104[] = {"node", "nodejs", NULL};
static const char *const words105[] = {"-e", "--eval", "-p", "--print", "-r", "--require", "--import", "--loader", "--experimental-loader", "-C", "--conditions", "--input-type", "--env-file", "--env-file-if-exists", "--run", "--title", "--stack-trace-limit", "--icu-data-dir", "--openssl-config", "--max-old-space-size", NULL};
static const char *const words106[] = {"perl", NULL};
static const char *const words107[] = {"-e", "-E", "-M", "-m", "-I", "-F", NULL};
static const char *const words108[] = {"ruby", "jruby", NULL};
static const char *const words109[] = {"-e", "-r", "-I", "-C", "-E", "-F", "--require", "--encoding", NULL};
static const char *const words110[] = {"php", "php8.1", "php8.2", "php8.3", "php8.4", NULL};
static const char *const words111[] = {"-r", "-B", "-R", "-E", "-F", "-d", "-c", "-z", NULL};
static const char *const words112[] = {"lua", "lua5.1", "lua5.2", "lua5.3", "lua5.4", "luajit", NULL};
static const char *const words113[] = {"-e", "-l", NULL};
static const char *const words114[] = {"Rscript", "julia", "elixir", "groovy", "scala", "guile", "racket", "sbcl", "ocaml", "raku", "swipl", "tclsh", "wish", "escript", "ts-node", "tsx", "coffee", "osascript", "octave", "bb", "clojure", "clj", "jshell", "janet", "fennel", "gjs", "qjs", "bpftrace", "dtrace", "stap", "maxima", "gp", "sage", "ghci", "runghc", "runhaskell", NULL};
static const char *const words115[] = {"-e", "-E", "--eval", "--eval-string", "-c", NULL};
static const char *const words116[] = {"jupyter", NULL};
static const char *const words117[] = {"java", NULL};
static const char *const words118[] = {"-cp", "-classpath", "--class-path", "-p", "--module-path", "--add-modules", "--add-opens", "--add-exports", "--add-reads", "-m", "--module", "--upgrade-module-path", NULL};
static const struct flag_use uses25[] = {{"-jar", 6}, {NULL, 0}};
static const char *const words119[] = {"javac", NULL};
static const char *const words120[] = {"-cp", "-classpath", "--class-path", "-source", "-target", "--release", "-encoding", "-processor", "--module-path", NULL};
static const struct flag_use uses26[] = {{"-d", 2}, {"-h", 2}, {"-s", 2}, {NULL, 0}};
static const char *const words121[] = {"gcc", "g++", "cc", "c++", "clang", "clang++", "tcc", "icx", "emcc", "em++", "gfortran", "gccgo", "gdc", "ldc2", "dmd", "arm-none-eabi-gcc", "x86_64-w64-mingw32-gcc", "aarch64-linux-gnu-gcc", "musl-gcc", NULL};
static const char *const words122[] = {"-D", "-U", "-l", "-L", "-x", "-Xlinker", "-Xassembler", "-Xpreprocessor", "-Xclang", "-T", "-u", "-z", "-arch", "-target", "-framework", "-MT", "-MQ", "--param", "-aux-info", NULL};
static const struct flag_use uses27[] = {{"-I", 1}, {"-include", 1}, {"-isystem", 1}, {"-iquote", 1}, {"-idirafter", 1}, {"-imacros", 1}, {"-o", 2}, {"-MF", 2}, {"-dumpdir", 2}, {"-wrapper", 6}, {"-fplugin", 6}, {"-B", 6}, {"-specs", 6}, {NULL, 0}};
static const char *const words123[] = {"ld", "ld.lld", "ld.gold", "mold", "lld", "as", "nasm", "yasm", "strip", "objcopy", "ranlib", "dsymutil", "lipo", "install_name_tool", "patchelf", "windres", NULL};
static const char *const words124[] = {"-L", "-l", "-T", "-m", "-e", "-f", "-j", "-R", "-O", NULL};
static const char *const words125[] = {"rustc", NULL};
static const char *const words126[] = {"-C", "--codegen", "-L", "-l", "--crate-type", "--crate-name", "--edition", "--emit", "--cfg", "-A", "-W", "-D", "-F", "--target", "--extern", "--print", NULL};
static const struct flag_use uses28[] = {{"-o", 2}, {"--out-dir", 2}, {NULL, 0}};
static const char *const words127[] = {"protoc", "bison", "flex", "tsc", "esbuild", "sass", NULL};
static const char *const words128[] = {"make", "gmake", "bmake", "remake", NULL};
static const char *const words129[] = {"-I", "--include-dir", "-j", "--jobs", "-l", "--load-average", "-o", "--old-file", "-W", "--what-if", "--new-file", "--assume-new", NULL};
static const struct flag_use uses29[] = {{"-f", 6}, {"--file", 6}, {"--makefile", 6}, {"-C", 6}, {"--directory", 6}, {NULL, 0}};
static const char *const words130[] = {"cmake", "ctest", "cpack", NULL};
static const char *const words131[] = {"-D", "-G", "-A", "-T", "-U", "--preset", "-j", "--parallel", "--target", "-t", "--config", "-R", "-E", "-L", "--timeout", "--component", NULL};
static const struct flag_use uses30[] = {{"-S", 1}, {"-C", 1}, {"-B", 2}, {"--build", 2}, {"-P", 6}, {NULL, 0}};
static const char *const words132[] = {"ninja", "samu", NULL};
static const char *const words133[] = {"-j", "-k", "-l", "-d", "-w", NULL};
static const struct flag_use uses31[] = {{"-f", 6}, {"-C", 6}, {NULL, 0}};
static const char *const words134[] = {"go", NULL};
static const char *const words135[] = {"-C", "-p", "-tags", "-ldflags", "-gcflags", "-asmflags", "-mod", "-run", "-bench", "-count", "-timeout", "-cpu", "-coverpkg", "-covermode", "-fuzz", "-fuzztime", "-benchtime", "-parallel", "-skip", "-shuffle", "-f", "-buildmode", "-installsuffix", NULL};
static const struct flag_use uses32[] = {{"-modfile", 1}, {"-overlay", 1}, {"-pgo", 1}, {"-o", 2}, {"-coverprofile", 2}, {"-cpuprofile", 2}, {"-memprofile", 2}, {"-blockprofile", 2}, {"-mutexprofile", 2}, {"-trace", 2}, {"-outputdir", 2}, {"-exec", 6}, {"-toolexec", 6}, {"-vettool", 6}, {NULL, 0}};
static const char *const words136[] = {"gofmt", "goimports", "gofumpt", NULL};
static const char *const words137[] = {"-r", "-cpuprofile", "-local", NULL};
static const char *const words138[] = {"pandoc", "dot", "neato", "d2", "mmdc", "cwebp", "rsvg-convert", "plantuml", "gnuplot", "groff", NULL};
static const char *const words139[] = {"shx", NULL};
static const char *const words140[] = {"hyperfine", NULL};
static const char *const words141[] = {"-w", "--warmup", "-m", "--min-runs", "-M", "--max-runs", "-r", "--runs", "-P", "--parameter-scan", "-L", "--parameter-list", "-u", "--time-unit", "-n", "--command-name", "--style", "--shell", NULL};
static const struct flag_use uses33[] = {{"--export-json", 2}, {"--export-csv", 2}, {"--export-markdown", 2}, {"-s", 10}, {"--setup", 10}, {"-p", 10}, {"--prepare", 10}, {"-c", 10}, {"--cleanup", 10}, {NULL, 0}};
static const char *const words142[] = {"concurrently", NULL};
static const char *const words143[] = {"-n", "--names", "-c", "--prefix-colors", "-m", "--max-processes", "-p", "--prefix", NULL};
static const char *const words144[] = {"curl", NULL};
static const char *const words145[] = {"-H", "--header", "-d", "--data", "--data-ascii", "--data-binary", "--data-raw", "--data-urlencode", "--json", "--url-query", "-F", "--form", "--form-string", "-T", "--upload-file", "-X", "--request", "--request-target", "-o", "--output", "--output-dir", "-u", "--user", "-A", "--user-agent", "-b", "--cookie", "-c", "--cookie-jar", "-e", "--referer", "-K", "--config", "-m", "--max-time", "--connect-timeout", "--max-filesize", "--max-redirs", "-w", "--write-out", "-x", "--proxy", "--preproxy", "--socks4", "--socks4a", "--socks5", "--socks5-hostname", "--noproxy", "-U", "--proxy-user", "-y", "--speed-time", "-Y", "--speed-limit", "-z", "--time-cond", "-C", "--continue-at", "-D", "--dump-header", "-E", "--cert", "--cert-type", "--key", "--key-type", "--pass", "--cacert", "--capath", "--crlfile", "--pinnedpubkey", "-Q", "--quote", "-r", "--range", "-t", "--telnet-option", "-P", "--ftp-port", "--retry", "--retry-delay", "--retry-max-time", "--rate", "--limit-rate", "--interface", "--resolve", "--connect-to", "--dns-servers", "--local-port", "--unix-socket", "--abstract-unix-socket", "--ciphers", "--tls-max", "--tls13-ciphers", "--url", "--trace", "--trace-ascii", "--stderr", "--etag-save", "--etag-compare", "--hsts", "--alt-svc", "--netrc-file", "--oauth2-bearer", "--aws-sigv4", "--proto", "--proto-default", "--proto-redir", "--mail-from", "--mail-rcpt", "--libcurl", "--doh-url", "--create-file-mode", "--expect100-timeout", "--happy-eyeballs-timeout-ms", "--keepalive-time", "--parallel-max", "--variable", "--engine", "--delegation", "--login-options", "--service-name", "--random-file", "--egd-file", "--pubkey", "--hostpubmd5", "--hostpubsha256", NULL};
static const char *const words146[] = {"--head", NULL};
static const char *const words147[] = {"wget", NULL};
static const char *const words148[] = {"-O", "--output-document", "-P", "--directory-prefix", "-o", "--output-file", "-a", "--append-output", "-t", "--tries", "-T", "--timeout", "-w", "--wait", "-Q", "--quota", "-U", "--user-agent", "-l", "--level", "-A", "--accept", "-R", "--reject", "-D", "--domains", "-I", "--include-directories", "-X", "--exclude-directories", "-i", "--input-file", "-B", "--base", "-e", "--execute", "--header", "--post-data", "--post-file", "--body-data", "--body-file", "--method", "--user", "--password", "--referer", "--load-cookies", "--save-cookies", "--limit-rate", "--ca-certificate", "--certificate", "--private-key", "--config", "--cut-dirs", "--default-page", "--use-askpass", "--proxy-user", "--proxy-password", "--waitretry", "--read-timeout", "--connect-timeout", "--dns-timeout", "--bind-address", "--progress", "--exclude-domains", "--follow-tags", "--ignore-tags", "--accept-regex", "--reject-regex", "--secure-protocol", NULL};
static const char *const words149[] = {"ssh", "autossh", "mosh", NULL};
static const char *const words150[] = {"-B", "-b", "-c", "-D", "-E", "-e", "-F", "-I", "-i", "-J", "-L", "-l", "-m", "-O", "-o", "-P", "-p", "-Q", "-R", "-S", "-W", "-w", NULL};
static const char *const words151[] = {"scp", NULL};
static const char *const words152[] = {"-c", "-D", "-F", "-i", "-J", "-l", "-o", "-P", "-S", "-X", NULL};
static const char *const words153[] = {"sftp", NULL};
static const char *const words154[] = {"-B", "-b", "-c", "-D", "-F", "-i", "-J", "-l", "-o", "-P", "-R", "-S", "-s", "-X", NULL};
static const char *const words155[] = {"rsync", NULL};
static const char *const words156[] = {"-e", "--rsh", "-f", "--filter", "--exclude", "--include", "--rsync-path", "-T", "--temp-dir", "--partial-dir", "--backup-dir", "--compare-dest", "--copy-dest", "--link-dest", "-B", "--block-size", "--bwlimit", "--max-size", "--min-size", "--max-delete", "--timeout", "--contimeout", "--port", "--chmod", "--chown", "--usermap", "--groupmap", "--out-format", "--info", "--debug", "-M", "--remote-option", "--suffix", "--modify-window", "--sockopts", "--address", "--log-file-format", "--protocol", "--iconv", "--checksum-choice", "--compress-choice", "--compress-level", "--skip-compress", NULL};
static const char *const words157[] = {"--backup", "--partial", "--compress", NULL};
static const struct flag_use uses34[] = {{"--exclude-from", 1}, {"--include-from", 1}, {"--files-from", 1}, {"--password-file", 1}, {"--log-file", 2}, {"--write-batch", 2}, {"--only-write-batch", 2}, {NULL, 0}};
static const char *const words158[] = {"nc", "ncat", "netcat", "nc.openbsd", "nc.traditional", NULL};
static const char *const words159[] = {"-i", "-p", "-s", "-w", "-x", "-X", "-q", "-I", "-O", "-T", "-V", "-M", "-m", "-o", "-g", "-G", "--proxy", "--proxy-type", "--source", "--source-port", "--wait", "--idle-timeout", "--output", "--hex-dump", "--delay", NULL};
static const struct flag_use uses35[] = {{"-e", 10}, {"--exec", 10}, {"-c", 10}, {"--sh-exec", 10}, {"--lua-exec", 10}, {NULL, 0}};
static const char *const words160[] = {"socat", NULL};
static const char *const words161[] = {"-b", "-T", "-t", "-W", "-L", "-l", NULL};
static const char *const words162[] = {"openssl", NULL};
static const char *const words163[] = {"-pass", "-passin", "-passout", "-k", "-K", "-iv", "-S", "-subj", "-days", "-newkey", "-connect", "-servername", "-port", "-md", "-iter", "-nameopt", "-addext", "-set_serial", "-name", "-starttls", "-alpn", "-inform", "-outform", "-keyform", "-purpose", "-extensions", "-algorithm", "-pkeyopt", NULL};
static const struct flag_use uses36[] = {{"-in", 1}, {"-inkey", 1}, {"-CAfile", 1}, {"-CA", 1}, {"-CAkey", 1}, {"-CApath", 1}, {"-cert", 1}, {"-certfile", 1}, {"-extfile", 1}, {"-config", 1}, {"-kfile", 1}, {"-untrusted", 1}, {"-signature", 1}, {"-verify", 1}, {"-prverify", 1}, {"-out", 2}, {"-keyout", 2}, {"-writerand", 2}, {"-engine", 6}, {"-provider-path", 6}, {NULL, 0}};
static const char *const words164[] = {"ssh-keygen", NULL};
static const char *const words165[] = {"-t", "-b", "-C", "-N", "-P", "-m", "-F", "-R", "-I", "-n", "-V", "-E", "-a", "-O", "-D", "-s", "-Y", "-Z", "-z", "-W", NULL};
static const struct flag_use uses37[] = {{"-f", 2}, {NULL, 0}};
static const char *const words166[] = {"gpg", "gpg2", NULL};
static const char *const words167[] = {"-u", "--local-user", "-r", "--recipient", "--passphrase", "--homedir", "--keyserver", "--passphrase-fd", "--cipher-algo", "--pinentry-mode", "--default-key", "--status-fd", "--trust-model", NULL};
static const struct flag_use uses38[] = {{"-o", 2}, {"--output", 2}, {NULL, 0}};
static const char *const words168[] = {"npm", NULL};
static const char *const words169[] = {"-w", "--workspace", "--registry", "--loglevel", "--tag", "--otp", "--access", "--omit", "--include", "--depth", "--node-options", "--audit-level", "--sign-git-tag", "--before", "--location", NULL};
static const struct flag_use uses39[] = {{"--userconfig", 1}, {"--globalconfig", 1}, {"--cache", 2}, {"--prefix", 6}, {"-C", 6}, {"--script-shell", 6}, {NULL, 0}};
static const char *const words170[] = {"pnpm", NULL};
static const char *const words171[] = {"-F", "--filter", "--registry", "--reporter", "--workspace-concurrency", "--loglevel", "--tag", "--access", "--otp", "--depth", NULL};
static const struct flag_use uses40[] = {{"-C", 6}, {"--dir", 6}, {"--script-shell", 6}, {NULL, 0}};
static const char *const words172[] = {"yarn", "yarnpkg", NULL};
static const char *const words173[] = {"--registry", "--network-timeout", "--mutex", "--tag", "--access", "--otp", "--new-version", NULL};
static const struct flag_use uses41[] = {{"--cwd", 6}, {NULL, 0}};
static const char *const words174[] = {"bun", NULL};
static const char *const words175[] = {"--registry", "-t", "--test-name-pattern", "--timeout", "--target", "--format", "-e", "--eval", "-p", "--print", "-F", "--filter", "-r", "--preload", "--env-file", NULL};
static const struct flag_use uses42[] = {{"--outdir", 2}, {"--outfile", 2}, {"--cwd", 6}, {"-c", 6}, {"--config", 6}, {NULL, 0}};
static const char *const words176[] = {"npx", "bunx", "pnpx", NULL};
static const char *const words177[] = {"-p", "--package", "-w", "--workspace", NULL};
static const struct flag_use uses43[] = {{"-c", 10}, {"--call", 10}, {NULL, 0}};
static const char *const words178[] = {"deno", NULL};
static const char *const words179[] = {"-L", "--log-level", "--ext", "--filter", "--v8-flags", NULL};
static const struct flag_use uses44[] = {{"--env-file", 1}, {"--cert", 1}, {"-o", 2}, {"--output", 2}, {"-c", 6}, {"--config", 6}, {"--import-map", 6}, {"--preload", 6}, {NULL, 0}};
static const char *const words180[] = {"pip", "pip3", "pip2", "pip3.10", "pip3.11", "pip3.12", "pip3.13", NULL};
static const char *const words181[] = {"-i", "--index-url", "--extra-index-url", "--trusted-host", "--proxy", "--retries", "--timeout", "--platform", "--python-version", "--implementation", "--abi", "--no-binary", "--only-binary", "--progress-bar", "--upgrade-strategy", "--global-option", "--config-settings", "-C", "--format", "--path", "--python", NULL};
static const struct flag_use uses45[] = {{"-r", 1}, {"--requirement", 1}, {"-c", 1}, {"--constraint", 1}, {"-f", 1}, {"--find-links", 1}, {"--cert", 1}, {"--client-cert", 1}, {"-t", 2}, {"--target", 2}, {"--prefix", 2}, {"--root", 2}, {"--src", 2}, {"-d", 2}, {"--dest", 2}, {"--log", 2}, {"--cache-dir", 2}, {"-w", 2}, {"--wheel-dir", 2}, {"--report", 2}, {"-e", 6}, {"--editable", 6}, {NULL, 0}};
static const char *const words182[] = {"uv", NULL};
static const char *const words183[] = {"-p", "--python", "--with", "--extra", "--group", "--package", "--index", "--index-url", "--default-index", "--extra-index-url", "--index-strategy", "--resolution", "--prerelease", "--color", "--only-group", "--no-group", NULL};
static const struct flag_use uses46[] = {{"-r", 1}, {"--requirements", 1}, {"--with-requirements", 1}, {"-c", 1}, {"--constraints", 1}, {"--env-file", 1}, {"-o", 2}, {"--output-file", 2}, {"--target", 2}, {"--prefix", 2}, {"--project", 6}, {"--directory", 6}, {"--with-editable", 6}, {"-e", 6}, {"--editable", 6}, {NULL, 0}};
static const char *const words184[] = {"uvx", NULL};
static const char *const words185[] = {"-p", "--python", "--with", "--from", "--index", "--index-url", "--default-index", NULL};
static const char *const words186[] = {"conda", "mamba", "micromamba", "pixi", NULL};
static const char *const words187[] = {"-n", "--name", "-c", "--channel", "-f", "--file", "-e", "--environment", NULL};
static const struct flag_use uses47[] = {{"-p", 2}, {"--prefix", 2}, {NULL, 0}};
static const char *const words188[] = {"cargo", NULL};
static const char *const words189[] = {"-p", "--package", "--bin", "--example", "--test", "--bench", "-F", "--features", "-j", "--jobs", "--profile", "--target", "--color", "--message-format", "--exclude", "-Z", "--vers", "--version-req", "--rev", "--branch", "--tag", "--git", "--registry", "--index", "--token", "--rename", NULL};
static const struct flag_use uses48[] = {{"--target-dir", 2}, {"--root", 2}, {"--out-dir", 2}, {"--artifact-dir", 2}, {"--manifest-path", 6}, {"--path", 6}, {"-C", 6}, {NULL, 0}};
static const char *const words190[] = {"composer", NULL};
static const struct flag_use uses49[] = {{"-d", 6}, {"--working-dir", 6}, {NULL, 0}};
static const char *const words191[] = {"mvn", "mvnd", "mvnw", "gradle", "gradlew", NULL};
static const char *const words192[] = {"-pl", "--projects", "-P", "--activate-profiles", "-T", "--threads", "-x", "--exclude-task", "--tests", "-am", "-rf", "--console", "-l", NULL};
static const struct flag_use uses50[] = {{"-s", 1}, {"--settings", 1}, {"-gs", 1}, {"-f", 6}, {"--file", 6}, {"-I", 6}, {"--init-script", 6}, {"-b", 6}, {"--build-file", 6}, {"-p", 6}, {"--project-dir", 6}, {"-c", 6}, {"--settings-file", 6}, {NULL, 0}};
static const char *const words193[] = {"apt", "apt-get", "aptitude", NULL};
static const char *const words194[] = {"-t", "--target-release", "-o", "--option", NULL};
static const struct flag_use uses51[] = {{"-c", 1}, {"--config-file", 1}, {NULL, 0}};
static const char *const words195[] = {"systemctl", NULL};
static const char *const words196[] = {"-n", "--lines", "-o", "--output", "-t", "--type", "-p", "--property", "-H", "--host", "-M", "--machine", "-s", "--signal", "--state", "--root", NULL};
static const char *const words197[] = {"journalctl", NULL};
static const char *const words198[] = {"-u", "--unit", "-n", "--lines", "-S", "--since", "-U", "--until", "-p", "--priority", "-o", "--output", "-t", "--identifier", "-g", "--grep", "-b", "--user-unit", "-M", "--machine", "--vacuum-size", "--vacuum-time", "--vacuum-files", NULL};
static const struct flag_use uses52[] = {{"-D", 1}, {"--directory", 1}, {"--file", 1}, {NULL, 0}};
static const char *const words199[] = {"crontab", NULL};
static const char *const words200[] = {"-u", NULL};
static const char *const words201[] = {"terraform", "tofu", "terragrunt", NULL};
static const char *const words202[] = {"-target", "-var", "-backend-config", "-lock-timeout", "-parallelism", "-replace", NULL};
static const struct flag_use uses53[] = {{"-var-file", 1}, {"-state", 1}, {"-out", 2}, {"-state-out", 2}, {"-backup", 2}, {"-chdir", 6}, {"-plugin-dir", 6}, {NULL, 0}};
static const char *const words203[] = {"aws", NULL};
static const char *const words204[] = {"--profile", "--region", "--output", "--query", "--endpoint-url", "--filters", "--max-items", "--page-size", "--cli-input-json", "--exclude", "--include", NULL};
static const char *const words205[] = {"gcloud", "gsutil", "bq", NULL};
static const char *const words206[] = {"--project", "--zone", "--region", "--format", "--filter", "--limit", "--account", "--configuration", NULL};
static const char *const words207[] = {"bash", "sh", "dash", "zsh", "ksh", "ksh93", "mksh", "ash", "rbash", "yash", NULL};
static const char *const words208[] = {"-o", "-O", "--rcfile", "--init-file", NULL};
static const char *const words209[] = {"eval", NULL};
static const char *const words210[] = {"source", ".", NULL};
static const char *const words211[] = {"trap", NULL};
static const char *const words212[] = {"alias", NULL};
static const char *const words213[] = {"cd", "pushd", "popd", "chdir", NULL};
static const char *const words214[] = {"read", NULL};
static const char *const words215[] = {"-a", "-d", "-i", "-n", "-N", "-p", "-t", "-u", NULL};
static const char *const words216[] = {"mapfile", "readarray", NULL};
static const char *const words217[] = {"-d", "-n", "-O", "-s", "-u", "-C", "-c", NULL};
static const char *const words218[] = {"export", "declare", "typeset", "readonly", "local", NULL};
static const char *const words219[] = {"set", NULL};
static const char *const words220[] = {"-o", NULL};
static const char *const words221[] = {"enable", NULL};
static const char *const words222[] = {"ps", NULL};
static const char *const words223[] = {"-p", "-C", "-o", "-O", "-u", "-U", "-g", "-G", "-t", "-k", "--pid", "--ppid", "--sort", "--format", "--user", "-s", "-q", NULL};
static const char *const words224[] = {"kill", NULL};
static const char *const words225[] = {"-s", "-n", "--signal", "-q", "--queue", NULL};
static const char *const words226[] = {"grep", "egrep", "fgrep", "ggrep", "zgrep", "zegrep", "zfgrep", "bzgrep", "xzgrep", "pcregrep", "pcre2grep", "ugrep", "ug", NULL};
static const char *const words227[] = {"-e", "--regexp", "-A", "--after-context", "-B", "--before-context", "-C", "--context", "-m", "--max-count", "-d", "--directories", "-D", "--devices", "--include", "--exclude", "--exclude-dir", "--label", "--binary-files", NULL};
static const struct flag_use uses54[] = {{"-f", 1}, {"--file", 1}, {"--exclude-from", 1}, {NULL, 0}};
static const char *const words228[] = {"rg", "ripgrep", NULL};
static const char *const words229[] = {"-e", "--regexp", "-A", "--after-context", "-B", "--before-context", "-C", "--context", "-m", "--max-count", "-g", "--glob", "--iglob", "-t", "--type", "-T", "--type-not", "--type-add", "--type-clear", "-d", "--max-depth", "--maxdepth", "-E", "--encoding", "-j", "--threads", "-M", "--max-columns", "-r", "--replace", "--sort", "--sortr", "--color", "--colors", "--max-filesize", "--pre-glob", "--engine", "--context-separator", "--field-match-separator", "--dfa-size-limit", "--regex-size-limit", "--path-separator", "--hyperlink-format", "--generate", NULL};
static const struct flag_use uses55[] = {{"-f", 1}, {"--file", 1}, {"--ignore-file", 1}, {"--pre", 6}, {"--hostname-bin", 6}, {NULL, 0}};
static const char *const words230[] = {"ag", "ack", "ack-grep", NULL};
static const char *const words231[] = {"-A", "--after", "-B", "--before", "-C", "--context", "-G", "--file-search-regex", "--ignore", "--ignore-dir", "-m", "--max-count", "--depth", "-W", "--width", "--match", NULL};
static const struct flag_use uses56[] = {{"-p", 1}, {"--path-to-ignore", 1}, {"--ackrc", 1}, {"--pager", 6}, {NULL, 0}};
static const char *const words232[] = {"cut", "gcut", NULL};
static const char *const words233[] = {"-b", "--bytes", "-c", "--characters", "-d", "--delimiter", "-f", "--fields", "--output-delimiter", NULL};
static const char *const words234[] = {"paste", NULL};
static const char *const words235[] = {"-d", "--delimiters", NULL};
static const char *const words236[] = {"join", NULL};
static const char *const words237[] = {"-a", "-e", "-j", "-o", "-t", "-v", "-1", "-2", NULL};
static const char *const words238[] = {"fold", NULL};
static const char *const words239[] = {"-w", "--width", NULL};
static const char *const words240[] = {"fmt", NULL};
static const char *const words241[] = {"-w", "--width", "-p", "--prefix", "-g", "--goal", NULL};
static const char *const words242[] = {"column", NULL};
static const char *const words243[] = {"-s", "--separator", "-o", "--output-separator", "-c", "--output-width", "-N", "--table-columns", "-R", "--table-right", "-H", "--table-hide", NULL};
static const char *const words244[] = {"expand", "unexpand", NULL};
static const char *const words245[] = {"-t", "--tabs", NULL};
static const char *const words246[] = {"od", "hd", NULL};
static const char *const words247[] = {"-A", "--address-radix", "-j", "--skip-bytes", "-N", "--read-bytes", "-t", "--format", "-S", NULL};
static const char *const words248[] = {"hexdump", NULL};
static const char *const words249[] = {"-e", "-n", "-s", NULL};
static const struct flag_use uses57[] = {{"-f", 1}, {NULL, 0}};
static const char *const words250[] = {"strings", NULL};
static const char *const words251[] = {"-n", "--bytes", "-t", "--radix", "-e", "--encoding", "-T", "--target", NULL};
static const char *const words252[] = {"pr", NULL};
static const char *const words253[] = {"-h", "--header", "-l", "--length", "-o", "--indent", "-w", "--width", "-s", "-N", NULL};
static const char *const words254[] = {"comm", NULL};
static const char *const words255[] = {"--output-delimiter", NULL};
static const char *const words256[] = {"cksum", "b2sum", "md5sum", "sha1sum", "sha224sum", "sha256sum", "sha384sum", "sha512sum", "shasum", "md5", "sum", "b3sum", "xxhsum", "xxh64sum", "gsha256sum", NULL};
static const char *const words257[] = {"-a", "--algorithm", "-l", "--length", NULL};
static const char *const words258[] = {"ctags", "mlr", "xmlstarlet", "xml", "diffstat", NULL};
static const char *const words259[] = {"wc", "gwc", NULL};
static const struct flag_use uses58[] = {{"--files0-from", 1}, {NULL, 0}};
static const char *const words260[] = {"sort", "gsort", NULL};
static const char *const words261[] = {"-k", "--key", "-t", "--field-separator", "-S", "--buffer-size", "--parallel", "--batch-size", "--sort", NULL};
static const struct flag_use uses59[] = {{"--files0-from", 1}, {"--random-source", 1}, {"-o", 2}, {"--output", 2}, {"-T", 2}, {"--temporary-directory", 2}, {"--compress-program", 6}, {NULL, 0}};
static const char *const words262[] = {"uniq", NULL};
static const char *const words263[] = {"-f", "--skip-fields", "-s", "--skip-chars", "-w", "--check-chars", NULL};
static const char *const words264[] = {"shuf", NULL};
static const char *const words265[] = {"-i", "--input-range", "-n", "--head-count", NULL};
static const struct flag_use uses60[] = {{"--random-source", 1}, {"-o", 2}, {"--output", 2}, {NULL, 0}};
static const char *const words266[] = {"numfmt", NULL};
static const char *const words267[] = {"-d", "--delimiter", "--field", "--format", "--from", "--from-unit", "--invalid", "--padding", "--round", "--suffix", "--to", "--to-unit", NULL};
static const char *const words268[] = {"seq", "gseq", NULL};
static const char *const words269[] = {"-f", "--format", "-s", "--separator", NULL};
static const char *const words270[] = {"date", "gdate", NULL};
static const char *const words271[] = {"-d", "--date", "-I", "-v", NULL};
static const struct flag_use uses61[] = {{"-r", 1}, {"--reference", 1}, {"-f", 1}, {"--file", 1}, {NULL, 0}};
static const char *const words272[] = {"bc", "dc", NULL};
static const char *const words273[] = {"-e", "--expression", NULL};
static const char *const words274[] = {"split", "gsplit", NULL};
static const char *const words275[] = {"-a", "--suffix-length", "-b", "--bytes", "-C", "--line-bytes", "-l", "--lines", "-n", "--number", "-t", "--separator", "--additional-suffix", "--filter", NULL};
static const char *const words276[] = {"csplit", NULL};
static const char *const words277[] = {"-b", "--suffix-format", "-n", "--digits", NULL};
static const struct flag_use uses62[] = {{"-f", 2}, {"--prefix", 2}, {NULL, 0}};
static const char *const words278[] = {"diff", "gdiff", "diff3", "cmp", "colordiff", "sdiff", "zdiff", "zcmp", NULL};
static const char *const words279[] = {"-C", "--context", "-U", "--unified", "-F", "--show-function-line", "-W", "--width", "-x", "--exclude", "-I", "--ignore-matching-lines", "-L", "--label", "-S", "--starting-file", "--color", "--palette", "--tabsize", "-D", "--ifdef", "-n", "--bytes", NULL};
static const struct flag_use uses63[] = {{"-X", 1}, {"--exclude-from", 1}, {"--from-file", 1}, {"--to-file", 1}, {"-o", 2}, {"--output", 2}, {"--diff-program", 6}, {NULL, 0}};
static const char *const words280[] = {"base64", "base32", "basenc", "gbase64", "b64encode", "base58", NULL};
static const char *const words281[] = {"-w", "--wrap", "-b", "--break", NULL};
static const char *const words282[] = {"xxd", NULL};
static const char *const words283[] = {"-c", "-cols", "-g", "-l", "-len", "-n", "-s", "-seek", "-o", "-R", NULL};
static const char *const words284[] = {"iconv", NULL};
static const char *const words285[] = {"-f", "--from-code", "-t", "--to-code", NULL};
static const char *const words286[] = {"jq", "gojq", "jaq", NULL};
static const char *const words287[] = {"--arg", "--argjson", "--slurpfile", "--rawfile", "--indent", NULL};
static const struct flag_use uses64[] = {{"-f", 1}, {"--from-file", 1}, {"-L", 1}, {NULL, 0}};
static const char *const words288[] = {"yq", NULL};
static const char *const words289[] = {"-o", "--output-format", "-p", "--input-format", "-I", "--indent", "--arg", NULL};
static const struct flag_use uses65[] = {{"--from-file", 1}, {"-s", 2}, {"--split-exp", 2}, {NULL, 0}};
static const char *const words290[] = {"xmllint", NULL};
static const char *const words291[] = {"--xpath", "--encode", "--pretty", "--maxmem", NULL};
static const struct flag_use uses66[] = {{"--schema", 1}, {"--relaxng", 1}, {"--schematron", 1}, {"--dtdvalid", 1}, {"--path", 1}, {"--pattern", 1}, {"-o", 2}, {"--output", 2}, {"--dtdvalidfpi", 7}, {NULL, 0}};
static const char *const words292[] = {"sed", "gsed", NULL};
static const char *const words293[] = {"-e", "--expression", "-l", "--line-length", NULL};
static const char *const words294[] = {"awk", "gawk", "mawk", "nawk", "original-awk", NULL};
static const char *const words295[] = {"-F", "--field-separator", "-v", "--assign", "-f", "--file", "-E", "--exec", "-i", "--include", "-l", "--load", "-e", "--source", NULL};
static const char *const words296[] = {"echo", "printf", NULL};
static const char *const words297[] = {"nohup", "chronic", "unbuffer", "busybox", "toybox", "builtin", "setsid", "nocorrect", "noglob", "proxychains", "proxychains4", "torsocks", "dbus-run-session", "caffeinate", "gtime", "ccache", "sccache", "distcc", NULL};
static const char *const words298[] = {"command", NULL};
static const char *const words299[] = {"exec", NULL};
static const char *const words300[] = {"-a", NULL};
static const char *const words301[] = {"nice", NULL};
static const char *const words302[] = {"-n", "--adjustment", NULL};
static const char *const words303[] = {"ionice", NULL};
static const char *const words304[] = {"-c", "--class", "-n", "--classdata", "-p", "--pid", "-P", "--pgid", "-u", "--uid", NULL};
static const char *const words305[] = {"chrt", NULL};
static const char *const words306[] = {"-T", "--sched-runtime", "-P", "--sched-period", "-D", "--sched-deadline", "-p", "--pid", NULL};
static const char *const words307[] = {"taskset", NULL};
static const char *const words308[] = {"-p", "--pid", NULL};
static const char *const words309[] = {"stdbuf", NULL};
static const char *const words310[] = {"-i", "--input", "-o", "--output", "-e", "--error", NULL};
static const char *const words311[] = {"timeout", "gtimeout", NULL};
static const char *const words312[] = {"-k", "--kill-after", "-s", "--signal", NULL};
static const char *const words313[] = {"time", NULL};
static const char *const words314[] = {"-f", "--format", NULL};
static const char *const words315[] = {"xvfb-run", NULL};
static const char *const words316[] = {"-n", "--server-num", "-s", "--server-args", "-p", "--xauth-protocol", "-w", "--wait", NULL};
static const struct flag_use uses67[] = {{"-e", 2}, {"--error-file", 2}, {"-f", 2}, {"--auth-file", 2}, {NULL, 0}};
static const char *const words317[] = {"flock", NULL};
static const char *const words318[] = {"-w", "--timeout", "--wait", "-E", "--conflict-exit-code", NULL};
static const char *const words319[] = {"strace", NULL};
static const char *const words320[] = {"-e", "--trace", "-s", "--string-limit", "-p", "--attach", "-a", "--columns", "-b", "--detach-on", "-E", "--env", "-I", "-O", "-S", "--summary-sort-by", "-u", "--user", "-X", "-P", "--trace-path", "-U", "--expr", NULL};
static const char *const words321[] = {"ltrace", NULL};
static const char *const words322[] = {"-e", "-s", "-p", "-a", "-A", "-D", "-l", "-n", "-u", "-w", "-x", "-F", "-b", NULL};
static const char *const words323[] = {"valgrind", NULL};
static const struct flag_use uses68[] = {{"--log-file", 2}, {"--xml-file", 2}, {NULL, 0}};
static const char *const words324[] = {"watch", NULL};
static const char *const words325[] = {"-n", "--interval", "-q", "--equexit", NULL};
static const char *const words326[] = {"perf", NULL};
static const char *const words327[] = {"env", "genv", NULL};
static const char *const words328[] = {"-u", "--unset", "-C", "--chdir", "-S", "--split-string", "-P", NULL};
static const char *const words329[] = {"sudo", NULL};
static const char *const words330[] = {"-u", "--user", "-g", "--group", "-p", "--prompt", "-C", "--close-from", "-h", "--host", "-r", "--role", "-t", "--type", "-T", "--command-timeout", "-U", "--other-user", "-R", "--chroot", "-D", "--chdir", NULL};
static const char *const words331[] = {"doas", NULL};
static const char *const words332[] = {"-u", "-a", "-C", NULL};
static const char *const words333[] = {"su", "runuser", NULL};
static const char *const words334[] = {"-s", "--shell", "-g", "--group", "-G", "--supp-group", "-u", "--user", "-w", "--whitelist-environment", NULL};
static const struct flag_use uses69[] = {{"-c", 10}, {"--command", 10}, {NULL, 0}};
static const char *const words335[] = {"pkexec", "setpriv", "dzdo", NULL};
static const char *const words336[] = {"--user", "--reuid", "--regid", "--groups", NULL};
static const char *const words337[] = {"gosu", "su-exec", NULL};
static const char *const words338[] = {"xargs", "gxargs", NULL};
static const char *const words339[] = {"-a", "--arg-file", "-d", "--delimiter", "-E", "-I", "-L", "--max-lines", "-n", "--max-args", "-P", "--max-procs", "-s", "--max-chars", "--process-slot-var", "-J", "-R", "-S", NULL};
static const char *const words340[] = {"parallel", "entr", "watchexec", "reflex", "fakeroot", "fakechroot", "rlwrap", "setarch", "linux32", "linux64", "x86_64", "i386", "catchsegv", "with-contenv", "firejail", "unshare", NULL};
static const char *const words341[] = {"nsenter", NULL};
static const char *const words342[] = {"-t", "--target", "-S", "--setuid", "-G", "--setgid", NULL};
static const char *const words343[] = {"systemd-run", "systemd-inhibit", NULL};
static const char *const words344[] = {"-p", "--property", "-u", "--unit", "-E", "--setenv", "-M", "--machine", "--on-calendar", "--on-active", "--slice", "--description", "--uid", "--gid", "--nice", "--working-directory", NULL};
static const char *const words345[] = {"prlimit", "numactl", "chpst", "softlimit", "cgexec", "bwrap", "proot", "daemonize", "start-stop-daemon", NULL};
static const char *const words346[] = {"chroot", "faketime", "schroot", NULL};
static const char *const words347[] = {"-c", "-u", NULL};
static const char *const words348[] = {"script", NULL};
static const char *const words349[] = {"-E", "--echo", "-m", "--logging-format", "-o", "--output-limit", NULL};
static const struct flag_use uses70[] = {{"-I", 2}, {"--log-in", 2}, {"-O", 2}, {"--log-out", 2}, {"-B", 2}, {"--log-io", 2}, {"-T", 2}, {"--log-timing", 2}, {"-c", 10}, {"--command", 10}, {NULL, 0}};
static const char *const words350[] = {"tmux", NULL};
static const char *const words351[] = {"-t", "-s", "-n", "-c", "-L", "-f", "-x", "-y", "-e", "-F", NULL};
static const struct flag_use uses71[] = {{"-S", 1}, {NULL, 0}};
static const char *const words352[] = {"cross-env", NULL};

static const struct program programs[] = {
    {words0, NULL, NULL, NULL, 0, 1, NULL},
    {words1, words2, NULL, uses0, 0, 0, NULL},
    {words3, words4, NULL, NULL, 0, 0, NULL},
    {words5, words6, NULL, uses1, 0, 0, program_container},
    {words7, words8, NULL, uses2, 0, 0, program_container},
    {words9, NULL, NULL, NULL, 0, 0, NULL},
    {words10, words11, NULL, uses3, 0, 0, NULL},
    {words12, words13, NULL, uses4, 0, 0, NULL},
    {words14, words15, NULL, uses5, 0, 0, NULL},
    {words16, words17, NULL, NULL, 0, 0, NULL},
    {words18, words19, NULL, NULL, 1, 0, program_sqlite},
    {words20, words21, NULL, NULL, 1, 0, NULL},
    {words22, words23, NULL, NULL, 0, 0, NULL},
    {words24, words25, NULL, NULL, 0, 0, NULL},
    {words26, words27, NULL, uses6, 0, 0, NULL},
    {words28, words29, NULL, uses7, 0, 0, NULL},
    {words30, words31, NULL, NULL, 0, 0, NULL},
    {words32, words33, NULL, NULL, 0, 0, NULL},
    {words34, words35, NULL, uses8, 0, 0, NULL},
    {words36, words37, NULL, NULL, 0, 0, NULL},
    {words38, words39, NULL, NULL, 0, 0, program_name},
    {words40, NULL, NULL, NULL, 0, 0, program_cat},
    {words41, words42, NULL, uses9, 0, 0, NULL},
    {words43, words44, NULL, NULL, 0, 0, NULL},
    {words45, words46, NULL, NULL, 0, 0, NULL},
    {words47, words48, NULL, uses10, 0, 0, NULL},
    {words49, words50, NULL, NULL, 0, 0, NULL},
    {words51, words52, NULL, NULL, 0, 0, NULL},
    {words53, words54, NULL, uses11, 0, 0, NULL},
    {words55, words56, NULL, NULL, 0, 0, NULL},
    {words57, words58, NULL, uses12, 0, 0, NULL},
    {words59, words56, NULL, NULL, 0, 0, NULL},
    {words60, words61, NULL, uses13, 0, 0, NULL},
    {words62, words61, NULL, uses13, 0, 0, NULL},
    {words63, words61, NULL, uses13, 0, 0, NULL},
    {words64, words65, NULL, uses13, 0, 0, NULL},
    {words66, words67, NULL, uses11, 0, 0, NULL},
    {words68, words69, NULL, NULL, 0, 0, NULL},
    {words70, NULL, NULL, NULL, 0, 0, program_dd},
    {words71, words72, NULL, uses14, 0, 0, NULL},
    {words73, words74, NULL, NULL, 0, 0, NULL},
    {words75, NULL, NULL, NULL, 1, 0, program_find},
    {words76, words77, NULL, uses15, 0, 0, NULL},
    {words78, words79, NULL, NULL, 0, 0, program_tar},
    {words80, words81, NULL, uses16, 0, 0, NULL},
    {words82, words83, NULL, uses17, 0, 0, NULL},
    {words84, NULL, NULL, uses6, 0, 0, NULL},
    {words85, words86, NULL, uses18, 0, 0, NULL},
    {words87, words88, NULL, uses19, 0, 0, NULL},
    {words89, words90, NULL, uses20, 0, 0, NULL},
    {words91, NULL, NULL, NULL, 0, 0, program_apply_patch},
    {words92, words93, NULL, uses21, 0, 0, program_git},
    {words94, words95, NULL, uses22, 0, 0, NULL},
    {words96, words97, NULL, uses23, 0, 0, NULL},
    {words98, words99, NULL, NULL, 0, 0, NULL},
    {words100, words101, NULL, uses24, 0, 0, NULL},
    {words102, words103, NULL, NULL, 0, 1, program_interpreter},
    {words104, words105, NULL, NULL, 0, 1, program_interpreter},
    {words106, words107, NULL, NULL, 0, 1, program_interpreter},
    {words108, words109, NULL, NULL, 0, 1, program_interpreter},
    {words110, words111, NULL, NULL, 0, 1, program_interpreter},
    {words112, words113, NULL, NULL, 0, 1, program_interpreter},
    {words114, words115, NULL, NULL, 0, 1, NULL},
    {words116, NULL, NULL, NULL, 0, 0, NULL},
    {words117, words118, NULL, uses25, 1, 1, NULL},
    {words119, words120, NULL, uses26, 1, 0, NULL},
    {words121, words122, NULL, uses27, 1, 0, NULL},
    {words123, words124, NULL, uses6, 0, 0, NULL},
    {words125, words126, NULL, uses28, 0, 0, NULL},
    {words127, NULL, NULL, uses6, 0, 0, NULL},
    {words128, words129, NULL, uses29, 0, 0, NULL},
    {words130, words131, NULL, uses30, 0, 0, NULL},
    {words132, words133, NULL, uses31, 0, 0, NULL},
    {words134, words135, NULL, uses32, 1, 0, NULL},
    {words136, words137, NULL, NULL, 1, 0, NULL},
    {words138, NULL, NULL, uses6, 0, 0, NULL},
    {words139, NULL, NULL, NULL, 0, 1, NULL},
    {words140, words141, NULL, uses33, 0, 0, NULL},
    {words142, words143, NULL, NULL, 0, 0, NULL},
    {words144, words145, words146, NULL, 0, 0, program_curl},
    {words147, words148, NULL, NULL, 0, 0, program_wget},
    {words149, words150, NULL, NULL, 0, 1, program_ssh},
    {words151, words152, NULL, NULL, 0, 0, program_remote_copy},
    {words153, words154, NULL, NULL, 0, 0, program_remote_copy},
    {words155, words156, words157, uses34, 0, 0, program_remote_copy},
    {words158, words159, NULL, uses35, 0, 0, NULL},
    {words160, words161, NULL, NULL, 0, 0, program_socat},
    {words162, words163, NULL, uses36, 1, 0, NULL},
    {words164, words165, NULL, uses37, 0, 0, NULL},
    {words166, words167, NULL, uses38, 0, 0, NULL},
    {words168, words169, NULL, uses39, 0, 0, NULL},
    {words170, words171, NULL, uses40, 0, 0, NULL},
    {words172, words173, NULL, uses41, 0, 0, NULL},
    {words174, words175, NULL, uses42, 0, 0, NULL},
    {words176, words177, NULL, uses43, 0, 1, NULL},
    {words178, words179, NULL, uses44, 0, 0, NULL},
    {words180, words181, NULL, uses45, 0, 0, NULL},
    {words182, words183, NULL, uses46, 0, 0, NULL},
    {words184, words185, NULL, NULL, 0, 1, NULL},
    {words186, words187, NULL, uses47, 0, 0, NULL},
    {words188, words189, NULL, uses48, 0, 0, NULL},
    {words190, NULL, NULL, uses49, 0, 0, NULL},
    {words191, words192, NULL, uses50, 1, 0, NULL},
    {words193, words194, NULL, uses51, 0, 0, NULL},
    {words195, words196, NULL, NULL, 0, 0, NULL},
    {words197, words198, NULL, uses52, 0, 0, NULL},
    {words199, words200, NULL, NULL, 0, 0, NULL},
    {words201, words202, NULL, uses53, 1, 0, NULL},
    {words203, words204, NULL, NULL, 0, 0, NULL},
    {words205, words206, NULL, NULL, 0, 0, NULL},
    {words207, words208, NULL, NULL, 0, 1, program_shell},
    {words209, NULL, NULL, NULL, 0, 0, program_eval},
    {words210, NULL, NULL, NULL, 0, 1, program_source},
    {words211, NULL, NULL, NULL, 0, 0, program_trap},
    {words212, NULL, NULL, NULL, 0, 0, program_alias},
    {words213, NULL, NULL, NULL, 0, 0, program_cd},
    {words214, words215, NULL, NULL, 0, 0, program_read},
    {words216, words217, NULL, NULL, 0, 0, program_read},
    {words218, NULL, NULL, NULL, 0, 0, program_declare},
    {words219, words220, NULL, NULL, 0, 0, program_set},
    {words221, NULL, NULL, NULL, 0, 0, NULL},
    {words222, words223, NULL, NULL, 0, 0, NULL},
    {words224, words225, NULL, NULL, 0, 0, NULL},
    {words226, words227, NULL, uses54, 0, 0, NULL},
    {words228, words229, NULL, uses55, 0, 0, NULL},
    {words230, words231, NULL, uses56, 0, 0, NULL},
    {words232, words233, NULL, NULL, 0, 0, NULL},
    {words234, words235, NULL, NULL, 0, 0, NULL},
    {words236, words237, NULL, NULL, 0, 0, NULL},
    {words238, words239, NULL, NULL, 0, 0, NULL},
    {words240, words241, NULL, NULL, 0, 0, NULL},
    {words242, words243, NULL, NULL, 0, 0, NULL},
    {words244, words245, NULL, NULL, 0, 0, NULL},
    {words246, words247, NULL, NULL, 0, 0, NULL},
    {words248, words249, NULL, uses57, 0, 0, NULL},
    {words250, words251, NULL, NULL, 0, 0, NULL},
    {words252, words253, NULL, NULL, 0, 0, NULL},
    {words254, words255, NULL, NULL, 0, 0, NULL},
    {words256, words257, NULL, NULL, 0, 0, NULL},
    {words258, NULL, NULL, uses38, 0, 0, NULL},
    {words259, NULL, NULL, uses58, 0, 0, NULL},
    {words260, words261, NULL, uses59, 0, 0, NULL},
    {words262, words263, NULL, NULL, 0, 0, NULL},
    {words264, words265, NULL, uses60, 0, 0, NULL},
    {words266, words267, NULL, NULL, 0, 0, NULL},
    {words268, words269, NULL, NULL, 0, 0, NULL},
    {words270, words271, NULL, uses61, 0, 0, NULL},
    {words272, words273, NULL, uses2, 0, 0, NULL},
    {words274, words275, NULL, NULL, 0, 0, NULL},
    {words276, words277, NULL, uses62, 0, 0, NULL},
    {words278, words279, NULL, uses63, 0, 0, NULL},
    {words280, words281, NULL, uses38, 0, 0, NULL},
    {words282, words283, NULL, NULL, 1, 0, NULL},
    {words284, words285, NULL, uses38, 0, 0, NULL},
    {words286, words287, NULL, uses64, 0, 0, NULL},
    {words288, words289, NULL, uses65, 0, 0, NULL},
    {words290, words291, NULL, uses66, 0, 0, NULL},
    {words292, words293, NULL, uses2, 0, 0, program_sed},
    {words294, words295, NULL, NULL, 0, 0, program_awk},
    {words296, NULL, NULL, NULL, 0, 0, program_echo},
    {words297, NULL, NULL, NULL, 0, 1, program_wrapper},
    {words298, NULL, NULL, NULL, 0, 1, program_wrapper},
    {words299, words300, NULL, NULL, 0, 1, program_wrapper},
    {words301, words302, NULL, NULL, 0, 1, program_wrapper},
    {words303, words304, NULL, NULL, 0, 1, program_wrapper},
    {words305, words306, NULL, NULL, 0, 1, program_wrapper},
    {words307, words308, NULL, NULL, 0, 1, program_wrapper},
    {words309, words310, NULL, NULL, 0, 1, program_wrapper},
    {words311, words312, NULL, NULL, 0, 1, program_wrapper},
    {words313, words314, NULL, uses38, 0, 1, program_wrapper},
    {words315, words316, NULL, uses67, 0, 1, program_wrapper},
    {words317, words318, NULL, NULL, 0, 1, program_wrapper},
    {words319, words320, NULL, uses38, 0, 1, program_wrapper},
    {words321, words322, NULL, uses38, 0, 1, program_wrapper},
    {words323, NULL, NULL, uses68, 0, 1, program_wrapper},
    {words324, words325, NULL, NULL, 0, 1, program_wrapper},
    {words326, NULL, NULL, NULL, 0, 0, NULL},
    {words327, words328, NULL, NULL, 0, 1, program_wrapper},
    {words329, words330, NULL, NULL, 0, 1, program_wrapper},
    {words331, words332, NULL, NULL, 0, 1, program_wrapper},
    {words333, words334, NULL, uses69, 0, 0, NULL},
    {words335, words336, NULL, NULL, 0, 1, NULL},
    {words337, NULL, NULL, NULL, 0, 1, NULL},
    {words338, words339, NULL, NULL, 0, 1, program_xargs},
    {words340, NULL, NULL, NULL, 0, 1, NULL},
    {words341, words342, NULL, NULL, 0, 1, NULL},
    {words343, words344, NULL, NULL, 0, 1, NULL},
    {words345, NULL, NULL, NULL, 0, 1, NULL},
    {words346, words347, NULL, NULL, 0, 1, NULL},
    {words348, words349, NULL, uses70, 0, 0, NULL},
    {words350, words351, NULL, uses71, 0, 0, NULL},
    {words352, NULL, NULL, NULL, 0, 1, program_wrapper},
};

static const char *const words353[] = {"test", "log", "help", "types", "rules", "why", "version", NULL};
static const char *const *const prefix0[] = {words0, words353, NULL};
static const char *const *const prefix1[] = {words0, NULL};
static const char *const words354[] = {"--version", "--help", "-h", NULL};
static const char *const words355[] = {"nah", "nah-hook", NULL};
static const char *const *const prefix2[] = {words355, NULL};
static const char *const words356[] = {"log", "rules", NULL};
static const char *const words357[] = {"purge", "delete", "clear", "prune", "add", "remove", "disable", "enable", "edit", "rotate", "import", "reset", "--purge", "--clear", "--prune", "--delete", NULL};
static const char *const *const prefix3[] = {words0, words356, words357, NULL};
static const char *const *const prefix4[] = {words1, NULL};
static const char *const words358[] = {"--help", "-h", "--version", "-V", NULL};
static const char *const words359[] = {"--yolo", "--dangerously-bypass-approvals-and-sandbox", "--dangerously-bypass-hook-trust", "--full-auto", "--approve-for-me", "-a", "--ask-for-approval", "-s=danger-full-access", "--sandbox=danger-full-access", "--disable", "-c=approval_policy=never", "-c=approval_policy=\042never\042", "--config=approval_policy=never", "--config=approval_policy=\042never\042", "-c=sandbox_mode=danger-full-access", "-c=sandbox_mode=\042danger-full-access\042", "--config=sandbox_mode=danger-full-access", "--config=sandbox_mode=\042danger-full-access\042", "-c=features.hooks=false", "--config=features.hooks=false", NULL};
static const char *const words360[] = {"completion", "help", NULL};
static const char *const *const prefix5[] = {words1, words360, NULL};
static const char *const words361[] = {"login", "mcp", "features", "plugin", "sessions", NULL};
static const char *const words362[] = {"status", "list", "get", NULL};
static const char *const *const prefix6[] = {words1, words361, words362, NULL};
static const char *const words363[] = {"login", "logout", "mcp", "features", "apply", "a", "plugin", "update", "upgrade", "delete", "archive", NULL};
static const char *const *const prefix7[] = {words1, words363, NULL};
static const char *const words364[] = {"mcp-server", "app-server", "exec-server", "remote-control", "proto", "p", "responses-api-proxy", "stdio-to-uds", "serve", NULL};
static const char *const *const prefix8[] = {words1, words364, NULL};
static const char *const words365[] = {"cloud", "cloud-tasks", NULL};
static const char *const *const prefix9[] = {words1, words365, NULL};
static const char *const words366[] = {"sandbox", "debug", NULL};
static const char *const words367[] = {"linux", "landlock", "macos", "seatbelt", "windows", NULL};
static const char *const *const prefix10[] = {words1, words366, words367, NULL};
static const char *const *const prefix11[] = {words3, NULL};
static const char *const words368[] = {"claude", "claude-code", "gemini", "qwen", "opencode", "aider", "cursor-agent", "cursor", "amp", "copilot", "goose", "crush", "droid", "auggie", "q", "kiro", "kiro-cli", "cn", "cody", "plandex", "openhands", "devin", "forge", "gptme", "llm", "ollama", "lms", "cline", "kimi", "grok", NULL};
static const char *const *const prefix12[] = {words368, NULL};
static const char *const words369[] = {"--help", "--version", NULL};
static const char *const words370[] = {"claude", "claude-code", "gemini", "qwen", "opencode", "aider", "cursor-agent", "cursor", "amp", "copilot", "goose", "crush", "droid", "auggie", "q", "kiro", "kiro-cli", "cn", "cody", "plandex", "openhands", "devin", "forge", "gptme", "interpreter", "cline", "roo", "kilo", "kilocode", "kimi", "grok", "nanocoder", "octofriend", "vibe", NULL};
static const char *const *const prefix13[] = {words370, NULL};
static const char *const words371[] = {"--dangerously-skip-permissions", "--allow-dangerously-skip-permissions", "--dangerously-allow-all", "--dangerously-bypass-approvals-and-sandbox", "--yolo", "--yes-always", "--yes", "-y", "--auto-accept", "--auto-approve", "--allow-all-tools", "--allow-all", "--trust-all-tools", "-a=never", "--permission-mode=bypassPermissions", "--permission-mode=acceptEdits", "--permission-mode=dontAsk", "--approval-mode=yolo", "--approval-mode=auto_edit", "--skip-permissions-unsafe", "--no-confirm", "--force", "-f", "--auto-run", "--auto_run", "--always-approve", "--unsafe", NULL};
static const char *const words372[] = {"ollama", "llm", "lms", "claude", "opencode", "gemini", "goose", NULL};
static const char *const words373[] = {"list", "ls", "ps", "models", "show", "status", "version", "help", "stats", "doctor", NULL};
static const char *const *const prefix14[] = {words372, words373, NULL};
static const char *const words374[] = {"ollama", "opencode", "goose", "lms", "claude", "cursor", "openhands", "gemini", NULL};
static const char *const words375[] = {"serve", "server", "web", "mcp", "acp", "tunnel", "remote-control", "serve-web", NULL};
static const char *const *const prefix15[] = {words374, words375, NULL};
static const char *const words376[] = {"ps", "images", "logs", "inspect", "stats", "top", "port", "diff", "history", "version", "info", "events", "search", "help", "--version", "wait", "healthcheck", "-v", NULL};
static const char *const *const prefix16[] = {words5, words376, NULL};
static const char *const words377[] = {"container", "image", "network", "volume", "system", "context", "buildx", "builder", "manifest", "pod", "machine", "plugin", "config", "secret", "service", "node", "stack", "swarm", "scout", "model", "compose", "checkpoint", "trust", NULL};
static const char *const words378[] = {"ls", "list", "ps", "inspect", "logs", "top", "stats", "port", "diff", "history", "df", "info", "events", "show", "version", "config", "images", "convert", "exists", "quickview", "cves", NULL};
static const char *const *const prefix17[] = {words5, words377, words378, NULL};
static const char *const words379[] = {"build", "tag", "create", "pull", "save", "load", "commit", "buildx", "builder", "bake", NULL};
static const char *const *const prefix18[] = {words5, words379, NULL};
static const char *const words380[] = {"build", "buildx", "builder", "bake", NULL};
static const char *const *const prefix19[] = {words5, words380, NULL};
static const char *const words381[] = {"--push", "--allow", NULL};
static const char *const words382[] = {"buildx", "builder", "compose", NULL};
static const char *const words383[] = {"build", "bake", NULL};
static const char *const *const prefix20[] = {words5, words382, words383, NULL};
static const char *const words384[] = {"container", "image", "network", "volume", "buildx", "builder", "compose", "manifest", "pod", NULL};
static const char *const words385[] = {"build", "tag", "create", "pull", "save", "load", "bake", "use", "imagetools", NULL};
static const char *const *const prefix21[] = {words5, words384, words385, NULL};
static const char *const words386[] = {"create", NULL};
static const char *const *const prefix22[] = {words5, words386, NULL};
static const char *const words387[] = {"-v", "--volume", "--mount", "--privileged", "--cap-add", "--device", "--pid", "--network", "--security-opt", "--userns", NULL};
static const char *const words388[] = {"start", "stop", "restart", "pause", "unpause", "rename", "update", NULL};
static const char *const *const prefix23[] = {words5, words388, NULL};
static const char *const words389[] = {"compose", "container", "pod", "machine", NULL};
static const char *const words390[] = {"up", "down", "start", "stop", "restart", "pause", "unpause", "scale", "watch", NULL};
static const char *const *const prefix24[] = {words5, words389, words390, NULL};
static const char *const words391[] = {"compose", NULL};
static const char *const words392[] = {"down", "up", NULL};
static const char *const *const prefix25[] = {words5, words391, words392, NULL};
static const char *const words393[] = {"-v", "--volumes", "--rmi", "--renew-anon-volumes", "-V", NULL};
static const char *const words394[] = {"up", "down", "start", "stop", "restart", "pause", "unpause", "scale", NULL};
static const char *const *const prefix26[] = {words7, words394, NULL};
static const char *const *const prefix27[] = {words7, words392, NULL};
static const char *const words395[] = {"-v", "--volumes", "--rmi", "-V", NULL};
static const char *const words396[] = {"ps", "logs", "config", "images", "top", "port", "version", "events", "ls", "help", "--version", "build", "pull", "create", NULL};
static const char *const *const prefix28[] = {words7, words396, NULL};
static const char *const words397[] = {"exec", "run", NULL};
static const char *const *const prefix29[] = {words7, words397, NULL};
static const char *const words398[] = {"rm", "kill", "push", "cp", NULL};
static const char *const *const prefix30[] = {words7, words398, NULL};
static const char *const *const prefix31[] = {words5, words299, NULL};
static const char *const words399[] = {"compose", "container", NULL};
static const char *const *const prefix32[] = {words5, words399, words397, NULL};
static const char *const words400[] = {"run", "cp", "attach", "export", "import", "login", "logout", "push", "kube", "play", "generate", "unshare", "machine", "swarm", "service", "stack", "node", "secret", "config", "context", "plugin", "mcp", "ai", "desktop", "debug", "init", "auto-update", "mount", "umount", "unmount", "extension", "sandbox", "agent", "model", "offload", "cloud", NULL};
static const char *const *const prefix33[] = {words5, words400, NULL};
static const char *const words401[] = {"compose", "container", "image", NULL};
static const char *const words402[] = {"cp", "attach", "export", "import", "push", "commit", NULL};
static const char *const *const prefix34[] = {words5, words401, words402, NULL};
static const char *const words403[] = {"rm", "rmi", "kill", "prune", NULL};
static const char *const *const prefix35[] = {words5, words403, NULL};
static const char *const words404[] = {"container", "image", "network", "volume", "system", "builder", "buildx", "compose", "pod", "machine", "secret", "service", "stack", "config", "context", "plugin", "node", "swarm", "manifest", "model", NULL};
static const char *const words405[] = {"rm", "remove", "prune", "kill", "reset", "leave", "disconnect", "delete", NULL};
static const char *const *const prefix36[] = {words5, words404, words405, NULL};
static const char *const words406[] = {"skopeo", "crane", "buildah", "ctr", "crictl", "lxc", "incus", "lxc-attach", "kaniko", "limactl", "lima", "colima", "multipass", "minikube", "kind", "k3d", "microk8s", "k3s", "virsh", "qm", "pct", "VBoxManage", "qemu-system-x86_64", "qemu-img", "orb", "apptainer", "singularity", "enroot", NULL};
static const char *const *const prefix37[] = {words406, NULL};
static const char *const words407[] = {"skopeo", "crane", "buildah", "ctr", "crictl", "lxc", "incus", "limactl", "colima", "multipass", "minikube", "kind", "k3d", "microk8s", "virsh", "orb", NULL};
static const char *const words408[] = {"list", "ls", "ps", "status", "inspect", "info", "version", "images", "get", "digest", "manifest", "logs", "profile", "ip", "help", "--version", "list-tags", NULL};
static const char *const *const prefix38[] = {words407, words408, NULL};
static const char *const words409[] = {"dive", "trivy", "grype", "syft", NULL};
static const char *const *const prefix39[] = {words409, NULL};
static const char *const words410[] = {"get", "describe", "logs", "top", "explain", "api-resources", "api-versions", "cluster-info", "version", "diff", "auth", "events", "wait", "help", "status", "whoami", "projects", "kustomize", "options", "completion", NULL};
static const char *const *const prefix40[] = {words10, words410, NULL};
static const char *const words411[] = {"get", "describe", NULL};
static const char *const words412[] = {"secret", "secrets", "secret,configmap", "secrets,configmaps", "all,secret", "all,secrets", NULL};
static const char *const *const prefix41[] = {words10, words411, words412, NULL};
static const char *const words413[] = {"kubectl", "oc", "k", NULL};
static const char *const words414[] = {"get", NULL};
static const char *const *const prefix42[] = {words413, words414, NULL};
static const char *const words415[] = {"--raw", NULL};
static const char *const words416[] = {"apply", "create", "edit", "patch", "replace", "set", "scale", "autoscale", "rollout", "label", "annotate", "expose", "taint", "cordon", "uncordon", "certificate", "config", "adm", "new-app", "new-project", "project", "login", "policy", "start-build", "tag", "import-image", "debug", "plugin", "krew", "alpha", NULL};
static const char *const *const prefix43[] = {words10, words416, NULL};
static const char *const words417[] = {"config", "rollout", NULL};
static const char *const words418[] = {"current-context", "get-contexts", "get-clusters", "get-users", "status", "history", NULL};
static const char *const *const prefix44[] = {words413, words417, words418, NULL};
static const char *const words419[] = {"apply", "create", "delete", NULL};
static const char *const *const prefix45[] = {words413, words419, NULL};
static const char *const words420[] = {"--dry-run", NULL};
static const char *const words421[] = {"exec", "rsh", NULL};
static const char *const *const prefix46[] = {words10, words421, NULL};
static const char *const words422[] = {"run", "cp", "attach", "port-forward", "proxy", "rsync", NULL};
static const char *const *const prefix47[] = {words10, words422, NULL};
static const char *const words423[] = {"delete", "drain", NULL};
static const char *const *const prefix48[] = {words10, words423, NULL};
static const char *const words424[] = {"helm", "helmfile", "kustomize", "argocd", "flux", "istioctl", "velero", "eksctl", "kops", "skaffold", NULL};
static const char *const words425[] = {"list", "ls", "status", "get", "history", "show", "search", "template", "lint", "version", "env", "help", "build", "diff", "verify", "dependency", "dep", "repo", "analyze", "render", "logs", "app", "package", NULL};
static const char *const *const prefix49[] = {words424, words425, NULL};
static const char *const words426[] = {"helm", "helmfile", "argocd", "flux", "velero", "eksctl", "kops", "kubeadm", "skaffold", "tilt", "istioctl", NULL};
static const char *const words427[] = {"uninstall", "delete", "del", "un", "destroy", "reset", "down", "purge", NULL};
static const char *const *const prefix50[] = {words426, words427, NULL};
static const char *const words428[] = {"helm", "helmfile", "argocd", "flux", "istioctl", "velero", "k9s", "kubectx", "kubens", "skaffold", "tilt", "devspace", "eksctl", "kops", "kubeadm", "cmctl", "linkerd", "stern", NULL};
static const char *const *const prefix51[] = {words428, NULL};
static const char *const words429[] = {"psql", "pgcli", "mysql", "mariadb", "mycli", "sqlite3", "litecli", "duckdb", "mongosh", "mongo", "redis-cli", "valkey-cli", "keydb-cli", "clickhouse-client", "clickhouse", "cqlsh", "influx", "sqlcmd", "bcp", "sqlplus", "usql", "isql", "fbsql", "cockroach", "yugabyted", "ysqlsh", "arangosh", "neo4j", "cypher-shell", "surreal", "edgedb", "gel", "couchbase-cli", "cbq", "rethinkdb", "etcdctl", "memcached-tool", "sqlite-utils", "datasette", "pgloader", "trino", "presto", "beeline", "hive", "impala-shell", "spark-sql", "snowsql", "snow", "iredis", "osqueryi", "dbt", "sqlmesh", "harlequin", NULL};
static const char *const *const prefix52[] = {words429, NULL};
static const char *const words430[] = {"psql", "pgcli", "mysql", "mariadb", "sqlite3", "duckdb", "mongosh", "redis-cli", "clickhouse-client", "cockroach", "dbt", "etcdctl", NULL};
static const char *const *const prefix53[] = {words430, NULL};
static const char *const words431[] = {"--version", "-version", "-V", "--help", "-help", NULL};
static const char *const words432[] = {"pg_isready", "pg_config", "mysql_config", "mysqlshow", "pg_lsclusters", "pg_controldata", "pg_waldump", NULL};
static const char *const *const prefix54[] = {words432, NULL};
static const char *const words433[] = {"ping", "PING", "info", "INFO", "dbsize", "DBSIZE", NULL};
static const char *const *const prefix55[] = {words22, words433, NULL};
static const char *const words434[] = {"dolt", NULL};
static const char *const *const prefix56[] = {words434, NULL};
static const char *const words435[] = {"log", "status", "diff", "ls", "branch", "show", "blame", "version", "schema", "remote", "tag", "--version", "help", NULL};
static const char *const *const prefix57[] = {words434, words435, NULL};
static const char *const words436[] = {"createdb", "dropdb", "createuser", "dropuser", "pg_dump", "pg_dumpall", "pg_restore", "pg_ctl", "pg_ctlcluster", "pg_upgrade", "pg_resetwal", "pg_rewind", "pg_basebackup", "initdb", "vacuumdb", "reindexdb", "clusterdb", "mysqladmin", "mysqldump", "mysqlimport", "mariadb-dump", "mariadb-admin", "mysqld_safe", "mysqlcheck", "mongodump", "mongorestore", "mongoexport", "mongoimport", "redis-server", "redis-benchmark", "mongod", "mysqld", "mariadbd", "postgres", "postmaster", "pgbench", "sqldiff", NULL};
static const char *const *const prefix58[] = {words436, NULL};
static const char *const words437[] = {"mysqladmin", "mariadb-admin", NULL};
static const char *const words438[] = {"ping", "status", "version", NULL};
static const char *const *const prefix59[] = {words437, words438, NULL};
static const char *const words439[] = {"prisma", "flyway", "liquibase", "dbmate", "atlas", "sqitch", "knex", "sequelize", "sequelize-cli", "typeorm", "migrate", "diesel", "sqlx", "sea-orm-cli", "phinx", "skeema", "bytebase", "refinery", NULL};
static const char *const *const prefix60[] = {words439, NULL};
static const char *const words440[] = {"prisma", "flyway", "liquibase", "goose", "dbmate", "atlas", "sqitch", "knex", "sequelize", "sequelize-cli", "typeorm", "diesel", "sqlx", NULL};
static const char *const words441[] = {"generate", "validate", "format", "status", "info", "version", "diff", "history", "create", "init", "migrate:status", "db:migrate:status", "migrate:make", "seed:make", "migration:generate", "migration:create", "model:generate", "print-schema", "prepare", "lint", "new", "help", NULL};
static const char *const *const prefix61[] = {words440, words441, NULL};
static const char *const words442[] = {"alembic", "aerich", "yoyo", "manage.py", "artisan", NULL};
static const char *const words443[] = {"downgrade", "rollback", "flush", "migrate:fresh", "migrate:reset", "migrate:refresh", "db:wipe", "reset_db", "sqlflush", "stamp", NULL};
static const char *const *const prefix62[] = {words442, words443, NULL};
static const char *const words444[] = {"ls", "gls", "exa", "eza", "lsd", "dir", "vdir", NULL};
static const char *const *const prefix63[] = {words444, NULL};
static const char *const *const prefix64[] = {words26, NULL};
static const char *const words445[] = {"-o", "-R", NULL};
static const char *const words446[] = {"du", "df", "stat", "file", "realpath", "readlink", "lsattr", "getfacl", "getfattr", "namei", "ncdu", "pathchk", "lsof", "fuser", NULL};
static const char *const *const prefix65[] = {words446, NULL};
static const char *const words447[] = {"fuser", NULL};
static const char *const *const prefix66[] = {words447, NULL};
static const char *const words448[] = {"-k", "--kill", NULL};
static const char *const *const prefix67[] = {words38, NULL};
static const char *const words449[] = {"cat", "bat", "batcat", "zless", "zmore", "tac", "nl", "more", "most", "glow", "mdcat", NULL};
static const char *const *const prefix68[] = {words449, NULL};
static const char *const *const prefix69[] = {words47, NULL};
static const char *const words450[] = {"-o", "-O", "--log-file", "--LOG-FILE", NULL};
static const char *const words451[] = {"head", "tail", NULL};
static const char *const *const prefix70[] = {words451, NULL};
static const char *const *const prefix71[] = {words53, NULL};
static const char *const *const prefix72[] = {words55, NULL};
static const char *const *const prefix73[] = {words57, NULL};
static const char *const words452[] = {"mkfifo", NULL};
static const char *const *const prefix74[] = {words452, NULL};
static const char *const words453[] = {"mknod", NULL};
static const char *const *const prefix75[] = {words453, NULL};
static const char *const *const prefix76[] = {words60, NULL};
static const char *const words454[] = {"-r", "-R", "-a", "--recursive", "--archive", NULL};
static const char *const *const prefix77[] = {words62, NULL};
static const char *const words455[] = {"rename", "prename", "file-rename", NULL};
static const char *const *const prefix78[] = {words455, NULL};
static const char *const *const prefix79[] = {words63, NULL};
static const char *const words456[] = {"link", "symlink", NULL};
static const char *const *const prefix80[] = {words456, NULL};
static const char *const *const prefix81[] = {words64, NULL};
static const char *const words457[] = {"-d", "--directory", NULL};
static const char *const *const prefix82[] = {words66, NULL};
static const char *const *const prefix83[] = {words68, NULL};
static const char *const words458[] = {"tee", NULL};
static const char *const *const prefix84[] = {words458, NULL};
static const char *const words459[] = {"sponge", NULL};
static const char *const *const prefix85[] = {words459, NULL};
static const char *const *const prefix86[] = {words70, NULL};
static const char *const *const prefix87[] = {words71, NULL};
static const char *const words460[] = {"-R", "--recursive", NULL};
static const char *const words461[] = {"chmod", NULL};
static const char *const *const prefix88[] = {words461, NULL};
static const char *const words462[] = {"-r", "-w", "-x", "-X", "-s", "-t", "-u", "-g", "-o", "--reference", NULL};
static const char *const words463[] = {"chown", "chgrp", NULL};
static const char *const *const prefix89[] = {words463, NULL};
static const char *const words464[] = {"--reference", NULL};
static const char *const words465[] = {"u+s", "g+s", "a+s", "+s", "ug+s", "ugo+s", "u=s", "u+xs", "u+sx", "+xs", "+sx", "a+xs", "a+sx", "u=rwxs", "u+rwxs", "u+rxs", "u=rxs", "ug+xs", "ug+sx", "4755", "04755", "4711", "04711", "4777", "04777", "4750", "04750", "4700", "04700", "4555", "04555", "4511", "4775", "04775", "2755", "02755", "2777", "02777", "2775", "02775", "6755", "06755", "6777", "06777", "6775", "7777", "07777", "7755", NULL};
static const char *const *const prefix90[] = {words461, words465, NULL};
static const char *const words466[] = {"setfacl", "setfattr", "chattr", "chcon", "restorecon", "chflags", "xattr", NULL};
static const char *const *const prefix91[] = {words466, NULL};
static const char *const words467[] = {"rm", "grm", "unlink", NULL};
static const char *const *const prefix92[] = {words467, NULL};
static const char *const words468[] = {"rm", "grm", NULL};
static const char *const *const prefix93[] = {words468, NULL};
static const char *const words469[] = {"-r", "-R", "--recursive", NULL};
static const char *const words470[] = {"rm", "grm", "chmod", "chown", "chgrp", NULL};
static const char *const *const prefix94[] = {words470, NULL};
static const char *const words471[] = {"--no-preserve-root", NULL};
static const char *const words472[] = {"rmdir", NULL};
static const char *const *const prefix95[] = {words472, NULL};
static const char *const words473[] = {"shred", "srm", "wipe", NULL};
static const char *const *const prefix96[] = {words473, NULL};
static const char *const words474[] = {"trash", "trash-put", "gio", NULL};
static const char *const *const prefix97[] = {words474, NULL};
static const char *const *const prefix98[] = {words75, NULL};
static const char *const *const prefix99[] = {words76, NULL};
static const char *const words475[] = {"-x", "-X", "--exec", "--exec-batch", NULL};
static const char *const words476[] = {"locate", "mlocate", "plocate", "mdfind", NULL};
static const char *const *const prefix100[] = {words476, NULL};
static const char *const words477[] = {"updatedb", NULL};
static const char *const *const prefix101[] = {words477, NULL};
static const char *const *const prefix102[] = {words78, NULL};
static const char *const *const prefix103[] = {words80, NULL};
static const char *const words478[] = {"-T", "--unzip-command", "--test", NULL};
static const char *const words479[] = {"-m", "--move", NULL};
static const char *const words480[] = {"unzip", "unar", "unrar", "bsdunzip", NULL};
static const char *const *const prefix104[] = {words480, NULL};
static const char *const *const prefix105[] = {words82, NULL};
static const char *const words481[] = {"-p", "-c", NULL};
static const char *const words482[] = {"zipinfo", "lsar", "zipgrep", "ar", "zipnote", "zipcmp", NULL};
static const char *const *const prefix106[] = {words482, NULL};
static const char *const words483[] = {"ar", NULL};
static const char *const words484[] = {"r", "rc", "rcs", "cr", "crs", "qc", "q", "d", "m", "rv", "ruv", "x", "rcu", "cru", "rcsD", "rcD", "csr", "s", NULL};
static const char *const *const prefix107[] = {words483, words484, NULL};
static const char *const *const prefix108[] = {words84, NULL};
static const char *const words485[] = {"l", "t", "h", "i", NULL};
static const char *const *const prefix109[] = {words84, words485, NULL};
static const char *const words486[] = {"x", "e", NULL};
static const char *const *const prefix110[] = {words84, words486, NULL};
static const char *const *const prefix111[] = {words85, NULL};
static const char *const words487[] = {"-t", "--list", NULL};
static const char *const words488[] = {"-i", "--extract", "-o", "--create", "-p", "--pass-through", NULL};
static const char *const words489[] = {"gzip", "bzip2", "xz", "lzma", "zstd", "lz4", "brotli", "compress", "pigz", "lzip", "lzop", "zstdmt", "pixz", "pbzip2", NULL};
static const char *const *const prefix112[] = {words489, NULL};
static const char *const words490[] = {"-d", "--decompress", "--uncompress", NULL};
static const char *const words491[] = {"-c", "--stdout", "--to-stdout", "-t", "--test", "-l", "--list", NULL};
static const char *const words492[] = {"gzip", "bzip2", "xz", "lzma", "zstd", "lz4", "brotli", "compress", "pigz", "lzip", "lzop", "zstdmt", "pixz", "pbzip2", "gunzip", "bunzip2", "unxz", "unlzma", "unzstd", "unlz4", "uncompress", "unpigz", NULL};
static const char *const *const prefix113[] = {words492, NULL};
static const char *const words493[] = {"gunzip", "bunzip2", "unxz", "unlzma", "unzstd", "unlz4", "uncompress", "unpigz", NULL};
static const char *const *const prefix114[] = {words493, NULL};
static const char *const words494[] = {"zcat", "gzcat", "bzcat", "xzcat", "lzcat", "zstdcat", "lz4cat", NULL};
static const char *const *const prefix115[] = {words494, NULL};
static const char *const words495[] = {"vi", "vim", "nvim", "view", "vimdiff", "ex", "ed", "red", "nano", "pico", "emacs", "emacsclient", "micro", "hx", "helix", "joe", "mcedit", "kak", "code", "codium", "subl", "gedit", "kate", NULL};
static const char *const *const prefix116[] = {words495, NULL};
static const char *const words496[] = {"vi", "vim", "nvim", "nano", "emacs", "micro", "hx", "code", "codium", NULL};
static const char *const *const prefix117[] = {words496, NULL};
static const char *const words497[] = {"--version", "--help", NULL};
static const char *const words498[] = {"xdg-open", "open", "gnome-open", "kde-open", "wslview", "start", "sensible-browser", "x-www-browser", "gio-launch", NULL};
static const char *const *const prefix118[] = {words498, NULL};
static const char *const *const prefix119[] = {words89, NULL};
static const char *const *const prefix120[] = {words91, NULL};
static const char *const words499[] = {"status", "log", "show", "diff", "blame", "annotate", "shortlog", "describe", "rev-parse", "rev-list", "name-rev", "ls-files", "ls-tree", "ls-remote", "cat-file", "grep", "whatchanged", "cherry", "count-objects", "verify-commit", "verify-tag", "verify-pack", "merge-base", "for-each-ref", "show-ref", "show-branch", "show-index", "diff-tree", "diff-files", "diff-index", "range-diff", "check-ignore", "check-attr", "check-mailmap", "check-ref-format", "fsck", "help", "version", "get-tar-commit-id", "merge-tree", "patch-id", "stripspace", "column", "request-pull", "archive", "var", "fmt-merge-msg", "bugreport", "diagnose", "last-modified", "survey", NULL};
static const char *const *const prefix121[] = {words92, words499, NULL};
static const char *const words500[] = {"branch", "tag", "remote", "worktree", "stash", "notes", "bisect", NULL};
static const char *const *const prefix122[] = {words92, words500, NULL};
static const char *const words501[] = {"-a", "--all", "-r", "--remotes", "-l", "--list", "-v", "-vv", "--verbose", "--show-current", "--contains", "--no-contains", "--merged", "--no-merged", "--points-at", "--sort", "--format", NULL};
static const char *const words502[] = {"remote", "worktree", "stash", "notes", "bisect", "submodule", "bundle", "lfs", "sparse-checkout", "config", NULL};
static const char *const words503[] = {"list", "show", "get-url", "log", "status", "summary", "verify", "list-heads", "ls-files", "get", NULL};
static const char *const *const prefix123[] = {words92, words502, words503, NULL};
static const char *const words504[] = {"grep", NULL};
static const char *const *const prefix124[] = {words92, words504, NULL};
static const char *const words505[] = {"-O", "--open-files-in-pager", NULL};
static const char *const words506[] = {"archive", NULL};
static const char *const *const prefix125[] = {words92, words506, NULL};
static const char *const words507[] = {"--exec", "--remote", NULL};
static const char *const words508[] = {"difftool", "mergetool", "web--browse", "instaweb", "daemon", "shell", "http-backend", "upload-pack", "receive-pack", "upload-archive", "fast-import", "remote-ext", "remote-fd", "cvsserver", "p4", NULL};
static const char *const *const prefix126[] = {words92, words508, NULL};
static const char *const words509[] = {"gui", "citool", "gitk", NULL};
static const char *const *const prefix127[] = {words92, words509, NULL};
static const char *const words510[] = {"reflog", NULL};
static const char *const *const prefix128[] = {words92, words510, NULL};
static const char *const words511[] = {"credential", "credential-store", "credential-cache", "credential-osxkeychain", "credential-libsecret", "credential-manager", NULL};
static const char *const *const prefix129[] = {words92, words511, NULL};
static const char *const words512[] = {"add", "stage", "commit", "merge", "fetch", "pull", "cherry-pick", "revert", "am", "init", "notes", "bisect", "submodule", "sparse-checkout", "remote", "gc", "repack", "pack-refs", "pack-objects", "rerere", "mailinfo", "mailsplit", "read-tree", "write-tree", "commit-tree", "commit-graph", "multi-pack-index", "mktree", "mktag", "hash-object", "update-index", "update-server-info", "unpack-objects", "unpack-file", "index-pack", "symbolic-ref", "interpret-trailers", "format-patch", "maintenance", "merge-file", "merge-index", "merge-one-file", "merge-recursive", "merge-ours", "rm", "branch", "tag", "stash", "checkout", "switch", "reset", "worktree", "lfs", "history", "refs", "backfill", NULL};
static const char *const *const prefix130[] = {words92, words512, NULL};
static const char *const words513[] = {"commit", "merge", "push", "am", NULL};
static const char *const *const prefix131[] = {words92, words513, NULL};
static const char *const words514[] = {"--no-verify", NULL};
static const char *const words515[] = {"apply", "mv", NULL};
static const char *const *const prefix132[] = {words92, words515, NULL};
static const char *const words516[] = {"apply", NULL};
static const char *const *const prefix133[] = {words92, words516, NULL};
static const char *const words517[] = {"--unsafe-paths", "--directory", NULL};
static const char *const words518[] = {"init", NULL};
static const char *const *const prefix134[] = {words92, words518, NULL};
static const char *const words519[] = {"--template", "--separate-git-dir", NULL};
static const char *const words520[] = {"bundle", NULL};
static const char *const *const prefix135[] = {words92, words520, NULL};
static const char *const *const prefix136[] = {words92, words520, words386, NULL};
static const char *const words521[] = {"submodule", NULL};
static const char *const words522[] = {"add", "set-url", NULL};
static const char *const *const prefix137[] = {words92, words521, words522, NULL};
static const char *const words523[] = {"worktree", NULL};
static const char *const words524[] = {"add", "move", NULL};
static const char *const *const prefix138[] = {words92, words523, words524, NULL};
static const char *const words525[] = {"remote", NULL};
static const char *const words526[] = {"remove", "rm", "prune", NULL};
static const char *const *const prefix139[] = {words92, words525, words526, NULL};
static const char *const words527[] = {"maintenance", NULL};
static const char *const words528[] = {"start", "register", NULL};
static const char *const *const prefix140[] = {words92, words527, words528, NULL};
static const char *const words529[] = {"hook", NULL};
static const char *const *const prefix141[] = {words92, words529, NULL};
static const char *const words530[] = {"lfs", NULL};
static const char *const words531[] = {"install", "uninstall", "update", NULL};
static const char *const *const prefix142[] = {words92, words530, words531, NULL};
static const char *const words532[] = {"push", "lock", "unlock", NULL};
static const char *const *const prefix143[] = {words92, words530, words532, NULL};
static const char *const words533[] = {"config", NULL};
static const char *const *const prefix144[] = {words92, words533, NULL};
static const char *const words534[] = {"--unset", "--unset-all", "--remove-section", "--rename-section", NULL};
static const char *const words535[] = {"-e", "--edit", NULL};
static const char *const words536[] = {"--global", "--system", "--file", "-f", "--worktree", NULL};
static const char *const words537[] = {"unset", "remove-section", "rename-section", "edit", NULL};
static const char *const *const prefix145[] = {words92, words533, words537, NULL};
static const char *const words538[] = {"get", "list", NULL};
static const char *const *const prefix146[] = {words92, words533, words538, NULL};
static const char *const words539[] = {"reset", NULL};
static const char *const *const prefix147[] = {words92, words539, NULL};
static const char *const words540[] = {"--hard", "--merge", "--keep", NULL};
static const char *const words541[] = {"checkout", NULL};
static const char *const *const prefix148[] = {words92, words541, NULL};
static const char *const words542[] = {"--", "-f", "--force", "-B", "--pathspec-from-file", NULL};
static const char *const words543[] = {".", "./", "*", ":/", ":", "..", "./.", ":/.", NULL};
static const char *const *const prefix149[] = {words92, words541, words543, NULL};
static const char *const words544[] = {"-b", "-B", "--orphan", "--track", "-t", "--ours", "--theirs", "--detach", NULL};
static const char *const words545[] = {"checkout-index", NULL};
static const char *const *const prefix150[] = {words92, words545, NULL};
static const char *const words546[] = {"switch", NULL};
static const char *const *const prefix151[] = {words92, words546, NULL};
static const char *const words547[] = {"-f", "--force", "--discard-changes", "-C", "--force-create", NULL};
static const char *const words548[] = {"restore", NULL};
static const char *const *const prefix152[] = {words92, words548, NULL};
static const char *const words549[] = {"-S", "--staged", NULL};
static const char *const words550[] = {"-W", "--worktree", NULL};
static const char *const words551[] = {"clean", NULL};
static const char *const *const prefix153[] = {words92, words551, NULL};
static const char *const words552[] = {"-n", "--dry-run", NULL};
static const char *const words553[] = {"stash", NULL};
static const char *const words554[] = {"drop", "clear", NULL};
static const char *const *const prefix154[] = {words92, words553, words554, NULL};
static const char *const words555[] = {"branch", NULL};
static const char *const *const prefix155[] = {words92, words555, NULL};
static const char *const words556[] = {"-D", "-f", "--force", NULL};
static const char *const words557[] = {"tag", NULL};
static const char *const *const prefix156[] = {words92, words557, NULL};
static const char *const words558[] = {"-d", "--delete", "-f", "--force", NULL};
static const char *const words559[] = {"rm", NULL};
static const char *const *const prefix157[] = {words92, words559, NULL};
static const char *const words560[] = {"-f", "--force", NULL};
static const char *const words561[] = {"remove", NULL};
static const char *const *const prefix158[] = {words92, words523, words561, NULL};
static const char *const words562[] = {"deinit", NULL};
static const char *const *const prefix159[] = {words92, words521, words562, NULL};
static const char *const words563[] = {"update-ref", NULL};
static const char *const *const prefix160[] = {words92, words563, NULL};
static const char *const words564[] = {"rebase", NULL};
static const char *const *const prefix161[] = {words92, words564, NULL};
static const char *const words565[] = {"--abort", "--continue", "--skip", "--quit", "--show-current-patch", NULL};
static const char *const words566[] = {"filter-branch", "filter-repo", "replace", "prune", "prune-packed", "svn", "fast-export", "replay", NULL};
static const char *const *const prefix162[] = {words92, words566, NULL};
static const char *const words567[] = {"expire", "delete", "drop", NULL};
static const char *const *const prefix163[] = {words92, words510, words567, NULL};
static const char *const words568[] = {"gc", NULL};
static const char *const *const prefix164[] = {words92, words568, NULL};
static const char *const words569[] = {"--prune", "--aggressive", NULL};
static const char *const words570[] = {"-d", "--stdin", NULL};
static const char *const words571[] = {"push", "send-pack", NULL};
static const char *const *const prefix165[] = {words92, words571, NULL};
static const char *const words572[] = {"-f", "--force", "--force-with-lease", "--force-if-includes", "--mirror", "--delete", "-d", "--prune", NULL};
static const char *const words573[] = {"push", NULL};
static const char *const *const prefix166[] = {words92, words573, NULL};
static const char *const words574[] = {"send-email", "imap-send", NULL};
static const char *const *const prefix167[] = {words92, words574, NULL};
static const char *const words575[] = {"gh", "glab", NULL};
static const char *const words576[] = {"pr", "mr", "issue", "run", "workflow", "release", "repo", "label", "secret", "variable", "gist", "ruleset", "cache", "ssh-key", "gpg-key", "project", "org", "ci", "pipeline", "snippet", "milestone", "iteration", "schedule", "incident", "attestation", "extension", "alias", "auth", "config", "codespace", "preview", NULL};
static const char *const words577[] = {"list", "ls", "view", "show", "status", "diff", "checks", "watch", "lint", "trace", "get", "item-list", "field-list", "check", "verify", "search", "contributors", "approvers", "issues", "verify-asset", NULL};
static const char *const *const prefix168[] = {words575, words576, words577, NULL};
static const char *const words578[] = {"search", "status", "help", "version", "completion", "browse", NULL};
static const char *const *const prefix169[] = {words575, words578, NULL};
static const char *const *const prefix170[] = {words575, NULL};
static const char *const words579[] = {"pr", "mr", "repo", "run", "release", "gist", "issue", NULL};
static const char *const words580[] = {"checkout", "clone", "download", "set-default", "develop", "co", NULL};
static const char *const *const prefix171[] = {words575, words579, words580, NULL};
static const char *const words581[] = {"auth", NULL};
static const char *const words582[] = {"token", "git-credential", NULL};
static const char *const *const prefix172[] = {words575, words581, words582, NULL};
static const char *const words583[] = {"status", NULL};
static const char *const *const prefix173[] = {words575, words581, words583, NULL};
static const char *const words584[] = {"-t", "--show-token", NULL};
static const char *const words585[] = {"login", "logout", "refresh", "setup-git", "switch", "configure-docker", NULL};
static const char *const *const prefix174[] = {words575, words581, words585, NULL};
static const char *const words586[] = {"api", NULL};
static const char *const *const prefix175[] = {words575, words586, NULL};
static const char *const words587[] = {"-X", "--method", "-f", "-F", "--field", "--raw-field", "--input", "--form", "--hostname", NULL};
static const char *const words588[] = {"-X=GET", "--method=GET", NULL};
static const char *const words589[] = {"pr", "mr", "issue", "run", "workflow", "release", "repo", "label", "secret", "variable", "gist", "ruleset", "cache", "ssh-key", "gpg-key", "project", "org", "ci", "pipeline", "snippet", "milestone", "iteration", "schedule", "incident", "attestation", "config", "codespace", "preview", "token", "deploy-key", "user", "cluster", "securefile", "stack", "changelog", NULL};
static const char *const *const prefix176[] = {words575, words589, NULL};
static const char *const words590[] = {"extension", "extensions", "ext", NULL};
static const char *const *const prefix177[] = {words575, words590, NULL};
static const char *const *const prefix178[] = {words575, words212, NULL};
static const char *const words591[] = {"copilot", "models", "agent-task", "agent", "duo", "mcp", NULL};
static const char *const *const prefix179[] = {words575, words591, NULL};
static const char *const words592[] = {"status", "st", "log", "history", "diff", "annotate", "blame", "cat", "heads", "branches", "tags", "bookmarks", "id", "identify", "summary", "sum", "incoming", "in", "outgoing", "out", "paths", "manifest", "files", "parents", "root", "grep", "help", "version", "showconfig", "config", "verify", "export", NULL};
static const char *const *const prefix180[] = {words98, words592, NULL};
static const char *const words593[] = {"--config", "--config-file", "--debugger", NULL};
static const char *const words594[] = {"add", "commit", "ci", "update", "up", "checkout", "co", "pull", "merge", "graft", "shelve", "unshelve", "branch", "bookmark", "tag", "rename", "mv", "move", "copy", "cp", "remove", "rm", "addremove", "init", "resolve", "import", "amend", "phase", NULL};
static const char *const *const prefix181[] = {words98, words594, NULL};
static const char *const words595[] = {"revert", "purge", "clean", "strip", "rollback", "backout", NULL};
static const char *const *const prefix182[] = {words98, words595, NULL};
static const char *const words596[] = {"update", "up", "checkout", "co", NULL};
static const char *const *const prefix183[] = {words98, words596, NULL};
static const char *const words597[] = {"-C", "--clean", NULL};
static const char *const words598[] = {"histedit", "rebase", "prune", "evolve", "fold", "split", "absorb", "uncommit", "fix", NULL};
static const char *const *const prefix184[] = {words98, words598, NULL};
static const char *const words599[] = {"push", "email", "serve", NULL};
static const char *const *const prefix185[] = {words98, words599, NULL};
static const char *const words600[] = {"clone", NULL};
static const char *const *const prefix186[] = {words98, words600, NULL};
static const char *const words601[] = {"status", "st", "stat", "info", "log", "diff", "di", "blame", "annotate", "praise", "cat", "list", "ls", "help", "proplist", "propget", "pget", "auth", NULL};
static const char *const *const prefix187[] = {words100, words601, NULL};
static const char *const words602[] = {"--diff-cmd", "--config-option", "--config-dir", NULL};
static const char *const words603[] = {"update", "up", "add", "resolve", "resolved", "cleanup", "changelist", "cl", "switch", "sw", "merge", "propset", "pset", "relocate", "upgrade", "patch", NULL};
static const char *const *const prefix188[] = {words100, words603, NULL};
static const char *const words604[] = {"--config-option", "--config-dir", "--diff3-cmd", "--editor-cmd", NULL};
static const char *const words605[] = {"revert", "delete", "del", "remove", "rm", NULL};
static const char *const *const prefix189[] = {words100, words605, NULL};
static const char *const words606[] = {"commit", "ci", "import", "copy", "cp", "move", "mv", "mkdir", "lock", "unlock", NULL};
static const char *const *const prefix190[] = {words100, words606, NULL};
static const char *const words607[] = {"checkout", "co", "export", NULL};
static const char *const *const prefix191[] = {words100, words607, NULL};
static const char *const words608[] = {"jj", NULL};
static const char *const words609[] = {"status", "st", "log", "show", "diff", "interdiff", "evolog", "obslog", "help", "version", "root", NULL};
static const char *const *const prefix192[] = {words608, words609, NULL};
static const char *const words610[] = {"--config", "--config-toml", "--config-file", "--tool", NULL};
static const char *const words611[] = {"new", "describe", "desc", "commit", "squash", "edit", "bookmark", "undo", "redo", "rebase", "split", "resolve", "duplicate", "file", "workspace", NULL};
static const char *const *const prefix193[] = {words608, words611, NULL};
static const char *const words612[] = {"abandon", "restore", "operation", "op", NULL};
static const char *const *const prefix194[] = {words608, words612, NULL};
static const char *const *const prefix195[] = {words608, words92, words573, NULL};
static const char *const words613[] = {"fetch", "init", "import", "export", "remote", "root", NULL};
static const char *const *const prefix196[] = {words608, words92, words613, NULL};
static const char *const words614[] = {"python:json module", "python:sys module", "python:re module", "python:os module", "python:os.path module", "python:pathlib module", "python:math module", "python:string module", "python:collections module", "python:itertools module", "python:functools module", "python:datetime module", "python:time module", "python:textwrap module", "python:difflib module", "python:glob module", "python:csv module", "python:io module", "python:random module", "python:statistics module", "python:decimal module", "python:fractions module", "python:hashlib module", "python:base64 module", "python:binascii module", "python:struct module", "python:pprint module", "python:typing module", "python:dataclasses module", "python:enum module", "python:ast module", "python:tokenize module", "python:token module", "python:tomllib module", "python:configparser module", "python:html module", "python:unicodedata module", "python:copy module", "python:operator module", "python:bisect module", "python:heapq module", "python:contextlib module", "python:argparse module", "python:shutil module", "python:subprocess module", "python:urllib module", "python:urllib.parse module", "python:urllib.request module", "python:xml module", "python:xml.etree module", "python:xml.etree.ElementTree module", "python:gzip module", "python:platform module", "python:sysconfig module", "python:traceback module", "python:warnings module", "python:uuid module", "python:calendar module", "python:locale module", "python:fnmatch module", "python:stat module", "python:filecmp module", "python:secrets module", "python:shlex module", "python:codecs module", "python:__future__ module", "python:abc module", "python:numbers module", "python:keyword module", "python:colorsys module", "python:zlib module", "python:array module", "python:mimetypes module", "python:ipaddress module", "python:cmath module", "python:requests module", "python:httpx module", "python:tempfile module", "python:yaml module", "python:zipfile module", NULL};
static const char *const *const prefix197[] = {words614, NULL};
static const char *const words615[] = {"python:print", "python:len", "python:range", "python:enumerate", "python:zip", "python:map", "python:filter", "python:sorted", "python:reversed", "python:sum", "python:min", "python:max", "python:abs", "python:round", "python:int", "python:float", "python:str", "python:bool", "python:bytes", "python:bytearray", "python:list", "python:dict", "python:set", "python:frozenset", "python:tuple", "python:type", "python:isinstance", "python:issubclass", "python:repr", "python:ascii", "python:ord", "python:chr", "python:hex", "python:oct", "python:bin", "python:any", "python:all", "python:iter", "python:next", "python:format", "python:hash", "python:id", "python:divmod", "python:pow", "python:slice", "python:super", "python:object", "python:property", "python:staticmethod", "python:classmethod", "python:True", "python:False", "python:None", "python:NotImplemented", "python:Ellipsis", "python:Exception", "python:BaseException", "python:ValueError", "python:TypeError", "python:KeyError", "python:IndexError", "python:RuntimeError", "python:OSError", "python:IOError", "python:FileNotFoundError", "python:AttributeError", "python:SystemExit", "python:StopIteration", "python:AssertionError", "python:ImportError", "python:ModuleNotFoundError", "python:UnicodeDecodeError", "python:UnicodeEncodeError", "python:KeyboardInterrupt", "python:NotImplementedError", "python:ZeroDivisionError", "python:PermissionError", "python:FileExistsError", "python:SyntaxError", "python:exit", "python:quit", "python:complex", "python:memoryview", "python:callable", "python:__name__", "python:__file__", "python:__doc__", "python:match", "python:case", "python:json.load", "python:json.loads", "python:json.dump", "python:json.dumps", "python:json.JSONDecodeError", "python:json.JSONEncoder", "python:json.JSONDecoder", "python:sys.argv", "python:sys.exit", "python:sys.stdin", "python:sys.stdout", "python:sys.stderr", "python:sys.version", "python:sys.version_info", "python:sys.platform", "python:sys.executable", "python:sys.maxsize", "python:sys.byteorder", "python:sys.getsizeof", "python:sys.path", "python:sys.prefix", "python:sys.base_prefix", "python:sys.implementation", "python:sys.getdefaultencoding", "python:sys.getrecursionlimit", "python:sys.setrecursionlimit", "python:sys.exc_info", "python:sys.flags", "python:os.sep", "python:os.linesep", "python:os.pathsep", "python:os.extsep", "python:os.curdir", "python:os.pardir", "python:os.name", "python:os.getpid", "python:os.getppid", "python:os.getcwd", "python:os.cpu_count", "python:os.stat", "python:os.lstat", "python:os.fspath", "python:os.access", "python:os.F_OK", "python:os.R_OK", "python:os.W_OK", "python:os.X_OK", "python:os.devnull", "python:os.get_terminal_size", "python:os.urandom", "python:os.getuid", "python:os.getgid", "python:os.uname", "python:os.strerror", "python:os.isatty", "python:os.path.join", "python:os.path.exists", "python:os.path.isfile", "python:os.path.isdir", "python:os.path.islink", "python:os.path.basename", "python:os.path.dirname", "python:os.path.splitext", "python:os.path.split", "python:os.path.abspath", "python:os.path.realpath", "python:os.path.relpath", "python:os.path.normpath", "python:os.path.getsize", "python:os.path.getmtime", "python:os.path.commonpath", "python:os.path.commonprefix", "python:os.path.expanduser", "python:os.path.sep", "python:os.path.isabs", "python:os.path.lexists", "python:os.path.samefile", "python:pathlib.Path", "python:pathlib.PurePath", "python:pathlib.PosixPath", "python:pathlib.PurePosixPath", "python:pathlib.PureWindowsPath", "python:pathlib.Path.cwd", "python:pathlib.Path.home", "python:re.compile", "python:re.match", "python:re.search", "python:re.fullmatch", "python:re.findall", "python:re.finditer", "python:re.sub", "python:re.subn", "python:re.split", "python:re.escape", "python:re.I", "python:re.M", "python:re.S", "python:re.X", "python:re.IGNORECASE", "python:re.MULTILINE", "python:re.DOTALL", "python:re.VERBOSE", "python:re.ASCII", "python:re.UNICODE", "python:re.error", "python:re.Pattern", "python:re.Match", "python:math.pi", "python:math.e", "python:math.tau", "python:math.inf", "python:math.nan", "python:math.sqrt", "python:math.floor", "python:math.ceil", "python:math.log", "python:math.log2", "python:math.log10", "python:math.log1p", "python:math.exp", "python:math.pow", "python:math.sin", "python:math.cos", "python:math.tan", "python:math.asin", "python:math.acos", "python:math.atan", "python:math.atan2", "python:math.hypot", "python:math.gcd", "python:math.lcm", "python:math.isclose", "python:math.isnan", "python:math.isinf", "python:math.factorial", "python:math.comb", "python:math.perm", "python:math.prod", "python:math.fsum", "python:math.fabs", "python:math.degrees", "python:math.radians", "python:math.trunc", "python:math.copysign", "python:math.dist", "python:math.erf", "python:math.gamma", "python:string.ascii_letters", "python:string.ascii_lowercase", "python:string.ascii_uppercase", "python:string.digits", "python:string.hexdigits", "python:string.punctuation", "python:string.printable", "python:string.whitespace", "python:string.Template", "python:string.capwords", "python:collections.Counter", "python:collections.defaultdict", "python:collections.OrderedDict", "python:collections.deque", "python:collections.namedtuple", "python:collections.ChainMap", "python:itertools.chain", "python:itertools.chain.from_iterable", "python:itertools.product", "python:itertools.permutations", "python:itertools.combinations", "python:itertools.combinations_with_replacement", "python:itertools.count", "python:itertools.cycle", "python:itertools.repeat", "python:itertools.islice", "python:itertools.takewhile", "python:itertools.dropwhile", "python:itertools.groupby", "python:itertools.accumulate", "python:itertools.zip_longest", "python:itertools.starmap", "python:itertools.tee", "python:itertools.filterfalse", "python:itertools.compress", "python:itertools.pairwise", "python:itertools.batched", "python:functools.reduce", "python:functools.partial", "python:functools.lru_cache", "python:functools.cache", "python:functools.wraps", "python:functools.cmp_to_key", "python:functools.total_ordering", "python:functools.cached_property", "python:functools.singledispatch", "python:datetime.datetime", "python:datetime.date", "python:datetime.time", "python:datetime.timedelta", "python:datetime.timezone", "python:datetime.UTC", "python:datetime.datetime.now", "python:datetime.datetime.utcnow", "python:datetime.datetime.fromtimestamp", "python:datetime.datetime.strptime", "python:datetime.datetime.fromisoformat", "python:datetime.datetime.today", "python:datetime.datetime.utcfromtimestamp", "python:datetime.datetime.combine", "python:datetime.date.today", "python:datetime.date.fromisoformat", "python:datetime.timezone.utc", "python:time.time", "python:time.sleep", "python:time.perf_counter", "python:time.perf_counter_ns", "python:time.monotonic", "python:time.strftime", "python:time.localtime", "python:time.gmtime", "python:time.ctime", "python:time.process_time", "python:time.time_ns", "python:time.strptime", "python:time.mktime", "python:textwrap.dedent", "python:textwrap.indent", "python:textwrap.wrap", "python:textwrap.fill", "python:textwrap.shorten", "python:difflib.unified_diff", "python:difflib.ndiff", "python:difflib.context_diff", "python:difflib.SequenceMatcher", "python:difflib.get_close_matches", "python:difflib.Differ", "python:difflib.HtmlDiff", "python:glob.glob", "python:glob.iglob", "python:glob.escape", "python:csv.reader", "python:csv.DictReader", "python:csv.writer", "python:csv.DictWriter", "python:csv.QUOTE_ALL", "python:csv.QUOTE_MINIMAL", "python:csv.QUOTE_NONNUMERIC", "python:csv.QUOTE_NONE", "python:csv.Sniffer", "python:io.StringIO", "python:io.BytesIO", "python:io.TextIOWrapper", "python:random.random", "python:random.randint", "python:random.choice", "python:random.choices", "python:random.sample", "python:random.shuffle", "python:random.seed", "python:random.uniform", "python:random.randrange", "python:random.gauss", "python:random.Random", "python:statistics.mean", "python:statistics.median", "python:statistics.mode", "python:statistics.stdev", "python:statistics.variance", "python:statistics.quantiles", "python:statistics.pstdev", "python:statistics.fmean", "python:decimal.Decimal", "python:decimal.getcontext", "python:decimal.ROUND_HALF_UP", "python:decimal.ROUND_HALF_EVEN", "python:fractions.Fraction", "python:hashlib.sha256", "python:hashlib.sha1", "python:hashlib.md5", "python:hashlib.sha512", "python:hashlib.sha384", "python:hashlib.sha224", "python:hashlib.new", "python:hashlib.blake2b", "python:hashlib.blake2s", "python:hashlib.sha3_256", "python:base64.b64encode", "python:base64.urlsafe_b64encode", "python:base64.b32encode", "python:base64.b16encode", "python:binascii.hexlify", "python:binascii.crc32", "python:struct.pack", "python:struct.unpack", "python:struct.unpack_from", "python:struct.calcsize", "python:struct.iter_unpack", "python:pprint.pprint", "python:pprint.pformat", "python:typing.Any", "python:typing.Optional", "python:typing.List", "python:typing.Dict", "python:typing.Tuple", "python:typing.Set", "python:typing.Union", "python:typing.Callable", "python:typing.Iterable", "python:typing.Iterator", "python:typing.NamedTuple", "python:typing.TypedDict", "python:typing.Literal", "python:typing.cast", "python:typing.TYPE_CHECKING", "python:typing.Sequence", "python:typing.Mapping", "python:typing.Generator", "python:typing.Protocol", "python:typing.TypeVar", "python:typing.Generic", "python:dataclasses.dataclass", "python:dataclasses.field", "python:dataclasses.asdict", "python:dataclasses.astuple", "python:dataclasses.replace", "python:dataclasses.fields", "python:enum.Enum", "python:enum.IntEnum", "python:enum.auto", "python:enum.Flag", "python:enum.StrEnum", "python:enum.IntFlag", "python:ast.parse", "python:ast.dump", "python:ast.walk", "python:ast.literal_eval", "python:ast.unparse", "python:ast.NodeVisitor", "python:ast.NodeTransformer", "python:ast.get_docstring", "python:ast.iter_child_nodes", "python:ast.FunctionDef", "python:ast.AsyncFunctionDef", "python:ast.ClassDef", "python:ast.Import", "python:ast.ImportFrom", "python:ast.Name", "python:ast.Attribute", "python:ast.Call", "python:ast.Constant", "python:ast.Assign", "python:ast.Module", "python:ast.Expr", "python:ast.If", "python:ast.Return", "python:ast.get_source_segment", "python:ast.get_docstring", "python:tokenize.tokenize", "python:tokenize.generate_tokens", "python:tokenize.untokenize", "python:tomllib.load", "python:tomllib.loads", "python:configparser.ConfigParser", "python:configparser.RawConfigParser", "python:html.escape", "python:html.unescape", "python:unicodedata.normalize", "python:unicodedata.name", "python:unicodedata.category", "python:unicodedata.east_asian_width", "python:unicodedata.lookup", "python:unicodedata.combining", "python:copy.copy", "python:copy.deepcopy", "python:operator.itemgetter", "python:operator.attrgetter", "python:operator.add", "python:operator.sub", "python:operator.mul", "python:operator.eq", "python:operator.lt", "python:operator.gt", "python:operator.not_", "python:operator.or_", "python:operator.and_", "python:bisect.bisect", "python:bisect.bisect_left", "python:bisect.bisect_right", "python:bisect.insort", "python:heapq.heappush", "python:heapq.heappop", "python:heapq.heapify", "python:heapq.nlargest", "python:heapq.nsmallest", "python:heapq.merge", "python:contextlib.suppress", "python:contextlib.contextmanager", "python:contextlib.redirect_stdout", "python:contextlib.closing", "python:contextlib.nullcontext", "python:contextlib.ExitStack", "python:contextlib.redirect_stderr", "python:argparse.ArgumentParser", "python:argparse.Namespace", "python:argparse.RawDescriptionHelpFormatter", "python:urllib.parse.quote", "python:urllib.parse.unquote", "python:urllib.parse.urlencode", "python:urllib.parse.urlparse", "python:urllib.parse.parse_qs", "python:urllib.parse.urljoin", "python:urllib.parse.urlsplit", "python:urllib.parse.quote_plus", "python:urllib.parse.unquote_plus", "python:urllib.parse.parse_qsl", "python:urllib.parse.urlunparse", "python:xml.etree.ElementTree.fromstring", "python:xml.etree.ElementTree.parse", "python:xml.etree.ElementTree.Element", "python:xml.etree.ElementTree.SubElement", "python:xml.etree.ElementTree.tostring", "python:xml.etree.ElementTree.iterparse", "python:xml.etree.ElementTree.ParseError", "python:xml.etree.ElementTree.indent", "python:platform.system", "python:platform.machine", "python:platform.platform", "python:platform.python_version", "python:platform.release", "python:platform.node", "python:platform.processor", "python:platform.version", "python:platform.python_implementation", "python:sysconfig.get_paths", "python:sysconfig.get_path", "python:sysconfig.get_config_var", "python:sysconfig.get_platform", "python:sysconfig.get_config_vars", "python:sysconfig.get_python_version", "python:traceback.print_exc", "python:traceback.format_exc", "python:traceback.print_stack", "python:warnings.filterwarnings", "python:warnings.simplefilter", "python:warnings.warn", "python:warnings.catch_warnings", "python:uuid.uuid4", "python:uuid.uuid1", "python:uuid.UUID", "python:uuid.uuid5", "python:calendar.monthrange", "python:calendar.month", "python:calendar.isleap", "python:fnmatch.fnmatch", "python:fnmatch.filter", "python:fnmatch.fnmatchcase", "python:fnmatch.translate", "python:shlex.split", "python:shlex.quote", "python:shlex.join", "python:stat.S_ISDIR", "python:stat.S_ISREG", "python:stat.S_ISLNK", "python:stat.filemode", "python:stat.S_IMODE", "python:filecmp.cmp", "python:filecmp.cmpfiles", "python:secrets.token_hex", "python:secrets.token_urlsafe", "python:secrets.token_bytes", "python:secrets.choice", "python:secrets.randbelow", "python:zlib.compress", "python:zlib.crc32", "python:zlib.adler32", "python:gzip.compress", "python:codecs.encode", "python:codecs.BOM_UTF8", "python:shutil.which", "python:shutil.disk_usage", "python:shutil.get_terminal_size", "python:abc.ABC", "python:abc.abstractmethod", "python:keyword.iskeyword", "python:keyword.kwlist", "python:yaml.safe_load", "python:yaml.safe_dump", "python:yaml.safe_load_all", "python:yaml.dump", "python:yaml.YAMLError", "python:yaml.safe_dump_all", "python:subprocess.PIPE", "python:subprocess.STDOUT", "python:subprocess.DEVNULL", "python:subprocess.CalledProcessError", "python:subprocess.TimeoutExpired", "python:subprocess.CompletedProcess", "python:subprocess.list2cmdline", "python:tempfile.gettempdir", "python:tempfile.mkdtemp", "python:tempfile.TemporaryDirectory", "python:tempfile.NamedTemporaryFile", "python:tempfile.mkstemp", "python:tempfile.TemporaryFile", "python:__future__.annotations", "python:ipaddress.ip_address", "python:ipaddress.ip_network", "python:mimetypes.guess_type", "python:locale.getpreferredencoding", "python:locale.setlocale", "python:locale.LC_ALL", "python:locale.getlocale", "python:requests.exceptions", "python:zipfile.BadZipFile", "python:zipfile.is_zipfile", "python:urllib.request.Request", NULL};
static const char *const *const prefix198[] = {words615, NULL};
static const char *const words616[] = {"python:open-read", "python:io.open-read", "python:codecs.open-read", "python:.open-read", "python:.read_text", "python:.read_bytes", "python:os.listdir", "python:os.scandir", "python:os.walk", "python:os.readlink", "python:linecache.getlines", "python:zipfile.ZipFile-read", NULL};
static const char *const *const prefix199[] = {words616, NULL};
static const char *const words617[] = {"python:open", "python:io.open", "python:codecs.open", "python:.open", "python:open-write", "python:io.open-write", "python:codecs.open-write", "python:.open-write", "python:.write_text", "python:.write_bytes", "python:.touch", "python:.mkdir", "python:.chmod", "python:.symlink_to", "python:.hardlink_to", "python:os.mkdir", "python:os.makedirs", "python:os.chmod", "python:os.chown", "python:os.truncate", "python:os.utime", "python:os.mkfifo", "python:shutil.chown", "python:zipfile.ZipFile", "python:.extractall", NULL};
static const char *const *const prefix200[] = {words617, NULL};
static const char *const words618[] = {"python:os.remove", "python:os.unlink", "python:os.rmdir", "python:.unlink", "python:.rmdir", "python:os.removedirs", NULL};
static const char *const *const prefix201[] = {words618, NULL};
static const char *const words619[] = {"python:shutil.rmtree", NULL};
static const char *const *const prefix202[] = {words619, NULL};
static const char *const words620[] = {"python:shutil.copy", "python:shutil.copy2", "python:shutil.copyfile", "python:shutil.copytree", "python:os.symlink", "python:os.link", "python:shutil.unpack_archive", "python:shutil.make_archive", "python:shutil.copymode", NULL};
static const char *const *const prefix203[] = {words620, NULL};
static const char *const words621[] = {"python:os.rename", "python:os.replace", "python:shutil.move", "python:.rename", "python:os.renames", NULL};
static const char *const *const prefix204[] = {words621, NULL};
static const char *const words622[] = {"python:os.system", "python:os.popen", "python:subprocess.getoutput", "python:subprocess.getstatusoutput", "python:subprocess.run-text", "python:subprocess.call-text", "python:subprocess.check_call-text", "python:subprocess.check_output-text", "python:subprocess.Popen-text", NULL};
static const char *const *const prefix205[] = {words622, NULL};
static const char *const words623[] = {"python:subprocess.run", "python:subprocess.call", "python:subprocess.check_call", "python:subprocess.check_output", "python:subprocess.Popen", NULL};
static const char *const *const prefix206[] = {words623, NULL};
static const char *const words624[] = {"python:urllib.request.urlopen", "python:urllib.request.urlretrieve", "python:requests.get", "python:requests.head", "python:requests.options", "python:httpx.get", "python:httpx.head", NULL};
static const char *const *const prefix207[] = {words624, NULL};
static const char *const words625[] = {"python:requests.post", "python:requests.put", "python:requests.patch", "python:requests.delete", "python:httpx.post", "python:httpx.put", "python:httpx.patch", "python:httpx.delete", NULL};
static const char *const *const prefix208[] = {words625, NULL};
static const char *const words626[] = {"python:os.environ", "python:os.getenv", "python:os.environb", NULL};
static const char *const *const prefix209[] = {words626, NULL};
static const char *const words627[] = {"python:os.kill", "python:os.killpg", NULL};
static const char *const *const prefix210[] = {words627, NULL};
static const char *const words628[] = {"python:eval", "python:exec", "python:compile", "python:__import__", "python:.system", "python:.popen", "python:.connect", "python:.send", "python:.sendall", "python:.request", NULL};
static const char *const *const prefix211[] = {words628, NULL};
static const char *const words629[] = {"node:fs module", "node:path module", "node:os module", "node:util module", "node:url module", "node:assert module", "node:crypto module", "node:child_process module", "node:events module", "node:stream module", "node:zlib module", "node:querystring module", "node:string_decoder module", "node:perf_hooks module", "node:readline module", "node:buffer module", "node:timers module", "node:timers/promises module", "node:process module", NULL};
static const char *const *const prefix212[] = {words629, NULL};
static const char *const words630[] = {"node:undefined", "node:null", "node:true", "node:false", "node:NaN", "node:Infinity", "node:this", "node:arguments", "node:Object", "node:Array", "node:String", "node:Number", "node:Boolean", "node:Symbol", "node:Map", "node:Set", "node:WeakMap", "node:WeakSet", "node:Promise", "node:Date", "node:RegExp", "node:Error", "node:TypeError", "node:RangeError", "node:SyntaxError", "node:BigInt", "node:parseInt", "node:parseFloat", "node:isNaN", "node:isFinite", "node:encodeURIComponent", "node:decodeURIComponent", "node:encodeURI", "node:decodeURI", "node:structuredClone", "node:performance", "node:__dirname", "node:__filename", "node:setTimeout", "node:clearTimeout", "node:setInterval", "node:clearInterval", "node:setImmediate", "node:queueMicrotask", "node:TextEncoder", "node:TextDecoder", "node:URL", "node:URLSearchParams", "node:Buffer", "node:Uint8Array", "node:Uint16Array", "node:Uint32Array", "node:Int8Array", "node:Int32Array", "node:Float64Array", "node:Float32Array", "node:ArrayBuffer", "node:DataView", "node:Intl", "node:Iterator", "node:Reflect.ownKeys", "node:btoa", "node:module.exports", "node:exports", "node:super", "node:require.resolve", "node:import.meta", "node:console.log", "node:console.error", "node:console.warn", "node:console.info", "node:console.debug", "node:console.table", "node:console.dir", "node:console.time", "node:console.timeEnd", "node:console.trace", "node:console.assert", "node:console.group", "node:console.groupEnd", "node:console.count", "node:JSON.parse", "node:JSON.stringify", "node:Math.max", "node:Math.min", "node:Math.abs", "node:Math.floor", "node:Math.ceil", "node:Math.round", "node:Math.sqrt", "node:Math.pow", "node:Math.random", "node:Math.log", "node:Math.log2", "node:Math.log10", "node:Math.exp", "node:Math.sin", "node:Math.cos", "node:Math.tan", "node:Math.atan2", "node:Math.hypot", "node:Math.sign", "node:Math.trunc", "node:Math.PI", "node:Math.E", "node:Math.cbrt", "node:Object.keys", "node:Object.values", "node:Object.entries", "node:Object.assign", "node:Object.fromEntries", "node:Object.freeze", "node:Object.is", "node:Object.create", "node:Object.getOwnPropertyNames", "node:Object.hasOwn", "node:Object.groupBy", "node:Object.defineProperty", "node:Array.from", "node:Array.isArray", "node:Array.of", "node:Number.isInteger", "node:Number.parseInt", "node:Number.parseFloat", "node:Number.isFinite", "node:Number.isNaN", "node:Number.MAX_SAFE_INTEGER", "node:Number.EPSILON", "node:Number.isSafeInteger", "node:String.fromCharCode", "node:String.raw", "node:String.fromCodePoint", "node:Promise.all", "node:Promise.resolve", "node:Promise.reject", "node:Promise.allSettled", "node:Promise.race", "node:Promise.any", "node:Date.now", "node:Date.parse", "node:Date.UTC", "node:Buffer.alloc", "node:Buffer.concat", "node:Buffer.byteLength", "node:Buffer.isBuffer", "node:performance.now", "node:process.argv", "node:process.version", "node:process.versions", "node:process.platform", "node:process.arch", "node:process.cwd", "node:process.exit", "node:process.exitCode", "node:process.stdin", "node:process.stdout", "node:process.stderr", "node:process.pid", "node:process.uptime", "node:process.memoryUsage", "node:process.hrtime", "node:process.nextTick", "node:process.on", "node:process.execPath", "node:process.release", "node:process.title", "node:process.features", "node:process.execArgv", "node:process.argv0", "node:process.emitWarning", "node:path.join", "node:path.resolve", "node:path.basename", "node:path.dirname", "node:path.extname", "node:path.relative", "node:path.normalize", "node:path.sep", "node:path.parse", "node:path.format", "node:path.isAbsolute", "node:path.delimiter", "node:path.posix", "node:path.win32", "node:os.EOL", "node:os.cpus", "node:os.tmpdir", "node:os.homedir", "node:os.platform", "node:os.arch", "node:os.totalmem", "node:os.freemem", "node:os.hostname", "node:os.type", "node:os.release", "node:os.uptime", "node:os.loadavg", "node:os.userInfo", "node:os.networkInterfaces", "node:os.availableParallelism", "node:util.inspect", "node:util.format", "node:util.promisify", "node:util.types", "node:util.isDeep", "node:util.isDeepStrictEqual", "node:util.parseArgs", "node:util.styleText", "node:util.stripVTControlCharacters", "node:util.TextDecoder", "node:url.parse", "node:url.URL", "node:url.pathToFileURL", "node:url.fileURLToPath", "node:url.URLSearchParams", "node:url.format", "node:crypto.createHash", "node:crypto.randomBytes", "node:crypto.randomUUID", "node:crypto.randomInt", "node:crypto.createHmac", "node:crypto.getHashes", "node:zlib.gzipSync", "node:zlib.deflateSync", "node:zlib.brotliCompressSync", "node:querystring.parse", "node:querystring.stringify", "node:readline.createInterface", "node:perf_hooks.performance", "node:events.EventEmitter", "node:events.once", "node:assert.ok", "node:assert.equal", "node:assert.strictEqual", "node:assert.deepEqual", "node:assert.deepStrictEqual", "node:assert.notEqual", "node:assert.throws", "node:assert.match", "node:assert.rejects", "node:assert", "node:events", "node:timers/promises.setTimeout", "node:stream.Readable", "node:stream.Transform", "node:stream.pipeline", "node:fs.existsSync", "node:fs.constants", "node:fs.F_OK", "node:fs.R_OK", "node:fs.promises.constants", NULL};
static const char *const *const prefix213[] = {words630, NULL};
static const char *const words631[] = {"node:require-data", "node:fs.openSync-read", "node:fs.readFileSync", "node:fs.readFile", "node:fs.readdirSync", "node:fs.readdir", "node:fs.statSync", "node:fs.stat", "node:fs.lstatSync", "node:fs.lstat", "node:fs.readlinkSync", "node:fs.realpathSync", "node:fs.accessSync", "node:fs.access", "node:fs.createReadStream", "node:fs.opendirSync", "node:fs.promises.readFile", "node:fs.promises.readdir", "node:fs.promises.stat", "node:fs.promises.lstat", "node:fs.promises.access", "node:fs.promises.realpath", "node:fs.promises.opendir", NULL};
static const char *const *const prefix214[] = {words631, NULL};
static const char *const words632[] = {"node:fs.openSync", "node:fs.openSync-write", "node:fs.writeFileSync", "node:fs.writeFile", "node:fs.appendFileSync", "node:fs.appendFile", "node:fs.mkdirSync", "node:fs.mkdir", "node:fs.createWriteStream", "node:fs.chmodSync", "node:fs.chmod", "node:fs.chownSync", "node:fs.truncateSync", "node:fs.utimesSync", "node:fs.mkdtempSync", "node:fs.promises.writeFile", "node:fs.promises.appendFile", "node:fs.promises.mkdir", "node:fs.promises.chmod", "node:fs.promises.open", "node:fs.promises.truncate", "node:fs.promises.mkdtemp", NULL};
static const char *const *const prefix215[] = {words632, NULL};
static const char *const words633[] = {"node:fs.unlinkSync", "node:fs.unlink", "node:fs.rmdirSync", "node:fs.rmdir", "node:fs.promises.unlink", "node:fs.promises.rmdir", NULL};
static const char *const *const prefix216[] = {words633, NULL};
static const char *const words634[] = {"node:fs.rmSync", "node:fs.rm", "node:fs.promises.rm", NULL};
static const char *const *const prefix217[] = {words634, NULL};
static const char *const words635[] = {"node:fs.copyFileSync", "node:fs.copyFile", "node:fs.cpSync", "node:fs.cp", "node:fs.symlinkSync", "node:fs.linkSync", "node:fs.symlink", "node:fs.link", "node:fs.promises.copyFile", "node:fs.promises.cp", "node:fs.promises.symlink", "node:fs.promises.link", NULL};
static const char *const *const prefix218[] = {words635, NULL};
static const char *const words636[] = {"node:fs.renameSync", "node:fs.rename", "node:fs.promises.rename", NULL};
static const char *const *const prefix219[] = {words636, NULL};
static const char *const words637[] = {"node:require-file", NULL};
static const char *const *const prefix220[] = {words637, NULL};
static const char *const words638[] = {"node:child_process.exec", "node:child_process.execSync", "node:child_process.execFile-shell", NULL};
static const char *const *const prefix221[] = {words638, NULL};
static const char *const words639[] = {"node:child_process.spawn", "node:child_process.spawnSync", "node:child_process.execFile", "node:child_process.execFileSync", NULL};
static const char *const *const prefix222[] = {words639, NULL};
static const char *const words640[] = {"node:child_process.fork", "node:Worker", NULL};
static const char *const *const prefix223[] = {words640, NULL};
static const char *const words641[] = {"node:fetch", NULL};
static const char *const *const prefix224[] = {words641, NULL};
static const char *const words642[] = {"node:process.env", NULL};
static const char *const *const prefix225[] = {words642, NULL};
static const char *const words643[] = {"node:process.kill", NULL};
static const char *const *const prefix226[] = {words643, NULL};
static const char *const words644[] = {"node:eval", "node:Function", "node:import", "node:.constructor", "node:.exec-code", NULL};
static const char *const *const prefix227[] = {words644, NULL};
static const char *const words645[] = {"python:base64.b64decode", "python:base64.urlsafe_b64decode", "python:base64.b32decode", "python:base64.b16decode", "python:codecs.decode", "python:zlib.decompress", "python:binascii.unhexlify", "python:gzip.decompress", "python:bytes.fromhex", "python:bytearray.fromhex", NULL};
static const char *const *const prefix228[] = {words645, NULL};
static const char *const words646[] = {"node:atob", "node:Buffer.from", "node:zlib.gunzipSync", "node:zlib.inflateSync", "node:zlib.brotliDecompressSync", NULL};
static const char *const *const prefix229[] = {words646, NULL};
static const char *const words647[] = {"python", "python3", "python2", "python3.8", "python3.9", "python3.10", "python3.11", "python3.12", "python3.13", "python3.14", "pypy", "pypy3", "node", "nodejs", "perl", "ruby", "jruby", "php", "php8.1", "php8.2", "php8.3", "php8.4", "lua", "lua5.1", "lua5.2", "lua5.3", "lua5.4", "luajit", NULL};
static const char *const *const prefix230[] = {words647, NULL};
static const char *const words648[] = {"Rscript", "julia", "elixir", "groovy", "guile", "racket", "ocaml", "raku", "tclsh", "escript", "ts-node", "tsx", "coffee", "bb", "janet", "fennel", "qjs", "runghc", "runhaskell", "scala", NULL};
static const char *const *const prefix231[] = {words648, NULL};
static const char *const words649[] = {"-e", "-E", "--eval", "-c", "--eval-string", "-p", "--print", NULL};
static const char *const words650[] = {"-e", "-E", "--eval", "-c", "--eval-string", "-p", "--print", "--version", "--help", "-v", "-V", "-h", NULL};
static const char *const words651[] = {"Rscript", "julia", "elixir", "groovy", "racket", "ocaml", "raku", "ts-node", "tsx", "coffee", "bb", "scala", "R", "irb", "iex", "erl", "ghci", "clojure", "clj", "sbcl", "swipl", "octave", NULL};
static const char *const *const prefix232[] = {words651, NULL};
static const char *const words652[] = {"R", "irb", "pry", "iex", "erl", "ghci", "clojure", "clj", "sbcl", "swipl", "octave", "sage", "maxima", "gp", "jshell", "ipython", "ipython3", "bpython", "ptpython", "psysh", "gjs", "wish", "osascript", "bpftrace", "dtrace", "stap", NULL};
static const char *const *const prefix233[] = {words652, NULL};
static const char *const *const prefix234[] = {words116, NULL};
static const char *const words653[] = {"--version", "--paths", "kernelspec", "troubleshoot", NULL};
static const char *const *const prefix235[] = {words116, words653, NULL};
static const char *const *const prefix236[] = {words117, NULL};
static const char *const words654[] = {"-version", "--version", "-help", "--help", "-showversion", NULL};
static const char *const words655[] = {"-javaagent", "-agentpath", "-agentlib", NULL};
static const char *const *const prefix237[] = {words121, NULL};
static const char *const words656[] = {"gcc", "g++", "cc", "c++", "clang", "clang++", NULL};
static const char *const *const prefix238[] = {words656, NULL};
static const char *const words657[] = {"-wrapper", "-fplugin", "-specs", NULL};
static const char *const *const prefix239[] = {words123, NULL};
static const char *const words658[] = {"javac", "kotlinc", "scalac", "rustc", "ghc", "ocamlc", "ocamlopt", "ocamlfind", "nim", "zig", "dart", "swiftc", "swift", "erlc", "elixirc", "fpc", "vala", "valac", "haxe", "elm", "purs", "gleam", "v", "odin", "mcs", "csc", "fsharpc", "protoc", "buf", "flatc", "thrift", "capnp", "antlr4", "bison", "flex", "yacc", "lex", "re2c", "swig", "rpcgen", "gperf", "glib-compile-resources", "wasm-pack", "wasm-opt", "wat2wasm", "wasm2wat", "tsc", "tsgo", "swc", "babel", "esbuild", "vite", "webpack", "webpack-cli", "rollup", "parcel", "rspack", "turbo", "nx", "lerna", "tsup", "unbuild", "ncc", "sass", "lessc", "stylus", "postcss", "tailwindcss", "uglifyjs", "terser", "html-minifier", "svgo", "pug", "handlebars", "astro", "next", "nuxt", "nuxi", "remix", "gatsby", "hugo", "jekyll", "eleventy", "mkdocs", "sphinx-build", "sphinx-quickstart", "pdoc", "typedoc", "jsdoc", "doxygen", "rustdoc", "javadoc", "asciidoctor", "asciidoc", "mdbook", "storybook", "ng", "vue-cli-service", "svelte-check", "svelte-kit", "react-scripts", "expo", "metro", "cypress", "playwright", "wdio", "rails", "rake", "rspec", "mix", "rebar3", "lein", "stack", "cabal", "dune", "sbt", "mill", "ant", "bazel", "bazelisk", "buck2", "pants", "please", "gn", "scons", "waf", "qmake", "xmake", "premake5", "task", "just", "mage", "tox", "nox", "invoke", "inv", "doit", "pyinstaller", "cython", "cythonize", "mypyc", "nuitka", "maturin", "f2py", "pkg-config", "llvm-config", "cmake-format", "xcodebuild", "swiftlint", "swiftformat", "fastlane", "flutter", "gradlew", "mvnw", "tauri", "electron-builder", "electron-forge", "wails", NULL};
static const char *const *const prefix240[] = {words658, NULL};
static const char *const *const prefix241[] = {words128, NULL};
static const char *const words659[] = {"make", "gmake", "remake", NULL};
static const char *const *const prefix242[] = {words659, NULL};
static const char *const words660[] = {"--eval", "-E", NULL};
static const char *const words661[] = {"make", "gmake", "ninja", NULL};
static const char *const words662[] = {"install", "uninstall", "deploy", "publish", "release", "upload", "push", "install-strip", NULL};
static const char *const *const prefix243[] = {words661, words662, NULL};
static const char *const *const prefix244[] = {words130, NULL};
static const char *const words663[] = {"cmake", NULL};
static const char *const *const prefix245[] = {words663, NULL};
static const char *const words664[] = {"-E", NULL};
static const char *const words665[] = {"--install", NULL};
static const char *const words666[] = {"ninja", "samu", "meson", "autoconf", "automake", "autoreconf", "aclocal", "autoheader", "autoupdate", "libtool", "libtoolize", "glibtoolize", "ifnames", "autoscan", "gettextize", "intltoolize", "bear", "compiledb", "scan-build", "pre-commit", "lefthook", "husky", "lint-staged", "commitlint", "gitlint", "changeset", NULL};
static const char *const *const prefix246[] = {words666, NULL};
static const char *const words667[] = {"pre-commit", "lefthook", "husky", NULL};
static const char *const words668[] = {"install", "uninstall", "add", "init", "install-hooks", NULL};
static const char *const *const prefix247[] = {words667, words668, NULL};
static const char *const words669[] = {"meson", "ninja", "dune", "stack", "cabal", "lein", "rake", "just", "mage", NULL};
static const char *const words670[] = {"install", "uninstall", "release", "publish", "upload", "deploy", NULL};
static const char *const *const prefix248[] = {words669, words670, NULL};
static const char *const words671[] = {"build", "test", "vet", "fmt", "generate", "tool", "fix", "work", "clean", "telemetry", "bug", NULL};
static const char *const *const prefix249[] = {words134, words671, NULL};
static const char *const words672[] = {"run", NULL};
static const char *const *const prefix250[] = {words134, words672, NULL};
static const char *const words673[] = {"build", "test", "vet", "run", "generate", "install", "list", "get", NULL};
static const char *const *const prefix251[] = {words134, words673, NULL};
static const char *const words674[] = {"-exec", "-toolexec", "-vettool", NULL};
static const char *const words675[] = {"list", "doc", "version", "help", "env", "mod", NULL};
static const char *const *const prefix252[] = {words134, words675, NULL};
static const char *const words676[] = {"env", NULL};
static const char *const *const prefix253[] = {words134, words676, NULL};
static const char *const words677[] = {"-w", "-u", NULL};
static const char *const words678[] = {"mod", NULL};
static const char *const words679[] = {"tidy", "download", "init", "vendor", "edit", "verify", NULL};
static const char *const *const prefix254[] = {words134, words678, words679, NULL};
static const char *const *const prefix255[] = {words134, words414, NULL};
static const char *const words680[] = {"install", NULL};
static const char *const *const prefix256[] = {words134, words680, NULL};
static const char *const *const prefix257[] = {words134, words551, NULL};
static const char *const words681[] = {"-modcache", "-cache", "-i", NULL};
static const char *const words682[] = {"ruff", "flake8", "pylint", "mypy", "pyright", "basedpyright", "pytype", "pyre", "ty", "black", "isort", "autopep8", "yapf", "autoflake", "pyupgrade", "pydocstyle", "pycodestyle", "pyflakes", "bandit", "vulture", "radon", "codespell", "interrogate", "docformatter", "blue", "djlint", "curlylint", "sqlfluff", "eslint", "eslint_d", "oxlint", "biome", "prettier", "standard", "xo", "tslint", "jshint", "stylelint", "htmlhint", "markdownlint", "markdownlint-cli2", "remark", "textlint", "alex", "vale", "write-good", "cspell", "depcheck", "knip", "madge", "publint", "attw", "size-limit", "dprint", "rome", "rustfmt", "clippy-driver", "gofmt", "goimports", "gofumpt", "golint", "golangci-lint", "staticcheck", "errcheck", "govulncheck", "gosec", "revive", "clang-format", "clang-tidy", "clang-check", "cppcheck", "cpplint", "include-what-you-use", "iwyu", "flawfinder", "splint", "sparse", "indent", "astyle", "uncrustify", "shellcheck", "shfmt", "bashate", "hadolint", "dockerfilelint", "yamllint", "yamlfmt", "actionlint", "ansible-lint", "tflint", "tfsec", "checkov", "kubeval", "kubeconform", "kube-linter", "spectral", "redocly", "ajv", "jsonlint", "rubocop", "standardrb", "erb_lint", "brakeman", "reek", "sorbet", "srb", "steep", "phpcs", "phpcbf", "phpstan", "psalm", "pint", "php-cs-fixer", "rector", "phpmd", "ktlint", "detekt", "scalafmt", "scalafix", "google-java-format", "checkstyle", "pmd", "spotbugs", "hlint", "ormolu", "fourmolu", "stylish-haskell", "ocamlformat", "credo", "dialyzer", "nixfmt", "alejandra", "nixpkgs-fmt", "statix", "stylua", "luacheck", "selene", "cmake-lint", "gersemi", "buildifier", "typos", "editorconfig-checker", "ec", "proselint", "gitleaks", "trufflehog", "detect-secrets", "license-checker", "reuse", "cargo-fmt", "perltidy", "perlcritic", "xmlformat", "pretty-quick", "tsd", "type-coverage", "lychee", "linkchecker", "ruff-lsp", "pip-audit", "safety", "tach", "deptry", "import-linter", "lint-imports", NULL};
static const char *const *const prefix258[] = {words682, NULL};
static const char *const words683[] = {"pytest", "py.test", "unittest", "doctest", "nose2", "nosetests", "behave", "robot", "coverage", "tap", "vitest", "jest", "mocha", "ava", "jasmine", "karma", "tape", "uvu", "c8", "nyc", "qunit", "testcafe", "phpunit", "pest", "codecept", "behat", "infection", "paratest", "cucumber", "ginkgo", "gotestsum", "richgo", "cargo-nextest", "bats", "shunit2", "shellspec", "prove", "busted", "gcov", "lcov", "genhtml", "gcovr", "llvm-cov", "llvm-profdata", "kcov", "grcov", "doctest", "mutmut", "cosmic-ray", "stryker", "tarpaulin", "runtests", "trial", "zope-testrunner", "stestr", "ward", "lit", "FileCheck", NULL};
static const char *const *const prefix259[] = {words683, NULL};
static const char *const words684[] = {"uvicorn", "gunicorn", "hypercorn", "daphne", "flask", "django-admin", "fastapi", "celery", "streamlit", "gradio", "puma", "unicorn", "thin", "rackup", "foreman", "overmind", "hivemind", "http-server", "serve", "live-server", "browser-sync", "json-server", "ws", "wait-on", "start-server-and-test", "alembic", "aerich", "yoyo", "drizzle-kit", "manage.py", "artisan", "symfony", NULL};
static const char *const *const prefix260[] = {words684, NULL};
static const char *const words685[] = {"pandoc", "pdflatex", "xelatex", "lualatex", "latexmk", "bibtex", "biber", "groff", "troff", "nroff", "mandoc", "makeinfo", "texi2any", "texi2pdf", "help2man", "ronn", "scdoc", "dot", "neato", "plantuml", "mmdc", "d2", "gnuplot", "convert", "magick", "mogrify", "composite", "montage", "ffmpeg", "sox", "optipng", "pngcrush", "pngquant", "jpegoptim", "cwebp", "dwebp", "rsvg-convert", "inkscape", "gs", "ps2pdf", "pdftotext", "pdftoppm", "pdfinfo", "qpdf", "pdfunite", "tesseract", "soffice", "libreoffice", "wkhtmltopdf", "exiftool", NULL};
static const char *const *const prefix261[] = {words685, NULL};
static const char *const words686[] = {"man", "info", "tldr", "apropos", "whatis", "cheat", "pydoc", "pydoc3", "ri", "perldoc", "godoc", NULL};
static const char *const *const prefix262[] = {words686, NULL};
static const char *const words687[] = {"man", "info", NULL};
static const char *const *const prefix263[] = {words687, NULL};
static const char *const words688[] = {"-P", "--pager", "-H", "--html", "-C", "--config-file", NULL};
static const char *const words689[] = {"ldd", NULL};
static const char *const *const prefix264[] = {words689, NULL};
static const char *const words690[] = {"hyperfine", "concurrently", NULL};
static const char *const *const prefix265[] = {words690, NULL};
static const char *const words691[] = {"npm-run-all", "npm-run-all2", "run-p", "run-s", NULL};
static const char *const *const prefix266[] = {words691, NULL};
static const char *const words692[] = {"lerna", NULL};
static const char *const *const prefix267[] = {words692, words299, NULL};
static const char *const *const prefix268[] = {words139, NULL};
static const char *const words693[] = {"ab", "wrk", "hey", "vegeta", "k6", "locust", "siege", "bombardier", NULL};
static const char *const *const prefix269[] = {words693, NULL};
static const char *const words694[] = {"just", "rake", "mix", "rails", "nim", "swift", "zig", "sbt", NULL};
static const char *const *const prefix270[] = {words694, NULL};
static const char *const words695[] = {"-c", "--command", "-e", "--eval", "-E", "--execute", NULL};
static const char *const words696[] = {"rails", "rake", "mix", "prisma", "drizzle-kit", "knex", "sequelize-cli", NULL};
static const char *const words697[] = {"db:drop", "db:reset", "db:migrate:reset", "db:purge", "db:truncate_all", "db:setup", "db:schema:load", "ecto.drop", "ecto.reset", "db:drop:_unsafe", "migrate:reset", "schema:drop", "schema:sync", "db:seed:replant", "migrate:undo:all", "db:migrate:undo:all", "drop", "migrate:rollback", "db:rollback", "db", NULL};
static const char *const *const prefix271[] = {words696, words697, NULL};
static const char *const words698[] = {"rails", "symfony", "django-admin", "flask", "expo", NULL};
static const char *const words699[] = {"console", "c", "runner", "r", "dbconsole", "db", "shell", "dbshell", "credentials:edit", "secrets:edit", "destroy", NULL};
static const char *const *const prefix272[] = {words698, words699, NULL};
static const char *const *const prefix273[] = {words144, NULL};
static const char *const *const prefix274[] = {words147, NULL};
static const char *const *const prefix275[] = {words149, NULL};
static const char *const words700[] = {"scp", "sftp", "rsync", NULL};
static const char *const *const prefix276[] = {words700, NULL};
static const char *const words701[] = {"nc", "ncat", "netcat", "nc.openbsd", "nc.traditional", "telnet", "ftp", "lftp", "tftp", "ncftp", "websocat", "wscat", "rlogin", "rsh", "rexec", "gsocket", "gs-netcat", "cryptcat", "pwncat", "chisel", "ligolo", "dnscat", "iodine", "ptunnel", "hans", "croc", "wormhole", "magic-wormhole", "transfer", "ffsend", "onionshare", NULL};
static const char *const *const prefix277[] = {words701, NULL};
static const char *const *const prefix278[] = {words160, NULL};
static const char *const words702[] = {"nc", "ncat", "netcat", "nc.openbsd", "telnet", NULL};
static const char *const words703[] = {"localhost", "127.0.0.1", "::1", "0.0.0.0", NULL};
static const char *const *const prefix279[] = {words702, words703, NULL};
static const char *const *const prefix280[] = {words158, NULL};
static const char *const words704[] = {"-e", "--exec", "-c", "--sh-exec", "--lua-exec", NULL};
static const char *const words705[] = {"nc", "ncat", "netcat", "nc.openbsd", NULL};
static const char *const *const prefix281[] = {words705, words703, NULL};
static const char *const words706[] = {"ping", "ping6", "fping", "dig", "host", "nslookup", "drill", "kdig", "doggo", "dog", "delv", "resolvectl", "traceroute", "traceroute6", "tracepath", "mtr", "whois", "ssh-keyscan", "arp", "arping", "getent", "nping", "ipcalc", "sipcalc", "speedtest", "speedtest-cli", NULL};
static const char *const *const prefix282[] = {words706, NULL};
static const char *const words707[] = {"version", "list", "help", "rand", "dgst", "x509", "req", "verify", "asn1parse", "ciphers", "speed", "prime", "passwd", "crl", "crl2pkcs7", "pkcs7", "errstr", "sha256", "sha1", "md5", "sha512", "genrsa", "genpkey", "gendsa", "ecparam", "dhparam", "dsaparam", "enc", "base64", "rsa", "ec", "pkey", "pkcs8", "pkcs12", "cms", "smime", "pkeyutl", "rsautl", "kdf", "mac", "ts", "storeutl", "rehash", "nseq", "pkeyparam", "dsa", "rsa", "ca", "spkac", "aes-256-cbc", "aes-128-cbc", "des3", NULL};
static const char *const *const prefix283[] = {words162, words707, NULL};
static const char *const words708[] = {"enc", "base64", "aes-256-cbc", "aes-128-cbc", "des3", "cms", "smime", "pkeyutl", "rsautl", NULL};
static const char *const *const prefix284[] = {words162, words708, NULL};
static const char *const words709[] = {"-d", "-decrypt", "-verifyrecover", NULL};
static const char *const words710[] = {"s_client", "s_server", "s_time", "ocsp", "engine", "tsget", NULL};
static const char *const *const prefix285[] = {words162, words710, NULL};
static const char *const words711[] = {"http", "https", "xh", "xhs", "httpie", "curlie", NULL};
static const char *const words712[] = {"POST", "PUT", "PATCH", "DELETE", "post", "put", "patch", "delete", NULL};
static const char *const *const prefix286[] = {words711, words712, NULL};
static const char *const words713[] = {"http", "https", "xh", "xhs", "httpie", "curlie", "lynx", "w3m", "links", "elinks", "aria2c", "axel", "wget2", "lwp-request", "GET", "HEAD", "hurl", "grpcurl", "evans", "httpx", NULL};
static const char *const *const prefix287[] = {words713, NULL};
static const char *const words714[] = {"GET", "HEAD", "OPTIONS", NULL};
static const char *const *const prefix288[] = {words711, words714, NULL};
static const char *const words715[] = {"yt-dlp", "youtube-dl", "gallery-dl", "gdown", "hf", "huggingface-cli", "kaggle", "rtorrent", "transmission-cli", NULL};
static const char *const *const prefix289[] = {words715, NULL};
static const char *const words716[] = {"mail", "mailx", "mutt", "neomutt", "sendmail", "msmtp", "swaks", "ssmtp", "mailsend", "s-nail", "apprise", "slack", "telegram-send", "ntfy", NULL};
static const char *const *const prefix290[] = {words716, NULL};
static const char *const words717[] = {"ngrok", "cloudflared", "lt", "localtunnel", "bore", "frpc", "frps", "tailscale", "zerotier-cli", "wg", "wg-quick", "openvpn", "tor", "sshuttle", "stunnel", "inlets", "devtunnel", "expose", "zrok", "pagekite", NULL};
static const char *const *const prefix291[] = {words717, NULL};
static const char *const words718[] = {"nmap", "masscan", "zmap", "rustscan", "nikto", "sqlmap", "hydra", "medusa", "gobuster", "ffuf", "dirb", "wfuzz", "amass", "subfinder", "nuclei", "msfconsole", "msfvenom", "john", "hashcat", "aircrack-ng", "responder", "mimikatz", "crackmapexec", "netexec", "impacket-smbclient", "smbclient", "rpcclient", "ldapsearch", "snmpwalk", "enum4linux", "bettercap", "ettercap", "tcpdump", "tshark", "wireshark", "dumpcap", "ngrep", "mitmproxy", "mitmdump", NULL};
static const char *const *const prefix292[] = {words718, NULL};
static const char *const words719[] = {"pbcopy", "xclip", "xsel", "wl-copy", "clip", "clip.exe", NULL};
static const char *const *const prefix293[] = {words719, NULL};
static const char *const words720[] = {"pbpaste", "wl-paste", "xclip", "xsel", NULL};
static const char *const *const prefix294[] = {words720, NULL};
static const char *const words721[] = {"-o", "-out", "--output", NULL};
static const char *const words722[] = {"pbpaste", "wl-paste", NULL};
static const char *const *const prefix295[] = {words722, NULL};
static const char *const *const prefix296[] = {words164, NULL};
static const char *const words723[] = {"-l", NULL};
static const char *const words724[] = {"ssh-add", "ssh-copy-id", "gpg-agent", "gpgconf", "gpg-connect-agent", NULL};
static const char *const *const prefix297[] = {words724, NULL};
static const char *const words725[] = {"gpg", "gpg2", "age-keygen", "minisign", "signify", "cosign", "keytool", "certutil", "step", "certbot", "mkcert", "acme.sh", NULL};
static const char *const *const prefix298[] = {words725, NULL};
static const char *const *const prefix299[] = {words166, NULL};
static const char *const words726[] = {"--verify", "--version", "-k", "--list-keys", "--list-public-keys", "--fingerprint", "--help", "--list-packets", "--dearmor", "--show-keys", NULL};
static const char *const words727[] = {"--export-secret-keys", "--export-secret-subkeys", "-d", "--decrypt", "--homedir", "--delete-keys", "--delete-secret-keys", "--import", NULL};
static const char *const words728[] = {"gpg", "gpg2", "age", "rage", "sops", "ansible-vault", "git-crypt", "transcrypt", "ccrypt", "ccdecrypt", NULL};
static const char *const *const prefix300[] = {words728, NULL};
static const char *const words729[] = {"-d", "--decrypt", "-i", "--identity", NULL};
static const char *const words730[] = {"sops", "ansible-vault", "git-crypt", "transcrypt", NULL};
static const char *const words731[] = {"decrypt", "view", "unlock", NULL};
static const char *const *const prefix301[] = {words730, words731, NULL};
static const char *const words732[] = {"age", "rage", "sops", "ansible-vault", "git-crypt", "transcrypt", "ccrypt", "ccdecrypt", NULL};
static const char *const *const prefix302[] = {words732, NULL};
static const char *const words733[] = {"pass", "gopass", "op", "bw", "rbw", "lpass", "vault", "bao", "secret-tool", "security", "keyring", "kwallet-query", "keepassxc-cli", "dashlane", "dcli", "keybase", "yubikey", "ykman", "berglas", "keyctl", "systemd-creds", "tpm2", NULL};
static const char *const *const prefix303[] = {words733, NULL};
static const char *const words734[] = {"op", "bw", "vault", "pass", NULL};
static const char *const words735[] = {"--version", "version", "status", "help", NULL};
static const char *const *const prefix304[] = {words734, words735, NULL};
static const char *const words736[] = {"npm", "pnpm", "yarn", "yarnpkg", "bun", NULL};
static const char *const words737[] = {"install", "i", "add", "ci", "clean-install", "in", "isntall", "update", "up", "upgrade", "dedupe", "ddp", "install-test", "it", "cit", "import", "fetch", "rebuild", "rb", "prune", "audit", "approve-builds", "version", "workspace", NULL};
static const char *const *const prefix305[] = {words736, words737, NULL};
static const char *const words738[] = {"install", "i", "add", "ci", "clean-install", "in", "isntall", "update", "up", "upgrade", "link", "ln", NULL};
static const char *const *const prefix306[] = {words736, words738, NULL};
static const char *const words739[] = {"-g", "--global", "--location", NULL};
static const char *const words740[] = {"install", "i", "add", "ci", "clean-install", "in", "update", "up", "upgrade", NULL};
static const char *const *const prefix307[] = {words736, words740, NULL};
static const char *const words741[] = {"--registry", "--script-shell", "--userconfig", "--globalconfig", "--node-options", NULL};
static const char *const words742[] = {"yarn", "yarnpkg", "npm", "pnpm", "bun", NULL};
static const char *const *const prefix308[] = {words742, NULL};
static const char *const words743[] = {"-e", "--eval", "-p", "--print", "--help", "--version", "-v", "-h", "--interactive", NULL};
static const char *const words744[] = {"npm", "pnpm", "yarn", "yarnpkg", "bun", "npx", "bunx", NULL};
static const char *const *const prefix309[] = {words744, NULL};
static const char *const words745[] = {"--version", "-v", "--help", "-h", NULL};
static const char *const *const prefix310[] = {words174, NULL};
static const char *const words746[] = {"-e", "--eval", "-p", "--print", NULL};
static const char *const words747[] = {"yarn", "yarnpkg", "pnpm", NULL};
static const char *const *const prefix311[] = {words747, NULL};
static const char *const words748[] = {"run", "run-script", "rum", "urn", "test", "t", "tst", "start", "stop", "restart", "workspaces", "build", "dev", "lint", "format", "typecheck", NULL};
static const char *const *const prefix312[] = {words736, words748, NULL};
static const char *const words749[] = {"npm", "pnpm", "yarn", "yarnpkg", NULL};
static const char *const words750[] = {"exec", "x", NULL};
static const char *const *const prefix313[] = {words749, words750, NULL};
static const char *const *const prefix314[] = {words168, words750, NULL};
static const char *const words751[] = {"-c", "--call", "-p", "--package", "-y", "--yes", NULL};
static const char *const *const prefix315[] = {words176, NULL};
static const char *const words752[] = {"tsc", "tsx", "ts-node", "eslint", "prettier", "biome", "oxlint", "stylelint", "jest", "vitest", "mocha", "ava", "playwright", "cypress", "vite", "webpack", "rollup", "esbuild", "parcel", "next", "nuxt", "nuxi", "astro", "remix", "svelte-kit", "svelte-check", "ng", "nx", "turbo", "lerna", "tsup", "swc", "babel", "tailwindcss", "postcss", "sass", "prisma", "drizzle-kit", "typeorm", "sequelize", "knex", "storybook", "changeset", "husky", "lint-staged", "commitlint", "markdownlint", "markdownlint-cli2", "nodemon", "rimraf", "typedoc", "jsdoc", "c8", "nyc", "depcheck", "knip", "madge", "npm-run-all", "concurrently", "cross-env", "http-server", "serve", "wrangler", "graphql-codegen", "openapi-typescript", "vue-tsc", "tsd", "size-limit", "publint", "syncpack", "expo", "react-scripts", "cspell", "dprint", "standard", "xo", "ncu", "npm-check-updates", "tsc-watch", "mermaid", "mmdc", "remark", "wait-on", NULL};
static const char *const *const prefix316[] = {words176, words752, NULL};
static const char *const words753[] = {"-p", "--package", "-c", "--call", NULL};
static const char *const words754[] = {"rimraf", "del-cli", "del", "trash-cli", NULL};
static const char *const *const prefix317[] = {words176, words754, NULL};
static const char *const words755[] = {"rimraf", "del-cli", "trash-cli", NULL};
static const char *const *const prefix318[] = {words755, NULL};
static const char *const words756[] = {"init", "create", "innit", "dlx", "x", "c", NULL};
static const char *const *const prefix319[] = {words736, words756, NULL};
static const char *const words757[] = {"--workspaces-only", NULL};
static const char *const words758[] = {"init", "innit", NULL};
static const char *const *const prefix320[] = {words736, words758, NULL};
static const char *const words759[] = {"list", "ls", "la", "ll", "view", "info", "show", "outdated", "why", "explain", "search", "s", "find", "help", "docs", "repo", "root", "prefix", "bin", "ping", "doctor", "fund", "whoami", "licenses", "pkg", "query", "pack", "bugs", "store", "versions", "diff", "sbom", NULL};
static const char *const *const prefix321[] = {words736, words759, NULL};
static const char *const words760[] = {"npm", "bun", "pnpm", NULL};
static const char *const words761[] = {"pkg", NULL};
static const char *const words762[] = {"set", "delete", "fix", NULL};
static const char *const *const prefix322[] = {words760, words761, words762, NULL};
static const char *const words763[] = {"explore", NULL};
static const char *const *const prefix323[] = {words168, words763, NULL};
static const char *const words764[] = {"node", NULL};
static const char *const *const prefix324[] = {words747, words764, NULL};
static const char *const words765[] = {"workspaces", NULL};
static const char *const words766[] = {"foreach", NULL};
static const char *const *const prefix325[] = {words172, words765, words766, words299, NULL};
static const char *const words767[] = {"yarn", "yarnpkg", "pnpm", "bun", NULL};
static const char *const *const prefix326[] = {words767, words754, NULL};
static const char *const words768[] = {"uninstall", "remove", "rm", "r", "un", "unlink", "autoclean", NULL};
static const char *const *const prefix327[] = {words736, words768, NULL};
static const char *const words769[] = {"publish", "unpublish", "deprecate", "owner", "author", "access", "team", "org", "dist-tag", "dist-tags", "token", "profile", "hook", "star", "unstar", "stage", "trust", "npm", NULL};
static const char *const *const prefix328[] = {words736, words769, NULL};
static const char *const words770[] = {"config", "set", "get", "login", "adduser", "add-user", "logout", "set-script", "cache", "global", "link", "ln", "policies", "plugin", "patch", "patch-commit", "setup", "env", "self-update", "completion", "edit", "shrinkwrap", "server", "deploy", NULL};
static const char *const *const prefix329[] = {words736, words770, NULL};
static const char *const words771[] = {"config", "cache", NULL};
static const char *const words772[] = {"get", "list", "ls", "verify", "dir", NULL};
static const char *const *const prefix330[] = {words736, words771, words772, NULL};
static const char *const words773[] = {"nvm", "fnm", "n", "volta", "corepack", "nodenv", "pyenv", "rbenv", "asdf", "mise", "rtx", "jenv", "sdk", "goenv", "tfenv", "proto", NULL};
static const char *const *const prefix331[] = {words773, NULL};
static const char *const words774[] = {"nvm", "fnm", "volta", "nodenv", "pyenv", "rbenv", "asdf", "mise", "rtx", "jenv", "sdk", "goenv", "tfenv", NULL};
static const char *const words775[] = {"ls", "list", "current", "version", "versions", "which", "whence", "ls-remote", "list-all", "use", "local", "shell", "root", "where", "--version", "help", "doctor", "reshim", "rehash", "init", NULL};
static const char *const *const prefix332[] = {words774, words775, NULL};
static const char *const words776[] = {"nvm", "fnm", "nodenv", "pyenv", "rbenv", "asdf", "mise", "rtx", NULL};
static const char *const *const prefix333[] = {words776, words750, NULL};
static const char *const words777[] = {"ncu", "npm-check-updates", "syncpack", "taze", NULL};
static const char *const *const prefix334[] = {words777, NULL};
static const char *const words778[] = {"fmt", "lint", "check", "test", "bench", "task", "doc", "info", "cache", "compile", "bundle", "types", "help", "coverage", "outdated", "init", "completions", "clean", NULL};
static const char *const *const prefix335[] = {words178, words778, NULL};
static const char *const words779[] = {"run", "serve", NULL};
static const char *const *const prefix336[] = {words178, words779, NULL};
static const char *const words780[] = {"add", "install", "update", "remove", "uninstall", "i", NULL};
static const char *const *const prefix337[] = {words178, words780, NULL};
static const char *const words781[] = {"install", "uninstall", "i", NULL};
static const char *const *const prefix338[] = {words178, words781, NULL};
static const char *const words782[] = {"-g", "--global", "--root", NULL};
static const char *const words783[] = {"eval", "repl", "upgrade", "publish", "deploy", "jupyter", "lsp", "x", "sandbox", NULL};
static const char *const *const prefix339[] = {words178, words783, NULL};
static const char *const *const prefix340[] = {words178, NULL};
static const char *const words784[] = {"--version", "--help", "-V", "-h", NULL};
static const char *const words785[] = {"install", "download", "wheel", "lock", NULL};
static const char *const *const prefix341[] = {words180, words785, NULL};
static const char *const words786[] = {"install", "download", "wheel", NULL};
static const char *const *const prefix342[] = {words180, words786, NULL};
static const char *const words787[] = {"--user", "--break-system-packages", "-t", "--target", "--root", "--prefix", "-i", "--index-url", "--extra-index-url", "--trusted-host", "-f", "--find-links", "--proxy", NULL};
static const char *const words788[] = {"uninstall", "cache", NULL};
static const char *const *const prefix343[] = {words180, words788, NULL};
static const char *const words789[] = {"pip", "pip3", "pip2", NULL};
static const char *const *const prefix344[] = {words789, words533, NULL};
static const char *const words790[] = {"list", "show", "freeze", "check", "index", "search", "help", "inspect", "debug", "hash", NULL};
static const char *const *const prefix345[] = {words180, words790, NULL};
static const char *const words791[] = {"pip", "pip3", "pip2", "uv", "poetry", "pipx", "pdm", "hatch", "pipenv", "conda", "mamba", "rye", "uvx", NULL};
static const char *const *const prefix346[] = {words791, NULL};
static const char *const words792[] = {"--version", "-V", "--help", "-h", NULL};
static const char *const words793[] = {"list", "get", "debug", NULL};
static const char *const *const prefix347[] = {words789, words533, words793, NULL};
static const char *const words794[] = {"venv", "virtualenv", "ensurepip", NULL};
static const char *const *const prefix348[] = {words794, NULL};
static const char *const words795[] = {"deactivate", "rehash", NULL};
static const char *const *const prefix349[] = {words795, NULL};
static const char *const words796[] = {"http.server", "pdb", "smtpd", "idlelib", "pdb3", "wsgiref.simple_server", NULL};
static const char *const *const prefix350[] = {words796, NULL};
static const char *const words797[] = {"json.tool", "compileall", "py_compile", "timeit", "ast", "tokenize", "calendar", "site", "sysconfig", "this", "pickletools", "dis", "tabnanny", "inspect", NULL};
static const char *const *const prefix351[] = {words797, NULL};
static const char *const words798[] = {"zipfile", "tarfile", "zipapp", NULL};
static const char *const *const prefix352[] = {words798, NULL};
static const char *const words799[] = {"webbrowser", "ftplib", "telnetlib", "imaplib", "poplib", "nntplib", "smtplib", "asyncio", "xmlrpc.server", NULL};
static const char *const *const prefix353[] = {words799, NULL};
static const char *const words800[] = {"trace", "cProfile", "profile", "runpy", NULL};
static const char *const *const prefix354[] = {words800, NULL};
static const char *const words801[] = {"uv", "poetry", "pdm", "pipenv", "rye", "hatch", NULL};
static const char *const words802[] = {"add", "sync", "lock", "install", "update", "init", "new", "pin", "export", "tree", "build", "version", "show", "check", "list", "env", "venv", "format", "fmt", "lint", "test", "help", "graph", "requirements", "verify", "dep", "audit", "about", "search", "use", "info", "status", NULL};
static const char *const *const prefix355[] = {words801, words802, NULL};
static const char *const words803[] = {"uv", "poetry", "pdm", "pipenv", "rye", NULL};
static const char *const words804[] = {"add", "sync", "lock", "install", "update", NULL};
static const char *const *const prefix356[] = {words803, words804, NULL};
static const char *const words805[] = {"--index", "--index-url", "--default-index", "--extra-index-url", "--source", "--pypi-mirror", "--system", "--global", NULL};
static const char *const *const prefix357[] = {words801, words672, NULL};
static const char *const words806[] = {"uv", "poetry", "pdm", "pipenv", "hatch", NULL};
static const char *const words807[] = {"shell", "console", NULL};
static const char *const *const prefix358[] = {words806, words807, NULL};
static const char *const words808[] = {"remove", "uninstall", "clean", "cache", NULL};
static const char *const *const prefix359[] = {words801, words808, NULL};
static const char *const words809[] = {"uv", "poetry", "pdm", "rye", "hatch", "flit", "maturin", "twine", NULL};
static const char *const words810[] = {"publish", "upload", "auth", NULL};
static const char *const *const prefix360[] = {words809, words810, NULL};
static const char *const words811[] = {"self", "config", "plugin", "source", "python", "tool", "toolchain", "generate-shell-completion", "open", "debug", NULL};
static const char *const *const prefix361[] = {words801, words811, NULL};
static const char *const words812[] = {"uv", "poetry", NULL};
static const char *const words813[] = {"tool", "python", "self", NULL};
static const char *const words814[] = {"list", "dir", "find", "show", "version", NULL};
static const char *const *const prefix362[] = {words812, words813, words814, NULL};
static const char *const words815[] = {"pip", NULL};
static const char *const words816[] = {"install", "sync", "compile", NULL};
static const char *const *const prefix363[] = {words182, words815, words816, NULL};
static const char *const words817[] = {"install", "sync", NULL};
static const char *const *const prefix364[] = {words182, words815, words817, NULL};
static const char *const words818[] = {"--system", "--break-system-packages", "--target", "--prefix", "--index", "--index-url", "--default-index", "--extra-index-url", NULL};
static const char *const words819[] = {"list", "show", "freeze", "check", "tree", NULL};
static const char *const *const prefix365[] = {words182, words815, words819, NULL};
static const char *const words820[] = {"uninstall", NULL};
static const char *const *const prefix366[] = {words182, words815, words820, NULL};
static const char *const words821[] = {"uvx", "pipx", NULL};
static const char *const *const prefix367[] = {words821, NULL};
static const char *const words822[] = {"ruff", "black", "mypy", "pyright", "isort", "flake8", "pytest", "pre-commit", "codespell", "ty", "vulture", "bandit", "pip-audit", NULL};
static const char *const *const prefix368[] = {words184, words822, NULL};
static const char *const words823[] = {"--from", "--with", "--index", "--index-url", "--default-index", NULL};
static const char *const words824[] = {"pipx", NULL};
static const char *const words825[] = {"list", "environment", "--version", NULL};
static const char *const *const prefix369[] = {words824, words825, NULL};
static const char *const *const prefix370[] = {words186, NULL};
static const char *const words826[] = {"list", "info", "search", "activate", "deactivate", "help", "--version", "tree", "compare", NULL};
static const char *const *const prefix371[] = {words186, words826, NULL};
static const char *const *const prefix372[] = {words186, words672, NULL};
static const char *const words827[] = {"easy_install", "setup.py", NULL};
static const char *const *const prefix373[] = {words827, NULL};
static const char *const words828[] = {"build", "b", "check", "c", "test", "t", "run", "r", "bench", "clippy", "fmt", "doc", "d", "clean", "fix", "nextest", "llvm-cov", "tarpaulin", "miri", "expand", "audit", "deny", "machete", "udeps", "outdated", "criterion", "insta", "xtask", "make", "hack", "msrv", "semver-checks", "mutants", "flamegraph", "bloat", "asm", "zigbuild", "ndk", "tauri", "leptos", "dist", "shear", "sort", "cyclonedx", "about", "spellcheck", "rdme", "readme", "rustc", "rustdoc", "package", "vendor", "report", NULL};
static const char *const *const prefix374[] = {words188, words828, NULL};
static const char *const words829[] = {"build", "b", "check", "c", "test", "t", "run", "r", "bench", "clippy", "fmt", "doc", "install", "fix", NULL};
static const char *const *const prefix375[] = {words188, words829, NULL};
static const char *const words830[] = {"--config", NULL};
static const char *const words831[] = {"add", "update", "u", "upgrade", "fetch", "new", "init", "generate-lockfile", "upgrade", NULL};
static const char *const *const prefix376[] = {words188, words831, NULL};
static const char *const words832[] = {"add", "update", "fetch", NULL};
static const char *const *const prefix377[] = {words188, words832, NULL};
static const char *const words833[] = {"--git", "--path", "--registry", "--index", NULL};
static const char *const words834[] = {"tree", "metadata", "search", "info", "locate-project", "pkgid", "verify-project", "read-manifest", "help", "version", "--list", "bininfo", NULL};
static const char *const *const prefix378[] = {words188, words834, NULL};
static const char *const words835[] = {"cargo", "rustup", "rustc", NULL};
static const char *const *const prefix379[] = {words835, NULL};
static const char *const words836[] = {"--version", "-V", "--help", "-h", "--list", NULL};
static const char *const words837[] = {"install", "binstall", "install-update", NULL};
static const char *const *const prefix380[] = {words188, words837, NULL};
static const char *const words838[] = {"remove", "rm", "uninstall", "cache", NULL};
static const char *const *const prefix381[] = {words188, words838, NULL};
static const char *const words839[] = {"publish", "yank", "owner", "login", "logout", "release", "workspaces", NULL};
static const char *const *const prefix382[] = {words188, words839, NULL};
static const char *const words840[] = {"publish", NULL};
static const char *const *const prefix383[] = {words188, words840, NULL};
static const char *const words841[] = {"rustup", NULL};
static const char *const *const prefix384[] = {words841, NULL};
static const char *const words842[] = {"show", "which", "doc", "check", "help", "man", NULL};
static const char *const *const prefix385[] = {words841, words842, NULL};
static const char *const words843[] = {"install", "update", "add", "lock", "check", "list", "info", "show", "outdated", "init", "binstubs", "viz", "doctor", "platform", "help", "version", "cache", "package", "audit", NULL};
static const char *const *const prefix386[] = {words520, words843, NULL};
static const char *const words844[] = {"bundle", "composer", "mvn", "gradle", "dotnet", "sbt", NULL};
static const char *const *const prefix387[] = {words844, NULL};
static const char *const *const prefix388[] = {words520, words299, NULL};
static const char *const words845[] = {"remove", "config", "clean", "pristine", "gem", "plugin", "console", "inject", "open", NULL};
static const char *const *const prefix389[] = {words520, words845, NULL};
static const char *const words846[] = {"gem", NULL};
static const char *const words847[] = {"install", "i", "update", "pristine", "setup", "sources", "exec", NULL};
static const char *const *const prefix390[] = {words846, words847, NULL};
static const char *const words848[] = {"uninstall", "cleanup", "push", "yank", "owner", "signin", "signout", "cert", NULL};
static const char *const *const prefix391[] = {words846, words848, NULL};
static const char *const words849[] = {"list", "search", "info", "specification", "environment", "env", "which", "outdated", "build", "contents", "dependency", "help", "check", "lock", "query", "stale", NULL};
static const char *const *const prefix392[] = {words846, words849, NULL};
static const char *const words850[] = {"install", "i", "update", "u", "upgrade", "require", "r", "dump-autoload", "dumpautoload", "show", "info", "outdated", "validate", "check-platform-reqs", "init", "why", "depends", "prohibits", "why-not", "audit", "status", "licenses", "search", "suggests", "diagnose", "fund", "about", "bump", "archive", "list", "help", NULL};
static const char *const *const prefix393[] = {words190, words850, NULL};
static const char *const words851[] = {"run", "run-script", "test", "lint", "exec", "check", "format", "analyse", "cs", "stan", "phpstan", "cs-fix", NULL};
static const char *const *const prefix394[] = {words190, words851, NULL};
static const char *const words852[] = {"global", "config", "remove", "rm", "self-update", "selfupdate", "clear-cache", "create-project", "reinstall", NULL};
static const char *const *const prefix395[] = {words190, words852, NULL};
static const char *const words853[] = {"mvn", "mvnd", "gradle", "mvnw", "gradlew", NULL};
static const char *const *const prefix396[] = {words853, NULL};
static const char *const words854[] = {"deploy", "publish", "release:perform", "release:prepare", "exec:exec", "uploadArchives", "deploy:deploy-file", "publishToMavenCentral", "publishPlugins", NULL};
static const char *const *const prefix397[] = {words853, words854, NULL};
static const char *const words855[] = {"dotnet", NULL};
static const char *const words856[] = {"build", "test", "run", "restore", "clean", "format", "new", "sln", "add", "list", "pack", "publish", "watch", "msbuild", "vstest", "ef", "--info", "--version", "help", "reference", "package", NULL};
static const char *const *const prefix398[] = {words855, words856, NULL};
static const char *const words857[] = {"tool", "nuget", "workload", "remove", "dev-certs", "user-secrets", "fsi", "exec", "script", "store", "build-server", NULL};
static const char *const *const prefix399[] = {words855, words857, NULL};
static const char *const words858[] = {"cabal", "stack", "opam", "luarocks", "cpan", "cpanm", "nimble", "pub", "rebar3", "hex", "raco", "vcpkg", "conan", "spack", "pod", "carthage", "mint", "xcodes", "swiftly", "ghcup", "jbang", "sdkman", "lein", "arduino-cli", "platformio", "pio", "west", NULL};
static const char *const words859[] = {"install", "add", "update", "upgrade", "remove", "uninstall", "upload", "publish", "switch", "pin", "push", "release", "flash", "monitor", NULL};
static const char *const *const prefix400[] = {words858, words859, NULL};
static const char *const words860[] = {"opam", "luarocks", "nimble", "raco", "vcpkg", "conan", "spack", "pod", "carthage", "arduino-cli", "platformio", "pio", "west", NULL};
static const char *const words861[] = {"build", "test", "list", "show", "search", "make", "compile", "check", "env", "config", "info", "run", "--version", "version", "graph", "inspect", "outdated", "lint", NULL};
static const char *const *const prefix401[] = {words860, words861, NULL};
static const char *const words862[] = {"cpan", "cpanm", "carton", "ghcup", "swiftly", "jbang", NULL};
static const char *const *const prefix402[] = {words862, NULL};
static const char *const words863[] = {"apt", "apt-get", "aptitude", "dnf", "yum", "microdnf", "zypper", "pacman", "yay", "paru", "apk", "emerge", "xbps-install", "eopkg", "brew", "port", "pkg", "pkg_add", "pkgin", "snap", "flatpak", "nix", "nix-env", "nix-build", "nix-shell", "guix", "choco", "winget", "scoop", "dpkg", "rpm", "installer", "softwareupdate", "mas", "tdnf", "swupd", "slackpkg", "opkg", "rpm-ostree", "home-manager", "nixos-rebuild", "darwin-rebuild", "add-apt-repository", "apt-key", "debconf-set-selections", "dpkg-reconfigure", "update-alternatives", "alternatives", "alien", "gdebi", "pkgutil", "fink", "pacstrap", "debootstrap", "makepkg", "dpkg-deb", NULL};
static const char *const *const prefix403[] = {words863, NULL};
static const char *const words864[] = {"apt", "apt-get", "aptitude", "dnf", "yum", "microdnf", "zypper", "apk", "brew", "port", "pkg", "snap", "flatpak", "choco", "winget", "scoop", NULL};
static const char *const words865[] = {"remove", "purge", "autoremove", "uninstall", "delete", "del", "rm", "erase", "clean", "autoclean", "cleanup", NULL};
static const char *const *const prefix404[] = {words864, words865, NULL};
static const char *const words866[] = {"apt", "apt-get", "aptitude", "dnf", "yum", "zypper", "apk", "brew", "port", "pkg", "snap", "flatpak", "choco", "winget", "scoop", "guix", NULL};
static const char *const words867[] = {"list", "search", "show", "info", "policy", "depends", "rdepends", "madison", "changelog", "provides", "repolist", "deps", "leaves", "outdated", "doctor", "config", "--prefix", "home", "desc", "find", "check", "why", "query", "se", "if", "lr", "uses", "--version", "contents", NULL};
static const char *const *const prefix405[] = {words866, words867, NULL};
static const char *const words868[] = {"brew", NULL};
static const char *const *const prefix406[] = {words868, NULL};
static const char *const words869[] = {"--prefix", "--version", "--cellar", "--repository", "--config", NULL};
static const char *const words870[] = {"apt", "apt-get", NULL};
static const char *const *const prefix407[] = {words870, NULL};
static const char *const words871[] = {"-s", "--simulate", "--dry-run", "--just-print", "--no-act", "--recon", NULL};
static const char *const words872[] = {"-o", "--option", "-c", "--config-file", NULL};
static const char *const words873[] = {"dpkg", "rpm", NULL};
static const char *const *const prefix408[] = {words873, NULL};
static const char *const words874[] = {"-l", "--list", "-L", "--listfiles", "-s", "--status", "-S", "--search", "-q", "--query", "--print-architecture", "--get-selections", "-c", "--contents", "-I", "--info", "--version", "--compare-versions", NULL};
static const char *const words875[] = {"-i", "--install", "-r", "--remove", "-P", "--purge", "-U", "--upgrade", "-e", "--erase", "-F", "--freshen", "--configure", "--unpack", "--import", "--rebuilddb", "-E", "--eval", NULL};
static const char *const words876[] = {"apt-cache", "dpkg-query", "apt-file", "equery", "xbps-query", "pkg_info", "pkgconf", "debsums", "dpkg-architecture", "repoquery", NULL};
static const char *const *const prefix409[] = {words876, NULL};
static const char *const words877[] = {"pacman", NULL};
static const char *const *const prefix410[] = {words877, NULL};
static const char *const words878[] = {"-Q", "-F", "--query", "--files", "-V", NULL};
static const char *const words879[] = {"-S", "-R", "-U", "-D", "--sync", "--remove", "--upgrade", "--database", NULL};
static const char *const words880[] = {"status", "show", "cat", "list-units", "list-unit-files", "list-timers", "list-sockets", "list-jobs", "list-dependencies", "list-machines", "is-active", "is-enabled", "is-failed", "is-system-running", "get-default", "help", "show-environment", "--version", NULL};
static const char *const *const prefix411[] = {words195, words880, NULL};
static const char *const *const prefix412[] = {words195, NULL};
static const char *const words881[] = {"start", "restart", "reload", "try-restart", "reload-or-restart", "daemon-reload", "daemon-reexec", "reset-failed", "set-property", "set-environment", "unset-environment", "import-environment", "freeze", "thaw", "clean", "bind", "mount-image", NULL};
static const char *const *const prefix413[] = {words195, words881, NULL};
static const char *const words882[] = {"stop", "kill", "disable", "mask", "isolate", "rescue", "emergency", "default", "revert", NULL};
static const char *const *const prefix414[] = {words195, words882, NULL};
static const char *const words883[] = {"enable", "reenable", "link", "edit", "unmask", "preset", "preset-all", "add-wants", "add-requires", "set-default", NULL};
static const char *const *const prefix415[] = {words195, words883, NULL};
static const char *const words884[] = {"reboot", "poweroff", "halt", "kexec", "suspend", "hibernate", "hybrid-sleep", "soft-reboot", "switch-root", "exit", NULL};
static const char *const *const prefix416[] = {words195, words884, NULL};
static const char *const words885[] = {"service", "rc-service", "sv", "initctl", "invoke-rc.d", "supervisorctl", "pm2", "forever", "circusctl", "monit", "s6-svc", "runit", "sc", "nssm", "svcadm", "rcctl", NULL};
static const char *const *const prefix417[] = {words885, NULL};
static const char *const words886[] = {"pm2", "supervisorctl", "monit", NULL};
static const char *const words887[] = {"list", "ls", "status", "show", "describe", "logs", "info", "jlist", "prettylist", "monit", "summary", "avail", "version", NULL};
static const char *const *const prefix418[] = {words886, words887, NULL};
static const char *const words888[] = {"update-rc.d", "chkconfig", "rc-update", "insserv", "loginctl", "enable-linger", NULL};
static const char *const *const prefix419[] = {words888, NULL};
static const char *const words889[] = {"journalctl", "dmesg", "last", "lastlog", "lastb", "who", "w", "users", "uptime", "systemd-analyze", "systemd-cgls", "systemd-cgtop", "timedatectl", "localectl", "hostnamectl", "coredumpctl", "aureport", "ausearch", "log", NULL};
static const char *const *const prefix420[] = {words889, NULL};
static const char *const words890[] = {"journalctl", "dmesg", NULL};
static const char *const *const prefix421[] = {words890, NULL};
static const char *const words891[] = {"--vacuum-size", "--vacuum-time", "--vacuum-files", "--rotate", "--flush", "-C", "--clear", "-c", "--read-clear", "-D", "--console-off", "-E", "--console-on", "--setup-keys", "--update-catalog", "--file", NULL};
static const char *const words892[] = {"timedatectl", "localectl", "hostnamectl", NULL};
static const char *const words893[] = {"set-time", "set-timezone", "set-ntp", "set-local-rtc", "set-locale", "set-keymap", "set-hostname", "hostname", "set-x11-keymap", "set-chassis", "set-icon-name", "set-deployment", NULL};
static const char *const *const prefix422[] = {words892, words893, NULL};
static const char *const words894[] = {"crontab", "at", "batch", "atrm", "fcrontab", "anacron", "incrontab", NULL};
static const char *const *const prefix423[] = {words894, NULL};
static const char *const *const prefix424[] = {words199, NULL};
static const char *const words895[] = {"-e", "-r", "-i", NULL};
static const char *const words896[] = {"atq", NULL};
static const char *const *const prefix425[] = {words896, NULL};
static const char *const words897[] = {"launchctl", "lingon", "SMJobBless", NULL};
static const char *const *const prefix426[] = {words897, NULL};
static const char *const words898[] = {"launchctl", NULL};
static const char *const words899[] = {"list", "print", "blame", "version", "dumpstate", "print-disabled", "hostinfo", "help", NULL};
static const char *const *const prefix427[] = {words898, words899, NULL};
static const char *const words900[] = {"defaults", "scutil", "systemsetup", "networksetup", "pmset", "nvram", "spctl", "csrutil", "tmutil", "profiles", "dscl", "PlistBuddy", "plutil", "kextload", "kextunload", "codesign", "xcode-select", "fdesetup", "gsettings", "dconf", "kwriteconfig5", "xfconf-query", "reg", "regedit", "schtasks", NULL};
static const char *const *const prefix428[] = {words900, NULL};
static const char *const words901[] = {"defaults", "gsettings", "dconf", "plutil", "networksetup", "scutil", "tmutil", "csrutil", "pmset", NULL};
static const char *const words902[] = {"read", "get", "list", "find", "list-keys", "list-recursively", "status", "listbackups", "dump", "read-type", "domains", "list-schemas", NULL};
static const char *const *const prefix429[] = {words901, words902, NULL};
static const char *const words903[] = {"plan", "validate", "fmt", "show", "graph", "providers", "version", "get", "init", "test", "metadata", "modules", "hclfmt", "render-json", "help", NULL};
static const char *const *const prefix430[] = {words201, words903, NULL};
static const char *const words904[] = {"output", "console", "state", NULL};
static const char *const *const prefix431[] = {words201, words904, NULL};
static const char *const words905[] = {"state", "workspace", NULL};
static const char *const words906[] = {"list", "show", NULL};
static const char *const *const prefix432[] = {words201, words905, words906, NULL};
static const char *const words907[] = {"apply", "import", "refresh", "taint", "untaint", "workspace", "force-unlock", "login", "logout", "run-all", "run", "stack", "cloud", "push", NULL};
static const char *const *const prefix433[] = {words201, words907, NULL};
static const char *const words908[] = {"destroy", NULL};
static const char *const *const prefix434[] = {words201, words908, NULL};
static const char *const words909[] = {"apply", "run-all", NULL};
static const char *const *const prefix435[] = {words201, words909, NULL};
static const char *const words910[] = {"-destroy", "--destroy", NULL};
static const char *const words911[] = {"terraform", "tofu", "terragrunt", "pulumi", "ansible", "aws", "gcloud", "az", "kubectl", "helm", "docker", "packer", "vault", "fly", "flyctl", "heroku", "vercel", "netlify", "wrangler", "firebase", "supabase", "doctl", "railway", NULL};
static const char *const *const prefix436[] = {words911, NULL};
static const char *const words912[] = {"-version", "--version", "-v", "-help", "--help", "-h", NULL};
static const char *const words913[] = {"pulumi", "cdk", "cdktf", "sam", "serverless", "sls", "ansible", "ansible-playbook", "ansible-pull", "ansible-console", "ansible-galaxy", "salt", "salt-call", "puppet", "chef-client", "knife", "packer", "nomad", "consul", "boundary", "waypoint", "cloud-init", "amplify", "chalice", "zappa", "up", "arc", "sst", "crossplane", "kcl", NULL};
static const char *const *const prefix437[] = {words913, NULL};
static const char *const words914[] = {"pulumi", "cdk", "cdktf", "sam", "serverless", "sls", "packer", "nomad", "consul", "ansible-galaxy", NULL};
static const char *const words915[] = {"preview", "synth", "diff", "list", "ls", "validate", "fmt", "inspect", "package", "print", "info", "status", "version", "doctor", "about", "logs", "members", "build", "init", NULL};
static const char *const *const prefix438[] = {words914, words915, NULL};
static const char *const words916[] = {"pulumi", "cdk", "cdktf", "sam", "serverless", "sls", "nomad", "amplify", "sst", "chalice", "zappa", NULL};
static const char *const words917[] = {"destroy", "delete", "remove", "rm", "undeploy", "purge", NULL};
static const char *const *const prefix439[] = {words916, words917, NULL};
static const char *const *const prefix440[] = {words203, NULL};
static const char *const words918[] = {"sts", "ec2", "s3", "s3api", "iam", "lambda", "logs", "cloudformation", "ecs", "ecr", "eks", "rds", "dynamodb", "sqs", "sns", "cloudwatch", "route53", "elbv2", "apigateway", "apigatewayv2", "autoscaling", "acm", "kms", "events", "stepfunctions", "ssm", "glue", "athena", "cloudfront", "configure", "help", "codebuild", "codepipeline", "amplify", "organizations", "elasticache", "opensearch", "efs", "batch", "kinesis", "firehose", "budgets", "ce", "cognito-idp", "wafv2", NULL};
static const char *const words919[] = {"get-caller-identity", "ls", "list", "describe-instances", "describe-images", "describe-vpcs", "describe-subnets", "describe-security-groups", "describe-regions", "describe-volumes", "describe-snapshots", "list-buckets", "list-objects", "list-objects-v2", "head-object", "head-bucket", "list-users", "list-roles", "list-policies", "get-role", "get-user", "get-policy", "list-functions", "get-function-configuration", "describe-log-groups", "describe-log-streams", "get-log-events", "filter-log-events", "tail", "describe-stacks", "list-stacks", "describe-stack-events", "describe-stack-resources", "list-clusters", "describe-clusters", "list-services", "describe-services", "list-tasks", "describe-tasks", "list-task-definitions", "describe-task-definition", "describe-repositories", "list-images", "describe-images", "describe-cluster", "describe-db-instances", "describe-db-clusters", "list-tables", "describe-table", "list-queues", "get-queue-attributes", "list-topics", "get-metric-statistics", "list-metrics", "describe-alarms", "list-hosted-zones", "list-resource-record-sets", "describe-load-balancers", "describe-target-groups", "describe-target-health", "get-rest-apis", "describe-auto-scaling-groups", "list-certificates", "describe-certificate", "list-keys", "list-rules", "list-state-machines", "describe-execution", "list-executions", "list-distributions", "list-profiles", "validate-template", "list-projects", "list-pipelines", "get-pipeline-state", "describe-key", "list-aliases", NULL};
static const char *const *const prefix441[] = {words203, words918, words919, NULL};
static const char *const words920[] = {"secretsmanager", "ssm", "sts", "ecr", "iam", "eks", "rds", "codeartifact", "kms", "configure", "sso", "lambda", "ecr-public", "cognito-idp", NULL};
static const char *const words921[] = {"get-secret-value", "batch-get-secret-value", "get-parameter", "get-parameters", "get-parameters-by-path", "get-session-token", "assume-role", "assume-role-with-web-identity", "get-federation-token", "get-login-password", "get-login", "create-access-key", "get-token", "generate-db-auth-token", "get-authorization-token", "decrypt", "export-credentials", "get", "login", "get-function", NULL};
static const char *const *const prefix442[] = {words203, words920, words921, NULL};
static const char *const words922[] = {"s3", "s3api", "ec2", "iam", "rds", "dynamodb", "lambda", "cloudformation", "eks", "ecs", "ecr", "kms", "secretsmanager", "route53", "sqs", "sns", "logs", "elasticache", "efs", "organizations", NULL};
static const char *const words923[] = {"rm", "rb", "delete-object", "delete-objects", "delete-bucket", "terminate-instances", "delete-volume", "delete-snapshot", "delete-user", "delete-role", "delete-db-instance", "delete-db-cluster", "delete-table", "delete-function", "delete-stack", "delete-cluster", "delete-service", "delete-repository", "schedule-key-deletion", "delete-secret", "delete-hosted-zone", "delete-queue", "purge-queue", "delete-topic", "delete-log-group", "close-account", "delete-security-group", "delete-vpc", "delete-subnet", NULL};
static const char *const *const prefix443[] = {words203, words922, words923, NULL};
static const char *const words924[] = {"s3", NULL};
static const char *const words925[] = {"cp", "sync", "mv", NULL};
static const char *const *const prefix444[] = {words203, words924, words925, NULL};
static const char *const words926[] = {"gcloud", "gsutil", "bq", "az", "doctl", "linode-cli", "hcloud", "oci", "ibmcloud", "aliyun", "scw", "exo", "openstack", "vultr-cli", "civo", "fly", "flyctl", "heroku", "vercel", "now", "netlify", "wrangler", "firebase", "supabase", "railway", "render", "cf", "eb", "appwrite", "nhost", "planetscale", "pscale", "turso", "neonctl", "neon", "stripe", "twilio", "sentry-cli", "datadog-ci", "newrelic", "pagerduty", "okta", "auth0", "cloudflare", "rclone", "s3cmd", "s5cmd", "b2", "azcopy", "restic", "borg", "duplicity", "rdiff-backup", "tarsnap", "kopia", "surge", "gh-pages", "eas", "dropbox", "gdrive", "jira", "linear", "notion", "trello", "asana", "circleci", "travis", "buildkite-agent", "jenkins-cli", "act", "drone", "woodpecker-cli", "tea", "berg", "hub", "codeberg", NULL};
static const char *const *const prefix445[] = {words926, NULL};
static const char *const words927[] = {"gcloud", "gsutil", "az", "doctl", "fly", "flyctl", "heroku", "vercel", "netlify", "wrangler", "firebase", "supabase", "railway", "rclone", "s3cmd", "hcloud", "sentry-cli", "circleci", NULL};
static const char *const words928[] = {"ls", "list", "status", "logs", "info", "version", "help", "whoami", "apps", "ps", "inspect", "du", "stat", "lsd", "lsf", "lsl", "size", "tail", "dev", "types", "projects:list", "releases", "regions", "--version", "doctor", NULL};
static const char *const *const prefix446[] = {words927, words928, NULL};
static const char *const words929[] = {"gcloud", "az", NULL};
static const char *const words930[] = {"compute", "container", "run", "functions", "projects", "config", "services", "storage", "sql", "iam", "logging", "vm", "group", "account", "aks", "webapp", "network", "monitor", "acr", "resource", "pubsub", "app", "builds", "artifacts", "auth", NULL};
static const char *const words931[] = {"list", "describe", "show", "read", "get-value", NULL};
static const char *const *const prefix447[] = {words929, words930, words931, NULL};
static const char *const words932[] = {"gcloud", NULL};
static const char *const words933[] = {"compute", "container", "run", "functions", "sql", "iam", "logging", "pubsub", "app", "artifacts", "storage", NULL};
static const char *const words934[] = {"instances", "clusters", "services", "disks", "networks", "regions", "zones", "roles", "service-accounts", "topics", "subscriptions", "versions", "repositories", "buckets", "revisions", "jobs", "images", "firewall-rules", "databases", "logs", NULL};
static const char *const words935[] = {"list", "describe", NULL};
static const char *const *const prefix448[] = {words932, words933, words934, words935, NULL};
static const char *const words936[] = {"auth", "account", "keyvault", "secrets", NULL};
static const char *const *const prefix449[] = {words929, words936, NULL};
static const char *const *const prefix450[] = {words207, NULL};
static const char *const words937[] = {"fish", "csh", "tcsh", "rc", "es", "nu", "elvish", "xonsh", "pwsh", "powershell", "osh", "ysh", NULL};
static const char *const *const prefix451[] = {words937, NULL};
static const char *const words938[] = {"fish", "csh", "tcsh", "nu", "elvish", "xonsh", "pwsh", "powershell", "osh", NULL};
static const char *const *const prefix452[] = {words938, NULL};
static const char *const words939[] = {"-c", "--command", "-C", "-i", NULL};
static const char *const *const prefix453[] = {words209, NULL};
static const char *const *const prefix454[] = {words210, NULL};
static const char *const *const prefix455[] = {words211, NULL};
static const char *const *const prefix456[] = {words212, NULL};
static const char *const *const prefix457[] = {words213, NULL};
static const char *const words940[] = {"read", "mapfile", "readarray", NULL};
static const char *const *const prefix458[] = {words940, NULL};
static const char *const *const prefix459[] = {words218, NULL};
static const char *const words941[] = {"export", "declare", "typeset", "readonly", NULL};
static const char *const *const prefix460[] = {words941, NULL};
static const char *const *const prefix461[] = {words219, NULL};
static const char *const words942[] = {"-a", "-b", "-e", "-f", "-h", "-k", "-m", "-n", "-o", "-p", "-t", "-u", "-v", "-x", "-B", "-C", "-E", "-H", "-P", "-T", "--", NULL};
static const char *const words943[] = {"true", "false", ":", "exit", "return", "break", "continue", "shift", "unset", "times", "jobs", "fg", "bg", "disown", "wait", "let", "dirs", "compgen", "compopt", "shopt", "ulimit", "umask", "getopts", "getopt", "caller", "help", "logout", "unalias", "hash", "type", "which", "whereis", "whence", "test", "[", "sleep", "usleep", "clear", "reset", "tput", "tabs", "autoload", "zstyle", "setopt", "unsetopt", "emulate", "functions", "print", "suspend", NULL};
static const char *const *const prefix462[] = {words943, NULL};
static const char *const words944[] = {"hash", NULL};
static const char *const *const prefix463[] = {words944, NULL};
static const char *const words945[] = {"-p", NULL};
static const char *const *const prefix464[] = {words221, NULL};
static const char *const words946[] = {"-f", "-n", "-d", NULL};
static const char *const words947[] = {"complete", "bind", "fc", NULL};
static const char *const *const prefix465[] = {words947, NULL};
static const char *const words948[] = {"history", NULL};
static const char *const *const prefix466[] = {words948, NULL};
static const char *const words949[] = {"printenv", NULL};
static const char *const *const prefix467[] = {words949, NULL};
static const char *const words950[] = {"PATH", "HOME", "USER", "LOGNAME", "SHELL", "PWD", "OLDPWD", "LANG", "LC_ALL", "LC_CTYPE", "TERM", "TZ", "EDITOR", "VISUAL", "PAGER", "TMPDIR", "DISPLAY", "HOSTNAME", "COLUMNS", "LINES", "SHLVL", "CI", "NODE_ENV", "GOPATH", "GOROOT", "GOFLAGS", "CARGO_HOME", "RUSTUP_HOME", "VIRTUAL_ENV", "PYTHONPATH", "NODE_PATH", "JAVA_HOME", "ANDROID_HOME", "CC", "CXX", "CFLAGS", "LDFLAGS", "PKG_CONFIG_PATH", "LD_LIBRARY_PATH", "MANPATH", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", NULL};
static const char *const *const prefix468[] = {words949, words950, NULL};
static const char *const words951[] = {"locale", NULL};
static const char *const *const prefix469[] = {words951, NULL};
static const char *const words952[] = {"ps", "pgrep", "pidof", "pstree", "pwdx", "pmap", "top", "btop", "free", "vmstat", "iostat", "mpstat", "pidstat", "sar", "uname", "arch", "id", "groups", "whoami", "logname", "tty", "nproc", "lscpu", "lsblk", "lspci", "lsusb", "lsmod", "modinfo", "lsns", "lsipc", "lslocks", "lsmem", "blkid", "findmnt", "mountpoint", "getconf", "lsb_release", "sw_vers", "system_profiler", "vm_stat", "sysinfo", "neofetch", "fastfetch", "screenfetch", "inxi", "dmidecode", "hostid", "getcap", "sestatus", "getenforce", "aa-status", "ss", "netstat", "xdpyinfo", "xrandr", "glxinfo", "vulkaninfo", "nvidia-smi", "rocm-smi", "sensors", "acpi", "upower", "numastat", "ipcs", "cpupower", "stty", "uname26", "hwinfo", "lshw", "ioreg", "sysctl", "hostname", "domainname", "dnsdomainname", "ifconfig", "route", "ip", "iwconfig", "nmcli", "ethtool", "mount", "runlevel", "jps", "jstat", "jstack", "jinfo", "rbspy", "py-spy", "nvtop", "intel_gpu_top", "iotop", "iftop", "nethogs", "glances", NULL};
static const char *const *const prefix470[] = {words952, NULL};
static const char *const words953[] = {"e", "ew", "eww", "ewww", "auxe", "axe", "auxew", "auxeww", "axeww", "auxwwe", "ae", "xe", "axew", "uxe", "aex", NULL};
static const char *const *const prefix471[] = {words222, words953, NULL};
static const char *const *const prefix472[] = {words222, NULL};
static const char *const words954[] = {"htop", "atop", "nmtui", "alsamixer", "mc", "ranger", "nnn", "lf", "vifm", "tig", "lazygit", "lazydocker", "gitui", "dialog", "whiptail", "zenity", "fzf", "sk", "gum", "peco", "selecta", "cmatrix", "sl", NULL};
static const char *const *const prefix473[] = {words954, NULL};
static const char *const words955[] = {"screencapture", "scrot", "import", "grim", "gnome-screenshot", "spectacle", "flameshot", "maim", "xwd", "arecord", "parecord", "fswebcam", "imagesnap", NULL};
static const char *const *const prefix474[] = {words955, NULL};
static const char *const words956[] = {"xdotool", "ydotool", "wtype", "xte", "cliclick", "evemu-event", "xmodmap", "setxkbmap", "loadkeys", "showkey", "xinput", "evtest", NULL};
static const char *const *const prefix475[] = {words956, NULL};
static const char *const words957[] = {"notify-send", "terminal-notifier", "say", "spd-say", "espeak", "paplay", "aplay", "afplay", "beep", NULL};
static const char *const *const prefix476[] = {words957, NULL};
static const char *const words958[] = {"kill", "pkill", "killall", "killall5", "skill", "snice", "xkill", "renice", "tskill", "taskkill", NULL};
static const char *const *const prefix477[] = {words958, NULL};
static const char *const words959[] = {"%1", "%2", "%3", "%%", "%+", "%-", NULL};
static const char *const *const prefix478[] = {words224, words959, NULL};
static const char *const words960[] = {"kill", "killall", NULL};
static const char *const *const prefix479[] = {words960, NULL};
static const char *const words961[] = {"-0", "-l", "-L", "--list", "--table", NULL};
static const char *const words962[] = {"mkfs", "mkfs.ext2", "mkfs.ext3", "mkfs.ext4", "mkfs.xfs", "mkfs.btrfs", "mkfs.vfat", "mkfs.fat", "mkfs.msdos", "mkfs.ntfs", "mkfs.exfat", "mkfs.f2fs", "mkfs.minix", "mkfs.cramfs", "mkfs.bfs", "mkfs.jfs", "mkfs.reiserfs", "mkdosfs", "mke2fs", "mkntfs", "mkexfatfs", "newfs", "newfs_apfs", "newfs_hfs", "mkswap", "wipefs", "blkdiscard", "sgdisk", "sfdisk", "fdisk", "gdisk", "cfdisk", "cgdisk", "parted", "gparted", "partx", "kpartx", "lvremove", "vgremove", "pvremove", "lvreduce", "dmsetup", "mdadm", "nwipe", "dban", "badblocks", "e2fsck", "fsck", "fsck.ext4", "xfs_repair", "debugfs", "tune2fs", "resize2fs", "hdparm", "sg_format", "nvme", "format", "diskpart", "efibootmgr", "grub-install", "update-grub", "bcdedit", "flashrom", "fwupdmgr", "mkinitramfs", "update-initramfs", "dracut", NULL};
static const char *const *const prefix480[] = {words962, NULL};
static const char *const words963[] = {"fdisk", "sfdisk", "sgdisk", "parted", "partx", "nvme", "hdparm", "cfdisk", "efibootmgr", "wipefs", NULL};
static const char *const *const prefix481[] = {words963, NULL};
static const char *const words964[] = {"-l", "--list", "--dump", "-d", "--version", "--help", "-h", "-p", NULL};
static const char *const words965[] = {"-a", "--all", "-f", "--force", "--delete", "-o", "-Z", "-z", "-n", "-t", "--zap-all", "-B", "-b", NULL};
static const char *const words966[] = {"zpool", "zfs", "cryptsetup", "diskutil", "btrfs", "lvm", "hdiutil", "stratis", NULL};
static const char *const words967[] = {"destroy", "labelclear", "luksFormat", "luksErase", "erase", "eraseDisk", "eraseVolume", "eraseall", "zeroDisk", "randomDisk", "secureErase", "partitionDisk", "reformat", "apfs", "rollback", "lvremove", "vgremove", "pvremove", "create", "format", "luksKillSlot", NULL};
static const char *const *const prefix482[] = {words966, words967, NULL};
static const char *const words968[] = {"zpool", "zfs", "cryptsetup", "diskutil", "btrfs", "lvm", "hdiutil", NULL};
static const char *const words969[] = {"list", "status", "get", "info", "filesystem", "luksDump", "isLuks", "iostat", "history", "imageinfo", NULL};
static const char *const *const prefix483[] = {words968, words969, NULL};
static const char *const words970[] = {"mount", "umount", "swapon", "swapoff", "losetup", "fusermount", "fusermount3", "sshfs", "mount.cifs", "mount.nfs", "pmount", "udisksctl", "eject", "pivot_root", "switch_root", "lvcreate", "lvextend", "vgcreate", "pvcreate", "vgextend", "lvs", "vgs", "pvs", "zpool", "zfs", "cryptsetup", "diskutil", "btrfs", "lvm", "hdiutil", "quota", "quotacheck", "setquota", "fstrim", "fsfreeze", NULL};
static const char *const *const prefix484[] = {words970, NULL};
static const char *const words971[] = {"mount", NULL};
static const char *const *const prefix485[] = {words971, NULL};
static const char *const words972[] = {"-a", "--all", "-o", "--options", "--bind", "-B", "--move", "-M", "--rbind", "-R", NULL};
static const char *const words973[] = {"sync", NULL};
static const char *const *const prefix486[] = {words973, NULL};
static const char *const words974[] = {"reboot", "shutdown", "halt", "poweroff", "init", "telinit", "kexec", "pm-suspend", "pm-hibernate", "rtcwake", "Restart-Computer", NULL};
static const char *const *const prefix487[] = {words974, NULL};
static const char *const words975[] = {"useradd", "adduser", "usermod", "userdel", "deluser", "groupadd", "addgroup", "groupmod", "groupdel", "delgroup", "passwd", "chpasswd", "gpasswd", "chage", "chsh", "chfn", "newusers", "pwconv", "pwunconv", "grpconv", "vigr", "vipw", "faillock", "pam-auth-update", "authselect", "authconfig", "newuidmap", "newgidmap", "setcap", "kinit", "kadmin", "realm", "smbpasswd", "htpasswd", "dseditgroup", "sysadminctl", NULL};
static const char *const *const prefix488[] = {words975, NULL};
static const char *const words976[] = {"insmod", "rmmod", "modprobe", "depmod", "kldload", "kldunload", "ldconfig", "bpftool", "kmod", "dkms", "sysrq", "crash", "kdump", NULL};
static const char *const *const prefix489[] = {words976, NULL};
static const char *const words977[] = {"sysctl", NULL};
static const char *const *const prefix490[] = {words977, NULL};
static const char *const words978[] = {"-w", "--write", "-p", "--load", "--system", "-f", NULL};
static const char *const words979[] = {"iptables", "ip6tables", "iptables-restore", "ip6tables-restore", "nft", "ufw", "firewall-cmd", "pfctl", "ipfw", "ebtables", "arptables", "ipset", "fail2ban-client", "setenforce", "semanage", "setsebool", "auditctl", "aa-disable", "aa-complain", "aa-enforce", "apparmor_parser", "semodule", "tc", NULL};
static const char *const *const prefix491[] = {words979, NULL};
static const char *const words980[] = {"iptables", "ip6tables", "pfctl", "ipset", NULL};
static const char *const *const prefix492[] = {words980, NULL};
static const char *const words981[] = {"-L", "--list", "-S", "--list-rules", "-s", NULL};
static const char *const words982[] = {"-F", "--flush", "-A", "--append", "-D", "--delete", "-I", "--insert", "-P", "--policy", "-X", "-Z", "--zero", "-R", "-N", "-d", "-e", "-f", "-k", NULL};
static const char *const words983[] = {"ufw", "nft", "fail2ban-client", "tc", "firewall-cmd", NULL};
static const char *const words984[] = {"status", "list", "show", "ping", NULL};
static const char *const *const prefix493[] = {words983, words984, NULL};
static const char *const words985[] = {"ip", "ifconfig", "route", "nmcli", "iwconfig", "ethtool", "hostname", "domainname", "arp", "iw", "wpa_cli", "brctl", "ovs-vsctl", "dhclient", "dhcpcd", "ifup", "ifdown", "netplan", "resolvconf", "rfkill", "bluetoothctl", "networkctl", NULL};
static const char *const *const prefix494[] = {words985, NULL};
static const char *const words986[] = {"hostname", "domainname", "dhclient", "dhcpcd", "ifup", "ifdown", "resolvconf", NULL};
static const char *const *const prefix495[] = {words986, NULL};
static const char *const words987[] = {"ip", "nmcli", "route", "iw", "networkctl", NULL};
static const char *const words988[] = {"addr", "address", "a", "link", "l", "route", "r", "ro", "rule", "neigh", "n", "netns", "maddr", "tunnel", "-br", "dev", "device", "con", "connection", "general", "g", "d", "c", "print", "get", "status", "list", NULL};
static const char *const words989[] = {"show", "list", "ls", "get", "lst", "sh", "s", "status", "info", "scan", "identify", NULL};
static const char *const *const prefix496[] = {words987, words988, words989, NULL};
static const char *const words990[] = {"ip", "networkctl", NULL};
static const char *const words991[] = {"addr", "address", "a", "link", "l", "route", "r", "ro", "rule", "neigh", "n", "maddr", "status", "list", "netns", NULL};
static const char *const *const prefix497[] = {words990, words991, NULL};
static const char *const words992[] = {"ip", NULL};
static const char *const words993[] = {"netns", NULL};
static const char *const words994[] = {"exec", "e", NULL};
static const char *const *const prefix498[] = {words992, words993, words994, NULL};
static const char *const words995[] = {"dbus-send", "busctl", "gdbus", "qdbus", "dbus-monitor", "logger", "wall", "write", "mesg", "systemd-cat", "systemd-notify", NULL};
static const char *const *const prefix499[] = {words995, NULL};
static const char *const *const prefix500[] = {words226, NULL};
static const char *const words996[] = {"-r", "-R", "--recursive", "--dereference-recursive", NULL};
static const char *const words997[] = {"-e", "--regexp", "-f", "--file", NULL};
static const char *const *const prefix501[] = {words228, NULL};
static const char *const words998[] = {"-e", "--regexp", "-f", "--file", "--files", "--type-list", NULL};
static const char *const words999[] = {"--pre", "--hostname-bin", NULL};
static const char *const *const prefix502[] = {words230, NULL};
static const char *const words1000[] = {"--pager", "--ackrc", NULL};
static const char *const words1001[] = {"ast-grep", "semgrep", "comby", "ctags", "cscope", "cloc", "tokei", "scc", NULL};
static const char *const *const prefix503[] = {words1001, NULL};
static const char *const words1002[] = {"cut", "gcut", "paste", "join", "fold", "fmt", "column", "expand", "unexpand", "od", "hd", "hexdump", "strings", "pr", "comm", "tsort", "ul", "colrm", "look", "fx", "gron", "csvlook", "csvcut", "csvgrep", "csvstat", "csvsort", "csvjoin", "xsv", "qsv", "mlr", "choose", "hck", "ts", "pv", "lolcat", "ccze", "xmlstarlet", "xml", "pup", "htmlq", "html2text", "ansi2txt", "nm", "objdump", "readelf", "size", "addr2line", "c++filt", "otool", "dwarfdump", "pahole", "checksec", "ffprobe", "mediainfo", "identify", "icdiff", "delta", "diffstat", "lsdiff", "filterdiff", "difft", "colordiff", "wdiff", "dyff", "hexyl", NULL};
static const char *const *const prefix504[] = {words1002, NULL};
static const char *const words1003[] = {"mlr", "xmlstarlet", "xml", NULL};
static const char *const *const prefix505[] = {words1003, NULL};
static const char *const words1004[] = {"-I", "-L", "--in-place", "--inplace", NULL};
static const char *const *const prefix506[] = {words256, NULL};
static const char *const *const prefix507[] = {words259, NULL};
static const char *const *const prefix508[] = {words260, NULL};
static const char *const words1005[] = {"-o", "--output", NULL};
static const char *const words1006[] = {"--compress-program", NULL};
static const char *const *const prefix509[] = {words262, NULL};
static const char *const words1007[] = {"tr", NULL};
static const char *const *const prefix510[] = {words1007, NULL};
static const char *const words1008[] = {"rev", NULL};
static const char *const *const prefix511[] = {words1008, NULL};
static const char *const *const prefix512[] = {words264, NULL};
static const char *const words1009[] = {"expr", "numfmt", "seq", "gseq", "jot", "factor", "date", "gdate", "cal", "ncal", "units", "uuidgen", "figlet", "toilet", "cowsay", "fortune", "yes", "banner", NULL};
static const char *const *const prefix513[] = {words1009, NULL};
static const char *const *const prefix514[] = {words270, NULL};
static const char *const words1010[] = {"-s", "--set", NULL};
static const char *const words1011[] = {"bc", NULL};
static const char *const *const prefix515[] = {words1011, NULL};
static const char *const words1012[] = {"dc", NULL};
static const char *const *const prefix516[] = {words1012, NULL};
static const char *const *const prefix517[] = {words274, NULL};
static const char *const words1013[] = {"--filter", NULL};
static const char *const *const prefix518[] = {words276, NULL};
static const char *const words1014[] = {"diff", "gdiff", "diff3", "cmp", "sdiff", "zdiff", "zcmp", NULL};
static const char *const *const prefix519[] = {words1014, NULL};
static const char *const words1015[] = {"sdiff", "diff3", NULL};
static const char *const *const prefix520[] = {words1015, NULL};
static const char *const words1016[] = {"-o", "--output", "--diff-program", NULL};
static const char *const words1017[] = {"base64", "base32", "basenc", "gbase64", "b64encode", "base58", "uuencode", "ascii85", NULL};
static const char *const *const prefix521[] = {words1017, NULL};
static const char *const words1018[] = {"base64", "base32", "basenc", "gbase64", "base58", "ascii85", NULL};
static const char *const *const prefix522[] = {words1018, NULL};
static const char *const words1019[] = {"-d", "-D", "--decode", NULL};
static const char *const words1020[] = {"uudecode", "b64decode", "qprint", "mimedecode", "munpack", "recode", NULL};
static const char *const *const prefix523[] = {words1020, NULL};
static const char *const *const prefix524[] = {words282, NULL};
static const char *const words1021[] = {"-r", "-revert", "-rp", "-pr", "-r-p", "-ps-r", NULL};
static const char *const words1022[] = {"iconv", "uconv", NULL};
static const char *const *const prefix525[] = {words1022, NULL};
static const char *const *const prefix526[] = {words284, NULL};
static const char *const words1023[] = {"dos2unix", "unix2dos", "mac2unix", NULL};
static const char *const *const prefix527[] = {words1023, NULL};
static const char *const *const prefix528[] = {words286, NULL};
static const char *const words1024[] = {"-f", "--from-file", "--slurpfile", "--rawfile", "--arg", "--argjson", NULL};
static const char *const words1025[] = {"env", "$ENV", "env|.", "[env]", "$ENV|.", "env | .", "env|tostring", "env|to_entries", "$ENV|to_entries", NULL};
static const char *const *const prefix529[] = {words286, words1025, NULL};
static const char *const *const prefix530[] = {words288, NULL};
static const char *const words1026[] = {"eval", "e", "eval-all", "ea", NULL};
static const char *const *const prefix531[] = {words288, words1026, NULL};
static const char *const words1027[] = {"-i", "--inplace", NULL};
static const char *const words1028[] = {"-i", "--inplace", "-s", "--split-exp", NULL};
static const char *const words1029[] = {"dasel", "tomlq", "xq", "taplo", NULL};
static const char *const *const prefix532[] = {words1029, NULL};
static const char *const *const prefix533[] = {words290, NULL};
static const char *const words1030[] = {"xsltproc", NULL};
static const char *const *const prefix534[] = {words1030, NULL};
static const char *const words1031[] = {"envsubst", NULL};
static const char *const *const prefix535[] = {words1031, NULL};
static const char *const words1032[] = {"msgfmt", "msgmerge", "xgettext", "msginit", "gettext", "ngettext", "msgcat", "m4", NULL};
static const char *const *const prefix536[] = {words1032, NULL};
static const char *const *const prefix537[] = {words292, NULL};
static const char *const *const prefix538[] = {words294, NULL};
static const char *const *const prefix539[] = {words296, NULL};
static const char *const words1033[] = {"nohup", "chronic", "unbuffer", "busybox", "toybox", "builtin", "setsid", "nocorrect", "noglob", "proxychains", "proxychains4", "torsocks", "dbus-run-session", "caffeinate", "gtime", "ccache", "sccache", "distcc", "command", "exec", "nice", "ionice", "chrt", "taskset", "stdbuf", "timeout", "gtimeout", "time", "xvfb-run", "flock", "strace", "ltrace", "valgrind", "watch", "perf", NULL};
static const char *const *const prefix540[] = {words1033, NULL};
static const char *const words1034[] = {"report", "list", "annotate", "diff", "script", "help", "version", "evlist", NULL};
static const char *const *const prefix541[] = {words326, words1034, NULL};
static const char *const words1035[] = {"stat", "record", "trace", "top", "mem", "c2c", "lock", "sched", "bench", "probe", "kvm", "test", "ftrace", NULL};
static const char *const *const prefix542[] = {words326, words1035, NULL};
static const char *const *const prefix543[] = {words327, NULL};
static const char *const words1036[] = {"sudo", "doas", NULL};
static const char *const *const prefix544[] = {words1036, NULL};
static const char *const words1037[] = {"su", "runuser", "capsh", "kdesu", "gksudo", "gksu", "run0", "machinectl", "sg", "newgrp", "calife", "super", "sudoedit", "visudo", NULL};
static const char *const *const prefix545[] = {words1037, NULL};
static const char *const *const prefix546[] = {words335, NULL};
static const char *const *const prefix547[] = {words337, NULL};
static const char *const *const prefix548[] = {words338, NULL};
static const char *const words1038[] = {"parallel", "rush", "entr", "watchexec", "nodemon", "onchange", "reflex", NULL};
static const char *const *const prefix549[] = {words1038, NULL};
static const char *const words1039[] = {"fakeroot", "fakechroot", "rlwrap", "setarch", "linux32", "linux64", "x86_64", "i386", "catchsegv", "with-contenv", "firejail", "unshare", "nsenter", "systemd-run", "systemd-inhibit", "prlimit", "numactl", "chpst", "softlimit", "cgexec", "bwrap", "proot", "daemonize", "start-stop-daemon", "reptyr", "daemon", "runcon", "aa-exec", "distrobox", "toolbox", "ssh-agent", "gdb", "lldb", "rr", "gdbserver", NULL};
static const char *const *const prefix550[] = {words1039, NULL};
static const char *const words1040[] = {"chroot", "faketime", "schroot", "systemd-nspawn", NULL};
static const char *const *const prefix551[] = {words1040, NULL};
static const char *const *const prefix552[] = {words348, NULL};
static const char *const words1041[] = {"screen", "tmux", "zellij", "dtach", "abduco", "byobu", "expect", "ld-linux.so.2", "ld-linux-x86-64.so.2", "ld-linux-aarch64.so.1", "ld-musl-x86_64.so.1", "vagrant", NULL};
static const char *const *const prefix553[] = {words1041, NULL};
static const char *const words1042[] = {"new", "new-session", "new-window", "neww", "split-window", "splitw", "send-keys", "send", "run-shell", "run", "respawn-pane", "respawn-window", "if-shell", "pipe-pane", "display-popup", NULL};
static const char *const *const prefix554[] = {words350, words1042, NULL};
static const char *const words1043[] = {"ls", "list-sessions", "list-windows", "lsw", "list-panes", "lsp", "has-session", "has", "capture-pane", "capturep", "display-message", "show-options", "info", NULL};
static const char *const *const prefix555[] = {words350, words1043, NULL};
static const char *const words1044[] = {"direnv", "dotenv", "envdir", "envchain", "chamber", "aws-vault", "infisical", "doppler", "teller", NULL};
static const char *const *const prefix556[] = {words1044, NULL};
static const char *const *const prefix557[] = {words352, NULL};

static const struct rule items[] = {
    {.id = "nah-read", .subject = 0, .prefix = prefix0, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 37, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "asks nah for its decisions", .advice = NULL},
    {.id = "nah-info", .subject = 0, .prefix = prefix1, .match = NULL, .flags = words354, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 37, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "nah-change", .subject = 0, .prefix = prefix2, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 45, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes or restarts the guard", .advice = "ask the user to do it"},
    {.id = "nah-read-change", .subject = 0, .prefix = prefix3, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 45, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the guard's rules or log", .advice = NULL},
    {.id = "agent-codex", .subject = 0, .prefix = prefix4, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 40, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "starts another agent, which nah does not guard", .advice = NULL},
    {.id = "agent-codex-read", .subject = 0, .prefix = prefix4, .match = NULL, .flags = words358, .without = NULL, .most_operands = 2, .least_operands = 0, .type = 37, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "agent-codex-bypass", .subject = 0, .prefix = prefix4, .match = NULL, .flags = words359, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 43, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "starts an agent with its guards off", .advice = NULL},
    {.id = "agent-codex-look", .subject = 0, .prefix = prefix5, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 37, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints help", .advice = NULL},
    {.id = "agent-codex-list", .subject = 0, .prefix = prefix6, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 37, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "asks an agent for its state", .advice = NULL},
    {.id = "agent-codex-write", .subject = 0, .prefix = prefix7, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 38, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes an agent's state", .advice = NULL},
    {.id = "agent-codex-server", .subject = 0, .prefix = prefix8, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 42, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "starts an agent's server", .advice = NULL},
    {.id = "agent-codex-cloud", .subject = 0, .prefix = prefix9, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 41, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "starts a remote agent", .advice = NULL},
    {.id = "agent-codex-sandbox", .subject = 0, .prefix = prefix10, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 40, .at_least = 0, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command in an agent's sandbox", .advice = NULL},
    {.id = "agent-other", .subject = 0, .prefix = prefix11, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 40, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "starts another agent, which nah does not guard", .advice = NULL},
    {.id = "agent-other-read", .subject = 0, .prefix = prefix12, .match = NULL, .flags = words369, .without = NULL, .most_operands = 2, .least_operands = 0, .type = 37, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "agent-other-bypass", .subject = 0, .prefix = prefix13, .match = NULL, .flags = words371, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 43, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "starts an agent with its guards off", .advice = NULL},
    {.id = "agent-other-list", .subject = 0, .prefix = prefix14, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 37, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "asks an agent for its state", .advice = NULL},
    {.id = "agent-other-server", .subject = 0, .prefix = prefix15, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 42, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "starts an agent's server", .advice = NULL},
    {.id = "container-look", .subject = 0, .prefix = prefix16, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 17, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at containers", .advice = NULL},
    {.id = "container-look-group", .subject = 0, .prefix = prefix17, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 17, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at containers", .advice = NULL},
    {.id = "container-build", .subject = 0, .prefix = prefix18, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 18, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "builds or brings images", .advice = NULL},
    {.id = "container-build-push", .subject = 0, .prefix = prefix19, .match = NULL, .flags = words381, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 20, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "builds an image and publishes it", .advice = NULL},
    {.id = "container-build-push-group", .subject = 0, .prefix = prefix20, .match = NULL, .flags = words381, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 20, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "builds an image and publishes it", .advice = NULL},
    {.id = "container-build-group", .subject = 0, .prefix = prefix21, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 18, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "builds or brings images", .advice = NULL},
    {.id = "container-create-open", .subject = 0, .prefix = prefix22, .match = NULL, .flags = words387, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 20, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prepares a container with rights on this machine", .advice = NULL},
    {.id = "container-lifecycle", .subject = 0, .prefix = prefix23, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 19, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "starts or stops containers", .advice = NULL},
    {.id = "container-lifecycle-group", .subject = 0, .prefix = prefix24, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 19, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "starts or stops containers", .advice = NULL},
    {.id = "container-compose-volumes", .subject = 0, .prefix = prefix25, .match = NULL, .flags = words393, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 21, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes the volumes with their data", .advice = "leave out -v"},
    {.id = "container-compose-old", .subject = 0, .prefix = prefix26, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 19, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "starts or stops containers", .advice = NULL},
    {.id = "container-compose-old-volumes", .subject = 0, .prefix = prefix27, .match = NULL, .flags = words395, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 21, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes the volumes with their data", .advice = NULL},
    {.id = "container-compose-old-look", .subject = 0, .prefix = prefix28, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 17, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at containers, or builds them", .advice = NULL},
    {.id = "container-compose-old-run", .subject = 0, .prefix = prefix29, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 20, .at_least = 0, .operands = 9, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command in a container", .advice = NULL},
    {.id = "container-compose-old-remove", .subject = 0, .prefix = prefix30, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 21, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes or changes containers", .advice = NULL},
    {.id = "container-exec", .subject = 0, .prefix = prefix31, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 20, .at_least = 0, .operands = 9, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command in a container", .advice = NULL},
    {.id = "container-exec-group", .subject = 0, .prefix = prefix32, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 20, .at_least = 0, .operands = 9, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command in a container", .advice = NULL},
    {.id = "container-run", .subject = 0, .prefix = prefix33, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 20, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a container, or moves data in or out", .advice = "docker compose up starts what the project defines"},
    {.id = "container-run-group", .subject = 0, .prefix = prefix34, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 20, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "moves data in or out of containers", .advice = NULL},
    {.id = "container-remove", .subject = 0, .prefix = prefix35, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 21, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes containers or images", .advice = NULL},
    {.id = "container-remove-group", .subject = 0, .prefix = prefix36, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 21, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes containers, images, networks or volumes", .advice = NULL},
    {.id = "container-other", .subject = 0, .prefix = prefix37, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 20, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes containers or virtual machines", .advice = NULL},
    {.id = "container-other-look", .subject = 0, .prefix = prefix38, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 17, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at containers or virtual machines", .advice = NULL},
    {.id = "container-scan", .subject = 0, .prefix = prefix39, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 17, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks into images", .advice = NULL},
    {.id = "cluster-look", .subject = 0, .prefix = prefix40, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at the cluster", .advice = NULL},
    {.id = "cluster-secrets", .subject = 0, .prefix = prefix41, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reveals secrets of the cluster", .advice = NULL},
    {.id = "cluster-raw", .subject = 0, .prefix = prefix42, .match = NULL, .flags = words415, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 23, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads the cluster's API", .advice = NULL},
    {.id = "cluster-write", .subject = 0, .prefix = prefix43, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the cluster", .advice = NULL},
    {.id = "cluster-read-config", .subject = 0, .prefix = prefix44, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at the cluster", .advice = NULL},
    {.id = "cluster-try", .subject = 0, .prefix = prefix45, .match = NULL, .flags = words420, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "shows what would change", .advice = NULL},
    {.id = "cluster-exec", .subject = 0, .prefix = prefix46, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 20, .at_least = 0, .operands = 9, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command in the cluster", .advice = NULL},
    {.id = "cluster-move", .subject = 0, .prefix = prefix47, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 20, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs or reaches something in the cluster", .advice = NULL},
    {.id = "cluster-delete", .subject = 0, .prefix = prefix48, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 21, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "deletes from the cluster", .advice = NULL},
    {.id = "cluster-tool-look", .subject = 0, .prefix = prefix49, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at the cluster", .advice = NULL},
    {.id = "cluster-tool-delete", .subject = 0, .prefix = prefix50, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 21, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "deletes from the cluster", .advice = NULL},
    {.id = "cluster-tool-write", .subject = 0, .prefix = prefix51, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the cluster", .advice = NULL},
    {.id = "database-client", .subject = 0, .prefix = prefix52, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 36, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs statements in a database", .advice = NULL},
    {.id = "database-version", .subject = 0, .prefix = prefix53, .match = NULL, .flags = words431, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 35, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "database-state", .subject = 0, .prefix = prefix54, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 35, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "asks a database for its state", .advice = NULL},
    {.id = "database-ping", .subject = 0, .prefix = prefix55, .match = NULL, .flags = NULL, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 35, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "asks a database for its state", .advice = NULL},
    {.id = "database-dolt", .subject = 0, .prefix = prefix56, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 36, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes a database", .advice = NULL},
    {.id = "database-dolt-look", .subject = 0, .prefix = prefix57, .match = NULL, .flags = NULL, .without = NULL, .most_operands = 1, .least_operands = 0, .type = 35, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at a database", .advice = NULL},
    {.id = "database-admin", .subject = 0, .prefix = prefix58, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 36, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "copies, starts or changes a database", .advice = NULL},
    {.id = "database-admin-look", .subject = 0, .prefix = prefix59, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 35, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "asks a database for its state", .advice = NULL},
    {.id = "database-migrate", .subject = 0, .prefix = prefix60, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 36, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes a database's tables", .advice = NULL},
    {.id = "database-migrate-look", .subject = 0, .prefix = prefix61, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 35, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "works on the project's migrations", .advice = NULL},
    {.id = "database-migrate-back", .subject = 0, .prefix = prefix62, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 36, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "takes a database's tables back", .advice = NULL},
    {.id = "file-list", .subject = 0, .prefix = prefix63, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "lists files", .advice = NULL},
    {.id = "file-tree", .subject = 0, .prefix = prefix64, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "lists files", .advice = NULL},
    {.id = "file-tree-output", .subject = 0, .prefix = prefix64, .match = NULL, .flags = words445, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "writes a list of files", .advice = NULL},
    {.id = "file-properties", .subject = 0, .prefix = prefix65, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "looks at the properties of files", .advice = NULL},
    {.id = "file-users-kill", .subject = 0, .prefix = prefix66, .match = NULL, .flags = words448, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 16, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "stops whatever uses a file or port", .advice = "stop the process by its id"},
    {.id = "file-name-text", .subject = 0, .prefix = prefix67, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "prints part of a path", .advice = NULL},
    {.id = "file-read", .subject = 0, .prefix = prefix68, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads files", .advice = NULL},
    {.id = "file-page", .subject = 0, .prefix = prefix69, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads files", .advice = NULL},
    {.id = "file-page-log", .subject = 0, .prefix = prefix69, .match = NULL, .flags = words450, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "copies what it reads to a file", .advice = NULL},
    {.id = "file-read-part", .subject = 0, .prefix = prefix70, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads the start or end of files", .advice = NULL},
    {.id = "file-touch", .subject = 0, .prefix = prefix71, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "creates files or changes their time", .advice = NULL},
    {.id = "file-make-directory", .subject = 0, .prefix = prefix72, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "creates directories", .advice = NULL},
    {.id = "file-make-temporary", .subject = 0, .prefix = prefix73, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "creates a temporary file", .advice = NULL},
    {.id = "file-make-pipe", .subject = 0, .prefix = prefix74, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "creates a named pipe", .advice = NULL},
    {.id = "file-make-node", .subject = 0, .prefix = prefix75, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 2, .operands = 2, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "creates a device", .advice = NULL},
    {.id = "file-copy", .subject = 0, .prefix = prefix76, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 4, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "copies files", .advice = NULL},
    {.id = "file-copy-tree", .subject = 0, .prefix = prefix76, .match = NULL, .flags = words454, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 4, .skip = 0, .recursive = 1, .input = 1, .output = 0, .effect = "copies trees", .advice = NULL},
    {.id = "file-move", .subject = 0, .prefix = prefix77, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 5, .skip = 0, .recursive = 1, .input = 1, .output = 0, .effect = "moves files", .advice = NULL},
    {.id = "file-rename", .subject = 0, .prefix = prefix78, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 2, .operands = 2, .skip = 1, .recursive = 0, .input = 1, .output = 0, .effect = "renames files by an expression", .advice = NULL},
    {.id = "file-link", .subject = 0, .prefix = prefix79, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 4, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "links files", .advice = NULL},
    {.id = "file-link-here", .subject = 0, .prefix = prefix79, .match = NULL, .flags = NULL, .without = NULL, .most_operands = 1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "links files", .advice = NULL},
    {.id = "file-link-plain", .subject = 0, .prefix = prefix80, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 4, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "links files", .advice = NULL},
    {.id = "file-install", .subject = 0, .prefix = prefix81, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 4, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "installs files", .advice = NULL},
    {.id = "file-install-directory", .subject = 0, .prefix = prefix81, .match = NULL, .flags = words457, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "creates directories", .advice = NULL},
    {.id = "file-truncate", .subject = 0, .prefix = prefix82, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "cuts files to a length", .advice = NULL},
    {.id = "file-allocate", .subject = 0, .prefix = prefix83, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "allocates space for a file", .advice = NULL},
    {.id = "file-tee", .subject = 0, .prefix = prefix84, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "writes what it reads to files", .advice = NULL},
    {.id = "file-sponge", .subject = 0, .prefix = prefix85, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "writes what it reads to a file", .advice = NULL},
    {.id = "file-dd", .subject = 0, .prefix = prefix86, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "copies bytes", .advice = NULL},
    {.id = "file-mode", .subject = 0, .prefix = prefix87, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 1, .recursive = 0, .input = 1, .output = 0, .effect = "changes modes or owners of files", .advice = NULL},
    {.id = "file-mode-tree", .subject = 0, .prefix = prefix87, .match = NULL, .flags = words460, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 1, .recursive = 1, .input = 1, .output = 0, .effect = "changes modes or owners of trees", .advice = NULL},
    {.id = "file-mode-minus", .subject = 0, .prefix = prefix88, .match = NULL, .flags = words462, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "changes modes of files", .advice = NULL},
    {.id = "file-owner-reference", .subject = 0, .prefix = prefix89, .match = NULL, .flags = words464, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "changes owners of files", .advice = NULL},
    {.id = "file-setuid", .subject = 0, .prefix = prefix90, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 27, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "lets a program run with its owner's rights", .advice = NULL},
    {.id = "file-acl", .subject = 0, .prefix = prefix91, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 2, .operands = 2, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "changes protections of files", .advice = NULL},
    {.id = "file-delete", .subject = 0, .prefix = prefix92, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 2, .at_least = 0, .operands = 3, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "deletes files", .advice = NULL},
    {.id = "file-delete-tree", .subject = 0, .prefix = prefix93, .match = NULL, .flags = words469, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 2, .at_least = 0, .operands = 3, .skip = 0, .recursive = 1, .input = 1, .output = 0, .effect = "deletes trees", .advice = "name the directories to delete, inside the project"},
    {.id = "file-delete-root", .subject = 0, .prefix = prefix94, .match = NULL, .flags = words471, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 46, .at_least = 0, .operands = 3, .skip = 0, .recursive = 1, .input = 1, .output = 0, .effect = "works on / itself", .advice = NULL},
    {.id = "file-delete-directory", .subject = 0, .prefix = prefix95, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 2, .at_least = 0, .operands = 3, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "deletes empty directories", .advice = NULL},
    {.id = "file-shred", .subject = 0, .prefix = prefix96, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 2, .at_least = 2, .operands = 3, .skip = 0, .recursive = 1, .input = 1, .output = 0, .effect = "overwrites files so that nothing can bring them back", .advice = NULL},
    {.id = "file-trash", .subject = 0, .prefix = prefix97, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 2, .at_least = 2, .operands = 3, .skip = 0, .recursive = 1, .input = 1, .output = 0, .effect = "moves files to the trash", .advice = NULL},
    {.id = "file-find", .subject = 0, .prefix = prefix98, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "finds files", .advice = NULL},
    {.id = "file-fd", .subject = 0, .prefix = prefix99, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 1, .recursive = 0, .input = 1, .output = 0, .effect = "finds files", .advice = NULL},
    {.id = "file-fd-execute", .subject = 0, .prefix = prefix99, .match = NULL, .flags = words475, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "runs a command for each file that it finds", .advice = "list the files first, then run the command on them"},
    {.id = "file-locate", .subject = 0, .prefix = prefix100, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "finds files by name", .advice = NULL},
    {.id = "file-locate-update", .subject = 0, .prefix = prefix101, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "rebuilds the index of all files", .advice = NULL},
    {.id = "archive-tar", .subject = 0, .prefix = prefix102, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "packs or unpacks an archive", .advice = NULL},
    {.id = "archive-zip", .subject = 0, .prefix = prefix103, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "writes an archive", .advice = NULL},
    {.id = "archive-zip-read", .subject = 0, .prefix = prefix103, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 1, .input = 0, .output = 0, .effect = "packs files", .advice = NULL},
    {.id = "archive-zip-execute", .subject = 0, .prefix = prefix103, .match = NULL, .flags = words478, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 1, .skip = 0, .recursive = 1, .input = 0, .output = 0, .effect = "runs a command to test the archive", .advice = NULL},
    {.id = "archive-zip-move", .subject = 0, .prefix = prefix103, .match = NULL, .flags = words479, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 2, .at_least = 2, .operands = 3, .skip = 0, .recursive = 1, .input = 0, .output = 0, .effect = "packs files and deletes them", .advice = NULL},
    {.id = "archive-unzip", .subject = 0, .prefix = prefix104, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "unpacks an archive", .advice = NULL},
    {.id = "archive-unzip-print", .subject = 0, .prefix = prefix105, .match = NULL, .flags = words481, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "prints files of an archive", .advice = NULL},
    {.id = "archive-list", .subject = 0, .prefix = prefix106, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks into an archive", .advice = NULL},
    {.id = "archive-ar", .subject = 0, .prefix = prefix107, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes a library or unpacks it", .advice = NULL},
    {.id = "archive-7z", .subject = 0, .prefix = prefix108, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "packs or changes an archive", .advice = NULL},
    {.id = "archive-7z-read", .subject = 0, .prefix = prefix108, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 1, .recursive = 1, .input = 0, .output = 0, .effect = "packs files", .advice = NULL},
    {.id = "archive-7z-list", .subject = 0, .prefix = prefix109, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks into an archive", .advice = NULL},
    {.id = "archive-7z-unpack", .subject = 0, .prefix = prefix110, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "unpacks an archive", .advice = NULL},
    {.id = "archive-cpio", .subject = 0, .prefix = prefix111, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 2, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "packs or unpacks an archive, also to absolute paths", .advice = NULL},
    {.id = "archive-cpio-list", .subject = 0, .prefix = prefix111, .match = NULL, .flags = words487, .without = words488, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "lists an archive", .advice = NULL},
    {.id = "compress-file", .subject = 0, .prefix = prefix112, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "compresses files", .advice = NULL},
    {.id = "compress-unpack-flag", .subject = 0, .prefix = prefix112, .match = NULL, .flags = words490, .without = words491, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "unpacks files", .advice = NULL},
    {.id = "compress-print", .subject = 0, .prefix = prefix113, .match = NULL, .flags = words491, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "prints packed or unpacked files", .advice = NULL},
    {.id = "compress-unpack", .subject = 0, .prefix = prefix114, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "unpacks files", .advice = NULL},
    {.id = "compress-cat", .subject = 0, .prefix = prefix115, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "prints unpacked files", .advice = NULL},
    {.id = "editor", .subject = 0, .prefix = prefix116, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 44, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "opens an editor, which can run commands", .advice = "edit with apply_patch, or with sed"},
    {.id = "editor-info", .subject = 0, .prefix = prefix117, .match = NULL, .flags = words497, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "opener", .subject = 0, .prefix = prefix118, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 48, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "opens something in another program", .advice = NULL},
    {.id = "file-patch", .subject = 0, .prefix = prefix119, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "applies a patch to files", .advice = NULL},
    {.id = "file-patch-try", .subject = 0, .prefix = prefix119, .match = NULL, .flags = words420, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "tries a patch", .advice = NULL},
    {.id = "file-apply-patch", .subject = 0, .prefix = prefix120, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "edits files", .advice = NULL},
    {.id = "git-read", .subject = 0, .prefix = prefix121, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads the repository", .advice = NULL},
    {.id = "git-list", .subject = 0, .prefix = prefix122, .match = NULL, .flags = words501, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads the repository", .advice = NULL},
    {.id = "git-list-part", .subject = 0, .prefix = prefix123, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads the repository", .advice = NULL},
    {.id = "git-grep-open", .subject = 0, .prefix = prefix124, .match = NULL, .flags = words505, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "opens what it finds in another program", .advice = NULL},
    {.id = "git-archive-remote", .subject = 0, .prefix = prefix125, .match = NULL, .flags = words507, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a program to reach another repository", .advice = NULL},
    {.id = "git-diff-external", .subject = 0, .prefix = prefix126, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs another program or a server", .advice = NULL},
    {.id = "git-window", .subject = 0, .prefix = prefix127, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 44, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "opens a window", .advice = NULL},
    {.id = "git-reflog", .subject = 0, .prefix = prefix128, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "shows where refs have been", .advice = NULL},
    {.id = "git-credential", .subject = 0, .prefix = prefix129, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reveals or changes stored passwords", .advice = NULL},
    {.id = "git-change", .subject = 0, .prefix = prefix130, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the repository", .advice = NULL},
    {.id = "git-commit-hooks-off", .subject = 0, .prefix = prefix131, .match = NULL, .flags = words514, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "leaves out the project's checks", .advice = "let the hooks run"},
    {.id = "git-file-change", .subject = 0, .prefix = prefix132, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes files", .advice = NULL},
    {.id = "git-apply-outside", .subject = 0, .prefix = prefix133, .match = NULL, .flags = words517, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "applies a patch outside the directory", .advice = NULL},
    {.id = "git-init-template", .subject = 0, .prefix = prefix134, .match = NULL, .flags = words519, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "brings hooks from another place", .advice = NULL},
    {.id = "git-init-directory", .subject = 0, .prefix = prefix134, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 1, .type = 4, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "creates a repository", .advice = NULL},
    {.id = "git-bundle", .subject = 0, .prefix = prefix135, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads or applies a bundle", .advice = NULL},
    {.id = "git-bundle-create", .subject = 0, .prefix = prefix136, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "writes a bundle", .advice = NULL},
    {.id = "git-submodule-add", .subject = 0, .prefix = prefix137, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 8, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "takes another repository into the project", .advice = NULL},
    {.id = "git-worktree-add", .subject = 0, .prefix = prefix138, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "creates a worktree", .advice = NULL},
    {.id = "git-remote-remove", .subject = 0, .prefix = prefix139, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes a remote and what is known of its branches", .advice = NULL},
    {.id = "git-maintenance-schedule", .subject = 0, .prefix = prefix140, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "schedules jobs", .advice = NULL},
    {.id = "git-hook-run", .subject = 0, .prefix = prefix141, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs the project's hooks", .advice = NULL},
    {.id = "git-lfs-setup", .subject = 0, .prefix = prefix142, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes hooks and filters", .advice = NULL},
    {.id = "git-lfs-push", .subject = 0, .prefix = prefix143, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 7, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the remote", .advice = NULL},
    {.id = "git-config-read", .subject = 0, .prefix = prefix144, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads settings", .advice = NULL},
    {.id = "git-config-write", .subject = 0, .prefix = prefix144, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 2, .type = 4, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the repository's settings", .advice = NULL},
    {.id = "git-config-remove", .subject = 0, .prefix = prefix144, .match = NULL, .flags = words534, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes settings", .advice = NULL},
    {.id = "git-config-edit", .subject = 0, .prefix = prefix144, .match = NULL, .flags = words535, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 44, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "opens an editor", .advice = NULL},
    {.id = "git-config-elsewhere", .subject = 0, .prefix = prefix144, .match = NULL, .flags = words536, .without = NULL, .most_operands = -1, .least_operands = 2, .type = 4, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes settings of other repositories", .advice = "leave out --global"},
    {.id = "git-config-remove-elsewhere", .subject = 0, .prefix = prefix145, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes settings", .advice = NULL},
    {.id = "git-config-get", .subject = 0, .prefix = prefix146, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads settings", .advice = NULL},
    {.id = "git-reset-hard", .subject = 0, .prefix = prefix147, .match = NULL, .flags = words540, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "throws uncommitted changes away", .advice = "git stash keeps them"},
    {.id = "git-checkout-files", .subject = 0, .prefix = prefix148, .match = NULL, .flags = words542, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "throws uncommitted changes away", .advice = "git stash keeps them"},
    {.id = "git-checkout-all", .subject = 0, .prefix = prefix149, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "throws uncommitted changes away", .advice = "git stash keeps them"},
    {.id = "git-checkout-from", .subject = 0, .prefix = prefix148, .match = NULL, .flags = NULL, .without = words544, .most_operands = -1, .least_operands = 2, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "overwrites files with another version", .advice = "git stash keeps changes"},
    {.id = "git-checkout-index", .subject = 0, .prefix = prefix150, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "overwrites files with the index", .advice = NULL},
    {.id = "git-switch-force", .subject = 0, .prefix = prefix151, .match = NULL, .flags = words547, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "throws uncommitted changes or a branch away", .advice = "git stash keeps changes"},
    {.id = "git-restore", .subject = 0, .prefix = prefix152, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "throws uncommitted changes away", .advice = "git stash keeps them"},
    {.id = "git-restore-staged", .subject = 0, .prefix = prefix152, .match = NULL, .flags = words549, .without = words550, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "takes changes out of the index", .advice = NULL},
    {.id = "git-clean", .subject = 0, .prefix = prefix153, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "deletes files that git does not know", .advice = "git clean -n shows what would go"},
    {.id = "git-clean-try", .subject = 0, .prefix = prefix153, .match = NULL, .flags = words552, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "shows what clean would delete", .advice = NULL},
    {.id = "git-stash-drop", .subject = 0, .prefix = prefix154, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "throws stashed work away", .advice = NULL},
    {.id = "git-branch-force", .subject = 0, .prefix = prefix155, .match = NULL, .flags = words556, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "throws a branch's commits away", .advice = "git branch -d refuses where work would be lost"},
    {.id = "git-tag-delete", .subject = 0, .prefix = prefix156, .match = NULL, .flags = words558, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes or moves a tag", .advice = NULL},
    {.id = "git-rm-force", .subject = 0, .prefix = prefix157, .match = NULL, .flags = words560, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "deletes files with changes that are nowhere else", .advice = NULL},
    {.id = "git-worktree-remove", .subject = 0, .prefix = prefix158, .match = NULL, .flags = words560, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "deletes a worktree with its changes", .advice = NULL},
    {.id = "git-submodule-deinit", .subject = 0, .prefix = prefix159, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "empties a submodule", .advice = NULL},
    {.id = "git-update-ref", .subject = 0, .prefix = prefix160, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "moves a ref by hand", .advice = NULL},
    {.id = "git-rebase", .subject = 0, .prefix = prefix161, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 6, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "rewrites commits", .advice = "git merge leaves history as it is"},
    {.id = "git-rebase-go-on", .subject = 0, .prefix = prefix161, .match = NULL, .flags = words565, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "goes on with a rebase or ends it", .advice = NULL},
    {.id = "git-rewrite", .subject = 0, .prefix = prefix162, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 6, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "rewrites history", .advice = NULL},
    {.id = "git-reflog-expire", .subject = 0, .prefix = prefix163, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 6, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "deletes the record that lost commits are found by", .advice = NULL},
    {.id = "git-gc-prune", .subject = 0, .prefix = prefix164, .match = NULL, .flags = words569, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 6, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "deletes commits that no branch holds", .advice = NULL},
    {.id = "git-update-ref-delete", .subject = 0, .prefix = prefix160, .match = NULL, .flags = words570, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 6, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "deletes refs by hand", .advice = NULL},
    {.id = "git-push", .subject = 0, .prefix = prefix165, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 7, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "pushes to a remote", .advice = NULL},
    {.id = "git-push-force", .subject = 0, .prefix = prefix165, .match = NULL, .flags = words572, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 6, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "rewrites or deletes what is on the remote", .advice = "push to a new branch"},
    {.id = "git-push-try", .subject = 0, .prefix = prefix166, .match = NULL, .flags = words552, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "shows what a push would do", .advice = NULL},
    {.id = "git-send-email", .subject = 0, .prefix = prefix167, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "sends mail", .advice = NULL},
    {.id = "forge-read", .subject = 0, .prefix = prefix168, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads from the forge", .advice = NULL},
    {.id = "forge-read-all", .subject = 0, .prefix = prefix169, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads from the forge", .advice = NULL},
    {.id = "forge-info", .subject = 0, .prefix = prefix170, .match = NULL, .flags = words354, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "forge-checkout", .subject = 0, .prefix = prefix171, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "brings something from the forge", .advice = NULL},
    {.id = "forge-token", .subject = 0, .prefix = prefix172, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reveals the forge's token", .advice = NULL},
    {.id = "forge-token-status", .subject = 0, .prefix = prefix173, .match = NULL, .flags = words584, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reveals the forge's token", .advice = NULL},
    {.id = "forge-login", .subject = 0, .prefix = prefix174, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes who it acts as", .advice = NULL},
    {.id = "forge-api", .subject = 0, .prefix = prefix175, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads from the forge", .advice = NULL},
    {.id = "forge-api-write", .subject = 0, .prefix = prefix175, .match = NULL, .flags = words587, .without = words588, .most_operands = -1, .least_operands = 0, .type = 7, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes something on the forge", .advice = NULL},
    {.id = "forge-write", .subject = 0, .prefix = prefix176, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 7, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes something on the forge", .advice = NULL},
    {.id = "forge-extension", .subject = 0, .prefix = prefix177, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs or runs an extension", .advice = NULL},
    {.id = "forge-alias", .subject = 0, .prefix = prefix178, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes what a command means", .advice = NULL},
    {.id = "forge-agent", .subject = 0, .prefix = prefix179, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 41, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "starts another agent", .advice = NULL},
    {.id = "hg-read", .subject = 0, .prefix = prefix180, .match = NULL, .flags = NULL, .without = words593, .most_operands = -1, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads the repository", .advice = NULL},
    {.id = "hg-write", .subject = 0, .prefix = prefix181, .match = NULL, .flags = NULL, .without = words593, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the repository", .advice = NULL},
    {.id = "hg-discard", .subject = 0, .prefix = prefix182, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "throws work away", .advice = NULL},
    {.id = "hg-update-clean", .subject = 0, .prefix = prefix183, .match = NULL, .flags = words597, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "throws uncommitted changes away", .advice = NULL},
    {.id = "hg-rewrite", .subject = 0, .prefix = prefix184, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 6, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "rewrites history", .advice = NULL},
    {.id = "hg-push", .subject = 0, .prefix = prefix185, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 7, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes a remote or serves one", .advice = NULL},
    {.id = "hg-clone", .subject = 0, .prefix = prefix186, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 8, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "clones a repository", .advice = NULL},
    {.id = "svn-read", .subject = 0, .prefix = prefix187, .match = NULL, .flags = NULL, .without = words602, .most_operands = -1, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads the repository", .advice = NULL},
    {.id = "svn-write", .subject = 0, .prefix = prefix188, .match = NULL, .flags = NULL, .without = words604, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the working copy", .advice = NULL},
    {.id = "svn-discard", .subject = 0, .prefix = prefix189, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "throws work away", .advice = NULL},
    {.id = "svn-commit", .subject = 0, .prefix = prefix190, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 7, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the remote repository", .advice = NULL},
    {.id = "svn-checkout", .subject = 0, .prefix = prefix191, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 8, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "brings a repository", .advice = NULL},
    {.id = "jj-read", .subject = 0, .prefix = prefix192, .match = NULL, .flags = NULL, .without = words610, .most_operands = -1, .least_operands = 0, .type = 3, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads the repository", .advice = NULL},
    {.id = "jj-write", .subject = 0, .prefix = prefix193, .match = NULL, .flags = NULL, .without = words610, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the repository; jj undo takes it back", .advice = NULL},
    {.id = "jj-discard", .subject = 0, .prefix = prefix194, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 5, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "throws work away", .advice = NULL},
    {.id = "jj-push", .subject = 0, .prefix = prefix195, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 7, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "pushes to a remote", .advice = NULL},
    {.id = "jj-fetch", .subject = 0, .prefix = prefix196, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 4, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "brings commits from a remote", .advice = NULL},
    {.id = "inline-python-module", .subject = 0, .prefix = prefix197, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "imports", .advice = NULL},
    {.id = "inline-python-compute", .subject = 0, .prefix = prefix198, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "computes or prints", .advice = NULL},
    {.id = "inline-python-read", .subject = 0, .prefix = prefix199, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads", .advice = NULL},
    {.id = "inline-python-write", .subject = 0, .prefix = prefix200, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "writes", .advice = NULL},
    {.id = "inline-python-delete", .subject = 0, .prefix = prefix201, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 2, .at_least = 0, .operands = 3, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "deletes", .advice = NULL},
    {.id = "inline-python-delete-tree", .subject = 0, .prefix = prefix202, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 2, .at_least = 0, .operands = 3, .skip = 0, .recursive = 1, .input = 0, .output = 0, .effect = "deletes the tree", .advice = NULL},
    {.id = "inline-python-copy", .subject = 0, .prefix = prefix203, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 4, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "copies", .advice = NULL},
    {.id = "inline-python-move", .subject = 0, .prefix = prefix204, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 5, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "moves", .advice = NULL},
    {.id = "inline-python-shell", .subject = 0, .prefix = prefix205, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 10, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a shell command", .advice = NULL},
    {.id = "inline-python-command", .subject = 0, .prefix = prefix206, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command", .advice = NULL},
    {.id = "inline-python-fetch", .subject = 0, .prefix = prefix207, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 8, .at_least = 0, .operands = 7, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "fetches from", .advice = NULL},
    {.id = "inline-python-send", .subject = 0, .prefix = prefix208, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 0, .operands = 7, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "sends data to", .advice = NULL},
    {.id = "inline-python-environment", .subject = 0, .prefix = prefix209, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads the environment", .advice = NULL},
    {.id = "inline-python-process", .subject = 0, .prefix = prefix210, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 16, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "stops processes", .advice = NULL},
    {.id = "inline-python-code", .subject = 0, .prefix = prefix211, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 2, .output = 0, .effect = "runs code that it makes", .advice = NULL},
    {.id = "inline-node-module", .subject = 0, .prefix = prefix212, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "imports", .advice = NULL},
    {.id = "inline-node-compute", .subject = 0, .prefix = prefix213, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "computes or prints", .advice = NULL},
    {.id = "inline-node-read", .subject = 0, .prefix = prefix214, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads", .advice = NULL},
    {.id = "inline-node-write", .subject = 0, .prefix = prefix215, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "writes", .advice = NULL},
    {.id = "inline-node-delete", .subject = 0, .prefix = prefix216, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 2, .at_least = 0, .operands = 3, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "deletes", .advice = NULL},
    {.id = "inline-node-delete-tree", .subject = 0, .prefix = prefix217, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 2, .at_least = 0, .operands = 3, .skip = 0, .recursive = 1, .input = 0, .output = 0, .effect = "deletes the tree", .advice = NULL},
    {.id = "inline-node-copy", .subject = 0, .prefix = prefix218, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 4, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "copies", .advice = NULL},
    {.id = "inline-node-move", .subject = 0, .prefix = prefix219, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 5, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "moves", .advice = NULL},
    {.id = "inline-node-run-file", .subject = 0, .prefix = prefix220, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 6, .skip = 0, .recursive = 0, .input = 2, .output = 0, .effect = "runs the file", .advice = NULL},
    {.id = "inline-node-shell", .subject = 0, .prefix = prefix221, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 10, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a shell command", .advice = NULL},
    {.id = "inline-node-command", .subject = 0, .prefix = prefix222, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command", .advice = NULL},
    {.id = "inline-node-fork", .subject = 0, .prefix = prefix223, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 6, .skip = 0, .recursive = 0, .input = 2, .output = 0, .effect = "runs the file", .advice = NULL},
    {.id = "inline-node-fetch", .subject = 0, .prefix = prefix224, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 0, .operands = 7, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "sends a request to", .advice = NULL},
    {.id = "inline-node-environment", .subject = 0, .prefix = prefix225, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads the environment", .advice = NULL},
    {.id = "inline-node-process", .subject = 0, .prefix = prefix226, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 16, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "stops processes", .advice = NULL},
    {.id = "inline-node-code", .subject = 0, .prefix = prefix227, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 2, .output = 0, .effect = "runs code that it makes", .advice = NULL},
    {.id = "inline-python-decode", .subject = 0, .prefix = prefix228, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "decodes", .advice = NULL},
    {.id = "inline-node-decode", .subject = 0, .prefix = prefix229, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "decodes", .advice = NULL},
    {.id = "language-script", .subject = 0, .prefix = prefix230, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs code", .advice = NULL},
    {.id = "language-run", .subject = 0, .prefix = prefix231, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 6, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs the script", .advice = NULL},
    {.id = "language-run-inline", .subject = 0, .prefix = prefix231, .match = NULL, .flags = words649, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs code that is written on the command line", .advice = "put the code into a file of the project and run that"},
    {.id = "language-run-prompt", .subject = 0, .prefix = prefix231, .match = NULL, .flags = NULL, .without = words650, .most_operands = 0, .least_operands = 0, .type = 44, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 2, .output = 0, .effect = "opens a prompt, or runs its input", .advice = NULL},
    {.id = "language-run-version", .subject = 0, .prefix = prefix232, .match = NULL, .flags = words497, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "language-prompt", .subject = 0, .prefix = prefix233, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 2, .output = 0, .effect = "runs code or opens a prompt", .advice = "put the code into a file of the project and run that"},
    {.id = "language-notebook", .subject = 0, .prefix = prefix234, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a notebook or its server", .advice = NULL},
    {.id = "language-notebook-info", .subject = 0, .prefix = prefix235, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its state", .advice = NULL},
    {.id = "java-run", .subject = 0, .prefix = prefix236, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a Java program", .advice = NULL},
    {.id = "java-info", .subject = 0, .prefix = prefix236, .match = NULL, .flags = words654, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "java-agent", .subject = 0, .prefix = prefix236, .match = NULL, .flags = words655, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "loads an agent into a Java program", .advice = NULL},
    {.id = "compile", .subject = 0, .prefix = prefix237, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "compiles", .advice = NULL},
    {.id = "compile-plugin", .subject = 0, .prefix = prefix238, .match = NULL, .flags = words657, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs another program while it compiles", .advice = NULL},
    {.id = "compile-link", .subject = 0, .prefix = prefix239, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "links or changes binaries", .advice = NULL},
    {.id = "compile-other", .subject = 0, .prefix = prefix240, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "builds the project", .advice = NULL},
    {.id = "build-make", .subject = 0, .prefix = prefix241, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs the project's make rules", .advice = NULL},
    {.id = "build-make-eval", .subject = 0, .prefix = prefix242, .match = NULL, .flags = words660, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a make rule that is written on the command line", .advice = NULL},
    {.id = "build-make-install", .subject = 0, .prefix = prefix243, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs, removes or publishes what was built", .advice = NULL},
    {.id = "build-cmake", .subject = 0, .prefix = prefix244, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "builds or tests the project", .advice = NULL},
    {.id = "build-cmake-command", .subject = 0, .prefix = prefix245, .match = NULL, .flags = words664, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs one of cmake's own commands", .advice = NULL},
    {.id = "build-cmake-install", .subject = 0, .prefix = prefix245, .match = NULL, .flags = words665, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs what was built", .advice = NULL},
    {.id = "build-ninja", .subject = 0, .prefix = prefix246, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "builds or checks the project", .advice = NULL},
    {.id = "build-hooks-install", .subject = 0, .prefix = prefix247, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes git hooks", .advice = NULL},
    {.id = "build-install", .subject = 0, .prefix = prefix248, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs, removes or publishes what was built", .advice = NULL},
    {.id = "go-build", .subject = 0, .prefix = prefix249, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "builds, tests or runs the project", .advice = NULL},
    {.id = "go-run", .subject = 0, .prefix = prefix250, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a program of the project", .advice = NULL},
    {.id = "go-exec", .subject = 0, .prefix = prefix251, .match = NULL, .flags = words674, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs another program as part of the build", .advice = NULL},
    {.id = "go-read", .subject = 0, .prefix = prefix252, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints what it knows of packages", .advice = NULL},
    {.id = "go-env-write", .subject = 0, .prefix = prefix253, .match = NULL, .flags = words677, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes Go's settings for every project", .advice = NULL},
    {.id = "go-mod", .subject = 0, .prefix = prefix254, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 11, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the project's modules", .advice = NULL},
    {.id = "go-get", .subject = 0, .prefix = prefix255, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 11, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "adds modules to the project", .advice = NULL},
    {.id = "go-install", .subject = 0, .prefix = prefix256, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs programs for the user", .advice = NULL},
    {.id = "go-clean-cache", .subject = 0, .prefix = prefix257, .match = NULL, .flags = words681, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 14, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "empties Go's caches", .advice = NULL},
    {.id = "lint", .subject = 0, .prefix = prefix258, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "checks or formats the project's code", .advice = NULL},
    {.id = "test", .subject = 0, .prefix = prefix259, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs the project's tests", .advice = NULL},
    {.id = "serve", .subject = 0, .prefix = prefix260, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs the project", .advice = NULL},
    {.id = "convert-document", .subject = 0, .prefix = prefix261, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "converts documents", .advice = NULL},
    {.id = "manual", .subject = 0, .prefix = prefix262, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "shows documentation", .advice = NULL},
    {.id = "manual-run", .subject = 0, .prefix = prefix263, .match = NULL, .flags = words688, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "shows documentation in a program of the caller's choice", .advice = NULL},
    {.id = "library-list", .subject = 0, .prefix = prefix264, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 6, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "loads a program to list its libraries", .advice = NULL},
    {.id = "measure", .subject = 0, .prefix = prefix265, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 10, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs commands", .advice = NULL},
    {.id = "run-scripts", .subject = 0, .prefix = prefix266, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs scripts of the project", .advice = NULL},
    {.id = "run-everywhere", .subject = 0, .prefix = prefix267, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command in each package", .advice = NULL},
    {.id = "run-shx", .subject = 0, .prefix = prefix268, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command", .advice = NULL},
    {.id = "load-test", .subject = 0, .prefix = prefix269, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 8, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "puts load on a server", .advice = NULL},
    {.id = "build-inline", .subject = 0, .prefix = prefix270, .match = NULL, .flags = words695, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs code that is written on the command line", .advice = NULL},
    {.id = "build-database-drop", .subject = 0, .prefix = prefix271, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 36, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes or drops the project's database", .advice = NULL},
    {.id = "build-console", .subject = 0, .prefix = prefix272, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 44, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "opens a console of the project, or runs code in it", .advice = NULL},
    {.id = "mcp-read", .subject = 1, .prefix = NULL, .match = "^mcp__([A-Za-z0-9]+)(\077:(\077!__)[A-Za-z0-9_.-])*__(\077:\1341[_-])\077(\077!.*(\077:[_-](\077:and|then|or)[_-]|(\077<=[a-z0-9])(\077:And|Then|Or)[A-Z]))(\077i:get|list|search|read|fetch|find|query|describe|view|show|lookup|look|count|check|inspect|status|info|ping|resolve|explain|browse|download|retrieve|summarize|analyze|compare|diff|preview|validate|lint|help|whoami|health|history|is|has)(\077![a-z])", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads from a service", .advice = NULL},
    {.id = "mcp-read-noun", .subject = 1, .prefix = NULL, .match = "^mcp__(\077:(\077!__)[A-Za-z0-9_.-])+__(\077:issue|issues|pull_request|pr|page|pages|file|files|message|messages|user|users|repo|repository|document|documents|docs|resource|resources|project|projects|task|tasks|event|events)[_-](\077i:get|list|search|read|view|find|fetch|query|status|info|history)$", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads from a service", .advice = NULL},
    {.id = "mcp-secret", .subject = 1, .prefix = NULL, .match = "(\077i:[_-](\077:\134w*[_-])\077(\077:secrets\077|passwords\077|credentials\077|tokens\077|api[_-]\077keys\077|private[_-]\077keys\077|environ(\077:ment_variables)\077|env[_-]\077vars\077|otp|totp)(\077:$|[_-])|(\077:get|read|list)(\077:secret|password|credential|token|apikey))", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reveals a secret", .advice = NULL},
    {.id = "mcp-write", .subject = 1, .prefix = NULL, .match = "^mcp__([A-Za-z0-9]+)(\077:(\077!__)[A-Za-z0-9_.-])*__(\077:\1341[_-])\077(\077i:create|add|update|edit|set|put|post|write|save|send|upload|publish|push|pull|merge|move|rename|copy|assign|unassign|comment|reply|invite|share|unshare|approve|reject|close|reopen|start|stop|restart|trigger|schedule|import|export|install|register|submit|apply|commit|fork|transfer|star|subscribe|unsubscribe|upsert|insert|append|modify|change|patch|replace|configure|connect|disconnect|login|logout|react|label|tag|lock|unlock|archive|restore|pin|unpin|link|unlink|attach|detach|deploy|rollback|scale|pay|charge|refund|buy|order|book|draft|forward|notify|request|enable|sync|clone|duplicate|generate|resolve_thread|mark|toggle|handoff|delegate|spawn|interrupt|resume)(\077![a-z])", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes something in a service", .advice = NULL},
    {.id = "mcp-delete", .subject = 1, .prefix = NULL, .match = "^mcp__([A-Za-z0-9]+)(\077:(\077!__)[A-Za-z0-9_.-])*__(\077:\1341[_-])\077(\077i:delete|remove|drop|destroy|purge|wipe|erase|clear|reset|revoke|kill|terminate|uninstall|truncate|cancel|disable|ban|block|trash|prune|flush|empty|expire|leave|kick|suspend|deactivate|unpublish)(\077![a-z])", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 25, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "deletes something in a service", .advice = NULL},
    {.id = "mcp-execute", .subject = 1, .prefix = NULL, .match = "^mcp__([A-Za-z0-9]+)(\077:(\077!__)[A-Za-z0-9_.-])*__(\077:\1341[_-])\077(\077i:exec|execute|run|eval|evaluate|shell|bash|sh|powershell|terminal|command|cmd|script|invoke|process|repl|python|javascript|js|code_interpreter|sandbox|ssh|spawn_process|call_tool|dispatch|start_process|send_keys|write_stdin)(\077![a-z])", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs code through a service", .advice = NULL},
    {.id = "mcp-database", .subject = 1, .prefix = NULL, .match = "__(\077i:(\077:\134w*[_-])\077sql(\077:$|[_-])|(\077:run|execute|read|write)\077[_-]\077query$|\134w*[_-]sql\134w*|aggregate$|cypher)", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 36, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs statements in a database", .advice = NULL},
    {.id = "mcp-browser-look", .subject = 1, .prefix = NULL, .match = "^mcp__(\077i:[\134w.-]*(\077:browser|playwright|puppeteer|chrome|devtools|firefox|selenium|webdriver|stagehand)[\134w.-]*\077)__(\077i:(\077:browser_|puppeteer_|playwright_)\077(\077:snapshot|take_snapshot|take_screenshot|screenshot|console_messages|get_console_message|list_console_messages|network_requests|get_network_request|list_network_requests|wait_for|wait|tabs|tab_list|list_pages|select_page|resize|resize_page|close|close_page|tab_close|tab_select|get_text|get_html|get_visible_text|get_visible_html|find|observe|performance_analyze_insight|performance_start_trace|performance_stop_trace|emulate|emulate_network|emulate_cpu|verify_\134w+|generate_locator|pdf_save))$", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 29, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads a page", .advice = NULL},
    {.id = "mcp-browser-act", .subject = 1, .prefix = NULL, .match = "^mcp__(\077i:[\134w.-]*(\077:browser|playwright|puppeteer|chrome|devtools|firefox|selenium|webdriver|stagehand)[\134w.-]*\077)__(\077i:(\077:browser_|puppeteer_|playwright_)\077(\077:click|double_click|type|fill|fill_form|press_key|press|hover|drag|drag_and_drop|select_option|select|check|uncheck|scroll|handle_dialog|mouse_\134w+|act))$", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 30, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "acts in a page", .advice = NULL},
    {.id = "mcp-browser-state", .subject = 1, .prefix = NULL, .match = "^mcp__(\077i:[\134w.-]*(\077:browser|playwright|puppeteer|chrome|devtools|firefox|selenium|webdriver)[\134w.-]*\077)__(\077i:(\077:browser_|puppeteer_|playwright_)\077(\077:cookies|cookie_(\077:get|list)|local_storage|session_storage|storage_state|localstorage_(\077:get|list)|sessionstorage_(\077:get|list)))$", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 31, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads the state of a page", .advice = NULL},
    {.id = "mcp-browser-open", .subject = 1, .prefix = NULL, .match = "^mcp__(\077i:[\134w.-]*(\077:browser|playwright|puppeteer|chrome|devtools|firefox|selenium|webdriver|stagehand)[\134w.-]*\077)__(\077i:(\077:browser_|puppeteer_|playwright_)\077(\077:navigate\134w*|goto|open|new_page|tab_new|go_back|go_forward|reload))$", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 32, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "opens a page", .advice = NULL},
    {.id = "mcp-browser-file", .subject = 1, .prefix = NULL, .match = "^mcp__(\077i:[\134w.-]*(\077:browser|playwright|puppeteer|chrome|devtools|firefox|selenium|webdriver)[\134w.-]*\077)__(\077i:(\077:browser_|puppeteer_|playwright_)\077(\077:file_upload|upload_file|upload|download\134w*|set_input_files))$", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 33, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "uploads or downloads a file", .advice = NULL},
    {.id = "mcp-browser-run", .subject = 1, .prefix = NULL, .match = "^mcp__(\077i:[\134w.-]*(\077:browser|playwright|puppeteer|chrome|devtools|firefox|selenium|webdriver|stagehand)[\134w.-]*\077)__(\077i:(\077:browser_|puppeteer_|playwright_)\077(\077:evaluate\134w*|eval|run_code\134w*|execute\134w*|install\134w*|run_script|add_init_script))$", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 34, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs code in a page", .advice = NULL},
    {.id = "network-curl", .subject = 0, .prefix = prefix273, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 8, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "fetches from a server", .advice = NULL},
    {.id = "network-wget", .subject = 0, .prefix = prefix274, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 8, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "downloads from a server", .advice = NULL},
    {.id = "network-ssh", .subject = 0, .prefix = prefix275, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "connects to another machine", .advice = NULL},
    {.id = "network-copy", .subject = 0, .prefix = prefix276, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "copies files to or from another machine", .advice = NULL},
    {.id = "network-connect", .subject = 0, .prefix = prefix277, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 2, .operands = 7, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "opens a connection to", .advice = NULL},
    {.id = "network-relay", .subject = 0, .prefix = prefix278, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 10, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "network-connect-here", .subject = 0, .prefix = prefix279, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 10, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "connects to this machine", .advice = NULL},
    {.id = "network-shell", .subject = 0, .prefix = prefix280, .match = NULL, .flags = words704, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 3, .operands = 7, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "gives another machine a shell on this one", .advice = NULL},
    {.id = "network-shell-here", .subject = 0, .prefix = prefix281, .match = NULL, .flags = words704, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 3, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "gives others a shell on this machine", .advice = NULL},
    {.id = "network-lookup", .subject = 0, .prefix = prefix282, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 10, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "asks the network about a host", .advice = NULL},
    {.id = "network-openssl", .subject = 0, .prefix = prefix283, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "works on certificates, keys or checksums", .advice = NULL},
    {.id = "network-openssl-decode", .subject = 0, .prefix = prefix284, .match = NULL, .flags = words709, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "decodes what it reads", .advice = NULL},
    {.id = "network-openssl-connect", .subject = 0, .prefix = prefix285, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "opens a connection", .advice = NULL},
    {.id = "network-http-send", .subject = 0, .prefix = prefix286, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 0, .operands = 7, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "sends data to", .advice = NULL},
    {.id = "network-http", .subject = 0, .prefix = prefix287, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 8, .at_least = 0, .operands = 7, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "fetches from", .advice = NULL},
    {.id = "network-http-get", .subject = 0, .prefix = prefix288, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 8, .at_least = 0, .operands = 7, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "fetches from", .advice = NULL},
    {.id = "network-download", .subject = 0, .prefix = prefix289, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 8, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "downloads from the network", .advice = NULL},
    {.id = "network-mail", .subject = 0, .prefix = prefix290, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "sends a message", .advice = NULL},
    {.id = "network-tunnel", .subject = 0, .prefix = prefix291, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "opens this machine to the network", .advice = NULL},
    {.id = "network-scan", .subject = 0, .prefix = prefix292, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 8, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "scans or listens to the network", .advice = NULL},
    {.id = "network-clipboard", .subject = 0, .prefix = prefix293, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "copies to the clipboard", .advice = NULL},
    {.id = "network-clipboard-read", .subject = 0, .prefix = prefix294, .match = NULL, .flags = words721, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads the clipboard", .advice = NULL},
    {.id = "network-clipboard-paste", .subject = 0, .prefix = prefix295, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads the clipboard", .advice = NULL},
    {.id = "key-make", .subject = 0, .prefix = prefix296, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 2, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "creates or changes a key", .advice = NULL},
    {.id = "key-show", .subject = 0, .prefix = prefix296, .match = NULL, .flags = words723, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints a key's fingerprint", .advice = NULL},
    {.id = "key-agent", .subject = 0, .prefix = prefix297, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes who is let in, or what keys are open", .advice = NULL},
    {.id = "key-gpg", .subject = 0, .prefix = prefix298, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "works with private keys", .advice = NULL},
    {.id = "key-gpg-check", .subject = 0, .prefix = prefix299, .match = NULL, .flags = words726, .without = words727, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "checks signatures", .advice = NULL},
    {.id = "key-decrypt", .subject = 0, .prefix = prefix300, .match = NULL, .flags = words729, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "decrypts", .advice = NULL},
    {.id = "key-decrypt-command", .subject = 0, .prefix = prefix301, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "decrypts", .advice = NULL},
    {.id = "key-encrypt", .subject = 0, .prefix = prefix302, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "works with encrypted secrets", .advice = NULL},
    {.id = "secret-store", .subject = 0, .prefix = prefix303, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads or changes stored secrets", .advice = NULL},
    {.id = "secret-store-info", .subject = 0, .prefix = prefix304, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its version or state", .advice = NULL},
    {.id = "node-install", .subject = 0, .prefix = prefix305, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 11, .at_least = 0, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs packages into the project", .advice = NULL},
    {.id = "node-install-global", .subject = 0, .prefix = prefix306, .match = NULL, .flags = words739, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs packages for every project", .advice = "install it into the project, or use npx"},
    {.id = "node-install-registry", .subject = 0, .prefix = prefix307, .match = NULL, .flags = words741, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 11, .at_least = 2, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs packages from another registry or with other settings", .advice = NULL},
    {.id = "node-bare", .subject = 0, .prefix = prefix308, .match = NULL, .flags = NULL, .without = words743, .most_operands = 0, .least_operands = 0, .type = 11, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs the project's packages, or prints help", .advice = NULL},
    {.id = "node-version", .subject = 0, .prefix = prefix309, .match = NULL, .flags = words745, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "bun-inline", .subject = 0, .prefix = prefix310, .match = NULL, .flags = words746, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs code that is written on the command line", .advice = NULL},
    {.id = "node-script", .subject = 0, .prefix = prefix311, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 1, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a script or tool of the project", .advice = NULL},
    {.id = "bun-script", .subject = 0, .prefix = prefix310, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 1, .type = 13, .at_least = 0, .operands = 6, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a file or script of the project", .advice = NULL},
    {.id = "node-run", .subject = 0, .prefix = prefix312, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a script of the project", .advice = NULL},
    {.id = "node-exec", .subject = 0, .prefix = prefix313, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a tool of the project", .advice = NULL},
    {.id = "node-exec-shell", .subject = 0, .prefix = prefix314, .match = NULL, .flags = words751, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 2, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "downloads a package and runs it, or runs shell text", .advice = NULL},
    {.id = "npx", .subject = 0, .prefix = prefix315, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a package, which it may download first", .advice = "add the package to the project, then run it"},
    {.id = "npx-known", .subject = 0, .prefix = prefix316, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a tool of the project", .advice = NULL},
    {.id = "npx-known-flags", .subject = 0, .prefix = prefix315, .match = NULL, .flags = words753, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a package, which it may download first", .advice = NULL},
    {.id = "npx-delete", .subject = 0, .prefix = prefix317, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 1, .type = 2, .at_least = 0, .operands = 3, .skip = 0, .recursive = 1, .input = 0, .output = 0, .effect = "deletes trees", .advice = NULL},
    {.id = "rimraf", .subject = 0, .prefix = prefix318, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 2, .at_least = 0, .operands = 3, .skip = 0, .recursive = 1, .input = 0, .output = 0, .effect = "deletes trees", .advice = NULL},
    {.id = "node-download-run", .subject = 0, .prefix = prefix319, .match = NULL, .flags = NULL, .without = words757, .most_operands = -1, .least_operands = 1, .type = 13, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "downloads a package and runs it", .advice = NULL},
    {.id = "node-init", .subject = 0, .prefix = prefix320, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 11, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "starts a package", .advice = NULL},
    {.id = "node-read", .subject = 0, .prefix = prefix321, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints what it knows of packages", .advice = NULL},
    {.id = "node-manifest", .subject = 0, .prefix = prefix322, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the manifest, which can hold scripts that run at install", .advice = "edit package.json with apply_patch"},
    {.id = "node-explore", .subject = 0, .prefix = prefix323, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 9, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command in a package", .advice = NULL},
    {.id = "node-interpreter", .subject = 0, .prefix = prefix324, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs code", .advice = NULL},
    {.id = "node-everywhere", .subject = 0, .prefix = prefix325, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command in each package", .advice = NULL},
    {.id = "node-delete", .subject = 0, .prefix = prefix326, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 2, .at_least = 0, .operands = 3, .skip = 0, .recursive = 1, .input = 0, .output = 0, .effect = "deletes trees", .advice = NULL},
    {.id = "node-remove", .subject = 0, .prefix = prefix327, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 14, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes packages", .advice = NULL},
    {.id = "node-publish", .subject = 0, .prefix = prefix328, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes something on the registry", .advice = NULL},
    {.id = "node-settings", .subject = 0, .prefix = prefix329, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes settings, logins or links of packages", .advice = NULL},
    {.id = "node-settings-read", .subject = 0, .prefix = prefix330, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads settings", .advice = NULL},
    {.id = "node-versions", .subject = 0, .prefix = prefix331, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs or switches versions of tools", .advice = NULL},
    {.id = "node-versions-read", .subject = 0, .prefix = prefix332, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "lists or picks versions of tools", .advice = NULL},
    {.id = "node-versions-exec", .subject = 0, .prefix = prefix333, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command with a version of a tool", .advice = NULL},
    {.id = "npm-check-updates", .subject = 0, .prefix = prefix334, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 11, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes versions in the manifest", .advice = NULL},
    {.id = "deno-tools", .subject = 0, .prefix = prefix335, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "checks, tests or builds the project", .advice = NULL},
    {.id = "deno-run", .subject = 0, .prefix = prefix336, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 6, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs the script", .advice = NULL},
    {.id = "deno-install", .subject = 0, .prefix = prefix337, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 11, .at_least = 0, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the project's packages", .advice = NULL},
    {.id = "deno-install-global", .subject = 0, .prefix = prefix338, .match = NULL, .flags = words782, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs a program for the user", .advice = NULL},
    {.id = "deno-other", .subject = 0, .prefix = prefix339, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs code, or changes deno", .advice = NULL},
    {.id = "deno-version", .subject = 0, .prefix = prefix340, .match = NULL, .flags = words784, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "python-install", .subject = 0, .prefix = prefix341, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 11, .at_least = 0, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs packages", .advice = NULL},
    {.id = "python-install-global", .subject = 0, .prefix = prefix342, .match = NULL, .flags = words787, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs for the user or the system, or from another index", .advice = "use a virtual environment: python3 -m venv .venv"},
    {.id = "python-remove", .subject = 0, .prefix = prefix343, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 14, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes packages", .advice = NULL},
    {.id = "python-settings", .subject = 0, .prefix = prefix344, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes where packages come from", .advice = NULL},
    {.id = "python-read", .subject = 0, .prefix = prefix345, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints what it knows of packages", .advice = NULL},
    {.id = "python-info", .subject = 0, .prefix = prefix346, .match = NULL, .flags = words792, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "python-settings-read", .subject = 0, .prefix = prefix347, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads settings", .advice = NULL},
    {.id = "python-venv", .subject = 0, .prefix = prefix348, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "creates a virtual environment", .advice = NULL},
    {.id = "python-deactivate", .subject = 0, .prefix = prefix349, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "leaves the virtual environment", .advice = NULL},
    {.id = "python-module-server", .subject = 0, .prefix = prefix350, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 44, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "serves files or opens a debugger", .advice = NULL},
    {.id = "python-module-tool", .subject = 0, .prefix = prefix351, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a module of Python", .advice = NULL},
    {.id = "python-module-archive", .subject = 0, .prefix = prefix352, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "packs or unpacks an archive", .advice = NULL},
    {.id = "python-module-network", .subject = 0, .prefix = prefix353, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 8, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "talks to the network or opens a prompt", .advice = NULL},
    {.id = "python-module-runs", .subject = 0, .prefix = prefix354, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 6, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs the script", .advice = NULL},
    {.id = "python-project-install", .subject = 0, .prefix = prefix355, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 11, .at_least = 0, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "works on the project's packages", .advice = NULL},
    {.id = "python-project-index", .subject = 0, .prefix = prefix356, .match = NULL, .flags = words805, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs from another index or into the system", .advice = NULL},
    {.id = "python-project-run", .subject = 0, .prefix = prefix357, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command in the project's environment", .advice = NULL},
    {.id = "python-project-shell", .subject = 0, .prefix = prefix358, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 44, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "opens a shell", .advice = NULL},
    {.id = "python-project-remove", .subject = 0, .prefix = prefix359, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 14, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes packages", .advice = NULL},
    {.id = "python-project-publish", .subject = 0, .prefix = prefix360, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "publishes a package", .advice = NULL},
    {.id = "python-project-other", .subject = 0, .prefix = prefix361, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs for the user, or changes settings", .advice = NULL},
    {.id = "python-project-other-read", .subject = 0, .prefix = prefix362, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints what is installed", .advice = NULL},
    {.id = "uv-pip", .subject = 0, .prefix = prefix363, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 11, .at_least = 0, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs packages into the environment", .advice = NULL},
    {.id = "uv-pip-global", .subject = 0, .prefix = prefix364, .match = NULL, .flags = words818, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs into the system or from another index", .advice = NULL},
    {.id = "uv-pip-read", .subject = 0, .prefix = prefix365, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints what is installed", .advice = NULL},
    {.id = "uv-pip-remove", .subject = 0, .prefix = prefix366, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 14, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes packages", .advice = NULL},
    {.id = "python-download-run", .subject = 0, .prefix = prefix367, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs or runs a package, which it may download first", .advice = NULL},
    {.id = "python-download-run-known", .subject = 0, .prefix = prefix368, .match = NULL, .flags = NULL, .without = words823, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a tool on the project", .advice = NULL},
    {.id = "python-download-run-list", .subject = 0, .prefix = prefix369, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints what is installed", .advice = NULL},
    {.id = "conda", .subject = 0, .prefix = prefix370, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes environments of the user", .advice = NULL},
    {.id = "conda-read", .subject = 0, .prefix = prefix371, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints what is installed", .advice = NULL},
    {.id = "conda-run", .subject = 0, .prefix = prefix372, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command in an environment", .advice = NULL},
    {.id = "python-setup", .subject = 0, .prefix = prefix373, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs for the user or the system", .advice = NULL},
    {.id = "cargo-work", .subject = 0, .prefix = prefix374, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "builds, tests or runs the project", .advice = NULL},
    {.id = "cargo-config", .subject = 0, .prefix = prefix375, .match = NULL, .flags = words830, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "gives cargo settings that can run code", .advice = NULL},
    {.id = "cargo-packages", .subject = 0, .prefix = prefix376, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 11, .at_least = 0, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the project's packages", .advice = NULL},
    {.id = "cargo-packages-elsewhere", .subject = 0, .prefix = prefix377, .match = NULL, .flags = words833, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 11, .at_least = 2, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "takes a package from another place", .advice = NULL},
    {.id = "cargo-read", .subject = 0, .prefix = prefix378, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints what it knows of packages", .advice = NULL},
    {.id = "cargo-info", .subject = 0, .prefix = prefix379, .match = NULL, .flags = words836, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "cargo-install", .subject = 0, .prefix = prefix380, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs a program for the user", .advice = NULL},
    {.id = "cargo-remove", .subject = 0, .prefix = prefix381, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 14, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes packages", .advice = NULL},
    {.id = "cargo-publish", .subject = 0, .prefix = prefix382, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes something on the registry", .advice = NULL},
    {.id = "cargo-publish-try", .subject = 0, .prefix = prefix383, .match = NULL, .flags = words552, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "tries to publish", .advice = NULL},
    {.id = "rustup", .subject = 0, .prefix = prefix384, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the toolchains of the user", .advice = NULL},
    {.id = "rustup-read", .subject = 0, .prefix = prefix385, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints what is installed", .advice = NULL},
    {.id = "ruby-bundle", .subject = 0, .prefix = prefix386, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 11, .at_least = 0, .operands = 8, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "works on the project's packages", .advice = NULL},
    {.id = "ruby-bundle-bare", .subject = 0, .prefix = prefix387, .match = NULL, .flags = NULL, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs the project's packages, or prints help", .advice = NULL},
    {.id = "ruby-bundle-exec", .subject = 0, .prefix = prefix388, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a tool of the project", .advice = NULL},
    {.id = "ruby-bundle-other", .subject = 0, .prefix = prefix389, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 14, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes packages or changes settings", .advice = NULL},
    {.id = "ruby-gem", .subject = 0, .prefix = prefix390, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs gems for the user", .advice = NULL},
    {.id = "ruby-gem-other", .subject = 0, .prefix = prefix391, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 14, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes or publishes gems", .advice = NULL},
    {.id = "ruby-gem-read", .subject = 0, .prefix = prefix392, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints what it knows of gems", .advice = NULL},
    {.id = "php-composer", .subject = 0, .prefix = prefix393, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 11, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "works on the project's packages", .advice = NULL},
    {.id = "php-composer-run", .subject = 0, .prefix = prefix394, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a script of the project", .advice = NULL},
    {.id = "php-composer-other", .subject = 0, .prefix = prefix395, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs for the user, removes or changes settings", .advice = NULL},
    {.id = "java-build", .subject = 0, .prefix = prefix396, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 1, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "builds or tests the project", .advice = NULL},
    {.id = "java-publish", .subject = 0, .prefix = prefix397, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "publishes what was built", .advice = NULL},
    {.id = "dotnet", .subject = 0, .prefix = prefix398, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "builds, tests or changes the project", .advice = NULL},
    {.id = "dotnet-other", .subject = 0, .prefix = prefix399, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs for the user, removes, publishes or runs code", .advice = NULL},
    {.id = "language-packages", .subject = 0, .prefix = prefix400, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs, removes or publishes packages", .advice = NULL},
    {.id = "language-packages-build", .subject = 0, .prefix = prefix401, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "builds the project or prints what it knows", .advice = NULL},
    {.id = "cpan", .subject = 0, .prefix = prefix402, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "installs packages for the user", .advice = NULL},
    {.id = "system-install", .subject = 0, .prefix = prefix403, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the system's packages", .advice = "ask the user to install it"},
    {.id = "system-remove", .subject = 0, .prefix = prefix404, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 14, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "removes packages of the system", .advice = NULL},
    {.id = "system-packages-read", .subject = 0, .prefix = prefix405, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints what it knows of packages", .advice = NULL},
    {.id = "system-packages-prefix", .subject = 0, .prefix = prefix406, .match = NULL, .flags = words869, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints where packages are", .advice = NULL},
    {.id = "system-packages-simulate", .subject = 0, .prefix = prefix407, .match = NULL, .flags = words871, .without = words872, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "shows what it would change", .advice = NULL},
    {.id = "system-packages-query", .subject = 0, .prefix = prefix408, .match = NULL, .flags = words874, .without = words875, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints what it knows of packages", .advice = NULL},
    {.id = "system-packages-tools", .subject = 0, .prefix = prefix409, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints what it knows of packages", .advice = NULL},
    {.id = "system-packages-pacman-query", .subject = 0, .prefix = prefix410, .match = NULL, .flags = words878, .without = words879, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints what it knows of packages", .advice = NULL},
    {.id = "patch-private-key", .subject = 2, .prefix = NULL, .match = "-----BEGIN (\077:[A-Z0-9]+ )*PRIVATE KEY(\077: BLOCK)\077-----", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "writes a private key", .advice = "keep keys out of files that are committed"},
    {.id = "patch-token", .subject = 2, .prefix = NULL, .match = "\134b(\077:A(\077:KIA|SIA)[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,}|glpat-[A-Za-z0-9_-]{20,}|xox[abprs]-[0-9A-Za-z-]{20,}|sk_live_[0-9A-Za-z]{20,}|rk_live_[0-9A-Za-z]{20,}|AIza[0-9A-Za-z_-]{35}|npm_[A-Za-z0-9]{36}|pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{40,}|sk-ant-[A-Za-z0-9_-]{30,}|sk-proj-[A-Za-z0-9_-]{40,}|SG\134.[A-Za-z0-9_-]{20,}\134.[A-Za-z0-9_-]{40,}|dop_v1_[a-f0-9]{60,}|hf_[A-Za-z0-9]{30,})", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "writes a service's token", .advice = "read the token from the environment"},
    {.id = "patch-download-run", .subject = 2, .prefix = NULL, .match = "\134b(\077:curl|wget)\134b[^|;&#]*\134|\134s*(\077:sudo\134s+)\077(\077:env\134s+)\077(\077:/(\077:usr/)\077bin/)\077(\077:ba|z|da|k|a)\077sh\134b|\134b(\077:ba|z|da)\077sh\134s+(\077:-c\134s+)\077[\042']\077(\077:<\134(|\134$\134()\134s*(\077:curl|wget)\134b|\134b(\077:eval|source)\134s+[\042']\077(\077:<\134(|\134$\134()\134s*(\077:curl|wget)\134b", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 12, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "adds a line that downloads code and runs it", .advice = "download a fixed version and check its sum"},
    {.id = "patch-decode-run", .subject = 2, .prefix = NULL, .match = "\134bbase(\077:64|32)\134s+(\077:-d|-D|--decode)\134b[^|;&]*\134|\134s*(\077:sudo\134s+)\077(\077:ba|z|da|k)\077sh\134b|\134bexec\134s*\134(\134s*(\077:base64\134.b64decode|codecs\134.decode|zlib\134.decompress|bytes\134.fromhex)|\134beval\134s*\134(\134s*(\077:atob|unescape|String\134.fromCharCode|Buffer\134.from)\134s*\134(|\134bexec\134s*\134(\134s*(\077:compile\134s*\134(\134s*)\077(\077:requests|urllib|httpx)\134b|\134beval\134s*\134(\134s*(\077:base64_decode|gzinflate|gzuncompress|str_rot13)\134s*\134(", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 47, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "adds a line that runs hidden code", .advice = NULL},
    {.id = "patch-shell-to-network", .subject = 2, .prefix = NULL, .match = "\134b(\077:ba|z|k)\077sh\134s+-i\134s*(\077:>|<|[0-9]>)&\077\134s*/dev/(\077:tcp|udp)/|>&\077\134s*/dev/(\077:tcp|udp)/\134S+/[0-9]+\134s+0[<>]&1|\134b(\077:nc|ncat|netcat)\134b[^|;&]*\134s-(\077:[a-z]*e|-exec|-sh-exec)\134s+\134S*sh\134b|\134bpty\134.spawn\134(\134s*[\042']/bin/(\077:ba)\077sh|\134bsocat\134b.*\134b(\077:exec|system):[^ ]*sh", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 3, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "adds a line that gives another machine a shell", .advice = NULL},
    {.id = "patch-delete-tree", .subject = 2, .prefix = NULL, .match = "\134brm\134s+(\077:-\134S+\134s+)*-(\077:[a-zA-Z]*[rR]|-recursive)\134S*\134s+(\077:-\134S+\134s+)*[\042']\077(\077:/|~|\134$HOME|\134$\134{HOME\134})/\077\134*\077[\042']\077(\077:\134s|;|&|\134||$)|--no-preserve-root", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 2, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "adds a line that deletes the system or the home directory", .advice = NULL},
    {.id = "patch-install-hook", .subject = 2, .prefix = NULL, .match = "^\134s*[\042'](\077:pre|post)\077install[\042']\134s*:\134s*[\042'](\077!husky\134b|patch-package\134b|electron-builder install-app-deps\134b|prisma generate\134b|true\134b)", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "adds a script that runs when the package is installed", .advice = NULL},
    {.id = "patch-git-setting", .subject = 2, .prefix = NULL, .match = "(\077i)\134bcore\134.(\077:hooksPath|sshCommand|fsmonitor|pager|editor)\134b.*(\077:[=/'\042]|\134s\134S)|^\134s*hooksPath\134s*=|^\134s*sshCommand\134s*=|^\134s*fsmonitor\134s*=\134s*(\077!true|false)\134S", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "adds a git setting that runs code", .advice = NULL},
    {.id = "patch-start-up", .subject = 2, .prefix = NULL, .match = ">>\077\134s*[\042']\077(\077:~|\134$HOME|\134$\134{HOME\134}|/root|/home/\134w+|/etc)\077/\077\134.\077(\077:ssh/authorized_keys|bashrc|bash_profile|zshrc|zshenv|profile|ld\134.so\134.preload|crontab|cron\134.d/\134S+|sudoers(\077:\134.d/\134S+)\077)\134b|\134|\134s*crontab\134s+-", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "adds a line that makes something run or get in later", .advice = NULL},
    {.id = "patch-agent-bypass", .subject = 2, .prefix = NULL, .match = "--(\077:dangerously-bypass-approvals-and-sandbox|dangerously-bypass-hook-trust|dangerously-skip-permissions|dangerously-allow-all|yolo)\134b|\134bsandbox_mode\134s*=\134s*[\042']danger-full-access|\134bapproval_policy\134s*=\134s*[\042']never|\134bbypassPermissions\134b", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 38, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "adds a line that starts an agent with its guards off", .advice = NULL},
    {.id = "patch-secret-send", .subject = 2, .prefix = NULL, .match = "\134b(\077:curl|wget|nc|ncat)\134b.*(\077:\134.ssh/id_|\134.aws/credentials|\134.netrc|\134.git-credentials|\134$\134(\134s*(\077:env|printenv)\134b|(\077:-d|--data\134S*|-F|--post-file)[ =]\134S*@\077\134S*\134.env\134b)|\134b(\077:env|printenv)\134s*\134|\134s*(\077:base64\134b.*\134|\134s*)\077(\077:curl|nc|ncat|wget)\134b", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 3, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "adds a line that sends secrets away", .advice = NULL},
    {.id = "patch-workflow-rights", .subject = 2, .prefix = NULL, .match = "^\134s*(\077:-\134s*)\077pull_request_target\134s*:\077\134s*$|^\134s*on\134s*:.*\134bpull_request_target\134b|^\134s*permissions\134s*:\134s*write-all\134b", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "gives a CI job of strangers the project's rights", .advice = NULL},
    {.id = "patch-preload", .subject = 2, .prefix = NULL, .match = "\134b(\077:LD_PRELOAD|LD_AUDIT|DYLD_INSERT_LIBRARIES|BASH_ENV|PROMPT_COMMAND)\134s*[=:]\134s*[\042']\077(\077![\042'\134s]|$)", .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "adds a variable that loads code into other programs", .advice = NULL},
    {.id = "service-look", .subject = 0, .prefix = prefix411, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at services", .advice = NULL},
    {.id = "service-look-all", .subject = 0, .prefix = prefix412, .match = NULL, .flags = NULL, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at services", .advice = NULL},
    {.id = "service-change", .subject = 0, .prefix = prefix413, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes services", .advice = NULL},
    {.id = "service-stop", .subject = 0, .prefix = prefix414, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 25, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "stops services", .advice = NULL},
    {.id = "service-enable", .subject = 0, .prefix = prefix415, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "makes a service start by itself", .advice = NULL},
    {.id = "service-power", .subject = 0, .prefix = prefix416, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 25, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "stops the machine", .advice = NULL},
    {.id = "service-old", .subject = 0, .prefix = prefix417, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes services", .advice = NULL},
    {.id = "service-old-look", .subject = 0, .prefix = prefix418, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at services", .advice = NULL},
    {.id = "service-start-by-itself", .subject = 0, .prefix = prefix419, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes what starts by itself", .advice = NULL},
    {.id = "service-journal", .subject = 0, .prefix = prefix420, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads the system's log or state", .advice = NULL},
    {.id = "service-journal-delete", .subject = 0, .prefix = prefix421, .match = NULL, .flags = words891, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 25, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "deletes or changes the system's log", .advice = NULL},
    {.id = "service-clock-write", .subject = 0, .prefix = prefix422, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the system's settings", .advice = NULL},
    {.id = "schedule", .subject = 0, .prefix = prefix423, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes what runs later", .advice = NULL},
    {.id = "schedule-look", .subject = 0, .prefix = prefix424, .match = NULL, .flags = words723, .without = words895, .most_operands = 0, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "lists what runs later", .advice = NULL},
    {.id = "schedule-look-queue", .subject = 0, .prefix = prefix425, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "lists what runs later", .advice = NULL},
    {.id = "launch-agent", .subject = 0, .prefix = prefix426, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 28, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes what starts by itself", .advice = NULL},
    {.id = "launch-agent-look", .subject = 0, .prefix = prefix427, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at services", .advice = NULL},
    {.id = "mac-settings", .subject = 0, .prefix = prefix428, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes settings of the system", .advice = NULL},
    {.id = "mac-settings-look", .subject = 0, .prefix = prefix429, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads settings", .advice = NULL},
    {.id = "infrastructure-look", .subject = 0, .prefix = prefix430, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at the infrastructure", .advice = NULL},
    {.id = "infrastructure-output", .subject = 0, .prefix = prefix431, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reveals values of the infrastructure, or changes its state", .advice = NULL},
    {.id = "infrastructure-state-look", .subject = 0, .prefix = prefix432, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at the infrastructure's state", .advice = NULL},
    {.id = "infrastructure-change", .subject = 0, .prefix = prefix433, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the infrastructure", .advice = NULL},
    {.id = "infrastructure-destroy", .subject = 0, .prefix = prefix434, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 25, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "destroys the infrastructure", .advice = NULL},
    {.id = "infrastructure-apply-destroy", .subject = 0, .prefix = prefix435, .match = NULL, .flags = words910, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 25, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "destroys the infrastructure", .advice = NULL},
    {.id = "infrastructure-info", .subject = 0, .prefix = prefix436, .match = NULL, .flags = words912, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "infrastructure-other", .subject = 0, .prefix = prefix437, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes infrastructure", .advice = NULL},
    {.id = "infrastructure-other-look", .subject = 0, .prefix = prefix438, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at infrastructure", .advice = NULL},
    {.id = "infrastructure-other-destroy", .subject = 0, .prefix = prefix439, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 25, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "destroys infrastructure", .advice = NULL},
    {.id = "cloud-aws", .subject = 0, .prefix = prefix440, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "uses the cloud in a way that can change it", .advice = NULL},
    {.id = "cloud-aws-look", .subject = 0, .prefix = prefix441, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at the cloud", .advice = NULL},
    {.id = "cloud-aws-secret", .subject = 0, .prefix = prefix442, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reveals secrets or credentials", .advice = NULL},
    {.id = "cloud-aws-delete", .subject = 0, .prefix = prefix443, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 25, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "deletes in the cloud", .advice = NULL},
    {.id = "cloud-aws-upload", .subject = 0, .prefix = prefix444, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 9, .at_least = 2, .operands = 1, .skip = 0, .recursive = 1, .input = 0, .output = 0, .effect = "copies to or from the cloud", .advice = NULL},
    {.id = "cloud-other", .subject = 0, .prefix = prefix445, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "uses a service in a way that can change it", .advice = NULL},
    {.id = "cloud-other-look", .subject = 0, .prefix = prefix446, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at a service", .advice = NULL},
    {.id = "cloud-google-look", .subject = 0, .prefix = prefix447, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at the cloud", .advice = NULL},
    {.id = "cloud-google-look-deep", .subject = 0, .prefix = prefix448, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at the cloud", .advice = NULL},
    {.id = "cloud-token", .subject = 0, .prefix = prefix449, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reveals or changes credentials", .advice = NULL},
    {.id = "shell-info", .subject = 0, .prefix = prefix450, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "shell-other", .subject = 0, .prefix = prefix451, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 2, .output = 0, .effect = "runs code in a shell language that nah does not read", .advice = "use bash"},
    {.id = "shell-other-info", .subject = 0, .prefix = prefix452, .match = NULL, .flags = words497, .without = words939, .most_operands = 0, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "shell-eval", .subject = 0, .prefix = prefix453, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs text as a command", .advice = NULL},
    {.id = "shell-source", .subject = 0, .prefix = prefix454, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 0, .operands = 6, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a file in this shell", .advice = NULL},
    {.id = "shell-trap", .subject = 0, .prefix = prefix455, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "says what signals do", .advice = NULL},
    {.id = "shell-alias", .subject = 0, .prefix = prefix456, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "names commands", .advice = NULL},
    {.id = "shell-cd", .subject = 0, .prefix = prefix457, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the directory", .advice = NULL},
    {.id = "shell-read", .subject = 0, .prefix = prefix458, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads input into variables", .advice = NULL},
    {.id = "shell-declare", .subject = 0, .prefix = prefix459, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "names variables", .advice = NULL},
    {.id = "shell-declare-list", .subject = 0, .prefix = prefix460, .match = NULL, .flags = NULL, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints all variables", .advice = "print the variable that you need"},
    {.id = "shell-set", .subject = 0, .prefix = prefix461, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "sets options of the shell", .advice = NULL},
    {.id = "shell-set-list", .subject = 0, .prefix = prefix461, .match = NULL, .flags = NULL, .without = words942, .most_operands = 0, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints all variables", .advice = "print the variable that you need"},
    {.id = "shell-flow", .subject = 0, .prefix = prefix462, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "steers the shell", .advice = NULL},
    {.id = "shell-hash-path", .subject = 0, .prefix = prefix463, .match = NULL, .flags = words945, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "makes a command's name run another file", .advice = NULL},
    {.id = "shell-enable", .subject = 0, .prefix = prefix464, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "switches builtins on or off", .advice = NULL},
    {.id = "shell-enable-load", .subject = 0, .prefix = prefix464, .match = NULL, .flags = words946, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "loads code into the shell or hides a builtin", .advice = NULL},
    {.id = "shell-completion", .subject = 0, .prefix = prefix465, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "sets commands that the shell runs by itself", .advice = NULL},
    {.id = "shell-history", .subject = 0, .prefix = prefix466, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "shows or changes the command history", .advice = NULL},
    {.id = "env-print", .subject = 0, .prefix = prefix467, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints environment variables", .advice = "print only the variable that you need, if it is not a secret"},
    {.id = "env-print-plain", .subject = 0, .prefix = prefix468, .match = NULL, .flags = NULL, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints a variable", .advice = NULL},
    {.id = "env-locale", .subject = 0, .prefix = prefix469, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints language settings", .advice = NULL},
    {.id = "system-look", .subject = 0, .prefix = prefix470, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at the machine", .advice = NULL},
    {.id = "system-look-environment", .subject = 0, .prefix = prefix471, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "shows the environment of processes", .advice = NULL},
    {.id = "system-look-environment-flag", .subject = 0, .prefix = prefix472, .match = NULL, .flags = words664, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "shows the environment of processes", .advice = NULL},
    {.id = "system-window", .subject = 0, .prefix = prefix473, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 44, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "waits for a person", .advice = NULL},
    {.id = "system-screen", .subject = 0, .prefix = prefix474, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "records the screen, the camera or the sound", .advice = NULL},
    {.id = "system-keys", .subject = 0, .prefix = prefix475, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 44, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "types or listens for the user", .advice = NULL},
    {.id = "system-notify", .subject = 0, .prefix = prefix476, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "tells the user something", .advice = NULL},
    {.id = "process-stop", .subject = 0, .prefix = prefix477, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 16, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "stops processes", .advice = "stop only what this command line started: kill %1"},
    {.id = "process-stop-job", .subject = 0, .prefix = prefix478, .match = NULL, .flags = NULL, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "stops a job that it started", .advice = NULL},
    {.id = "process-test", .subject = 0, .prefix = prefix479, .match = NULL, .flags = words961, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "looks for a process, or lists signals", .advice = NULL},
    {.id = "disk-format", .subject = 0, .prefix = prefix480, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 46, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "formats or changes disks", .advice = NULL},
    {.id = "disk-list", .subject = 0, .prefix = prefix481, .match = NULL, .flags = words964, .without = words965, .most_operands = 1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "lists disks", .advice = NULL},
    {.id = "disk-destroy-group", .subject = 0, .prefix = prefix482, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 46, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "destroys or formats storage", .advice = NULL},
    {.id = "disk-look-group", .subject = 0, .prefix = prefix483, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at storage", .advice = NULL},
    {.id = "disk-mount", .subject = 0, .prefix = prefix484, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 1, .type = 27, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "mounts or changes file systems", .advice = NULL},
    {.id = "disk-mount-all", .subject = 0, .prefix = prefix485, .match = NULL, .flags = words972, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 27, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "mounts file systems", .advice = NULL},
    {.id = "disk-sync", .subject = 0, .prefix = prefix486, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "writes caches to the disks", .advice = NULL},
    {.id = "power", .subject = 0, .prefix = prefix487, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 25, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "stops or restarts the machine", .advice = "ask the user to do it"},
    {.id = "users", .subject = 0, .prefix = prefix488, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 27, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes users or rights", .advice = NULL},
    {.id = "kernel-module", .subject = 0, .prefix = prefix489, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 27, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the kernel or what programs load", .advice = NULL},
    {.id = "kernel-setting", .subject = 0, .prefix = prefix490, .match = NULL, .flags = words978, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 27, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the kernel's settings", .advice = NULL},
    {.id = "firewall", .subject = 0, .prefix = prefix491, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 25, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes what protects the machine", .advice = NULL},
    {.id = "firewall-look", .subject = 0, .prefix = prefix492, .match = NULL, .flags = words981, .without = words982, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "lists what protects the machine", .advice = NULL},
    {.id = "firewall-look-word", .subject = 0, .prefix = prefix493, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "lists what protects the machine", .advice = NULL},
    {.id = "network-setting", .subject = 0, .prefix = prefix494, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 2, .type = 27, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes network settings", .advice = NULL},
    {.id = "network-setting-name", .subject = 0, .prefix = prefix495, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 1, .type = 27, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes network settings", .advice = NULL},
    {.id = "network-setting-look", .subject = 0, .prefix = prefix496, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at the network", .advice = NULL},
    {.id = "network-setting-look-short", .subject = 0, .prefix = prefix497, .match = NULL, .flags = NULL, .without = NULL, .most_operands = 0, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at the network", .advice = NULL},
    {.id = "network-namespace", .subject = 0, .prefix = prefix498, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 27, .at_least = 0, .operands = 9, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command in another network", .advice = NULL},
    {.id = "message-bus", .subject = 0, .prefix = prefix499, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 24, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "sends messages to the system", .advice = NULL},
    {.id = "text-grep", .subject = 0, .prefix = prefix500, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "searches files", .advice = NULL},
    {.id = "text-grep-tree", .subject = 0, .prefix = prefix500, .match = NULL, .flags = words996, .without = words997, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 1, .recursive = 1, .input = 0, .output = 0, .effect = "searches trees", .advice = NULL},
    {.id = "text-grep-expression", .subject = 0, .prefix = prefix500, .match = NULL, .flags = words997, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 1, .input = 0, .output = 0, .effect = "searches files", .advice = NULL},
    {.id = "text-rg", .subject = 0, .prefix = prefix501, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 1, .recursive = 1, .input = 0, .output = 0, .effect = "searches trees", .advice = NULL},
    {.id = "text-rg-expression", .subject = 0, .prefix = prefix501, .match = NULL, .flags = words998, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 1, .input = 0, .output = 0, .effect = "searches trees or lists files", .advice = NULL},
    {.id = "text-rg-run", .subject = 0, .prefix = prefix501, .match = NULL, .flags = words999, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a program on each file that it reads", .advice = NULL},
    {.id = "text-ag", .subject = 0, .prefix = prefix502, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 1, .recursive = 1, .input = 0, .output = 0, .effect = "searches trees", .advice = NULL},
    {.id = "text-ag-run", .subject = 0, .prefix = prefix502, .match = NULL, .flags = words1000, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a program on what it prints", .advice = NULL},
    {.id = "text-structure-search", .subject = 0, .prefix = prefix503, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at source code", .advice = NULL},
    {.id = "text-filter", .subject = 0, .prefix = prefix504, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints text made of what it reads", .advice = NULL},
    {.id = "text-filter-in-place", .subject = 0, .prefix = prefix505, .match = NULL, .flags = words1004, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "edits files", .advice = NULL},
    {.id = "text-checksum", .subject = 0, .prefix = prefix506, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints checksums", .advice = NULL},
    {.id = "text-count", .subject = 0, .prefix = prefix507, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 1, .output = 0, .effect = "counts lines, words and bytes", .advice = NULL},
    {.id = "text-sort", .subject = 0, .prefix = prefix508, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "sorts lines", .advice = NULL},
    {.id = "text-sort-output", .subject = 0, .prefix = prefix508, .match = NULL, .flags = words1005, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "sorts lines into a file", .advice = NULL},
    {.id = "text-sort-run", .subject = 0, .prefix = prefix508, .match = NULL, .flags = words1006, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a program on its temporary files", .advice = NULL},
    {.id = "text-uniq", .subject = 0, .prefix = prefix509, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "drops repeated lines", .advice = NULL},
    {.id = "text-uniq-output", .subject = 0, .prefix = prefix509, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 2, .type = 1, .at_least = 0, .operands = 4, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "drops repeated lines into a file", .advice = NULL},
    {.id = "text-translate", .subject = 0, .prefix = prefix510, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "replaces characters", .advice = NULL},
    {.id = "text-reverse", .subject = 0, .prefix = prefix511, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "reverses lines", .advice = NULL},
    {.id = "text-shuffle", .subject = 0, .prefix = prefix512, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "shuffles lines", .advice = NULL},
    {.id = "text-compute", .subject = 0, .prefix = prefix513, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 2, .effect = "prints text", .advice = NULL},
    {.id = "text-date-set", .subject = 0, .prefix = prefix514, .match = NULL, .flags = words1010, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 27, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "sets the clock", .advice = NULL},
    {.id = "text-calculate", .subject = 0, .prefix = prefix515, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "calculates", .advice = NULL},
    {.id = "text-dc", .subject = 0, .prefix = prefix516, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "calculates, and can run commands", .advice = NULL},
    {.id = "text-split", .subject = 0, .prefix = prefix517, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 4, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "splits a file", .advice = NULL},
    {.id = "text-split-here", .subject = 0, .prefix = prefix517, .match = NULL, .flags = NULL, .without = words1013, .most_operands = 1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "splits a file", .advice = NULL},
    {.id = "text-split-run", .subject = 0, .prefix = prefix517, .match = NULL, .flags = words1013, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command on each part", .advice = NULL},
    {.id = "text-csplit", .subject = 0, .prefix = prefix518, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "splits a file", .advice = NULL},
    {.id = "text-diff", .subject = 0, .prefix = prefix519, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "compares files", .advice = NULL},
    {.id = "text-sdiff-output", .subject = 0, .prefix = prefix520, .match = NULL, .flags = words1016, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 2, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "merges files", .advice = NULL},
    {.id = "encode", .subject = 0, .prefix = prefix521, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "encodes what it reads", .advice = NULL},
    {.id = "decode", .subject = 0, .prefix = prefix522, .match = NULL, .flags = words1019, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "decodes what it reads", .advice = NULL},
    {.id = "decode-mail", .subject = 0, .prefix = prefix523, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 2, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "decodes into a file that the input names", .advice = NULL},
    {.id = "text-xxd", .subject = 0, .prefix = prefix524, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints bytes", .advice = NULL},
    {.id = "text-xxd-output", .subject = 0, .prefix = prefix524, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 2, .type = 1, .at_least = 0, .operands = 4, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "writes bytes", .advice = NULL},
    {.id = "text-xxd-reverse", .subject = 0, .prefix = prefix524, .match = NULL, .flags = words1021, .without = NULL, .most_operands = 1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "decodes what it reads", .advice = NULL},
    {.id = "text-iconv", .subject = 0, .prefix = prefix525, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 1, .effect = "changes the encoding", .advice = NULL},
    {.id = "text-iconv-output", .subject = 0, .prefix = prefix526, .match = NULL, .flags = words1005, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes the encoding", .advice = NULL},
    {.id = "text-line-ends", .subject = 0, .prefix = prefix527, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "changes line ends", .advice = NULL},
    {.id = "data-jq", .subject = 0, .prefix = prefix528, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "reads JSON", .advice = NULL},
    {.id = "data-jq-file", .subject = 0, .prefix = prefix528, .match = NULL, .flags = words1024, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads JSON", .advice = NULL},
    {.id = "data-jq-environment", .subject = 0, .prefix = prefix529, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reveals the environment", .advice = NULL},
    {.id = "data-yq", .subject = 0, .prefix = prefix530, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "reads YAML", .advice = NULL},
    {.id = "data-yq-command", .subject = 0, .prefix = prefix531, .match = NULL, .flags = NULL, .without = words1027, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "reads YAML", .advice = NULL},
    {.id = "data-yq-edit", .subject = 0, .prefix = prefix530, .match = NULL, .flags = words1028, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "edits YAML", .advice = NULL},
    {.id = "data-yq-command-edit", .subject = 0, .prefix = prefix531, .match = NULL, .flags = words1027, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 2, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "edits YAML", .advice = NULL},
    {.id = "data-dasel", .subject = 0, .prefix = prefix532, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "reads structured data", .advice = NULL},
    {.id = "data-xmllint", .subject = 0, .prefix = prefix533, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads XML", .advice = NULL},
    {.id = "data-xsltproc", .subject = 0, .prefix = prefix534, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a style sheet, which can write files", .advice = NULL},
    {.id = "text-substitute", .subject = 0, .prefix = prefix535, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "puts variables into text", .advice = NULL},
    {.id = "text-msg", .subject = 0, .prefix = prefix536, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 1, .at_least = 0, .operands = 1, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "works on texts of programs", .advice = NULL},
    {.id = "text-sed", .subject = 0, .prefix = prefix537, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "edits text", .advice = NULL},
    {.id = "text-awk", .subject = 0, .prefix = prefix538, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 1, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "works on text", .advice = NULL},
    {.id = "text-echo", .subject = 0, .prefix = prefix539, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 1, .output = 2, .effect = "prints text", .advice = NULL},
    {.id = "wrapper-alone", .subject = 0, .prefix = prefix540, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its state or help", .advice = NULL},
    {.id = "wrapper-perf", .subject = 0, .prefix = prefix541, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "reads measurements", .advice = NULL},
    {.id = "wrapper-perf-run", .subject = 0, .prefix = prefix542, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command and measures it", .advice = NULL},
    {.id = "wrapper-env", .subject = 0, .prefix = prefix543, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints the environment", .advice = "print only the variable that you need"},
    {.id = "wrapper-env-info", .subject = 0, .prefix = prefix543, .match = NULL, .flags = words497, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "prints its version or help", .advice = NULL},
    {.id = "wrapper-sudo", .subject = 0, .prefix = prefix544, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 27, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command with other rights", .advice = "do without; ask the user for what needs root"},
    {.id = "wrapper-su", .subject = 0, .prefix = prefix545, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 27, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 2, .output = 0, .effect = "runs a command with other rights", .advice = "do without; ask the user for what needs root"},
    {.id = "wrapper-pkexec", .subject = 0, .prefix = prefix546, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 27, .at_least = 0, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command with other rights", .advice = NULL},
    {.id = "wrapper-gosu", .subject = 0, .prefix = prefix547, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 27, .at_least = 0, .operands = 9, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command as another user", .advice = NULL},
    {.id = "wrapper-xargs", .subject = 0, .prefix = prefix548, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 0, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command on what it reads", .advice = NULL},
    {.id = "wrapper-parallel", .subject = 0, .prefix = prefix549, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command for many inputs", .advice = "use xargs, or a loop"},
    {.id = "wrapper-other-command", .subject = 0, .prefix = prefix550, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 9, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command in surroundings of its own", .advice = "run the command itself"},
    {.id = "wrapper-chroot", .subject = 0, .prefix = prefix551, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 9, .skip = 1, .recursive = 0, .input = 0, .output = 0, .effect = "runs a command in another root or time", .advice = NULL},
    {.id = "wrapper-script", .subject = 0, .prefix = prefix552, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 2, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "records a terminal session", .advice = NULL},
    {.id = "wrapper-terminal", .subject = 0, .prefix = prefix553, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs commands that nah does not see", .advice = "run the command itself"},
    {.id = "wrapper-terminal-command", .subject = 0, .prefix = prefix554, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 15, .at_least = 2, .operands = 10, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "runs commands in a terminal of their own", .advice = NULL},
    {.id = "wrapper-terminal-look", .subject = 0, .prefix = prefix555, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 22, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "looks at terminal sessions", .advice = NULL},
    {.id = "wrapper-environment", .subject = 0, .prefix = prefix556, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 26, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "gives stored secrets to a command", .advice = NULL},
    {.id = "wrapper-cross-env", .subject = 0, .prefix = prefix557, .match = NULL, .flags = NULL, .without = NULL, .most_operands = -1, .least_operands = 0, .type = 13, .at_least = 0, .operands = 0, .skip = 0, .recursive = 0, .input = 0, .output = 0, .effect = "sets variables for a command", .advice = NULL},
};

static const struct rule *const run0[] = {&items[516], NULL};
static const struct rule *const run1[] = {&items[120], &items[121], &items[122], &items[123], NULL};
static const struct rule *const run2[] = {&items[525], NULL};
static const struct rule *const run3[] = {&items[292], NULL};
static const struct rule *const run4[] = {&items[333], NULL};
static const struct rule *const run5[] = {&items[490], NULL};
static const struct rule *const run6[] = {&items[262], &items[263], NULL};
static const struct rule *const run7[] = {&items[551], NULL};
static const struct rule *const run8[] = {&items[259], &items[260], &items[261], &items[262], NULL};
static const struct rule *const run9[] = {&items[488], NULL};
static const struct rule *const run10[] = {&items[39], NULL};
static const struct rule *const run11[] = {&items[555], NULL};
static const struct rule *const run12[] = {&items[630], NULL};
static const struct rule *const run13[] = {&items[534], NULL};
static const struct rule *const run14[] = {&items[269], NULL};
static const struct rule *const run15[] = {&items[302], NULL};
static const struct rule *const run16[] = {&items[633], NULL};
static const struct rule *const run17[] = {&items[570], &items[571], NULL};
static const struct rule *const run18[] = {&items[279], NULL};
static const struct rule *const run19[] = {&items[345], NULL};
static const struct rule *const run20[] = {&items[507], NULL};
static const struct rule *const run21[] = {&items[291], NULL};
static const struct rule *const run22[] = {&items[452], NULL};
static const struct rule *const run23[] = {&items[552], NULL};
static const struct rule *const run24[] = {&items[573], NULL};
static const struct rule *const run25[] = {&items[64], &items[293], NULL};
static const struct rule *const run26[] = {&items[540], NULL};
static const struct rule *const run27[] = {&items[347], &items[349], NULL};
static const struct rule *const run28[] = {&items[13], NULL};
static const struct rule *const run29[] = {&items[13], &items[14], &items[15], NULL};
static const struct rule *const run30[] = {&items[338], NULL};
static const struct rule *const run31[] = {&items[518], NULL};
static const struct rule *const run32[] = {&items[537], NULL};
static const struct rule *const run33[] = {&items[499], &items[501], NULL};
static const struct rule *const run34[] = {&items[485], NULL};
static const struct rule *const run35[] = {&items[498], &items[499], NULL};
static const struct rule *const run36[] = {&items[499], NULL};
static const struct rule *const run37[] = {&items[499], &items[500], NULL};
static const struct rule *const run38[] = {&items[347], &items[348], &items[349], NULL};
static const struct rule *const run39[] = {&items[272], NULL};
static const struct rule *const run40[] = {&items[452], &items[453], &items[454], NULL};
static const struct rule *const run41[] = {&items[136], NULL};
static const struct rule *const run42[] = {&items[336], NULL};
static const struct rule *const run43[] = {&items[295], NULL};
static const struct rule *const run44[] = {&items[452], &items[453], &items[454], &items[456], NULL};
static const struct rule *const run45[] = {&items[458], NULL};
static const struct rule *const run46[] = {&items[118], &items[119], NULL};
static const struct rule *const run47[] = {&items[54], NULL};
static const struct rule *const run48[] = {&items[449], &items[450], NULL};
static const struct rule *const run49[] = {&items[538], NULL};
static const struct rule *const run50[] = {&items[51], &items[52], &items[53], NULL};
static const struct rule *const run51[] = {&items[328], &items[558], NULL};
static const struct rule *const run52[] = {&items[328], NULL};
static const struct rule *const run53[] = {&items[271], NULL};
static const struct rule *const run54[] = {&items[595], &items[596], NULL};
static const struct rule *const run55[] = {&items[380], &items[381], &items[382], NULL};
static const struct rule *const run56[] = {&items[512], NULL};
static const struct rule *const run57[] = {&items[400], NULL};
static const struct rule *const run58[] = {&items[572], NULL};
static const struct rule *const run59[] = {&items[402], NULL};
static const struct rule *const run60[] = {&items[62], &items[63], NULL};
static const struct rule *const run61[] = {&items[487], NULL};
static const struct rule *const run62[] = {&items[482], NULL};
static const struct rule *const run63[] = {&items[321], NULL};
static const struct rule *const run64[] = {&items[617], NULL};
static const struct rule *const run65[] = {&items[498], &items[502], &items[503], &items[504], &items[505], &items[506], NULL};
static const struct rule *const run66[] = {&items[636], NULL};
static const struct rule *const run67[] = {&items[498], &items[507], &items[508], &items[509], &items[511], NULL};
static const struct rule *const run68[] = {&items[575], NULL};
static const struct rule *const run69[] = {&items[597], NULL};
static const struct rule *const run70[] = {&items[595], NULL};
static const struct rule *const run71[] = {&items[544], NULL};
static const struct rule *const run72[] = {&items[585], NULL};
static const struct rule *const run73[] = {&items[350], NULL};
static const struct rule *const run74[] = {&items[70], NULL};
static const struct rule *const run75[] = {&items[71], NULL};
static const struct rule *const run76[] = {&items[587], NULL};
static const struct rule *const run77[] = {&items[294], NULL};
static const struct rule *const run78[] = {&items[529], NULL};
static const struct rule *const run79[] = {&items[558], NULL};
static const struct rule *const run80[] = {&items[273], NULL};
static const struct rule *const run81[] = {&items[337], NULL};
static const struct rule *const run82[] = {&items[553], NULL};
static const struct rule *const run83[] = {&items[263], NULL};
static const struct rule *const run84[] = {&items[452], &items[453], &items[454], &items[455], NULL};
static const struct rule *const run85[] = {&items[126], &items[127], &items[128], NULL};
static const struct rule *const run86[] = {&items[293], NULL};
static const struct rule *const run87[] = {&items[111], NULL};
static const struct rule *const run88[] = {&items[116], NULL};
static const struct rule *const run89[] = {&items[546], &items[547], &items[548], NULL};
static const struct rule *const run90[] = {&items[39], &items[40], NULL};
static const struct rule *const run91[] = {&items[619], NULL};
static const struct rule *const run92[] = {&items[352], &items[353], &items[354], &items[355], &items[356], &items[357], &items[359], &items[360], &items[368], &items[369], &items[370], &items[371], &items[375], &items[376], &items[377], &items[378], &items[379], NULL};
static const struct rule *const run93[] = {&items[435], &items[436], &items[437], &items[438], NULL};
static const struct rule *const run94[] = {&items[356], &items[363], &items[364], &items[365], &items[366], NULL};
static const struct rule *const run95[] = {&items[128], &items[129], NULL};
static const struct rule *const run96[] = {&items[563], NULL};
static const struct rule *const run97[] = {&items[350], &items[351], NULL};
static const struct rule *const run98[] = {&items[62], NULL};
static const struct rule *const run99[] = {&items[130], NULL};
static const struct rule *const run100[] = {&items[564], &items[565], &items[566], NULL};
static const struct rule *const run101[] = {&items[269], &items[270], NULL};
static const struct rule *const run102[] = {&items[403], NULL};
static const struct rule *const run103[] = {&items[272], &items[281], &items[449], NULL};
static const struct rule *const run104[] = {&items[625], NULL};
static const struct rule *const run105[] = {&items[423], &items[424], &items[425], &items[426], &items[427], &items[428], &items[429], &items[430], &items[431], &items[432], NULL};
static const struct rule *const run106[] = {&items[451], NULL};
static const struct rule *const run107[] = {&items[519], NULL};
static const struct rule *const run108[] = {&items[499], &items[500], &items[501], NULL};
static const struct rule *const run109[] = {&items[544], &items[545], NULL};
static const struct rule *const run110[] = {&items[99], NULL};
static const struct rule *const run111[] = {&items[94], &items[95], &items[97], &items[102], NULL};
static const struct rule *const run112[] = {&items[323], NULL};
static const struct rule *const run113[] = {&items[481], NULL};
static const struct rule *const run114[] = {&items[94], &items[95], &items[96], &items[98], &items[102], NULL};
static const struct rule *const run115[] = {&items[631], NULL};
static const struct rule *const run116[] = {&items[507], &items[508], NULL};
static const struct rule *const run117[] = {&items[479], NULL};
static const struct rule *const run118[] = {&items[13], &items[14], &items[15], &items[16], &items[17], NULL};
static const struct rule *const run119[] = {&items[54], &items[55], NULL};
static const struct rule *const run120[] = {&items[539], NULL};
static const struct rule *const run121[] = {&items[339], NULL};
static const struct rule *const run122[] = {&items[60], NULL};
static const struct rule *const run123[] = {&items[276], &items[277], &items[278], NULL};
static const struct rule *const run124[] = {&items[53], NULL};
static const struct rule *const run125[] = {&items[593], NULL};
static const struct rule *const run126[] = {&items[131], &items[132], NULL};
static const struct rule *const run127[] = {&items[4], &items[5], &items[6], &items[7], &items[8], &items[9], &items[10], &items[11], &items[12], NULL};
static const struct rule *const run128[] = {&items[436], &items[442], &items[443], &items[444], NULL};
static const struct rule *const run129[] = {&items[298], NULL};
static const struct rule *const run130[] = {&items[395], &items[419], &items[420], &items[421], NULL};
static const struct rule *const run131[] = {&items[380], NULL};
static const struct rule *const run132[] = {&items[80], &items[81], NULL};
static const struct rule *const run133[] = {&items[276], NULL};
static const struct rule *const run134[] = {&items[449], &items[451], NULL};
static const struct rule *const run135[] = {&items[124], &items[125], NULL};
static const struct rule *const run136[] = {&items[485], &items[486], NULL};
static const struct rule *const run137[] = {&items[637], NULL};
static const struct rule *const run138[] = {&items[513], &items[514], NULL};
static const struct rule *const run139[] = {&items[592], NULL};
static const struct rule *const run140[] = {&items[490], &items[491], NULL};
static const struct rule *const run141[] = {&items[319], NULL};
static const struct rule *const run142[] = {&items[332], &items[333], &items[334], NULL};
static const struct rule *const run143[] = {&items[13], &items[14], &items[15], &items[17], NULL};
static const struct rule *const run144[] = {&items[611], NULL};
static const struct rule *const run145[] = {&items[585], &items[586], NULL};
static const struct rule *const run146[] = {&items[588], NULL};
static const struct rule *const run147[] = {&items[93], NULL};
static const struct rule *const run148[] = {&items[398], NULL};
static const struct rule *const run149[] = {&items[521], &items[522], NULL};
static const struct rule *const run150[] = {&items[367], NULL};
static const struct rule *const run151[] = {&items[384], &items[385], &items[386], &items[387], &items[388], &items[389], NULL};
static const struct rule *const run152[] = {&items[68], NULL};
static const struct rule *const run153[] = {&items[558], &items[559], NULL};
static const struct rule *const run154[] = {&items[593], &items[594], NULL};
static const struct rule *const run155[] = {&items[65], NULL};
static const struct rule *const run156[] = {&items[41], NULL};
static const struct rule *const run157[] = {&items[293], &items[305], NULL};
static const struct rule *const run158[] = {&items[482], &items[483], NULL};
static const struct rule *const run159[] = {&items[624], NULL};
static const struct rule *const run160[] = {&items[18], &items[19], &items[20], &items[21], &items[22], &items[23], &items[24], &items[25], &items[26], &items[27], &items[33], &items[34], &items[35], &items[36], &items[37], &items[38], &items[498], NULL};
static const struct rule *const run161[] = {&items[28], &items[29], &items[30], &items[31], &items[32], NULL};
static const struct rule *const run162[] = {&items[292], &items[292], NULL};
static const struct rule *const run163[] = {&items[498], &items[507], &items[508], NULL};
static const struct rule *const run164[] = {&items[58], &items[59], NULL};
static const struct rule *const run165[] = {&items[534], &items[558], &items[559], NULL};
static const struct rule *const run166[] = {&items[603], NULL};
static const struct rule *const run167[] = {&items[436], &items[447], &items[448], NULL};
static const struct rule *const run168[] = {&items[452], &items[457], NULL};
static const struct rule *const run169[] = {&items[293], &items[304], NULL};
static const struct rule *const run170[] = {&items[272], &items[281], NULL};
static const struct rule *const run171[] = {&items[626], NULL};
static const struct rule *const run172[] = {&items[422], NULL};
static const struct rule *const run173[] = {&items[618], NULL};
static const struct rule *const run174[] = {&items[131], NULL};
static const struct rule *const run175[] = {&items[548], NULL};
static const struct rule *const run176[] = {&items[527], &items[528], NULL};
static const struct rule *const run177[] = {&items[397], NULL};
static const struct rule *const run178[] = {&items[629], NULL};
static const struct rule *const run179[] = {&items[622], &items[623], NULL};
static const struct rule *const run180[] = {&items[614], NULL};
static const struct rule *const run181[] = {&items[513], NULL};
static const struct rule *const run182[] = {&items[259], &items[260], &items[261], NULL};
static const struct rule *const run183[] = {&items[534], &items[558], NULL};
static const struct rule *const run184[] = {&items[515], NULL};
static const struct rule *const run185[] = {&items[272], &items[305], NULL};
static const struct rule *const run186[] = {&items[555], &items[557], NULL};
static const struct rule *const run187[] = {&items[90], NULL};
static const struct rule *const run188[] = {&items[107], &items[108], NULL};
static const struct rule *const run189[] = {&items[83], NULL};
static const struct rule *const run190[] = {&items[18], &items[19], &items[20], &items[21], &items[22], &items[23], &items[24], &items[25], &items[26], &items[27], &items[33], &items[34], &items[35], &items[36], &items[37], &items[38], NULL};
static const struct rule *const run191[] = {&items[106], NULL};
static const struct rule *const run192[] = {&items[409], NULL};
static const struct rule *const run193[] = {&items[68], &items[69], NULL};
static const struct rule *const run194[] = {&items[335], NULL};
static const struct rule *const run195[] = {&items[498], &items[507], &items[508], &items[509], &items[510], &items[511], NULL};
static const struct rule *const run196[] = {&items[439], &items[440], &items[441], NULL};
static const struct rule *const run197[] = {&items[615], NULL};
static const struct rule *const run198[] = {&items[195], &items[196], &items[197], &items[198], &items[199], &items[200], &items[201], &items[202], &items[203], &items[204], &items[205], &items[206], &items[207], NULL};
static const struct rule *const run199[] = {&items[87], &items[88], NULL};
static const struct rule *const run200[] = {&items[105], NULL};
static const struct rule *const run201[] = {&items[133], NULL};
static const struct rule *const run202[] = {&items[137], &items[138], &items[139], &items[140], &items[141], &items[142], &items[143], &items[144], &items[145], &items[146], &items[147], &items[148], &items[149], &items[150], &items[151], &items[152], &items[153], &items[154], &items[155], &items[156], &items[157], &items[158], &items[159], &items[160], &items[161], &items[162], &items[163], &items[164], &items[165], &items[166], &items[167], &items[168], &items[169], &items[170], &items[171], &items[172], &items[173], &items[174], &items[175], &items[176], &items[177], &items[178], &items[179], &items[180], &items[181], &items[182], &items[183], &items[184], &items[185], &items[186], &items[187], &items[188], &items[189], &items[190], &items[191], &items[192], &items[193], &items[194], NULL};
static const struct rule *const run203[] = {&items[273], &items[274], &items[275], NULL};
static const struct rule *const run204[] = {&items[82], NULL};
static const struct rule *const run205[] = {&items[282], &items[283], &items[284], &items[285], &items[286], &items[287], &items[288], &items[289], &items[290], NULL};
static const struct rule *const run206[] = {&items[380], &items[381], NULL};
static const struct rule *const run207[] = {&items[604], &items[605], &items[606], NULL};
static const struct rule *const run208[] = {&items[13], &items[14], &items[15], &items[16], &items[17], &items[63], NULL};
static const struct rule *const run209[] = {&items[627], NULL};
static const struct rule *const run210[] = {&items[134], &items[135], NULL};
static const struct rule *const run211[] = {&items[345], &items[346], &items[347], NULL};
static const struct rule *const run212[] = {&items[344], NULL};
static const struct rule *const run213[] = {&items[436], &items[445], &items[446], NULL};
static const struct rule *const run214[] = {&items[272], &items[445], &items[446], NULL};
static const struct rule *const run215[] = {&items[100], &items[101], &items[102], NULL};
static const struct rule *const run216[] = {&items[616], NULL};
static const struct rule *const run217[] = {&items[577], &items[578], &items[579], NULL};
static const struct rule *const run218[] = {&items[589], &items[590], &items[591], NULL};
static const struct rule *const run219[] = {&items[452], &items[454], NULL};
static const struct rule *const run220[] = {&items[576], NULL};
static const struct rule *const run221[] = {&items[628], NULL};
static const struct rule *const run222[] = {&items[525], &items[526], NULL};
static const struct rule *const run223[] = {&items[395], &items[404], &items[406], &items[407], &items[408], &items[409], &items[410], NULL};
static const struct rule *const run224[] = {&items[74], NULL};
static const struct rule *const run225[] = {&items[51], &items[52], &items[53], &items[498], NULL};
static const struct rule *const run226[] = {&items[449], NULL};
static const struct rule *const run227[] = {&items[208], &items[209], &items[210], &items[211], &items[212], &items[213], &items[214], NULL};
static const struct rule *const run228[] = {&items[530], NULL};
static const struct rule *const run229[] = {&items[482], &items[484], NULL};
static const struct rule *const run230[] = {&items[399], NULL};
static const struct rule *const run231[] = {&items[279], &items[280], NULL};
static const struct rule *const run232[] = {&items[601], &items[602], NULL};
static const struct rule *const run233[] = {&items[295], &items[296], NULL};
static const struct rule *const run234[] = {&items[13], &items[15], NULL};
static const struct rule *const run235[] = {&items[534], &items[558], &items[560], &items[561], &items[562], NULL};
static const struct rule *const run236[] = {&items[555], &items[556], NULL};
static const struct rule *const run237[] = {&items[558], &items[560], NULL};
static const struct rule *const run238[] = {&items[266], &items[267], &items[268], NULL};
static const struct rule *const run239[] = {&items[220], &items[221], &items[222], &items[223], &items[224], NULL};
static const struct rule *const run240[] = {&items[258], NULL};
static const struct rule *const run241[] = {&items[264], &items[265], NULL};
static const struct rule *const run242[] = {&items[272], &items[281], &items[303], NULL};
static const struct rule *const run243[] = {&items[42], &items[43], &items[44], &items[45], &items[46], &items[47], &items[48], &items[49], &items[50], NULL};
static const struct rule *const run244[] = {&items[541], &items[542], &items[543], NULL};
static const struct rule *const run245[] = {&items[541], &items[543], NULL};
static const struct rule *const run246[] = {&items[541], NULL};
static const struct rule *const run247[] = {&items[62], &items[63], &items[304], NULL};
static const struct rule *const run248[] = {&items[52], &items[53], NULL};
static const struct rule *const run249[] = {&items[42], &items[43], &items[44], &items[45], &items[46], &items[47], &items[48], &items[49], &items[50], &items[498], NULL};
static const struct rule *const run250[] = {&items[51], NULL};
static const struct rule *const run251[] = {&items[488], &items[489], NULL};
static const struct rule *const run252[] = {&items[297], NULL};
static const struct rule *const run253[] = {&items[272], &items[300], NULL};
static const struct rule *const run254[] = {&items[72], &items[73], NULL};
static const struct rule *const run255[] = {&items[86], NULL};
static const struct rule *const run256[] = {&items[13], &items[14], &items[16], NULL};
static const struct rule *const run257[] = {&items[13], &items[14], &items[16], &items[17], NULL};
static const struct rule *const run258[] = {&items[84], &items[85], NULL};
static const struct rule *const run259[] = {&items[521], NULL};
static const struct rule *const run260[] = {&items[533], NULL};
static const struct rule *const run261[] = {&items[109], NULL};
static const struct rule *const run262[] = {&items[118], NULL};
static const struct rule *const run263[] = {&items[520], NULL};
static const struct rule *const run264[] = {&items[60], &items[61], NULL};
static const struct rule *const run265[] = {&items[272], &items[409], NULL};
static const struct rule *const run266[] = {&items[279], &items[281], NULL};
static const struct rule *const run267[] = {&items[452], &items[453], NULL};
static const struct rule *const run268[] = {&items[42], &items[43], &items[45], &items[48], &items[49], &items[50], NULL};
static const struct rule *const run269[] = {&items[419], &items[420], &items[421], NULL};
static const struct rule *const run270[] = {&items[272], &items[303], &items[304], NULL};
static const struct rule *const run271[] = {&items[76], NULL};
static const struct rule *const run272[] = {&items[78], NULL};
static const struct rule *const run273[] = {&items[79], NULL};
static const struct rule *const run274[] = {&items[77], NULL};
static const struct rule *const run275[] = {&items[573], &items[574], NULL};
static const struct rule *const run276[] = {&items[479], &items[480], NULL};
static const struct rule *const run277[] = {&items[534], &items[548], &items[549], NULL};
static const struct rule *const run278[] = {&items[445], &items[446], NULL};
static const struct rule *const run279[] = {&items[56], NULL};
static const struct rule *const run280[] = {&items[0], &items[1], &items[2], &items[3], NULL};
static const struct rule *const run281[] = {&items[2], NULL};
static const struct rule *const run282[] = {&items[323], &items[325], &items[326], &items[327], NULL};
static const struct rule *const run283[] = {&items[323], &items[326], NULL};
static const struct rule *const run284[] = {&items[383], NULL};
static const struct rule *const run285[] = {&items[558], &items[560], &items[561], NULL};
static const struct rule *const run286[] = {&items[272], &items[303], NULL};
static const struct rule *const run287[] = {&items[275], &items[279], &items[281], NULL};
static const struct rule *const run288[] = {&items[534], &items[558], &items[560], NULL};
static const struct rule *const run289[] = {&items[255], NULL};
static const struct rule *const run290[] = {&items[241], NULL};
static const struct rule *const run291[] = {&items[257], NULL};
static const struct rule *const run292[] = {&items[251], NULL};
static const struct rule *const run293[] = {&items[240], NULL};
static const struct rule *const run294[] = {&items[249], NULL};
static const struct rule *const run295[] = {&items[250], NULL};
static const struct rule *const run296[] = {&items[252], NULL};
static const struct rule *const run297[] = {&items[242], NULL};
static const struct rule *const run298[] = {&items[243], NULL};
static const struct rule *const run299[] = {&items[246], NULL};
static const struct rule *const run300[] = {&items[247], NULL};
static const struct rule *const run301[] = {&items[245], NULL};
static const struct rule *const run302[] = {&items[244], NULL};
static const struct rule *const run303[] = {&items[253], NULL};
static const struct rule *const run304[] = {&items[254], NULL};
static const struct rule *const run305[] = {&items[248], NULL};
static const struct rule *const run306[] = {&items[352], &items[353], &items[354], &items[355], &items[356], &items[360], &items[361], &items[362], &items[368], &items[369], &items[370], &items[371], &items[372], &items[376], &items[377], &items[378], &items[379], NULL};
static const struct rule *const run307[] = {&items[299], NULL};
static const struct rule *const run308[] = {&items[329], &items[330], &items[331], NULL};
static const struct rule *const run309[] = {&items[498], &items[499], &items[500], NULL};
static const struct rule *const run310[] = {&items[452], &items[459], NULL};
static const struct rule *const run311[] = {&items[340], &items[341], NULL};
static const struct rule *const run312[] = {&items[395], &items[404], &items[405], &items[406], &items[407], &items[408], &items[409], &items[410], NULL};
static const struct rule *const run313[] = {&items[619], &items[620], &items[621], NULL};
static const struct rule *const run314[] = {&items[390], &items[391], &items[392], &items[393], &items[394], &items[395], &items[396], NULL};
static const struct rule *const run315[] = {&items[390], &items[391], &items[392], &items[394], NULL};
static const struct rule *const run316[] = {&items[395], &items[404], &items[405], &items[406], &items[407], &items[408], &items[410], NULL};
static const struct rule *const run317[] = {&items[395], &items[416], &items[418], NULL};
static const struct rule *const run318[] = {&items[352], &items[353], &items[354], &items[355], &items[356], &items[358], &items[360], &items[361], &items[368], &items[369], &items[370], &items[371], &items[373], &items[375], &items[376], &items[377], &items[378], &items[379], NULL};
static const struct rule *const run319[] = {&items[363], &items[364], &items[365], &items[366], NULL};
static const struct rule *const run320[] = {&items[395], &items[404], &items[405], &items[406], &items[407], &items[408], &items[409], &items[410], &items[411], NULL};
static const struct rule *const run321[] = {&items[531], &items[532], NULL};
static const struct rule *const run322[] = {&items[534], &items[535], &items[536], NULL};
static const struct rule *const run323[] = {&items[498], &items[499], &items[500], &items[501], NULL};
static const struct rule *const run324[] = {&items[228], NULL};
static const struct rule *const run325[] = {&items[239], NULL};
static const struct rule *const run326[] = {&items[227], NULL};
static const struct rule *const run327[] = {&items[232], NULL};
static const struct rule *const run328[] = {&items[229], NULL};
static const struct rule *const run329[] = {&items[226], NULL};
static const struct rule *const run330[] = {&items[225], NULL};
static const struct rule *const run331[] = {&items[226], &items[226], NULL};
static const struct rule *const run332[] = {&items[256], NULL};
static const struct rule *const run333[] = {&items[236], NULL};
static const struct rule *const run334[] = {&items[235], NULL};
static const struct rule *const run335[] = {&items[237], NULL};
static const struct rule *const run336[] = {&items[238], NULL};
static const struct rule *const run337[] = {&items[231], NULL};
static const struct rule *const run338[] = {&items[233], NULL};
static const struct rule *const run339[] = {&items[230], NULL};
static const struct rule *const run340[] = {&items[234], NULL};
static const struct rule *const run341[] = {&items[272], &items[303], &items[304], &items[305], NULL};
static const struct rule *const run342[] = {&items[272], &items[281], &items[303], &items[304], NULL};
static const struct rule *const run343[] = {&items[272], &items[449], NULL};
static const struct rule *const run344[] = {&items[54], &items[55], &items[57], NULL};
static const struct rule *const run345[] = {&items[273], &items[274], NULL};
static const struct rule *const run346[] = {&items[583], NULL};
static const struct rule *const run347[] = {&items[567], &items[568], &items[569], NULL};
static const struct rule *const run348[] = {&items[103], NULL};
static const struct rule *const run349[] = {&items[322], NULL};
static const struct rule *const run350[] = {&items[272], &items[428], NULL};
static const struct rule *const run351[] = {&items[428], &items[433], &items[434], NULL};
static const struct rule *const run352[] = {&items[395], &items[404], &items[405], &items[406], &items[408], &items[409], &items[410], NULL};
static const struct rule *const run353[] = {&items[272], &items[303], &items[436], NULL};
static const struct rule *const run354[] = {&items[632], NULL};
static const struct rule *const run355[] = {&items[523], &items[524], NULL};
static const struct rule *const run356[] = {&items[104], NULL};
static const struct rule *const run357[] = {&items[584], NULL};
static const struct rule *const run358[] = {&items[301], NULL};
static const struct rule *const run359[] = {&items[324], NULL};
static const struct rule *const run360[] = {&items[92], NULL};
static const struct rule *const run361[] = {&items[342], &items[343], NULL};
static const struct rule *const run362[] = {&items[546], NULL};
static const struct rule *const run363[] = {&items[215], &items[216], &items[217], &items[218], &items[219], NULL};
static const struct rule *const run364[] = {&items[550], NULL};
static const struct rule *const run365[] = {&items[534], &items[554], NULL};
static const struct rule *const run366[] = {&items[473], &items[474], &items[475], &items[476], &items[477], &items[478], NULL};
static const struct rule *const run367[] = {&items[401], NULL};
static const struct rule *const run368[] = {&items[91], NULL};
static const struct rule *const run369[] = {&items[323], &items[325], NULL};
static const struct rule *const run370[] = {&items[492], &items[493], &items[494], &items[495], &items[496], &items[497], &items[498], NULL};
static const struct rule *const run371[] = {&items[633], &items[634], &items[635], NULL};
static const struct rule *const run372[] = {&items[75], NULL};
static const struct rule *const run373[] = {&items[582], NULL};
static const struct rule *const run374[] = {&items[517], NULL};
static const struct rule *const run375[] = {&items[66], &items[67], NULL};
static const struct rule *const run376[] = {&items[89], NULL};
static const struct rule *const run377[] = {&items[601], NULL};
static const struct rule *const run378[] = {&items[580], &items[581], NULL};
static const struct rule *const run379[] = {&items[100], NULL};
static const struct rule *const run380[] = {&items[116], &items[117], NULL};
static const struct rule *const run381[] = {&items[110], NULL};
static const struct rule *const run382[] = {&items[395], &items[404], &items[405], &items[406], &items[407], &items[408], &items[409], &items[410], &items[411], &items[412], &items[413], &items[414], &items[415], NULL};
static const struct rule *const run383[] = {&items[395], &items[416], &items[417], NULL};
static const struct rule *const run384[] = {&items[54], &items[57], NULL};
static const struct rule *const run385[] = {&items[350], &items[351], &items[498], NULL};
static const struct rule *const run386[] = {&items[320], NULL};
static const struct rule *const run387[] = {&items[339], &items[340], NULL};
static const struct rule *const run388[] = {&items[612], NULL};
static const struct rule *const run389[] = {&items[613], NULL};
static const struct rule *const run390[] = {&items[598], &items[599], &items[600], NULL};
static const struct rule *const run391[] = {&items[352], &items[353], &items[354], &items[355], &items[356], &items[358], &items[360], &items[361], &items[368], &items[369], &items[370], &items[373], &items[374], &items[375], &items[376], &items[377], &items[378], &items[379], NULL};
static const struct rule *const run392[] = {&items[607], &items[608], &items[609], &items[610], NULL};
static const struct rule *const run393[] = {&items[112], &items[113], &items[114], &items[115], NULL};

static const struct rules_index entries[] = {
    {".", &programs[112], run0},
    {"7z", &programs[46], run1},
    {"7za", &programs[46], run1},
    {"7zr", &programs[46], run1},
    {"7zz", &programs[46], run1},
    {":", NULL, run2},
    {"FileCheck", NULL, run3},
    {"GET", NULL, run4},
    {"HEAD", NULL, run4},
    {"PlistBuddy", NULL, run5},
    {"R", NULL, run6},
    {"Restart-Computer", NULL, run7},
    {"Rscript", &programs[62], run8},
    {"SMJobBless", NULL, run9},
    {"VBoxManage", &programs[5], run10},
    {"[", NULL, run2},
    {"aa-complain", NULL, run11},
    {"aa-disable", NULL, run11},
    {"aa-enforce", NULL, run11},
    {"aa-exec", NULL, run12},
    {"aa-status", NULL, run13},
    {"aarch64-linux-gnu-gcc", &programs[66], run14},
    {"ab", NULL, run15},
    {"abduco", NULL, run16},
    {"ack", &programs[125], run17},
    {"ack-grep", &programs[125], run17},
    {"aclocal", NULL, run18},
    {"acme.sh", NULL, run19},
    {"acpi", NULL, run13},
    {"act", NULL, run20},
    {"actionlint", NULL, run21},
    {"add-apt-repository", NULL, run22},
    {"addgroup", NULL, run23},
    {"addr2line", NULL, run24},
    {"adduser", NULL, run23},
    {"aerich", NULL, run25},
    {"afplay", NULL, run26},
    {"ag", &programs[125], run17},
    {"age", NULL, run27},
    {"age-keygen", NULL, run19},
    {"aichat", &programs[2], run28},
    {"aider", &programs[2], run29},
    {"aircrack-ng", NULL, run30},
    {"ajv", NULL, run21},
    {"alejandra", NULL, run21},
    {"alembic", NULL, run25},
    {"alex", NULL, run21},
    {"alias", &programs[114], run31},
    {"alien", NULL, run22},
    {"aliyun", NULL, run20},
    {"alsamixer", NULL, run32},
    {"alternatives", NULL, run22},
    {"amass", NULL, run30},
    {"amp", &programs[2], run29},
    {"amplify", NULL, run33},
    {"anacron", NULL, run34},
    {"ansi2txt", NULL, run24},
    {"ansible", NULL, run35},
    {"ansible-console", NULL, run36},
    {"ansible-galaxy", NULL, run37},
    {"ansible-lint", NULL, run21},
    {"ansible-playbook", NULL, run36},
    {"ansible-pull", NULL, run36},
    {"ansible-vault", NULL, run38},
    {"ant", NULL, run39},
    {"antlr4", NULL, run39},
    {"apk", NULL, run40},
    {"aplay", NULL, run26},
    {"apparmor_parser", NULL, run11},
    {"apply_patch", &programs[50], run41},
    {"applypatch", &programs[50], run41},
    {"apprise", NULL, run42},
    {"apptainer", &programs[5], run10},
    {"appwrite", NULL, run20},
    {"apropos", NULL, run43},
    {"apt", &programs[103], run44},
    {"apt-cache", NULL, run45},
    {"apt-file", NULL, run45},
    {"apt-get", &programs[103], run44},
    {"apt-key", NULL, run22},
    {"aptitude", &programs[103], run40},
    {"ar", NULL, run46},
    {"arangosh", NULL, run47},
    {"arc", NULL, run36},
    {"arch", NULL, run13},
    {"arduino-cli", NULL, run48},
    {"arecord", NULL, run49},
    {"argocd", &programs[7], run50},
    {"aria2c", NULL, run4},
    {"arm-none-eabi-gcc", &programs[66], run14},
    {"arp", NULL, run51},
    {"arping", NULL, run52},
    {"arptables", NULL, run11},
    {"artisan", NULL, run25},
    {"as", &programs[67], run53},
    {"asana", NULL, run20},
    {"ascii85", NULL, run54},
    {"asciidoc", NULL, run39},
    {"asciidoctor", NULL, run39},
    {"asdf", NULL, run55},
    {"ash", &programs[110], run56},
    {"ast", NULL, run57},
    {"ast-grep", NULL, run58},
    {"astro", NULL, run39},
    {"astyle", NULL, run21},
    {"asyncio", NULL, run59},
    {"at", NULL, run34},
    {"atlas", NULL, run60},
    {"atop", NULL, run32},
    {"atq", NULL, run61},
    {"atrm", NULL, run34},
    {"attw", NULL, run21},
    {"auditctl", NULL, run11},
    {"auggie", &programs[2], run29},
    {"aureport", NULL, run62},
    {"ausearch", NULL, run62},
    {"auth0", NULL, run20},
    {"authconfig", NULL, run23},
    {"authselect", NULL, run23},
    {"autoconf", NULL, run18},
    {"autoflake", NULL, run21},
    {"autoheader", NULL, run18},
    {"autoload", NULL, run2},
    {"automake", NULL, run18},
    {"autopep8", NULL, run21},
    {"autoreconf", NULL, run18},
    {"autoscan", NULL, run18},
    {"autossh", &programs[81], run63},
    {"autoupdate", NULL, run18},
    {"ava", NULL, run3},
    {"awk", &programs[158], run64},
    {"aws", &programs[108], run65},
    {"aws-vault", NULL, run66},
    {"axel", NULL, run4},
    {"az", NULL, run67},
    {"azcopy", NULL, run20},
    {"b2", NULL, run20},
    {"b2sum", &programs[138], run68},
    {"b3sum", &programs[138], run68},
    {"b64decode", NULL, run69},
    {"b64encode", &programs[151], run70},
    {"babel", NULL, run39},
    {"badblocks", NULL, run71},
    {"bandit", NULL, run21},
    {"banner", NULL, run72},
    {"bao", NULL, run73},
    {"base32", &programs[151], run54},
    {"base58", &programs[151], run54},
    {"base64", &programs[151], run54},
    {"basedpyright", NULL, run21},
    {"basename", &programs[20], run74},
    {"basenc", &programs[151], run54},
    {"bash", &programs[110], run56},
    {"bashate", NULL, run21},
    {"bat", &programs[22], run75},
    {"batcat", &programs[22], run75},
    {"batch", NULL, run34},
    {"bats", NULL, run3},
    {"bazel", NULL, run39},
    {"bazelisk", NULL, run39},
    {"bb", &programs[62], run8},
    {"bc", &programs[147], run76},
    {"bcdedit", NULL, run71},
    {"bcp", NULL, run47},
    {"bear", NULL, run18},
    {"beeline", NULL, run47},
    {"beep", NULL, run26},
    {"behat", NULL, run3},
    {"behave", NULL, run3},
    {"berg", NULL, run20},
    {"berglas", NULL, run73},
    {"bettercap", NULL, run30},
    {"bg", NULL, run2},
    {"biber", NULL, run77},
    {"bibtex", NULL, run77},
    {"bind", NULL, run78},
    {"biome", NULL, run21},
    {"bison", &programs[69], run39},
    {"black", NULL, run21},
    {"blkdiscard", NULL, run71},
    {"blkid", NULL, run13},
    {"blue", NULL, run21},
    {"bluetoothctl", NULL, run79},
    {"bmake", &programs[70], run80},
    {"bombardier", NULL, run15},
    {"bore", NULL, run81},
    {"borg", NULL, run20},
    {"boundary", NULL, run36},
    {"bpftool", NULL, run82},
    {"bpftrace", &programs[62], run83},
    {"bpython", NULL, run83},
    {"bq", &programs[109], run20},
    {"brakeman", NULL, run21},
    {"brctl", NULL, run79},
    {"break", NULL, run2},
    {"brew", NULL, run84},
    {"brotli", &programs[48], run85},
    {"browser-sync", NULL, run86},
    {"bsdtar", &programs[43], run87},
    {"bsdunzip", NULL, run88},
    {"btop", NULL, run13},
    {"btrfs", NULL, run89},
    {"buck2", NULL, run39},
    {"buf", NULL, run39},
    {"buildah", &programs[5], run90},
    {"buildifier", NULL, run21},
    {"buildkite-agent", NULL, run20},
    {"builtin", &programs[160], run91},
    {"bun", &programs[93], run92},
    {"bundle", NULL, run93},
    {"bunx", &programs[94], run94},
    {"bunzip2", &programs[48], run95},
    {"busctl", NULL, run96},
    {"busted", NULL, run3},
    {"busybox", &programs[160], run91},
    {"bw", NULL, run97},
    {"bwrap", &programs[187], run12},
    {"byobu", NULL, run16},
    {"bytebase", NULL, run98},
    {"bzcat", &programs[48], run99},
    {"bzgrep", &programs[123], run100},
    {"bzip2", &programs[48], run85},
    {"c++", &programs[66], run101},
    {"c++filt", NULL, run24},
    {"c8", NULL, run3},
    {"cProfile", NULL, run102},
    {"cabal", NULL, run103},
    {"caffeinate", &programs[160], run91},
    {"cal", NULL, run72},
    {"calendar", NULL, run57},
    {"calife", NULL, run104},
    {"caller", NULL, run2},
    {"capnp", NULL, run39},
    {"capsh", NULL, run104},
    {"cargo", &programs[100], run105},
    {"cargo-fmt", NULL, run21},
    {"cargo-nextest", NULL, run3},
    {"carthage", NULL, run48},
    {"carton", NULL, run106},
    {"cat", &programs[21], run75},
    {"catchsegv", &programs[184], run12},
    {"cbq", NULL, run47},
    {"cc", &programs[66], run101},
    {"ccache", &programs[160], run91},
    {"ccdecrypt", NULL, run27},
    {"ccrypt", NULL, run27},
    {"ccze", NULL, run24},
    {"cd", &programs[115], run107},
    {"cdk", NULL, run108},
    {"cdktf", NULL, run108},
    {"celery", NULL, run86},
    {"certbot", NULL, run19},
    {"certutil", NULL, run19},
    {"cf", NULL, run20},
    {"cfdisk", NULL, run109},
    {"cgdisk", NULL, run71},
    {"cgexec", &programs[187], run12},
    {"chage", NULL, run23},
    {"chalice", NULL, run33},
    {"chamber", NULL, run66},
    {"changeset", NULL, run18},
    {"chatgpt", &programs[2], run28},
    {"chattr", NULL, run110},
    {"chcon", NULL, run110},
    {"chdir", &programs[115], run107},
    {"cheat", NULL, run43},
    {"checkov", NULL, run21},
    {"checksec", NULL, run24},
    {"checkstyle", NULL, run21},
    {"chef-client", NULL, run36},
    {"chflags", NULL, run110},
    {"chfn", NULL, run23},
    {"chgrp", &programs[39], run111},
    {"chisel", NULL, run112},
    {"chkconfig", NULL, run113},
    {"chmod", &programs[39], run114},
    {"choco", NULL, run40},
    {"choose", NULL, run24},
    {"chown", &programs[39], run111},
    {"chpasswd", NULL, run23},
    {"chpst", &programs[187], run12},
    {"chronic", &programs[160], run91},
    {"chroot", &programs[188], run115},
    {"chrt", &programs[165], run91},
    {"chsh", NULL, run23},
    {"circleci", NULL, run116},
    {"circusctl", NULL, run117},
    {"civo", NULL, run20},
    {"cksum", &programs[138], run68},
    {"clang", &programs[66], run101},
    {"clang++", &programs[66], run101},
    {"clang-check", NULL, run21},
    {"clang-format", NULL, run21},
    {"clang-tidy", NULL, run21},
    {"claude", &programs[2], run118},
    {"claude-code", &programs[2], run29},
    {"clear", NULL, run2},
    {"clickhouse", NULL, run47},
    {"clickhouse-client", NULL, run119},
    {"cliclick", NULL, run120},
    {"cline", &programs[2], run29},
    {"clip", NULL, run121},
    {"clip.exe", NULL, run121},
    {"clippy-driver", NULL, run21},
    {"clj", &programs[62], run6},
    {"cloc", NULL, run58},
    {"clojure", &programs[62], run6},
    {"cloud-init", NULL, run36},
    {"cloudflare", NULL, run20},
    {"cloudflared", NULL, run81},
    {"clusterdb", NULL, run122},
    {"cmake", &programs[71], run123},
    {"cmake-format", NULL, run39},
    {"cmake-lint", NULL, run21},
    {"cmatrix", NULL, run32},
    {"cmctl", &programs[7], run124},
    {"cmp", &programs[150], run125},
    {"cn", &programs[2], run29},
    {"cockroach", NULL, run119},
    {"code", NULL, run126},
    {"codeberg", NULL, run20},
    {"codebuff", &programs[2], run28},
    {"codecept", NULL, run3},
    {"codel", &programs[2], run28},
    {"codesign", NULL, run5},
    {"codespell", NULL, run21},
    {"codex", &programs[1], run127},
    {"codium", NULL, run126},
    {"cody", &programs[2], run29},
    {"coffee", &programs[62], run8},
    {"colima", &programs[5], run90},
    {"colordiff", &programs[150], run24},
    {"colrm", NULL, run24},
    {"column", &programs[131], run24},
    {"comby", NULL, run58},
    {"comm", &programs[137], run24},
    {"command", &programs[161], run91},
    {"commitlint", NULL, run18},
    {"compgen", NULL, run2},
    {"compileall", NULL, run57},
    {"compiledb", NULL, run18},
    {"complete", NULL, run78},
    {"compopt", NULL, run2},
    {"composer", &programs[101], run128},
    {"composite", NULL, run77},
    {"compress", &programs[48], run85},
    {"conan", NULL, run48},
    {"concurrently", &programs[78], run129},
    {"conda", &programs[99], run130},
    {"consul", NULL, run37},
    {"continue", NULL, run2},
    {"convert", NULL, run77},
    {"copilot", &programs[2], run29},
    {"coredumpctl", NULL, run62},
    {"corepack", NULL, run131},
    {"cosign", NULL, run19},
    {"cosmic-ray", NULL, run3},
    {"couchbase-cli", NULL, run47},
    {"coverage", NULL, run3},
    {"cowsay", NULL, run72},
    {"cp", &programs[32], run132},
    {"cpack", &programs[71], run133},
    {"cpan", NULL, run134},
    {"cpanm", NULL, run134},
    {"cpio", &programs[47], run135},
    {"cppcheck", NULL, run21},
    {"cpplint", NULL, run21},
    {"cpupower", NULL, run13},
    {"cqlsh", NULL, run47},
    {"crackmapexec", NULL, run30},
    {"crane", &programs[5], run90},
    {"crash", NULL, run82},
    {"createdb", NULL, run122},
    {"createuser", NULL, run122},
    {"credo", NULL, run21},
    {"crictl", &programs[5], run90},
    {"croc", NULL, run112},
    {"crontab", &programs[106], run136},
    {"cross-env", &programs[191], run137},
    {"crossplane", NULL, run36},
    {"crush", &programs[2], run29},
    {"cryptcat", NULL, run112},
    {"cryptsetup", NULL, run89},
    {"csc", NULL, run39},
    {"cscope", NULL, run58},
    {"csh", NULL, run138},
    {"cspell", NULL, run21},
    {"csplit", &programs[149], run139},
    {"csrutil", NULL, run140},
    {"csvcut", NULL, run24},
    {"csvgrep", NULL, run24},
    {"csvjoin", NULL, run24},
    {"csvlook", NULL, run24},
    {"csvsort", NULL, run24},
    {"csvstat", NULL, run24},
    {"ctags", &programs[139], run58},
    {"ctest", &programs[71], run133},
    {"ctr", &programs[5], run90},
    {"cucumber", NULL, run3},
    {"curl", &programs[79], run141},
    {"curlie", NULL, run142},
    {"curlylint", NULL, run21},
    {"cursor", &programs[2], run143},
    {"cursor-agent", &programs[2], run29},
    {"cut", &programs[126], run24},
    {"cwebp", &programs[75], run77},
    {"cypher-shell", NULL, run47},
    {"cypress", NULL, run39},
    {"cython", NULL, run39},
    {"cythonize", NULL, run39},
    {"d2", &programs[75], run77},
    {"daemon", NULL, run12},
    {"daemonize", &programs[187], run12},
    {"daphne", NULL, run86},
    {"dart", NULL, run39},
    {"darwin-rebuild", NULL, run22},
    {"dasel", NULL, run144},
    {"dash", &programs[110], run56},
    {"dashlane", NULL, run73},
    {"datadog-ci", NULL, run20},
    {"datasette", NULL, run47},
    {"date", &programs[146], run145},
    {"dban", NULL, run71},
    {"dbmate", NULL, run60},
    {"dbt", NULL, run119},
    {"dbus-monitor", NULL, run96},
    {"dbus-run-session", &programs[160], run91},
    {"dbus-send", NULL, run96},
    {"dc", &programs[147], run146},
    {"dcli", NULL, run73},
    {"dconf", NULL, run140},
    {"dd", &programs[38], run147},
    {"deactivate", NULL, run148},
    {"debconf-set-selections", NULL, run22},
    {"debootstrap", NULL, run22},
    {"debsums", NULL, run45},
    {"debugfs", NULL, run71},
    {"declare", &programs[118], run149},
    {"defaults", NULL, run140},
    {"del-cli", NULL, run150},
    {"delgroup", NULL, run23},
    {"delta", NULL, run24},
    {"deluser", NULL, run23},
    {"delv", NULL, run52},
    {"deno", &programs[95], run151},
    {"depcheck", NULL, run21},
    {"depmod", NULL, run82},
    {"deptry", NULL, run21},
    {"detect-secrets", NULL, run21},
    {"detekt", NULL, run21},
    {"devin", &programs[2], run29},
    {"devspace", &programs[7], run124},
    {"devtunnel", NULL, run81},
    {"df", &programs[16], run152},
    {"dhclient", NULL, run153},
    {"dhcpcd", NULL, run153},
    {"dialog", NULL, run32},
    {"dialyzer", NULL, run21},
    {"diesel", NULL, run60},
    {"diff", &programs[150], run125},
    {"diff3", &programs[150], run154},
    {"diffstat", &programs[139], run24},
    {"difft", NULL, run24},
    {"dig", NULL, run52},
    {"dir", NULL, run155},
    {"dirb", NULL, run30},
    {"direnv", NULL, run66},
    {"dirname", &programs[20], run74},
    {"dirs", NULL, run2},
    {"dis", NULL, run57},
    {"diskpart", NULL, run71},
    {"diskutil", NULL, run89},
    {"disown", NULL, run2},
    {"distcc", &programs[160], run91},
    {"distrobox", NULL, run12},
    {"dive", &programs[5], run156},
    {"django-admin", NULL, run157},
    {"djlint", NULL, run21},
    {"dkms", NULL, run82},
    {"dmd", &programs[66], run14},
    {"dmesg", NULL, run158},
    {"dmidecode", NULL, run13},
    {"dmsetup", NULL, run71},
    {"dnf", NULL, run40},
    {"dnscat", NULL, run112},
    {"dnsdomainname", NULL, run13},
    {"doas", &programs[179], run159},
    {"docformatter", NULL, run21},
    {"docker", &programs[3], run160},
    {"docker-compose", &programs[4], run161},
    {"dockerfilelint", NULL, run21},
    {"doctest", NULL, run162},
    {"doctl", NULL, run163},
    {"dog", NULL, run52},
    {"doggo", NULL, run52},
    {"doit", NULL, run39},
    {"dolt", NULL, run164},
    {"domainname", NULL, run165},
    {"doppler", NULL, run66},
    {"dos2unix", NULL, run166},
    {"dot", &programs[75], run77},
    {"dotenv", NULL, run66},
    {"dotnet", NULL, run167},
    {"doxygen", NULL, run39},
    {"dpkg", NULL, run168},
    {"dpkg-architecture", NULL, run45},
    {"dpkg-deb", NULL, run22},
    {"dpkg-query", NULL, run45},
    {"dpkg-reconfigure", NULL, run22},
    {"dprint", NULL, run21},
    {"dracut", NULL, run71},
    {"drill", NULL, run52},
    {"drizzle-kit", NULL, run169},
    {"droid", &programs[2], run29},
    {"drone", NULL, run20},
    {"dropbox", NULL, run20},
    {"dropdb", NULL, run122},
    {"dropuser", NULL, run122},
    {"dscl", NULL, run5},
    {"dseditgroup", NULL, run23},
    {"dsymutil", &programs[67], run53},
    {"dtach", NULL, run16},
    {"dtrace", &programs[62], run83},
    {"du", &programs[15], run152},
    {"duckdb", &programs[11], run119},
    {"dumpcap", NULL, run30},
    {"dune", NULL, run170},
    {"duplicity", NULL, run20},
    {"dwarfdump", NULL, run24},
    {"dwebp", NULL, run77},
    {"dyff", NULL, run24},
    {"dzdo", &programs[181], run171},
    {"e2fsck", NULL, run71},
    {"eas", NULL, run20},
    {"easy_install", NULL, run172},
    {"eb", NULL, run20},
    {"ebtables", NULL, run11},
    {"ec", NULL, run21},
    {"echo", &programs[159], run173},
    {"ed", NULL, run174},
    {"edgedb", NULL, run47},
    {"editorconfig-checker", NULL, run21},
    {"efibootmgr", NULL, run109},
    {"egrep", &programs[123], run100},
    {"eject", NULL, run175},
    {"eksctl", &programs[7], run50},
    {"electron-builder", NULL, run39},
    {"electron-forge", NULL, run39},
    {"eleventy", NULL, run39},
    {"elinks", NULL, run4},
    {"elixir", &programs[62], run8},
    {"elixirc", NULL, run39},
    {"elm", NULL, run39},
    {"elvish", NULL, run138},
    {"em++", &programs[66], run14},
    {"emacs", NULL, run126},
    {"emacsclient", NULL, run174},
    {"emcc", &programs[66], run14},
    {"emerge", NULL, run22},
    {"emulate", NULL, run2},
    {"enable", &programs[120], run176},
    {"enable-linger", NULL, run113},
    {"enroot", &programs[5], run10},
    {"ensurepip", NULL, run177},
    {"entr", &programs[184], run178},
    {"enum4linux", NULL, run30},
    {"env", &programs[177], run179},
    {"envchain", NULL, run66},
    {"envdir", NULL, run66},
    {"envsubst", NULL, run180},
    {"eopkg", NULL, run22},
    {"equery", NULL, run45},
    {"erb_lint", NULL, run21},
    {"erl", NULL, run6},
    {"erlc", NULL, run39},
    {"errcheck", NULL, run21},
    {"es", NULL, run181},
    {"esbuild", &programs[69], run39},
    {"escript", &programs[62], run182},
    {"eslint", NULL, run21},
    {"eslint_d", NULL, run21},
    {"espeak", NULL, run26},
    {"etcdctl", NULL, run119},
    {"ethtool", NULL, run183},
    {"ettercap", NULL, run30},
    {"eval", &programs[111], run184},
    {"evans", NULL, run4},
    {"evemu-event", NULL, run120},
    {"evtest", NULL, run120},
    {"ex", NULL, run174},
    {"exa", &programs[13], run155},
    {"exec", &programs[162], run91},
    {"exiftool", NULL, run77},
    {"exit", NULL, run2},
    {"exo", NULL, run20},
    {"expand", &programs[132], run24},
    {"expect", NULL, run16},
    {"expo", NULL, run185},
    {"export", &programs[118], run149},
    {"expose", NULL, run81},
    {"expr", NULL, run72},
    {"eza", &programs[13], run155},
    {"f2py", NULL, run39},
    {"fabric", &programs[2], run28},
    {"factor", NULL, run72},
    {"fail2ban-client", NULL, run186},
    {"faillock", NULL, run23},
    {"fakechroot", &programs[184], run12},
    {"fakeroot", &programs[184], run12},
    {"faketime", &programs[188], run115},
    {"fallocate", &programs[37], run187},
    {"false", NULL, run2},
    {"fastapi", NULL, run86},
    {"fastfetch", NULL, run13},
    {"fastlane", NULL, run39},
    {"fbsql", NULL, run47},
    {"fc", NULL, run78},
    {"fcrontab", NULL, run34},
    {"fd", &programs[42], run188},
    {"fdesetup", NULL, run5},
    {"fdfind", &programs[42], run188},
    {"fdisk", NULL, run109},
    {"fennel", &programs[62], run182},
    {"ffmpeg", NULL, run77},
    {"ffprobe", NULL, run24},
    {"ffsend", NULL, run112},
    {"ffuf", NULL, run30},
    {"fg", NULL, run2},
    {"fgrep", &programs[123], run100},
    {"figlet", NULL, run72},
    {"file", &programs[18], run152},
    {"file-rename", NULL, run189},
    {"filterdiff", NULL, run24},
    {"finch", &programs[3], run190},
    {"find", &programs[41], run191},
    {"findmnt", NULL, run13},
    {"fink", NULL, run22},
    {"firebase", NULL, run163},
    {"firejail", &programs[184], run12},
    {"firewall-cmd", NULL, run186},
    {"fish", NULL, run138},
    {"flake8", NULL, run21},
    {"flameshot", NULL, run49},
    {"flashrom", NULL, run71},
    {"flask", NULL, run157},
    {"flatc", NULL, run39},
    {"flatpak", NULL, run40},
    {"flawfinder", NULL, run21},
    {"flex", &programs[69], run39},
    {"flit", NULL, run192},
    {"flock", &programs[171], run91},
    {"flutter", NULL, run39},
    {"flux", &programs[7], run50},
    {"fly", NULL, run163},
    {"flyctl", NULL, run163},
    {"flyway", NULL, run60},
    {"fmt", &programs[130], run24},
    {"fnm", NULL, run55},
    {"fold", &programs[129], run24},
    {"foreman", NULL, run86},
    {"forever", NULL, run117},
    {"forge", &programs[2], run29},
    {"format", NULL, run71},
    {"fortune", NULL, run72},
    {"fourmolu", NULL, run21},
    {"fpc", NULL, run39},
    {"fping", NULL, run52},
    {"free", NULL, run13},
    {"frpc", NULL, run81},
    {"frps", NULL, run81},
    {"fsck", NULL, run71},
    {"fsck.ext4", NULL, run71},
    {"fsfreeze", NULL, run175},
    {"fsharpc", NULL, run39},
    {"fstrim", NULL, run175},
    {"fswebcam", NULL, run49},
    {"ftp", NULL, run112},
    {"ftplib", NULL, run59},
    {"functions", NULL, run2},
    {"fuser", NULL, run193},
    {"fusermount", NULL, run175},
    {"fusermount3", NULL, run175},
    {"fwupdmgr", NULL, run71},
    {"fx", NULL, run24},
    {"fzf", NULL, run32},
    {"g++", &programs[66], run101},
    {"gallery-dl", NULL, run194},
    {"gatsby", NULL, run39},
    {"gawk", &programs[158], run64},
    {"gbase64", &programs[151], run54},
    {"gcc", &programs[66], run101},
    {"gccgo", &programs[66], run14},
    {"gcloud", &programs[109], run195},
    {"gcov", NULL, run3},
    {"gcovr", NULL, run3},
    {"gcp", &programs[32], run132},
    {"gcut", &programs[126], run24},
    {"gdate", &programs[146], run145},
    {"gdb", NULL, run12},
    {"gdbserver", NULL, run12},
    {"gdbus", NULL, run96},
    {"gdc", &programs[66], run14},
    {"gdebi", NULL, run22},
    {"gdiff", &programs[150], run125},
    {"gdisk", NULL, run71},
    {"gdown", NULL, run194},
    {"gdrive", NULL, run20},
    {"gedit", NULL, run174},
    {"gel", NULL, run47},
    {"gem", NULL, run196},
    {"gemini", &programs[2], run118},
    {"genhtml", NULL, run3},
    {"genv", &programs[177], run179},
    {"gersemi", NULL, run21},
    {"getcap", NULL, run13},
    {"getconf", NULL, run13},
    {"getenforce", NULL, run13},
    {"getent", NULL, run52},
    {"getfacl", NULL, run152},
    {"getfattr", NULL, run152},
    {"getopt", NULL, run2},
    {"getopts", NULL, run2},
    {"gettext", NULL, run197},
    {"gettextize", NULL, run18},
    {"gfind", &programs[41], run191},
    {"gfortran", &programs[66], run14},
    {"ggrep", &programs[123], run100},
    {"gh", &programs[52], run198},
    {"gh-pages", NULL, run20},
    {"ghc", NULL, run39},
    {"ghci", &programs[62], run6},
    {"ghcup", NULL, run134},
    {"ginkgo", NULL, run3},
    {"ginstall", &programs[35], run199},
    {"gio", NULL, run200},
    {"gio-launch", NULL, run201},
    {"git", &programs[51], run202},
    {"git-crypt", NULL, run38},
    {"gitleaks", NULL, run21},
    {"gitlint", NULL, run18},
    {"gitui", NULL, run32},
    {"gjs", &programs[62], run83},
    {"gksu", NULL, run104},
    {"gksudo", NULL, run104},
    {"glab", &programs[53], run198},
    {"glances", NULL, run13},
    {"gleam", NULL, run39},
    {"glib-compile-resources", NULL, run39},
    {"glibtoolize", NULL, run18},
    {"glow", NULL, run75},
    {"gls", &programs[13], run155},
    {"glxinfo", NULL, run13},
    {"gmake", &programs[70], run203},
    {"gmv", &programs[33], run204},
    {"gn", NULL, run39},
    {"gnome-open", NULL, run201},
    {"gnome-screenshot", NULL, run49},
    {"gnuplot", &programs[75], run77},
    {"go", &programs[73], run205},
    {"gobuster", NULL, run30},
    {"godoc", NULL, run43},
    {"goenv", NULL, run206},
    {"gofmt", &programs[74], run21},
    {"gofumpt", &programs[74], run21},
    {"goimports", &programs[74], run21},
    {"gojq", &programs[154], run207},
    {"golangci-lint", NULL, run21},
    {"golint", NULL, run21},
    {"google-java-format", NULL, run21},
    {"goose", &programs[2], run208},
    {"gopass", NULL, run73},
    {"gosec", NULL, run21},
    {"gosu", &programs[182], run209},
    {"gotestsum", NULL, run3},
    {"govulncheck", NULL, run21},
    {"gp", &programs[62], run83},
    {"gparted", NULL, run71},
    {"gpasswd", NULL, run23},
    {"gpatch", &programs[49], run210},
    {"gperf", NULL, run39},
    {"gpg", &programs[89], run211},
    {"gpg-agent", NULL, run212},
    {"gpg-connect-agent", NULL, run212},
    {"gpg2", &programs[89], run211},
    {"gpgconf", NULL, run212},
    {"gptme", &programs[2], run29},
    {"gradio", NULL, run86},
    {"gradle", &programs[102], run213},
    {"gradlew", &programs[102], run214},
    {"grcov", NULL, run3},
    {"grep", &programs[123], run100},
    {"grim", NULL, run49},
    {"grm", NULL, run215},
    {"groff", &programs[75], run77},
    {"grok", &programs[2], run29},
    {"gron", NULL, run24},
    {"groovy", &programs[62], run8},
    {"groupadd", NULL, run23},
    {"groupdel", NULL, run23},
    {"groupmod", NULL, run23},
    {"groups", NULL, run13},
    {"grpconv", NULL, run23},
    {"grpcurl", NULL, run4},
    {"grub-install", NULL, run71},
    {"grype", &programs[5], run156},
    {"gs", NULL, run77},
    {"gs-netcat", NULL, run112},
    {"gsed", &programs[157], run216},
    {"gseq", &programs[145], run72},
    {"gsettings", NULL, run140},
    {"gsha256sum", &programs[138], run68},
    {"gsocket", NULL, run112},
    {"gsort", &programs[141], run217},
    {"gsplit", &programs[148], run218},
    {"gsutil", &programs[109], run116},
    {"gtar", &programs[43], run87},
    {"gtime", &programs[160], run91},
    {"gtimeout", &programs[168], run91},
    {"guile", &programs[62], run182},
    {"guix", NULL, run219},
    {"gum", NULL, run32},
    {"gunicorn", NULL, run86},
    {"gunzip", &programs[48], run95},
    {"gwc", &programs[140], run220},
    {"gxargs", &programs[183], run221},
    {"gzcat", &programs[48], run99},
    {"gzip", &programs[48], run85},
    {"hadolint", NULL, run21},
    {"halt", NULL, run7},
    {"handlebars", NULL, run39},
    {"hans", NULL, run112},
    {"harlequin", NULL, run47},
    {"hash", NULL, run222},
    {"hashcat", NULL, run30},
    {"hatch", NULL, run223},
    {"haxe", NULL, run39},
    {"hck", NULL, run24},
    {"hcloud", NULL, run116},
    {"hd", &programs[133], run24},
    {"hdiutil", NULL, run89},
    {"hdparm", NULL, run109},
    {"head", &programs[26], run224},
    {"helix", NULL, run174},
    {"helm", &programs[7], run225},
    {"helmfile", &programs[7], run50},
    {"help", NULL, run2},
    {"help2man", NULL, run77},
    {"heroku", NULL, run163},
    {"hex", NULL, run226},
    {"hexdump", &programs[134], run24},
    {"hexyl", NULL, run24},
    {"hey", NULL, run15},
    {"hf", NULL, run194},
    {"hg", &programs[54], run227},
    {"history", NULL, run228},
    {"hive", NULL, run47},
    {"hivemind", NULL, run86},
    {"hlint", NULL, run21},
    {"home-manager", NULL, run22},
    {"host", NULL, run52},
    {"hostid", NULL, run13},
    {"hostname", NULL, run165},
    {"hostnamectl", NULL, run229},
    {"html-minifier", NULL, run39},
    {"html2text", NULL, run24},
    {"htmlhint", NULL, run21},
    {"htmlq", NULL, run24},
    {"htop", NULL, run32},
    {"htpasswd", NULL, run23},
    {"http", NULL, run142},
    {"http-server", NULL, run86},
    {"http.server", NULL, run230},
    {"httpie", NULL, run142},
    {"https", NULL, run142},
    {"httpx", NULL, run4},
    {"hub", NULL, run20},
    {"huggingface-cli", NULL, run194},
    {"hugo", NULL, run39},
    {"hurl", NULL, run4},
    {"husky", NULL, run231},
    {"hwinfo", NULL, run13},
    {"hx", NULL, run126},
    {"hydra", NULL, run30},
    {"hypercorn", NULL, run86},
    {"hyperfine", &programs[77], run129},
    {"i386", &programs[184], run12},
    {"ibmcloud", NULL, run20},
    {"icdiff", NULL, run24},
    {"iconv", &programs[153], run232},
    {"icx", &programs[66], run14},
    {"id", NULL, run13},
    {"identify", NULL, run24},
    {"idlelib", NULL, run230},
    {"iex", NULL, run6},
    {"ifconfig", NULL, run183},
    {"ifdown", NULL, run153},
    {"ifnames", NULL, run18},
    {"iftop", NULL, run13},
    {"ifup", NULL, run153},
    {"imagesnap", NULL, run49},
    {"imaplib", NULL, run59},
    {"impacket-smbclient", NULL, run30},
    {"impala-shell", NULL, run47},
    {"import", NULL, run49},
    {"import-linter", NULL, run21},
    {"include-what-you-use", NULL, run21},
    {"incrontab", NULL, run34},
    {"incus", &programs[5], run90},
    {"indent", NULL, run21},
    {"infection", NULL, run3},
    {"infisical", NULL, run66},
    {"influx", NULL, run47},
    {"info", NULL, run233},
    {"init", NULL, run7},
    {"initctl", NULL, run117},
    {"initdb", NULL, run122},
    {"inkscape", NULL, run77},
    {"inlets", NULL, run81},
    {"insmod", NULL, run82},
    {"inspect", NULL, run57},
    {"insserv", NULL, run113},
    {"install", &programs[35], run199},
    {"install_name_tool", &programs[67], run53},
    {"installer", NULL, run22},
    {"intel_gpu_top", NULL, run13},
    {"interpreter", &programs[2], run234},
    {"interrogate", NULL, run21},
    {"intltoolize", NULL, run18},
    {"inv", NULL, run39},
    {"invoke", NULL, run39},
    {"invoke-rc.d", NULL, run117},
    {"inxi", NULL, run13},
    {"iodine", NULL, run112},
    {"ionice", &programs[164], run91},
    {"ioreg", NULL, run13},
    {"iostat", NULL, run13},
    {"iotop", NULL, run13},
    {"ip", NULL, run235},
    {"ip6tables", NULL, run236},
    {"ip6tables-restore", NULL, run11},
    {"ipcalc", NULL, run52},
    {"ipcs", NULL, run13},
    {"ipfw", NULL, run11},
    {"ipset", NULL, run236},
    {"iptables", NULL, run236},
    {"iptables-restore", NULL, run11},
    {"ipython", NULL, run83},
    {"ipython3", NULL, run83},
    {"irb", NULL, run6},
    {"iredis", NULL, run47},
    {"isort", NULL, run21},
    {"isql", NULL, run47},
    {"istioctl", &programs[7], run50},
    {"iw", NULL, run237},
    {"iwconfig", NULL, run183},
    {"iwyu", NULL, run21},
    {"janet", &programs[62], run182},
    {"jaq", &programs[154], run207},
    {"jasmine", NULL, run3},
    {"java", &programs[64], run238},
    {"javac", &programs[65], run39},
    {"javadoc", NULL, run39},
    {"jbang", NULL, run134},
    {"jekyll", NULL, run39},
    {"jenkins-cli", NULL, run20},
    {"jenv", NULL, run206},
    {"jest", NULL, run3},
    {"jinfo", NULL, run13},
    {"jira", NULL, run20},
    {"jj", NULL, run239},
    {"jobs", NULL, run2},
    {"joe", NULL, run174},
    {"john", NULL, run30},
    {"join", &programs[128], run24},
    {"jot", NULL, run72},
    {"journalctl", &programs[105], run158},
    {"jpegoptim", NULL, run77},
    {"jps", NULL, run13},
    {"jq", &programs[154], run207},
    {"jruby", &programs[59], run240},
    {"jsdoc", NULL, run39},
    {"jshell", &programs[62], run83},
    {"jshint", NULL, run21},
    {"json-server", NULL, run86},
    {"json.tool", NULL, run57},
    {"jsonlint", NULL, run21},
    {"jstack", NULL, run13},
    {"jstat", NULL, run13},
    {"jules", &programs[2], run28},
    {"julia", &programs[62], run8},
    {"jupyter", &programs[63], run241},
    {"just", NULL, run242},
    {"k", &programs[6], run243},
    {"k3d", &programs[5], run90},
    {"k3s", &programs[5], run10},
    {"k6", NULL, run15},
    {"k9s", &programs[7], run124},
    {"kadmin", NULL, run23},
    {"kaggle", NULL, run194},
    {"kak", NULL, run174},
    {"kaniko", &programs[5], run10},
    {"karma", NULL, run3},
    {"kate", NULL, run174},
    {"kcl", NULL, run36},
    {"kcov", NULL, run3},
    {"kde-open", NULL, run201},
    {"kdesu", NULL, run104},
    {"kdig", NULL, run52},
    {"kdump", NULL, run82},
    {"keepassxc-cli", NULL, run73},
    {"kexec", NULL, run7},
    {"kextload", NULL, run5},
    {"kextunload", NULL, run5},
    {"keybase", NULL, run73},
    {"keyctl", NULL, run73},
    {"keydb-cli", NULL, run47},
    {"keyring", NULL, run73},
    {"keytool", NULL, run19},
    {"kill", &programs[122], run244},
    {"killall", NULL, run245},
    {"killall5", NULL, run246},
    {"kilo", &programs[2], run234},
    {"kilocode", &programs[2], run234},
    {"kimi", &programs[2], run29},
    {"kind", &programs[5], run90},
    {"kinit", NULL, run23},
    {"kiro", &programs[2], run29},
    {"kiro-cli", &programs[2], run29},
    {"kldload", NULL, run82},
    {"kldunload", NULL, run82},
    {"kmod", NULL, run82},
    {"knex", NULL, run247},
    {"knife", NULL, run36},
    {"knip", NULL, run21},
    {"kopia", NULL, run20},
    {"kops", &programs[7], run50},
    {"kotlinc", NULL, run39},
    {"kpartx", NULL, run71},
    {"ksh", &programs[110], run56},
    {"ksh93", &programs[110], run56},
    {"ktlint", NULL, run21},
    {"kube-linter", NULL, run21},
    {"kubeadm", &programs[7], run248},
    {"kubeconform", NULL, run21},
    {"kubectl", &programs[6], run249},
    {"kubectx", &programs[7], run124},
    {"kubens", &programs[7], run124},
    {"kubeval", NULL, run21},
    {"kustomize", &programs[7], run250},
    {"kwallet-query", NULL, run73},
    {"kwriteconfig5", NULL, run5},
    {"last", NULL, run62},
    {"lastb", NULL, run62},
    {"lastlog", NULL, run62},
    {"latexmk", NULL, run77},
    {"launchctl", NULL, run251},
    {"lazydocker", NULL, run32},
    {"lazygit", NULL, run32},
    {"lcov", NULL, run3},
    {"ld", &programs[67], run53},
    {"ld-linux-aarch64.so.1", NULL, run16},
    {"ld-linux-x86-64.so.2", NULL, run16},
    {"ld-linux.so.2", NULL, run16},
    {"ld-musl-x86_64.so.1", NULL, run16},
    {"ld.gold", &programs[67], run53},
    {"ld.lld", &programs[67], run53},
    {"ldapsearch", NULL, run30},
    {"ldc2", &programs[66], run14},
    {"ldconfig", NULL, run82},
    {"ldd", NULL, run252},
    {"lefthook", NULL, run231},
    {"lein", NULL, run103},
    {"lerna", NULL, run253},
    {"less", &programs[25], run254},
    {"lessc", NULL, run39},
    {"let", NULL, run2},
    {"lex", NULL, run39},
    {"lf", NULL, run32},
    {"lftp", NULL, run112},
    {"libreoffice", NULL, run77},
    {"libtool", NULL, run18},
    {"libtoolize", NULL, run18},
    {"license-checker", NULL, run21},
    {"ligolo", NULL, run112},
    {"lima", &programs[5], run10},
    {"limactl", &programs[5], run90},
    {"linear", NULL, run20},
    {"lingon", NULL, run9},
    {"link", NULL, run255},
    {"linkchecker", NULL, run21},
    {"linkerd", &programs[7], run124},
    {"links", NULL, run4},
    {"linode-cli", NULL, run20},
    {"lint-imports", NULL, run21},
    {"lint-staged", NULL, run18},
    {"linux32", &programs[184], run12},
    {"linux64", &programs[184], run12},
    {"lipo", &programs[67], run53},
    {"liquibase", NULL, run60},
    {"lit", NULL, run3},
    {"litecli", &programs[11], run47},
    {"live-server", NULL, run86},
    {"lld", &programs[67], run53},
    {"lldb", NULL, run12},
    {"llm", &programs[2], run256},
    {"llvm-config", NULL, run39},
    {"llvm-cov", NULL, run3},
    {"llvm-profdata", NULL, run3},
    {"lms", &programs[2], run257},
    {"ln", &programs[34], run258},
    {"loadkeys", NULL, run120},
    {"local", &programs[118], run259},
    {"locale", NULL, run260},
    {"localectl", NULL, run229},
    {"localtunnel", NULL, run81},
    {"locate", NULL, run261},
    {"locust", NULL, run15},
    {"log", NULL, run62},
    {"logger", NULL, run96},
    {"loginctl", NULL, run113},
    {"logname", NULL, run13},
    {"logout", NULL, run2},
    {"lolcat", NULL, run24},
    {"look", NULL, run24},
    {"losetup", NULL, run175},
    {"lpass", NULL, run73},
    {"ls", &programs[13], run155},
    {"lsar", NULL, run262},
    {"lsattr", NULL, run152},
    {"lsb_release", NULL, run13},
    {"lsblk", NULL, run13},
    {"lscpu", NULL, run13},
    {"lsd", &programs[13], run155},
    {"lsdiff", NULL, run24},
    {"lshw", NULL, run13},
    {"lsipc", NULL, run13},
    {"lslocks", NULL, run13},
    {"lsmem", NULL, run13},
    {"lsmod", NULL, run13},
    {"lsns", NULL, run13},
    {"lsof", NULL, run152},
    {"lspci", NULL, run13},
    {"lsusb", NULL, run13},
    {"lt", NULL, run81},
    {"ltrace", &programs[173], run91},
    {"lua", &programs[61], run240},
    {"lua5.1", &programs[61], run240},
    {"lua5.2", &programs[61], run240},
    {"lua5.3", &programs[61], run240},
    {"lua5.4", &programs[61], run240},
    {"luacheck", NULL, run21},
    {"luajit", &programs[61], run240},
    {"lualatex", NULL, run77},
    {"luarocks", NULL, run48},
    {"lvcreate", NULL, run175},
    {"lvextend", NULL, run175},
    {"lvm", NULL, run89},
    {"lvreduce", NULL, run71},
    {"lvremove", NULL, run71},
    {"lvs", NULL, run175},
    {"lwp-request", NULL, run4},
    {"lxc", &programs[5], run90},
    {"lxc-attach", &programs[5], run10},
    {"lychee", NULL, run21},
    {"lynx", NULL, run4},
    {"lz4", &programs[48], run85},
    {"lz4cat", &programs[48], run99},
    {"lzcat", &programs[48], run99},
    {"lzip", &programs[48], run85},
    {"lzma", &programs[48], run85},
    {"lzop", &programs[48], run85},
    {"m4", NULL, run197},
    {"mac2unix", NULL, run166},
    {"machinectl", NULL, run104},
    {"madge", NULL, run21},
    {"mage", NULL, run170},
    {"magic-wormhole", NULL, run112},
    {"magick", NULL, run77},
    {"mail", NULL, run42},
    {"mailsend", NULL, run42},
    {"mailx", NULL, run42},
    {"maim", NULL, run49},
    {"make", &programs[70], run203},
    {"makeinfo", NULL, run77},
    {"makepkg", NULL, run22},
    {"mamba", &programs[99], run130},
    {"man", NULL, run233},
    {"manage.py", NULL, run25},
    {"mandoc", NULL, run77},
    {"mapfile", &programs[117], run263},
    {"mariadb", &programs[9], run119},
    {"mariadb-admin", NULL, run264},
    {"mariadb-dump", NULL, run122},
    {"mariadbd", NULL, run122},
    {"markdownlint", NULL, run21},
    {"markdownlint-cli2", NULL, run21},
    {"mas", NULL, run22},
    {"masscan", NULL, run30},
    {"maturin", NULL, run265},
    {"mawk", &programs[158], run64},
    {"maxima", &programs[62], run83},
    {"mc", NULL, run32},
    {"mcedit", NULL, run174},
    {"mcs", NULL, run39},
    {"md5", &programs[138], run68},
    {"md5sum", &programs[138], run68},
    {"mdadm", NULL, run71},
    {"mdbook", NULL, run39},
    {"mdcat", NULL, run75},
    {"mdfind", NULL, run261},
    {"mediainfo", NULL, run24},
    {"medusa", NULL, run30},
    {"memcached-tool", NULL, run47},
    {"mentat", &programs[2], run28},
    {"mesg", NULL, run96},
    {"meson", NULL, run266},
    {"metro", NULL, run39},
    {"micro", NULL, run126},
    {"microdnf", NULL, run267},
    {"microk8s", &programs[5], run90},
    {"microk8s.kubectl", &programs[6], run268},
    {"micromamba", &programs[99], run269},
    {"migrate", NULL, run98},
    {"mill", NULL, run39},
    {"mimedecode", NULL, run69},
    {"mimikatz", NULL, run30},
    {"minikube", &programs[5], run90},
    {"minisign", NULL, run19},
    {"mint", NULL, run226},
    {"mise", NULL, run55},
    {"mistral-vibe", &programs[2], run28},
    {"mitmdump", NULL, run30},
    {"mitmproxy", NULL, run30},
    {"mix", NULL, run270},
    {"mkcert", NULL, run19},
    {"mkdir", &programs[29], run271},
    {"mkdocs", NULL, run39},
    {"mkdosfs", NULL, run71},
    {"mke2fs", NULL, run71},
    {"mkexfatfs", NULL, run71},
    {"mkfifo", &programs[31], run272},
    {"mkfs", NULL, run71},
    {"mkfs.bfs", NULL, run71},
    {"mkfs.btrfs", NULL, run71},
    {"mkfs.cramfs", NULL, run71},
    {"mkfs.exfat", NULL, run71},
    {"mkfs.ext2", NULL, run71},
    {"mkfs.ext3", NULL, run71},
    {"mkfs.ext4", NULL, run71},
    {"mkfs.f2fs", NULL, run71},
    {"mkfs.fat", NULL, run71},
    {"mkfs.jfs", NULL, run71},
    {"mkfs.minix", NULL, run71},
    {"mkfs.msdos", NULL, run71},
    {"mkfs.ntfs", NULL, run71},
    {"mkfs.reiserfs", NULL, run71},
    {"mkfs.vfat", NULL, run71},
    {"mkfs.xfs", NULL, run71},
    {"mkinitramfs", NULL, run71},
    {"mknod", &programs[31], run273},
    {"mkntfs", NULL, run71},
    {"mksh", &programs[110], run56},
    {"mkswap", NULL, run71},
    {"mktemp", &programs[30], run274},
    {"mlocate", NULL, run261},
    {"mlr", &programs[139], run275},
    {"mmdc", &programs[75], run77},
    {"mocha", NULL, run3},
    {"modinfo", NULL, run13},
    {"modprobe", NULL, run82},
    {"mods", &programs[2], run28},
    {"mogrify", NULL, run77},
    {"mold", &programs[67], run53},
    {"mongo", NULL, run47},
    {"mongod", NULL, run122},
    {"mongodump", NULL, run122},
    {"mongoexport", NULL, run122},
    {"mongoimport", NULL, run122},
    {"mongorestore", NULL, run122},
    {"mongosh", NULL, run119},
    {"monit", NULL, run276},
    {"montage", NULL, run77},
    {"more", NULL, run75},
    {"mosh", &programs[81], run63},
    {"most", NULL, run75},
    {"mount", NULL, run277},
    {"mount.cifs", NULL, run175},
    {"mount.nfs", NULL, run175},
    {"mountpoint", NULL, run13},
    {"mpstat", NULL, run13},
    {"msfconsole", NULL, run30},
    {"msfvenom", NULL, run30},
    {"msgcat", NULL, run197},
    {"msgfmt", NULL, run197},
    {"msginit", NULL, run197},
    {"msgmerge", NULL, run197},
    {"msmtp", NULL, run42},
    {"mtr", NULL, run52},
    {"multipass", &programs[5], run90},
    {"munpack", NULL, run69},
    {"musl-gcc", &programs[66], run14},
    {"mutmut", NULL, run3},
    {"mutt", NULL, run42},
    {"mv", &programs[33], run204},
    {"mvn", &programs[102], run213},
    {"mvnd", &programs[102], run278},
    {"mvnw", &programs[102], run214},
    {"mycli", &programs[9], run47},
    {"mypy", NULL, run21},
    {"mypyc", NULL, run39},
    {"mysql", &programs[9], run119},
    {"mysql_config", NULL, run279},
    {"mysqladmin", NULL, run264},
    {"mysqlcheck", NULL, run122},
    {"mysqld", NULL, run122},
    {"mysqld_safe", NULL, run122},
    {"mysqldump", NULL, run122},
    {"mysqlimport", NULL, run122},
    {"mysqlshow", NULL, run279},
    {"n", NULL, run131},
    {"nah", &programs[0], run280},
    {"nah-hook", NULL, run281},
    {"namei", NULL, run152},
    {"nano", NULL, run126},
    {"nanocoder", &programs[2], run234},
    {"nasm", &programs[67], run53},
    {"nawk", &programs[158], run64},
    {"nc", &programs[85], run282},
    {"nc.openbsd", &programs[85], run282},
    {"nc.traditional", &programs[85], run283},
    {"ncal", NULL, run72},
    {"ncat", &programs[85], run282},
    {"ncc", NULL, run39},
    {"ncdu", NULL, run152},
    {"ncftp", NULL, run112},
    {"ncu", NULL, run284},
    {"neato", &programs[75], run77},
    {"neo4j", NULL, run47},
    {"neofetch", NULL, run13},
    {"neomutt", NULL, run42},
    {"neon", NULL, run20},
    {"neonctl", NULL, run20},
    {"nerdctl", &programs[3], run190},
    {"netcat", &programs[85], run282},
    {"netexec", NULL, run30},
    {"nethogs", NULL, run13},
    {"netlify", NULL, run163},
    {"netplan", NULL, run79},
    {"netstat", NULL, run13},
    {"networkctl", NULL, run285},
    {"networksetup", NULL, run140},
    {"newfs", NULL, run71},
    {"newfs_apfs", NULL, run71},
    {"newfs_hfs", NULL, run71},
    {"newgidmap", NULL, run23},
    {"newgrp", NULL, run104},
    {"newrelic", NULL, run20},
    {"newuidmap", NULL, run23},
    {"newusers", NULL, run23},
    {"next", NULL, run39},
    {"nft", NULL, run186},
    {"ng", NULL, run39},
    {"ngettext", NULL, run197},
    {"ngrep", NULL, run30},
    {"ngrok", NULL, run81},
    {"nhost", NULL, run20},
    {"nice", &programs[163], run91},
    {"nikto", NULL, run30},
    {"nim", NULL, run286},
    {"nimble", NULL, run48},
    {"ninja", &programs[72], run287},
    {"nix", NULL, run22},
    {"nix-build", NULL, run22},
    {"nix-env", NULL, run22},
    {"nix-shell", NULL, run22},
    {"nixfmt", NULL, run21},
    {"nixos-rebuild", NULL, run22},
    {"nixpkgs-fmt", NULL, run21},
    {"nl", &programs[23], run75},
    {"nm", NULL, run24},
    {"nmap", NULL, run30},
    {"nmcli", NULL, run288},
    {"nmtui", NULL, run32},
    {"nnn", NULL, run32},
    {"nntplib", NULL, run59},
    {"nocorrect", &programs[160], run91},
    {"node", &programs[57], run240},
    {"node:.constructor", NULL, run289},
    {"node:.exec-code", NULL, run289},
    {"node:Array", NULL, run290},
    {"node:Array.from", NULL, run290},
    {"node:Array.isArray", NULL, run290},
    {"node:Array.of", NULL, run290},
    {"node:ArrayBuffer", NULL, run290},
    {"node:BigInt", NULL, run290},
    {"node:Boolean", NULL, run290},
    {"node:Buffer", NULL, run290},
    {"node:Buffer.alloc", NULL, run290},
    {"node:Buffer.byteLength", NULL, run290},
    {"node:Buffer.concat", NULL, run290},
    {"node:Buffer.from", NULL, run291},
    {"node:Buffer.isBuffer", NULL, run290},
    {"node:DataView", NULL, run290},
    {"node:Date", NULL, run290},
    {"node:Date.UTC", NULL, run290},
    {"node:Date.now", NULL, run290},
    {"node:Date.parse", NULL, run290},
    {"node:Error", NULL, run290},
    {"node:Float32Array", NULL, run290},
    {"node:Float64Array", NULL, run290},
    {"node:Function", NULL, run289},
    {"node:Infinity", NULL, run290},
    {"node:Int32Array", NULL, run290},
    {"node:Int8Array", NULL, run290},
    {"node:Intl", NULL, run290},
    {"node:Iterator", NULL, run290},
    {"node:JSON.parse", NULL, run290},
    {"node:JSON.stringify", NULL, run290},
    {"node:Map", NULL, run290},
    {"node:Math.E", NULL, run290},
    {"node:Math.PI", NULL, run290},
    {"node:Math.abs", NULL, run290},
    {"node:Math.atan2", NULL, run290},
    {"node:Math.cbrt", NULL, run290},
    {"node:Math.ceil", NULL, run290},
    {"node:Math.cos", NULL, run290},
    {"node:Math.exp", NULL, run290},
    {"node:Math.floor", NULL, run290},
    {"node:Math.hypot", NULL, run290},
    {"node:Math.log", NULL, run290},
    {"node:Math.log10", NULL, run290},
    {"node:Math.log2", NULL, run290},
    {"node:Math.max", NULL, run290},
    {"node:Math.min", NULL, run290},
    {"node:Math.pow", NULL, run290},
    {"node:Math.random", NULL, run290},
    {"node:Math.round", NULL, run290},
    {"node:Math.sign", NULL, run290},
    {"node:Math.sin", NULL, run290},
    {"node:Math.sqrt", NULL, run290},
    {"node:Math.tan", NULL, run290},
    {"node:Math.trunc", NULL, run290},
    {"node:NaN", NULL, run290},
    {"node:Number", NULL, run290},
    {"node:Number.EPSILON", NULL, run290},
    {"node:Number.MAX_SAFE_INTEGER", NULL, run290},
    {"node:Number.isFinite", NULL, run290},
    {"node:Number.isInteger", NULL, run290},
    {"node:Number.isNaN", NULL, run290},
    {"node:Number.isSafeInteger", NULL, run290},
    {"node:Number.parseFloat", NULL, run290},
    {"node:Number.parseInt", NULL, run290},
    {"node:Object", NULL, run290},
    {"node:Object.assign", NULL, run290},
    {"node:Object.create", NULL, run290},
    {"node:Object.defineProperty", NULL, run290},
    {"node:Object.entries", NULL, run290},
    {"node:Object.freeze", NULL, run290},
    {"node:Object.fromEntries", NULL, run290},
    {"node:Object.getOwnPropertyNames", NULL, run290},
    {"node:Object.groupBy", NULL, run290},
    {"node:Object.hasOwn", NULL, run290},
    {"node:Object.is", NULL, run290},
    {"node:Object.keys", NULL, run290},
    {"node:Object.values", NULL, run290},
    {"node:Promise", NULL, run290},
    {"node:Promise.all", NULL, run290},
    {"node:Promise.allSettled", NULL, run290},
    {"node:Promise.any", NULL, run290},
    {"node:Promise.race", NULL, run290},
    {"node:Promise.reject", NULL, run290},
    {"node:Promise.resolve", NULL, run290},
    {"node:RangeError", NULL, run290},
    {"node:Reflect.ownKeys", NULL, run290},
    {"node:RegExp", NULL, run290},
    {"node:Set", NULL, run290},
    {"node:String", NULL, run290},
    {"node:String.fromCharCode", NULL, run290},
    {"node:String.fromCodePoint", NULL, run290},
    {"node:String.raw", NULL, run290},
    {"node:Symbol", NULL, run290},
    {"node:SyntaxError", NULL, run290},
    {"node:TextDecoder", NULL, run290},
    {"node:TextEncoder", NULL, run290},
    {"node:TypeError", NULL, run290},
    {"node:URL", NULL, run290},
    {"node:URLSearchParams", NULL, run290},
    {"node:Uint16Array", NULL, run290},
    {"node:Uint32Array", NULL, run290},
    {"node:Uint8Array", NULL, run290},
    {"node:WeakMap", NULL, run290},
    {"node:WeakSet", NULL, run290},
    {"node:Worker", NULL, run292},
    {"node:__dirname", NULL, run290},
    {"node:__filename", NULL, run290},
    {"node:arguments", NULL, run290},
    {"node:assert", NULL, run290},
    {"node:assert module", NULL, run293},
    {"node:assert.deepEqual", NULL, run290},
    {"node:assert.deepStrictEqual", NULL, run290},
    {"node:assert.equal", NULL, run290},
    {"node:assert.match", NULL, run290},
    {"node:assert.notEqual", NULL, run290},
    {"node:assert.ok", NULL, run290},
    {"node:assert.rejects", NULL, run290},
    {"node:assert.strictEqual", NULL, run290},
    {"node:assert.throws", NULL, run290},
    {"node:atob", NULL, run291},
    {"node:btoa", NULL, run290},
    {"node:buffer module", NULL, run293},
    {"node:child_process module", NULL, run293},
    {"node:child_process.exec", NULL, run294},
    {"node:child_process.execFile", NULL, run295},
    {"node:child_process.execFile-shell", NULL, run294},
    {"node:child_process.execFileSync", NULL, run295},
    {"node:child_process.execSync", NULL, run294},
    {"node:child_process.fork", NULL, run292},
    {"node:child_process.spawn", NULL, run295},
    {"node:child_process.spawnSync", NULL, run295},
    {"node:clearInterval", NULL, run290},
    {"node:clearTimeout", NULL, run290},
    {"node:console.assert", NULL, run290},
    {"node:console.count", NULL, run290},
    {"node:console.debug", NULL, run290},
    {"node:console.dir", NULL, run290},
    {"node:console.error", NULL, run290},
    {"node:console.group", NULL, run290},
    {"node:console.groupEnd", NULL, run290},
    {"node:console.info", NULL, run290},
    {"node:console.log", NULL, run290},
    {"node:console.table", NULL, run290},
    {"node:console.time", NULL, run290},
    {"node:console.timeEnd", NULL, run290},
    {"node:console.trace", NULL, run290},
    {"node:console.warn", NULL, run290},
    {"node:crypto module", NULL, run293},
    {"node:crypto.createHash", NULL, run290},
    {"node:crypto.createHmac", NULL, run290},
    {"node:crypto.getHashes", NULL, run290},
    {"node:crypto.randomBytes", NULL, run290},
    {"node:crypto.randomInt", NULL, run290},
    {"node:crypto.randomUUID", NULL, run290},
    {"node:decodeURI", NULL, run290},
    {"node:decodeURIComponent", NULL, run290},
    {"node:encodeURI", NULL, run290},
    {"node:encodeURIComponent", NULL, run290},
    {"node:eval", NULL, run289},
    {"node:events", NULL, run290},
    {"node:events module", NULL, run293},
    {"node:events.EventEmitter", NULL, run290},
    {"node:events.once", NULL, run290},
    {"node:exports", NULL, run290},
    {"node:false", NULL, run290},
    {"node:fetch", NULL, run296},
    {"node:fs module", NULL, run293},
    {"node:fs.F_OK", NULL, run290},
    {"node:fs.R_OK", NULL, run290},
    {"node:fs.access", NULL, run297},
    {"node:fs.accessSync", NULL, run297},
    {"node:fs.appendFile", NULL, run298},
    {"node:fs.appendFileSync", NULL, run298},
    {"node:fs.chmod", NULL, run298},
    {"node:fs.chmodSync", NULL, run298},
    {"node:fs.chownSync", NULL, run298},
    {"node:fs.constants", NULL, run290},
    {"node:fs.copyFile", NULL, run299},
    {"node:fs.copyFileSync", NULL, run299},
    {"node:fs.cp", NULL, run299},
    {"node:fs.cpSync", NULL, run299},
    {"node:fs.createReadStream", NULL, run297},
    {"node:fs.createWriteStream", NULL, run298},
    {"node:fs.existsSync", NULL, run290},
    {"node:fs.link", NULL, run299},
    {"node:fs.linkSync", NULL, run299},
    {"node:fs.lstat", NULL, run297},
    {"node:fs.lstatSync", NULL, run297},
    {"node:fs.mkdir", NULL, run298},
    {"node:fs.mkdirSync", NULL, run298},
    {"node:fs.mkdtempSync", NULL, run298},
    {"node:fs.openSync", NULL, run298},
    {"node:fs.openSync-read", NULL, run297},
    {"node:fs.openSync-write", NULL, run298},
    {"node:fs.opendirSync", NULL, run297},
    {"node:fs.promises.access", NULL, run297},
    {"node:fs.promises.appendFile", NULL, run298},
    {"node:fs.promises.chmod", NULL, run298},
    {"node:fs.promises.constants", NULL, run290},
    {"node:fs.promises.copyFile", NULL, run299},
    {"node:fs.promises.cp", NULL, run299},
    {"node:fs.promises.link", NULL, run299},
    {"node:fs.promises.lstat", NULL, run297},
    {"node:fs.promises.mkdir", NULL, run298},
    {"node:fs.promises.mkdtemp", NULL, run298},
    {"node:fs.promises.open", NULL, run298},
    {"node:fs.promises.opendir", NULL, run297},
    {"node:fs.promises.readFile", NULL, run297},
    {"node:fs.promises.readdir", NULL, run297},
    {"node:fs.promises.realpath", NULL, run297},
    {"node:fs.promises.rename", NULL, run300},
    {"node:fs.promises.rm", NULL, run301},
    {"node:fs.promises.rmdir", NULL, run302},
    {"node:fs.promises.stat", NULL, run297},
    {"node:fs.promises.symlink", NULL, run299},
    {"node:fs.promises.truncate", NULL, run298},
    {"node:fs.promises.unlink", NULL, run302},
    {"node:fs.promises.writeFile", NULL, run298},
    {"node:fs.readFile", NULL, run297},
    {"node:fs.readFileSync", NULL, run297},
    {"node:fs.readdir", NULL, run297},
    {"node:fs.readdirSync", NULL, run297},
    {"node:fs.readlinkSync", NULL, run297},
    {"node:fs.realpathSync", NULL, run297},
    {"node:fs.rename", NULL, run300},
    {"node:fs.renameSync", NULL, run300},
    {"node:fs.rm", NULL, run301},
    {"node:fs.rmSync", NULL, run301},
    {"node:fs.rmdir", NULL, run302},
    {"node:fs.rmdirSync", NULL, run302},
    {"node:fs.stat", NULL, run297},
    {"node:fs.statSync", NULL, run297},
    {"node:fs.symlink", NULL, run299},
    {"node:fs.symlinkSync", NULL, run299},
    {"node:fs.truncateSync", NULL, run298},
    {"node:fs.unlink", NULL, run302},
    {"node:fs.unlinkSync", NULL, run302},
    {"node:fs.utimesSync", NULL, run298},
    {"node:fs.writeFile", NULL, run298},
    {"node:fs.writeFileSync", NULL, run298},
    {"node:import", NULL, run289},
    {"node:import.meta", NULL, run290},
    {"node:isFinite", NULL, run290},
    {"node:isNaN", NULL, run290},
    {"node:module.exports", NULL, run290},
    {"node:null", NULL, run290},
    {"node:os module", NULL, run293},
    {"node:os.EOL", NULL, run290},
    {"node:os.arch", NULL, run290},
    {"node:os.availableParallelism", NULL, run290},
    {"node:os.cpus", NULL, run290},
    {"node:os.freemem", NULL, run290},
    {"node:os.homedir", NULL, run290},
    {"node:os.hostname", NULL, run290},
    {"node:os.loadavg", NULL, run290},
    {"node:os.networkInterfaces", NULL, run290},
    {"node:os.platform", NULL, run290},
    {"node:os.release", NULL, run290},
    {"node:os.tmpdir", NULL, run290},
    {"node:os.totalmem", NULL, run290},
    {"node:os.type", NULL, run290},
    {"node:os.uptime", NULL, run290},
    {"node:os.userInfo", NULL, run290},
    {"node:parseFloat", NULL, run290},
    {"node:parseInt", NULL, run290},
    {"node:path module", NULL, run293},
    {"node:path.basename", NULL, run290},
    {"node:path.delimiter", NULL, run290},
    {"node:path.dirname", NULL, run290},
    {"node:path.extname", NULL, run290},
    {"node:path.format", NULL, run290},
    {"node:path.isAbsolute", NULL, run290},
    {"node:path.join", NULL, run290},
    {"node:path.normalize", NULL, run290},
    {"node:path.parse", NULL, run290},
    {"node:path.posix", NULL, run290},
    {"node:path.relative", NULL, run290},
    {"node:path.resolve", NULL, run290},
    {"node:path.sep", NULL, run290},
    {"node:path.win32", NULL, run290},
    {"node:perf_hooks module", NULL, run293},
    {"node:perf_hooks.performance", NULL, run290},
    {"node:performance", NULL, run290},
    {"node:performance.now", NULL, run290},
    {"node:process module", NULL, run293},
    {"node:process.arch", NULL, run290},
    {"node:process.argv", NULL, run290},
    {"node:process.argv0", NULL, run290},
    {"node:process.cwd", NULL, run290},
    {"node:process.emitWarning", NULL, run290},
    {"node:process.env", NULL, run303},
    {"node:process.execArgv", NULL, run290},
    {"node:process.execPath", NULL, run290},
    {"node:process.exit", NULL, run290},
    {"node:process.exitCode", NULL, run290},
    {"node:process.features", NULL, run290},
    {"node:process.hrtime", NULL, run290},
    {"node:process.kill", NULL, run304},
    {"node:process.memoryUsage", NULL, run290},
    {"node:process.nextTick", NULL, run290},
    {"node:process.on", NULL, run290},
    {"node:process.pid", NULL, run290},
    {"node:process.platform", NULL, run290},
    {"node:process.release", NULL, run290},
    {"node:process.stderr", NULL, run290},
    {"node:process.stdin", NULL, run290},
    {"node:process.stdout", NULL, run290},
    {"node:process.title", NULL, run290},
    {"node:process.uptime", NULL, run290},
    {"node:process.version", NULL, run290},
    {"node:process.versions", NULL, run290},
    {"node:querystring module", NULL, run293},
    {"node:querystring.parse", NULL, run290},
    {"node:querystring.stringify", NULL, run290},
    {"node:queueMicrotask", NULL, run290},
    {"node:readline module", NULL, run293},
    {"node:readline.createInterface", NULL, run290},
    {"node:require-data", NULL, run297},
    {"node:require-file", NULL, run305},
    {"node:require.resolve", NULL, run290},
    {"node:setImmediate", NULL, run290},
    {"node:setInterval", NULL, run290},
    {"node:setTimeout", NULL, run290},
    {"node:stream module", NULL, run293},
    {"node:stream.Readable", NULL, run290},
    {"node:stream.Transform", NULL, run290},
    {"node:stream.pipeline", NULL, run290},
    {"node:string_decoder module", NULL, run293},
    {"node:structuredClone", NULL, run290},
    {"node:super", NULL, run290},
    {"node:this", NULL, run290},
    {"node:timers module", NULL, run293},
    {"node:timers/promises module", NULL, run293},
    {"node:timers/promises.setTimeout", NULL, run290},
    {"node:true", NULL, run290},
    {"node:undefined", NULL, run290},
    {"node:url module", NULL, run293},
    {"node:url.URL", NULL, run290},
    {"node:url.URLSearchParams", NULL, run290},
    {"node:url.fileURLToPath", NULL, run290},
    {"node:url.format", NULL, run290},
    {"node:url.parse", NULL, run290},
    {"node:url.pathToFileURL", NULL, run290},
    {"node:util module", NULL, run293},
    {"node:util.TextDecoder", NULL, run290},
    {"node:util.format", NULL, run290},
    {"node:util.inspect", NULL, run290},
    {"node:util.isDeep", NULL, run290},
    {"node:util.isDeepStrictEqual", NULL, run290},
    {"node:util.parseArgs", NULL, run290},
    {"node:util.promisify", NULL, run290},
    {"node:util.stripVTControlCharacters", NULL, run290},
    {"node:util.styleText", NULL, run290},
    {"node:util.types", NULL, run290},
    {"node:zlib module", NULL, run293},
    {"node:zlib.brotliCompressSync", NULL, run290},
    {"node:zlib.brotliDecompressSync", NULL, run291},
    {"node:zlib.deflateSync", NULL, run290},
    {"node:zlib.gunzipSync", NULL, run291},
    {"node:zlib.gzipSync", NULL, run290},
    {"node:zlib.inflateSync", NULL, run291},
    {"nodejs", &programs[57], run240},
    {"nodemon", NULL, run178},
    {"nodenv", NULL, run55},
    {"noglob", &programs[160], run91},
    {"nohup", &programs[160], run91},
    {"nomad", NULL, run108},
    {"nose2", NULL, run3},
    {"nosetests", NULL, run3},
    {"notify-send", NULL, run26},
    {"notion", NULL, run20},
    {"now", NULL, run20},
    {"nox", NULL, run39},
    {"nping", NULL, run52},
    {"npm", &programs[90], run306},
    {"npm-check-updates", NULL, run284},
    {"npm-run-all", NULL, run307},
    {"npm-run-all2", NULL, run307},
    {"nproc", NULL, run13},
    {"npx", &programs[94], run94},
    {"nroff", NULL, run77},
    {"nsenter", &programs[185], run12},
    {"nslookup", NULL, run52},
    {"nssm", NULL, run117},
    {"ntfy", NULL, run42},
    {"nu", NULL, run138},
    {"nuclei", NULL, run30},
    {"nuitka", NULL, run39},
    {"numactl", &programs[187], run12},
    {"numastat", NULL, run13},
    {"numfmt", &programs[144], run72},
    {"nuxi", NULL, run39},
    {"nuxt", NULL, run39},
    {"nvidia-smi", NULL, run13},
    {"nvim", NULL, run126},
    {"nvm", NULL, run55},
    {"nvme", NULL, run109},
    {"nvram", NULL, run5},
    {"nvtop", NULL, run13},
    {"nwipe", NULL, run71},
    {"nx", NULL, run39},
    {"nyc", NULL, run3},
    {"objcopy", &programs[67], run53},
    {"objdump", NULL, run24},
    {"oc", &programs[6], run243},
    {"ocaml", &programs[62], run8},
    {"ocamlc", NULL, run39},
    {"ocamlfind", NULL, run39},
    {"ocamlformat", NULL, run21},
    {"ocamlopt", NULL, run39},
    {"oci", NULL, run20},
    {"octave", &programs[62], run6},
    {"octofriend", &programs[2], run234},
    {"od", &programs[133], run24},
    {"odin", NULL, run39},
    {"okta", NULL, run20},
    {"ollama", &programs[2], run257},
    {"onchange", NULL, run178},
    {"onionshare", NULL, run112},
    {"op", NULL, run97},
    {"opam", NULL, run48},
    {"open", NULL, run201},
    {"opencode", &programs[2], run118},
    {"openhands", &programs[2], run143},
    {"openssl", &programs[87], run308},
    {"openstack", NULL, run20},
    {"openvpn", NULL, run81},
    {"opkg", NULL, run22},
    {"optipng", NULL, run77},
    {"orb", &programs[5], run90},
    {"original-awk", &programs[158], run64},
    {"ormolu", NULL, run21},
    {"osascript", &programs[62], run83},
    {"osh", NULL, run138},
    {"osqueryi", NULL, run47},
    {"otool", NULL, run24},
    {"overmind", NULL, run86},
    {"ovs-vsctl", NULL, run79},
    {"oxlint", NULL, run21},
    {"packer", NULL, run309},
    {"pacman", NULL, run310},
    {"pacstrap", NULL, run22},
    {"pagekite", NULL, run81},
    {"pagerduty", NULL, run20},
    {"pahole", NULL, run24},
    {"pam-auth-update", NULL, run23},
    {"pandoc", &programs[75], run77},
    {"pants", NULL, run39},
    {"paplay", NULL, run26},
    {"parallel", &programs[184], run178},
    {"paratest", NULL, run3},
    {"parcel", NULL, run39},
    {"parecord", NULL, run49},
    {"parted", NULL, run109},
    {"partx", NULL, run109},
    {"paru", NULL, run22},
    {"pass", NULL, run97},
    {"passwd", NULL, run23},
    {"paste", &programs[127], run24},
    {"patch", &programs[49], run210},
    {"patchelf", &programs[67], run53},
    {"pathchk", NULL, run152},
    {"pbcopy", NULL, run121},
    {"pbpaste", NULL, run311},
    {"pbzip2", &programs[48], run85},
    {"pcre2grep", &programs[123], run100},
    {"pcregrep", &programs[123], run100},
    {"pct", &programs[5], run10},
    {"pdb", NULL, run230},
    {"pdb3", NULL, run230},
    {"pdfinfo", NULL, run77},
    {"pdflatex", NULL, run77},
    {"pdftoppm", NULL, run77},
    {"pdftotext", NULL, run77},
    {"pdfunite", NULL, run77},
    {"pdm", NULL, run312},
    {"pdoc", NULL, run39},
    {"pdx", &programs[2], run28},
    {"peco", NULL, run32},
    {"perf", &programs[176], run313},
    {"perl", &programs[58], run240},
    {"perlcritic", NULL, run21},
    {"perldoc", NULL, run43},
    {"perltidy", NULL, run21},
    {"pest", NULL, run3},
    {"pfctl", NULL, run236},
    {"pg_basebackup", NULL, run122},
    {"pg_config", NULL, run279},
    {"pg_controldata", NULL, run279},
    {"pg_ctl", NULL, run122},
    {"pg_ctlcluster", NULL, run122},
    {"pg_dump", NULL, run122},
    {"pg_dumpall", NULL, run122},
    {"pg_isready", NULL, run279},
    {"pg_lsclusters", NULL, run279},
    {"pg_resetwal", NULL, run122},
    {"pg_restore", NULL, run122},
    {"pg_rewind", NULL, run122},
    {"pg_upgrade", NULL, run122},
    {"pg_waldump", NULL, run279},
    {"pgbench", NULL, run122},
    {"pgcli", &programs[8], run119},
    {"pgloader", NULL, run47},
    {"pgrep", NULL, run13},
    {"phinx", NULL, run98},
    {"php", &programs[60], run240},
    {"php-cs-fixer", NULL, run21},
    {"php8.1", &programs[60], run240},
    {"php8.2", &programs[60], run240},
    {"php8.3", &programs[60], run240},
    {"php8.4", &programs[60], run240},
    {"phpcbf", NULL, run21},
    {"phpcs", NULL, run21},
    {"phpmd", NULL, run21},
    {"phpstan", NULL, run21},
    {"phpunit", NULL, run3},
    {"pickletools", NULL, run57},
    {"pico", NULL, run174},
    {"pidof", NULL, run13},
    {"pidstat", NULL, run13},
    {"pigz", &programs[48], run85},
    {"ping", NULL, run52},
    {"ping6", NULL, run52},
    {"pint", NULL, run21},
    {"pio", NULL, run48},
    {"pip", &programs[96], run314},
    {"pip-audit", NULL, run21},
    {"pip2", &programs[96], run314},
    {"pip3", &programs[96], run314},
    {"pip3.10", &programs[96], run315},
    {"pip3.11", &programs[96], run315},
    {"pip3.12", &programs[96], run315},
    {"pip3.13", &programs[96], run315},
    {"pipenv", NULL, run316},
    {"pipx", NULL, run317},
    {"pivot_root", NULL, run175},
    {"pixi", &programs[99], run269},
    {"pixz", &programs[48], run85},
    {"pkexec", &programs[181], run171},
    {"pkg", NULL, run40},
    {"pkg-config", NULL, run39},
    {"pkg_add", NULL, run22},
    {"pkg_info", NULL, run45},
    {"pkgconf", NULL, run45},
    {"pkgin", NULL, run22},
    {"pkgutil", NULL, run22},
    {"pkill", NULL, run246},
    {"plandex", &programs[2], run29},
    {"planetscale", NULL, run20},
    {"plantuml", &programs[75], run77},
    {"platformio", NULL, run48},
    {"playwright", NULL, run39},
    {"please", NULL, run39},
    {"plocate", NULL, run261},
    {"plutil", NULL, run140},
    {"pm-hibernate", NULL, run7},
    {"pm-suspend", NULL, run7},
    {"pm2", NULL, run276},
    {"pmap", NULL, run13},
    {"pmd", NULL, run21},
    {"pmount", NULL, run175},
    {"pmset", NULL, run140},
    {"pngcrush", NULL, run77},
    {"pngquant", NULL, run77},
    {"pnpm", &programs[91], run318},
    {"pnpx", &programs[94], run319},
    {"pod", NULL, run48},
    {"podman", &programs[3], run190},
    {"podman-compose", &programs[4], run161},
    {"poetry", NULL, run320},
    {"popd", &programs[115], run107},
    {"poplib", NULL, run59},
    {"port", NULL, run40},
    {"postcss", NULL, run39},
    {"postgres", NULL, run122},
    {"postmaster", NULL, run122},
    {"poweroff", NULL, run7},
    {"powershell", NULL, run138},
    {"pr", &programs[136], run24},
    {"pre-commit", NULL, run231},
    {"premake5", NULL, run39},
    {"prename", NULL, run189},
    {"presto", NULL, run47},
    {"prettier", NULL, run21},
    {"pretty-quick", NULL, run21},
    {"print", NULL, run2},
    {"printenv", NULL, run321},
    {"printf", &programs[159], run173},
    {"prisma", NULL, run247},
    {"prlimit", &programs[187], run12},
    {"profile", NULL, run102},
    {"profiles", NULL, run5},
    {"proot", &programs[187], run12},
    {"proselint", NULL, run21},
    {"proto", NULL, run131},
    {"protoc", &programs[69], run39},
    {"prove", NULL, run3},
    {"proxychains", &programs[160], run91},
    {"proxychains4", &programs[160], run91},
    {"pry", NULL, run83},
    {"ps", &programs[121], run322},
    {"ps2pdf", NULL, run77},
    {"psalm", NULL, run21},
    {"pscale", NULL, run20},
    {"psql", &programs[8], run119},
    {"pstree", NULL, run13},
    {"psysh", NULL, run83},
    {"ptpython", NULL, run83},
    {"ptunnel", NULL, run112},
    {"pub", NULL, run226},
    {"publint", NULL, run21},
    {"pug", NULL, run39},
    {"pulumi", NULL, run323},
    {"puma", NULL, run86},
    {"pup", NULL, run24},
    {"puppet", NULL, run36},
    {"purs", NULL, run39},
    {"pushd", &programs[115], run107},
    {"pv", NULL, run24},
    {"pvcreate", NULL, run175},
    {"pvremove", NULL, run71},
    {"pvs", NULL, run175},
    {"pwconv", NULL, run23},
    {"pwd", &programs[20], run74},
    {"pwdx", NULL, run13},
    {"pwncat", NULL, run112},
    {"pwsh", NULL, run138},
    {"pwunconv", NULL, run23},
    {"py-spy", NULL, run13},
    {"py.test", NULL, run3},
    {"py_compile", NULL, run57},
    {"pycodestyle", NULL, run21},
    {"pydoc", NULL, run43},
    {"pydoc3", NULL, run43},
    {"pydocstyle", NULL, run21},
    {"pyenv", NULL, run55},
    {"pyflakes", NULL, run21},
    {"pyinstaller", NULL, run39},
    {"pylint", NULL, run21},
    {"pypy", &programs[56], run240},
    {"pypy3", &programs[56], run240},
    {"pyre", NULL, run21},
    {"pyright", NULL, run21},
    {"pytest", NULL, run3},
    {"python", &programs[56], run240},
    {"python2", &programs[56], run240},
    {"python3", &programs[56], run240},
    {"python3.10", &programs[56], run240},
    {"python3.11", &programs[56], run240},
    {"python3.12", &programs[56], run240},
    {"python3.13", &programs[56], run240},
    {"python3.14", &programs[56], run240},
    {"python3.8", &programs[56], run240},
    {"python3.9", &programs[56], run240},
    {"python:.chmod", NULL, run324},
    {"python:.connect", NULL, run325},
    {"python:.extractall", NULL, run324},
    {"python:.hardlink_to", NULL, run324},
    {"python:.mkdir", NULL, run324},
    {"python:.open", NULL, run324},
    {"python:.open-read", NULL, run326},
    {"python:.open-write", NULL, run324},
    {"python:.popen", NULL, run325},
    {"python:.read_bytes", NULL, run326},
    {"python:.read_text", NULL, run326},
    {"python:.rename", NULL, run327},
    {"python:.request", NULL, run325},
    {"python:.rmdir", NULL, run328},
    {"python:.send", NULL, run325},
    {"python:.sendall", NULL, run325},
    {"python:.symlink_to", NULL, run324},
    {"python:.system", NULL, run325},
    {"python:.touch", NULL, run324},
    {"python:.unlink", NULL, run328},
    {"python:.write_bytes", NULL, run324},
    {"python:.write_text", NULL, run324},
    {"python:AssertionError", NULL, run329},
    {"python:AttributeError", NULL, run329},
    {"python:BaseException", NULL, run329},
    {"python:Ellipsis", NULL, run329},
    {"python:Exception", NULL, run329},
    {"python:False", NULL, run329},
    {"python:FileExistsError", NULL, run329},
    {"python:FileNotFoundError", NULL, run329},
    {"python:IOError", NULL, run329},
    {"python:ImportError", NULL, run329},
    {"python:IndexError", NULL, run329},
    {"python:KeyError", NULL, run329},
    {"python:KeyboardInterrupt", NULL, run329},
    {"python:ModuleNotFoundError", NULL, run329},
    {"python:None", NULL, run329},
    {"python:NotImplemented", NULL, run329},
    {"python:NotImplementedError", NULL, run329},
    {"python:OSError", NULL, run329},
    {"python:PermissionError", NULL, run329},
    {"python:RuntimeError", NULL, run329},
    {"python:StopIteration", NULL, run329},
    {"python:SyntaxError", NULL, run329},
    {"python:SystemExit", NULL, run329},
    {"python:True", NULL, run329},
    {"python:TypeError", NULL, run329},
    {"python:UnicodeDecodeError", NULL, run329},
    {"python:UnicodeEncodeError", NULL, run329},
    {"python:ValueError", NULL, run329},
    {"python:ZeroDivisionError", NULL, run329},
    {"python:__doc__", NULL, run329},
    {"python:__file__", NULL, run329},
    {"python:__future__ module", NULL, run330},
    {"python:__future__.annotations", NULL, run329},
    {"python:__import__", NULL, run325},
    {"python:__name__", NULL, run329},
    {"python:abc module", NULL, run330},
    {"python:abc.ABC", NULL, run329},
    {"python:abc.abstractmethod", NULL, run329},
    {"python:abs", NULL, run329},
    {"python:all", NULL, run329},
    {"python:any", NULL, run329},
    {"python:argparse module", NULL, run330},
    {"python:argparse.ArgumentParser", NULL, run329},
    {"python:argparse.Namespace", NULL, run329},
    {"python:argparse.RawDescriptionHelpFormatter", NULL, run329},
    {"python:array module", NULL, run330},
    {"python:ascii", NULL, run329},
    {"python:ast module", NULL, run330},
    {"python:ast.Assign", NULL, run329},
    {"python:ast.AsyncFunctionDef", NULL, run329},
    {"python:ast.Attribute", NULL, run329},
    {"python:ast.Call", NULL, run329},
    {"python:ast.ClassDef", NULL, run329},
    {"python:ast.Constant", NULL, run329},
    {"python:ast.Expr", NULL, run329},
    {"python:ast.FunctionDef", NULL, run329},
    {"python:ast.If", NULL, run329},
    {"python:ast.Import", NULL, run329},
    {"python:ast.ImportFrom", NULL, run329},
    {"python:ast.Module", NULL, run329},
    {"python:ast.Name", NULL, run329},
    {"python:ast.NodeTransformer", NULL, run329},
    {"python:ast.NodeVisitor", NULL, run329},
    {"python:ast.Return", NULL, run329},
    {"python:ast.dump", NULL, run329},
    {"python:ast.get_docstring", NULL, run331},
    {"python:ast.get_source_segment", NULL, run329},
    {"python:ast.iter_child_nodes", NULL, run329},
    {"python:ast.literal_eval", NULL, run329},
    {"python:ast.parse", NULL, run329},
    {"python:ast.unparse", NULL, run329},
    {"python:ast.walk", NULL, run329},
    {"python:base64 module", NULL, run330},
    {"python:base64.b16decode", NULL, run332},
    {"python:base64.b16encode", NULL, run329},
    {"python:base64.b32decode", NULL, run332},
    {"python:base64.b32encode", NULL, run329},
    {"python:base64.b64decode", NULL, run332},
    {"python:base64.b64encode", NULL, run329},
    {"python:base64.urlsafe_b64decode", NULL, run332},
    {"python:base64.urlsafe_b64encode", NULL, run329},
    {"python:bin", NULL, run329},
    {"python:binascii module", NULL, run330},
    {"python:binascii.crc32", NULL, run329},
    {"python:binascii.hexlify", NULL, run329},
    {"python:binascii.unhexlify", NULL, run332},
    {"python:bisect module", NULL, run330},
    {"python:bisect.bisect", NULL, run329},
    {"python:bisect.bisect_left", NULL, run329},
    {"python:bisect.bisect_right", NULL, run329},
    {"python:bisect.insort", NULL, run329},
    {"python:bool", NULL, run329},
    {"python:bytearray", NULL, run329},
    {"python:bytearray.fromhex", NULL, run332},
    {"python:bytes", NULL, run329},
    {"python:bytes.fromhex", NULL, run332},
    {"python:calendar module", NULL, run330},
    {"python:calendar.isleap", NULL, run329},
    {"python:calendar.month", NULL, run329},
    {"python:calendar.monthrange", NULL, run329},
    {"python:callable", NULL, run329},
    {"python:case", NULL, run329},
    {"python:chr", NULL, run329},
    {"python:classmethod", NULL, run329},
    {"python:cmath module", NULL, run330},
    {"python:codecs module", NULL, run330},
    {"python:codecs.BOM_UTF8", NULL, run329},
    {"python:codecs.decode", NULL, run332},
    {"python:codecs.encode", NULL, run329},
    {"python:codecs.open", NULL, run324},
    {"python:codecs.open-read", NULL, run326},
    {"python:codecs.open-write", NULL, run324},
    {"python:collections module", NULL, run330},
    {"python:collections.ChainMap", NULL, run329},
    {"python:collections.Counter", NULL, run329},
    {"python:collections.OrderedDict", NULL, run329},
    {"python:collections.defaultdict", NULL, run329},
    {"python:collections.deque", NULL, run329},
    {"python:collections.namedtuple", NULL, run329},
    {"python:colorsys module", NULL, run330},
    {"python:compile", NULL, run325},
    {"python:complex", NULL, run329},
    {"python:configparser module", NULL, run330},
    {"python:configparser.ConfigParser", NULL, run329},
    {"python:configparser.RawConfigParser", NULL, run329},
    {"python:contextlib module", NULL, run330},
    {"python:contextlib.ExitStack", NULL, run329},
    {"python:contextlib.closing", NULL, run329},
    {"python:contextlib.contextmanager", NULL, run329},
    {"python:contextlib.nullcontext", NULL, run329},
    {"python:contextlib.redirect_stderr", NULL, run329},
    {"python:contextlib.redirect_stdout", NULL, run329},
    {"python:contextlib.suppress", NULL, run329},
    {"python:copy module", NULL, run330},
    {"python:copy.copy", NULL, run329},
    {"python:copy.deepcopy", NULL, run329},
    {"python:csv module", NULL, run330},
    {"python:csv.DictReader", NULL, run329},
    {"python:csv.DictWriter", NULL, run329},
    {"python:csv.QUOTE_ALL", NULL, run329},
    {"python:csv.QUOTE_MINIMAL", NULL, run329},
    {"python:csv.QUOTE_NONE", NULL, run329},
    {"python:csv.QUOTE_NONNUMERIC", NULL, run329},
    {"python:csv.Sniffer", NULL, run329},
    {"python:csv.reader", NULL, run329},
    {"python:csv.writer", NULL, run329},
    {"python:dataclasses module", NULL, run330},
    {"python:dataclasses.asdict", NULL, run329},
    {"python:dataclasses.astuple", NULL, run329},
    {"python:dataclasses.dataclass", NULL, run329},
    {"python:dataclasses.field", NULL, run329},
    {"python:dataclasses.fields", NULL, run329},
    {"python:dataclasses.replace", NULL, run329},
    {"python:datetime module", NULL, run330},
    {"python:datetime.UTC", NULL, run329},
    {"python:datetime.date", NULL, run329},
    {"python:datetime.date.fromisoformat", NULL, run329},
    {"python:datetime.date.today", NULL, run329},
    {"python:datetime.datetime", NULL, run329},
    {"python:datetime.datetime.combine", NULL, run329},
    {"python:datetime.datetime.fromisoformat", NULL, run329},
    {"python:datetime.datetime.fromtimestamp", NULL, run329},
    {"python:datetime.datetime.now", NULL, run329},
    {"python:datetime.datetime.strptime", NULL, run329},
    {"python:datetime.datetime.today", NULL, run329},
    {"python:datetime.datetime.utcfromtimestamp", NULL, run329},
    {"python:datetime.datetime.utcnow", NULL, run329},
    {"python:datetime.time", NULL, run329},
    {"python:datetime.timedelta", NULL, run329},
    {"python:datetime.timezone", NULL, run329},
    {"python:datetime.timezone.utc", NULL, run329},
    {"python:decimal module", NULL, run330},
    {"python:decimal.Decimal", NULL, run329},
    {"python:decimal.ROUND_HALF_EVEN", NULL, run329},
    {"python:decimal.ROUND_HALF_UP", NULL, run329},
    {"python:decimal.getcontext", NULL, run329},
    {"python:dict", NULL, run329},
    {"python:difflib module", NULL, run330},
    {"python:difflib.Differ", NULL, run329},
    {"python:difflib.HtmlDiff", NULL, run329},
    {"python:difflib.SequenceMatcher", NULL, run329},
    {"python:difflib.context_diff", NULL, run329},
    {"python:difflib.get_close_matches", NULL, run329},
    {"python:difflib.ndiff", NULL, run329},
    {"python:difflib.unified_diff", NULL, run329},
    {"python:divmod", NULL, run329},
    {"python:enum module", NULL, run330},
    {"python:enum.Enum", NULL, run329},
    {"python:enum.Flag", NULL, run329},
    {"python:enum.IntEnum", NULL, run329},
    {"python:enum.IntFlag", NULL, run329},
    {"python:enum.StrEnum", NULL, run329},
    {"python:enum.auto", NULL, run329},
    {"python:enumerate", NULL, run329},
    {"python:eval", NULL, run325},
    {"python:exec", NULL, run325},
    {"python:exit", NULL, run329},
    {"python:filecmp module", NULL, run330},
    {"python:filecmp.cmp", NULL, run329},
    {"python:filecmp.cmpfiles", NULL, run329},
    {"python:filter", NULL, run329},
    {"python:float", NULL, run329},
    {"python:fnmatch module", NULL, run330},
    {"python:fnmatch.filter", NULL, run329},
    {"python:fnmatch.fnmatch", NULL, run329},
    {"python:fnmatch.fnmatchcase", NULL, run329},
    {"python:fnmatch.translate", NULL, run329},
    {"python:format", NULL, run329},
    {"python:fractions module", NULL, run330},
    {"python:fractions.Fraction", NULL, run329},
    {"python:frozenset", NULL, run329},
    {"python:functools module", NULL, run330},
    {"python:functools.cache", NULL, run329},
    {"python:functools.cached_property", NULL, run329},
    {"python:functools.cmp_to_key", NULL, run329},
    {"python:functools.lru_cache", NULL, run329},
    {"python:functools.partial", NULL, run329},
    {"python:functools.reduce", NULL, run329},
    {"python:functools.singledispatch", NULL, run329},
    {"python:functools.total_ordering", NULL, run329},
    {"python:functools.wraps", NULL, run329},
    {"python:glob module", NULL, run330},
    {"python:glob.escape", NULL, run329},
    {"python:glob.glob", NULL, run329},
    {"python:glob.iglob", NULL, run329},
    {"python:gzip module", NULL, run330},
    {"python:gzip.compress", NULL, run329},
    {"python:gzip.decompress", NULL, run332},
    {"python:hash", NULL, run329},
    {"python:hashlib module", NULL, run330},
    {"python:hashlib.blake2b", NULL, run329},
    {"python:hashlib.blake2s", NULL, run329},
    {"python:hashlib.md5", NULL, run329},
    {"python:hashlib.new", NULL, run329},
    {"python:hashlib.sha1", NULL, run329},
    {"python:hashlib.sha224", NULL, run329},
    {"python:hashlib.sha256", NULL, run329},
    {"python:hashlib.sha384", NULL, run329},
    {"python:hashlib.sha3_256", NULL, run329},
    {"python:hashlib.sha512", NULL, run329},
    {"python:heapq module", NULL, run330},
    {"python:heapq.heapify", NULL, run329},
    {"python:heapq.heappop", NULL, run329},
    {"python:heapq.heappush", NULL, run329},
    {"python:heapq.merge", NULL, run329},
    {"python:heapq.nlargest", NULL, run329},
    {"python:heapq.nsmallest", NULL, run329},
    {"python:hex", NULL, run329},
    {"python:html module", NULL, run330},
    {"python:html.escape", NULL, run329},
    {"python:html.unescape", NULL, run329},
    {"python:httpx module", NULL, run330},
    {"python:httpx.delete", NULL, run333},
    {"python:httpx.get", NULL, run334},
    {"python:httpx.head", NULL, run334},
    {"python:httpx.patch", NULL, run333},
    {"python:httpx.post", NULL, run333},
    {"python:httpx.put", NULL, run333},
    {"python:id", NULL, run329},
    {"python:int", NULL, run329},
    {"python:io module", NULL, run330},
    {"python:io.BytesIO", NULL, run329},
    {"python:io.StringIO", NULL, run329},
    {"python:io.TextIOWrapper", NULL, run329},
    {"python:io.open", NULL, run324},
    {"python:io.open-read", NULL, run326},
    {"python:io.open-write", NULL, run324},
    {"python:ipaddress module", NULL, run330},
    {"python:ipaddress.ip_address", NULL, run329},
    {"python:ipaddress.ip_network", NULL, run329},
    {"python:isinstance", NULL, run329},
    {"python:issubclass", NULL, run329},
    {"python:iter", NULL, run329},
    {"python:itertools module", NULL, run330},
    {"python:itertools.accumulate", NULL, run329},
    {"python:itertools.batched", NULL, run329},
    {"python:itertools.chain", NULL, run329},
    {"python:itertools.chain.from_iterable", NULL, run329},
    {"python:itertools.combinations", NULL, run329},
    {"python:itertools.combinations_with_replacement", NULL, run329},
    {"python:itertools.compress", NULL, run329},
    {"python:itertools.count", NULL, run329},
    {"python:itertools.cycle", NULL, run329},
    {"python:itertools.dropwhile", NULL, run329},
    {"python:itertools.filterfalse", NULL, run329},
    {"python:itertools.groupby", NULL, run329},
    {"python:itertools.islice", NULL, run329},
    {"python:itertools.pairwise", NULL, run329},
    {"python:itertools.permutations", NULL, run329},
    {"python:itertools.product", NULL, run329},
    {"python:itertools.repeat", NULL, run329},
    {"python:itertools.starmap", NULL, run329},
    {"python:itertools.takewhile", NULL, run329},
    {"python:itertools.tee", NULL, run329},
    {"python:itertools.zip_longest", NULL, run329},
    {"python:json module", NULL, run330},
    {"python:json.JSONDecodeError", NULL, run329},
    {"python:json.JSONDecoder", NULL, run329},
    {"python:json.JSONEncoder", NULL, run329},
    {"python:json.dump", NULL, run329},
    {"python:json.dumps", NULL, run329},
    {"python:json.load", NULL, run329},
    {"python:json.loads", NULL, run329},
    {"python:keyword module", NULL, run330},
    {"python:keyword.iskeyword", NULL, run329},
    {"python:keyword.kwlist", NULL, run329},
    {"python:len", NULL, run329},
    {"python:linecache.getlines", NULL, run326},
    {"python:list", NULL, run329},
    {"python:locale module", NULL, run330},
    {"python:locale.LC_ALL", NULL, run329},
    {"python:locale.getlocale", NULL, run329},
    {"python:locale.getpreferredencoding", NULL, run329},
    {"python:locale.setlocale", NULL, run329},
    {"python:map", NULL, run329},
    {"python:match", NULL, run329},
    {"python:math module", NULL, run330},
    {"python:math.acos", NULL, run329},
    {"python:math.asin", NULL, run329},
    {"python:math.atan", NULL, run329},
    {"python:math.atan2", NULL, run329},
    {"python:math.ceil", NULL, run329},
    {"python:math.comb", NULL, run329},
    {"python:math.copysign", NULL, run329},
    {"python:math.cos", NULL, run329},
    {"python:math.degrees", NULL, run329},
    {"python:math.dist", NULL, run329},
    {"python:math.e", NULL, run329},
    {"python:math.erf", NULL, run329},
    {"python:math.exp", NULL, run329},
    {"python:math.fabs", NULL, run329},
    {"python:math.factorial", NULL, run329},
    {"python:math.floor", NULL, run329},
    {"python:math.fsum", NULL, run329},
    {"python:math.gamma", NULL, run329},
    {"python:math.gcd", NULL, run329},
    {"python:math.hypot", NULL, run329},
    {"python:math.inf", NULL, run329},
    {"python:math.isclose", NULL, run329},
    {"python:math.isinf", NULL, run329},
    {"python:math.isnan", NULL, run329},
    {"python:math.lcm", NULL, run329},
    {"python:math.log", NULL, run329},
    {"python:math.log10", NULL, run329},
    {"python:math.log1p", NULL, run329},
    {"python:math.log2", NULL, run329},
    {"python:math.nan", NULL, run329},
    {"python:math.perm", NULL, run329},
    {"python:math.pi", NULL, run329},
    {"python:math.pow", NULL, run329},
    {"python:math.prod", NULL, run329},
    {"python:math.radians", NULL, run329},
    {"python:math.sin", NULL, run329},
    {"python:math.sqrt", NULL, run329},
    {"python:math.tan", NULL, run329},
    {"python:math.tau", NULL, run329},
    {"python:math.trunc", NULL, run329},
    {"python:max", NULL, run329},
    {"python:memoryview", NULL, run329},
    {"python:mimetypes module", NULL, run330},
    {"python:mimetypes.guess_type", NULL, run329},
    {"python:min", NULL, run329},
    {"python:next", NULL, run329},
    {"python:numbers module", NULL, run330},
    {"python:object", NULL, run329},
    {"python:oct", NULL, run329},
    {"python:open", NULL, run324},
    {"python:open-read", NULL, run326},
    {"python:open-write", NULL, run324},
    {"python:operator module", NULL, run330},
    {"python:operator.add", NULL, run329},
    {"python:operator.and_", NULL, run329},
    {"python:operator.attrgetter", NULL, run329},
    {"python:operator.eq", NULL, run329},
    {"python:operator.gt", NULL, run329},
    {"python:operator.itemgetter", NULL, run329},
    {"python:operator.lt", NULL, run329},
    {"python:operator.mul", NULL, run329},
    {"python:operator.not_", NULL, run329},
    {"python:operator.or_", NULL, run329},
    {"python:operator.sub", NULL, run329},
    {"python:ord", NULL, run329},
    {"python:os module", NULL, run330},
    {"python:os.F_OK", NULL, run329},
    {"python:os.R_OK", NULL, run329},
    {"python:os.W_OK", NULL, run329},
    {"python:os.X_OK", NULL, run329},
    {"python:os.access", NULL, run329},
    {"python:os.chmod", NULL, run324},
    {"python:os.chown", NULL, run324},
    {"python:os.cpu_count", NULL, run329},
    {"python:os.curdir", NULL, run329},
    {"python:os.devnull", NULL, run329},
    {"python:os.environ", NULL, run335},
    {"python:os.environb", NULL, run335},
    {"python:os.extsep", NULL, run329},
    {"python:os.fspath", NULL, run329},
    {"python:os.get_terminal_size", NULL, run329},
    {"python:os.getcwd", NULL, run329},
    {"python:os.getenv", NULL, run335},
    {"python:os.getgid", NULL, run329},
    {"python:os.getpid", NULL, run329},
    {"python:os.getppid", NULL, run329},
    {"python:os.getuid", NULL, run329},
    {"python:os.isatty", NULL, run329},
    {"python:os.kill", NULL, run336},
    {"python:os.killpg", NULL, run336},
    {"python:os.linesep", NULL, run329},
    {"python:os.link", NULL, run337},
    {"python:os.listdir", NULL, run326},
    {"python:os.lstat", NULL, run329},
    {"python:os.makedirs", NULL, run324},
    {"python:os.mkdir", NULL, run324},
    {"python:os.mkfifo", NULL, run324},
    {"python:os.name", NULL, run329},
    {"python:os.pardir", NULL, run329},
    {"python:os.path module", NULL, run330},
    {"python:os.path.abspath", NULL, run329},
    {"python:os.path.basename", NULL, run329},
    {"python:os.path.commonpath", NULL, run329},
    {"python:os.path.commonprefix", NULL, run329},
    {"python:os.path.dirname", NULL, run329},
    {"python:os.path.exists", NULL, run329},
    {"python:os.path.expanduser", NULL, run329},
    {"python:os.path.getmtime", NULL, run329},
    {"python:os.path.getsize", NULL, run329},
    {"python:os.path.isabs", NULL, run329},
    {"python:os.path.isdir", NULL, run329},
    {"python:os.path.isfile", NULL, run329},
    {"python:os.path.islink", NULL, run329},
    {"python:os.path.join", NULL, run329},
    {"python:os.path.lexists", NULL, run329},
    {"python:os.path.normpath", NULL, run329},
    {"python:os.path.realpath", NULL, run329},
    {"python:os.path.relpath", NULL, run329},
    {"python:os.path.samefile", NULL, run329},
    {"python:os.path.sep", NULL, run329},
    {"python:os.path.split", NULL, run329},
    {"python:os.path.splitext", NULL, run329},
    {"python:os.pathsep", NULL, run329},
    {"python:os.popen", NULL, run338},
    {"python:os.readlink", NULL, run326},
    {"python:os.remove", NULL, run328},
    {"python:os.removedirs", NULL, run328},
    {"python:os.rename", NULL, run327},
    {"python:os.renames", NULL, run327},
    {"python:os.replace", NULL, run327},
    {"python:os.rmdir", NULL, run328},
    {"python:os.scandir", NULL, run326},
    {"python:os.sep", NULL, run329},
    {"python:os.stat", NULL, run329},
    {"python:os.strerror", NULL, run329},
    {"python:os.symlink", NULL, run337},
    {"python:os.system", NULL, run338},
    {"python:os.truncate", NULL, run324},
    {"python:os.uname", NULL, run329},
    {"python:os.unlink", NULL, run328},
    {"python:os.urandom", NULL, run329},
    {"python:os.utime", NULL, run324},
    {"python:os.walk", NULL, run326},
    {"python:pathlib module", NULL, run330},
    {"python:pathlib.Path", NULL, run329},
    {"python:pathlib.Path.cwd", NULL, run329},
    {"python:pathlib.Path.home", NULL, run329},
    {"python:pathlib.PosixPath", NULL, run329},
    {"python:pathlib.PurePath", NULL, run329},
    {"python:pathlib.PurePosixPath", NULL, run329},
    {"python:pathlib.PureWindowsPath", NULL, run329},
    {"python:platform module", NULL, run330},
    {"python:platform.machine", NULL, run329},
    {"python:platform.node", NULL, run329},
    {"python:platform.platform", NULL, run329},
    {"python:platform.processor", NULL, run329},
    {"python:platform.python_implementation", NULL, run329},
    {"python:platform.python_version", NULL, run329},
    {"python:platform.release", NULL, run329},
    {"python:platform.system", NULL, run329},
    {"python:platform.version", NULL, run329},
    {"python:pow", NULL, run329},
    {"python:pprint module", NULL, run330},
    {"python:pprint.pformat", NULL, run329},
    {"python:pprint.pprint", NULL, run329},
    {"python:print", NULL, run329},
    {"python:property", NULL, run329},
    {"python:quit", NULL, run329},
    {"python:random module", NULL, run330},
    {"python:random.Random", NULL, run329},
    {"python:random.choice", NULL, run329},
    {"python:random.choices", NULL, run329},
    {"python:random.gauss", NULL, run329},
    {"python:random.randint", NULL, run329},
    {"python:random.random", NULL, run329},
    {"python:random.randrange", NULL, run329},
    {"python:random.sample", NULL, run329},
    {"python:random.seed", NULL, run329},
    {"python:random.shuffle", NULL, run329},
    {"python:random.uniform", NULL, run329},
    {"python:range", NULL, run329},
    {"python:re module", NULL, run330},
    {"python:re.ASCII", NULL, run329},
    {"python:re.DOTALL", NULL, run329},
    {"python:re.I", NULL, run329},
    {"python:re.IGNORECASE", NULL, run329},
    {"python:re.M", NULL, run329},
    {"python:re.MULTILINE", NULL, run329},
    {"python:re.Match", NULL, run329},
    {"python:re.Pattern", NULL, run329},
    {"python:re.S", NULL, run329},
    {"python:re.UNICODE", NULL, run329},
    {"python:re.VERBOSE", NULL, run329},
    {"python:re.X", NULL, run329},
    {"python:re.compile", NULL, run329},
    {"python:re.error", NULL, run329},
    {"python:re.escape", NULL, run329},
    {"python:re.findall", NULL, run329},
    {"python:re.finditer", NULL, run329},
    {"python:re.fullmatch", NULL, run329},
    {"python:re.match", NULL, run329},
    {"python:re.search", NULL, run329},
    {"python:re.split", NULL, run329},
    {"python:re.sub", NULL, run329},
    {"python:re.subn", NULL, run329},
    {"python:repr", NULL, run329},
    {"python:requests module", NULL, run330},
    {"python:requests.delete", NULL, run333},
    {"python:requests.exceptions", NULL, run329},
    {"python:requests.get", NULL, run334},
    {"python:requests.head", NULL, run334},
    {"python:requests.options", NULL, run334},
    {"python:requests.patch", NULL, run333},
    {"python:requests.post", NULL, run333},
    {"python:requests.put", NULL, run333},
    {"python:reversed", NULL, run329},
    {"python:round", NULL, run329},
    {"python:secrets module", NULL, run330},
    {"python:secrets.choice", NULL, run329},
    {"python:secrets.randbelow", NULL, run329},
    {"python:secrets.token_bytes", NULL, run329},
    {"python:secrets.token_hex", NULL, run329},
    {"python:secrets.token_urlsafe", NULL, run329},
    {"python:set", NULL, run329},
    {"python:shlex module", NULL, run330},
    {"python:shlex.join", NULL, run329},
    {"python:shlex.quote", NULL, run329},
    {"python:shlex.split", NULL, run329},
    {"python:shutil module", NULL, run330},
    {"python:shutil.chown", NULL, run324},
    {"python:shutil.copy", NULL, run337},
    {"python:shutil.copy2", NULL, run337},
    {"python:shutil.copyfile", NULL, run337},
    {"python:shutil.copymode", NULL, run337},
    {"python:shutil.copytree", NULL, run337},
    {"python:shutil.disk_usage", NULL, run329},
    {"python:shutil.get_terminal_size", NULL, run329},
    {"python:shutil.make_archive", NULL, run337},
    {"python:shutil.move", NULL, run327},
    {"python:shutil.rmtree", NULL, run339},
    {"python:shutil.unpack_archive", NULL, run337},
    {"python:shutil.which", NULL, run329},
    {"python:slice", NULL, run329},
    {"python:sorted", NULL, run329},
    {"python:stat module", NULL, run330},
    {"python:stat.S_IMODE", NULL, run329},
    {"python:stat.S_ISDIR", NULL, run329},
    {"python:stat.S_ISLNK", NULL, run329},
    {"python:stat.S_ISREG", NULL, run329},
    {"python:stat.filemode", NULL, run329},
    {"python:staticmethod", NULL, run329},
    {"python:statistics module", NULL, run330},
    {"python:statistics.fmean", NULL, run329},
    {"python:statistics.mean", NULL, run329},
    {"python:statistics.median", NULL, run329},
    {"python:statistics.mode", NULL, run329},
    {"python:statistics.pstdev", NULL, run329},
    {"python:statistics.quantiles", NULL, run329},
    {"python:statistics.stdev", NULL, run329},
    {"python:statistics.variance", NULL, run329},
    {"python:str", NULL, run329},
    {"python:string module", NULL, run330},
    {"python:string.Template", NULL, run329},
    {"python:string.ascii_letters", NULL, run329},
    {"python:string.ascii_lowercase", NULL, run329},
    {"python:string.ascii_uppercase", NULL, run329},
    {"python:string.capwords", NULL, run329},
    {"python:string.digits", NULL, run329},
    {"python:string.hexdigits", NULL, run329},
    {"python:string.printable", NULL, run329},
    {"python:string.punctuation", NULL, run329},
    {"python:string.whitespace", NULL, run329},
    {"python:struct module", NULL, run330},
    {"python:struct.calcsize", NULL, run329},
    {"python:struct.iter_unpack", NULL, run329},
    {"python:struct.pack", NULL, run329},
    {"python:struct.unpack", NULL, run329},
    {"python:struct.unpack_from", NULL, run329},
    {"python:subprocess module", NULL, run330},
    {"python:subprocess.CalledProcessError", NULL, run329},
    {"python:subprocess.CompletedProcess", NULL, run329},
    {"python:subprocess.DEVNULL", NULL, run329},
    {"python:subprocess.PIPE", NULL, run329},
    {"python:subprocess.Popen", NULL, run340},
    {"python:subprocess.Popen-text", NULL, run338},
    {"python:subprocess.STDOUT", NULL, run329},
    {"python:subprocess.TimeoutExpired", NULL, run329},
    {"python:subprocess.call", NULL, run340},
    {"python:subprocess.call-text", NULL, run338},
    {"python:subprocess.check_call", NULL, run340},
    {"python:subprocess.check_call-text", NULL, run338},
    {"python:subprocess.check_output", NULL, run340},
    {"python:subprocess.check_output-text", NULL, run338},
    {"python:subprocess.getoutput", NULL, run338},
    {"python:subprocess.getstatusoutput", NULL, run338},
    {"python:subprocess.list2cmdline", NULL, run329},
    {"python:subprocess.run", NULL, run340},
    {"python:subprocess.run-text", NULL, run338},
    {"python:sum", NULL, run329},
    {"python:super", NULL, run329},
    {"python:sys module", NULL, run330},
    {"python:sys.argv", NULL, run329},
    {"python:sys.base_prefix", NULL, run329},
    {"python:sys.byteorder", NULL, run329},
    {"python:sys.exc_info", NULL, run329},
    {"python:sys.executable", NULL, run329},
    {"python:sys.exit", NULL, run329},
    {"python:sys.flags", NULL, run329},
    {"python:sys.getdefaultencoding", NULL, run329},
    {"python:sys.getrecursionlimit", NULL, run329},
    {"python:sys.getsizeof", NULL, run329},
    {"python:sys.implementation", NULL, run329},
    {"python:sys.maxsize", NULL, run329},
    {"python:sys.path", NULL, run329},
    {"python:sys.platform", NULL, run329},
    {"python:sys.prefix", NULL, run329},
    {"python:sys.setrecursionlimit", NULL, run329},
    {"python:sys.stderr", NULL, run329},
    {"python:sys.stdin", NULL, run329},
    {"python:sys.stdout", NULL, run329},
    {"python:sys.version", NULL, run329},
    {"python:sys.version_info", NULL, run329},
    {"python:sysconfig module", NULL, run330},
    {"python:sysconfig.get_config_var", NULL, run329},
    {"python:sysconfig.get_config_vars", NULL, run329},
    {"python:sysconfig.get_path", NULL, run329},
    {"python:sysconfig.get_paths", NULL, run329},
    {"python:sysconfig.get_platform", NULL, run329},
    {"python:sysconfig.get_python_version", NULL, run329},
    {"python:tempfile module", NULL, run330},
    {"python:tempfile.NamedTemporaryFile", NULL, run329},
    {"python:tempfile.TemporaryDirectory", NULL, run329},
    {"python:tempfile.TemporaryFile", NULL, run329},
    {"python:tempfile.gettempdir", NULL, run329},
    {"python:tempfile.mkdtemp", NULL, run329},
    {"python:tempfile.mkstemp", NULL, run329},
    {"python:textwrap module", NULL, run330},
    {"python:textwrap.dedent", NULL, run329},
    {"python:textwrap.fill", NULL, run329},
    {"python:textwrap.indent", NULL, run329},
    {"python:textwrap.shorten", NULL, run329},
    {"python:textwrap.wrap", NULL, run329},
    {"python:time module", NULL, run330},
    {"python:time.ctime", NULL, run329},
    {"python:time.gmtime", NULL, run329},
    {"python:time.localtime", NULL, run329},
    {"python:time.mktime", NULL, run329},
    {"python:time.monotonic", NULL, run329},
    {"python:time.perf_counter", NULL, run329},
    {"python:time.perf_counter_ns", NULL, run329},
    {"python:time.process_time", NULL, run329},
    {"python:time.sleep", NULL, run329},
    {"python:time.strftime", NULL, run329},
    {"python:time.strptime", NULL, run329},
    {"python:time.time", NULL, run329},
    {"python:time.time_ns", NULL, run329},
    {"python:token module", NULL, run330},
    {"python:tokenize module", NULL, run330},
    {"python:tokenize.generate_tokens", NULL, run329},
    {"python:tokenize.tokenize", NULL, run329},
    {"python:tokenize.untokenize", NULL, run329},
    {"python:tomllib module", NULL, run330},
    {"python:tomllib.load", NULL, run329},
    {"python:tomllib.loads", NULL, run329},
    {"python:traceback module", NULL, run330},
    {"python:traceback.format_exc", NULL, run329},
    {"python:traceback.print_exc", NULL, run329},
    {"python:traceback.print_stack", NULL, run329},
    {"python:tuple", NULL, run329},
    {"python:type", NULL, run329},
    {"python:typing module", NULL, run330},
    {"python:typing.Any", NULL, run329},
    {"python:typing.Callable", NULL, run329},
    {"python:typing.Dict", NULL, run329},
    {"python:typing.Generator", NULL, run329},
    {"python:typing.Generic", NULL, run329},
    {"python:typing.Iterable", NULL, run329},
    {"python:typing.Iterator", NULL, run329},
    {"python:typing.List", NULL, run329},
    {"python:typing.Literal", NULL, run329},
    {"python:typing.Mapping", NULL, run329},
    {"python:typing.NamedTuple", NULL, run329},
    {"python:typing.Optional", NULL, run329},
    {"python:typing.Protocol", NULL, run329},
    {"python:typing.Sequence", NULL, run329},
    {"python:typing.Set", NULL, run329},
    {"python:typing.TYPE_CHECKING", NULL, run329},
    {"python:typing.Tuple", NULL, run329},
    {"python:typing.TypeVar", NULL, run329},
    {"python:typing.TypedDict", NULL, run329},
    {"python:typing.Union", NULL, run329},
    {"python:typing.cast", NULL, run329},
    {"python:unicodedata module", NULL, run330},
    {"python:unicodedata.category", NULL, run329},
    {"python:unicodedata.combining", NULL, run329},
    {"python:unicodedata.east_asian_width", NULL, run329},
    {"python:unicodedata.lookup", NULL, run329},
    {"python:unicodedata.name", NULL, run329},
    {"python:unicodedata.normalize", NULL, run329},
    {"python:urllib module", NULL, run330},
    {"python:urllib.parse module", NULL, run330},
    {"python:urllib.parse.parse_qs", NULL, run329},
    {"python:urllib.parse.parse_qsl", NULL, run329},
    {"python:urllib.parse.quote", NULL, run329},
    {"python:urllib.parse.quote_plus", NULL, run329},
    {"python:urllib.parse.unquote", NULL, run329},
    {"python:urllib.parse.unquote_plus", NULL, run329},
    {"python:urllib.parse.urlencode", NULL, run329},
    {"python:urllib.parse.urljoin", NULL, run329},
    {"python:urllib.parse.urlparse", NULL, run329},
    {"python:urllib.parse.urlsplit", NULL, run329},
    {"python:urllib.parse.urlunparse", NULL, run329},
    {"python:urllib.request module", NULL, run330},
    {"python:urllib.request.Request", NULL, run329},
    {"python:urllib.request.urlopen", NULL, run334},
    {"python:urllib.request.urlretrieve", NULL, run334},
    {"python:uuid module", NULL, run330},
    {"python:uuid.UUID", NULL, run329},
    {"python:uuid.uuid1", NULL, run329},
    {"python:uuid.uuid4", NULL, run329},
    {"python:uuid.uuid5", NULL, run329},
    {"python:warnings module", NULL, run330},
    {"python:warnings.catch_warnings", NULL, run329},
    {"python:warnings.filterwarnings", NULL, run329},
    {"python:warnings.simplefilter", NULL, run329},
    {"python:warnings.warn", NULL, run329},
    {"python:xml module", NULL, run330},
    {"python:xml.etree module", NULL, run330},
    {"python:xml.etree.ElementTree module", NULL, run330},
    {"python:xml.etree.ElementTree.Element", NULL, run329},
    {"python:xml.etree.ElementTree.ParseError", NULL, run329},
    {"python:xml.etree.ElementTree.SubElement", NULL, run329},
    {"python:xml.etree.ElementTree.fromstring", NULL, run329},
    {"python:xml.etree.ElementTree.indent", NULL, run329},
    {"python:xml.etree.ElementTree.iterparse", NULL, run329},
    {"python:xml.etree.ElementTree.parse", NULL, run329},
    {"python:xml.etree.ElementTree.tostring", NULL, run329},
    {"python:yaml module", NULL, run330},
    {"python:yaml.YAMLError", NULL, run329},
    {"python:yaml.dump", NULL, run329},
    {"python:yaml.safe_dump", NULL, run329},
    {"python:yaml.safe_dump_all", NULL, run329},
    {"python:yaml.safe_load", NULL, run329},
    {"python:yaml.safe_load_all", NULL, run329},
    {"python:zip", NULL, run329},
    {"python:zipfile module", NULL, run330},
    {"python:zipfile.BadZipFile", NULL, run329},
    {"python:zipfile.ZipFile", NULL, run324},
    {"python:zipfile.ZipFile-read", NULL, run326},
    {"python:zipfile.is_zipfile", NULL, run329},
    {"python:zlib module", NULL, run330},
    {"python:zlib.adler32", NULL, run329},
    {"python:zlib.compress", NULL, run329},
    {"python:zlib.crc32", NULL, run329},
    {"python:zlib.decompress", NULL, run332},
    {"pytype", NULL, run21},
    {"pyupgrade", NULL, run21},
    {"q", &programs[2], run29},
    {"qdbus", NULL, run96},
    {"qemu-img", &programs[5], run10},
    {"qemu-system-x86_64", &programs[5], run10},
    {"qjs", &programs[62], run182},
    {"qm", &programs[5], run10},
    {"qmake", NULL, run39},
    {"qpdf", NULL, run77},
    {"qprint", NULL, run69},
    {"qsv", NULL, run24},
    {"qunit", NULL, run3},
    {"quota", NULL, run175},
    {"quotacheck", NULL, run175},
    {"qwen", &programs[2], run29},
    {"racket", &programs[62], run8},
    {"rackup", NULL, run86},
    {"raco", NULL, run48},
    {"radon", NULL, run21},
    {"rage", NULL, run27},
    {"rails", NULL, run341},
    {"railway", NULL, run163},
    {"rake", NULL, run342},
    {"raku", &programs[62], run8},
    {"ranger", NULL, run32},
    {"ranlib", &programs[67], run53},
    {"rbash", &programs[110], run56},
    {"rbenv", NULL, run55},
    {"rbspy", NULL, run13},
    {"rbw", NULL, run73},
    {"rc", NULL, run181},
    {"rc-service", NULL, run117},
    {"rc-update", NULL, run113},
    {"rcctl", NULL, run117},
    {"rclone", NULL, run116},
    {"rdiff-backup", NULL, run20},
    {"re2c", NULL, run39},
    {"react-scripts", NULL, run39},
    {"read", &programs[116], run263},
    {"readarray", &programs[117], run263},
    {"readelf", NULL, run24},
    {"readlink", NULL, run152},
    {"readonly", &programs[118], run149},
    {"realm", NULL, run23},
    {"realpath", &programs[19], run152},
    {"rebar3", NULL, run343},
    {"reboot", NULL, run7},
    {"recode", NULL, run69},
    {"rector", NULL, run21},
    {"red", NULL, run174},
    {"redis-benchmark", NULL, run122},
    {"redis-cli", &programs[12], run344},
    {"redis-server", NULL, run122},
    {"redocly", NULL, run21},
    {"reek", NULL, run21},
    {"refinery", NULL, run98},
    {"reflex", &programs[184], run178},
    {"reg", NULL, run5},
    {"regedit", NULL, run5},
    {"rehash", NULL, run148},
    {"reindexdb", NULL, run122},
    {"remake", &programs[70], run345},
    {"remark", NULL, run21},
    {"remix", NULL, run39},
    {"rename", NULL, run189},
    {"render", NULL, run20},
    {"renice", NULL, run246},
    {"repoquery", NULL, run45},
    {"reptyr", NULL, run12},
    {"reset", NULL, run2},
    {"resize2fs", NULL, run71},
    {"resolvconf", NULL, run153},
    {"resolvectl", NULL, run52},
    {"responder", NULL, run30},
    {"restic", NULL, run20},
    {"restorecon", NULL, run110},
    {"rethinkdb", NULL, run47},
    {"return", NULL, run2},
    {"reuse", NULL, run21},
    {"rev", NULL, run346},
    {"revive", NULL, run21},
    {"rexec", NULL, run112},
    {"rfkill", NULL, run79},
    {"rg", &programs[124], run347},
    {"ri", NULL, run43},
    {"richgo", NULL, run3},
    {"rimraf", NULL, run150},
    {"ripgrep", &programs[124], run347},
    {"rlogin", NULL, run112},
    {"rlwrap", &programs[184], run12},
    {"rm", NULL, run215},
    {"rmdir", NULL, run348},
    {"rmmod", NULL, run82},
    {"robot", NULL, run3},
    {"rocm-smi", NULL, run13},
    {"rollup", NULL, run39},
    {"rome", NULL, run21},
    {"ronn", NULL, run77},
    {"roo", &programs[2], run234},
    {"route", NULL, run288},
    {"rovodev", &programs[2], run28},
    {"rpcclient", NULL, run30},
    {"rpcgen", NULL, run39},
    {"rpm", NULL, run168},
    {"rpm-ostree", NULL, run22},
    {"rr", NULL, run12},
    {"rsh", NULL, run112},
    {"rspack", NULL, run39},
    {"rspec", NULL, run39},
    {"rsvg-convert", &programs[75], run77},
    {"rsync", &programs[84], run349},
    {"rtcwake", NULL, run7},
    {"rtorrent", NULL, run194},
    {"rtx", NULL, run55},
    {"rubocop", NULL, run21},
    {"ruby", &programs[59], run240},
    {"ruff", NULL, run21},
    {"ruff-lsp", NULL, run21},
    {"run-p", NULL, run307},
    {"run-s", NULL, run307},
    {"run0", NULL, run104},
    {"runcon", NULL, run12},
    {"runghc", &programs[62], run182},
    {"runhaskell", &programs[62], run182},
    {"runit", NULL, run117},
    {"runlevel", NULL, run13},
    {"runpy", NULL, run102},
    {"runtests", NULL, run3},
    {"runuser", &programs[180], run104},
    {"rush", NULL, run178},
    {"rustc", &programs[68], run350},
    {"rustdoc", NULL, run39},
    {"rustfmt", NULL, run21},
    {"rustscan", NULL, run30},
    {"rustup", NULL, run351},
    {"rye", NULL, run352},
    {"s-nail", NULL, run42},
    {"s3cmd", NULL, run116},
    {"s5cmd", NULL, run20},
    {"s6-svc", NULL, run117},
    {"safety", NULL, run21},
    {"sage", &programs[62], run83},
    {"salt", NULL, run36},
    {"salt-call", NULL, run36},
    {"sam", NULL, run108},
    {"samu", &programs[72], run18},
    {"sar", NULL, run13},
    {"sass", &programs[69], run39},
    {"say", NULL, run26},
    {"sbcl", &programs[62], run6},
    {"sbt", NULL, run353},
    {"sc", NULL, run117},
    {"scala", &programs[62], run8},
    {"scalac", NULL, run39},
    {"scalafix", NULL, run21},
    {"scalafmt", NULL, run21},
    {"scan-build", NULL, run18},
    {"scc", NULL, run58},
    {"sccache", &programs[160], run91},
    {"scdoc", NULL, run77},
    {"schroot", &programs[188], run115},
    {"schtasks", NULL, run5},
    {"scons", NULL, run39},
    {"scoop", NULL, run40},
    {"scp", &programs[82], run349},
    {"screen", NULL, run16},
    {"screencapture", NULL, run49},
    {"screenfetch", NULL, run13},
    {"script", &programs[189], run354},
    {"scrot", NULL, run49},
    {"scutil", NULL, run140},
    {"scw", NULL, run20},
    {"sdiff", &programs[150], run154},
    {"sdk", NULL, run206},
    {"sdkman", NULL, run226},
    {"sea-orm-cli", NULL, run98},
    {"secret-tool", NULL, run73},
    {"security", NULL, run73},
    {"sed", &programs[157], run216},
    {"selecta", NULL, run32},
    {"selene", NULL, run21},
    {"semanage", NULL, run11},
    {"semgrep", NULL, run58},
    {"semodule", NULL, run11},
    {"sendmail", NULL, run42},
    {"sensible-browser", NULL, run201},
    {"sensors", NULL, run13},
    {"sentry-cli", NULL, run116},
    {"seq", &programs[145], run72},
    {"sequelize", NULL, run60},
    {"sequelize-cli", NULL, run247},
    {"serve", NULL, run86},
    {"serverless", NULL, run108},
    {"service", NULL, run117},
    {"sestatus", NULL, run13},
    {"set", &programs[119], run355},
    {"setarch", &programs[184], run12},
    {"setcap", NULL, run23},
    {"setenforce", NULL, run11},
    {"setfacl", NULL, run110},
    {"setfattr", NULL, run110},
    {"setopt", NULL, run2},
    {"setpriv", &programs[181], run171},
    {"setquota", NULL, run175},
    {"setsebool", NULL, run11},
    {"setsid", &programs[160], run91},
    {"setup.py", NULL, run172},
    {"setxkbmap", NULL, run120},
    {"sfdisk", NULL, run109},
    {"sftp", &programs[83], run349},
    {"sg", NULL, run104},
    {"sg_format", NULL, run71},
    {"sgdisk", NULL, run109},
    {"sgpt", &programs[2], run28},
    {"sh", &programs[110], run56},
    {"sha1sum", &programs[138], run68},
    {"sha224sum", &programs[138], run68},
    {"sha256sum", &programs[138], run68},
    {"sha384sum", &programs[138], run68},
    {"sha512sum", &programs[138], run68},
    {"shasum", &programs[138], run68},
    {"shellcheck", NULL, run21},
    {"shellspec", NULL, run3},
    {"shfmt", NULL, run21},
    {"shift", NULL, run2},
    {"shopt", NULL, run2},
    {"showkey", NULL, run120},
    {"shred", &programs[40], run356},
    {"shuf", &programs[143], run357},
    {"shunit2", NULL, run3},
    {"shutdown", NULL, run7},
    {"shx", &programs[76], run358},
    {"siege", NULL, run15},
    {"signify", NULL, run19},
    {"singularity", &programs[5], run10},
    {"sipcalc", NULL, run52},
    {"site", NULL, run57},
    {"size", NULL, run24},
    {"size-limit", NULL, run21},
    {"sk", NULL, run32},
    {"skaffold", &programs[7], run50},
    {"skeema", NULL, run98},
    {"skill", NULL, run246},
    {"skopeo", &programs[5], run90},
    {"sl", NULL, run32},
    {"slack", NULL, run42},
    {"slackpkg", NULL, run22},
    {"sleep", NULL, run2},
    {"sls", NULL, run108},
    {"smbclient", NULL, run30},
    {"smbpasswd", NULL, run23},
    {"smtpd", NULL, run230},
    {"smtplib", NULL, run59},
    {"snap", NULL, run40},
    {"snice", NULL, run246},
    {"snmpwalk", NULL, run30},
    {"snow", NULL, run47},
    {"snowsql", NULL, run47},
    {"socat", &programs[86], run359},
    {"soffice", NULL, run77},
    {"softlimit", &programs[187], run12},
    {"softwareupdate", NULL, run22},
    {"sops", NULL, run38},
    {"sorbet", NULL, run21},
    {"sort", &programs[141], run217},
    {"source", &programs[112], run0},
    {"sox", NULL, run77},
    {"spack", NULL, run48},
    {"spark-sql", NULL, run47},
    {"sparse", NULL, run21},
    {"spctl", NULL, run5},
    {"spd-say", NULL, run26},
    {"spectacle", NULL, run49},
    {"spectral", NULL, run21},
    {"speedtest", NULL, run52},
    {"speedtest-cli", NULL, run52},
    {"sphinx-build", NULL, run39},
    {"sphinx-quickstart", NULL, run39},
    {"splint", NULL, run21},
    {"split", &programs[148], run218},
    {"sponge", NULL, run360},
    {"spotbugs", NULL, run21},
    {"sqitch", NULL, run60},
    {"sqlcmd", NULL, run47},
    {"sqldiff", NULL, run122},
    {"sqlfluff", NULL, run21},
    {"sqlite-utils", NULL, run47},
    {"sqlite3", &programs[10], run119},
    {"sqlmap", NULL, run30},
    {"sqlmesh", NULL, run47},
    {"sqlplus", NULL, run47},
    {"sqlx", NULL, run60},
    {"srb", NULL, run21},
    {"srm", NULL, run356},
    {"ss", NULL, run13},
    {"ssh", &programs[81], run63},
    {"ssh-add", NULL, run212},
    {"ssh-agent", NULL, run12},
    {"ssh-copy-id", NULL, run212},
    {"ssh-keygen", &programs[88], run361},
    {"ssh-keyscan", NULL, run52},
    {"sshfs", NULL, run175},
    {"sshuttle", NULL, run81},
    {"ssmtp", NULL, run42},
    {"sst", NULL, run33},
    {"stack", NULL, run103},
    {"standard", NULL, run21},
    {"standardrb", NULL, run21},
    {"stap", &programs[62], run83},
    {"start", NULL, run201},
    {"start-server-and-test", NULL, run86},
    {"start-stop-daemon", &programs[187], run12},
    {"stat", &programs[17], run152},
    {"staticcheck", NULL, run21},
    {"statix", NULL, run21},
    {"stdbuf", &programs[167], run91},
    {"steep", NULL, run21},
    {"step", NULL, run19},
    {"stern", &programs[7], run124},
    {"stestr", NULL, run3},
    {"storybook", NULL, run39},
    {"strace", &programs[172], run91},
    {"stratis", NULL, run362},
    {"streamlit", NULL, run86},
    {"strings", &programs[135], run24},
    {"strip", &programs[67], run53},
    {"stripe", NULL, run20},
    {"stryker", NULL, run3},
    {"stty", NULL, run13},
    {"stunnel", NULL, run81},
    {"stylelint", NULL, run21},
    {"stylish-haskell", NULL, run21},
    {"stylua", NULL, run21},
    {"stylus", NULL, run39},
    {"su", &programs[180], run104},
    {"su-exec", &programs[182], run209},
    {"subfinder", NULL, run30},
    {"subl", NULL, run174},
    {"sudo", &programs[178], run159},
    {"sudoedit", NULL, run104},
    {"sum", &programs[138], run68},
    {"supabase", NULL, run163},
    {"super", NULL, run104},
    {"supervisorctl", NULL, run276},
    {"surge", NULL, run20},
    {"surreal", NULL, run47},
    {"suspend", NULL, run2},
    {"sv", NULL, run117},
    {"svcadm", NULL, run117},
    {"svelte-check", NULL, run39},
    {"svelte-kit", NULL, run39},
    {"svgo", NULL, run39},
    {"svn", &programs[55], run363},
    {"sw_vers", NULL, run13},
    {"swaks", NULL, run42},
    {"swapoff", NULL, run175},
    {"swapon", NULL, run175},
    {"swc", NULL, run39},
    {"swe-agent", &programs[2], run28},
    {"sweagent", &programs[2], run28},
    {"swift", NULL, run286},
    {"swiftc", NULL, run39},
    {"swiftformat", NULL, run39},
    {"swiftlint", NULL, run39},
    {"swiftly", NULL, run134},
    {"swig", NULL, run39},
    {"swipl", &programs[62], run6},
    {"switch_root", NULL, run175},
    {"swupd", NULL, run22},
    {"syft", &programs[5], run156},
    {"symfony", NULL, run157},
    {"symlink", NULL, run255},
    {"sync", NULL, run364},
    {"syncpack", NULL, run284},
    {"sysadminctl", NULL, run23},
    {"sysconfig", NULL, run57},
    {"sysctl", NULL, run365},
    {"sysinfo", NULL, run13},
    {"sysrq", NULL, run82},
    {"system_profiler", NULL, run13},
    {"systemctl", &programs[104], run366},
    {"systemd-analyze", NULL, run62},
    {"systemd-cat", NULL, run96},
    {"systemd-cgls", NULL, run62},
    {"systemd-cgtop", NULL, run62},
    {"systemd-creds", NULL, run73},
    {"systemd-inhibit", &programs[186], run12},
    {"systemd-notify", NULL, run96},
    {"systemd-nspawn", NULL, run115},
    {"systemd-run", &programs[186], run12},
    {"systemsetup", NULL, run5},
    {"tabnanny", NULL, run57},
    {"tabs", NULL, run2},
    {"tac", &programs[24], run75},
    {"tach", NULL, run21},
    {"tail", &programs[27], run224},
    {"tailscale", NULL, run81},
    {"tailwindcss", NULL, run39},
    {"tap", NULL, run3},
    {"tape", NULL, run3},
    {"taplo", NULL, run144},
    {"tar", &programs[43], run87},
    {"tarfile", NULL, run367},
    {"tarpaulin", NULL, run3},
    {"tarsnap", NULL, run20},
    {"task", NULL, run39},
    {"taskkill", NULL, run246},
    {"taskset", &programs[166], run91},
    {"tauri", NULL, run39},
    {"taze", NULL, run284},
    {"tc", NULL, run186},
    {"tcc", &programs[66], run14},
    {"tclsh", &programs[62], run182},
    {"tcpdump", NULL, run30},
    {"tcsh", NULL, run138},
    {"tdnf", NULL, run22},
    {"tea", NULL, run20},
    {"tee", NULL, run368},
    {"telegram-send", NULL, run42},
    {"telinit", NULL, run7},
    {"teller", NULL, run66},
    {"telnet", NULL, run369},
    {"telnetlib", NULL, run59},
    {"terminal-notifier", NULL, run26},
    {"terraform", &programs[107], run370},
    {"terragrunt", &programs[107], run370},
    {"terser", NULL, run39},
    {"tesseract", NULL, run77},
    {"test", NULL, run2},
    {"testcafe", NULL, run3},
    {"texi2any", NULL, run77},
    {"texi2pdf", NULL, run77},
    {"textlint", NULL, run21},
    {"tfenv", NULL, run206},
    {"tflint", NULL, run21},
    {"tfsec", NULL, run21},
    {"tftp", NULL, run112},
    {"tgpt", &programs[2], run28},
    {"thin", NULL, run86},
    {"this", NULL, run57},
    {"thrift", NULL, run39},
    {"tig", NULL, run32},
    {"tilt", &programs[7], run248},
    {"time", &programs[169], run91},
    {"timedatectl", NULL, run229},
    {"timeit", NULL, run57},
    {"timeout", &programs[168], run91},
    {"times", NULL, run2},
    {"tldr", NULL, run43},
    {"tmutil", NULL, run140},
    {"tmux", &programs[190], run371},
    {"tofu", &programs[107], run370},
    {"toilet", NULL, run72},
    {"tokei", NULL, run58},
    {"tokenize", NULL, run57},
    {"tomlq", NULL, run144},
    {"toolbox", NULL, run12},
    {"top", NULL, run13},
    {"tor", NULL, run81},
    {"torsocks", &programs[160], run91},
    {"touch", &programs[28], run372},
    {"tox", NULL, run39},
    {"toybox", &programs[160], run91},
    {"tpm2", NULL, run73},
    {"tput", NULL, run2},
    {"tr", NULL, run373},
    {"trace", NULL, run102},
    {"tracepath", NULL, run52},
    {"traceroute", NULL, run52},
    {"traceroute6", NULL, run52},
    {"trae", &programs[2], run28},
    {"transcrypt", NULL, run38},
    {"transfer", NULL, run112},
    {"transmission-cli", NULL, run194},
    {"trap", &programs[113], run374},
    {"trash", NULL, run200},
    {"trash-cli", NULL, run150},
    {"trash-put", NULL, run200},
    {"travis", NULL, run20},
    {"tree", &programs[14], run375},
    {"trello", NULL, run20},
    {"trial", NULL, run3},
    {"trino", NULL, run47},
    {"trivy", &programs[5], run156},
    {"troff", NULL, run77},
    {"true", NULL, run2},
    {"trufflehog", NULL, run21},
    {"truncate", &programs[36], run376},
    {"ts", NULL, run24},
    {"ts-node", &programs[62], run8},
    {"tsc", &programs[69], run39},
    {"tsd", NULL, run21},
    {"tsgo", NULL, run39},
    {"tshark", NULL, run30},
    {"tskill", NULL, run246},
    {"tslint", NULL, run21},
    {"tsort", NULL, run24},
    {"tsup", NULL, run39},
    {"tsx", &programs[62], run8},
    {"tty", NULL, run13},
    {"tune2fs", NULL, run71},
    {"turbo", NULL, run39},
    {"turso", NULL, run20},
    {"twilio", NULL, run20},
    {"twine", NULL, run192},
    {"ty", NULL, run21},
    {"type", NULL, run2},
    {"type-coverage", NULL, run21},
    {"typedoc", NULL, run39},
    {"typeorm", NULL, run60},
    {"typeset", &programs[118], run149},
    {"typos", NULL, run21},
    {"uconv", NULL, run377},
    {"udisksctl", NULL, run175},
    {"ufw", NULL, run186},
    {"ug", &programs[123], run100},
    {"uglifyjs", NULL, run39},
    {"ugrep", &programs[123], run100},
    {"ul", NULL, run24},
    {"ulimit", NULL, run2},
    {"umask", NULL, run2},
    {"umount", NULL, run175},
    {"unalias", NULL, run2},
    {"uname", NULL, run13},
    {"uname26", NULL, run13},
    {"unar", NULL, run88},
    {"unbuffer", &programs[160], run91},
    {"unbuild", NULL, run39},
    {"uncompress", &programs[48], run95},
    {"uncrustify", NULL, run21},
    {"unexpand", &programs[132], run24},
    {"unicorn", NULL, run86},
    {"uniq", &programs[142], run378},
    {"units", NULL, run72},
    {"unittest", NULL, run3},
    {"unix2dos", NULL, run166},
    {"unlink", NULL, run379},
    {"unlz4", &programs[48], run95},
    {"unlzma", &programs[48], run95},
    {"unpigz", &programs[48], run95},
    {"unrar", NULL, run88},
    {"unset", NULL, run2},
    {"unsetopt", NULL, run2},
    {"unshare", &programs[184], run12},
    {"unxz", &programs[48], run95},
    {"unzip", &programs[45], run380},
    {"unzstd", &programs[48], run95},
    {"up", NULL, run36},
    {"update-alternatives", NULL, run22},
    {"update-grub", NULL, run71},
    {"update-initramfs", NULL, run71},
    {"update-rc.d", NULL, run113},
    {"updatedb", NULL, run381},
    {"upower", NULL, run13},
    {"uptime", NULL, run62},
    {"useradd", NULL, run23},
    {"userdel", NULL, run23},
    {"usermod", NULL, run23},
    {"users", NULL, run62},
    {"usleep", NULL, run2},
    {"usql", NULL, run47},
    {"uudecode", NULL, run69},
    {"uuencode", NULL, run70},
    {"uuidgen", NULL, run72},
    {"uv", &programs[97], run382},
    {"uvicorn", NULL, run86},
    {"uvu", NULL, run3},
    {"uvx", &programs[98], run383},
    {"v", NULL, run39},
    {"vacuumdb", NULL, run122},
    {"vagrant", NULL, run16},
    {"vala", NULL, run39},
    {"valac", NULL, run39},
    {"vale", NULL, run21},
    {"valgrind", &programs[174], run91},
    {"valkey-cli", &programs[12], run384},
    {"vault", NULL, run385},
    {"vcpkg", NULL, run48},
    {"vdir", NULL, run155},
    {"vegeta", NULL, run15},
    {"velero", &programs[7], run50},
    {"venv", NULL, run177},
    {"vercel", NULL, run163},
    {"vgcreate", NULL, run175},
    {"vgextend", NULL, run175},
    {"vgremove", NULL, run71},
    {"vgs", NULL, run175},
    {"vi", NULL, run126},
    {"vibe", &programs[2], run234},
    {"view", NULL, run174},
    {"vifm", NULL, run32},
    {"vigr", NULL, run23},
    {"vim", NULL, run126},
    {"vimdiff", NULL, run174},
    {"vipw", NULL, run23},
    {"virsh", &programs[5], run90},
    {"virtualenv", NULL, run177},
    {"visudo", NULL, run104},
    {"vite", NULL, run39},
    {"vitest", NULL, run3},
    {"vm_stat", NULL, run13},
    {"vmstat", NULL, run13},
    {"volta", NULL, run206},
    {"vue-cli-service", NULL, run39},
    {"vulkaninfo", NULL, run13},
    {"vultr-cli", NULL, run20},
    {"vulture", NULL, run21},
    {"w", NULL, run62},
    {"w3m", NULL, run4},
    {"waf", NULL, run39},
    {"wails", NULL, run39},
    {"wait", NULL, run2},
    {"wait-on", NULL, run86},
    {"wall", NULL, run96},
    {"ward", NULL, run3},
    {"warp", &programs[2], run28},
    {"wasm-opt", NULL, run39},
    {"wasm-pack", NULL, run39},
    {"wasm2wat", NULL, run39},
    {"wat2wasm", NULL, run39},
    {"watch", &programs[175], run91},
    {"watchexec", &programs[184], run178},
    {"waypoint", NULL, run36},
    {"wc", &programs[140], run220},
    {"wdiff", NULL, run24},
    {"wdio", NULL, run39},
    {"webbrowser", NULL, run59},
    {"webpack", NULL, run39},
    {"webpack-cli", NULL, run39},
    {"websocat", NULL, run112},
    {"west", NULL, run48},
    {"wfuzz", NULL, run30},
    {"wg", NULL, run81},
    {"wg-quick", NULL, run81},
    {"wget", &programs[80], run386},
    {"wget2", NULL, run4},
    {"whatis", NULL, run43},
    {"whence", NULL, run2},
    {"whereis", NULL, run2},
    {"which", NULL, run2},
    {"whiptail", NULL, run32},
    {"who", NULL, run62},
    {"whoami", NULL, run13},
    {"whois", NULL, run52},
    {"windres", &programs[67], run53},
    {"windsurf", &programs[2], run28},
    {"winget", NULL, run40},
    {"wipe", NULL, run356},
    {"wipefs", NULL, run109},
    {"wireshark", NULL, run30},
    {"wish", &programs[62], run83},
    {"with-contenv", &programs[184], run12},
    {"wkhtmltopdf", NULL, run77},
    {"wl-copy", NULL, run121},
    {"wl-paste", NULL, run311},
    {"woodpecker-cli", NULL, run20},
    {"wormhole", NULL, run112},
    {"wpa_cli", NULL, run79},
    {"wrangler", NULL, run163},
    {"write", NULL, run96},
    {"write-good", NULL, run21},
    {"wrk", NULL, run15},
    {"ws", NULL, run86},
    {"wscat", NULL, run112},
    {"wsgiref.simple_server", NULL, run230},
    {"wslview", NULL, run201},
    {"wtype", NULL, run120},
    {"x-www-browser", NULL, run201},
    {"x86_64", &programs[184], run12},
    {"x86_64-w64-mingw32-gcc", &programs[66], run14},
    {"xargs", &programs[183], run221},
    {"xattr", NULL, run110},
    {"xbps-install", NULL, run22},
    {"xbps-query", NULL, run45},
    {"xclip", NULL, run387},
    {"xcode-select", NULL, run5},
    {"xcodebuild", NULL, run39},
    {"xcodes", NULL, run226},
    {"xdg-open", NULL, run201},
    {"xdotool", NULL, run120},
    {"xdpyinfo", NULL, run13},
    {"xelatex", NULL, run77},
    {"xfconf-query", NULL, run5},
    {"xfs_repair", NULL, run71},
    {"xgettext", NULL, run197},
    {"xh", NULL, run142},
    {"xhs", NULL, run142},
    {"xinput", NULL, run120},
    {"xkill", NULL, run246},
    {"xmake", NULL, run39},
    {"xml", &programs[139], run275},
    {"xmlformat", NULL, run21},
    {"xmllint", &programs[156], run388},
    {"xmlrpc.server", NULL, run59},
    {"xmlstarlet", &programs[139], run275},
    {"xmodmap", NULL, run120},
    {"xo", NULL, run21},
    {"xonsh", NULL, run138},
    {"xq", NULL, run144},
    {"xrandr", NULL, run13},
    {"xsel", NULL, run387},
    {"xsltproc", NULL, run389},
    {"xsv", NULL, run24},
    {"xte", NULL, run120},
    {"xvfb-run", &programs[170], run91},
    {"xwd", NULL, run49},
    {"xxd", &programs[152], run390},
    {"xxh64sum", &programs[138], run68},
    {"xxhsum", &programs[138], run68},
    {"xz", &programs[48], run85},
    {"xzcat", &programs[48], run99},
    {"xzgrep", &programs[123], run100},
    {"yacc", NULL, run39},
    {"yamlfmt", NULL, run21},
    {"yamllint", NULL, run21},
    {"yapf", NULL, run21},
    {"yarn", &programs[92], run391},
    {"yarnpkg", &programs[92], run391},
    {"yash", &programs[110], run56},
    {"yasm", &programs[67], run53},
    {"yay", NULL, run22},
    {"ydotool", NULL, run120},
    {"yes", NULL, run72},
    {"ykman", NULL, run73},
    {"youtube-dl", NULL, run194},
    {"yoyo", NULL, run25},
    {"yq", &programs[155], run392},
    {"ysh", NULL, run181},
    {"ysqlsh", NULL, run47},
    {"yt-dlp", NULL, run194},
    {"yubikey", NULL, run73},
    {"yugabyted", NULL, run47},
    {"yum", NULL, run40},
    {"zappa", NULL, run33},
    {"zcat", &programs[48], run99},
    {"zcmp", &programs[150], run125},
    {"zdiff", &programs[150], run125},
    {"zegrep", &programs[123], run100},
    {"zellij", NULL, run16},
    {"zenity", NULL, run32},
    {"zerotier-cli", NULL, run81},
    {"zfgrep", &programs[123], run100},
    {"zfs", NULL, run89},
    {"zgrep", &programs[123], run100},
    {"zig", NULL, run286},
    {"zip", &programs[44], run393},
    {"zipapp", NULL, run367},
    {"zipcmp", NULL, run262},
    {"zipfile", NULL, run367},
    {"zipgrep", NULL, run262},
    {"zipinfo", NULL, run262},
    {"zipnote", NULL, run262},
    {"zless", NULL, run75},
    {"zmap", NULL, run30},
    {"zmore", NULL, run75},
    {"zope-testrunner", NULL, run3},
    {"zpool", NULL, run89},
    {"zrok", NULL, run81},
    {"zsh", &programs[110], run56},
    {"zstd", &programs[48], run85},
    {"zstdcat", &programs[48], run99},
    {"zstdmt", &programs[48], run85},
    {"zstyle", NULL, run2},
    {"zypper", NULL, run40},
};

const struct rules rules_builtin = {
    programs, 192, entries, 3601, items, 638,
};
