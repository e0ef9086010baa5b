/* What the calls of inline code give back, where that is a path. */
#include "action/code.h"
#include "base/path.h"

#include <string.h>

static const struct value unknown = {.text = STR_INIT("\0"), .cause = HOLE_VARIABLE};

/* Text after text, or path below path, of everything that is given. */
static bool join_one(struct code *code, const struct code_value *receiver,
                     const struct code_arguments *arguments, size_t n, struct code_value *out) {
    struct builder text;
    struct value value = {.cause = HOLE_NONE};
    bool any = arguments->count == 0;
    builder_init(&text, code->reading->arena);
    for (size_t i = 0; i < arguments->count + 1; i++) {
        const struct code_value *part = i == 0 ? receiver : &arguments->items[i - 1];
        if (part == NULL) {
            continue;
        }
        bool name = part->is_name && path_only_up((struct str){text.ptr, text.len});
        const struct value *one = part->texts.count == 0 || name
                                      ? &unknown
                                      : &part->texts.items[part->texts.count > 1 ? n : 0];
        any = any || part->texts.count > 0;
        if (str_starts(one->text, "/")) {
            builder_init(&text, code->reading->arena);
        } else if (text.len > 0) {
            builder_add_char(&text, '/');
        }
        builder_add(&text, one->text);
        value.pattern = value.pattern || one->pattern;
        value.cause = value.cause == HOLE_NONE ? one->cause : value.cause;
    }
    if (!any) {
        return true;
    }
    if (text.len == 0) {
        builder_add_char(&text, '.');
    }
    value.text = builder_str(&text);
    return value.text.ptr != NULL && VEC_PUSH(code->reading->arena, &out->texts, value);
}

/* The same where one part may be several; with more of such parts nothing is known. */
static bool join_values(struct code *code, const struct code_value *receiver,
                        const struct code_arguments *arguments, struct code_value *out) {
    size_t count = 1;
    for (size_t i = 0; i < arguments->count + 1; i++) {
        const struct code_value *part = i == 0 ? receiver : &arguments->items[i - 1];
        size_t texts = part == NULL ? 0 : part->texts.count;
        if (texts > 1 && count > 1) {
            return true;
        }
        count = texts > 1 ? texts : count;
    }
    for (size_t n = 0; n < count; n++) {
        if (!join_one(code, receiver, arguments, n, out)) {
            return false;
        }
    }
    return true;
}

/* The values of `from` with a text behind each. */
static bool with_ending(struct code *code, const struct code_value *from, const char *ending,
                        bool pattern, struct code_value *out) {
    for (size_t i = 0; from != NULL && i < from->texts.count; i++) {
        struct value value = from->texts.items[i];
        struct builder text;
        builder_init(&text, code->reading->arena);
        builder_add(&text, value.text);
        builder_add_c(&text, ending);
        value.text = builder_str(&text);
        value.pattern = value.pattern || pattern;
        if (value.text.ptr == NULL || !VEC_PUSH(code->reading->arena, &out->texts, value)) {
            return false;
        }
    }
    return true;
}

static bool home_path(struct code *code, const struct code_value *from, struct code_value *out) {
    for (size_t i = 0; from != NULL && i < from->texts.count; i++) {
        struct value value = from->texts.items[i];
        bool user = str_starts(value.text, "~");
        struct builder text;
        builder_init(&text, code->reading->arena);
        builder_add(&text, user ? code->reading->start->home : STR(""));
        builder_add(&text, str_slice(value.text, user ? 1 : 0, value.text.len));
        value.text = builder_str(&text);
        if (user && value.text.len > code->reading->start->home.len &&
            value.text.ptr[code->reading->start->home.len] != '/') {
            value = (struct value){.text = STR("\0"), .cause = HOLE_VARIABLE};
        }
        if (value.text.ptr == NULL || !VEC_PUSH(code->reading->arena, &out->texts, value)) {
            return false;
        }
    }
    return true;
}

/* new URL("file:///x") is the path, any other the text itself; of one below another nothing is
 * known. */
static bool address(struct code *code, const struct code_arguments *arguments,
                    struct code_value *out) {
    static const char file[] = "file://";
    const struct values *texts = arguments->count == 1 ? &arguments->items[0].texts : NULL;
    for (size_t i = 0; texts != NULL && i < texts->count; i++) {
        struct value value = texts->items[i];
        size_t skip = str_starts(value.text, file) ? sizeof file - 1 : 0;
        value.text = str_slice(value.text, skip, value.text.len);
        if (!VEC_PUSH(code->reading->arena, &out->texts, value)) {
            return false;
        }
    }
    return true;
}

/* SEPARATOR.join(LIST) of python, LIST.join(SEPARATOR) of JavaScript. */
static bool join_words(struct code *code, const struct code_value *receiver,
                       const struct code_arguments *arguments, struct code_value *out) {
    const struct code_value *first = arguments->count == 1 ? &arguments->items[0] : NULL;
    const struct code_value *list = code->language == CODE_PYTHON ? first : receiver;
    const struct code_value *separator = code->language == CODE_PYTHON ? receiver : first;
    struct builder text;
    struct value value = {.cause = HOLE_NONE};
    if (list == NULL || separator == NULL || !list->is_list || separator->texts.count != 1) {
        return true;
    }
    builder_init(&text, code->reading->arena);
    for (size_t i = 0; i < list->items.count; i++) {
        const struct value *item = &list->items.items[i];
        builder_add(&text, i > 0 ? separator->texts.items[0].text : STR(""));
        builder_add(&text, item->text);
        value.cause = value.cause == HOLE_NONE ? item->cause : value.cause;
        value.pattern = value.pattern || item->pattern;
    }
    value.text = builder_str(&text);
    return value.text.ptr != NULL && VEC_PUSH(code->reading->arena, &out->texts, value);
}

enum RESULT {
    RESULT_UNKNOWN,
    RESULT_SAME,      /* its receiver or first argument */
    RESULT_JOINED,    /* a path of all of them */
    RESULT_HOME,      /* the home directory */
    RESULT_HERE,      /* the directory where the code runs */
    RESULT_EXPANDED,  /* its first one, with ~ read */
    RESULT_PARENT,    /* the directory above */
    RESULT_SIBLING,   /* another file beside it */
    RESULT_MATCHES,   /* files that fit a pattern */
    RESULT_ALL_BELOW, /* as before, in any directory below */
    RESULT_NAMES,     /* what is in a directory, without its name */
    RESULT_NUMBERS,   /* a list of numbers */
    RESULT_WORDS,     /* the items of a list as one text: "/".join(["a", "b"]) */
    RESULT_WALK,      /* the directories below its first one, and the names in each */
    RESULT_ADDRESS,   /* its first one; of file:///x the path */
    RESULT_TEMPORARY, /* the directory of temporary files */
    RESULT_NEW,       /* a new directory there, unless it is told where */
    RESULT_BELOW,     /* its first one, as seen from its second */
};

static const struct {
    const char *member;
    enum RESULT result;
} results[] = {
    {"pathlib.Path", RESULT_JOINED},
    {"pathlib.PurePath", RESULT_JOINED},
    {"pathlib.PosixPath", RESULT_JOINED},
    {"os.path.join", RESULT_JOINED},
    {"path.join", RESULT_JOINED},
    {"path.resolve", RESULT_JOINED},
    {".joinpath", RESULT_JOINED},
    {"str", RESULT_SAME},
    {"os.fspath", RESULT_SAME},
    {"os.path.abspath", RESULT_SAME},
    {"os.path.realpath", RESULT_SAME},
    {"os.path.normpath", RESULT_SAME},
    {"path.normalize", RESULT_SAME},
    {"String", RESULT_SAME},
    {".resolve", RESULT_SAME},
    {".absolute", RESULT_SAME},
    {".as_posix", RESULT_SAME},
    {"sorted", RESULT_SAME},
    {"list", RESULT_SAME},
    {"os.path.expanduser", RESULT_EXPANDED},
    {".expanduser", RESULT_EXPANDED},
    {"pathlib.Path.home", RESULT_HOME},
    {"os.homedir", RESULT_HOME},
    {"pathlib.Path.cwd", RESULT_HERE},
    {"os.getcwd", RESULT_HERE},
    {"process.cwd", RESULT_HERE},
    {".parent", RESULT_PARENT},
    {"os.path.dirname", RESULT_PARENT},
    {"path.dirname", RESULT_PARENT},
    {".with_suffix", RESULT_SIBLING},
    {".with_name", RESULT_SIBLING},
    {".with_stem", RESULT_SIBLING},
    {"glob.glob", RESULT_MATCHES},
    {"glob.iglob", RESULT_MATCHES},
    {".glob", RESULT_MATCHES},
    {".rglob", RESULT_ALL_BELOW},
    {"range", RESULT_NUMBERS},
    {".join", RESULT_WORDS},
    {"enumerate", RESULT_SAME},
    {"reversed", RESULT_SAME},
    {".sort", RESULT_SAME},
    {".slice", RESULT_SAME},
    {".reverse", RESULT_SAME},
    {".iterdir", RESULT_ALL_BELOW},
    {"os.path.relpath", RESULT_BELOW},
    {"sqlalchemy.text", RESULT_SAME},
    {"os.listdir", RESULT_NAMES},
    {"fs.readdirSync", RESULT_NAMES},
    {"fs.readdir", RESULT_NAMES},
    {".filter", RESULT_SAME},
    {"os.walk", RESULT_WALK},
    {"URL", RESULT_ADDRESS},
    {"url.URL", RESULT_ADDRESS},
    {"url.fileURLToPath", RESULT_ADDRESS},
    {"tempfile.gettempdir", RESULT_TEMPORARY},
    {"os.tmpdir", RESULT_TEMPORARY},
    {"tempfile.mkdtemp", RESULT_NEW},
    {"tempfile.TemporaryDirectory", RESULT_NEW},
};

/* os.path.relpath(root, "src"), where root is "src" or below it. */
static bool seen_from(struct code *code, const struct code_arguments *arguments,
                      struct code_value *out) {
    const struct values *one = arguments->count == 2 ? &arguments->items[0].texts : NULL;
    const struct values *other = one != NULL ? &arguments->items[1].texts : NULL;
    if (one == NULL || one->count != 1 || other->count != 1 || !value_known(&other->items[0])) {
        return true;
    }
    struct value value = one->items[0];
    struct str start = other->items[0].text;
    bool below = str_is_plain(start, "/_-") && value.text.len > start.len &&
                 memcmp(value.text.ptr, start.ptr, start.len) == 0 &&
                 value.text.len > start.len + 1 && value.text.ptr[start.len] == '/';
    value.text = str_slice(value.text, below ? start.len + 1 : 0, value.text.len);
    return !below || VEC_PUSH(code->reading->arena, &out->texts, value);
}

static enum RESULT result_of(struct str member) {
    for (size_t i = 0; i < sizeof results / sizeof *results; i++) {
        if (str_is(member, results[i].member)) {
            return results[i].result;
        }
    }
    return RESULT_UNKNOWN;
}

bool code_result(struct code *code, struct str member, const struct code_value *receiver,
                 const struct code_arguments *arguments, struct code_value *out) {
    const struct code_value *first =
        receiver != NULL ? receiver : (arguments->count > 0 ? &arguments->items[0] : NULL);
    struct code_value below = {0};
    switch (result_of(member)) {
    case RESULT_UNKNOWN:
        return true;
    case RESULT_SAME:
        *out = first != NULL ? *first : (struct code_value){0};
        return true;
    case RESULT_JOINED:
        return join_values(code, receiver, arguments, out);
    case RESULT_ADDRESS:
        return address(code, arguments, out);
    case RESULT_HOME:
        return VEC_PUSH(code->reading->arena, &out->texts,
                        ((struct value){.text = code->reading->start->home}));
    case RESULT_HERE:
        return VEC_PUSH(code->reading->arena, &out->texts, ((struct value){.text = STR(".")}));
    case RESULT_NAMES:
        return code_file_name(code, out);
    case RESULT_WORDS:
        return join_words(code, receiver, arguments, out);
    case RESULT_NUMBERS:
        out->is_list = true;
        return VEC_PUSH(code->reading->arena, &out->items, ((struct value){.text = STR("0")}));
    case RESULT_WALK:
        out->each_same = true;
        return with_ending(code, first, "/@(/)", true, out);
    case RESULT_TEMPORARY:
        return VEC_PUSH(code->reading->arena, &out->texts, ((struct value){.text = STR("/tmp")}));
    case RESULT_NEW:
        return arguments->count > 0 || arguments->names.count > 0 ||
               VEC_PUSH(code->reading->arena, &out->texts,
                        ((struct value){.text = STR("/tmp/tmp.new")}));
    case RESULT_BELOW:
        return seen_from(code, arguments, out);
    case RESULT_EXPANDED:
        return home_path(code, first, out);
    case RESULT_PARENT:
        return with_ending(code, first, "/..", false, out);
    case RESULT_SIBLING:
        return with_ending(code, first, "/../*", true, out);
    case RESULT_MATCHES:
        return join_values(code, receiver, arguments, &below) &&
               with_ending(code, &below, "", true, out);
    case RESULT_ALL_BELOW:
        /* The group with a slash stands for any text */
        return with_ending(code, receiver, "/@(/)", true, &below) &&
               (arguments->count == 0 || below.texts.count != 1
                    ? with_ending(code, &below, "", true, out)
                    : join_values(code, &below, arguments, out));
    }
    return false;
}

bool code_property(struct code *code, struct code_value *value) {
    static const char environment[] = "process.env.";
    static const struct {
        const char *member;
        const char *text;
    } properties[] = {
        {"sys.executable", "python3"},
        {"process.execPath", "node"},
        {"__dirname", "."},
        {"os.sep", "/"},
    };
    if (code->language == CODE_NODE && str_starts(value->member, environment)) {
        struct code_value name;
        struct str member = value->member;
        *value = (struct code_value){0};
        return code_text_value(code, str_slice(member, sizeof environment - 1, member.len),
                               &name) &&
               code_environment(code, &name, value);
    }
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++) {
        if (str_is(value->member, properties[i].member)) {
            *value = (struct code_value){0};
            return VEC_PUSH(code->reading->arena, &value->texts,
                            ((struct value){.text = str_from(properties[i].text)}));
        }
    }
    return true;
}
