/** Access to SQL databases. */
@NullMarked
package dev.ross.platform.jdbc;

import org.jspecify.annotations.NullMarked;
