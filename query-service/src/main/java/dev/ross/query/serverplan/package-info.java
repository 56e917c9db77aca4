/** The server plans of dates, as staff made them. */
@NullMarked
package dev.ross.query.serverplan;

import org.jspecify.annotations.NullMarked;
