/* Makes a log of many rows and measures how it is read: each filter of nah log on its own.
 * usage: log_bench DIRECTORY [ROWS]   (1000000); a log that is there is used as it is */
#include "audit/log.h"
#include "audit/record.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    ROWS = 1000000,
    BATCH = 5000,
    TIMES = 5,
    PATIENCE_MS = 5000,
    SPACING_MS = 7776, /* a million of them are 90 days */
};

static const int64_t start_ms = 1790000000000;

static double now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1000 + (double)now.tv_nsec / 1000000;
}

static int fail(const struct error *error) {
    fprintf(stderr, "log_bench: %s\n", error->message);
    return 1;
}

static bool put_row(struct log *log, struct arena *arena, int64_t i, struct error *error) {
    static const char *const tools[] = {"Bash", "Bash", "Bash", "apply_patch"};
    struct builder session;
    struct builder input;
    struct builder actions;
    struct builder project;
    bool rare = i % 100000 == 77;
    builder_init(&session, arena);
    builder_init(&input, arena);
    builder_init(&actions, arena);
    builder_init(&project, arena);
    builder_addf(&session, "0199a213-81c0-7800-8aa1-%012lld", (long long)(i / 400));
    builder_addf(&project, "/home/u/project%lld", (long long)(i % 12));
    builder_addf(&input, "git -C sub%lld commit -m 'step %lld' && npm test%s", (long long)(i % 977),
                 (long long)i, rare ? " --needle" : "");
    builder_addf(
        &actions,
        "[{\"type\":\"git_write\",\"source\":\"git commit\",\"decision\":\"allow\","
        "\"reason\":\"records\",\"rule\":\"git-commit\",\"targets\":[\"/home/u/p/sub%lld\"]},"
        "{\"type\":\"%s\",\"source\":\"npm test\",\"decision\":\"allow\",\"reason\":"
        "\"runs\",\"rule\":\"npm-test\",\"targets\":[\"host%lld.example\"]}]",
        (long long)(i % 977), rare ? "db_write" : "package_run", (long long)(i % 5000));
    struct log_row row = {
        .ts_ms = start_ms + i * SPACING_MS,
        .uid = i,
        .agent = STR("codex"),
        .event = STR("PermissionRequest"),
        .session_id = builder_str(&session),
        .turn_id = STR("0199a213-81c0-7800-8aa1-bbab2a035a53"),
        .tool = rare ? STR("mcp__rare__tool") : str_from(tools[i % 4]),
        .decision = i % 50 == 0  ? DECISION_BLOCK
                    : i % 9 == 0 ? DECISION_ASK
                                 : DECISION_ALLOW,
        .reason = STR("runs the tests of the project"),
        .rule = STR("npm-test"),
        .actions = builder_str(&actions),
        .cwd = builder_str(&project),
        .input = builder_str(&input),
        .mode = STR("flow"),
        .elapsed_us = 100 + i % 900,
    };
    return log_row_prepare(arena, NULL, &row) && log_put(log, LOG_DECISION, &row, error);
}

static bool fill(struct log *log, int64_t rows, struct error *error) {
    struct arena arena;
    bool done = true;
    double before = now_ms();
    arena_init(&arena, 1 << 24);
    for (int64_t i = 0; done && i < rows; i += BATCH) {
        done = log_begin(log, error);
        for (int64_t k = i; done && k < i + BATCH && k < rows; k++) {
            done = put_row(log, &arena, k, error);
            arena_reset(&arena);
        }
        done = done && log_commit(log, error);
        log_tidy(log);
    }
    arena_free(&arena);
    printf("%lld rows written in %.1f s\n", (long long)rows, (now_ms() - before) / 1000);
    return done;
}

static bool count(const struct log_row *row, void *context) {
    (void)row;
    *(int *)context += 1;
    return true;
}

/* As the commands that read the log do it when they are done. */
static bool make_index(const char *directory, struct error *error) {
    double before = now_ms();
    double longest = 0;
    bool more = true;
    int chunks = 0;
    struct log *log = log_open(directory, LOG_READ, PATIENCE_MS, error);
    while (log != NULL && more) {
        double start = now_ms();
        more = log_make_search(log);
        chunks++;
        longest = now_ms() - start > longest ? now_ms() - start : longest;
    }
    log_close(log);
    printf("index made in %d steps, %.1f s, the longest %.0f ms\n", chunks,
           (now_ms() - before) / 1000, longest);
    return log != NULL;
}

/* As nah log does it: a connection for each. The median of a few. */
static bool measure(const char *directory, const char *name, const struct log_filter *filter,
                    struct error *error) {
    double times[TIMES];
    int found = 0;
    for (int i = 0; i < TIMES; i++) {
        double before = now_ms();
        found = 0;
        struct log *log = log_open(directory, LOG_READ, PATIENCE_MS, error);
        if (log == NULL || !log_query(log, filter, count, &found, error)) {
            return false;
        }
        log_close(log);
        times[i] = now_ms() - before;
        for (int k = i; k > 0 && times[k] < times[k - 1]; k--) {
            double time = times[k];
            times[k] = times[k - 1];
            times[k - 1] = time;
        }
    }
    printf("%-24s %3d rows  %8.2f ms\n", name, found, times[TIMES / 2]);
    return true;
}

static int compare(const void *a, const void *b) {
    double x = *(const double *)a;
    double y = *(const double *)b;
    return (x > y) - (x < y);
}

/* As nah-hook does it: each row with a keeper of its own, until it may answer. */
static bool measure_write(const char *directory, const char *name, enum DECISION decision,
                          struct error *error) {
    enum {
        WRITES = 200
    };
    double times[WRITES];
    struct arena arena;
    bool done = true;
    arena_init(&arena, 1 << 20);
    for (int i = 0; done && i < WRITES; i++) {
        struct log_keeper keeper = {.directory = directory, .patience_ms = 100};
        struct timespec now;
        clock_gettime(CLOCK_REALTIME, &now);
        struct log_row row = {
            .ts_ms = (int64_t)now.tv_sec * 1000,
            .uid = now.tv_nsec,
            .agent = STR("codex"),
            .event = STR("PermissionRequest"),
            .session_id = STR("bench"),
            .tool = STR("Bash"),
            .decision = decision,
            .actions = STR("[{\"type\":\"git_safe\",\"source\":\"git status\",\"decision\":"
                           "\"allow\",\"reason\":\"reads\",\"rule\":\"git-status\","
                           "\"targets\":[]}]"),
            .cwd = STR("/home/u/project1"),
            .input = STR("git status"),
        };
        arena_reset(&arena);
        double before = now_ms();
        done = log_row_prepare(&arena, NULL, &row);
        struct str line = record_write(&arena, LOG_DECISION, &row);
        done = done && (decision == DECISION_ALLOW
                            ? log_keep_waiting(&keeper, LOG_DECISION, &row, line, error)
                            : log_keep(&keeper, LOG_DECISION, &row, line, error));
        times[i] = now_ms() - before;
        log_keeper_finish(&keeper);
    }
    arena_free(&arena);
    qsort(times, WRITES, sizeof *times, compare);
    printf("%-24s median %8.3f ms, p95 %8.3f ms\n", name, times[WRITES / 2],
           times[WRITES * 95 / 100]);
    return done;
}

int main(int argc, char **argv) {
    struct error error = {.code = ERROR_NONE};
    const int64_t rows = argc > 2 ? atoll(argv[2]) : ROWS;
    const int64_t last_ms = start_ms + rows * SPACING_MS;
    const struct log_filter without = {.limit = 20, .text = STR("no such text")};
    const struct {
        const char *name;
        struct log_filter filter;
    } queries[] = {
        {"-n 20", {.limit = 20}},
        {"--tool Bash", {.limit = 20, .tool = STR_INIT("Bash")}},
        {"--tool, rare", {.limit = 20, .tool = STR_INIT("mcp__rare__tool")}},
        {"--blocks", {.limit = 20, .by_decision = true, .decision = DECISION_BLOCK}},
        {"--blocks --tool, rare",
         {.limit = 20,
          .by_decision = true,
          .decision = DECISION_BLOCK,
          .tool = STR_INIT("mcp__rare__tool")}},
        {"--blocks --tool",
         {.limit = 20,
          .by_decision = true,
          .decision = DECISION_BLOCK,
          .tool = STR_INIT("apply_patch")}},
        {"--action --blocks",
         {.limit = 20,
          .by_decision = true,
          .decision = DECISION_BLOCK,
          .action = STR_INIT("git_write")}},
        {"--path --tool, rare",
         {.limit = 20, .path = STR_INIT("/home/u/p"), .tool = STR_INIT("mcp__rare__tool")}},
        {"--session", {.limit = 20, .session = STR_INIT("0199a213-81c0-7800-8aa1-000000000500")}},
        {"--since 7d", {.limit = 20, .since_ms = last_ms - 604800000}},
        {"--until, long ago", {.limit = 20, .until_ms = start_ms + 604800000}},
        {"--action", {.limit = 20, .action = STR_INIT("git_write")}},
        {"--action, rare", {.limit = 20, .action = STR_INIT("db_write")}},
        {"--host", {.limit = 20, .host = STR_INIT("host4321.example")}},
        {"--path", {.limit = 20, .path = STR_INIT("/home/u/p/sub33")}},
        {"--path, everywhere", {.limit = 20, .path = STR_INIT("/home/u/p")}},
        {"--project", {.limit = 20, .project = STR_INIT("/home/u/project7")}},
        {"--asks --tool, never",
         {.limit = 20,
          .by_decision = true,
          .decision = DECISION_ASK,
          .tool = STR_INIT("mcp__rare__tool")}},
        {"--tool --project, never",
         {.limit = 20, .tool = STR_INIT("apply_patch"), .project = STR_INIT("/home/u/project8")}},
        {"--action --tool",
         {.limit = 20, .action = STR_INIT("git_write"), .tool = STR_INIT("apply_patch")}},
        {"--blocks --tool, in time",
         {.limit = 20,
          .by_decision = true,
          .decision = DECISION_BLOCK,
          .tool = STR_INIT("apply_patch"),
          .since_ms = last_ms - 5184000000,
          .until_ms = start_ms + 5184000000}},
        {"--path --blocks --tool",
         {.limit = 20,
          .path = STR_INIT("/home/u/p"),
          .by_decision = true,
          .decision = DECISION_BLOCK,
          .tool = STR_INIT("apply_patch")}},
        {"--path --asks",
         {.limit = 20,
          .path = STR_INIT("/home/u/p/sub33"),
          .by_decision = true,
          .decision = DECISION_ASK}},
        {"--grep, frequent", {.limit = 20, .text = STR_INIT("npm test")}},
        {"--grep, rare", {.limit = 20, .text = STR_INIT("--needle")}},
        {"--grep, nowhere", {.limit = 20, .text = STR_INIT("no such text")}},
        {"--grep, two characters", {.limit = 20, .text = STR_INIT("--")}},
        {"--grep, one character", {.limit = 20, .text = STR_INIT("~")}},
        {"--grep, one, frequent", {.limit = 20, .text = STR_INIT("7")}},
        {"--grep --blocks, never",
         {.limit = 20,
          .by_decision = true,
          .decision = DECISION_BLOCK,
          .text = STR_INIT("--needle")}},
        {"--grep --tool --blocks",
         {.limit = 20,
          .by_decision = true,
          .decision = DECISION_BLOCK,
          .tool = STR_INIT("apply_patch"),
          .text = STR_INIT("npm test")}},
        {"--grep --until",
         {.limit = 20, .until_ms = start_ms + 604800000, .text = STR_INIT("step 7")}},
        {"--grep --path",
         {.limit = 20, .path = STR_INIT("/home/u/p/sub33"), .text = STR_INIT("--needle")}},
    };
    if (argc < 2) {
        fprintf(stderr, "usage: log_bench DIRECTORY [ROWS]\n");
        return 2;
    }
    struct log *log = log_open(argv[1], LOG_READ, PATIENCE_MS, &error);
    if (log == NULL && ((log = log_open(argv[1], LOG_WRITE, PATIENCE_MS, &error)) == NULL ||
                        !fill(log, rows, &error))) {
        return fail(&error);
    }
    log_close(log);
    if (!measure(argv[1], "--grep without its index", &without, &error) ||
        !make_index(argv[1], &error)) {
        return fail(&error);
    }
    for (size_t i = 0; i < sizeof queries / sizeof *queries; i++) {
        if (!measure(argv[1], queries[i].name, &queries[i].filter, &error)) {
            return fail(&error);
        }
    }
    if (!measure_write(argv[1], "writes what is allowed", DECISION_ALLOW, &error) ||
        !measure_write(argv[1], "writes what is refused", DECISION_BLOCK, &error)) {
        return fail(&error);
    }
    return 0;
}
