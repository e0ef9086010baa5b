#include "cmd/ui.h"

#include "agent/agent.h"
#include "base/file.h"
#include "cmd/display.h"
#include "judge/config_files.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum {
    MS_PER_SECOND = 1000,
};

/* In the order of the choices of the key. */
enum UI_COLOR {
    COLOR_AUTO,
    COLOR_ALWAYS,
    COLOR_NEVER,
};

static size_t terminal_columns(void) {
    struct winsize size;
    bool known = isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0;
    return known ? size.ws_col : 0;
}

/* No project has a say in this, so none is looked for. */
static void read_values(struct arena *arena, struct config *config) {
    const char *names[AGENTS_MAX + 1];
    char *home = NULL;
    agent_names(agent_find(STR("")), names);
    if (home_dir(arena, &home, NULL)) {
        struct config_request request = {.agents = names, .home = str_from(home)};
        if (config_read_files(arena, &request, config)) {
            return;
        }
    }
    config_defaults(config);
}

void ui_read(struct ui *ui, struct arena *arena) {
    struct config config = {.preset = STR("")};
    read_values(arena, &config);
    const struct config_value *values = config.values;
    int color = values[CONFIG_COLOR].number;
    *ui = (struct ui){
        .coloured = color == COLOR_ALWAYS || (color == COLOR_AUTO && display_is_coloured(stdout)),
        .columns = values[CONFIG_WIDTH].number > 0 ? (size_t)values[CONFIG_WIDTH].number
                                                   : terminal_columns(),
        .pager = values[CONFIG_PAGER].text,
        .time = (enum UI_TIME)values[CONFIG_TIME].number,
    };
}

void ui_add_time(struct builder *out, enum UI_TIME format, int64_t ms) {
    static const char *const formats[] = {
        [UI_LOCAL] = "%Y-%m-%d %H:%M:%S",
        [UI_UTC] = "%Y-%m-%d %H:%M:%S",
        [UI_ISO] = "%Y-%m-%dT%H:%M:%S",
    };
    char text[32];
    struct tm parts;
    time_t seconds = (time_t)(ms / MS_PER_SECOND);
    if (format == UI_UTC) {
        gmtime_r(&seconds, &parts);
    } else {
        localtime_r(&seconds, &parts);
    }
    strftime(text, sizeof text, formats[format], &parts);
    builder_add_c(out, text);
    if (format == UI_ISO) {
        long minutes = parts.tm_gmtoff / 60;
        long distance = minutes < 0 ? -minutes : minutes;
        builder_addf(out, "%c%02ld:%02ld", minutes < 0 ? '-' : '+', distance / 60, distance % 60);
    }
}
