/**
 * The stories of the house, told to a running one from outside: real people's logins, its HTTP interface, its live streams
 * and the mails it sends. Nothing of the house's own code is known here.
 */
@NullMarked
package dev.ross.e2e;

import org.jspecify.annotations.NullMarked;
