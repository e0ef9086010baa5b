#include "judge/config_preset.h"

bool config_has_preset(const struct config_file *file, struct str name) {
    return strs_have(&file->presets, name);
}

const struct config_statement *config_preset_base(const struct config_file *file, struct str name) {
    for (size_t i = 0; i < file->statements->count; i++) {
        const struct config_statement *statement = &file->statements->items[i];
        if (statement->key->setting == SETTING_EXTENDS && str_equal(statement->preset, name)) {
            return statement;
        }
    }
    return NULL;
}

bool config_preset_is_circle(const struct config_file *file, struct str name) {
    const struct config_statement *base = config_preset_base(file, name);
    for (size_t i = 0; base != NULL && i <= file->presets.count; i++) {
        if (str_equal(base->text, name)) {
            return true;
        }
        base = config_preset_base(file, base->text);
    }
    return false;
}

bool config_preset_chain(const struct config_file *file, struct str name, struct arena *arena,
                         struct strs *chain) {
    struct strs upwards = {0};
    *chain = (struct strs){0};
    while (config_has_preset(file, name) && upwards.count <= file->presets.count) {
        if (!VEC_PUSH(arena, &upwards, name)) {
            return false;
        }
        const struct config_statement *base = config_preset_base(file, name);
        if (base == NULL || config_preset_is_circle(file, name)) {
            break;
        }
        name = base->text;
    }
    for (size_t i = upwards.count; i > 0; i--) {
        if (!VEC_PUSH(arena, chain, upwards.items[i - 1])) {
            return false;
        }
    }
    return true;
}
