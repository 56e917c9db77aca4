/** Authentication and authorization of the callers of commands. */
@NullMarked
package dev.ross.command.platform.security;

import org.jspecify.annotations.NullMarked;
