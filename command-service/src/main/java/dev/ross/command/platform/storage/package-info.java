/** Uploads by clients to the object store. */
@NullMarked
package dev.ross.command.platform.storage;

import org.jspecify.annotations.NullMarked;
