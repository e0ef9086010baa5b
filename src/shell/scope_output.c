/* What command substitutions are known to print. */
#include "shell/scope.h"

const struct values *scope_output(const struct scope *scope, const struct node *body) {
    for (size_t i = scope->outputs.count; i > 0; i--) {
        const struct known_output *output = &scope->outputs.items[i - 1];
        if (output->body == body) {
            return output->values.count > 0 ? &output->values : NULL;
        }
    }
    return NULL;
}

bool scope_set_output(struct scope *scope, const struct node *body, const struct values *values) {
    struct known_output output = {.body = body};
    if (values == NULL && scope_output(scope, body) == NULL) {
        return true;
    }
    for (size_t i = 0; values != NULL && i < values->count; i++) {
        struct value value = values->items[i];
        while (value.text.len > 0 && value.text.ptr[value.text.len - 1] == '\n') {
            value.text.len--;
        }
        if (!VEC_PUSH(scope->arena, &output.values, value)) {
            return false;
        }
    }
    return VEC_PUSH(scope->arena, &scope->outputs, output);
}
