/** Read access to the object store. */
@NullMarked
package dev.ross.query.platform.storage;

import org.jspecify.annotations.NullMarked;
