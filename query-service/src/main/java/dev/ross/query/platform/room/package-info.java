/** What one screen asks another, neither knowing the other. */
@NullMarked
package dev.ross.query.platform.room;

import org.jspecify.annotations.NullMarked;
