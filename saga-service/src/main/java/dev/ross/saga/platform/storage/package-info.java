/** The object store: an interface of few verbs to whatever speaks S3. */
@NullMarked
package dev.ross.saga.platform.storage;

import org.jspecify.annotations.NullMarked;
