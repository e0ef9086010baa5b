/* From a verdict to the answer and the record of it, with the safety net always prepared. */
#ifndef NAH_HOOKS_CONCLUDE_H
#define NAH_HOOKS_CONCLUDE_H

#include "call.h"

/* Since the payload was read. */
uint64_t call_elapsed_ns(const struct call *call);

/* What the agent gets when nothing was decided: before a tool runs no, else nothing. */
enum DECISION call_failure_decision(const struct call *call);

/* Tells the safety net what to do from here on if this run fails; `when` continues "nah-hook
 * crashed (SIGSEGV)". */
void call_expect_failure(struct call *call, const char *when);

/* The answer of a verdict, in call->arena; the fail-safe one when memory is spent. */
struct str call_encode(struct call *call, const struct verdict *verdict);

/* Keeps the record, with the safety net set to do so if that fails or takes too long. False, with
 * call->report.error, when it could not be kept. */
bool call_keep(struct call *call, enum LOG_RECORD record, const struct log_row *row);

/* A log that cannot be written, or that was damaged, must not hide: whoever reads the reason learns
 * of it. `kept` is what call_keep() said. */
void call_tell_of_log(struct call *call, struct verdict *verdict, bool kept);

/* Puts call->notice into the answer, which stays if there is no memory for that. */
void call_tell_user(struct call *call, const struct verdict *verdict);

/* Makes the answer of a verdict, and a row of both. */
void call_conclude(struct call *call, struct verdict *verdict);

/* The payload or the machine cannot be read: nothing can be decided. `rule` is a literal. */
void call_conclude_failure(struct call *call, const struct error *error, const char *rule);

#endif
