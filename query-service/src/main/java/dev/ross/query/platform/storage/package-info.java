/** The object store, as far as it is read. */
@NullMarked
package dev.ross.query.platform.storage;

import org.jspecify.annotations.NullMarked;
