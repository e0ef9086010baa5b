/* Credentials that less known tools keep in the home directory: by where they are, and by what
 * their files are called. Asked about as those of the table of places. */
#include "judge/tool_secrets.h"

#include "base/path.h"

#include <stdlib.h>
#include <string.h>

/* Sorted; the directory with all that is in it, or the file. */
static const char *const places_of_tools[] = {
    ".acme.sh",
    ".acquia",
    ".actrc",
    ".aider.conf.yml",
    ".airbyte",
    ".aiven",
    ".android/adbkey",
    ".appstoreconnect",
    ".appwrite",
    ".astra",
    ".astro/config.yaml",
    ".atuin",
    ".aws-vault",
    ".awsvault",
    ".buildkite-agent",
    ".bunfig.toml",
    ".cabal/config",
    ".cache/rbw",
    ".cf/config.json",
    ".circleci",
    ".cisco",
    ".civo.json",
    ".clearml",
    ".clojars",
    ".cloudflared",
    ".codeium/windsurf/mcp_config.json",
    ".comet.config",
    ".concourse",
    ".config/.jira",
    ".config/Code/User/globalStorage",
    ".config/Element",
    ".config/Insomnia",
    ".config/Microsoft",
    ".config/NetworkManager",
    ".config/Postman",
    ".config/WhatsApp",
    ".config/act",
    ".config/aerc",
    ".config/aichat",
    ".config/aiven",
    ".config/atlascli",
    ".config/attic",
    ".config/auth0",
    ".config/borg",
    ".config/bugsnag",
    ".config/buildkite",
    ".config/bws",
    ".config/cabal/config",
    ".config/cachix",
    ".config/chezmoi",
    ".config/circleci",
    ".config/clever-cloud",
    ".config/coderv2",
    ".config/cohere",
    ".config/confluent",
    ".config/copilot",
    ".config/cursor/auth.json",
    ".config/datadog",
    ".config/dbt/profiles.yml",
    ".config/deta",
    ".config/drone",
    ".config/eas-cli",
    ".config/espanso",
    ".config/evolution",
    ".config/exercism",
    ".config/expo",
    ".config/fastly",
    ".config/filezilla",
    ".config/geary",
    ".config/goose",
    ".config/gopass",
    ".config/helm/registry",
    ".config/himalaya",
    ".config/honeycomb",
    ".config/httpie/sessions",
    ".config/io.datasette.llm/keys.json",
    ".config/irssi",
    ".config/isync",
    ".config/jenkins",
    ".config/kdeconnect",
    ".config/kwalletrc",
    ".config/linear",
    ".config/lpass",
    ".config/meltano",
    ".config/mistral",
    ".config/mods",
    ".config/mongocli",
    ".config/mullvad",
    ".config/nats",
    ".config/neomutt",
    ".config/neonctl",
    ".config/ngc",
    ".config/nhost",
    ".config/notion",
    ".config/obs-studio",
    ".config/opencode/opencode.json",
    ".config/opsgenie",
    ".config/pagerduty",
    ".config/pass",
    ".config/perplexity",
    ".config/pip/pip.conf",
    ".config/planetscale",
    ".config/protonvpn",
    ".config/railway",
    ".config/rbw",
    ".config/replicate",
    ".config/rollbar",
    ".config/rpk",
    ".config/sanity",
    ".config/shell_gpt",
    ".config/shopify",
    ".config/skypeforlinux",
    ".config/sling",
    ".config/snowflake",
    ".config/snyk",
    ".config/sumologic",
    ".config/supabase",
    ".config/surge",
    ".config/syncthing",
    ".config/tailscale",
    ".config/teams",
    ".config/telegram-desktop",
    ".config/todoist",
    ".config/trello",
    ".config/turso",
    ".config/upctl.yaml",
    ".config/usql",
    ".config/vdirsyncer",
    ".config/vtex",
    ".config/vultr-cli.yaml",
    ".config/wandb",
    ".config/weechat",
    ".config/wp-cli",
    ".config/yandex-cloud",
    ".config/zoom",
    ".confluent",
    ".contentfulrc.json",
    ".continue/config.json",
    ".continue/config.yaml",
    ".copilot/mcp-config.json",
    ".cursor/mcp.json",
    ".cvspass",
    ".dagster_cloud_cli",
    ".dashlane",
    ".databricks",
    ".datadog",
    ".davfs2",
    ".dbt/profiles.yml",
    ".deta",
    ".edgerc",
    ".expo",
    ".fastlane",
    ".fastly",
    ".filezilla",
    ".flyrc",
    ".gitcookies",
    ".globusonline",
    ".granted",
    ".httpie/sessions",
    ".hub",
    ".influxdbv2",
    ".irssi",
    ".ivy2/.credentials",
    ".jenkins-cli",
    ".jfrog",
    ".jira.d",
    ".kde/share/apps/kwallet",
    ".koyeb.yaml",
    ".lastpass",
    ".lego",
    ".lein/credentials",
    ".livy",
    ".local/share/DBeaverData",
    ".local/share/TelegramDesktop",
    ".local/share/atuin/key",
    ".local/share/gnupg",
    ".local/share/gopass",
    ".local/share/jupyter/runtime",
    ".local/share/lpass",
    ".local/share/opencode/auth.json",
    ".local/share/pass",
    ".local/state/syncthing",
    ".lpass",
    ".luarocks",
    ".metal.yaml",
    ".minisign",
    ".modal.toml",
    ".mylogin.cnf",
    ".newrelic",
    ".ngc",
    ".nsc",
    ".offlineimaprc",
    ".okta",
    ".okteto",
    ".openai",
    ".ovh.conf",
    ".p4tickets",
    ".pgadmin",
    ".pip/pip.conf",
    ".platformsh",
    ".postman",
    ".prefect/profiles.toml",
    ".purple",
    ".qwen/oauth_creds.json",
    ".qwen/settings.json",
    ".railway",
    ".rancher",
    ".redpanda",
    ".render",
    ".runpod",
    ".saml2aws",
    ".sbt/.credentials",
    ".scalingo",
    ".semgrep/settings.yml",
    ".sf",
    ".sfdx",
    ".sgptrc",
    ".slack",
    ".snowflake",
    ".snyk-oauth",
    ".splunk",
    ".step",
    ".streamlit/secrets.toml",
    ".subversion/auth",
    ".supabase",
    ".surge",
    ".synapseConfig",
    ".tailscale",
    ".tccli",
    ".terminus",
    ".travis",
    ".tsh",
    ".twilio-cli",
    ".upsun-cli",
    ".vpn",
    ".vtex",
    ".vultr-cli.yaml",
    ".weechat",
    ".windsurf/mcp_config.json",
    ".zerotier",
};

/* Directories of code and of what was fetched: names in them say nothing of this machine. */
static const char *const fetched[] = {".cache/",
                                      ".cargo/registry/",
                                      ".cargo/git/",
                                      ".rustup/",
                                      ".nvm/",
                                      ".pyenv/",
                                      ".rbenv/",
                                      ".npm/",
                                      ".local/lib/",
                                      ".asdf/",
                                      ".sdkman/",
                                      ".gradle/caches/",
                                      ".vscode/",
                                      ".vscode-server/",
                                      ".m2/repository/",
                                      ".bun/install/",
                                      ".pub-cache/",
                                      ".local/share/pnpm/",
                                      ".local/share/mise/",
                                      ".local/share/uv/",
                                      ".nuget/packages/",
                                      ".local/pipx/",
                                      ".volta/",
                                      ".claude/",
                                      ".conda/",
                                      ".oh-my-zsh/"};

static const char *const secret_words[] = {
    "credential", "credentials", "creds",  "token",     "tokens",  "secret", "secrets", "auth",
    "oauth",      "password",    "passwd", "passwords", "pass",    "key",    "keys",    "apikey",
    "apikeys",    "netrc",       "login",  "logins",    "cookies", NULL};

/* What such files are kept as; code and texts about secrets are called otherwise. */
static const char *const data_endings[] = {"",    "json", "toml", "yml",        "yaml",
                                           "ini", "cfg",  "xml",  "txt",        "db",
                                           "clj", "edn",  "enc",  "properties", NULL};

static const char *const secret_directories[] = {"credentials", "secrets", "tokens", "keys", NULL};

static int compare_place(const void *key, const void *item) {
    return str_compare(*(const struct str *)key, str_from(*(const char *const *)item));
}

/* Is it one of the places, or in one? */
static bool is_place(struct str path) {
    for (size_t end = 1; end <= path.len; end++) {
        struct str part = str_slice(path, 0, end);
        if ((end == path.len || path.ptr[end] == '/') &&
            bsearch(&part, places_of_tools, sizeof places_of_tools / sizeof *places_of_tools,
                    sizeof *places_of_tools, compare_place) != NULL) {
            return true;
        }
    }
    return false;
}

/* access-token, oauth_creds.json, .credentials */
static bool names_secret(struct str name) {
    size_t dot = name.len;
    for (size_t i = 1; i < name.len; i++) {
        dot = name.ptr[i] == '.' ? i : dot;
    }
    struct str ending = str_slice(name, dot < name.len ? dot + 1 : dot, name.len);
    bool found = false;
    for (size_t i = 0; i < dot && !found;) {
        size_t start = i;
        while (i < dot && strchr("-_. ", name.ptr[i]) == NULL) {
            i++;
        }
        found = str_is_one_of_any_case(str_slice(name, start, i), secret_words);
        i++;
    }
    return found && str_is_one_of_any_case(ending, data_endings);
}

bool tool_secrets_have(struct str path) {
    bool hidden = str_starts(path, ".") && path.len > 1;
    if (!hidden || is_place(path)) {
        return hidden;
    }
    for (size_t i = 0; i < sizeof fetched / sizeof *fetched; i++) {
        if (str_starts(path, fetched[i])) {
            return false;
        }
    }
    struct str rest = path;
    struct str part;
    bool first = true;
    while (str_split(&rest, '/', &part) && rest.len > 0) {
        if (!first && str_is_one_of(part, secret_directories)) {
            return true;
        }
        first = false;
    }
    return names_secret(path_base(path));
}
