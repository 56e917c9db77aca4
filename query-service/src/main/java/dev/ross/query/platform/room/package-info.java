/** Interfaces by which one screen queries another, without a dependency between the two. */
@NullMarked
package dev.ross.query.platform.room;

import org.jspecify.annotations.NullMarked;
