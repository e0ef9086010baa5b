/* nah-hook without its deadline, for programs that run it many times more slowly than the machine.
 */
#include <sys/time.h>

int __wrap_setitimer(int which, const struct itimerval *new, struct itimerval *old);

int __wrap_setitimer(int which, const struct itimerval *new, struct itimerval *old) {
    (void)which;
    (void)new;
    (void)old;
    return 0;
}
