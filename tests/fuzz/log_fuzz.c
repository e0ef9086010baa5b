/* A damaged log: bytes of its database are changed, or its spool holds anything. A record is still
 * kept, and whoever reads gets rows of valid text or an error.
 *
 * An input that starts with '{' or a line end is a spool; any other is a list of changes to a good
 * database, four bytes each: three say where, the last what. */
#include "audit/database.h"
#include "audit/record.h"
#include "audit/spool.h"
#include "base/file.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum {
    ARENA_LIMIT = 64 * 1024 * 1024,
    TEXT_MAX = 16 * 1024,
    PATIENCE_MS = 50,
    PATH_SIZE = 128,
    CHANGE_SIZE = 4,
    BYTE_BITS = 8,
    ROWS = 12,
};

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static char directory[PATH_SIZE];
static char *pristine;
static size_t pristine_size;

static void require(bool holds) {
    if (!holds) {
        abort();
    }
}

static void in_directory(char path[PATH_SIZE * 2], const char *name) {
    snprintf(path, PATH_SIZE * 2, "%s/%s", directory, name);
}

static void put_file(const char *name, const char *bytes, size_t size) {
    char path[PATH_SIZE * 2];
    in_directory(path, name);
    int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR);
    require(fd >= 0 && write(fd, bytes, size) == (ssize_t)size);
    close(fd);
}

static struct log_row row_of(int number) {
    return (struct log_row){
        .ts_ms = 1795243514123 + number,
        .uid = number + 1,
        .call = log_call_key(STR("turn"), STR("Bash"), STR("git status")),
        .agent = STR("codex"),
        .event = STR("PermissionRequest"),
        .session_id = number % 2 == 0 ? STR("session") : STR("other"),
        .turn_id = STR("turn"),
        .tool = STR("Bash"),
        .decision = DECISION_ASK,
        .reason = STR("reaches out to example.org"),
        .rule = STR("curl-get"),
        .actions = STR("[{\"type\":\"network_outbound\",\"source\":\"curl\",\"decision\":\"ask\","
                       "\"reason\":\"\",\"rule\":\"curl-get\",\"targets\":[\"example.org\"]}]"),
        .project = STR("/home/u/proj"),
        .cwd = STR("/home/u/proj"),
        .input = STR("curl https://example.org"),
        .mode = STR("flow"),
    };
}

static void clear_directory(void) {
    char command[PATH_SIZE * 2];
    snprintf(command, sizeof command, "rm -rf %s/*", directory);
    require(system(command) == 0);
}

/* The names that a log and its spool can have; what is set aside gets names of its own. */
static void remove_usual(void) {
    static const char *const names[] = {LOG_FILE, LOG_FILE "-wal", LOG_FILE "-shm", SPOOL_FILE,
                                        "spool.taken.jsonl"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[PATH_SIZE * 2];
        in_directory(path, names[i]);
        unlink(path);
    }
}

static void remove_directory(void) {
    clear_directory();
    rmdir(directory);
}

int LLVMFuzzerInitialize(int *argc, char ***argv) {
    struct arena arena;
    struct str content;
    char path[PATH_SIZE * 2];
    (void)argc;
    (void)argv;
    snprintf(directory, sizeof directory, "%s/nah-log-fuzz-XXXXXX",
             access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp");
    require(mkdtemp(directory) != NULL);
    atexit(remove_directory);
    struct log *log = log_open(directory, LOG_BRIEF, PATIENCE_MS, NULL);
    require(log != NULL);
    for (int i = 0; i < ROWS; i++) {
        struct log_row row = row_of(i);
        require(log_put(log, LOG_DECISION, &row, NULL));
    }
    require(log_execute(log, "PRAGMA wal_checkpoint(TRUNCATE)", NULL));
    log_close(log);
    in_directory(path, LOG_FILE);
    arena_init(&arena, ARENA_LIMIT);
    require(file_read(path, ARENA_LIMIT / 4, &arena, &content, NULL));
    pristine = malloc(content.len);
    require(pristine != NULL);
    memcpy(pristine, content.ptr, content.len);
    pristine_size = content.len;
    arena_free(&arena);
    return 0;
}

static void put_database(const uint8_t *data, size_t size) {
    char *bytes = malloc(pristine_size);
    require(bytes != NULL);
    memcpy(bytes, pristine, pristine_size);
    for (size_t i = 0; i + CHANGE_SIZE <= size; i += CHANGE_SIZE) {
        size_t at = 0;
        for (size_t k = 0; k < CHANGE_SIZE - 1; k++) {
            at = at << BYTE_BITS | data[i + k];
        }
        bytes[at % pristine_size] = (char)data[i + CHANGE_SIZE - 1];
    }
    put_file(LOG_FILE, bytes, pristine_size);
    free(bytes);
}

static bool visit(const struct log_row *row, void *context) {
    size_t *bytes = context;
    const struct str texts[] = {row->session_id, row->tool,  row->reason, row->rule,
                                row->actions,    row->input, row->cwd,    row->outcome};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        for (size_t k = 0; k < texts[i].len; k++) {
            *bytes += texts[i].ptr[k] != '\0'; /* reads every byte */
        }
    }
    return true;
}

static void read_all(void) {
    const struct log_filter all = {.limit = 100};
    struct error error = {0};
    size_t bytes = 0;
    struct log *log = log_open(directory, LOG_READ, PATIENCE_MS, &error);
    require(log != NULL || error.message[0] != '\0');
    if (log != NULL) {
        require(log_query(log, &all, visit, &bytes, &error) || error.message[0] != '\0');
        log_close(log);
    }
}

static void keep_one(struct arena *arena) {
    struct log_keeper keeper = {.directory = directory, .patience_ms = PATIENCE_MS};
    struct error error = {0};
    struct log_row row = row_of(ROWS);
    require(log_row_prepare(arena, NULL, &row));
    require(log_keep(&keeper, LOG_DECISION, &row, record_write(arena, LOG_DECISION, &row), &error));
    log_keep(&keeper, LOG_RAN, &row, record_write(arena, LOG_RAN, &row), &error);
    if (keeper.log != NULL && *log_set_aside(keeper.log) != '\0') {
        log_keeper_finish(&keeper);
        clear_directory();
        return;
    }
    log_keeper_finish(&keeper);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    struct arena arena;
    if (size > TEXT_MAX) {
        return 0;
    }
    arena_init(&arena, ARENA_LIMIT);
    bool is_spool = size > 0 && (data[0] == '{' || data[0] == '\n');
    put_database(data, is_spool ? 0 : size);
    if (is_spool) {
        put_file(SPOOL_FILE, (const char *)data, size);
    }
    read_all();
    keep_one(&arena);
    read_all();
    remove_usual();
    arena_free(&arena);
    return 0;
}
