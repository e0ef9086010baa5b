#include "agent/codex/pins.h"

#include "base/toml.h"

static bool shares(const struct codex_pin *a, const struct codex_pin *b, size_t depth) {
    for (size_t i = 0; i < depth; i++) {
        if (i >= a->path.count || i >= b->path.count ||
            !str_equal(a->path.items[i], b->path.items[i])) {
            return false;
        }
    }
    return true;
}

bool codex_pin_add(struct codex_pins *pins, const struct str *keys, size_t count,
                   struct arena *arena) {
    struct codex_pin pin = {0};
    for (size_t i = 0; i < count; i++) {
        if (!VEC_PUSH(arena, &pin.path, keys[i])) {
            return false;
        }
    }
    for (size_t i = 0; i < pins->count; i++) {
        if (pins->items[i].path.count == count && shares(&pins->items[i], &pin, count)) {
            return true;
        }
    }
    return VEC_PUSH(arena, pins, pin);
}

/* Is it the first of those that share so many keys with it? */
static bool is_first(const struct codex_pins *pins, size_t index, size_t depth) {
    for (size_t i = 0; i < index; i++) {
        if (shares(&pins->items[i], &pins->items[index], depth)) {
            return false;
        }
    }
    return true;
}

/* The value of the key that ends the first `depth` ones of `of`. */
static void write_value(const struct codex_pins *pins, const struct codex_pin *of, size_t depth,
                        struct builder *out) {
    const char *comma = "";
    if (of->path.count == depth) {
        builder_add_c(out, "\"prompt\"");
        return;
    }
    builder_add_char(out, '{');
    for (size_t i = 0; i < pins->count; i++) {
        const struct codex_pin *pin = &pins->items[i];
        if (pin->path.count > depth && shares(pin, of, depth) && is_first(pins, i, depth + 1)) {
            builder_add_c(out, comma);
            comma = ",";
            toml_write_key(out, pin->path.items[depth]);
            builder_add_char(out, '=');
            write_value(pins, pin, depth + 1, out);
        }
    }
    builder_add_char(out, '}');
}

bool codex_pins_write(const struct codex_pins *pins, struct arena *arena, struct strs *out) {
    for (size_t i = 0; i < pins->count; i++) {
        struct builder setting;
        if (!is_first(pins, i, 1)) {
            continue;
        }
        builder_init(&setting, arena);
        toml_write_key(&setting, pins->items[i].path.items[0]);
        builder_add_char(&setting, '=');
        write_value(pins, &pins->items[i], 1, &setting);
        struct str text = builder_str(&setting);
        if (text.ptr == NULL || !VEC_PUSH(arena, out, text)) {
            return false;
        }
    }
    return true;
}
