/* What runs the code of the project may run what the same text has just written into it: the tests
 * that pytest finds, the settings that a builder loads, the source that a compiler makes a program
 * of. */
#include "action/build_texts.h"
#include "action/reading.h"
#include "base/path.h"

enum {
    WRITTEN_MAX = 8, /* files of one action */
};

static bool runs_code(const struct action *action) {
    return action->type == ACTION_PACKAGE_RUN || action->type == ACTION_PACKAGE_INSTALL ||
           action->type == ACTION_LANG_EXEC;
}

/* The definitions that a program runs even when it only looks: terraform's sources of data, the
 * code of a Vagrantfile. NULL: none. */
static const char *definitions_of(const struct action *action) {
    static const struct {
        const char *program;
        const char *ending;
    } rows[] = {{"terraform", ".tf"},
                {"tofu", ".tf"},
                {"terragrunt", ".tf"},
                {"vagrant", "Vagrantfile"},
                {"skaffold", "skaffold.yaml"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (str_is(action->program, rows[i].program)) {
            return rows[i].ending;
        }
    }
    return NULL;
}

/* Does the action name the file as what it runs, perhaps with a pattern of names? */
static bool runs_file(const struct action *action, struct str path) {
    for (size_t i = 0; i < action->targets.count; i++) {
        const struct target *target = &action->targets.items[i];
        if (target->kind == TARGET_PATH && target->access == ACCESS_EXECUTE &&
            (str_equal(target->value.text, path) ||
             (target->value.pattern &&
              str_equal(path_parent(target->value.text), path_parent(path))))) {
            return true;
        }
    }
    return false;
}

bool written_note(struct reading *reading, const struct command *command) {
    struct actions *actions = &reading->out->actions;
    if (reading->files.count == 0 || command->first_action >= actions->count) {
        return true;
    }
    struct action *action = &actions->items[command->first_action];
    const char *definitions = definitions_of(action);
    if (definitions == NULL && !runs_code(action)) {
        return true;
    }
    for (size_t i = 0; i < reading->files.count && action->written.count < WRITTEN_MAX; i++) {
        const struct binding *file = &reading->files.items[i];
        struct written_file written = {file->name, file->text, file->pieces};
        bool runs = definitions != NULL
                        ? str_ends(file->name, definitions)
                        : build_texts_is_code(file->name) || build_texts_know(file->name) ||
                              runs_file(action, file->name);
        bool whole = file->known && file->text.len > 0 && runs;
        written.content = whole ? file->text : (struct str){0};
        bool partly = !file->known && file->pieces.count > 0 &&
                      (runs || pieces_matter(file->name) || runs_file(action, file->name));
        if ((whole || partly) && !VEC_PUSH(reading->arena, &action->written, written)) {
            return false;
        }
    }
    return true;
}
