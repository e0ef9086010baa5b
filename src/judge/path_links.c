#include "judge/path_links.h"

static bool resolve(const struct environment *environment, struct str path, struct arena *arena,
                    struct str *out) {
    return path.len > 0 && environment->resolve(path, arena, out, environment->context);
}

bool links_resolve_bounds(const struct environment *environment, const struct bounds *bounds,
                          struct arena *arena, struct bounds *out) {
    *out = *bounds;
    struct str *roots = ARENA_NEW_ARRAY(arena, bounds->root_count, struct str);
    if (roots == NULL) {
        return false;
    }
    struct {
        struct str from;
        struct str *to;
    } single[] = {{bounds->home, &out->home},
                  {bounds->project, &out->project},
                  {bounds->tmpdir, &out->tmpdir}};
    for (size_t i = 0; i < sizeof single / sizeof *single; i++) {
        struct str to;
        *single[i].to = resolve(environment, single[i].from, arena, &to) ? to : single[i].from;
    }
    for (size_t i = 0; i < bounds->root_count; i++) {
        struct str to;
        roots[i] = resolve(environment, bounds->roots[i], arena, &to) ? to : bounds->roots[i];
    }
    out->roots = roots;
    return !arena->exhausted;
}

/* The part that names directories which must exist: all of a literal path, but of one that is
 * deleted only its directory, since deleting a link deletes the link. */
static struct str part_to_resolve(const struct target *target) {
    struct str text = target->value.text;
    size_t end = text.len;
    bool whole = !target->value.pattern && target->access != ACCESS_DELETE;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] == '\0' || (target->value.pattern && text.ptr[i] == '\\')) {
            end = i;
            whole = false;
            break;
        }
        if (target->value.pattern && (text.ptr[i] == '*' || text.ptr[i] == '?' ||
                                      text.ptr[i] == '[' || text.ptr[i] == '(')) {
            end = i;
            break;
        }
    }
    while (!whole && end > 1 && text.ptr[end - 1] != '/') {
        end--;
    }
    return str_slice(text, 0, !whole && end > 1 ? end - 1 : end);
}

bool links_resolve_target(const struct environment *environment, const struct target *target,
                          struct arena *arena, struct target *out, bool *failed) {
    struct str part = part_to_resolve(target);
    struct str resolved;
    *failed = false;
    if (environment->resolve == NULL || part.len <= 1 || part.ptr[0] != '/' ||
        part.len > LOOK_PATH_MAX) {
        return false;
    }
    if (!resolve(environment, part, arena, &resolved)) {
        *failed = true;
        return false;
    }
    if (str_equal(part, resolved)) {
        return false;
    }
    struct builder text;
    builder_init(&text, arena);
    builder_add(&text,
                str_is(resolved, "/") && part.len < target->value.text.len ? STR("") : resolved);
    builder_add(&text, str_slice(target->value.text, part.len, target->value.text.len));
    *out = *target;
    out->value.text = builder_str(&text);
    return out->value.text.ptr != NULL;
}
