/* Codex's .rules files: what it lets run, or refuses, before nah is asked. */
#include "agent/codex/preflight.h"

#include "agent/codex/execpolicy.h"
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

enum {
    RULES_MAX = 512 * 1024, /* bytes of a file; more is not read */
    SHOWN_MAX = 160,        /* bytes of a rule in a message */
};

static const char system_folder[] = "/etc/codex";

static void show_pattern(struct builder *out, const struct rules_call *call) {
    for (size_t i = 0; i < call->length && out->len < SHOWN_MAX; i++) {
        const struct strs *word = &call->pattern[i];
        builder_add_c(out, i > 0 ? " " : "");
        for (size_t k = 0; k < word->count && out->len < SHOWN_MAX; k++) {
            builder_add_c(out, k > 0 ? "|" : "");
            builder_add(out, word->items[k]);
        }
    }
    builder_add_c(out, out->len >= SHOWN_MAX ? "..." : "");
}

static struct str describe(struct preflight *preflight, const struct rules_call *call) {
    struct builder out;
    builder_init(&out, preflight->arena);
    builder_add_c(&out, call->kind == RULES_HOST         ? "host_executable "
                        : call->decision == RULES_ALLOW  ? "allow "
                        : call->decision == RULES_PROMPT ? "prompt "
                                                         : "forbidden ");
    if (call->kind == RULES_PREFIX) {
        show_pattern(&out, call);
    } else {
        builder_add_c(&out, call->kind == RULES_NETWORK ? "network access " : "");
        builder_add(&out, call->name);
    }
    return builder_str(&out);
}

static void add_call(struct preflight *preflight, const char *path, struct str text,
                     const struct rules_file *file, const struct rules_call *call) {
    struct finding finding = {
        .level = FINDING_NOTE,
        .id = "rule",
        .file = path,
        .line = call->line,
    };
    if (call->kind == RULES_HOST) {
        finding.why = "Rules for this name hold for the executable at these paths, too.";
    } else if (call->decision == RULES_FORBID) {
        finding.why = "Codex refuses these commands itself, before nah is asked.";
    } else if (call->decision == RULES_ALLOW) {
        finding.level = FINDING_BLOCKER;
        finding.id = "rule-allow";
        finding.why = "Codex lets these run without a question and outside its sandbox, so nah "
                      "would not be asked.";
        finding.remedy = "Take the rule out; what may run unasked say with nah allow.";
        bool is_users = !str_starts(str_from(path), system_folder);
        if (is_users && call->has_lines && file->doubts.count == 0) {
            finding.mend = MEND_CUT;
            finding.text = text;
            execpolicy_cut(text, call, &finding.start, &finding.end);
        }
    } else {
        return;
    }
    finding.what = describe(preflight, call);
    preflight_add(preflight, &finding);
}

static void add_doubt(struct preflight *preflight, const char *path, size_t line,
                      const char *what) {
    const struct finding finding = {
        .level = FINDING_BLOCKER,
        .id = "rules-unverified",
        .file = path,
        .line = line,
        .what = preflight_text(preflight, "cannot be verified: %s", what),
        .why = "The file may allow commands without a question to nah.",
        .remedy = "Write the rules as calls with plain strings and lists, or take them out.",
    };
    preflight_add(preflight, &finding);
}

static void read_rules(struct preflight *preflight, const char *path) {
    struct str text;
    struct error why;
    struct rules_file file;
    if (!file_read(path, RULES_MAX, preflight->arena, &text, &why)) {
        preflight->failed |= why.code == ERROR_MEMORY;
        if (why.code != ERROR_MISSING) {
            add_doubt(preflight, path, 0, str_copy(preflight->arena, str_from(why.message)).ptr);
        }
        return;
    }
    if (!execpolicy_read(text, preflight->arena, &file)) {
        preflight->failed = true;
        return;
    }
    for (size_t i = 0; i < file.calls.count; i++) {
        add_call(preflight, path, text, &file, &file.calls.items[i]);
    }
    for (size_t i = 0; i < file.doubts.count; i++) {
        add_doubt(preflight, path, file.doubts.items[i].line, file.doubts.items[i].what);
    }
}

/* Codex reads files of this name only, hidden ones too, and no links and no folders. */
static void look_at(struct preflight *preflight, const char *folder, const char *name) {
    struct stat status;
    char *path = file_join(preflight->arena, folder, name);
    if (path == NULL) {
        preflight->failed = true;
        return;
    }
    if (!str_ends(str_from(name), ".rules") || lstat(path, &status) != 0 ||
        S_ISDIR(status.st_mode)) {
        return;
    }
    if (S_ISLNK(status.st_mode)) {
        const struct finding finding = {
            .level = FINDING_NOTE,
            .id = "link",
            .file = path,
            .what = STR("is a link"),
            .why = "Codex does not read rules through a link.",
        };
        preflight_add(preflight, &finding);
        return;
    }
    read_rules(preflight, path);
}

static void read_folder(struct preflight *preflight, const char *home) {
    char *folder = file_join(preflight->arena, home, "rules");
    DIR *listing = folder == NULL ? NULL : opendir(folder);
    const struct dirent *entry;
    preflight->failed |= folder == NULL;
    if (listing == NULL) {
        if (folder != NULL && errno != ENOENT && errno != ENOTDIR) {
            add_doubt(preflight, folder, 0, strerror(errno));
        }
        return;
    }
    while (!preflight->failed && (entry = readdir(listing)) != NULL) {
        look_at(preflight, folder, entry->d_name);
    }
    closedir(listing);
}

void preflight_rules(struct preflight *preflight) {
    const struct codex_layers *layers = preflight->layers;
    read_folder(preflight, system_folder);
    read_folder(preflight, layers->home);
    for (size_t i = 0; i < layers->project_folders.count && preflight_reads_project(preflight);
         i++) {
        read_folder(preflight, layers->project_folders.items[i].ptr);
    }
}
