/** The visits of one guest, wherever they go, the latest first. */
@NullMarked
package dev.ross.query.seating.mine;

import org.jspecify.annotations.NullMarked;
