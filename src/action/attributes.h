/* What declare gives variables beside values. */
#ifndef NAH_ACTION_ATTRIBUTES_H
#define NAH_ACTION_ATTRIBUTES_H

#include "action/reading.h"

/* Is it declare or another builtin whose assignments stay? */
bool declares_variables(const struct node *node);
/* Notes the names that it makes integers (-i) or other names of variables (-n). False when memory
 * is spent. */
bool attributes_note(struct reading *reading, struct scope *scope, const struct node *node);
/* What an assignment to such a name does. False when memory is spent. */
bool attributes_apply(struct reading *reading, struct scope *scope,
                      const struct assignment *assignment);

/* What stays as it is from here on: declare -r, readonly. Of declare 'name=(...)', whose value is
 * read as a list only then, nothing is known. False when memory is spent. */
bool attributes_settle(struct scope *scope, const struct node *node);

#endif
