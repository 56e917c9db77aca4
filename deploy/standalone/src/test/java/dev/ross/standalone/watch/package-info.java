/** What an operator is shown of the whole house, looked at from outside: its numbers, its traces, its log. */
@NullMarked
package dev.ross.standalone.watch;

import org.jspecify.annotations.NullMarked;
