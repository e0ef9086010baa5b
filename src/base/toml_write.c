#include "base/toml.h"

static bool is_bare_key(struct str key) {
    for (size_t i = 0; i < key.len; i++) {
        char c = key.ptr[i];
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              c == '_' || c == '-')) {
            return false;
        }
    }
    return key.len > 0;
}

void toml_write_key(struct builder *builder, struct str key) {
    if (is_bare_key(key)) {
        builder_add(builder, key);
    } else {
        toml_write_string(builder, key);
    }
}

void toml_write_string(struct builder *builder, struct str text) {
    builder_add_char(builder, '"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.ptr[i];
        if (c == '"' || c == '\\') {
            builder_add_char(builder, '\\');
            builder_add_char(builder, (char)c);
        } else if (c == '\n') {
            builder_add_c(builder, "\\n");
        } else if (c == '\t') {
            builder_add_c(builder, "\\t");
        } else if (c < 0x20 || c == 0x7F) {
            builder_addf(builder, "\\u%04X", c);
        } else {
            builder_add_char(builder, (char)c);
        }
    }
    builder_add_char(builder, '"');
}
