#include "base/json.h"
#include "base/toml.h"
#include "base/visible.h"
#include "sandbox/profile.h"

/* A grant is in the list that gives all of its rights, or in two. */
static const struct {
    const char *name;
    unsigned all;
    bool files;
} lists[] = {
    {"read", SANDBOX_READ, false},
    {"write", SANDBOX_READ | SANDBOX_WRITE, false},
    {"exec", SANDBOX_READ | SANDBOX_EXEC, false},
    {"read_file", SANDBOX_READ, true},
    {"write_file", SANDBOX_READ | SANDBOX_WRITE, true},
};

static bool is_listed(const struct sandbox_grant *grant, size_t list) {
    bool has_all = (grant->access & lists[list].all) == lists[list].all;
    bool is_read = lists[list].all == SANDBOX_READ;
    bool files = !grant->is_folder && (grant->access & SANDBOX_EXEC) == 0;
    return has_all && files == lists[list].files && (!is_read || grant->access == SANDBOX_READ);
}

static void print_line(struct builder *out, const char *path, const char *origin) {
    builder_add_c(out, "    ");
    toml_write_string(out, str_from(path));
    builder_addf(out, ", # %s\n", origin);
}

static void print_protect(struct builder *out, const struct sandbox_protect *protect) {
    struct builder path;
    builder_init(&path, out->arena);
    builder_addf(&path, "%s%s", protect->path, protect->is_folder ? "/" : "");
    print_line(out, builder_str(&path).ptr == NULL ? "" : builder_str(&path).ptr, protect->origin);
}

static void print_grants(const struct sandbox_policy *policy, struct builder *out) {
    for (size_t list = 0; list < sizeof lists / sizeof *lists; list++) {
        bool open = false;
        for (size_t i = 0; i < policy->grants.count; i++) {
            const struct sandbox_grant *grant = &policy->grants.items[i];
            if (is_listed(grant, list)) {
                builder_addf(out, "%s", open ? "" : lists[list].name);
                builder_add_c(out, open ? "" : " = [\n");
                open = true;
                print_line(out, grant->path, grant->origin);
            }
        }
        builder_add_c(out, open ? "]\n" : "");
    }
}

static void print_ports(const char *name, const struct sandbox_ports *ports, struct builder *out) {
    for (size_t i = 0; i < ports->count; i++) {
        builder_addf(out, "%s%s%d%s", i == 0 ? name : "", i == 0 ? " = [" : ", ",
                     (int)ports->items[i], i + 1 == ports->count ? "]\n" : "");
    }
}

static void print_names(const char *name, const struct strs *names, struct builder *out) {
    builder_addf(out, "%s = [", name);
    for (size_t i = 0; i < names->count; i++) {
        builder_add_c(out, i > 0 ? ", " : "");
        toml_write_string(out, names->items[i]);
    }
    builder_add_c(out, "]\n");
}

static void print_lines(const char *head, const struct strs *lines, struct builder *out) {
    for (size_t i = 0; i < lines->count; i++) {
        builder_addf(out, "# %s", head);
        visible_add(out, lines->items[i], 0);
        builder_add_char(out, '\n');
    }
}

void profile_print(const struct sandbox_policy *policy, struct builder *out) {
    print_lines("from ", &policy->files, out);
    print_lines("note: ", &policy->notes, out);
    print_lines("note: ", &policy->details, out);
    print_grants(policy, out);
    if (policy->protects.count > 0) {
        builder_add_c(out, "protect = [\n");
        for (size_t i = 0; i < policy->protects.count; i++) {
            print_protect(out, &policy->protects.items[i]);
        }
        builder_add_c(out, "]\n");
    }
    builder_addf(out, "network = \"%s\" # %s\n", sandbox_network_name(policy->network),
                 policy->network_origin);
    print_ports("ports", &policy->connect_ports, out);
    print_ports("bind_ports", &policy->bind_ports, out);
    if (policy->sockets.count > 0) {
        builder_add_c(out, "unix = [\n");
        for (size_t i = 0; i < policy->sockets.count; i++) {
            print_line(out, policy->sockets.items[i].path, policy->sockets.items[i].origin);
        }
        builder_add_c(out, "]\n");
    }
    builder_addf(out, "keep_capabilities = %s\n", policy->keep_capabilities ? "true" : "false");
    builder_addf(out, "\n[scopes]\nsignals = %s\nabstract = %s\n",
                 policy->signals_out ? "true" : "false", policy->abstract_out ? "true" : "false");
    builder_add_c(out, "\n[environment]\n");
    print_names("allow", &policy->environment_allow, out);
    print_names("deny", &policy->environment_deny, out);
    builder_add_c(out, policy->limits.count > 0 ? "\n[limits]\n" : "");
    for (size_t i = 0; i < policy->limits.count; i++) {
        builder_addf(out, "%s = %llu\n", policy->limits.items[i].name,
                     (unsigned long long)policy->limits.items[i].most);
    }
}

static void json_strings(struct json *json, const char *name, const struct strs *lines) {
    json_key(json, name);
    json_begin(json, '[');
    for (size_t i = 0; i < lines->count; i++) {
        json_string(json, lines->items[i]);
    }
    json_end(json, ']');
}

static void json_grants(struct json *json, const struct sandbox_policy *policy) {
    json_key(json, "grants");
    json_begin(json, '[');
    for (size_t i = 0; i < policy->grants.count; i++) {
        const struct sandbox_grant *grant = &policy->grants.items[i];
        json_begin(json, '{');
        json_member(json, "path", str_from(grant->path));
        json_key(json, "write");
        json_bool(json, (grant->access & SANDBOX_WRITE) != 0);
        json_key(json, "exec");
        json_bool(json, (grant->access & SANDBOX_EXEC) != 0);
        json_member(json, "from", str_from(grant->origin));
        json_end(json, '}');
    }
    json_end(json, ']');
}

void profile_print_json(const struct sandbox_policy *policy, struct builder *out) {
    struct json json = {.out = out};
    json_begin(&json, '{');
    json_strings(&json, "profiles", &policy->files);
    json_grants(&json, policy);
    json_key(&json, "protect");
    json_begin(&json, '[');
    for (size_t i = 0; i < policy->protects.count; i++) {
        json_string(&json, str_from(policy->protects.items[i].path));
    }
    json_end(&json, ']');
    json_member(&json, "network", str_from(sandbox_network_name(policy->network)));
    json_key(&json, "ports");
    json_begin(&json, '[');
    for (size_t i = 0; i < policy->connect_ports.count; i++) {
        json_integer(&json, policy->connect_ports.items[i]);
    }
    json_end(&json, ']');
    json_key(&json, "unix");
    json_begin(&json, '[');
    for (size_t i = 0; i < policy->sockets.count; i++) {
        json_string(&json, str_from(policy->sockets.items[i].path));
    }
    json_end(&json, ']');
    json_strings(&json, "notes", &policy->notes);
    json_end(&json, '}');
    builder_add_char(out, '\n');
}
