/** What every screen stands on. Nothing here knows any of them. */
@NullMarked
package dev.ross.query.platform;

import org.jspecify.annotations.NullMarked;
