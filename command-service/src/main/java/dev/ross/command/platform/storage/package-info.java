/** The object store, as far as clients may put something into it. */
@NullMarked
package dev.ross.command.platform.storage;

import org.jspecify.annotations.NullMarked;
