#include "judge/config_keys.h"

static const char *const policies[] = {"allow", "context", "ask", "block", NULL};
static const char *const levels[] = {"allow", "ask", "block", NULL};
static const char *const accesses[] = {"read", "write", "production", NULL};
static const char *const modes[] = {
    "workspace-write", "auto-edits", "read-only", "read-only-auto-edits",
    "no-sandbox",      "flow",       NULL};
static const char *const sandboxes[] = {"workspace-write", "read-only", "none", NULL};
static const char *const fallbacks[] = {"block", "allow", NULL};
static const char *const inputs[] = {"redacted", "full", "none", NULL};
/* Of days: see config_keep_days. */
static const char *const keeps[] = {"90d", "7d", "30d", "180d", "365d", "always", NULL};
static const char *const colors[] = {"auto", "always", "never", NULL};
static const char *const times[] = {"local", "utc", "iso", NULL};
/* Of the log: see config_max_mib. */
static const char *const sizes[] = {"2GB", "100MB", "250MB", "500MB", "1GB", "5GB", "none", NULL};
static const char *const switches[] = {"false", "true", NULL};

static const int sandbox_ranks[] = {1, 2, 0};
static const int fallback_ranks[] = {1, 0};
static const int auto_edits_ranks[] = {1, 0};

/* clang-format off */
const struct config_key config_keys[] = {
    {.table = "", .name = "trusted_paths", .setting = SETTING_TRUSTED_PATH, .form = FORM_LIST, .where = IN_ALL,
     .meaning = "directories that count as inside the project: files in them are changed and run without asking"},
    {.table = "", .name = "trusted_hosts", .setting = SETTING_TRUSTED_HOST, .form = FORM_LIST, .where = IN_ALL,
     .meaning = "hosts that requests may go to, also requests that send data; \"*.example.com\" is every host below it"},
    {.table = "", .name = "trusted_containers", .setting = SETTING_TRUSTED_CONTAINER, .form = FORM_LIST, .where = IN_ALL,
     .meaning = "containers that may be started and stopped by name"},
    {.table = "", .name = "allow_paths", .setting = SETTING_ALLOW_PATH, .form = FORM_LIST, .where = IN_PROJECTS,
     .meaning = "files and trees that this project may use though they are sensitive or outside"},
    {.table = "actions", .name = "*", .setting = SETTING_POLICY, .form = FORM_CHOICE, .where = IN_ALL,
     .choices = policies, .names = "TYPE",
     .meaning = "the policy of an action type; context looks at what is touched"},
    {.table = "sensitive_paths", .name = "*", .setting = SETTING_SENSITIVE_PATH, .form = FORM_CHOICE, .where = IN_ALL,
     .choices = levels, .names = "PATH",
     .meaning = "how a file or tree is protected, whatever program touches it; allow takes a built-in protection away"},
    {.table = "databases", .name = "*", .setting = SETTING_DATABASE, .form = FORM_CHOICE, .where = IN_ALL,
     .choices = accesses, .names = "TARGET",
     .meaning = "what statements may do in a database without asking: read, or write rows too; in production what deletes tables or all rows is blocked"},
    {.table = "", .name = "classify", .setting = SETTING_CLASSIFY, .form = FORM_TABLES, .where = IN_ALL,
     .meaning = "commands that start with prefix are of this type"},
    {.table = "", .name = "rule", .setting = SETTING_RULE, .form = FORM_TABLES, .where = IN_ALL,
     .meaning = "a rule as in nah-rules(5)"},
    {.table = "", .name = "program", .setting = SETTING_PROGRAM, .form = FORM_TABLES, .where = IN_ALL,
     .meaning = "how a program's command line is read, as in nah-rules(5)"},
    {.table = CONFIG_AGENT_TABLE, .name = "mode", .setting = SETTING_VALUE, .form = FORM_CHOICE, .where = IN_ALL,
     .choices = modes, .value = CONFIG_MODE,
     .meaning = "how a session is started when its flags do not say it"},
    {.table = CONFIG_AGENT_TABLE, .name = "sandbox", .setting = SETTING_VALUE, .form = FORM_CHOICE, .where = IN_ALL,
     .choices = sandboxes, .value = CONFIG_SANDBOX, .usual_text = "as mode says", .ranks = sandbox_ranks,
     .meaning = "the agent's own sandbox, in place of that of mode"},
    {.table = CONFIG_AGENT_TABLE, .name = "auto_edits", .setting = SETTING_VALUE, .form = FORM_SWITCH, .where = IN_ALL,
     .choices = switches, .value = CONFIG_AUTO_EDITS, .usual_text = "as mode says", .ranks = auto_edits_ranks,
     .meaning = "patches of ordinary files in the project are allowed, in place of what mode says"},
    {.table = CONFIG_AGENT_TABLE, .name = "ask_fallback", .setting = SETTING_VALUE, .form = FORM_CHOICE, .where = IN_ALL,
     .choices = fallbacks, .value = CONFIG_ASK_FALLBACK, .ranks = fallback_ranks,
     .meaning = "what becomes of a question in a session where nobody can be asked"},
    {.table = "log", .name = "store_input", .setting = SETTING_VALUE, .form = FORM_CHOICE, .where = IN_ALL,
     .choices = inputs, .value = CONFIG_STORE_INPUT,
     .meaning = "how much of a call the log keeps: all but its secrets, all, or nothing"},
    {.table = "log", .name = "store_patch", .setting = SETTING_VALUE, .form = FORM_SWITCH, .where = IN_ALL,
     .choices = switches, .value = CONFIG_STORE_PATCH,
     .meaning = "patches are kept whole, not only their files and counts of lines"},
    {.table = "log", .name = "keep", .setting = SETTING_VALUE, .form = FORM_CHOICE, .where = IN_ALL,
     .choices = keeps, .value = CONFIG_KEEP,
     .meaning = "how long a decision stays in the log"},
    {.table = "log", .name = "max_size", .setting = SETTING_VALUE, .form = FORM_CHOICE, .where = IN_ALL,
     .choices = sizes, .value = CONFIG_MAX_SIZE,
     .meaning = "how large the log may grow; then its oldest decisions go"},
    {.table = "ui", .name = "color", .setting = SETTING_VALUE, .form = FORM_CHOICE, .where = IN_FILE,
     .choices = colors, .value = CONFIG_COLOR, .personal = true,
     .meaning = "whether decisions are coloured: on terminals and without NO_COLOR, always, or never"},
    {.table = "ui", .name = "pager", .setting = SETTING_VALUE, .form = FORM_TEXT, .where = IN_FILE,
     .value = CONFIG_PAGER, .usual_text = "auto", .personal = true, .names = "auto | never | command",
     .meaning = "through what long output goes on a terminal: PAGER or less, nothing, or that command of the shell"},
    {.table = "ui", .name = "width", .setting = SETTING_VALUE, .form = FORM_NUMBER, .where = IN_FILE,
     .value = CONFIG_WIDTH, .least = 0, .most = 1000, .personal = true, .names = "number",
     .meaning = "how long a line may be; 0 is as wide as the terminal"},
    {.table = "ui", .name = "time", .setting = SETTING_VALUE, .form = FORM_CHOICE, .where = IN_FILE,
     .choices = times, .value = CONFIG_TIME, .personal = true,
     .meaning = "how times are shown: of this place, of UTC, or as 2026-11-21T07:30:00+01:00"},
    {.table = "", .name = "extends", .setting = SETTING_EXTENDS, .form = FORM_TEXT, .where = IN_PRESET,
     .meaning = "the name of another preset of this file that comes first"},
};
/* clang-format on */
const int config_keep_days[] = {90, 7, 30, 180, 365, 0};
_Static_assert(sizeof config_keep_days / sizeof *config_keep_days + 1 ==
                   sizeof keeps / sizeof *keeps,
               "days for each choice");
const int config_max_mib[] = {2048, 100, 250, 500, 1024, 5120, 0};
_Static_assert(sizeof config_max_mib / sizeof *config_max_mib + 1 == sizeof sizes / sizeof *sizes,
               "a size for each choice");
const size_t config_key_count = sizeof config_keys / sizeof *config_keys;

const struct config_key *config_value_key(enum CONFIG_VALUE value) {
    for (size_t i = 0; i < config_key_count; i++) {
        if (config_keys[i].setting == SETTING_VALUE && config_keys[i].value == value) {
            return &config_keys[i];
        }
    }
    return NULL;
}

const struct config_key *config_setting_key(enum CONFIG_SETTING setting) {
    for (size_t i = 0; i < config_key_count; i++) {
        if (config_keys[i].setting == setting) {
            return &config_keys[i];
        }
    }
    return NULL;
}
