/**
 * Stories tried on a running system from outside: the logins of its people, its HTTP interface, its live streams and
 * the mails it sends. They use none of the system's own code.
 */
@NullMarked
package dev.ross.e2e;

import org.jspecify.annotations.NullMarked;
