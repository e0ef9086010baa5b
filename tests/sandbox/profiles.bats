#!/usr/bin/env bats
# shellcheck disable=SC2016,SC2030,SC2031,SC2154
# Profiles and flags of nah sandbox.

load world

setup() {
  world_new
}

teardown() {
  world_end
}

@test "profiles are the user's before nah's, and extend those" {
  mkdir -p "$XDG_CONFIG_HOME/nah/profiles"
  printf 'extends = ["default"]\nread = ["%s"]\n' "$OTHER" >"$XDG_CONFIG_HOME/nah/profiles/default.toml"
  inside OK read "$OTHER/secret"
  inside EACCES write "$OTHER/secret"
}

@test "faults of a profile are told with their place" {
  mkdir -p "$XDG_CONFIG_HOME/nah/profiles"
  printf 'extends = ["default"]\nreed = []\n' >"$XDG_CONFIG_HOME/nah/profiles/bad.toml"
  run nah sandbox --profile bad -- true
  [ "$status" -eq 3 ]
  [[ $output == *"bad.toml:2:1: unknown key reed; did you mean read?"* ]]
}

@test "an unknown profile is named with what is near" {
  run nah sandbox --profile defalt -- true
  [ "$status" -eq 3 ]
  [[ $output == *"did you mean default?"* ]]
}

@test "/ and the whole home are refused without --i-know" {
  for path in / "$HOME" "$HOME/.." "$HOME/project/.."; do
    run nah sandbox --read "$path" -- true
    echo "$path: $output"
    [ "$status" -eq 3 ]
    [[ $output == *"--i-know"* ]]
  done
  inside_with --i-know --read "$HOME" -- OK read "$HOME/secret"
}

@test "relative paths on the command line are seen from here" {
  inside_with --read ../secret -- OK read ../secret
}

@test "a link that is granted says what it grants" {
  need_landlock
  ln -s "$OTHER" link
  run nah sandbox --read link -- ./attempt read "$OTHER/secret"
  [[ $output == *"is a link: what is granted is $OTHER"* ]]
  [[ $output == *OK* ]]
}

@test "a path that is missing is left out with a note" {
  need_landlock
  run nah sandbox --read "$WORLD/none" -- true
  [ "$status" -eq 0 ]
  [[ $output == *"$WORLD/none is left out: No such file or directory"* ]]
}

@test "create = true makes the folder" {
  need_landlock
  mkdir -p "$XDG_CONFIG_HOME/nah/profiles"
  printf 'extends = ["default"]\nwrite = [{ path = "~/made/here", create = true }]\n' >"$XDG_CONFIG_HOME/nah/profiles/c.toml"
  inside_with --profile c -- OK create "$HOME/made/here/file"
}

@test "what is printed is a profile that does the same" {
  need_landlock
  nah sandbox --read "$OTHER" --print-profile >"$WORLD/printed.toml"
  inside_with --profile "$WORLD/printed.toml" -- OK read "$OTHER/secret"
  inside_with --profile "$WORLD/printed.toml" -- EACCES read "$HOME/secret"
}

@test "misuse ends with 2" {
  for line in "--profile" "--no-such-flag true" "--port x true" "--read"; do
    # shellcheck disable=SC2086
    run nah sandbox $line
    echo "$line: $status $output"
    [ "$status" -eq 2 ]
  done
  run nah sandbox
  [ "$status" -eq 2 ]
}

@test "the objects of a linked worktree are in reach" {
  need_landlock
  git -c user.name=a -c user.email=a@example.com commit -q --allow-empty -m x
  git worktree add -q "$HOME/tree"
  cd "$HOME/tree"
  run -0 nah sandbox -- git -c user.name=a -c user.email=a@example.com commit -q --allow-empty -m y
  run nah sandbox -- sh -c "echo x >$PROJECT/.git/hooks/pre-commit"
  [ "$status" -ne 0 ]
}

@test "the profile of Codex cuts no host off: a log-in and its pages work, and ports are one's own choice" {
  need_landlock
  run -0 nah sandbox --profile codex --print-profile
  [[ $output == *'network = "on"'* ]]
  run -0 nah sandbox --profile codex --port 53 --port 443 --print-profile
  [[ $output == *'network = "ports"'* && $output == *'ports = [53, 443]'* ]]
}

@test "what programs look for is in nah's own profiles" {
  folder=$(dirname "$(command -v nah)")/../share/nah/profiles
  for path in /etc/gitconfig /etc/ssl /etc/passwd /dev/ptmx /dev/pts /dev/shm /etc/resolv.conf \
    /run/systemd/resolve /etc/machine-id /proc /usr /etc/nsswitch.conf '$TMPDIR' '$XDG_CONFIG_HOME/git/config'; do
    echo "$path"
    grep -qF "\"$path\"" "$folder/default.toml"
  done
  for path in /etc/codex /tmp /var/tmp '$CODEX_HOME'; do
    echo "$path"
    grep -qF "\"$path\"" "$folder/codex.toml"
  done
}

@test "certificates are read where variables and links say that they are, and that is said" {
  mkdir "$OTHER/certs" "$OTHER/company"
  echo certificate >"$OTHER/company/ca.pem"
  ln -s "$OTHER/company/ca.pem" "$OTHER/certs/company.pem"
  run -1 nah sandbox -- cat "$OTHER/company/ca.pem"
  local name
  for name in SSL_CERT_FILE NODE_EXTRA_CA_CERTS CODEX_CA_CERTIFICATE GIT_SSL_CAINFO; do
    run -0 env "$name=$OTHER/company/ca.pem" nah sandbox -- sh -c "cat \"\$$name\""
    [[ $output == *"note: $OTHER/company/ca.pem can be read: certificates ($name)"* ]]
    [[ $output == *$'\n'certificate ]]
  done
  run -0 env SSL_CERT_DIR="$OTHER/none:$OTHER/certs" nah sandbox -- cat "$OTHER/certs/company.pem"
  [[ $output == *"note: $OTHER/company/ca.pem can be read: certificates ($OTHER/certs/company.pem)"* ]]
  # Only to be read, and nothing besides.
  run -1 env SSL_CERT_FILE="$OTHER/company/ca.pem" nah sandbox -- cp file "$OTHER/company/ca.pem"
  run -1 env SSL_CERT_FILE="$OTHER/company/ca.pem" nah sandbox -- cat "$OTHER/secret"
}

@test "programs inside take a server for what it is by a company's certificate, wherever that lies" {
  need_landlock
  unset SSL_CERT_FILE SSL_CERT_DIR NODE_EXTRA_CA_CERTS CURL_CA_BUNDLE http_proxy https_proxy HTTPS_PROXY ALL_PROXY all_proxy
  serve_tls
  # As update-ca-certificates does: a folder with links by the names' digests into another folder.
  mkdir "$WORLD/links"
  ln -s "$WORLD/company/ca.pem" "$WORLD/links/$(openssl x509 -hash -noout -in "$WORLD/company/ca.pem").0"
  ln -s "$WORLD/company/ca.pem" "$WORLD/links/bundle.pem"
  ask="openssl s_client -brief -verify_return_error -verify_hostname localhost -connect localhost:$port"
  run -1 nah sandbox -- sh -c "$ask </dev/null"
  [[ $output == *"verify"* ]]
  run -0 env SSL_CERT_DIR="$WORLD/links" nah sandbox -- sh -c "$ask </dev/null"
  run -0 env SSL_CERT_FILE="$WORLD/links/bundle.pem" nah sandbox -- sh -c "$ask </dev/null"
  if command -v curl >/dev/null; then
    run -60 nah sandbox -- curl -sS "https://localhost:$port/"
    run -0 env SSL_CERT_FILE="$WORLD/links/bundle.pem" nah sandbox -- curl -sS "https://localhost:$port/"
    run -0 env CURL_CA_BUNDLE="$WORLD/links/bundle.pem" nah sandbox -- curl -sS "https://localhost:$port/"
  fi
  if [ -x /usr/bin/node ]; then
    run -0 env NODE_EXTRA_CA_CERTS="$WORLD/links/bundle.pem" nah sandbox -- /usr/bin/node -e "
      require('https').get('https://localhost:$port/', (r) => process.exit(r.statusCode === 200 ? 0 : 1))"
  fi
}

@test "no link that those inside could have made leads to a grant, nor does a variable to the whole home" {
  ln -s "$OTHER/secret" ca.pem
  run -1 env SSL_CERT_FILE="$PROJECT/ca.pem" nah sandbox -- cat ca.pem
  [[ $output == *"$PROJECT/ca.pem is not granted: it lies where those inside can write (SSL_CERT_FILE)"* ]]
  ln -s "$OTHER/secret" "$HOME/link"
  run -1 env SSL_CERT_DIR="$HOME" nah sandbox -- cat "$HOME/link"
  [[ $output == *"$HOME is not granted: it holds the whole home directory (SSL_CERT_DIR)"* ]]
}
