/** Infrastructure common to all screens. Nothing here depends on any of them. */
@NullMarked
package dev.ross.query.platform;

import org.jspecify.annotations.NullMarked;
