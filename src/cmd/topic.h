/* What `nah help` has to say besides the commands. */
#ifndef NAH_CMD_TOPIC_H
#define NAH_CMD_TOPIC_H

struct topic {
    const char *name; /* "decisions" */
    const char *text; /* ends in a line break */
};

/* The topics, ended by one without a name. */
extern const struct topic topics[];

#endif
