/** Access to the object store, by the S3 protocol. */
@NullMarked
package dev.ross.platform.storage;

import org.jspecify.annotations.NullMarked;
