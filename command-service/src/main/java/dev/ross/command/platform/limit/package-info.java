/**
 * Limits of what callers may do and of what caches may keep: the settings of both, and the weight of a cached object.
 */
@NullMarked
package dev.ross.command.platform.limit;

import org.jspecify.annotations.NullMarked;
