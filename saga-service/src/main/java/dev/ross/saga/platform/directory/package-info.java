/** Looks up what processes must know of restaurants and teams when they write to people: names, and team members. */
@NullMarked
package dev.ross.saga.platform.directory;

import org.jspecify.annotations.NullMarked;
